"""A list of what the themes mean: it asks nothing, and explains nothing of this purchase."""

from __future__ import annotations

from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings


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
