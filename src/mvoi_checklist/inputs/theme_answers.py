"""Collect what is said per theme: applied or not, the criteria asked, and the explanation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from mvoi_checklist.inputs.cell_texts import demand_in, leaves_open, names_kind, share_in
from mvoi_checklist.inputs.criterion_lines import Line, criterion_lines, is_known
from mvoi_checklist.inputs.days import read_day
from mvoi_checklist.inputs.demands import Demand
from mvoi_checklist.inputs.kinds import kind_said
from mvoi_checklist.inputs.label_forms import plain
from mvoi_checklist.inputs.labels import Words
from mvoi_checklist.inputs.legend import one_kind
from mvoi_checklist.inputs.prompts import is_question_of_form, unanswered
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.refusals import refuses
from mvoi_checklist.inputs.scope import answer_part, is_hint, sentences
from mvoi_checklist.inputs.stances import asks_nothing
from mvoi_checklist.inputs.theme_columns import KIND_COLUMN, NO_COLUMN, NOTHING, SAID_COLUMN, TICKS, YES_COLUMN, applied_in, column_of
from mvoi_checklist.inputs.theme_results import whole
from mvoi_checklist.inputs.theme_text import UNSAID_NO, UNSAID_YES, Said, checked, explanation, theme_text, yes_no
from mvoi_checklist.model.start_document import Explanation
from mvoi_checklist.model.words import CriterionKind

_DAY_FIELDS = {"dated", "valid_until"}
_THEME_FIELDS = {"applied", "criteria", *Explanation.model_fields}
_FEW_WORDS = 3
_AS = re.compile(r"^(?:\w+:\n)?\s*(?:als|via|met|door)?\s*(?:een\s+)?|[\s.]+$", re.IGNORECASE)
_BOXES = re.compile("[☐☒☑]")
_LEFT = re.compile(r"\s*/|.*/\s*$")
"""What is left of options that were struck out."""
_LEADS_ON = re.compile(r"[\s,;]*\b(?:als|namelijk|en wel|te weten|via)?\s*:\s*$", re.IGNORECASE)
HELP = "Dit is gelezen als hulp bij het invullen, niet als antwoord."


class ThemeAnswers:
    """The answers per theme, and per lot where that is said, while a document is being read."""

    def __init__(self, words: Words, readings: Readings) -> None:
        """Start empty."""
        self._words = words
        self._readings = readings
        self._themes: dict[tuple[str, str], dict[str, Any]] = {}
        self._seen: dict[tuple[str, str], dict[tuple[Any, ...], dict[str, Any]]] = {}
        self._kinds: dict[tuple[str, str], set[str]] = {}
        self._vague: dict[tuple[str, str], Source] = {}
        self.lot = ""
        """The lot that is being read about; empty for the whole purchase."""
        self.kind: str | None = None
        """The kind of criterion that the heading above names."""
        self.denied = False
        """Whether the heading above says that what follows is not applied."""

    def __bool__(self) -> bool:
        """Whether anything was said about a theme."""
        return bool(self._themes)

    @property
    def answered(self) -> int:
        """How many themes have a yes, a no, criteria or an explanation."""
        return sum(bool(values) for values in self._themes.values())

    def take_vague(self, theme: str, quote: str, place: str) -> None:
        """Running text says that the theme matters: that counts when nothing else is said of it."""
        self._vague.setdefault((theme, self.lot), Source(f"themes.{theme}.criteria", quote, place, self.lot))

    def result(self) -> list[dict[str, Any]]:
        """The themes in the order read."""
        for key, source in self._vague.items():
            if not self._themes.get(key):
                self._add(key[0], {"code": None, "kind": None, "level": None, "text": source.quote})
                self._readings.add(source, UNSAID_YES)
        return [{"theme": key[0], "lot": key[1] or None, **whole(values, self._kinds.get(key, set()), self._words)} for key, values in self._themes.items()]

    def take_row(self, theme: str, cells: Iterable[tuple[str | None, str]], place: str) -> None:
        """Take one row of a table with a column per field of the theme."""
        given = [(column_of(field, text), text) for field, text in cells if field and not unanswered(text, self._words) and not self._helps(theme, text, place)]
        kind, given = self._kind_of(theme, self._without_ticked_kinds(theme, given, place))
        known = dict(given)
        level = self._words.find("levels", checked(known.get("level", "")))
        applied = applied_in(known, self._words)
        for field, text in given:
            if field in (YES_COLUMN, NO_COLUMN):
                self._take_mark(theme, text, place, yes=field == YES_COLUMN)
            elif (
                field == SAID_COLUMN
                or (field == "applied" and yes_no(checked(text), self._words) is None)
                or (field == "criteria" and leaves_open(text, self._words))
            ):
                self._take_said_beside(theme, text, place, (applied, kind))
            elif field == "text" and applied is None and self._asks_beside(theme, text):
                self.take_text(theme, text, place)
            elif field == "criteria" and applied is False and "text" not in known and not names_kind(text, self._words):
                # "Nee" with prose in the column for criteria: that is why not.
                self.take(theme, "text", checked(text), text, place)
            elif field == "criteria" or (field == "text" and applied and (names_kind(text, self._words) or (kind and "criteria" not in known))):
                # "Ja" with "Contractbepaling: …" in the column for remarks: what stands there is asked.
                self._take_asked(theme, text, place, kind, int(level) if level else None)
            elif field not in ("kind", "level"):
                self.take(theme, field, checked(text), text, place)

    def _take_asked(self, theme: str, text: str, place: str, kind: str | None, level: int | None) -> None:
        """Take a cell of criteria; of a share without a kind, "5 % SROI", the theme tells which kind it is."""
        share = None if kind or self._kinds.get((theme, self.lot)) else share_in(theme, checked(text), self._words)
        if share:
            self._take_said(theme, share, text, place)
        else:
            self._take_criteria(theme, checked(text), Source(f"themes.{theme}.criteria", text, place, self.lot), kind, level)

    def _without_ticked_kinds(self, theme: str, given: list[tuple[str, str]], place: str) -> list[tuple[str, str]]:
        """The cells without one that only says of which kinds: "☒ Eis  ☐ Gunningscriterium", or "/ Eis" when the other options were struck out.

        What is asked stands beside or below it.
        """
        kept = []
        for field, text in given:
            named = re.split(r"\s*/\s+|\s+/\s*|^/|/$", text) if _LEFT.match(text) else checked(text).split("\n") if _BOXES.search(text) else [""]
            kinds = {one_kind(name, self._words) for name in named if name or len(named) == 1} if field == "criteria" else {None}
            if None in kinds:
                kept.append((field, text))
            else:
                self._kinds.setdefault((theme, self.lot), set()).update(filter(None, kinds))
                self._themes.setdefault((theme, self.lot), {})
                self._readings.add(Source(f"themes.{theme}.criteria", text, place, self.lot))
        return kept

    def _helps(self, theme: str, text: str, place: str) -> bool:
        """No more than help to fill in was left standing: that is told, and is no answer."""
        helps = all(is_hint(sentence, self._words) for sentence in sentences(text))
        if helps:
            self._readings.add(Source(f"themes.{theme}.explanation.text", text, place, self.lot), HELP)
        return helps

    def _asks_beside(self, theme: str, text: str) -> bool:
        """In a column for remarks stands what is asked, and nobody said no."""
        denied = self._themes.get((theme, self.lot), {}).get("applied") is False
        return not denied and not refuses(text, self._words) and (names_kind(text, self._words) or kind_said(checked(text), self._words) is not None)

    def _kind_of(self, theme: str, given: list[tuple[str, str]]) -> tuple[str | None, list[tuple[str, str]]]:
        """The kind of the criteria in a row: a column "soort", a mark in a column per kind, or the heading above the table."""
        named = one_kind(checked(dict(given).get("kind", "")), self._words)
        if named and {field for field, _ in given} <= {"kind", "level"}:
            self._kinds.setdefault((theme, self.lot), set()).add(named)
            self._themes.setdefault((theme, self.lot), {})
        cells = [(field, text) for field, text in given if not field.startswith(KIND_COLUMN)]
        of_kinds = [(field.removeprefix(KIND_COLUMN), text) for field, text in given if field.startswith(KIND_COLUMN)]
        marked = [kind for kind, text in of_kinds if plain(text).strip(" .,;") in TICKS]
        refused = [text for _, text in of_kinds if yes_no(checked(text), self._words) is False]
        asked = [("criteria", f"{kind}:\n{text}") for kind, text in of_kinds if kind not in marked and text not in refused and plain(text) not in NOTHING]
        if marked:
            self._kinds.setdefault((theme, self.lot), set()).update(marked)
            signs = [("applied", text) for kind, text in of_kinds if kind in marked and yes_no(text, self._words)]
            cells = [*([] if "applied" in dict(cells) else signs[:1]), *cells]
        elif refused and not (asked or "applied" in dict(cells)):
            cells.insert(0, ("applied", refused[0]))
        return named or (marked[0] if len(marked) == 1 else None) or self.kind, [*cells, *asked]

    def _take_said_beside(self, theme: str, text: str, place: str, beside: tuple[bool | None, str | None]) -> None:
        """A column that holds either the criterion or the reason: the yes, the no or the kind beside it says which."""
        applied, kind = beside
        if kind and applied is not False and yes_no(checked(text), self._words) is None:
            self._take_criteria(theme, checked(text), Source(f"themes.{theme}.criteria", text, place, self.lot), kind, None)
        elif applied is None or names_kind(text, self._words):
            self.take_text(theme, text, place)
        elif applied:
            self._take_said(theme, theme_text(f"ja\n{checked(text)}", self._words), text, place)
        else:
            self._take_said(theme, Said(explanation(checked(text), self._words)), text, place)

    def take_text(self, theme: str, text: str, place: str) -> None:
        """Take free text about a theme: "Ja, minimumeis: …", "Nee, omdat …", or a criterion of the ruleset."""
        lines = [
            line
            for line in answer_part(checked(text), self._words).split("\n")
            if not (unanswered(line, self._words) or is_question_of_form(line, self._words))
        ]
        if boxes := [kind for line in lines if (kind := self._words.find("criterion_kinds", line))]:
            self._kinds.setdefault((theme, self.lot), set()).update(boxes)  # what is asked stands beside or below
            self._themes.setdefault((theme, self.lot), {})
            self._readings.add(Source(f"themes.{theme}.criteria", text, place, self.lot))
            lines = [_LEADS_ON.sub("", line) for line in lines if not self._words.find("criterion_kinds", line)]
        while lines and lines[-1].rstrip().endswith(":"):
            lines.pop()  # a label with nothing behind it is no answer
        pasted = [line for line in lines if is_known(line, self._words)]
        said = "\n".join(line for line in lines if line not in pasted)
        if pasted:
            self._take_criteria(theme, "\n".join(pasted), Source(f"themes.{theme}.criteria", text, place, self.lot), self.kind, None)
        if not said:
            return
        answer = theme_text(said, self._words)
        if answer.note == UNSAID_NO:
            answer = demand_in(theme, said, self._words) or answer
        if self.denied and "applied" not in {field for field, _ in answer.fields} and not any(map(self._words.kind_line, lines)):
            answer = Said((("applied", "nee"), *explanation(said, self._words)))
        open_yet = {"applied"} & {field for field, _ in answer.fields} or asks_nothing(said) or self._words.says("postponement", said)
        ticked = self._kinds.get((theme, self.lot), set())
        kind = self.kind or (next(iter(ticked)) if len(ticked) == 1 else None)
        if kind and not open_yet:
            self._take_criteria(theme, said, Source(f"themes.{theme}.criteria", text, place, self.lot), kind, None)
        else:
            self._take_said(theme, answer, text, place)

    def take(self, theme: str, field: str, text: str, quote: str, place: str, note: str = "") -> bool:  # noqa: PLR0913, PLR0917 - one answer
        """Take one field of a theme; false when there is no such field."""
        if field not in _THEME_FIELDS:
            return False
        values = self._themes.setdefault((theme, self.lot), {})
        if field == "applied":
            self._readings.take(values, field, yes_no(text, self._words), Source(f"themes.{theme}.applied", quote, place, self.lot), note)
        elif field == "criteria":
            self._take_criteria(theme, text, Source(f"themes.{theme}.criteria", quote, place, self.lot), self.kind, None, note)
        else:
            value: Any = read_day(text) if field in _DAY_FIELDS else text
            if field == "ground":
                known = self._words.find_label("grounds", text)
                # A column "Reden" holds a sentence more often than one of the grounds.
                field, value = ("ground", known or text) if known or len(text.split()) <= _FEW_WORDS else ("text", text)
            source = Source(f"themes.{theme}.explanation.{field}", quote, place, self.lot)
            self._readings.take(values.setdefault("explanation", {}), field, value, source, note)
        return True

    def take_pointed(self, theme: str, demand: Demand, quote: str, place: str) -> None:
        """Take a demand that stands elsewhere, with its kind; the quote is what points to it."""
        self._take_criteria(theme, demand.text, Source(f"themes.{theme}.criteria", quote, place, self.lot), demand.kind, None)

    def add_criterion(self, theme: str, code: str, kind: str | None, text: str, place: str) -> None:
        """A criterion that was ticked."""
        known = kind if kind in set(CriterionKind) else None
        note = "" if known else "De soort van dit criterium is niet bekend."
        self._add(theme, {"code": code, "kind": known, "level": None, "text": text})
        self._readings.add(Source(f"themes.{theme}.criteria", text, place, self.lot), note)

    def _take_mark(self, theme: str, text: str, place: str, *, yes: bool) -> None:
        """A cell in a column "ja" or "nee": a mark, or what is asked or why not."""
        word = plain(text).strip(" .,;")
        if word in NOTHING:
            return
        if word in TICKS or (yes_no(word, self._words) is False and not yes):
            self.take(theme, "applied", "ja" if yes else "nee", text, place)
        elif not yes and self._asks_beside(theme, text):
            self.take_text(theme, text, place)
        elif yes_no(word, self._words) is None:
            rest = (("criteria", text),) if yes else explanation(text, self._words)
            self._take_said(theme, Said((("applied", "ja" if yes else "nee"), *rest)), text, place)

    def _take_said(self, theme: str, said: Said, quote: str, place: str) -> None:
        if self._themes.get((theme, self.lot), {}).get("applied") or self._kinds.get((theme, self.lot)):
            # After "ja, als geschiktheidseis" a remark "meer doen we niet" takes nothing back.
            said = Said(tuple((field, words) for field, words in said.fields if (field, words) != ("applied", "nee")), said.note)
        for field, words in said.fields:
            if field == "criteria" and (kind := self._words.find("criterion_kinds", _AS.sub("", words))):
                self._kinds.setdefault((theme, self.lot), set()).add(kind)  # "Ja, als gunningscriterium": what is asked stands beside or below it
                self._themes.setdefault((theme, self.lot), {})
                self._readings.add(Source(f"themes.{theme}.criteria", quote, place, self.lot))
            else:
                self.take(theme, field, words, quote, place, said.note)

    def _take_criteria(  # noqa: PLR0913, PLR0917 - one cell of criteria with what stands in the cells beside it
        self, theme: str, text: str, source: Source, kind: str | None, level: int | None, note: str = ""
    ) -> None:
        """One criterion per line; how a pasted criterion was recognised is told with its place."""
        recognised = []
        for line in criterion_lines(text, kind, self._words):
            self._add(theme, {**line.criterion, "level": level})
            recognised += [line.note] if line.note else []
        sure = not note and bool(recognised)
        self._readings.add(source, note or " ".join(recognised), certain=sure)

    def take_lines(self, theme: str, lines: list[Line], source: Source) -> None:
        """Criteria that were found in running text."""
        for line in lines:
            self._add(theme, {**line.criterion, "level": None})
            self._readings.add(source, line.note, certain=True)

    def _add(self, theme: str, criterion: dict[str, Any]) -> None:
        """Add a criterion; the same words twice are one criterion."""
        seen = self._seen.setdefault((theme, self.lot), {})
        asked = self._themes.setdefault((theme, self.lot), {}).setdefault("criteria", [])
        before = seen.setdefault((criterion["code"], criterion["kind"], criterion["text"]), criterion)
        if before is criterion:
            asked.append(criterion)
