"""Whether words are about a contract that they name, and that is not this one: "in de raamovereenkomst ICT" beside the purchase of cleaning."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.outcomes import outcome
from mvoi_checklist.inputs.themes.stances import Stance

_ALIKE = 5
"""Letters at the start in which two words for one thing agree: "schoonmaak", "schoonmaken"."""
_WORD = re.compile(r"[^\W\d_]{3,}")


def asks_elsewhere(text: str, subject: Iterable[str], words: Words) -> bool:
    """Whether a text asks nothing but in a contract that it names otherwise than the subject: the title, the description, the product groups."""
    named = _named(words)
    if not named.search(text):
        return False
    known = _stems(" ".join((*subject, *words.vocabulary.contract_fillers)))

    def is_other(sentence: str) -> bool:
        names = (_stems(" ".join(filter(None, match.groups()))) for match in named.finditer(sentence))
        return any(stems and not stems & known for stems in names)

    said = sentences(text)
    here = [sentence for sentence in said if not is_other(sentence)]
    return len(here) < len(said) and outcome(" ".join(here), words).stance is not Stance.ASKED


def _named(words: Words) -> re.Pattern[str]:
    """The name of a contract: before it in one word, or behind it."""

    def pattern() -> str:
        noun = rf"(?i:{either(words.vocabulary.contract_nouns)})"
        article = r"(?:(?:de|het|onze?)\s+)?"
        opening = r"\b(?i:in|bij|voor|via|binnen|op)\s+(?:de|het|ons|onze)\s+(?:[a-z]+e\s+)?"
        behind = rf"\s+(?:(?:(?:van|voor|met|bij|over)\s+{article})?([A-Z]\w+)|(?:van|voor|over)\s+{article}([a-z]\w+))"
        return rf"{opening}(?:(?:\w+)?{noun}{behind}|(\w{{3,}}?)-?{noun}\b)"

    return words.compiled("named_contracts", pattern)


def _stems(text: str) -> set[str]:
    return {word.lower()[:_ALIKE] for word in _WORD.findall(text)}
