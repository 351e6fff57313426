"""The rows below the header of a table: fields of a theme, a lot, a theme or an amount per column."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.line_openings import BOXES
from mvoi_checklist.inputs.themes.columns import KIND_COLUMN, NO_COLUMN, YES_COLUMN
from mvoi_checklist.inputs.word.coloured import chosen
from mvoi_checklist.inputs.word.columns import Columns
from mvoi_checklist.inputs.word.rows import Rows
from mvoi_checklist.inputs.word.text import Cell

_FIRST_CELLS = 2
_ASKS = {"applied", "criteria", "kind", "level"}
_SAME = {"idem", "id", "hetzelfde", "dezelfde"}
"""What stands in the cell before it holds for this lot too."""


class BelowHeader:
    """Takes rows by what the header above them says."""

    def __init__(self, columns: Columns, rows: Rows, answers: Answers) -> None:
        """Read ``rows`` under these ``columns``."""
        self._columns = columns
        self._rows = rows
        self._texts = rows.texts
        self._answers = answers

    def theme_below(self, number: int) -> str | None:
        """The theme of a row below a header: in the column for it, else in one of the first two."""
        texts = self._texts[number]
        places = [texts[self._columns.theme]] if self._columns.theme is not None and self._columns.theme < len(texts) else texts[:_FIRST_CELLS]
        if len(self._rows.apart[number]) == 1:
            return None
        named = next((theme for text in places if (theme := self._answers.meanings.theme(text))), None)
        return named or next((theme for text in places if self._asks_yes_or_no and (theme := self._answers.meanings.theme_asked(text))), None)

    @property
    def _asks_yes_or_no(self) -> bool:
        return {YES_COLUMN, NO_COLUMN} <= set(self._columns.fields)

    def several(self, number: int) -> tuple[str, ...]:
        """The themes of a row about several of them: "Klimaat, milieu en circulair: vraagt u iets?"."""
        first = self._texts[number][0] if self._texts[number] else ""
        return self._answers.meanings.columns.several(re.split(r"[:?]", first)[0]) if any(self._columns.fields) else ()

    def take_cells(self, theme: str, number: int, where: str) -> None:
        """One row of a theme, a column per field; with no known field filled in, what stands in the other columns is the answer."""
        around = {cell for near in self._rows.lines[max(0, number - 1) : number + 2] if near is not self._rows.lines[number] for cell in near}
        options = self._options(number)
        if option := chosen(options):
            self._answers.taken.take_option(theme, option, where)
        row = dict.fromkeys(zip(self._columns.fields, self._rows.lines[number], self._texts[number], strict=False))
        helping = set() if self._answers.form.known else {self._rows.lines[number][at] for at in self._columns.helping if at < len(self._rows.lines[number])}
        helping |= set(options) if option else set()
        cells = [
            (column, cell, text) for column, cell, text in row if cell not in helping and (column or cell not in around)
        ]  # the name of a group of rows is no answer
        known, denied = self._with_letters(theme, [(column, text) for column, _, text in cells])
        signs = [*self._box_of_theme(number), *denied]
        if signs or any(text and not self._answers.meanings.empty(text) for column, text in known if column not in ("kind", "level")):
            self._answers.taken.take_theme_row(theme, known, where, signs)
        else:
            kinds = [(column, text) for column, text in known if column and text]
            others = [text for column, _, text in cells if not column and text and not self._answers.meanings.theme(text) and len(text) > len("E12.")]
            said = "\n".join(text for number, text in enumerate(others) if not (number and self._answers.meanings.takes_back(text)))
            self._answers.taken.take_theme_row(theme, [*kinds, ("said", said)], where)
        for column, _, text in cells:
            if column not in _ASKS and self._answers.meanings.takes_back(text):
                self._answers.taken.themes.take_back(theme, text, where)

    def _options(self, number: int) -> list[Cell]:
        """The cells of a row below names that we do not know: they may be options, of which one is chosen."""
        names = self._texts[self._columns.header]
        row = zip(self._rows.lines[number], self._texts[number], names, strict=False)
        return [
            cell
            for cell, text, name in row
            if not (self._answers.meanings.theme(text) or self._answers.meanings.columns.holds(name) or self._answers.meanings.columns.is_theme(name))
        ]

    def _box_of_theme(self, number: int) -> list[tuple[bool, str]]:
        """Whether the theme is applied, by the box before its name; an empty one says no where others are ticked."""
        boxed = [self._box(texts) for texts in self._texts]
        return [box] if (box := boxed[number]) and any(ticked for ticked, _ in filter(None, boxed)) else []

    def _box(self, texts: list[str]) -> tuple[bool, str] | None:
        """Whether the box before the name of a theme is ticked, with that name."""
        boxes = (text for text in texts[:_FIRST_CELLS] if BOXES.search(text))
        return next(((bare.ticked, text) for text in boxes if (bare := self._answers.openings.bare_theme(text))), None)

    def _with_letters(self, theme: str, cells: list[tuple[str | None, str]]) -> tuple[list[tuple[str | None, str]], list[tuple[bool, str]]]:
        """The cells under a known column with the kinds that letters in the other columns mean, and a sign where those mean that nothing is asked."""
        known = [(column, text) for column, text in cells if column]
        other = [text for column, text in cells if not column and text and self._answers.meanings.theme(text) != theme]
        meant = {text: kinds for text in other if (kinds := self._answers.meanings.kinds_meant(text)) is not None}
        if meant:
            kinds = set().union(*meant.values())
            said = [("said" if kinds and column == "text" else column, text) for column, text in known]
            return [*((f"{KIND_COLUMN}{kind}", "x") for kind in sorted(kinds)), *said], [] if kinds else [(False, next(iter(meant)))]
        marked = any(len(text) <= len("E+G") and any(map(str.isalpha, text)) for text in other)  # beside letters that nobody explained nothing is sure
        return [("criteria" if marked and column in ("text", "said") else column, text) for column, text in known], []

    def take_listed(self, number: int, where: str) -> bool:
        """One row of a list of criteria without a column for the theme: the kind stands beside the words, or is the name of their column."""
        fields, texts = self._columns.fields, self._texts[number]
        cells = [(field, text) for field, text in zip(fields, texts, strict=False) if field and text]
        kind = next((kind for field, text in cells if field == "kind" and (kind := self._answers.meanings.kind(text))), None)
        asked = [(field, text) for field, text in cells if field == "criteria" or field.startswith(KIND_COLUMN)]
        for field, text in asked:
            self._answers.taken.running.take_listed(text, kind or field.partition("=")[2] or None, where)
        return bool(asked)

    def take_lots(self, theme: str | None, number: int, where: str) -> None:
        """A column per lot, and perhaps one that says yes or no for all of them."""
        texts = self._texts[number]
        choice = next((text for field, text in zip(self._columns.fields, texts, strict=False) if field), "")
        said = ""
        cells = {cell: text for lot, cell, text in zip(self._columns.lots, self._rows.lines[number], texts, strict=False) if lot}
        if len(cells) == 1:  # one cell below all lots
            (text,) = cells.values()
            if theme:
                self._answers.taken.take_lot_text(theme, choice, text, where)
            else:
                self._answers.labelled.take(texts[0], text, where)
            return
        for lot, own in zip(self._columns.lots, texts, strict=False):
            if lot:
                text = said = said if said and plain(own).strip(" .") in _SAME else own
                self._answers.taken.within_lot(lot)
                if theme:
                    self._answers.taken.take_lot_text(theme, choice, text, where)
                else:
                    self._answers.labelled.take(texts[0], text, where)
        self._answers.taken.within_lot("")
        whole = [text for name, text in zip(self._texts[self._columns.header], texts, strict=False) if text and self._answers.meanings.columns.is_total(name)]
        lots = [f"{lot}: {text}" for lot, text in zip(self._columns.lots, texts, strict=False) if lot]
        if whole and not theme:
            self._answers.labelled.take(texts[0], whole[0], where)
        elif self._answers.meanings.label(texts[0]) == "estimated_value" and not theme:
            self._answers.labelled.take(texts[0], "\n".join(lots), where)

    def take_across(self, number: int, where: str) -> None:
        """A column per theme: this row is one field of each of them."""
        texts = self._texts[number]
        column = self._answers.meanings.columns.holds(texts[0]) or self._answers.meanings.columns.likely(texts[0]) if texts and texts[0] else None
        for theme, text in zip(self._columns.themes[1:], texts[1:], strict=False):
            if theme and column:
                self._answers.taken.take_theme_row(theme, [(column, text)], where)
