"""Whether a sentence says that something is not asked, or not yet."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.engine.stress import unstressed
from mvoi_checklist.inputs.dutch.denied_demands import denies_demand
from mvoi_checklist.inputs.dutch.lots import A_LOT, LOT_NUMBER
from mvoi_checklist.inputs.dutch.scope import JUDGED
from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.words import Words

_BARE = re.compile(
    r"\s*(?P<name>[^,.:;]{3,60}?)\s+(?:(?:is|zijn|lijkt|lijken)\s+(?:[^\s,.:;]+\s+){0,5}?)?(?:niet|evenmin|ook niet)"
    r"(?:\s+(?:nodig|zinvol|mogelijk|relevant))?\s*(?:[,:;.(–]|$)",
    re.IGNORECASE,
)
_NO_THEME = re.compile(r"\s*geen\s+(?P<name>[^,.:;()\d₂]{3,60}?)\s*(?:[.,;:(–]|$)", re.IGNORECASE)
"""Only the name of themes: "Geen milieu of circulair, want …"; "geen CO2" may well be asked."""
_JOINT = re.compile(r"\s*(?:/|&|,|\b(?:en|of)\b)\s*")
_CLAUSE = re.compile(r"\b(?:omdat|want|doordat|aangezien|tenzij)\b")
_CONCEDES = re.compile(r"^\s*(?:hoewel|ofschoon)\b[^,;:.]*,|,?\s*\b(?:hoewel|ofschoon)\b.*", re.IGNORECASE)
"""What is only granted: "Hoewel het niet verplicht is, eisen wij …"."""
_EXCEPTS = re.compile(r"^\s*(?:behalve|afgezien van|buiten)\b[^;:()]{0,60}\([^()]*\)[^;:.]*\b(?:niets|niks|geen)\b", re.IGNORECASE)
"""What is asked all the same, with its demand between brackets: "Behalve milieu (minimumeis …) vragen wij niets"."""
_LOT = rf"(?:{A_LOT}\s*|p\s*(?=\d)){LOT_NUMBER}(?:\s*(?:en|,|/)\s*{LOT_NUMBER})*"
_NOT_A_LOT = (
    rf"(?<=\w)\s*[,;(–-]\s*(?:(?:en|maar)\s+)?(?:(?:(?:in|bij|voor|op|van)\s+)?{_LOT}\s+(?:dus\s+|ook\s+)?niet|niet\s+(?:in|bij|voor|op|van)\s+{_LOT})\b"
)
_BUT_A_LOT = re.compile(rf"{_NOT_A_LOT}\s*(?:\([^()]*\)|,?\s*(?:want|omdat|wegens|vanwege)\b.*)?(?=\s*(?:[.,;)]|$))", re.IGNORECASE)
"""What is asked, but not in one of the lots: "5% in perceel 1, perceel 2 niet (te klein)"."""
_ONLY_A_LOT = re.compile(rf"(?:\b{_LOT}\s+niet|^\s*niet\s+(?:in|bij|voor|op|van)\s+{_LOT})\s*(?:[.;,(]|$)", re.IGNORECASE)
"""What then is left where it is asked in no lot at all: "In perceel 1 niet, perceel 2 niet"."""
_NOTHING = re.compile(r":\s*(?:niets|niks|geen)\s*(?:[.;,]|$)", re.IGNORECASE)
"""Behind a label nothing is asked: "Bepaling: geen"."""
_AFFIRMED = re.compile(
    r"\bniet (?:alleen|slechts|enkel|louter)\b|(?<=\w), (?:en )?niet (?:in|over|per) [^,.;:]+|\bgeen andere(?= \w+ dan\b)|"
    r"\b(?:zien|ziet|zie) (?:\w+ ){0,3}?niet (?:\w+ ){0,3}?af\b|"
    r"\b(?:laten|laat) (?:\w+ ){0,4}?niet (?:\w+ ){0,2}?(?:vallen|weg|achterwege|liggen|los)\b|\bslaan (?:\w+ ){0,3}?niet over\b|"
    r"\bkomen (?:\w+ ){0,6}?niet (?:\w+ )?op terug\b",
    re.IGNORECASE,
)
"""Words that deny and mean the opposite, or another thing beside: "niet alleen … maar ook", "wij zien niet af van", "over de loonsom, niet over de prijs";
what was asked is not taken up again, "komen er in het contract niet op terug"."""


@lru_cache(maxsize=JUDGED)
def refuses(sentence: str, words: Words) -> bool:
    """The sentence says that something is not asked."""
    if _EXCEPTS.match(sentence):
        return False
    whole, sentence = sentence, _BUT_A_LOT.sub("", sentence[:500])
    if sentence != whole[:500] and _ONLY_A_LOT.search(sentence):
        return True
    said = _CLAUSE.split(_AFFIRMED.sub(" ", _CONCEDES.sub("", unstressed(sentence), count=1)), maxsplit=1)[0]
    return _NOTHING.search(said) is not None or words.says("refusals", said) or denies_demand(said, words) or _is_theme_refused(sentence, words)


def _is_theme_refused(sentence: str, words: Words) -> bool:
    """Names of themes with no more than that they are not needed: "Social return niet, want …", "ISV is hier niet nodig, …", "Geen milieu"."""
    said = unstressed(sentence)
    if (bare := _BARE.match(said)) and all(theme_labels_of(words).label(name)[0] for name in _JOINT.split(bare["name"])):
        return True
    none = _NO_THEME.match(said)
    return none is not None and all(words.find("themes", name) for name in _JOINT.split(none["name"]))


def without_lots(sentence: str) -> str:
    """A sentence without the lots in which something is not asked."""
    return re.sub(_NOT_A_LOT, "", sentence, flags=re.IGNORECASE)


@lru_cache(maxsize=JUDGED)
def postpones(text: str, words: Words) -> bool:
    """Whether a text says that somebody still has to decide."""
    return words.postponement.says(text)


def refuses_weakly(sentence: str, words: Words) -> bool:
    """It says so in words that may also be about something else: "een laadplan hoeft niet"."""
    return words.says("weak_refusals", _CLAUSE.split(sentence[:500], maxsplit=1)[0])
