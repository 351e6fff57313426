"""Tables: a column per field of a theme, a column per theme, a block per theme, questions above answers, or label beside value."""

from __future__ import annotations

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.word.styles import w
from mvoi_checklist.inputs.word.text import rows, text_of

_HEADER_DEPTH = 3
_LONGEST_REPEATED = 2_000


def read_table(table: etree._Element, place: str, answers: Answers, theme: str | None = None) -> None:
    """Read one table and the tables inside it; ``theme`` is the theme this table is about, if that is known."""
    _Table(table, place, answers, theme).read()


class _Table:
    """One table being read, row by row."""

    def __init__(self, table: etree._Element, place: str, answers: Answers, theme: str | None) -> None:
        self._place = place
        self._answers = answers
        self._theme = self._current = theme
        self._lines = list(rows(table))
        self._words = {cell: text_of(cell) for cell in dict.fromkeys(cell for line in self._lines for cell in line)}
        self._texts = [self._seen(number, line) for number, line in enumerate(self._lines)]
        self._apart = [self._seen(number, list(dict.fromkeys(line))) for number, line in enumerate(self._lines)]
        self._columns: list[str | None] = []
        self._themes: list[str | None] = []
        self._answer = self._answers.answers_in(self._texts[0]) if self._texts else None
        if self._answer is not None:
            self._apart = [[row[0], row[self._answer]] if len(row) > self._answer else row for row in self._texts]
            self._header = 0
            return
        self._header = next((number for number in range(min(_HEADER_DEPTH, len(self._lines) - 1)) if self._is_header(number)), -1)

    def read(self) -> None:
        """Read all rows in order."""
        answered = -1
        for number, line in enumerate(self._lines):
            where = f"{self._place}, rij {number + 1}"
            if number not in (answered, self._header):
                if self._asks(number):
                    answered = number + 1
                    self._take_answers(number)
                else:
                    self._take_row(number, where)
            self._read_inner(line, where)

    def _seen(self, number: int, line: list[etree._Element]) -> list[str]:
        """The texts of a row; a long text that is merged over rows counts in its first row."""
        above = set(self._lines[number - 1]) if number else set()
        return ["" if cell in above and len(self._words[cell]) > _LONGEST_REPEATED else self._words[cell] for cell in line]

    def _is_header(self, number: int) -> bool:
        """Whether this row names the columns: fields of a theme, or themes."""
        texts = self._texts[number]
        columns = [self._answers.themes.column(text) for text in texts]
        themes = [self._answers.theme(text) for text in texts]
        below = [row[0] for row in self._texts[number + 1 :] if row]
        labelled = any(map(self._answers.themes.column, below))
        if labelled and not themes[0] and len(set(filter(None, themes[1:]))) > 1:
            self._themes = themes
            return True
        heads = len(set(filter(None, columns))) if not labelled else 0
        if heads > 1 or (heads == 1 and columns[0] is None and any(map(self._answers.theme, below))):
            self._columns = columns
            return not themes[0]
        return False

    def _asks(self, number: int) -> bool:
        """Whether every cell of this row is a label, and the row below holds the answers."""
        if number < self._header or number + 1 >= len(self._lines):
            return False
        asked, said = self._apart[number], self._apart[number + 1]
        if len(asked) != len(said) or any(self._answers.label(text) or self._answers.theme(text) for text in said):
            return False
        return all(map(self._answers.label, asked)) or (bool(asked) and all(map(self._answers.theme, asked)))

    def _take_answers(self, number: int) -> None:
        for label, value in zip(self._apart[number], self._apart[number + 1], strict=True):
            self._answers.take_label(label, value, f"{self._place}, rij {number + 2}")

    def _take_row(self, number: int, where: str) -> None:
        texts, below = self._texts[number], number > self._header >= 0 and self._answer is None
        named = next((theme for text in texts[:2] if (theme := self._answers.theme(text))), None) if below else self._names_theme(number)
        if below and self._themes:
            self._take_across(texts, where)
        elif below and (named or self._theme):
            cells = dict.fromkeys(zip(self._columns, self._lines[number], texts, strict=False))
            self._answers.take_theme_row(named or self._theme or "", [(column, text) for column, _, text in cells], where)
        elif named:
            self._current = named
            self._take_named(named, self._apart[number], where)
        else:
            self._take_pairs(self._apart[number], where)

    def _names_theme(self, number: int) -> str | None:
        cells = self._apart[number]
        return self._answers.theme(cells[0]) if cells and not self._answers.label(cells[0]) and "\n" not in cells[0] and ": " not in cells[0] else None

    def _take_across(self, texts: list[str], where: str) -> None:
        """A column per theme: this row is one field of each of them."""
        column = self._answers.themes.column(texts[0]) if texts else None
        for theme, text in zip(self._themes[1:], texts[1:], strict=False):
            if theme and column:
                self._answers.take_theme_row(theme, [(column, text)], where)

    def _take_named(self, theme: str, cells: list[str], where: str) -> None:
        """The row starts with a theme: what follows is a field with its value, or the answer itself."""
        rest = cells[1:]
        if len(rest) > 1 and (column := self._answers.themes.column(rest[0])):
            self._answers.take_theme_row(theme, [(column, "\n".join(filter(None, rest[1:])))], where)
        else:
            self._answers.take_theme_text(theme, "\n".join(filter(None, dict.fromkeys(rest))), where)

    def _take_pairs(self, cells: list[str], where: str) -> None:
        """Label, value, label, value …; in a block of a theme the labels are its fields."""
        column = self._answers.themes.column(cells[0]) if self._current and len(cells) > 1 else None
        if column and self._current:
            self._answers.take_theme_row(self._current, [(column, cells[1])], where)
            return
        position, taken = 0, False
        while position < len(cells):
            text = cells[position]
            pair = position + 1 < len(cells) and bool(text) and self._answers.take_label(text, cells[position + 1], where)
            taken = self._take_cell(text, where) or pair if not pair else True
            position += 2 if pair else 1
            while pair and position < len(cells) and not (self._answers.label(cells[position]) or self._answers.theme(cells[position])):
                self._answers.take_beside(text, cells[position], where)
                position += 1
        if taken or len(cells) == 1:
            self._current = self._theme

    def _take_cell(self, text: str, where: str) -> bool:
        """A cell that is no label: perhaps whole lines "label: value", or a theme with its answer below it."""
        first, _, rest = text.partition("\n")
        if rest and (theme := self._answers.theme(first)):
            self._answers.take_theme_text(theme, rest, where)
            return True
        taken = [self._answers.take_line(line, where, self._theme) for line in text.split("\n")]
        return any(taken)

    def _read_inner(self, line: list[etree._Element], where: str) -> None:
        for cell in dict.fromkeys(line):
            inner = [table for table in cell.iter(w("tbl")) if next(table.iterancestors(w("tc"))) is cell]
            for number, table in enumerate(inner, start=1):
                read_table(table, f"{where}, binnentabel {number}", self._answers, self._current)
