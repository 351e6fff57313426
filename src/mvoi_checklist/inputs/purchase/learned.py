"""Which of the values in running text is that of a field, where no rule is sure: weights of the words around each, learned from passages that people labelled.

``tools/learn_fields.py`` makes the weights; why is in ``docs/decisions/0020-fields-learned-from-passages.md``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint, sentences
from mvoi_checklist.inputs.dutch.weights import Weights, pieces, share, tokens, totals
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.candidates import Candidate, candidates

WEIGHTS = Path(__file__).with_name("learned_weights.json")
_LONGEST, _NEAR, _NEXT, _HARDLY = 2_000, 7, 2, 0.12
_VALUES = {"contract_kind", "procedure", "duration_months", "start_date", "estimated_value"}
_LISTS = ("not_the_value", "other_terms", "contract_words", "buying_words")
_CUES = ("sentence_cues", "likely_cues", "unlikely_cues")
"""The lists of the vocabulary of which a sentence may hold a phrase, and those that have one for a field."""


def told(field: str, text: str, words: Words) -> Iterator[tuple[object, str, float]]:
    """Every value in a text that may be that of a field, with its sentence and how likely it is; in a text that is too long nothing is told."""
    if len(text) > _LONGEST:
        return
    for candidate, sentence, before in found_in(field, text, words):
        features = field_features(field, candidate, before, words)
        (total,) = totals(_learned()[field], features, share(features))
        yield candidate.value, sentence, (1 + math.tanh(total / 2)) / 2


def is_unlikely(field: str, value: object, sentence: str, words: Words) -> bool:
    """Whether a sentence that seems to tell a value hardly ever turned out to tell it; of names the rules know more."""
    return field in _VALUES and max((chance for told_value, _, chance in told(field, sentence, words) if told_value == value), default=1.0) < _HARDLY


def found_in(field: str, text: str, words: Words) -> Iterator[tuple[Candidate, str, str]]:
    """Every candidate with its sentence and the one before that."""
    for before, sentence in pairwise(("", *_said(text))):
        yield from ((candidate, sentence, before) for candidate in candidates(field, sentence, text, words))


@lru_cache(maxsize=1024)
def _said(text: str) -> tuple[str, ...]:
    """The sentences of a text, which is looked into for one field after another."""
    return tuple(sentences(text))


@cache
def _learned() -> dict[str, Weights]:
    weights: dict[str, Weights] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights


def field_features(field: str, candidate: Candidate, sentence_before: str, words: Words) -> set[str]:
    """What tells whether a value is that of the field: the words before and behind it, those next to it, those of both sentences, and what the rules see."""
    before, after = tokens(candidate.before), tokens(candidate.after)
    found = {f".{part}" for word in (*before, *after) for part in (word, *pieces(word))} | {f"^{word}" for word in tokens(sentence_before)}
    for sign, near in (("<", before[::-1][:_NEAR]), (">", after[:_NEAR])):
        found |= {f"{sign}{part}" for word in near for part in (word, *pieces(word))}
        found |= {f"{sign}{place}{word}" for place, word in enumerate(near[:_NEXT])} | {f"{sign}{' '.join(near[:_NEXT])}"}
    if not before:
        found.add("=first")
    if not "".join(after).strip("."):
        found.add("=last")
    return found | {*_seen(field, candidate, words)}


def _seen(field: str, candidate: Candidate, words: Words) -> Iterator[str]:
    """What the rules and the lists of the vocabulary see in the sentence."""
    sentence = f"{candidate.before} § {candidate.after}"
    if is_elsewhere(sentence, words):
        yield "=elsewhere"
    if is_hint(sentence, words):
        yield "=hint"
    yield from (f"={name}" for name in _LISTS if words.says(name, sentence))
    cues = [name for name in _CUES if field in getattr(words.vocabulary, name)]
    yield from (f"={name}" for name in cues if words.says(name, sentence, field))
    yield from (f"=<{name}" for name in cues if words.says(name, candidate.before, field))
