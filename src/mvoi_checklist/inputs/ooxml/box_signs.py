"""The boxes to tick that letters of a symbol font draw."""

from __future__ import annotations

from collections.abc import Iterable

from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS

EMPTY, TICKED = OPEN, frozenset(TICKS)
_DRAWN = {
    "wingdings": {0xFE: "☑", 0xFD: "☒", 0x78: "☒", 0xFC: "✓", 0xA8: EMPTY, 0x6F: EMPTY, 0x71: EMPTY, 0x72: EMPTY},
    "wingdings 2": {0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0x50: "✓", 0xA3: EMPTY, 0x30: EMPTY, 0x35: EMPTY},
}


def boxes_of(fonts: Iterable[str | None]) -> dict[int, str]:
    """The box that each letter draws in the first of these fonts that draws any."""
    return next((_DRAWN[name] for font in fonts if (name := str(font).lower()) in _DRAWN), {})


def code_of(letter: str) -> int:
    """The number of a letter in its font; Word writes it also as U+F000 and up."""
    code = ord(letter)
    return code & 0xFF if 0xF000 <= code <= 0xF0FF else code
