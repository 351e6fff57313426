"""A workbook for inkoop: a summary, a row per document and theme, and every finding, with filters."""

from __future__ import annotations

import datetime
import io
from typing import Any

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.checklist import Checklist, ThemeResult
from mvoi_checklist.outputs.checked.report import Report
from mvoi_checklist.outputs.checked.summary import STATUS_WORDS, VERDICT_COLUMNS, count_line, finding_rows, goal_line, interrupted_line, verdict_rows
from mvoi_checklist.outputs.words import value_words
from mvoi_checklist.outputs.xlsx import new_workbook

_THEMES = {
    "Bestand": 34, "Zaaknummer": 16, "Titel": 34, "Afdeling": 18, "Projectleider": 18, "Geraamde waarde": 24, "Procedure": 28,
    "Stand": 18, "Telt mee": 10, "Thema": 24, "Van toepassing": 14, "Oordeel": 28, "Gevraagd": 50, "Uitleg": 50, "Bevindingen": 22,
}  # fmt: skip
_FINDINGS = {"Bestand": 34, "Titel": 34, "Code": 12, "Zwaarte": 16, "Thema": 24, "Melding": 80, "Plaats": 30, "Citaat": 50, "Wat u doet": 50}
_LONGEST_CELL = 32_767
"""What a cell of a workbook can hold."""


class Writer(Report):
    """Rows are kept as words; the workbook is written at the end."""

    def begin(self) -> bytes:
        """Open the lists, and see at once whether a workbook can be written."""
        with new_workbook(io.BytesIO(), "; of kies --format json of markdown") as book:
            book.add_worksheet()
        self._themes: list[list[str]] = []
        self._findings: list[list[str]] = []
        return b""

    def document(self, checked: Checked) -> bytes:
        """Remember the rows of one file."""
        file = str(checked.file)
        if checked.checklist is None:
            self._themes.append([file, *[""] * 6, STATUS_WORDS["unreadable"], *[""] * 7])
            self._findings.append([file, "", "", "niet te lezen", "", checked.error or "", "", "", ""])
            return b""
        checklist = checked.checklist
        purchase = [file, *_purchase(checklist), STATUS_WORDS[checked.status]]
        self._themes += [[*purchase, *_theme(checklist, theme)] for theme in checklist.themes]
        titles = {theme.theme: theme.title for theme in checklist.themes}
        for item in checklist.findings:
            about = [item.code, item.severity.title, titles.get(item.theme or "", ""), item.message, item.place or "", item.quote or ""]
            self._findings.append([file, checklist.start_document.title or "", *about, self.ruleset.finding_by_code[item.code].what_to_do])
        return b""

    def end(self, overview: Overview) -> bytes:
        """Write the three sheets."""
        for item in overview.repeated:
            finding = item.finding
            title, advice = self.ruleset.theme_by_id[finding.theme or ""].title, self.ruleset.finding_by_code[finding.code].what_to_do
            self._findings += [[file, "", finding.code, finding.severity.title, title, finding.message, "", finding.quote or "", advice] for file in item.files]
        buffer = io.BytesIO()
        with new_workbook(buffer) as book:
            day = datetime.datetime(self.on.year, self.on.month, self.on.day, tzinfo=datetime.UTC).replace(tzinfo=None)
            book.set_properties({"title": "MVOI: getoetste startdocumenten", "created": day})
            self._summary(book, overview)
            _sheet(book, "Per thema", _THEMES, self._themes)
            _sheet(book, "Bevindingen", _FINDINGS, self._findings)
        return buffer.getvalue()

    def _summary(self, book: Any, overview: Overview) -> None:  # noqa: ANN401 - xlsxwriter has no types
        sheet = book.add_worksheet("Samenvatting")
        head, number = _head(book), book.add_format({"num_format": "0"})
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 1, 44)
        sheet.set_column(2, 6, 20)
        identity = self.ruleset.identity
        lines = [
            count_line(overview),
            goal_line(overview),
            interrupted_line(overview),
            f"Regelset {identity.title}, versie {identity.version}, peildatum {self.on}.",
        ]
        row = 0
        for line in filter(None, lines):
            sheet.write_string(row, 0, line)
            row += 1
        for columns, rows in (
            (["Thema", *VERDICT_COLUMNS.values()], verdict_rows(overview)),
            (["Code", "Meest gevonden", "Documenten"], finding_rows(overview, self.ruleset)),
        ):
            row += 1
            sheet.write_row(row, 0, columns, head)
            for cells in rows:
                row += 1
                for column, cell in enumerate(cells):
                    sheet.write(row, column, int(cell) if cell.isdigit() else cell, number)
            row += 1


def _purchase(checklist: Checklist) -> list[str]:
    document = checklist.start_document
    procedure = document.procedure.title if document.procedure else ""
    value = "" if document.estimated_value is None else value_words(document.estimated_value)
    return [document.reference or "", document.title or "", document.department or "", document.project_leader or "", value, procedure]


def _theme(checklist: Checklist, theme: ThemeResult) -> list[str]:
    asked = "\n".join(criterion.text for criterion in theme.applied_criteria)
    explanation = (theme.explanation.text if theme.explanation else None) or ""
    counts = "ja" if checklist.counts_for_goal else "nee"
    return [counts, theme.title, theme.applicable.title, theme.verdict.title, asked, explanation, ", ".join(theme.findings)]


def _head(book: Any) -> Any:  # noqa: ANN401 - as above
    return book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3A5F", "valign": "top"})


def _sheet(book: Any, title: str, columns: dict[str, int], rows: list[list[str]]) -> None:  # noqa: ANN401 - as above
    sheet = book.add_worksheet(title)
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for number, width in enumerate(columns.values()):
        sheet.set_column(number, number, width)
    sheet.write_row(0, 0, columns, _head(book))
    for line, row in enumerate(rows, start=1):
        for number, words in enumerate(row):
            sheet.write_string(line, number, words[:_LONGEST_CELL], body)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
