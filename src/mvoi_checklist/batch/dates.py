"""When a document was last saved, as it says itself: a copy of the file keeps that date. By which clock it does not say: LibreOffice writes local time."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from mvoi_checklist.archive import beginning

_WORD = "docProps/core.xml", re.compile(rb"<dcterms:modified[^>]*>([^<]*)")
_PARTS = {".docx": _WORD, ".docm": _WORD, ".odt": ("meta.xml", re.compile(rb"<dc:date>([^<]*)"))}


def date_inside(file: Path) -> datetime | None:
    """The last save of a Word or OpenDocument file, the day of a checklist in JSON, give or take a time zone; None when it does not say."""
    suffix = file.suffix.lower()
    try:
        said = _property(file, *_PARTS[suffix]) if suffix in _PARTS else _day_of_checklist(file) if suffix == ".json" else ""
        moment = datetime.fromisoformat(said)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (OSError, ValueError, OverflowError, RecursionError):
        return None


def _property(file: Path, part: str, pattern: re.Pattern[bytes]) -> str:
    found = pattern.search(beginning(file, file.read_bytes(), part))
    return found[1].decode("ascii") if found else ""


def _day_of_checklist(file: Path) -> str:
    content = json.loads(file.read_bytes())
    return str(content.get("on")) if isinstance(content, dict) and "start_document" in content else ""
