"""Whether a sentence says that something is not asked, or not yet."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.inputs.dutch.denied_demands import denies_demand
from mvoi_checklist.inputs.dutch.scope import JUDGED
from mvoi_checklist.inputs.dutch.stress import unstressed
from mvoi_checklist.inputs.dutch.words import Words

_BARE = re.compile(r"\s*(?P<name>[^,.:;]{3,60}?)\s+(?:niet|evenmin|ook niet)\s*[,:;.]", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:omdat|want|doordat|aangezien|tenzij)\b")
_CONCEDES = re.compile(r"^\s*(?:hoewel|ofschoon|alhoewel)\b[^,;:.]*,|,?\s*\b(?:hoewel|ofschoon|alhoewel)\b.*", re.IGNORECASE)
"""What is only granted: "Hoewel het niet verplicht is, eisen wij …"."""
_EXCEPTS = re.compile(r"^\s*(?:behalve|afgezien van|buiten)\b[^;:()]{0,60}\([^()]*\)[^;:.]*\b(?:niets|niks|geen)\b", re.IGNORECASE)
"""What is asked all the same, with its demand between brackets: "Behalve milieu (minimumeis …) vragen wij niets"."""
_NOTHING = re.compile(r":\s*(?:niets|niks|geen)\s*(?:[.;,]|$)", re.IGNORECASE)
"""Behind a label nothing is asked: "Bepaling: geen"."""
_AFFIRMED = re.compile(
    r"\bniet (?:alleen|slechts|enkel|louter)\b|\bgeen andere(?= \w+ dan\b)|"
    r"\b(?:zien|ziet|zie) (?:\w+ ){0,3}?niet (?:\w+ ){0,3}?af\b|"
    r"\b(?:laten|laat) (?:\w+ ){0,4}?niet (?:\w+ ){0,2}?(?:vallen|weg|achterwege|liggen|los)\b|\bslaan (?:\w+ ){0,3}?niet over\b",
    re.IGNORECASE,
)
"""Words that deny and mean the opposite: "niet alleen … maar ook", "wij zien niet af van", "geen andere eisen dan"."""


@lru_cache(maxsize=JUDGED)
def refuses(sentence: str, words: Words) -> bool:
    """The sentence says that something is not asked."""
    if _EXCEPTS.match(sentence):
        return False
    said = _CLAUSE.split(_AFFIRMED.sub(" ", _CONCEDES.sub("", unstressed(sentence[:500]), count=1)), maxsplit=1)[0]
    return _NOTHING.search(said) is not None or words.says("refusals", said) or denies_demand(said, words) or _is_theme_refused(sentence, words)


def _is_theme_refused(sentence: str, words: Words) -> bool:
    """The name of a theme with no more than "niet" behind it: "Social return niet, want …"."""
    bare = _BARE.match(unstressed(sentence))
    return bare is not None and words.theme_labels.label(bare["name"])[0] is not None


@lru_cache(maxsize=JUDGED)
def postpones(text: str, words: Words) -> bool:
    """Whether a text says that somebody still has to decide."""
    return words.postponement.says(text)


def refuses_weakly(sentence: str, words: Words) -> bool:
    """It says so in words that may also be about something else: "een laadplan hoeft niet"."""
    return words.says("weak_refusals", _CLAUSE.split(sentence[:500], maxsplit=1)[0])
