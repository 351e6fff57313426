"""The rows of a calendar that could not be used, with what is wrong with each: to put right and paste back."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence

from mvoi_checklist.model.calendar import FailedRow
from mvoi_checklist.outputs.xlsx import new_workbook


def failed_rows_workbook(header: Sequence[str], failed: Sequence[FailedRow]) -> bytes:
    """Write the rows as they stand in the calendar, in its own columns, behind the row number and the mistakes.

    Raises:
        UsageError: the extra ``report`` is not installed.

    """
    buffer = io.BytesIO()
    with new_workbook(buffer) as book:
        head = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3A5F", "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "d-m-yyyy", "valign": "top"})
        sheet = book.add_worksheet("Fouten")
        for index, words in enumerate(("Rij", "Wat er mis is", *header)):
            sheet.set_column(index, index, {0: 6, 1: 70}.get(index, 18))
            sheet.write_string(0, index, words, head)
        for number, row in enumerate(failed, start=1):
            sheet.write_number(number, 0, row.number, body)
            sheet.write_string(number, 1, "\n".join(row.problems), body)
            for index, cell in enumerate(row.cells, start=2):
                if cell not in ("", None):
                    plain = cell if isinstance(cell, str | int | float | bool | datetime.date) else str(cell)
                    sheet.write(number, index, plain, day if isinstance(plain, datetime.date) else body)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(1, len(failed)), len(header) + 1)
    return buffer.getvalue()
