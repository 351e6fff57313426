"""Open a Word package safely: limits first, then the parts that hold text, each with its Dutch name."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import NoReturn

from lxml import etree

from mvoi_checklist.errors import Problem, UnreadableFileError

_MOST_COMPRESSED, _MOST_BYTES, _MOST_MEMBERS = 20_000_000, 200_000_000, 2_000
_WORD_TYPE = "wordprocessingml"
_PARTS = {"main+xml": "", "header+xml": "koptekst", "footer+xml": "voettekst"}
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HINT = "Open het in Word en sla het opnieuw op als .docx."


def open_parts(path: Path, data: bytes) -> list[tuple[str, etree._Element]]:
    """The body and the headers and footers; the body comes first, its name is empty.

    Raises:
        UnreadableFileError: it is no Word document, damaged, protected or too large.

    """
    if data.startswith(b"%PDF"):
        _refuse(path, "dit is een PDF, geen Word-document.", "Gebruik het oorspronkelijke .docx-bestand.")
    if len(data) > _MOST_COMPRESSED:
        _refuse(path, "dit bestand is groter dan 20 MB en daarom niet gelezen.", "Haal afbeeldingen eruit en sla het opnieuw op.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _parts(path, package)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, OSError, ValueError):
        _refuse(path, "dit is geen Word-document, of het is beschadigd.", _HINT)


def _parts(path: Path, package: zipfile.ZipFile) -> list[tuple[str, etree._Element]]:
    members = package.infolist()
    if sum(member.file_size for member in members) > _MOST_BYTES or len(members) > _MOST_MEMBERS:
        _refuse(path, "dit bestand is uitgepakt veel te groot en daarom niet gelezen.", _HINT)
    if any(member.flag_bits & 1 for member in members):
        _refuse(path, "dit bestand is beveiligd met een wachtwoord.", "Sla het op zonder wachtwoord.")
    names = {member.filename for member in members}
    if "[Content_Types].xml" not in names:
        _refuse(path, "dit is een zip-bestand, maar geen Word-document.", _HINT)
    found: list[tuple[str, etree._Element]] = []
    for override in _parse(path, package.read("[Content_Types].xml")):
        kind = str(override.get("ContentType", "")) if isinstance(override.tag, str) else ""
        name = str(override.get("PartName", "")).lstrip("/")
        label = next((words for end, words in _PARTS.items() if kind.endswith(end) and (_WORD_TYPE in kind or "ms-word" in kind)), None)
        if label is not None and name in names:
            found.append((label, _parse(path, package.read(name))))
    if not any(not label for label, _ in found):
        _refuse(path, "dit is een zip-bestand, maar geen Word-document.", _HINT)
    return sorted(found, key=lambda part: part[0])


def _parse(path: Path, data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    if b"<!DOCTYPE" not in data:
        root = etree.fromstring(data.replace(_STRICT, _TRANSITIONAL), parser)
        if not root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs do not know DocInfo
            return root
    return _refuse(path, "dit bestand bevat een DOCTYPE; dat is onveilig en hoort niet in een Word-document.", _HINT)


def _refuse(path: Path, message: str, hint: str) -> NoReturn:
    raise UnreadableFileError([Problem(str(path), message, hint)]) from None
