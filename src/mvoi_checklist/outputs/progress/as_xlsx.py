"""A note as a workbook: the same tables with numbers that Excel can count with, and the same chart drawn by Excel itself."""

from __future__ import annotations

import io
from typing import Any

from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.model.progress_words import basis_words, figure_words, goal_words, path_words, step_words
from mvoi_checklist.outputs.progress import lists, tables
from mvoi_checklist.outputs.progress.chart import PARTS
from mvoi_checklist.outputs.progress.tables import Percent, ReportTable
from mvoi_checklist.outputs.xlsx import new_workbook

_WIDTH = 140
"""Width of a whole sheet, in characters."""


def to_xlsx(found: Progress) -> bytes:
    """Write a sheet with the figure and the chart, and a sheet per table.

    Raises:
        UsageError: the extra ``report`` is not installed.

    """
    buffer = io.BytesIO()
    with new_workbook(buffer, "; of kies .md of .json") as book:
        _Writer(book).write(found)
    return buffer.getvalue()


class _Writer:
    """The sheets of one workbook."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self._book = book
        self._head = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3A5F", "text_wrap": True, "valign": "top"})
        self._body = book.add_format({"text_wrap": True, "valign": "top"})
        self._percent = book.add_format({"num_format": '0.0" %"', "valign": "top"})
        self._bold = book.add_format({"bold": True})

    def write(self, found: Progress) -> None:
        self._figures(found)
        for name, table in (
            ("Aanbestedingen", lists.tender_table(found.counted_tenders)),
            ("Buiten de noemer", lists.excluded_table(found.tenders)),
            ("Thema's", tables.theme_table(found)),
            ("Ambitie", tables.ambition_table(found)),
            ("Afdelingen", tables.department_table(found)),
            ("Pad", tables.path_table(found)),
            ("Uitleg", lists.deviation_table(found)),
            ("Komt terug", lists.recurring_table(found)),
            ("Jaarplan", lists.action_table(found)),
            ("Documenten", lists.misfit_table(found)),
            ("Evaluaties", lists.evaluation_table(found)),
        ):
            sheet = self._book.add_worksheet(name)
            self._table(sheet, 0, table)
            sheet.freeze_panes(1, 1)
        self._evaluation(found)

    def _figures(self, found: Progress) -> None:
        sheet = self._book.add_worksheet("Cijfer")
        said = [
            f"{found.organisation}, stand op {day_words(found.on)}",
            goal_words(found),
            figure_words(found.figure),
            *map(step_words, found.whole_year.steps),
            path_words(found),
            lists.FORESEEN_MARK,
            basis_words(found),
            *found.questions,
        ]
        table = tables.figure_table(found)
        after = self._table(sheet, 0, table)
        quarters = self._table(sheet, after + 1, tables.quarter_table(found))
        self._chart(sheet, after + 1, found)
        for number, words in enumerate(said):
            sheet.write_string(quarters + 18 + number, 0, words)
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 6, 13)

    def _chart(self, sheet: Any, head: int, found: Progress) -> None:  # noqa: ANN401 - as above
        """A column per quarter, in the parts and colours of the picture in the note."""
        drawing = self._book.add_chart({"type": "column", "subtype": "stacked"})
        last = head + len(found.by_quarter)
        for index, (name, colour) in enumerate(PARTS, start=1):
            series = {"name": name, "categories": ["Cijfer", head + 1, 0, last, 0], "values": ["Cijfer", head + 1, index, last, index]}
            drawing.add_series({**series, "fill": {"color": colour}, "gap": 60})
        drawing.set_title({"name": "Kansrijke aanbestedingen per startkwartaal", "name_font": {"size": 12}})
        drawing.set_y_axis({"major_unit": 1, "min": 0})
        drawing.set_size({"width": 760, "height": 320})
        sheet.insert_chart(last + 2, 0, drawing, {"description": "Grafiek van de tabel hierboven, per kwartaal."})

    def _evaluation(self, found: Progress) -> None:
        if found.year_answers:
            rows = [(item.question.level.title, item.question.column.title, item.question.text, item.answer or "", "") for item in found.year_answers]
            header = ("Niveau", "Kolom", "Vraag", "Wat de cijfers zeggen", "Uw antwoord")
            self._table(self._book.add_worksheet("Evaluatie"), 0, ReportTable("Evaluatie", header, rows, (12, 18, 25, 25, 20)))

    def _table(self, sheet: Any, top: int, table: ReportTable) -> int:  # noqa: ANN401 - as above
        """Write a table; the answer is the row below it."""
        for index, (words, width) in enumerate(zip(table.header, table.widths, strict=True)):
            sheet.set_column(index, index, max(10, width * _WIDTH // sum(table.widths)))
            sheet.write_string(top, index, words, self._head)
        for number, row in enumerate(table.rows, start=top + 1):
            for index, cell in enumerate(row):
                if isinstance(cell, Percent):
                    sheet.write_number(number, index, float(cell), self._percent)
                elif cell is not None:
                    sheet.write(number, index, cell, self._body)
        return top + 1 + len(table.rows)
