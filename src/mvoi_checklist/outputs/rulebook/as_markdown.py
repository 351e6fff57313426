"""The criteria as Markdown: a heading per product group and per criterion."""

from __future__ import annotations

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, OVERVIEW, GroupTable, group_tables

_HEADING = ("code", "title")


def to_markdown(ruleset: Ruleset) -> bytes:
    """Write a table per product group, and below it every criterion in full."""
    identity = ruleset.identity
    lines = [f"# Criteria: {identity.title}", "", f"Regelset {identity.id}, versie {identity.version}.", ""]
    for table in group_tables(ruleset):
        lines += [overview(table), ""]
        for row in table.rows:
            cells = dict(zip(COLUMNS, row, strict=True))
            lines += [f"### {cells['code']} {cells['title']}", ""]
            lines += [f"- **{words}**: {cells[column]}" for column, words in COLUMNS.items() if column not in _HEADING and cells[column]]
            lines.append("")
    return "\n".join(lines).encode()


def overview(table: GroupTable) -> str:
    """A product group at a glance: heading, description and a table."""
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in table.rows]
    cells = [[COLUMNS[column] for column in OVERVIEW], ["---"] * len(OVERVIEW), *([row[column] for column in OVERVIEW] for row in rows)]
    return "\n".join([f"## {table.title}", "", table.description, "", *(f"| {' | '.join(line)} |" for line in cells)])
