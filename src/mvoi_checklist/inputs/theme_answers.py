"""Collect what is said per theme: applied or not, the criteria asked, and the explanation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from mvoi_checklist.inputs.labels import Words, plain, read_day, without_notes
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.theme_text import Said, checked, explanation, theme_text, yes_no
from mvoi_checklist.model.start_document import Explanation
from mvoi_checklist.model.words import CriterionKind

YES_COLUMN, NO_COLUMN = "yes", "no"
_DAY_FIELDS = {"dated", "valid_until"}
_THEME_FIELDS = {"applied", "criteria", *Explanation.model_fields}
_LINE = re.compile(r"^(?:\[(?P<code>[A-Z0-9-]+)\]\s*)?(?:\((?P<kind>[^)]+)\)\s*)?(?P<text>.+)$")
_BULLET = re.compile(r"^\s*[-–•*▪·]\s+")
_TICKS = {"x", "v", "☒", "☑", "✓", "ja", "j"}
_NOTHING = {"", "☐", "-", "--", "–", "n.v.t", "n.v.t.", "nvt"}


class ThemeAnswers:
    """The answers per theme while a document is being read."""

    def __init__(self, words: Words, readings: Readings) -> None:
        """Start empty."""
        self._words = words
        self._readings = readings
        self._themes: dict[str, dict[str, Any]] = {}
        self._seen: dict[str, dict[tuple[Any, ...], dict[str, Any]]] = {}

    def __bool__(self) -> bool:
        """Whether anything was said about a theme."""
        return bool(self._themes)

    def result(self) -> list[dict[str, Any]]:
        """The themes in the order read."""
        return [{"theme": theme, **values} for theme, values in self._themes.items()]

    def column(self, text: str) -> str | None:
        """What a column or row with this name holds: a field of a theme, or the answers "ja" or "nee"."""
        if field := self._words.find_label("theme_fields", text):
            return field
        name = plain(without_notes(text))
        answers = {answer for answer in ("ja", "nee") if re.search(rf"\b{answer}\b", name)}
        if re.fullmatch(r"(?:ja|wel)(?:[\s,].{0,40})?", name) and answers <= {"ja"}:
            return YES_COLUMN
        return NO_COLUMN if re.fullmatch(r"(?:nee|niet)(?:[\s,].{0,40})?", name) and answers <= {"nee"} else None

    def take_row(self, theme: str, cells: Iterable[tuple[str | None, str]], place: str) -> None:
        """Take one row of a table with a column per field of the theme."""
        given = [(field, text) for field, text in cells if field and not self._empty(text)]
        known = dict(given)
        kind = self._words.find("criterion_kinds", checked(known.pop("kind", "")))
        level = self._words.find("levels", checked(known.pop("level", "")))
        applied = yes_no(checked(known.get("applied", "")), self._words)
        for column, text in given:
            # "Ja" with "Contractbepaling: …" in the column for remarks: what stands there is asked.
            field = "criteria" if column == "text" and applied and any(map(self._words.kind_line, checked(text).split("\n"))) else column
            if field in (YES_COLUMN, NO_COLUMN):
                self._take_mark(theme, text, place, yes=field == YES_COLUMN)
            elif field == "applied" and yes_no(checked(text), self._words) is None:
                self.take_text(theme, text, place)
            elif field == "criteria":
                self._take_criteria(theme, checked(text), Source(f"themes.{theme}.criteria", text, place), kind, int(level) if level else None)
            elif field not in ("kind", "level"):
                self.take(theme, field, checked(text), text, place)

    def take_text(self, theme: str, text: str, place: str) -> None:
        """Take free text about a theme: "Ja, minimumeis: …" or "Nee, omdat …"."""
        said = "\n".join(line for line in checked(text).split("\n") if not self._empty(line))
        if said:
            self._take_said(theme, theme_text(said, self._words), text, place)

    def take(self, theme: str, field: str, text: str, quote: str, place: str, note: str = "") -> bool:  # noqa: PLR0913, PLR0917 - one answer
        """Take one field of a theme; false when there is no such field."""
        if field not in _THEME_FIELDS:
            return False
        values = self._themes.setdefault(theme, {})
        if field == "applied":
            self._readings.take(values, field, yes_no(text, self._words), Source(f"themes.{theme}.applied", quote, place), note)
        elif field == "criteria":
            self._take_criteria(theme, text, Source(f"themes.{theme}.criteria", quote, place), None, None, note)
        else:
            value: Any = read_day(text) if field in _DAY_FIELDS else text
            value = (self._words.find_label("grounds", text) or text) if field == "ground" else value
            source = Source(f"themes.{theme}.explanation.{field}", quote, place)
            self._readings.take(values.setdefault("explanation", {}), field, value, source, note)
        return True

    def add_criterion(self, theme: str, code: str, kind: str | None, text: str, place: str) -> None:
        """A criterion that was ticked."""
        known = kind if kind in set(CriterionKind) else None
        note = "" if known else "De soort van dit criterium is niet bekend."
        self._add(theme, {"code": code, "kind": known, "level": None, "text": text})
        self._readings.add(Source(f"themes.{theme}.criteria", text, place), note)

    def _empty(self, text: str) -> bool:
        return not checked(text).strip() or plain(text) in self._words.placeholders

    def _take_mark(self, theme: str, text: str, place: str, *, yes: bool) -> None:
        """A cell in a column "ja" or "nee": a mark, or what is asked or why not."""
        word = plain(text).strip(" .,;")
        if word in _NOTHING:
            return
        if word in _TICKS or (yes_no(word, self._words) is False and not yes):
            self.take(theme, "applied", "ja" if yes else "nee", text, place)
        elif yes_no(word, self._words) is None:
            rest = (("criteria", text),) if yes else explanation(text, self._words)
            self._take_said(theme, Said((("applied", "ja" if yes else "nee"), *rest)), text, place)

    def _take_said(self, theme: str, said: Said, quote: str, place: str) -> None:
        for field, words in said.fields:
            self.take(theme, field, words, quote, place, said.note)

    def _take_criteria(  # noqa: PLR0913, PLR0917 - one cell of criteria with what stands in the cells beside it
        self, theme: str, text: str, source: Source, kind: str | None, level: int | None, note: str = ""
    ) -> None:
        """One criterion per line; "Minimumeisen:" on its own line holds for the lines below it."""
        for line in text.split("\n"):
            bare = _BULLET.sub("", line).strip()
            if bare.endswith(":") and (heading := self._words.find("criterion_kinds", bare)):
                kind = heading
            elif bare:
                criterion = self._criterion(bare)
                self._add(theme, {**criterion, "kind": criterion["kind"] or kind, "level": level})
        self._readings.add(source, note)

    def _criterion(self, line: str) -> dict[str, Any]:
        """Read "[CODE] (minimumeis) tekst" or "Minimumeis: tekst"."""
        if said := self._words.kind_line(line):
            return {"code": None, "kind": said[0], "text": said[1]}
        match = _LINE.match(line)
        kind = self._words.find("criterion_kinds", match.group("kind") or "") if match else None
        text = match.group("text") if match and (kind or not match.group("kind")) else line
        kind = kind or self._words.kind_named(line)
        return {"code": match.group("code") if match else None, "kind": kind, "text": text}

    def _add(self, theme: str, criterion: dict[str, Any]) -> None:
        """Add a criterion; the same words twice are one criterion."""
        seen = self._seen.setdefault(theme, {})
        asked = self._themes.setdefault(theme, {}).setdefault("criteria", [])
        before = seen.setdefault((criterion["code"], criterion["kind"], criterion["text"]), criterion)
        if before is criterion:
            asked.append(criterion)
