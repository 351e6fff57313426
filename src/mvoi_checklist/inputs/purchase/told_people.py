"""Who wrote the document, who says to lead the purchase, and for which department, where no label tells it: it counts when nothing else says it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.people import author_in, leader_by_first_name, leader_is_open, without_function
from mvoi_checklist.inputs.purchase.units import is_person, units_of
from mvoi_checklist.inputs.readings import Readings, Source

OF_AUTHOR = "Dit is de afdeling van de opsteller; maak duidelijk of die ook inkoopt."
OF_LEADER = "Dit is de afdeling van de projectleider; maak duidelijk of die ook inkoopt."
AUTHOR_LEADS = "Dit is de opsteller; maak duidelijk of die de inkoop ook leidt."
_WITH_ASIDE = re.compile(r"(?P<person>[^(),;–|]{3,60}?)\s*(?:[(,–|]|\s-\s)\s*(?P<aside>[^(),;|\d@]{3,60})\)?")


class ToldPeople:
    """The people and departments that were seen while a document is being read."""

    def __init__(self, fields: dict[str, Any], words: Words, readings: Readings) -> None:
        """Take into ``fields`` when all is read."""
        self._fields, self._words, self._readings = fields, words, readings
        self._author: tuple[str, str, Source] | None = None
        """Who wrote the document, for which department, and where that stands."""
        self._i_lead: Source | None = None
        """Where the author says to lead the project."""
        self._last = self._sender = self._leader = ""
        """Who stands beside the last label for an author, who sent the message that is being read, and who says in one to lead the project."""
        self._leader_is_open = False
        self._unit: tuple[str, Source] | None = None
        """The department that the document is of, where no person is named."""
        self._led_from: tuple[str, Source] | None = None
        """What stands behind the name of who leads the project: "Geert Mulder (Vastgoedbeheer)"."""
        self._letterhead: tuple[object, Source] | None = None
        """The department behind the name of the organisation: it buys where nothing else says which one does."""

    def see(self, text: str, place: str) -> None:
        """Remember what sentences say of the author, and of who leads."""
        for author, department, sentence in author_in(text, self._words):
            self.see_author(author, department, Source("department", sentence, place))
        self._leader_is_open = self._leader_is_open or leader_is_open(text, self._words) or leader_by_first_name(text, self._words) is not None
        if self._words.says("i_lead", text):
            self._leader = self._leader if self._i_lead else self._sender
            self.see_author_leads(text, place)

    def see_letterhead(self, department: object, source: Source) -> None:
        """Remember the first department behind the name of the organisation."""
        self._letterhead = self._letterhead or (department, source)

    def see_asked(self, text: str, place: str) -> None:
        """Remember who stands beside a label for who wrote the document; a sentence behind it says other things."""
        named = (sentences(text) or [text])[0].rstrip(".") if "\n" not in text else text
        self._last = ""
        self.see_author(*units_of(self._words).with_person(named), Source("department", named, place))

    def see_in_unit(self, text: str, label: str, place: str) -> None:
        """Remember who stands before the department where that is asked: "Afdeling: Ilse Bos, Facilitair", "Wie vraagt aan, van welk team?"."""
        named = (sentences(text) or [text])[0].rstrip(".")
        asks_who = "wie" in plain(label).split()
        person, unit = units_of(self._words).within_part(named, asks_who=asks_who)
        if person:
            self.see_author(person, unit, Source("department", named, place))

    def see_author(self, author: str, department: str, source: Source) -> None:
        """Remember who wrote the document, the first time that stands there."""
        author, aside = re.match(r"(.*?)(?:\s*[(,]|\s[–-]\s|$)\s*(.*)", author, re.DOTALL).groups()  # type: ignore[union-attr]  # both may be empty
        units, aside = units_of(self._words), aside.partition(")")[0].partition(" (")[0].strip(" ).")
        person = without_function(aside, self._words)
        if units.is_part(author) and is_person(person, self._words):
            author, aside = person, author.strip()  # "Van: Vastgoed (Erik Lubbers)", "Vastgoed - projectleider Erik Lubbers"
        department = department or self._part_in(aside)
        author, advises = author.strip(), self._words.says("advisers", department)
        unit = author if units.is_known(author) else department if author.isalpha() and units.is_known(department) else ""
        if unit:
            self._unit = self._unit or (unit, replace(source, path="department"))  # "Van: Juridische Zaken", "van: Ton (Vastgoed)"
        if is_person(author, self._words):
            self._last = "" if self._words.says("advisers", source.quote) else author
            self._author = self._author or (author, "" if advises else department, source)

    def see_leader(self, text: str, place: str) -> None:
        """Remember the part that stands behind the name of who leads the project."""
        said = (sentences(text) or [""])[0].rstrip(".")
        found = _WITH_ASIDE.fullmatch(said)
        part = self._part_in(found["aside"].strip()) if found and is_person(found["person"], self._words) else ""
        second = found is not None and "(" not in said and is_person(part, self._words)  # "Jan Bos, Piet Kok"
        if part and not (second or self._words.says("advisers", part)):
            self._led_from = self._led_from or (part, Source("department", text, place))

    def _part_in(self, aside: str) -> str:
        """The part of the organisation that what stands behind a name may name; a function is none, nor the organisation itself."""
        units = units_of(self._words)
        named = aside[:1].isupper() or units.is_partly_known(aside) or units.opens_with_word(aside)
        named = named and not (self._words.opens("organisations", aside) or self._words.says("functions", aside.partition(",")[0]))
        return units.led_by(aside) or (aside if named else "")

    def see_message(self) -> None:
        """Know that a message starts, of who was named last; below the questions of a buyer somebody else may have answered."""
        self._sender = self._last

    def see_author_leads(self, text: str, place: str) -> None:
        """Remember that the author says to lead the project; beside a question that may be another than who sent the message."""
        self._i_lead = self._i_lead or Source("project_leader", text, place)

    def take_signature(self, line: str, place: str) -> None:
        """A name that signs a letter: "Hans Zwart", "Kees Bruin | coördinator"."""
        name = line.partition("|")[0].partition(",")[0].strip()
        if is_person(name, self._words):
            leads = next(filter(None, map(units_of(self._words).led_by, re.split(r"\s*[|,]\s*", line)[1:])), "")
            self.see_author(name, "", Source("project_leader", line, place))
            self._author = (self._author[0], self._author[1] or leads, self._author[2]) if self._author and self._author[0] == name else self._author

    def finish(self) -> None:
        """Take what only counts where nothing else says it: the department of a letterhead or of the author, and who says to lead."""
        author, department, place = self._author or ("", "", None)
        if self._letterhead and "department" not in self._fields:
            self._readings.take(self._fields, "department", *self._letterhead)
        if place and department and "department" not in self._fields:
            self._readings.take(self._fields, "department", department, replace(place, path="department"), OF_AUTHOR)
        if self._unit and "department" not in self._fields:
            self._readings.take(self._fields, "department", *self._unit, OF_AUTHOR)
        if self._i_lead and (leader := self._leader or author) and "project_leader" not in self._fields:
            self._readings.take(self._fields, "project_leader", leader, self._i_lead)

    def take_part_of_leader(self) -> None:
        """Where nothing else names a part of the organisation, the one of who leads the purchase may want it."""
        if self._led_from and "department" not in self._fields:
            self._readings.take(self._fields, "department", *self._led_from, OF_LEADER)

    def take_author_as_leader(self) -> None:
        """Where nobody is said to lead the purchase, the author may; not an adviser on purchasing."""
        author, _, place = self._author or ("", "", None)
        if place and not (self._leader_is_open or self._readings.seen("project_leader") or self._words.says("advisers", place.quote)):
            self._readings.take(self._fields, "project_leader", author, replace(place, path="project_leader"), AUTHOR_LEADS)
