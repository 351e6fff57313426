"""How a checklist or form was when it was made: kept inside the file, to see later what was changed."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import DutyState, Verdict
from mvoi_checklist.model.frozen import Day, Frozen, FrozenDict, Table, Text
from mvoi_checklist.model.ruleset import RulesetIdentity
from mvoi_checklist.model.start_document import StartDocument

_UNTICKED, _WORDING = "☐", "wording"


class Generated(Frozen):
    """De checklist of het formulier zoals het is gemaakt.

    ``answers``: elk invulveld met wat er stond, in volgorde, en van de tekst van een criterium
    de ``line_mark``; ``own_lines``: de ``line_mark`` van elke regel buiten de invulvelden;
    ``prompts``: die van wat tussen haken in een leeg invulveld staat; ``around``: de ``around_mark`` van elke regel boven en onder de bladzijden.
    """

    kind: Literal["checklist", "form"]
    ruleset: RulesetIdentity
    on: Day
    start_document: StartDocument
    verdicts: Table[str, Verdict] = Field(default_factory=FrozenDict)
    duties: Table[str, DutyState] = Field(default_factory=FrozenDict)
    complete: bool | None = None
    counts_for_goal: bool | None = None
    answers: Table[str, str] = Field(default_factory=FrozenDict)
    own_lines: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    around: tuple[str, ...] = ()

    def unchanged(self, read: Mapping[str, str]) -> set[str]:
        """The themes of which every answer still stands there as it was made; ``read`` holds what was filled in, by path."""
        now = {path: line_mark(text) if path.startswith(f"{_WORDING}.") else text for path, text in read.items()}
        themes = {answer.theme for answer in self.start_document.themes}
        return {theme for theme in themes if self._about(theme, self.answers) == self._about(theme, now)}

    @staticmethod
    def _about(theme: str, answers: Mapping[str, str]) -> dict[str, str]:
        """What is filled in about a theme; the words of a criterion count where its box is ticked."""
        said = {path: " ".join(text.split()) for path, text in answers.items() if text and text != _UNTICKED}
        ticked = {".".join(path.split(".")[1:3]) for path in said if path.startswith(f"chosen.{theme}.")}
        kept = (f"themes.{theme}.", f"chosen.{theme}.", *(f"{_WORDING}.{criterion}" for criterion in ticked))
        return {path: text for path, text in said.items() if path.startswith(kept)}

    @property
    def made_with(self) -> Text:
        """The ruleset in one line, as it stands in the properties of the file."""
        return made_with(self.ruleset)


def line_mark(line: str) -> str:
    """Six hex digits by which a line of our own is known again, whatever its spaces; nothing for a line without words.

    A line that somebody typed has the mark of one of some hundreds of ours once in tens of thousands of times.
    """
    words = "".join(line.split())
    if not words.isprintable():  # XML cannot hold every sign, and programs drop some
        words = "".join(filter(str.isprintable, words))
    return f"{zlib.crc32(words.encode()) & 0xFFFFFF:06x}" if words else ""


def around_mark(line: str) -> str:
    """The mark of a line at the top or bottom of a page: by its letters, for the numbers of pages change."""
    return line_mark("".join(filter(str.isalpha, line)))


def made_with(ruleset: RulesetIdentity) -> str:
    """Name, version and fingerprint."""
    return f"{ruleset.id} {ruleset.version} {ruleset.sha256}"


def with_doubts(document: StartDocument) -> StartDocument:
    """The document with no more evidence than what was in doubt about its themes."""
    doubted = (item for item in document.evidence if item.in_doubt and item.field.startswith("themes."))
    return document.model_copy(update={"evidence": tuple(doubted)})


def generated_checklist(checklist: Checklist) -> Generated:
    """What a checklist says when it is made, and which answers were in doubt; the answers as written are added by whoever writes the file."""
    return Generated(
        kind="checklist",
        ruleset=checklist.ruleset,
        on=checklist.on,
        start_document=with_doubts(checklist.start_document),
        verdicts={theme.theme: theme.verdict for theme in checklist.themes},
        duties={duty.duty: duty.state for duty in checklist.duties},
        complete=checklist.complete,
        counts_for_goal=checklist.counts_for_goal,
    )
