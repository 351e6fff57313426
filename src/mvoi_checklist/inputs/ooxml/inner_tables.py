"""Tables inside an answer of ours: they are part of it, a line per row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from mvoi_checklist.inputs.ooxml.styles import w
from mvoi_checklist.inputs.ooxml.text import text_of
from mvoi_checklist.model.form import ANSWER_HEADER

_TABLE, _ROW, _CELL, _RUN, _WORDS = w("tbl"), w("tr"), w("tc"), w("r"), w("t")


def show_inner_tables(root: etree._Element) -> None:
    """Write the tables inside the cells of our tables of answers as lines."""
    for table in list(root.iter(_TABLE)):
        rows = _rows(table)
        if next(map(tuple, map(_texts, rows)), ()) == ANSWER_HEADER:
            for row in rows:
                show_tables(row)


def show_tables(holder: etree._Element) -> None:
    """Write every table in there as lines, inner ones first."""
    for table in reversed(list(holder.iterdescendants(_TABLE))):
        lines = [" | ".join(cells).strip().rstrip(" |") for cells in map(_texts, _rows(table)) if any(cells)]
        table[:] = []  # emptied where it stands: lxml takes seconds to move a large part of the tree
        table.tag = w("p")
        for number, line in enumerate(lines):
            run = etree.SubElement(table, _RUN)
            if number:
                etree.SubElement(run, w("br"))
            etree.SubElement(run, _WORDS).text = line


def _texts(row: etree._Element) -> list[str]:
    """The text of each cell on one line."""
    return [" ".join(text_of(cell).split()) for cell in _own(row.iterdescendants(_CELL), row, _ROW)]


def _rows(table: etree._Element) -> list[etree._Element]:
    return list(_own(table.iterdescendants(_ROW), table, _TABLE))


def _own(found: Iterable[etree._Element], holder: etree._Element, kind: str) -> Iterator[etree._Element]:
    """Those of which this is the nearest holder of its kind: content controls and the like may stand between."""
    return (item for item in found if next(item.iterancestors(kind), None) is holder)
