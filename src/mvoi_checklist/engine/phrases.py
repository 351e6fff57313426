"""Find phrases of the vocabulary in a text: whole words, in which a * stands for the rest of a word and … for some words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from mvoi_checklist.engine.stress import unstressed

_SOME_WORDS = r"\s+(?:(?!(?:niet|geen|nooit|niets)\b)[^\s.;:]+\s+){0,6}?"
"""Up to six words, of which none denies: "nemen … op" is not in "nemen we niet op"."""
_WORD, _LETTERS = re.compile(r"\w+\*?"), re.compile(r"\w+")
_OPEN = re.compile(r"[*…\s]+")
"""What in a phrase stands for other letters; what is between them stands in the text as it is."""
_SHORT, _STEMS, _LONGEST_KEPT = 4, (3, 4), 400


class Phrases:
    """A list of phrases. Each has a pattern of its own, made when a text first holds its longest word: one for all of them is slow to make."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Know each phrase by its longest word; the longest phrases go first."""
        self._phrases = sorted(phrases, key=len, reverse=True)
        self._by_opening: dict[str, list[tuple[int, str, str, frozenset[str]]]] = {}
        for rank, phrase in enumerate(self._phrases):
            letters = max(_OPEN.split(phrase.lower()), key=len)
            self._by_opening.setdefault(_opening(phrase), []).append((rank, phrase, letters, _words(phrase)))
        self._known = frozenset(self._by_opening)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(opening if len(opening) <= _SHORT else f"{opening[:_SHORT]}*" for opening in self._by_opening)

    def touches(self, text: str) -> bool:
        """Whether a text may hold one of them, or other words that begin so: quick, and never wrong about "no"."""
        return not self._stems.isdisjoint(_openings(text))

    def search(self, text: str) -> re.Match[str] | None:
        """The first of them in a text; of those that start at one place the longest."""
        if not (perhaps := self._perhaps_in(text)):
            return None
        text = unstressed(text)
        return min(((match.start(), rank, match) for rank, phrase in perhaps if (match := _pattern(phrase).search(text))), default=(0, 0, None))[2]

    def all_in(self, text: str) -> list[re.Match[str]]:
        """All of them in a text, in order, none over another."""
        if not (perhaps := self._perhaps_in(text)):
            return []
        text = unstressed(text)
        found = sorted((match.start(), rank, match) for rank, phrase in perhaps for match in _pattern(phrase).finditer(text))
        apart: list[re.Match[str]] = []
        for start, _, match in found:
            if not apart or start >= apart[-1].end():
                apart.append(match)
        return apart

    def without(self, text: str) -> str:
        """The text with a space for each of them."""
        for match in reversed(self.all_in(text)):
            text = f"{text[: match.start()]} {text[match.end() :]}"
        return text

    def said_in(self, text: str) -> Iterator[str]:
        """Each of them that stands in a text."""
        text = unstressed(text)
        return (phrase for _, phrase in self._perhaps_in(text) if _pattern(phrase).search(text))

    def open(self, text: str) -> bool:
        """Whether a text starts with one of them."""
        return any(_pattern(phrase).match(unstressed(text)) for _, phrase in self._perhaps_in(text))

    def fill(self, text: str) -> bool:
        """Whether a text is one of them, and no more."""
        return any(_pattern(phrase).fullmatch(unstressed(text)) for _, phrase in self._perhaps_in(text))

    def _perhaps_in(self, text: str) -> list[tuple[int, str]]:
        openings = _openings(text)
        if self._known.isdisjoint(openings):
            return []
        said, known = unstressed(text).lower(), self._known & openings
        return [(rank, phrase) for opening in known for rank, phrase, letters, words in self._by_opening[opening] if letters in said and words <= openings]


def _opening(phrase: str) -> str:
    """What a text that holds the phrase holds too: its longest word, of an open word the first letters; nothing when that is not sure."""
    word = max(_WORD.findall(phrase.lower()), key=len, default="")
    stem = word.rstrip("*")
    if re.search(r"\*\w", phrase) or len(stem) < min(_STEMS) <= len(word):
        return ""
    return stem if word == stem else f"{stem[:_SHORT]}*"


@lru_cache(maxsize=8192)
def _words(phrase: str) -> frozenset[str]:
    """The words that a text with the phrase holds, of an open word the first letters; fewer where that is not sure."""
    words = _WORD.findall(phrase.lower())
    stems = (f"{word.rstrip('*')[:_SHORT]}*" for word in words if len(word) > min(_STEMS) and word.endswith("*"))
    return frozenset() if re.search(r"\*\w", phrase) else frozenset((*(word for word in words if not word.endswith("*")), *stems))


def _openings(text: str) -> frozenset[str]:
    """The words of a text and their first letters; the same text is asked for many lists."""
    return _kept(text) if len(text) <= _LONGEST_KEPT else _found(text)


def _found(text: str) -> frozenset[str]:
    words = set(_LETTERS.findall(unstressed(text).lower()))
    return frozenset({"", *words, *(f"{word[:length]}*" for word in words for length in _STEMS)})


_kept = lru_cache(maxsize=4096)(_found)


def _written(phrase: str) -> str:
    """The pattern of a phrase."""
    return re.escape(phrase).replace(r"\ …\ ", _SOME_WORDS).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")


def either(phrases: Iterable[str]) -> str:
    """The pattern of any of these phrases, as a part of a larger one, the longest first; without phrases it matches nothing."""
    return "|".join(map(_written, sorted(phrases, key=len, reverse=True))) or "(?!)"


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_written(phrase)})(?!\w)", re.IGNORECASE)
