"""What stands beside a label: the value of a field, what a theme asks, or pieces for several things at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvoi_checklist.inputs.combined_answers import CombinedAnswers
from mvoi_checklist.inputs.dutch.label_forms import NUMBERING
from mvoi_checklist.inputs.dutch.labels import Words
from mvoi_checklist.inputs.dutch.scope import is_hint, lot_of, opens_with_hint
from mvoi_checklist.inputs.evaluation_answers import EvaluationAnswers
from mvoi_checklist.inputs.purchase.combined_labels import asked_in
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS, read_field
from mvoi_checklist.inputs.purchase.meant_fields import field_beside, unit_of_client
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.themes.prompts import in_brackets
from mvoi_checklist.inputs.themes.text import checked
from mvoi_checklist.model.start_document import StartDocument

if TYPE_CHECKING:
    from mvoi_checklist.inputs.answers import Answers

_VALUE_OF_LOT = re.compile(r"(?P<label>.{3,40}?)\s+(?:van\s+)?(?P<lot>(?:perceel|lot)\s+\w{1,2})", re.IGNORECASE)
_VAT = re.compile(r"(?:ex|excl|exclusief|incl|inclusief|zonder)\b.*\bbtw", re.IGNORECASE)


class LabelledAnswers:
    """Takes such values into the document that is being read."""

    def __init__(self, answers: Answers, words: Words, readings: Readings, evaluation: EvaluationAnswers) -> None:
        """Take into ``answers``, and into ``evaluation`` what is about a contract that has ended."""
        self._answers = answers
        self._words = words
        self._readings = readings
        self._evaluation = evaluation
        self._combined = CombinedAnswers(answers, words)
        self.left_open: set[str | None] = set()
        """The fields whose label stands there with nothing filled in."""

    def take(self, label: str, text: str, place: str) -> bool:
        """Take the value beside a label; false when it is no label we know."""
        label = self.question(label)
        if self._combined.take_ticked_themes(label, text, place):
            return True
        if unit := unit_of_client(label, text, self._words):
            self._answers.running.take_people(text, place)
            return self._answers.take_field("department", unit, place, label=label)
        field, (theme, column) = field_beside(label, text, self._words), self._answers.theme_label(label)
        if not (field or theme) or (field == "project_leader" and "/" in label and "/" in text and asked_in(label, self._words)):
            if (lot := lot_of(label) or self._lot_valued(label)) and self._answers.reads("estimated_value", text):
                self._answers.take_lot_value(lot, text, place)
                return True
            if not theme and not self._answers.empty(text):
                self._answers.purchase.likely.see(label, text, place)
            return self._combined.take(label, text, place)
        if field:
            self._answers.recognition.see_label(field, label, text)
        text = self._typed(field, text, label)
        if self._answers.empty(text) or self._answers.empty(checked(text)) or (field and is_hint(text, self._words)):
            self.left_open.add(field)
        else:
            self._take_labelled((field, theme, column), text, place, label)
        return True

    def _lot_valued(self, label: str) -> str:
        """The lot of which a label asks the value: "Raming perceel 1"."""
        valued = _VALUE_OF_LOT.fullmatch(label.strip())
        return lot_of(valued["lot"]) if valued and self._answers.label(valued["label"]) == "estimated_value" else ""

    def question(self, label: str) -> str:
        """Of a question with help behind it the question, when that is what we know: "Wat koopt u in? Geef een korte naam"."""
        first, mark, more = label.partition("?")
        if not more.strip():
            return label
        one = "\n" not in label and ". " not in NUMBERING.sub("", first)
        helps = one and (opens_with_hint(more.strip(), self._words) or more.rstrip().endswith("."))
        named = self._answers.label(f"{first}?") or self._answers.theme(f"{first}?")
        return f"{first}{mark}" if helps and named and not (self._answers.label(label) or self._answers.theme(label)) else label

    def _typed(self, field: str | None, text: str, label: str) -> str:
        """What somebody typed between the brackets of a prompt, where that can only be an answer: "[leveringen]"."""
        inner = in_brackets(text)
        reads = inner and field == self._answers.label(label) and field in VALUE_FIELDS - {"cpv"} and not is_hint(inner, self._words)
        return inner if reads and field and read_field(field, inner, label, self._words) is not None else text

    def _take_labelled(self, meant: tuple[str | None, str | None, str | None], text: str, place: str, label: str) -> None:
        """Take the words beside a label that means this field, or this theme and perhaps a field of it."""
        field, theme, column = meant
        if field == "department" and (self._answers.label(text) == "estimated_value" or _VAT.match(text)):
            return  # "Onderdeel | Bedrag" heads a table of amounts
        if field and self._answers.label(text):
            path = field if field in StartDocument.model_fields else f"evaluation.{field}"
            self._readings.add(Source(path, text, place), "Hier staat een ander label; niet zeker is wat er is ingevuld.")
        elif field and not self._answers.take_field(field, self._combined.first_said(field, text, label, place), place, label=label):
            self._evaluation.take(field, text, place)
        elif not field and theme and column:
            self._answers.take_theme_row(theme, [(column if column != "applied" else "said", text)], place)
        elif not field and theme:
            self._answers.take_theme_text(theme, text, place)
