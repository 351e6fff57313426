"""Columns and rows of tables that only help to fill in what stands beside or below them, known by their look: all of it italic or grey."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from lxml import etree

from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.styles import Look, Styles, w
from mvoi_checklist.inputs.ooxml.text import Cell, Paragraph, Table, line_text

_FEWEST_CELLS = 3
_GREY = re.compile(r"([5-9A-C][0-9A-F])\1\1")
_RUN, _WORDS, _PARAGRAPH = w("r"), w("t"), w("p")


def mark_help_cells(found: Iterable[Paragraph | Table], styles: Styles, meanings: Meanings) -> None:
    """Tell each table which of its cells help; so many cells of a document must look the same, that one answer in italics is none of them."""
    tables = [block for block in found if isinstance(block, Table)]
    looks = _Looks(styles, meanings)
    columns = [(table, cells) for table in tables for cells in looks.in_columns(table)]
    rows = [cell for table in tables for cell in looks.in_rows(table)]
    seen = Counter(looks.of(cell) for cell in dict.fromkeys((*(cell for _, cells in columns for cell in cells if cell.text), *rows)))
    known = {look for look, times in seen.items() if times >= _FEWEST_CELLS}
    for table, cells in columns:
        if known.issuperset(looks.of(cell) for cell in cells if cell.text):
            table.helping |= {*cells}
    below = [(table, cell, *told) for table in tables for cell in looks.cells_of(table) if (told := looks.below_label(cell))]
    above = [(table, cell, *told) for table in tables for cell in looks.beside_labels(table) if (told := looks.above_answer(cell))]
    for lines in (below, above):
        often = Counter(look for _, _, look, _ in lines)
        for table, cell, look, words in lines:
            if often[look] >= _FEWEST_CELLS:
                table.without_help[cell] = words
    if of_rows := known & set(map(looks.of, rows)):
        for table in tables:
            table.helping |= {cell for row in table.rows if all(looks.of(cell) in of_rows for cell in row if cell.text) for cell in row if cell.text}


class _Looks:
    """Finds cells of help by how they look and where they stand."""

    def __init__(self, styles: Styles, meanings: Meanings) -> None:
        self._styles = styles
        self._meanings = meanings
        self._known: dict[Cell, Look | None] = {}

    def in_columns(self, table: Table) -> Iterator[list[Cell]]:
        """The cells of each column of which all words stand apart, beside one in which they do not; a label that we know stands in both or in the other."""
        width = max((len(row) for row in table.rows), default=0)
        for number in range(width - 1):
            column = [cell for cell in _cells(table, number) if cell.width == 1]
            cells = [cell for cell in column if cell.text]
            pairs = ((row[number], row[number + 1]) for row in table.rows if number + 1 < len(row))
            if not cells or any(self.of(cell) is None for cell in cells) or len({self.of(cell) for cell in cells}) != 1:
                continue  # the first plain cell tells
            if any(self._asks(cell) and not self._asks(other) for cell, other in pairs):
                continue
            answered = [cell for cell in _cells(table, number + 1) if cell.text and self.of(cell) is None]
            labelled = number > 0 or any(map(self._asks, answered))
            if labelled and (len(answered) * 2 >= len(cells) or any(self._meanings.helps(cell.text) for cell in cells)):
                yield column

    def in_rows(self, table: Table) -> Iterator[Cell]:
        """The cells of a row of which all words stand apart, between a row with a label and the row for its answer."""
        rows = [[cell for cell in dict.fromkeys(row) if cell.text] for row in table.rows]
        for above, row, below in zip(rows, rows[1:], rows[2:], strict=False):
            apart = bool(row) and all(self.of(cell) is not None for cell in row)
            if apart and any(map(self._asks, above)) and not any(map(self._asks, (*row, *below))) and not any(self.of(cell) for cell in above):
                yield from row

    @staticmethod
    def cells_of(table: Table) -> Iterator[Cell]:
        """Each cell once."""
        return iter(dict.fromkeys(cell for row in table.rows for cell in row))

    def beside_labels(self, table: Table) -> Iterator[Cell]:
        """The cells of more lines right of one with no more than a label that we know."""
        pairs = (pair for row in table.rows for pair in pairwise(dict.fromkeys(row)))
        return (cell for label, cell in pairs if "\n" in cell.text and "\n" not in label.text and self._asks(label) and not self.of(label))

    def below_label(self, cell: Cell) -> tuple[Look, str] | None:
        """The look of the lines below a label in a cell, where all of them look like help, and the words of the other lines."""
        if "\n" not in cell.text or not self._asks(cell):
            return None
        first, *lines = self._lines(cell) or [(None, "")]
        helping = {look for look, _ in lines if look}
        if first[0] or len(helping) != 1:
            return None
        return helping.pop(), "\n".join(line for look, line in (first, *lines) if look is None or self._meanings.is_condition(line))

    def above_answer(self, cell: Cell) -> tuple[Look, str] | None:
        """The look of the first line of a cell, where that is the look of help, and the words of the lines below it that look as an answer does."""
        lines = self._lines(cell)
        looks = {look for look, _ in lines if look}
        said = "\n".join(line for look, line in lines if look is None)
        return (looks.pop(), said) if said and lines[0][0] and len(looks) == 1 else None

    def _lines(self, cell: Cell) -> list[tuple[Look | None, str]]:
        """The lines of a cell, each with its look where that is the look of help."""
        paragraphs = () if cell.element is None else cell.element.iter(_PARAGRAPH)
        return [(self._look(paragraph), line) for paragraph in paragraphs if (line := line_text(paragraph))]

    def of(self, cell: Cell) -> Look | None:
        """How all words of a cell look, when that is the look of help."""
        if cell not in self._known:
            self._known[cell] = None if cell.element is None else self._look(cell.element)
        return self._known[cell]

    def _look(self, element: etree._Element) -> Look | None:
        looks = {self._styles.look(run) for run in element.iter(_RUN) if _says(run)}
        look = looks.pop() if len(looks) == 1 else None
        return look if look and (look.italic or _GREY.fullmatch(look.colour or "")) else None

    def _asks(self, cell: Cell) -> bool:
        return self._meanings.asks(cell.text.partition("\n")[0])


def _cells(table: Table, number: int) -> list[Cell]:
    return list(dict.fromkeys(row[number] for row in table.rows if number < len(row)))


def _says(run: etree._Element) -> bool:
    return any(words.text and words.text.strip() for words in run.iter(_WORDS))
