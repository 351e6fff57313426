"""What was taken from one document so far: fields, themes, and what running text says, each with its quote and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.label_forms import notes_in, plain
from mvoi_checklist.inputs.dutch.lots import apart_by_lot, told_by_lot
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.line_openings import BareTheme
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.field_answers import FieldAnswers
from mvoi_checklist.inputs.purchase.field_values import PLAIN_FIELDS, written_field
from mvoi_checklist.inputs.purchase.meant_fields import with_meant_codes
from mvoi_checklist.inputs.purchase.named_people import MOST_WORDS_OF_UNIT
from mvoi_checklist.inputs.purchase.names_said import without_same
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.recognition import Recognition
from mvoi_checklist.inputs.running_text import RunningText
from mvoi_checklist.inputs.themes.answers import ThemeAnswers
from mvoi_checklist.inputs.themes.demands import Demand, Demands, Pointer
from mvoi_checklist.inputs.themes.dropped import DroppedThemes
from mvoi_checklist.inputs.themes.free_text import beside_yes, first_answer, theme_text, with_level
from mvoi_checklist.inputs.themes.kinds import is_open
from mvoi_checklist.inputs.themes.learned import subjects
from mvoi_checklist.inputs.themes.names import theme_opening, themes_in
from mvoi_checklist.inputs.themes.outcomes import outcome
from mvoi_checklist.inputs.themes.rows import ThemeRows
from mvoi_checklist.inputs.themes.stances import Stance
from mvoi_checklist.model.start_document import StartDocument

_SAYS = (Stance.ASKED, Stance.REFUSED)
_POINTING = {"said", "criteria", "text"}
_ONLY_CODES = re.compile(r"(?=.*[A-Z])(?!.*[a-zà-ÿ]{3}).*")


class Taken:
    """The fields and themes of one start document while it is being read; nothing is filled in that is not there."""

    def __init__(self, meanings: Meanings, words: Words, readings: Readings) -> None:
        """Start empty; what is taken is remembered in ``readings`` with its quote and place."""
        self._meanings = meanings
        self._words = words
        self.readings = readings
        self.recognition = Recognition(words)
        self.themes = ThemeAnswers(words, readings)
        self.dropped = DroppedThemes(self.themes, words)
        self._rows = ThemeRows(self.themes, words)
        self.running = RunningText(words, readings, self.themes, self.recognition)
        self.fields = self.running.fields
        self.purchase = FieldAnswers(self.fields, words, readings, self.running.derived)
        self.demands = Demands(words)
        self._followed: set[str] = set()
        """The themes of which the line below their own was seen."""
        self._sent: date | None = None
        """When the first message was sent."""

    def tells(self, theme: str, text: str) -> bool:
        """Whether a text reads as what is asked of a theme, or as the reason not to; behind a "nee" as that reason."""
        return self._meanings.tells(text) or (self.themes.applied(theme) is False and self._meanings.explains(text))

    def take_reason(self, theme: str | None, line: str, place: str) -> bool:
        """Take the first line below one that refused a theme and no more, where it reads as the reason: "Milieu: nee", and then "Er wordt niets geleverd"."""
        if theme is None or theme in self._followed:
            return False
        self._followed.add(theme)
        of_other = outcome(line, self._words).stance is Stance.ASKED or not subjects(line, self._words) <= {theme}
        if reads := self.themes.is_only_refused(theme) and not of_other and self._meanings.reads_as_reason(line):
            self.themes.take(theme, "text", line, line, place)
        return reads

    def within(self, lot: str = "", kind: str | None = None, *, denied: bool = False) -> None:
        """What follows stands under headings that name a lot or a kind of criterion, or say that it is not applied."""
        self.themes.lot, self.themes.kind, self.themes.denied = lot, kind, denied

    def within_lot(self, lot: str) -> None:
        """What follows is about this lot, under the same headings."""
        self.themes.lot = lot

    def see_message(self, sent: date) -> None:
        """Know that a message starts here; below a later one stands what was written before it."""
        self.running.people.see_message()
        self._sent = self._sent or sent
        if sent < self._sent and not self.readings.older:
            self.running.settle(self._words.vocabulary.themes)
        self.readings.older = sent < self._sent

    def take_field(self, field: str, text: str, place: str, chosen: str = "", label: str = "") -> bool:
        """Take a field of the document; false when there is no such field.

        ``chosen`` is what the words mean where that is something else: the id behind a drop-down, another amount.
        """
        if field not in StartDocument.model_fields or field in ("themes", "duties", "evaluation", "evidence"):
            return False
        self.recognition.see_label(field, label)
        if field == "project_leader" and (_author(self._words).match(without_same(text).strip()) or self._words.phrases("i_lead").fill(plain(text))):
            self.running.people.see_author_leads(text, place)
            return True
        if field == "project_leader":
            self.running.people.see_leader(text, place)
        if field == "department":
            self.running.people.see_in_unit(text, label, place)
        if field == "department" and len(text.split()) > MOST_WORDS_OF_UNIT:
            self.running.take_people(text, place)
        self.purchase.take(field, checked(with_meant_codes(chosen or text)), Source(field, text, place), label, self.themes.lot)
        for note in notes_in(text):
            self._take_note(note, place, field)
        if field in ("title", "description") and not chosen and len(sentences(text)) > 1:
            self.running.take_prose(text, place)
        return True

    def take_codes(self, text: str, place: str) -> None:
        """Take CPV codes in a cell beside that of others."""
        self.purchase.add_codes(text, Source("cpv", text, place))

    def _take_note(self, note: str, place: str, field: str) -> None:
        """Take what the footnote of a field says of anything else; one that refuses takes a "ja" back."""
        self.running.take_prose(note, place, {field})
        for theme in themes_in(note, self._words) if refuses(note, self._words) else ():
            self.themes.take_undecided(theme, note, place)

    def take_typed(self, field: str, text: str, place: str, chosen: str) -> bool:
        """Take what stands in a control of our own: a name, or a value as we write it, just so; for nobody writes a label or a hint there."""
        value = (text.strip() or None) if field in PLAIN_FIELDS else written_field(field, chosen or text)
        if value is None and field not in PLAIN_FIELDS:
            return self.take_field(field, text, place, chosen)
        self.recognition.see_label(field)
        self.readings.take(self.fields, field, value, Source(field, text, place))
        return True

    def take_lot_value(self, lot: str, text: str, place: str, meant: str = "") -> None:
        """Take the value of one lot."""
        self.recognition.see_label("estimated_value")
        self.purchase.take("estimated_value", meant or text, Source("estimated_value", text, place), "", lot)

    def doubt_lots(self) -> None:
        """Know that a sum stands below the lots that is not theirs."""
        self.running.derived.doubt_lots()

    def take_theme_row(self, theme: str, cells: Sequence[tuple[str | None, str]], place: str, signs: Iterable[tuple[bool, str]] = ()) -> None:
        """Take one row of a table with a column per field of the theme; signs such as a box before its name say that it is applied, or not."""
        self.recognition.themed = True
        for undecided in (text for field, text in cells if field == "applied" and self._meanings.empty(text)):
            self._rows.see_choice(theme, undecided, place)
        said = [(field, own) for field, text in cells if (own := self._own_part(theme, text, place)) and not self._meanings.empty(own)]
        if not signs and self._take_by_lot(theme, said, place):
            return
        left = [(field, text) for field, text in said if field not in _POINTING or not self._points(theme, text, place)]
        self._rows.take(theme, left, place, signs)

    def _take_by_lot(self, theme: str, cells: Sequence[tuple[str | None, str]], place: str) -> bool:
        """Take the one cell of a row, beside a yes or a no, that goes lot by lot: "P1: minimumeis: … P2: nee, want …"."""
        told = [text for field, text in cells if field != "applied"]
        lots = apart_by_lot(told[0]) if len(told) == 1 and not self.themes.lot else []
        for lot, text in lots:
            with self.themes.of_lot(lot):
                self.take_lot_text(theme, next((said for field, said in cells if field == "applied"), ""), text, place)
        return bool(lots)

    def _own_part(self, theme: str, text: str, place: str) -> str:
        """What a cell says of its own theme; a further line that opens with another one is taken for that: "Circulair is niet toegepast: …"."""
        own, *lines = text.split("\n")
        for line in lines:
            if (other := theme_opening(line, self._words)) and other != theme:
                self.take_theme_text(other, line, place)
            else:
                own = f"{own}\n{line}"
        return own

    def take_theme_text(self, theme: str, text: str, place: str) -> None:
        """Take free text beside a theme: "Ja, minimumeis: …" or "Nee, omdat …"."""
        if theme in self.running.settled or self._meanings.empty(text) or self._points(theme, text, place):
            return
        choice, _, rest = text.partition("\n")
        if self._meanings.yes_no(choice) is not None and self._take_by_lot(theme, [("applied", choice), ("said", rest)], place):
            return
        outer = self.themes.lot
        for lot, said in ([] if outer else told_by_lot(text)) or [(outer, text)]:
            with self.themes.of_lot(lot):
                self.themes.take_text(theme, said, place)

    def take_lot_text(self, theme: str, choice: str, text: str, place: str) -> None:
        """Take what stands below a lot; the yes or no for all lots holds for it, unless it refuses itself: "Niet, want …"."""
        own = theme_text(checked(text), self._words, in_place=True)
        refuses_itself = own.applied is False and not own.note and self._meanings.yes_no(choice) is not False
        if not choice.strip() or refuses_itself:
            self.take_theme_text(theme, text, place)
        else:
            self.take_theme_row(theme, [("applied", choice), ("said", text)], place)

    def tick_theme(self, named: BareTheme, line: str, place: str, *, denied: bool = False) -> None:
        """Take a theme with a box before it: it is applied when that is ticked, or not applied where the label beside it says so."""
        self.recognition.themed = True
        if named.ticked:
            self.themes.take_applied(named.theme, line, place, applied=not denied)

    def take_option(self, theme: str, option: str, place: str) -> None:
        """Take an option of the form that was chosen for a theme: what it asks, perhaps on which level, or that nothing is asked."""
        self.recognition.themed = True
        level, asked = with_level(option, self._words)
        if refuses(asked, self._words) or self._meanings.yes_no(asked) is False:
            self.themes.take_applied(theme, option, place, applied=False)  # the words of the form are no reason
        elif is_open(asked, self._words):
            self.themes.take_undecided(theme, option, place)
        elif first_answer(asked, self._words)[0] and not self._words.kinds_named(asked):
            self.themes.take_applied(theme, option, place, applied=True)  # "ja, in de uitvraag" does not say what
        elif level:
            self.themes.take_applied(theme, option, place, applied=True)
            self.themes.take_criteria(theme, asked, option, place, self.themes.kind, level)
        else:
            self.themes.take_said(theme, beside_yes(asked, self._words), option, place)

    def _points(self, theme: str, text: str, place: str) -> bool:
        return self.demands.point(Pointer(theme, text, place, self.themes.lot, self.themes.kind))

    def _about(self, theme: str, demands: list[Demand]) -> list[Demand]:
        """Of several lines those about a theme that ask something, by their heading or by themselves."""
        told = [demand._replace(kind=demand.kind or outcome(demand.text, self._words).kind or "") for demand in demands]
        return [demand for demand in told if demand.kind and (len(demands) == 1 or theme in subjects(demand.text, self._words))]

    def follow_pointers(self) -> None:
        """Take the demands, or the part of the document, that themes point to; a text that points to nothing we know is read as it stands."""
        for theme, text, place, lot, kind in self.demands.pointers:
            with self.themes.of_lot(lot), self.themes.of_kind(kind):
                self._follow(theme, text, place)
        self.demands.pointers.clear()

    def _follow(self, theme: str, text: str, place: str) -> None:
        for demand in (meant := self.demands.meant(text) or self._about(theme, self.demands.lines(text))):
            self.themes.take_pointed(theme, demand, text, place)
        part = None if meant else self.demands.part(text)
        if not (meant or part) and _ONLY_CODES.fullmatch(text):
            self.themes.take_vague(theme, text, place)  # "E, SC3", where nothing has that number
        elif not meant:
            said = part if part and outcome(part, self._words).stance in _SAYS else text
            self.themes.take_text(theme, said, place)


def _author(words: Words) -> re.Pattern[str]:
    """Who wrote the document, where a name is asked; behind it may not stand a name."""
    authors = (*words.vocabulary.authors, *words.vocabulary.author_labels)
    return words.compiled("author asked", lambda: rf"(?i)(?:(?:{either(authors)})(?:\.?$|[.,]\s(?![A-Z]\w+ [A-Z]\w+[.,;)]?$))|ik\.?$)")
