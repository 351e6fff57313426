"""OpenDocument's markup for the blocks of a page, as strings of XML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from mvoi_checklist.outputs.escape import attribute, legal
from mvoi_checklist.outputs.odt.controls import check_control, choice_control, day_control, text_control, wording_control
from mvoi_checklist.outputs.odt.text import span, text
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

_LISTS = {"ListBullet": "MVOIOpsomming", "ListNumber": "MVOINummering"}
"""The list style that belongs to a paragraph style."""


def body_markup(blocks: Iterable[Block]) -> str:
    """All blocks, one after the other; lines of a list that follow each other are one list."""
    parts = []
    for style, group in groupby(blocks, key=_list_style):
        if style:
            parts.append(_list(style, group))
        else:
            parts += [_BLOCKS[type(block)](block) for block in group]
    return "".join(parts)


def _list_style(block: Block) -> str | None:
    return _LISTS.get(block.style) if isinstance(block, Paragraph) else None


def _list(style: str, lines: Iterable[Block]) -> str:
    items = "".join([f"<text:list-item>{_BLOCKS[type(line)](line)}</text:list-item>" for line in lines])
    return f'<text:list text:style-name="{style}">{items}</text:list>'


def _paragraph(block: Paragraph) -> str:
    inner = "".join([_INLINES[type(inline)](inline) for inline in block.inlines])
    style = f"{block.style or 'Standard'}{'Vast' if block.held else ''}"
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _run(inline: Run) -> str:
    return span(inline.words, inline.style)


def _link(inline: Link) -> str:
    target = attribute(inline.url or f"#{inline.anchor}")
    return f'<text:a xlink:type="simple" xlink:href={target}>{span(inline.words, "Hyperlink")}</text:a>'


def _heading(block: Heading) -> str:
    style = f"MVOINieuwePagina{block.level}" if block.new_page else f"Heading_20_{block.level}"
    mark = f'<text:bookmark text:name="{block.anchor}"/>' if block.anchor else ""
    return f'<text:h text:style-name="{style}" text:outline-level="{block.level}">{mark}{text(block.words)}</text:h>'


def _table(block: Table) -> str:
    columns = "".join(f'<table:table-column table:style-name="MVOIKolom{width}"/>' for width in block.widths)
    head = "".join(_cell("MVOIKopcel", f'<text:p text:style-name="{HEAD_CELL}">{text(words)}</text:p>') for words in block.header)
    rows = "".join([_row(cells, names_row=block.names_rows) for cells in block.rows])
    style = f"MVOI{'Korte' if block.on_one_page else 'Lange'}Tabel{'Vast' if block.held else ''}"
    return (
        f'<table:table table:name={attribute(block.caption)} table:style-name="{style}"><table:title>{legal(block.caption)}</table:title>{columns}'
        f'<table:table-header-rows><table:table-row table:style-name="MVOIRij">{head}</table:table-row></table:table-header-rows>{rows}</table:table>'
    )


def _row(cells: Sequence[Paragraph], *, names_row: bool) -> str:
    first, *others = cells
    words = [
        _cell("MVOICel", _paragraph(first._replace(style="MVOIEersteCel") if names_row else first)),
        *[_cell("MVOICel", _paragraph(cell)) for cell in others],
    ]
    return f'<table:table-row table:style-name="MVOIRij">{"".join(words)}</table:table-row>'


def _picture(block: Picture) -> str:
    size = f'svg:x="0mm" svg:y="0mm" svg:width="{block.width}mm" svg:height="{block.height}mm"'
    image = f'<draw:image xlink:href="Pictures/{block.name}.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
    words = f"<svg:desc>{legal(block.description)}</svg:desc>"
    return f'<text:p text:style-name="Standard"><draw:frame draw:name="{block.name}" text:anchor-type="as-char" {size}>{image}{words}</draw:frame></text:p>'


def _cell(style: str, content: str) -> str:
    return f'<table:table-cell table:style-name="{style}" office:value-type="string">{content}</table:table-cell>'


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
