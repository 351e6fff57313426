"""Reading the calendar of tenders; what is wrong with it is said all at once, and rows with mistakes are kept apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from mvoi_checklist.errors import Problem, UnreadableFileError
from mvoi_checklist.inputs.calendar.columns import action_columns, tender_columns
from mvoi_checklist.inputs.calendar.grid import ERRORS_UNSEEN, Grid, read_grids
from mvoi_checklist.inputs.calendar.table import Column, Header, RowRead, find_header, header_problems, merge_problems, read_rows, unread_columns
from mvoi_checklist.inputs.calendar.ticked_quarters import not_missed, read_ticks, ticked
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.upload import Upload, path_of
from mvoi_checklist.model.calendar import OUT_OF_THE_CALENDAR, PLAN_SHEET, Action, Calendar, FailedRow, Tender, TenderStatus
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.purchase import without_case_and_spaces
from mvoi_checklist.model.quarter import year_of
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.years import YEAR_PATTERN

_YEAR = re.compile(rf"(?<!\d){YEAR_PATTERN}(?!\d)")
"""Also beside an underscore, as in the name of a csv file."""
_WITH_REFERENCE = frozenset(TenderStatus) - {TenderStatus.PLANNED, *OUT_OF_THE_CALENDAR}
"""A tender that runs or was awarded has a case; one that never started may have none."""


class CalendarReading(NamedTuple):
    """A calendar that was read: what could be used, every problem, what asks for attention, and the rows that failed."""

    calendar: Calendar
    problems: tuple[Problem, ...]
    cautions: tuple[Problem, ...]
    header: tuple[str, ...]
    failed: tuple[FailedRow, ...]
    incomplete: int = 0
    """How many rows without a mistake of their own say too little, because a column that is needed is not there."""
    unread: tuple[str, ...] = ()
    """The names of the columns that are no columns of the calendar."""


def read_calendar(file: Path | Upload, ruleset: Ruleset) -> CalendarReading:
    """Read a calendar and its year plan from a workbook or a csv file.

    Raises:
        UnreadableFileError: the file cannot be opened, or no sheet holds a calendar.
        UsageError: the extra ``report`` is needed and not installed.

    """
    grids, path = read_grids(file), path_of(file)
    grid, header, columns = _calendar_sheet(path, grids, ruleset)
    rows = list(read_rows(grid, header))
    assumed = tuple(read_ticks(grid, header, rows)) if ticked(header) else ()
    tenders, problems = _tenders(grid, header, rows)
    year = _year(grid, rows)
    actions, plan_problems = _actions(grids, year)
    found = [*header_problems(grid, header, _expected(header, columns)), *merge_problems(grid, header), *problems]
    if not rows:
        found.append(Problem(grid.name, "hier staan geen aanbestedingen.", "Vul onder de kopregel per aanbesteding een rij in."))
    if year is None:
        found.append(Problem(grid.name, "het jaar van deze kalender is niet te zien.", _where_a_year_may_stand(path)))
    plan = actions or (ruleset.year_plan.of(year) if year else ())
    failed = tuple(FailedRow(row.number + 1, tuple(row.cells), tuple(map(str, row.problems))) for row in rows if row.problems)
    return CalendarReading(
        Calendar(year=year, tenders=tenders, actions=plan),
        (*found, *plan_problems),
        (*assumed, *_unseen_errors(path), *_old_dates(grid, header, rows), *_without_reference(tenders), *_starting_before(tenders, year)),
        tuple(str(cell) for cell in grid.rows[header.row]),
        failed,
        len(rows) - len(tenders) - len(failed),
        tuple(unread_columns(grid, header)),
    )


def _calendar_sheet(path: Path, grids: list[Grid], ruleset: Ruleset) -> tuple[Grid, Header, list[Column]]:
    """The sheet with the most columns of a calendar."""
    words = Words(ruleset.words)
    found = []
    for grid in grids:
        year = _named_year(grid)
        columns = tender_columns(grid, ruleset, words, year)
        header = find_header(grid, columns) if grid.name != PLAN_SHEET else None
        if header is not None and year is None and (said := _said_year(grid, header)):
            columns = tender_columns(grid, ruleset, words, said)
            header = find_header(grid, columns)
        if header is not None:
            found.append((grid, header, columns))
    if found:
        return max(found, key=lambda item: item[1].told_by)
    full = dict.fromkeys(grid.name for grid in grids if any(any(cell not in ("", None) for cell in row) for row in grid.rows))
    if not full:
        raise UnreadableFileError([Problem(f"{path}, {grids[0].name if grids else 'werkboek'}", "dit blad is leeg.", "Begin met: mvoi calendar new.")])
    names = ", ".join(f"'{name}'" for name in full)
    hint = "De kopregel noemt onder meer Titel, Zaaknummer, Startkwartaal, Kansrijk en Status. Begin met: mvoi calendar new."
    raise UnreadableFileError([Problem(str(path), f"op geen blad ({names}) staat de kopregel van een kalender.", hint)])


def _expected(header: Header, columns: list[Column]) -> list[Column]:
    """With one column for all themes, the columns per theme are not missed."""
    in_one = any(column.field == "themes" for column in header.columns.values())
    return [column for column in not_missed(columns, header) if not (in_one and column.field.startswith("theme:"))]


def _named_year(grid: Grid) -> int | None:
    found = _YEAR.search(grid.name)
    return int(found[0]) if found else None


def _said_year(grid: Grid, header: Header) -> int | None:
    """The one year above the table, among the names of its quarters and among its starts; of more years none is that of a bare quarter."""
    starts = [index for index, column in header.columns.items() if column.field.startswith("start")]
    cells = [cell for row in grid.rows[: header.row] for cell in row]
    cells += [row[index] for row in grid.rows[header.row :] for index in starts if index < len(row)]
    years = {int(year) for cell in cells if isinstance(cell, str) for year in _YEAR.findall(cell)}
    return years.pop() if len(years) == 1 else None


def _where_a_year_may_stand(path: Path) -> str:
    name = "het bestand, zoals 'kalender-2026.csv'" if path.suffix.lower() == ".csv" else "het blad, zoals 'Kalender 2026'"
    return f"Zet het jaar in de naam van {name}, of bij de kwartalen, zoals 2026-Q2."


def _year(grid: Grid, rows: Iterable[RowRead]) -> int | None:
    """The year in the name of the sheet, else the year in which most tenders start."""
    counted = Counter(year_of(row.values["start_quarter"]) for row in rows if row.values.get("start_quarter")).most_common(1)
    return _named_year(grid) or (counted[0][0] if counted else None)


def _tenders(grid: Grid, header: Header, rows: list[RowRead]) -> tuple[tuple[Tender, ...], list[Problem]]:
    place_of = {column.field: index for index, column in header.columns.items()}
    seen: dict[str, int] = {}
    tenders = []
    for row in rows:
        row.problems.extend(_row_problems(grid, row, place_of, seen))
        said = (row.values.get(field) is not None for field in ("title", "start_quarter", "promising", "status"))
        if not row.problems and "reference" in row.values and all(said):
            tenders.append(_tender(grid, row))
    return tuple(tenders), [problem for row in rows for problem in row.problems]


def _row_problems(grid: Grid, row: RowRead, place_of: dict[str, int], seen: dict[str, int]) -> Iterable[Problem]:
    """What only shows when cells are held against each other."""
    values = row.values
    if reference := values.get("reference"):
        name = without_case_and_spaces(str(reference))
        first = seen.setdefault(name, row.number)
        if first != row.number:
            where = grid.where(row.number, place_of["reference"])
            yield Problem(where, f"het zaaknummer '{reference[:60]}' staat ook in rij {first + 1}.", "Geef elke aanbesteding een eigen zaaknummer.")
    status = values.get("status")
    if not values.get("reference", "-") and status in _WITH_REFERENCE:
        without = [f"'{item.value}'" for item in TenderStatus if item not in _WITH_REFERENCE]
        hint = f"Vul het zaaknummer in; alleen bij {', '.join(without[:-1])} en {without[-1]} mag het leeg zijn."
        yield Problem(grid.where(row.number, place_of["reference"]), "'Zaaknummer' is niet ingevuld.", hint)
    place = place_of.get("reason")
    if status in OUT_OF_THE_CALENDAR and not values.get("reason") and (row.number, place) not in grid.errors:
        hint = "Schrijf kort waarom; de notitie neemt het over." if place is not None else "Zet de kolom 'Reden' erbij en schrijf daar kort waarom."
        where = grid.where(row.number, place_of["status"] if place is None else place)
        yield Problem(where, f"bij '{status}' hoort een reden.", hint)


def _tender(grid: Grid, row: RowRead) -> Tender:
    values = row.values
    ticked = [field.removeprefix("theme:") for field, value in values.items() if field.startswith("theme:") and value]
    fields = {field: value for field, value in values.items() if value is not None and not field.startswith("theme:")}
    fields["themes"] = tuple(dict.fromkeys([*ticked, *(values.get("themes") or ())]))
    return Tender(place=f"{grid.name}, rij {row.number + 1}", **fields)


def _without_reference(tenders: Iterable[Tender]) -> Iterable[Problem]:
    """A tender that is only planned may have no reference yet; no document can be found for it. What was postponed or cancelled needs none."""
    for tender in tenders:
        if tender.reference is None and tender.status is TenderStatus.PLANNED:
            hint = "Vul het in zodra het er is; tot dan telt zij als 'geen document'."
            yield Problem(tender.place, f"'{tender.title[:60]}' is gepland en heeft nog geen zaaknummer.", hint)


def _starting_before(tenders: Iterable[Tender], year: int | None) -> Iterable[Problem]:
    """A promising tender that was to start in a year before that of the calendar: it counts nowhere until somebody says when it starts."""
    for tender in tenders:
        if year and tender.promising and tender.status not in OUT_OF_THE_CALENDAR and year_of(tender.start_quarter) < year:
            said = f"'{tender.title[:60]}' heeft startkwartaal {tender.start_quarter}; dat ligt vóór {year}, dus zij telt nu niet mee."
            yield Problem(tender.place, said, "Vul het nieuwe startkwartaal in.")


def _unseen_errors(path: Path) -> Iterable[Problem]:
    if path.suffix.lower() in ERRORS_UNSEEN:
        hint = "Sla de kalender op als .xlsx; dan wordt elke fout genoemd."
        yield Problem(str(path), f"in een bestand op '{path.suffix}' is niet te zien of een formule een fout geeft; zo'n cel leest als leeg.", hint)


def _old_dates(grid: Grid, header: Header, rows: Iterable[RowRead]) -> Iterable[Problem]:
    """In a workbook that counts from 1904 dates may have shifted by four years when they were pasted: each is named."""
    if grid.dates_from_1904:
        for row in rows:
            for index in header.columns:
                cell: Any = row.cells[index] if index < len(row.cells) else None
                if isinstance(cell, date):
                    hint = f"Gelezen als {day_words(cell)}; controleer het jaar, of zet in Excel 'Datumsysteem 1904' uit."
                    yield Problem(grid.where(row.number, index), "dit werkboek telt dagen vanaf 1904.", hint)


def _actions(grids: list[Grid], year: int | None) -> tuple[tuple[Action, ...], list[Problem]]:
    """The year plan on its own sheet, when there is one."""
    grid = next((grid for grid in grids if grid.name == PLAN_SHEET), None)
    if grid is None:
        return (), []
    columns = action_columns(year)
    header = find_header(grid, columns)
    if header is None:
        names = ", ".join(column.title for column in columns)
        return (), [Problem(grid.name, "de kopregel van de jaarplanning is niet te vinden.", f"Die noemt: {names}.")]
    rows = list(read_rows(grid, header))
    problems = [*header_problems(grid, header, columns), *merge_problems(grid, header), *(problem for row in rows for problem in row.problems)]
    usable = [row.values for row in rows if not row.problems and all(row.values.get(field) is not None for field in ("title", "owner", "quarter"))]
    return tuple(Action(**{field: value for field, value in values.items() if value is not None}) for values in usable), problems
