"""What stands beside labels for the title, until all is read: a name goes before a subject, and what is bought is no name where the first page has one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.readings import Source

_NAMES, _SUBJECTS, _SECOND, _BOUGHT = range(4)
"""From the surest label to the least: "Naam opdracht", "Onderwerp", those that count where no other does, "Wat gaan we kopen?"."""
_ASIDE = re.compile(r"\(([^()]+)\)\W*$")
"""What a label asks for, behind it: "Wat gaan we kopen (titel)"."""

_COUNTED = re.compile(r"\d+ +[a-z]")


class TitleAnswer(NamedTuple):
    """The words beside a label for the title, where they stand, and whether an earlier message says it."""

    said: str
    source: Source
    label: str
    older: bool


class TitleAnswers:
    """The answers that were seen while a document is being read."""

    def __init__(self, words: Words) -> None:
        """None yet."""
        self._words = words
        self._seen: dict[int, list[TitleAnswer]] = {}

    def see(self, answer: TitleAnswer) -> None:
        """Remember what stands beside a label; where that is no name, several sentences tell what is bought, and "1 opdracht" counts."""
        if _COUNTED.match(answer.label):
            return
        sort = self._sort(self._words.unnumbered(answer.label.lstrip(" –•-")))
        told = sort != _NAMES and len(sentences(answer.said.partition("\n")[0])) > 1
        self._seen.setdefault(_BOUGHT if told else sort, []).append(answer)

    def _sort(self, label: str) -> int:
        aside = _ASIDE.search(label)
        if self._words.opens("naming_labels", label) or (aside and self._words.find_label("fields", aside[1]) == "title"):
            return _NAMES
        if self._words.opens("what_labels", label):
            return _BOUGHT
        return _SECOND if plain(label) in self._words.second_labels else _SUBJECTS

    def named(self) -> Iterator[list[TitleAnswer]]:
        """The answers that name the purchase, the surest labels first."""
        return (self._seen[sort] for sort in (_NAMES, _SUBJECTS, _SECOND) if sort in self._seen)

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(self._seen)

    @property
    def tells_what(self) -> bool:
        """Whether one of them tells what is bought."""
        return _BOUGHT in self._seen

    def bought(self) -> list[TitleAnswer]:
        """The answers that tell what is bought, once."""
        return self._seen.pop(_BOUGHT, [])
