"""An earlier contract with which a sentence only compares this one, or from which it keeps a demand: "Net als vorig jaar vragen we …"."""

from __future__ import annotations

import re

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words

_ARTICLE = r"(?:(?:de|het|ons|onze|een)\s+)?"
_ASIDE = r"(?!\s*(?:,\s*(?:met|die|dat|waar\w*)\b|\(|\s(?:met|van|die|dat|waar\w*)\b))"
"""What tells more of the earlier contract: "anders dan het huidige contract, met een looptijd van …"."""
_AT_THE_EDGE = re.compile(
    r",\s*(?:net (?:als|zoals)|zoals|evenals)\b[^,;.]*\bvorig\w*[^,;.]*(?=[.;]|$)|"
    r"\b(?:net (?:als|zoals)|zoals)\s+(?:bij|in|voor)\s+(?:de|het|ons|onze)\s+vorig\w*[^,:;.]*(?=:)|"
    r",\s*(?:dat )?(?:hebben|deden|stond|was|is)\b[^,;.]*\bvorig\w*[^,;.]*\b(?:ook|zo)\b[^,;.]*(?=[.;]|$)",
    re.IGNORECASE,
)
"""A comparison that closes the sentence, "…, hebben we bij het vorige pakket ook zo gedaan", or opens one before a colon."""


def without_comparison(sentence: str, words: Words) -> str:
    """The sentence without the earlier contract that it only compares with, or from which it keeps a demand."""
    if not words.touches("may be earlier", lambda: ("vorig*", *words.vocabulary.earlier_words), sentence):
        return sentence
    sentence = _AT_THE_EDGE.sub("", sentence)
    sentence = _compared(words).sub(" ", sentence)
    return _origin(words).sub(" ", sentence) if words.says("keeping", sentence) else sentence


def _compared(words: Words) -> re.Pattern[str]:
    """The comparison: "net als vorig jaar", "in vergelijking met het huidige contract"."""
    known = words.vocabulary
    return words.compiled(
        "compared with earlier",
        lambda: rf"(?i)\b(?:{either(known.comparing)})\s+(?:(?:in|bij|voor|tijdens)\s+)?{_ARTICLE}(?:{either(known.earlier_words)})\s+[\w-]+\b{_ASIDE}",
    )


def _origin(words: Words) -> re.Pattern[str]:
    """Where a demand comes from: "uit het vorige bestek"."""
    earlier = words.vocabulary.earlier_words
    return words.compiled("from earlier", lambda: rf"(?i)\b(?:uit|van|in)\s+{_ARTICLE}(?:{either(earlier)})\s+[\w-]+\b{_ASIDE}")
