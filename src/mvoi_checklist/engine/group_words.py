"""Propose product groups from the words of a title or a description: always with the words themselves as the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from mvoi_checklist.model.group_words import GroupWords, Strength, WordRule, fits, fold
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.words import Confidence

_WORD_OR_BREAK = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-[^\W_]+)*"  # c.v.-installatie, t.b.v.
    r"|[^\W_]+(?:[-'’][^\W_]+)*(?:-(?=\s))?"  # cv-ketel, auto's, school- en ...
    r"|[,;:()/&+\n]|(?<=\s)[-–—](?=\s)"
)
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|\n+")


class Token(NamedTuple):
    """A word of the text, folded to compare, with where it stands; a comma, slash or the like is folded to nothing."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True)
class Hit:
    """Words of the text that a rule knows, with the part they stand in and whether they only say what it is for."""

    words: str
    groups: frozenset[str]
    strength: Strength
    part: int
    purpose: bool


@dataclass(frozen=True)
class WordProposal:
    """What the words of one text point to; ``possible`` holds the groups still to choose from."""

    place: str
    certain: frozenset[str]
    possible: frozenset[str]
    words: tuple[str, ...]
    confidence: Confidence


def propose_from_words(document: StartDocument, words: GroupWords) -> WordProposal | None:
    """Propose from the title; says that nothing, then from the first sentence of the description that says something."""
    if document.title and (found := _propose(document.title, "titel", words)):
        return found
    sentences = _SENTENCE_END.split(document.description or "")
    proposals = (_propose(sentence, "omschrijving", words) for sentence in sentences)
    first = next(filter(None, proposals), None)
    return replace(first, confidence=Confidence.LOW) if first else None


def _propose(text: str, place: str, words: GroupWords) -> WordProposal | None:
    hits = list(read_hits(text, words))
    telling = _telling(hits)
    if not telling:
        return None
    resolved = [replace(hit, groups=_resolve(hit, hits)) for hit in telling]
    certain, possible = _split(resolved)
    sure = not possible and all(hit.strength >= Strength.NAME and not hit.purpose for hit in telling)
    return WordProposal(
        place=place,
        certain=certain,
        possible=possible,
        words=tuple(dict.fromkeys(hit.words for hit in telling)),
        confidence=Confidence.MEDIUM if sure else Confidence.LOW,
    )


def _telling(hits: list[Hit]) -> list[Hit]:
    """The hits that decide: what is named before what it is for, names before weak words; a lead silences its part and what follows."""
    for purpose in (False, True):
        here = [hit for hit in hits if hit.purpose is purpose]
        lead = next((hit for hit in here if hit.strength is Strength.LEAD), None)
        named = [hit for hit in here if hit.strength is Strength.NAME]
        if lead is not None:
            return [*(hit for hit in named if hit.part < lead.part), lead]
        if named:
            return named
    for purpose in (False, True):
        weak = [hit for hit in hits if hit.strength is Strength.WEAK and hit.purpose is purpose]
        if weak:
            return weak
    return []


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
    for part in dict.fromkeys(hit.part for hit in hits):
        groups = frozenset().union(*(hit.groups for hit in hits if hit.part == part))
        if len(groups) == 1:
            certain |= groups
        else:
            open_choices.append(groups)
    return frozenset(certain), frozenset().union(*open_choices) - certain


def read_hits(text: str, words: GroupWords) -> Iterator[Hit]:
    """Walk through the text; at each word the most exact rule counts, and takes its words out of the reading."""
    tokens = _tokens(text, words)
    position, part, purpose = 0, 0, False
    while position < len(tokens):
        rules = _best(tokens, position, words)
        last = tokens[position + len(rules[0].words) - 1 if rules else position]
        strength = max((rule.strength for rule in rules), default=Strength.NOTHING)
        start = tokens[position].start
        if not last.folded or strength is Strength.JOINER:
            part += not (position and tokens[position - 1].folded.endswith("-"))
            purpose = purpose and text[start] not in ":\n"
        elif strength is Strength.PURPOSE:
            purpose = True
        elif strength > Strength.PURPOSE:
            yield Hit(text[start : last.end], frozenset().union(*(rule.groups for rule in rules)), strength, part, purpose)
        position += len(rules[0].words) if rules else 1


def _tokens(text: str, words: GroupWords) -> list[Token]:
    found = [Token(_folded(match[0]), match.start(), match.end()) for match in _WORD_OR_BREAK.finditer(text)]
    kept = (token for number, token in enumerate(found) if not _is_name(text, found[max(number - 2, 0) : number + 1], words))
    return [token for token in kept if token.folded not in words.skipped]


def _folded(word: str) -> str:
    """``school-`` of ``school- en kantoormeubilair`` keeps its hyphen: it is no word by itself, only the start of one."""
    return fold(word) + "-" if len(word) > 1 and word.endswith("-") else fold(word)


def _is_name(text: str, last: list[Token], words: GroupWords) -> bool:
    """The ``Brug`` of ``gymzaal De Brug``: behind an article with a capital; but not when Each Word Of The Title Has One."""
    if len(last) < 3:
        return False
    before, article, word = ((token.folded, text[token.start : token.end]) for token in last)
    capitals = article[0] in words.namers and (article[1].istitle() or text[last[1].start - 1] in "'’") and word[1][0].isupper()
    return capitals and not (before[1].istitle() and before[0] in words.small_words)


def _best(tokens: list[Token], position: int, words: GroupWords) -> list[WordRule]:
    """The most exact rules that fit here: several when groups share a pattern."""
    word = tokens[position].folded
    ends = range(1, len(word) + 1)
    first = (word, *(f"{word[:end]}*" for end in ends), *(f"*{word[-end:]}" for end in ends))
    rules = [rule for key in first for rule in words.rules_by_first.get(key, ()) if _rest_fits(rule, tokens, position)]
    top = max((rule.rank for rule in rules), default=None)
    return [rule for rule in rules if rule.rank == top]


def _rest_fits(rule: WordRule, tokens: list[Token], position: int) -> bool:
    here = tokens[position : position + len(rule.words)]
    return len(here) == len(rule.words) and all(fits(pattern, token.folded) for pattern, token in zip(rule.words[1:], here[1:], strict=True))
