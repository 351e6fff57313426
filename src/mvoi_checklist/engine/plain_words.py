"""The words of a text as phrases of the rules are compared with it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mvoi_checklist.engine.phrases import Phrases

_WORD, _OPEN_WORD = re.compile(r"\w+"), re.compile(r"[\w*]+|…")


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower())


def plain_phrases(phrases: Iterable[str]) -> frozenset[str]:
    """Each phrase as its words, with single spaces."""
    return frozenset(" ".join(plain_words(phrase)) for phrase in phrases)


def open_phrases(phrases: Iterable[str]) -> Phrases:
    """The phrases, ready to be looked for in plain words: with their * and …."""
    return Phrases(" ".join(_OPEN_WORD.findall(phrase.lower())) for phrase in phrases)


def spaced(words: list[str]) -> str:
    """The words with a space around each: what is looked for with its spaces is found as whole words."""
    return f" {' '.join(words)} "
