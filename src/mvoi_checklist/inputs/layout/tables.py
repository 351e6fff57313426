"""Tables: a column per field of a theme, per theme or per lot, a block per theme, questions above answers, or label beside value."""

from __future__ import annotations

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.lots import lot_of
from mvoi_checklist.inputs.layout.asking_rows import asks
from mvoi_checklist.inputs.layout.below_header import BelowHeader
from mvoi_checklist.inputs.layout.block_rows import take_of_theme
from mvoi_checklist.inputs.layout.choices import crossed, crossed_across, crossed_below, crossed_beside, decided_beside
from mvoi_checklist.inputs.layout.coloured import coloured_fields
from mvoi_checklist.inputs.layout.columns import Columns, columns_of, names_kinds
from mvoi_checklist.inputs.layout.label_rows import Pairs
from mvoi_checklist.inputs.layout.lists import demands_in, heads_a_list, take_demand
from mvoi_checklist.inputs.layout.named_rows import NamedRows
from mvoi_checklist.inputs.layout.row_texts import Rows
from mvoi_checklist.inputs.ooxml.text import Cell, Table
from mvoi_checklist.inputs.purchase.field_values import PLAIN_FIELDS
from mvoi_checklist.inputs.themes.columns import NO_COLUMN, YES_COLUMN

_SAYS_WHETHER = ("kind", "applied", YES_COLUMN, NO_COLUMN)
"""What a column beside the answers holds that says whether something is asked, or as which kind."""
_SAYS_MORE_IN = {"text", "said", "criteria"}
"""What a column beside the answers, or a row below them, holds that says what is asked, or why not."""


def read_table(table: Table, place: str, answers: Answers, theme: str | None = None) -> None:
    """Read one table and the tables inside it; ``theme`` is the theme this table is about, if that is known."""
    _Table(table, place, answers, theme).read()


class _Table:
    """One table being read, row by row."""

    def __init__(self, table: Table, place: str, answers: Answers, theme: str | None) -> None:
        self._place = place
        self._answers = answers
        self._theme = self._current = theme
        self._asked: str | None = None
        """The theme that was asked about in a row by itself, with its answer below."""
        self._answered = self._told = False
        """Whether the answer of the current theme stands beside its name, and whether in words."""
        self._rows = rows = Rows(table, answers)
        self._texts, self._apart, self._numbers = rows.texts, rows.apart, rows.numbers
        self._answer = self._answers.meanings.columns.of_answers(self._texts[0]) if self._texts and not rows.boxed else None
        if self._answer and any(self._says_whether(at) for at in range(len(self._texts[0]))):
            self._answer = None  # what kind it is, or whether, stands beside it
        if self._answer and any(names_kinds(self._texts[1:], at, answers.meanings) for at in range(1, self._answer + 1)):
            self._answer = None  # the same, below a name that we do not know, or for the proposals themselves
        self._columns = columns_of(self._texts, answers.meanings, of_theme=theme is not None) if self._answer is None else Columns(0)
        self._demands = demands_in(rows, answers)
        self._total = answers.meanings.columns.total_in(self._texts)
        self._lots = {} if self._total else answers.meanings.columns.lots_in(self._texts)
        self._unread = {} if self._total or self._lots else answers.meanings.columns.unread_lots_in(self._texts)
        self._lot_fields = answers.meanings.columns.lot_fields_in(self._texts)
        self._below = BelowHeader(self._columns, rows, answers)
        self._named = NamedRows(rows, answers)
        self._pairs = Pairs(rows, answers)
        if self._answer is not None:
            behind = list(enumerate(self._texts[0]))[self._answer + 1 :]
            remarks = next((at for at, text in behind if answers.meanings.columns.is_remarks(text)), None)
            more = next((at for at, text in behind if answers.meanings.columns.holds(text) in _SAYS_MORE_IN or self._tells(self._answer, at)), None)
            if decision := next((at for at, text in behind if answers.meanings.columns.decides(text)), None):
                self._decide(self._answer, decision)
            rows.keep((self._label_column(self._answer), self._answer), remarks, more)
        elif self._columns.elsewhere:
            rows.keep(tuple(number for number in range(len(self._texts[0])) if number not in self._columns.elsewhere))

    def _says_whether(self, at: int) -> bool:
        """Whether a column says whether something is asked, or as which kind; one that is named so but hardly names any says what was done with advice."""
        columns, name = self._answers.meanings.columns, self._texts[0][at]
        held, told = columns.holds(name) or "", [row[at] for row in self._texts[1:] if at < len(row) and row[at]]
        processed = columns.decides(name) and 2 * sum(bool(self._answers.meanings.kind_in(text)) for text in told) < len(told)
        return held.startswith(_SAYS_WHETHER) and not processed

    def _tells(self, answer: int, at: int) -> bool:
        """Whether beside two answers or more that say yes or no, and no more, stands what is asked of a theme, or why not, below whatever name."""
        says = self._answers.meanings
        rows = [row for row in self._texts[1:] if at < len(row) and any(map(says.theme, row[:answer]))]
        return sum(says.chooses(row[answer]) and says.tells(row[at]) for row in rows) > 1

    def _decide(self, answer: int, decision: int) -> None:
        """Put what was decided in the place of what was proposed, where the two differ; advice stands just before the decision."""
        for row in self._texts[1:]:
            if decision < len(row):
                advice = row[decision - 1] if decision - 1 > answer else ""
                row[answer] = self._answers.meanings.decided(row[answer], advice, row[decision])

    def _label_column(self, answer: int) -> int:
        """The column before the answers that holds the labels: the first, unless numbers stand there."""
        found = {
            column: sum(
                bool(self._answers.meanings.label(row[column]) or self._answers.meanings.theme(row[column])) for row in self._texts[1:] if column < len(row)
            )
            for column in range(answer)
        }
        return max(found, key=lambda column: found[column])

    def read(self) -> None:
        """Read all rows in order."""
        chosen = (
            option for find in (crossed, crossed_across, crossed_below, crossed_beside, decided_beside) for option in find(self._texts, self._answers.meanings)
        )
        for field, option, number in (*chosen, *coloured_fields(self._rows.lines, self._answers.meanings)):
            self._answers.taken.take_field(field, option, self._where(number))
        with self._answers.taken.themes.of_lot(self._answers.taken.themes.lot):
            self._read_rows()

    def _read_rows(self) -> None:
        """Read the rows; one that names a lot holds for those below it."""
        answered, headed = -1, self._named.fill_all_below()
        risks, plans = (
            (bool(self._texts) and of(self._texts[0])) for of in (self._answers.meanings.columns.of_risks, self._answers.meanings.columns.of_planning)
        )
        for number, line in enumerate(self._rows.lines):
            where = self._where(number)
            for text in self._apart[number]:
                self._answers.see(text, where, of_theme=self._current is not None)
            if len(self._apart[number]) == 1 and (lot := lot_of(self._apart[number][0])):
                self._answers.taken.within_lot(lot)  # the rows below it, and the tables in them, are about this lot
            if number not in (answered, self._columns.header) and not (risks or ((plans or (headed and not number)) and self._names_a_field(number))):
                if number >= self._columns.header and asks(self._rows, number, self._answers, of_theme=self._current is not None):
                    answered = number + 1
                    self._take_answers(number)
                else:
                    self._take_row(number, where)
            self._read_inner(line, where)

    def _names_a_field(self, number: int) -> bool:
        """Whether a row opens with the name of a field that holds a name: between the steps of a planning, or above themes, it is none."""
        return self._answers.meanings.label(self._apart[number][0]) in PLAIN_FIELDS

    def _where(self, number: int) -> str:
        """The place of a row; below the last one there is no other."""
        numbers = self._rows.row_numbers
        return f"{self._place}, rij {numbers[min(number, len(numbers) - 1)]}"

    def _take_answers(self, number: int) -> None:
        self._asked = self._answers.meanings.theme(self._apart[number][0]) if len(self._apart[number]) == 1 else None
        for label, value, cell in zip(self._apart[number], self._apart[number + 1], self._numbers[number + 1], strict=True):
            if not self._answers.labelled.take(label, value, f"{self._where(number + 1)}, cel {cell}"):
                self._pairs.take_cell(value, self._where(number + 1), self._current)
                self._answers.taken.running.later.see_answer(label, value, self._where(number + 1))

    def _take_row(self, number: int, where: str) -> None:
        below = number > self._columns.header >= 0 and self._answer is None
        named = self._below.theme_below(number) if below else self._named.theme_of(number)
        if below and self._take_below(named, number, where):
            return
        if not below and self._take_remark(number, where):
            return
        self._asked = None
        if self._take_listed(number, where) or (below and self._below.take_listed(number, where)):
            return
        if (
            self._current
            and not named
            and (self._take_help(self._apart[number], where, self._current) or self._named.take_below_choice(self._current, number, where))
        ):
            return
        if theme := self._theme_above(number):
            self._current = theme
        elif named:
            self._current, self._answered = self._theme if self._closes(number + 1) else named, any(self._apart[number][1:])
            self._told = any(self._answers.meanings.yes_no(text) is None for text in self._apart[number][1:] if text)
            self._named.take(named, number, where)
        elif not heads_a_list(self._rows, number, self._answers):
            self._take_pairs(number, where)

    def _take_help(self, cells: list[str], where: str, theme: str) -> bool:
        """A row of a block about a theme that helps to fill in; what is not of a form that we know was typed there."""
        helps = len(cells) > 1 and self._answers.meanings.columns.is_hint(cells[0])
        if helps and self._answers.form.known:
            self._answers.taken.take_theme_text(theme, "\n".join(filter(None, cells[1:])), where)
        return helps

    def _theme_above(self, number: int) -> str | None:
        """The theme that heads the rows of its fields: "Thema | Klimaat", or with help below its name in the same cell."""
        cells, below = self._apart[number], self._apart[number + 1] if number + 1 < len(self._apart) else []
        if len(cells) == len(("label", "name")) and self._answers.meanings.columns.is_theme(cells[0]):
            return self._answers.meanings.theme(cells[1])
        heads = len(cells) == 1 and "\n" in cells[0] and len(below) > 1 and self._answers.meanings.columns.holds(below[0])
        return self._answers.meanings.theme(cells[0].partition("\n")[0]) if heads else None

    def _take_below(self, named: str | None, number: int, where: str) -> bool:
        """A row below a header with themes, lots, or fields of one theme or several."""
        if self._columns.themes:
            self._below.take_across(number, where)
        elif self._columns.lots:
            self._below.take_lots(named, number, where)
        elif named or self._theme:
            self._current = named
            self._below.take_cells(named or self._theme or "", number, where)
        else:
            several = self._below.several(number)
            for theme in several:
                self._below.take_cells(theme, number, where)
            if len(self._apart[number]) > 1 and self._apart[number][0]:
                self._current = self._theme  # a name that we do not know: not about the theme above it
            return bool(several) or self._take_remark(number, where)
        return True

    def _take_remark(self, number: int, where: str) -> bool:
        """A row with no more than remarks on the theme of the row above it: "Toelichting: …" in one cell over all columns."""
        label, colon, said = self._apart[number][0].partition(":") if len(self._apart[number]) == 1 else ("", "", "")
        theme = self._asked or (self._current if self._columns.header >= 0 else None)
        if theme is None or not colon or self._answers.meanings.columns.holds(label) not in _SAYS_MORE_IN:
            return False
        self._answers.taken.take_theme_text(theme, said.strip(), where)
        return True

    def _take_listed(self, number: int, where: str) -> bool:
        """A row of a list of demands, or the sum of a table with amounts."""
        if self._demands and number >= self._demands.header:
            if number > self._demands.header:
                take_demand(self._rows, number, self._demands, self._answers, where)
            return True
        self._take_of_lot(number, where)
        if self._total and number == self._total.row:
            said = self._texts[number][self._total.column]
            self._answers.taken.take_field("estimated_value", said, f"{where}, cel {self._total.column + 1}", self._total.text)
            return True
        if self._total is None and len(texts := self._apart[number]) > 1 and self._answers.meanings.columns.is_total(texts[0]) and "€" in texts[1]:
            self._answers.taken.doubt_lots()
        if lot := self._lots.get(number):
            name = self._texts[number][0]
            said = self._texts[number][lot.column]
            self._answers.taken.take_lot_value(lot_of(name) or f"perceel {name}", said, f"{where}, cel {lot.column + 1}", lot.text)
            return True
        return False

    def _take_of_lot(self, number: int, where: str) -> None:
        """What a row about a lot tells beside its value, and the amount of it that may not be its value."""
        texts, lots = self._texts[number], self._answers.taken.purchase.lots
        for field, at in self._lot_fields.get(number, ()):
            self._answers.taken.recognition.see_label(field)
            lots.see(field, texts[at], self._texts[0][at], f"{where}, cel {at + 1}")
        if number in self._unread:
            lots.see_amount(texts[self._unread[number]], f"{where}, cel {self._unread[number] + 1}")

    def _take_pairs(self, number: int, where: str) -> None:
        """Label, value, label, value …; in a block of a theme the labels are its fields."""
        cells, numbers = self._pairs.cells_of(number)
        if self._is_of_all(cells):
            self._current = self._theme
        if self._current and take_of_theme(self._rows, number, cells, self._current, self._answers, where, told=self._told):
            return
        if self._current and self._named.take_choice(self._current, cells, where):
            return
        if self._answered and len(cells) > 1 and cells[0]:
            self._current = self._theme  # a row with a name of its own, below a theme that has its answer
        if self._pairs.take(cells, numbers, where, self._current) or len(cells) == 1:
            self._current = self._theme

    def _is_of_all(self, cells: list[str]) -> bool:
        """Whether a row below a theme that has its answer is about the whole purchase: its label stands in the table once, between several themes."""
        if not self._answered or len(cells) == 1 or self._answers.meanings.columns.holds(cells[0]) in _SAYS_MORE_IN:
            return False
        named = sum(self._named.theme_of(number) is not None for number in range(len(self._apart)))
        return named > 1 and sum(cells[0] in row for row in self._apart) == 1

    def _closes(self, number: int) -> bool:
        """Whether a row holds the remarks with which a form ends: they are not about the theme above."""
        return number == len(self._texts) - 1 and self._answers.meanings.columns.closes(self._texts[number][0])

    def _read_inner(self, line: list[Cell], where: str) -> None:
        themes = self._answers.taken.themes
        for cell in dict.fromkeys(cell for cell in line if cell.tables):
            with themes.of_lot(lot_of(cell.text) or themes.lot):
                for number, table in enumerate(cell.tables, start=1):
                    read_table(table, f"{where}, binnentabel {number}", self._answers, self._current)
