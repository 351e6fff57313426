"""The lines of an empty form, as a reader of a start document would see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mvoi_checklist.inputs.ooxml.as_printed import clean
from mvoi_checklist.inputs.ooxml.bullets import Bullets
from mvoi_checklist.inputs.ooxml.long_texts import refuse_long
from mvoi_checklist.inputs.ooxml.styles import Styles
from mvoi_checklist.inputs.ooxml.text import Cell, Paragraph, Table, blocks
from mvoi_checklist.inputs.word.package import Package


def form_lines(path: Path, package: Package) -> Iterator[str]:
    """Every line of text, outside and inside tables; and the whole text of each place with more lines than one.

    Raises:
        UnreadableFileError: it is longer than any form.

    """
    styles, bullets = Styles(package.styles), Bullets(package.numbering)
    for note in package.notes:
        clean(note, styles)
    for _, root in package.texts:
        clean(root, styles, package.notes)
        bullets.show(root)
    refuse_long(path, (root for _, root in package.texts))
    for _, root in package.texts:
        for text in _texts(blocks(root)):
            yield from filter(str.strip, text.split("\n"))
            yield from [text] if "\n" in text.strip() else []


def _texts(found: Iterable[Paragraph | Table]) -> Iterator[str]:
    for block in found:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for cell in dict.fromkeys(cell for row in block.rows for cell in row):
                yield from _inside(cell)


def _inside(cell: Cell) -> Iterator[str]:
    yield cell.text
    yield from _texts(cell.tables)
