"""Tables of themes by lots or choices that do not stand in a row per theme below one header: they are laid out so before they are read."""

from __future__ import annotations

from itertools import pairwise

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.marks import OPEN
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.text import Cell
from mvoi_checklist.inputs.themes.columns import TICKS

_FEWEST_DETAILS, _FEWEST_COLUMNS = 2, 3


def join_header(lines: list[list[Cell]], numbers: list[int], words: dict[Cell, str], says: Meanings) -> None:
    """Make one header of two: "Perceel" over several columns, and below it the number of each."""
    if len(lines) < len(("above", "below", "a theme")) or len(lines[0]) != len(lines[1]):
        return
    above, below = lines[:2]
    over = [at for at, cell in enumerate(above) if above.count(cell) > 1 and says.columns.lot("1", words[cell])]
    lots = [says.columns.lot(words[below[at]], words[above[at]]) for at in over]
    others_are_empty = all(not words[cell] or cell is above[at] for at, cell in enumerate(below) if at not in over)
    if lots and all(lots) and len(set(lots)) == len(lots) and others_are_empty:
        words |= {below[at]: lot for at, lot in zip(over, lots, strict=True)}
        lines[:2] = [[below[at] if at in over else cell for at, cell in enumerate(above)]]
        del numbers[1]


def fold_details(lines: list[list[Cell]], numbers: list[int], words: dict[Cell, str], says: Meanings) -> None:
    """Put what stands over all columns below a theme with its marks in a column behind them: "Klimaat | ☒ | ☐", and below it what is asked."""
    below = list(enumerate(lines))[1:]
    details = [number for (_, marked), (number, line) in pairwise(below) if _marks_theme(marked, words, says) and _is_detail(line, words, says)]
    if len(details) < _FEWEST_DETAILS or len(set(lines[0])) < _FEWEST_COLUMNS:
        return
    column, empty = Cell(), Cell()
    words |= {column: "said", empty: ""}
    folded = {number - 1: lines[number][0] for number in details}
    kept = [number for number in range(len(lines)) if number not in details]
    lines[:] = [[*lines[number], folded.get(number, empty) if number else column] for number in kept]
    numbers[:] = [numbers[number] for number in kept]


def _marks_theme(line: list[Cell], words: dict[Cell, str], says: Meanings) -> bool:
    """Whether nothing but marks stand beside the name of a theme."""
    name, *marks = [words[cell] for cell in line]
    return len(marks) > 1 and says.theme(name) is not None and all(not text or is_mark(text, says) for text in marks)


def _is_detail(line: list[Cell], words: dict[Cell, str], says: Meanings) -> bool:
    """Whether one cell over all columns holds no name of a theme or a field."""
    return len(set(line)) == 1 and not says.is_label(words[line[0]].partition("\n")[0])


def is_mark(text: str, says: Meanings) -> bool:
    """Whether a text is a mark, or says yes or no, and no more."""
    bare = plain(text).strip(" .,;")
    return bare in {*TICKS, OPEN} or says.asks_nothing(bare) or says.yes_no(text) is not None
