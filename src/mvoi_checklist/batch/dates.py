"""When a document was last saved, as it says itself: a copy of the file keeps that date."""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

_WORD = "docProps/core.xml", re.compile(rb"<dcterms:modified[^>]*>([^<]*)")
_PARTS = {".docx": _WORD, ".docm": _WORD, ".odt": ("meta.xml", re.compile(rb"<dc:date>([^<]*)"))}
_ENOUGH = 16_384
"""Bytes of the part with the properties: a file from outside costs no more than that to look at."""

_NO_DATE = (OSError, ValueError, KeyError, EOFError, NotImplementedError, RuntimeError, OverflowError, zipfile.BadZipFile, zlib.error)


def date_inside(file: Path) -> datetime | None:
    """The moment of the last save of a Word or OpenDocument file, the day of a checklist in JSON; None when it does not say."""
    suffix = file.suffix.lower()
    try:
        said = _property(file, *_PARTS[suffix]) if suffix in _PARTS else _day_of_checklist(file) if suffix == ".json" else ""
        moment = datetime.fromisoformat(said)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except _NO_DATE:
        return None


def _property(file: Path, part: str, pattern: re.Pattern[bytes]) -> str:
    with zipfile.ZipFile(file) as package, package.open(part) as stream:
        found = pattern.search(stream.read(_ENOUGH))
    return found[1].decode("ascii") if found else ""


def _day_of_checklist(file: Path) -> str:
    content = json.loads(file.read_bytes())
    return str(content.get("on")) if isinstance(content, dict) and "start_document" in content else ""
