"""A second look for fields that no label and no clear sentence told: weaker words are enough where every place agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from mvoi_checklist.inputs.dutch.label_forms import without_notes
from mvoi_checklist.inputs.dutch.labels import Words
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint, sentences
from mvoi_checklist.inputs.purchase.facts import facts
from mvoi_checklist.inputs.purchase.likely_facts import likely_kind, likely_start, likely_term, likely_value
from mvoi_checklist.inputs.purchase.people import people
from mvoi_checklist.inputs.purchase.titles import likely_title
from mvoi_checklist.inputs.purchase.units import units_of
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.themes.prompts import PROMPT

WITHOUT_LABEL = "Dit staat er zonder label; maak duidelijk dat dit is bedoeld."
_LONGEST, _FIRST = 2_000, 8
_LEFT_OPEN = {"procedure", "reference"}
"""Where a place for it says nothing that can be read, it is still to be chosen or to be given."""
_Look = Callable[[str, Words], object]


class SecondLook:
    """Keeps every text that was read, and looks into all of them for what is still missing."""

    def __init__(self, fields: dict[str, Any], words: Words, readings: Readings) -> None:
        """Take into ``fields``."""
        self._fields = fields
        self._words = words
        self._readings = readings
        self._texts: list[tuple[str, str]] = []

    def see(self, text: str, place: str) -> None:
        """Remember a text that is not about a theme; a choice that is still open, and a prompt, say nothing."""
        if "☐" not in text and len(text) <= _LONGEST and not PROMPT.fullmatch(text):
            self._texts.append((without_notes(text), place))

    def take(self, field: str) -> None:
        """Take a field that is not known, when all that may be it is the same."""
        told = self._readings.seen(field) if field in _LEFT_OPEN else self._readings.contested(field)
        if field in self._fields or told:
            return
        found: dict[object, Source] = {}
        for text, place in self._texts[: _FIRST if field == "title" else None]:
            for value, quote in _LOOKS[field](text, self._words):
                found.setdefault(value, Source(field, quote, place))
        if len(found) == 1 or (found and field == "title"):  # what stands first is its name
            self._readings.take(self._fields, field, *next(iter(found.items())), WITHOUT_LABEL)


def _of_sentences(look: _Look) -> Callable[[str, Words], Iterator[tuple[object, str]]]:
    """What single sentences say; help, questions and what is about another contract say nothing."""

    def look_at(text: str, words: Words) -> Iterator[tuple[object, str]]:
        for sentence in sentences(text):
            if not sentence.endswith("?") and (value := look(sentence, words)) is not None and not (is_elsewhere(sentence, words) or is_hint(sentence, words)):
                yield value, sentence

    return look_at


def _told(field: str) -> Callable[[str, Words], Iterator[tuple[object, str]]]:
    """What running text says of it, also where it stands in a cell."""

    def look_at(text: str, words: Words) -> Iterator[tuple[object, str]]:
        found = people(text, words) if field == "project_leader" else facts(text, words)
        yield from ((value, quote) for told, value, quote in found if told == field and value is not None)

    return look_at


def _department(text: str, words: Words) -> Iterator[tuple[object, str]]:
    if name := units_of(words).named_in(text):
        yield name, text


def _title(text: str, words: Words) -> Iterator[tuple[object, str]]:
    if found := likely_title(text, words):
        yield found


_LOOKS: dict[str, Callable[[str, Words], Iterator[tuple[object, str]]]] = {
    "title": _title,
    "project_leader": _told("project_leader"),
    "department": _department,
    "contract_kind": _of_sentences(likely_kind),
    "procedure": _told("procedure"),
    "duration_months": _of_sentences(likely_term),
    "start_date": _of_sentences(likely_start),
    "reference": _told("reference"),
    "estimated_value": _of_sentences(likely_value),
}
FIELDS = tuple(_LOOKS)
"""What is looked for, the value last: it may follow from the term."""
