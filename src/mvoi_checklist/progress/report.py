"""Everything that a note tells, computed once, so that each format says the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from mvoi_checklist.errors import Problem, RulesetError, UsageError
from mvoi_checklist.model.calendar import STILL_TO_DO, Action, Calendar, Tender
from mvoi_checklist.model.outcome import DocumentOutcome, Misfit
from mvoi_checklist.model.period import Period
from mvoi_checklist.model.progress import ActionProgress, GoalYear, Progress, Share, TenderProgress
from mvoi_checklist.model.purchase import without_case_and_spaces
from mvoi_checklist.model.quarter import last_day, quarter_words, quarters_of
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.progress.contradictions import contradictions
from mvoi_checklist.progress.documents import Joined, joined
from mvoi_checklist.progress.evaluations import to_evaluate
from mvoi_checklist.progress.figures import by_label, department_of, figure, removed, same_department, share, since, tender_progress
from mvoi_checklist.progress.questions import questions
from mvoi_checklist.progress.themes import deviations, dropped, recurring, theme_progress
from mvoi_checklist.progress.year_questions import year_answers


def measure_progress(  # noqa: PLR0913 - a calendar, documents, rules and a period, and two things from before
    calendar: Calendar,
    documents: Iterable[DocumentOutcome | Misfit],
    ruleset: Ruleset,
    period: Period,
    *,
    earlier: Mapping[int, Share] | None = None,
    baseline: Calendar | None = None,
) -> Progress:
    """Join, count and compare; ``documents`` in any order, ``earlier`` holds the figures of years before by year.

    ``baseline`` is the calendar with which the year began: what came in or was taken out since is told.

    Raises:
        RulesetError: the policy has no goal for the year.
        UsageError: a calendar is of another year, an earlier figure of no earlier one, or the calendar knows no such department.

    """
    refuse_name(ruleset)
    goal, path = _path(ruleset, period.year, earlier or {})
    _check(calendar, period, baseline, earlier or {})
    found = joined(calendar.tenders, documents)
    tenders = [_held_against(item, ruleset) for item in _tenders(calendar, found, period, baseline) if same_department(item.tender, period.department)]
    result = Progress.model_validate(
        {
            "ruleset": ruleset.identity,
            "organisation": ruleset.policy.organisation,
            **period.model_dump(),
            "goal": goal,
            "path": path,
            **_figures(tenders, ruleset, period),
            "misfits": found.misfits,
            "actions": tuple(
                ActionProgress(action=action, overdue=_overdue(action, period.on)) for action in sorted(calendar.actions, key=lambda item: item.quarter)
            ),
            "questions": (),
        }
    )
    answers = year_answers(result, ruleset.year_evaluation.questions) if period.quarter is None and period.department is None else ()
    return result.model_copy(update={"questions": questions(result), "year_answers": answers})


def _tenders(calendar: Calendar, found: Joined, period: Period, baseline: Calendar | None) -> list[TenderProgress]:
    """Every tender of the calendar, held against the baseline, and of the baseline those that no longer stand in it."""
    here = [tender_progress(tender, found.by_reference.get(without_case_and_spaces(tender.reference or "")), period) for tender in calendar.tenders]
    if baseline is None:
        return here
    before: dict[tuple[str, str], list[Tender]] = {}
    for tender in baseline.tenders:
        before.setdefault(_row_names(tender)[0], []).append(tender)
    began = [next((before[name].pop() for name in _row_names(item.tender) if before.get(name)), None) for item in here]
    held = [since(item, row, period.year) for item, row in zip(here, began, strict=True)]
    return [*held, *(removed(tender, period.year) for left in before.values() for tender in left)]


def _row_names(tender: Tender) -> list[tuple[str, str]]:
    """By what a row is found in another calendar: its reference; by its title the row in which it had none yet."""
    names = (("reference", tender.reference), ("title", tender.title))
    return [(field, without_case_and_spaces(name)) for field, name in names if name]


def _held_against(item: TenderProgress, ruleset: Ruleset) -> TenderProgress:
    """The same, with what its document says otherwise than its row of the calendar."""
    said = contradictions(item.tender, item.document, ruleset.group_by_id) if item.document else ()
    return item.model_copy(update={"contradictions": said}) if said else item


def _figures(tenders: list[TenderProgress], ruleset: Ruleset, period: Period) -> dict[str, Any]:
    """Everything that is counted over the tenders; until the end of the quarter, or over the whole year."""
    until = period.until
    to_date = [item for item in tenders if item.tender.start_quarter <= until]
    deviating = deviations(ruleset, to_date)
    part = until != quarters_of(period.year)[-1]
    label = f"Tot en met het {quarter_words(until)}" if part else f"Heel {period.year}"
    return {
        "figure": figure(label, to_date),
        "whole_year": figure(f"Heel {period.year}", tenders),
        "by_quarter": tuple(share(name, _starting_in(tenders, name)) for name in quarters_of(period.year)),
        "by_department": by_label(to_date, department_of),
        "themes": theme_progress(ruleset, to_date),
        "tenders": tuple(sorted(tenders, key=lambda item: item.tender.start_quarter)),
        "dropped": dropped(ruleset, to_date),
        "deviations": deviating,
        "recurring": recurring(deviating),
        "to_evaluate": to_evaluate(to_date, period.on),
    }


def _starting_in(tenders: Iterable[TenderProgress], name: str) -> list[TenderProgress]:
    return [item for item in tenders if item.tender.start_quarter == name]


def _overdue(action: Action, on: date) -> bool:
    """Known not to be done; of an action that nobody kept up nothing is known."""
    return last_day(action.quarter) < on and action.state in STILL_TO_DO


def _path(ruleset: Ruleset, year: int, earlier: Mapping[int, Share]) -> tuple[GoalYear, tuple[GoalYear, ...]]:
    path = tuple(
        GoalYear(year=goal.year, percentage=goal.percentage, confidence=goal.confidence, note=goal.note, realised=earlier.get(goal.year))
        for goal in sorted(ruleset.policy.goals, key=lambda goal: goal.year)
    )
    goal = next((step for step in path if step.year == year), None)
    if goal is None:
        stated = ", ".join(str(step.year) for step in path) or "geen enkel jaar"
        hint = f"Vraag wie de regels beheert het daarin te zetten, in een blok [[goals]] met year en percentage. Er is een jaardoel voor: {stated}."
        raise RulesetError([Problem(f"policy.toml van {ruleset.identity.id}, goals", f"er is geen jaardoel voor {year}.", hint)])
    return goal, path


def _check(calendar: Calendar, period: Period, baseline: Calendar | None, earlier: Mapping[int, Share]) -> None:
    for name, given in (("calendar", calendar), ("baseline", baseline)):
        if given is not None and given.year != period.year:
            of = "een onbekend jaar" if given.year is None else given.year
            raise UsageError([Problem(name, f"deze kalender is van {of}, niet van {period.year}.", "Geef de kalender van het jaar.")])
    if late := [year for year in sorted(earlier) if year >= period.year]:
        raise UsageError([Problem("earlier", f"dit cijfer is van {late[0]}.", f"Geef de evaluatie van een jaar vóór {period.year}.")])
    if period.department is not None and not any(same_department(tender, period.department) for tender in calendar.tenders):
        known = {without_case_and_spaces(name): name for name in map(department_of, reversed(calendar.tenders))}
        message = f"de afdeling '{period.department}' staat niet in de kalender."
        raise UsageError([Problem("department", message, f"Kies uit: {', '.join(sorted(known.values()))}.")])
