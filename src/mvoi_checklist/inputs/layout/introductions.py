"""Paragraphs that introduce a table, or headings, with a place for each theme: what they say of these themes is policy, and no answer."""

from __future__ import annotations

from collections.abc import Iterable

from mvoi_checklist.inputs.layout.theme_sections import FEWEST_THEMES
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.styles import Styles
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table

_FIRST_CELLS = 2


def introductions(found: Iterable[Paragraph | Table], styles: Styles, meanings: Meanings) -> dict[Paragraph, set[str]]:
    """The paragraphs under a heading before the first place for a theme there, each with the themes that have one."""
    introduced: dict[Paragraph, set[str]] = {}
    above: list[Paragraph] = []
    headed: set[str] = set()
    for block in found:
        if isinstance(block, Table):
            if len(themes := themes_in(block, meanings)) >= FEWEST_THEMES:
                introduced |= dict.fromkeys(above, themes)
        elif styles.heading_level(block.element) is None:
            above += [block] if block.text and not headed else []
        elif theme := meanings.theme(block.text):
            headed.add(theme)
            introduced |= {paragraph: set(headed) for paragraph in above} if len(headed) >= FEWEST_THEMES else {}
        elif block.text:
            above, headed = [], set()
    return introduced


def themes_in(table: Table, meanings: Meanings) -> set[str]:
    """The themes that rows or columns of a table are about."""
    names = [*(cell.text for row in table.rows for cell in row[:_FIRST_CELLS]), *(cell.text for row in table.rows[:1] for cell in row)]
    return {theme for name in dict.fromkeys(names) if (theme := meanings.theme(name.partition("\n")[0]))}
