"""A theme that is asked in some lots and not in others."""

from furniture import EISEN, GOOD, ON, lots, verdict

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.start_document import Explanation, ThemeAnswer


def test_a_theme_that_is_asked_in_one_lot_counts_and_the_other_lots_are_named(ruleset):
    document = lots({"lot": "Perceel 1", "criteria": (EISEN,)}, {"lot": "Perceel 2", "applied": False}, {"lot": "Perceel 3"})
    checklist = evaluate(document, ruleset, on=ON)
    theme = next(item for item in checklist.themes if item.theme == "circulair")
    assert (theme.verdict.value, [finding.message for finding in checklist.findings if finding.code == "MVOI350"]) == (
        "applied",
        ["Circulair (ook biobased) wordt gevraagd, maar niet in Perceel 2 en Perceel 3."],
    )
    assert "MVOI207" not in theme.findings


def test_what_is_asked_in_each_lot_is_shown_once(ruleset):
    themes = tuple(ThemeAnswer(theme="circulair", lot=lot, applied=True, criteria=(EISEN,)) for lot in ("Perceel 1", "Perceel 2"))
    assert verdict(StartDocument(product_groups=("meubilair",), themes=themes), ruleset).applied_criteria == (EISEN,)


def test_a_theme_that_is_asked_in_every_lot_or_in_the_whole_purchase_names_no_lots(ruleset):
    for answers in (({"lot": "Perceel 1", "criteria": (EISEN,)},), ({"criteria": (EISEN,)}, {"lot": "Perceel 2", "applied": False})):
        assert not [finding for finding in evaluate(lots(*answers), ruleset, on=ON).findings if finding.code == "MVOI350"]


def why(text, lot=None, **fields):
    return {"lot": lot, "applied": False, "explanation": Explanation(text=text, ground="geen-verband", **fields)}


def test_the_explanation_of_a_theme_is_the_one_that_explains_it_in_whatever_order(ruleset):
    for answers in ((why("n.v.t."), why(GOOD)), (why(GOOD), why("n.v.t."))):
        theme = verdict(lots(*answers), ruleset)
        assert (theme.verdict.value, theme.explanation.text) == ("explained", GOOD)


def test_each_lot_keeps_its_own_explanation_and_what_is_missing_in_it_is_told(ruleset):
    signed = why(GOOD, "Perceel 1", author="J. Jansen", approver="P. de Boer", dated=ON)
    for answers in ((signed, why(f"{GOOD} Ook hier.", "Perceel 2")), (signed, why("n.v.t.", "Perceel 2"))):
        theme = verdict(lots(*answers), ruleset)
        texts = [f"{answer['lot']}: {answer['explanation'].text}" for answer in answers]
        assert theme.explanation.text == "\n".join(texts)
        assert ("MVOI117" if theme.verdict.value == "explained" else "MVOI107") in theme.findings
