"""Words that point to a product group: data with which a group is proposed from a title or a description."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from functools import cached_property
from typing import Annotated, NamedTuple

from pydantic import Field, StringConstraints

from mvoi_checklist.model.frozen import Frozen, FrozenDict, Id, Table

PlainWord = Annotated[str, StringConstraints(pattern=r"^[^*\sA-Z]+$")]
WordPattern = Annotated[str, StringConstraints(pattern=r"^(\*?[^*\sA-Z]+|[^*\sA-Z]+\*)( (\*?[^*\sA-Z]+|[^*\sA-Z]+\*))*$")]
"""Small letters; words after each other; ``*`` stands for the rest of a word: ``*meubilair``, ``schoonma* riol*``."""


class Strength(IntEnum):
    """What a word does; the higher number counts when a word stands in two lists."""

    NOTHING = 0
    JOINER = 1
    PURPOSE = 2
    HINT = 3
    WEAK = 4
    NAME = 5
    LEAD = 6


class GroupWordLists(Frozen):
    """De woorden van één productgroep."""

    leads: tuple[WordPattern, ...] = Field(default=(), title="Beslist", description="Zegt wat voor inkoop het is, wat er ook naast staat.")
    names: tuple[WordPattern, ...] = Field(default=(), title="Noemt", description="Noemt wat wordt gekocht.")
    weak: tuple[WordPattern, ...] = Field(default=(), title="Zwak", description="Telt alleen als er verder niets wordt genoemd.")
    hints: tuple[WordPattern, ...] = Field(default=(), title="Aanwijzing", description="Helpt kiezen als een woord bij twee groepen staat.")

    def patterns(self) -> Iterator[tuple[Strength, WordPattern]]:
        """Every pattern with what it does."""
        for strength, patterns in ((Strength.LEAD, self.leads), (Strength.NAME, self.names), (Strength.WEAK, self.weak), (Strength.HINT, self.hints)):
            yield from ((strength, pattern) for pattern in patterns)


class WordRule(NamedTuple):
    """One pattern with all groups that list it: two groups make the word ambiguous."""

    rank: tuple[int, int, int]
    words: tuple[str, ...]
    groups: frozenset[str]
    strength: Strength


class GroupWords(Frozen):
    """Woorden die op een productgroep wijzen, als gegevens: een beleidsmedewerker kan er een bij zetten."""

    skip: tuple[PlainWord, ...] = Field(default=(), title="Overslaan", description="Zegt niets, ook niet tussen twee woorden die bij elkaar horen.")
    namers: tuple[PlainWord, ...] = Field(default=(), title="Eigennaam", description="Met een hoofdletter midden in de titel: erna staat een eigennaam.")
    joiners: tuple[PlainWord, ...] = Field(default=(), title="Verbindt", description="Hierna komt iets dat erbij hoort.")
    purposes: tuple[PlainWord, ...] = Field(default=(), title="Doel", description="Hierna komt waarvoor, waar of waarzonder.")
    streets: tuple[PlainWord, ...] = Field(
        default=(), title="Straten", description="Hier eindigt een straatnaam op: dan zegt het begin van die naam niets over de inkoop."
    )
    endings: tuple[PlainWord, ...] = Field(
        default=(), title="Uitgangen", description="Meervoud, verkleining en buiging: mogen achter het begin van een woord staan."
    )
    nothing: tuple[WordPattern, ...] = Field(default=(), title="Niets", description="Lijkt op een woord van een groep, maar wijst nergens op.")
    groups: Table[Id, GroupWordLists] = Field(default_factory=FrozenDict, title="Groepen", description="De woorden per productgroep.")

    @cached_property
    def skipped(self) -> frozenset[str]:
        """The words to skip, folded."""
        return frozenset(map(fold, self.skip))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that are written small even where a title is not."""
        return self.skipped | frozenset(map(fold, (*self.joiners, *self.purposes)))

    @cached_property
    def rules_by_first(self) -> dict[str, tuple[WordRule, ...]]:
        """The rules by their first word as the pattern has it: ``laptop*``, ``*meubilair``, ``openbaar``."""
        groups_of: dict[tuple[Strength, str], set[str]] = {}
        for strength, pattern in self._all_patterns():
            groups_of.setdefault((strength, pattern), set())
        for group, lists in self.groups.items():
            for key in lists.patterns():
                groups_of.setdefault(key, set()).add(group)
        index: dict[str, tuple[WordRule, ...]] = {}
        for (strength, pattern), groups in groups_of.items():
            words = tuple(_fold_pattern(word) for word in pattern.split())
            index[words[0]] = (*index.get(words[0], ()), WordRule(_rank(words), words, frozenset(groups), strength))
        return index

    def _all_patterns(self) -> Iterator[tuple[Strength, str]]:
        for strength, patterns in ((Strength.NOTHING, self.nothing), (Strength.JOINER, self.joiners), (Strength.PURPOSE, self.purposes)):
            yield from ((strength, pattern) for pattern in patterns)


def fold(word: str) -> str:
    """Only letters and digits, small and without accents: ``CV-ketel`` is ``cvketel``, ``dienstauto's`` is ``dienstautos``."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKD", word.lower()))


def fits(pattern: str, word: str) -> bool:
    """Does a folded word match one word of a pattern."""
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _fold_pattern(word: str) -> str:
    return ("*" if word.startswith("*") else "") + fold(word) + ("*" if word.endswith("*") else "")


def _rank(words: tuple[str, ...]) -> tuple[int, int, int]:
    """How exact a rule is: more words, then whole words before endings before beginnings, then more letters."""
    openness = sum(2 if word.endswith("*") else 1 if word.startswith("*") else 0 for word in words)
    return len(words), -openness, sum(map(len, words))
