"""What calamine does not tell of an OpenDocument sheet: formula errors (it shows them as empty) and merged cells."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
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
    return {str(table.get(f"{TABLE}name")): _marks(table) for table in root.iter(f"{TABLE}table")}


def _marks(table: etree._Element) -> SheetMarks:
    found = SheetMarks({}, [])
    number = 0
    for row in table.iter(f"{TABLE}table-row"):
        column = 0
        for cell in row.iterchildren(*CELLS):
            _mark(cell, number, column, found)
            column += times(cell.get(f"{TABLE}number-columns-repeated"))
        number += times(row.get(f"{TABLE}number-rows-repeated"))
    return found


def _mark(cell: etree._Element, row: int, column: int, found: SheetMarks) -> None:
    if cell.get(_KIND) == "error":
        words = "".join(str(part) for part in cell.itertext()) or "#FOUT"
        found.errors.update({(row, column + step): words for step in range(times(cell.get(f"{TABLE}number-columns-repeated")))})
    down, right = times(cell.get(f"{TABLE}number-rows-spanned")), times(cell.get(f"{TABLE}number-columns-spanned"))
    if down > 1 or right > 1:
        found.merged.append(((row, column), (row + down - 1, column + right - 1)))


def times(written: str | None) -> int:
    """For how many cells or rows one stands, as its attribute says."""
    return min(int(written), _LONGEST_RUN) if written and written.isdecimal() else 1
