"""Take what is said in each place about a theme: applied or not, the criteria asked, and the explanation."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.days import DAY, read_day, written_day
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import answer_part
from mvoi_checklist.inputs.readings import Source
from mvoi_checklist.inputs.themes.cell_texts import demand_in, in_doubt
from mvoi_checklist.inputs.themes.criterion_lines import Line, criterion_lines, is_marked
from mvoi_checklist.inputs.themes.demands import Demand
from mvoi_checklist.inputs.themes.free_text import (
    CONTRADICTS,
    IN_DOUBT,
    READ_AS_CLAUSE,
    READ_AS_DEMAND,
    READ_AS_OPEN,
    UNSAID_NO,
    Said,
    beside_yes,
    explanation,
    theme_text,
    yes_no,
)
from mvoi_checklist.inputs.themes.kept_answers import KeptAnswers
from mvoi_checklist.inputs.themes.legend import only_kind
from mvoi_checklist.inputs.themes.outcomes import explains_no
from mvoi_checklist.inputs.themes.pasted import around_left_out, is_pasted
from mvoi_checklist.inputs.themes.prompts import behind_boxes, is_question_of_form, unanswered, without_alternatives
from mvoi_checklist.inputs.themes.signed import DAYS, PEOPLE, signed_apart
from mvoi_checklist.inputs.themes.stances import is_reasoned, only_asks
from mvoi_checklist.model.closed_lists import CriterionKind
from mvoi_checklist.model.start_document import Explanation

_READ_AS = {READ_AS_CLAUSE, READ_AS_DEMAND}
_THEME_FIELDS = {"applied", "criteria", *Explanation.model_fields}
_FEW_WORDS = 3
_DAY_BEHIND = re.compile(rf"(?<=\w)[\s,;(–-]+(?:(?:d\.?\s?d\.?|op)\s+)?(?P<day>{DAY.pattern})[)\s.]*$", re.IGNORECASE)
"""The day behind a name: "Bram Vos, 4 maart 2026"."""
_AS = re.compile(r"^(?:\w+:\n)?\s*(?:(?:alleen\s+|uitsluitend\s+)?als|via|met|door)?\s*(?:een\s+)?|[\s.]+$", re.IGNORECASE)
_LONE_NUMBER = re.compile(r"(?!\d{1,2}(?:\.\d{1,2})+$)[^\w%]*\d(?:\d|[^\w%])*")
"""A number counts something; a share may be asked, and "5.0" points at a part of the document."""
_LEADS_ON = re.compile(r"[\s,;]*\b(?:als|namelijk|en wel|te weten|via)?\s*:\s*$", re.IGNORECASE)
_TICKED_NO, _CLAUSE = re.compile(r"[☒☑]\s*(?:nee|niet)\b", re.IGNORECASE), re.compile(r"[,;:]")


class ThemeAnswers(KeptAnswers):
    """Takes what is said in each place of the document into the answers per theme."""

    def take_text(self, theme: str, text: str, place: str) -> None:
        """Take free text about a theme: "Ja, minimumeis: …", "Nee, omdat …", or a criterion of the ruleset."""
        self.take_behind_boxes(theme, text, place)
        lines = [
            line
            for line in without_alternatives(answer_part(checked(text), self._words).split("\n"), self._words)
            if not (unanswered(line, self._words) or is_question_of_form(line, self._words) or _LONE_NUMBER.fullmatch(line))
        ]
        if _TICKED_NO.search(text) and any(yes_no(_CLAUSE.split(line)[0], self._words) for line in lines):
            self.take_said(theme, Said(note=CONTRADICTS), text, place)
            return
        kinds = {line: self._only_kind(line, ticked="☒" in text) for line in lines}
        if any(kinds.values()):
            self.tick(theme, filter(None, kinds.values()), text, place)
            lines = [_LEADS_ON.sub("", line) for line in lines if not kinds[line]]
        while lines and lines[-1].rstrip().endswith(":"):
            lines.pop()  # a label with nothing behind it is no answer
        pasted = [line for line in lines if is_pasted(line, self._words)] if not self.denied else []
        said = "\n".join(around_left_out(line, self._words) for line in lines if line not in pasted)
        if pasted:
            self.take_criteria(theme, "\n".join(pasted), text, place, self.kind)
        if not said:
            return
        answer = self._meant(theme, said)
        if self.denied and not answer.answers and not any(map(self._words.kind_line, lines)):
            answer = Said(applied=False, explanation=explanation(said, self._words))
        open_yet = answer.answers or self._words.no_demand.says(said) or postpones(said, self._words)
        ticked = self.ticked(theme)
        kind = self.kind or (next(iter(ticked)) if len(ticked) == 1 else None)
        if kind and not open_yet:
            self.take_criteria(theme, said, text, place, kind)
        else:
            self.take_said(theme, answer, text, place)

    def see_kind(self, theme: str, kind: str, place: str) -> None:
        """Remember what stands in the place for a kind of criterion where that names none for sure: "eis?", "ja"."""
        if in_doubt(kind):
            self.take_undecided(theme, kind, place)
        elif yes_no(checked(kind), self._words):
            self.leave_unnamed(theme)

    def _only_kind(self, line: str, *, ticked: bool) -> str | None:
        """The kind that a line names without what is asked; beside a box that is the name of a demand too."""
        return (self._words.find_label("criterion_kinds", line) if ticked else None) or only_kind(line, self._words)

    def take_behind_boxes(self, theme: str, text: str, place: str) -> None:
        """Take what stands behind "☒ Ja ☐ Nee:" as if it stood behind the yes."""
        if said := behind_boxes(text, self._words):
            self.take_said(theme, beside_yes(said, self._words), text, place)

    def _meant(self, theme: str, said: str) -> Said:
        """What a text says of a theme, with a note where that is in doubt."""
        answer = theme_text(said, self._words, in_place=True)
        if answer.note in (UNSAID_NO, READ_AS_DEMAND):
            return demand_in(theme, said, self._words) or answer
        told = answer == Said(explanation=answer.explanation)
        doubt = self.cautious and told and not (is_reasoned(said, self._words) or postpones(said, self._words))
        return replace(answer, note=UNSAID_NO) if doubt else answer

    def take(self, theme: str, field: str, text: str, quote: str, place: str, note: str = "") -> bool:  # noqa: PLR0913, PLR0917 - one answer
        """Take one field of a theme; false when there is no such field."""
        if field not in _THEME_FIELDS:
            return False
        self._themes.setdefault((theme, self.lot), {})
        if field == "applied":
            self.take_applied(theme, quote, place, applied=yes_no(text, self._words), note=note)
        elif field == "criteria":
            self.take_criteria(theme, text, quote, place, self.kind, note=note)
        elif field == "text":
            text, signed = signed_apart(text, self._words)
            for about, said in (*signed, *([(field, text)] if text else [])):
                self._take_explained(theme, about, said, quote, place, note)
        else:
            self._take_explained(theme, field, text, quote, place, note)
        return True

    def _take_explained(self, theme: str, field: str, text: str, quote: str, place: str, note: str) -> None:  # noqa: PLR0913, PLR0917 - one answer
        """Take one field of an explanation."""
        signed = _DAY_BEHIND.search(text) if field in PEOPLE else None
        value: Any = (read_day(text) or written_day(text)) if field in DAYS else text[: signed.start()] if signed else text
        if signed and field == "approver":
            self._take_explained(theme, "dated", signed["day"], quote, place, note)
        if field == "ground":
            known = self._words.find_label("grounds", text)
            # A column "Reden" holds a sentence more often than one of the grounds.
            field, value = ("ground", known or text) if known or len(text.split()) <= _FEW_WORDS else ("text", text)
        note = note or (UNSAID_NO if field == "text" and only_asks(text) and not postpones(text, self._words) else "")
        source = Source(f"themes.{theme}.explanation.{field}", quote, place, self.lot)
        self._readings.take(self._themes[theme, self.lot].setdefault("explanation", {}), field, value, source, note)

    def take_pointed(self, theme: str, demand: Demand, quote: str, place: str) -> None:
        """Take a demand that stands elsewhere, with its kind; the quote is what points to it."""
        self.take_criteria(theme, demand.text, quote, place, demand.kind)

    def add_criterion(self, theme: str, code: str, kind: str | None, text: str, place: str) -> None:
        """A criterion that was ticked."""
        known = kind if kind in set(CriterionKind) else None
        self._add(theme, {"code": code, "kind": known, "level": None, "text": text})
        self._readings.add(Source(f"themes.{theme}.criteria", text, place, self.lot), "" if known else "De soort van dit criterium is niet bekend.")

    def take_said(self, theme: str, said: Said, quote: str, place: str) -> None:
        """Take what a text says of a theme, field by field."""
        # After "ja, als geschiktheidseis" a remark "meer doen we niet" takes nothing back.
        if said.answers and not (said.applied is False and (self.applied(theme) or self.ticked(theme))):
            self.take_applied(theme, quote, place, applied=said.applied, note=said.note)
        asked = said.criteria
        if said.note in {IN_DOUBT, READ_AS_OPEN}:
            self._take_doubt(theme, said, quote, place)
        elif asked and self.cautious and said.note in _READ_AS and not self.applied(theme):
            self.take_vague(theme, quote, place)
        elif kind := self._words.find("criterion_kinds", _AS.sub("", asked)):
            self.tick(theme, [kind], quote, place)  # "Ja, als gunningscriterium", "Ja, in de selectie"
        elif asked:
            self.take(theme, "criteria", asked, quote, place, said.note)
        for field, words in said.explanation:
            self.take(theme, field, words, quote, place, said.note)

    def _take_doubt(self, theme: str, said: Said, quote: str, place: str) -> None:
        """Tell what decides nothing; of what nobody can tell whether it is asked, keep the words without a kind."""
        if said.criteria:
            self._add(theme, {"code": None, "kind": None, "level": None, "text": said.criteria})
        field = "criteria" if said.criteria else "explanation.text"
        self._readings.add(Source(f"themes.{theme}.{field}", quote, place, self.lot), said.note)

    def take_criteria(  # noqa: PLR0913, PLR0917 - one cell of criteria with what stands in the cells beside it
        self, theme: str, text: str, quote: str, place: str, kind: str | None, level: int | None = None, note: str = ""
    ) -> None:
        """Take criteria, one per line; how a pasted criterion was recognised is told with its place."""
        if self.denied:
            self.take_applied(theme, quote, place, applied=False)
            return
        marked = any(is_marked(line, self._words) for line in text.split("\n"))
        if kind is None and self.applied(theme) is False and not marked and explains_no(text, self._words):
            self.take(theme, "text", text, quote, place, note)  # "Toegepast | nee | Uitwerking | er wordt niets geleverd"
            return
        recognised = []
        for line in criterion_lines(text, kind, self._words):
            self._add(theme, {**self._doubted(theme, line), "level": level})
            recognised += [line] if line.note and not (line.unnamed and self.ticked(theme)) else []
        sure = not note and bool(recognised) and all(line.criterion["code"] for line in recognised)
        self._readings.add(Source(f"themes.{theme}.criteria", quote, place, self.lot), note or " ".join(line.note for line in recognised), certain=sure)

    def take_lines(self, theme: str, lines: list[Line], source: Source, note: str = "") -> None:
        """Criteria that were found in running text, perhaps with a note on how it was read."""
        if self.denied:
            self.take_applied(theme, source.quote, source.place, applied=False)
            return
        for line in lines:
            self._add(theme, {**self._doubted(theme, line), "level": None})
            self._readings.add(source, note or line.note, certain=not note)

    def _doubted(self, theme: str, line: Line) -> dict[str, Any]:
        """A criterion; without its kind where that is in doubt, or was ticked."""
        if line.unnamed:
            self._unnamed.add(line.criterion["text"])
        return {**line.criterion, "kind": None} if line.unnamed and (self.cautious or self.ticked(theme)) else line.criterion
