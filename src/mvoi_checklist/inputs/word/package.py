"""Open a Word package safely: limits first, counted while unpacking, then the parts that hold text."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from lxml import etree

from mvoi_checklist.errors import Problem, UnreadableFileError

_MOST_COMPRESSED, _MOST_BYTES, _MOST_MEMBERS = 20_000_000, 200_000_000, 2_000
_MOST_ELEMENTS, _MOST_TABLES = 1_000_000, 500
_WORD_TYPES = ("wordprocessingml", "ms-word")
_PARTS = {"main+xml": "", "header+xml": "koptekst", "footer+xml": "voettekst"}
_HELPERS = {".styles+xml", ".footnotes+xml", ".endnotes+xml"}
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TABLE = f"{{{_TRANSITIONAL.decode()}}}tbl"
_HINT = "Open het in Word en sla het opnieuw op als .docx."
_SMALLER = "Knip het startdocument eruit en sla dat apart op."
_BROKEN = (
    zipfile.BadZipFile, etree.XMLSyntaxError, zlib.error, lzma.LZMAError, struct.error,
    EOFError, KeyError, NotImplementedError, RuntimeError, OSError, ValueError, OverflowError,
)  # fmt: skip


@dataclass
class Package:
    """The text of a Word file: the body first (its name is empty), then headers and footers; and what helps to read them."""

    texts: list[tuple[str, etree._Element]] = field(default_factory=list)
    styles: list[etree._Element] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)


def open_package(path: Path, data: bytes) -> Package:
    """Open a Word file.

    Raises:
        UnreadableFileError: it is no Word document, damaged, protected or too large.

    """
    if data.startswith(b"%PDF"):
        refuse(path, "dit is een PDF, geen Word-document.", "Gebruik het oorspronkelijke .docx-bestand.")
    if len(data) > _MOST_COMPRESSED:
        refuse(path, "dit bestand is groter dan 20 MB en daarom niet gelezen.", "Haal afbeeldingen eruit en sla het opnieuw op.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _Opening(path, package).parts()
    except _BROKEN:
        refuse(path, "dit is geen Word-document, of het is beschadigd.", _HINT)


class _Opening:
    """One package being opened, and what may still be unpacked of it: the sizes a package declares can lie."""

    def __init__(self, path: Path, package: zipfile.ZipFile) -> None:
        self._path = path
        self._package = package
        self._bytes, self._elements, self._tables = _MOST_BYTES, _MOST_ELEMENTS, _MOST_TABLES

    def parts(self) -> Package:
        members = self._package.infolist()
        if sum(member.file_size for member in members) > _MOST_BYTES or len(members) > _MOST_MEMBERS:
            self._too_large()
        if any(member.flag_bits & 1 for member in members):
            refuse(self._path, "dit bestand is beveiligd met een wachtwoord.", "Sla het op zonder wachtwoord.")
        found = Package()
        for name, kind in self._kinds({member.filename for member in members}).items():
            label = next((words for end, words in _PARTS.items() if kind.endswith(end)), None)
            if label is not None:
                found.texts.append((label, self._parse(name)))
            elif kind.endswith(".styles+xml"):
                found.styles.append(self._parse(name))
            else:
                found.notes.append(self._parse(name))
        if not any(not label for label, _ in found.texts):
            refuse(self._path, "dit is een zip-bestand, maar geen Word-document.", _HINT)
        found.texts.sort(key=lambda part: part[0])
        return found

    def _kinds(self, names: set[str]) -> dict[str, str]:
        """The parts to read, each once, with their content type."""
        if "[Content_Types].xml" not in names:
            refuse(self._path, "dit is een zip-bestand, maar geen Word-document.", _HINT)
        kinds: dict[str, str] = {}
        for override in self._parse("[Content_Types].xml"):
            kind, name = str(override.get("ContentType", "")), str(override.get("PartName", "")).lstrip("/")
            wanted = kind.endswith((*_PARTS, *_HELPERS)) and any(words in kind for words in _WORD_TYPES)
            if wanted and name in names and "/glossary/" not in name:
                kinds[name] = kind
        return kinds

    def _parse(self, name: str) -> etree._Element:
        with self._package.open(name) as stream:
            data = stream.read(self._bytes + 1)
        self._bytes -= len(data)
        if self._bytes < 0:
            self._too_large()
        if b"<!DOCTYPE" in data:
            self._unsafe()
        source = io.BytesIO(data.replace(_STRICT, _TRANSITIONAL))
        # Entities are not resolved: a few bytes could stand for gigabytes, or for a file of the reader.
        events = etree.iterparse(source, events=("start",), resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
        for _, element in events:
            self._count(element)
        root: etree._Element = events.root
        return root

    def _count(self, element: etree._Element) -> None:
        if element.getparent() is None and element.getroottree().docinfo.doctype:  # type: ignore[attr-defined]  # unknown to the stubs
            self._unsafe()
        self._elements -= 1
        self._tables -= element.tag == _TABLE
        if self._elements < 0:
            refuse(self._path, "dit document heeft meer dan 1.000.000 onderdelen en is daarom niet gelezen.", _SMALLER)
        if self._tables < 0:
            refuse(self._path, "dit document heeft meer dan 500 tabellen en is daarom niet gelezen.", _SMALLER)

    def _too_large(self) -> NoReturn:
        refuse(self._path, "dit bestand is uitgepakt veel te groot en daarom niet gelezen.", _HINT)

    def _unsafe(self) -> NoReturn:
        refuse(self._path, "dit bestand bevat een DOCTYPE; dat is onveilig en hoort niet in een Word-document.", _HINT)


def refuse(path: Path, message: str, hint: str) -> NoReturn:
    """Refuse the whole file with one sentence and what to do."""
    raise UnreadableFileError([Problem(str(path), message, hint)]) from None
