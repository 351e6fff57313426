"""What a reader sees in Word's XML: text, headings, rows and cells; without deleted, hidden and struck text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def w(name: str) -> str:
    """The full name of a Word element or attribute."""
    return _WORD + name


_GONE = {w("del"), w("moveFrom"), _FALLBACK}
_SKIPPED = {*_GONE, w("instrText"), w("sdtPr"), w("pPr")}
_BREAKS = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("noBreakHyphen"): "-"}


def text_of(element: etree._Element, *, boxes: bool = True) -> str:
    """All visible text in order, also inside content controls; tables inside are left to their own reading."""
    parts: list[str] = []
    stack: list[etree._Element] = [element]
    while stack:
        node = stack.pop()
        if node.tag == w("t"):
            parts.append(node.text or "")
        elif node.tag in _BREAKS:
            parts.append(_BREAKS[str(node.tag)])
        elif not (node.tag in _SKIPPED or _hidden(node) or (node is not element and _apart(node, boxes=boxes))):
            if node.tag == w("p") and parts:
                parts.append("\n")
            stack.extend(reversed(list(node)))
    return re.sub(r"\n{2,}", "\n", "".join(parts)).strip()


def _apart(node: etree._Element, *, boxes: bool) -> bool:
    return node.tag == w("tbl") or (not boxes and node.tag == w("txbxContent"))


def _hidden(node: etree._Element) -> bool:
    """Hidden and struck-through runs are not part of what the document says."""
    if node.tag != w("r"):
        return False
    marks = (node.find(f"{w('rPr')}/{w(name)}") for name in ("vanish", "strike", "dstrike"))
    return any(mark is not None and mark.get(w("val")) not in ("0", "false", "off") for mark in marks)


def gone(element: etree._Element) -> bool:
    """Inside a deletion, or in the copy of a text box that Word keeps for old programs."""
    return any(ancestor.tag in _GONE for ancestor in element.iterancestors())


def blocks(root: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in reading order; what is inside a table belongs to that table."""
    for element in root.iter(w("p"), w("tbl")):
        if next(element.iterancestors(w("tbl")), None) is None and not gone(element):
            yield element


def is_heading(paragraph: etree._Element) -> bool:
    """A paragraph with Word's style Heading or Kop, or an outline level."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        return False
    style = properties.find(w("pStyle"))
    name = str(style.get(w("val"))) if style is not None else ""
    return properties.find(w("outlineLvl")) is not None or re.match(r"(?i)(heading|kop)\s?\d", name) is not None


def rows(table: etree._Element) -> Iterator[list[etree._Element]]:
    """The cells per row; a cell over more columns is repeated, so that columns stay in line."""
    above: list[etree._Element] = []
    for row in table.iter(w("tr")):
        if next(row.iterancestors(w("tbl"))) is not table or row.find(f"{w('trPr')}/{w('del')}") is not None or gone(row):
            continue
        line: list[etree._Element] = []
        for cell in row.iter(w("tc")):
            if next(cell.iterancestors(w("tr"))) is row:
                line += [_top(cell, above, len(line))] * _span(cell)
        above = line
        yield line


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    value = str(span.get(w("val"))) if span is not None else "1"
    return min(int(value), 64) if value.isdigit() and int(value) else 1


def _top(cell: etree._Element, above: list[etree._Element], column: int) -> etree._Element:
    """The cell that a vertically merged cell belongs to."""
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    continues = merge is not None and merge.get(w("val")) in (None, "continue")
    return above[column] if continues and column < len(above) else cell
