"""What in a sentence may be the value of a field, whatever the sentence says of it: every amount, term, day, person, department, procedure, kind and number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.amount_forms import in_figures
from mvoi_checklist.inputs.dutch.amounts import read_amount
from mvoi_checklist.inputs.dutch.days import DAY, read_day
from mvoi_checklist.inputs.dutch.limits import AT_MOST
from mvoi_checklist.inputs.dutch.money import MONEY
from mvoi_checklist.inputs.dutch.terms import COUNTED, NO_TERM_BEHIND, read_months
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.described_procedures import procedure_of
from mvoi_checklist.inputs.purchase.invited_parties import invited
from mvoi_checklist.inputs.purchase.procedures import procedures_named
from mvoi_checklist.inputs.purchase.units import NAME, PERSON, units_of

_HALF = "openbaar of niet-openbaar"
_HALF_NAME = re.compile(r"\b(?:niet-)?openbare (?:procedure|aanbesteding|variant)\b", re.IGNORECASE)
"""Half of the name of a procedure; the paragraph says where it is published."""
_NOT_FOR = re.compile(r"\b(?:geen|niet(?: voor)?)\s+(?:(?:de|een)\s+)?$", re.IGNORECASE)
"""What stands before a procedure that is not followed."""
_AMOUNT = re.compile(rf"{MONEY.pattern}|(?<![\d.,/-])\d{{1,3}}(?:\.\d{{3}})+(?=,-|\s*(?:euro|ex|incl|zonder|per jaar))", re.IGNORECASE)
_OF_A_YEAR_BEFORE, _OF_A_YEAR = (
    re.compile(r"\bper jaar(?: \w+){0,2} $", re.IGNORECASE),
    re.compile(r"\s*(?:\w+\.? ){0,2}(?:per jaar|p/?jr?\b|/jaar)", re.IGNORECASE),
)
"""What stands before or behind the amount of a year."""
_PERSON, _NAME = re.compile(PERSON), re.compile(NAME)
_SORT = re.compile(
    r"(?<![\w-])(?:leverings|diensten|werken)opdracht(?!\w)|(?<![\w-])(?:werken?|leveringen?|diensten?|dienstverlening|SAS)(?![\w-])", re.IGNORECASE
)
"""Narrower than the vocabulary: of "goederen" or "een bouwwerk" in passing the weights know too little."""
_VERB = re.compile(
    r"werken\s+(?:aan|al|bij|daar|er|graag|hier|in|met|naar|nog|nu|om|omheen|ook|op|samen|thuis|vaak|vanuit|veel|via|we|wij|ze|zij)\b", re.IGNORECASE
)
_HOW = re.compile(r"\b(?:op|met|vanuit|samen|thuis)\s+(?:\w+\s+)?$")
"""How or where people or things work: "maaiers die op accu werken"."""
_DENIED_BEFORE = re.compile(r"\b(?:geen|niet (?:een|als|om))\s+(?:\w+\s+)?$|(?:€|\beuro)\s*[\d.]*\s*(?:aan|voor)\s+$", re.IGNORECASE)
_DENIED_BEHIND = re.compile(r"\s+(?:(?:mag|kan|is|geldt|valt|past|hoort|gaat)\s+(?:hier\s+|het\s+|er\s+)?niet|niet)\b", re.IGNORECASE)
"""What people do, and a kind that the purchase is not: "Docenten werken er omheen", "SAS mag niet"."""
_SOCIAL = re.compile(r"\bsociale en (?:andere )?specifieke dienst(?:en)?\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w/.-])(?:[A-Z]{2,}-[A-Z]{2,7} (?=\S*\d{3}))?(?=[\w./-]*\d{2})[A-Z0-9][\w./-]{2,30}\w(?!\w)")
_NO_NUMBER = re.compile(r"(?:19|20)\d\d(?:-(?:19|20)\d\d)?|\d{1,3}(?:[.,]\d+)*|\d{1,4}|\d+[-./]\d+[-./]\d+|0\d{1,3}-?\d{6,8}")
"""Years, amounts, days and telephones."""
_SHORTEST_NAME = 4

_LIMIT = re.compile(r"\b(?:v[oó]{2}r|na|uiterlijk)\s+(?:[a-z]+\s+)?$")
"""What stands before a day on which nothing starts: "moeten er staan voor 1 mei"."""
_OF_OPTIONS = re.compile(rf"\b(?:verleng\w*|opti\w*)\s+(?:\w+\.?\s+){{0,3}}$|\b{AT_MOST}\s+$")
"""What stands before a term that is not the fixed one: "Verlenging max. 12 maanden", "maximaal vijf jaar"."""


class Candidate(NamedTuple):
    """A value, and the words of its sentence before and behind it."""

    value: object
    before: str
    after: str


def candidates(field: str, sentence: str, paragraph: str, words: Words) -> Iterator[Candidate]:
    """Everything in a sentence of a paragraph that may be the value of a field."""
    said = in_figures(sentence, words)
    for found, match in _FINDERS[field](said, words):
        value = procedure_of(match[0], paragraph, words) if found == _HALF else found
        if value is not None:
            yield Candidate(value, said[: match.start()], said[match.end() :])


_WITH_OPTIONS = re.compile(r"[\s,(]*(?:incl\.?|inclusief|met inbegrip van)\s+(?:(?:de|alle|eventuele|mogelijke)\s+)*(?:opti|verleng)")
"""Behind a term that also counts its options: "4 jaar incl. verlengingen" is no fixed term."""

_Found = Iterator[tuple[object, re.Match[str]]]


def _amounts(said: str, words: Words) -> _Found:
    found = (match for match in _AMOUNT.finditer(said) if not _OF_A_YEAR_BEFORE.search(said[: match.start()]) and not _OF_A_YEAR.match(said[match.end() :]))
    return ((read_amount(match[0], words), match) for match in found)


def _terms(said: str, _: Words) -> _Found:
    counted = (match for match in COUNTED.finditer(said.lower()) if not _WITH_OPTIONS.match(said.lower(), match.end()))
    found = ((match, said[: match.start()].lower()) for match in counted)
    return ((read_months(match[0]), match) for match, before in found if not (_OF_OPTIONS.search(before) or NO_TERM_BEHIND.search(before)))


def _days(said: str, _: Words) -> _Found:
    return ((read_day(match[0]), match) for match in DAY.finditer(said) if not _LIMIT.search(said[: match.start()].lower()))


def _people(said: str, words: Words) -> _Found:
    found = _PERSON.finditer(said, _behind_greeting(said, words))
    return ((match[0].strip(), match) for match in found if "\t" not in match[0] and units_of(words).is_person(match[0]))


def _behind_greeting(said: str, words: Words) -> int:
    """Where a sentence goes on behind "Beste Dineke,": who is greeted does not lead, and is no department."""
    return said.find(",") + 1 if words.opens("greetings", said) else 0


def _departments(said: str, words: Words) -> _Found:
    """Names behind the word for a part, and other names in capitals that are of no person."""
    units = units_of(words)
    start = _behind_greeting(said, words)
    placed = [*units.place.finditer(said, start)]
    yield from ((match["body"], match) for match in placed if not words.says("advisers", match["body"]))
    for match in _NAME.finditer(said, start):
        if (
            match.start()
            and len(match[0]) >= _SHORTEST_NAME
            and not any(map(str.isdigit, match[0]))
            and not words.says("advisers", match[0])
            and not units.is_person(match[0])
            and not any(match.start() < other.end() and other.start() < match.end() for other in placed)
        ):
            yield match[0], match


def _procedures(said: str, words: Words) -> _Found:
    yield from ((words.find("procedures", " ".join(match[0].split())), match) for match in procedures_named(said, words))
    yield from invited(said, words)
    yield from ((_HALF, match) for match in _HALF_NAME.finditer(said) if not _NOT_FOR.search(said[: match.start()]))


def _kinds(said: str, words: Words) -> _Found:
    for match in [*_SOCIAL.finditer(said)] or _SORT.finditer(said):
        if (
            _VERB.match(said, match.start())
            or (match[0] == "werken" and _HOW.search(said[: match.start()]))
            or _DENIED_BEFORE.search(said[: match.start()])
            or _DENIED_BEHIND.match(said, match.end())
        ):
            continue
        yield words.find_label("contract_kinds", match[0]), match


def _references(said: str, _: Words) -> _Found:
    return ((match[0], match) for match in _NUMBER.finditer(said) if not _NO_NUMBER.fullmatch(match[0]))


_FINDERS: dict[str, Callable[[str, Words], _Found]] = {
    "project_leader": _people,
    "department": _departments,
    "contract_kind": _kinds,
    "procedure": _procedures,
    "duration_months": _terms,
    "start_date": _days,
    "reference": _references,
    "estimated_value": _amounts,
}
FIELDS = tuple(_FINDERS)
