"""What a text says by the words of the rules: a reason, a promise for later, a phrase that means nothing, or a copy of the form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import Explanation

SHORT_WORDS = 6
_COPY_SHARE = 0.8
_REAL_WORDS, _REAL_LETTERS = 3, 3
_SOME_WORDS = r" (?:\w+ ){0,6}?"
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.;!?]+(?=\s|$)|\n")


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower())


class Phrases:
    """The phrases of a ruleset, made ready to look for."""

    def __init__(self, ruleset: Ruleset) -> None:
        """Start with nothing worked out."""
        self._ruleset = ruleset
        self._vocabulary = ruleset.vocabulary

    def postponed(self, text: str, words: list[str]) -> bool:
        """A promise to decide later, and nothing beside it that gives a reason or weighs something."""
        if not self._promises(words):
            return False
        sentences = [plain_words(sentence) for sentence in _SENTENCE_END.split(text)]
        rest = [self._without_promise(sentence) for sentence in sentences]
        if rest == sentences:
            return False
        left = [word for sentence in rest for word in sentence]
        return len(left) < 2 * SHORT_WORDS and self._reasons.isdisjoint(left)

    def _without_promise(self, words: list[str]) -> list[str]:
        """A sentence that postpones says nothing, unless it gave a whole reason first: what comes after, or just before it, is a reason to wait."""
        said = _spaced(words)
        starts = self._promises(words)
        if not starts:
            return words
        before = said[: min(starts)].split()
        return [] if self._reasons.isdisjoint(before[1:-SHORT_WORDS]) else before

    def _promises(self, words: list[str]) -> list[int]:
        """Where in these words, with a space on either side, phrases put off a decision."""
        firsts = self._promises_by_first.keys() & words
        said = _spaced(words) if firsts else ""
        return [found.start() for first in firsts for phrase in self._promises_by_first[first] if (found := phrase.search(said))]

    def asks_nothing(self, text: str) -> bool:
        """The text of a criterion that is a phrase like "n.v.t.", "zie bestek" or "later te bepalen"."""
        words = plain_words(text)
        return not words or " ".join(words) in self._no_criteria or self.postponed(text, words)

    def says_nothing(self, words: list[str]) -> bool:
        """Hardly a word in it, or a phrase that explains nothing, alone or with some words around it and no reason after it."""
        said = " ".join(words)
        if said in self._boilerplate or sum(len(word) >= _REAL_LETTERS for word in set(words)) < _REAL_WORDS:
            return True
        empty = said.startswith(self._openings) or any(f" {phrase} " in f" {said} " for phrase in self._no_reasons)
        return len(words) < 2 * SHORT_WORDS and empty and self._reasons.isdisjoint(words)

    def copied(self, words: list[str], theme: str) -> bool:
        """What the form or its instructions say weighs nothing: almost all words come from it, and they cover a share of it."""
        own = set(words)
        for text, share in (*self._form_texts[theme], *self._grounds):
            fewest = max(_COPY_SHARE * len(own), share * len(text))
            if min(len(own), len(text)) >= fewest and len(own & text) >= fewest:
                return True
        return False

    def missing_parts(self, explanation: Explanation, words: list[str]) -> list[str]:
        """What a good explanation also names; where the proof is filled in, it says where things are recorded."""
        said = _spaced(words)
        return [title for title, field, cues in self._parts if not (field and getattr(explanation, field)) and not _any_in(said, cues)]

    @cached_property
    def _boilerplate(self) -> frozenset[str]:
        return _plain(self._vocabulary.boilerplate)

    @cached_property
    def _no_reasons(self) -> frozenset[str]:
        return _plain(self._vocabulary.no_reasons)

    @cached_property
    def _no_criteria(self) -> frozenset[str]:
        return self._boilerplate | _plain(self._vocabulary.placeholders)

    @cached_property
    def _openings(self) -> tuple[str, ...]:
        return tuple(f"{phrase} " for phrase in _plain(self._vocabulary.boilerplate_openings))

    @cached_property
    def _reasons(self) -> frozenset[str]:
        return frozenset(self._vocabulary.reason_words)

    @cached_property
    def _promises_by_first(self) -> dict[str, list[re.Pattern[str]]]:
        """By their first word, to be found between whole words; … stands for some words."""
        found: dict[str, list[re.Pattern[str]]] = {}
        for phrase in self._vocabulary.postponement:
            parts = [" ".join(plain_words(part)) for part in phrase.split("…")]
            found.setdefault(parts[0].partition(" ")[0], []).append(re.compile(f" {_SOME_WORDS.join(parts)} "))
        return found

    @cached_property
    def _parts(self) -> list[tuple[str, str | None, tuple[str, ...]]]:
        return [(part.title, part.field, tuple(f" {cue}" for cue in part.words)) for part in self._vocabulary.explanation_parts]

    @cached_property
    def _form_texts(self) -> dict[str, list[tuple[frozenset[str], float]]]:
        """The words of definition and question by theme: much of one is a copy."""
        return {theme.id: [(frozenset(plain_words(text)), _COPY_SHARE / 2) for text in (theme.definition, theme.question)] for theme in self._ruleset.themes}

    @cached_property
    def _grounds(self) -> list[tuple[frozenset[str], float]]:
        """A ground speaks the language of explanations, so only a whole copy of its words counts."""
        texts = [text for ground in self._ruleset.grounds for text in (ground.title, ground.holds_when, ground.good_example)]
        return [(frozenset(plain_words(text)), _COPY_SHARE) for text in texts]


def _plain(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(plain_words(phrase)) for phrase in phrases)


def _spaced(words: list[str]) -> str:
    return f" {' '.join(words)} "


def _any_in(said: str, cues: tuple[str, ...]) -> bool:
    for cue in cues:  # noqa: SIM110 - any() with a generator takes three times as long
        if cue in said:
            return True
    return False
