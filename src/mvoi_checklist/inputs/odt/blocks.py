"""The paragraphs and tables of an OpenDocument text as those of Word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from mvoi_checklist.inputs.odt.looks import Looks
from mvoi_checklist.inputs.odt.names import DRAW, TABLE, TEXT
from mvoi_checklist.inputs.odt.runs import Runs
from mvoi_checklist.inputs.ooxml.styles import w

_HOLDERS = {f"{TEXT}{name}" for name in ("section", "list", "list-item", "list-header", "numbered-paragraph")}
_HOLDERS |= {f"{DRAW}{name}" for name in ("frame", "text-box", "g")}
_ROWS = {f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group")}
_WIDEST, _MOST_REPEATED, _DEEPEST = 64, 100, 9
_LETTERS = etree.XPath("string-length()")


class Blocks:
    """Writes the blocks of one part of the document."""

    def __init__(self, looks: Looks, forms: Mapping[str, etree._Element], comments: etree._Element, spend: Callable[[int], None]) -> None:
        """Write with these styles and form fields; ``comments`` takes the comments, ``spend`` counts what stands for more than itself."""
        self._words = Runs(looks, forms, comments, self.write, spend)
        self._spend = spend

    def write(self, source: etree._Element, into: etree._Element) -> None:
        """Write what stands in ``source``; lists of contents and what was deleted are passed over."""
        for child in source:
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                self._paragraph(child, into)
            elif child.tag == f"{TABLE}table" and into.tag == w("tc"):
                with self._words.aside(into) as around:
                    self._table(child, around)
            elif child.tag == f"{TABLE}table":
                self._words.end_answer()
                self._table(child, into)
            elif child.tag in _HOLDERS and child.get(f"{TEXT}display") != "none":
                self.write(child, into)

    def end(self) -> None:
        """At the end of a part no answer runs on."""
        self._words.end_answer()

    def _paragraph(self, source: etree._Element, into: etree._Element) -> None:
        paragraph = etree.Element(w("p"))
        properties = etree.SubElement(paragraph, w("pPr"))
        if source.tag == f"{TEXT}h":
            level = source.get(f"{TEXT}outline-level", "1")
            etree.SubElement(properties, w("outlineLvl")).set(w("val"), str((int(level) if level.isdecimal() and len(level) < 3 else _DEEPEST) - 1))
        elif any(True for _ in source.iterancestors(f"{TEXT}list-item")):
            etree.SubElement(etree.SubElement(properties, w("numPr")), w("numId")).set(w("val"), "1")
        if self._words.write(source, paragraph):
            into.append(paragraph)

    def _table(self, source: etree._Element, into: etree._Element) -> None:
        table = etree.SubElement(into, w("tbl"))
        for line in self._lines(source):
            row = etree.SubElement(table, w("tr"))
            covered = 0
            for cell in line:
                if cell.tag == f"{TABLE}table-cell":
                    covered = _number(cell.get(f"{TABLE}number-columns-spanned"), _WIDEST) - 1
                    self._cells(cell, covered + 1, row)
                elif cell.tag == f"{TABLE}covered-table-cell" and covered:
                    covered -= 1
                elif cell.tag == f"{TABLE}covered-table-cell":
                    _merge(_cell(row, 1), "continue")

    def _cells(self, source: etree._Element, width: int, row: etree._Element) -> None:
        for _ in range(self._times(source, "columns", _WIDEST)):
            cell = _cell(row, width)
            if _number(source.get(f"{TABLE}number-rows-spanned"), _WIDEST) > 1:
                _merge(cell, "restart")
            self.write(source, cell)
            self._words.end_answer()

    def _lines(self, table: etree._Element) -> Iterator[etree._Element]:
        """The rows of a table, header rows first."""
        for child in table:
            if child.tag == f"{TABLE}table-row":
                for _ in range(self._times(child, "rows", _MOST_REPEATED)):
                    yield child
            elif child.tag in _ROWS:
                yield from self._lines(child)

    def _times(self, source: etree._Element, of: str, most: int) -> int:
        """How often a row or cell is there; each time after the first costs as much as what stands in it, and its letters besides."""
        times = _number(source.get(f"{TABLE}number-{of}-repeated"), most)
        if times > 1:
            self._spend((times - 1) * (sum(1 for _ in source.iter()) + int(float(str(_LETTERS(source))))))
        return times


def _cell(row: etree._Element, width: int) -> etree._Element:
    cell = etree.SubElement(row, w("tc"))
    etree.SubElement(etree.SubElement(cell, w("tcPr")), w("gridSpan")).set(w("val"), str(width))
    return cell


def _merge(cell: etree._Element, state: str) -> None:
    etree.SubElement(cell[0], w("vMerge")).set(w("val"), state)


def _number(text: str | None, most: int) -> int:
    return max(1, min(int(text), most)) if text is not None and text.isascii() and text.isdecimal() and len(text) < 9 else 1
