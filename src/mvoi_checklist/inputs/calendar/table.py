"""A table in a sheet: find the header row, recognise the columns, read each cell; every mistake at once, with sheet and cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from mvoi_checklist.errors import Problem
from mvoi_checklist.inputs.calendar.grid import Grid, cell_name
from mvoi_checklist.inputs.dutch.label_forms import plain

_DEEPEST_HEADER = 30
_LEAST_COLUMNS = 3
_LONGEST, _OTHERS = 60, 4


class RefusedError(Exception):
    """A cell that cannot be read: what is wrong, and what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep both sentences."""
        super().__init__(message)
        self.message, self.hint = message, hint


class Column(NamedTuple):
    """A column that the table may have: its field, its title, other names for it, how a cell is read."""

    field: str
    title: str
    names: frozenset[str]
    read: Callable[[Any], Any]
    needed: bool = True
    filled: bool = False


class Header(NamedTuple):
    """The header row that was found, and the column of each field."""

    row: int
    columns: Mapping[int, Column]


class RowRead(NamedTuple):
    """One row: the values by field, and what is wrong with it."""

    number: int
    cells: Sequence[Any]
    values: dict[str, Any]
    problems: list[Problem]


def find_header(grid: Grid, columns: Sequence[Column]) -> Header | None:
    """The row with the most known columns, among the first rows."""
    known = {name: column for column in columns for name in column.names}
    rows = [(number, _recognised(row, known)) for number, row in enumerate(grid.rows[:_DEEPEST_HEADER])]
    number, found = max(rows, key=lambda item: len(item[1]), default=(0, {}))
    return Header(number, found) if len(found) >= _LEAST_COLUMNS else None


def _recognised(row: Sequence[Any], known: Mapping[str, Column]) -> dict[int, Column]:
    found: dict[int, Column] = {}
    for index, cell in enumerate(row):
        column = known.get(plain(cell)) if isinstance(cell, str) and cell.strip() else None
        if column is not None and column not in found.values():
            found[index] = column
    return found


def header_problems(grid: Grid, header: Header, columns: Sequence[Column]) -> Iterator[Problem]:
    """The columns that are missing, each with the header that was perhaps meant; columns of one's own are left alone."""
    present = {column.field for column in header.columns.values()}
    free = {plain(cell): index for index, cell in enumerate(grid.rows[header.row]) if isinstance(cell, str) and cell.strip() and index not in header.columns}
    missing = [column for column in columns if column.field not in present]
    likely = {column: get_close_matches(plain(column.title), free, n=1, cutoff=0.6 if column.needed else 0.8) for column in missing}
    others = [index for name, index in free.items() if [name] not in likely.values()]
    for column, close in likely.items():
        if close:
            index = free[close[0]]
            cell = str(grid.rows[header.row][index])
            yield Problem(grid.where(header.row, index), f"'{_short(cell)}' is geen kolom van de kalender.", f"Bedoelt u '{column.title}'?")
        elif column.needed:
            where = f"{grid.name}!{header.row + 1}:{header.row + 1}"
            yield Problem(where, f"de kolom '{column.title}' ontbreekt.", _missing_hint(grid, header, column, others))


def _missing_hint(grid: Grid, header: Header, column: Column, others: Sequence[int]) -> str:
    """What to do, and the headers behind which it may hide under another name."""
    what = "Zet de kolom erbij en vul hem in." if column.filled else "Zet de kolom erbij; leeg laten mag."
    names = [f"'{_short(str(grid.rows[header.row][index]))}' ({cell_name(header.row, index)})" for index in others[:_OTHERS]]
    return f"{what} Heet hij nu misschien {' of '.join(names)}?" if names else what


def merge_problems(grid: Grid, header: Header) -> Iterator[Problem]:
    """Merged cells in the table: only the first of them holds the value."""
    for (top, left), (bottom, right) in grid.merged:
        if bottom >= header.row:
            where = f"{grid.name}!{cell_name(top, left)}:{cell_name(bottom, right)}"
            yield Problem(where, "deze cellen zijn samengevoegd.", "Maak de samenvoeging ongedaan en vul elke rij apart in.")


def read_rows(grid: Grid, header: Header) -> Iterator[RowRead]:
    """Every row below the header that is not empty."""
    for number in range(header.row + 1, len(grid.rows)):
        cells = grid.rows[number]
        if any(cell not in ("", None) for cell in cells) or any((number, index) in grid.errors for index in header.columns):
            yield _row(grid, header, number, cells)


def _row(grid: Grid, header: Header, number: int, cells: Sequence[Any]) -> RowRead:
    values: dict[str, Any] = {}
    problems = []
    for index, column in header.columns.items():
        if (number, index) in grid.errors:
            words = grid.errors[number, index]
            problems.append(Problem(grid.where(number, index), f"hier geeft een formule een fout ({words}).", f"Herstel de formule bij '{column.title}'."))
            continue
        cell = cells[index] if index < len(cells) else ""
        if isinstance(cell, str):
            cell = cell.strip()
        try:
            if cell in ("", None):
                values[column.field] = None
                if column.filled:
                    problems.append(Problem(grid.where(number, index), f"'{column.title}' is niet ingevuld.", ""))
            else:
                values[column.field] = column.read(cell)
        except RefusedError as refused:
            problems.append(Problem(grid.where(number, index), refused.message, refused.hint))
    return RowRead(number, cells, values, problems)


def meant(text: str, choices: Mapping[str, str]) -> str:
    """What was perhaps meant; ``choices`` holds the word to show by each word that is known."""
    close = get_close_matches(plain(text)[:_LONGEST], choices, n=1, cutoff=0.6)
    shown = list(dict.fromkeys(choices.values()))
    return f"Bedoelt u '{choices[close[0]]}'?" if close else f"Kies uit: {', '.join(shown)}."


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
