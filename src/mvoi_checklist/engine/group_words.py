"""Propose product groups from the words of a title or a description: always with the words themselves as the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mvoi_checklist.engine.title_words import Hit, read_hits
from mvoi_checklist.model.closed_lists import Confidence
from mvoi_checklist.model.group_words import GroupWords, Strength
from mvoi_checklist.model.start_document import StartDocument

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|\n+")


@dataclass(frozen=True)
class WordProposal:
    """What the words of one text point to; ``possible`` holds the groups still to choose from, ``beside`` words of none of the groups."""

    place: str
    certain: frozenset[str]
    possible: frozenset[str]
    words: tuple[str, ...]
    beside: tuple[str, ...]
    confidence: Confidence


def propose_from_words(document: StartDocument, words: GroupWords, *, fallback: str) -> WordProposal | None:
    """Propose from the title; says that nothing, then from the first sentence of the description that says something.

    ``fallback``: the group of what fits in no other group.
    """
    if document.title and (found := _propose(document.title, "titel", words, fallback)):
        return found
    sentences = _SENTENCE_END.split(document.description or "")
    proposals = (_propose(sentence, "omschrijving", words, fallback) for sentence in sentences)
    first = next(filter(None, proposals), None)
    return replace(first, confidence=Confidence.LOW) if first else None


def groups_named(text: str, words: GroupWords, *, fallback: str) -> frozenset[str]:
    """The groups to which the words of a text point, also where it still has to be chosen."""
    found = _propose(text, "titel", words, fallback)
    return found.certain | found.possible if found else frozenset()


def _propose(text: str, place: str, words: GroupWords, fallback: str) -> WordProposal | None:
    read = [replace(hit, groups=hit.groups - {fallback} or hit.groups) for hit in read_hits(text, words)]
    hits = [replace(hit, groups=_joined(number, read) or hit.groups) for number, hit in enumerate(read)]
    named = _telling(hits, fallback)
    telling = [hit for number, hit in enumerate(named) if not _beside(number, named, fallback)]
    if not telling:
        return None
    resolved = [replace(hit, groups=_resolve(hit, hits)) for hit in telling]
    certain, possible = _split(resolved)
    sure = not possible and all(hit.strength >= Strength.NAME and not hit.place.purpose for hit in telling)
    return WordProposal(
        place=place,
        certain=certain,
        possible=possible,
        words=tuple(dict.fromkeys(hit.words for hit in telling)),
        beside=tuple(dict.fromkeys(hit.words for hit in named if hit not in telling)),
        confidence=Confidence.MEDIUM if sure else Confidence.LOW,
    )


def _telling(hits: list[Hit], fallback: str) -> list[Hit]:
    """The hits that decide: what is named before what it is for, names before weak words; a lead silences its part and what follows.

    A lead of no group, such as ``inhuur``, silences all that it is about.
    """
    for purpose in (False, True):
        here = [hit for hit in hits if hit.place.purpose is purpose]
        lead = next((hit for hit in here if hit.strength is Strength.LEAD), None)
        named = [hit for hit in here if hit.strength is Strength.NAME]
        if lead is not None:
            first = lead.place.about if lead.groups == {fallback} else lead.place.part
            return [*(hit for hit in named if hit.place.part < first), lead]
        if named:
            return named
    for purpose in (False, True):
        weak = [hit for hit in hits if hit.strength is Strength.WEAK and hit.place.purpose is purpose]
        if weak:
            return weak
    return []


def _beside(number: int, hits: list[Hit], fallback: str) -> bool:
    """A word of no group counts for nothing beside one that has a group: ``kleding receptie``, ``schoonmaak en beveiliging``.

    Only in front of it, with nothing between them, it may be what is bought: ``beveiliging datacenter``.
    """
    hit = hits[number]
    others = [other for place, other in enumerate(hits) if place < number or other.place.part != hit.place.part]
    return hit.groups == {fallback} and any(other.groups != {fallback} for other in others)


def _joined(number: int, hits: list[Hit]) -> frozenset[str]:
    """The group that a hit joins, when the word before it is of that group: ``schoonmaak kleedkamers en sanitair``."""
    also = hits[number].also
    before = (hit for hit in reversed(hits[:number]) if hit.strength > Strength.HINT and not hit.also & also)
    return also & next((hit.groups for hit in before), frozenset())


def _resolve(hit: Hit, hits: list[Hit]) -> frozenset[str]:
    """A word of two groups belongs to the one that other words in the text point to as well."""
    if len(hit.groups) == 1:
        return hit.groups
    others = [other for other in hits if other.words != hit.words]
    for strength in (Strength.LEAD, Strength.NAME, Strength.WEAK, Strength.HINT):
        shared: frozenset[str] = frozenset().union(*(hit.groups & other.groups for other in others if other.strength is strength))
        if len(shared) == 1:
            return shared
    return hit.groups


def _split(hits: list[Hit]) -> tuple[frozenset[str], frozenset[str]]:
    """Groups in different parts (``meubels en catering``) all hold; different groups within one part leave a choice."""
    certain: set[str] = set()
    open_choices: list[frozenset[str]] = []
    for part in dict.fromkeys(hit.place.part for hit in hits):
        groups = frozenset().union(*(hit.groups for hit in hits if hit.place.part == part))
        if len(groups) == 1:
            certain |= groups
        else:
            open_choices.append(groups)
    return frozenset(certain), frozenset().union(*open_choices) - certain
