"""Our own checklist or form after another program has saved it: what stands in its tables and beside its boxes, by the labels we gave them.

The other words are ours, not the user's.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise

from lxml import etree

from mvoi_checklist.inputs.answer_paths import AnswerPaths
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.layout.tables import read_table
from mvoi_checklist.inputs.ooxml.inner_tables import show_inner_tables
from mvoi_checklist.inputs.ooxml.styles import Styles, w
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table, blocks
from mvoi_checklist.inputs.word.typed_outside import Beside
from mvoi_checklist.model.form import ANSWER_HEADER, CHECKLIST_END, CHECKLIST_TITLE, FORM_END, FORM_TITLE, TAG_PREFIX, BelowCriterion
from mvoi_checklist.model.generated import Generated, around_mark, line_mark

_BELOW_CRITERION = tuple(BelowCriterion)
_TITLES, _ENDS = (CHECKLIST_TITLE, FORM_TITLE), (CHECKLIST_END, FORM_END)


def titles_in(root: etree._Element) -> int:
    """How many documents of ours begin in this text: lines with the title of one. Below it may stand the name of the purchase, whatever that is."""
    words = "".join([text.text or "" for text in root.iter(w("t"))])
    if not any(title in words for title in _TITLES):
        return 0  # most documents: no need to look line by line
    lines = [isinstance(block, Paragraph) and _is_title(block.text) for block in blocks(root)]
    return sum(title and not before for before, title in pairwise([False, *lines]))


def is_our_text(root: etree._Element) -> bool:
    """Whether this text is of a document of ours: by a control with a tag of ours, or by its title."""
    return any(tag.get(w("val"), "").startswith(TAG_PREFIX) for tag in root.iter(w("tag"))) or titles_in(root) > 0


def _is_title(line: str) -> bool:
    """Also where a document was put right behind the last line of another."""
    return line in _TITLES or any(line.startswith(end) and line.removeprefix(end).strip() in _TITLES for end in _ENDS)


def _leave_fields_out(root: etree._Element) -> None:
    """A line that a program fills in changes without anybody: a day, the title of a chapter."""
    for field in root.iter(w("fldSimple"), w("instrText")):
        for words in next(field.iterancestors(w("p")), field).iter(w("t")):
            words.text = ""


@dataclass
class _Section:
    """The headings above a place: about which theme, duty and criterion."""

    theme: str | None = None
    duty: str | None = None
    code: str | None = None


class OurText:
    """Reads what is left when the controls have been read; ``seen`` are the paths met, filled in or not."""

    def __init__(self, answers: Answers, paths: AnswerPaths, styles: Styles, prefix: str, made: Generated | None) -> None:
        """Read into ``answers``; ``prefix`` stands before each place; ``made`` says which lines are ours or the house's own, where that is known."""
        self._answers = answers
        own, mark = (made.around, around_mark) if made and prefix else (made.own_lines if made else (), line_mark)
        self._beside = Beside(answers, own, mark)
        self._heading = ""
        self._paths = paths
        self._styles = styles
        self._prefix = prefix
        self._section = _Section()
        self._table = 0
        self._chosen: str | None = None
        self.seen: list[str] = []

    def read(self, root: etree._Element) -> None:
        """Read every block in order."""
        show_inner_tables(root)
        if self._prefix:
            _leave_fields_out(root)
        for block in blocks(root):
            if isinstance(block, Table):
                self._table += 1
                self._read_table(block, f"{self._prefix}tabel {self._table}")
            elif text := block.text:
                self._read_paragraph(text, self._styles.opens_level(block.element))
            else:
                self._chosen = None
        self._beside.finish()

    def _see(self, text: str) -> None:
        """Look whether words that are no answer are ours."""
        where = f"onder de kop '{self._heading}'" if self._heading else "boven de eerste kop"
        self._beside.see(text, self._section.theme, self._prefix.rstrip(", ") or where)

    def _read_paragraph(self, text: str, level: int | None) -> None:
        section, chosen = self._section, self._chosen
        self._chosen = None
        if level is not None:
            self._see(text)
            self._open(text, level)
        elif section.theme and section.code and (choice := self._paths.choice(text)):
            ticked, kind = choice
            place = f"kop '{section.code}'"
            self.seen.append(f"chosen.{section.theme}.{section.code}.{kind}")
            if ticked:
                self._answers.take_path(self.seen[-1], text, place, text)
            self._chosen = f"wording.{section.theme}.{section.code}"
        elif chosen and not (self._beside.knows(text) or text.startswith(_BELOW_CRITERION)):  # where its text was deleted, what is known of it follows
            self._answers.take_path(chosen, text, f"kop '{section.code}'", text)
        else:
            self._see(text)

    def _open(self, text: str, level: int) -> None:
        self._heading = text
        theme, duty = self._paths.theme(text), self._paths.duty(text)
        if level == 1 or theme or duty:
            self._section = _Section(theme, None if theme else duty)
        elif code := self._paths.code(text):
            self._section = _Section(self._section.theme, code=code)

    def _read_table(self, table: Table, place: str) -> None:
        cells = [list(dict.fromkeys(line)) for line in table.rows]
        header, *lines = [[cell.text for cell in line] for line in cells] or [[]]
        if tuple(header) != ANSWER_HEADER:
            for cell in chain.from_iterable(cells):
                for text in filter(None, (cell.text, cell.inner_text)):
                    self._see(text)
            return
        lines = [line for line in lines if line]
        known = [self._paths.of_label(line[0], theme=self._section.theme, duty=self._section.duty) for line in lines]
        if not any(known):
            read_table(table, place, self._answers, self._section.theme)
            return
        for number, (line, path) in enumerate(zip(lines, known, strict=True), start=2):
            self._read_row(line, path, f"{place}, rij {number}")

    def _read_row(self, line: list[str], path: str | None, where: str) -> None:
        text = self._answers.typed("\n".join(line[1:]).strip())
        if path:
            self.seen.append(path)
        if not text:
            self._see(line[0])
        elif path:
            self._answers.take_path(path, text, where, text)
        elif not self._answers.labelled.take(line[0], text, where):
            self._see(f"{line[0]}: {text}")
