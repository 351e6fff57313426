"""Weights that were learned: what of a text counts as a feature, and what the weights of the features of a text add up to."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

_TOKEN = re.compile(r"§|#|[a-zà-ÿ'’-]+|[?:;,.()%€☒☐=+/|]")
_NUMBER = re.compile(r"\d[\d.,]*")
_LONG_WORD, _STEM, _SHARE = 6, 5, 7

Weights = dict[str, list[int]]
"""Of each feature its weight for each answer, in hundredths; those that every text has stand under the empty name."""


def tokens(text: str) -> list[str]:
    """The words and signs in small letters; # is a number, for it does not matter which one."""
    return _TOKEN.findall(_NUMBER.sub("#", text.lower()))


def pieces(word: str) -> Iterator[str]:
    """How a long word begins and ends."""
    if len(word) >= _LONG_WORD:
        yield from (f"{word[:_STEM]}*", f"*{word[-_LONG_WORD:]}")


def share(found: AbstractSet[str]) -> float:
    """How much each feature tells where long texts must not be surer than short ones."""
    return _SHARE / math.sqrt(len(found))


def totals(weights: Weights, found: Iterable[str], share: float = 1.0) -> list[float]:
    """What the weights add up to, for each answer."""
    rows = [weights[feature] for feature in found if feature in weights]
    return [(first + share * sum(column)) / 100 for first, *column in zip(weights[""], *rows, strict=True)]
