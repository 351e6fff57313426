"""What mvoi made of start documents: an annex, a story, a note. It names the same purchase and is no start document, whoever asks."""

from __future__ import annotations

import json
import re
from pathlib import Path

from mvoi_checklist.archive import beginning
from mvoi_checklist.errors import LARGEST, refuse
from mvoi_checklist.model.product_titles import ANNEX, COMPARISON, PRODUCT_TITLES, PROGRESS

_WORD = "docProps/core.xml"
_PARTS = {".docx": _WORD, ".docm": _WORD, ".odt": "meta.xml"}
_CHECK = "de toets die 'mvoi check' schreef"
_IN_JSON = (
    ({"schema_version", "documents"}, _CHECK),
    ({"version", "runs"}, _CHECK),
    ({"schema_version", "clauses"}, ANNEX),
    ({"schema_version", "made_with"}, COMPARISON),
    ({"schema_version", "whole_year"}, PROGRESS),
)
"""What is made in JSON, by fields that tell it from a checklist."""
_TITLE = re.compile(rb"<dc:title[^>]*>([^<]*)")
"""A title survives a save by Word or LibreOffice."""


def product_in(file: Path) -> str | None:
    """What mvoi made this file on disk as; what cannot be read is left to the reader."""
    try:
        if file.suffix.lower() not in {".json", *_PARTS} or not file.is_file() or file.stat().st_size > LARGEST:  # a pipe would be waited for
            return None
        return _product_of(file, file.read_bytes())
    except (OSError, ValueError):
        return None


def refuse_product(path: Path, data: bytes) -> None:
    """Name what mvoi made by what it is.

    Raises:
        UnreadableFileError: it was made of a start document.

    """
    if product := _product_of(path, data):
        refuse(path, f"dit is {product}, geen startdocument.", "Geef het startdocument of de ingevulde checklist zelf.")


def _product_of(path: Path, data: bytes) -> str | None:
    """By the title of a document or the fields of a JSON file."""
    suffix = path.suffix.lower()
    if suffix == ".json":
        return _product_in_json(data)
    found = _TITLE.search(beginning(path, data, _PARTS[suffix])) if suffix in _PARTS else None
    title = found[1].decode("utf-8", "replace") if found else ""
    return next((words for start, words in PRODUCT_TITLES.items() if title.startswith(start)), None)


def _product_in_json(data: bytes) -> str | None:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return next((words for fields, words in _IN_JSON if isinstance(content, dict) and fields <= content.keys()), None)
