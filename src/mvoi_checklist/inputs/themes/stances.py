"""What a sentence says about a theme: it asks something, and as which kind; it refuses; it leaves it open, finds it important, or only tells."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.label_forms import without_notes
from mvoi_checklist.inputs.dutch.phrases import either
from mvoi_checklist.inputs.dutch.refusals import postpones, refuses, refuses_weakly
from mvoi_checklist.inputs.dutch.scope import JUDGED, is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import kinds_in
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_BECAUSE = re.compile(r"\b(?:omdat|want|doordat|aangezien|vanwege|wegens|gezien|daar|nu|zodat)\b|[:;,–(]", re.IGNORECASE)
_FEWEST_WORDS = 3
DEMANDED = re.compile(
    r"\b(?:wij|we|gemeente) (?:\w+ ){0,2}?(?:vragen|vraagt|eisen|eist|stellen|stelt)\b|"
    r"\b(?:wordt|worden|is|zijn) (?:\w+ ){0,4}?(?:toegepast|gevraagd|geëist|opgenomen|meegenomen)\b|"
    r"\b(?:opdrachtnemer|leverancier|inschrijver|aannemer|gegadigde|dienstverlener)s?\b.{0,80}?"
    r"\b(?:moet|moeten|dient|dienen|levert|toont|voldoet|heeft|neemt|gebruikt|zet|geeft|biedt|maakt|werkt|zorgt|rapporteert)\b",
    re.IGNORECASE,
)


_WE = r"(?:wij|we|ik|gemeente|gemeenten|organisatie|raad|college|team|afdeling)"
_MUST = re.compile(r"\b(?:moet|moeten|dient|dienen)\b(?! nog)(?!\s+(?:te\s+)?\w+(?:en|ijn)\s*(?:[.,;)]|$))", re.IGNORECASE)
"""A demand in a main sentence; in "… die nieuw moeten zijn" it is not."""
_LABELLED_DEMAND = re.compile(r"\s*(?:moet|verplicht)\s*:", re.IGNORECASE)
"""A demand behind its own label: "Moet: …"."""
_PEOPLE = (
    r"(?:iedereen|mensen|inwoners|bewoners|bezoekers|medewerkers|collega'?s|gebruikers|cliënten|leerlingen|kinderen|"
    r"ouders|jongeren|reizigers|patiënten|deelnemers)"
)
_OF_PEOPLE = re.compile(
    rf"\b{_PEOPLE} (?:\w+ ){{0,3}}?(?:moet|moeten)\b|"
    rf"\b(?:moet|moeten) {_PEOPLE}\b",
    re.IGNORECASE,
)
_ALREADY = re.compile(r"\b(?:al|reeds|nu|momenteel|meestal|vaak|vanzelf|zelf|niet|geen|nauwelijks|weinig)\b", re.IGNORECASE)
"""What a supplier does anyhow, or does not do."""
BY_CANDIDATE = re.compile(r"\b(?:inschrijvers?|gegadigden?|kandida\w+|aanmelders?)\b[^.;:]{0,60}\b(?:moet|moeten|dient|dienen)\b", re.IGNORECASE)
"""It may be asked of the supplier only."""
_OURS = re.compile(rf"\b{_WE} (?:\w+ ){{0,2}}?(?:moet|moeten|dient|dienen)\b|\b(?:moet|moeten|dient|dienen) (?:\w+ )?{_WE}\b", re.IGNORECASE)
YET = re.compile(r"\b(?:maar|wel|daarnaast|alleen|uitsluitend)\b", re.IGNORECASE)
_OR_ELSE = re.compile(r"\banders\b", re.IGNORECASE)
"""What happens to who does not comply is no refusal: "anders vragen we hem niet"."""
IN_CONTRACT = re.compile(r"\b(?:contract|overeenkomst|uitvoering|opdracht zelf|bestek|producten|voorwaarden?|verplichting|verder|meer)\b", re.IGNORECASE)
"""A refusal that is about what is asked in the contract."""


class Stance(Enum):
    """How a sentence stands to a theme."""

    ASKED = auto()
    REFUSED = auto()
    OPEN = auto()
    VAGUE = auto()
    TOLD = auto()


class Judged(NamedTuple):
    """A sentence with its stance; ``kind`` is that of what is asked."""

    sentence: str
    stance: Stance
    kind: str | None = None
    named: bool = False
    """Whether the kind stands there; else it is a demand by "moet" or "dient"."""
    weak: bool = False
    """Whether a refusal counts only where nothing is asked by name."""
    bare: bool = False
    """Whether a refusal gives no reason."""
    reasoned: bool = False
    """Whether such texts turned out to give a reason, in whatever words."""
    learned: bool = False
    """Whether such texts turned out to say this, where its own words do not say it clearly."""


@lru_cache(maxsize=JUDGED)
def judge(sentence: str, words: Words) -> Judged:
    """The stance of one sentence; a question, unless behind the name of a kind, or a sentence about another contract only tells."""
    if (sentence.rstrip().endswith("?") and not kinds_in(sentence.partition(":")[0], words)) or is_elsewhere(without_notes(sentence), words):
        return Judged(sentence, Stance.TOLD)
    line = words.kind_line(sentence)
    kind = line[0] if line else words.kind(sentence.strip(" .")) or _kind_in(sentence, words)
    still = kind and (YET.search(sentence) or (kind in ASKED_OF_SUPPLIER and (IN_CONTRACT.search(sentence) or _OR_ELSE.search(sentence))))
    if (line and words.no_demand.says(line[1])) or (refuses(sentence, words) and not still):
        return Judged(sentence, Stance.REFUSED)
    if not kind and refuses_weakly(sentence, words):
        return Judged(sentence, Stance.REFUSED, weak=True)
    return Judged(sentence, Stance.ASKED, kind, named=True) if kind else _unnamed(sentence, words)


def _kind_in(sentence: str, words: Words) -> str | None:
    """The first kind in a sentence; of one asked of the supplier beside another nobody knows which is meant."""
    kinds = kinds_in(sentence, words)
    return None if len(kinds) > 1 and ASKED_OF_SUPPLIER & set(kinds) else next(iter(kinds), None)


def _unnamed(sentence: str, words: Words) -> Judged:
    """The stance of a sentence that names no kind."""
    if postpones(sentence, words):
        return Judged(sentence, Stance.OPEN)
    if _LABELLED_DEMAND.match(sentence):
        return Judged(sentence, Stance.ASKED, "requirement")
    vague = words.says("vague", sentence)
    must = any(_must(clause) and not words.says("vague", clause) for clause in re.split(r"[:;]\s", sentence)) and not BY_CANDIDATE.search(sentence)
    promised = _promised(words).search(sentence) and not _ALREADY.search(sentence)
    if (must or promised) and not words.says("hedges", sentence):
        return Judged(sentence, Stance.ASKED, "requirement")
    return Judged(sentence, Stance.VAGUE if BY_CANDIDATE.search(sentence) or vague else Stance.TOLD)


def _promised(words: Words) -> re.Pattern[str]:
    """What who carries out the contract does: "de cateraar levert …"."""

    def pattern() -> str:
        who, does = either(words.vocabulary.suppliers), either(words.vocabulary.supplier_acts)
        return rf"(?i)\b(?:{who}) (?:{does})\b|\b(?:{does}) (?:de |het |elke |iedere )(?:{who})\b"

    return words.compiled("promised", pattern)


def _must(clause: str) -> bool:
    return _MUST.search(clause) is not None and not any(one.search(clause) for one in (_OURS, _OF_PEOPLE))


def is_reasoned(text: str, words: Words) -> bool:
    """Whether a text gives a reason in so many words: "omdat", "want", "te klein"."""
    return words.says("reason_words", text) or words.says("short_reasons", text)


def reasons(text: str, words: Words) -> str:
    """The text, when it says more than that something is not asked; a bare "wij passen dit niet toe" explains nothing."""
    for sentence in sentences(text):
        rest = _BECAUSE.split(sentence, maxsplit=1)
        told = rest[-1] if len(rest) > 1 else "" if refuses(sentence, words) or words.no_demand.without_reason(sentence) else sentence
        if len(told.split()) >= _FEWEST_WORDS:
            return text
    return ""
