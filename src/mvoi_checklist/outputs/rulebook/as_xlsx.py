"""The criteria as a workbook: a sheet per product group, with filters."""

from __future__ import annotations

import io

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, group_tables
from mvoi_checklist.outputs.xlsx import new_workbook

_WIDTHS = {"title": 32, "text": 70, "themes": 22, "single_supplier": 45, "evidence": 40, "why": 40, "attention": 45, "source": 40, "url": 30}
_LONGEST_NAME = 31


def to_xlsx(ruleset: Ruleset) -> bytes:
    """Write every criterion as a row.

    Raises:
        UsageError: the extra ``report`` is not installed.

    """
    buffer = io.BytesIO()
    with new_workbook(buffer, "; of kies .md of .html") as book:
        head = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3A5F", "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for table in group_tables(ruleset):
            sheet = book.add_worksheet(table.title[:_LONGEST_NAME])
            for number, (column, words) in enumerate(COLUMNS.items()):
                sheet.set_column(number, number, _WIDTHS.get(column, 16))
                sheet.write_string(0, number, words, head)
            for line, row in enumerate(table.rows, start=1):
                for number, words in enumerate(row):
                    sheet.write_string(line, number, words, body)
            sheet.freeze_panes(1, 2)
            sheet.autofilter(0, 0, len(table.rows), len(COLUMNS) - 1)
    return buffer.getvalue()
