"""Bars of a form: a table of one cell with a name or question, above the paragraphs or table with its answer, "3. Wie vraagt aan?*"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mvoi_checklist.inputs.dutch.label_forms import NUMBERING
from mvoi_checklist.inputs.layout.boxed_answers import only_cell
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table

_FEWEST, _LONGEST = 4, 120
"""So many bars make it such a form."""
_LETTERED = re.compile(r"[A-Z]\s+(?=[A-Z])")
"""A letter without a dot behind it: "C   Procedure"."""


def bars_of(found: Sequence[Paragraph | Table]) -> dict[Table, str]:
    """Each bar with its name, the help below it in the same cell left out; none where there are too few."""
    told = [block for block in found if isinstance(block, Table) or block.text]
    bars = {block: name for block, below in pairwise(told) if isinstance(block, Table) and (name := _name(block)) and not _is_bar(below)}
    return bars if len(bars) >= _FEWEST else {}


def _is_bar(block: Paragraph | Table) -> bool:
    return isinstance(block, Table) and bool(_name(block))


def _name(block: Table) -> str:
    """The first line of the one cell, when a number or letter stands before it."""
    cell = only_cell(block)
    name = cell.text.partition("\n")[0].strip(" *") if cell else ""
    return name if len(name) <= _LONGEST and (NUMBERING.match(name) or _LETTERED.match(name)) else ""
