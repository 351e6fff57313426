"""What calamine does not tell of an OpenDocument sheet: formula errors (it shows them as empty) and merged cells."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_LONGEST_RUN = 100_000
"""A repeat that is longer only fills the sheet with nothing."""


class SheetMarks(NamedTuple):
    """The cells of one sheet with an error, and its merged ranges, by row and column from zero."""

    errors: dict[tuple[int, int], str]
    merged: list[tuple[tuple[int, int], tuple[int, int]]]


def sheet_marks(content: bytes) -> dict[str, SheetMarks]:
    """Read ``content.xml``; sheets without an error or a merged cell cost one look at the bytes."""
    if b'value-type="error"' not in content and b"-spanned=" not in content:
        return {}
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError:
        return {}  # calamine has said that the file is broken
    return {str(table.get(f"{_TABLE}name")): _marks(table) for table in root.iter(f"{_TABLE}table")}


def _marks(table: etree._Element) -> SheetMarks:
    found = SheetMarks({}, [])
    number = 0
    for row in table.iter(f"{_TABLE}table-row"):
        column = 0
        for cell in row.iterchildren(*_CELLS):
            _mark(cell, number, column, found)
            column += _times(cell, "number-columns-repeated")
        number += _times(row, "number-rows-repeated")
    return found


def _mark(cell: etree._Element, row: int, column: int, found: SheetMarks) -> None:
    if cell.get(_KIND) == "error":
        words = "".join(str(part) for part in cell.itertext()) or "#FOUT"
        found.errors.update({(row, column + step): words for step in range(_times(cell, "number-columns-repeated"))})
    down, right = _times(cell, "number-rows-spanned"), _times(cell, "number-columns-spanned")
    if down > 1 or right > 1:
        found.merged.append(((row, column), (row + down - 1, column + right - 1)))


def _times(element: etree._Element, name: str) -> int:
    text = str(element.get(_TABLE + name, "1"))
    return min(int(text), _LONGEST_RUN) if text.isdecimal() else 1
