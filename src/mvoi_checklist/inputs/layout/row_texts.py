"""The rows of a table as texts: per column, and per cell with the label of a cell apart from the help below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, pairwise, zip_longest

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.layout.canvas import is_canvas
from mvoi_checklist.inputs.layout.choices import in_bold
from mvoi_checklist.inputs.layout.grid import Grid
from mvoi_checklist.inputs.layout.labels_below import turn_over
from mvoi_checklist.inputs.layout.matrices import fold_details, join_header
from mvoi_checklist.inputs.layout.unchosen import fold_levels, leave_unchosen
from mvoi_checklist.inputs.ooxml.text import Cell, Table
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS
from mvoi_checklist.inputs.themes.columns import TICKS
from mvoi_checklist.inputs.themes.criterion_lines import BULLET

_LONGEST_REPEATED, _FEWEST_QUESTIONS = 2_000, 3
_EMPTY_FORM = 3
"""So many labels with help and nothing beside them are a form that is not filled in."""
_QUESTION = re.compile(r"(?:wie|wat|welke?|hoe|waar|wanneer|waarom|waarvoor|is|zijn|moet|kan)\b.*\?\s*", re.IGNORECASE)
_FEWEST_VALUES, _FEWEST_NAMED = 2, 4
_WIDE = re.compile(r"[^\S\n]{3,}|\t")
_LEFT = re.compile(r"(?=[/|]|.*[/|]\s*\*?$)[/|*\s]*(?P<option>[^/|*\n]{1,60}?)[/|*\s]*")
"""What is left when the other options were struck out: "/ nee*", "/ Levering /"."""
_TO_STRIKE = re.compile(r"[\s(*]+(?:doorhalen|strepen)\s+wat\s+niet\b[^/|\n]*$", re.IGNORECASE)
"""What asks to strike them out, behind them."""


ENUMERATOR = re.compile(r"[\d. ]+|[a-zA-Z][.)]?")
"""The number or letter of a row."""


class Rows:
    """What stands in a table, row by row."""

    def __init__(self, table: Table, answers: Answers) -> None:
        """Gather the texts of all cells."""
        self._answers = answers
        kept = [(number, line) for number, line in enumerate(table.rows) if line and not _only_helps(line, table)]
        self.lines = [list(line) for _, line in kept]  # they are laid out here, and the table may be read again
        self.row_numbers = [number + 1 for number, _ in kept]
        """The number of each row in the document; rows that only help are left out."""
        self._without_help = table.without_help
        self._words = {cell: self._cell_text(cell) for cell in dict.fromkeys(cell for line in self.lines for cell in line)}
        self._grid = Grid(self.lines, self.row_numbers, self._words, answers.meanings)
        for lay_out in (turn_over, join_header, fold_levels, leave_unchosen, fold_details):
            lay_out(self._grid)
        self._leave_out_form()
        self._words |= dict.fromkeys(table.helping, "")
        for cell in {line[0] for line in self.lines if len(set(line)) == 1}:
            name = _WIDE.split(self._words[cell])[0]  # help stands behind the name of a theme, some way off
            if name != self._words[cell] and answers.meanings.theme(name):
                self._words[cell] = name
        first, second = (1, 0) if self._are_answers_first() else (0, 1)
        self.lines = [[*(line[at] for at in (first, second) if at < len(line)), *line[2:]] for line in self.lines]
        self.canvas = is_canvas(text for cell, text in self._words.items() if text and not cell.tables)
        """Whether each cell is a box with a name on its first line."""
        self.boxed = self.canvas
        """Whether answers stand in the cell of their label, below it."""
        if not self.canvas:
            self._part_labels_from_help()
        colons = {cell for line in self.lines for cell in line if self._words[cell].strip() == ":"}
        aside = table.helping | self._enumerators() | self._parts() | self._spacers() | colons
        self.texts = [self._seen(number, line) for number, line in enumerate(self.lines)]
        """The text per column; a cell over more columns is repeated."""
        self.apart = [self._seen(number, [cell for cell in dict.fromkeys(line) if cell not in aside]) for number, line in enumerate(self.lines)]
        """The text per cell."""
        places = [[*(first + 1, second + 1)[: len(cells)], *range(3, len(cells) + 1)] for cells in (list(dict.fromkeys(line)) for line in self.lines)]
        self.numbers = [
            [number for number, cell in zip(numbers, dict.fromkeys(line), strict=True) if cell not in aside]
            for numbers, line in zip(places, self.lines, strict=True)
        ]
        self.questions = self._rows_of_questions()
        """The rows of questions in a table in which questions and answers take turns."""

    def _leave_out_form(self) -> None:
        """Keep what somebody typed behind or below the words of a form that is known; the names of columns and rows stay."""
        typed = self._answers.form.typed
        for cell in dict.fromkeys(cell for line in self.lines[0 if self._first_has_answers() else 1 :] for cell in line[1:]):
            self._words[cell] = typed(self._words[cell])
        for cell in dict.fromkeys([*(cell for line in self.lines[:1] for cell in line), *(line[0] for line in self.lines[1:] if line)]):
            name, _, below = self._words[cell].partition("\n")
            self._words[cell] = "\n".join(filter(None, (name, typed(below))))

    def keep(self, columns: tuple[int, ...], remarks: int | None = None, more: int | None = None) -> None:
        """Read labels and values in these columns only; the others explain a question, or are about another contract.

        What stands in the column for ``remarks`` counts where the last of the columns is empty, says why where that says no,
        and may say as which kind it is asked.
        What stands in ``more`` says what or why where that says yes or no.
        """
        for number, row in enumerate(self.texts):
            if len(row) > max(columns):
                answer, beside = row[columns[-1]], row[remarks] if remarks is not None and remarks < len(row) else ""
                filled = columns if answer.strip() or not beside else (*columns[:-1], remarks or 0)
                cells = [self.lines[number][column] for column in filled]
                filled = tuple(column for at, column in enumerate(filled) if cells[at] not in cells[:at])
                says = self._answers.meanings.yes_no(answer)
                if says is None and self._names_kind_for(answer, beside):
                    row[columns[-1]] = f"{answer} ({beside})"
                told = row[more] if more is not None and more < len(row) and self._answers.meanings.chooses(answer) else ""
                said = told or (beside if says is False else "")
                self.apart[number] = ["\n".join(filter(None, (row[column], said))) if column == columns[-1] else row[column] for column in filled]
                self.numbers[number] = [column + 1 for column in filled]

    def _names_kind_for(self, answer: str, remark: str) -> bool:
        """Whether a remark says as which kind of criterion the answer beside it is asked: "ok, als geschiktheidseis"."""
        return bool(answer and remark and self._answers.meanings.kind_asserted(remark))

    def _first_has_answers(self) -> bool:
        """Whether answers stand in the first row already: it names a theme or a field, and no column."""
        meanings, cells = self._answers.meanings, [self._words[cell] for line in self.lines[:1] for cell in dict.fromkeys(line)]
        name, *others = [text for text in cells if not ENUMERATOR.fullmatch(text)] or [""]
        heads = meanings.columns.of_answers(cells) is not None or any(map(meanings.columns.holds, others)) or any(map(meanings.theme, others))
        return meanings.is_label(name.partition("\n")[0]) and not heads

    def _are_answers_first(self) -> bool:
        """Whether an answer or a box stands before each name: "☒ | Europees openbaar", "nee | Klimaat | …", "€ 45.000 | Raming"."""
        if self._are_labels_second():
            return True
        ticked = any(plain(self._words[line[0]]) in TICKS for line in self.lines if line)
        marked = ([self._grid.is_mark(self._words[cell]) for cell in list(dict.fromkeys(line))[:2]] for line in self.lines)
        return ticked and all(marks == [True, False] for marks in marked)

    def _are_labels_second(self) -> bool:
        """Whether labels stand in the second column, and before some of them what can be their value."""
        rows = [[self._words[cell] for cell in dict.fromkeys(line)] for line in self.lines]
        named = [(field, row[0]) for row in rows if len(row) > 1 and (field := self._answers.meanings.label(row[1]))]
        values = [self._answers.meanings.reads(field, said) and not ENUMERATOR.fullmatch(said) for field, said in named if field in VALUE_FIELDS]
        return len(named) >= _FEWEST_NAMED and sum(values) >= _FEWEST_VALUES

    def _enumerators(self) -> frozenset[Cell]:
        """The cells of a first column in which nothing stands but numbers, before labels or answers of their own."""
        first = {line[0] for line in self.lines if line}
        numbered = [cell for cell in first if self._words[cell]]
        alone = all(len(dict.fromkeys(line)) > 1 for line in self.lines) and all(ENUMERATOR.fullmatch(self._words[cell]) for cell in numbered)
        return frozenset(first) if numbered and alone else frozenset()

    def _parts(self) -> frozenset[Cell]:
        """The cells of a first column that each stand beside several rows and name a part of the form: in the second questions and answers take turns."""
        rows = [list(dict.fromkeys(line)) for line in self.lines]
        firsts = [row[0] for row in rows if len(row) == len(("part", "question or answer"))]
        parts = Counter(accumulate(firsts, self._part_of))
        if sum(parts.values()) < len(rows) or 1 in parts.values():
            return frozenset()
        asked = [self._asks(row[1]) for row in rows]
        take_turns = sum(asked) >= _FEWEST_QUESTIONS and not any(asks and answers for asks, answers in pairwise(asked))
        return frozenset(firsts) if take_turns else frozenset()

    def _part_of(self, part: Cell, cell: Cell) -> Cell:
        """The part that a cell names; one below it that is empty, and not merged with it, goes on about the same."""
        return cell if self._words[cell] else part

    def _spacers(self) -> frozenset[Cell]:
        """The cells of a column in which nothing stands at all, before one that holds no labels: the second of these labels may have no answer yet."""
        widths = {len(line) for line in self.lines}
        columns = range(1, widths.pop() - 1) if len(widths) == 1 else range(0)
        empty = [at for at in columns if not any(self._words[line[at]] for line in self.lines)]
        if not empty:
            return frozenset()
        named = max((at for line in self.lines for at, cell in enumerate(line) if self._answers.meanings.label(self._words[cell])), default=0)
        return frozenset(line[at] for at in empty if at >= named for line in self.lines)

    def _cell_text(self, cell: Cell) -> str:
        """The words of a cell; of a cell with no more than a small table inside, such as boxes to tick, the words of that table."""
        if text := self._answers.openings.without_notes_of_form(self._without_help.get(cell, cell.text)):
            text = self._answers.openings.without_examples(text)
            if "/" not in text and "|" not in text:
                return text
            left = _LEFT.fullmatch(_TO_STRIKE.sub("", text))
            return left["option"] if left else text if cell.element is None else in_bold(cell.element, text) or text
        inner = cell.inner_text
        labelled = any(
            self._answers.meanings.label(line) or self._answers.meanings.theme(line) or self._answers.meanings.columns.holds(line) for line in inner.split("\n")
        )
        return "" if labelled else inner

    def _seen(self, number: int, line: list[Cell]) -> list[str]:
        """The texts of a row; a long text that is merged over rows counts in its first row."""
        above = set(self.lines[number - 1]) if number else set()
        return ["" if cell in above and len(self._words[cell]) > _LONGEST_REPEATED else self._words[cell] for cell in line]

    def _part_labels_from_help(self) -> None:
        """Of a cell with a label and more lines, tell whether these are help, with the answer in the next cell, or the answer itself.

        The whole table is of one kind, and most of its rows tell which.
        """
        helped: list[Cell] = []
        within = beside = 0
        for line in self.lines:
            cells = list(dict.fromkeys(line))
            for number, cell in enumerate(cells):
                if self._leads(cell):
                    following = cells[number + 1] if number + 1 < len(cells) else None
                    if following is None or self._asks(following):
                        within += not (number and self._is_name(cells[number - 1]))  # "Motivering procedure", and beside it help with the answer below it
                    else:
                        helped.append(cell)
                        beside += bool(self._words[following])
        self.boxed = within >= beside and within > 0
        if not self.boxed and (beside or len(helped) >= _EMPTY_FORM):
            for cell in helped:
                label, *lines = self._words[cell].split("\n")
                self._words[cell] = " ".join([label, *filter(self._answers.meanings.is_condition, lines)])
        for cell in () if self.boxed else {line[0] for line in self.lines if self._answers.meanings.names_client(self._words[line[0]])}:
            self._words[cell] = self._asked_on(cell.text.split("\n")) or self._words[cell]

    def _asked_on(self, lines: list[str]) -> str:
        """The question in the help below a label that may mean several people: "Aanvrager", and below it "Wie is trekker? Niet de inkoper"."""
        asked = (f"{question}?" for line in lines[1:] for question, mark, _ in [line.partition("?")] if mark)
        return next(filter(self._answers.meanings.label, asked), "")

    def _rows_of_questions(self) -> frozenset[int]:
        if any(len(row) > 1 for row in self.apart):
            return self._rows_of_labels()
        firsts = [row[0].partition("\n")[0] if row else "" for row in self.apart]
        asked = [bool(first) and first[0] not in "☐☒☑" and self._answers.meanings.asks(first) for first in firsts]
        likely = [known or (bool(first) and first[0] not in "☐☒☑" and first.rstrip().endswith("?")) for known, first in zip(asked, firsts, strict=True)]
        found = (frozenset(_taking_turns(likely, start)) for start in (0, 1))
        known = frozenset(number for number, known in enumerate(asked) if known)
        return next((rows for rows in found if len(known) >= _FEWEST_QUESTIONS and known <= rows), frozenset())

    def _rows_of_labels(self) -> frozenset[int]:
        """The rows of labels in a table in which rows of labels and rows of answers take turns; a label stands in each of their columns."""
        for start in (0, 1):
            rows = self.apart[start:]
            pairs = list(zip(rows[::2], rows[1::2], strict=False))
            figures = any(map(str.isdigit, "".join(text for labels, _ in pairs for text in labels)))
            whole = len(pairs) > 1 and not figures and len(rows) % 2 == 0 and all(len(labels) == len(said) for labels, said in pairs)
            if not whole:
                continue
            asks = [
                [self._answers.meanings.asks(first := text.partition("\n")[0]) or _QUESTION.fullmatch(first) is not None for text in labels]
                for labels, _ in pairs
            ]
            columns = all(map(any, zip_longest(*asks, fillvalue=False)))
            known = sum(map(sum, asks))
            if columns and known >= max(_FEWEST_QUESTIONS, sum(map(len, asks)) / 2) and not any(map(self._answers.meanings.asks, _texts(pairs))):
                return frozenset(range(start, len(self.apart), 2))
        return frozenset()

    def _leads(self, cell: Cell) -> bool:
        return "\n" in self._words[cell] and not BULLET.match(self._words[cell]) and self._asks(cell)

    def _is_name(self, cell: Cell) -> bool:
        """Whether a cell holds no more than some words on one line, as the name of a row does."""
        return "\n" not in self._words[cell] and len(self._words[cell].split()) > 1

    def _asks(self, cell: Cell) -> bool:
        return self._answers.meanings.asks(self._words[cell].partition("\n")[0])


def _only_helps(line: list[Cell], table: Table) -> bool:
    """Whether all cells with words in a row help to fill in others."""
    words = [cell for cell in line if cell.text]
    return bool(words) and table.helping.issuperset(words)


def _texts(pairs: list[tuple[list[str], list[str]]]) -> Iterator[str]:
    """The first lines in the rows of answers."""
    return (text.partition("\n")[0] for _, said in pairs for text in said)


def _taking_turns(asks: list[bool], start: int) -> Iterator[int]:
    """Every other row; before a question the name of a part of the form may stand, which asks nothing."""
    at = start
    while at < len(asks):
        if at + 1 < len(asks) and asks[at + 1] and not asks[at]:
            at += 1
        else:
            yield at
            at += 2
