"""A calendar file as sheets of cells: xlsx, xlsb, xls and ods by calamine, csv with commas or semicolons."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from mvoi_checklist.errors import INSTALL_REPORT, Problem, UnreadableFileError, UsageError
from mvoi_checklist.inputs.calendar.extent import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Looked,
    TooFarError,
    TooManyError,
    refuse_far,
    refuse_far_at_opening,
    refuse_far_in_xlsx,
)
from mvoi_checklist.inputs.calendar.opendocument import SheetMarks, sheet_marks
from mvoi_checklist.inputs.calendar.package import MOST_UNPACKED, formula_errors, has_1904_dates, part_of, unpacked_size
from mvoi_checklist.inputs.upload import Upload, path_of, whole_file
from mvoi_checklist.model.dutch import dutch_number

Place = tuple[int, int]
"""Row and column of a cell, from zero."""

CALENDAR_SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv")
ERRORS_UNSEEN = (".xls", ".xlsb")
"""Old and binary workbooks: calamine shows a cell in which a formula went wrong as an empty one, and nothing else tells."""

_MOST_BYTES = 50_000_000
_LOCKED = ("EncryptedPackage".encode("utf-16-le"), b"manifest:encryption-data")
"""What stands in a workbook with a password: the stream that Office puts it in, or the mark in the manifest of OpenDocument."""


class Grid(NamedTuple):
    """One sheet: its cells, the merged ranges, and the cells in which a formula went wrong."""

    name: str
    rows: Sequence[Sequence[Any]]
    merged: Sequence[tuple[Place, Place]] = ()
    errors: Mapping[Place, str] = {}
    dates_from_1904: bool = False
    is_sheet: bool = True
    """Not a file of text, in which nobody sees the name of a cell."""

    def where(self, row: int, column: int) -> str:
        """Name a cell as Excel does, ``Kalender!F12``; in a file of text ``rij 12, kolom F``."""
        if self.is_sheet:
            return f"{self.name}!{cell_name(row, column)}"
        return f"{self.name}, rij {row + 1}, kolom {cell_name(row, column).rstrip('0123456789')}"


def cell_name(row: int, column: int) -> str:
    """The name of a cell: row 11 and column 5 are ``F12``."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def read_grids(file: Path | Upload) -> list[Grid]:
    """Read every sheet of a calendar file; of csv the one sheet that there is by each sign between cells.

    Raises:
        UnreadableFileError: the file is missing, empty, of another kind, broken or protected.
        UsageError: the extra ``report`` is needed and not installed.

    """
    data, path = _bytes(file), path_of(file)
    return _csv(path, data) if path.suffix.lower() == ".csv" else _workbook(path, data)


def _bytes(file: Path | Upload) -> bytes:
    path = path_of(file)
    hint = f"Geef een bestand op {', '.join(CALENDAR_SUFFIXES)}."
    if path.suffix.lower() not in CALENDAR_SUFFIXES and not (isinstance(file, Path) and path.is_dir()):
        what = f"bestanden op '{path.suffix}' kan ik niet als kalender lezen." if path.suffix else "aan de naam is niet te zien wat voor bestand dit is."
        raise _unreadable(path, what, hint)
    return whole_file(file, hint, largest=_MOST_BYTES)


def _unreadable(path: Path, message: str, hint: str) -> UnreadableFileError:
    return UnreadableFileError([Problem(str(path), message, hint)])


def _csv(path: Path, data: bytes) -> list[Grid]:
    """The file by each sign that may stand between its cells: which it is shows where the header is found."""
    text = _text(data)
    if "\0" in text:
        raise _unreadable(path, "dit is geen CSV-bestand.", "Sla de kalender op als .csv of .xlsx.")
    lines = text.count("\n") + text.count("\r")
    fitting = [sign for sign in ";,\t" if lines + text.count(sign) <= MOST_CELLS]  # counted before a cell is made
    grids = []
    for sign in fitting:
        with suppress(csv.Error):  # by another sign it may well be read
            grids.append(Grid(path.stem, list(csv.reader(io.StringIO(text, newline=""), delimiter=sign)), is_sheet=False))
    if not fitting:
        raise _too_many(path, "bestand")
    if not grids:
        raise _unreadable(path, "hier is het CSV-bestand stuk.", "Controleer de aanhalingstekens.")
    return grids


def _text(data: bytes) -> str:
    """Text as Excel saves it: UTF-8, the old Windows code page, or UTF-16 ("Unicode-tekst")."""
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _workbook(path: Path, data: bytes) -> list[Grid]:
    try:
        import python_calamine as calamine  # noqa: PLC0415 - an extra
    except ImportError:
        hint = f"{INSTALL_REPORT}; of geef de kalender als .csv."
        raise UsageError([Problem("", "om een werkboek te lezen is een extra nodig die er niet is.", hint)]) from None
    if unpacked_size(data) > MOST_UNPACKED:
        message = f"dit werkboek is uitgepakt groter dan {MOST_UNPACKED // 1_000_000} MB en daarom niet gelezen."
        raise _unreadable(path, message, "Kopieer alleen de kalender naar een nieuw werkboek.")
    sealed = data + part_of(data, "META-INF/manifest.xml")
    if any(sign in sealed for sign in _LOCKED):
        raise _locked(path)
    broken = (calamine.CalamineError, calamine.ZipError, calamine.XmlError, etree.XMLSyntaxError, OSError, ValueError)
    try:
        return _sheets(calamine, data)
    except TooFarError as far:
        reach = f"Een kalender heeft hoogstens {dutch_number(MOST_ROWS)} rijen en {MOST_COLUMNS} kolommen."
        where = f"{far.sheet}!{cell_name(far.row, far.column)}".lstrip("!")
        raise _unreadable(path, f"{where} ligt te ver weg om te lezen.", f"{reach} Maak leeg wat daarbuiten staat.") from None
    except TooManyError:
        raise _too_many(path, "werkboek") from None
    except calamine.PasswordError:
        raise _locked(path) from None
    except broken:
        raise _unreadable(path, "dit is geen werkboek, of het is beschadigd.", "Open het in Excel en sla het opnieuw op als .xlsx.") from None


def _too_many(path: Path, what: str) -> UnreadableFileError:
    hint = f"Kopieer alleen de kalender naar een nieuw {what}; ook lege cellen {'met opmaak ' if what == 'werkboek' else ''}tellen."
    return _unreadable(path, f"dit {what} heeft meer dan {dutch_number(MOST_CELLS)} cellen en is daarom niet gelezen.", hint)


def _sheets(calamine: Any, data: bytes) -> list[Grid]:  # noqa: ANN401 - the module of an extra
    """The sheets that can be seen."""
    looked = Looked()
    refuse_far_at_opening(data, looked)
    with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        visible = [item.name for item in book.sheets_metadata if item.visible is calamine.SheetVisibleEnum.Visible]
        since_1904 = has_1904_dates(data)
        marks = sheet_marks(part_of(data, "content.xml"))
        grids = []
        for name in visible:
            refuse_far_in_xlsx(data, name, looked)
            grids.append(_sheet(book.get_sheet_by_name(name), marks.get(name) or SheetMarks(formula_errors(data, name), []), since_1904))
        return grids


def _locked(path: Path) -> UnreadableFileError:
    return _unreadable(path, "dit werkboek is beveiligd met een wachtwoord.", "Sla het op zonder wachtwoord.")


def _sheet(sheet: Any, marks: SheetMarks, since_1904: bool) -> Grid:  # noqa: ANN401, FBT001 - calamine's sheet, and what the whole workbook says
    row, column = sheet.end or (0, 0)
    refuse_far(row, column, sheet.name)
    rows = sheet.to_python(skip_empty_area=False)
    return Grid(sheet.name, rows, [*(sheet.merged_cell_ranges or ()), *marks.merged], marks.errors, since_1904)
