"""The rows below the header of a table: fields of a theme, a lot, a theme or an amount per column."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.layout.coloured import chosen
from mvoi_checklist.inputs.layout.columns import Columns
from mvoi_checklist.inputs.layout.row_texts import Rows
from mvoi_checklist.inputs.line_openings import BOXES
from mvoi_checklist.inputs.ooxml.text import Cell
from mvoi_checklist.inputs.themes.columns import KIND_COLUMN, LETTER_COLUMN, LEVEL_COLUMN, NO_COLUMN, SAID_COLUMN, YES_COLUMN, is_mark

_FIRST_CELLS = 2
_CODE = re.compile(r"[^%]{0,4}")
"""The number of a row, or nothing: "E12."; "5 %" is an answer."""
_ASKS = {"applied", "criteria", "kind", "level"}
_LETTERED = {"applied", "kind"}
"""The columns that we know in which a letter may mean a kind, as the form explains."""
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
        named = named or next((theme for text in places if self._asks_yes_or_no and (theme := self._answers.meanings.theme_asked(text))), None)
        return named or (self._told_beside(texts) if self._columns.theme is not None else None)

    def _told_beside(self, texts: list[str]) -> str | None:
        """The one theme, of no other row, that is named by what is asked beside a name that we do not know: "Sociale waarde | 2 % social return"."""
        asked = [text for field, text in zip(self._columns.fields, texts, strict=False) if field in ("criteria", "said")]
        themes = self._answers.meanings.named_in("\n".join(asked))
        others = {self._answers.meanings.theme(row[self._columns.theme or 0]) for row in self._texts if len(row) > (self._columns.theme or 0)}
        return next(iter(themes)) if len(themes) == 1 and not themes & others else None

    @property
    def _asks_yes_or_no(self) -> bool:
        return {YES_COLUMN, NO_COLUMN} <= set(self._columns.fields)

    def several(self, number: int) -> tuple[str, ...]:
        """The themes of a row about several of them: "Klimaat, milieu en circulair: vraagt u iets?"."""
        first = self._texts[number][0] if self._texts[number] else ""
        return self._answers.meanings.columns.several(re.split(r"[:?]", first)[0]) if any(self._columns.fields) else ()

    def take_cells(self, theme: str, number: int, where: str) -> None:
        """One row of a theme, or of a theme in one lot, a column per field."""
        themes = self._answers.taken.themes
        lots = {at: lot for at, text in enumerate(self._texts[number]) if (lot := self._lot_at(at, text))}
        with themes.of_lot(next(iter(lots.values()), themes.lot)):
            self._take_cells(theme, number, where, without=lots)

    def _lot_at(self, column: int, text: str) -> str:
        """The lot that a cell names, below the name of a column of lots."""
        names = self._texts[self._columns.header] if self._columns.header >= 0 else []
        return self._answers.meanings.columns.lot_beside(text, names[column]) if column < len(names) else ""

    def _take_cells(self, theme: str, number: int, where: str, without: Container[int]) -> None:
        """The cells of a row but for some; with no more than a yes below the names that we know, what stands in the others is the answer.

        With a no it is the reason, where it reads as one.
        """
        around = {cell for near in self._rows.lines[max(0, number - 1) : number + 2] if near is not self._rows.lines[number] for cell in near}
        options = self._options(number)
        if option := chosen(options):
            self._answers.taken.take_option(theme, option, where)
        columns = zip(self._columns.fields, self._rows.lines[number], self._texts[number], strict=False)
        row = dict.fromkeys(cell for at, cell in enumerate(columns) if at not in without)
        helping = set() if self._answers.form.known else {self._rows.lines[number][at] for at in self._columns.helping if at < len(self._rows.lines[number])}
        helping |= set(options) if option else set()
        cells = [
            (column, cell, text) for column, cell, text in row if cell not in helping and (column or cell not in around)
        ]  # the name of a group of rows is no answer
        on_level, signs = _on_level([(column, text) for column, _, text in cells])
        known, denied = self._with_letters(theme, on_level)
        denied = [*signs, *denied]
        boxed = self._box_of_theme(number)
        told = [(column, text) for column, text in known if column not in ("kind", "level") and text and not self._answers.meanings.empty(text)]
        others = [text for column, _, text in cells if not (column or _CODE.fullmatch(text) or self._answers.meanings.theme(text))]
        if boxed or not all(self._says_yes(column, text) for column, text in told):
            denies = not self._explained(told) and any(self._says_no(*one) for one in told)
            why = [text for text in others if denies and self._answers.meanings.explains(text) and self._is_answered(self._texts[number].index(text))]
            self._answers.taken.take_theme_row(theme, [*known, *(("text", text) for text in why)], where, [*boxed, *denied])
        else:
            filled = [(column, text) for column, text in known if text]
            said = "\n".join(text for number, text in enumerate(others) if not (number and self._answers.meanings.takes_back(text)))
            self._answers.taken.take_theme_row(theme, [*filled, ("said", said)], where, denied)
        for column, _, text in cells:
            if column not in _ASKS and self._answers.meanings.takes_back(text):
                self._answers.taken.themes.take_back(theme, text, where)

    def _says_yes(self, column: str | None, text: str) -> bool:
        """Whether a cell says yes and no more, perhaps by a cross below a kind."""
        meanings = self._answers.meanings
        if column == "decision":
            return meanings.agrees(text)
        if column == f"{LETTER_COLUMN}{plain(text).strip(' .')}":
            return True  # "C" below "C/E"
        asks = column is not None and column.startswith(("applied", SAID_COLUMN, YES_COLUMN, KIND_COLUMN))
        return asks and (is_mark(text) or (meanings.chooses(text) and meanings.opens_with(text) is not False and meanings.yes_no(text) is not False))

    @staticmethod
    def _explained(told: list[tuple[str | None, str]]) -> bool:
        """Whether a reason stands where it is asked: more than a cross."""
        return any(column == "text" and not is_mark(text) for column, text in told)

    def _is_answered(self, column: int) -> bool:
        """Whether half of what stands below a name that we do not know reads as what is asked or why not: help on each theme does not."""
        said = [row[column] for row in self._texts[self._columns.header + 1 :] if column < len(row) and row[column]]
        return 2 * sum(self._answers.meanings.tells(text) or self._answers.meanings.explains(text) for text in said) >= len(said)

    def _says_no(self, column: str | None, text: str) -> bool:
        """Whether a cell says no and no more, perhaps by a cross below "leg uit"."""
        if column in (NO_COLUMN, "text"):
            return is_mark(text)
        return column in ("applied", SAID_COLUMN, "decision") and self._answers.meanings.yes_no(text) is False

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
        other = [text for column, text in cells if not column and text and self._answers.meanings.theme(text) != theme]
        letters = [*other, *(text for column, text in cells if column in _LETTERED and any(map(str.isalnum, text)))]
        meant = {text: kinds for text in letters if (kinds := self._answers.meanings.kinds_meant(text)) is not None}
        known = [(column, text) for column, text in cells if column and not (column in _LETTERED and text in meant)]
        if meant:
            kinds = set().union(*meant.values())
            said = [("said" if kinds and column == "text" else column, text) for column, text in known]
            return [*((f"{KIND_COLUMN}{kind}", "x") for kind in sorted(kinds)), *said], [] if kinds else [(False, next(iter(meant)))]
        marked = any(
            len(text) <= len("E+G") and any(map(str.isalpha, text)) and (text.isupper() or len(text) == 1) for text in other
        )  # beside letters that nobody explained nothing is sure
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
        """A column per lot, and perhaps one that says yes or no for all of them, or one with remarks on them."""
        told = list(self._per_lot(number))
        for lot, text in told:
            with self._answers.taken.themes.of_lot(lot):
                if theme:
                    self._take_theme_in_lot(theme, text, told, number, where)
                else:
                    self._answers.labelled.take(self._texts[number][0], text, where)
        if not theme and len(told) > 1:
            self._take_whole(number, where)

    def _per_lot(self, number: int) -> Iterator[tuple[str, str]]:
        """Each lot with what a row says of it; no lot where one cell stands below all of them, or where no more than a remark stands in the row."""
        row = [(lot, cell, text) for lot, cell, text in zip(self._columns.lots, self._rows.lines[number], self._texts[number], strict=False) if lot]
        if len({cell for _, cell, _ in row}) == 1 or not any(text for _, _, text in row):
            yield "", (row[0][2] if row else "") or self._below("text", number)
            return
        said = ""
        for lot, _, own in row:
            said = said if said and plain(own).strip(" .") in _SAME else own
            yield lot, said

    def _take_theme_in_lot(self, theme: str, text: str, told: list[tuple[str, str]], number: int, where: str) -> None:
        """What stands below a lot: an answer by itself, or a kind, a yes, a no or letters, of which the remark behind them says what is asked, or why not."""
        remark, says = self._below("text", number), self._says(text)
        if remark and self._answers.meanings.kind(text):  # "Contractbepaling", and behind all lots what it asks
            self._answers.taken.take_theme_row(theme, [("kind", text), ("criteria", remark)], where)
            return
        letter = text.isalpha() and len(text) <= len("EG")
        if not (self._answers.meanings.kinds_meant(text) or (text and remark and (letter or says is not None))):
            self._answers.taken.take_lot_text(theme, self._below("applied", number), text, where)
            return
        others = [other for _, other in told if self._says(other) is not False]
        about = remark if says is not False or all(self._says(other) is None for other in others) else ""  # "Eis: … | Niet | daar ligt geen stroom"
        known, denied = self._with_letters(theme, [(None, text), ("text", about)])
        signs = denied if says is None or self._answers.meanings.kinds_meant(text) is not None else [(says, text)]
        self._answers.taken.take_theme_row(theme, [("said" if column == "text" else column, said) for column, said in known if said], where, signs)

    def _says(self, text: str) -> bool | None:
        """Whether a cell below a lot says no more than that the theme is applied in it, or that it is not."""
        kinds = self._answers.meanings.kinds_meant(text)
        return bool(kinds) if kinds is not None else False if self._answers.meanings.asks_nothing(text) else self._answers.meanings.yes_no(text)

    def _below(self, field: str, number: int) -> str:
        """What stands in a row below the name of the column for a field."""
        return next((text for named, text in zip(self._columns.fields, self._texts[number], strict=False) if named == field), "")

    def _take_whole(self, number: int, where: str) -> None:
        """What a row says of all lots together: below "Totaal", or the values of each."""
        texts = self._texts[number]
        whole = [text for name, text in zip(self._texts[self._columns.header], texts, strict=False) if text and self._answers.meanings.columns.is_total(name)]
        if whole:
            self._answers.labelled.take(texts[0], whole[0], where)
        elif self._answers.meanings.label(texts[0]) == "estimated_value":
            lots = [f"{lot}: {text}" for lot, text in zip(self._columns.lots, texts, strict=False) if lot]
            self._answers.labelled.take(texts[0], "\n".join(lots), where)

    def take_across(self, number: int, where: str) -> None:
        """A column per theme: this row is one field, or one lot, of each of them."""
        if self._columns.row_lots:
            lot = self._columns.row_lots[number]
            with self._answers.taken.themes.of_lot(lot):
                for theme, text in zip(self._columns.themes, self._texts[number], strict=False):
                    if theme and (lot or not self._texts[number][0]):
                        self._answers.taken.take_theme_text(theme, text, where)
        elif field := self._columns.rows[number]:
            for at, (theme, text) in enumerate(zip(self._columns.themes, self._texts[number], strict=False)):
                if theme and (field == "decision" or not self._is_dropped(at)):
                    agreed = field == "decision" and self._answers.meanings.agrees(text)
                    self._answers.taken.take_theme_row(theme, [("applied" if agreed else field, text)], where)

    def _is_dropped(self, column: int) -> bool:
        """Whether another row says that what is proposed for the theme of this column is not asked after all."""
        decided = (texts[column] for texts, field in zip(self._texts, self._columns.rows, strict=False) if field == "decision" and column < len(texts))
        return any(map(self._answers.meanings.drops, decided))


def _on_level(cells: list[tuple[str | None, str]]) -> tuple[list[tuple[str | None, str]], list[tuple[bool, str]]]:
    """The cells of a row in which a level is chosen by a mark, with the mark as a yes; without any what the form proposes beside them is not asked."""
    levels = [(column or "", text) for column, text in cells if (column or "").startswith(LEVEL_COLUMN)]
    rest = [(column, text) for column, text in cells if not (column or "").startswith(LEVEL_COLUMN)]
    if chosen := next(((column.removeprefix(LEVEL_COLUMN), text) for column, text in levels if text), None):
        level, mark = chosen
        return [("level", level), *rest], [] if any(column == "applied" for column, _ in rest) else [(True, mark)]
    return [(column, text) for column, text in rest if not (levels and column == "criteria")], []
