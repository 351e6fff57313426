"""The calendar as a workbook: a named table with drop-downs, the year plan, an explanation, and the lists to choose from."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from mvoi_checklist.model.calendar import CALENDAR_SHEET, GUIDE_SHEET, PLAN_SHEET, Action, ActionState, Calendar, Tender, TenderStatus
from mvoi_checklist.model.quarter import quarters_of
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.words import Procedure
from mvoi_checklist.outputs.calendar.guide import guide_lines
from mvoi_checklist.outputs.xlsx import new_workbook

_EMPTY_ROWS = 200
"""Rows of the table in an empty calendar; Excel adds more while one types."""

_LISTS_SHEET = "Lijsten"
_WIDTHS = {"title": 42, "reference": 14, "product_group": 22, "department": 20, "project_leader": 20, "procedure": 24, "reason": 42, "note": 42, "source": 50}
_PLAN_WIDTHS = _WIDTHS | {"title": 70, "owner": 36}
_LATER_YEARS = 1
"""Quarters of so many later years stand in the list too: a tender may move to next year."""


def calendar_workbook(calendar: Calendar, ruleset: Ruleset) -> bytes:
    """Write a calendar, empty or filled, that ``read_calendar`` reads back.

    Raises:
        UsageError: the extra ``report`` is not installed.

    """
    buffer = io.BytesIO()
    with new_workbook(buffer) as book:
        _Writer(book, calendar, ruleset).write()
    return buffer.getvalue()


class _Writer:
    """The sheets of one workbook."""

    def __init__(self, book: Any, calendar: Calendar, ruleset: Ruleset) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self._book, self._calendar, self._ruleset = book, calendar, ruleset
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self._money = book.add_format({"num_format": "€ #,##0", "valign": "top"})
        self._day = book.add_format({"num_format": "d-m-yyyy", "valign": "top"})
        self._centre = book.add_format({"align": "center", "valign": "top"})
        self._head = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3A5F", "text_wrap": True, "valign": "top"})
        self._ranges: dict[str, str] = {}

    def write(self) -> None:
        """The calendar comes first, the lists last and hidden."""
        sheets = [self._book.add_worksheet(name) for name in (f"{CALENDAR_SHEET} {self._calendar.year}", PLAN_SHEET, GUIDE_SHEET, _LISTS_SHEET)]
        self._lists(sheets[3])
        self._tenders(sheets[0])
        self._plan(sheets[1])
        self._guide(sheets[2])

    def _lists(self, sheet: Any) -> None:  # noqa: ANN401 - as above
        quarters = [name for later in range(1 + _LATER_YEARS) for name in quarters_of(self._calendar.year + later)]
        lists: dict[str, Sequence[str]] = {
            "product_group": [group.title for group in self._ruleset.product_groups],
            "start_quarter": quarters,
            "quarter": quarters_of(self._calendar.year),
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
        sheet.freeze_panes(1, 2)

    def _plan(self, sheet: Any) -> None:  # noqa: ANN401 - as above
        columns = [(field, str(info.title)) for field, info in Action.model_fields.items()]
        rows = [[_plain(getattr(action, field)) for field, _ in columns] for action in self._calendar.actions]
        self._table(sheet, "Jaarplan", columns, rows, _PLAN_WIDTHS)
        sheet.freeze_panes(1, 1)

    def _table(self, sheet: Any, name: str, columns: list[tuple[str, str]], rows: list[list[Any]], widths: dict[str, int]) -> None:  # noqa: ANN401 - as above
        last = max(len(rows), _EMPTY_ROWS)
        for index, (field, title) in enumerate(columns):
            kind = "theme" if field.startswith("theme:") else field
            form = {"estimated_value": self._money, "status_since": self._day, "added_on": self._day, "theme": self._centre}.get(kind, self._wrap)
            sheet.set_column(index, index, widths.get(kind, 13), form)
            self._validate(sheet, index, last, kind, title)
            for number, row in enumerate(rows, start=1):
                if row[index] is not None:
                    sheet.write(number, index, row[index], form)
        described = [{"header": title, "header_format": self._head} for _, title in columns]
        sheet.add_table(0, 0, last, len(columns) - 1, {"name": name, "columns": described, "style": "Table Style Light 9"})
        sheet.set_row(0, 32)
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _validate(self, sheet: Any, index: int, last: int, kind: str, title: str) -> None:  # noqa: ANN401 - as above
        if kind in self._ranges:
            rule: dict[str, Any] = {
                "validate": "list",
                "source": self._ranges[kind],
                "error_title": title[:32],
                "error_message": "Kies een waarde uit de lijst.",
            }
        elif kind == "estimated_value":
            rule = {"validate": "decimal", "criteria": ">=", "value": 0, "error_title": title, "error_message": "Vul een bedrag in, in euro zonder btw."}
        else:
            return
        sheet.data_validation(1, index, last, index, rule)

    def _guide(self, sheet: Any) -> None:  # noqa: ANN401 - as above
        sheet.set_column(0, 0, 26, self._wrap)
        sheet.set_column(1, 1, 100, self._wrap)
        bold = self._book.add_format({"bold": True, "valign": "top", "text_wrap": True})
        for number, (label, words) in enumerate(guide_lines(self._ruleset, self._calendar.year)):
            sheet.write_string(number, 0, label, bold)
            sheet.write_string(number, 1, words, self._wrap)


def _cell(tender: Tender, field: str, ruleset: Ruleset) -> Any:  # noqa: ANN401 - whatever a cell holds
    if field.startswith("theme:"):
        return "x" if field.removeprefix("theme:") in tender.themes else None
    value = getattr(tender, field)
    if field == "promising":
        return "ja" if value else "nee"
    return ruleset.group_by_id[value].title if field == "product_group" and value in ruleset.group_by_id else _plain(value)


def _plain(value: Any) -> Any:  # noqa: ANN401 - as above
    return value.value if isinstance(value, Procedure | TenderStatus | ActionState) else value
