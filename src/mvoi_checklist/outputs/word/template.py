"""A municipality's own Word template (``.docx`` or ``.dotx``) around our text: its page, headers, fonts and styles stay as they are.

Styles that the template lacks are added, never replaced; every part that need not change keeps its bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from mvoi_checklist.model.form import MADE_WITH
from mvoi_checklist.model.generated import Generated, around_mark
from mvoi_checklist.outputs.pages.blocks import MOST_TOGETHER, TEXT_HEIGHT, TEXT_WIDTH, Pages
from mvoi_checklist.outputs.word.data import KIND, prompts_part, properties_part, property_markup, stores
from mvoi_checklist.outputs.word.package import NAMES, PAGE, core_part, linked, picture_part
from mvoi_checklist.outputs.word.template_package import TemplatePackage, W
from mvoi_checklist.outputs.word.template_styles import with_styles

_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"


class Template:
    """The parts of a template, while they are filled."""

    def __init__(self, data: bytes) -> None:
        """Open the package.

        Raises:
            UsageError: it is no Word document or template, or it holds macros.

        """
        self._package = TemplatePackage(data)

    def text_width(self) -> int:
        """The width of its text in twentieths of a point; of one that does not say, that of ours."""
        width = self._package.text_width()
        return width if width is not None and width > 0 else TEXT_WIDTH

    def lines_together(self) -> int:
        """The lines of a table that is not broken over its pages: fewer on a page that is lower or narrower than ours."""
        height = self._package.text_height()
        if not height:
            return MOST_TOGETHER
        return max(1, int(MOST_TOGETHER * min(1, self.text_width() / TEXT_WIDTH) * min(1, height / TEXT_HEIGHT)))

    def filled(self, body: str, pages: Pages, pictures: Mapping[str, bytes]) -> bytes:
        """The template as a document with our text in it."""
        package = self._package
        package.main.set("ContentType", f"{KIND}wordprocessingml.document.main+xml")
        body, addresses = linked(with_styles(package, self._scaled(body)))
        for target, name in addresses.items():
            address = etree.fromstring(f"<a t={target}/>").get("t")
            package.relate(name, "hyperlink", str(address), TargetMode="External")
        self._add_pictures(pictures)
        package.put(package.name, self._with_body(body))
        package.put_core(core_part(pages.frame))
        package.open_up()
        if pages.generated:
            self._add_data(pages.generated, pages)
        return package.saved()

    def _add_pictures(self, pictures: Mapping[str, bytes]) -> None:
        package = self._package
        for name, png in pictures.items():
            package.parts[package.folder + picture_part(name)] = png
            package.relate(name, "image", picture_part(name))
        if pictures:
            package.know_suffix("png", "image/png")

    def _add_data(self, made: Generated, pages: Pages) -> None:
        """The answers as data, the prompts as building blocks, and the name of the ruleset in the properties."""
        package = self._package
        made = made.model_copy(update={"around": tuple(filter(None, map(around_mark, package.lines_around())))})
        for store in stores(made, pages):
            before = next((name for name in package.all_related("customXml") if store.namespace.encode() in package.parts[name]), None)
            if before is not None:
                package.parts[before] = store.xml.encode()
                continue
            number = next(n for n in range(1, len(package.parts) + 2) if f"customXml/item{n}.xml" not in package.parts)
            package.add(f"customXml/item{number}.xml", store.xml, "application/xml")
            properties, relations = store.beside(number)
            package.add(properties.name, properties.xml, properties.kind)
            package.parts[relations.name] = relations.xml.encode()
            package.relate(f"mvoiData{number}", "customXml", f"/customXml/item{number}.xml")
        if package.related("glossaryDocument") is None:
            package.add(f"{package.folder}glossary/document.xml", prompts_part(pages.controls()), f"{KIND}wordprocessingml.document.glossary+xml")
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
        width = self.text_width()
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
