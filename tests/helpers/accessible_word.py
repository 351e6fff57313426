"""The facts about a Word file that its accessibility depends on."""

import io
import zipfile
from functools import partial

from accessibility import Block, Facts, Letters
from lxml import etree
from zipped import W

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DC = "{http://purl.org/dc/elements/1.1/}"


def facts_of(data):
    """Read a Word file as far as the linter looks."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith((".xml", ".rels"))}
    looks, facts = _Looks(parts["word/styles.xml"]), Facts()
    core = parts["docProps/core.xml"]
    facts.title, told = (core.findtext(f"{DC}{name}", "") for name in ("title", "language"))
    facts.language = looks.language if told == looks.language else f"{told} in the properties and {looks.language} in the styles"
    links = {item.get("Id"): item.get("Target") for item in parts["word/_rels/document.xml.rels"]}
    for name in ("word/document.xml", *(name for name in parts if name.startswith(("word/header", "word/footer")))):
        _read_part(parts[name], looks, facts, links, body=name == "word/document.xml")
    return facts


def _value(element, path):
    found = element.find("/".join(W + name for name in path.split("/"))) if element is not None else None
    return None if found is None else found.get(f"{W}val", "on")


def _words(element):
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


class _Looks:
    """How text looks, by the styles it has and those they are based on."""

    def __init__(self, root):
        self.styles = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}
        self.default = root.find(f"{W}docDefaults/{W}rPrDefault")
        self.normal = next(name for name, style in self.styles.items() if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"))
        self.language = _value_of_language(self.default, [self.styles[self.normal]])

    def chain(self, name):
        while name in self.styles:
            yield self.styles[name]
            name = _value(self.styles[name], "basedOn")

    def first(self, places, path):
        return next((found for place in places if (found := _value(place, path)) not in (None, "auto")), None)

    def name(self, style):
        return _value(self.styles.get(style), "name") or ""

    def level(self, style):
        if self.name(style).lower() == "title":
            return 0
        level = next((found for place in self.chain(style) if (found := _value(place, "pPr/outlineLvl"))), None)
        return None if level is None else int(level) + 1


def _value_of_language(default, styles):
    found = [place.find(f"{W}rPr/{W}lang") for place in (*styles, default)]
    return next((item.get(f"{W}val") for item in found if item is not None and item.get(f"{W}val")), "")


def _shade(places):
    for place in places:
        for path in ("pPr/shd", "tcPr/shd"):
            found = place.find("/".join(W + name for name in path.split("/")))
            if found is not None and found.get(f"{W}fill") not in (None, "auto"):
                return found.get(f"{W}fill")
    return None


def _read_part(root, looks, facts, links, *, body):
    paragraphs = list(root.iter(f"{W}p"))
    for paragraph in paragraphs:
        style = _value(paragraph, "pPr/pStyle") or looks.normal
        row = next(paragraph.iterancestors(f"{W}tr"), None)
        cell_looks = _table_looks(row, paragraph, looks) if row is not None else []
        chain = list(looks.chain(style))
        ground = _shade([paragraph, *chain, *cell_looks]) or "FFFFFF"
        for run in paragraph.iter(f"{W}r"):
            first = partial(looks.first, [run, *looks.chain(_value(run, "rPr/rStyle")), *chain, *cell_looks, looks.default])
            size, colour, bold = first("rPr/sz"), first("rPr/color"), first("rPr/b")
            facts.letters.append(Letters(_words(run), colour or "000000", ground, float(size or 20) / 2, bold in ("on", "1", "true")))
        if body:
            answers = list(paragraph.iter(f"{W}sdt"))
            words = _words(paragraph) or " ".join(drawing.get("descr", "") for drawing in paragraph.iter("{*}docPr"))
            facts.blocks.append(Block(words, looks.name(style), looks.level(style) if row is None else None, has_answer=bool(answers)))
    facts.answers += [_value(control, "sdtPr/alias") or "" for control in root.iter(f"{W}sdt")] if body else []
    for link in root.iter(f"{W}hyperlink"):
        facts.links.append((_words(link), links.get(link.get(f"{R}id")) or link.get(f"{W}anchor") or ""))
    for table in root.iter(f"{W}tbl"):
        first = table.find(f"{W}tr")
        header = first.find(f"{W}trPr/{W}tblHeader") is not None
        caption = _value(table, "tblPr/tblCaption") or ""
        facts.tables.append((caption, header, sum(not _words(cell) for cell in first.iter(f"{W}tc"))))
    for drawing in root.iter("{*}docPr") if body else ():
        facts.pictures.append(drawing.get("descr", ""))


def _table_looks(row, paragraph, looks):
    """The parts of the table's style that hold for this cell."""
    table = next(row.iterancestors(f"{W}tbl"))
    cell = next(paragraph.iterancestors(f"{W}tc"))
    kinds = ["firstRow"] * (row is table.find(f"{W}tr")) + ["firstCol"] * (cell is row.find(f"{W}tc"))
    chain = list(looks.chain(_value(table, "tblPr/tblStyle")))
    special = [part for kind in kinds for style in chain for part in style.iter(f"{W}tblStylePr") if part.get(f"{W}type") == kind]
    return [cell, *special, *chain]
