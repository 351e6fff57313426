"""What stands beside a label: the value of a field, what a theme asks, or pieces for several things at once."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.combined_answers import CombinedAnswers
from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.examples import gives_examples
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.lots import A_LOT, lot_called, lot_of
from mvoi_checklist.inputs.dutch.offered_kinds import asks_kind_too
from mvoi_checklist.inputs.dutch.scope import is_hint, sentences
from mvoi_checklist.inputs.dutch.thousands import in_full
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.inputs.evaluation_answers import EvaluationAnswers
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.field_values import PLAIN_FIELDS, VALUE_FIELDS, read_field
from mvoi_checklist.inputs.purchase.meant_fields import field_beside, unit_of_client
from mvoi_checklist.inputs.purchase.told_lots import numbered_lots
from mvoi_checklist.inputs.purchase.units import is_person, units_of
from mvoi_checklist.inputs.readings import Source
from mvoi_checklist.inputs.taken import Taken
from mvoi_checklist.inputs.themes.prompts import in_brackets
from mvoi_checklist.model.start_document import StartDocument

SEVERAL_KINDS = "Hier staan meer soorten; kies de soort die voor de hele inkoop geldt."
_FEWEST_KINDS, _ALL_KINDS = 2, 3
_OR = re.compile(r"\s*/\s*|\s+(?:of|en/of|en)\s+", re.IGNORECASE)
_BEHIND = re.compile(r"\s*\([^()]*\)$")
_VALUE_OF_LOT = re.compile(rf"(?P<label>.{{3,40}}?)\s+(?:van\s+)?(?P<lot>(?:{A_LOT}|(?-i:P(?=\d)))\s*\w{{1,2}})", re.IGNORECASE)
_POINTS = re.compile(r"\A\s*(?:[→➜►⇒]|->)\s*(?=\S)")
_VAT = re.compile(r"(?:ex|excl|exclusief|incl|inclusief|zonder)\b.*\bbtw", re.IGNORECASE)


class LabelledAnswers:
    """Takes such values into the document that is being read."""

    def __init__(self, meanings: Meanings, openings: LineOpenings, taken: Taken, words: Words, evaluation: EvaluationAnswers) -> None:
        """Take into ``taken``, and into ``evaluation`` what is about a contract that has ended."""
        self._meanings = meanings
        self._taken = taken
        self._words = words
        self._evaluation = evaluation
        self._combined = CombinedAnswers(meanings, openings, taken, words, self.take)
        self.left_open: set[str | None] = set()
        """The fields whose label stands there with nothing filled in."""
        self._open_kinds: list[Source] = []
        """Where some of the kinds of purchases stand without a choice: "levering/dienst"."""

    def take(self, label: str, text: str, place: str) -> bool:
        """Take the value beside a label; false when it is no label we know."""
        label = self._meanings.question(label)
        if self._combined.take_ticked_themes(label, text, place):
            return True
        if unit := unit_of_client(label, text, self._words):
            return self._take_client(label, text, unit, place)
        field, (theme, column) = field_beside(label, text, self._words), self._meanings.theme_beside(label)
        if not (field or theme) or (field == "project_leader" and "/" in label and "/" in text):
            return self._take_unlabelled(label, text, place)
        self._combined.see_other()
        if field:
            self._taken.recognition.see_label(field, label, text)
        text = self._meanings.in_words(field, self._typed(field, self._without_help(field, text), label))
        if self._meanings.empty(text) or self._meanings.empty(checked(text)) or (field and is_hint(text, self._words)):
            step = field == "title" and plain(label) in self._words.vocabulary.purchase_words  # "Opdracht" between the steps of a planning
            self._see_open_kinds(field, text, place)
            self.left_open.update([] if step or in_brackets(label, self._words) else [field])  # "[naam]" is a place to fill in itself
        elif field:
            self._take_labelled(field, text, place, label)
        elif theme:
            self._take_about(theme, column, text, place)
        return True

    def _see_open_kinds(self, field: str | None, text: str, place: str) -> None:
        """Remember that somebody names several kinds, and not all between which a form lets choose."""
        named = {self._words.find_label("contract_kinds", option) for option in _OR.split(text)} if field == "contract_kind" else set()
        if _FEWEST_KINDS <= len(named - {None}) < _ALL_KINDS:
            self._open_kinds.append(Source("contract_kind", text, place))

    def tell_open_kinds(self) -> None:
        """Tell that a choice is still to be made, where no other place tells the kind."""
        for source in [] if "contract_kind" in self._taken.fields else self._open_kinds:
            self._taken.readings.add(source, SEVERAL_KINDS)

    def _take_client(self, label: str, text: str, unit: str, place: str) -> bool:
        """Take the department of who wants the purchase, and who stands before it: "Aanvrager: Cor Bos, vakgroep Sport"."""
        self._taken.running.take_people(text, place)
        if self._meanings.names_author(label):
            self._taken.running.people.see_asked(text, place)
        return self._taken.take_field("department", unit, place, label=label)

    def _take_about(self, theme: str, column: str | None, text: str, place: str) -> None:
        """Take the words beside a label that means this theme, or a field of it."""
        if column:
            self._taken.take_theme_row(theme, [(column if column != "applied" else "said", text)], place)
        else:
            self._taken.take_theme_text(theme, text, place)

    def _take_unlabelled(self, label: str, text: str, place: str) -> bool:
        """Take the value beside a label that names no field, or two people at once."""
        amount = in_full(text, label)
        lot = lot_of(label) or self.lot_valued(label)
        if lot and (self._meanings.reads("estimated_value", amount) or read_yearly(amount, self._words) is not None):
            self._taken.take_lot_value(lot, text, place, amount)
            return True
        lots = numbered_lots(text, self._words) if self._words.says("lot_columns", label) and not lot_of(label) else []
        for named, said in lots:
            self._taken.take_lot_value(named, said, place)
        if lots:
            return True
        if not self._meanings.empty(text):
            self._taken.purchase.likely.see(label, text, place)
            self._taken.purchase.end_days.see(label, text, place, self._words)
        return self._combined.take(label, text, place)

    def take_beside(self, label: str, text: str, place: str) -> None:
        """Take a second value beside a label (another lot, an earlier contract): where the two differ, neither is certain."""
        field = self._meanings.label(label)
        if (
            field in VALUE_FIELDS
            and not (self._meanings.empty(text) or gives_examples(text, self._words))
            and read_field(field, checked(text), label, self._words) is not None
        ):
            if field == "cpv":
                self._taken.take_codes(text, place)
            else:
                self._taken.take_field(field, text, place, label=label)

    def lot_valued(self, label: str) -> str:
        """The lot of which a label asks the value: "Raming perceel 1"."""
        valued = _VALUE_OF_LOT.fullmatch(_BEHIND.sub("", label.strip()))
        return lot_called(valued["lot"]) if valued and self._meanings.label(valued["label"]) == "estimated_value" else ""

    def _without_help(self, field: str | None, text: str) -> str:
        """What stands beside the label of a field, without the sign that points at it or the help above it."""
        lines = _POINTS.sub("", text).split("\n") if field else [text]
        while len(lines) > 1 and is_hint(lines[0], self._words):
            lines.pop(0)
        return "\n".join(lines)

    def _typed(self, field: str | None, text: str, label: str) -> str:
        """What somebody typed between the brackets of a prompt, where that can only be an answer: "[leveringen]", "[Jan Bos]"."""
        inner = in_brackets(text, self._words)
        if inner and field == "project_leader" and is_person(inner, self._words):
            return inner
        reads = inner and field == self._meanings.label(label) and field in VALUE_FIELDS - {"cpv"}
        return inner if reads and field and read_field(field, inner, label, self._words) is not None else text

    def _heads_a_table(self, label: str, text: str) -> bool:
        """Whether what stands beside the label for a department heads a table: "Onderdeel | Bedrag", "Onderdeel | Berekening"."""
        amounts = self._meanings.label(text) == "estimated_value" or _VAT.match(text) is not None
        no_part = plain(label) in self._words.weak_labels and not units_of(self._words).is_part(text)
        return amounts or no_part

    def _take_labelled(self, field: str, text: str, place: str, label: str) -> None:
        """Take the words beside a label that means this field."""
        if field == "department" and self._heads_a_table(label, text):
            return
        if field == "contract_kind" and self._meanings.label(text) == field:
            self._see_open_kinds(field, text, place)
        elif self._meanings.label(text):
            path = field if field in StartDocument.model_fields else f"evaluation.{field}"
            self._taken.readings.add(Source(path, text, place), "Hier staat een ander label; niet zeker is wat er is ingevuld.")
        elif not self._taken.take_field(field, self._combined.first_said(field, text, label, place), place, label=label):
            self._evaluation.take(field, text, place)
        if field in PLAIN_FIELDS:
            self.take_kind_too(label, text, place)

    def take_kind_too(self, label: str, text: str, place: str) -> None:
        """Take the kind of purchase with which an answer opens, where its label offers the kinds: "Wat kopen we? (levering/dienst/werk)"."""
        opening = sentences(text)[0] if asks_kind_too(label, self._words) else ""
        if self._meanings.reads("contract_kind", opening):
            self._taken.take_field("contract_kind", opening, place)
