"""The criteria as Markdown: a heading per product group and per criterion."""

from __future__ import annotations

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, group_tables

_HEADING = ("code", "title")


def to_markdown(ruleset: Ruleset) -> bytes:
    """Write every criterion in full."""
    identity = ruleset.identity
    lines = [f"# Criteria: {identity.title}", "", f"Regelset {identity.id}, versie {identity.version}.", ""]
    for table in group_tables(ruleset):
        lines += [f"## {table.title}", "", table.description, ""]
        for row in table.rows:
            cells = dict(zip(COLUMNS, row, strict=True))
            lines += [f"### {cells['code']} {cells['title']}", ""]
            lines += [f"- **{words}**: {cells[column]}" for column, words in COLUMNS.items() if column not in _HEADING and cells[column]]
            lines.append("")
    return "\n".join(lines).encode()
