"""Criteria that a form proposes, on levels side by side or a row each: what nobody chose is left out before a table is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS
from mvoi_checklist.inputs.layout.grid import Grid
from mvoi_checklist.inputs.ooxml.text import Cell
from mvoi_checklist.inputs.themes.columns import YES_COLUMN

_FEWEST_LEVELS, _HEADERS, _PROPOSED = 2, 3, {"criteria", "level"}
_BOX = re.compile(rf"[{OPEN}{TICKS}]|\[\s*[xXvV]?\s*\]")
_TICKED, _LEFT = re.compile(rf"\s*(?:[xXvV]\s+|[{TICKS}]|\[\s*[xXvV]\s*\])\s*(?=\S)"), re.compile(rf"\s*(?:{OPEN}|\[\s*\])")
"""A tick, or a box that was left, before the words of a criterion."""


def fold_levels(grid: Grid) -> None:
    """Put the criterion that was chosen, and its level, in columns of their own: "Basis | X | Significant | X", "Basis | Significant".

    A row in which every level still holds what the form proposes chooses none.
    """
    for number, line in enumerate(grid.lines[:_HEADERS]):
        levels = {at: level for at, text in enumerate(grid.texts(line)) if (level := grid.says.level(text)) and not text.isdecimal()}
        if len(levels) >= _FEWEST_LEVELS and len(levels) == len(set(levels.values())):
            _fold_below(grid, number, levels)
            return


def _fold_below(grid: Grid, header: int, levels: dict[int, str]) -> None:
    below = [line for line in grid.below(header) if len(set(line)) > 1]
    proposed = [grid.words[line[at]] for line in below for at in levels]
    if all(not text or grid.is_mark(text) for text in proposed) or any(len(_BOX.findall(text)) > 1 for text in proposed):
        return  # no more than marks, or boxes to choose a kind, which are read as they are
    marks = _marks_beside(grid, grid.lines[header], below, list(levels))
    names = [Cell(), Cell(), Cell()]
    grid.words.update(zip(names, ("applied", "level", "criteria"), strict=True))
    for line in below:
        chosen = list(_chosen(grid, line, list(levels), marks))
        told = [[mark for _, mark, _ in chosen][:1], [levels[at] for at, _, _ in chosen][:1], [text for _, _, text in chosen]]
        added = [Cell() for _ in told]
        grid.words.update(zip(added, map("\n".join, told), strict=True))
        line[:] = [cell for at, cell in enumerate(line) if at not in levels and at not in marks.values()] + added
    grid.lines[header][:] = [cell for at, cell in enumerate(grid.lines[header]) if at not in levels and at not in marks.values()] + names


def _marks_beside(grid: Grid, header: list[Cell], below: list[list[Cell]], levels: list[int]) -> dict[int, int]:
    """The column with the marks for each level, right behind or before it; none where nobody could set any."""
    for step in (1, -1):
        beside = {at: at + step for at in levels if 0 < at + step < len(header) and at + step not in levels}
        marks = [grid.words[line[at]] for line in below for at in beside.values()]
        if len(beside) == len(levels) and any(marks) and all(not text or grid.is_mark(text) for text in marks):
            return beside
    return {}


def _chosen(grid: Grid, line: list[Cell], levels: list[int], marks: dict[int, int]) -> Iterator[tuple[int, str, str]]:
    """The column, the mark and the words of each criterion that was chosen in a row; without marks what somebody typed, or ticked before the words."""
    texts = grid.texts(line)
    filled = {at: texts[at] for at in levels if texts[at] and grid.is_chosen(texts[at]) is not False}
    if marks:
        yield from ((at, texts[marks[at]], text) for at, text in filled.items() if grid.is_chosen(texts[marks[at]]))
        return
    ticked = {at: (found[0].strip(" []"), text[found.end() :]) for at, text in filled.items() if (found := _TICKED.match(text))}
    typed = {} if len(filled) == len(levels) or any(map(_LEFT.match, filled.values())) else {at: ("", text) for at, text in filled.items()}
    yield from ((at, mark, text) for at, (mark, text) in (ticked or typed).items())


def leave_unchosen(grid: Grid) -> None:
    """Leave out the criteria without a mark, in a table with a row for each that a form proposes: "Klimaat | Basis | Elektrisch vervoer | x"."""
    header, below = grid.lines[0] if grid.lines else [], grid.below() if grid.lines else []
    holds = list(map(grid.says.columns.holds, grid.texts(header)))
    choice = next((at for at in range(len(header)) if _is_choice(grid, at, holds)), None)
    if choice is None or "criteria" not in holds or _names_lots(grid, below) or not _has_several(grid, below):
        return
    grid.words[header[choice]] = "applied" if grid.words[header[choice]] else ""
    left = [line for line in below if not grid.is_chosen(grid.words[line[choice]])]
    for line in left:
        proposed = [cell for cell, held in zip(line, holds, strict=True) if held in _PROPOSED]
        if not (grid.says.yes_no(grid.words[line[choice]]) is False and any(grid.says.reads_as_reason(grid.words[cell]) for cell in proposed)):
            grid.words.update(dict.fromkeys([*proposed, line[choice]], ""))
    empty = [line for line in left if not any(grid.words[cell] for cell in line if grid.theme(cell) is None)]
    grid.keep([number for number, line in enumerate(grid.lines) if not any(line is one for one in empty)])


def _is_choice(grid: Grid, at: int, holds: list[str | None]) -> bool:
    """Whether a column holds a mark for each criterion that was chosen, and no word; with a name that says so, and levels beside it, perhaps for none."""
    name, marks = grid.words[grid.lines[0][at]], [grid.words[line[at]] for line in grid.below()]
    boxed = bool(marks) and all(_BOX.fullmatch(text.strip()) for text in marks)
    named = boxed or holds[at] in {"applied", YES_COLUMN} or grid.says.columns.chooses(name)
    chosen = [grid.is_chosen(text) for text in marks if text]
    if not (named or not name) or None in chosen:
        return False
    return len(list(filter(None, chosen))) < len(marks) and (any(chosen) or (named and "level" in holds))


def _names_lots(grid: Grid, below: list[list[Cell]]) -> bool:
    """Whether a row is about one lot: then another about the same theme is about another lot, and no proposal beside it."""
    heads = grid.texts(grid.lines[0])
    return any(grid.says.columns.lot_beside(text, head) for line in below for text, head in zip(grid.texts(line), heads, strict=True))


def _has_several(grid: Grid, below: list[list[Cell]]) -> bool:
    """Whether several rows are about one theme; a row in which none is named is about that of the row above it, and names it from now on."""
    named = (at for line in below for at, cell in enumerate(line[:2]) if grid.theme(cell))
    column = next(named, None)
    if column is None:
        return len(below) > 1
    for above, line in pairwise(below):
        if not grid.words[line[column]]:
            line[column] = above[column]
    counted = Counter(filter(None, (grid.theme(line[column]) for line in below)))
    return max(counted.values()) > 1
