"""The figure: which tenders are in the denominator, which in the numerator, and how the denominator came to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from mvoi_checklist.model.calendar import OUT_OF_THE_CALENDAR, Tender, TenderStatus
from mvoi_checklist.model.outcome import DocumentOutcome, Outcome
from mvoi_checklist.model.period import Period
from mvoi_checklist.model.progress import DenominatorStep, Exclusion, Figure, Share, TenderProgress, Turn
from mvoi_checklist.model.purchase import without_case_and_spaces
from mvoi_checklist.model.quarter import year_of

_CAME_IN = {Exclusion.NOT_PROMISING: Turn.PROMISING, Exclusion.OTHER_YEAR: Turn.THIS_YEAR}
_WENT_OUT = {Exclusion.NOT_PROMISING: Turn.NOT_PROMISING, Exclusion.OTHER_YEAR: Turn.OTHER_YEAR}
_LEFT = (Exclusion.POSTPONED, Exclusion.CANCELLED, Exclusion.REMOVED)
NO_DEPARTMENT = "Geen afdeling ingevuld"


def tender_progress(tender: Tender, document: DocumentOutcome | None, period: Period) -> TenderProgress:
    """Where one tender stands on a day."""
    outcome = document.outcome if document else Outcome.NO_DOCUMENT
    added = tender.added_on is not None and tender.added_on >= date(period.year, 1, 1)
    return TenderProgress(tender=tender, exclusion=_exclusion(tender, period.year, period.on), added=added, outcome=outcome, document=document)


def since(item: TenderProgress, began: Tender | None, year: int) -> TenderProgress:
    """The same, held against its row in the calendar with which the year began: it was not there yet, or it says otherwise what is counted."""
    if began is None or item.added:
        return item.model_copy(update={"added": True})
    then, now = _as_planned(began, year), _as_planned(item.tender, year)
    if then and now:
        return item.model_copy(update={"exclusion": now})  # it never was in the denominator: whether it was postponed changes nothing
    turn = _CAME_IN[then] if then else _WENT_OUT.get(item.exclusion) if item.exclusion else None
    return item.model_copy(update={"turn": turn})


def removed(tender: Tender, year: int) -> TenderProgress:
    """A tender that stood in the calendar with which the year began, and no longer does: it left the denominator, if it was in it."""
    return TenderProgress(tender=tender, exclusion=_as_planned(tender, year) or Exclusion.REMOVED)


def _as_planned(tender: Tender, year: int) -> Exclusion | None:
    """Why a row is not about the denominator of the year, whatever became of the tender."""
    if not tender.promising:
        return Exclusion.NOT_PROMISING
    return Exclusion.OTHER_YEAR if year_of(tender.start_quarter) != year else None


def _exclusion(tender: Tender, year: int, on: date) -> Exclusion | None:
    planned = _as_planned(tender, year)
    if planned is Exclusion.NOT_PROMISING:
        return planned
    if tender.added_on is not None and tender.added_on > on:
        return Exclusion.ADDED_LATER
    if _left(tender, on):
        return Exclusion.POSTPONED if tender.status is TenderStatus.POSTPONED else Exclusion.CANCELLED
    return planned


def _left(tender: Tender, on: date) -> bool:
    """Postponed or cancelled by that day; without a date of the change it counts as long ago."""
    return tender.status in OUT_OF_THE_CALENDAR and (tender.status_since is None or tender.status_since <= on)


def figure(label: str, tenders: Iterable[TenderProgress]) -> Figure:
    """The share of a part of the calendar, and each change of its denominator since the year began."""
    part = list(tenders)
    return Figure(share=share(label, part), steps=_steps(part))


def share(label: str, tenders: Iterable[TenderProgress]) -> Share:
    """Count; a tender without a document or that is undetermined is in the denominator and never in the numerator."""
    part = [item for item in tenders if item.exclusion is None]
    by_outcome = {outcome: tuple(item.tender.known_as for item in part if item.outcome is outcome) for outcome in Outcome}
    return Share(
        label=label,
        counted=by_outcome[Outcome.APPLIED],
        others=tuple(item.tender.known_as for item in part if item.outcome is not Outcome.APPLIED),
        undetermined=by_outcome[Outcome.UNDETERMINED],
        no_document=by_outcome[Outcome.NO_DOCUMENT],
    )


def _steps(tenders: list[TenderProgress]) -> tuple[DenominatorStep, ...]:
    """From the calendar as the year began: what came in, and what went out, also if it came in only then."""
    ours = [item for item in tenders if item.exclusion in (None, *_LEFT) or item.turn in _WENT_OUT.values()]
    changes = (
        ("added", [item for item in ours if item.added], 1),
        *((turn.value, [item for item in ours if item.turn is turn], 1) for turn in _CAME_IN.values()),
        *((reason.value, [item for item in ours if item.exclusion is reason], -1) for reason in (*_LEFT, *_WENT_OUT)),
    )
    now = len(ours) - sum(len(items) for _, items, sign in changes if sign > 0)
    steps = []
    for reason, items, sign in changes:
        if items:
            after = now + sign * len(items)
            references = tuple(item.tender.known_as for item in items)
            steps.append(DenominatorStep.model_validate({"reason": reason, "references": references, "before": now, "after": after}))
            now = after
    return tuple(steps)


def by_label(tenders: Iterable[TenderProgress], label_of: Callable[[Tender], str]) -> tuple[Share, ...]:
    """A share for each label that occurs, as it is spelled first, in alphabetical order."""
    parts: dict[str, list[TenderProgress]] = {}
    for item in tenders:
        if item.exclusion is None:
            parts.setdefault(without_case_and_spaces(label_of(item.tender)), []).append(item)
    return tuple(share(label_of(part[0].tender), part) for _, part in sorted(parts.items()))


def department_of(tender: Tender) -> str:
    """The department as it is shown."""
    return tender.department or NO_DEPARTMENT


def same_department(tender: Tender, department: str | None) -> bool:
    """Whether a tender belongs to the department asked for; None asks for all."""
    return department is None or without_case_and_spaces(department_of(tender)) == without_case_and_spaces(department)
