"""The package of a municipality's own template: its parts, which keep their bytes unless they are put back changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from lxml import etree

from mvoi_checklist.archive import opened
from mvoi_checklist.errors import Problem, UnreadableFileError, UsageError
from mvoi_checklist.outputs.word.package import CORE, RELATIONSHIPS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_HINT = "Geef een Word-document (.docx) of sjabloon (.dotx)."
_WITHOUT_MACROS = "Sla het in Word op als sjabloon zonder macro's (.dotx)."
_SMALLER = "Maak een sjabloon met alleen uw huisstijl: stijlen, koptekst en voettekst, zonder andere tekst."
_WATERMARK = "{urn:schemas-microsoft-com:vml}textpath"
_ON = {"1", "true", "on"}
_GIVEN = Path("template")
"""A template has no name here: its problems name the argument."""


class TemplatePackage:
    """A template, opened."""

    def __init__(self, data: bytes) -> None:
        """Open the package and find its main part.

        Raises:
            UsageError: it is no Word document or template, or one that cannot carry our text; says which.

        """
        if not isinstance(data, bytes):
            refuse("dit zijn geen bytes.", "Geef de inhoud van het sjabloon: Path(…).read_bytes().")
        try:
            with opened(_GIVEN, data, "Word-sjabloon", ".dotx of .docx", _SMALLER) as archive:
                self.infos = archive.members
                self.parts = {info.filename: archive.read(info.filename) for info in self.infos}
                for name in self.parts:
                    if name.endswith((".xml", ".rels")):
                        archive.parse(name)  # within limits: a template comes from outside as much as a start document does
            self.types = self.parsed("[Content_Types].xml")
            self.main = self._main_type()
            self.name = str(self.main.get("PartName")).lstrip("/")
            self.root = self.parsed(self.name)
        except UnreadableFileError as error:
            raise UsageError(error.problems) from None
        except KeyError:
            refuse("dit is geen Word-sjabloon dat te gebruiken is.", _HINT)
        if self.root.tag == f"{_STRICT}document":
            refuse("dit sjabloon is 'Strict Open XML'.", "Sla het in Word op als gewoon Word-document.")
        if self.root.tag != f"{W}document":
            refuse("dit is geen Word-sjabloon dat te gebruiken is.", _HINT)
        folder, _, file = self.name.rpartition("/")
        self.folder = f"{folder}/" if folder else ""
        self._links_name = f"{self.folder}_rels/{file}.rels"
        self.links = self.parsed(self._links_name) if self._links_name in self.parts else etree.Element(f"{_RELATED}Relationships")

    def _main_type(self) -> etree._Element:
        kinds = [(item, str(item.get("ContentType", ""))) for item in self.types if isinstance(item.tag, str)]
        if any("macroEnabled" in kind or kind.endswith(".vbaProject") for _, kind in kinds):
            refuse("dit sjabloon bevat macro's; die gaan niet mee in een checklist.", _WITHOUT_MACROS)
        found = next((item for item, kind in kinds if kind.endswith((".document.main+xml", ".template.main+xml"))), None)
        if found is None:
            words = {"spreadsheetml": "een rekenblad", "presentationml": "een presentatie"}
            other = next((word for key, word in words.items() if any(key in kind for _, kind in kinds)), None)
            refuse(f"dit is {other}, geen Word-sjabloon." if other else "dit is geen Word-sjabloon dat te gebruiken is.", _HINT)
        return found

    def parsed(self, name: str) -> etree._Element:
        """One part as XML; entities are not followed."""
        return etree.fromstring(self.parts[name], etree.XMLParser(resolve_entities=False, no_network=True))

    def put(self, name: str, root: etree._Element) -> None:
        """Put a part back, changed."""
        self.parts[name] = b""  # a large part is not held in both shapes
        written = io.BytesIO()
        etree.ElementTree(root).write(written, xml_declaration=True, encoding="UTF-8", standalone=True)
        self.parts[name] = written.getvalue()

    def add(self, name: str, data: str, kind: str) -> None:
        """Add a part of ours, with its content type."""
        self.parts[name] = data.encode()
        etree.SubElement(self.types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=kind)

    def know_suffix(self, suffix: str, kind: str) -> None:
        """Say what files with this suffix hold, unless the package says so."""
        if not any(item.tag == f"{_TYPES}Default" and str(item.get("Extension")).lower() == suffix for item in self.types):
            self.types.insert(0, self.types.makeelement(f"{_TYPES}Default", Extension=suffix, ContentType=kind))

    def relate(self, name: str, kind: str, target: str, **extra: str) -> None:
        """Relate the main part to another part or an address."""
        etree.SubElement(self.links, f"{_RELATED}Relationship", {"Id": name, "Type": f"{RELATIONSHIPS}/{kind}", "Target": target, **extra})

    def related(self, kind: str) -> str | None:
        """The part of this kind that belongs to the main part."""
        return next(iter(self.all_related(kind)), None)

    def all_related(self, kind: str) -> list[str]:
        """Every part of this kind that belongs to the main part and is there."""
        targets = [str(item.get("Target")) for item in self.links if str(item.get("Type", "")).endswith(f"/{kind}")]
        return [name for target in targets if (name := self._full(target)) in self.parts]

    def _full(self, target: str) -> str:
        steps: list[str] = []
        for step in (target.lstrip("/") if target.startswith("/") else self.folder + target).split("/"):
            steps[-1:] = [] if step == ".." else [*steps[-1:], step]
        return "/".join(steps)

    def text_width(self) -> int | None:
        """The width between the margins in twentieths of a point; None when the template does not say, or not in a number."""
        return self._between("w", ("left", "right", "gutter"))

    def text_height(self) -> int | None:
        """The height between the margins, likewise."""
        return self._between("h", ("top", "bottom"))

    def _between(self, length: str, margins_of: tuple[str, ...]) -> int | None:
        sections = self.root.findall(f"{W}body/{W}sectPr")
        page, margins = (sections[-1].find(f"{W}{name}") if sections else None for name in ("pgSz", "pgMar"))
        if page is None or margins is None:
            return None
        try:
            sides = sum(abs(int(float(str(margins.get(f"{W}{side}", "0"))))) for side in margins_of)
            return int(float(str(page.get(W + length, "0")))) - sides
        except (ValueError, OverflowError):
            return None

    def lines_around(self) -> Iterator[str]:
        """The text of each paragraph at the top and bottom of its pages, and of a watermark, which LibreOffice makes text."""
        for item in self.types:
            name = str(item.get("PartName", "")).lstrip("/")
            if str(item.get("ContentType", "")).endswith((".header+xml", ".footer+xml")) and name in self.parts:
                said: dict[etree._Element | None, str] = {}
                root = self.parsed(name)
                for words in root.iter(f"{W}t"):
                    paragraph = next(words.iterancestors(f"{W}p"), None)
                    said[paragraph] = said.get(paragraph, "") + (words.text or "")
                yield from (*said.values(), *(str(mark.get("string", "")) for mark in root.iter(_WATERMARK)))

    def is_protected(self) -> bool:
        """Whether its settings keep people from changing the text."""
        name = self.related("settings")
        return name is not None and bool(_protections(self.parsed(name)))

    def open_up(self) -> None:
        """Leave those settings out: in what is made of the template somebody has to fill in answers."""
        if (name := self.related("settings")) is not None and (found := _protections(settings := self.parsed(name))):
            for item in found:
                settings.remove(item)
            self.put(name, settings)

    def relate_package(self, name: str, kind: str, target: str) -> None:
        """Relate the whole file to a part."""
        links = self.parsed("_rels/.rels")
        etree.SubElement(links, f"{_RELATED}Relationship", {"Id": name, "Type": f"{RELATIONSHIPS}/{kind}", "Target": target})
        self.put("_rels/.rels", links)

    def put_core(self, xml: str) -> None:
        """Put our properties of the file in the place of the template's: those tell who made the template, and when."""
        links = self.parsed("_rels/.rels")
        targets = (str(item.get("Target")).lstrip("/") for item in links if str(item.get("Type")).endswith("/core-properties"))
        name = next((target for target in targets if target in self.parts), None)
        if name is None:
            self.add(CORE, xml, _CORE_KIND)
            etree.SubElement(links, f"{_RELATED}Relationship", {"Id": "mvoiCore", "Type": _CORE_RELATION, "Target": CORE})
            self.put("_rels/.rels", links)
        else:
            self.parts[name] = xml.encode()

    def saved(self) -> bytes:
        """The file; a member keeps its date."""
        self.put("[Content_Types].xml", self.types)
        self.put(self._links_name, self.links)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            dates = {info.filename: info.date_time for info in self.infos}
            for name, data in self.parts.items():
                package.writestr(zipfile.ZipInfo(name, dates.get(name, (1980, 1, 1, 0, 0, 0))), data, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()


def _protections(settings: etree._Element) -> list[etree._Element]:
    enforced = [item for item in settings.iterchildren(f"{W}documentProtection") if item.get(f"{W}enforcement") in _ON]
    return [*enforced, *settings.iterchildren(f"{W}writeProtection")]


def refuse(message: str, hint: str) -> NoReturn:
    """Refuse the template, with what to do."""
    raise UsageError([Problem("template", message, hint)]) from None
