"""Criteria that a form proposes, on levels side by side or a row each: what nobody chose is left out before a table is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS
from mvoi_checklist.inputs.layout.matrices import is_mark
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.text import Cell
from mvoi_checklist.inputs.themes.columns import YES_COLUMN

_FEWEST_LEVELS, _HEADERS = 2, 3
_BOX = re.compile(rf"[{OPEN}{TICKS}]|\[\s*[xXvV]?\s*\]")
_TICKED = re.compile(r"[xXvV]\s+(?=\S)")
"""A tick before the words of a criterion."""


def fold_levels(lines: list[list[Cell]], words: dict[Cell, str], says: Meanings) -> None:
    """Put the criterion that was chosen, and its level, in columns of their own: "Basis | X | Significant | X", "Basis | Significant".

    A row in which every level still holds what the form proposes chooses none.
    """
    for number in range(min(_HEADERS, len(lines))):
        levels = {at: level for at, cell in enumerate(lines[number]) if (level := says.level(words[cell])) and not words[cell].isdecimal()}
        if len(levels) >= _FEWEST_LEVELS and len(levels) == len(set(levels.values())):
            _fold_below(lines, number, levels, words, says)
            return


def _fold_below(lines: list[list[Cell]], header: int, levels: dict[int, str], words: dict[Cell, str], says: Meanings) -> None:
    below = [line for line in lines[header + 1 :] if len(line) == len(lines[header]) and len(set(line)) > 1]
    proposed = [words[line[at]] for line in below for at in levels]
    if all(not text or is_mark(text, says) for text in proposed) or any(_BOX.search(text) for text in proposed):
        return  # no more than marks, or boxes before the words, which are read as they are
    marks = _marks_beside(lines[header], below, levels, words, says)
    names = [Cell(), Cell(), Cell()]
    words |= dict(zip(names, ("applied", "level", "criteria"), strict=True))
    for line in below:
        chosen = [(mark, levels[at], text) for at, mark, text in _chosen(line, levels, marks, words, says)]
        told = [[mark for mark, _, _ in chosen][:1], [level for _, level, _ in chosen][:1], [text for _, _, text in chosen]]
        added = [Cell() for _ in told]
        words |= {cell: "\n".join(texts) for cell, texts in zip(added, told, strict=True)}
        line[:] = [cell for at, cell in enumerate(line) if at not in levels and at not in marks.values()] + added
    lines[header][:] = [cell for at, cell in enumerate(lines[header]) if at not in levels and at not in marks.values()] + names


def _marks_beside(header: list[Cell], below: list[list[Cell]], levels: dict[int, str], words: dict[Cell, str], says: Meanings) -> dict[int, int]:
    """The column with the marks for each level, right behind or before it; none where nobody could set any."""
    for step in (1, -1):
        beside = {at: at + step for at in levels if 0 < at + step < len(header) and at + step not in levels}
        marks = [words[line[at]] for line in below for at in beside.values()]
        if len(beside) == len(levels) and any(marks) and all(not text or is_mark(text, says) for text in marks):
            return beside
    return {}


def _chosen(line: list[Cell], levels: dict[int, str], marks: dict[int, int], words: dict[Cell, str], says: Meanings) -> Iterator[tuple[int, str, str]]:
    """The column, the mark and the words of each criterion that was chosen in a row; without marks what somebody typed, or ticked before the words."""
    filled = {at: words[line[at]] for at in levels if words[line[at]] and _is_chosen(words[line[at]], says) is not False}
    if marks:
        yield from ((at, words[line[marks[at]]], text) for at, text in filled.items() if _is_chosen(words[line[marks[at]]], says))
        return
    ticked = {at: text for at, text in filled.items() if _TICKED.match(text)}
    if ticked or len(filled) < len(levels):
        yield from ((at, "x" if ticked else "", _TICKED.sub("", text)) for at, text in (ticked or filled).items())


def _is_chosen(text: str, says: Meanings) -> bool | None:
    """Whether a mark chooses; None for other words."""
    return None if not is_mark(text, says) else says.yes_no(text) is not False and text.strip() != OPEN and not says.asks_nothing(text)


def leave_unchosen(lines: list[list[Cell]], numbers: list[int], words: dict[Cell, str], says: Meanings) -> None:
    """Leave out the criteria without a mark, in a table with a row for each that a form proposes: "Klimaat | Basis | Elektrisch vervoer | x"."""
    header = lines[0] if lines else []
    below = [line for line in lines[1:] if len(line) == len(header)]
    holds = [says.columns.holds(words[cell]) for cell in header]
    choice = next((at for at in range(len(header)) if _is_choice(at, header, holds, below, words, says)), None)
    if choice is None or "criteria" not in holds or not _has_several(below, words, says):
        return
    words[header[choice]] = "applied" if words[header[choice]] else ""
    left = [line for line in below if not _is_chosen(words[line[choice]], says)]
    for line in left:
        words |= {cell: "" for cell, held in zip(line, holds, strict=True) if held in {"criteria", "level"}} | {line[choice]: ""}
    empty = [line for line in left if not any(words[cell] for cell in line if says.theme(words[cell]) is None)]
    kept = [number for number, line in enumerate(lines) if not any(line is one for one in empty)]
    lines[:], numbers[:] = [lines[number] for number in kept], [numbers[number] for number in kept]


def _is_choice(at: int, header: list[Cell], holds: list[str | None], below: list[list[Cell]], words: dict[Cell, str], says: Meanings) -> bool:
    """Whether a column holds a mark for each criterion that was chosen, and no word; with a name that says so, and levels beside it, perhaps for none."""
    marks = [words[line[at]] for line in below]
    boxed = bool(marks) and all(_BOX.fullmatch(text.strip()) for text in marks)
    named = boxed or holds[at] in {"applied", YES_COLUMN} or says.columns.chooses(words[header[at]])
    chosen = [_is_chosen(text, says) for text in marks if text]
    if not (named or not words[header[at]]) or None in chosen:
        return False
    return len(list(filter(None, chosen))) < len(marks) and (any(chosen) or (named and "level" in holds))


def _has_several(below: list[list[Cell]], words: dict[Cell, str], says: Meanings) -> bool:
    """Whether several rows are about one theme; a row in which none is named is about that of the row above it, and names it from now on."""
    themes = [next((at for at, cell in enumerate(line[:2]) if says.theme(words[cell])), None) for line in below]
    column = next((at for at in themes if at is not None), None)
    if column is None:
        return len(below) > 1
    for above, line in pairwise(below):
        if not words[line[column]]:
            line[column] = above[column]
    counted = Counter(says.theme(words[line[column]]) for line in below)
    return max(counted[theme] for theme in counted if theme) > 1
