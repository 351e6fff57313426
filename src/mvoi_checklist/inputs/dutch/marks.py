"""The signs of a box that was ticked or left, however they are written."""

from __future__ import annotations

import re

OPEN, TICKS = "☐", "☒☑✓"
"""A box that was left, and those that say yes; other signs that look like a tick are read as one of these."""

MARKS = frozenset({*TICKS, "x", "v"})
"""What somebody puts in a cell to choose it."""

_ALIKE = {"✔": "✓", "✅": "✓", "🗸": "✓", "√": "✓", "🗹": "☑", "🗷": "☒"}
TICK_SIGNS = frozenset({*TICKS, *_ALIKE})
"""Every sign that says yes where it stands alone."""
_LIKE_A_TICK = re.compile(rf"([{''.join(_ALIKE)}{TICKS}])(?:\ufe0e|\ufe0f)|[{''.join(_ALIKE)}](?![\w(])")
"""Also with the invisible sign behind it that asks for a picture, or for none; a root of something is no tick."""


def plain_ticks(text: str) -> str:
    """The text with every tick as one of ours."""
    return text if text.isascii() else _LIKE_A_TICK.sub(lambda sign: _ALIKE.get(sign[0][0], sign[0][0]), text)
