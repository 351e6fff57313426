"""For a wiki or an issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.form import CHECKLIST_TITLE
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.checked.report import Report
from mvoi_checklist.outputs.checked.summary import (
    FILES_COLUMN,
    THEME_COLUMN,
    VERDICT_COLUMNS,
    count_line,
    finding_rows,
    goal_line,
    interrupted_line,
    skipped_line,
    verdict_rows,
)
from mvoi_checklist.outputs.markdown import escaped, head, row
from mvoi_checklist.outputs.pages.as_markdown import to_markdown
from mvoi_checklist.outputs.pages.blocks import Run, paragraph
from mvoi_checklist.outputs.pages.checklist import checklist_pages


class Writer(Report):
    """For more files a summary, and each checklist; the summary comes first, so nothing is written before the end."""

    def __init__(self, ruleset: Ruleset, on: date) -> None:
        """Start with no file."""
        super().__init__(ruleset, on)
        self._documents: list[bytes] = []

    def document(self, checked: Checked) -> bytes:
        """Keep what there is to say about a file for below the summary."""
        self._documents.append(self._whole(checked))
        return b""

    @staticmethod
    def _whole(checked: Checked) -> bytes:
        """The whole checklist, with the file in its title: the headings of a long report are its table of contents."""
        if checked.checklist is None:
            return f"# {escaped(checked.name)}\n\n{escaped(checked.trouble)}\n\n".encode("utf-8", "replace")
        pages = checklist_pages(checked.checklist)
        _, *others = pages.blocks
        title = paragraph(Run(f"{checked.name}: {CHECKLIST_TITLE}"), style="Title")
        return to_markdown(replace(pages, blocks=[title, *others])) + b"\n"

    def end(self, overview: Overview) -> bytes:
        """The summary, which one file has not, every file, and what was passed over."""
        passed = "".join(f"# {escaped(item.name)}\n\n{escaped(item.why)}\n\n" for item in overview.skipped).encode("utf-8", "replace")
        return b"".join([b"" if overview.asked == 1 else self._summary(overview), *self._documents, passed])

    def _summary(self, overview: Overview) -> bytes:
        """The summary as tables."""
        lines = ["# Samenvatting", "", count_line(overview), ""]
        lines += [f"{line}\n" for line in (goal_line(overview), interrupted_line(overview), skipped_line(overview)) if line]
        if overview.verdicts:
            lines += [*_table([THEME_COLUMN, *VERDICT_COLUMNS.values()], verdict_rows(overview, self.ruleset)), ""]
        if overview.findings:
            lines += ["## Meest gevonden", "", *_table(["Code", "Bevinding", FILES_COLUMN], finding_rows(overview, self.ruleset)), ""]
        if overview.repeated:
            lines += ["## Over de documenten heen", ""]
            lines += [f"- {item.finding.code} ({item.finding.severity.title}): {escaped(item.finding.message)}" for item in overview.repeated]
        return ("\n".join(lines).rstrip() + "\n\n").encode("utf-8", "replace")


def _table(names: list[str], rows: list[list[str]]) -> list[str]:
    return [*head(names), *(row(map(escaped, cells)) for cells in rows)]
