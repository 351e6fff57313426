"""What calamine does not tell: where a sheet stands, how large a workbook unpacks, errors of formulas (it shows them as empty), dates from 1904."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from posixpath import normpath

from lxml import etree

_ERROR_CELL = re.compile(rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3})(\d{1,7})"[^>]*>(?:.*?<(?:\w+:)?v>([^<]*)</(?:\w+:)?v>)?', re.DOTALL)
MOST_UNPACKED = 100_000_000
"""Bytes of a workbook, all parts together: a million cells need half of it. A part is held whole, and a second time while it is unpacked."""

_NO_PACKAGE = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, OSError, RuntimeError, NotImplementedError, ValueError)
_BEGINS = b"\x81\x01"
"""The kind of the record with which a sheet in xlsb begins."""


def has_1904_dates(data: bytes) -> bool:
    """Whether an xlsx workbook counts its days from 1904, as Excel on a Mac once did."""
    return re.search(r'date1904="(?:1|true)"', part_of(data, "xl/workbook.xml").decode("utf-8", "replace")) is not None


def formula_errors(data: bytes, sheet: str) -> dict[tuple[int, int], str]:
    """The cells of an xlsx sheet that show an error such as ``#REF!``, by row and column."""
    xml = sheet_part(data, sheet)
    if b't="e"' not in xml:
        return {}
    return {(int(row) - 1, column_number(letters.decode())): (words or b"#FOUT").decode("utf-8", "replace") for letters, row, words in _ERROR_CELL.findall(xml)}


def column_number(letters: str) -> int:
    """Column ``F`` is number 5."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter.upper()) - 64
    return number - 1


def sheet_part(data: bytes, sheet: str) -> bytes:
    """The part of the package in which a sheet stands; nothing when this is no xlsx, or has no such sheet."""
    book, relations = (_root(part_of(data, name)) for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"))
    tag = next((tag for tag in book.iter("{*}sheet") if tag.get("name") == sheet), None)
    number = next((value for key, value in tag.items() if str(key).endswith("}id")), None) if tag is not None else None
    target = {str(each.get("Id")): each.get("Target", "") for each in relations.iter("{*}Relationship")}.get(str(number), "")
    return part_of(data, target.lstrip("/") if target.startswith(("/", "xl/")) else normpath(f"xl/{target}"))


def _root(xml: bytes) -> etree._Element:
    """What a part says; nothing when it is not there or broken."""
    try:
        return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return etree.Element("nothing")


def binary_parts(data: bytes) -> Iterator[bytes]:
    """The sheets of a binary workbook (.xlsb): each begins with the record that says so."""
    with suppress(*_NO_PACKAGE), zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith(".bin") and (part := part_of(data, name)).startswith(_BEGINS):
                yield part


def part_of(data: bytes, name: str) -> bytes:
    """The bytes of one part, as calamine finds it: capitals make no difference; none when the file is no zip or has no such part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            named = {each.lower().replace("\\", "/"): each for each in package.namelist()}
            with package.open(named[name.lower()]) as stream:
                return stream.read(MOST_UNPACKED)  # what it says of its own size may be wrong
    except _NO_PACKAGE:
        return b""


def unpacked_size(data: bytes) -> int:
    """How many bytes a workbook says it is once unpacked; 0 when it is no zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return sum(part.file_size for part in package.infolist())
    except _NO_PACKAGE:
        return 0
