"""Which tenders are awarded and not evaluated yet: after each in which a theme was applied an evaluation follows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mvoi_checklist.model.calendar import TenderStatus
from mvoi_checklist.model.closed_lists import Verdict
from mvoi_checklist.model.progress import TenderProgress, ToEvaluate


def to_evaluate(tenders: Iterable[TenderProgress], on: date) -> tuple[ToEvaluate, ...]:
    """The late ones first, by the day that was planned; those without a day last."""
    found = [_due(item, on) for item in tenders if _awaits_evaluation(item, on)]
    return tuple(sorted(found, key=lambda item: item.planned_on or date.max))


def _awaits_evaluation(item: TenderProgress, on: date) -> bool:
    """Without a document nobody can say whether a theme was applied: it is named too."""
    if item.exclusion is not None or item.tender.status is not TenderStatus.AWARDED:
        return False
    if item.document is None:
        return True
    held = item.document.evaluation is not None and item.document.evaluation.held_by(on)
    return not held and any(theme.verdict is Verdict.APPLIED for theme in item.document.themes)


def _due(item: TenderProgress, on: date) -> ToEvaluate:
    evaluation = item.document.evaluation if item.document else None
    planned = evaluation.planned_on if evaluation else None
    return ToEvaluate(reference=item.tender.known_as, title=item.tender.title, planned_on=planned, late=planned is not None and planned < on)
