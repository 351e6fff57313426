"""A note as Markdown, from the same blocks as Word; the chart becomes its description."""

from __future__ import annotations

from mvoi_checklist.model.progress import Progress
from mvoi_checklist.outputs.pages.as_markdown import markdown
from mvoi_checklist.outputs.report.chart import description
from mvoi_checklist.outputs.report.notes import note


def to_markdown(found: Progress) -> bytes:
    """Write the note; no picture is drawn, so no extra is needed."""
    pages = note(found, with_chart=False)
    return ("\n".join([*markdown(pages.blocks), "", description(found)]) + "\n").encode()
