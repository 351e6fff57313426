"""What was worked out before, so that nothing is worked out twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Found = TypeVar("Found")
_MOST = 20_000


class Memo(dict[Key, Found], Generic[Key, Found]):
    """What ``find`` makes of a key when it is first asked for; not more than can be held in memory when document follows document."""

    def __init__(self, find: Callable[[Key], Found]) -> None:
        """Start with nothing known."""
        super().__init__()
        self._find = find

    def __missing__(self, key: Key) -> Found:
        """Work it out, and keep it."""
        if len(self) >= _MOST:
            self.clear()
        found = self[key] = self._find(key)
        return found
