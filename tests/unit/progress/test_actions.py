"""The actions of the plan of the year."""

from datetime import date

import pytest
from measured_year import LAST_DAYS, measured
from the_year import the_calendar

from mvoi_checklist import Period, RulesetError, load_ruleset, measure_progress
from mvoi_checklist.model.calendar import Action


def test_an_action_that_should_be_done_is_named(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q3")
    late = [action for action in found.overdue if action.quarter == "2026-Q2"]
    assert [action.owner for action in late] == ["Interne communicatie"]
    assert any("Praktijkvoorbeeld" in question for question in found.questions)


def test_an_action_of_which_nothing_is_known_is_not_called_late_but_asked_about(ruleset):
    calendar = the_calendar(ruleset).model_copy(update={"actions": ruleset.year_plan.of(2026)})
    found = measure_progress(calendar, [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q2"]))
    first = [action for action in calendar.actions if action.quarter == "2026-Q1"]
    assert found.overdue == ()
    assert f"Van {len(first)} acties uit eerdere kwartalen is de stand niet bijgehouden. Wie vult het blad Jaarplan in?" in found.questions
    assert not any("Te laat" in question for question in found.questions)
    assert [item.answer for item in found.year_answers if item.question.answered_by == "open_actions"] == [
        f"Van {len(first)} acties is de stand niet bijgehouden."
    ]


def test_an_action_that_comes_back_is_named_once_with_its_quarters(ruleset):
    actions = tuple(Action(title="Evalueren", owner="Inkoop", quarter=f"2026-Q{number}", state="open", note=note) for number, note in ((2, None), (4, "Ziek")))
    calendar = the_calendar(ruleset).model_copy(update={"actions": actions})
    for on, said in (
        (date(2027, 1, 15), "Te laat: Evalueren (2e kwartaal, 4e kwartaal: Ziek)."),
        (date(2026, 7, 15), "Te laat: Evalueren (2e kwartaal). Nog te doen, en niet te laat: Evalueren (4e kwartaal: Ziek)."),
        (date(2026, 1, 15), "Nog te doen, en niet te laat: Evalueren (2e kwartaal, 4e kwartaal: Ziek)."),
    ):
        found = measure_progress(calendar, [], ruleset, Period(year=2026, on=on))
        assert [item.answer for item in found.year_answers if item.question.answered_by == "open_actions"] == [said]


def test_an_action_of_one_year_stands_only_in_that_year_and_a_structural_one_in_each(ruleset):
    titles = {year: [action.title for action in ruleset.year_plan.of(year)] for year in (2025, 2026)}
    assert "MVOI opnemen in het inkoopbeleid" in titles[2025]
    assert "MVOI opnemen in het inkoopbeleid" not in titles[2026]
    assert all(any(title.startswith("Kwartaalbijeenkomst") for title in found) for found in titles.values())


def test_a_municipality_has_a_year_plan_of_its_own(tmp_path):
    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / "ruleset.toml").write_text('id = "eigen"\ntitle = "Eigen"\nversion = "1"\nextends = "alkmaar-2024"\n', "utf-8")
    (folder / "year_plan.toml").write_text(
        '[[actions]]\nid = "overleg"\ntitle = "Overleg"\nowner = "Inkoop"\nquarters = [2]\nconfidence = "high"\nstatus = "verified"\n'
        'source = { title = "Collegebesluit", url = "https://example.org", checked_on = 2026-11-27 }\n',
        "utf-8",
    )
    assert [(action.quarter, action.title) for action in load_ruleset(folder).year_plan.of(2026)] == [("2026-Q2", "Overleg")]
    (folder / "year_plan.toml").write_text((folder / "year_plan.toml").read_text("utf-8").replace("[2]", "[5]"), "utf-8")
    with pytest.raises(RulesetError, match="quarters"):
        load_ruleset(folder)
