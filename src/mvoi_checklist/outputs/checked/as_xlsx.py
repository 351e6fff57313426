"""A workbook for inkoop: a row per purchase, a summary, a row per document and theme, and every finding, with filters."""

from __future__ import annotations

import io
from typing import Any

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.checklist import Checklist, ThemeResult
from mvoi_checklist.model.purchase import purchase_of
from mvoi_checklist.model.start_document import ValueRange
from mvoi_checklist.model.to_do import points_to_do
from mvoi_checklist.outputs.checked.report import Report
from mvoi_checklist.outputs.checked.summary import (
    FILES_COLUMN,
    STATUS_WORDS,
    THEME_COLUMN,
    VERDICT_COLUMNS,
    count_line,
    finding_rows,
    goal_line,
    interrupted_line,
    own_rules_line,
    ranked,
    skipped_line,
    verdict_rows,
)
from mvoi_checklist.outputs.words import IF_PROPOSED, counts_words, group_words
from mvoi_checklist.outputs.xlsx import Book, Euros, new_workbook, printable

_PURCHASE = {
    "Bestand": 34, "Zaaknummer": 16, "Titel": 34, "Afdeling": 18, "Projectleider": 18, "Productgroep": 28, "Herkomst productgroep": 24,
    "Geraamde waarde (excl. btw)": 26, "Vanaf, bij een bandbreedte": 26, "Procedure": 28, "Stand": 18, "Telt mee": 10,
}  # fmt: skip
_THEMES = _PURCHASE | {"Thema": 24, "Van toepassing": 14, "Oordeel": 28, "Gevraagd": 50, "Uitleg": 50, "Bevindingen": 22}
_WHOSE = ("Zaaknummer", "Titel", "Afdeling", "Projectleider")
"""By which a finding is sorted to whoever mends it."""
_FINDINGS = {name: _PURCHASE[name] for name in ("Bestand", *_WHOSE)} | {
    "Code": 12, "Zwaarte": 16, "Thema": 24, "Melding": 80, "Plaats": 30, "Citaat": 50, "Wat u doet": 50
}  # fmt: skip
_SKIPPED = {"Bestand": 50, "Niet getoetst, want": 50, "Wat u doet": 70}
_TITLE = "MVOI: getoetste startdocumenten"
_SUMMARY, _COUNT = 64, 14
"""Widths of the summary, in characters."""
_VERDICT, _POINTS, _REMARK = 20, 10, 60
"""Widths of what a purchase has besides, in characters."""


class Writer(Report):
    """Rows are kept as words; the workbook is written at the end."""

    def begin(self) -> bytes:
        """Open the lists, and see at once whether a workbook can be written."""
        with new_workbook(io.BytesIO(), _TITLE, "; of kies --format json of markdown") as book:
            book.book.add_worksheet()
        self._purchases: dict[tuple[str, tuple[Any, ...]], list[str]] = {}
        self._themes: list[list[Any]] = []
        self._findings: list[list[str]] = []
        self._whose: dict[str, list[str]] = {}
        return b""

    def document(self, checked: Checked) -> bytes:
        """Remember the rows of one file."""
        file = checked.name
        if checked.checklist is None:
            purchase = [STATUS_WORDS["unreadable"] if name == "Stand" else "" for name in _PURCHASE][1:]
            self._row_of(file, file, (*purchase, *[""] * len(self.ruleset.themes), "", checked.trouble))
            self._themes.append([file, *purchase, *[""] * (len(_THEMES) - len(_PURCHASE))])
            self._findings.append([file, *[""] * len(_WHOSE), "", "niet gelezen", "", checked.trouble, "", "", ""])
            return b""
        checklist = checked.checklist
        stands = STATUS_WORDS[checked.status]
        if checklist.complete and checklist.product_groups.confidence:
            stands += f" {IF_PROPOSED}"
        purchase = [*_purchase(checklist), stands, counts_words(checklist)]
        points = 0 if checklist.complete else len(points_to_do(checklist))
        verdicts = (theme.verdict.title for theme in checklist.themes)
        self._row_of(purchase_of(checklist.start_document, file), file, (*purchase, *verdicts, points, own_rules_line(checklist, self.ruleset)))
        self._themes += [[file, *purchase, *_theme(theme)] for theme in checklist.themes]
        titles = {theme.theme: theme.title for theme in checklist.themes}
        self._whose[file] = purchase[: len(_WHOSE)]
        for item in ranked(checklist):
            about = [item.code, item.severity.title, titles.get(item.theme or "", ""), item.message, item.place or "", item.quote or ""]
            self._findings.append([file, *self._whose[file], *about, self.ruleset.finding_by_code[item.code].what_to_do])
        return b""

    def end(self, overview: Overview) -> bytes:
        """Write the sheets; what was passed over has one of its own."""
        for item in overview.repeated:
            finding = item.finding
            title = self.ruleset.theme_by_id[finding.theme].title if finding.theme else ""
            advice = self.ruleset.finding_by_code[finding.code].what_to_do
            about = [finding.code, finding.severity.title, title, finding.message, "", finding.quote or "", advice]
            self._findings += [[file, *self._whose[file], *about] for file in item.files]
        buffer = io.BytesIO()
        with new_workbook(buffer, _TITLE, on=self.on) as book:
            self._per_purchase(book, overview)
            self._summary(book, overview)
            book.sheet("Per thema", list(_THEMES.items()), self._themes)
            book.sheet("Bevindingen", list(_FINDINGS.items()), self._findings)
            if overview.skipped:
                book.sheet("Niet getoetst", list(_SKIPPED.items()), [[item.name, item.reason, item.what_to_do] for item in overview.skipped])
        return buffer.getvalue()

    def _row_of(self, purchase: str, file: str, cells: tuple[Any, ...]) -> None:
        """Files of one purchase that say the same share a row."""
        self._purchases.setdefault((purchase, cells), []).append(file)

    def _per_purchase(self, book: Book, overview: Overview) -> None:
        """Where its files do not say the same a purchase has more rows, and each names the files of the others."""
        rows = []
        for (purchase, (*cells, remark)), files in self._purchases.items():
            others = [file for file in overview.purchases.get(purchase, ()) if file not in files]
            rows.append(["\n".join(files), *cells, f"Over deze inkoop zegt iets anders: {', '.join(others)}." if others else remark])
        verdicts = [(theme.title, _VERDICT) for theme in self.ruleset.themes]
        book.sheet("Per inkoop", [*_PURCHASE.items(), *verdicts, ("Te doen", _POINTS), ("Opmerking", _REMARK)], rows)

    def _summary(self, book: Book, overview: Overview) -> None:
        sheet = book.book.add_worksheet("Samenvatting")
        identity = self.ruleset.identity
        ruleset = f"Regelset {identity.title}, versie {identity.version}, peildatum {self.on}."
        below = 0
        for line in filter(None, (count_line(overview), goal_line(overview), skipped_line(overview), interrupted_line(overview), ruleset)):
            sheet.write_string(below, 0, line)
            below += 1
        most = [(f"{code} {title}", int(count)) for code, title, count in finding_rows(overview, self.ruleset)]
        verdicts = [[title, *map(int, counts)] for title, *counts in verdict_rows(overview, self.ruleset)]
        sheet.set_column(0, 0, _SUMMARY)
        sheet.set_column(1, len(VERDICT_COLUMNS), _COUNT)
        columns = [(words, _COUNT) for words in VERDICT_COLUMNS.values()]
        below = book.table(sheet, below + 1, [(THEME_COLUMN, _SUMMARY), *columns], verdicts)
        book.table(sheet, below + 1, [("Meest gevonden", _SUMMARY), (FILES_COLUMN, _COUNT)], most)
        printable(sheet, _SUMMARY + _COUNT * len(VERDICT_COLUMNS))


def _purchase(checklist: Checklist) -> list[Any]:
    """An amount is a number, to sort and add; of a range the highest, with the lowest beside it. Where the product group comes from has its own column too."""
    document = checklist.start_document
    procedure = document.procedure.title if document.procedure else ""
    amount = document.estimated_value
    highest, lowest = (amount.maximum, Euros(amount.minimum)) if isinstance(amount, ValueRange) else (amount, "")
    value = "" if highest is None else Euros(highest), lowest
    sure = checklist.product_groups.confidence
    groups = group_words(checklist), f"{checklist.product_groups.basis.title}{f' (zekerheid: {sure.title})' if sure else ''}"
    return [document.reference or "", document.title or "", document.department or "", document.project_leader or "", *groups, *value, procedure]


def _theme(theme: ThemeResult) -> list[str]:
    asked = "\n".join(criterion.text for criterion in theme.applied_criteria)
    explanation = (theme.explanation.text if theme.explanation else None) or ""
    return [theme.title, theme.applicable.title, theme.verdict.title, asked, explanation, ", ".join(theme.findings)]
