"""The calendar as a workbook: a named table with drop-downs, the year plan, an explanation, and the lists to choose from."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.calendar import CALENDAR_SHEET, GUIDE_SHEET, OUT_OF_THE_CALENDAR, PLAN_SHEET, Action, ActionState, Calendar, Tender, TenderStatus
from mvoi_checklist.model.closed_lists import Procedure
from mvoi_checklist.model.quarter import quarters_of
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.outputs.calendar.guide import guide_lines
from mvoi_checklist.outputs.xlsx import HEAD, LINE, Book, height, new_workbook, printable
from mvoi_checklist.years import YEARS

_EMPTY_ROWS = 200
"""Rows of the table in an empty calendar; Excel adds more while one types."""

_LISTS_SHEET = "Lijsten"
_WIDTHS = {"title": 34, "reference": 13, "product_group": 25, "start_quarter": 12, "department": 22, "project_leader": 18, "estimated_value": 13,
           "procedure": 28, "promising": 11, "theme": 5, "status": 12, "reason": 36, "status_since": 12, "added_on": 13}  # fmt: skip
_PLAN_WIDTHS = {"title": 70, "owner": 36, "quarter": 11, "state": 12, "resources": 30, "note": 42, "source": 50}
_UPRIGHT = 150
"""Height of the header in points: the themes stand upright there, so that the whole calendar fits on a screen."""

_LATER_YEARS = 1
"""Quarters of so many later years stand in the list too: a tender may move to next year."""


def calendar_workbook(calendar: Calendar, ruleset: Ruleset) -> bytes:
    """Write a calendar, empty or filled, that ``read_calendar`` reads back.

    Raises:
        UsageError: the calendar has no year, or the extra ``report`` is not installed.

    """
    refuse_name(ruleset)
    if calendar.year is None:
        raise UsageError([Problem("calendar", "van deze kalender is het jaar niet bekend.", "Vul year in.")])
    buffer = io.BytesIO()
    with new_workbook(buffer, f"{CALENDAR_SHEET} {calendar.year}") as book:
        _Writer(book, calendar, calendar.year, ruleset).write()
    return buffer.getvalue()


class _Writer:
    """The sheets of one workbook."""

    def __init__(self, book: Book, calendar: Calendar, year: int, ruleset: Ruleset) -> None:
        self._looks, self._book, self._calendar, self._year, self._ruleset = book, book.book, calendar, year, ruleset
        self._money = self._book.add_format({"num_format": "€ #,##0", "valign": "top"})
        self._day = self._book.add_format({"num_format": "d-m-yyyy", "valign": "top", "align": "left"})
        self._centre = self._book.add_format({"align": "center", "valign": "top"})
        self._head = self._book.add_format({**HEAD, "valign": "bottom"})
        self._upright = self._book.add_format({**HEAD, "valign": "bottom", "rotation": 90, "align": "center", "font_size": 10})
        self._wrong = self._book.add_format({"bg_color": "#FDE3C0"})
        self._ranges: dict[str, str] = {}

    def write(self) -> None:
        """The calendar comes first, the lists last and hidden."""
        sheets = [self._book.add_worksheet(name) for name in (f"{CALENDAR_SHEET} {self._year}", PLAN_SHEET, GUIDE_SHEET, _LISTS_SHEET)]
        self._lists(sheets[3])
        self._tenders(sheets[0])
        self._plan(sheets[1])
        self._guide(sheets[2])

    def _lists(self, sheet: Any) -> None:  # noqa: ANN401 - as above
        quarters = [name for later in range(1 + _LATER_YEARS) for name in quarters_of(self._year + later)]
        lists: dict[str, Sequence[str]] = {
            "product_group": [group.title for group in self._ruleset.product_groups],
            "start_quarter": quarters,
            "quarter": quarters_of(self._year),
            "procedure": [item.value for item in Procedure],
            "promising": ["ja", "nee"],
            "theme": ["x"],
            "status": [item.value for item in TenderStatus],
            "state": [item.value for item in ActionState],
        }
        for column, (name, values) in enumerate(lists.items()):
            sheet.write_column(0, column, values)
            letter = chr(65 + column)
            self._ranges[name] = f"={_LISTS_SHEET}!${letter}$1:${letter}${len(values)}"
        sheet.hide()

    def _tenders(self, sheet: Any) -> None:  # noqa: ANN401 - as above
        columns: list[tuple[str, str]] = []
        for field, info in Tender.model_fields.items():
            if field == "themes":
                columns += [(f"theme:{theme.id}", theme.title) for theme in self._ruleset.themes]
            elif field != "place":
                columns.append((field, str(info.title)))
        rows = [[_cell(tender, field, self._ruleset) for field, _ in columns] for tender in self._calendar.tenders]
        self._table(sheet, "Kalender", columns, rows, _WIDTHS)
        self._mark(sheet, [field for field, _ in columns], max(len(rows), _EMPTY_ROWS))
        sheet.freeze_panes(1, 2)

    def _mark(self, sheet: Any, fields: list[str], last: int) -> None:  # noqa: ANN401 - as above
        """Colour what ``calendar check`` would refuse: a reference that stands there twice, and a reason that is missing."""
        reference, status, reason = (fields.index(field) for field in ("reference", "status", "reason"))
        sheet.conditional_format(1, reference, last, reference, {"type": "duplicate", "format": self._wrong})
        left = ",".join(f'${chr(65 + status)}2="{item.value}"' for item in sorted(OUT_OF_THE_CALENDAR))
        rule = f'=AND(OR({left}),${chr(65 + reason)}2="")'
        sheet.conditional_format(1, reason, last, reason, {"type": "formula", "criteria": rule, "format": self._wrong})

    def _plan(self, sheet: Any) -> None:  # noqa: ANN401 - as above
        columns = [(field, str(info.title)) for field, info in Action.model_fields.items()]
        rows = [[_plain(getattr(action, field)) for field, _ in columns] for action in self._calendar.actions]
        self._table(sheet, "Jaarplan", columns, rows, _PLAN_WIDTHS)
        sheet.freeze_panes(1, 1)

    def _table(self, sheet: Any, name: str, columns: list[tuple[str, str]], rows: list[list[Any]], widths: dict[str, int]) -> None:  # noqa: ANN401 - as above
        last = max(len(rows), _EMPTY_ROWS)
        kinds = ["theme" if field.startswith("theme:") else field for field, _ in columns]
        forms = {"estimated_value": self._money, "status_since": self._day, "added_on": self._day, "theme": self._centre}
        for index, kind in enumerate(kinds):
            form = forms.get(kind, self._looks.text)
            sheet.set_column(index, index, widths[kind], form)
            self._validate(sheet, index, last, kind, columns[index][1])
            for number, row in enumerate(rows, start=1):
                if row[index] is not None:
                    sheet.write(number, index, row[index], form)
        for number, row in enumerate(rows, start=1):
            high = height(row, [widths[kind] for kind in kinds])
            if high > LINE:
                sheet.set_row(number, high)
        heads = [{"header": title, "header_format": self._upright if kind == "theme" else self._head} for kind, (_, title) in zip(kinds, columns, strict=True)]
        sheet.add_table(0, 0, last, len(columns) - 1, {"name": name, "columns": heads, "style": "Table Style Light 9"})
        sheet.set_row(0, _UPRIGHT if "theme" in kinds else 2 * LINE)
        sheet.repeat_rows(0)
        printable(sheet, sum(widths[kind] for kind in kinds))

    def _validate(self, sheet: Any, index: int, last: int, kind: str, title: str) -> None:  # noqa: ANN401 - as above
        if kind in self._ranges:
            rule: dict[str, Any] = {
                "validate": "list",
                "source": self._ranges[kind],
                "error_title": title[:32],
                "error_message": "Kies een waarde uit de lijst.",
            }
        elif kind in ("status_since", "added_on"):
            first = datetime.date(YEARS[0], 1, 1)
            rule = {"validate": "date", "criteria": ">=", "value": first, "error_title": title, "error_message": "Vul een datum in, zoals 1-3-2026."}
        elif kind == "estimated_value":
            rule = {"validate": "decimal", "criteria": ">=", "value": 0, "error_title": title, "error_message": "Vul een bedrag in, in euro zonder btw."}
        else:
            return
        sheet.data_validation(1, index, last, index, rule)

    def _guide(self, sheet: Any) -> None:  # noqa: ANN401 - as above
        widths = (30, 100)
        self._looks.lines(sheet, guide_lines(self._ruleset, self._year), widths)
        printable(sheet, sum(widths))


def _cell(tender: Tender, field: str, ruleset: Ruleset) -> Any:  # noqa: ANN401 - whatever a cell holds
    if field.startswith("theme:"):
        return "x" if field.removeprefix("theme:") in tender.themes else None
    value = getattr(tender, field)
    if field == "promising":
        return "ja" if value else "nee"
    return ruleset.group_by_id[value].title if field == "product_group" and value in ruleset.group_by_id else _plain(value)


def _plain(value: Any) -> Any:  # noqa: ANN401 - as above
    return value.value if isinstance(value, Procedure | TenderStatus | ActionState) else value
