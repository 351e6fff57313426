"""A Word document of others with the parts that comments concern, each as its own bytes and the places of its elements."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from mvoi_checklist.archive import Archive
from mvoi_checklist.outputs.word.splices import Source


@dataclass(frozen=True)
class Dialect:
    """The names that a kind of Open XML uses."""

    words: str
    relations: str


_DIALECTS = (
    Dialect("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    Dialect("http://purl.oclc.org/ooxml/wordprocessingml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
)
SPACES = {item.words for item in _DIALECTS}


TYPES = "[Content_Types].xml"


class Commented:
    """The text, its relations, and the comments where there are any; ``main`` is the name of the part with the text."""

    def __init__(self, archive: Archive, data: bytes, main: str) -> None:
        """Read the parts out of the archive that was opened from ``data``, within its limits: some of these parts no reader looked at."""
        self.data = data
        self.main = main
        self.names = archive.names
        self._folder, file = posixpath.split(main)
        self.relations_name = posixpath.join(self._folder, "_rels", f"{file}.rels")
        self.types = Source.of(archive.xml(TYPES))
        self.text = Source.of(archive.xml(main))
        self.relations = Source.of(archive.xml(self.relations_name)) if self.relations_name in self.names else None
        self.dialect = next((item for item in _DIALECTS if self.text.elements[0].name.startswith(f"{item.words} ")), _DIALECTS[0])
        self.related = self.part("comments")
        self.comments_name = self.related or self._free_name()
        self.comments = Source.of(archive.xml(self.comments_name)) if self.comments_name in self.names else None

    def part(self, kind: str) -> str | None:
        """The part of this kind that the text refers to."""
        for item in self.relations.elements if self.relations else ():
            if item.attributes.get("Type", "").endswith(f"/relationships/{kind}") and item.attributes.get("TargetMode") != "External":
                target = item.attributes.get("Target", "")
                return target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(self._folder, target))
        return None

    def _free_name(self) -> str:
        taken = {name.lower() for name in self.names}
        names = (posixpath.join(self._folder, f"comments{number}.xml") for number in ("", *range(1, len(taken) + 2)))
        return next(name for name in names if name.lower() not in taken)
