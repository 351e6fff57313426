"""What of the calendar of one year goes along to that of a later one."""

from __future__ import annotations

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.calendar import CALENDAR_SHEET, Calendar, Tender, TenderStatus
from mvoi_checklist.model.quarter import year_of


def carried_over(before: Calendar, year: int) -> tuple[Tender, ...]:
    """The tenders that were postponed, planned again, and those that start in ``year`` or later.

    A postponed one keeps the quarter in which it would have started, for nobody said which it is now: ``read_calendar`` asks for it.

    Raises:
        UsageError: the calendar is not of a year before ``year``.

    """
    if before.year is None or before.year >= year:
        of = "een onbekend jaar" if before.year is None else before.year
        message = f"de kalender waaruit u overneemt is van {of}, niet van een jaar vóór {year}."
        raise UsageError([Problem("before", message, "Geef de kalender van een eerder jaar.")])
    kept = [_again(tender, before.year) for tender in before.tenders if _goes_along(tender, year)]
    return tuple(tender.model_copy(update={"place": f"{CALENDAR_SHEET} {year}, rij {row}"}) for row, tender in enumerate(kept, start=2))


def _goes_along(tender: Tender, year: int) -> bool:
    return tender.status is TenderStatus.POSTPONED or (year_of(tender.start_quarter) >= year and tender.status is not TenderStatus.CANCELLED)


def _again(tender: Tender, before: int) -> Tender:
    """As in a new calendar: nothing was added or changed there yet."""
    fresh = tender.model_copy(update={"status_since": None, "added_on": None})
    if tender.status is not TenderStatus.POSTPONED:
        return fresh
    return fresh.model_copy(update={"status": TenderStatus.PLANNED, "reason": f"Uitgesteld uit {before}: {tender.reason}" if tender.reason else None})
