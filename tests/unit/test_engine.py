"""Verdicts, one sentence at a time."""

from datetime import date

import pytest

from mvoi_checklist import StartDocument, UnreadableFileError, evaluate
from mvoi_checklist.model.start_document import AskedCriterion, Explanation, ThemeAnswer
from mvoi_checklist.model.words import CriterionKind, Verdict

ON = date(2026, 11, 23)
GOOD = "De vloer draagt geen hergebruikt systeem; lichter materiaal is onderzocht en afgekeurd door de constructeur."


def verdict(document, ruleset, theme="circulair"):
    checklist = evaluate(document, ruleset, on=ON)
    return next(item for item in checklist.themes if item.theme == theme)


def meubilair(**answer):
    return StartDocument(product_groups=("meubilair",), themes=(ThemeAnswer(theme="circulair", **answer),))


def test_a_theme_that_is_explained_is_not_flagged(ruleset):
    explanation = Explanation(ground="geen-verband", text=GOOD)
    assert verdict(meubilair(explanation=explanation), ruleset).verdict is Verdict.EXPLAINED


@pytest.mark.parametrize("text", ["n.v.t.", "N.V.T", "-", "geen", "Wordt later bepaald.", "", "nee"])
def test_a_phrase_that_says_nothing_explains_nothing(text, ruleset):
    document = meubilair(explanation=Explanation(ground="geen-verband", text=text))
    assert verdict(document, ruleset).verdict is Verdict.TO_EXPLAIN


def test_the_definition_pasted_in_explains_nothing(ruleset):
    document = meubilair(explanation=Explanation(text=ruleset.theme_by_id["circulair"].definition))
    result = verdict(document, ruleset)
    assert result.verdict is Verdict.TO_EXPLAIN
    assert "MVOI104" in result.findings


@pytest.mark.parametrize("kind", [CriterionKind.REQUIREMENT, CriterionKind.AWARD, CriterionKind.CONTRACT])
def test_what_is_asked_in_the_contract_counts(kind, ruleset):
    assert verdict(meubilair(criteria=(AskedCriterion(text="Hergebruikt.", kind=kind),)), ruleset).verdict is Verdict.APPLIED


def test_what_is_asked_of_the_supplier_alone_does_not_count(ruleset):
    document = meubilair(criteria=(AskedCriterion(text="ISO 14001", kind=CriterionKind.SUITABILITY),))
    assert verdict(document, ruleset).verdict is Verdict.SUPPLIER_ONLY


def test_a_criterion_of_unknown_kind_is_not_counted_in_silence(ruleset):
    result = verdict(meubilair(criteria=(AskedCriterion(text="Duurzaam"),)), ruleset)
    assert result.verdict is Verdict.UNDETERMINED
    assert result.to_fill_in == ("themes.circulair.criteria",)


def test_without_a_product_group_no_theme_drops_off(ruleset):
    checklist = evaluate(StartDocument(title="iets"), ruleset, on=ON)
    assert {theme.verdict for theme in checklist.themes} == {Verdict.UNDETERMINED}


def test_none_of_the_groups_still_gives_themes(ruleset):
    checklist = evaluate(StartDocument(product_groups=()), ruleset, on=ON)
    assert len(checklist.to_explain) >= 3


def test_adding_a_product_group_never_removes_a_theme(ruleset):
    for group in ruleset.group_by_id:
        alone = evaluate(StartDocument(product_groups=("schoonmaak",)), ruleset, on=ON)
        more = evaluate(StartDocument(product_groups=tuple({"schoonmaak", group})), ruleset, on=ON)
        for before, after in zip(alone.themes, more.themes, strict=True):
            assert before.applicable.value != "yes" or after.applicable.value == "yes"


def test_a_ground_that_contradicts_the_value_fails(ruleset):
    document = meubilair(explanation=Explanation(ground="geringe-omvang", text=GOOD))
    large = document.model_copy(update={"estimated_value": 900_000})
    assert verdict(large, ruleset).verdict is Verdict.TO_EXPLAIN


def test_an_award_criterion_becomes_something_else_with_one_supplier(ruleset):
    single = StartDocument(product_groups=("meubilair",), procedure="enkelvoudig-onderhands", estimated_value=300_000)
    for theme in evaluate(single, ruleset, on=ON).themes:
        assert all(item.form.value not in {"award", "selection"} for item in theme.suggested_criteria)


def test_an_unknown_theme_is_named_with_what_was_probably_meant(ruleset):
    document = StartDocument(themes=(ThemeAnswer(theme="klimat"),), product_groups=("itc",))
    with pytest.raises(UnreadableFileError) as error:
        evaluate(document, ruleset, on=ON)
    assert "'klimaat'" in str(error.value)
    assert "'ict'" in str(error.value)


def test_a_national_procedure_above_the_european_threshold_is_flagged(ruleset):
    document = StartDocument(contract_kind="diensten", procedure="enkelvoudig-onderhands", estimated_value=216_000)
    assert "MVOI306" in {finding.code for finding in evaluate(document, ruleset, on=ON).findings}


def test_an_unknown_criterion_code_is_named(ruleset):
    criterion = AskedCriterion(text="x", code="CAT-KET-99", kind=CriterionKind.CONTRACT)
    document = meubilair(criteria=(criterion,))
    messages = [finding.message for finding in evaluate(document, ruleset, on=ON).findings if finding.code == "MVOI204"]
    assert messages
    assert "CAT-KET-99" in messages[0]
