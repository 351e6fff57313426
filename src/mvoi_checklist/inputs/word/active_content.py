"""What a Word file holds beside text, or asks of other files: named for the reader, never run and never followed."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from mvoi_checklist.archive import Archive
from mvoi_checklist.model.form import EMBEDDED, EMBEDDED_IN_WORD, MACROS, OUTSIDE

_OUTSIDE = {
    "attachedTemplate": "sjabloon",
    "image": "afbeelding",
    "frame": "ander document",
    "subDocument": "ander document",
    "mailMergeSource": "adresbestand",
}
_LONGEST = 200


def active_content(archive: Archive) -> list[tuple[str, str]]:
    """What was found, each as a remark: what it is about, and the words for it, each once."""
    found: dict[tuple[str, str], None] = {}
    macros = sorted(name for name in archive.names if name.lower().endswith(("vbaproject.bin", "vbadata.xml")))
    if macros:
        found[MACROS, macros[0]] = None
    for name in sorted(archive.names):
        if name.endswith(".rels"):
            found |= dict.fromkeys(_related(archive.parse(name)))
    return list(found)


def _related(relations: etree._Element) -> Iterator[tuple[str, str]]:
    for item in relations:
        kind, target = str(item.get("Type", "")).rpartition("/")[2], str(item.get("Target", ""))[:_LONGEST]
        if item.get("TargetMode") == "External":
            if kind != "hyperlink":
                yield OUTSIDE, f"{_OUTSIDE.get(kind) or EMBEDDED_IN_WORD.get(kind, kind)}: {target}"
        elif kind in EMBEDDED_IN_WORD:
            yield EMBEDDED, f"{EMBEDDED_IN_WORD[kind]}: {target}"
