"""Whether words tell of options and renewals of a contract, or that there are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from mvoi_checklist.model.closed_lists import Answer

_DENIED_BEFORE = re.compile(r"\b(?:geen|niet|noch)(?:\s+\w+){0,3}\s+$")
_DENIED_BEHIND = re.compile(r"\w*(?:(?:\s+\w+){0,3}:\s*|[\s(|=-]{1,3}(?:(?:is|zijn|wordt|worden)\s+)?)(?:geen|nee|niet|n\.?v\.?t)\b")
_LEFT_OUT = re.compile(r"\b(?:zonder|excl\.?|exclusief)\s+(?:\w+\s+)?$")
"""What an amount or a term does not count: there may be some, or not."""


def options_in(texts: Iterable[str], stems: Sequence[str]) -> Answer:
    """Yes where words that start with one of these stems name options, no where all of them are denied; unknown where none tells."""
    told = {answer for text in texts for answer in _each(text.lower(), tuple(stems))} - {Answer.UNKNOWN}
    return Answer.YES if Answer.YES in told else next(iter(told), Answer.UNKNOWN)


def _each(text: str, stems: tuple[str, ...]) -> Iterator[Answer]:
    for named in _named(stems).finditer(text):
        before = text[: named.start()]
        if _LEFT_OUT.search(before):
            yield Answer.UNKNOWN
        else:
            yield Answer.NO if _DENIED_BEFORE.search(before) or _DENIED_BEHIND.match(text, named.end()) else Answer.YES


@lru_cache(maxsize=8)
def _named(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, stems)) or '(?!)'})")
