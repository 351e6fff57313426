"""Bars of a form: a table of one cell with a name or question, above the paragraphs or table with its answer, "3. Wie vraagt aan?*", or a line of dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mvoi_checklist.inputs.dutch.label_forms import NUMBERING
from mvoi_checklist.inputs.word.boxed_answers import only_cell
from mvoi_checklist.inputs.word.text import Paragraph, Table

_FEWEST, _LONGEST = 4, 120
"""So many bars make it such a form."""
_LETTERED = re.compile(r"[A-Z]\s+(?=[A-Z])")
"""A letter without a dot behind it: "C   Procedure"."""

_RULED = re.compile(r"\s*(?P<rule>[-=*#~_–—─═])(?P=rule){1,}\s*(?P<name>[^\W_][^\n]*?)\s*(?P=rule){2,}\s*")
"""A name in the line that parts a mail or a plain text: "--- Opmerkingen ---"."""


def ruled_title(line: str) -> str:
    """The name in a line of dashes or the like; empty for any other line."""
    ruled = _RULED.fullmatch(line) if len(line) <= _LONGEST else None
    return ruled["name"] if ruled else ""


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
