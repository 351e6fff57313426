"""Word's markup for text: runs, paragraphs, headings, links and tables, as strings of XML."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

TEXT_WIDTH = 9412
"""Width between the margins of a portrait A4 page, in twentieths of a point."""

_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(words: str) -> str:
    """Escape for XML, without the control characters that XML cannot hold."""
    return escape(_ILLEGAL.sub("", words.replace("\r\n", "\n")))


def attribute(words: str) -> str:
    """Quote as the value of an XML attribute."""
    return quoteattr(_ILLEGAL.sub("", words))


def run(words: str, style: str = "") -> str:
    """Text in one character style; a new line in the words is a new line in Word."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in legal(words).split("\n"))
    return f"<w:r>{properties}{lines}</w:r>"


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs, links or content controls."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def heading(level: int, words: str, anchor: str = "", *, new_page: bool = False) -> str:
    """A heading; with an anchor it can be linked to from the same document."""
    page = "<w:pageBreakBefore/>" if new_page else ""
    number = zlib.crc32(anchor.encode()) & 0x7FFFFFFF
    start = f'<w:bookmarkStart w:id="{number}" w:name="{anchor}"/>' if anchor else ""
    end = f'<w:bookmarkEnd w:id="{number}"/>' if anchor else ""
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/>{page}</w:pPr>{start}{run(words)}{end}</w:p>'


def anchor_name(name: str) -> str:
    """A name that Word accepts for a place in the document."""
    return re.sub(r"\W", "_", f"mvoi_{name}")


def internal_link(anchor: str, words: str) -> str:
    """A link to a heading of this document."""
    return f'<w:hyperlink w:anchor="{anchor}">{run(words, "Hyperlink")}</w:hyperlink>'


def link(url: str, words: str) -> str:
    """A link to a web page; the package replaces the address by the id of its relationship."""
    return f"<w:hyperlink r:id={attribute(url)}>{run(words, 'Hyperlink')}</w:hyperlink>"


def cell_text(words: str, style: str = "") -> str:
    """A paragraph inside a table."""
    return paragraph(run(words, style), style="MVOICel")


def table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int]) -> str:
    """A table with a header row that repeats on each page; ``rows`` hold paragraphs, ``widths`` add up to the text width.

    The caption is the description that a screen reader speaks.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = list(rows)
    head = _row([cell_text(words) for words in header], widths, "<w:cantSplit/><w:tblHeader/>", keep=True)
    body = "".join(_row(cells, widths, "<w:cantSplit/>", keep=number < len(lines)) for number, cells in enumerate(lines, start=1))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="MVOITabel"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={attribute(caption)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>{paragraph(style='MVOIKlein')}"
    )


def _row(cells: Sequence[str], widths: Sequence[int], properties: str, *, keep: bool) -> str:
    """One row; with ``keep`` it stays on the page of the next row."""
    if keep:
        cells = [cell.replace('<w:pStyle w:val="MVOICel"/>', '<w:pStyle w:val="MVOICel"/><w:keepNext/>') for cell in cells]
    inner = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell, width in zip(cells, widths, strict=True))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"
