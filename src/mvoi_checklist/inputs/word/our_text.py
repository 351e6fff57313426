"""Our own checklist or form after another program has saved it: what stands in its tables and beside its boxes, by the labels we gave them.

The other words are ours, not the user's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import chain, pairwise

from lxml import etree

from mvoi_checklist.inputs.answer_paths import AnswerPaths
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.ooxml.inner_tables import show_inner_tables
from mvoi_checklist.inputs.ooxml.styles import w
from mvoi_checklist.inputs.ooxml.text import Cell, Paragraph, Table, blocks
from mvoi_checklist.inputs.word.controls import holds_picture
from mvoi_checklist.inputs.word.our_headings import OurHeadings
from mvoi_checklist.inputs.word.typed_outside import TypedOutside
from mvoi_checklist.model.form import ANSWER_HEADER, CHECKLIST_END, CHECKLIST_TITLE, FORM_END, FORM_TITLE, TAG_PREFIX, BelowCriterion
from mvoi_checklist.model.start_document import field_title

_BELOW_CRITERION = tuple(BelowCriterion)
_HEADER_LINE = "\t".join(ANSWER_HEADER)
"""The header of a table of answers that was made text."""
_LOST = "een antwoordtabel waarvan het thema niet te zien is"
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


class OurText:
    """Reads what is left when the controls have been read; ``seen`` are the paths met, filled in or not."""

    def __init__(self, answers: Answers, headings: OurHeadings, paths: AnswerPaths, controls: Collection[str], beside: TypedOutside) -> None:
        """Read into ``answers``, and ``beside`` what is none; ``controls`` are the paths that have a control of their own."""
        self._answers = answers
        self._headings = headings
        self._paths = paths
        self._controls = frozenset(controls)
        self._beside = beside
        self._prefix = ""
        self._table = 0
        self._chosen: str | None = None
        self._row: str | None = None
        """The answer of the last row, where a table was made text: its next lines may follow."""
        self._in_rows = False
        self.seen: list[str] = []

    def read(self, root: etree._Element, prefix: str) -> None:
        """Read every block in order; ``prefix`` stands before each place."""
        self._prefix = prefix
        show_inner_tables(root)
        if prefix:
            _leave_fields_out(root)
        for block in blocks(root):
            if isinstance(block, Table):
                self._table += 1
                self._read_table(block, f"{prefix}tabel {self._table}")
            elif text := block.text:
                self._read_paragraph(text, block.element)
            else:
                self._chosen = None
        self._beside.finish()

    @property
    def _place(self) -> str:
        where = f"onder de kop '{self._headings.last}'" if self._headings.last else "boven de eerste kop"
        return self._prefix.rstrip(", ") or where

    def _see(self, text: str) -> None:
        """Look whether words that are no answer are ours."""
        self._beside.see(text, self._headings.theme, self._place)

    def _tell(self, text: str, place: str = "") -> None:
        """Keep words that are certainly not ours, and no answer."""
        self._beside.tell(" / ".join(text.split("\n")), self._headings.theme, place or self._place)

    def _read_paragraph(self, text: str, paragraph: etree._Element) -> None:
        chosen, self._chosen = self._chosen, None
        code = self._headings.code
        if text == _HEADER_LINE or self._headings.see(text, paragraph):
            self._see(text)
            self._row, self._in_rows = None, text == _HEADER_LINE
            if self._in_rows:
                self._headings.see_answers()
        elif self._in_rows:
            self._read_line_of_row(text)
        elif choice := self._paths.choice(text):
            self._read_choice(text, *choice)
        elif chosen and not (self._beside.knows(text) or text.startswith(_BELOW_CRITERION)):  # where its text was deleted, what is known of it follows
            self._answers.take_path(chosen, text, f"kop '{code}'", text)
        else:
            self._see(text)

    def _read_choice(self, text: str, ticked: bool | None, kind: str) -> None:  # noqa: FBT001 - what stands beside a box
        """A box and what stands beside it: taken where it is ticked, told where nobody can tell, or of which criterion it is."""
        theme, code = self._headings.theme, self._headings.code
        if theme and code:
            path = f"chosen.{theme}.{code}.{kind}"
            self.seen.append(path)
            self._chosen = f"wording.{theme}.{code}"
            if ticked:
                self._answers.take_path(path, text, f"kop '{code}'", text)
        if ticked is None or (ticked and not self._chosen):
            self._tell(text)

    def _read_table(self, table: Table, place: str) -> None:
        cells = [list(dict.fromkeys(line)) for line in table.rows]
        header, *lines = cells or [[]]
        if tuple(cell.text for cell in header) != ANSWER_HEADER:
            for cell in chain.from_iterable(cells):
                for text in filter(None, (cell.text, cell.inner_text)):
                    self._see(text)
            return
        lines = [line for line in lines if line]
        labels = [line[0].text for line in lines]
        if any(map(self._headings.path, labels)):
            self._headings.see_answers()
        where = _LOST if self._headings.is_lost(labels) else ""
        for number, ((label, *rest), path) in enumerate(zip(lines, self._paths_of(lines), strict=True), start=2):
            text = self._answers.typed("\n".join(cell.text for cell in rest).strip())
            self._read_row(label.text, text, path, f"{place}, rij {number}", where)
            if path and not text and any(cell.element is not None and holds_picture(cell.element) for cell in rest):
                self._answers.tell_picture(path, f"{place}, rij {number}")

    def _paths_of(self, rows: list[list[Cell]]) -> list[str | None]:
        """The answer in each row; none in one that somebody added, for an answer that has a place of its own."""
        paths = [self._headings.path(row[0].text) for row in rows]
        counts = Counter(paths)
        for number, (row, path) in enumerate(zip(rows, paths, strict=True)):
            elsewhere = path in self._controls and not any(map(_has_control, row))
            if elsewhere or (counts[path] > 1 and not _is_own_label(row[0].text, path)):
                paths[number] = None
        return paths

    def _read_row(self, label: str, text: str, path: str | None, place: str, lost: str = "") -> None:
        if path:
            self.seen.append(path)
        if not text:
            self._see(label)
        elif path:
            self._answers.take_path(path, text, place, text)
        else:
            self._tell(": ".join(filter(None, (label, text))), lost)

    def _read_line_of_row(self, line: str) -> None:
        """A row of a table of answers that was made text, with a tab between its cells; or the next line of an answer."""
        label, tab, text = line.partition("\t")
        path = self._headings.path(label)
        if tab or path:
            self._row = path
            self._read_row(label, self._answers.typed(text.strip()), path, self._place)
        elif self._row and self._answers.typed(line):
            self._answers.take_path(self._row, line, self._place, line)
        else:
            self._see(line)


def _is_own_label(label: str, path: str | None) -> bool:
    """Whether a label of what is bought is ours ("Geraamde waarde"), not another word for it ("Kosten")."""
    return path is None or "." in path or field_title(path).lower().startswith(label.strip().lower())


def _has_control(cell: Cell) -> bool:
    return cell.element is not None and any(True for _ in cell.element.iter(w("sdt")))
