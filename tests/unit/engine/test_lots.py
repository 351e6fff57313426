"""A theme that is asked in some lots and not in others."""

from furniture import EISEN, ON, lots, verdict

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.start_document import ThemeAnswer


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
