"""New workbooks, all with the same looks: a header that stays in sight, rows as high as their words, and pages that print; the library is an extra."""

from __future__ import annotations

import datetime
import io
import math
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from mvoi_checklist.errors import INSTALL_REPORT, Problem, UsageError
from mvoi_checklist.model.progress_words import Percent

_LONGEST_CELL, _LONGEST_NAME = 32_767, 31
"""What a cell and the name of a sheet can hold, in characters."""

LINE, _HIGHEST = 15, 405
"""Height of a line and of the highest row, in points."""

_LETTERS = 116
"""Letters of text that fit where a hundred digits do."""

HEAD = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3A5F", "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": "#FFFFFF"}
_BODY = {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": "#C9D3E0"}
_A4, _A3 = 9, 8
_WIDE = 190
"""From this width on, in characters, a sheet is printed on A3 to be readable."""


class Euros(float):
    """An amount: a number that is shown as ``€ 45.000``."""

    __slots__ = ()


class Book:
    """A workbook that is being written: the one of xlsxwriter, and the looks of its cells."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        """Make the formats, which xlsxwriter wants once per workbook."""
        self.book = book
        self.head, self.body = book.add_format(HEAD), book.add_format(_BODY)
        self.title = book.add_format({"bold": True, "font_size": 14, "font_color": "#1F3A5F", "text_wrap": True, "valign": "top"})
        self.strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.day = book.add_format({**_BODY, "num_format": "d-m-yyyy", "align": "left"})
        self.euros = book.add_format({**_BODY, "num_format": "€ #,##0", "align": "left"})
        self.percent = book.add_format({**_BODY, "num_format": '0.0" %"'})

    def sheet(self, name: str, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[Any]], *, names: int = 1) -> Any:  # noqa: ANN401 - as above
        """Add a sheet that is one table of (title, width) columns; the first ``names`` columns stay in sight."""
        sheet = self.book.add_worksheet(name[:_LONGEST_NAME])
        for index, (_, width) in enumerate(columns):
            sheet.set_column(index, index, width)
        self.table(sheet, 0, columns, rows)
        sheet.freeze_panes(1, names)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
        sheet.repeat_rows(0)
        printable(sheet, sum(width for _, width in columns))
        return sheet

    def table(self, sheet: Any, top: int, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[Any]]) -> int:  # noqa: ANN401 - as above
        """Write a table; the answer is the row below it."""
        widths = [width for _, width in columns]
        for index, (words, _) in enumerate(columns):
            sheet.write_string(top, index, words, self.head)
        sheet.set_row(top, height([words for words, _ in columns], [max(4, width - 4) for width in widths]))
        for number, row in enumerate(rows, start=top + 1):
            for index, cell in enumerate(row):
                self.write(sheet, number, index, cell)
            sheet.set_row(number, height(row, widths))
        return top + 1 + len(rows)

    def write(self, sheet: Any, row: int, column: int, cell: Any) -> None:  # noqa: ANN401 - as above
        """Write whatever a cell holds; what a workbook cannot hold as such becomes text."""
        if isinstance(cell, Percent):
            sheet.write_number(row, column, float(cell), self.percent)
        elif isinstance(cell, Euros) and math.isfinite(cell):
            sheet.write_number(row, column, float(cell), self.euros)
        elif cell is None or isinstance(cell, bool | int) or (isinstance(cell, float) and math.isfinite(cell)):
            sheet.write(row, column, cell, self.body)
        elif isinstance(cell, datetime.date):
            sheet.write_datetime(row, column, cell, self.day)
        else:
            sheet.write_string(row, column, str(cell)[:_LONGEST_CELL], self.body)

    def lines(self, sheet: Any, lines: Iterable[tuple[str, str]], widths: tuple[int, int]) -> None:  # noqa: ANN401 - as above
        """Write a label and words per row, from the top of the sheet."""
        for index, width in enumerate(widths):
            sheet.set_column(index, index, width)
        for number, (label, words) in enumerate(lines):
            sheet.write_string(number, 0, label, self.strong)
            sheet.write_string(number, 1, words[:_LONGEST_CELL], self.text)
            sheet.set_row(number, height((label, words), widths))


def printable(sheet: Any, width: int) -> None:  # noqa: ANN401 - as above
    """Landscape, as wide as one page, with the sheet's name and the page below."""
    sheet.set_landscape()
    sheet.set_paper(_A3 if width > _WIDE else _A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&RPagina &P van &N")


def height(cells: Sequence[Any], widths: Sequence[int]) -> int:
    """How high a row must be to show all its words, in points; not every program works that out by itself."""
    return min(_HIGHEST, LINE * max((_lines(cell, width) for cell, width in zip(cells, widths, strict=False) if isinstance(cell, str)), default=1))


def _lines(words: str, width: int) -> int:
    """Lines of words in a column as a typesetter breaks them; a letter is a little narrower than the digit by which widths are counted."""
    wide = width * _LETTERS // 100
    return sum(len(textwrap.wrap(line, wide)) if len(line) > wide else 1 for line in words.split("\n"))


@contextmanager
def new_workbook(buffer: io.BytesIO, title: str, instead: str = "", on: datetime.date | None = None) -> Iterator[Book]:
    """Open a workbook that is written to the buffer at the end; no text becomes a formula or a link.

    Raises:
        UsageError: the extra ``report`` is not installed; ``instead`` says what can be done without it.

    """
    try:
        import xlsxwriter  # noqa: PLC0415 - an extra
    except ImportError:
        hint = f"{INSTALL_REPORT}{instead}."
        raise UsageError([Problem("", "voor een werkboek is een extra nodig die er niet is.", hint)]) from None
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "d-m-yyyy"}) as book:
        made = {"created": datetime.datetime(on.year, on.month, on.day)} if on else {}  # noqa: DTZ001 - a workbook knows no time zones
        book.set_properties({"title": title, **made})
        yield Book(book)
