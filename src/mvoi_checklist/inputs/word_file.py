"""Start documents in Word: content controls by their tag, else label and value beside each other in tables and lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.oxml.ns import qn
from lxml import etree

from mvoi_checklist.errors import Problem, UnreadableFileError
from mvoi_checklist.inputs import GroupNames
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.labels import plain
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.vocabulary import Vocabulary

TAG_PREFIX = "mvoi:"
_MOST_BYTES, _MOST_MEMBERS = 200_000_000, 2_000
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:sdtPr"), qn("w:pPr")}


def read_word(path: Path, data: bytes, vocabulary: Vocabulary, group_names: GroupNames) -> StartDocument:
    """Read a Word start document.

    Raises:
        UnreadableFileError: it is no Word document, too large, or holds no field of a start document.

    """
    body = _body(path, data)
    answers = Answers(vocabulary, group_names)
    for control in body.iter(qn("w:sdt")):
        _read_control(control, answers)
    if not answers.found_any:
        for number, table in enumerate(body.iter(qn("w:tbl")), start=1):
            _read_table(table, number, answers)
        for number, paragraph in enumerate((p for p in body.iter(qn("w:p")) if not _inside_table(p)), start=1):
            label, colon, value = text_of(paragraph).partition(":")
            if colon and value.strip():
                answers.take_label(label, value.strip(), f"alinea {number}")
    if not answers.found_any:
        hint = "Gebruik het formulier, of een tabel met labels als 'Titel' en 'Geraamde waarde'."
        raise UnreadableFileError([Problem(str(path), "hierin is geen startdocument herkend.", hint)])
    return answers.document()


def _body(path: Path, data: bytes) -> etree._Element:
    hint = "Open het in Word en sla het opnieuw op als .docx."
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
        if sum(member.file_size for member in members) > _MOST_BYTES or len(members) > _MOST_MEMBERS:
            raise UnreadableFileError([Problem(str(path), "dit bestand is uitgepakt veel te groot.", hint)])
        body: etree._Element = docx.Document(io.BytesIO(data)).element.body
        return body
    except UnreadableFileError:
        raise
    except Exception:  # noqa: BLE001 - whatever a broken package makes the libraries raise, it is one answer
        raise UnreadableFileError([Problem(str(path), "dit is geen Word-document, of het is beschadigd.", hint)]) from None


def text_of(element: etree._Element) -> str:
    """All visible text in order, also inside content controls; deleted and hidden text is left out."""
    parts: list[str] = []
    _collect(element, parts)
    return "".join(parts).strip()


def _collect(element: etree._Element, parts: list[str]) -> None:
    stack: list[etree._Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
        elif node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.tag in (qn("w:br"), qn("w:cr")):
            parts.append("\n")
        elif node.tag == qn("w:tab"):
            parts.append(" ")
        elif node.tag not in _SKIPPED and not _hidden(node):
            if node.tag == qn("w:p") and parts:
                parts.append("\n")
            stack.extend(reversed(list(node)))


def _hidden(node: etree._Element) -> bool:
    """Hidden and struck-through runs are not part of what the document says."""
    if node.tag != qn("w:r"):
        return False
    marks = (node.find(f"{qn('w:rPr')}/{qn(name)}") for name in ("w:vanish", "w:strike", "w:dstrike"))
    return any(mark is not None and mark.get(qn("w:val")) not in ("0", "false", "off") for mark in marks)


def _read_control(control: etree._Element, answers: Answers) -> None:
    properties = control.find(qn("w:sdtPr"))
    content = control.find(qn("w:sdtContent"))
    tag = properties.find(qn("w:tag")) if properties is not None else None
    if properties is None or content is None or tag is None or not (path := tag.get(qn("w:val")) or "").startswith(TAG_PREFIX):
        return
    answers.found_any = True
    text = text_of(content)
    if properties.find(qn("w:showingPlcHdr")) is not None or not text:
        return
    alias = properties.find(qn("w:alias"))
    words = alias.get(qn("w:val")) if alias is not None else None
    answers.take_path(path[len(TAG_PREFIX) :], text, f"invulveld '{words or 'zonder titel'}'", properties)


def _inside_table(paragraph: etree._Element) -> bool:
    return any(ancestor.tag == qn("w:tbl") for ancestor in paragraph.iterancestors())


def _cells(row: etree._Element) -> list[str]:
    cells = [cell for cell in row.iter(qn("w:tc")) if next(cell.iterancestors(qn("w:tr"))) is row]
    return [text_of(cell) for cell in cells]


def _rows(table: etree._Element) -> Iterator[list[str]]:
    for row in table.iter(qn("w:tr")):
        if next(row.iterancestors(qn("w:tbl"))) is table and row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
            yield _cells(row)


def _read_table(table: etree._Element, number: int, answers: Answers) -> None:
    """A theme table has its column names in the first row; any other table is label and value."""
    rows = list(_rows(table))
    columns = [answers.theme_field(name) for name in rows[0]] if rows else []
    for index, cells in enumerate(rows, start=1):
        place = f"tabel {number}, rij {index}"
        theme = answers.theme(cells[0]) if cells else None
        if theme and index > 1 and any(columns):
            answers.take_theme_row(theme, list(zip(columns, cells, strict=False))[1:], place)
        elif theme and len(cells) > 1:
            answers.take_theme_text(theme, " ".join(cell for cell in cells[1:] if cell), place)
        elif len(cells) > 1 and plain(cells[1]):
            answers.take_label(cells[0], cells[1], place)
