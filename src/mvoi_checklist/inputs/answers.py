"""Collect what was read, field by field, each with its quote and place; nothing is filled in that is not there."""

from __future__ import annotations

import json
import re
from typing import Any

from mvoi_checklist.inputs.labels import find_word, plain, read_amount, read_day, read_months
from mvoi_checklist.inputs.theme_text import checked, theme_text, yes_no
from mvoi_checklist.model.start_document import DutyAnswer, Evaluation, Explanation, StartDocument, ValueRange
from mvoi_checklist.model.vocabulary import Vocabulary

_CPV = re.compile(r"\b\d{8}(?:-\d)?\b")
_LINE = re.compile(r"^(?:\[(?P<code>[A-Z0-9-]+)\]\s*)?(?:\((?P<kind>[^)]+)\)\s*)?(?P<text>.+)$")
_PLAIN_FIELDS = {"reference", "title", "description", "department", "project_leader"}
_DAY_FIELDS = {"dated", "valid_until", "planned_on"}
_THEME_FIELDS = {"applied", "criteria", *Explanation.model_fields}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BRACKETS = re.compile(r"\s*(\[[^\[\]]*\]|<[^<>]*>|[.…_]+)\s*")
_NUMBERING = re.compile(r"^\s*\d+(?:\.\d+)*\.?\s+")


class Answers:
    """The fields of one start document while it is being read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Start empty; the vocabulary says which words mean which field."""
        self.found_any = False
        self._words = vocabulary
        self._fields: dict[str, Any] = {}
        self._themes: dict[str, dict[str, Any]] = {}
        self._duties: dict[str, dict[str, Any]] = {}
        self._evaluation: dict[str, Any] = {}
        self._evidence: list[dict[str, str]] = []
        self._chosen: dict[tuple[str, str], str] = {}
        self._wordings: dict[tuple[str, str], tuple[str, str]] = {}

    def document(self) -> StartDocument:
        """Everything read, as a start document; each chosen criterion with the words that stand beside its box."""
        for (theme, code), kind in self._chosen.items():
            text, place = self._wordings.get((theme, code), (code, f"aankruisvak {code}"))
            self._add_criteria(theme, [{"code": code, "kind": kind, "level": None, "text": text}], text, place)
        whole = {
            **self._fields,
            "themes": [{"theme": theme, **values} for theme, values in self._themes.items()],
            "duties": [{"duty": duty, **values} for duty, values in self._duties.items()],
            "evaluation": self._evaluation or None,
            "evidence": self._evidence,
        }
        return StartDocument.model_validate_json(json.dumps(whole, default=_plain_json))

    def theme(self, text: str) -> str | None:
        """The theme that this label names; a heading may have a number before it, or say more on one side of a colon."""
        words = _NUMBERING.sub("", text)
        return next((theme for part in (text, words, *words.split(":")) if (theme := find_word(part, self._words.themes))), None)

    def theme_field(self, text: str) -> str | None:
        """The field of a theme that this column name names."""
        return find_word(text, self._words.theme_fields)

    def is_header(self, cells: list[str]) -> bool:
        """Whether every cell is the label of a field of the document."""
        return bool(cells) and all(find_word(cell, self._words.fields) for cell in cells)

    def empty(self, text: str) -> bool:
        """Nothing filled in, or only the words that ask to fill something in: known ones, or anything between brackets."""
        return not plain(text) or _BRACKETS.fullmatch(text) is not None or plain(text) in map(plain, self._words.placeholders)

    def take_path(self, path: str, text: str, place: str, chosen: str) -> None:
        """Take the answer of a content control, known by its path; ``chosen`` is the id behind a drop-down."""
        parts = path.split(".")
        group, name = parts[0], parts[-1]
        known_id = len(parts) > 2 and _ID.fullmatch(parts[1]) is not None
        if group == "chosen" and known_id:
            self._chosen[parts[1], parts[2]] = name
        elif group == "wording" and known_id:
            self._wordings[parts[1], parts[2]] = (text, place)
        elif group == "themes" and known_id and name in _THEME_FIELDS:
            self._take_theme(parts[1], name, text, place, chosen)
        elif group == "duties" and known_id and name in DutyAnswer.model_fields:
            value: Any = self._yes_no(chosen) if name == "met" else text
            self._note(self._duties.setdefault(parts[1], {}), name, value, (path, text, place))
        elif group == "evaluation" and name in Evaluation.model_fields:
            value = read_day(text) if name in _DAY_FIELDS else text
            self._note(self._evaluation, name, value, (path, text, place))
        elif len(parts) == 1 and not self._take_field(path, text, place, chosen):
            self._evidence.append({"field": path, "quote": text, "place": place, "certainty": "uncertain", "note": "Dit invulveld is niet bekend."})

    def take_label(self, label: str, text: str, place: str) -> bool:
        """Take the value beside a label; false when it is no label we know, or the value is itself a label."""
        field = find_word(label, self._words.fields)
        evaluation = find_word(label, self._words.evaluation_fields)
        theme = self.theme(label)
        if not (field or evaluation or theme):
            return False
        if self.empty(text):
            self.found_any = self.found_any or field is not None
        elif field:
            self._take_field(field, text, place)
        elif theme:
            self.take_theme_text(theme, text, place)
        elif evaluation:
            value = read_day(text) if evaluation in _DAY_FIELDS else text
            self._note(self._evaluation, evaluation, value, (f"evaluation.{evaluation}", text, place))
        return True

    def take_line(self, line: str, place: str, theme: str | None) -> bool:
        """Take a line "label: value" or "label<tab>value"; under a theme the label may be a field of it."""
        label, sign, value = line.partition(":") if ":" in line else line.partition("\t")
        if not sign or not value.strip():
            return False
        if theme and (field := self.theme_field(label)):
            self.take_theme_row(theme, [(field, value.strip())], place)
            return True
        return self.take_label(label, value.strip(), place)

    def take_theme_row(self, theme: str, cells: list[tuple[str | None, str]], place: str) -> None:
        """Take one row of a table with a column per field of the theme."""
        given = {field: checked(text) for field, text in cells if field and not self.empty(checked(text))}
        kind = find_word(given.pop("kind", ""), self._words.criterion_kinds)
        level = find_word(given.pop("level", ""), self._words.levels)
        before = len(self._themes.get(theme, {}).get("criteria", ())) if "criteria" in given else 0
        for field, text in given.items():
            if field == "applied" and self._yes_no(text) is None:
                self.take_theme_text(theme, text, place)
            else:
                self._take_theme(theme, field, text, place)
        for criterion in self._themes.get(theme, {}).get("criteria", [])[before:]:
            criterion["kind"] = criterion["kind"] or kind
            criterion["level"] = criterion["level"] or (int(level) if level else None)

    def take_theme_text(self, theme: str, text: str, place: str) -> None:
        """Take free text beside a theme: "Ja, minimumeis: …" or "Nee, omdat …"."""
        said = checked(text)
        if self.empty(said):
            return
        for field, words in theme_text(said, self._words):
            self._take_theme(theme, field, words, place)

    def _with_kind(self, text: str) -> str:
        """Turn "minimumeis: tekst" into "(minimumeis) tekst"."""
        word, colon, rest = text.partition(":")
        known = colon and rest.strip() and find_word(word, self._words.criterion_kinds)
        return f"({word.strip()}) {rest.strip()}" if known else text

    def _take_theme(self, theme: str, field: str, text: str, place: str, chosen: str = "") -> None:
        values = self._themes.setdefault(theme, {})
        self.found_any = True
        if field == "applied":
            self._note(values, field, self._yes_no(chosen or text), (f"themes.{theme}.applied", text, place))
        elif field == "criteria":
            criteria = [self._criterion(line) for line in self._with_kind(text).split("\n") if line.strip()]
            self._add_criteria(theme, criteria, text, place)
        else:
            value: Any = read_day(text) if field in _DAY_FIELDS else text
            if field == "ground":
                value = find_word(chosen or text, self._words.grounds) or chosen or text
            explanation = values.setdefault("explanation", {})
            self._note(explanation, field, value, (f"themes.{theme}.explanation.{field}", text, place))

    def _add_criteria(self, theme: str, criteria: list[dict[str, Any]], quote: str, place: str) -> None:
        asked = self._themes.setdefault(theme, {}).setdefault("criteria", [])
        asked += [criterion for criterion in criteria if criterion["text"] not in {other["text"] for other in asked}]
        self._evidence.append({"field": f"themes.{theme}.criteria", "quote": quote, "place": place})

    def _criterion(self, line: str) -> dict[str, Any]:
        match = _LINE.match(line.strip())
        kind = find_word(match.group("kind") or "", self._words.criterion_kinds) if match else None
        text = match.group("text") if match and (kind or not match.group("kind")) else line.strip()
        return {"code": match.group("code") if match else None, "kind": kind, "level": None, "text": text}

    def _take_field(self, field: str, text: str, place: str, chosen: str = "") -> bool:
        """Take a field of the document; false when there is no such field."""
        self.found_any = True
        readers: dict[str, Any] = {
            "contract_kind": lambda: find_word(chosen or text, self._words.contract_kinds),
            "procedure": lambda: find_word(chosen or text, self._words.procedures) or find_word(_before_bracket(text), self._words.procedures),
            "estimated_value": lambda: read_amount(text),
            "duration_months": lambda: read_months(text),
            "start_date": lambda: read_day(text),
            "product_groups": lambda: self._product_groups(text),
            "cpv": lambda: list(dict.fromkeys(_CPV.findall(text))) or None,
        }
        if field in _PLAIN_FIELDS or field in readers:
            value = text if field in _PLAIN_FIELDS else readers[field]()
            self._note(self._fields, field, value, (field, text, place))
            return True
        return False

    def _product_groups(self, text: str) -> list[str] | None:
        if plain(text) in self._words.no_product_group:
            return []
        names = [name for name in re.split(r"\s*(?:[,;+\n]|\ben\b)\s*", text) if name]
        whole = find_word(text, self._words.product_groups)
        groups = [whole] if whole else [find_word(name, self._words.product_groups) for name in names]
        return list(dict.fromkeys(group for group in groups if group)) if groups and all(groups) else None

    def _note(self, values: dict[str, Any], field: str, value: object, read: tuple[str, str, str]) -> None:
        """Keep the first reading; a second one that differs is noted as a conflict, not chosen in silence."""
        path, quote, place = read
        evidence = {"field": path, "quote": quote, "place": place}
        if field in values and values[field] != value:
            for other in self._evidence:
                if other["field"] == path:
                    other.update(certainty="uncertain", note="Elders in het document staat iets anders.")
            evidence |= {"certainty": "uncertain", "note": "Hier staat iets anders dan op een eerdere plaats."}
        elif value is None:
            evidence |= {"certainty": "uncertain", "note": "Deze waarde is niet zeker te lezen; vul haar opnieuw in."}
        else:
            values[field] = value
        self._evidence.append(evidence)

    def _yes_no(self, text: str) -> bool | None:
        return yes_no(checked(text), self._words)


def _before_bracket(text: str) -> str:
    return text.split("(", maxsplit=1)[0] or text


def _plain_json(value: object) -> object:
    return value.model_dump() if isinstance(value, ValueRange) else str(value)
