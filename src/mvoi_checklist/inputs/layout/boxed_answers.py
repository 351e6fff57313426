"""Answers in a box of their own, a table of one cell, below the question and its help: "2. Wie trekt het project?", and below it a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.ooxml.styles import Styles
from mvoi_checklist.inputs.ooxml.text import Cell, Paragraph, Table

_FEWEST, _MOST_BETWEEN = 3, 2
"""So many boxes make it a form; so many lines of help may stand between a question and its box."""


class Boxes(NamedTuple):
    """Each box with its question, and the paragraphs that are question or help."""

    questions: dict[Table, str]
    of_form: set[Paragraph]
    closing: set[Table]
    """The boxes with which what stands under a heading ends: where more is typed below a box, it only helps."""


def boxed_answers(found: Iterable[Paragraph | Table], styles: Styles) -> Boxes:
    """The boxes of a part of a document; those with a question only where there are enough of them to be a form."""
    questions: dict[Table, str] = {}
    of_form: set[Paragraph] = set()
    above: list[Paragraph] = []
    for block in found:
        if isinstance(block, Paragraph):
            above += [block] if block.text else []
            continue
        near = above[-1 - _MOST_BETWEEN :] if only_cell(block) else []
        asked = next((at for at in reversed(range(len(near))) if _asks(near[at].text)), None)
        if asked is not None:
            questions[block] = near[asked].text
            of_form |= {*near[asked:]}
        above = []
    closing = set(_closing(found, styles))
    return Boxes(questions, of_form, closing) if len(questions) >= _FEWEST else Boxes({}, set(), closing)


def _closing(found: Iterable[Paragraph | Table], styles: Styles) -> Iterator[Table]:
    blocks = [block for block in found if isinstance(block, Table) or block.text]
    under = None
    for block, below in zip_longest(blocks, blocks[1:]):
        under = _level(block, styles) or under
        next_level = _level(below, styles)
        if under and isinstance(block, Table) and only_cell(block) and (below is None or (next_level and next_level <= under)):
            yield block


def _level(block: Paragraph | Table | None, styles: Styles) -> int | None:
    return styles.heading_level(block.element) if isinstance(block, Paragraph) else None


def only_cell(table: Table) -> Cell | None:
    """The one cell of a table that is a box."""
    cells = {cell for row in table.rows for cell in row}
    return cells.pop() if len(cells) == 1 else None


def _asks(text: str) -> bool:
    return "\n" not in text and text.rstrip().endswith("?")


def take_boxed(question: str, text: str, place: str, answers: Answers) -> None:
    """Take the answer in a box; below a question that we do not know it is running text."""
    if text and not answers.labelled.take(question, text, place):
        answers.see(text, place, of_theme=False)
        answers.taken.running.take_prose(text, place)
