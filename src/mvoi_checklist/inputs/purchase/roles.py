"""Who has which role, where the project leader is told by another one: "Projectleider: = behandelaar"."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.units import is_person
from mvoi_checklist.inputs.readings import Source

_SAME = re.compile(r"\s*(?:=|zie(?: bij)?\b|(?:de)?zelfde(?: persoon)? als\b|gelijk aan\b|is (?:ook )?de\b|(?:is )?tevens\b)\s*(?=\w)", re.IGNORECASE)
"""What says that somebody who is named elsewhere is meant."""
_ARTICLE = re.compile(r"(?:de|naam)\s+", re.IGNORECASE)
_LONGEST = 60


def without_same(said: str) -> str:
    """The role alone: "= behandelaar", "zelfde als de aanvrager"."""
    return _SAME.sub("", said, count=1) if _SAME.match(said) else said


class Roles:
    """The persons beside labels that are no field, while a document is being read."""

    def __init__(self) -> None:
        """None yet."""
        self._names: dict[str, str] = {}
        self._asked: tuple[str, Source] | None = None
        """The role that is said to lead, and where, when nobody had it so far."""

    def see(self, role: str, name: str, words: Words) -> None:
        """Remember who has a role."""
        if len(role) <= _LONGEST and is_person(name, words):
            self._names.setdefault(_key(role), name.strip())

    def who(self, said: str, source: Source) -> str | None:
        """The person who is meant: ``said`` itself, or who has the role that it names; None when nobody has that so far."""
        role = without_same(said)
        if found := self._names.get(_key(role)):
            return found
        if role == said:
            return said
        self._asked = self._asked or (_key(role), source)
        return None

    def late(self) -> tuple[str, Source] | None:
        """Who turned out to have the role that was asked for, and where that was."""
        name = self._names.get(self._asked[0]) if self._asked else None
        return (name, self._asked[1]) if name and self._asked else None


def _key(role: str) -> str:
    return _ARTICLE.sub("", plain(role), count=1) if _ARTICLE.match(plain(role)) else plain(role)
