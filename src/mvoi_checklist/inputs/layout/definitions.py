"""A list of what the themes mean: it asks nothing, and explains nothing of this purchase."""

from __future__ import annotations

from collections.abc import Iterable

from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.text import Paragraph

_FEWEST = 4
"""With fewer themes it may be what somebody answers."""


class Definitions:
    """Whether such a list goes on, line by line."""

    def __init__(self, meanings: Meanings, openings: LineOpenings) -> None:
        """Read with these words."""
        self._meanings = meanings
        self._openings = openings
        self._going_on = self._named = False

    def open(self, line: str) -> bool:
        """Whether a line introduces a list of definitions."""
        self._going_on, self._named = self._meanings.introduces_definitions(line), False
        return self._going_on

    def hold(self, line: str) -> bool:
        """Whether a line still is part of the list: the name of a theme, or words that ask nothing and refuse nothing."""
        if self._going_on:
            named = self._openings.bare_theme(line) is not None
            told = self._named or self._openings.opening_theme(line) is not None
            self._named, self._going_on = named, named or (told and self._meanings.may_define(line))
        return self._going_on


def defining(introduced: Iterable[Paragraph], meanings: Meanings, openings: LineOpenings) -> set[Paragraph]:
    """The paragraphs that say what most themes mean, of those above the places where the themes are answered: "Klimaat: minder uitstoot."."""
    found: set[Paragraph] = set()
    themes: set[str] = set()
    for paragraph in introduced:
        apart = [piece for line in paragraph.text.split("\n") for piece in openings.apart(line)]
        if not all(name for name, _ in apart):
            continue
        if not all(said and meanings.defines(said) for _, said in apart):
            return set()
        found.add(paragraph)
        themes.update(openings.run_in(name) or name for name, _ in apart)
    return found if len(themes) >= _FEWEST else set()
