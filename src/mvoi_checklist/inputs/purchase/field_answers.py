"""The fields of the document itself: each taken with its label, value and place, and what stands beside a term, a value or a name."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import Any

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.amount_doubts import ALSO_WITH_OPTIONS, WITH_OPTIONS
from mvoi_checklist.inputs.dutch.days import read_day
from mvoi_checklist.inputs.dutch.label_forms import plain, without_notes
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.terms import fixed_term, read_period, start_beside, term_beside
from mvoi_checklist.inputs.dutch.values import why_in_doubt
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.inputs.purchase.derived_value import DerivedValue
from mvoi_checklist.inputs.purchase.described_procedures import described_procedure
from mvoi_checklist.inputs.purchase.end_days import EndDays
from mvoi_checklist.inputs.purchase.field_values import PLAIN_FIELDS, read_field
from mvoi_checklist.inputs.purchase.likely_labels import LikelyLabels
from mvoi_checklist.inputs.purchase.lone_numbers import LoneNumbers
from mvoi_checklist.inputs.purchase.lot_answers import LOT_ANSWER, LotAnswers
from mvoi_checklist.inputs.purchase.named_people import leader_named, unit_named
from mvoi_checklist.inputs.purchase.names_said import bare_name, first_phrase, follows, may_be_title, without_same
from mvoi_checklist.inputs.purchase.procedures import only_rejects
from mvoi_checklist.inputs.purchase.second_look import FIELDS, SecondLook
from mvoi_checklist.inputs.purchase.taken_titles import TakenTitles
from mvoi_checklist.inputs.purchase.title_answers import TitleAnswer
from mvoi_checklist.inputs.purchase.told_procedures import DESCRIBED
from mvoi_checklist.inputs.purchase.units import TWO_NAMES, are_persons, without_myself
from mvoi_checklist.inputs.readings import IN_FOOTER, Readings, Source

_BRACKETS = re.compile(r"\([^()]*\)")
_WEIGHED = {"estimated_value", "duration_months", "start_date", "project_leader", "department"}
_DENIED = re.compile(r"\s*(?:geen|niet)\s+(?:(?:op|per|vanaf|voor)\s+)?(?=€|\d|[A-Z])")
"""What is said not to be so: "niet op 1 maart 2027", "niet Jan de Vries"."""
UNSURE = "Er staat bij dat dit nog niet zeker is. Vul in wat het wordt, of haal de twijfel weg."


class FieldAnswers:
    """Takes values into the fields of the document that is being read."""

    def __init__(self, fields: dict[str, Any], words: Words, readings: Readings, derived: DerivedValue) -> None:
        """Take into ``fields``."""
        self._derived, self._fields = derived, fields
        self._words, self._readings = words, readings
        self._term: tuple[int, Source] | None = None
        self._second: dict[str, tuple[str, Source, str]] = {}
        """Per field the first answer beside a label that only counts where no other names it, with that label: "Verantwoordelijke", "Doorlooptijd"."""
        self._titles = TakenTitles(fields, words, readings, self._take)
        self.end_days = EndDays()
        self.likely = LikelyLabels(fields, words, readings)
        """The answers beside labels that are not known."""
        self.numbers, self.lots = LoneNumbers(), LotAnswers(words, readings)
        self.second = SecondLook(fields, words, readings)

    def see_title(self, text: str, place: str) -> None:
        """Remember a heading: it may be the name of the document, and say what is bought."""
        self._titles.see_heading(text, place)

    def see_first_line(self, text: str, place: str) -> None:
        """Remember one of the first lines, below a heading or at the edge of the page: it may be a title (not in a footer), or hold the number."""
        self.numbers.see(text, place)
        if not place.startswith(IN_FOOTER):
            self._titles.see_first_line(text, place)

    def take_titles(self, *, asked: bool) -> None:
        """Take what the title of the document and its headings tell, where no label did; a title that was ``asked`` but left empty stays open."""
        self._titles.take_headings(asked=asked)

    def take_second(self) -> None:
        """Take the title from the surest label, and what stands beside a less certain one when no other label says it: "Verantwoordelijke", "Doorlooptijd"."""
        self._titles.take_named()
        for field, (said, source, label) in self._second.items():
            if not self._readings.seen(field):
                self._take(field, said, source, label)

    def finish(self, *, ours: bool, left_open: AbstractSet[str | None]) -> None:
        """Take what a less certain place says when no other says it: a term that stands beside the value; in a form of ours each answer is what it says.

        Of ``left_open`` fields the place was left empty.
        """
        if not ours:
            self._titles.drop_person()
            self._name_in_full()
            self._without_its_sort()
        self.lots.finish(self._fields)
        self.likely.finish(frozenset({"estimated_value"} if self._derived.is_told else ()))
        self.end_days.finish(self._fields, self._readings)
        if self._term and not self._readings.seen("duration_months"):
            self._readings.take(self._fields, "duration_months", *self._term)
        for field in FIELDS:
            if field == "estimated_value":
                self._derived.finish(self._fields)  # from the term, which is known by now
            self.second.take(field, left_open=field in left_open)
        self.lots.tell_amounts()
        if "estimated_value" in self._fields:
            self._readings.settle("estimated_value", WITH_OPTIONS, ALSO_WITH_OPTIONS)
        self._titles.finish()

    def _name_in_full(self) -> None:
        """Write out the name of the leader where it stands in full elsewhere."""
        if leader := self._fields.get("project_leader"):
            self._fields["project_leader"] = self.second.in_full(leader)

    def _without_its_sort(self) -> None:
        """Of "afdeling Vastgoed" the name is Vastgoed; "team Vastgoed" is another part of the organisation, and keeps its word."""
        if department := self._fields.get("department"):
            sorts = either(("afdeling", *self._words.vocabulary.abbreviations.get("afdeling", ())))
            self._fields["department"] = re.sub(rf"^(?i:{sorts})\s+(?=[A-Z])", "", department)

    def take(self, field: str, said: str, source: Source, label: str, lot: str) -> None:
        """Take what was said beside a label; at one lot a name or a value is not that of the purchase."""
        if lot and field in PLAIN_FIELDS:
            self._readings.add(source, LOT_ANSWER, certain=True)
        elif lot and field == "estimated_value":
            value = read_field(field, said, label, self._words)
            yearly = read_yearly(said, self._words, label) if value is None else None
            self._derived.see_lot(lot, value if yearly is None else yearly, source, yearly=yearly is not None)
        elif lot and field == "contract_kind":
            self.lots.see_kind(read_field(field, said, label, self._words), source)
        elif field == "title":
            if not follows(label, said):
                self._titles.answers.see(TitleAnswer(said, source, label, self._readings.older))
        elif not lot and plain(self._words.unnumbered(label)) in self._words.second_labels:
            self._second.setdefault(field, (said, source, label))
        else:
            self._take(field, said, source, label, adds=bool(lot))

    def knows(self, field: str) -> bool:
        """Whether a field is known, or a title was told."""
        return field in self._fields or (field == "title" and self._titles.answers.any)

    def add_codes(self, said: str, source: Source) -> None:
        """Take more CPV codes, in a cell beside that of others."""
        self._take("cpv", said, source, "", adds=True)

    def _take(self, field: str, said: str, source: Source, label: str, *, adds: bool = False) -> None:
        """Take the value that was said beside a label."""
        said, unsure = self._without_doubt(field, said)
        value = self._name_said(field, said, label, source) if field in PLAIN_FIELDS else self._value(field, said, label, source)
        unsure = unsure or (TWO_NAMES if field == "project_leader" and value and are_persons(said, self._words) else "")
        if field == "procedure" and value is None and not postpones(said, self._words) and (value := described_procedure(said, self._words)):
            unsure = DESCRIBED
        if field == "procedure" and value is None and only_rejects(said, self._words):
            return  # another place tells which is followed
        if field in ("product_groups", "cpv") and adds and isinstance(value, list):
            value = list(dict.fromkeys([*self._fields.pop(field, []), *value]))
        if field == "estimated_value" and value is None and (amount := read_yearly(said, self._words, label)):
            self._derived.see_year(amount, source, labelled=True)
        else:
            doubt = why_in_doubt(said, label, self._words) if field == "estimated_value" and value is None else ""
            self._readings.take(self._fields, field, value, source, doubt or (unsure if value is not None else ""))

    def _without_doubt(self, field: str, said: str) -> tuple[str, str]:
        """The words without "misschien" before or a question mark behind them, and what to say of that: who filled it in does not know yet."""
        if field not in _WEIGHED:
            return said, ""
        hedge = self._words.phrases("hedges").search(said)
        opened = hedge is not None and not said[: hedge.start()].strip(" (")
        sure = (said[hedge.end() :] if hedge and opened else said).strip(" ?")
        told = sure[:1].isupper() or field not in PLAIN_FIELDS  # "nog te benoemen" is no name
        return (sure, UNSURE) if told and (opened or said.rstrip(" )").endswith("?")) else (said, "")

    def _name_said(self, field: str, said: str, label: str, source: Source) -> str | None:
        """The name, number or words beside a label; None when it cannot be that: a case number holds a number, and a title holds words."""
        name = bare_name(first_phrase(self._titles.without_number(said, source), self._words) if field == "title" else without_same(said), field, self._words)
        if field == "project_leader":
            return None if _DENIED.match(said) or without_same(said) != said else self._leader(without_notes(without_myself(said)) if name else "", source)
        if (field == "reference" and not any(map(str.isdecimal, name))) or (field == "title" and not may_be_title(name, self._words)):
            return None
        if field == "department":
            return unit_named(name, label, self._words)
        if field == "description" and name and plain(self._words.unnumbered(label)) in self._words.vocabulary.naming_descriptions:
            self._titles.see_description(source)
        return name or None

    def _value(self, field: str, said: str, label: str, source: Source) -> object:
        if field == "start_date":
            said = " ".join(sentence for sentence in sentences(said) if not is_elsewhere(sentence, self._words)) or said
        if field in _WEIGHED and _DENIED.match(said):
            return None
        value = read_field(field, said, label, self._words)
        if field == "start_date" and value is None:
            value = read_field(field, _BRACKETS.sub("", said), label, self._words)  # "1 juni 2027 (livegang uiterlijk 1-1-2028)"
        self._take_beside(field, said, source)
        return (self._start(said, source) or value) if field == "start_date" else value

    def _start(self, said: str, source: Source) -> date | None:
        """The first day of a period; how long it lasts, or the fixed term beside a day, is taken as the term."""
        period, months = read_period(said), fixed_term(said) or term_beside(said)
        if term := months or (period and period[1]):
            self._readings.take(self._fields, "duration_months", term, replace(source, path="duration_months"))
        return period[0] if period else None

    def _leader(self, said: str, source: Source) -> str | None:
        """A name; the department beside it is taken when none was named before."""
        name, department = leader_named(said, self._words, str(self._fields.get("department", "")))
        if department and "department" not in self._fields:
            self._readings.take(self._fields, "department", department, replace(source, path="department"))
        return name

    def _take_beside(self, field: str, said: str, source: Source) -> None:
        """The first day that stands beside a term, and the term that stands beside a value."""
        if field == "duration_months":
            period, cue = read_period(said), self._words.search("sentence_cues", said, "start_date")
            if day := period[0] if period else (read_day(said[cue.end() :]) if cue else None) or start_beside(said):
                self._readings.take(self._fields, "start_date", day, replace(source, path="start_date"))
        elif field == "estimated_value" and (months := term_beside(said)):
            self._term = self._term or (months, replace(source, path="duration_months"))
