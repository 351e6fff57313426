"""For reading at a terminal."""

from __future__ import annotations

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import DutyState
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
from mvoi_checklist.outputs.words import group_line, verdict_line

_FEW = 3
"""More duties than this that need nothing yet are counted, not named."""


def brief(checklist: Checklist) -> str:
    """Say in a few lines what a checklist found."""
    lines = [group_line(checklist), *(f"{theme.title}: {theme.verdict.title}" for theme in checklist.themes)]
    for state in DutyState:
        if titles := [duty.title for duty in checklist.duties if duty.state is state]:
            many = "Wettelijke plicht" if len(titles) == 1 else f"{len(titles)} wettelijke plichten"
            named = len(titles) <= _FEW or state is DutyState.OPEN
            lines.append(f"{many}, {state.title.lower()}{': ' + '; '.join(titles) if named else ''}")
    return "\n".join([*lines, verdict_line(checklist)])


class Writer(Report):
    """A block per file, and for more files a summary."""

    def document(self, checked: Checked) -> bytes:
        """The verdict per theme and every finding."""
        if checked.checklist is None:
            return f"{checked.name}: niet gelezen\n{checked.trouble}\n\n".encode("utf-8", "replace")
        findings = [f"  {line}" for line in finding_lines(checked.checklist)]
        head = f"{checked.name}: {checked.checklist.start_document.title or 'zonder titel'}"
        own = [line] if (line := own_rules_line(checked.checklist, self.ruleset)) else []
        return ("\n".join([head, *own, brief(checked.checklist), *findings]) + "\n\n").encode("utf-8", "replace")

    def end(self, overview: Overview) -> bytes:
        """What was passed over, and the summary; one file has none."""
        passed = [f"{item.name}: {item.why}\n" for item in overview.skipped]
        if overview.asked == 1:
            return "".join(passed).encode("utf-8", "replace")
        lines = [*passed, "Samenvatting", ""]
        if overview.verdicts:
            lines += [*_table([[THEME_COLUMN, *VERDICT_COLUMNS.values()], *verdict_rows(overview, self.ruleset)]), ""]
        if overview.findings:
            lines += ["Meest gevonden", *_table([["Code", "Bevinding", FILES_COLUMN.lower()], *finding_rows(overview, self.ruleset)]), ""]
        lines += [f"{item.finding.code} {item.finding.severity.title}: {item.finding.message}" for item in overview.repeated]
        lines += [line for line in (goal_line(overview), interrupted_line(overview), skipped_line(overview), count_line(overview)) if line]
        return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _table(rows: list[list[str]]) -> list[str]:
    """Columns of one width; numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    numeric = [all(row[number].isdigit() for row in rows[1:]) for number in range(len(widths))]
    cells = [[cell.rjust(width) if right else cell.ljust(width) for cell, width, right in zip(row, widths, numeric, strict=True)] for row in rows]
    return ["  ".join(row).rstrip() for row in cells]
