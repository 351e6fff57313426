"""Which files in a folder mvoi made of start documents: an annex, a story, a note. They name the same purchase and are no start documents."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

_PARTS = {".docx": "docProps/core.xml", ".odt": "meta.xml"}
_TITLE = re.compile(rb"<dc:title[^>]*>([^<]*)")
"""A title survives a save by Word or LibreOffice."""

_REPORT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:schema_version|ruleset)"')
_ENOUGH, _LARGEST = 16_384, 5_000_000
"""Bytes of a part in which the title stands, and of a file that mvoi may have made: a file from outside costs no more than that to look at."""

_UNREADABLE = (OSError, ValueError, KeyError, EOFError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error)


def is_product(file: Path) -> bool:
    """Whether the title of a document, or the first key of a JSON file, says so; what cannot be read is left to the reader."""
    from mvoi_checklist.outputs.pages.titles import PRODUCT_TITLES

    suffix = file.suffix.lower()
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:  # a pipe would be waited for
            return False
        if suffix == ".json":
            with file.open("rb") as stream:
                return _REPORT.match(stream.read(_ENOUGH)) is not None
        return suffix in _PARTS and _title(file, _PARTS[suffix]).startswith(PRODUCT_TITLES)
    except _UNREADABLE:
        return False


def _title(file: Path, part: str) -> str:
    with zipfile.ZipFile(file) as package, package.open(part) as stream:
        found = _TITLE.search(stream.read(_ENOUGH))
    return found[1].decode("utf-8", "replace") if found else ""
