"""The questions of the yearly evaluation: three levels, three columns; some are answered by the figures, the others by people."""

from __future__ import annotations

from mvoi_checklist.model.closed_lists import EvaluationLevel, Status, Word
from mvoi_checklist.model.frozen import Frozen, Id, Text
from mvoi_checklist.model.rules import Source


class EvaluationColumn(Word):
    """Kolom van de evaluatie."""

    WENT_WELL = "went_well", "Wat ging er goed?"
    COULD_IMPROVE = "could_improve", "Wat had er beter gekund?"
    WATCH = "watch", "Waar moeten we op letten komend jaar?"


class FiguresAnswer(Word):
    """Waarmee de cijfers een vraag (deels) beantwoorden."""

    GOAL = "goal", "het jaardoel"
    TREND = "trend", "de lijn naar het laatste doel"
    THEMES = "themes", "de ambitie per thema"
    ACTIONS = "actions", "de acties die zijn gedaan"
    OPEN_ACTIONS = "open_actions", "de acties die niet zijn gedaan"
    LESSONS = "lessons", "de lessen uit de evaluaties"
    SUCCESSES = "successes", "wat er goed ging volgens de evaluaties"


class YearQuestion(Frozen):
    """Eén vraag, met het gegeven dat haar beantwoordt als dat er is."""

    id: Id
    level: EvaluationLevel
    column: EvaluationColumn
    text: Text
    answered_by: FiguresAnswer | None = None


class YearEvaluation(Frozen):
    """De vragen van de jaarlijkse evaluatie; zonder vragen toont de evaluatie alleen de cijfers."""

    source: Source | None = None
    status: Status | None = None
    questions: tuple[YearQuestion, ...] = ()
