"""The running text of a document: a heading that names a theme or a field holds until the next heading of its level."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.word.styles import Styles, w
from mvoi_checklist.inputs.word.tables import read_table
from mvoi_checklist.inputs.word.text import blocks, rows, text_of
from mvoi_checklist.model.form import ANSWER_HEADER, CHECKLIST_TITLE, FORM_TITLE

_LONGEST_NAME = 120
_NAMED = {"title", "reference", "department", "project_leader"}


@dataclass
class _Section:
    """What stands under one heading."""

    heading: str = ""
    level: int = 0
    theme: str | None = None
    column: str | None = None
    count: int = 0
    lines: list[str] = field(default_factory=list)
    place: str = ""


class Prose:
    """One part of the document, block by block."""

    def __init__(self, answers: Answers, styles: Styles, prefix: str) -> None:
        """Read into ``answers``; ``prefix`` stands before each place."""
        self._answers = answers
        self._styles = styles
        self._prefix = prefix
        self._ours = False
        self._section = _Section()
        self._label = ""
        self._table = 0

    def read(self, root: etree._Element) -> None:
        """Read every block in order."""
        for block in blocks(root):
            if block.tag == w("tbl"):
                self._table += 1
                if not self._ours or tuple(text_of(cell) for cell in next(rows(block), ())) == ANSWER_HEADER:
                    read_table(block, f"{self._prefix}tabel {self._table}", self._answers, self._section.theme)
            elif text := text_of(block, boxes=False):
                self._ours = self._ours or text in (CHECKLIST_TITLE, FORM_TITLE)
                self._take_paragraph(block, text)
        self._close()

    def _take_paragraph(self, block: etree._Element, text: str) -> None:
        level = self._styles.heading_level(block)
        if level is not None:
            self._open(text, level)
        elif not self._ours:  # without its tags our document still has its tables; the words around them are ours, not the user's
            section = self._section
            section.count += 1
            place = f'{self._prefix}kop "{section.heading}", alinea {section.count}' if section.heading else f"{self._prefix}alinea {section.count}"
            for line in text.split("\n"):
                self._take_line(line, place)

    def _take_line(self, line: str, place: str) -> None:
        section, label = self._section, self._label
        self._label = ""
        if line.rstrip().endswith(":") and self._answers.label(line):
            self._label = line
        elif self._answers.take_line(line, place, section.theme):
            return
        elif label:
            self._answers.take_label(label, line, place)
        elif not self._answers.empty(line):
            section.lines.append(line)
            section.place = section.place or place

    def _open(self, text: str, level: int) -> None:
        """Start what stands under this heading; a deeper heading under a theme still belongs to that theme."""
        self._close()
        before, theme = self._section, self._answers.theme(text)
        if theme is None and before.theme and level > before.level:
            self._section = _Section(text, before.level, before.theme, self._answers.themes.column(text))
        else:
            self._section = _Section(text, level, theme)

    def _close(self) -> None:
        section, said = self._section, "\n".join(self._section.lines)
        self._label = ""
        if not said:
            return
        if section.theme and section.column:
            self._answers.take_theme_row(section.theme, [(section.column, said)], section.place)
        elif section.theme:
            self._answers.take_theme_text(section.theme, said, section.place)
        elif (name := self._answers.label(section.heading)) and (name not in _NAMED or ("\n" not in said and len(said) <= _LONGEST_NAME)):
            self._answers.take_label(section.heading, said, section.place)
