"""What stands below the headings of themes, or behind their names at the start of paragraphs, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.styles import Styles
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table

FEWEST_THEMES = 3
_MOST_WORDS, _LONGEST_LABEL = 12, 70
_BOLD_LINE = 9
"""The level of a heading that is no more than a bold line."""
BOX = "▢"
_LABELS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"\s*(?P<label>[>→➜»])\s*(?P<rest>.*)",
        r"\s*[☐☒☑](?P<option>[^:☐☒☑]{2,60})(?P<rest>.*)",
        r"\s*(?P<label>(?:[^:?\n(]|\([^()\n]*\)){2,70}?[:?])(?P<rest>.*)",
        r"\s*(?P<label>(?=.*[^\W\d_])[^.:?\n]{2,70})(?P<rest>)\s*",
    )
)
"""A sign before the answer, an option to tick, a label with what stands behind it, and a label on a line of its own."""
_DOTS = re.compile(r"[\s.…_]*")

Block = Paragraph | Table


@dataclass
class Part:
    """A block below the heading of a theme: the label it opens with, and what stands behind that."""

    block: Block
    label: str = ""
    rest: str = ""
    is_option: bool = False

    @property
    def key(self) -> str:
        """The label as it is compared, told from one of another kind."""
        said = plain(self.label)
        return f"{BOX}{said}" if isinstance(self.block, Table) else f"☐{said}" if self.is_option else said

    @property
    def empty(self) -> bool:
        """Whether nothing stands behind the label."""
        return _DOTS.fullmatch(self.rest) is not None

    @property
    def text(self) -> str:
        """Its words; of a table none."""
        return self.block.text if isinstance(self.block, Paragraph) else ""


@dataclass
class Section:
    """What stands below the heading of one theme."""

    theme: str
    level: int
    heading: Paragraph
    parts: list[Part] = field(default_factory=list)
    below: str | None = None
    """The text of the paragraph below the first; None without one."""
    name: str = ""
    """The name of the theme where its text runs on behind it: "Klimaat. De provincie …"."""


def headed_sections(blocks: Iterable[Block], styles: Styles, meanings: Meanings) -> Iterator[Section]:
    """Sections below headings that name a theme."""
    section: Section | None = None
    for block in blocks:
        level = styles.heading_level(block.element) if isinstance(block, Paragraph) and block.text else None
        theme = meanings.theme(block.text) if isinstance(block, Paragraph) and level is not None else None
        ends = level is not None and section is not None and (level < section.level or level == section.level != _BOLD_LINE)
        if section and (theme or ends):
            yield section
            section = None
        if isinstance(block, Paragraph) and theme and level is not None:
            section = Section(theme, level, block)
        elif section and (part := _part(block)):
            section.parts.append(part)
    if section:
        yield section


def run_in_sections(blocks: Iterable[Block], styles: Styles, openings: LineOpenings) -> Iterator[Section]:
    """Sections of paragraphs that open with the name of a theme."""
    section: Section | None = None
    for block in blocks:
        text = block.text if isinstance(block, Paragraph) else ""
        named = openings.opening(text) if isinstance(block, Paragraph) and text else None
        if section and (named or (isinstance(block, Paragraph) and styles.heading_level(block.element) is not None)):
            yield section
            section = None
        if isinstance(block, Paragraph) and named:
            theme, name, said = named
            section = Section(theme, _BOLD_LINE, block, [Part(block, rest=said)], name=name)
        elif section:
            section.below = block.text if section.below is None and isinstance(block, Paragraph) else section.below
            section.parts += filter(None, [_part(block)])
    if section:
        yield section


def is_series(sections: list[Section]) -> bool:
    """Whether enough themes have a section."""
    return len({section.theme for section in sections}) >= FEWEST_THEMES


def _part(block: Block) -> Part | None:
    """A block by the label that it opens with."""
    if isinstance(block, Table):
        framed = bool(block.rows) and all(len(set(row)) == 1 for row in block.rows)
        return Part(block, block.rows[0][0].text.partition("\n")[0]) if framed else None
    text = block.text.strip()
    if not text:
        return None
    found = next((match for pattern in _LABELS if (match := pattern.fullmatch(text))), None)
    option = found.groupdict().get("option") if found else None
    label = option or (found["label"] if found else "")
    if found is None or len(label.split()) > _MOST_WORDS or len(label) > _LONGEST_LABEL:
        return Part(block, rest=text)
    return Part(block, label, found["rest"].strip(), is_option=option is not None)
