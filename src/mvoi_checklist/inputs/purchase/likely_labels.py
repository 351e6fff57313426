"""Labels that nobody listed: "Raming 6 voertuigen ex btw", "Wie leidt de inkoop?". One of their words and what stands beside them tell what they ask.

Such an answer counts only where no label that is known gave one, and when all of them say the same.
"""

from __future__ import annotations

import re
from typing import Any

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.field_labels import OF_A_CONTRACT, field_label
from mvoi_checklist.inputs.dutch.label_forms import plain, without_notes
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.terms import read_period
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS, read_field
from mvoi_checklist.inputs.purchase.meant_fields import with_meant_codes
from mvoi_checklist.inputs.purchase.names_said import bare_name
from mvoi_checklist.inputs.purchase.titles import opens_as_title
from mvoi_checklist.inputs.purchase.units import is_person, units_of, without_myself
from mvoi_checklist.inputs.readings import Readings, Source

_NOT_IN_IT = re.compile(r"\s*\(niet\b[^()]*\)", re.IGNORECASE)
"""What is not in what a label asks: "Inruil (niet verrekend in de raming)"."""
_LONGEST_LABEL, _LONGEST_VALUE, _MOST_WORDS = 80, 300, 6
_ID = re.compile(r"(?=.{3,30}$)(?=.*\d)[\w./|-]+(?: [\w./|-]+)?")
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_YES = re.compile(r"ja[,:;.]?\s+", re.IGNORECASE)
"""What stands before a number: "Is er al een zaaknummer?", "Ja, 2026-0088"."""
_UNSURE = "Dit label kennen wij niet; het is gelezen om wat erachter staat."


class LikelyLabels:
    """The answers beside labels that are not known, while a document is being read."""

    def __init__(self, fields: dict[str, Any], words: Words, readings: Readings) -> None:
        """Take into ``fields`` when all is read."""
        self._fields = fields
        self._words = words
        self._readings = readings
        self._seen: dict[str, list[tuple[object, Source]]] = {}

    def see(self, label: str, text: str, place: str) -> None:
        """Remember the answer beside a label, for each field that it may be about."""
        label = _NOT_IN_IT.sub("", without_notes(label.partition("\n")[0]))
        if len(label) > _LONGEST_LABEL or not 0 < len(text) <= _LONGEST_VALUE or postpones(label, self._words):
            return
        if plain(label) in self._words.weak_labels and not field_label(label, self._words) and units_of(self._words).is_known(text):
            self._seen.setdefault("department", []).append((text.strip(), Source("department", text, place)))  # "Dienst: Facilitair Bedrijf"
            return
        if self._words.find("contract_kinds", label) == "werken" and opens_as_title(text, self._words) and self._may_be_title(_ASIDE.sub("", text)):
            self._seen.setdefault("title", []).append((text.strip(), Source("title", text, place)))  # "Werk: Vervanging dak sporthal"
        fields = self._words.keys_said("label_stems", label)
        for field in sorted(fields) if fields and not self._words.says("other_labels", label) else ():
            if field in OF_A_CONTRACT and self._words.is_before_contract(label):
                continue
            if (value := self._value(field, checked(with_meant_codes(text)), label)) is not None:
                self._seen.setdefault(field, []).append((value, Source(field, text, place)))

    def _value(self, field: str, said: str, label: str) -> object:
        if field in ("start_date", "duration_months") and (period := read_period(said)):
            return period[0] if field == "start_date" else period[1]
        if field in VALUE_FIELDS:
            return read_field(field, said, label, self._words)
        name = "\n".join(line for line in without_myself(without_notes(said)).strip().split("\n") if not field_label(line.partition(":")[0], self._words))
        if field == "department":
            _, part = units_of(self._words).with_person(name.rstrip("."))
            name = part or name  # "Ingrid Vroom, afdeling Jeugdgezondheidszorg."
        fits = {
            "reference": _ID.fullmatch(number := (sentences(_YES.sub("", name)) or [""])[0].rstrip(".")) is not None,
            "title": self._may_be_title(name),
            "project_leader": is_person(leader := bare_name(name, "project_leader", self._words), self._words),
            "department": 0 < len(name.split()) <= _MOST_WORDS
            and not any(map(str.isdecimal, name))
            and not (is_person(name, self._words) or postpones(name, self._words)),
        }
        name = {"reference": number, "project_leader": leader}.get(field, name)  # "Ja, PRJ-2026-044. Het krediet staat onder I-7731.", "Jan Bos, adviseur"
        return name if fits.get(field) and plain(name) not in self._words.placeholders else None

    def _may_be_title(self, name: str) -> bool:
        """Whether a text may name a purchase: some words, and no sentence, amount or person."""
        plain_words = "€" not in name and "\n" not in name and not name.endswith((".", "?", ")")) and len(sentences(name)) == 1
        return plain_words and len(name.split()) > 2 and not is_person(name, self._words)

    def finish(self, told: frozenset[str]) -> None:
        """Take what no known label gave; ``told`` are fields of which something else tells the value."""
        for field, found in self._seen.items():
            if field in told:
                continue
            open_ = field not in VALUE_FIELDS and self._readings.seen(field)  # "Zaaknummer: volgt": then no other number is it
            if not open_ and field not in self._fields and all(value == found[0][0] for value, _ in found):
                self._readings.take(self._fields, field, *found[0], _UNSURE)
