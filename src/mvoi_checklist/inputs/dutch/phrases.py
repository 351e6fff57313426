"""Any of some phrases of the vocabulary, as a part of a larger pattern."""

from __future__ import annotations

from collections.abc import Iterable

from mvoi_checklist.engine.phrases import written


def either(phrases: Iterable[str]) -> str:
    """The pattern of any of these phrases, the longest first; without phrases it matches nothing."""
    return "|".join(map(written, sorted(phrases, key=len, reverse=True))) or "(?!)"
