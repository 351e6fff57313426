"""A municipality's own Word template (``.docx`` or ``.dotx``) around our text: its page, headers, fonts and styles stay as they are.

Styles that the template lacks are added, never replaced; every part that need not change keeps its bytes.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.outputs.pages.blocks import TEXT_WIDTH, Frame
from mvoi_checklist.outputs.word.package import NAMES, PAGE, RELATIONSHIPS, fixed_part, linked, picture_part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_HINT = "Geef een Word-document (.docx) of sjabloon (.dotx) zonder macro's."


class Template:
    """The parts of a template, while they are filled."""

    def __init__(self, data: bytes) -> None:
        """Open the package and find its main part.

        Raises:
            UsageError: it is no Word document or template, or it holds macros.

        """
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                self._infos = package.infolist()
                self._parts = {info.filename: package.read(info) for info in self._infos}
            self._types = self._parsed("[Content_Types].xml")
            self._main = next(item for item in self._types if str(item.get("ContentType", "")).endswith((".document.main+xml", ".template.main+xml")))
            self._name = str(self._main.get("PartName")).lstrip("/")
            self._root = self._parsed(self._name)
        except (zipfile.BadZipFile, KeyError, StopIteration, etree.XMLSyntaxError, RuntimeError, NotImplementedError):
            raise UsageError([Problem("--template", "dit is geen Word-sjabloon dat te gebruiken is.", _HINT)]) from None
        if self._root.tag != f"{_W}document":
            raise UsageError([Problem("--template", "dit sjabloon is 'Strict Open XML'.", "Sla het in Word op als gewoon Word-document.")])
        folder, _, file = self._name.rpartition("/")
        self._folder = f"{folder}/" if folder else ""
        self._links_name = f"{self._folder}_rels/{file}.rels"
        self._links = self._parsed(self._links_name) if self._links_name in self._parts else etree.Element(f"{_RELATED}Relationships")

    def filled(self, body: str, frame: Frame, pictures: Mapping[str, bytes]) -> bytes:
        """The template as a document with our text in it."""
        self._main.set("ContentType", f"{_KIND}document.main+xml")
        body, addresses = linked(self._with_styles(self._scaled(body)))
        for target, name in addresses.items():
            address = etree.fromstring(f"<a t={target}/>").get("t")
            self._relate(name, "hyperlink", str(address), TargetMode="External")
        self._add_pictures(pictures)
        self._put(self._name, self._with_body(body))
        self._put("[Content_Types].xml", self._types)
        self._put(self._links_name, self._links)
        self._title(frame)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            dates = {info.filename: info.date_time for info in self._infos}
            for name, data in self._parts.items():
                package.writestr(zipfile.ZipInfo(name, dates.get(name, (1980, 1, 1, 0, 0, 0))), data, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()

    def _add_pictures(self, pictures: Mapping[str, bytes]) -> None:
        for name, png in pictures.items():
            self._parts[self._folder + picture_part(name)] = png
            self._relate(name, "image", picture_part(name))
        if pictures and not any(item.tag == f"{_TYPES}Default" and str(item.get("Extension")).lower() == "png" for item in self._types):
            self._types.insert(0, self._types.makeelement(f"{_TYPES}Default", Extension="png", ContentType="image/png"))

    def _parsed(self, name: str) -> etree._Element:
        return etree.fromstring(self._parts[name], etree.XMLParser(resolve_entities=False, no_network=True))

    def _put(self, name: str, root: etree._Element) -> None:
        self._parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _relate(self, name: str, kind: str, target: str, **extra: str) -> None:
        etree.SubElement(self._links, f"{_RELATED}Relationship", {"Id": name, "Type": f"{RELATIONSHIPS}/{kind}", "Target": target, **extra})

    def _related(self, kind: str) -> str | None:
        """The part of this kind that belongs to the main part."""
        targets = (str(item.get("Target")) for item in self._links if str(item.get("Type", "")).endswith(f"/{kind}"))
        return next((target.lstrip("/") if target.startswith("/") else self._folder + target for target in targets), None)

    def _scaled(self, body: str) -> str:
        """Tables as wide as the text on the template's page."""
        page, margins = (self._root.find(f"{_W}body/{_W}sectPr/{_W}{name}") for name in ("pgSz", "pgMar"))
        if page is None or margins is None:
            return body
        sides = sum(int(float(str(margins.get(f"{_W}{side}", "0")))) for side in ("left", "right", "gutter"))
        width = int(float(str(page.get(f"{_W}w", "0")))) - sides
        if width <= 0:
            return body
        return re.sub(r'(<w:(?:gridCol|tcW|tblW) w:w=")(\d+)', lambda match: f"{match[1]}{int(match[2]) * width // TEXT_WIDTH}", body)

    def _with_body(self, body: str) -> etree._Element:
        """Our paragraphs before the template's own page settings, in a root that knows the names of both."""
        ours = etree.fromstring(f"<w:body {NAMES}>{body}</w:body>")
        settings = self._root.findall(f"{_W}body/{_W}sectPr")
        ours.append(settings[-1] if settings else etree.fromstring(f"<w:sectPr {NAMES}>{PAGE}</w:sectPr>"))
        names: dict[Any, str] = {**ours.nsmap, **self._root.nsmap}  # the default namespace has no name
        root = etree.Element(self._root.tag, nsmap=names)
        for name, value in self._root.attrib.items():
            root.set(name, value)
        root.set(_IGNORABLE, " ".join(dict.fromkeys([*str(self._root.get(_IGNORABLE, "")).split(), "w14"])))
        root.append(ours)
        return root

    def _with_styles(self, body: str) -> str:
        """Add the styles that are missing; the template's own name for a style is the name our text uses."""
        name = self._related("styles")
        ours = etree.fromstring(fixed_part("word/styles.xml").encode())
        if name is None or name not in self._parts:
            raise UsageError([Problem("--template", "dit sjabloon heeft geen stijlen.", _HINT)])
        theirs = self._parsed(name)
        by_name = {(style.get(f"{_W}type"), _name(style).lower()): str(style.get(f"{_W}styleId")) for style in theirs.iter(f"{_W}style")}
        called = {str(style.get(f"{_W}styleId")): by_name.get((style.get(f"{_W}type"), _name(style).lower())) for style in ours.iter(f"{_W}style")}
        missing = [style for style in ours.iter(f"{_W}style") if called[str(style.get(f"{_W}styleId"))] is None]
        taken = set(by_name.values())
        known = {ours_id: their_id or (f"{ours_id}MVOI" if ours_id in taken else ours_id) for ours_id, their_id in called.items()}
        numbers = self._with_numbering() if any(style.find(f".//{_W}numId") is not None for style in missing) else {}
        for style in missing:
            theirs.append(_renamed(copy.deepcopy(style), known, numbers))
        _speak_dutch(theirs)
        self._put(name, theirs)
        return re.sub(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)', lambda match: match[1] + known[match[2]], body)

    def _with_numbering(self) -> dict[str, str]:
        """Add our two lists to the template's; the answer is the number each of ours has there."""
        ours = etree.fromstring(fixed_part("word/numbering.xml").encode())
        name = self._related("numbering")
        if name is None or name not in self._parts:
            self._parts[f"{self._folder}numbering.xml"] = fixed_part("word/numbering.xml").encode()
            self._relate("mvoiNumbering", "numbering", "numbering.xml")
            etree.SubElement(self._types, f"{_TYPES}Override", PartName=f"/{self._folder}numbering.xml", ContentType=f"{_KIND}numbering+xml")
            return {}
        theirs = self._parsed(name)
        offset = 1 + max([int(item.get(f"{_W}{key}", 0)) for item in theirs for key in ("abstractNumId", "numId") if item.get(f"{_W}{key}")], default=0)
        numbers = {}
        for item in ours:
            key = f"{_W}abstractNumId" if item.tag == f"{_W}abstractNum" else f"{_W}numId"
            number = str(item.get(key))
            item.set(key, str(int(number) + offset))
            if item.tag == f"{_W}num":
                for inner in item.iter(f"{_W}abstractNumId"):
                    inner.set(f"{_W}val", str(int(str(inner.get(f"{_W}val"))) + offset))
                numbers[number] = str(item.get(key))
                theirs.append(item)
            else:
                first = theirs.find(f"{_W}num")
                theirs.insert(len(theirs) if first is None else theirs.index(first), item)
        self._put(name, theirs)
        return numbers

    def _title(self, frame: Frame) -> None:
        name = "docProps/core.xml"
        if name not in self._parts:
            return
        core = self._parsed(name)
        for key, words in (("title", frame.title), ("language", "nl-NL")):
            found = core.find(f"{_DC}{key}")
            (etree.SubElement(core, f"{_DC}{key}") if found is None else found).text = words
        self._put(name, core)


def _speak_dutch(styles: etree._Element) -> None:
    """Our text is Dutch, also on a template that says nothing or something else: a screen reader goes by it."""
    inner = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        found = inner.find(_W + name)
        if found is None:
            found = etree.Element(_W + name)
            inner.insert(0, found)
        inner = found
    language = inner.find(f"{_W}lang")
    (etree.SubElement(inner, f"{_W}lang") if language is None else language).set(f"{_W}val", "nl-NL")


def _name(style: etree._Element) -> str:
    name = style.find(f"{_W}name")
    return str(name.get(f"{_W}val")) if name is not None else ""


def _renamed(style: etree._Element, known: dict[str, str], numbers: dict[str, str]) -> etree._Element:
    """A style of ours in the template's words: what it builds on, what comes next, and the number of its list."""
    style.set(f"{_W}styleId", known[str(style.get(f"{_W}styleId"))])
    if style.get(f"{_W}default"):
        del style.attrib[f"{_W}default"]
    for element in style.iter(f"{_W}basedOn", f"{_W}next", f"{_W}link"):
        element.set(f"{_W}val", known[str(element.get(f"{_W}val"))])
    for number in style.iter(f"{_W}numId"):
        number.set(f"{_W}val", numbers.get(str(number.get(f"{_W}val")), str(number.get(f"{_W}val"))))
    return style
