"""The number of a purchase where no label stands beside it: alone on one of the first lines, or at the top or foot of the page."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.purchase.second_look import WITHOUT_LABEL
from mvoi_checklist.inputs.readings import Readings, Source

_PIECES = re.compile(r"\s+[/|·•–—-]\s+|[\t\n;]|\s{3,}")
_NUMBER = re.compile(r"(?=.*[A-Z])(?=.*(?<!\d)(?:20)?[23]\d(?!\d))(?=.*\d\D+\d)[A-Z0-9]{2,}(?:[-/.][A-Z0-9]+)+")
"""Capitals and figures in parts, one of which may be the year: "BOR-2026-117"; the name of a form or a cost centre has no other figure, or no year."""


class LoneNumbers:
    """The numbers that were seen while a document is being read."""

    def __init__(self) -> None:
        """None yet."""
        self._seen: dict[str, Source] = {}

    def see(self, line: str, place: str) -> None:
        """Remember a number that is all of a line, or all that stands between two signs on it."""
        for piece in map(str.strip, _PIECES.split(line)):
            if _NUMBER.fullmatch(piece):
                self._seen.setdefault(piece, Source("reference", line, place))

    def finish(self, fields: dict[str, object], readings: Readings) -> None:
        """Take the only one that was seen, where nothing else tells the number."""
        if len(self._seen) == 1 and not readings.seen("reference"):
            ((number, source),) = self._seen.items()
            readings.take(fields, "reference", number, source, WITHOUT_LABEL)
