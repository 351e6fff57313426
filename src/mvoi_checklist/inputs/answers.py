"""Collect what was read, field by field, each with its quote and place; nothing is filled in that is not there."""

from __future__ import annotations

import json
import re
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from mvoi_checklist.inputs.labels import find_word, plain, read_amount, read_day, read_months
from mvoi_checklist.model.start_document import StartDocument, ValueRange
from mvoi_checklist.model.vocabulary import Vocabulary

_CPV = re.compile(r"\b\d{8}(?:-\d)?\b")
_LINE = re.compile(r"^(?:\[(?P<code>[A-Z0-9-]+)\]\s*)?(?:\((?P<kind>[^)]+)\)\s*)?(?P<text>.+)$")
_PLAIN_FIELDS = {"reference", "title", "description", "department", "project_leader"}
_DAY_FIELDS = {"dated", "valid_until", "planned_on"}


class Answers:
    """The fields of one start document while it is being read."""

    def __init__(self, vocabulary: Vocabulary, group_names: dict[str, tuple[str, ...]]) -> None:
        """Start empty; the vocabulary says which words mean which field."""
        self.found_any = False
        self._words = vocabulary
        self._groups = group_names
        self._fields: dict[str, Any] = {}
        self._themes: dict[str, dict[str, Any]] = {}
        self._duties: dict[str, dict[str, Any]] = {}
        self._evaluation: dict[str, Any] = {}
        self._evidence: list[dict[str, str]] = []

    def document(self) -> StartDocument:
        """Everything read, as a start document."""
        whole = {
            **self._fields,
            "themes": [{"theme": theme, **values} for theme, values in self._themes.items()],
            "duties": [{"duty": duty, **values} for duty, values in self._duties.items()],
            "evaluation": self._evaluation or None,
            "evidence": self._evidence,
        }
        return StartDocument.model_validate_json(json.dumps(whole, default=_plain_json))

    def theme(self, text: str) -> str | None:
        """The theme that this label names."""
        return find_word(text, self._words.themes)

    def theme_field(self, text: str) -> str | None:
        """The field of a theme that this column name names."""
        return find_word(text, self._words.theme_fields)

    def take_path(self, path: str, text: str, place: str, control: etree._Element) -> None:
        """Take the answer of a content control, known by its path."""
        parts = path.split(".")
        if parts[0] == "themes" and len(parts) > 2:  # noqa: PLR2004
            self._take_theme(parts[1], parts[-1], _choice(text, control), place)
        elif parts[0] == "duties" and len(parts) > 2:  # noqa: PLR2004
            value: Any = self._yes_no(text) if parts[2] == "met" else text
            self._note(self._duties.setdefault(parts[1], {}), parts[2], value, (path, text, place))
        elif parts[0] == "evaluation" and len(parts) > 1:
            value = read_day(text) if parts[1] in _DAY_FIELDS else text
            self._note(self._evaluation, parts[1], value, (path, text, place))
        else:
            self._take_field(path, _choice(text, control), place)

    def take_label(self, label: str, text: str, place: str) -> None:
        """Take the value beside a label, if the label is one we know."""
        field = find_word(label, self._words.fields)
        evaluation = find_word(label, self._words.evaluation_fields)
        if self._empty(text):
            self.found_any = self.found_any or field is not None
        elif field:
            self._take_field(field, text, place)
        elif theme := self.theme(label):
            self.take_theme_text(theme, text, place)
        elif evaluation:
            value = read_day(text) if evaluation in _DAY_FIELDS else text
            self._note(self._evaluation, evaluation, value, (f"evaluation.{evaluation}", text, place))

    def take_theme_row(self, theme: str, cells: list[tuple[str | None, str]], place: str) -> None:
        """Take one row of a table with a column per field of the theme."""
        given = {field: text for field, text in cells if field and not self._empty(text)}
        kind = find_word(given.pop("kind", ""), self._words.criterion_kinds)
        level = find_word(given.pop("level", ""), self._words.levels)
        for field, text in given.items():
            if field == "applied" and self._yes_no(text) is None:
                self.take_theme_text(theme, text, place)
            else:
                self._take_theme(theme, field, text, place)
        for criterion in self._themes.get(theme, {}).get("criteria", []):
            criterion["kind"] = criterion["kind"] or kind
            criterion["level"] = criterion["level"] or (int(level) if level else None)

    def take_theme_text(self, theme: str, text: str, place: str) -> None:
        """Take free text beside a theme: "Ja, minimumeis: …" or "Nee, omdat …"."""
        if self._empty(text):
            return
        first, _, rest = text.partition(" ") if "," not in text[:40] else text.partition(",")
        answer = self._yes_no(first)
        denied = answer is False or re.match(r"(?i)(wordt |is )?niet\b", text) is not None or "niet toegepast" in text.lower()
        kind_word = re.split(r"[:(]", rest if answer else text)[0]
        if denied:
            self._take_theme(theme, "applied", "nee", place)
            self._take_theme(theme, "text", rest.strip() if answer is False and rest.strip() else text, place)
        elif answer or find_word(kind_word, self._words.criterion_kinds):
            self._take_theme(theme, "applied", "ja", place)
            if asked := (rest if answer else text).strip():
                self._take_theme(theme, "criteria", self._with_kind(asked), place)
        else:
            self._take_theme(theme, "text", text, place)

    def _with_kind(self, text: str) -> str:
        """Turn "minimumeis: tekst" into "(minimumeis) tekst"."""
        word, colon, rest = text.partition(":")
        known = colon and rest.strip() and find_word(word, self._words.criterion_kinds)
        return f"({word.strip()}) {rest.strip()}" if known else text

    def _take_theme(self, theme: str, field: str, text: str, place: str) -> None:
        values = self._themes.setdefault(theme, {})
        self.found_any = True
        if field == "applied":
            self._note(values, field, self._yes_no(text), (f"themes.{theme}.applied", text, place))
        elif field == "criteria":
            criteria = [self._criterion(line) for line in self._with_kind(text).split("\n") if line.strip()]
            self._note(values, field, criteria, (f"themes.{theme}.criteria", text, place))
        else:
            value: Any = read_day(text) if field in _DAY_FIELDS else text
            if field == "ground":
                value = find_word(text, self._words.grounds) or text
            explanation = values.setdefault("explanation", {})
            self._note(explanation, field, value, (f"themes.{theme}.explanation.{field}", text, place))

    def _criterion(self, line: str) -> dict[str, Any]:
        match = _LINE.match(line.strip())
        kind = find_word(match.group("kind") or "", self._words.criterion_kinds) if match else None
        text = match.group("text") if match and (kind or not match.group("kind")) else line.strip()
        return {"code": match.group("code") if match else None, "kind": kind, "level": None, "text": text}

    def _take_field(self, field: str, text: str, place: str) -> None:
        self.found_any = True
        readers: dict[str, Any] = {
            "contract_kind": lambda: find_word(text, self._words.contract_kinds),
            "procedure": lambda: find_word(_before_bracket(text), self._words.procedures),
            "estimated_value": lambda: read_amount(text),
            "duration_months": lambda: read_months(text),
            "start_date": lambda: read_day(text),
            "product_groups": lambda: self._product_groups(text),
            "cpv": lambda: list(dict.fromkeys(_CPV.findall(text))) or None,
        }
        if field in _PLAIN_FIELDS or field in readers:
            value = text if field in _PLAIN_FIELDS else readers[field]()
            self._note(self._fields, field, value, (field, text, place))

    def _product_groups(self, text: str) -> list[str] | None:
        if plain(text) in self._words.no_product_group:
            return []
        names = [name for name in re.split(r"\s*(?:[,;+\n]|\ben\b)\s*", text) if name]
        whole = find_word(text, self._groups)
        groups = [whole] if whole else [find_word(name, self._groups) for name in names]
        return list(dict.fromkeys(group for group in groups if group)) if groups and all(groups) else None

    def _note(self, values: dict[str, Any], field: str, value: Any, read: tuple[str, str, str]) -> None:  # noqa: ANN401
        """Keep the first reading; a second one that differs is noted as a conflict, not chosen in silence."""
        path, quote, place = read
        evidence = {"field": path, "quote": quote, "place": place}
        if field in values and values[field] != value:
            evidence |= {"certainty": "uncertain", "note": "Hier staat iets anders dan op een eerdere plaats."}
        elif value is None:
            evidence |= {"certainty": "uncertain", "note": "Deze waarde is niet zeker te lezen; vul haar opnieuw in."}
        else:
            values[field] = value
        self._evidence.append(evidence)

    def _yes_no(self, text: str) -> bool | None:
        word = plain(text).rstrip(".,")
        if word in map(plain, self._words.yes):
            return True
        return False if word in map(plain, self._words.no) else None

    def _empty(self, text: str) -> bool:
        return not plain(text) or plain(text) in map(plain, self._words.placeholders)


def _choice(text: str, control: etree._Element) -> str:
    """The id behind the words that a drop-down shows."""
    for item in control.iter(qn("w:listItem")):
        if item.get(qn("w:displayText")) == text:
            return str(item.get(qn("w:value")))
    return text


def _before_bracket(text: str) -> str:
    return text.split("(")[0] or text


def _plain_json(value: object) -> object:
    return value.model_dump() if isinstance(value, ValueRange) else str(value)
