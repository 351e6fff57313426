"""How a checklist or form was when it was made: kept inside the file, to see later what was changed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.frozen import Day, Frozen, Text
from mvoi_checklist.model.ruleset import RulesetIdentity
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.words import DutyState, Verdict


class Generated(Frozen):
    """De checklist of het formulier zoals het is gemaakt. ``answers``: elk invulveld met wat er stond, in volgorde."""

    kind: Literal["checklist", "form"]
    ruleset: RulesetIdentity
    on: Day
    start_document: StartDocument
    verdicts: dict[str, Verdict] = Field(default_factory=dict)
    duties: dict[str, DutyState] = Field(default_factory=dict)
    complete: bool | None = None
    counts_for_goal: bool | None = None
    answers: dict[str, str] = Field(default_factory=dict)

    @property
    def made_with(self) -> Text:
        """The ruleset in one line, as it stands in the properties of the file."""
        return made_with(self.ruleset)


def made_with(ruleset: RulesetIdentity) -> str:
    """Name, version and fingerprint."""
    return f"{ruleset.id} {ruleset.version} {ruleset.sha256}"


def generated_checklist(checklist: Checklist) -> Generated:
    """What a checklist says when it is made; the answers are added by whoever writes the file."""
    return Generated(
        kind="checklist",
        ruleset=checklist.ruleset,
        on=checklist.on,
        start_document=checklist.start_document.model_copy(update={"evidence": ()}),
        verdicts={theme.theme: theme.verdict for theme in checklist.themes},
        duties={duty.duty: duty.state for duty in checklist.duties},
        complete=checklist.complete,
        counts_for_goal=checklist.counts_for_goal,
    )
