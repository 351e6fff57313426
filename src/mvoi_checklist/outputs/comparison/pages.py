"""The pages of a comparison: the outcome first, then theme by theme what changed."""

from __future__ import annotations

from collections.abc import Sequence

from mvoi_checklist.model.comparison import AnswerChange, Comparison, ThemeComparison
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.product_titles import COMPARISON_TITLE
from mvoi_checklist.outputs.comparison.lines import (
    NOTHING_SAID,
    criteria_lines,
    duty_words,
    findings_besides,
    made_line,
    now_line,
    outcome_line,
    verdict_words,
)
from mvoi_checklist.outputs.pages.blocks import Block, Frame, Heading, Pages, Paragraph, Run, Table, cell_text, page_header, paragraph
from mvoi_checklist.outputs.pages.columns import fitting_widths
from mvoi_checklist.outputs.words import to_do_title

_LEAST, _MOST = 15, 60
"""Letters: room that each column has, and more than which no cell asks."""


def comparison_pages(comparison: Comparison) -> Pages:
    """The pages; nothing in them is to be filled in."""
    return Pages(_blocks(comparison), _frame(comparison))


def _frame(comparison: Comparison) -> Frame:
    rules = comparison.ruleset
    return Frame(
        title=f"{COMPARISON_TITLE} {comparison.title or ''}".strip(),
        author=comparison.organisation,
        on=comparison.on,
        header=page_header(comparison.organisation, COMPARISON_TITLE, comparison.title or ""),
        footer=f"Regelset {rules.id} {rules.version} · {day_words(comparison.on)}",
    )


def _blocks(comparison: Comparison) -> list[Block]:
    done = comparison.complete
    blocks: list[Block] = [
        paragraph(Run(COMPARISON_TITLE), style="Title"),
        paragraph(Run(comparison.title or comparison.file), style="Subtitle"),
        paragraph(Run(f"{'✓' if done else '!'} {outcome_line(comparison)}"), style="MVOIOordeelGoed" if done else "MVOIOordeelOpen"),
        paragraph(Run(f"{made_line(comparison)} {now_line(comparison)}")),
    ]
    if comparison.to_do:
        blocks += [Heading(1, to_do_title(complete=comparison.complete)), *(paragraph(Run(point), style="ListNumber") for point in comparison.to_do)]
    if told := [item.message for item in findings_besides(comparison)]:
        blocks += [Heading(1, "Over het bestand zelf"), *(paragraph(Run(message), style="ListBullet") for message in told)]
    blocks += [Heading(1, "Oordeel per thema, toen en nu"), _verdicts(comparison)]
    if comparison.duties:
        rows = [(duty.title, *duty_words(duty)) for duty in comparison.duties]
        blocks += [Heading(1, "Wettelijke plichten, toen en nu"), _table("Wettelijke plichten, toen en nu", ("Plicht", "Bij het maken", "Nu"), rows)]
    blocks.append(Heading(1, "Wat er is veranderd"))
    if comparison.answers:
        blocks += [Heading(2, "De inkoop en de rest van het document"), _changes("Veranderd: de inkoop", comparison.answers)]
    for theme in comparison.themes:
        blocks += _theme(theme)
    if not comparison.changed:
        blocks.append(paragraph(Run("Er is niets veranderd.")))
    *others, last = blocks
    held = last._replace(held=True) if isinstance(last, Paragraph | Table) else last  # the closing line gets no page of its own
    return [*others, held, paragraph(Run("Deze vergelijking verandert niets aan het document zelf."), style="MVOISlot")]


def _verdicts(comparison: Comparison) -> Table:
    rows = [(theme.title, *verdict_words(theme)[:2], verdict_words(theme)[2] or "–") for theme in comparison.themes]
    return _table("Oordeel per thema", ("Thema", "Bij het maken", "Nu", "Waardoor anders"), rows)


def _theme(theme: ThemeComparison) -> list[Block]:
    lines = [paragraph(Run(line), style="MVOIKlein") for line in criteria_lines(theme)]
    if not (theme.answers or lines):
        return []
    return [Heading(2, theme.title), *([_changes(f"Veranderd: {theme.title}", theme.answers)] if theme.answers else []), *lines]


def _changes(caption: str, changes: Sequence[AnswerChange]) -> Table:
    rows = [(change.title, change.made or NOTHING_SAID, change.returned or NOTHING_SAID) for change in changes]
    return _table(caption, ("Antwoord", "Bij het maken", "Teruggekomen"), rows)


def _table(caption: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    widths = fitting_widths([header, *rows], [max(map(_room, column)) for column in zip(*rows, strict=True)])
    return Table(caption, header, [[cell_text(words) for words in row] for row in rows], widths)


def _room(words: str) -> int:
    """What a cell asks of the width of its column: by its longest line, within bounds."""
    return _LEAST + min(_MOST, max(map(len, words.splitlines()), default=0))
