"""The package of a municipality's own template: its parts, which keep their bytes unless they are put back changed."""

from __future__ import annotations

import copy
import io
import itertools
import zipfile
from collections.abc import Callable, Container, Iterable
from pathlib import Path
from typing import NamedTuple, NoReturn

from lxml import etree

from mvoi_checklist.archive import opened
from mvoi_checklist.errors import Problem, UnreadableFileError, UsageError
from mvoi_checklist.outputs.word.package import CORE, RELATIONSHIPS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_PROPERTIES = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_ABOUT = {"{http://purl.org/dc/elements/1.1/}subject", *(f"{_PROPERTIES}{name}" for name in ("category", "contentStatus", "keywords"))}
"""Properties of the file that its house may show at the top of the pages."""
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_HINT = "Geef een Word-document (.docx) of sjabloon (.dotx)."
_WITHOUT_MACROS = "Sla het in Word op als sjabloon zonder macro's (.dotx)."
_SMALLER = "Maak een sjabloon met alleen uw huisstijl: stijlen, koptekst en voettekst, zonder andere tekst."
ON = {"1", "true", "on"}
"""How a setting says that it is on."""
_GIVEN = Path("template")
"""A template has no name here: its problems name the argument."""


class Relation(NamedTuple):
    """A relation to add: its id, its kind (the last word, or all of it), and the part or address it goes to."""

    id: str
    kind: str
    target: str
    is_outside: bool = False


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
        self.folder = _folder(self.name)

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

    def add(self, name: str, data: str, kind: str) -> str:
        """Add a part of ours, with its content type; the answer is its name, another one where this is taken."""
        name = _free(name, self.parts)
        self.parts[name] = data.encode()
        etree.SubElement(self.types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=kind)
        return name

    def add_picture(self, name: str, data: bytes) -> str:
        """Likewise a picture of ours; it is known by its suffix."""
        name = _free(name, self.parts)
        self.parts[name] = data
        return name

    def know_suffix(self, suffix: str, kind: str) -> None:
        """Say what files with this suffix hold, unless the package says so."""
        if not any(item.tag == f"{_TYPES}Default" and str(item.get("Extension")).lower() == suffix for item in self.types):
            self.types.insert(0, self.types.makeelement(f"{_TYPES}Default", Extension=suffix, ContentType=kind))

    def links(self, part: str = "") -> etree._Element:
        """The relations of a part, or of the whole file."""
        name = _links_name(part)
        return self.parsed(name) if name in self.parts else etree.Element(f"{_RELATED}Relationships")

    def relate(self, relations: Iterable[Relation], part: str = "") -> list[str]:
        """Relate a part, or the whole file, to other parts and addresses; the answers are their ids, others than asked for where those are taken."""
        links = self.links(part)
        taken = {str(item.get("Id")) for item in links}
        ids = []
        for relation in relations:
            ids.append(_free(relation.id, taken))
            taken.add(ids[-1])
            kind = relation.kind if ":" in relation.kind else f"{RELATIONSHIPS}/{relation.kind}"
            outside = {"TargetMode": "External"} if relation.is_outside else {}
            etree.SubElement(links, f"{_RELATED}Relationship", {"Id": ids[-1], "Type": kind, "Target": relation.target, **outside})
        if ids:
            self.put(_links_name(part), links)
        return ids

    def leave_out(self, is_left_out: Callable[[etree._Element], bool], part: str = "") -> None:
        """Leave out relations of a part, or of the whole file, and the parts to which then nothing refers any longer."""
        links = self.links(part)
        left_out = [item for item in links if is_left_out(item)]
        if not left_out:
            return
        before = self._referred_to()
        for item in left_out:
            links.remove(item)
        self.put(_links_name(part), links)
        gone = before - self._referred_to()
        for name in gone:
            del self.parts[name]
            self.parts.pop(_links_name(name), None)
        for item in [item for item in self.types if str(item.get("PartName", "")).lstrip("/") in gone]:
            self.types.remove(item)

    def _referred_to(self) -> set[str]:
        found, left = {""}, [""]
        while left:
            part = left.pop()
            targets = {target for item in self.links(part) if (target := self.target(item, part)) is not None} - found
            found |= targets
            left += targets
        return found - {""}

    def target(self, relation: etree._Element, part: str) -> str | None:
        """The name of the part to which a relation of ``part`` goes; None when that is not there."""
        said, steps = str(relation.get("Target")), list[str]()
        for step in (said.lstrip("/") if said.startswith("/") else _folder(part) + said).split("/"):
            steps[-1:] = [] if step == ".." else [*steps[-1:], step]
        name = "/".join(steps)
        return name if name in self.parts and relation.get("TargetMode") != "External" else None

    def related(self, kind: str, part: str | None = None) -> str | None:
        """The part of this kind that belongs to the main part, or to another, or to the whole file (``""``)."""
        part = self.name if part is None else part
        found = (self.target(item, part) for item in self.links(part) if str(item.get("Type", "")).endswith(f"/{kind}"))
        return next((name for name in found if name is not None), None)

    def sections(self) -> list[etree._Element]:
        """The settings of the pages of each section."""
        return [section for section in self.root.iter(f"{W}sectPr") if next(section.iterancestors()).tag != f"{W}sectPrChange"]

    def section(self) -> etree._Element | None:
        """Its last upright section: behind the pages that are written on, a house style may keep a wide appendix. Where all are wide, the last one."""
        sections = self.sections()
        return next((section for section in reversed(sections) if not _is_wide(section)), sections[-1] if sections else None)

    def page_settings(self) -> etree._Element | None:
        """Those of the section that counts, in one column, with the headers and footers that it takes over from the sections before; None without any."""
        own = self.section()
        if own is None:
            return None
        settings = copy.deepcopy(own)
        for changed in settings.findall(f"{W}sectPrChange"):
            settings.remove(changed)
        for columns in settings.findall(f"{W}cols"):
            if str(columns.get(f"{W}num", "1")) not in {"0", "1"}:
                settings.remove(columns)
        known = {(item.tag, item.get(f"{W}type")) for item in settings}
        sections = self.sections()
        for section in reversed(sections[: sections.index(own)]):
            for item in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
                if (item.tag, item.get(f"{W}type")) not in known:
                    known.add((item.tag, item.get(f"{W}type")))
                    settings.insert(0, copy.deepcopy(item))
        return settings

    def text_width(self) -> int | None:
        """The width between the margins in twentieths of a point; None when the template does not say, or not in a number."""
        return self._between("w", ("left", "right", "gutter"))

    def text_height(self) -> int | None:
        """The height between the margins, likewise."""
        return self._between("h", ("top", "bottom"))

    def _between(self, length: str, margins_of: tuple[str, ...]) -> int | None:
        settings = self.page_settings()
        page, margins = (settings.find(f"{W}{name}") if settings is not None else None for name in ("pgSz", "pgMar"))
        if page is None or margins is None:
            return None
        try:
            sides = sum(abs(int(float(str(margins.get(f"{W}{side}", "0"))))) for side in margins_of)
            return int(float(str(page.get(W + length, "0")))) - sides
        except (ValueError, OverflowError):
            return None

    def hindering(self) -> set[str]:
        """Its settings that are in the way of whoever fills in answers: they keep the text as it is, or mark every change."""
        name = self.related("settings")
        return {etree.QName(item).localname for item in _hindering(self.parsed(name))} if name is not None else set()

    def open_up(self) -> None:
        """Leave those settings out."""
        if (name := self.related("settings")) is not None and (found := _hindering(settings := self.parsed(name))):
            for item in found:
                settings.remove(item)
            self.put(name, settings)

    def put_core(self, xml: str) -> None:
        """Put our properties of the file in the place of the template's: those tell who made the template, and when. What it is about stays."""
        name = self.related("core-properties", "")
        if name is None:
            self.relate([Relation("mvoiCore", _CORE_RELATION, self.add(CORE, xml, _CORE_KIND))])
            return
        kept = [item for item in self.parsed(name) if item.tag in _ABOUT and item.text]
        if not kept:
            self.parts[name] = xml.encode()
            return
        ours = etree.fromstring(xml.encode())
        ours.extend(kept)
        self.put(name, ours)

    def saved(self) -> bytes:
        """The file; a member keeps its date."""
        self.put("[Content_Types].xml", self.types)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            dates = {info.filename: info.date_time for info in self.infos}
            for name, data in self.parts.items():
                package.writestr(zipfile.ZipInfo(name, dates.get(name, zipfile.ZipInfo().date_time)), data, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()


def _folder(part: str) -> str:
    folder, slash, _ = part.rpartition("/")
    return folder + slash


def _links_name(part: str) -> str:
    return f"{_folder(part)}_rels/{part.rpartition('/')[2]}.rels"


def _free(name: str, taken: Container[str]) -> str:
    """The name, or where it is taken one like it that is not."""
    start, dot, suffix = name.rpartition(".") if "." in name else (name, "", "")
    return next(said for number in itertools.count(1) if (said := name if number == 1 else f"{start}-{number}{dot}{suffix}") not in taken)


def _is_wide(section: etree._Element) -> bool:
    """Whether the pages of a section lie on their side."""
    size = section.find(f"{W}pgSz")
    return size is not None and size.get(f"{W}orient") == "landscape"


def _hindering(settings: etree._Element) -> list[etree._Element]:
    enforced = [item for item in settings.iterchildren(f"{W}documentProtection") if item.get(f"{W}enforcement") in ON]
    tracked = [item for item in settings.iterchildren(f"{W}trackRevisions") if item.get(f"{W}val", "on") in ON]
    return [*enforced, *tracked, *settings.iterchildren(f"{W}writeProtection")]


def refuse(message: str, hint: str) -> NoReturn:
    """Refuse the template, with what to do."""
    raise UsageError([Problem("template", message, hint)]) from None
