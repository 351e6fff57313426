"""Rows of a table about a theme: a column per field, per kind of criterion, or for yes and for no."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.refusals import postpones, refuses
from mvoi_checklist.inputs.dutch.scope import is_hint, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.answers import ThemeAnswers
from mvoi_checklist.inputs.themes.cell_texts import leaves_open, names_kind, share_in
from mvoi_checklist.inputs.themes.columns import KIND_COLUMN, LETTER_COLUMN, NO_COLUMN, NOTHING, SAID_COLUMN, TICKS, YES_COLUMN, applied_in, column_of
from mvoi_checklist.inputs.themes.kinds import kind_said
from mvoi_checklist.inputs.themes.legend import one_kind
from mvoi_checklist.inputs.themes.prompts import unanswered
from mvoi_checklist.inputs.themes.text import Said, beside_yes, checked, explanation, yes_no

_YES = re.compile(r"\s*ja\s*[,!.:;?]", re.IGNORECASE)
_DEVIATES = re.compile(r"\s*(?P<answer>ja|nee)\b[\s.,;:–-]*", re.IGNORECASE)
_BOXES = re.compile("[☐☒☑]")
_NO_LEVEL = {"geen", "geen niveau", "niet", "nee"}
_LONGEST_LETTER = 2
_FEWEST_ASKED = 4
"""Fewer words with a question mark, "CO2-ladder?", are what somebody thinks of."""
_LEFT = re.compile(r"\s*/|.*/\s*$")
"""What is left of options that were struck out."""


def _turned(given: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The cells with "Wijkt u af?" turned around: who does, does not apply the theme, and is not asked what the standard beside it asks."""
    said = dict(given).get("deviation")
    if said is None:
        return given
    others = [cell for cell in given if cell[0] != "deviation"]
    if not (answer := _DEVIATES.match(said)):
        return [*others, (SAID_COLUMN, said)]
    deviates, rest = answer["answer"].lower() == "ja", said[answer.end() :]
    kept = [cell for cell in others if not (deviates and (cell[0] == "criteria" or cell[0].startswith(KIND_COLUMN)))]
    return [("applied", "nee" if deviates else "ja"), *kept, *([("text" if deviates else "criteria", rest)] if rest else [])]


def _lettered(given: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The cells with the letter for "pas toe" as a yes, and another letter as a no; more words are what is said."""
    return [_in_words(field, text) if field.startswith(LETTER_COLUMN) else (field, text) for field, text in given]


def _in_words(field: str, text: str) -> tuple[str, str]:
    letter = plain(text).strip(" .")
    if len(letter) > _LONGEST_LETTER or not letter.isalpha():
        return SAID_COLUMN, text
    return "applied", "ja" if letter == field.removeprefix(LETTER_COLUMN) else "nee"


def _levelled(given: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The cells with the level "geen" as a no."""
    known = dict(given)
    refused = "applied" not in known and plain(checked(known.get("level", ""))) in _NO_LEVEL
    return [("applied", "nee"), *given] if refused else given


class ThemeRows:
    """Reads rows into the answers per theme."""

    def __init__(self, answers: ThemeAnswers, words: Words) -> None:
        """Read into ``answers``."""
        self._answers = answers
        self._words = words

    def take(self, theme: str, cells: Iterable[tuple[str | None, str]], place: str) -> None:
        """Take one row of a table with a column per field of the theme."""
        given = [(column_of(field, text), text) for field, text in cells if field and not unanswered(text, self._words) and not self._helps(theme, text, place)]
        kind, given = self._kind_of(theme, self._without_ticked_kinds(theme, self._decided(_levelled(_turned(_lettered(given)))), place), place)
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
                self._answers.take_text(theme, text, place)
            elif field == "criteria" and applied is False and "text" not in known and not names_kind(text, self._words):
                # "Nee" with prose in the column for criteria: that is why not.
                self._answers.take(theme, "text", checked(text), text, place)
            elif field == "criteria" or (field == "text" and self._says_what(text, known, (applied, kind))):
                # "Ja" with "Contractbepaling: …" in the column for remarks: what stands there is asked.
                self._take_asked(theme, text, place, kind, int(level) if level else None)
            elif field not in ("kind", "level"):
                self._answers.take(theme, field, checked(text), text, place)

    def _decided(self, given: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The cells; where the choice is put off only that one, whatever the form says beside it."""
        return [cell for cell in given if cell[0] == "applied" and postpones(checked(cell[1]), self._words)] or given

    def _says_what(self, text: str, known: dict[str, str], beside: tuple[bool | None, str | None]) -> bool:
        """Whether remarks beside a yes, or beside the kind of criterion that was chosen, say what is asked."""
        applied, kind = beside
        if applied and names_kind(text, self._words):
            return True
        return (
            kind is not None
            and "criteria" not in known
            and (applied or (applied is None and "kind" in known and not (self._words.no_demand.says(text) or refuses(text, self._words))))
        )

    def _take_asked(self, theme: str, text: str, place: str, kind: str | None, level: int | None) -> None:
        """Take a cell of criteria; of a share without a kind, "5 % SROI", the theme tells which kind it is."""
        share = None if kind or self._answers.ticked(theme) else share_in(theme, checked(text), self._words)
        if share:
            self._answers.take_said(theme, share, text, place)
        else:
            self._answers.take_criteria(theme, checked(text), text, place, kind, level)

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
                self._answers.tick(theme, filter(None, kinds), text, place)
        return kept

    def _helps(self, theme: str, text: str, place: str) -> bool:
        said = sentences(text)
        asks = len(text.split()) >= _FEWEST_ASKED and all(sentence.endswith("?") and not self._words.kind_line(sentence) for sentence in said)
        asks = asks and kind_said(text.rstrip(" ?"), self._words) is None  # "onderdeel van kwaliteitsvraag 3 (20 punten): hoe zorgt u …?"
        helps = asks or all(is_hint(sentence, self._words) for sentence in said)
        if helps:
            self._answers.take_help(theme, text, place)
        return helps

    def _asks_beside(self, theme: str, text: str) -> bool:
        """In a column for remarks stands what is asked, or "ja, …", and nobody said no."""
        return (
            self._answers.applied(theme) is not False
            and not refuses(text, self._words)
            and (names_kind(text, self._words) or kind_said(checked(text), self._words) is not None or _YES.match(text) is not None)
        )

    def _kind_of(self, theme: str, given: list[tuple[str, str]], place: str) -> tuple[str | None, list[tuple[str, str]]]:
        """The kind of the criteria in a row: a column "soort", a mark in a column per kind, or the heading above the table."""
        said = checked(dict(given).get("kind", ""))
        named = one_kind(said, self._words)
        if not named and (several := self._words.kinds_named(said)):
            self._answers.tick(theme, several, said, place)
        if named and all(field in ("kind", "level") or yes_no(checked(text), self._words) is not None for field, text in given):
            self._answers.tick(theme, [named], dict(given)["kind"], place)
        cells = [(field, text) for field, text in given if not field.startswith(KIND_COLUMN)]
        of_kinds = [(field.removeprefix(KIND_COLUMN), text) for field, text in given if field.startswith(KIND_COLUMN)]
        joint = [text for text, number in Counter(text for _, text in of_kinds).items() if number > 1 and len(text.split()) >= _FEWEST_ASKED]
        cells += [(SAID_COLUMN, text) for text in joint]  # one cell over the columns of several kinds
        of_kinds = [(kind, text) for kind, text in of_kinds if text not in joint]
        marked = [kind for kind, text in of_kinds if plain(text).strip(" .,;") in TICKS]
        refused = [text for _, text in of_kinds if yes_no(checked(text), self._words) is False]
        asked = [("criteria", f"{kind}:\n{text}") for kind, text in of_kinds if kind not in marked and text not in refused and plain(text) not in NOTHING]
        if marked:
            self._answers.tick(theme, marked, next(text for kind, text in of_kinds if kind in marked), place)
            signs = [("applied", text) for kind, text in of_kinds if kind in marked and yes_no(text, self._words)]
            cells = [*([] if "applied" in dict(cells) else signs[:1]), *cells]
        elif refused and not (asked or "applied" in dict(cells)):
            cells.insert(0, ("applied", refused[0]))
        return named or (marked[0] if len(marked) == 1 else None) or self._answers.kind, [*cells, *asked]

    def _take_said_beside(self, theme: str, text: str, place: str, beside: tuple[bool | None, str | None]) -> None:
        """A column that holds either the criterion or the reason: the yes, the no or the kind beside it says which."""
        applied, kind = beside
        if kind and applied is not False and yes_no(checked(text), self._words) is None:
            self._answers.take_criteria(theme, checked(text), text, place, kind)
        elif applied is None or names_kind(text, self._words):
            self._answers.take_text(theme, text, place)
        elif applied:
            self._answers.take_said(theme, beside_yes(checked(text), self._words), text, place)
        else:
            self._answers.take_said(theme, Said(explanation=explanation(checked(text), self._words)), text, place)

    def _take_mark(self, theme: str, text: str, place: str, *, yes: bool) -> None:
        """A cell in a column "ja" or "nee": a mark, or what is asked or why not."""
        word = plain(text).strip(" .,;")
        if word in NOTHING:
            return
        if word in TICKS or (yes_no(word, self._words) is False and not yes):
            self._answers.take_applied(theme, text, place, applied=yes or (len(word) > 1 and yes_no(word, self._words) is True))
        elif not yes and self._asks_beside(theme, text):
            self._answers.take_text(theme, text, place)
        elif yes_no(word, self._words) is None:
            said = Said(applied=True, criteria=text) if yes else Said(applied=False, explanation=explanation(text, self._words))
            self._answers.take_said(theme, said, text, place)
