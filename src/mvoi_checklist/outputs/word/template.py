"""A municipality's own Word template (``.docx`` or ``.dotx``) around our text: its page, headers, fonts and styles stay as they are.

Styles that the template lacks are added, never replaced; every part that need not change keeps its bytes.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.form import ANSWERS, MADE_WITH
from mvoi_checklist.model.generated import Generated
from mvoi_checklist.outputs.pages.blocks import TEXT_WIDTH, Control, Frame, Pages
from mvoi_checklist.outputs.word.data import KIND, answers_part, prompts_part, properties_part, property_markup, store_parts
from mvoi_checklist.outputs.word.package import NAMES, PAGE, fixed_part, linked, picture_part
from mvoi_checklist.outputs.word.template_package import TemplatePackage, W

_DC = "{http://purl.org/dc/elements/1.1/}"
_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_HINT = "Geef een Word-document (.docx) of sjabloon (.dotx) zonder macro's."


class Template:
    """The parts of a template, while they are filled."""

    def __init__(self, data: bytes) -> None:
        """Open the package.

        Raises:
            UsageError: it is no Word document or template, or it holds macros.

        """
        self._package = TemplatePackage(data)

    def filled(self, body: str, pages: Pages, pictures: Mapping[str, bytes]) -> bytes:
        """The template as a document with our text in it."""
        package = self._package
        package.main.set("ContentType", f"{KIND}wordprocessingml.document.main+xml")
        body, addresses = linked(self._with_styles(self._scaled(body)))
        for target, name in addresses.items():
            address = etree.fromstring(f"<a t={target}/>").get("t")
            package.relate(name, "hyperlink", str(address), TargetMode="External")
        self._add_pictures(pictures)
        package.put(package.name, self._with_body(body))
        self._title(pages.frame)
        if pages.generated:
            self._add_data(pages.generated, list(pages.controls()))
        return package.saved()

    def _add_pictures(self, pictures: Mapping[str, bytes]) -> None:
        package = self._package
        for name, png in pictures.items():
            package.parts[package.folder + picture_part(name)] = png
            package.relate(name, "image", picture_part(name))
        if pictures:
            package.know_suffix("png", "image/png")

    def _add_data(self, made: Generated, controls: list[Control]) -> None:
        """The answers as data, the prompts as building blocks, and the name of the ruleset in the properties."""
        package = self._package
        before = next((name for name in package.all_related("customXml") if ANSWERS.encode() in package.parts[name]), None)
        if before is not None:
            package.parts[before] = answers_part(made, controls).encode()
        else:
            number = next(n for n in range(1, len(package.parts) + 2) if f"customXml/item{n}.xml" not in package.parts)
            package.add(f"customXml/item{number}.xml", answers_part(made, controls), "application/xml")
            (properties, words), (links, related) = store_parts(number).items()
            package.add(properties, words, f"{KIND}customXmlProperties+xml")
            package.parts[links] = related.encode()
            package.relate("mvoiAnswers", "customXml", f"/customXml/item{number}.xml")
        if package.related("glossaryDocument") is None:
            package.add(f"{package.folder}glossary/document.xml", prompts_part(controls), f"{KIND}wordprocessingml.document.glossary+xml")
            package.relate("mvoiPrompts", "glossaryDocument", "glossary/document.xml")
        self._add_property(made)

    def _add_property(self, made: Generated) -> None:
        package, name = self._package, "docProps/custom.xml"
        if name not in package.parts:
            package.add(name, properties_part(made), f"{KIND}custom-properties+xml")
            package.relate_package("mvoiProperties", "custom-properties", name)
            return
        properties = package.parsed(name)
        for item in [item for item in properties if item.get("name") == MADE_WITH]:
            properties.remove(item)
        number = 1 + max([int(str(item.get("pid"))) for item in properties if str(item.get("pid")).isdecimal()], default=1)
        names = f'xmlns="{etree.QName(properties).namespace}" xmlns:vt="{_VT}"'
        properties.append(etree.fromstring(property_markup(made, number).replace("<property ", f"<property {names} ")))
        package.put(name, properties)

    def _scaled(self, body: str) -> str:
        """Tables as wide as the text on the template's page."""
        page, margins = (self._package.root.find(f"{W}body/{W}sectPr/{W}{name}") for name in ("pgSz", "pgMar"))
        if page is None or margins is None:
            return body
        sides = sum(int(float(str(margins.get(f"{W}{side}", "0")))) for side in ("left", "right", "gutter"))
        width = int(float(str(page.get(f"{W}w", "0")))) - sides
        if width <= 0:
            return body
        return re.sub(r'(<w:(?:gridCol|tcW|tblW) w:w=")(\d+)', lambda match: f"{match[1]}{int(match[2]) * width // TEXT_WIDTH}", body)

    def _with_body(self, body: str) -> etree._Element:
        """Our paragraphs before the template's own page settings, in a root that knows the names of both."""
        ours = etree.fromstring(f"<w:body {NAMES}>{body}</w:body>")
        settings = self._package.root.findall(f"{W}body/{W}sectPr")
        ours.append(settings[-1] if settings else etree.fromstring(f"<w:sectPr {NAMES}>{PAGE}</w:sectPr>"))
        names: dict[Any, str] = {**ours.nsmap, **self._package.root.nsmap}  # the default namespace has no name
        root = etree.Element(self._package.root.tag, nsmap=names)
        for name, value in self._package.root.attrib.items():
            root.set(name, value)
        root.set(_IGNORABLE, " ".join(dict.fromkeys([*str(self._package.root.get(_IGNORABLE, "")).split(), "w14"])))
        root.append(ours)
        return root

    def _with_styles(self, body: str) -> str:
        """Add the styles that are missing; the template's own name for a style is the name our text uses."""
        name = self._package.related("styles")
        ours = etree.fromstring(fixed_part("word/styles.xml").encode())
        if name is None:
            raise UsageError([Problem("--template", "dit sjabloon heeft geen stijlen.", _HINT)])
        theirs = self._package.parsed(name)
        by_name = {(style.get(f"{W}type"), _name(style).lower()): str(style.get(f"{W}styleId")) for style in theirs.iter(f"{W}style")}
        called = {str(style.get(f"{W}styleId")): by_name.get((style.get(f"{W}type"), _name(style).lower())) for style in ours.iter(f"{W}style")}
        missing = [style for style in ours.iter(f"{W}style") if called[str(style.get(f"{W}styleId"))] is None]
        taken = set(by_name.values())
        known = {ours_id: their_id or (f"{ours_id}MVOI" if ours_id in taken else ours_id) for ours_id, their_id in called.items()}
        numbers = self._with_numbering() if any(style.find(f".//{W}numId") is not None for style in missing) else {}
        for style in missing:
            theirs.append(_renamed(copy.deepcopy(style), known, numbers))
        _speak_dutch(theirs)
        self._package.put(name, theirs)
        return re.sub(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)', lambda match: match[1] + known[match[2]], body)

    def _with_numbering(self) -> dict[str, str]:
        """Add our two lists to the template's; the answer is the number each of ours has there."""
        ours = etree.fromstring(fixed_part("word/numbering.xml").encode())
        name = self._package.related("numbering")
        if name is None:
            self._package.add(f"{self._package.folder}numbering.xml", fixed_part("word/numbering.xml"), f"{KIND}wordprocessingml.numbering+xml")
            self._package.relate("mvoiNumbering", "numbering", "numbering.xml")
            return {}
        theirs = self._package.parsed(name)
        offset = 1 + max([int(item.get(f"{W}{key}", 0)) for item in theirs for key in ("abstractNumId", "numId") if item.get(f"{W}{key}")], default=0)
        numbers = {}
        for item in ours:
            key = f"{W}abstractNumId" if item.tag == f"{W}abstractNum" else f"{W}numId"
            number = str(item.get(key))
            item.set(key, str(int(number) + offset))
            if item.tag == f"{W}num":
                for inner in item.iter(f"{W}abstractNumId"):
                    inner.set(f"{W}val", str(int(str(inner.get(f"{W}val"))) + offset))
                numbers[number] = str(item.get(key))
                theirs.append(item)
            else:
                first = theirs.find(f"{W}num")
                theirs.insert(len(theirs) if first is None else theirs.index(first), item)
        self._package.put(name, theirs)
        return numbers

    def _title(self, frame: Frame) -> None:
        name = "docProps/core.xml"
        if name not in self._package.parts:
            return
        core = self._package.parsed(name)
        for key, words in (("title", frame.title), ("language", "nl-NL")):
            found = core.find(f"{_DC}{key}")
            (etree.SubElement(core, f"{_DC}{key}") if found is None else found).text = words
        self._package.put(name, core)


def _speak_dutch(styles: etree._Element) -> None:
    """Our text is Dutch, also on a template that says nothing or something else: a screen reader goes by it."""
    inner = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        found = inner.find(W + name)
        if found is None:
            found = etree.Element(W + name)
            inner.insert(0, found)
        inner = found
    language = inner.find(f"{W}lang")
    (etree.SubElement(inner, f"{W}lang") if language is None else language).set(f"{W}val", "nl-NL")


def _name(style: etree._Element) -> str:
    name = style.find(f"{W}name")
    return str(name.get(f"{W}val")) if name is not None else ""


def _renamed(style: etree._Element, known: dict[str, str], numbers: dict[str, str]) -> etree._Element:
    """A style of ours in the template's words: what it builds on, what comes next, and the number of its list."""
    style.set(f"{W}styleId", known[str(style.get(f"{W}styleId"))])
    if style.get(f"{W}default"):
        del style.attrib[f"{W}default"]
    for element in style.iter(f"{W}basedOn", f"{W}next", f"{W}link"):
        element.set(f"{W}val", known[str(element.get(f"{W}val"))])
    for number in style.iter(f"{W}numId"):
        number.set(f"{W}val", numbers.get(str(number.get(f"{W}val")), str(number.get(f"{W}val"))))
    return style
