"""Answers beside a label about several things, or about several themes: each piece by its own part of the label."""

from __future__ import annotations

import re
from collections.abc import Callable

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS
from mvoi_checklist.inputs.dutch.money import NOW
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import closes, sentences
from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.combined_labels import asked_in, shared_out
from mvoi_checklist.inputs.purchase.field_values import PLAIN_FIELDS, VALUE_FIELDS, read_field
from mvoi_checklist.inputs.purchase.units import is_person
from mvoi_checklist.inputs.taken import Taken

_OF_ALL_THEMES, _WHY = re.compile(r"\b(?:welke?|een|alle|de)\b[^?]{0,20}\bthema(?:'|’)?s?\b", re.IGNORECASE), re.compile(r"\bwaarom\b", re.IGNORECASE)
_BEFORE_BOX, _FEWEST_BOXES, _LONGEST_NAME = re.compile(f"(?=[{OPEN}{TICKS}])"), 3, 7
_PART = re.compile(r"[^€\d.:]{3,40}€\s?\d[\d.,-]*")
"""What a part costs, below another: "Los meubilair € 143.000", and on the next line "Vaste inrichting € 52.000"."""


class CombinedAnswers:
    """Takes such answers into the document that is being read."""

    def __init__(self, meanings: Meanings, openings: LineOpenings, taken: Taken, words: Words, take_piece: Callable[[str, str, str], bool]) -> None:
        """Take into ``taken``; ``take_piece`` takes what stands beside one part of the label, at a place."""
        self._meanings = meanings
        self._openings = openings
        self._taken = taken
        self._take_piece = take_piece
        self._words = words
        self._refused: list[str] = []
        """The themes to which one answer said no."""
        self._why_next = False
        """Whether that answer stands right before what follows, so that "Waarom niet?" is about them."""

    def take(self, label: str, text: str, place: str) -> bool:
        """Take the pieces of an answer; false when no part of the label is known."""
        if self._meanings.names_author(label):
            self._taken.running.people.see_asked(text, place)
        if several := theme_labels_of(self._words).several(label):
            self._take_several(several, text, place)
            return True
        asks_why, self._why_next = self._why_next and self._words.find_label("theme_fields", label) == "text", False
        if (asks_why or _OF_ALL_THEMES.search(label)) and self._take_of_all(label, text, place, asks_why=asks_why):
            return True
        asked = asked_in(label, self._words)
        if asked and not self._meanings.empty(text):
            self._take_each(label, text, place, asked)
        return bool(asked)

    def see_other(self) -> None:
        """Know that what was answered is about something else: a "Waarom niet?" behind it is not about the themes."""
        self._why_next = False

    def _take_of_all(self, label: str, text: str, place: str, *, asks_why: bool) -> bool:
        """A no to "Welke thema's neemt u mee?", and what stands beside "Waarom niet?": they are about every theme of which nothing else is said."""
        themes = self._taken.themes
        if self._denies(label) and not asks_why:
            return False  # "Voor thema's die niet worden meegenomen: leg uit"
        if self._meanings.yes_no(text) is False or plain(text).rstrip(" .") in self._words.vocabulary.none_of_all:
            for theme in self._words.vocabulary.themes:
                if not themes.is_settled(theme):
                    themes.take_applied(theme, text, place, applied=False)
                    self._refused.append(theme)
            self._why_next = bool(self._refused)
            return True
        if self._refused and (asks_why or _WHY.search(label)):
            for theme in self._refused:
                themes.take(theme, "text", text, text, place)
            return True
        return False

    def _denies(self, label: str) -> bool:
        """Whether a label is about what is not applied."""
        return self._meanings.heading(label).denied or refuses(label, self._words)

    def take_ticked_themes(self, label: str, text: str, place: str) -> bool:
        """Take boxes with no more than the name of a theme behind each: "☒ klimaat  ☐ milieu  ☒ circulair"; false for anything else."""
        options = [option.strip() for option in _BEFORE_BOX.split(text) if option.strip()]
        named = [theme for option in options if (theme := self._openings.bare_theme(option))] if len(options) >= _FEWEST_BOXES else []
        if not named or len(named) < len(options):
            return False
        for theme, option in zip(named, options, strict=True):
            self._taken.tick_theme(theme, option, place, denied=self._denies(label))
        return True

    def first_said(self, field: str, text: str, label: str, place: str) -> str:
        """Of a line that goes on about other things ("Productgroep: ICT. CPV 72317000-0") the first sentence; the rest is read as it stands."""
        first, *rest = sentences(text) or [text]
        first = first.rstrip(".")
        if not rest or field not in (*VALUE_FIELDS, "project_leader"):
            return text
        whole, opening = (self._fits(field, checked(said), label) for said in (text, first))
        if field == "estimated_value" and NOW.search(first):
            whole = whole or read_yearly(checked(text), self._words, label) is not None  # "nu 61.000. Ik reken op 50.000 per jaar"
        again = field == "estimated_value" and any(_PART.fullmatch(said) and self._fits(field, said, label) for said in rest)
        if not (whole or opening) or (again and not whole):
            return text
        self._taken.running.take_prose(" ".join(rest), place)
        return text if whole else first

    def _fits(self, field: str, said: str, label: str) -> bool:
        return is_person(said, self._words) if field == "project_leader" else read_field(field, said, label, self._words) is not None

    def _take_each(self, label: str, text: str, place: str, asked: list[tuple[str, str | None]]) -> None:
        """Each piece by its own part; of what is not told apart, what is clear."""
        known = [field for _, field in asked if field and not self._taken.purchase.knows(field)]
        if "description" in known and None in dict(asked).values():  # "Aanleiding en omschrijving": all of it describes the purchase
            self._take_piece("omschrijving", text, place)
            return
        self._take_pieces(known, label, text, place, asked)
        for field in known:
            if not self._taken.purchase.knows(field):
                self._taken.running.take_if_clear(field, text, place)

    def _take_pieces(self, known: list[str], label: str, text: str, place: str, asked: list[tuple[str, str | None]]) -> None:
        """Take each piece of an answer for its own part of the label."""
        pieces = shared_out(text, asked, self._words, question=label.rstrip().endswith("?"))
        if not pieces and {*dict(asked).values()} == {"title", "reference"} and "title" in known:
            self._taken.take_field("title", text, place)  # "Hoe heet het en onder welk nummer loopt het?": a number behind it is taken from it
        if not pieces and "project_leader" in known and is_person(text, self._words):
            self._take_piece(next(part for part, field in asked if field == "project_leader"), text, place)  # "Ingevuld door / verantwoordelijk: K. Drenth"
        for (part, field), piece in zip(asked, pieces, strict=False):
            if not field:
                self._take_role(part, piece, place)
            elif (
                field in known
                and not (field in PLAIN_FIELDS and _is_sentence(piece))
                and (field not in VALUE_FIELDS or read_field(field, checked(piece), part, self._words) is not None)
            ):
                self._take_piece(part, piece, place)

    def _take_role(self, role: str, piece: str, place: str) -> None:
        """Who wrote the document; another role is no field."""
        if self._meanings.names_author(role):
            self._taken.running.people.see_asked(piece, place)

    def _subjects(self, sentence: str) -> set[str]:
        """The themes that a sentence names; without a name the one theme to which its words belong."""
        named, topics = self._words.named_in(sentence), self._words.keys_said("theme_topics", sentence)
        return named or (topics if len(topics) == 1 else set())

    def _take_several(self, themes: tuple[str, ...], text: str, place: str) -> None:
        """Each sentence for the theme it names; one that names none for the theme that no sentence names."""
        said = [(sentence, [theme for theme in themes if theme in self._subjects(sentence)]) for sentence in sentences(checked(text))]
        if all(sentence.endswith("?") for sentence, _ in said):
            return  # the question of the form
        said = [(sentence, named if len(named) < len(themes) else []) for sentence, named in said]
        unnamed = [theme for theme in themes if not any(theme in named for _, named in said)] or list(themes)
        for theme in themes:
            own = [sentence for sentence, named in said if theme in (named or unnamed)]
            self._taken.take_theme_text(theme, "\n".join(own), place)


def _is_sentence(piece: str) -> bool:
    return closes(piece) and len(piece.split()) > _LONGEST_NAME
