"""What is asked behind the name of a kind of criterion: "Minimumeis 3.4: …", "Gunningscriterium (25 punten) – …", "Contractbepaling dat …"."""

from __future__ import annotations

import re

_NUMBER = r"(?:(?:[a-z]?|par\.|paragraaf|art\.|artikel|hoofdstuk|nr\.)\s?\d{1,2}(?:\.\d{1,2}){0,3})?"
_ASIDE = r"(?:\([^()]{0,40}\)|,?\s*\d+\s*(?:van de \d+ )?(?:punten|pnt|pt|%)|in (?:de|het) \w+)?\s*(?:[“\"'‘][^”\"'’\n]{1,60}[”\"'’])?"
_ASKED = re.compile(
    rf"\s*(?:{_NUMBER}\s*{_ASIDE}\s*[:–-]\s*(?P<after>.+)|\((?P<inside>[^()]+)\)[\s.]*|(?P<direct>(?-i:[A-Z\d]).+)|"
    r",\s*(?!(?:want|omdat|maar|mits|tenzij|als|indien)\b)(?P<comma>.+)|"
    r"\s(?P<that>(?:is dat|dat|van|waarin|waarbij|waarmee|(?:om|voor|over)\s(?!.*\b(?:niet|geen)\b))\s?.+))",
    re.IGNORECASE | re.DOTALL,
)
_OF_WHAT = re.compile(r"\s+(?:aan|bij|in|op|voor)(?:\s+(?!(?:of|dat|niet|geen|perceel|percelen|lot)\b)[\w-]+){1,4}(?=\s*:)", re.IGNORECASE)
"""Of what, or of whom, it is asked, behind the name of a kind: "Minimumeis aan de stoelen: …", "Geschiktheidseis aan de vervoerder: …"."""


def asked_behind(rest: str) -> str:
    """What is asked in the words behind the name of a kind; nothing when they are about the kind itself."""
    of = _OF_WHAT.match(rest)
    asked = _ASKED.fullmatch(rest[of.end() :] if of else rest)
    return next((words.strip() for words in asked.groups() if words), "") if asked else ""
