"""Collect what was read, field by field, each with its quote and place; nothing is filled in that is not there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from mvoi_checklist.inputs.answer_signs import AnswerSigns
from mvoi_checklist.inputs.asked_cells import AskedCells
from mvoi_checklist.inputs.column_names import ColumnNames
from mvoi_checklist.inputs.control_answers import ControlAnswers
from mvoi_checklist.inputs.dutch.label_forms import NUMBERING, plain
from mvoi_checklist.inputs.dutch.labels import words_of
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import Heading, apart_by_lot, heading_of, introduction, is_hint, sentences
from mvoi_checklist.inputs.evaluation_answers import EvaluationAnswers
from mvoi_checklist.inputs.labelled_answers import LabelledAnswers
from mvoi_checklist.inputs.lines import BareTheme, LineReader
from mvoi_checklist.inputs.own_form import OwnForm
from mvoi_checklist.inputs.purchase.combined_labels import asked_in
from mvoi_checklist.inputs.purchase.field_answers import MOST_WORDS_OF_UNIT, FieldAnswers
from mvoi_checklist.inputs.purchase.field_values import PLAIN_FIELDS, VALUE_FIELDS, read_field
from mvoi_checklist.inputs.purchase.units import is_person
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.recognition import Recognition
from mvoi_checklist.inputs.running_text import RunningText
from mvoi_checklist.inputs.themes.answers import ThemeAnswers
from mvoi_checklist.inputs.themes.demands import Demands, Pointer
from mvoi_checklist.inputs.themes.legend import kinds_meant, legend_in, one_kind
from mvoi_checklist.inputs.themes.outcomes import outcome
from mvoi_checklist.inputs.themes.prompts import PROMPT, gives_examples, is_open_choice
from mvoi_checklist.inputs.themes.rows import ThemeRows
from mvoi_checklist.inputs.themes.stances import Stance
from mvoi_checklist.inputs.themes.text import checked, theme_text, yes_no
from mvoi_checklist.model.start_document import StartDocument, ValueRange
from mvoi_checklist.model.vocabulary import Vocabulary

_LONGEST = 1_000
_SAYS = (Stance.ASKED, Stance.REFUSED)
_POINTING = {"said", "criteria", "text"}


class Answers:
    """The fields of one start document while it is being read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Start empty; the vocabulary says which words mean which field."""
        self.ours = False
        self._words = words_of(vocabulary)
        self.recognition = Recognition(self._words)
        self._readings = Readings()
        self._learned: dict[str, str] = {}
        self.signs = AnswerSigns(self._words)
        self.themes = ThemeAnswers(self._words, self._readings)
        self._rows = ThemeRows(self.themes, self._words)
        self.running = RunningText(self._words, self._readings, self.themes, self.recognition)
        self._fields = self.running.fields
        self.purchase = FieldAnswers(self._fields, self._words, self._readings, self.running.derived)
        self.lines = LineReader(self, self._words)
        self.cells = AskedCells(self, self._words)
        self.columns = ColumnNames(self._words)
        self.demands = Demands()
        self.form = OwnForm(self, self._words)
        self._legend: dict[str, str] = {}
        self._evaluation = EvaluationAnswers(self._readings)
        self._labelled = LabelledAnswers(self, self._words, self._readings, self._evaluation)
        self._controls = ControlAnswers(self.themes, self._evaluation, self._words, self._readings, self._take_typed)

    @property
    def found_any(self) -> bool:
        """Whether this is a start document: ours, or one that is recognised by what it says."""
        return self.ours or self.recognition.is_start_document(self.themes.answered)

    def document(self) -> StartDocument:
        """Everything read, as a start document; each chosen criterion with the words that stand beside its box."""
        duties = self._controls.finish()
        self._follow_pointers()
        if not self.ours:
            self.purchase.take_titles(asked="title" in self._labelled.left_open)
            self.running.finish()
        self.purchase.finish()
        if not self.ours:
            self.running.take_author_as_leader()
        whole = {
            **self._fields,
            "themes": self.themes.result(),
            "duties": duties,
            "evaluation": self._evaluation.result(),
            "evidence": self._readings.evidence,
        }
        return StartDocument.model_validate_json(json.dumps(whole, default=_plain_json))

    def _follow_pointers(self) -> None:
        """Take the demands, or the part of the document, that themes point to; a text that points to nothing we know is read as it stands."""
        for theme, text, place, lot, kind in self.demands.pointers:
            self.themes.lot, self.themes.kind = lot, kind
            for demand in (meant := self.demands.meant(text)):
                self.themes.take_pointed(theme, demand, text, place)
            if not meant:
                part = self.demands.part(text)
                said = part if part and outcome(part, self._words).stance in _SAYS else text
                self.themes.take_text(theme, said, place)
        self.demands.pointers.clear()

    def remark(self, about: str, quote: str, place: str) -> None:
        """Keep something that was read beside the fields: a comment, or how the file was made."""
        self._readings.add(Source(about, quote, place))

    def remark_all(self, remarks: Iterable[tuple[str, str]], place: str) -> None:
        """Keep several of them, found at one place: what each is about, and its words."""
        for about, quote in remarks:
            self.remark(about, quote, place)

    def see(self, text: str, place: str, *, of_theme: bool) -> None:
        """Remember a text for what may be missing in the end; in a form of ours an empty field was left empty."""
        self.running.see_codes(text, place)
        if not (of_theme or self.ours):
            self.purchase.second.see(text, place)

    def learn(self, themes: dict[str, str]) -> None:
        """Know these names of themes in this document, also without their numbers."""
        self._learned |= themes | {NUMBERING.sub("", name): theme for name, theme in themes.items()}

    def theme(self, text: str) -> str | None:
        """The theme that this label names: "2.1 Klimaat", "Thema: klimaat", "Klimaat: uw antwoord" or "Past u het thema klimaat toe?"."""
        return self.theme_label(text)[0]

    def theme_label(self, text: str) -> tuple[str | None, str | None]:
        """The theme that a label names, and the field of it: "Klimaat: toegepast?"."""
        if learned := self._learned.get(text) or self._learned.get(text.partition("\n")[0]):
            return learned, None
        return self._words.theme_labels.first[text] if len(text) <= _LONGEST else (None, None)

    def label(self, text: str) -> str | None:
        """The field of the document that this label names; a row of boxes to tick names none."""
        return self._words.field_label(text)

    def is_weak(self, label: str) -> bool:
        """Whether a label means a field only beside a value of it: "Vorm", "Periode"."""
        return plain(label) in self._words.weak_labels

    def reads(self, field: str, text: str) -> bool:
        """Whether a text is a value of a field."""
        return bool(text) and read_field(field, text, "", self._words) is not None

    def is_person(self, text: str) -> bool:
        """Whether a text may be the name of one person."""
        return is_person(text, self._words)

    def take_value(self, field: str, text: str, place: str, meant: str = "") -> None:
        """Take the value of a field that no label names; ``meant`` is what the words mean, where that is another amount."""
        self.take_field(field, text, place, meant)

    def take_lot_value(self, lot: str, text: str, place: str, meant: str = "") -> None:
        """Take the value of one lot."""
        self.recognition.see_label("estimated_value")
        self.purchase.take("estimated_value", meant or text, Source("estimated_value", text, place), "", lot)

    def doubt_lots(self) -> None:
        """Know that a sum stands below the lots that is not theirs."""
        self.running.derived.doubt_lots()

    def asks(self, line: str) -> bool:
        """Whether a line by itself is a label: of a field, of a theme, or of several things of which one is known."""
        if ":" in line.rstrip(" :"):
            return False
        line = self._labelled.question(line)
        return (
            self.names_client(line)
            or self.label(line) is not None
            or self.theme(line) is not None
            or bool(asked_in(line, self._words) or self._words.theme_labels.several(line))
        )

    def names_client(self, text: str) -> bool:
        """Whether a label asks who wants the purchase: "Opdrachtgever"."""
        return plain(text) in self._words.client_labels

    def helps(self, line: str) -> bool:
        """Whether a line only helps to fill in: "Voorbeeld: 2 jaar + 2 x 1 jaar"."""
        return all(is_hint(sentence, self._words) for sentence in sentences(line))

    def empty(self, text: str) -> bool:
        """Nothing filled in, or only the words that ask to fill something in: known ones, or anything between brackets."""
        said = plain(text)
        return not said or said in self._words.placeholders or PROMPT.fullmatch(text) is not None or is_open_choice(text, self._words)

    def take_path(self, path: str, text: str, place: str, chosen: str) -> None:
        """Take the answer of a content control, known by its path; ``chosen`` is the id behind a drop-down."""
        self._controls.take(path, text, place, chosen)

    def take_label(self, label: str, text: str, place: str) -> bool:
        """Take the value beside a label; false when it is no label we know."""
        return self._labelled.take(label, text, place)

    def take_beside(self, label: str, text: str, place: str) -> None:
        """Take a second value beside a label (another lot, an earlier contract): where the two differ, neither is certain."""
        field = self.label(label)
        if field in VALUE_FIELDS and not (self.empty(text) or gives_examples(text)) and read_field(field, checked(text), label, self._words) is not None:
            self.take_field(field, text, place, label=label)

    def yes_no(self, text: str) -> bool | None:
        """Yes or no, when the whole text says so."""
        return yes_no(checked(text), self._words)

    def heading(self, text: str) -> Heading:
        """What a heading says about everything below it."""
        return heading_of(text, self._words)

    def introduces(self, line: str) -> Heading | None:
        """What a line that ends with a colon says about the list below it."""
        return introduction(line, self._words)

    def within(self, lot: str = "", kind: str | None = None, *, denied: bool = False) -> None:
        """What follows stands under headings that name a lot or a kind of criterion, or say that it is not applied."""
        self.themes.lot, self.themes.kind, self.themes.denied = lot, kind, denied

    def take_theme_row(self, theme: str, cells: Sequence[tuple[str | None, str]], place: str) -> None:
        """Take one row of a table with a column per field of the theme."""
        self.recognition.themed = True
        said = [(field, own) for field, text in cells if (own := self.lines.own_part(theme, text, place)) and not self.empty(own)]
        left = [(field, text) for field, text in said if field not in _POINTING or not self._points(theme, text, place)]
        self._rows.take(theme, left, place)

    def take_theme_text(self, theme: str, text: str, place: str) -> None:
        """Take free text beside a theme: "Ja, minimumeis: …" or "Nee, omdat …"."""
        if self.empty(text) or self._points(theme, text, place):
            return
        outer = self.themes.lot
        for self.themes.lot, said in ([] if outer else apart_by_lot(text)) or [(outer, text)]:
            self.themes.take_text(theme, said, place)
        self.themes.lot = outer

    def tick_theme(self, named: BareTheme, line: str, place: str, *, denied: bool = False) -> None:
        """Take a theme with a box before it: it is applied when that is ticked, or not applied where the label beside it says so."""
        self.recognition.themed = True
        if named.ticked:
            self.themes.take(named.theme, "applied", "nee" if denied else "ja", line, place)

    def take_option(self, theme: str, option: str, place: str) -> None:
        """Take an option of the form that was chosen for a theme: what it asks, or that nothing is asked."""
        self.recognition.themed = True
        if refuses(option, self._words) or self.yes_no(option) is False:
            self.themes.take(theme, "applied", "nee", option, place)  # the words of the form are no reason
        else:
            self.themes.take_said(theme, theme_text(f"ja\n{option}", self._words), option, place)

    def _points(self, theme: str, text: str, place: str) -> bool:
        return self.demands.point(Pointer(theme, text, place, self.themes.lot, self.themes.kind))

    def see_legend(self, line: str) -> None:
        """Remember what letters mean, when a line says so: "K = eis, G = gunning"."""
        self._legend |= legend_in(line, self._words)

    def kinds_meant(self, text: str) -> set[str] | None:
        """The kinds of criteria in a cell with no more than letters that were explained."""
        return kinds_meant(text, self._legend) if self._legend else None

    def kind_in(self, text: str) -> str | None:
        """The one kind of criterion that a cell names."""
        return one_kind(checked(text), self._words)

    def _take_typed(self, field: str, text: str, place: str, chosen: str) -> bool:
        """Take what stands in a control of our own: a name or number as it was typed, for nobody writes a label or a hint there."""
        if field not in PLAIN_FIELDS:
            return self.take_field(field, text, place, chosen)
        self.recognition.see_label(field)
        self._readings.take(self._fields, field, text.strip() or None, Source(field, text, place))
        return True

    def take_field(self, field: str, text: str, place: str, chosen: str = "", label: str = "") -> bool:
        """Take a field of the document; false when there is no such field."""
        if field not in StartDocument.model_fields or field in ("themes", "duties", "evaluation", "evidence"):
            return False
        self.recognition.see_label(field, label)
        if field == "department" and len(text.split()) > MOST_WORDS_OF_UNIT:
            self.running.take_people(text, place)
        self.purchase.take(field, checked(chosen or text), Source(field, text, place), label, self.themes.lot)
        return True


def _plain_json(value: object) -> object:
    return value.model_dump() if isinstance(value, ValueRange) else str(value)
