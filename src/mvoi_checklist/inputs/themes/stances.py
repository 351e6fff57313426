"""What a sentence says about a theme: it asks something, and as which kind; it refuses; it leaves it open, finds it important, or only tells."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.contrasts import contrast
from mvoi_checklist.inputs.dutch.label_forms import without_notes
from mvoi_checklist.inputs.dutch.not_yet import is_later
from mvoi_checklist.inputs.dutch.refusals import postpones, refuses, without_lots
from mvoi_checklist.inputs.dutch.scope import JUDGED, is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import kinds_in
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_FEWEST_TOLD = 4
_BECAUSE = re.compile(r"\b(?:omdat|want|doordat|aangezien|vanwege|wegens|gezien|daar|nu|zodat)\b|[:;,–(]", re.IGNORECASE)
_LIST = re.compile(r"\s*(?:voor|over|op|aan|bij|qua|rond|inzake|wat betreft|ten aanzien van)(?:\s+[\w-]+){1,3}(?:,\s+[\w-]+){1,6}\s+(?:en|of)\b", re.IGNORECASE)
"""An opening that names several things of which nothing is asked: "Voor lucht, geluid en licht stellen wij geen eisen"."""
_FEWEST_WORDS, _MOST_TOLD = 3, 8
_MUST = re.compile(r"\b(?:moet|moeten|dient|dienen)\b(?! nog)(?!\s+(?:te\s+)?\w+(?:en|ijn)\s*(?:[.,;)]|$))", re.IGNORECASE)
"""A demand in a main sentence; in "… die nieuw moeten zijn" it is not."""
_ALREADY = re.compile(r"\b(?:al|reeds|nu|momenteel|meestal|vaak|vanzelf|zelf|niet|geen|nauwelijks|weinig)\b", re.IGNORECASE)
"""What a supplier does anyhow, or does not do."""
YET = re.compile(r"\b(?:maar|wel|daarnaast|alleen|uitsluitend)\b", re.IGNORECASE)
IS_SO = re.compile(r"\b(?:werkt|werken|heeft|hebben|is|zijn|rijdt|rijden|staat|staan)\s+(?:er\s+|hier\s+|nu\s+)?(?:al|reeds)\b", re.IGNORECASE)
"""What is so already: "In de keuken werken al drie mensen via het werkbedrijf"."""
_NO_SHARE = re.compile(r"\s*0+(?:[.,]0+)?\s*%[\s.]*")
_OR_ELSE = re.compile(r"\banders\b", re.IGNORECASE)
"""What happens to who does not comply is no refusal: "anders vragen we hem niet"."""


class Stance(Enum):
    """How a sentence stands to a theme."""

    ASKED = auto()
    REFUSED = auto()
    OPEN = auto()
    VAGUE = auto()
    TOLD = auto()


class JudgedSentence(NamedTuple):
    """A sentence with its stance; ``kind`` is that of what is asked."""

    sentence: str
    stance: Stance
    kind: str | None = None
    named: bool = False
    """Whether the kind stands there; else it is a demand by "moet" or "dient"."""
    bare: bool = False
    """Whether a refusal gives no reason."""
    reasoned: bool = False
    """Whether such texts turned out to give a reason, in whatever words."""
    learned: bool = False
    """Whether such texts turned out to say this, where its own words do not say it clearly."""


@lru_cache(maxsize=JUDGED)
def judge(sentence: str, words: Words) -> JudgedSentence:
    """The stance of one sentence; a question, unless behind the name of a kind, or a sentence about another contract only tells."""
    if (sentence.rstrip().endswith("?") and not kinds_in(sentence.partition(":")[0], words)) or _is_of_another(without_notes(sentence), words):
        return JudgedSentence(sentence, Stance.TOLD)
    if (halves := contrast(sentence)) and (held := judge(halves.said, words)).stance is Stance.ASKED and (held.named or halves.affirmed):
        return held._replace(sentence=sentence)  # "geen Euro 6 maar Euro 7"
    line = words.kind_line(sentence)
    kind = line[0] if line else words.kind(sentence.strip(" .")) or _kind_in(sentence, words)
    still = kind and (YET.search(sentence) or (kind in ASKED_OF_SUPPLIER and (words.says("contract_scope", sentence) or _OR_ELSE.search(sentence))))
    if refuses(sentence, words) and not still:
        return JudgedSentence(sentence, Stance.REFUSED)
    return JudgedSentence(sentence, Stance.ASKED, kind, named=True) if kind else _unnamed(sentence, words)


def what_holds(line: str, words: Words) -> str:
    """A line without a kind that it only denies: "Geen gunningscriterium, wel een minimumeis: …"."""
    halves = contrast(line)
    return halves.said if halves and halves.whole and judge(halves.said, words).named else line


def _is_of_another(sentence: str, words: Words) -> bool:
    """Whether a sentence is about another contract than this, or about a later one."""
    return is_elsewhere(sentence, words) or is_later(sentence, words)


def _kind_in(sentence: str, words: Words) -> str | None:
    """The first kind in a sentence; of one asked of the supplier beside another nobody knows which is meant."""
    kinds = kinds_in(sentence, words)
    return None if len(kinds) > 1 and ASKED_OF_SUPPLIER & set(kinds) else next(iter(kinds), None)


def _unnamed(sentence: str, words: Words) -> JudgedSentence:
    """The stance of a sentence that names no kind."""
    if postpones(sentence, words):
        return JudgedSentence(sentence, Stance.OPEN)
    vague = words.says("vague", sentence)
    must = any(_must(clause, words) and not words.says("vague", clause) for clause in re.split(r"[:;]\s", sentence)) and not by_candidate(sentence, words)
    promised = _promised(words).search(sentence) and not _ALREADY.search(sentence)
    if (must or promised) and not words.says("hedges", sentence):
        return JudgedSentence(sentence, Stance.ASKED, "requirement")
    return JudgedSentence(sentence, Stance.VAGUE if by_candidate(sentence, words) or vague else Stance.TOLD)


def _promised(words: Words) -> re.Pattern[str]:
    """What who carries out the contract does: "de cateraar levert …"."""

    def pattern() -> str:
        who, does = either(words.vocabulary.suppliers), either(words.vocabulary.supplier_acts)
        return rf"(?i)\b(?:{who}) (?:{does})\b|\b(?:{does}) (?:de |het |elke |iedere )(?:{who})\b"

    return words.compiled("promised", pattern)


def _must(clause: str, words: Words) -> bool:
    return _MUST.search(clause) is not None and not _of_others(words).search(clause)


def _of_others(words: Words) -> re.Pattern[str]:
    """What we must do ourselves, or people must: "we moeten nog kiezen", "bezoekers moeten erin kunnen"."""

    def pattern() -> str:
        we, people = either(words.vocabulary.ourselves), either(words.vocabulary.people)
        ours = rf"(?:{we}) (?:\w+ ){{0,2}}?(?:moet|moeten|dient|dienen)\b|(?:moet|moeten|dient|dienen) (?:\w+ )?(?:{we})\b"
        return rf"(?i)\b(?:{ours}|(?:{people}) (?:\w+ ){{0,3}}?(?:moet|moeten)\b|(?:moet|moeten) (?:{people})\b)"

    return words.compiled("must of others", pattern)


def by_candidate(sentence: str, words: Words) -> bool:
    """Whether somebody must do something who does not have the contract yet: it may be asked of the supplier only."""
    who = words.vocabulary.candidates
    pattern = words.compiled("by candidate", lambda: rf"(?i)\b(?:{either(who)})\b[^.;:]{{0,60}}\b(?:moet|moeten|dient|dienen)\b")
    return pattern.search(sentence) is not None


def is_demanded(sentence: str, words: Words) -> bool:
    """Whether a sentence seems to ask something: "wij vragen …", "wordt opgenomen", "de leverancier levert …"."""
    return _demanded(words).search(sentence) is not None


def _demanded(words: Words) -> re.Pattern[str]:
    def pattern() -> str:
        we_ask, asked, parties, acts = (either(words.vocabulary.demanding.get(name, ())) for name in ("we_ask", "asked", "parties", "party_acts"))
        return (
            rf"(?i)\b(?:wij|we|gemeente) (?:\w+ ){{0,2}}?(?:{we_ask})\b|\b(?:wordt|worden|is|zijn) (?:\w+ ){{0,4}}?(?:{asked})\b|"
            rf"\b(?:{parties})\b.{{0,80}}?\b(?:{acts})\b"
        )

    return words.compiled("demanded", pattern)


def is_reasoned(text: str, words: Words) -> bool:
    """Whether a text gives a reason in so many words: "omdat", "want", "te klein"."""
    return words.says("reason_words", text) or words.says("short_reasons", text)


def only_tells(text: str, words: Words) -> bool:
    """Whether a few words tell of the purchase, weigh or say why not, and ask nothing: "Score 3", "Loonsom te laag", "bespreken na gunning"."""
    if _NO_SHARE.fullmatch(text):
        return True
    if len(text.split()) > _MOST_TOLD:
        return False
    only_talks = words.says("talking", text) and not (words.keys_said("theme_cues", text) or words.keys_said("theme_topics", text))
    return only_talks or any(words.says(name, text) for name in ("telling", "short_reasons", "considered"))


def reasons(text: str, words: Words) -> str:
    """The text, when it says more than that something is not asked; a bare "wij passen dit niet toe" explains nothing."""
    for sentence in sentences(text):
        rest = _BECAUSE.split(_LIST.sub(" ", without_lots(sentence)), maxsplit=1)
        bare = (refuses(sentence, words) and not words.says("short_reasons", sentence)) or words.no_demand.without_reason(sentence)
        told = rest[-1] if len(rest) > 1 else "" if bare else sentence  # "De opdracht is te klein" refuses, and tells why
        if len(told.split()) >= _FEWEST_WORDS:
            return text
    return ""


def only_asks(text: str) -> bool:
    """Whether a text ends with a question, or with a few words behind it: "Moet dit bij dit bedrag? Mirjam vragen"."""
    asked, _, after = text.rpartition("?")
    return bool(asked) and len(after.split()) < _FEWEST_TOLD
