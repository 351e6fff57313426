"""What the figures can say about the questions of the yearly evaluation; the rest is for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mvoi_checklist.model.calendar import STILL_TO_DO, Action, ActionState
from mvoi_checklist.model.closed_lists import AMBITION_TITLES
from mvoi_checklist.model.progress import Progress, ThemeProgress, YearAnswer
from mvoi_checklist.model.progress_words import figure_words, goal_words, percentage_words
from mvoi_checklist.model.year_evaluation import FiguresAnswer, YearQuestion


def year_answers(found: Progress, questions: Iterable[YearQuestion]) -> tuple[YearAnswer, ...]:
    """Each question, with an answer where the figures have one."""
    return tuple(YearAnswer(question=item, answer=_ANSWERS[item.answered_by](found, item) if item.answered_by else None) for item in questions)


def _goal(found: Progress, _: YearQuestion) -> str:
    return f"{figure_words(found.figure)} {goal_words(found)}"


def _trend(found: Progress, _: YearQuestion) -> str:
    """Compare with the years that are known; without one there is no line to draw."""
    now = found.figure.share.percentage
    earlier = [step for step in found.path if step.realised and step.year < found.year and step.realised.percentage is not None]
    last, final = found.path[-1], f"Het pad eindigt met {found.path[-1].percentage} % in {found.path[-1].year}."
    if found.figure.share.nothing_read:
        return f"{final} Wat er in {found.year} is gevraagd, is niet bekend, dus er is geen lijn te trekken."
    if now is None or not earlier:
        return f"{final} Er zijn geen cijfers van eerdere jaren gegeven, dus er is geen lijn te trekken."
    first = earlier[-1]
    before = first.realised.percentage if first.realised and first.realised.percentage is not None else 0.0
    per_year = (now - before) / (found.year - first.year)
    expected = now + per_year * (last.year - found.year)
    shown = f"Van {percentage_words(before)} in {first.year} naar {percentage_words(now)} in {found.year}."
    if expected >= last.percentage:
        return f"{shown} {final} Gaat het in dit tempo door, dan wordt dat gehaald."
    return f"{shown} {final} Gaat het in dit tempo door, dan wordt het {percentage_words(round(max(0.0, expected), 1))}: te weinig."


def _themes(found: Progress, _: YearQuestion) -> str | None:
    if found.figure.share.nothing_read:
        return None
    return " ".join(_theme(theme, found.figure.share.denominator) for theme in found.themes if theme.focus)


def _theme(theme: ThemeProgress, denominator: int) -> str:
    level = f" (nu {AMBITION_TITLES[theme.current]}, ambitie {AMBITION_TITLES[theme.ambition]})" if theme.current and theme.ambition else ""
    return f"{theme.title}{level}: toegepast in {theme.applied} van {denominator}."


def _actions(found: Progress, _: YearQuestion) -> str:
    states = [item.action.state for item in found.actions]
    if not states:
        return "Er staat geen jaarplanning in de kalender."
    counts = [f"{states.count(state)} {state.title.lower()}" for state in ActionState if state in states]
    unknown = [f"{states.count(None)} zonder bijgehouden stand"] if None in states else []
    return f"{len(states)} acties: {', '.join([*counts, *unknown])}."


def _open_actions(found: Progress, _: YearQuestion) -> str:
    to_come = [item.action for item in found.actions if item.action.state in STILL_TO_DO and not item.overdue]
    told = [f"Te laat: {_named(found.overdue)}."] if found.overdue else []
    told += [f"Nog te doen, en niet te laat: {_named(to_come)}."] if to_come else []
    told += [f"Van {len(found.not_kept)} acties is de stand niet bijgehouden."] if found.not_kept else []
    return " ".join(told) or "Er zijn geen acties meer te doen."


def _named(actions: Iterable[Action]) -> str:
    """Each action once, with its quarters and the notes there."""
    quarters: dict[str, list[str]] = {}
    for action in actions:
        quarters.setdefault(action.title, []).append(f"{action.quarter[-1]}e kwartaal{f': {action.note}' if action.note else ''}")
    return "; ".join(f"{title} ({', '.join(when)})" for title, when in quarters.items())


def _said(field: str, nothing: str) -> Callable[[Progress, YearQuestion], str | None]:
    """What the evaluations of the contracts say at this level, word for word."""

    def collect(found: Progress, question: YearQuestion) -> str | None:
        lines = []
        for item in found.counted_tenders:
            evaluation = item.document.evaluation if item.document else None
            level = getattr(evaluation, question.level.value, None)
            if words := getattr(level, field, None):
                lines.append(f"{item.tender.title}: {words}")
        return "\n".join(lines) or nothing

    return collect


_ANSWERS: dict[FiguresAnswer, Callable[[Progress, YearQuestion], str | None]] = {
    FiguresAnswer.GOAL: _goal,
    FiguresAnswer.TREND: _trend,
    FiguresAnswer.THEMES: _themes,
    FiguresAnswer.ACTIONS: _actions,
    FiguresAnswer.OPEN_ACTIONS: _open_actions,
    FiguresAnswer.LESSONS: _said("watch", "De evaluaties van de contracten noemen op dit niveau nog geen lessen."),
    FiguresAnswer.SUCCESSES: _said("went_well", "De evaluaties van de contracten noemen op dit niveau nog niets."),
}
