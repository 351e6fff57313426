"""Read the words of a title or a description that point to product groups, with where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mvoi_checklist.model.group_words import GroupWords, Strength, WordRule, fits, fold

_WORD_OR_BREAK = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-[^\W_]+)*"  # c.v.-installatie, t.b.v.
    r"|[^\W_]+(?:[-'’][^\W_]+)*(?:-(?=\s))?"  # cv-ketel, auto's, school- en ...
    r"|[,;:()/&+\n]|(?<=\s)[-–—](?=\s)"
)
_NUMBER = re.compile(r"(?!20\d\d$)\d+[a-z]?$")
"""The number of a house, or a year long past in the name of a street."""
_SHORTEST_FIRST_HALF, _SHORTEST_SECOND_HALF = 3, 5
_LONGEST_WORD = 80
"""Letters; what is longer is no word, and all its halves would take for ever."""


class Token(NamedTuple):
    """A word of the text, folded to compare, with where it stands; a comma, slash or the like is folded to nothing."""

    folded: str
    start: int
    end: int


class Place(NamedTuple):
    """Where words stand in the text; commas, "en" and the like divide it in parts."""

    part: int = 0
    clause: int = 0
    """The first part behind the last semicolon or end of line."""
    about: int = 0
    """The first part that these words are about: behind a colon or a dash the whole clause, as in ``Wegen - inhuur projectleider``."""
    purpose: bool = False
    """The words only say what the purchase is for, or where."""
    aside: bool = False
    """Between brackets."""

    def behind(self, sign: str) -> Place:
        """The place behind a comma, colon, bracket or joining word."""
        part = self.part + 1
        clause = part if sign in {";", "\n"} else self.clause
        about = clause if sign in {":", "-", "–", "—"} else part
        purpose = self.purpose and sign not in {":", "\n"}
        return Place(part, clause, about, purpose, sign == "(" or (self.aside and sign != ")"))


@dataclass(frozen=True)
class Hit:
    """Words of the text that a rule knows."""

    words: str
    groups: frozenset[str]
    strength: Strength
    place: Place
    also: frozenset[str] = frozenset()
    """The groups that it joins behind a word of theirs: sanitary fittings are cleaned behind ``schoonmaak``."""


def read_hits(text: str, words: GroupWords) -> Iterator[Hit]:
    """Walk through the text; at each word the most exact rule counts, and takes its words out of the reading."""
    tokens = _tokens(text, words)
    position, place = 0, Place()
    while position < len(tokens):
        rules = _best(tokens, position, words)
        if all(_only_hints(rule, words) for rule in rules):
            rules = _by_second_half(tokens[position].folded, words) or rules
        last = tokens[position + len(rules[0].words) - 1 if rules else position]
        strength = max((rule.strength for rule in rules), default=Strength.NOTHING)
        start = tokens[position].start
        if not last.folded or strength is Strength.JOINER:
            place = place if position and tokens[position - 1].folded.endswith("-") else place.behind(text[start : last.end])
        elif strength is Strength.PURPOSE:
            place = place._replace(purpose=True)
        elif strength > Strength.PURPOSE:
            strength = min(strength, Strength.WEAK) if last.folded.endswith("-") else strength
            hinted: frozenset[str] = frozenset().union(*(rule.groups for rule in rules if rule.strength is Strength.HINT))
            groups: frozenset[str] = frozenset().union(*(rule.groups for rule in rules if rule.strength is not Strength.HINT))
            yield Hit(text[start : last.end], groups or hinted, strength, place, hinted if groups else frozenset())
        position += len(rules[0].words) if rules else 1


def _tokens(text: str, words: GroupWords) -> list[Token]:
    found = [Token(_folded(match[0]), match.start(), match.end()) for match in _WORD_OR_BREAK.finditer(text)]
    kept = [token for number, token in enumerate(found) if not _is_name(text, found[max(number - 2, 0) : number + 1], words)]
    named = [_with_number(*kept[number : number + 2], words=words) for number in range(len(kept))]
    tokens = [token for token in named if token.folded not in words.skipped and len(token.folded) <= _LONGEST_WORD]
    return [_completed(text, *tokens[number : number + 3]) for number in range(len(tokens))]


def _folded(word: str) -> str:
    """``school-`` of ``school- en kantoormeubilair`` keeps its hyphen: it is no word by itself, only the start of one."""
    return fold(word) + "-" if len(word) > 1 and word.endswith("-") else fold(word)


def _completed(text: str, token: Token, *after: Token) -> Token:
    """``E-`` of ``E- en W-installaties`` gets the rest of the word behind it, where a hyphen shows what the rest is."""
    rest = text[after[1].start : after[1].end].rpartition("-") if token.folded.endswith("-") and len(after) > 1 else ("", "", "")
    return token._replace(folded=token.folded[:-1] + fold(rest[2])) if rest[0] and rest[2] else token


def _with_number(token: Token, after: Token | None = None, *, words: GroupWords) -> Token:
    """``Plein 1945`` is read as a name that ends as a street does; behind ``plein 2027`` stands the year of the work."""
    numbered = after is not None and token.folded in words.streets and _NUMBER.match(after.folded)
    return token._replace(folded=f"{after.folded}{token.folded}") if after and numbered else token


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
    fitting = [rule for key in first for rule in words.rules_by_first.get(key, ()) if _rest_fits(rule, tokens, position)]
    rules = [rule for rule in fitting if not _only_hints(rule, words)] or fitting
    top = max((rule.rank for rule in rules), default=None)
    exact = {rule.words for rule in rules if rule.rank == top}
    return [rule for rule in fitting if rule.words in exact]


def _only_hints(rule: WordRule, words: GroupWords) -> bool:
    """A half known word that only helps to choose: it never hides what the other half says, but in the name of a street."""
    return rule.strength is Strength.HINT and "*" in rule.words[0] and rule.words[0].removeprefix("*") not in words.streets


def _rest_fits(rule: WordRule, tokens: list[Token], position: int) -> bool:
    here = tokens[position : position + len(rule.words)]
    return len(here) == len(rule.words) and all(fits(pattern, token.folded) for pattern, token in zip(rule.words[1:], here[1:], strict=True))


def _by_second_half(word: str, words: GroupWords) -> list[WordRule]:
    """The second half of a Dutch compound says what it is: ``vrijwilligersdiner`` is a dinner. Weak: no rule has the word itself."""
    for start in range(_SHORTEST_FIRST_HALF, len(word) - _SHORTEST_SECOND_HALF + 1):
        half = word[start:]
        ends = (end for end in range(len(half), _SHORTEST_SECOND_HALF - 1, -1) if end == len(half) or half[end:] in words.endings)
        keys = (half, *(f"{half[:end]}*" for end in ends))
        rules = [rule for key in keys for rule in words.rules_by_first.get(key, ()) if len(rule.words) == 1 and rule.strength > Strength.HINT]
        if rules:
            return [rule._replace(strength=Strength.WEAK) for rule in rules]
    return []
