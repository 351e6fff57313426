"""Where in the XML of a Word document a remark belongs: the paragraph, counted from 0 before anything is cleaned away."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, islice
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.ooxml.as_printed import clean
from mvoi_checklist.inputs.ooxml.content_control import Control
from mvoi_checklist.inputs.ooxml.styles import Styles, w
from mvoi_checklist.inputs.ooxml.text import Cell, Table, blocks, line_text
from mvoi_checklist.inputs.word.package import open_package
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.form import TAG_PREFIX
from mvoi_checklist.model.start_document import Evidence, StartDocument
from mvoi_checklist.model.vocabulary import Vocabulary

_NUMBER = "number"
_PROSE = re.compile(r'(?:kop "(?P<path>.+)", )?alinea (?P<count>[0-9]+)')
"""A place outside tables: the headings above it, and the how manyeth paragraph below the last of them it is."""


class _Line(NamedTuple):
    number: int
    text: str
    words: str
    """The text as texts are compared."""


class _Read:
    """Where each field and theme was read."""

    def __init__(self, evidence: Iterable[Evidence]) -> None:
        self._fields, self._themes = defaultdict[str, list[Evidence]](list), defaultdict[str, list[Evidence]](list)
        for item in evidence:
            self._fields[item.field].append(item)
            if item.field.startswith("themes."):
                self._themes[item.field.split(".")[1]].append(item)

    def about(self, finding: Finding) -> list[Evidence]:
        """What was read about the field of a finding, or else about the explanation or criteria of its theme; the doubtful first."""
        if finding.field and (exact := self._fields.get(finding.field)):
            return sorted(exact, key=lambda item: not item.in_doubt)
        order = ("explanation.text", "explanation.ground", "explanation", "applied", "criteria")
        start = f"themes.{finding.theme}."
        of_theme = self._themes.get(finding.theme, []) if finding.theme else []
        return sorted(of_theme, key=lambda item: next((place for place, name in enumerate(order) if item.field.startswith(start + name)), len(order)))


class RemarkPlaces:
    """The places of one document that a remark can be about."""

    def __init__(self, path: Path, data: bytes, vocabulary: Vocabulary) -> None:
        """Open the document and number its paragraphs.

        Raises:
            UnreadableFileError: it is no Word document, damaged, protected or too large.

        """
        package = open_package(path, data)
        self.main = package.main
        self._answers = Answers(vocabulary)
        self._root = package.texts[0][1]
        for number, paragraph in enumerate(self._root.iter(w("p"))):
            paragraph.set(_NUMBER, str(number))
        clean(self._root, Styles(package.styles), package.notes)
        texts = ((_number(p), line_text(p)) for p in self._root.iter(w("p")) if p.get(_NUMBER))
        self._lines = [_Line(number, text, plain(text)) for number, text in texts]
        self._whole = "\n".join(line.words for line in self._lines)
        self._ends = list(accumulate(len(line.words) + 1 for line in self._lines))
        self._rows: dict[str, list[list[int]]] = {}
        tables = (block for block in blocks(self._root) if isinstance(block, Table))
        for number, table in enumerate(tables, start=1):
            self._see_table(table, f"tabel {number}")
        self._controls = {path: _number(line) for path, line in self._controlled()}

    def finder(self, evidence: Iterable[Evidence]) -> Callable[[Finding], int | None]:
        """What tells the paragraph that a finding is about: where it was read, else where it is asked; None when that is nowhere."""
        read = _Read(evidence)
        return lambda finding: self._read_or_asked(finding, read)

    def _read_or_asked(self, finding: Finding, read: _Read) -> int | None:
        for item in read.about(finding):
            if (number := self._read_at(item.quote, item.place, item.field)) is not None:
                return number
        asked = self._asked_field(finding.field) if finding.field and not finding.field.startswith("themes.") else None
        if asked is None and finding.theme:
            asked = self._asked_theme(finding.theme)
        return asked

    def hold(self, document: StartDocument) -> bool:
        """Whether the words that were read stand in this document: half of them, for some stand in a header or a note, or with what made the file.

        What came without quotes is known by its title and reference, and a document that says nothing puts nothing in the wrong place.
        """
        told = (item.quote.strip().partition("\n")[0] for item in document.evidence if item.field.partition(".")[0] in StartDocument.model_fields)
        quotes = [words for quote in told if (words := plain(quote))]
        if quotes:
            return 2 * sum(words in self._whole for words in quotes) >= len(quotes)
        names = [words for name in (document.title, document.reference) if name and (words := plain(name))]
        return all(words in self._whole for words in names) if names else document == StartDocument(evidence=document.evidence)

    @property
    def top(self) -> int | None:
        """The best place for a remark about the whole document: its first line with words; None when there is no paragraph."""
        return next((line.number for line in self._lines if line.text), self._lines[0].number if self._lines else None)

    def _see_table(self, table: Table, place: str) -> None:
        for number, row in enumerate(table.rows, start=1):
            cells, where = list(dict.fromkeys(row)), f"{place}, rij {number}"
            self._rows[where] = [_numbers(cell) for cell in cells]
            for cell in cells:
                for count, inner_table in enumerate(cell.tables, start=1):
                    self._see_table(inner_table, f"{where}, binnentabel {count}")

    def _controlled(self) -> Iterator[tuple[str, etree._Element]]:
        """The paragraph of each of our content controls, by the path of its answer."""
        for control in self._root.iter(w("sdt")):
            tag = Control(control).tag
            line = next(control.iterancestors(w("p")), None)
            line = line if line is not None else next(control.iter(w("p")), None)
            if tag.startswith(TAG_PREFIX) and line is not None and line.get(_NUMBER):
                yield tag[len(TAG_PREFIX) :], line

    def _read_at(self, quote: str, place: str, field: str) -> int | None:
        """The line in a row, or anywhere, that holds the first words of a quote."""
        if field in self._controls:
            return self._controls[field]
        row = [number for cell in self._rows.get(place.partition(", cel ")[0], ()) for number in cell]
        wanted = [line for line in map(plain, quote.split("\n")) if line]
        beside = [line for line in self._lines if line.number in row] if row else []
        near = (line.number for words in wanted for line in beside if words in line.words)
        here = self._from(place)
        found_at = (at if (at := self._whole.find(words, here)) >= 0 else self._whole.find(words) for words in wanted)
        anywhere = (self._lines[bisect_right(self._ends, at)].number for at in found_at if at >= 0)
        found = next(near, None)
        return next(anywhere, row[-1] if row else None) if found is None else found

    def _from(self, place: str) -> int:
        """Where the text of a place outside tables begins at the earliest: the same words may stand at every question. A reader may pass over more."""
        told = _PROSE.fullmatch(place)
        if told is None:
            return 0
        below = 0
        for heading in map(plain, told["path"].split(" > ") if told["path"] else ()):
            below = next((index for index, line in enumerate(self._lines[below:], start=below + 1) if line.words == heading), below)
        in_tables = {number for cells in self._rows.values() for cell in cells for number in cell}
        prose = (index for index, line in enumerate(self._lines[below:], start=below) if line.words and line.number not in in_tables)
        first = next(islice(prose, int(told["count"]) - 1, None), below)
        return self._ends[first - 1] if first else 0

    def _asked_theme(self, theme: str) -> int | None:
        if (control := next((number for path, number in self._controls.items() if path.startswith(f"themes.{theme}.")), None)) is not None:
            return control
        return self._beside(line.number for line in self._lines if line.text and self._answers.meanings.theme(line.text) == theme)

    def _asked_field(self, field: str) -> int | None:
        name = field.rsplit(".", 1)[-1]
        if field in self._controls:
            return self._controls[field]
        labels = ((line, line.text.partition(":")[0]) for line in self._lines if line.text)
        return self._beside(line.number for line, label in labels if name in (self._answers.meanings.label(line.text), self._answers.meanings.label(label)))

    def _beside(self, labels: Iterable[int]) -> int | None:
        """The first empty cell beside a label, else the cell behind it; a label outside a table stands for itself. A row goes before a heading."""
        first = None
        texts = {line.number: line.text for line in self._lines}
        for label in labels:
            first = label if first is None else first
            for cells in self._rows.values():
                column = next((column for column, cell in enumerate(cells) if label in cell), None)
                behind = [cell for cell in cells[column + 1 :] if cell] if column is not None else []
                if behind:
                    return next((cell for cell in behind if not any(texts.get(number) for number in cell)), behind[0])[0]
        return first


def _numbers(cell: Cell) -> list[int]:
    """The numbers of the paragraphs in a cell."""
    return [_number(line) for line in cell.element.iter(w("p")) if line.get(_NUMBER)] if cell.element is not None else []


def _number(paragraph: etree._Element) -> int:
    """The number of a paragraph; of one in a text box, where no comment may stand, that of the paragraph around it."""
    for outer in paragraph.iterancestors(w("p")):
        paragraph = outer
    return int(paragraph.get(_NUMBER, "0"))
