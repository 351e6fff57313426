"""Start documents in OpenDocument (.odt)."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from mvoi_checklist.archive import Archive, opened
from mvoi_checklist.errors import refuse
from mvoi_checklist.inputs.odt.blocks import Blocks
from mvoi_checklist.inputs.odt.looks import Looks
from mvoi_checklist.inputs.odt.names import DRAW, FORM, HREF, MANIFEST, META, OFFICE, STYLE, TEXT, XML_ID
from mvoi_checklist.inputs.ooxml.styles import w
from mvoi_checklist.inputs.readings import IN_FOOTER, IN_HEADER
from mvoi_checklist.inputs.word.data_part import made_part
from mvoi_checklist.inputs.word.file import understand
from mvoi_checklist.inputs.word.package import Package
from mvoi_checklist.model.form import EMBEDDED, MACROS, MADE_AS, MADE_WITH, OUTSIDE
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.vocabulary import Vocabulary

_KIND = b"application/vnd.oasis.opendocument."
_AROUND = {"header": IN_HEADER, "footer": IN_FOOTER}
_HINT = "Open het in LibreOffice of Word en sla het opnieuw op als .odt."


def read_odt(path: Path, data: bytes, vocabulary: Vocabulary) -> StartDocument:
    """Read an OpenDocument start document.

    Raises:
        UnreadableFileError: it is no OpenDocument text, too large, or holds no field of a start document.

    """
    return understand(path, open_odt(path, data), vocabulary)


def open_odt(path: Path, data: bytes) -> Package:
    """Open an OpenDocument text as the parts of a Word file.

    Raises:
        UnreadableFileError: it is no OpenDocument text, or too large.

    """
    with opened(path, data, "OpenDocument-tekst") as archive:
        return _package(path, archive)


def open_what_odt_was(path: Path, data: bytes) -> Package:
    """Of an OpenDocument text only what tells how it was made.

    Raises:
        UnreadableFileError: it is broken, or too large.

    """
    with opened(path, data, "OpenDocument-tekst") as archive:
        own = _properties(archive)
        return Package(data=made_part(own.get(MADE_AS, "")), made_with=own.get(MADE_WITH))


def _package(path: Path, archive: Archive) -> Package:
    """The text of the document, and of the top and bottom of its pages, as parts of a Word file."""
    kind = archive.read("mimetype").strip() if "mimetype" in archive.names else _KIND + b"text"
    if "content.xml" not in archive.names or not kind.startswith(_KIND):
        refuse(path, "dit is een zip-bestand, maar geen OpenDocument-tekst.", _HINT)
    if "META-INF/manifest.xml" in archive.names and any(True for _ in archive.parse("META-INF/manifest.xml").iter(f"{MANIFEST}encryption-data")):
        refuse(path, "dit bestand is beveiligd met een wachtwoord.", "Sla het op zonder wachtwoord.")
    content = archive.parse("content.xml")
    styles = archive.parse("styles.xml") if "styles.xml" in archive.names else etree.Element("none")
    text = content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        refuse(path, "dit is wel OpenDocument, maar geen tekstdocument.", "Geef een tekstdocument (.odt).")
    looks = Looks([content, styles])
    forms = {str(field.get(XML_ID) or field.get(f"{FORM}id")): field for field in content.iter(f"{FORM}*")}
    comments, own = etree.Element(w("comments")), _properties(archive)
    package = Package(comments=[comments], data=made_part(own.get(MADE_AS, "")), made_with=own.get(MADE_WITH), active=_active(archive, content))
    package.tracked = sum(1 for _ in content.iter(f"{TEXT}changed-region"))
    parts = [("", text)]
    for name, label in _AROUND.items():
        parts += [(label, around) for around in styles.iter(*(f"{STYLE}{name}{page}" for page in ("", "-first", "-left")))]
    package.texts = [(label, _as_word(part, Blocks(looks, forms, comments, archive.repeat))) for label, part in parts]
    return package


def _properties(archive: Archive) -> dict[str, str]:
    """The properties of the file that are ours."""
    properties = archive.parse("meta.xml").iter(f"{META}user-defined") if "meta.xml" in archive.names else ()
    own = ((str(item.get(f"{META}name")), "".join(map(str, item.itertext())).strip()) for item in properties)
    return {name: value for name, value in own if name in (MADE_AS, MADE_WITH) and value}


def _active(archive: Archive, content: etree._Element) -> list[tuple[str, str]]:
    """What the file holds beside text, or asks of other files."""
    macros = next((name for name in sorted(archive.names) if name.startswith(("Basic/", "Scripts/")) and not name.endswith("/")), None)
    objects = [str(item.get(HREF)) for item in content.iter(f"{DRAW}object", f"{DRAW}object-ole")]
    outside = [address for item in content.iter(f"{DRAW}image", f"{TEXT}section-source") if "://" in (address := str(item.get(HREF)))]
    found = [(MACROS, macros)] if macros else []
    return list(dict.fromkeys([*found, *((EMBEDDED, name) for name in objects), *((OUTSIDE, address[:200]) for address in outside)]))


def _as_word(source: etree._Element, blocks: Blocks) -> etree._Element:
    root = etree.Element(w("body"))
    blocks.write(source, root)
    blocks.end()
    return root
