"""The parts of a Word file that hold text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from mvoi_checklist.archive import Archive, opened
from mvoi_checklist.errors import refuse
from mvoi_checklist.inputs.readings import IN_FOOTER, IN_HEADER
from mvoi_checklist.inputs.word.active_content import active_content
from mvoi_checklist.inputs.word.changes import tracked_changes
from mvoi_checklist.inputs.word.data_part import made_part
from mvoi_checklist.model.form import ANSWERS, MADE, MADE_AS, MADE_WITH

_WORD_TYPES = ("wordprocessingml", "ms-word", "custom-properties")
_PARTS = {"main+xml": "", "header+xml": IN_HEADER, "footer+xml": IN_FOOTER}
_COMMENTS, _PROPERTIES = ".comments+xml", ".custom-properties+xml"
_NUMBERING = ".numbering+xml"
_HELPERS = {".styles+xml", _NUMBERING, ".footnotes+xml", ".endnotes+xml", _COMMENTS, _PROPERTIES}
_OURS = (ANSWERS.encode(), MADE.encode())
_DATA = re.compile(r"customXml/item\d{1,4}\.xml")
_BODY, _ABOUT = "word/document.xml", "docProps/app.xml"
_HINT = "Open het in Word en sla het opnieuw op als .docx."


@dataclass
class Package:
    """The text of a Word file: the body first (its name is empty), then headers and footers; and what helps to read them."""

    main: str = ""
    """The name of the body's part."""
    texts: list[tuple[str, etree._Element]] = field(default_factory=list)
    styles: list[etree._Element] = field(default_factory=list)
    numbering: list[etree._Element] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    comments: list[etree._Element] = field(default_factory=list)
    data: list[etree._Element] = field(default_factory=list)
    made_with: str | None = None
    tracked: int = 0
    """How many changes were tracked and stand open."""
    active: list[tuple[str, str]] = field(default_factory=list)
    """What the file holds beside text, as remarks."""


def open_package(path: Path, data: bytes) -> Package:
    """Open a Word file.

    Raises:
        UnreadableFileError: it is no Word document, damaged, protected or too large.

    """
    with opened(path, data, "Word-document") as archive:
        try:
            found = _parsed(archive, _kinds(path, archive))
        except etree.XMLSyntaxError:
            _refuse_broken_changes(path, archive)
            raise
        if not any(not label for label, _ in found.texts):
            refuse(path, "dit is een zip-bestand, maar geen Word-document.", _HINT)
        found.tracked = sum(tracked_changes(root) for _, root in found.texts)
        found.active = active_content(archive)
        found.texts.sort(key=lambda part: part[0])
        return found


def _refuse_broken_changes(path: Path, archive: Archive) -> None:
    """Refuse what LibreOffice 7.4 may make of tracked changes in the answers of a Word file: tags that close in the wrong order."""
    of_office = _ABOUT in archive.names and archive.mentions(_ABOUT, [b"LibreOffice"])
    if of_office and _BODY in archive.names and archive.mentions(_BODY, [b"<w:ins ", b"<w:del "]):
        hint = "Ga terug naar een eerdere versie. Zet daarin het bijhouden van wijzigingen uit, of werk in het .odt-bestand."
        refuse(path, "LibreOffice heeft dit bestand met bijgehouden wijzigingen zo opgeslagen dat geen programma het meer opent.", hint)


def open_what_it_was(path: Path, data: bytes) -> Package:
    """Of a Word file only what tells how it was made.

    Raises:
        UnreadableFileError: it is no Word document, damaged, protected or too large.

    """
    with opened(path, data, "Word-document") as archive:
        return _parsed(archive, {name: kind for name, kind in _kinds(path, archive).items() if kind.endswith(_PROPERTIES)})


def _parsed(archive: Archive, kinds: dict[str, str]) -> Package:
    """These parts, by their kinds, and the data of ours."""
    found, made_as = Package(), ""
    for name, kind in kinds.items():
        label = next((words for end, words in _PARTS.items() if kind.endswith(end)), None)
        if label is not None:
            found.main = found.main or ("" if label else name)
            found.texts.append((label, archive.parse(name)))
        elif kind.endswith(".styles+xml"):
            found.styles.append(archive.parse(name))
        elif kind.endswith(_NUMBERING):
            found.numbering.append(archive.parse(name))
        elif kind.endswith(_COMMENTS):
            found.comments.append(archive.parse(name))
        elif kind.endswith(_PROPERTIES):
            own = _properties(archive.parse(name))
            found.made_with, made_as = own.get(MADE_WITH), own.get(MADE_AS, "")
        else:
            found.notes.append(archive.parse(name))
    found.data = [archive.parse(name) for name in sorted(archive.names) if _DATA.fullmatch(name) and archive.mentions(name, _OURS)]
    found.data = found.data or made_part(made_as)  # an OpenDocument text of ours that was saved as a Word file
    return found


def _kinds(path: Path, archive: Archive) -> dict[str, str]:
    """The parts to read, each once, with their content type."""
    if "[Content_Types].xml" not in archive.names:
        refuse(path, "dit is een zip-bestand, maar geen Word-document.", _HINT)
    kinds: dict[str, str] = {}
    for override in archive.parse("[Content_Types].xml"):
        kind, name = str(override.get("ContentType", "")), str(override.get("PartName", "")).lstrip("/")
        wanted = kind.endswith((*_PARTS, *_HELPERS)) and any(words in kind for words in _WORD_TYPES)
        if wanted and name in archive.names and "/glossary/" not in name:
            kinds[name] = kind
    return kinds


def _properties(properties: etree._Element) -> dict[str, str]:
    """The properties of the file that are ours."""
    own = ((str(item.get("name")), "".join(map(str, item.itertext())).strip()) for item in properties)
    return {name: value for name, value in own if name in (MADE_AS, MADE_WITH) and value}
