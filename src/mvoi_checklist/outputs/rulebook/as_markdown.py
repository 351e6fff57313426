"""The criteria as Markdown: a heading per product group and per criterion."""

from __future__ import annotations

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.markdown import escaped, head, row
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, OVERVIEW, GroupTable, group_tables
from mvoi_checklist.outputs.words import title_at_a_glance

_HEADING = ("code", "title")


def to_markdown(ruleset: Ruleset) -> bytes:
    """Write a table per product group, and below it every criterion in full."""
    identity = ruleset.identity
    lines = [f"# Criteria: {escaped(identity.title)}", "", escaped(f"Regelset {identity.id}, versie {identity.version}."), ""]
    for table in group_tables(ruleset):
        lines += [overview(table), ""]
        for values in table.rows:
            cells = {column: escaped(words) for column, words in zip(COLUMNS, values, strict=True)}
            lines += [f"### {cells['code']} {cells['title']}", ""]
            lines += [f"- **{words}**: {cells[column]}" for column, words in COLUMNS.items() if column not in _HEADING and cells[column]]
            lines.append("")
    return "\n".join(lines).encode()


def overview(table: GroupTable) -> str:
    """A product group at a glance: heading, description and a table."""
    cells = [dict(zip(COLUMNS, values, strict=True)) for values in table.rows]
    titled = [{**each, "title": title_at_a_glance(each["title"], each["in_force"])} for each in cells]
    shown = [[escaped(each[column]) for column in OVERVIEW] for each in titled]
    names = [COLUMNS[column] for column in OVERVIEW]
    return "\n".join([f"## {escaped(table.title)}", "", escaped(table.description), "", *head(names), *map(row, shown)])
