"""What running text, and cells without a label, say about the purchase, the people and the themes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.examples import gives_examples
from mvoi_checklist.inputs.dutch.field_labels import field_label
from mvoi_checklist.inputs.dutch.headings import heading_of
from mvoi_checklist.inputs.dutch.label_forms import NOTE, notes_in, without_notes
from mvoi_checklist.inputs.dutch.lots import told_by_lot
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint, sentences
from mvoi_checklist.inputs.dutch.terms import read_period
from mvoi_checklist.inputs.dutch.values import why_in_doubt
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.inputs.later_statements import LaterStatements
from mvoi_checklist.inputs.purchase.derived_value import DerivedValue
from mvoi_checklist.inputs.purchase.facts import TERM_OF_VALUE, YEARLY_VALUE, Fact, facts
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS, checked_codes, cpv_codes, read_field
from mvoi_checklist.inputs.purchase.learned import is_unlikely
from mvoi_checklist.inputs.purchase.people import OF_LETTERHEAD, people
from mvoi_checklist.inputs.purchase.told_people import ToldPeople
from mvoi_checklist.inputs.purchase.told_procedures import ToldProcedures
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.recognition import Recognition
from mvoi_checklist.inputs.themes.answers import ThemeAnswers
from mvoi_checklist.inputs.themes.in_passing import refused_together, told_beside, told_sustainably
from mvoi_checklist.inputs.themes.names import named_themes, theme_phrases
from mvoi_checklist.inputs.themes.sentences import Statement, apart_from_pasted, pasted, statements
from mvoi_checklist.inputs.themes.topics import is_about_themes
from mvoi_checklist.model.memo import Memo
from mvoi_checklist.model.start_document import ValueRange

_LONGEST_NAME, _LONGEST, _FEWEST_WORDS, _DIGITS, _MOST_UNLIKELY = 120, 2_000, 5, 8, 300
_RUN_IN = re.compile(r"(?P<name>[A-Z][\w -]{2,40})[.:]\s+(?=[A-Z])")
"""A heading that runs into its text, which may be a kind of criterion: "PvE. De inwerpopening moet …"."""
_MOST_PLACES = 20
"""Where more places tell of the value, none of them is looked at for this: all of them, for each, would take forever."""
_ESTIMATE = re.compile(r"\b(?:ge)?raam|\braming|\bramen\b|waarde\b", re.IGNORECASE)
_TOLD_IN_A_SENTENCE = {"estimated_value", "duration_months"}


class RunningText:
    """Takes facts and statements into the fields and themes of the document that is being read."""

    def __init__(self, words: Words, readings: Readings, themes: ThemeAnswers, recognition: Recognition) -> None:
        """Start with no field known."""
        self.derived = DerivedValue(readings)
        self._words, self._readings = words, readings
        self._themes = themes
        self._recognition = recognition
        self.fields: dict[str, Any] = {}
        self.procedures = ToldProcedures(words, readings)
        self.people = ToldPeople(self.fields, words, readings)
        self._term: tuple[object, Source] | None = None
        """The years for which a value is told: they are the fixed term where nothing else says it."""
        self._codes: list[tuple[list[str], Source]] = []
        """CPV codes that stand in sentences without that name: they count where no other does."""
        self._unlikely = 0
        self._people = Memo[str, tuple[Fact, ...]](lambda text: tuple(people(text, words)))
        self.later = LaterStatements(themes, words)
        self.told_together = 0
        """How many themes one answer refused."""
        self.settled: frozenset[str] = frozenset()
        """The themes of which a later message tells what is asked, while an earlier one is read."""
        self.sustainable = False
        """Whether what follows is about sustainability."""
        self.introduces: set[str] = set()
        """The themes of which the text only introduces the places below it."""

    def take_prose(self, text: str, place: str, told: AbstractSet[str] = frozenset()) -> None:
        """Take what sentences say about the purchase, the people and the themes, and then those of their footnotes; not the fields that were ``told``."""
        said = checked(text)
        self._recognition.see_prose(said)
        read = [fact for fact in (*facts(said, self._words), *people(said, self._words)) if fact[0] not in told]
        for fact in read:
            self._take_fact(fact, place)
        self.people.see(said, place)
        self.procedures.see(said, place, self._is_unlikely)
        self.take_statements(without_notes(said), place)
        for sentence in sentences(said) if NOTE in said else ():
            if not is_elsewhere(without_notes(sentence), self._words):
                for note in notes_in(sentence):
                    self.take_prose(note, place, {field for field, *_ in read})

    def take_statements(self, text: str, place: str) -> None:
        """Take what a paragraph says of the themes; its own heading may name the kind of all that it asks."""
        opened = None if self._themes.kind else _RUN_IN.match(text)
        with self._themes.of_kind(heading_of(opened["name"], self._words).kind if opened else self._themes.kind):
            for said in self._statements(text, place):
                self._take_statement(said, place)

    def see_codes(self, text: str, place: str) -> None:
        """Remember the CPV codes in a text that no label asks for; one without its check digit where they are called so."""
        if not ("-" in text or "CPV" in text) or gives_examples(text, self._words):
            return
        named = [code for code in (cpv_codes(text, self._words) or ()) if len(code) == _DIGITS] if "CPV" in text else []
        if codes := checked_codes(text, self._words) or named:
            self._codes.append((codes, Source("cpv", text, place)))

    def take_of_kind(self, label: str, text: str, place: str) -> bool:
        """Take, line by line, what stands beside the name of a kind of criterion: "Gunning | Circulariteit 25%"; false when the label names none."""
        kind = heading_of(label, self._words).kind if text.strip() else None
        if kind:
            with self._themes.of_kind(kind):
                for line in text.split("\n"):
                    self.take_prose(line, place)
        return kind is not None

    def take_sustainable(self, label: str, text: str, place: str) -> bool:
        """Take what one box for sustainability as a whole says about each theme; false when the label is about something else."""
        about = heading_of(label, self._words).sustainable if len(label) <= _LONGEST_NAME else len(named_themes(label, self._words)) > 1
        if about := about and len(text.split()) >= _FEWEST_WORDS:
            self.take_sustainable_prose(text, place)
            self.take_together(label, text, place)
        return about

    def take_together(self, label: str, text: str, place: str) -> None:
        """Take one "nee" for every theme of which nothing else tells."""
        refused = list(refused_together(label, text, self._words))
        self.told_together = self.told_together or len(refused)
        self.later.see(refused, place)

    def take_sustainable_prose(self, text: str, place: str) -> None:
        """Take prose that is about the themes, wherever it stands."""
        before, self.sustainable = self.sustainable, True
        self.take_prose(text, place)
        self.sustainable = before

    def _statements(self, text: str, place: str) -> Iterator[Statement]:
        """What a paragraph says about themes; once one was about sustainability, so are the next under the same heading."""
        known, rest = apart_from_pasted(text, self._themes.kind, self._words)
        yield from known
        for part in rest:
            yield from self._told(part, place) if part == text else self._statements(part, place)

    def _told(self, text: str, place: str) -> Iterator[Statement]:
        if not theme_phrases(self._words).touches(text):
            return
        self.sustainable = self.sustainable or is_about_themes(text, self._words)
        told: list[Statement] = []
        stated = list(statements(text, self._themes.kind, self._words, sustainable=self.sustainable))
        if self._themes.kind is None and self.sustainable:
            told = list(told_sustainably(text, self._words))
            yield from told
        else:
            told = told_beside(stated, text, self._words, of_kind=self._themes.kind is not None)
            self.later.see((said for said in told if said.theme not in self.settled), place)
        known = {said.theme for said in told if self.sustainable or not said.vague}
        yield from (said for said in stated if said.theme not in known)

    def _take_statement(self, said: Statement, place: str) -> None:
        if said.theme in self.settled | self.introduces:
            if said.theme not in self.settled and (said.lines or said.vague):
                self._themes.take_vague(said.theme, said.quote, place)
            return
        if said.lines and not self._themes.lot and len(lots := told_by_lot(said.quote)) > 1:
            for lot, own in lots:
                with self._themes.of_lot(lot):
                    self._themes.take_text(said.theme, own, place)
        elif said.lines:
            self._themes.take_lines(said.theme, list(said.lines), Source(f"themes.{said.theme}.criteria", said.quote, place, self._themes.lot), said.note)
        elif said.vague:
            self._themes.take_vague(said.theme, said.quote, place)
        else:
            self._themes.take_applied(said.theme, said.quote, place, applied=said.applied, note=said.note)
        if said.explanation:
            self._themes.take(said.theme, "text", said.explanation, said.quote, place, said.note)

    def finish(self) -> None:
        """Take what only counts where nothing else says it: people, themes, codes, the term of the value and procedures."""
        self.people.finish()
        self.settled = frozenset()
        self.later.finish(self._take_statement)
        if self._codes and "cpv" not in self.fields and not self._readings.contested("cpv"):
            every = dict.fromkeys(code[:_DIGITS] for codes, _ in self._codes for code in codes)
            whole = {code[:_DIGITS]: code for codes, _ in self._codes for code in codes if len(code) > _DIGITS}
            self._readings.take(self.fields, "cpv", [whole.get(code, code) for code in every], self._codes[0][1])
        if self._term and not self._readings.seen("duration_months"):
            self._readings.take(self.fields, "duration_months", *self._term)
        self.procedures.finish(self.fields)

    def settle(self, themes: Iterable[str]) -> None:
        """Know that what follows was written earlier: of the themes of which something was told, it tells nothing more."""
        told = self.later.themes()
        self.settled = frozenset(theme for theme in themes if theme in told or self._themes.is_settled(theme))

    def take_listed(self, text: str, kind: str | None, place: str) -> None:
        """Take a criterion from a list of them; the words of the vocabulary in it tell the theme, for most in such a list are about none."""
        known = self._words.keys_said("theme_topics", text) | self._words.keys_said("theme_cues", text) | named_themes(text, self._words)
        for said in statements(text.rstrip(" ?"), kind or self._themes.kind, self._words):  # a question may be weighed too
            if said.theme in known or any(line.criterion["code"] for line in said.lines):
                self._themes.take_lines(said.theme, list(said.lines), Source(f"themes.{said.theme}.criteria", said.quote, place, self._themes.lot))

    def take_pasted(self, text: str, place: str) -> None:
        """Take a criterion of the ruleset that was pasted into a cell without a label."""
        if said := pasted(text, self._themes.kind, self._words):
            self._take_statement(said, place)

    def take_people(self, text: str, place: str) -> None:
        """A cell by itself: a label without a value, or the project leader with his role: "Contactpersoon | Ruud Wals (projectleider)"."""
        if field := field_label(text, self._words):
            self._recognition.see_label(field, text)
        for fact in self._people[text]:
            self._take_fact(fact, place)

    def _take_fact(self, fact: Fact, place: str, *, asked: bool = False) -> None:
        """Take a fact, unless such a sentence hardly ever tells it; below a heading that ``asked`` for it, it does."""
        field, value, quote = fact
        if self._keeps(field, value, quote, place) or (field == "estimated_value" and self._is_put_off(quote)):
            return
        self._recognition.see_label(field)
        if not self._readings.contested(field) and self.fields.get(field) != value and not asked and self._is_unlikely(field, value, quote):
            return
        if field == "cpv" and isinstance(value, list):
            self._codes.append((value, Source(field, quote, place)))
        elif field == "procedure" and not self._words.says("choices", quote):
            self.procedures.see_told(value, Source(field, quote, place))
        elif field == "estimated_value" and self._themes.lot:
            self.derived.see_lot(self._themes.lot, value, Source(field, quote, place))
        elif field == "estimated_value" and value is None and (amount := read_yearly(quote, self._words)):
            self.derived.see_year(amount, Source(field, quote, place))
        else:
            doubt = why_in_doubt(quote, "", self._words) if field == "estimated_value" and value is None else ""
            self._readings.take(self.fields, field, value, Source(field, quote, place), doubt)

    def _keeps(self, field: str, value: object, quote: str, place: str) -> bool:
        """Keep what only counts later, where nothing else says it: the years of the value, the amount of a year, the department of a letterhead."""
        if field == TERM_OF_VALUE:
            self._term = self._term or (value, Source("duration_months", quote, place))
        elif field == YEARLY_VALUE:
            self._recognition.see_label("estimated_value")
            self.derived.see_year(value if isinstance(value, ValueRange) else float(str(value)), Source("estimated_value", quote, place))
        elif field == OF_LETTERHEAD:
            self._recognition.see_label("department")
            self.people.see_letterhead(value, Source("department", quote, place))
        else:
            return False
        return True

    def _is_put_off(self, quote: str) -> bool:
        """Whether a place for the value says that it is not known yet, and a sentence tells what something costs without calling it an estimate."""
        if "estimated_value" in self.fields or self._readings.contested("estimated_value") or _ESTIMATE.search(quote):
            return False
        places = self._readings.quotes("estimated_value")
        return len(places) <= _MOST_PLACES and any(postpones(said, self._words) for said in places)

    def _is_unlikely(self, field: str, value: object, quote: str) -> bool:
        """Whether such a sentence hardly ever tells that value; who has told so many of them is believed, for the time it takes."""
        unlikely = self._unlikely < _MOST_UNLIKELY and is_unlikely(field, value, quote, self._words)
        self._unlikely += unlikely
        return unlikely

    def take_if_clear(self, field: str, text: str, place: str) -> None:
        """Take the value of a field from the text below a heading about several fields, when there is no doubt."""
        value = read_field(field, text, "", self._words) if field in VALUE_FIELDS and len(text) <= _LONGEST_NAME else None
        if value is not None:
            self._take_fact((field, value, text), place)
            if field == "duration_months" and (period := read_period(text)):
                self._take_fact(("start_date", period[0], text), place)  # "Van 1 februari 2027 tot 1 augustus 2027"
        elif field in _TOLD_IN_A_SENTENCE:
            own = [one for one in sentences(text[:_LONGEST]) if not (is_hint(one, self._words) or cpv_codes(one, self._words))]
            likely = (one for one in own if not self._words.says("unlikely_cues", one, field))
            told = [(read, said) for said in likely if (read := read_field(field, said.rstrip("."), "", self._words)) is not None]
            yearly = [(amount, one) for one in own if (amount := read_yearly(one, self._words)) is not None] if field == "estimated_value" else []
            if yearly and not self.derived.is_told:
                self.derived.see_year(yearly[0][0], Source(field, yearly[0][1], place))
            elif not yearly and len(told) == 1 and not is_elsewhere(told[0][1], self._words):
                self._take_fact((field, *told[0]), place, asked=True)
