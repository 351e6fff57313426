"""What stands beside what is said of now, only to compare: how it was before, and from what an estimate was made."""

from __future__ import annotations

import re

_EARLIER = re.compile(r"(?:^|(?<=:\s))(?:de |het )?(?:vorige|vorig|laatste) (?:keer|jaar|ronde)\b[^,]*,\s+(?=\w+ )", re.IGNORECASE)
"""What was, before what is: "Vorige keer 22.800, ik gok nu op 24.500"."""
_LAST_TIME = re.compile(r"(?<=\w), (?:de |het )?(?:vorige? (?:keer|jaar|ronde)|laatste (?:keer|ronde))\b(?:[^;.\n]|\.(?=\d))*", re.IGNORECASE)
"""The same behind it: "tussen 38.000 en 45.000 ex btw, de vorige keer was het 31.460"."""
_BASIS = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:op (?:basis|grond) van|afgaande op|gelet op|gezien|kijkend naar|uitgaande van)\s[^€;:.\n]{3,100}?,?\s+"
    r"(?=(?:bedraagt|denken?|ga|gaan|gaat|is|kom|komen|komt|ligt|ra(?:am|amt|men)|reken|rekenen|schat|schatten|verwacht|verwachten|wordt|zijn|zit|zitten)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""What opens a sentence before its verb: "Op basis van de uitgaven over 2025, geïndexeerd, is de verwachting …"."""


def without_earlier(text: str) -> str:
    """The text without what is told of an earlier time before or behind it."""
    return _LAST_TIME.sub("", _EARLIER.sub("", text))


def without_basis(text: str) -> str:
    """The text without what its sentences open with to tell from what an estimate was made."""
    return _BASIS.sub("", text)
