"""The criteria as a workbook: a sheet per product group, with filters."""

from __future__ import annotations

import io

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, group_tables
from mvoi_checklist.outputs.xlsx import new_workbook

_WIDTHS = {
    "title": 32,
    "in_force": 24,
    "text": 70,
    "themes": 22,
    "when": 28,
    "fill_ins": 28,
    "single_supplier": 45,
    "evidence": 40,
    "why": 40,
    "attention": 45,
    "source": 40,
    "url": 30,
}


def to_xlsx(ruleset: Ruleset) -> bytes:
    """Write every criterion as a row.

    Raises:
        UsageError: the extra ``report`` is not installed.

    """
    buffer = io.BytesIO()
    columns = [(words, _WIDTHS.get(column, 16)) for column, words in COLUMNS.items()]
    with new_workbook(buffer, f"MVI-criteria: {ruleset.identity.title}", "; of kies .md of .html") as book:
        for table in group_tables(ruleset):
            book.sheet(table.title, columns, table.rows, names=2)
    return buffer.getvalue()
