"""A calendar as plans draw it: a column per quarter or month, with an X where the tender starts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from mvoi_checklist.errors import Problem
from mvoi_checklist.inputs.calendar.grid import Grid
from mvoi_checklist.inputs.calendar.table import DEEPEST_HEADER, Column, Header, RowRead
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.model.calendar import TenderStatus
from mvoi_checklist.model.quarter import quarter_words, read_quarter

_TICK = "start:"
_ANY_YEAR = 2026
"""To see that a header is a quarter, also where its year is not known."""

_ASSUMED: dict[str, tuple[Any, str, str]] = {
    "promising": (True, "de kolom 'Kansrijk' ontbreekt; elke rij telt als kansrijk.", "Zet de kolom erbij als dat niet zo is."),
    "status": (TenderStatus.PLANNED.value, "de kolom 'Status' ontbreekt; elke rij telt als gepland.", "Zet de kolom erbij zodra dat niet meer zo is."),
}
"""Such a calendar holds only promising tenders, and says no more of them than when they start: what is assumed, and how that is told."""


def quarter_columns(grid: Grid, year: int | None, tick: Callable[[Any], bool]) -> Iterator[Column]:
    """A column for each cell near the top that names a quarter or a month; a bare number names none."""
    cells = {plain(cell): cell for row in grid.rows[:DEEPEST_HEADER] for cell in row if isinstance(cell, str) and not cell.strip().isdigit()}
    for name, cell in cells.items():
        if read_quarter(cell, _ANY_YEAR):
            yield Column(f"{_TICK}{read_quarter(cell, year) or ''}:{name}", cell.strip(), frozenset({name}), tick, needed=False, tells=False)


def ticked(header: Header) -> bool:
    """Whether the start stands in columns of quarters, and in no column of its own."""
    fields = {column.field for column in header.columns.values()}
    return "start_quarter" not in fields and any(field.startswith(_TICK) for field in fields)


def not_missed(columns: Iterable[Column], header: Header) -> list[Column]:
    """The columns whose absence is told."""
    found = [column for column in columns if not column.field.startswith(_TICK)]
    return [column._replace(needed=False) if column.field in {"start_quarter", *_ASSUMED} else column for column in found] if ticked(header) else found


def read_ticks(grid: Grid, header: Header, rows: Iterable[RowRead]) -> Iterator[Problem]:
    """Fill in for each row the first quarter with an X, and what is assumed; yield what a person should know of it."""
    fields = {column.field for column in header.columns.values()}
    assumed = {field: about for field, about in _ASSUMED.items() if field not in fields}
    for _, message, hint in assumed.values():
        yield Problem(f"{grid.name}, rij {header.row + 1}", message, hint)
    for row in rows:
        row.values.update({field: value for field, (value, *_) in assumed.items()})
        where, starts = f"{grid.name}, rij {row.number + 1}", _starts(row)
        if not starts and not row.problems:
            row.problems.append(Problem(where, "in geen kwartaal staat een X.", "Zet een X in het kwartaal waarin de aanbesteding start."))
        elif starts and starts[0]:
            row.values["start_quarter"] = starts[0]
            if len(starts) > 1:
                yield Problem(where, f"in {len(starts)} kwartalen staat een X.", f"Het {quarter_words(starts[0])} telt als start.")


def _starts(row: RowRead) -> list[str]:
    """The quarters with an X, the first one first; one of a year that is not known is empty."""
    ticks = [field for field in row.values if field.startswith(_TICK)]
    return sorted({field.split(":")[1] for field in ticks if row.values.pop(field)})
