"""What was worked out before, so that a text is not looked into twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Found = TypeVar("_Found")
_MOST = 20_000


class Kept(dict[str, _Found]):
    """What ``find`` makes of a text, by that text; not more than can be held in memory when document follows document."""

    def __init__(self, find: Callable[[str], _Found]) -> None:
        """Start with nothing known."""
        super().__init__()
        self._find = find

    def __missing__(self, text: str) -> _Found:
        """Work it out, and keep it."""
        if len(self) >= _MOST:
            self.clear()
        found = self[text] = self._find(text)
        return found
