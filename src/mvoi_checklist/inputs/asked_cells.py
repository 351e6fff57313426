"""Cells of a table in which a question or label stands above its answer."""

from __future__ import annotations

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.scope import is_hint
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.labelled_answers import LabelledAnswers
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS, read_field

_LONGEST_HEADING = 80


class AskedCells:
    """Takes such cells into the answers of the document that is being read."""

    def __init__(self, meanings: Meanings, labelled: LabelledAnswers, words: Words) -> None:
        """Take what stands below a label into ``labelled``."""
        self._meanings = meanings
        self._labelled = labelled
        self._words = words

    def take_asked(self, text: str, place: str) -> bool:
        """Take a question with help and the answer below it in one cell: help ends with a dot, and is followed by the answer."""
        question, *lines = [line for line in text.split("\n") if line.strip()] or [""]
        if lines and len(question) <= _LONGEST_HEADING and ":" not in question and self._meanings.heading(question).elsewhere:
            return True  # a box that says at its top that it explains words, or tells of another contract
        if not lines or not question.rstrip().endswith(("?", ":")) or not self._meanings.is_label(question):
            return False
        said = [line for line in lines if not is_hint(line, self._words)]
        if self._meanings.theme(question):
            return self._labelled.take(question, "\n".join(said), place)
        names = [line for line in said if not line.rstrip().endswith(".")] or said
        field = self._meanings.label(question)
        values = [line for line in said if field in VALUE_FIELDS and read_field(field, checked(line), question, self._words) is not None]
        return self._labelled.take(question, (values or names or [""])[0], place)

    def take_boxed(self, text: str, place: str) -> bool:
        """Take a cell with a label on its first line and the answer below it; several of them may follow each other."""
        groups: list[tuple[str, list[str]]] = []
        for line in filter(str.strip, text.split("\n")):
            if self._meanings.asks(line) and not (groups and not groups[-1][1] and self._may_answer(line, groups[-1][0])):
                groups.append((line, []))
            elif groups and not is_hint(line, self._words):
                groups[-1][1].append(line)
            elif not groups:
                return False
        for label, said in groups:
            prose = self._meanings.theme(label) or self._meanings.label(label) in VALUE_FIELDS or not self._meanings.label(label)
            self._labelled.take(label, "\n".join(said if prose else said[:1]), place)
        return bool(groups)

    def _may_answer(self, line: str, label: str) -> bool:
        """Whether a line that may be a label itself can be the answer to the label above it; no number or value is told in words alone."""
        field = self._meanings.label(label)
        if field == "reference":
            return any(map(str.isdecimal, line))
        return field not in VALUE_FIELDS or read_field(field, checked(line), label, self._words) is not None
