"""The facts about an OpenDocument text that its accessibility depends on."""

import io
import zipfile

from accessibility import Block, Facts, Letters
from lxml import etree

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, STYLE, OFFICE, FO, DRAW, SVG = (_ODF % name for name in ("text", "table", "style", "office", "xsl-fo-compatible", "drawing", "svg-compatible"))
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
HREF = "{http://www.w3.org/1999/xlink}href"


def facts_of(data):
    """Read an OpenDocument text as far as the linter looks."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        content, styles, meta = (etree.fromstring(package.read(f"{name}.xml")) for name in ("content", "styles", "meta"))
    looks, facts = _Looks([styles, content]), Facts(title=meta.findtext(f".//{DC}title", ""))
    told = meta.findtext(f".//{DC}language", "")
    facts.language = looks.language if told == looks.language else f"{told} in the properties and {looks.language} in the styles"
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    for space in body.iter(f"{TEXT}s"):
        space.text = " " * int(space.get(f"{TEXT}c", "1"))
    for block in body.iter(f"{TEXT}p", f"{TEXT}h"):
        _read_block(block, looks, facts)
        name = block.get(f"{TEXT}style-name")
        level = int(block.get(f"{TEXT}outline-level")) if block.tag == f"{TEXT}h" else 0 if name == "Title" else None
        facts.blocks.append(Block("".join(block.itertext()), name, level, has_answer=block.find(f".//{LOEXT}content-control") is not None))
    for block in styles.iter(f"{TEXT}p"):
        _read_block(block, looks, facts)
    facts.answers += [control.get(f"{LOEXT}alias", "") for control in body.iter(f"{LOEXT}content-control")]
    facts.links += [("".join(link.itertext()), link.get(HREF)) for link in body.iter(f"{TEXT}a")]
    for table in body.iter(f"{TABLE}table"):
        header = table.find(f"{TABLE}table-header-rows")
        empty = sum(not "".join(cell.itertext()) for cell in header.iter(f"{TABLE}table-cell")) if header is not None else 0
        facts.tables.append((table.findtext(f"{TABLE}title", ""), header is not None and header.getnext() is table.find(f"{TABLE}table-row"), empty))
    facts.pictures += [frame.findtext(f"{SVG}title", "") or frame.findtext(f"{SVG}desc", "") for frame in body.iter(f"{DRAW}frame")]
    return facts


class _Looks:
    """How text looks, by the styles it has and those they are based on."""

    def __init__(self, roots):
        self.styles = {(style.get(f"{STYLE}family"), style.get(f"{STYLE}name")): style for root in roots for style in root.iter(f"{STYLE}style")}
        self.default = next(style for style in roots[0].iter(f"{STYLE}default-style") if style.get(f"{STYLE}family") == "paragraph")
        words = self.default.find(f"{STYLE}text-properties")
        self.language = f"{words.get(f'{FO}language')}-{words.get(f'{FO}country')}"

    def chain(self, family, name):
        while (style := self.styles.get((family, name))) is not None:
            yield style
            name = style.get(f"{STYLE}parent-style-name")

    def first(self, styles, name):
        return next((found for style in styles for part in style if (found := part.get(FO + name)) not in (None, "transparent")), None)


def _read_block(block, looks, facts):
    chain = [*looks.chain("paragraph", block.get(f"{TEXT}style-name")), looks.default]
    cell = next(block.iterancestors(f"{TABLE}table-cell"), None)
    around = list(looks.chain("table-cell", cell.get(f"{TABLE}style-name"))) if cell is not None else []
    ground = (looks.first([*chain, *around], "background-color") or "#FFFFFF").lstrip("#")
    for element in (block, *block.iter(f"{TEXT}span")):
        styles = [*looks.chain("text", element.get(f"{TEXT}style-name")), *chain] if element is not block else chain
        words = "".join(element.xpath(".//text()[not(ancestor::*[local-name()='span'])]")) if element is block else "".join(element.itertext())
        size = float((looks.first(styles, "font-size") or "12pt").removesuffix("pt"))
        colour = (looks.first(styles, "color") or "#000000").lstrip("#")
        facts.letters.append(Letters(words, colour, ground, size, looks.first(styles, "font-weight") == "bold"))
