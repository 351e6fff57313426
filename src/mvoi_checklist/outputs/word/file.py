"""Pages as a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mvoi_checklist.outputs.pages.blocks import MOST_TOGETHER, Block, Heading, Pages, Paragraph, Picture, Table
from mvoi_checklist.outputs.pages.columns import fitting_widths
from mvoi_checklist.outputs.word.controls import protected
from mvoi_checklist.outputs.word.markup import body_markup
from mvoi_checklist.outputs.word.package import word_package

if TYPE_CHECKING:
    from mvoi_checklist.outputs.word.template import Template

_OURS_TO_WIDE = 0.75
"""How wide our letters are beside the widest of a house style, in bold."""
_TWIPS_PER_MM = 1440 / 25.4
_TIES = re.compile(r"<w:placeholder>.*?</w:placeholder>|<w:dataBinding [^>]*>")
"""What ties a control to the data part and to the prompts beside it."""


def to_docx(pages: Pages, template: bytes | None = None) -> bytes:
    """Our text on our own pages, or on those of a municipality's own template."""
    pictures = {block.name: block.png for block in pages.blocks if isinstance(block, Picture)}
    if template is None:
        return word_package(_body(pages, pages.blocks), pages, pictures)
    from mvoi_checklist.outputs.word.template import Template  # noqa: PLC0415 - lxml takes time to import

    carrier = Template(template)
    return carrier.filled(_body(pages, list(_fitting(pages.blocks, carrier))), pages, pictures)


def _fitting(blocks: Sequence[Block], carrier: Template) -> Iterator[Block]:
    """The blocks for the pages of a template; where fewer lines stay together than on ours, no part waits for the heading after it either.

    Columns are divided anew for letters that may be wider than ours, so that no word is broken, and no picture is wider than the text.
    """
    together, width = carrier.lines_together(), carrier.text_width()
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Table):
            words = [block.header, *([cell.words for cell in row] for row in block.rows)]
            shown = [[said.upper() for said in row] for row in words] if carrier.in_capitals else words
            widths = fitting_widths(shown, block.widths, int(width * _OURS_TO_WIDE / carrier.letters))
            yield block._replace(together=together, widths=widths)
        elif isinstance(block, Picture):
            part = min(1, width / _TWIPS_PER_MM / block.width)
            yield block._replace(width=int(block.width * part), height=int(block.height * part))
        elif isinstance(block, Paragraph) and isinstance(after, Heading) and together < MOST_TOGETHER:
            yield block._replace(held=False)
        else:
            yield block


def _body(pages: Pages, blocks: Sequence[Block]) -> str:
    """The blocks; in a document that holds no data part its controls are tied to none."""
    body = body_markup(blocks)
    body = body if pages.generated else _TIES.sub("", body)
    return protected(body) if pages.protect else body
