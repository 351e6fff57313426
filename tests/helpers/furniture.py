"""A purchase of furniture, and what is answered about the theme circulair."""

from datetime import date

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.closed_lists import CriterionKind, Procedure
from mvoi_checklist.model.start_document import AskedCriterion, Explanation, ThemeAnswer

ON = date(2026, 11, 23)
GOOD = "De vloer draagt geen hergebruikt systeem; lichter materiaal is onderzocht en afgekeurd door de constructeur."
SINGLE = Procedure.SINGLE
EISEN = AskedCriterion(text="Hergebruikt.", kind=CriterionKind.REQUIREMENT)
AWARD = AskedCriterion(text="Punten", kind=CriterionKind.AWARD)
ISO = AskedCriterion(text="ISO 14001", kind=CriterionKind.SUITABILITY)


def verdict(document, ruleset, theme="circulair"):
    return evaluate(document, ruleset, on=ON).theme_by_id[theme]


def meubilair(**answer):
    return StartDocument(product_groups=("meubilair",), themes=(ThemeAnswer(theme="circulair", **answer),))


def explained(text=GOOD, **fields):
    return meubilair(explanation=Explanation(text=text, **{"ground": "geen-verband", **fields}))


def lots(*answers):
    return StartDocument(product_groups=("meubilair",), themes=tuple(ThemeAnswer(theme="circulair", **answer) for answer in answers))
