"""What calamine does not tell: how large a workbook unpacks, formula errors in xlsx (it shows them as empty), dates that count from 1904."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from posixpath import normpath

_RELATION = re.compile(r"<Relationship\b[^>]*>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_ERROR_CELL = re.compile(rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3})(\d{1,7})"[^>]*>(?:.*?<(?:\w+:)?v>([^<]*)</(?:\w+:)?v>)?', re.DOTALL)
_MOST_BYTES = 400_000_000


def has_1904_dates(data: bytes) -> bool:
    """Whether an xlsx workbook counts its days from 1904, as Excel on a Mac once did."""
    return re.search(r'date1904="(?:1|true)"', part_of(data, "xl/workbook.xml").decode("utf-8", "replace")) is not None


def formula_errors(data: bytes, sheet: str) -> dict[tuple[int, int], str]:
    """The cells of an xlsx sheet that show an error such as ``#REF!``, by row and column."""
    xml = part_of(data, _sheet_part(data, sheet))
    if b't="e"' not in xml:
        return {}
    return {(int(row) - 1, _column(letters.decode())): (words or b"#FOUT").decode("utf-8", "replace") for letters, row, words in _ERROR_CELL.findall(xml)}


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _sheet_part(data: bytes, sheet: str) -> str:
    """The part of the package in which a sheet stands; empty when this is no xlsx."""
    book, relations = (part_of(data, name).decode("utf-8", "replace") for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"))
    tag = next((tag for tag in _SHEET.findall(book) if unescape(_value(tag, "name")) == sheet), "")
    number = _value(tag, r"\w+:id")
    target = next((_value(tag, "Target") for tag in _RELATION.findall(relations) if number and _value(tag, "Id") == number), "")
    return target.lstrip("/") if target.startswith("/") else normpath(f"xl/{target}") if target else ""


def _value(tag: str, name: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', tag)
    return found[1] if found else ""


def part_of(data: bytes, name: str) -> bytes:
    """The bytes of one part; none when the file is no zip or has no such part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(name) as stream:
            return stream.read(_MOST_BYTES)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, ValueError):
        return b""


def unpacked_size(data: bytes) -> int:
    """How many bytes a workbook says it is once unpacked; 0 when it is no zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return sum(part.file_size for part in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return 0
