"""Whether a text denies what it names: "geen werk", "niet Europees"; "niet-openbaar" is the name of a procedure."""

from __future__ import annotations

import re

from mvoi_checklist.engine.stress import unstressed

_NOT = re.compile(r"\b(?:niet(?!-?\s?openba)|geen|nooit|anders dan|in plaats van|te weinig)\b", re.IGNORECASE)


def denies(text: str) -> bool:
    """Whether one of its words denies."""
    return _NOT.search(unstressed(text)) is not None
