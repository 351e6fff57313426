"""The procedure by how many are asked for an offer: "We vragen drie bureaus om een offerte", "onder 3 of 4 adviseurs"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.harmless import FEW
from mvoi_checklist.inputs.dutch.negation import denies
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words

_ONLY = re.compile(
    r"\balleen (?:bij )?(?:(?:bureau|firma|de firma) )?[A-Z][\w-]+.*\bofferte\b|^(?:[EÉeé][eé]n|1) offerte\b|\bofferte\b.*\balleen (?:bij )?[A-Z]"
)
_UNDER_HAND = re.compile(r"(?<!enkelvoudig )(?<!één)\bonderhands\b", re.IGNORECASE)
_OFFERS = re.compile(rf"\s*(?:(?P<one>1|een|één|eén)|[2-6]|{FEW})\s+offertes?(?:\s+(?:op|aan)?vragen)?\W*", re.IGNORECASE)
_ASKS_OFFERS = re.compile(r"\b(?:hoeveel|aantal) offertes\b|\boffertes? of\b", re.IGNORECASE)
_COUNT_OF_OFFERS = re.compile(rf"\s*(?:(?P<one>1|een|één|eén)|[2-6]|{FEW})(?=\s*(?:$|[!.,;(]|\w*offertes?\b|partij|bureau|bedrijf|leverancier))", re.IGNORECASE)
_FEW_ONLY = re.compile(rf"\b(?:maar|slechts)\s+(?:(?:\d|{FEW})\s*(?:à|of|tot|-|–)\s*)?$", re.IGNORECASE)
"""What stands before a number that is small."""
_SOME_OFFERS = re.compile(rf"\b(?:[2-6]|{FEW})\s+offertes\b", re.IGNORECASE)


def by_offers(text: str, label: str) -> str | None:
    """The procedure beside a label that asks how many offers are asked: "Eén offerte of drie?", "Aantal offertes"."""
    counted = _COUNT_OF_OFFERS.match(text) if _ASKS_OFFERS.search(label) else None
    return None if not counted else "enkelvoudig-onderhands" if counted["one"] else "meervoudig-onderhands"


def by_invited(text: str, words: Words) -> str | None:
    """Without its name the procedure is told by how many are asked: "onderhands, 3 aannemers", "3 offertes opvragen"."""
    if _among_some(words).match(text) or (_UNDER_HAND.search(text) and (_several(words).search(text) or _SOME_OFFERS.search(text))):
        return "meervoudig-onderhands"
    if offers := _OFFERS.fullmatch(text):
        return "enkelvoudig-onderhands" if offers["one"] else "meervoudig-onderhands"
    return next((found for sentence in sentences(text) if (found := by_number(sentence, words))), None)


def by_number(sentence: str, words: Words) -> str | None:
    """The procedure by how many are asked for an offer: "We vragen drie bureaus om een offerte"."""
    if denies(sentence) or not words.says("offer_words", sentence):
        return None
    return "meervoudig-onderhands" if _several(words).search(sentence) else "enkelvoudig-onderhands" if _ONLY.search(sentence) else None


def invited(sentence: str, words: Words) -> Iterator[tuple[str, re.Match[str]]]:
    """The places that say how many are asked, each with the procedure of which that would be."""
    asked = (match for match in _several(words).finditer(sentence) if not _are_there(match, words))
    yield from (("meervoudig-onderhands", match) for match in asked)
    yield from (("enkelvoudig-onderhands", match) for match in one_party(words).finditer(sentence))


def _are_there(counted: re.Match[str], words: Words) -> bool:
    """Whether a number of suppliers is how many there are, and not how many are asked: "Maar 2 à 3 aanbieders in Nederland"."""
    before, behind = counted.string[: counted.start()], counted.string[counted.end() :]
    return _FEW_ONLY.search(before) is not None or words.opens("of_the_market", behind.lstrip(" ("))


def one_party(words: Words) -> re.Pattern[str]:
    """One supplier: "één leverancier"."""
    return words.compiled("one party", lambda: rf"(?i)\b(?:één|een|eén|1) (?:{either(words.vocabulary.single_suppliers)})\b")


def _several(words: Words) -> re.Pattern[str]:
    """Some suppliers, by a number."""
    return words.compiled("several", lambda: rf"(?i)\b(?:{FEW}|[2-6])\s+(?:\w+\s+){{0,2}}?(?:{either(words.vocabulary.supplier_nouns)})\b")


def _among_some(words: Words) -> re.Pattern[str]:
    """What opens an answer that tells among how many is asked: "Uitvraag onder 3 of 4 adviseurs"."""
    some = rf"(?:{FEW}|[2-6])"
    return words.compiled(
        "among some", lambda: rf"(?i)\s*\w+\s+onder\s+{some}(?:\s*(?:of|à|-|tot)\s*{some})?\s+(?:{either(words.vocabulary.supplier_nouns)})\b"
    )
