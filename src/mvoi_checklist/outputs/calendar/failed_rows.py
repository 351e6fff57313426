"""The rows of a calendar that could not be used, with what is wrong with each: to put right and paste back."""

from __future__ import annotations

import io
from collections.abc import Sequence

from mvoi_checklist.model.calendar import FailedRow
from mvoi_checklist.outputs.xlsx import new_workbook

_LEAST, _MOST = 10, 28
"""Widths of the user's own columns, in characters."""


def failed_rows_workbook(header: Sequence[str], failed: Sequence[FailedRow]) -> bytes:
    """Write the rows as they stand in the calendar, in its own columns, behind the row number and the mistakes.

    Raises:
        UsageError: the extra ``report`` is not installed.

    """
    buffer = io.BytesIO()
    own = [(words, _width(words, [row.cells[index] for row in failed if index < len(row.cells)])) for index, words in enumerate(header)]
    rows = [(row.number, "\n".join(row.problems), *(cell if cell != "" else None for cell in row.cells)) for row in failed]
    with new_workbook(buffer, "Rijen van de kalender met fouten") as book:
        book.sheet("Fouten", [("Rij", 6), ("Wat er mis is", 70), *own], rows, names=2)
    return buffer.getvalue()


def _width(header: str, cells: Sequence[object]) -> int:
    """Wide enough for what stands there, so that columns that are mostly empty take little room."""
    longest = max((len(word) for word in header.split()), default=0) + 3
    return min(_MOST, max(_LEAST, longest, *(len(str(cell)) + 1 for cell in cells), 0))
