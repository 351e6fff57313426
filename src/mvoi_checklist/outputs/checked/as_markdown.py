"""For a wiki or an issue."""

from __future__ import annotations

from datetime import date

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.checked.as_text import brief
from mvoi_checklist.outputs.checked.report import Report
from mvoi_checklist.outputs.checked.summary import (
    FILES_COLUMN,
    THEME_COLUMN,
    VERDICT_COLUMNS,
    count_line,
    finding_lines,
    finding_rows,
    goal_line,
    interrupted_line,
    own_rules_line,
    skipped_line,
    verdict_rows,
)
from mvoi_checklist.outputs.markdown import escaped, head, row


class Writer(Report):
    """For more files a summary, and of each what was found; the summary comes first, so nothing is written before the end."""

    def __init__(self, ruleset: Ruleset, on: date) -> None:
        """Start with no file."""
        super().__init__(ruleset, on)
        self._documents: list[bytes] = []

    def document(self, checked: Checked) -> bytes:
        """Keep what there is to say about a file for below the summary."""
        self._documents.append(self._found(checked))
        return b""

    def _found(self, checked: Checked) -> bytes:
        """The verdict per theme and every finding below the name of the file: the headings of a long report are its table of contents."""
        lines = [f"# {escaped(checked.name)}", ""]
        if checked.checklist is None:
            lines += [escaped(checked.trouble), ""]
        else:
            own = [line] if (line := own_rules_line(checked.checklist, self.ruleset)) else []
            lines += [f"**{escaped(checked.checklist.start_document.title or 'zonder titel')}**", ""]
            lines += [*_list([*own, *brief(checked.checklist).splitlines()]), ""]
            if found := finding_lines(checked.checklist):
                lines += ["Bevindingen:", "", *_list(found), ""]
        return ("\n".join(lines) + "\n").encode("utf-8", "replace")

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


def _list(lines: list[str]) -> list[str]:
    return [f"- {escaped(line)}" for line in lines]


def _table(names: list[str], rows: list[list[str]]) -> list[str]:
    return [*head(names), *(row(map(escaped, cells)) for cells in rows)]
