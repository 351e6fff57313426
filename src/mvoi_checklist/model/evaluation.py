"""What an evaluation asks after the contract, on the three levels of the plan."""

from __future__ import annotations

from mvoi_checklist.model.closed_lists import EvaluationLevel, Status
from mvoi_checklist.model.frozen import Frozen, Text
from mvoi_checklist.model.rules import Source


class LevelQuestions(Frozen):
    """De vragen op één niveau, in de woorden van de lezer."""

    went_well: Text
    could_improve: Text
    watch: Text


class EvaluationGuide(Frozen):
    """De vragen van het onderdeel Evaluatie."""

    source: Source
    status: Status
    strategic: LevelQuestions
    content: LevelQuestions
    process: LevelQuestions

    def questions(self) -> dict[EvaluationLevel, LevelQuestions]:
        """The questions by level, in the order of the plan."""
        return {level: getattr(self, level.value) for level in EvaluationLevel}
