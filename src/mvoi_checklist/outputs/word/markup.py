"""Word's markup for the blocks of a page, as strings of XML."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mvoi_checklist.outputs.escape import attribute
from mvoi_checklist.outputs.pages.blocks import (
    HEAD_CELL,
    Block,
    CheckControl,
    ChoiceControl,
    DayControl,
    Heading,
    Link,
    Paragraph,
    Picture,
    Run,
    Table,
    TextControl,
    WordingControl,
)
from mvoi_checklist.outputs.word.controls import check_control, choice_control, day_control, text_control, wording_control
from mvoi_checklist.outputs.word.text import paragraph, run


def body_markup(blocks: Iterable[Block]) -> str:
    """All blocks, one after the other; an address in ``r:id`` is for the package to replace by the id of a relationship."""
    return "".join([_BLOCKS[type(block)](block) for block in blocks])


def _paragraph(block: Paragraph, *, held: bool = False) -> str:
    return paragraph(*[_INLINES[type(inline)](inline) for inline in block.inlines], style=block.style, held=held or block.held)


def _run(inline: Run) -> str:
    return run(inline.words, inline.style)


def _link(inline: Link) -> str:
    target = f"r:id={attribute(inline.url)}" if inline.url else f'w:anchor="{inline.anchor}"'
    return f"<w:hyperlink {target}>{run(inline.words, 'Hyperlink')}</w:hyperlink>"


def _heading(block: Heading) -> str:
    """Never alone at the foot of a page, whatever the style of the house says."""
    page = "<w:pageBreakBefore/>" if block.new_page else ""
    number = zlib.crc32(block.anchor.encode()) & 0x7FFFFFFF
    start = f'<w:bookmarkStart w:id="{number}" w:name="{block.anchor}"/>' if block.anchor else ""
    end = f'<w:bookmarkEnd w:id="{number}"/>' if block.anchor else ""
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{block.level}"/><w:keepNext/>{page}</w:pPr>{start}{run(block.words)}{end}</w:p>'


def _table(block: Table) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in block.widths)
    head = _row([Paragraph((Run(words),), HEAD_CELL) for words in block.header], block.widths, "<w:cantSplit/><w:tblHeader/>")
    last = len(block.rows)
    kept = set(range(1, last)) if block.on_one_page else {1, last - 1} - {last}  # no row alone at the foot or the top of a page
    kept |= {last} if block.held else set()
    rows = "".join([_row(cells, block.widths, "<w:cantSplit/>", keep=number in kept) for number, cells in enumerate(block.rows, start=1)])
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="MVOITabel"/><w:tblW w:w="{sum(block.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"00A0" if block.names_rows else "0020"}" w:firstRow="1" w:lastRow="0" '
        f'w:firstColumn="{int(block.names_rows)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={attribute(block.caption)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"
    )


def _row(cells: Sequence[Paragraph], widths: Sequence[int], properties: str, *, keep: bool = False) -> str:
    """One row; with ``keep`` it stays on the page of the next row."""
    words = [_paragraph(cell, held=keep) for cell in cells]
    inner = "".join([f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell, width in zip(words, widths, strict=True)])
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


_EMU_PER_MM = 36_000


def _picture(block: Picture) -> str:
    """A drawing in its own paragraph; the package holds the picture under the name that stands in ``r:embed``."""
    size = f'cx="{block.width * _EMU_PER_MM}" cy="{block.height * _EMU_PER_MM}"'
    number = zlib.crc32(block.name.encode()) & 0x7FFFFFFF
    words = attribute(block.description)
    return paragraph(
        f'<w:r><w:drawing><wp:inline {_DRAWING} distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="{block.name}" descr={words}/>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{block.name}.png" descr={words}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{block.name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="{_PICTURE}"'
)
_BLOCKS: dict[type, Callable[[Any], str]] = {Paragraph: _paragraph, Heading: _heading, Table: _table, Picture: _picture}
_INLINES: dict[type, Callable[[Any], str]] = {
    Run: _run,
    Link: _link,
    TextControl: text_control,
    ChoiceControl: choice_control,
    DayControl: day_control,
    CheckControl: check_control,
    WordingControl: wording_control,
}
