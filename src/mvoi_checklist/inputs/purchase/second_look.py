"""A second look for fields that no label and no clear sentence told: weaker words, or what they turned out to mean, are enough where every place agrees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Any

from mvoi_checklist.engine.no_demand import is_prompt
from mvoi_checklist.inputs.dutch.days import read_day
from mvoi_checklist.inputs.dutch.earlier_contracts import of_now, of_this_contract
from mvoi_checklist.inputs.dutch.label_forms import without_notes
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import about_this, is_elsewhere, is_hint, sentences
from mvoi_checklist.inputs.dutch.starts import runs_out
from mvoi_checklist.inputs.dutch.terms import terms_in
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.candidates import candidates
from mvoi_checklist.inputs.purchase.derived_value import over_term, over_term_note
from mvoi_checklist.inputs.purchase.learned import is_unlikely, told
from mvoi_checklist.inputs.purchase.likely_facts import SORTS, likely_kind, likely_start, likely_term, likely_value, likely_yearly
from mvoi_checklist.inputs.purchase.meant_fields import OPTIONS, ticked_option
from mvoi_checklist.inputs.purchase.people import full_names, leader_by_first_name, people
from mvoi_checklist.inputs.purchase.procedures import likely_procedure
from mvoi_checklist.inputs.purchase.references import reference_in
from mvoi_checklist.inputs.purchase.titles import likely_title
from mvoi_checklist.inputs.purchase.told_lots import lots_together
from mvoi_checklist.inputs.purchase.units import CAPITAL, units_of
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.themes.prompts import without_prompts

WITHOUT_LABEL = "Er staat geen label bij dat dit zegt; maak duidelijk dat dit is bedoeld."
_LONGEST, _FIRST, _MOST, _FEWEST_WORDS = 2_000, 8, 3_000, 5
_LIKELY, _MOST_VALUES = 0.7, 300
_COMMA = re.compile(r"[;:,]\s")
_ASKS = re.compile(r"(?:hoe|wat|welke?|wie|waar|wanneer|waarom)\b[^.]*\?\s*$", re.IGNORECASE)
"""A question of the form tells nothing; "Dat is meervoudig onderhands, toch?" does."""
_CLAUSES = re.compile(r"[;:,(]|\s(?:en|maar)\s")
_OF_THIS = {"duration_months": of_this_contract, "procedure": of_now}
"""What is told of every contract, also of another: of a procedure people say all the same that "the party of last time" is asked."""
_LEFT_OPEN = {"procedure", "reference", "estimated_value", "start_date"}
"""Where a place for it says nothing that can be read, it is still to be chosen or to be given."""


class SecondLook:
    """Keeps every text that was read, and looks into all of them for what is still missing."""

    def __init__(self, fields: dict[str, Any], words: Words, readings: Readings) -> None:
        """Take into ``fields``."""
        self._fields = fields
        self._words = words
        self._readings = readings
        self._texts: dict[str, str] = {}
        self._boxes: dict[str, str] = {}
        """Each text with the place where it stands first, those with boxes to tick apart."""

    def see(self, text: str, place: str) -> None:
        """Remember a text that is not about a theme; a prompt says nothing."""
        if len(text) > _LONGEST or is_prompt(text):
            return
        known = self._boxes if "☐" in text else self._texts
        if len(known) < _MOST:
            known.setdefault(without_prompts(without_notes(text), self._words), place)

    def take(self, field: str, *, left_open: bool = False) -> None:
        """Take a field that is not known, when all that may be it is the same; not the term where its own place was ``left_open``.

        What else lasts some time, "Bouwtijd 18 maanden", is then not how long the contract lasts.
        """
        known = self._readings.seen(field) if field in _LEFT_OPEN else self._readings.contested(field)
        if field in self._fields or known or (left_open and field == "duration_months"):
            return
        found = self._first_found(field)
        if field == "title":
            found = dict(islice(found.items(), 1))  # what stands first is its name
        elif field == "department":
            found = _whole(found)
        elif not found and field == "project_leader":
            found = self._by_first_name()
        if not found and field != "title":
            found = self._learned(field)
        yearly = self._yearly() if field == "estimated_value" else {}
        found = {value: source for value, source in found.items() if value not in yearly}  # "Bedrag per jaar blijft 62k", and elsewhere "ik denk 62k"
        if len(found) == 1:
            self._readings.take(self._fields, field, *next(iter(found.items())), WITHOUT_LABEL)
        elif not found and yearly:
            self._take_yearly(yearly)

    def in_full(self, name: str) -> str:
        """A name with initials as it is written out elsewhere, where one person only is named so: "Jorn Wessels" for "J. Wessels"."""
        short = _INITIALS.fullmatch(name)
        if not short:
            return name
        whole = re.compile(rf"(?<!\w){short['first']}{_LETTERS}+ {re.escape(short['last'])}(?![\w-])")
        found = {match[0] for text in self._texts for match in whole.finditer(text)}
        return found.pop() if len(found) == 1 else name

    def _by_first_name(self) -> dict[object, Source]:
        """The leader whom a sentence calls by the first name, and who is named in full elsewhere."""
        led = ((leader_by_first_name(text, self._words), text, place) for text, place in self._texts.items())
        first = next(((name, Source("project_leader", text, place)) for name, text, place in led if name), None)
        return {name: first[1] for text in self._texts for name in full_names(first[0], text)} if first else {}

    def _yearly(self) -> dict[object, Source]:
        """The amounts of a year that sentences may tell."""
        texts = ((_in_sentences(likely_yearly, text, self._words), place) for text, place in self._texts.items())
        return {amount: Source("estimated_value", quote, place) for told, place in texts for amount, quote in told}

    def _take_yearly(self, found: dict[object, Source]) -> None:
        """The value from the one amount of a year, over the fixed term."""
        whole = over_term(next(iter(found)), self._fields.get("duration_months")) if len(found) == 1 else None  # type: ignore[arg-type]
        if whole is not None:
            source = next(iter(found.values()))
            self._readings.take(self._fields, "estimated_value", whole, source, over_term_note(source.quote))

    def _first_found(self, field: str) -> dict[object, Source]:
        """The first values that are ticked or said, each with its source; what hardly ever turned out to be told is none, and is not looked for without end."""
        found: dict[object, Source] = {}
        for value, source in islice(chain(self._ticked(field), self._said(field)), _MOST_VALUES):
            if value not in found and not is_unlikely(field, value, source.quote, self._words):
                found[value] = source
        return found

    def _learned(self, field: str) -> dict[object, Source]:
        """What running text says of a field in words that turned out to mean it, in the first places that may say it."""
        found: dict[object, Source] = {}
        doubted = self._readings.quotes(field)
        prose = (
            (text, place) for text, place in self._texts.items() if len(text.split()) >= _FEWEST_WORDS and any(map(str.isalpha, text)) and text not in doubted
        )
        likely = ((place, *said) for text, place in prose for said in told(field, text, self._words))
        for place, value, quote, chance in islice(likely, _MOST_VALUES):
            label, colon, _ = quote.partition(":")
            other = self._is_of_other(field, value, quote) or (colon and is_elsewhere(label, self._words)) or _ASKS.match(quote)
            if chance >= _LIKELY and not (other or postpones(quote, self._words)):
                found.setdefault(value, Source(field, quote, place))
        return _whole(found) if field == "department" else found

    def _is_of_other(self, field: str, value: object, quote: str) -> bool:
        """Whether the clauses with a value are about another contract, a step before this one, the end of the one before it, or how long something lasts."""
        own = _OF_THIS[field](quote, self._words) if field in _OF_THIS else quote
        if own != quote and value not in _tell(field, own, self._words):
            return True
        if field == "duration_months":
            clauses = [clause for clause in _COMMA.split(quote) if value in terms_in(clause)]
        else:
            clauses = [clause for clause in _CLAUSES.split(quote) if field == "start_date" and read_day(clause) == value]
        return bool(clauses) and all(self._words.is_before_contract(clause) or self._is_apart(field, clause) for clause in clauses)

    def _is_apart(self, field: str, clause: str) -> bool:
        """Whether a clause tells the day on which another contract ends, or of something else how long it lasts: "ze gaan tien jaar mee"."""
        if field == "start_date":
            return runs_out(clause)
        return self._words.says("other_terms", clause) and not self._words.says("contract_words", clause)

    def _ticked(self, field: str) -> Iterator[tuple[object, Source]]:
        for text, place in self._boxes.items() if field in OPTIONS else ():
            if value := ticked_option(field, text, self._words):
                yield value, Source(field, text, place)

    def _said(self, field: str) -> Iterator[tuple[object, Source]]:
        may_tell, look = _LOOKS[field]
        doubted = self._readings.quotes(field)
        for text, place in islice(self._texts.items(), _FIRST if field == "title" else None):
            if text not in doubted and may_tell.search(text):
                yield from ((value, Source(field, quote, place)) for value, quote in look(text, self._words))


def _tell(field: str, sentence: str, words: Words) -> set[object]:
    """Every value that a sentence may tell of a field."""
    return {candidate.value for candidate in candidates(field, sentence, sentence, words)}


def _whole(found: dict[object, Source]) -> dict[object, Source]:
    """The longest of several names, where all others are a part of it: "Inkomen" is short for "Inkomen en Schulden"."""
    longest = max(found, key=lambda name: len(str(name)), default=None)
    return {longest: found[longest]} if found and all(str(name) in str(longest) for name in found) else found


def _in_sentences(look: Callable[[str, Words], object], text: str, words: Words) -> Iterator[tuple[object, str]]:
    """What single sentences say; help, questions and what is about another contract say nothing."""
    for whole in (about_this(one, words) for one in sentences(text)):
        sentence = of_now(whole, words)
        if (
            not sentence.endswith("?")
            and not postpones(sentence, words)
            and (value := look(sentence, words)) is not None
            and not (is_elsewhere(sentence, words) or is_hint(sentence, words))
        ):
            yield value, whole


def _values(text: str, words: Words) -> Iterator[tuple[object, str]]:
    """What sentences say of the value; where each tells that of a lot, no single one does."""
    together = lots_together(text, words)
    yield from [(together, text)] if together is not None else _in_sentences(likely_value, text, words)


def _leaders(text: str, words: Words) -> Iterator[tuple[object, str]]:
    return ((value, quote) for field, value, quote in people(text, words) if field == "project_leader")


def _department(text: str, words: Words) -> Iterator[tuple[object, str]]:
    name = units_of(words).named_in(text)
    return iter([(name, text)] if name else [])


def _title(text: str, words: Words) -> Iterator[tuple[object, str]]:
    found = likely_title(text, words)
    return iter([found] if found else [])


_INITIALS = re.compile(rf"(?P<first>{CAPITAL})\.(?:{CAPITAL}\.)* ?(?P<last>\D{{3,40}})")
_LETTERS = r"[^\W\d_]"
_NAME, _NUMBER, _YEAR = (re.compile(part) for part in (rf"{CAPITAL}\w+", r"\d{3}", r"20\d\d"))
_TERM = re.compile(r"jaar|jaren|jr|maand|mnd")
_PROCEDURE = re.compile(r"onderhands|openba|europe|national|procedure|aanbested|\b(?:[MEN]O|SAS)\b", re.IGNORECASE)
_LOOKS: dict[str, tuple[re.Pattern[str], Callable[[str, Words], Iterator[tuple[object, str]]]]] = {
    "title": (_NAME, _title),
    "project_leader": (_NAME, _leaders),
    "department": (_NAME, _department),
    "contract_kind": (SORTS, partial(_in_sentences, likely_kind)),
    "procedure": (_PROCEDURE, partial(_in_sentences, likely_procedure)),
    "duration_months": (_TERM, partial(_in_sentences, likely_term)),
    "start_date": (_YEAR, partial(_in_sentences, likely_start)),
    "reference": (_NUMBER, partial(_in_sentences, partial(reference_in, of_document=True))),
    "estimated_value": (_NUMBER, _values),
}
"""Per field what a text holds that may tell it, which is quick to see, and how it is read; the value is last, for it may follow from the term."""
FIELDS = tuple(_LOOKS)
