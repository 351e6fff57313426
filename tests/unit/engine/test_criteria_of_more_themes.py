"""Criteria that belong to more than one theme or group: shown once, and counted where they are asked."""

from datetime import date

import pytest
from purchases import purchase

from mvoi_checklist import evaluate, read_start_document, render
from mvoi_checklist.model.closed_lists import Answer, CriterionKind, Procedure, SingleSupplierForm, Verdict
from mvoi_checklist.model.start_document import AskedCriterion, ThemeAnswer

ON = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ({"text": "Apparaten voldoen aan ENERGY STAR of gelijkwaardig."}, False),
        ({"text": "Apparaten zijn zuinig."}, True),
        ({"text": "Elk apparaat voldoet aan ENERGY STAR.", "code": "ICT-KLI-01"}, True),
    ],
)
def test_what_is_asked_with_the_same_standard_is_not_offered_again(asked, offered, ruleset):
    answer = ThemeAnswer(theme="klimaat", criteria=(AskedCriterion(kind=CriterionKind.REQUIREMENT, **asked),))
    document = purchase(product_groups=("ict",), cpv=("30213100",), themes=(answer,))
    klimaat = next(theme for theme in evaluate(document, ruleset, on=ON).themes if theme.theme == "klimaat")
    assert ("ICT-KLI-01" in {item.code for item in klimaat.suggested_criteria}) is offered
    assert offered or next(item.reason for item in klimaat.left_out if item.code == "ICT-KLI-01") == "U vraagt al ENERGY STAR."


SINGLE = Procedure.SINGLE


def test_what_another_theme_shows_is_left_out_with_the_name_of_that_theme(ruleset):
    found = evaluate(purchase(product_groups=("schoonmaak",), procedure=SINGLE, estimated_value=45_000), ruleset, on=ON)
    shown_at = {item.code: (item, theme.title) for theme in found.themes for item in theme.suggested_criteria}
    both = [(item, theme) for theme in found.themes for item in theme.left_out if item.code in shown_at]
    assert "diversiteit-inclusie" in {theme.theme for _, theme in both}
    for item, theme in both:
        suggested, title = shown_at[item.code]
        tickable = suggested.form is not SingleSupplierForm.NEGOTIATION
        assert item.reason == (f"Staat bij {title} en telt hier ook." if tickable else f"Staat bij {title}.")
        assert (theme.title in suggested.also_for) is tickable


@pytest.mark.parametrize("group", ["vervoer", "catering", "schoonmaak", "klimaatinstallaties", "meubilair", "ict", "overig"])
@pytest.mark.parametrize("fields", [{}, {"procedure": SINGLE, "estimated_value": 40_000}, {"procedure": None, "estimated_value": None}])
@pytest.mark.parametrize("all_criteria", [False, True])
def test_a_criterion_of_two_themes_is_shown_once(group, fields, all_criteria, ruleset):
    themes = evaluate(purchase(product_groups=(group,), **fields), ruleset, on=ON, all_criteria=all_criteria).themes
    shown = [(item.code, theme) for theme in themes for item in theme.suggested_criteria]
    assert len(shown) == len(dict(shown)) > 0
    for item in (item for theme in themes for item in theme.left_out if item.reason.startswith("Staat bij ")):
        assert item.reason.startswith(f"Staat bij {dict(shown)[item.code].title}")


def test_it_is_shown_at_the_theme_where_it_is_asked_or_else_that_it_is_about_above_all(ruleset):
    asked = ThemeAnswer(theme="klimaat", criteria=(AskedCriterion(text="Zonder uitstoot.", code="VER-MIL-01"),))
    for themes, home in (((), "milieu"), ((asked,), "klimaat")):
        checklist = evaluate(purchase(product_groups=("vervoer",), themes=themes), ruleset, on=ON)
        assert [theme.theme for theme in checklist.themes if "VER-MIL-01" in {item.code for item in theme.suggested_criteria}] == [home]


def shared(ruleset, **second):
    """The verdicts on both themes of a criterion that is asked at the first."""
    asked = ThemeAnswer(theme="klimaat", criteria=(AskedCriterion(text="Zonder uitstoot.", code="VER-MIL-01"),))
    other = (ThemeAnswer(theme="milieu", **second),) if second else ()
    found = {theme.theme: theme for theme in evaluate(purchase(product_groups=("vervoer",), themes=(asked, *other)), ruleset, on=ON).themes}
    return found["klimaat"].verdict, found["milieu"].verdict, found["milieu"].findings


def test_what_is_asked_at_one_of_its_themes_counts_for_both_unless_the_other_is_refused(ruleset):
    assert shared(ruleset) == (Verdict.APPLIED, Verdict.APPLIED, ("MVOI214",))
    assert shared(ruleset, applied=True) == (Verdict.APPLIED, Verdict.APPLIED, ("MVOI214",))
    assert shared(ruleset, applied=False) == (Verdict.APPLIED, Verdict.TO_EXPLAIN, ("MVOI100",))
    own = AskedCriterion(text="Zonder uitstoot.", code="VER-MIL-01")
    assert shared(ruleset, criteria=(own,)) == (Verdict.APPLIED, Verdict.APPLIED, ())


def test_a_box_ticked_at_one_theme_is_read_back_for_both_and_its_text_is_not_copied(tmp_path, ruleset):
    asked = ThemeAnswer(theme="klimaat", criteria=(AskedCriterion(text="Zonder uitstoot.", code="VER-MIL-01", kind=CriterionKind.REQUIREMENT),))
    document, path = purchase(product_groups=("vervoer",), themes=(asked,)), tmp_path / "checklist.docx"
    path.write_bytes(render(evaluate(document, ruleset, on=ON), "docx"))
    again = read_start_document(path, ruleset)
    assert {answer.theme: len(answer.criteria) for answer in again.themes if answer.criteria} == {"klimaat": 1}
    assert [theme.verdict for theme in evaluate(again, ruleset, on=ON).themes[:2]] == [Verdict.APPLIED, Verdict.APPLIED]


@pytest.mark.parametrize("value", [8_000, 60_000, 300_000])
@pytest.mark.parametrize("groups", [("ict", "catering"), ("meubilair", "schoonmaak"), ("gww", "energie")])
def test_a_theme_shows_criteria_of_the_group_that_brings_it_first(groups, value, ruleset):
    found = evaluate(purchase(product_groups=groups, estimated_value=value, procedure="meervoudig-onderhands"), ruleset, on=ON)
    brings = {(row.theme, row.product_group) for row in ruleset.policy.mapping}
    for theme in found.themes:
        if theme.applicable is Answer.YES:
            own = [(theme.theme, item.product_group) in brings for item in theme.suggested_criteria]
            assert own[0]
            assert own == sorted(own, reverse=True)


def test_all_criteria_of_a_theme_include_those_of_the_other_group(ruleset):
    found = evaluate(purchase(product_groups=("ict", "catering")), ruleset, on=ON, all_criteria=True)
    milieu = next(theme for theme in found.themes if theme.theme == "milieu")
    assert {item.product_group for item in milieu.suggested_criteria} == {"ict", "catering"}
    assert "Past misschien; vul de CPV-code in." not in {item.reason for item in milieu.left_out}
