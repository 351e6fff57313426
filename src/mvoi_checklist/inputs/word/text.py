"""What a reader sees in cleaned Word XML: text, blocks, rows and cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from mvoi_checklist.inputs.word.styles import value_of, w

_SKIPPED = {w("instrText"), w("sdtPr"), w("pPr"), w("rPr")}
_BREAKS = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("ptab"): "\t", w("noBreakHyphen"): "-"}
_WIDEST = 64


def text_of(element: etree._Element, *, boxes: bool = True) -> str:
    """All text in order, also inside content controls; tables inside are left to their own reading."""
    parts: list[str] = []
    stack: list[etree._Element] = [element]
    while stack:
        node = stack.pop()
        if node.tag == w("t"):
            parts.append(node.text or "")
        elif node.tag in _BREAKS:
            parts.append(_BREAKS[str(node.tag)])
        elif not (node.tag in _SKIPPED or (node is not element and _apart(node, boxes=boxes))):
            if node.tag == w("p") and parts:
                parts.append("\n")
            stack.extend(reversed(list(node)))
    return re.sub(r"\n{2,}", "\n", "".join(parts)).strip()


def inner_text(cell: etree._Element) -> str:
    """The text of the cells of the tables inside a cell, one per line."""
    return "\n".join(filter(None, (text_of(inner) for table in cell.iter(w("tbl")) for row in rows(table) for inner in dict.fromkeys(row))))


def _apart(node: etree._Element, *, boxes: bool) -> bool:
    return node.tag == w("tbl") or (not boxes and node.tag == w("txbxContent"))


def blocks(root: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in reading order; what is inside a table belongs to that table."""
    for element in root.iter(w("p"), w("tbl")):
        if next(element.iterancestors(w("tbl")), None) is None:
            yield element


def rows(table: etree._Element) -> Iterator[list[etree._Element]]:
    """The cells per row; a cell over more columns is repeated, so that columns stay in line."""
    above: list[etree._Element] = []
    for row in table.iter(w("tr")):
        if next(row.iterancestors(w("tbl")), None) is not table:
            continue
        line: list[etree._Element] = [etree.Element(w("tc"))] * _number(value_of(row, "trPr/gridBefore"), 0)
        for cell in row.iter(w("tc")):
            if next(cell.iterancestors(w("tr"))) is row:
                line += [_top(cell, above, len(line))] * _number(value_of(cell, "tcPr/gridSpan"), 1)
        above = line
        yield line


def _number(text: str | None, otherwise: int) -> int:
    digits = re.fullmatch(r"0*([1-9][0-9]{0,3})", text or "")
    return min(int(digits.group(1)), _WIDEST) if digits else otherwise


def _top(cell: etree._Element, above: list[etree._Element], column: int) -> etree._Element:
    """The cell that a vertically merged cell belongs to."""
    merge = value_of(cell, "tcPr/vMerge")
    return above[column] if merge in ("", "continue") and column < len(above) else cell
