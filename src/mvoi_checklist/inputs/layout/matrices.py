"""Tables of themes by lots or choices that do not stand in a row per theme below one header: they are laid out so before they are read."""

from __future__ import annotations

from itertools import pairwise

from mvoi_checklist.inputs.layout.grid import Grid
from mvoi_checklist.inputs.ooxml.text import Cell

_FEWEST_DETAILS, _FEWEST_COLUMNS = 2, 3


def join_header(grid: Grid) -> None:
    """Make one header of two: "Perceel" over several columns, and below it the number of each."""
    if len(grid.lines) < len(("above", "below", "a theme")) or len(grid.lines[0]) != len(grid.lines[1]):
        return
    (above, below), words, lot = grid.lines[:2], grid.words, grid.says.columns.lot
    over = [at for at, cell in enumerate(above) if above.count(cell) > 1 and lot("1", words[cell])]
    lots = [lot(words[below[at]], words[above[at]]) for at in over]
    others_are_empty = all(not words[cell] or cell is above[at] for at, cell in enumerate(below) if at not in over)
    if lots and all(lots) and len(set(lots)) == len(lots) and others_are_empty:
        words |= {below[at]: name for at, name in zip(over, lots, strict=True)}
        grid.lines[0] = [below[at] if at in over else cell for at, cell in enumerate(above)]
        grid.keep([0, *range(2, len(grid.lines))])


def fold_details(grid: Grid) -> None:
    """Put what stands over all columns below a theme with its marks in a column behind them: "Klimaat | ☒ | ☐", and below it what is asked."""
    below = list(enumerate(grid.lines))[1:]
    details = [number for (_, marked), (number, line) in pairwise(below) if _marks_theme(marked, grid) and _is_detail(line, grid)]
    if len(details) < _FEWEST_DETAILS or len(set(grid.lines[0])) < _FEWEST_COLUMNS:
        return
    column, empty = Cell(), Cell()
    grid.words.update({column: "said", empty: ""})
    folded = {number - 1: grid.lines[number][0] for number in details}
    for number, line in enumerate(grid.lines):
        line.append(folded.get(number, empty) if number else column)
    grid.keep([number for number in range(len(grid.lines)) if number not in details])


def _marks_theme(line: list[Cell], grid: Grid) -> bool:
    """Whether nothing but marks stand beside the name of a theme."""
    _, *marks = grid.texts(line)
    return len(marks) > 1 and grid.theme(line[0]) is not None and all(not text or grid.is_mark(text) for text in marks)


def _is_detail(line: list[Cell], grid: Grid) -> bool:
    """Whether one cell over all columns holds no name of a theme or a field."""
    return len(set(line)) == 1 and not grid.says.is_label(grid.words[line[0]].partition("\n")[0])
