"""One start document while it is being read: what its words mean, how its lines and cells are read, and what was taken."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from typing import Any

from mvoi_checklist.inputs.answer_signs import AnswerSigns
from mvoi_checklist.inputs.asked_cells import AskedCells
from mvoi_checklist.inputs.control_answers import ControlAnswers
from mvoi_checklist.inputs.dutch.words import words_of
from mvoi_checklist.inputs.evaluation_answers import EvaluationAnswers
from mvoi_checklist.inputs.labelled_answers import LabelledAnswers
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.lines import LineReader
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.own_form import OwnForm
from mvoi_checklist.inputs.purchase.amounts_with_vat import AmountsWithVat
from mvoi_checklist.inputs.purchase.told_options import ToldOptions
from mvoi_checklist.inputs.readings import UNREADABLE, Readings, Source
from mvoi_checklist.inputs.taken import Taken
from mvoi_checklist.inputs.told_apart import told_apart
from mvoi_checklist.model.form import PROMPT
from mvoi_checklist.model.generated import Generated, line_mark
from mvoi_checklist.model.start_document import OPTIONS, StartDocument, ValueRange
from mvoi_checklist.model.vocabulary import Vocabulary

_BEFORE, _BEHIND = re.compile(r"\A\s*\[[^\[\]]*\]"), re.compile(r"\[[^\[\]]*\]\s*\Z")
"""Words between brackets, in front and at the end."""

_PICTURE = "Een plaatje wordt niet gelezen; typ in het vak wat erop staat."
_CONFIRM = " Klopt het zo, vul dan bij dit thema in wat nog leeg is, bijvoorbeeld 'Toegepast in de opdracht?' of wie de uitleg opstelde: dan vervalt dit punt."
"""How somebody says that what was in doubt is right: by saying more of that theme in the checklist itself."""


class Answers:
    """What a reader of one document needs at hand."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Start empty; the vocabulary says which words mean which field."""
        self.ours = False
        self.prompts: Collection[str] = ()
        """The marks of the prompts in a file of ours, where it tells them."""
        self._as_made: set[str] = set()
        self._made: list[dict[str, Any]] = []
        self._apart: list[Answers] = []
        self._vocabulary, words = vocabulary, words_of(vocabulary)
        self._readings = Readings()
        self._evaluation = EvaluationAnswers(self._readings, words)
        self.meanings = Meanings(words)
        self.signs = AnswerSigns(words)
        self.openings = LineOpenings(self.meanings, words)
        self.form = OwnForm(self.meanings, self.openings, words)
        self.taken = Taken(self.meanings, words, self._readings)
        self.labelled = LabelledAnswers(self.meanings, self.openings, self.taken, words, self._evaluation)
        self.lines = LineReader(self.meanings, self.openings, self.labelled, self.taken, words)
        self.cells = AskedCells(self.meanings, self.labelled, words)
        self._options = ToldOptions(words, self._readings)
        self._with_vat = AmountsWithVat(words)
        self._controls = ControlAnswers(self.taken.themes, self._evaluation, words, self._readings, self._take_typed)

    @property
    def found_any(self) -> bool:
        """Whether this is a start document: ours, or one that is recognised by what it says."""
        return self.ours or self.taken.recognition.is_start_document(self.taken.themes.answered or self.taken.running.told_together)

    def document(self) -> StartDocument:
        """Everything read, as a start document; each chosen criterion with the words that stand beside its box."""
        duties, taken = self._controls.finish(), self.taken
        taken.follow_pointers()
        taken.purchase.take_second()
        if not self.ours:
            taken.running.procedures.take_told(taken.running.fields)
            taken.purchase.take_titles(asked="title" in self.labelled.left_open)
            taken.running.finish()
            taken.dropped.finish()
        taken.purchase.finish(ours=self.ours, left_open=self.labelled.left_open)
        self._with_vat.finish(taken.fields, self._readings)
        if not self.ours and "reference" not in self.labelled.left_open:
            taken.purchase.numbers.finish(taken.fields, self._readings)
        if not self.ours:
            taken.running.people.take_part_of_leader()
            taken.running.people.take_author_as_leader()
        self.labelled.tell_open_kinds()
        self._options.finish()
        self._readings.leave_unread(taken.fields)
        subject = [str(text) for field in ("title", "description", "product_groups") if (text := taken.fields.get(field))]
        whole = {
            **taken.fields,
            "themes": [*(answer for answer in taken.themes.result(subject) if answer["theme"] not in self._as_made), *self._made],
            "duties": duties,
            "evaluation": self._evaluation.result(),
            "evidence": self._readings.evidence,
        }
        document = StartDocument.model_validate_json(json.dumps(whole, default=_plain_json))
        apart = tuple(told_apart(document, (part.document() for part in self._apart)))
        return document.model_copy(update={"evidence": (*document.evidence, *apart)}) if apart else document

    def set_apart(self) -> Answers:
        """Answers that do not count, for what stands below a heading about something else: where nothing else says the same, its place is told."""
        self._apart.append(Answers(self._vocabulary))
        return self._apart[-1]

    def keep_as_made(self, made: Generated) -> None:
        """Of a theme of which nothing was changed, what was in doubt still is and nothing else, and each lot keeps its own answer: as when it was made."""
        self._as_made = made.unchanged(self._controls.read)
        self._controls.worded = made.answers
        self._made = [answer.model_dump(mode="json") for answer in made.start_document.themes if answer.theme in self._as_made]
        self._readings.trust(tuple(f"themes.{theme}." for theme in self._as_made))
        for item in made.start_document.evidence:
            if item.field.split(".")[1] in self._as_made:
                note = (item.note or UNREADABLE).removesuffix(_CONFIRM) + _CONFIRM
                self._readings.add(Source(item.field, item.quote, item.place), note, certainty=item.certainty)

    def take_path(self, path: str, text: str, place: str, chosen: str) -> None:
        """Take the answer of a content control, known by its path; ``chosen`` is the id behind a drop-down."""
        self._controls.take(path, text, place, chosen)

    def doubt_path(self, path: str, quote: str, place: str, note: str) -> None:
        """Tell of an answer of ours that stands there and cannot be read."""
        self._controls.doubt(path, quote, place, note)

    def tell_picture(self, path: str, place: str) -> None:
        """A picture stands where an answer was asked, and nothing else."""
        if path not in self._controls.read:
            self.doubt_path(path, "[plaatje]", place, _PICTURE)

    def _take_typed(self, field: str, text: str, place: str, chosen: str) -> bool:
        """Take what stands in a control of our own about the purchase."""
        if field == OPTIONS:
            self._options.take(text, place)
            return True
        return self.taken.take_typed(field, text, place, chosen)

    def typed(self, text: str) -> str:
        """What was filled in where a document of ours asks something: nothing where its prompt still stands, with or without its brackets.

        Other words between brackets were typed there where the prompts are known; where not, nobody can tell. Known too is a prompt
        before or behind what was typed.
        """
        if self.prompts:
            text = _BEHIND.sub(self._typed_beside, _BEFORE.sub(self._typed_beside, text)).strip()
            if PROMPT.fullmatch(text):
                text = text[1:-1].strip()
            if line_mark(f"[{text}]") in self.prompts:
                return ""
        return "" if self.meanings.empty(text) else text

    def _typed_beside(self, brackets: re.Match[str]) -> str:
        """The words between brackets, unless they are a prompt."""
        return "" if line_mark(brackets[0]) in self.prompts else brackets[0]

    def see(self, text: str, place: str, *, of_theme: bool) -> None:
        """Remember a text for what may be missing in the end; in a form of ours an empty field was left empty."""
        self.taken.running.see_codes(text, place)
        self.taken.recognition.see_text(text)
        if not self.ours:
            self.taken.dropped.see(text, place)
            self._options.see(text, place)
            self._with_vat.see(text, place)
        if not (of_theme or self.ours):
            self.taken.purchase.second.see(text, place)

    def remark(self, about: str, quote: str, place: str) -> None:
        """Keep something that was read beside the fields: a comment, or how the file was made."""
        self._readings.add(Source(about, quote, place))

    def remark_all(self, remarks: Iterable[tuple[str, str]], place: str) -> None:
        """Keep several of them, found at one place: what each is about, and its words."""
        for about, quote in remarks:
            self.remark(about, quote, place)


def _plain_json(value: object) -> object:
    return value.model_dump() if isinstance(value, ValueRange) else str(value)
