"""The Word file itself: fixed parts from the folder ``parts``, and the few that differ per document. Same input, same bytes."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mvoi_checklist.outputs.word.markup import legal, paragraph, run

_PARTS = Path(__file__).parent / "parts"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_RELATIONSHIPS}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1304" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="510" w:gutter="0"/></w:sectPr>'
)
_FIXED_TARGETS = ("styles", "settings", "numbering", "header", "footer")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The zip's own clock: a fixed moment, so that the same checklist gives the same bytes."""


@dataclass(frozen=True)
class Frame:
    """What stands around the text: properties of the file, and the words at the top and bottom of each page."""

    title: str
    author: str
    on: datetime.date
    header: tuple[str, str]
    footer: str


def word_package(body: str, frame: Frame) -> bytes:
    """Put paragraphs and tables into a ``.docx`` file."""
    body, relationships = _with_relationships(body + _SECTION)
    page = run("Pagina ") + _field("PAGE") + run(" van ") + _field("NUMPAGES")
    parts = {
        **_fixed_parts(),
        "docProps/core.xml": _core(frame),
        "word/header1.xml": f"{_HEAD}<w:hdr {_NAMES}>{paragraph(run(frame.header[0]), _TAB, run(frame.header[1]), style='Header')}</w:hdr>",
        "word/footer1.xml": f"{_HEAD}<w:ftr {_NAMES}>{paragraph(run(frame.footer), _TAB, page, style='Footer')}</w:ftr>",
        "word/_rels/document.xml.rels": relationships,
        "word/document.xml": f"{_HEAD}<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, xml in parts.items():
            package.writestr(zipfile.ZipInfo(name, _LONG_AGO), xml.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


_TAB = "<w:r><w:tab/></w:r>"


@cache
def _fixed_parts() -> dict[str, str]:
    """The content types come first in the zip: some readers look no further to know what the file is."""
    paths = sorted((path for path in _PARTS.rglob("*") if path.is_file()), key=lambda path: (path.name != "[Content_Types].xml", path.as_posix()))
    return {path.relative_to(_PARTS).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _with_relationships(body: str) -> tuple[str, str]:
    """Replace each web address in ``r:id`` by the id of a relationship, and write the list of relationships."""
    fixed = [
        f'<Relationship Id="rId{number}" Type="{_RELATIONSHIPS}/{name}" Target="{name}{"1" if name in ("header", "footer") else ""}.xml"/>'
        for number, name in enumerate(_FIXED_TARGETS, start=1)
    ]
    ids: dict[str, str] = {}

    def numbered(match: re.Match[str]) -> str:
        return f'r:id="{ids.setdefault(match.group(1), f"link{len(ids) + 1}")}"'

    body = re.sub(r'(?<=<w:hyperlink )r:id=("[^"]*"|\'[^\']*\')', numbered, body)
    links = [f'<Relationship Id="{name}" Type="{_RELATIONSHIPS}/hyperlink" Target={target} TargetMode="External"/>' for target, name in ids.items()]
    inner = "".join(fixed + links)
    return body, f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


def _core(frame: Frame) -> str:
    moment = f"{frame.on.isoformat()}T00:00:00Z"
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{legal(frame.title)}</dc:title><dc:creator>{legal(frame.author)}</dc:creator><dc:language>nl-NL</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "</cp:coreProperties>"
    )
