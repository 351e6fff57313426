"""Tables: a column per field of a theme, per theme or per lot, a block per theme, questions above answers, or label beside value."""

from __future__ import annotations

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.theme_columns import KIND_COLUMN
from mvoi_checklist.inputs.word.columns import Columns, columns_of
from mvoi_checklist.inputs.word.text import Cell, Table

_LONGEST_REPEATED = 2_000
_VALUE = "estimated_value"


def read_table(table: Table, place: str, answers: Answers, theme: str | None = None) -> None:
    """Read one table and the tables inside it; ``theme`` is the theme this table is about, if that is known."""
    _Table(table, place, answers, theme).read()


class _Table:
    """One table being read, row by row."""

    def __init__(self, table: Table, place: str, answers: Answers, theme: str | None) -> None:
        self._place = place
        self._answers = answers
        self._theme = self._current = theme
        self._lines = table.rows
        self._words = {cell: self._cell_text(cell) for cell in dict.fromkeys(cell for line in self._lines for cell in line)}
        self._texts = [self._seen(number, line) for number, line in enumerate(self._lines)]
        self._apart = [self._seen(number, list(dict.fromkeys(line))) for number, line in enumerate(self._lines)]
        self._numbers = [list(range(1, len(row) + 1)) for row in self._apart]
        self._answer = self._answers.answers_in(self._texts[0]) if self._texts else None
        self._columns = columns_of(self._texts, answers) if self._answer is None else Columns(0)
        if self._answer is not None:
            self._keep((self._label_column(self._answer), self._answer))
        elif self._columns.elsewhere:
            self._keep(tuple(number for number in range(len(self._texts[0])) if number not in self._columns.elsewhere))

    def _label_column(self, answer: int) -> int:
        """The column before the answers that holds the labels: the first, unless numbers stand there."""
        found = {column: sum(self._answers.label(row[column]) is not None for row in self._texts[1:] if column < len(row)) for column in range(answer)}
        return max(found, key=lambda column: found[column])

    def _keep(self, columns: tuple[int, ...]) -> None:
        """Read labels and values in these columns only; the others explain a question, or are about another contract."""
        for number, row in enumerate(self._texts):
            if len(row) > max(columns):
                self._apart[number] = [row[column] for column in columns]
                self._numbers[number] = [column + 1 for column in columns]

    def read(self) -> None:
        """Read all rows in order."""
        answered = -1
        for number, line in enumerate(self._lines):
            where = f"{self._place}, rij {number + 1}"
            if number not in (answered, self._columns.header):
                if self._asks(number):
                    answered = number + 1
                    self._take_answers(number)
                else:
                    self._take_row(number, where)
            self._read_inner(line, where)

    def _cell_text(self, cell: Cell) -> str:
        """The words of a cell; of a cell with no more than a small table inside, such as boxes to tick, the words of that table."""
        if text := cell.text:
            return text
        inner = cell.inner_text
        labelled = any(self._answers.label(line) or self._answers.theme(line) or self._answers.column(line) for line in inner.split("\n"))
        return "" if labelled else inner

    def _seen(self, number: int, line: list[Cell]) -> list[str]:
        """The texts of a row; a long text that is merged over rows counts in its first row."""
        above = set(self._lines[number - 1]) if number else set()
        return ["" if cell in above and len(self._words[cell]) > _LONGEST_REPEATED else self._words[cell] for cell in line]

    def _asks(self, number: int) -> bool:
        """Whether this row holds labels and the row below the answers: all of them labels that we know, or labels side by side between unknown ones."""
        if number < self._columns.header or number + 1 >= len(self._lines):
            return False
        asked, said = self._apart[number], self._apart[number + 1]
        if len(asked) != len(said) or any(self._answers.label(text) or self._answers.theme(text) for text in said):
            return False
        known = [position for position, text in enumerate(asked) if self._answers.label(text)]
        more = self._apart[number + 2] if number + 2 < len(self._lines) else []
        is_list = bool(more) and not any(map(self._answers.label, more[1:] or more))  # a heading above many rows, not above one answer
        if len({position % 2 for position in known}) > 1 and not is_list and not any(map(str.isdecimal, "".join(asked))):
            return True
        return ((not is_list or len(asked) == 1) and all(map(self._answers.label, asked))) or (bool(asked) and all(map(self._answers.theme, asked)))

    def _take_answers(self, number: int) -> None:
        for label, value, cell in zip(self._apart[number], self._apart[number + 1], self._numbers[number + 1], strict=True):
            self._answers.take_label(label, value, f"{self._place}, rij {number + 2}, cel {cell}")

    def _take_row(self, number: int, where: str) -> None:
        texts, columns = self._texts[number], self._columns
        below = number > columns.header >= 0 and self._answer is None
        named = self._theme_below(number) if below else self._names_theme(number)
        if below and columns.themes:
            self._take_across(texts, where)
        elif below and columns.lots:
            self._take_lots(named, texts, where)
        elif below and (named or self._theme):
            self._current = named
            self._take_cells(named or self._theme or "", number, where)
        elif (below and self._take_listed(number, where)) or self._take_total(number, where):
            pass
        elif named:
            self._current = named
            self._take_named(named, number, where)
        else:
            self._take_pairs(number, where)

    def _theme_below(self, number: int) -> str | None:
        """The theme of a row below a header: in the column for it, else in one of the first two."""
        texts = self._texts[number]
        places = [texts[self._columns.theme]] if self._columns.theme is not None and self._columns.theme < len(texts) else texts[:2]
        if len(self._apart[number]) == 1:
            return None
        return next((theme for text in places if (theme := self._answers.theme(text))), None)

    def _names_theme(self, number: int) -> str | None:
        cells = self._apart[number]
        first = next((text for text in cells[:2] if text and not text.strip(". ").isdigit()), "")
        if boxed := self._answers.lines.bare_theme(first):
            return boxed.theme
        return self._answers.theme(first) if first and not self._answers.label(first) and "\n" not in first and ": " not in first.rstrip("?: ") else None

    def _take_cells(self, theme: str, number: int, where: str) -> None:
        """One row of a theme, a column per field; with no known field filled in, what stands in the other columns is the answer."""
        cells = list(dict.fromkeys(zip(self._columns.fields, self._lines[number], self._texts[number], strict=False)))
        known = [(column, text) for column, _, text in cells if column]
        if any(text and not self._answers.empty(text) for column, text in known if column not in ("kind", "level")):
            self._answers.take_theme_row(theme, known, where)
            return
        kinds = [(column, text) for column, text in known if column and text]
        other = "\n".join(text for column, _, text in cells if not column and text and not self._answers.theme(text) and len(text) > len("E12."))
        self._answers.take_theme_row(theme, [*kinds, ("said", other)], where)

    def _take_listed(self, number: int, where: str) -> bool:
        """One row of a list of criteria without a column for the theme: the kind stands beside the words, or is the name of their column."""
        fields, texts = self._columns.fields, self._texts[number]
        cells = [(field, text) for field, text in zip(fields, texts, strict=False) if field and text]
        kind = next((kind for field, text in cells if field == "kind" and (kind := self._answers.running.kind(text))), None)
        asked = [(field, text) for field, text in cells if field == "criteria" or field.startswith(KIND_COLUMN)]
        for field, text in asked:
            self._answers.running.take_listed(text, kind or field.partition("=")[2] or None, where)
        return bool(asked)

    def _take_total(self, number: int, where: str) -> bool:
        """The sum of a table with amounts: "Totaal | € 200.000" below a column "Waarde"."""
        texts = self._texts[number]
        if not texts or not self._answers.is_total(texts[0]):
            return False
        amounts = [at for at, text in enumerate(texts) if at and any(map(str.isdecimal, text)) and self._answers.label(self._texts[0][at]) == _VALUE]
        column = next((at for at in amounts if "per jaar" not in self._texts[0][at].lower()), None)
        if column is None:
            return False
        self._answers.take_label(self._texts[0][column], texts[column], f"{where}, cel {len(self._apart[number])}")
        return True

    def _take_lots(self, theme: str | None, texts: list[str], where: str) -> None:
        """A column per lot."""
        kind = self._answers.themes.kind
        for lot, text in zip(self._columns.lots, texts, strict=False):
            if lot:
                self._answers.within(lot, kind)
                if theme:
                    self._answers.take_theme_text(theme, text, where)
                else:
                    self._answers.take_label(texts[0], text, where)
        self._answers.within("", kind)
        whole = [text for name, text in zip(self._texts[self._columns.header], texts, strict=False) if text and self._answers.is_total(name)]
        if whole and not theme:
            self._answers.take_label(texts[0], whole[0], where)

    def _take_across(self, texts: list[str], where: str) -> None:
        """A column per theme: this row is one field of each of them."""
        column = self._answers.column(texts[0]) if texts else None
        for theme, text in zip(self._columns.themes[1:], texts[1:], strict=False):
            if theme and column:
                self._answers.take_theme_row(theme, [(column, text)], where)

    def _take_named(self, theme: str, number: int, where: str) -> None:
        """The row starts with a theme: what follows is a field with its value, or the answer itself."""
        cells = [text for text in self._apart[number] if not text.strip(". ").isdigit()]
        if (boxed := self._answers.lines.bare_theme(cells[0])) and boxed.ticked:
            cells = [cells[0], "ja", *cells[1:]]
        column, rest = self._answers.theme_label(cells[0])[1], cells[1:]
        if len(rest) > 1 and (field := self._answers.column(rest[0])):
            self._answers.take_theme_row(theme, [(field, "\n".join(filter(None, rest[1:])))], where)
        elif column:
            self._answers.take_theme_row(theme, [(column, rest[0] if rest else ""), *(("said", text) for text in rest[1:] if text)], where)
        elif not self._take_fields(theme, rest, where):
            self._answers.take_theme_text(theme, "\n".join(filter(None, dict.fromkeys(rest))), where)
        self._answer_below(theme, number)

    def _take_fields(self, theme: str, cells: list[str], where: str) -> bool:
        """Cells in which each line names a field of the theme: "Toegepast: ja"."""
        lines = [line for cell in dict.fromkeys(cells) for line in cell.split("\n") if line.strip()]
        named = [line.partition(":") for line in lines]
        if not lines or not all(sign and value.strip() and self._answers.column(label) for label, sign, value in named):
            return False
        return all(self._answers.lines.take(line, where, theme) for line in lines)

    def _answer_below(self, theme: str, number: int) -> None:
        """A theme over the whole width, and the row below it holds no label: that row is the answer."""
        below = self._apart[number + 1] if number + 1 < len(self._apart) else []
        if len(self._apart[number]) != 1 or len(below) != 1:
            return
        text = below[0]
        first = text.partition("\n")[0]
        if not (self._answers.label(first) or self._answers.theme(first) or self._answers.column(first)):
            column = self._answers.theme_label(self._apart[number][0])[1]
            self._answers.take_theme_row(theme, [("said" if column in (None, "criteria", "applied") else column, text)], f"{self._place}, rij {number + 2}")
            self._apart[number + 1], self._numbers[number + 1] = [""], [1]
            self._texts[number + 1] = [""]

    def _take_pairs(self, number: int, where: str) -> None:
        """Label, value, label, value …; in a block of a theme the labels are its fields."""
        cells, numbers = self._apart[number], self._numbers[number]
        column = self._answers.column(cells[0]) if self._current and len(cells) > 1 else None
        if column and self._current and not column.startswith(KIND_COLUMN):
            self._answers.take_theme_row(self._current, [(column, cells[1])], where)
            return
        if self._current and len(cells) == 2 and not cells[0] and cells[1]:
            self._answers.take_theme_text(self._current, cells[1], where)  # below a theme, with the first cell left empty
            return
        position, taken = 0, False
        while position < len(cells):
            text = cells[position]
            pair = position + 1 < len(cells) and bool(text) and self._answers.take_label(text, cells[position + 1], f"{where}, cel {numbers[position + 1]}")
            taken = self._take_cell(text, where) or pair if not pair else True
            position += 2 if pair else 1
            while pair and position < len(cells) and self._is_value(cells[position]):
                self._answers.take_beside(text, cells[position], f"{where}, cel {numbers[position]}")
                position += 1
        if taken or len(cells) == 1:
            self._current = self._theme

    def _is_value(self, text: str) -> bool:
        """Whether a cell behind a label and its value is another value: not a label we know, nor words before a value of their own."""
        named = self._answers.label(text) or self._answers.theme(text) or (text and not any(map(str.isdecimal, text)))
        return not named

    def _take_cell(self, text: str, where: str) -> bool:
        """A cell that is no label: perhaps whole lines "label: value", or a theme with its answer below it."""
        first, _, rest = text.partition("\n")
        if rest and ":" not in first.rstrip(" :?") and (theme := self._answers.theme(first)):
            self._answers.take_theme_text(theme, rest, where)
            return True
        if self._answers.lines.take_asked(text, where):
            return True
        taken = [self._answers.lines.take(line, where, self._current) for line in text.split("\n")]
        if not any(taken):
            self._answers.running.take_people(text, where)
            self._answers.running.take_pasted(text, where)
        return any(taken)

    def _read_inner(self, line: list[Cell], where: str) -> None:
        for cell in dict.fromkeys(line):
            for number, table in enumerate(cell.tables, start=1):
                read_table(table, f"{where}, binnentabel {number}", self._answers, self._current)
