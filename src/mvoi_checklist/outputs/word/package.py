"""The Word file itself: fixed parts from the folder ``parts``, and the few that differ per document. Same input, same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from mvoi_checklist.outputs.escape import legal
from mvoi_checklist.outputs.pages.blocks import Frame, Pages
from mvoi_checklist.outputs.word.data import HEAD, PACKAGE, Part, data_parts
from mvoi_checklist.outputs.word.raw_zip import with_members
from mvoi_checklist.outputs.word.text import paragraph, run

_PARTS = Path(__file__).parent / "parts"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{RELATIONSHIPS}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="510" w:gutter="0"/>'
"""Portrait A4 and its margins."""

_SECTION = f'<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>{PAGE}</w:sectPr>'
_FIXED_TARGETS = {
    "styles": "styles.xml",
    "settings": "settings.xml",
    "numbering": "numbering.xml",
    "header": "header1.xml",
    "footer": "footer1.xml",
}
CORE = "docProps/core.xml"


def word_package(body: str, pages: Pages, pictures: Mapping[str, bytes], *, main: str = "document") -> bytes:
    """Put paragraphs and tables into a Word file, with the answers as data beside them; ``main`` is "document" or "template"."""
    frame = pages.frame
    data = data_parts(pages.generated, pages) if pages.generated else []
    body, links = linked(body + _SECTION)
    page = run("Pagina ") + _field("PAGE") + run(" van ") + _field("NUMPAGES")
    lists = {
        "[Content_Types].xml": _listed("[Content_Types].xml", [_override(part) for part in data if part.kind]).replace("document.main+xml", f"{main}.main+xml"),
        "_rels/.rels": _listed("_rels/.rels", [_of_file(part) for part in data if part.relation is None]),
    }
    parts = {
        **{part.name: part.xml for part in data},
        CORE: core_part(frame),
        "word/header1.xml": f"{HEAD}<w:hdr {NAMES}>{paragraph(run(frame.header[0]), _TAB, run(frame.header[1]), style='Header')}</w:hdr>",
        "word/footer1.xml": f"{HEAD}<w:ftr {NAMES}>{paragraph(run(frame.footer), _TAB, page, style='Footer')}</w:ftr>",
        "word/_rels/document.xml.rels": _relationships(links, pictures, data),
        "word/document.xml": f"{HEAD}<w:document {NAMES}><w:body>{body}</w:body></w:document>",
    }
    files = {f"word/{picture_part(name)}": png for name, png in pictures.items()}
    return with_members(_fixed_package(), _encoded(lists), {**_encoded(parts), **files})


def _encoded(parts: Mapping[str, str]) -> dict[str, bytes]:
    return {name: xml.encode() for name, xml in parts.items()}


def picture_part(name: str) -> str:
    """Where a picture stands, seen from the main part."""
    return f"media/{name}.png"


_TAB = "<w:r><w:tab/></w:r>"


@cache
def _fixed_parts() -> dict[str, str]:
    """The content types come first in the zip: some readers look no further to know what the file is."""
    paths = sorted((path for path in _PARTS.rglob("*") if path.is_file()), key=lambda path: (path.name != "[Content_Types].xml", path.as_posix()))
    return {path.relative_to(_PARTS).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@cache
def _fixed_package() -> bytes:
    """The fixed parts as a zip file, packed once."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, xml in _fixed_parts().items():
            package.writestr(zipfile.ZipInfo(name), xml.encode(), zipfile.ZIP_DEFLATED)  # of 1980 by itself: the same checklist gives the same bytes
    return buffer.getvalue()


def fixed_part(name: str) -> str:
    """One of our fixed parts, by its name in the package."""
    return _fixed_parts()[name]


def _listed(name: str, entries: list[str]) -> str:
    """A fixed list with entries behind its own."""
    start, end, rest = _fixed_parts()[name].rpartition("</")
    return f"{start}{''.join(entries)}{end}{rest}"


def _override(part: Part) -> str:
    return f'<Override PartName="/{part.name}" ContentType="{part.kind}"/>'


def _of_file(part: Part) -> str:
    return f'<Relationship Id="mvoiProperties" Type="{RELATIONSHIPS}/custom-properties" Target="{part.name}"/>'


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def linked(body: str) -> tuple[str, dict[str, str]]:
    """Replace each web address in ``r:id`` by the id of a relationship; the answer holds the id by quoted address."""
    ids: dict[str, str] = {}

    def numbered(match: re.Match[str]) -> str:
        return f'<w:hyperlink r:id="{ids.setdefault(match.group(1), f"mvoiLink{len(ids) + 1}")}"'

    return re.sub(r'<w:hyperlink r:id=("[^"]*"|\'[^\']*\')', numbered, body), ids


def _relationships(links: dict[str, str], pictures: Mapping[str, bytes], data: list[Part]) -> str:
    """The list of relationships of the main part: our fixed parts, the data, the pictures and the web addresses."""
    targets = [*_FIXED_TARGETS.items(), *((part.relation, f"/{part.name}") for part in data if part.relation)]
    numbered = enumerate(targets, start=1)
    fixed = [f'<Relationship Id="rId{number}" Type="{RELATIONSHIPS}/{name}" Target="{target}"/>' for number, (name, target) in numbered]
    outside = [f'<Relationship Id="{name}" Type="{RELATIONSHIPS}/hyperlink" Target={target} TargetMode="External"/>' for target, name in links.items()]
    media = [f'<Relationship Id="{name}" Type="{RELATIONSHIPS}/image" Target="{picture_part(name)}"/>' for name in pictures]
    inner = "".join(fixed + media + outside)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def core_part(frame: Frame) -> str:
    """The properties of the file that every program shows: by whom, and of which day."""
    moment = f"{frame.on.isoformat()}T00:00:00Z"
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{legal(frame.title)}</dc:title><dc:creator>{legal(frame.author)}</dc:creator><dc:language>nl-NL</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "</cp:coreProperties>"
    )
