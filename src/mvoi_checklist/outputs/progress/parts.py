"""Parts that every note has: the figure in words, tables as blocks, what stands around the text."""

from __future__ import annotations

from collections.abc import Iterable

from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.model.progress_words import basis_words, figure_words, goal_words, path_words, step_words
from mvoi_checklist.outputs.pages.blocks import Block, Frame, Heading, Run, Table, cell_text, page_header, paragraph
from mvoi_checklist.outputs.pages.columns import fitting_widths
from mvoi_checklist.outputs.progress.tables import ReportTable, cell_words


def table_block(table: ReportTable) -> Table:
    """A table of figures as a block of a page."""
    rows = [[cell_words(cell) for cell in row] for row in table.rows]
    widths = fitting_widths([table.header, *rows], table.widths)
    return Table(table.caption, table.header, [[cell_text(words) for words in row] for row in rows], widths)


def titled(level: int, table: ReportTable, nothing: str = "") -> list[Block]:
    """A heading with the table below it; without rows the sentence that says so, or nothing at all."""
    if not table.rows:
        return [Heading(level, table.caption), paragraph(Run(nothing))] if nothing else []
    return [Heading(level, table.caption), table_block(table)]


def opening(found: Progress, title: str) -> list[Block]:
    """The title, and the figure against the goal with what changed the denominator."""
    reached = found.figure.share.reaches(found.goal.percentage)
    parts: list[Block] = [
        paragraph(Run(title), style="Title"),
        paragraph(Run(f"{found.organisation} · stand op {day_words(found.on)}"), style="Subtitle"),
        paragraph(Run(f"{'✓' if reached else '!'} {goal_words(found)}"), style="MVOIOordeelGoed" if reached else "MVOIOordeelOpen"),
        paragraph(Run(figure_words(found.figure))),
    ]
    if found.figure.share.label != found.whole_year.share.label:
        parts.append(paragraph(Run(figure_words(found.whole_year))))
    steps = found.whole_year.steps
    if steps:
        parts.append(paragraph(Run(f"Waarom de noemer van heel {found.year} veranderde: ", "Strong"), Run(f"{'; '.join(map(step_words, steps))}.")))
    return parts


def accountability(found: Progress) -> list[Block]:
    """At the end, for whoever checks the figure: what was counted, the path of the goals, and by which rules."""
    note = f" Over het doel: {found.goal.note}" if found.goal.note else ""
    rules = found.ruleset
    made = f"Regelset {rules.title} ({rules.id}, versie {rules.version})."
    path = "" if found.department else f"{path_words(found)}{note} "
    words = f"{basis_words(found)} Peildatum: {day_words(found.on)}. {path}{made}"
    return [Heading(2, "Hoe is geteld"), paragraph(Run(words), style="MVOIKlein")]


def questions_asked(found: Progress) -> list[Block]:
    """What is asked of the MVOI team."""
    return [Heading(1, "Vragen voor het MVOI-team"), *bullets(found.questions)] if found.questions else []


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
        header=page_header(found.organisation, "MVOI", title),
        footer=f"Regelset {rules.id} {rules.version} · {day_words(found.on)}",
    )
