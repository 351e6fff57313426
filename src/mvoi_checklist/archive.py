"""A document as a zip file with XML inside, opened safely: limits are counted while unpacking, for the sizes it declares can lie.

Why these limits: ``docs/decisions/0010-files-from-outside.md``; what they cost: ``benchmarks/hostile.py``.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn

from lxml import etree

from mvoi_checklist.errors import UnreadableFileError, refuse, refuse_size

_MOST_BYTES, _MOST_MEMBERS = 200_000_000, 2_000
_MOST_XML = 30_000_000
"""Bytes that are parsed. Of these several copies are held: the tree, and what is written again. Pictures and the like lie beside them, packed."""
_MOST_ELEMENTS, _MOST_ATTRIBUTES, _MOST_TABLES = 120_000, 500_000, 500
_CHUNK, _ENOUGH = 1 << 16, 1 << 14
_CODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_READ_AS = [(_STRICT.encode(coding), _TRANSITIONAL.encode(coding)) for coding in _CODINGS]
_DOCTYPES = ["<!DOCTYPE".encode(coding) for coding in _CODINGS]
_ENDS = (b"</", b"<\0/")
_READABLE = re.compile(
    rb"""(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\0\s]*<\0?(?!\?xml[^>]*encoding\s*=\s*["'](?!utf-?8|utf-?16|(?:us-)?ascii|iso-8859|windows-125))""", re.IGNORECASE
)
"""Where ``<`` is that letter, so that elements can be counted before they are made; office programs write UTF-8 or UTF-16."""
_OVERLAP = 2 * len(_STRICT)
_TABLES = (f"{{{_TRANSITIONAL}}}tbl", "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table")
_DEEPEST = {
    **dict.fromkeys(_TABLES, ("tabellen die meer dan vijf diep", 5)),
    f"{{{_TRANSITIONAL}}}txbxContent": ("tekstvakken die meer dan vijf diep", 5),
    f"{{{_TRANSITIONAL}}}sdt": ("invulvelden die meer dan vijf diep", 5),
}
"""What holds text is read once for every element of its kind around it."""
_ASK = "Open het niet zomaar: vraag de afzender om een gewoon, nieuw opgeslagen bestand."
_SMALLER = "Knip het startdocument eruit en sla dat apart op."
_OUTSIDE = re.compile(r"[/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)")
_BROKEN = (
    zipfile.BadZipFile, etree.XMLSyntaxError, zlib.error, struct.error,
    EOFError, KeyError, NotImplementedError, RuntimeError, OSError, ValueError, OverflowError,
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0"
_OTHERS = (
    (_OLE, "EncryptedPackage".encode("utf-16-le"), "dit bestand is beveiligd met een wachtwoord.",
     "Open het in Word, haal bij Bestand, Info, Document beveiligen het wachtwoord weg en sla het op als .docx."),
    (_OLE, "WordDocument".encode("utf-16-le"), "dit is een Word-bestand in de oude indeling (.doc).", "Open het in Word en sla het op als .docx."),
    (_OLE, b"", "dit is een oud Office-bestand of het is beveiligd met een wachtwoord.", "Sla het op als .docx zonder wachtwoord."),
    (rb"{\rtf", b"", "dit is een RTF-bestand.", "Open het in Word en sla het op als .docx."),
    (b"%PDF", b"", "dit is een PDF.", "Gebruik het oorspronkelijke bestand uit Word of LibreOffice."),
)  # fmt: skip


@contextmanager
def opened(path: Path, data: bytes, kind: str, suffixes: str = ".docx of .odt", smaller: str = _SMALLER) -> Iterator[Archive]:
    """Open a document; ``kind`` is what it should be and ``suffixes`` what it may be saved as, in the words of the message when it is not.

    ``smaller`` says what to do when it holds too much.

    Raises:
        UnreadableFileError: it is no such document, damaged, protected or too large.

    """
    refuse_other_kinds(path, data)
    refuse_size(path, len(data))
    if data.count(b"PK\x01\x02") > 5 * _MOST_MEMBERS:  # the list of members alone could fill the memory; a zip inside may hold a list too
        refuse(path, "dit bestand heeft veel te veel onderdelen en is daarom niet gelezen.", _ASK)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield Archive(path, package, smaller)
    except _BROKEN:
        refuse(path, f"dit is geen {kind}, of het is beschadigd.", f"Open het en sla het opnieuw op als {suffixes}.")


def beginning(path: Path, data: bytes, member: str) -> bytes:
    """Where a document says what it is and when it was saved: the first bytes of one member, nothing when they cannot be had."""
    try:
        with opened(path, data, "document") as archive:
            return archive.beginning(member)
    except UnreadableFileError:
        return b""


def refuse_other_kinds(path: Path, data: bytes) -> None:
    """Name a file that is no zip at all by what it is: an old Word file, one with a password, RTF, PDF.

    Raises:
        UnreadableFileError: it is one of these.

    """
    for start, inside, message, hint in _OTHERS:
        if data.startswith(start) and inside in data:
            refuse(path, message, hint)


class Archive:
    """One document being opened, and what may still be unpacked of it."""

    def __init__(self, path: Path, package: zipfile.ZipFile, smaller: str) -> None:
        """Look at the list of members before any of them is unpacked."""
        self._path = path
        self._smaller = smaller
        self._package = package
        self._bytes, self._xml = _MOST_BYTES, _MOST_XML
        self._elements, self._attributes, self._tables = _MOST_ELEMENTS, _MOST_ATTRIBUTES, _MOST_TABLES
        self.members = package.infolist()
        if sum(member.file_size for member in self.members) > _MOST_BYTES or len(self.members) > _MOST_MEMBERS:
            self._too_large()
        if any(member.flag_bits & 1 for member in self.members):
            refuse(path, "dit bestand is beveiligd met een wachtwoord.", "Sla het op zonder wachtwoord.")
        self.names = {member.filename for member in self.members}
        if len({name.lower() for name in self.names}) < len(self.members):
            refuse(path, "dit bestand bevat een onderdeel twee keer; dat is onveilig.", _ASK)
        if outside := next((name for name in sorted(self.names) if _OUTSIDE.match(name)), None):
            refuse(path, f"dit bestand bevat een onderdeel met een onveilige naam ('{outside[:60]}').", _ASK)
        if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in self.members):
            refuse(path, "dit bestand is ingepakt op een manier die in documenten niet hoort.", _ASK)

    def beginning(self, name: str) -> bytes:
        """The first bytes of one member."""
        with self._package.open(name) as stream:
            return stream.read(_ENOUGH)

    def parse(self, name: str) -> etree._Element:
        """The XML of one member; strict Open XML gets the names of the usual kind."""
        # Entities are not resolved: a few bytes could stand for gigabytes, or for a file of the reader.
        # Names are not collected: one that stands there twice is no reason to refuse a file that every office program opens.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, collect_ids=False)
        try:
            with self._package.open(name) as member:
                tree = etree.parse(_Watched(self, member, _READ_AS), parser)  # type: ignore[arg-type]  # anything with a method read
        except etree.XMLSyntaxError as error:
            if "XML_PARSE_HUGE" not in str(error):
                raise
            self._too_many("een stuk tekst van meer dan 10 miljoen letters, of onderdelen die meer dan 256 diep in elkaar staan,")
        if tree.docinfo.doctype:  # type: ignore[union-attr]  # unknown to the stubs
            self.unsafe()
        root = tree.getroot()
        self._look_at_depth(root)
        return root

    def xml(self, name: str) -> bytes:
        """The XML of one member as it stands there, within the limits that hold for what is parsed."""
        whole = io.BytesIO()
        with self._package.open(name) as member:
            watched = _Watched(self, member)
            while piece := watched.read(0):
                whole.write(piece)
        return whole.getvalue()

    def read(self, name: str) -> bytes:
        """The bytes of one member."""
        whole = io.BytesIO()  # one that grows: a stream that is read at once takes twice its size
        for chunk in self._chunks(name):
            whole.write(chunk)
        return whole.getvalue()

    def mentions(self, name: str, words: Iterable[bytes]) -> bool:
        """Whether any of these words stands in one member, looked for piece by piece."""
        sought, held, found = list(words), b"", False
        for chunk in self._chunks(name):
            piece = held + chunk
            found = found or any(word in piece for word in sought)
            held = piece[-max(map(len, sought)) :]
        return found

    def _chunks(self, name: str) -> Iterator[bytes]:
        with self._package.open(name) as stream:
            while chunk := self.unpacked(stream.read(_CHUNK)):
                yield chunk

    def unpacked(self, data: bytes) -> bytes:
        """Count bytes as they come out."""
        self._bytes -= len(data)
        if self._bytes < 0:
            self._too_large()
        return data

    def spend(self, size: int, elements: int, attributes: int) -> None:
        """Count the bytes, and what looks like an element or an attribute; each attribute costs as much memory as two elements."""
        self._xml -= size
        if self._xml < 0:
            self._too_many(f"meer dan {_MOST_XML // 1_000_000} MB aan tekst en opmaak")
        self._elements -= elements
        if self._elements < 0:
            self._too_many("meer dan 120.000 onderdelen")
        self._attributes -= attributes
        if self._attributes < 0:
            self._too_many("meer dan 500.000 kenmerken")

    def repeat(self, elements: int) -> None:
        """Count elements that stand there once and mean more."""
        self.spend(0, elements, 0)

    def unsafe(self) -> NoReturn:
        """Refuse a member that declares entities or asks for other files."""
        refuse(self._path, "dit bestand bevat een DOCTYPE; dat is onveilig en hoort niet in een document.", _ASK)

    def _look_at_depth(self, root: etree._Element) -> None:
        for holder in root.iter(*_DEEPEST):
            if holder.tag in _TABLES:
                self._tables -= 1
            if self._tables < 0:
                self._too_many("meer dan 500 tabellen")
            what, deepest = _DEEPEST[str(holder.tag)]
            same = _TABLES if holder.tag in _TABLES else (str(holder.tag),)
            if sum(1 for _ in holder.iterancestors(*same)) >= deepest:
                self._too_many(f"{what} in elkaar staan")

    def _too_many(self, what: str) -> NoReturn:
        refuse(self._path, f"dit document heeft {what} en is daarom niet gelezen.", self._smaller)

    def _too_large(self) -> NoReturn:
        refuse(self._path, "dit bestand is uitgepakt veel te groot en daarom niet gelezen.", _ASK)


class _Watched:
    """The bytes of one member on their way to the parser, looked at piece by piece; ``read_as`` names words to read as others."""

    def __init__(self, archive: Archive, member: IO[bytes], read_as: Sequence[tuple[bytes, bytes]] = ()) -> None:
        self._archive = archive
        self._member = member
        self._read_as = read_as
        self._started = False
        self._held = b""

    def read(self, _: int) -> bytes:
        """The next piece; its end is held back, because a word that matters may go on in the next one."""
        chunk = self._archive.unpacked(self._member.read(_CHUNK))
        if not self._started and not _READABLE.match(chunk):
            raise zipfile.BadZipFile
        self._started = True
        piece = self._held + chunk
        codings = len(_CODINGS) if b"\0" in piece else 1  # without it, nothing of UTF-16 can stand in there
        ends = sum((self._held[1 - len(end) :] + chunk).count(end) for end in _ENDS[:codings])
        self._archive.spend(len(chunk), chunk.count(b"<") - ends, chunk.count(b"="))
        if any(mark in piece for mark in _DOCTYPES[:codings]):
            self._archive.unsafe()
        for strict, usual in self._read_as[:codings]:
            piece = piece.replace(strict, usual)
        self._held = piece[-_OVERLAP:] if chunk else b""
        return (piece[:-_OVERLAP] or self.read(0)) if chunk else piece
