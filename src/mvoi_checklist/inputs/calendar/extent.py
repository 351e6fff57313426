"""How far a sheet reaches, seen before calamine reads it: calamine makes every cell up to the last one, and the last one of Excel is number 17,179,869,184.

What a sheet says of its own size may be wrong, so each cell that holds something is looked at.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping

from lxml import etree

from mvoi_checklist.inputs.calendar.opendocument import CELLS, TABLE, times
from mvoi_checklist.inputs.calendar.package import binary_parts, column_number, part_of, sheet_part

MOST_ROWS, MOST_COLUMNS = 20_000, 200
"""More than any calendar has, and little enough to read."""

MOST_CELLS = 1_000_000
"""So many rows and cells of a workbook are looked at, empty ones with a look too: each costs some microseconds."""

_REFERENCE = re.compile(r"([A-Za-z]{0,4})(\d{1,9})")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_ROW_OF_XLSB, _FIRST_CELL_OF_XLSB, _LAST_CELL_OF_XLSB = 0, 2, 11
"""Kinds of records; 1 is a cell with only a look."""


class TooFarError(Exception):
    """A cell that holds something stands beyond what a calendar needs."""

    def __init__(self, row: int, column: int, sheet: str = "") -> None:
        """Keep where it is, from zero, and on which sheet if that is known."""
        super().__init__(row, column, sheet)
        self.row, self.column, self.sheet = row, column, sheet


class TooManyError(Exception):
    """A workbook has more rows and cells than are looked at."""


class Looked:
    """How many rows and cells of a workbook were looked at."""

    def __init__(self) -> None:
        """Begin with none."""
        self._cells = 0

    def at_one_more(self) -> None:
        """Count a row or a cell.

        Raises:
            TooManyError: these are more than any calendar has.

        """
        self._cells += 1
        if self._cells > MOST_CELLS:
            raise TooManyError


def refuse_far(row: int, column: int, sheet: str = "") -> None:
    """Refuse a cell by its place.

    Raises:
        TooFarError: it is further than a calendar reaches.

    """
    if row >= MOST_ROWS or column >= MOST_COLUMNS:
        raise TooFarError(row, column, sheet)


def refuse_far_at_opening(data: bytes, looked: Looked) -> None:
    """Look at the cells of a workbook that is read as soon as it is opened (.ods), or of which no sheet can be found by its name (.xlsb).

    Raises:
        TooFarError: one of them is too far.
        TooManyError: there are too many.
        XMLSyntaxError: the workbook is broken.

    """
    if content := part_of(data, "content.xml"):
        _read_along(content, _OpenDocument(looked))
    for part in binary_parts(data):
        _look_at_xlsb(part, looked)


def refuse_far_in_xlsx(data: bytes, sheet: str, looked: Looked) -> None:
    """Look at every cell of one sheet, when this is an xlsx workbook.

    Raises:
        TooFarError: one of them is too far.
        TooManyError: with those of the sheets before it there are too many.
        XMLSyntaxError: the sheet is broken, or not to be found.

    """
    if part_of(data, "xl/workbook.xml"):
        _read_along(sheet_part(data, sheet), _Xlsx(sheet, looked))


def _look_at_xlsb(part: bytes, looked: Looked) -> None:
    """A sheet is a row of records: a kind, a size, and what it says; a cell begins with its column."""
    at, row = 0, 0
    while at < len(part):
        looked.at_one_more()
        kind, at = _number(part, at, 2)
        size, at = _number(part, at, 4)
        first = int.from_bytes(part[at : at + 4], "little")
        if kind == _ROW_OF_XLSB:
            row = first
        elif _FIRST_CELL_OF_XLSB <= kind <= _LAST_CELL_OF_XLSB:
            refuse_far(row, first)
        at += size


def _number(part: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of at most so many bytes, seven bits in each, and where what follows it begins."""
    value = 0
    for step in range(most):
        byte = part[at + step] if at + step < len(part) else 0
        value |= (byte & 0x7F) << (7 * step)
        if byte < 0x80:
            return value, at + step + 1
    return value, at + most


def _read_along(xml: bytes, target: _Xlsx | _OpenDocument) -> None:
    """No tree is made: a sheet may have millions of elements."""
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, huge_tree=True)  # type: ignore[arg-type]  # one may leave methods out
    etree.parse(io.BytesIO(xml), parser)


class _Xlsx:
    """Follows the cells of one sheet; a row or cell without a place stands behind the one before it."""

    def __init__(self, sheet: str, looked: Looked) -> None:
        self._sheet, self._looked = sheet, looked
        self._row = self._column = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if name in ("row", "c"):
            self._looked.at_one_more()
        if name in ("row", "c") and (place := _REFERENCE.fullmatch(attributes.get("r", ""))):
            self._row = int(place[2]) - 1
            self._column = column_number(place[1]) if place[1] else 0
        elif name in ("v", "is"):
            refuse_far(self._row, self._column, self._sheet)

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if name == "row":
            self._row, self._column = self._row + 1, 0
        elif name == "c":
            self._column += 1

    def close(self) -> None:
        """Nothing is made."""


class _OpenDocument:
    """Follows the cells of every sheet; a cell or row may stand for many."""

    def __init__(self, looked: Looked) -> None:
        self._sheet, self._looked = "", looked
        self._row = self._rows = self._column = self._columns = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == f"{TABLE}table":
            self._sheet, self._row = attributes.get(f"{TABLE}name", ""), 0
        elif tag == f"{TABLE}table-row":
            self._looked.at_one_more()
            self._rows, self._column = times(attributes.get(f"{TABLE}number-rows-repeated")), 0
        elif tag in CELLS:
            self._looked.at_one_more()
            self._columns = times(attributes.get(f"{TABLE}number-columns-repeated"))
            if f"{_OFFICE}value-type" in attributes:
                refuse_far(self._row + self._rows - 1, self._column + self._columns - 1, self._sheet)

    def end(self, tag: str) -> None:
        if tag == f"{TABLE}table-row":
            self._row += self._rows
        elif tag in CELLS:
            self._column += self._columns

    def close(self) -> None:
        """Nothing is made."""
