"""Tables: a column per field of a theme, a block per theme, a header row above answers, or label beside value."""

from __future__ import annotations

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.word_text import gone, rows, text_of, w


def read_table(table: etree._Element, place: str, answers: Answers, theme: str | None = None) -> None:
    """Read one table and the tables inside it; ``theme`` is the theme this table is about, if that is known."""
    lines = list(rows(table))
    texts = [[text_of(cell) for cell in line] for line in lines]
    columns = [answers.theme_field(name) for name in texts[0]] if texts else []
    if len(texts) > 1 and answers.is_header(texts[0]) and not answers.is_header(texts[1][:1]):
        for label, value in zip(texts[0], texts[1], strict=False):
            answers.take_label(label, value, f"{place}, rij 2")
        return
    heads = sum(column is not None for column in columns)
    themed = heads > 1 or (heads == 1 and bool(columns) and columns[0] is None and any(row and answers.theme(row[0]) for row in texts[1:]))
    current = theme
    for index, (line, cells) in enumerate(zip(lines, texts, strict=True), start=1):
        where = f"{place}, rij {index}"
        named = answers.theme(cells[0]) if cells else None
        current = named or current
        if named and index > 1 and themed:
            answers.take_theme_row(named, list(zip(columns, cells, strict=False))[1:], where)
        elif themed and theme and index > 1:
            answers.take_theme_row(theme, list(zip(columns, cells, strict=False)), where)
        elif named:
            rest = [cell for cell in dict.fromkeys(cells[1:]) if cell and cell != cells[0]]
            answers.take_theme_text(named, "\n".join(rest), where)
        elif not (themed and index == 1):
            _take_pairs(cells, where, answers, current)
        _read_inner(line, where, answers, current if named else theme)


def _take_pairs(cells: list[str], where: str, answers: Answers, theme: str | None) -> None:
    """Label, value, label, value …; a label is never the value of the label before it."""
    if theme and len(cells) > 1 and answers.theme_field(cells[0]):
        answers.take_theme_row(theme, [(answers.theme_field(cells[0]), cells[1])], where)
        return
    position = 0
    while position + 1 < len(cells):
        taken = answers.take_label(cells[position], cells[position + 1], where) if cells[position] else False
        position += 2 if taken else 1


def _read_inner(line: list[etree._Element], where: str, answers: Answers, theme: str | None) -> None:
    for cell in dict.fromkeys(line):
        inner = [table for table in cell.iter(w("tbl")) if next(table.iterancestors(w("tc"))) is cell and not gone(table)]
        for number, table in enumerate(inner, start=1):
            read_table(table, f"{where}, binnentabel {number}", answers, theme)
