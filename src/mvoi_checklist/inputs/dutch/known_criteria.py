"""Recognise a criterion of the ruleset whose text was pasted, also when it was edited; never from a fragment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mvoi_checklist.model.known_criterion import KnownCriterion

_FILL_IN = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST, _SHORTEST = 8, 50
_OWN, _THEIRS, _WHOLE, _PART = 0.55, 0.5, 0.8, 0.3
_CODE = re.compile(r"\s*[\[(]?(?P<code>[A-Z]{2,5}(?:-[A-Z0-9]{2,5}){1,3})[\])]?\s*[:–-]?\s*(?P<text>.*)", re.DOTALL)


@dataclass(frozen=True)
class Recognised:
    """The criterion that a text is, and how much of both texts is the same, 0 to 1."""

    criterion: KnownCriterion
    similarity: float
    before: str
    """The words in front of what was recognised."""
    after: str
    """The words behind it."""


class KnownCriteria:
    """The criteria of a ruleset, by their code and by runs of three words."""

    def __init__(self, criteria: Iterable[KnownCriterion]) -> None:
        """Index the texts."""
        self._criteria = tuple(criteria)
        self.by_code = {criterion.code: criterion for criterion in reversed(self._criteria)}
        self._lengths: list[int] = []
        self._index: dict[str, list[int]] = {}
        for number, criterion in enumerate(self._criteria):
            runs = _runs(criterion.text)
            self._lengths.append(len(runs))
            for run in runs:
                self._index.setdefault(run, []).append(number)

    def coded(self, line: str) -> tuple[KnownCriterion, str] | None:
        """The criterion whose code opens the line, and the words after it."""
        match = _CODE.fullmatch(line)
        known = self.by_code.get(match["code"]) if match else None
        return (known, match["text"].strip() or known.text) if match and known else None

    def is_reworded(self, code: str, text: str) -> bool:
        """Whether this is none of the texts of a criterion, with whatever proposal still between brackets; never of an unknown code."""
        known = [criterion.text for criterion in self._criteria if criterion.code == code]
        return bool(known) and not any(_as_proposed(words).fullmatch("".join(text.split())) for words in known)

    def find(self, text: str) -> Recognised | None:
        """The criterion of which this text is most, or that is whole in this text."""
        own = _runs(text) if len(text) >= _SHORTEST else frozenset()
        if len(own) < _FEWEST:
            return None
        shared = Counter(number for run in own for number in self._index.get(run, ()))
        best: tuple[float, int] | None = None
        for number, common in sorted(shared.items()):
            mine, theirs = common / len(own), common / self._lengths[number]
            near = (mine >= _OWN and theirs >= _THEIRS) or (theirs >= _WHOLE and mine >= _PART)
            similarity = 2 * common / (len(own) + self._lengths[number])
            if near and (best is None or similarity > best[0]):
                best = similarity, number
        return _apart(text, self._criteria[best[1]], best[0]) if best else None


def _apart(text: str, criterion: KnownCriterion, similarity: float) -> Recognised:
    """What was recognised with the words around it: those before the first and behind the last run of words that the criterion has too."""
    known, words = _runs(criterion.text), _words(text)
    shared = [number for number, run in enumerate(_in_threes(words)) if run in known]
    return Recognised(criterion, similarity, text[: words[shared[0]].start()], text[words[shared[-1] + 2].end() :])


def _as_proposed(text: str) -> re.Pattern[str]:
    """The text without its spaces, with something between brackets in each place to fill in."""
    return re.compile(r"\[[^\[\]]*\]".join(re.escape("".join(part.split())) for part in _FILL_IN.split(text)))


def _runs(text: str) -> frozenset[str]:
    return frozenset(_in_threes(_words(text)))


def _words(text: str) -> list[re.Match[str]]:
    """The words of a text, outside places to fill in."""
    return list(_WORD.finditer(_FILL_IN.sub(lambda place: " " * len(place[0]), text)))


def _in_threes(words: list[re.Match[str]]) -> Iterator[str]:
    said = [word[0].lower() for word in words]
    return map(" ".join, zip(said, said[1:], said[2:], strict=False))
