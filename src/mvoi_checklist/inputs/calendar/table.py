"""A table in a sheet: find the header row, recognise the columns, read each cell; every mistake at once, with sheet and cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import Any, NamedTuple

from mvoi_checklist.errors import Problem
from mvoi_checklist.inputs.calendar.grid import Grid, cell_name
from mvoi_checklist.inputs.dutch.label_forms import forms_of, plain

DEEPEST_HEADER = 30
"""So many rows are looked at for the header."""
_LEAST_COLUMNS = 3
_LONGEST = 60
_ALIKE, _MUCH_ALIKE = 0.6, 0.8
"""How much a header looks like the name of a column before we ask whether it is meant; of one that need not be there we are less quick to ask."""


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
    needed: bool
    may_be_empty: bool = False
    """Of a column that is needed: whether an empty cell is wrong depends on the rest of its row."""
    stand_ins: frozenset[str] = frozenset()
    """Names of a column that is taken for this one only where no other is."""
    tells: bool = True
    """Whether its name shows that this is the header; quarters stand in other tables too."""


class Header(NamedTuple):
    """The header row that was found, and the column of each field."""

    row: int
    columns: Mapping[int, Column]

    @property
    def told_by(self) -> int:
        """How many of its columns show that this is the header."""
        return sum(column.tells for column in self.columns.values())


class RowRead(NamedTuple):
    """One row: the values by field, and what is wrong with it."""

    number: int
    cells: Sequence[Any]
    values: dict[str, Any]
    problems: list[Problem]


def find_header(grid: Grid, columns: Sequence[Column]) -> Header | None:
    """The row with the most known columns, among the first rows."""
    known = {name: column for column in columns for name in (*column.stand_ins, *column.names)}
    rows = [Header(number, _recognised(row, known)) for number, row in enumerate(grid.rows[:DEEPEST_HEADER])]
    found = max(rows, key=lambda header: header.told_by, default=None)
    return found if found and found.told_by >= _LEAST_COLUMNS else None


def _recognised(row: Sequence[Any], known: Mapping[str, Column]) -> dict[int, Column]:
    """The known columns; where two headers are names of one column, that which is most like its title: "Zaaknr" and not "Nr"."""
    likeness: dict[str, tuple[float, int, Column]] = {}
    for index, cell in enumerate(row):
        name = next((name for name in map(plain, forms_of(cell)) if name in known), None) if isinstance(cell, str) and cell.strip() else None
        if name is not None:
            column = known[name]
            alike = SequenceMatcher(None, plain(str(cell)), plain(column.title)).ratio() - (name in column.stand_ins)
            if column.field not in likeness or alike > likeness[column.field][0]:
                likeness[column.field] = alike, index, column
    return {index: column for _, index, column in sorted(likeness.values(), key=lambda item: item[1])}


def header_problems(grid: Grid, header: Header, columns: Sequence[Column]) -> Iterator[Problem]:
    """The columns that are needed and missing, and headers that look like the name of a column; columns of one's own are left alone."""
    present = {column.field for column in header.columns.values()}
    free = {plain(name): index for name, index in unread_columns(grid, header).items()}
    for column in (column for column in columns if column.field not in present):
        if close := get_close_matches(plain(column.title), free, n=1, cutoff=_ALIKE if column.needed else _MUCH_ALIKE):
            index = free[close[0]]
            cell = str(grid.rows[header.row][index])
            yield Problem(grid.where(header.row, index), f"'{_short(cell)}' is geen kolom van de kalender.", f"Bedoelt u '{column.title}'?")
        elif column.needed:
            hint = "Zet de kolom erbij en vul hem in; staat hij er onder een andere naam, geef hem dan deze."
            yield Problem(f"{grid.name}, rij {header.row + 1}", f"de kolom '{column.title}' ontbreekt.", hint)


def unread_columns(grid: Grid, header: Header) -> dict[str, int]:
    """Where the columns stand that are not known, or that another is taken for, by their names."""
    return {cell.strip(): index for index, cell in enumerate(grid.rows[header.row]) if isinstance(cell, str) and cell.strip() and index not in header.columns}


def merge_problems(grid: Grid, header: Header) -> Iterator[Problem]:
    """Merged cells in the columns of the table: only the first of them holds the value; what stands beside it is one's own."""
    for (top, left), (bottom, right) in grid.merged:
        if bottom >= header.row and any(left <= column <= right for column in header.columns):
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
                if column.needed and not column.may_be_empty:
                    problems.append(Problem(grid.where(number, index), f"'{column.title}' is niet ingevuld.", ""))
            else:
                values[column.field] = column.read(cell)
        except RefusedError as refused:
            problems.append(Problem(grid.where(number, index), refused.message, refused.hint))
    return RowRead(number, cells, values, problems)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
