"""Start documents in Word: content controls by their tag, else labels and values in tables, lines and headings."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from pydantic import ValidationError

from mvoi_checklist.errors import Problem, UnreadableFileError
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.word_package import open_parts
from mvoi_checklist.inputs.word_tables import read_table
from mvoi_checklist.inputs.word_text import blocks, gone, is_heading, rows, text_of, w
from mvoi_checklist.model.form import ANSWER_HEADER, CHECKLIST_TITLE, FORM_TITLE, TAG_PREFIX
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.vocabulary import Vocabulary

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def read_word(path: Path, data: bytes, vocabulary: Vocabulary) -> StartDocument:
    """Read a Word start document.

    Raises:
        UnreadableFileError: it is no Word document, too large, or holds no field of a start document.

    """
    parts = open_parts(path, data)
    answers = Answers(vocabulary)
    for _, root in parts:
        for control in root.iter(w("sdt")):
            if not gone(control):
                _read_control(control, answers)
    if not answers.found_any:
        for name, root in parts:
            _Reading(answers, f"{name}, " if name else "").read(root)
    if not answers.found_any:
        hint = "Gebruik het formulier, of een tabel met labels als 'Titel' en 'Geraamde waarde'."
        raise UnreadableFileError([Problem(str(path), "hierin is geen startdocument herkend.", hint)])
    try:
        return answers.document()
    except ValidationError as error:
        raise UnreadableFileError(
            Problem(f"{path}, {'.'.join(map(str, item['loc']))}", "deze waarde kan hier niet.", "Verbeter het invulveld.") for item in error.errors()
        ) from None


def _read_control(control: etree._Element, answers: Answers) -> None:
    properties = control.find(w("sdtPr"))
    content = control.find(w("sdtContent"))
    tag = properties.find(w("tag")) if properties is not None else None
    if properties is None or content is None or tag is None or not (path := tag.get(w("val")) or "").startswith(TAG_PREFIX):
        return
    answers.found_any = True
    ticked = properties.find(f"{_W14}checkbox/{_W14}checked")
    if ticked is not None and ticked.get(f"{_W14}val") not in ("1", "true"):
        return
    text = text_of(content)
    if properties.find(w("showingPlcHdr")) is not None or answers.empty(text):
        return
    choices = {str(item.get(w("displayText"))): str(item.get(w("value"))) for item in properties.iter(w("listItem"))}
    alias = properties.find(w("alias"))
    words = alias.get(w("val")) if alias is not None else None
    answers.take_path(path[len(TAG_PREFIX) :], text, f"invulveld '{words or 'zonder titel'}'", choices.get(text, text))


class _Reading:
    """One part of the document, block by block; a heading that names a theme holds until the next heading."""

    def __init__(self, answers: Answers, prefix: str) -> None:
        self._answers = answers
        self._prefix = prefix
        self._theme: str | None = None
        self._ours = False
        self._heading = ""
        self._prose: list[str] = []
        self._prose_place = ""
        self._paragraph = 0
        self._table = 0

    def read(self, root: etree._Element) -> None:
        for block in blocks(root):
            if block.tag == w("tbl"):
                self._table += 1
                if not self._ours or tuple(text_of(cell) for cell in next(rows(block), ())) == ANSWER_HEADER:
                    read_table(block, f"{self._prefix}tabel {self._table}", self._answers, self._theme)
            elif text := text_of(block, boxes=False):
                self._ours = self._ours or text in (CHECKLIST_TITLE, FORM_TITLE)
                self._take_paragraph(block, text)
        self._close()

    def _take_paragraph(self, block: etree._Element, text: str) -> None:
        if is_heading(block):
            self._close()
            self._theme, self._heading, self._paragraph = self._answers.theme(text), text, 0
            return
        if self._ours:
            return  # without its tags our document still has its tables; the words around them are ours, not the user's
        self._paragraph += 1
        place = f'{self._prefix}kop "{self._heading}", alinea {self._paragraph}' if self._heading else f"{self._prefix}alinea {self._paragraph}"
        for line in text.split("\n"):
            if not self._answers.take_line(line, place, self._theme) and self._theme:
                self._prose.append(line)
                self._prose_place = self._prose_place or place

    def _close(self) -> None:
        if self._theme and self._prose:
            self._answers.take_theme_text(self._theme, "\n".join(self._prose), self._prose_place)
        self._prose, self._prose_place = [], ""
