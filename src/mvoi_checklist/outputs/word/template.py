"""A municipality's own Word template (``.docx`` or ``.dotx``) around our text: its page, headers, fonts and styles stay as they are.

Styles that the template lacks are added, never replaced; every part that need not change keeps its bytes.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from mvoi_checklist.model.generated import Generated, around_mark
from mvoi_checklist.outputs.pages.blocks import MOST_TOGETHER, TEXT_HEIGHT, TEXT_WIDTH, Pages
from mvoi_checklist.outputs.word.data import KIND, prompts_part, properties_part, property_markup, stores
from mvoi_checklist.outputs.word.package import NAMES, PAGE, core_part, linked, picture_part
from mvoi_checklist.outputs.word.template_around import lines_around, show_properties
from mvoi_checklist.outputs.word.template_looks import in_capitals, relative_size, sized
from mvoi_checklist.outputs.word.template_package import Relation, TemplatePackage, W
from mvoi_checklist.outputs.word.template_styles import styles_of, with_styles
from mvoi_checklist.outputs.word.template_text import kept_of_main, leave_text_out

_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"

_CELL = 20
"""Size of the letters in our tables, in half points."""


class Template:
    """The parts of a template, while they are filled."""

    def __init__(self, data: bytes) -> None:
        """Open the package.

        Raises:
            UsageError: it is no Word document or template, or it holds macros.

        """
        self._package = TemplatePackage(data)
        styles = self._package.parsed(styles_of(self._package))
        self.letters, self.in_capitals = sized(_CELL, relative_size(styles)) / _CELL, in_capitals(styles)

    def text_width(self) -> int:
        """The width of its text in twentieths of a point; of one that does not say, that of ours."""
        width = self._package.text_width()
        return width if width is not None and width > 0 else TEXT_WIDTH

    def lines_together(self) -> int:
        """The lines of a table that is not broken over its pages: fewer on a page that is lower or narrower than ours, or has larger letters."""
        height = self._package.text_height()
        if not height:
            return MOST_TOGETHER
        room = min(1, self.text_width() / self.letters / TEXT_WIDTH) * min(1, height / self.letters / TEXT_HEIGHT)
        return max(1, int(MOST_TOGETHER * room))

    def filled(self, body: str, pages: Pages, pictures: Mapping[str, bytes]) -> bytes:
        """The template as a document with our text in it."""
        package = self._package
        package.main.set("ContentType", f"{KIND}wordprocessingml.document.main+xml")
        leave_text_out(package)
        body = self._related(with_styles(package, self._scaled(body)), pictures)
        package.put(package.name, self._with_body(body))
        package.put_core(core_part(pages.frame))
        show_properties(package)
        package.open_up()
        if pages.generated:
            self._add_data(pages.generated, pages)
        return package.saved()

    def _related(self, body: str, pictures: Mapping[str, bytes]) -> str:
        """Our text with the ids that its web addresses and pictures have in this package."""
        package = self._package
        body, addresses = linked(body)
        outside = [Relation(name, "hyperlink", str(etree.fromstring(f"<a t={target}/>").get("t")), is_outside=True) for target, name in addresses.items()]
        added = {name: package.add_picture(package.folder + picture_part(name), png) for name, png in pictures.items()}
        if pictures:
            package.know_suffix("png", "image/png")
        ours = [*outside, *(Relation(name, "image", f"/{part}") for name, part in added.items())]
        ids = dict(zip((item.id for item in ours), package.relate(ours, package.name), strict=True))
        return re.sub(r'(<(?:w:hyperlink r:id|a:blip r:embed)=")([^"]*)', lambda found: found[1] + ids[found[2]], body)

    def _add_data(self, made: Generated, pages: Pages) -> None:
        """The answers as data, the prompts as building blocks, and the name of the ruleset in the properties."""
        package = self._package
        made = made.model_copy(update={"around": tuple(filter(None, map(around_mark, lines_around(package))))})
        for store in stores(made, pages):
            number = next(n for n in itertools.count(1) if package.parts.keys().isdisjoint((f"customXml/item{n}.xml", f"customXml/itemProps{n}.xml")))
            package.add(f"customXml/item{number}.xml", store.xml, "application/xml")
            properties, relations = store.beside(number)
            package.add(properties.name, properties.xml, properties.kind)
            package.parts[relations.name] = relations.xml.encode()
            package.relate([Relation(f"mvoiData{number}", "customXml", f"/customXml/item{number}.xml")], package.name)
        self._add_prompts(prompts_part(pages.controls))
        self._add_property(made)

    def _add_prompts(self, ours: str) -> None:
        """Our building blocks beside those of the template."""
        package = self._package
        if (name := package.related("glossaryDocument")) is None:
            name = package.add(f"{package.folder}glossary/document.xml", ours, f"{KIND}wordprocessingml.document.glossary+xml")
            package.relate([Relation("mvoiPrompts", "glossaryDocument", f"/{name}")], package.name)
            return
        theirs = package.parsed(name)
        blocks = theirs.find(f"{W}docParts")
        (etree.SubElement(theirs, f"{W}docParts") if blocks is None else blocks).extend(etree.fromstring(ours.encode()).iter(f"{W}docPart"))
        package.put(name, theirs)

    def _add_property(self, made: Generated) -> None:
        package = self._package
        if (name := package.related("custom-properties", "")) is None:
            name = package.add("docProps/custom.xml", properties_part(made), f"{KIND}custom-properties+xml")
            package.relate([Relation("mvoiProperties", "custom-properties", name)])
            return
        properties = package.parsed(name)
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
        old = self._package.root
        ours = etree.fromstring(f"<w:body {NAMES}>{body}</w:body>")
        kept = {item.tag: item for item in kept_of_main(self._package)}
        settings = kept.pop(f"{W}sectPr", None)
        ours.append(etree.fromstring(f"<w:sectPr {NAMES}>{PAGE}</w:sectPr>") if settings is None else settings)
        names: dict[Any, str] = {**ours.nsmap, **old.nsmap}  # the default namespace has no name
        root = etree.Element(old.tag, nsmap=names)
        for name, value in old.attrib.items():
            root.set(name, value)
        root.set(_IGNORABLE, " ".join(dict.fromkeys([*str(old.get(_IGNORABLE, "")).split(), "w14"])))
        root.extend([*kept.values(), ours])
        return root
