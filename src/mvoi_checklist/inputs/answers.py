"""Collect what was read, field by field, each with its quote and place; nothing is filled in that is not there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from mvoi_checklist.inputs.evaluation_answers import EvaluationAnswers
from mvoi_checklist.inputs.labels import Words, plain, read_amount, read_day, read_months, without_notes
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.theme_answers import ThemeAnswers
from mvoi_checklist.inputs.theme_text import checked, yes_no
from mvoi_checklist.model.start_document import StartDocument, ValueRange
from mvoi_checklist.model.vocabulary import Vocabulary

_CPV = re.compile(r"\b\d{8}(?:-\d)?\b", re.ASCII)
_PLAIN_FIELDS = {"reference", "title", "description", "department", "project_leader"}
_VALUE_FIELDS = {"contract_kind", "procedure", "estimated_value", "duration_months", "start_date", "product_groups", "cpv"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BRACKETS = re.compile(r"\s*(\[(?!voetnoot: )[^\[\]]*\]|<[^<>]*>|‹[^‹›]*›|[.…_\s]+)\s*")
_NUMBERING = re.compile(r"^\s*\d+(?:\.\d+)*[.)]?\s+")
_LONGEST = 1_000


class Answers:
    """The fields of one start document while it is being read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Start empty; the vocabulary says which words mean which field."""
        self.found_any = False
        self._words = Words(vocabulary)
        self._readings = Readings()
        self.themes = ThemeAnswers(self._words, self._readings)
        self._fields: dict[str, Any] = {}
        self._duties: dict[str, dict[str, Any]] = {}
        self._evaluation = EvaluationAnswers(self._readings)
        self._chosen: dict[tuple[str, str, str], str] = {}
        self._wordings: dict[tuple[str, str], tuple[str, str]] = {}

    def document(self) -> StartDocument:
        """Everything read, as a start document; each chosen criterion with the words that stand beside its box."""
        for (theme, code, kind), box in self._chosen.items():
            self.themes.add_criterion(theme, code, kind, *self._wordings.get((theme, code), (code, box)))
        self._chosen.clear()
        whole = {
            **self._fields,
            "themes": self.themes.result(),
            "duties": [{"duty": duty, **values} for duty, values in self._duties.items()],
            "evaluation": self._evaluation.result(),
            "evidence": self._readings.evidence,
        }
        return StartDocument.model_validate_json(json.dumps(whole, default=_plain_json))

    def theme(self, text: str) -> str | None:
        """The theme that this label names: "2.1 Klimaat", "Thema: klimaat" or "Klimaat: uw antwoord"."""
        bare = _NUMBERING.sub("", text.partition("\n")[0][:_LONGEST])
        before, _, after = bare.partition(":")
        parts = (text, bare, after if plain(before) in ("thema", "mvoi-thema", "mvi-thema") else before)
        return next((theme for part in parts if (theme := self._words.find_label("themes", part))), None)

    def label(self, text: str) -> str | None:
        """The field of the document that this label names."""
        return self._words.find_label("fields", text) or self._words.find_label("evaluation_fields", text)

    def empty(self, text: str) -> bool:
        """Nothing filled in, or only the words that ask to fill something in: known ones, or anything between brackets."""
        return not plain(text) or _BRACKETS.fullmatch(text) is not None or plain(text) in self._words.placeholders

    def take_path(self, path: str, text: str, place: str, chosen: str) -> None:
        """Take the answer of a content control, known by its path; ``chosen`` is the id behind a drop-down."""
        group, *middle, name = path.split(".") if "." in path else ("", path)
        key = middle[0] if middle and _ID.fullmatch(middle[0]) else ""
        if group == "chosen" and key and len(middle) == 2:
            self._chosen[key, middle[1], name] = place
        elif group == "wording" and key:
            self._wordings[key, name] = (text, place)
        elif group == "evaluation" and self._evaluation.take(path.partition(".")[2], text, place):
            pass
        elif not self._take_known(group, key, name, (text, place, chosen)):
            self._readings.add(Source(path or "onbekend", text, place), "Dit invulveld is niet bekend.")

    def _take_known(self, group: str, key: str, name: str, read: tuple[str, str, str]) -> bool:
        text, place, chosen = read
        if group == "themes" and key:
            return self.themes.take(key, name, chosen if name in ("applied", "ground") else text, text, place)
        if group == "duties" and key and name in ("met", "note"):
            value: Any = yes_no(chosen, self._words) if name == "met" else text
            self._readings.take(self._duties.setdefault(key, {}), name, value, Source(f"duties.{key}.{name}", text, place))
            return True
        return not group and self._take_field(name, text, place, chosen)

    def take_label(self, label: str, text: str, place: str) -> bool:
        """Take the value beside a label; false when it is no label we know."""
        field, theme = self.label(label), self.theme(label)
        if not (field or theme):
            return False
        if self.empty(text) or self.empty(checked(text)):
            self.found_any = self.found_any or field is not None
        elif field and self.label(text):
            path = field if field in StartDocument.model_fields else f"evaluation.{field}"
            self._readings.add(Source(path, text, place), "Hier staat een ander label; niet zeker is wat er is ingevuld.")
        elif field:
            _ = self._take_field(field, text, place, label=label) or self._evaluation.take(field, text, place)
        elif theme:
            self.take_theme_text(theme, text, place)
        return True

    def take_beside(self, label: str, text: str, place: str) -> None:
        """Take a second value beside a label (another lot, an earlier contract): where the two differ, neither is certain."""
        field = self.label(label)
        if field in _VALUE_FIELDS and not self.empty(text) and self._value(field, checked(text), label) is not None:
            self._take_field(field, text, place, label=label)

    def answers_in(self, header: list[str]) -> int | None:
        """The column of a table that holds the answers, if its header says so."""
        return next((number for number, text in enumerate(header) if number and plain(text) in self._words.answer_columns), None)

    def take_line(self, line: str, place: str, theme: str | None) -> bool:
        """Take a line "label: value" or "label<tab>value", also several on one line; under a theme the label may be a field of it."""
        pieces: list[str] = []
        for piece in filter(str.strip, line.split("\t")):
            joins = pieces and (pieces[-1].rstrip().endswith(":") or (":" not in pieces[-1] and self._is_label(pieces[-1])))
            pieces[-1:] = [f"{pieces[-1].rstrip().rstrip(':')}: {piece}"] if joins else [*pieces[-1:], piece]
        taken = [self._take_piece(piece, place, theme) for piece in pieces]
        return any(taken)

    def _is_label(self, text: str) -> bool:
        return self.label(text) is not None or self.theme(text) is not None

    def _take_piece(self, line: str, place: str, theme: str | None) -> bool:
        label, _, value = line.partition(":")
        if not value.strip():
            return False
        if theme and (field := self._words.find_label("theme_fields", label)):
            self.take_theme_row(theme, [(field, line.strip() if self._words.kind_line(line) else value.strip())], place)
            return True
        return self.take_label(label, value.strip(), place)

    def take_theme_row(self, theme: str, cells: list[tuple[str | None, str]], place: str) -> None:
        """Take one row of a table with a column per field of the theme."""
        self.found_any = True
        self.themes.take_row(theme, [(field, text) for field, text in cells if not self.empty(text)], place)

    def take_theme_text(self, theme: str, text: str, place: str) -> None:
        """Take free text beside a theme: "Ja, minimumeis: …" or "Nee, omdat …"."""
        if not self.empty(text):
            self.themes.take_text(theme, text, place)
            self.found_any = self.found_any or bool(self.themes)

    def _take_field(self, field: str, text: str, place: str, chosen: str = "", label: str = "") -> bool:
        """Take a field of the document; false when there is no such field."""
        if field not in StartDocument.model_fields or field in ("themes", "duties", "evaluation", "evidence"):
            return False
        self.found_any = True
        value = without_notes(checked(text)) or None if field in _PLAIN_FIELDS else self._value(field, checked(chosen or text), label)
        self._readings.take(self._fields, field, value, Source(field, text, place))
        return True

    def _value(self, field: str, text: str, label: str) -> object:
        """The value of a field that is no free text; None when it cannot be read with certainty."""
        readers: dict[str, Callable[[], object]] = {
            "contract_kind": lambda: self._words.find_label("contract_kinds", text),
            "procedure": lambda: self._words.find_label("procedures", text),
            "estimated_value": lambda: read_amount(text, label),
            "duration_months": lambda: read_months(text, label),
            "start_date": lambda: read_day(text),
            "product_groups": lambda: self._product_groups(without_notes(text)),
            "cpv": lambda: list(dict.fromkeys(_CPV.findall(text))) or None,
        }
        return readers[field]() if len(text) <= _LONGEST else None

    def _product_groups(self, text: str) -> list[str] | None:
        if plain(text) in self._words.no_product_group:
            return []
        names = [name for name in re.split(r"\s*(?:[,;+\n]|\ben\b)\s*", text) if name]
        whole = self._words.find_label("product_groups", text)
        groups = [whole] if whole else [self._words.find_label("product_groups", name) for name in names]
        return list(dict.fromkeys(group for group in groups if group)) if groups and all(groups) else None


def _plain_json(value: object) -> object:
    return value.model_dump() if isinstance(value, ValueRange) else str(value)
