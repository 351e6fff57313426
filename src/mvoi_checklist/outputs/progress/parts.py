"""Parts that every note has: the figure in words, tables as blocks, what stands around the text."""

from __future__ import annotations

from collections.abc import Iterable

from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.model.progress_words import basis_words, figure_words, goal_words, path_words, step_words
from mvoi_checklist.outputs.pages.blocks import TEXT_WIDTH, Block, Frame, Heading, Run, Table, cell_text, paragraph
from mvoi_checklist.outputs.progress.tables import ReportTable, cell_words


def table_block(table: ReportTable) -> Table:
    """A table of figures as a block of a page."""
    whole = sum(table.widths)
    widths = [width * TEXT_WIDTH // whole for width in table.widths]
    widths[-1] += TEXT_WIDTH - sum(widths)
    return Table(table.caption, table.header, [[cell_text(cell_words(cell)) for cell in row] for row in table.rows], widths)


def titled(level: int, table: ReportTable, nothing: str = "") -> list[Block]:
    """A heading with the table below it; without rows the sentence that says so, or nothing at all."""
    if not table.rows:
        return [Heading(level, table.caption), paragraph(Run(nothing))] if nothing else []
    return [Heading(level, table.caption), table_block(table)]


def opening(found: Progress, title: str, subtitle: str) -> list[Block]:
    """The title, and the figure against the goal with everything that explains it."""
    share = found.figure.share
    reached = share.reaches(found.goal.percentage)
    parts: list[Block] = [
        paragraph(Run(title), style="Title"),
        paragraph(Run(subtitle), style="Subtitle"),
        paragraph(Run(f"{'✓' if reached else '!'} {goal_words(share, found.goal)}"), style="MVOIOordeelGoed" if reached else "MVOIOordeelOpen"),
        paragraph(Run(figure_words(found.figure))),
    ]
    if found.quarter:
        parts.append(paragraph(Run(figure_words(found.whole_year))))
    steps = found.whole_year.steps
    if steps:
        parts.append(paragraph(Run("Waarom de noemer veranderde: ", "Strong"), Run(f"{'; '.join(map(step_words, steps))}.")))
    note = f" Over het doel: {found.goal.note}" if found.goal.note else ""
    rules = found.ruleset
    made = f"Regelset {rules.title} ({rules.id}, versie {rules.version}, sha256 {rules.sha256})."
    parts.append(paragraph(Run(f"{basis_words(found)} Peildatum: {day_words(found.on)}. {path_words(found)}{note} {made}"), style="MVOIKlein"))
    return parts


def bullets(lines: Iterable[str]) -> list[Block]:
    """Lines of a list."""
    return [paragraph(Run(line), style="ListBullet") for line in lines]


def frame(found: Progress, title: str) -> Frame:
    """Around the text: who, with which rules, on which day."""
    rules = found.ruleset
    return Frame(
        title=title,
        author=found.organisation,
        on=found.on,
        header=(f"{found.organisation} · MVOI", title[:70]),
        footer=f"Regelset {rules.id} {rules.version} · {day_words(found.on)}",
    )
