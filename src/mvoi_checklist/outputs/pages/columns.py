"""How wide the columns of a table become: as was asked, but no word is broken as long as another column has room to spare."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mvoi_checklist.outputs.pages.blocks import TEXT_WIDTH

_EM = 200
"""Width of the letter size in a cell, 10 points, in twentieths of a point."""

_NARROW, _WIDE = frozenset("fijlrtI()[].,:;!'’|/*-"), frozenset("mwMW%→")
_SHARES = {"narrow": 0.31, "wide": 0.83, "capital": 0.62, "other": 0.53}
"""How much of an em a letter takes, on the wide side: a house style has letters of its own."""

_PADDING = 200
_WORD = re.compile(r"[^\s-]+-?")
_LONGEST = 3_400
"""A column wider than this for the sake of one word, such as a web address, would squeeze the others."""


def fitting_widths(rows: Sequence[Sequence[str]], weights: Sequence[int], page: int = TEXT_WIDTH) -> list[int]:
    """Divide the width of the text by ``weights``; ``rows`` holds the words of the header and the cells.

    What is divided is the text of our own pages, also where it will be scaled to that of another ``page``: there a word takes more of it.
    """
    needed = [max(map(_needed, column)) * TEXT_WIDTH // page for column in zip(*rows, strict=True)]
    if sum(needed) >= TEXT_WIDTH:
        return _divide(needed)
    widths = [max(width, need) for width, need in zip(_divide(weights), needed, strict=True)]
    spare = [width - need for width, need in zip(widths, needed, strict=True)]
    room, whole = TEXT_WIDTH - sum(needed), sum(spare)
    return _divide([need + part * room / whole if whole else need for need, part in zip(needed, spare, strict=True)])


def _divide(weights: Sequence[float]) -> list[int]:
    widths = [int(weight * TEXT_WIDTH / sum(weights)) for weight in weights]
    widths[-1] += TEXT_WIDTH - sum(widths)
    return widths


def _needed(words: str) -> int:
    longest = max((sum(map(_share, word)) for word in _WORD.findall(words)), default=0)
    return min(_LONGEST, int(longest * _EM) + _PADDING)


def _share(letter: str) -> float:
    kind = "narrow" if letter in _NARROW else "wide" if letter in _WIDE else "capital" if letter.isupper() else "other"
    return _SHARES[kind]
