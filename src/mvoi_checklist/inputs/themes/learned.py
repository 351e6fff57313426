"""What a text is about and says of a theme, where no rule is sure: weights of words, learned from passages that people labelled.

``tools/learn.py`` makes the weights; why, and how they are used, is in ``docs/decisions/0019-learned-from-passages.md``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.negation import denies
from mvoi_checklist.inputs.dutch.refusals import postpones, refuses, refuses_weakly
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint, sentences
from mvoi_checklist.inputs.dutch.weights import Weights, pieces, share, tokens, totals
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.written_in import kinds_told
from mvoi_checklist.inputs.themes.names import named_themes, theme_phrases
from mvoi_checklist.inputs.themes.stances import is_demanded, judge

OUTCOMES, SUBJECTS = (Path(__file__).with_name(f"learned_{name}.json") for name in ("outcomes", "subjects"))
"""The weights, apart: each takes time to read, and many a document asks for one of them only."""
_LENGTHS = ((8, "short"), (25, "middling"), (60, "long"))
_LONGEST = 2_000
_LISTS = ("hedges", "vague", "doubts", "considered", "taken_back")
"""The lists of the vocabulary of which a sentence may hold a phrase."""
_MANY, _SURE = 3, 1.5
HARDLY = 0.5
"""Where a text of which no rule says what it is asks something less often than this, it is not taken for a demand."""
_SIGNS = ("topic", "cue", "named")
"""How the vocabulary may tell a theme."""


class Chances(NamedTuple):
    """How likely a text says each of these, together 1."""

    applied: float
    """Something is asked in the contract."""
    explained: float
    """It is not asked, with a reason."""
    supplier: float
    """Something is asked of the supplier only."""
    open: float
    """It is left open, refused without a reason, or about something else."""
    unclear: float
    """It matters, but nobody can tell whether it is asked."""

    @property
    def other(self) -> float:
        """Nothing is asked and nothing explained."""
        return self.open + self.unclear


@lru_cache(maxsize=256)
def chances(text: str, words: Words, *, in_place: bool = False) -> Chances:
    """What a text about a theme most likely says; ``in_place``: it stands where a form asks about that theme."""
    found = outcome_features(text[:_LONGEST], words, in_place=in_place)
    told = totals(outcome_weights(), found, share(found))
    shares = [math.exp(total - max(told)) for total in told]
    return Chances(*(one / sum(shares) for one in shares))


@lru_cache(maxsize=256)
def subjects(text: str, words: Words, *, sure: bool = False) -> frozenset[str]:
    """The themes that a text is most likely about: without a word of the vocabulary, and beside the likeliest, only those that are sure."""
    found = subject_features(text[:_LONGEST], words)
    known = subject_weights()
    told = dict(zip(known.themes, totals(known.weights, found), strict=True))
    named = set() if sure else {theme for theme in told if any(f"={sign} {theme}" in found for sign in _SIGNS)}
    return frozenset(theme for theme, total in told.items() if total > (0 if theme in named and total == max(told.values()) else _SURE))


@cache
def outcome_weights() -> Weights:
    """The weights of each feature for each of the chances."""
    weights: Weights = json.loads(OUTCOMES.read_text(encoding="utf-8"))
    return weights


class Subjects(NamedTuple):
    """The themes, and the weights of each feature for each of them."""

    themes: list[str]
    weights: Weights


@cache
def subject_weights() -> Subjects:
    """The weights of each feature for each theme."""
    return Subjects(**json.loads(SUBJECTS.read_text(encoding="utf-8")))


def outcome_features(text: str, words: Words, *, in_place: bool) -> set[str]:
    """What tells the outcome: words, pairs and pieces of them, what the rules see in each sentence, its length and place; not what it is about."""
    plain = text.replace("\n", " . ")
    for match in reversed(theme_phrases(words).all_in(plain)):
        plain = f"{plain[: match.start()]} § {plain[match.end() :]}"
    length = next((name for most, name in _LENGTHS if len(text.split()) < most), "very long")
    return {*_words_of(plain), *_seen(text, words), f"={length}", *(["=in place"] if in_place else ())}


def subject_features(text: str, words: Words) -> set[str]:
    """What tells the subject: words, pairs and pieces of them, and the themes by the vocabulary."""
    found = _words_of(text)
    topics, cues = words.keys_said("theme_topics", text), words.keys_said("theme_cues", text)
    known = {f"={sign} {theme}" for sign, themes in zip(_SIGNS, (topics, cues, named_themes(text, words)), strict=True) for theme in themes}
    return {*found, *known, f"={min(len(topics), _MANY)} topics"}


def _words_of(text: str) -> set[str]:
    """The words and signs, each two in a row, and the pieces of long words."""
    found = tokens(text)
    return {*found, *map(" ".join, pairwise(found)), *(piece for word in found for piece in pieces(word))}


def _seen(text: str, words: Words) -> Iterator[str]:
    """What the rules and the lists of the vocabulary see in each sentence."""
    for sentence in sentences(text):
        judged = judge(sentence, words)
        yield f"={judged.stance.name.lower()} {judged.kind if judged.named else ''}"
        yield from (f"=names {kind}" for kind in words.kinds_named(sentence))
        yield from (f"=cue {kind}" for kind in kinds_told(sentence, words))
        yield from (f"={name}" for name in _LISTS if words.says(name, sentence))
        signs: dict[str, Callable[[str, Words], bool]] = {
            "elsewhere": is_elsewhere,
            "hint": is_hint,
            "refused": refuses,
            "refused weakly": refuses_weakly,
            "postponed": postpones,
        }
        yield from (f"={name}" for name, sees in signs.items() if sees(sentence, words))
        if is_demanded(sentence, words):
            yield "=demanded"
        if denies(sentence):
            yield "=denied"
        if sentence.rstrip().endswith("?"):
            yield "=asked us"
