"""What a reader sees in Word XML: paragraphs and tables in reading order, gathered in one walk through the tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from mvoi_checklist.inputs.ooxml.styles import w

_WORDS, _PARAGRAPH, _TABLE, _CELL, _TAB = w("t"), w("p"), w("tbl"), w("tc"), w("tab")
_BREAKS = {w("br"): "\n", w("cr"): "\n", _TAB: "\t", w("ptab"): "\t", w("noBreakHyphen"): "-"}
_LETTERS = (_WORDS, *_BREAKS)
_VALUE, _FILL, _TAB_STOPS, _CELL_LOOKS = w("val"), w("fill"), w("tabs"), w("tcPr")
_WIDEST = 64
_WIDEST_GAP = 40
_WIDE = re.compile(rf"[^\S\n]{{{_WIDEST_GAP + 1},}}")
"""Space that lines something out: more of it says nothing, and takes patterns long."""


@dataclass(eq=False, slots=True)
class _Text:
    """Text being gathered, piece by piece, from one element."""

    element: etree._Element | None = None
    pieces: list[str] = field(default_factory=list)
    joined: str | None = None

    @property
    def text(self) -> str:
        """All text in order, also inside content controls; joined when it is first asked for, after the walk."""
        if self.joined is None:
            self.joined = _joined(self.pieces)
        return self.joined


@dataclass(eq=False, slots=True)
class Paragraph(_Text):
    """A paragraph outside tables; a text box in it has paragraphs of its own."""

    element: etree._Element


@dataclass(eq=False, slots=True)
class Cell(_Text):
    """A cell of a table; the tables inside it are left to their own reading."""

    tables: list[Table] = field(default_factory=list)
    width: int = 1
    goes_on: bool = False
    """Whether it belongs to the cell above it."""
    fill: str = ""
    """The colour behind its words, as it is written."""

    @property
    def inner_text(self) -> str:
        """The text of the cells of the tables inside, one per line."""
        return "\n".join(filter(None, (cell.text for table in self._inside() for line in table.rows for cell in dict.fromkeys(line))))

    def _inside(self) -> Iterator[Table]:
        for table in self.tables:
            yield table
            for row in table.found:
                for cell in row.cells:
                    yield from cell._inside()  # noqa: SLF001 - of the same class


@dataclass(eq=False, slots=True)
class _Row:
    cells: list[Cell] = field(default_factory=list)
    empty: int = 0
    """The columns that stand open before the first cell."""


@dataclass(eq=False, slots=True)
class Table:
    """A table: its rows as they were ``found``, and as they stand in columns."""

    found: list[_Row] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    """The cells per row; a cell over more columns or rows is repeated, so that columns stay in line."""
    helping: frozenset[Cell] = frozenset()
    """The cells that look as if they only help to fill in others."""
    without_help: dict[Cell, str] = field(default_factory=dict)
    """The words of cells without the lines below a label that look so."""

    def align(self) -> None:
        """Lay the rows out, when all of them are known."""
        above: list[Cell] = []
        for row in self.found:
            line = [Cell()] * row.empty
            for cell in row.cells:
                line += [above[len(line)] if cell.goes_on and len(line) < len(above) else cell] * cell.width
            self.rows.append(line)
            above = line


def blocks(root: etree._Element) -> Iterator[Paragraph | Table]:
    """Paragraphs and tables in reading order; what is inside a table belongs to that table, and empty paragraphs in a row are one gap."""
    gap = False
    for block in _Walk([None]).blocks(root):
        before, gap = gap, isinstance(block, Paragraph) and not block.text
        if not (before and gap):
            yield block


def texts_of(found: Iterable[Paragraph | Table]) -> Iterator[str]:
    """The text of each paragraph, and of each cell."""
    for block in found:
        yield from (block.text,) if isinstance(block, Paragraph) else (cell.text for row in block.rows for cell in row)


def text_of(element: etree._Element) -> str:
    """All text in order; tables inside are left to their own reading."""
    found = list(element.iter(*_LETTERS, _PARAGRAPH, _TABLE))
    if _HOLDERS.isdisjoint([node.tag for node in found]):  # words only: there are no lines and cells to keep apart
        return _joined(map(_letters, found))
    whole = Cell()
    for _ in _Walk([whole]).blocks(element):
        pass
    return whole.text


def line_text(paragraph: etree._Element) -> str:
    """The text of one paragraph, without that of the text boxes in it."""
    return next((block.text for block in blocks(paragraph) if isinstance(block, Paragraph)), "") if len(paragraph) else ""


class _Walk:
    """One walk: ``inside`` are the open elements that hold text or rows, the innermost last."""

    def __init__(self, inside: list[_Text | Table | None]) -> None:
        self._inside = inside
        self._found: list[Paragraph | Table] = []

    def blocks(self, root: etree._Element) -> Iterator[Paragraph | Table]:
        """The blocks, each when it is complete and those before it are."""
        outside = len(self._inside)
        for event, node in etree.iterwalk(root, events=("start", "end"), tag=_SEEN):
            tag = node.tag
            if event == "start":
                _STARTS[tag](self, node)
            elif tag in _HOLDERS:
                closed = self._inside.pop()
                if tag == _TABLE and isinstance(closed, Table):
                    closed.align()
                if len(self._inside) == outside:
                    yield from self._found
                    self._found.clear()

    def words(self, node: etree._Element) -> None:
        """Text, or what stands for a letter."""
        if isinstance(holder := self._inside[-1], _Text) and (words := _letters(node)):
            holder.pieces.append(words)

    def paragraph(self, node: etree._Element) -> None:
        """A block of its own, or the next line of a cell."""
        holder = self._inside[-1]
        if isinstance(holder, Cell) and holder.pieces:
            holder.pieces.append("\n")
        elif holder is None or isinstance(holder, Paragraph):
            holder = Paragraph(node)
            self._found.append(holder)
        self._inside.append(holder)

    def table(self, _: etree._Element) -> None:
        """A block of its own, or a table inside a cell."""
        holder, table = self._inside[-1], Table()
        if isinstance(holder, Cell):
            holder.tables.append(table)
        elif not isinstance(holder, Table):
            self._found.append(table)
        self._inside.append(table)

    def row(self, _: etree._Element) -> None:
        """The next row of the innermost table."""
        holder = self._inside[-1]
        if isinstance(holder, Table):
            holder.found.append(_Row())

    def cell(self, node: etree._Element) -> None:
        """The next cell of the row."""
        holder = self._inside[-1]
        if isinstance(holder, Table) and holder.found:
            cell = Cell(node)
            holder.found[-1].cells.append(cell)
            self._inside.append(cell)
        else:
            self._inside.append(holder)

    def open_columns(self, node: etree._Element) -> None:
        """The row starts further to the right."""
        holder = self._inside[-1]
        if isinstance(holder, Table) and holder.found:
            holder.found[-1].empty = _number(node.get(_VALUE), 0)

    def width(self, node: etree._Element) -> None:
        """The cell spans columns."""
        if isinstance(cell := self._inside[-1], Cell):
            cell.width = _number(node.get(_VALUE), 1)

    def shade(self, node: etree._Element) -> None:
        """The cell has a colour of its own; that of its words is another."""
        parent = node.getparent()
        if parent is not None and parent.tag == _CELL_LOOKS and isinstance(cell := self._inside[-1], Cell):
            cell.fill = node.get(_FILL, "")

    def goes_on(self, node: etree._Element) -> None:
        """The cell is merged with the one above it, unless it starts such a series."""
        if isinstance(cell := self._inside[-1], Cell):
            cell.goes_on = node.get(_VALUE, "") in {"", "continue"}


def _letters(node: etree._Element) -> str:
    """Text, or what stands for a letter; a tab stop is none."""
    if node.tag == _WORDS:
        return node.text or ""
    parent = node.getparent()
    return "" if parent is not None and parent.tag == _TAB_STOPS else _BREAKS[str(node.tag)]


def _joined(pieces: Iterable[str]) -> str:
    text = "".join(pieces)
    text = _WIDE.sub(lambda wide: wide[0][:_WIDEST_GAP], text) if len(text) > _WIDEST_GAP else text
    return (re.sub(r"\n{2,}", "\n", text) if "\n\n" in text else text).strip()


def _number(text: str | None, otherwise: int) -> int:
    digits = re.fullmatch(r"0*([1-9][0-9]{0,3})", text or "")
    return min(int(digits.group(1)), _WIDEST) if digits else otherwise


_STARTS: dict[str, Callable[[_Walk, etree._Element], None]] = {
    **dict.fromkeys(_LETTERS, _Walk.words),
    _PARAGRAPH: _Walk.paragraph,
    _TABLE: _Walk.table,
    w("tr"): _Walk.row,
    _CELL: _Walk.cell,
    w("gridBefore"): _Walk.open_columns,
    w("gridSpan"): _Walk.width,
    w("vMerge"): _Walk.goes_on,
    w("shd"): _Walk.shade,
}
_SEEN = tuple(_STARTS)
_HOLDERS = {_PARAGRAPH, _TABLE, _CELL}
