"""The building blocks of a page, whatever the file it becomes: paragraphs, headings and tables of words, links and answers.

A style is named by its id in Word; the OpenDocument writer has a style of the same name for each.
"""

from __future__ import annotations

import datetime
import hashlib
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mvoi_checklist.model.generated import Generated

TEXT_WIDTH = 9412
"""Width between the margins of a portrait A4 page, in twentieths of a point."""

TEXT_HEIGHT = 14400
"""Its height."""

MOST_TOGETHER, _LETTER = 14, 100
"""Lines of a table that is not broken on such a page, and about how wide a letter in it is, in twentieths of a point."""


class Run(NamedTuple):
    """Text in one character style; a new line in the words is a new line on the page."""

    words: str
    style: str = ""


class Link(NamedTuple):
    """A link to a web page, or to a heading of this document by its anchor."""

    words: str
    url: str = ""
    anchor: str = ""


class TextControl(NamedTuple):
    """Free text to fill in; without a value the prompt stands there between brackets, by which readers know that nothing was filled in."""

    path: str
    title: str
    value: str | None
    prompt: str


class ChoiceControl(NamedTuple):
    """A drop-down of (id, words); ``value`` is the words to show, and the prompt stands there while nothing was chosen."""

    path: str
    title: str
    value: str | None
    choices: Sequence[tuple[str, str]]
    prompt: str = "kies"


class DayControl(NamedTuple):
    """A date to pick."""

    path: str
    title: str
    value: datetime.date | None


class CheckControl(NamedTuple):
    """A box to tick."""

    path: str
    title: str
    checked: bool


class WordingControl(NamedTuple):
    """Text that may be changed, with places in it that are made to be changed; ``usual`` is what it says when nobody changed it."""

    path: str
    title: str
    pieces: Sequence[Run | TextControl]
    usual: str

    @property
    def value(self) -> str:
        """The whole text."""
        return "".join([piece.words if isinstance(piece, Run) else piece.value or "" for piece in self.pieces])


Control = TextControl | ChoiceControl | DayControl | CheckControl | WordingControl
Inline = Run | Link | Control
PRINTED = (Run, Link)
"""What is no answer."""
PROMPTED = (TextControl, ChoiceControl)
"""Answers that show a prompt while nothing is filled in."""

_LONGEST_NAME = 64
"""Word refuses longer names of controls."""


def spoken_name(control: Control) -> str:
    """The title of a control as far as Word takes it, not broken off in a word: what a screen reader says."""
    title = control.title
    return title if len(title) <= _LONGEST_NAME else f"{title[: _LONGEST_NAME - 1].rsplit(' ', 1)[0]}…"


class Paragraph(NamedTuple):
    """Words, links and answers in one paragraph style. With ``held`` it stays on the page of what follows it."""

    inlines: tuple[Inline, ...]
    style: str = ""
    held: bool = False

    @property
    def words(self) -> str:
        """What it shows, prompts among them."""
        return "".join([inline.words if isinstance(inline, PRINTED) else _shown(inline) for inline in self.inlines])


def _shown(control: Control) -> str:
    """What stands there in plain words: its value or its prompt; a box and a day are short."""
    return (control.value or control.prompt) if isinstance(control, PROMPTED) else ""


class Heading(NamedTuple):
    """A heading; with an anchor it can be linked to from the same document."""

    level: int
    words: str
    anchor: str = ""
    new_page: bool = False


class Table(NamedTuple):
    """A table with a header row that repeats on each page; ``widths`` add up to the text width.

    The caption is the description that a screen reader speaks. With ``held`` it stays with the paragraph after it.
    ``names_rows`` makes the first column stand out: it names the row.
    """

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[Paragraph]]
    widths: Sequence[int]
    held: bool = False
    names_rows: bool = True
    together: int = MOST_TOGETHER

    @property
    def on_one_page(self) -> bool:
        """A short table is not broken over pages; one of more lines than may stay ``together`` would leave half a page empty."""
        return sum(map(self._lines, self.rows)) <= self.together

    @property
    def extra_lines(self) -> int:
        """How many more lines it takes than it has rows."""
        return sum(self._lines(row) - 1 for row in self.rows)

    def _lines(self, row: Sequence[Paragraph]) -> int:
        """About how many lines a row takes."""
        return max(1 + len(cell.words) * _LETTER // width for cell, width in zip(row, self.widths, strict=True))


class Picture(NamedTuple):
    """A PNG as wide as it should stand on the page, in millimetres; the description is what a screen reader speaks."""

    png: bytes
    description: str
    width: int
    height: int

    @property
    def name(self) -> str:
        """The name of its file inside the document: the same picture has the same name."""
        return f"mvoi{hashlib.sha256(self.png).hexdigest()[:16]}"


Block = Paragraph | Heading | Table | Picture


class Frame(NamedTuple):
    """What stands around the text: properties of the file, and the words at the top and bottom of each page."""

    title: str
    author: str
    on: datetime.date
    header: tuple[str, str]
    footer: str


def page_header(organisation: str, kind: str, subject: str) -> tuple[str, str]:
    """Whose and what at the left, of what at the right: as many whole words as the line has room for."""
    return f"{organisation} · {kind}", textwrap.shorten(subject, _SUBJECT, placeholder=" …")


@dataclass(frozen=True)
class Pages:
    """A whole document. One that is filled in says how it was ``generated``; with ``protect`` only its answers can be changed."""

    blocks: Sequence[Block]
    frame: Frame
    generated: Generated | None = None
    protect: bool = False

    @cached_property
    def controls(self) -> tuple[Control, ...]:
        """Every answer in reading order; the places inside a text come after that text."""
        return tuple(self._controls())

    def _controls(self) -> Iterator[Control]:
        for block in self.blocks:
            rows = block.rows if isinstance(block, Table) else [[block]] if isinstance(block, Paragraph) else []
            for inline in [inline for row in rows for cell in row for inline in cell.inlines if not isinstance(inline, PRINTED)]:
                yield inline
                if isinstance(inline, WordingControl):
                    yield from (piece for piece in inline.pieces if isinstance(piece, TextControl))


def paragraph(*inlines: Inline, style: str = "") -> Paragraph:
    """A paragraph of runs, links or answers."""
    return Paragraph(inlines, style)


def cell_text(words: str, style: str = "") -> Paragraph:
    """A paragraph inside a table."""
    return Paragraph((Run(words, style),), CELL)


CELL = "MVOICel"
HEAD_CELL = "MVOIKop"
"""A style of its own: the colour of a template's plain text goes before that of a table style, and would be dark on dark."""
SMALL_BEFORE = "MVOISoort"
"""Small text that stays on the page of what follows it."""


_SUBJECT = 70
"""Letters of the subject that fit beside the name of the organisation at the top of a page."""

_LONGEST_ANCHOR, _MARK = 40, 8
"""Letters that the name of a place in Word may have, and those that tell one shortened name from another."""


def anchor_name(name: str) -> str:
    """A name that every format accepts for a place in the document."""
    whole = re.sub(r"\W", "_", f"mvoi_{name}")
    if len(whole) <= _LONGEST_ANCHOR:
        return whole
    return f"{whole[: _LONGEST_ANCHOR - _MARK - 1]}_{hashlib.sha256(whole.encode()).hexdigest()[:_MARK]}"
