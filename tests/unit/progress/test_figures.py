"""The figure against the goal. The numbers in this file were counted by hand from the table in ``the_year.py``.

By hand, second quarter, on 30 June: of 24 rows 07 and 18 are not promising and 24 starts in 2027, which leaves 21. 19 was added on 15 June;
without it the year began with 20. 10 was postponed on 12 May: 21 becomes 20. 17 was cancelled only in August, so it still counts.
Until the second quarter: 01-06 and 08, 09, 11, 12, 13 are 11. A focus theme in the contract: 01, 02, 03, 05, 08, 09, 13 are 7.
04 explains, 06 only looks at the supplier, 11 does not say what is bought, 12 has no document. 7 of 11 is 63.6 %.
"""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from measured_year import LAST_DAYS, measured
from pydantic import ValidationError
from the_year import NO_SUPPLY, reference, the_calendar, write_documents

from mvoi_checklist import (
    Calendar,
    Period,
    RulesetError,
    StartDocument,
    Tender,
    UsageError,
    ValueRange,
    Verdict,
    brief_report,
    evaluate,
    load_ruleset,
    measure_progress,
    outcome_of,
    read_start_document,
    render_report,
)
from mvoi_checklist.model.outcome import Outcome
from mvoi_checklist.model.progress import Exclusion, Share


def at(day, hour=0):
    return datetime.datetime(2026, 3, day, hour, tzinfo=datetime.UTC)


def numbers(*names):
    return {reference(name) for name in names}


def test_the_second_quarter_as_counted_by_hand(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2")
    share = found.figure.share
    assert set(share.counted) == numbers("01", "02", "03", "05", "08", "09", "13")
    assert set(share.others) == numbers("04", "06", "11", "12")
    assert set(share.undetermined) == numbers("11")
    assert set(share.no_document) == numbers("12")
    assert (share.numerator, share.denominator, share.not_applied, share.percentage) == (7, 11, 2, 63.6)
    year = found.whole_year.share
    assert (year.numerator, year.denominator, year.percentage) == (7, 20, 35.0)
    assert [(step.reason, step.before, step.after) for step in found.whole_year.steps] == [("added", 20, 21), ("postponed", 21, 20)]
    assert [(part.label, part.numerator, part.denominator) for part in found.by_quarter] == [
        ("2026-Q1", 4, 6), ("2026-Q2", 3, 5), ("2026-Q3", 0, 5), ("2026-Q4", 0, 4),
    ]  # fmt: skip
    assert [(part.label, part.numerator, part.denominator) for part in found.by_department] == [
        ("Beheer openbare ruimte", 1, 3), ("Facilitair", 2, 3), ("Informatievoorziening", 1, 2), ("Vastgoed", 3, 3),
    ]  # fmt: skip
    themes = {theme.theme: (theme.foreseen, theme.applied, theme.supplier_only, theme.explained) for theme in found.themes}
    assert themes["klimaat"] == (3, 3, 0, 0)
    assert themes["milieu"] == (3, 2, 1, 1)
    assert themes["circulair"] == (3, 2, 0, 1)
    assert themes["diversiteit-inclusie"] == (1, 1, 0, 0)
    assert found.goal.percentage == 80
    assert not share.reaches(80)
    assert year.needed(80) == 9
    assert "Heel 2026: 1 toegevoegd: noemer 20 → 21 (2026-0119)" in brief_report(found).splitlines()


@pytest.mark.parametrize(
    ("quarter", "figure", "year"),
    [("2026-Q1", (4, 6), (4, 20)), ("2026-Q2", (7, 11), (7, 20)), ("2026-Q3", (10, 15), (10, 19)), ("2026-Q4", (12, 19), (12, 19))],
)
def test_each_quarter_of_the_year(ruleset, tmp_path, quarter, figure, year):
    found = measured(ruleset, tmp_path, quarter)
    assert (found.figure.share.numerator, found.figure.share.denominator) == figure
    assert (found.whole_year.share.numerator, found.whole_year.share.denominator) == year


def test_every_theme_has_a_column_for_each_tender_in_the_denominator(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q4")
    for theme in found.themes:
        columns = (theme.applied, theme.supplier_only, theme.explained, theme.to_explain, theme.not_applicable, theme.undetermined, theme.no_document)
        assert sum(columns) == found.figure.share.denominator


def test_the_reason_a_tender_is_not_counted_is_kept(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q4")
    outside = {item.tender.reference: item.exclusion for item in found.tenders if item.exclusion}
    assert outside == {
        reference("07"): Exclusion.NOT_PROMISING, reference("18"): Exclusion.NOT_PROMISING, reference("10"): Exclusion.POSTPONED,
        reference("17"): Exclusion.CANCELLED, reference("24"): Exclusion.OTHER_YEAR,
    }  # fmt: skip


def test_a_tender_that_is_added_after_the_day_is_not_in_the_figure_of_that_day(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q1")
    assert [item.exclusion for item in found.tenders if item.tender.reference == reference("19")] == [Exclusion.ADDED_LATER]
    assert found.whole_year.steps == ()


def test_undetermined_is_never_applied(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2")
    assert [item.outcome for item in found.tenders if item.tender.reference == reference("11")] == [Outcome.UNDETERMINED]


def test_a_theme_asked_only_of_the_supplier_does_not_count(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q1")
    assert [item.outcome for item in found.tenders if item.tender.reference == reference("06")] == [Outcome.NOT_APPLIED]


def test_explanations_are_kept_word_for_word_and_what_comes_back_is_told(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q4")
    explained = {item.reference for item in found.deviations if item.explanation == NO_SUPPLY}
    assert explained == numbers("04", "14", "22")
    back = {(item.kind, item.words): set(item.references) for item in found.recurring}
    assert back == {("text", NO_SUPPLY): explained, ("ground", "Geen aanbod op de markt"): explained}


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


ROW = {"title": "Onderhoud bomen", "product_group": "gww", "estimated_value": 45_000}


@pytest.mark.parametrize(
    ("row", "document", "said"),
    [
        (ROW, {"title": "Laptops", "product_groups": ("ict",), "estimated_value": 180_000}, ["productgroep ICT", "waarde € 180.000", "titel 'Laptops'"]),
        (ROW, {"title": "Boomonderhoud", "product_groups": ("gww",), "estimated_value": ValueRange(minimum=60_000, maximum=90_000)}, []),
        (ROW, {"title": "Bomen noord", "product_groups": ("gww", "energie"), "estimated_value": 200_000}, ["waarde € 200.000, in de kalender € 45.000"]),
        (ROW, {"title": "Groen", "product_groups": ("gww",)}, []),
        (ROW, {"title": "Project Zeester"}, ["titel 'Project Zeester', in de kalender 'Onderhoud bomen'"]),
        (ROW, {}, []),
        ({"title": "Kantoormeubilair"}, {"title": "Meubilair stadhuis"}, []),
        ({"title": "ICT"}, {"title": "Laptops"}, []),
    ],
)
def test_a_document_that_says_otherwise_than_its_row_is_asked_about(row, document, said, ruleset):
    tender = Tender(place="Kalender 2026, rij 2", reference="2026-1", start_quarter="2026-Q1", promising=True, status="lopend", **row)
    outcome = outcome_of(evaluate(StartDocument(reference="2026-1", **document), ruleset, on=LAST_DAYS["2026-Q1"]), "start.docx")
    found = measure_progress(Calendar(year=2026, tenders=(tender,)), [outcome], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q1"]))
    asked = [question for question in found.questions if question.startswith("start.docx heeft het zaaknummer van 2026-1")]
    assert len(asked) == bool(said)
    assert all(words in asked[0] for words in said)
    assert len(found.tenders[0].contradictions) == len(said)


def test_of_the_last_tenders_that_are_left_it_is_not_asked_which(ruleset):
    tenders = the_calendar(ruleset).tenders[:1]
    for count, words in ((1, "bij de enige andere kansrijke aanbesteding van heel 2026"), (2, "bij alle 2 andere kansrijke aanbestedingen van heel 2026")):
        all_of_them = tuple(tenders[0].model_copy(update={"reference": str(number)}) for number in range(count))
        found = measure_progress(Calendar(year=2026, tenders=all_of_them), [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q2"]))
        assert any(words in question and question.endswith(" Kan dat?") for question in found.questions)


def test_a_document_without_a_row_and_a_second_document_are_listed(ruleset, tmp_path):
    write_documents(tmp_path, "2026-Q1")
    document = read_start_document(tmp_path / f"{reference('01')}.json", ruleset)
    texts = {"oud.json": document, "vreemd.json": document.model_copy(update={"reference": "X-9"}), "los.json": document.model_copy(update={"reference": None})}
    outcomes = [outcome_of(evaluate(each, ruleset, on=LAST_DAYS["2026-Q1"]), name, at(1)) for name, each in texts.items()]
    newer = outcome_of(evaluate(document.model_copy(update={"themes": ()}), ruleset, on=LAST_DAYS["2026-Q1"]), "nieuw.json", at(2))
    found = measure_progress(the_calendar(ruleset), [newer, *outcomes], ruleset, Period(year=2026, quarter="2026-Q1", on=LAST_DAYS["2026-Q1"]))
    assert {(item.file, item.kind) for item in found.misfits} == {("oud.json", "older"), ("vreemd.json", "not_in_calendar"), ("los.json", "no_reference")}
    assert [item.outcome for item in found.tenders if item.tender.reference == reference("01")] == [Outcome.NOT_APPLIED]


@pytest.mark.parametrize(("number", "title", "told"), [(None, "{title} ", True), ("X-9", "{TITLE}", True), (None, "Iets anders", False), (None, None, False)])
def test_for_a_document_that_cannot_be_joined_the_tender_with_its_title_is_named(number, title, told, ruleset):
    tender = the_calendar(ruleset).tenders[0]
    named = title and title.format(title=tender.title, TITLE=tender.title.upper())
    outcome = outcome_of(evaluate(StartDocument(reference=number, title=named), ruleset, on=LAST_DAYS["2026-Q1"]), "los.json")
    found = measure_progress(the_calendar(ruleset), [outcome], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q1"]))
    assert (f"De titel is die van {tender.reference}." in found.misfits[0].reason) is told


def test_capitals_and_spaces_in_a_reference_make_no_difference(ruleset, tmp_path):
    write_documents(tmp_path, "2026-Q1")
    document = read_start_document(tmp_path / f"{reference('01')}.json", ruleset).model_copy(update={"reference": " 2026 - 0101 "})
    outcome = outcome_of(evaluate(document, ruleset, on=LAST_DAYS["2026-Q1"]), "a.json")
    found = measure_progress(the_calendar(ruleset), [outcome], ruleset, Period(year=2026, quarter="2026-Q1", on=LAST_DAYS["2026-Q1"]))
    assert found.figure.share.counted == (reference("01"),)


def test_a_year_without_a_goal_is_refused_with_the_key(ruleset):
    calendar = the_calendar(ruleset).model_copy(update={"year": 2028})
    with pytest.raises(RulesetError, match=r"policy\.toml van alkmaar-2024, goals: er is geen jaardoel voor 2028\."):
        measure_progress(calendar, [], ruleset, Period(year=2028, on=datetime.date(2028, 1, 1)))


def test_a_calendar_of_another_year_is_refused(ruleset):
    with pytest.raises(UsageError, match="deze kalender is van 2026, niet van 2027"):
        measure_progress(the_calendar(ruleset), [], ruleset, Period(year=2027, on=datetime.date(2027, 1, 1)))


def test_one_department_has_its_own_figure_and_an_unknown_one_is_named(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2", department="vastgoed")
    assert (found.figure.share.numerator, found.figure.share.denominator) == (3, 3)
    assert {item.tender.department for item in found.tenders} == {"Vastgoed"}
    with pytest.raises(UsageError, match="afdeling 'Onderwijs' staat niet in de kalender"):
        measured(ruleset, tmp_path, "2026-Q2", department="Onderwijs")


def test_a_department_that_is_spelled_in_two_ways_is_one_row_in_its_first_spelling(ruleset):
    spelled = ("Beheer openbare ruimte", "beheer  Openbare ruimte", "Advies")
    tenders = tuple(
        tender.model_copy(update={"department": name, "start_quarter": "2026-Q1"}) for tender, name in zip(the_calendar(ruleset).tenders, spelled, strict=False)
    )
    found = measure_progress(Calendar(year=2026, tenders=tenders), [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q1"]))
    assert [(part.label, part.denominator) for part in found.by_department] == [("Advies", 1), ("Beheer openbare ruimte", 2)]
    with pytest.raises(UsageError, match=r"Kies uit: Advies, Beheer openbare ruimte\.$"):
        measure_progress(Calendar(year=2026, tenders=tenders), [], ruleset, Period(year=2026, department="Onderwijs", on=LAST_DAYS["2026-Q1"]))


def test_the_line_to_the_last_goal_needs_an_earlier_year(ruleset, tmp_path):
    answers = {item.question.id: item.answer for item in measured(ruleset, tmp_path, "2026-Q4", whole_year=True).year_answers}
    assert "geen cijfers van eerdere jaren" in answers["lijn-naar-ambitie"]
    before = Share(label="Heel 2025", counted=tuple("abcdef"), others=tuple("ghijklmnop"), undetermined=(), no_document=())
    found = measured(ruleset, tmp_path, "2026-Q4", whole_year=True, earlier={2025: before})
    assert "Van 37,5 % in 2025 naar 63,2 % in 2026" in next(item.answer for item in found.year_answers if item.question.id == "lijn-naar-ambitie")
    assert [step.realised for step in found.path if step.year == 2025] == [before]


def test_a_goal_that_is_not_reached_is_never_shown_as_reached():
    share = Share(label="x", counted=tuple(map(str, range(15_999))), others=tuple(map(str, range(15_999, 20_000))), undetermined=(), no_document=())
    assert not share.reaches(80)
    assert share.percentage == 79.9


def test_what_vanished_from_the_calendar_or_came_in_unseen_is_told_by_the_calendar_with_which_the_year_began(ruleset, tmp_path):
    began = the_calendar(ruleset)
    names = {item.reference: item for item in began.tenders}
    new = names[reference("01")].model_copy(update={"reference": "2026-0999"})
    gone = reference("05")
    now = began.model_copy(update={"tenders": (*(item for item in began.tenders if item.reference != gone), new)})
    found = measured(ruleset, tmp_path, "2026-Q2", calendar=now, baseline=began)
    assert [(step.reason, step.references, step.before, step.after) for step in found.whole_year.steps] == [
        ("added", (reference("19"), "2026-0999"), 20, 22), ("postponed", (reference("10"),), 22, 21), ("removed", (gone,), 21, 20),
    ]  # fmt: skip
    assert [item.exclusion for item in found.tenders if item.tender.reference == gone] == [Exclusion.REMOVED]
    assert (found.figure.share.numerator, found.figure.share.denominator) == (6, 11)


@pytest.mark.parametrize(
    ("began", "now", "steps", "exclusion"),
    [
        ({}, {"promising": False}, [("not_promising", 2, 1)], Exclusion.NOT_PROMISING),
        ({}, {"start_quarter": "2027-Q1"}, [("other_year", 2, 1)], Exclusion.OTHER_YEAR),
        ({"promising": False}, {}, [("turned_promising", 1, 2)], None),
        ({"start_quarter": "2027-Q1"}, {}, [("moved_to_this_year", 1, 2)], None),
        ({"promising": False}, {"status": "uitgesteld"}, [("turned_promising", 1, 2), ("postponed", 2, 1)], Exclusion.POSTPONED),
        ({}, {"status": "uitgesteld", "start_quarter": "2027-Q1"}, [("postponed", 2, 1)], Exclusion.POSTPONED),
        ({"start_quarter": "2027-Q1"}, {"start_quarter": "2027-Q2", "status": "vervallen"}, [], Exclusion.OTHER_YEAR),
        ({"promising": False}, {"start_quarter": "2027-Q1"}, [], Exclusion.OTHER_YEAR),
        ({"promising": False}, {"promising": False}, [], Exclusion.NOT_PROMISING),
        ({"promising": False}, {"added_on": datetime.date(2026, 2, 1)}, [("added", 1, 2)], None),
        ({"title": "Anders", "start_quarter": "2026-Q4"}, {}, [], None),
    ],
)
def test_a_row_that_became_or_is_no_longer_promising_or_of_this_year_is_a_step(began, now, steps, exclusion, ruleset):
    row = {"place": "rij 2", "title": "Koffie", "reference": "1", "start_quarter": "2026-Q2", "promising": True, "status": "gepland"}
    other = Tender(**row | {"reference": "2"})
    before, after = (Calendar(year=2026, tenders=(Tender(**row | changed), other)) for changed in (began, now))
    found = measure_progress(after, [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q2"]), baseline=before)
    assert [(step.reason, step.before, step.after) for step in found.whole_year.steps] == steps
    assert [item.exclusion for item in found.tenders if item.tender.reference == "1"] == [exclusion]
    assert found.whole_year.share.denominator == (steps[-1][2] if steps else 2 - bool(exclusion))


def test_a_planned_row_without_a_reference_has_no_document_and_is_found_again_by_its_title(ruleset):
    row = {"start_quarter": "2026-Q2", "promising": True, "status": "gepland"}
    one = Tender(place="Kalender 2026, rij 2", title="Koffie", **row)
    before = Calendar(year=2026, tenders=(one, Tender(place="Kalender 2026, rij 3", title="Thee", **row)))
    after = Calendar(year=2026, tenders=(one, Tender(place="Kalender 2026, rij 3", title="Thee", reference="2026-7", **row)))
    found = measure_progress(after, [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q2"]), baseline=before)
    assert found.whole_year.steps == ()
    assert found.whole_year.share.no_document == ("(nog geen zaaknummer, rij 2)", "2026-7")


def test_a_step_is_told_in_words_and_what_left_stands_outside_the_denominator(ruleset):
    row = {"place": "rij 2", "title": "Koffie", "start_quarter": "2026-Q2", "status": "gepland"}
    before, after = (
        Calendar(year=2026, tenders=(Tender(reference="1", promising=began, **row), Tender(reference="2", promising=not began, **row)))
        for began in (True, False)
    )
    found = measure_progress(after, [], ruleset, Period(year=2026, quarter="2026-Q2", on=LAST_DAYS["2026-Q2"]), baseline=before)
    note = render_report(found, "markdown").decode()
    assert "1 alsnog kansrijk: noemer 1 → 2 (2); 1 niet meer kansrijk: noemer 2 → 1 (1)." in note
    assert "1 Koffie (niet kansrijk)" in note


def share_of(counted, others):
    names = tuple(map(str, range(counted + others)))
    return Share(label="x", counted=names[:counted], others=names[counted:], undetermined=(), no_document=())


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 100))
def test_the_percentage_that_is_shown_and_the_goal_never_disagree(counted, others, goal):
    share = share_of(counted, others)
    assert share.reaches(goal) == (share.percentage is not None and share.percentage >= goal)
    needed = share.needed(goal)
    assert not share.denominator or share_of(counted + needed, others - needed).reaches(goal)
    assert needed == 0 or not share_of(counted + needed - 1, others - needed + 1).reaches(goal)


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


def test_a_quarter_of_another_year_is_refused():
    with pytest.raises(ValidationError, match="het kwartaal 2025-Q1 valt niet in 2026"):
        Period(year=2026, quarter="2025-Q1", on=datetime.date(2026, 6, 30))


ASKS, ASKS_NOTHING = "vraagt", "vraagt niets"


@pytest.mark.parametrize(
    ("versions", "kinds", "counts"),
    [
        ([(ASKS, at(1)), (ASKS_NOTHING, at(2))], {"older"}, Outcome.NOT_APPLIED),
        ([(ASKS_NOTHING, at(1)), (ASKS, at(2))], {"older"}, Outcome.APPLIED),
        ([(ASKS, at(2, 9)), (ASKS_NOTHING, at(3, 9))], {"older"}, Outcome.NOT_APPLIED),
        ([(ASKS, at(2, 9)), (ASKS_NOTHING, at(2, 14))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, at(2, 23)), (ASKS_NOTHING, at(3, 1))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, at(2)), (ASKS_NOTHING, at(2, 14))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, at(2)), (ASKS_NOTHING, at(2))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, None), (ASKS_NOTHING, at(2))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, None), (ASKS, at(2))], {"same"}, Outcome.APPLIED),
        ([(ASKS_NOTHING, at(1)), (ASKS, at(2)), (ASKS, None)], {"older", "same"}, Outcome.APPLIED),
    ],
)
def test_of_documents_of_one_tender_the_newest_counts_and_where_no_date_tells_none_does(versions, kinds, counts, ruleset, tmp_path):
    write_documents(tmp_path, "2026-Q1")
    asks = read_start_document(tmp_path / f"{reference('01')}.json", ruleset)
    texts = {ASKS: asks, ASKS_NOTHING: asks.model_copy(update={"themes": ()})}
    on = LAST_DAYS["2026-Q1"]
    documents = [outcome_of(evaluate(texts[said], ruleset, on=on), f"{number}.docx", dated) for number, (said, dated) in enumerate(versions)]
    for order in (documents, documents[::-1]):
        found = measure_progress(the_calendar(ruleset), order, ruleset, Period(year=2026, quarter="2026-Q1", on=on))
        assert {item.kind for item in found.misfits} == kinds
        assert [item.outcome for item in found.tenders if item.tender.reference == reference("01")] == [counts]


def test_what_two_documents_agree_about_is_counted_also_when_they_differ_in_the_rest(ruleset, tmp_path):
    write_documents(tmp_path, "2026-Q1")
    both = read_start_document(tmp_path / f"{reference('03')}.json", ruleset)
    one = both.model_copy(update={"themes": tuple(item for item in both.themes if item.theme == "klimaat")})
    on = LAST_DAYS["2026-Q1"]
    documents = [outcome_of(evaluate(each, ruleset, on=on), name) for name, each in (("a.json", both), ("b.json", one))]
    found = measure_progress(the_calendar(ruleset), documents, ruleset, Period(year=2026, quarter="2026-Q1", on=on))
    [tender] = [item for item in found.tenders if item.tender.reference == reference("03")]
    verdicts = {theme.theme: theme.verdict for theme in tender.document.themes}
    assert (tender.outcome, verdicts["klimaat"], verdicts["circulair"]) == (Outcome.APPLIED, Verdict.APPLIED, Verdict.UNDETERMINED)
