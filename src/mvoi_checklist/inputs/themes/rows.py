"""Rows of a table about a theme: a column per field, per kind of criterion, or for yes and for no."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.refusals import postpones, refuses
from mvoi_checklist.inputs.dutch.scope import is_hint, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.answers import ThemeAnswers
from mvoi_checklist.inputs.themes.cell_texts import counts, kinds_beside, leaves_open, may_ask, names_kind, says_what, share_in
from mvoi_checklist.inputs.themes.columns import KIND_COLUMN, LETTER_COLUMN, NO_COLUMN, SAID_COLUMN, YES_COLUMN, asks_nothing, column_of, is_mark, mark_says
from mvoi_checklist.inputs.themes.decisions import agrees, drops
from mvoi_checklist.inputs.themes.free_text import IN_DOUBT, LEFT_UNCHOSEN, Said, beside_yes, explanation, theme_text, yes_no
from mvoi_checklist.inputs.themes.kinds import kind_said
from mvoi_checklist.inputs.themes.learned import chances
from mvoi_checklist.inputs.themes.legend import one_kind
from mvoi_checklist.inputs.themes.outcomes import outcome
from mvoi_checklist.inputs.themes.prompts import unanswered
from mvoi_checklist.inputs.themes.stances import is_reasoned
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_YES = re.compile(r"\s*ja\s*[,!.:;?]", re.IGNORECASE)
_DEVIATES = re.compile(r"\s*(?P<answer>ja|nee)\b[\s.,;:–-]*", re.IGNORECASE)
_BOXES = re.compile("[☐☒☑]")
_LONGEST_LETTER, _MOST_UNDECIDED, _FEWEST_TOLD, _OF_SUPPLIER = 2, 4, 3, 0.8
_DECIDES = re.compile(r"\d|^\W*\w{1,2}\W*$")
"""Figures and pointers say what is asked, or where; "deels" is a yes too, and a letter means what the form says."""
_NO_CHOICE = re.compile(r"\s*(?:\?+|[-–—]+)\s*")
_FEWEST_ASKED = 4
"""Fewer words with a question mark, "CO2-ladder?", are what somebody thinks of."""
_LEFT = re.compile(r"\s*/|.*/\s*$")
"""What is left of options that were struck out."""


class _Cell(NamedTuple):
    """One cell of a row."""

    field: str
    text: str
    applied: bool | None = None
    """The yes or no that is all it says."""


class _Row(NamedTuple):
    """What the cells of a row say together."""

    applied: bool | None
    kind: str | None
    level: int | None
    fields: set[str]


def _text_of(field: str, given: list[_Cell]) -> str:
    return next((cell.text for cell in reversed(given) if cell.field == field), "")


def _turned(given: list[_Cell]) -> list[_Cell]:
    """The cells with "Wijkt u af?" turned around: who does, does not apply the theme, and is not asked what the standard beside it asks."""
    if not (said := _text_of("deviation", given)):
        return given
    others = [cell for cell in given if cell.field != "deviation"]
    if not (answer := _DEVIATES.match(said)):
        return [*others, _Cell(SAID_COLUMN, said)]
    deviates, rest = answer["answer"].lower() == "ja", said[answer.end() :]
    kept = [cell for cell in others if not (deviates and (cell.field == "criteria" or cell.field.startswith(KIND_COLUMN)))]
    return [_Cell("applied", said, not deviates), *kept, *([_Cell("text" if deviates else "criteria", rest)] if rest else [])]


def _lettered(cell: _Cell) -> _Cell:
    """A cell with the letter for "pas toe" as a yes, and with another letter as a no; more words are what is said."""
    if not cell.field.startswith(LETTER_COLUMN):
        return cell
    letter = plain(cell.text).strip(" .")
    if len(letter) > _LONGEST_LETTER or not letter.isalpha():
        return cell._replace(field=SAID_COLUMN)
    return _Cell("applied", cell.text, letter == cell.field.removeprefix(LETTER_COLUMN))


def _levelled(given: list[_Cell], words: Words) -> list[_Cell]:
    """The cells with the level "geen" as a no."""
    level = _text_of("level", given)
    refused = all(cell.field != "applied" for cell in given) and plain(checked(level)) in words.vocabulary.no_level
    return [_Cell("applied", level, applied=False), *given] if refused else given


def _by_decision(given: list[_Cell], words: Words) -> list[_Cell]:
    """The cells as was decided: what was proposed counts unless it was turned down or put off, whatever else stands in the row."""
    said = _text_of("decision", given)
    others = [cell for cell in given if cell.field != "decision"]
    if not said or asks_nothing(said, words):
        return _without_refused_kind(others, words)
    if drops(said, words):
        why = [cell for cell in given if cell.field == "text" and is_reasoned(cell.text, words)]
        return [_Cell("applied", said, yes_no(checked(said), words)), *why]
    return [_Cell("applied", said, True if agrees(said, words) else None), *(cell for cell in others if cell.field != "applied")]


def _without_refused_kind(given: list[_Cell], words: Words) -> list[_Cell]:
    """The cells without the kind beside "Nee, te veel werk": as that kind it would have been asked."""
    refused = any(cell.field == "applied" and cell.applied is None and drops(cell.text, words) for cell in given)
    return [cell for cell in given if not (refused and cell.field == "kind")]


def _applied_in(row: list[_Cell]) -> bool | None:
    """Yes or no as the row itself says it: in words, or by a mark under "ja" or "nee"."""
    said = next((cell.applied for cell in reversed(row) if cell.field == "applied"), None)
    marks = {mark_says(cell.text, yes=cell.field == YES_COLUMN) for cell in row if cell.field in (YES_COLUMN, NO_COLUMN) and is_mark(cell.text)}
    return marks.pop() if said is None and len(marks) == 1 else said


class ThemeRows:
    """Reads rows into the answers per theme."""

    def __init__(self, answers: ThemeAnswers, words: Words) -> None:
        """Read into ``answers``."""
        self._answers = answers
        self._words = words

    def take(self, theme: str, cells: Iterable[tuple[str | None, str]], place: str, signs: Iterable[tuple[bool, str]] = ()) -> None:
        """Take one row of a table with a column per field of the theme; signs beside it say that the theme is applied, or not."""
        known = [(field, text) for field, text in cells if field and not counts(field, text)]
        for choice in (text for field, text in known if field in ("applied", "decision")):
            self.see_choice(theme, choice, place)
        for kind in (text for field, text in known if field == "kind"):
            self._answers.see_kind(theme, kind, place)
        marked = any(is_mark(text) for _, text in known)
        left = not marked and any(field == "applied" and text.strip() and unanswered(text, self._words) for field, text in known)
        told = [
            (SAID_COLUMN if left and field == "text" else column_of(field, text, self._words), text)
            for field, text in known
            if not unanswered(text, self._words) and not self._helps(theme, text, place)
        ]
        given = [_lettered(_Cell(field, text, yes_no(checked(text), self._words))) for field, text in told]
        given[:0] = [_Cell("applied", text, applied) for applied, text in signs]
        given = self._decided(_levelled(_by_decision(_turned(given), self._words), self._words))
        named, given = self._kind_of(theme, self._without_ticked_kinds(theme, given, place), place)
        level = self._words.find("levels", checked(_text_of("level", given)))
        row = _Row(_applied_in(given), named, int(level) if level else None, {cell.field for cell in given})
        for cell in given:
            if cell.field == "applied" and cell.applied is not None:
                self._answers.take_applied(theme, cell.text, place, applied=cell.applied)
                self._answers.take_behind_boxes(theme, cell.text, place)
            elif cell.field in (YES_COLUMN, NO_COLUMN):
                self._take_mark(theme, cell.text, place, yes=cell.field == YES_COLUMN)
            elif cell.field in ("applied", SAID_COLUMN) or (cell.field == "criteria" and leaves_open(cell.text, self._words)):
                self._take_said_beside(theme, cell, place, row)
            elif cell.field not in ("kind", "level"):
                self._take_field(theme, cell, place, row)

    def see_choice(self, theme: str, text: str, place: str) -> None:
        """Remember what stands beside "Toegepast?" where that chooses nothing."""
        if self._is_undecided(text):
            self._answers.take_undecided(theme, text, place)
        elif text.strip() and unanswered(text, self._words):
            self._answers.take_undecided(theme, text, place, LEFT_UNCHOSEN)

    def _is_undecided(self, text: str) -> bool:
        """Whether what stands beside "Toegepast?" chooses nothing: a condition, yes and no at once, or a few words that ask, refuse and point to nothing.

        Boxes and options that were left as they were say no more than an empty cell.
        """
        said = checked(text)
        if _NO_CHOICE.fullmatch(said):
            return True
        if unanswered(text, self._words) or self._words.find("levels", said):
            return False
        few = len(said.split()) <= _MOST_UNDECIDED and not (_DECIDES.search(said) or self._words.says("deciding", said))
        return few and theme_text(said, self._words).applied is None and not self._words.kinds_named(said)

    def _take_field(self, theme: str, cell: _Cell, place: str, row: _Row) -> None:
        """A cell of criteria or of the explanation; in a column for the one may stand the other."""
        field, text, _ = cell
        instead = (field == "text" or (field == "criteria" and row.applied is False)) and self._asks_supplier(text, row)
        if instead or (field == "text" and row.applied is None and self._asks_beside(theme, text)):
            self._answers.take_text(theme, text, place)
        elif field == "text" and row.applied is None and row.fields.isdisjoint({"criteria", "kind"}) and may_ask(text, self._words):
            self._answers.take_said(theme, Said(criteria=checked(text), note=IN_DOUBT), text, place)
        elif field == "criteria" and row.applied is False and not names_kind(text, self._words):
            # "Nee" with prose in the column for criteria: that is why not.
            self._answers.take(theme, "text", checked(text), text, place)
        elif field == "criteria" or (field == "text" and self._says_what(text, row)):
            # "Ja" with "Contractbepaling: …" in the column for remarks: what stands there is asked.
            self._take_asked(theme, text, place, row)
        else:
            self._answers.take(theme, field, checked(text), text, place)

    def _decided(self, given: list[_Cell]) -> list[_Cell]:
        """The cells; where the choice is put off only that one, whatever the form says beside it."""
        return [cell for cell in given if cell.field == "applied" and cell.applied is None and postpones(checked(cell.text), self._words)] or given

    def _says_what(self, text: str, row: _Row) -> bool:
        """Whether remarks beside a yes, or beside the kind of criterion that was chosen, say what is asked."""
        chosen = row.applied is None and "kind" in row.fields and not self._words.no_demand.says(text)
        by_name = bool(row.applied) and "criteria" not in row.fields and names_kind(text, self._words)
        return by_name or (row.kind is not None and "criteria" not in row.fields and (row.applied or chosen))

    def _take_asked(self, theme: str, text: str, place: str, row: _Row) -> None:
        """Take a cell of criteria; of a share without a kind, "5 % SROI", the theme tells which kind it is."""
        share = None if row.kind or self._answers.ticked(theme) else share_in(theme, checked(text), self._words)
        if share:
            self._answers.take_said(theme, share, text, place)
        else:
            self._answers.take_criteria(theme, checked(text), text, place, row.kind, row.level)

    def _without_ticked_kinds(self, theme: str, given: list[_Cell], place: str) -> list[_Cell]:
        """The cells without one that only says of which kinds: "☒ Eis  ☐ Gunningscriterium", or "/ Eis" when the other options were struck out.

        What is asked stands beside or below it.
        """
        kept = []
        for cell in given:
            text = cell.text
            named = re.split(r"\s*/\s+|\s+/\s*|^/|/$", text) if _LEFT.match(text) else checked(text).split("\n") if _BOXES.search(text) else [""]
            kinds = {one_kind(name, self._words) for name in named if name or len(named) == 1} if cell.field == "criteria" else {None}
            if None in kinds:
                kept.append(cell)
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
            and (
                names_kind(text, self._words)
                or kind_said(checked(text), self._words) is not None
                or _YES.match(text) is not None
                or (len(text.split()) >= _FEWEST_TOLD and chances(checked(text), self._words, in_place=True).supplier >= _OF_SUPPLIER)
            )
        )

    def _asks_supplier(self, text: str, row: _Row) -> bool:
        """Whether beside a "nee", or no choice, stands what is asked of the supplier instead: "Alleen als geschiktheidseis: ISO 14001"."""
        return not row.applied and outcome(checked(text), self._words, in_place=True).kind in ASKED_OF_SUPPLIER

    def _kind_of(self, theme: str, given: list[_Cell], place: str) -> tuple[str | None, list[_Cell]]:
        """The kind of the criteria in a row: a column "soort", a mark in a column per kind, or the heading above the table."""
        beside = _text_of("kind", given)
        several = kinds_beside(said := checked(beside), self._words)
        named = several[0] if len(several) == 1 else None
        alone = all(cell.field in ("kind", "level") or cell.applied is not None for cell in given)
        if alone and named and says_what(said, self._words):
            given = [*given, _Cell("criteria", f"{named}:\n{said}")]
        elif len(several) > 1 or (alone and named):
            self._answers.tick(theme, several, beside, place)
        cells = [cell for cell in given if not cell.field.startswith(KIND_COLUMN)]
        of_kinds = [(cell.field.removeprefix(KIND_COLUMN), cell) for cell in given if cell.field.startswith(KIND_COLUMN)]
        marked = [kind for kind, cell in of_kinds if is_mark(cell.text) or cell.applied]
        refused = [cell for _, cell in of_kinds if cell.applied is False]
        unmarked = [(kind, cell.text) for kind, cell in of_kinds if kind not in marked and cell not in refused]
        asked = [_Cell("criteria", f"{kind}:\n{text}") for kind, text in unmarked if not asks_nothing(text, self._words)]
        if marked:
            self._answers.tick(theme, marked, next(cell.text for kind, cell in of_kinds if kind in marked), place)
        signs = [cell._replace(applied=True) for kind, cell in of_kinds if kind in marked] if marked else [] if asked else refused
        if not any(cell.field == "applied" for cell in cells):
            cells = [*(sign._replace(field="applied") for sign in signs[:1]), *cells]
        return named or (marked[0] if len(marked) == 1 else None) or self._answers.kind, [*cells, *asked]

    def _take_said_beside(self, theme: str, cell: _Cell, place: str, row: _Row) -> None:
        """A column that holds either the criterion or the reason: the yes, the no or the kind beside it says which."""
        text = cell.text
        if row.kind and row.applied is not False and cell.applied is None:
            self._answers.take_criteria(theme, checked(text), text, place, row.kind)
        elif row.applied is None or names_kind(text, self._words) or self._asks_supplier(text, row):
            self._answers.take_text(theme, text, place)
        elif row.applied and "criteria" in row.fields and "?" in text:
            return  # a remark that wonders about what is asked beside it asks nothing
        elif row.applied:
            self._answers.take_said(theme, beside_yes(checked(text), self._words), text, place)
        else:
            self._answers.take_said(theme, Said(explanation=explanation(checked(text), self._words)), text, place)

    def _take_mark(self, theme: str, text: str, place: str, *, yes: bool) -> None:
        """A cell in a column "ja" or "nee": a mark, or what is asked or why not."""
        word = plain(text).strip(" .,;")
        if asks_nothing(word, self._words):
            return
        if is_mark(text) or (yes_no(word, self._words) is False and not yes):
            self._answers.take_applied(theme, text, place, applied=mark_says(text, yes=yes))
        elif not yes and self._asks_beside(theme, text):
            self._answers.take_text(theme, text, place)
        elif yes_no(word, self._words) is None:
            said = Said(applied=True, criteria=text) if yes else Said(applied=False, explanation=explanation(text, self._words))
            self._answers.take_said(theme, said, text, place)
