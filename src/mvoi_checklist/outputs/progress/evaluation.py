"""The yearly evaluation on three levels and in three columns: what the figures say, and room for what people say."""

from __future__ import annotations

from itertools import zip_longest

from mvoi_checklist.model.closed_lists import EvaluationLevel
from mvoi_checklist.model.progress import Progress, YearAnswer
from mvoi_checklist.model.year_evaluation import EvaluationColumn
from mvoi_checklist.outputs.pages.blocks import CELL, TEXT_WIDTH, Block, Heading, Inline, Paragraph, Run, Table, TextControl, cell_text, paragraph


def evaluation_blocks(found: Progress) -> list[Block]:
    """A table per level."""
    if not found.year_answers:
        return []
    intro = "Wat de cijfers al zeggen staat er. Vul de rest in met het MVOI-team; tussen [ ] is ruimte voor uw antwoord."
    parts: list[Block] = [Heading(1, "Evaluatie met het MVOI-team"), paragraph(Run(intro), style="MVOIInleiding")]
    for number, level in enumerate(EvaluationLevel, start=1):
        columns = [[item for item in found.year_answers if item.question.level is level and item.question.column is column] for column in EvaluationColumn]
        rows = [tuple(_cell(item) for item in row) for row in zip_longest(*columns)]
        third = TEXT_WIDTH // 3
        widths = (third, third, TEXT_WIDTH - 2 * third)
        parts += [
            Heading(2, f"{number}. {level.title}"),
            Table(f"Evaluatie: {level.title}", [column.title for column in EvaluationColumn], rows, widths, names_rows=False),
        ]
    return parts


def _cell(item: YearAnswer | None) -> Paragraph:
    if item is None:
        return cell_text("–")
    said: list[Inline] = [Run(f"\n{item.answer}")] if item.answer else []
    field = TextControl(f"year.{item.question.id}", f"{item.question.level.title}: {item.question.text}", None, "vul aan" if item.answer else "vul in")
    return paragraph(Run(item.question.text, "Strong"), *said, Run("\n"), field, style=CELL)
