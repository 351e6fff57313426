"""A document as a zip file with XML inside, opened safely: limits are counted while unpacking, for the sizes it declares can lie."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from lxml import etree

from mvoi_checklist.errors import Problem, UnreadableFileError

_MOST_COMPRESSED, _MOST_BYTES, _MOST_MEMBERS = 20_000_000, 200_000_000, 2_000
_MOST_ELEMENTS, _MOST_TABLES = 1_000_000, 500
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TABLES = (f"{{{_TRANSITIONAL.decode()}}}tbl", "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table")
_AGAIN = "Open het en sla het opnieuw op als .docx of .odt."
_SMALLER = "Knip het startdocument eruit en sla dat apart op."
_BROKEN = (
    zipfile.BadZipFile, etree.XMLSyntaxError, zlib.error, lzma.LZMAError, struct.error,
    EOFError, KeyError, NotImplementedError, RuntimeError, OSError, ValueError, OverflowError,
)  # fmt: skip


@contextmanager
def opened(path: Path, data: bytes, kind: str) -> Iterator[Archive]:
    """Open a document; ``kind`` is what it should be, in the words of the message when it is not.

    Raises:
        UnreadableFileError: it is no such document, damaged, protected or too large.

    """
    if len(data) > _MOST_COMPRESSED:
        refuse(path, "dit bestand is groter dan 20 MB en daarom niet gelezen.", "Haal afbeeldingen eruit en sla het opnieuw op.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield Archive(path, package)
    except _BROKEN:
        refuse(path, f"dit is geen {kind}, of het is beschadigd.", _AGAIN)


class Archive:
    """One document being opened, and what may still be unpacked of it."""

    def __init__(self, path: Path, package: zipfile.ZipFile) -> None:
        """Look at the list of members before any of them is unpacked."""
        self._path = path
        self._package = package
        self._bytes, self._elements, self._tables = _MOST_BYTES, _MOST_ELEMENTS, _MOST_TABLES
        members = package.infolist()
        if sum(member.file_size for member in members) > _MOST_BYTES or len(members) > _MOST_MEMBERS:
            self._too_large()
        if any(member.flag_bits & 1 for member in members):
            refuse(path, "dit bestand is beveiligd met een wachtwoord.", "Sla het op zonder wachtwoord.")
        self.names = {member.filename for member in members}

    def parse(self, name: str) -> etree._Element:
        """The XML of one member."""
        data = self.read(name)
        if b"<!DOCTYPE" in data:
            self._unsafe()
        source = io.BytesIO(data.replace(_STRICT, _TRANSITIONAL))
        # Entities are not resolved: a few bytes could stand for gigabytes, or for a file of the reader.
        events = etree.iterparse(source, events=("start",), resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
        for _, element in events:
            self._count(element)
        root: etree._Element = events.root
        return root

    def read(self, name: str) -> bytes:
        """The bytes of one member."""
        with self._package.open(name) as stream:
            data = stream.read(self._bytes + 1)
        self._bytes -= len(data)
        if self._bytes < 0:
            self._too_large()
        return data

    def _count(self, element: etree._Element) -> None:
        if element.getparent() is None and element.getroottree().docinfo.doctype:  # type: ignore[attr-defined]  # unknown to the stubs
            self._unsafe()
        self._elements -= 1
        self._tables -= element.tag in _TABLES
        if self._elements < 0:
            refuse(self._path, "dit document heeft meer dan 1.000.000 onderdelen en is daarom niet gelezen.", _SMALLER)
        if self._tables < 0:
            refuse(self._path, "dit document heeft meer dan 500 tabellen en is daarom niet gelezen.", _SMALLER)

    def _too_large(self) -> NoReturn:
        refuse(self._path, "dit bestand is uitgepakt veel te groot en daarom niet gelezen.", _AGAIN)

    def _unsafe(self) -> NoReturn:
        refuse(self._path, "dit bestand bevat een DOCTYPE; dat is onveilig en hoort niet in een document.", _AGAIN)


def refuse(path: Path, message: str, hint: str) -> NoReturn:
    """Refuse the whole file with one sentence and what to do."""
    raise UnreadableFileError([Problem(str(path), message, hint)]) from None
