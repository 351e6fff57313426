"""The one cell among options that somebody coloured or put a cross in: "Kleur het vak dat van toepassing is"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mvoi_checklist.inputs.dutch.marks import TICKS
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.text import Cell

_FEWEST_OPTIONS, _COLOURFUL = 3, 0x40
_CROSSED = re.compile(rf"[xXvV{TICKS}]\s+(?P<option>[A-Z(\d].*)", re.DOTALL)
_FIELDS = ("procedure", "contract_kind")


def chosen(cells: Iterable[Cell]) -> str | None:
    """The words of the only cell with a cross, or else with a colour, among others with words; grey is no colour."""
    options = [cell for cell in dict.fromkeys(cells) if cell.text]
    if len(options) < _FEWEST_OPTIONS:
        return None
    crossed = [match["option"] for cell in options if (match := _CROSSED.fullmatch(cell.text))]
    coloured = [cell.text for cell in options if _is_coloured(cell)]
    return crossed[0] if len(crossed) == 1 else coloured[0] if len(coloured) == 1 and not crossed else None


def coloured_fields(lines: list[list[Cell]], meanings: Meanings) -> Iterator[tuple[str, str, int]]:
    """Per row of options for one field the one that was coloured: the field, the option and the row."""
    for number, line in enumerate(lines):
        option = chosen(line)
        for field in _FIELDS if option else ():
            if option and meanings.reads(field, option) and sum(meanings.reads(field, other.text) for other in dict.fromkeys(line)) > 1:
                yield field, option, number


def _is_coloured(cell: Cell) -> bool:
    try:
        channels = bytes.fromhex(cell.fill)
    except ValueError:
        return False
    return bool(channels) and max(channels) - min(channels) >= _COLOURFUL
