"""The OpenDocument file itself: fixed parts from the folder ``parts``, and the few that differ per document. Same input, same bytes."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from mvoi_checklist.model.form import MADE_AS, MADE_WITH
from mvoi_checklist.outputs.escape import attribute, legal
from mvoi_checklist.outputs.odt.markup import body_markup
from mvoi_checklist.outputs.odt.text import text
from mvoi_checklist.outputs.pages.as_made import made_json
from mvoi_checklist.outputs.pages.blocks import Block, Frame, Pages, Picture, Table

_PARTS = Path(__file__).parent / "parts"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = (
    f'xmlns:office="{_ODF}:office:1.0" xmlns:style="{_ODF}:style:1.0" xmlns:text="{_ODF}:text:1.0" xmlns:table="{_ODF}:table:1.0" '
    f'xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" xmlns:meta="{_ODF}:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
    f'xmlns:draw="{_ODF}:drawing:1.0" xmlns:svg="{_ODF}:svg-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" office:version="1.3"'
)
_TWIPS_PER_CM = 1440 / 2.54
_QUOTE = '"'


def to_odt(pages: Pages) -> bytes:
    """Write an ``.odt`` file; its type comes first and is not compressed, so that other programs see it at once."""
    blocks = list(pages.blocks)
    extra = {f"Pictures/{block.name}.png": ("image/png", block.png) for block in blocks if isinstance(block, Picture)}
    parts = {
        "content.xml": _content(blocks),
        "styles.xml": _styles(pages.frame),
        "meta.xml": _meta(pages),
        "META-INF/manifest.xml": _manifest({name: kind for name, (kind, _) in extra.items()}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr(zipfile.ZipInfo("mimetype"), _fixed_part("mimetype"), zipfile.ZIP_STORED)  # of 1980 by itself: the same checklist gives the same bytes
        for name, xml in parts.items():
            package.writestr(zipfile.ZipInfo(name), xml.encode(), zipfile.ZIP_DEFLATED)
        for name, (_, data) in extra.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_STORED)
    return buffer.getvalue()


def _packed(json: str) -> str:
    return base64.b64encode(zlib.compress(json.encode(), 9)).decode("ascii")


def _manifest(extra: Mapping[str, str]) -> str:
    entries = "".join(f'  <manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>\n' for name, kind in extra.items())
    return _fixed_part("META-INF/manifest.xml").replace("</manifest:manifest>", f"{entries}</manifest:manifest>")


@cache
def _fixed_part(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _content(blocks: Iterable[Block]) -> str:
    body = body_markup(blocks)
    widths = sorted({width for block in blocks if isinstance(block, Table) for width in block.widths})
    columns = "".join(
        f'<style:style style:name="MVOIKolom{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width / _TWIPS_PER_CM:.3f}cm"/></style:style>'
        for width in widths
    )
    used = "".join(style for style in _fixed_part("automatic-styles.xml").splitlines() if f'-name="{style.split(_QUOTE)[1]}"' in body)
    return (
        f"{_HEAD}<office:document-content {_NAMES}><office:automatic-styles>{columns}{used}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def _styles(frame: Frame) -> str:
    """The styles, with the words at the top and bottom of each page."""
    page = 'Pagina <text:page-number text:select-page="current">1</text:page-number> van <text:page-count>1</text:page-count>'
    styles = _fixed_part("styles.xml").replace("<!--header-->", f"{text(frame.header[0])}<text:tab/>{text(frame.header[1])}")
    return styles.replace("<!--footer-->", f"{text(frame.footer)}<text:tab/>{page}")


def _meta(pages: Pages) -> str:
    """The properties of the file, with how it was made."""
    frame, made = pages.frame, pages.generated
    own = {MADE_WITH: made.made_with, MADE_AS: _packed(made_json(made, pages))} if made else {}
    named = "".join(f"<meta:user-defined meta:name={attribute(name)}>{legal(value)}</meta:user-defined>" for name, value in own.items())
    moment = f"{frame.on.isoformat()}T00:00:00"
    return (
        f"{_HEAD}<office:document-meta {_NAMES}><office:meta><meta:generator>mvoi_checklist</meta:generator><dc:title>{legal(frame.title)}</dc:title>"
        f"<meta:initial-creator>{legal(frame.author)}</meta:initial-creator><dc:creator>{legal(frame.author)}</dc:creator>"
        f"<meta:creation-date>{moment}</meta:creation-date><dc:date>{moment}</dc:date><dc:language>nl-NL</dc:language>{named}</office:meta></office:document-meta>"
    )
