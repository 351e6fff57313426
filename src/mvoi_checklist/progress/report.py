"""Everything that a note tells, computed once, so that each format says the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from mvoi_checklist.errors import Problem, RulesetError, UsageError
from mvoi_checklist.model.calendar import Action, ActionState, Calendar
from mvoi_checklist.model.progress import ActionProgress, DocumentOutcome, GoalYear, Misfit, Period, Progress, Share, TenderProgress
from mvoi_checklist.model.progress_words import SO_FAR
from mvoi_checklist.model.quarter import last_day, quarter_words, quarters_of, year_of
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.progress.answers import year_answers
from mvoi_checklist.progress.documents import joined, key
from mvoi_checklist.progress.figures import by_label, department_of, figure, same_department, share, tender_progress
from mvoi_checklist.progress.questions import questions
from mvoi_checklist.progress.themes import deviations, recurring, theme_progress

_CLOSED = frozenset({ActionState.DONE, ActionState.DROPPED})


def measure_progress(
    calendar: Calendar, documents: Iterable[DocumentOutcome | Misfit], ruleset: Ruleset, period: Period, earlier: Mapping[int, Share] | None = None
) -> Progress:
    """Join, count and compare; ``documents`` oldest first, ``earlier`` holds the figures of years before by year.

    Raises:
        RulesetError: the policy has no goal for the year.
        UsageError: the calendar is of another year, or knows no such department.

    """
    goal, path = _path(ruleset, period.year, earlier or {})
    _check(calendar, period)
    found = joined(calendar.tenders, documents)
    everything = [tender_progress(tender, found.by_reference.get(key(tender.reference)), period.year, period.on) for tender in calendar.tenders]
    tenders = [item for item in everything if same_department(item.tender, period.department)]
    until = period.quarter or quarters_of(period.year)[-1]
    to_date = [item for item in tenders if item.tender.start_quarter <= until]
    deviating = deviations(ruleset, to_date)
    label = f"{SO_FAR} {quarter_words(until)}" if period.quarter else f"Heel {period.year}"
    said = {
        "ruleset": ruleset.identity,
        "organisation": ruleset.policy.organisation,
        **period.model_dump(),
        "goal": goal,
        "path": path,
        "figure": figure(label, to_date, period.year),
        "whole_year": figure(f"Heel {period.year}", tenders, period.year),
        "by_quarter": tuple(share(name, _starting_in(tenders, name)) for name in quarters_of(period.year)),
        "by_department": by_label(to_date, department_of),
        "themes": theme_progress(ruleset, to_date),
        "tenders": tuple(sorted(tenders, key=lambda item: item.tender.start_quarter)),
        "misfits": found.misfits,
        "deviations": deviating,
        "recurring": recurring(deviating),
        "actions": tuple(
            ActionProgress(action=action, overdue=_overdue(action, period.on)) for action in sorted(calendar.actions, key=lambda item: item.quarter)
        ),
    }
    result = Progress.model_validate({**said, "questions": ()})
    whole = period.quarter is None and period.department is None
    answers = year_answers(result, ruleset.year_evaluation.questions) if whole else ()
    return result.model_copy(update={"questions": questions(result), "year_answers": answers})


def _starting_in(tenders: Iterable[TenderProgress], name: str) -> list[TenderProgress]:
    return [item for item in tenders if item.tender.start_quarter == name]


def _overdue(action: Action, on: date) -> bool:
    return last_day(action.quarter) < on and action.state not in _CLOSED


def _path(ruleset: Ruleset, year: int, earlier: Mapping[int, Share]) -> tuple[GoalYear, tuple[GoalYear, ...]]:
    path = tuple(
        GoalYear(year=goal.year, percentage=goal.percentage, confidence=goal.confidence, note=goal.note, realised=earlier.get(goal.year))
        for goal in sorted(ruleset.policy.goals, key=lambda goal: goal.year)
    )
    goal = next((step for step in path if step.year == year), None)
    if goal is None:
        stated = ", ".join(str(step.year) for step in path) or "geen enkel jaar"
        hint = f"Zet in policy.toml een [[goals]] met year = {year} en percentage. Nu staat er: {stated}."
        raise RulesetError([Problem(f"policy.toml van {ruleset.identity.id}, goals", f"er is geen jaardoel voor {year}.", hint)])
    return goal, path


def _check(calendar: Calendar, period: Period) -> None:
    if calendar.year != period.year or (period.quarter and year_of(period.quarter) != period.year):
        raise UsageError([Problem("--calendar", f"deze kalender is van {calendar.year}, niet van {period.year}.", "Geef de kalender van het jaar.")])
    if period.department is not None and not any(same_department(tender, period.department) for tender in calendar.tenders):
        known = ", ".join(sorted({department_of(tender) for tender in calendar.tenders}))
        raise UsageError([Problem("", f"de afdeling '{period.department}' staat niet in de kalender.", f"Kies uit: {known}.")])
