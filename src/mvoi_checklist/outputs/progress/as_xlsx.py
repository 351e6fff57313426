"""A note as a workbook: the same tables with numbers that Excel can count with, and the same chart drawn by Excel itself."""

from __future__ import annotations

import io
from collections.abc import Iterator

from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.product_titles import QUARTER_TITLE
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.model.progress_words import basis_words, figure_words, goal_words, path_words, step_words
from mvoi_checklist.outputs.progress import lists, tables
from mvoi_checklist.outputs.progress.chart import PARTS, description
from mvoi_checklist.outputs.progress.tables import ReportTable
from mvoi_checklist.outputs.xlsx import Book, new_workbook, printable

_WIDTH, _NARROWEST = 150, 11
"""Width of a whole sheet and of a column, in characters."""

_SUMMARY = (24, 110)


def to_xlsx(found: Progress) -> bytes:
    """Write a summary, the figure with its chart, and a sheet per table.

    Raises:
        UsageError: the extra ``report`` is not installed.

    """
    buffer = io.BytesIO()
    with new_workbook(buffer, f"{QUARTER_TITLE} {found.quarter or found.year}", "; of kies .md of .json", found.on) as book:
        _summary(book, found)
        _figures(book, found)
        for name, table in _sheets(found):
            book.sheet(name, _columns(table), table.rows or [("(geen)",)])
    return buffer.getvalue()


def _sheets(found: Progress) -> Iterator[tuple[str, ReportTable]]:
    yield "Aanbestedingen", lists.tender_table(found)
    yield "Buiten de noemer", lists.excluded_table(found.tenders)
    yield "Thema's", tables.theme_table(found)
    yield "Ambitie", tables.ambition_table(found)
    yield "Niveaus", tables.level_table(found)
    yield "Afdelingen", tables.department_table(found)
    yield "Pad", tables.path_table(found)
    yield "Uitleg", lists.deviation_table(found)
    yield "Komt terug", lists.recurring_table(found)
    yield "Jaarplan", lists.action_table(found)
    yield "Documenten", lists.misfit_table(found)
    yield "Evaluaties", lists.evaluation_table(found)
    yield "Niet geëvalueerd", lists.to_evaluate_table(found)
    if found.year_answers:
        rows = [(item.question.level.title, item.question.column.title, item.question.text, item.answer or "", "") for item in found.year_answers]
        header = ("Niveau", "Kolom", "Vraag", "Wat de cijfers zeggen", "Uw antwoord")
        yield "Evaluatie", ReportTable("Evaluatie", header, rows, (12, 18, 20, 25, 25))


def _summary(book: Book, found: Progress) -> None:
    """What a reader wants first: how it stands, and what is asked."""
    sheet = book.book.add_worksheet("Samenvatting")
    lines = [
        ("Wie en wanneer", f"{found.organisation}, stand op {day_words(found.on)}"),
        ("Jaardoel", goal_words(found)),
        ("Het cijfer", figure_words(found.figure)),
        *[(f"De noemer van heel {found.year} veranderde", step_words(step)) for step in found.whole_year.steps],
        *[("Vraag", words) for words in found.questions],
        ("Het pad", path_words(found)),
        ("Hoe is geteld", basis_words(found)),
        ("In de tabellen", lists.FORESEEN_MARK),
    ]
    book.lines(sheet, lines, _SUMMARY)
    printable(sheet, sum(_SUMMARY))


def _figures(book: Book, found: Progress) -> None:
    """The figure and the quarters, and a column per quarter in the parts and colours of the picture in the note."""
    sheet = book.book.add_worksheet("Cijfer")
    table = tables.figure_table(found)
    for index, (_, width) in enumerate(_columns(table)):
        sheet.set_column(index, index, width)
    head = book.table(sheet, 0, _columns(table), table.rows) + 1
    quarters = tables.quarter_table(found)
    last = book.table(sheet, head, _columns(quarters), quarters.rows) - 1
    drawing = book.book.add_chart({"type": "column", "subtype": "stacked"})
    for index, (name, colour) in enumerate(PARTS, start=1):
        series = {"name": name, "categories": ["Cijfer", head + 1, 0, last, 0], "values": ["Cijfer", head + 1, index, last, index]}
        drawing.add_series({**series, "fill": {"color": colour}, "gap": 60})
    drawing.set_title({"name": "Kansrijke aanbestedingen per startkwartaal", "name_font": {"size": 12}})
    drawing.set_legend({"position": "bottom"})
    drawing.set_y_axis({"name": "Aanbestedingen", "min": 0, "num_format": "0"})
    drawing.set_size({"width": 760, "height": 340})
    sheet.insert_chart(last + 2, 0, drawing, {"description": description(found)})
    printable(sheet, _WIDTH)


def _columns(table: ReportTable) -> list[tuple[str, int]]:
    whole = sum(table.widths)
    return [(words, max(_NARROWEST, width * _WIDTH // whole)) for words, width in zip(table.header, table.widths, strict=True)]
