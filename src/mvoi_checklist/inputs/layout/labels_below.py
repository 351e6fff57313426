"""Tables in which what a box is for stands below it: they are turned over before they are read."""

from __future__ import annotations

from mvoi_checklist.inputs.layout.grid import Grid
from mvoi_checklist.inputs.ooxml.text import Cell

_LONGEST_LABEL, _FEWEST_ROWS = 60, 4


def turn_over(grid: Grid) -> None:
    """Put each row of labels above the row of answers that stands above it, where they take turns and the first row answers."""
    answers, labels = grid.lines[::2], grid.lines[1::2]
    if len(grid.lines) < _FEWEST_ROWS or len(answers) != len(labels):
        return
    same = all(len(set(above)) == len(set(below)) for above, below in zip(answers, labels, strict=True))
    if same and _are_labels(labels, grid) and not any(grid.says.asks(text) for line in answers for text in grid.texts(line)):
        grid.keep([number + 1 - 2 * (number % 2) for number in range(len(grid.lines))])


def _are_labels(lines: list[list[Cell]], grid: Grid) -> bool:
    """Whether all cells hold a few words, and half of them are a label that we know."""
    texts = [grid.words[cell] for line in lines for cell in dict.fromkeys(line)]
    known = sum(grid.says.asks(text) for text in texts)
    return all(text and len(text) <= _LONGEST_LABEL for text in texts) and 2 * known >= len(texts)
