"""The files in which a calendar comes: workbooks of every kind and csv, and what is refused before it is read."""

import csv
import datetime
import io
import sys
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from calendar_rows import GOOD, problems, workbook

from mvoi_checklist import (
    UnreadableFileError,
    UsageError,
    read_calendar,
)

ODS_CELLS = {
    "#VER": '<table:table-cell table:number-columns-repeated="300"/><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>',
    "#FOUT": '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>',
    "#TWEE": '<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Vastgoed</text:p></table:table-cell>',
    "": "<table:table-cell/>",
}


def opendocument(path, rows):
    """A spreadsheet with nothing but cells, as LibreOffice names them."""
    names = {"office": "office:1.0", "table": "table:1.0", "text": "text:1.0"}
    spaces = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}"' for short, name in names.items())
    spaces += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    number = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'
    cells = [[ODS_CELLS.get(cell) or (number if isinstance(cell, int) else text).format(cell) for cell in row] for row in (GOOD, *rows)]
    body = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in cells)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')
        package.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="Kalender 2026">{body}</table:table></office:spreadsheet></office:body></office:document-content>',
        )
    return path


def test_an_opendocument_calendar_is_read_with_its_formula_errors_and_merged_cells(tmp_path, ruleset):
    rows = [GOOD, {**GOOD, "Zaaknummer": "2026-2", "Projectleider": "#FOUT"}, {**GOOD, "Zaaknummer": "2026-3", "Afdeling": "#TWEE"}]
    path = opendocument(tmp_path / "k.ods", [list(row.values()) for row in rows])
    assert problems(path, ruleset) == [
        "Kalender 2026!E4:E5: deze cellen zijn samengevoegd. Maak de samenvoeging ongedaan en vul elke rij apart in.",
        "Kalender 2026!F3: hier geeft een formule een fout (#REF!). Herstel de formule bij 'Projectleider'.",
    ]
    assert [tender.estimated_value for tender in read_calendar(path, ruleset).calendar.tenders] == [50_000, 50_000]


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsb", ".ods"])
def test_a_workbook_with_a_password_says_so(tmp_path, ruleset, suffix):
    path = tmp_path / f"k{suffix}"
    if suffix == ".ods":
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>", zipfile.ZIP_DEFLATED)
    else:
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 1000)
    with pytest.raises(UnreadableFileError, match="beveiligd met een wachtwoord"):
        read_calendar(path, ruleset)


@pytest.mark.parametrize("name", ["k.xlsx", "k.ods", "k.xlsb"])
def test_a_workbook_that_unpacks_to_far_too_much_is_refused_before_it_is_unpacked(name, tmp_path, ruleset, monkeypatch):
    path = tmp_path / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for part in ("xl/worksheets/sheet1.xml", "content.xml", "xl/worksheets/sheet1.bin"):
            package.writestr(part, bytes(34_000_000))
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    with pytest.raises(UnreadableFileError, match="dit werkboek is uitgepakt groter dan 100 MB en daarom niet gelezen"):
        read_calendar(path, ruleset)


@pytest.mark.parametrize("text", ["\n", "\r", ";,\t"])
def test_a_file_of_text_with_more_cells_than_any_calendar_is_refused(text, tmp_path, ruleset):
    (tmp_path / "k.csv").write_bytes(text.encode() * 1_000_001)
    with pytest.raises(UnreadableFileError, match=r"dit bestand heeft meer dan 1\.000\.000 cellen en is daarom niet gelezen\. Kopieer alleen de kalender"):
        read_calendar(tmp_path / "k.csv", ruleset)


def with_cells(path, target, cells):
    """A workbook in which Excel left more cells behind than it says: in the dimension of the sheet they are not counted."""
    whole = workbook(path, [{}]).read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as package, zipfile.ZipFile(target, "w") as changed:
        for name in package.namelist():
            content = package.read(name)
            changed.writestr(name, content.replace(b"</sheetData>", f"{cells}</sheetData>".encode()) if name.endswith("sheet1.xml") else content)
    return target


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "XFD1048576"),
        ("<row r='20001'><c t='inlineStr'><is><t>x</t></is></c></row>", "A20001"),
        ('<row r="9"><c r="GS9"><v>1</v></c></row>', "GS9"),
        ('<row r="9"><c r="GR9"/><c><v>1</v></c></row>', "GS9"),
    ],
)
def test_a_cell_beyond_any_calendar_is_named_before_the_sheet_is_read(tmp_path, ruleset, cells, place):
    path = with_cells(tmp_path / "k.xlsx", tmp_path / "ver.xlsx", cells)
    with pytest.raises(UnreadableFileError) as refused:
        read_calendar(path, ruleset)
    assert str(refused.value) == (
        f"{path}: Kalender 2026!{place} ligt te ver weg om te lezen. Een kalender heeft hoogstens 20.000 rijen en 200 kolommen. Maak leeg wat daarbuiten staat."
    )


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".xlsb"])
def test_a_workbook_with_more_cells_than_any_calendar_is_refused(tmp_path, ruleset, suffix, monkeypatch):
    monkeypatch.setattr("mvoi_checklist.inputs.calendar.extent.MOST_CELLS", 50)
    path = tmp_path / f"k{suffix}"
    if suffix == ".xlsx":
        with_cells(tmp_path / "heel.xlsx", path, "<row r='9'>" + "<c s='1'/>" * 50 + "</row>")
    elif suffix == ".ods":
        opendocument(path, [GOOD.values()] * 3)
    else:
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("xl/worksheets/sheet1.bin", b"\x81\x01\x00" + b"\x01\x04\0\0\0\0" * 51)
    with pytest.raises(UnreadableFileError, match=r"dit werkboek heeft meer dan 1\.000\.000 cellen en is daarom niet gelezen\. Kopieer alleen de kalender"):
        read_calendar(path, ruleset)


def test_cells_far_away_that_only_have_a_look_are_no_matter(tmp_path, ruleset):
    cells = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert problems(with_cells(tmp_path / "k.xlsx", tmp_path / "ver.xlsx", cells), ruleset) == []


def test_a_cell_beyond_any_calendar_is_named_in_opendocument_and_in_a_binary_workbook_too(tmp_path, ruleset):
    opendocument(tmp_path / "k.ods", [[*GOOD.values(), "#VER"]])
    row, cell = (1_048_575).to_bytes(4, "little"), (16_383).to_bytes(4, "little")
    with zipfile.ZipFile(tmp_path / "k.xlsb", "w") as package:
        package.writestr("xl/worksheets/sheet1.bin", b"\x81\x01\x00" + b"\x00\x04" + row + b"\x01\x04" + cell + b"\x05\x04" + cell)
    for name, place in (("k.ods", "Kalender 2026!LH2"), ("k.xlsb", "XFD1048576")):
        with pytest.raises(UnreadableFileError, match=f"{name}: {place} ligt te ver weg om te lezen"):
            read_calendar(tmp_path / name, ruleset)


def test_without_the_extra_a_workbook_is_refused_with_what_to_install_and_csv_still_works(tmp_path, ruleset, monkeypatch):
    path = workbook(tmp_path / "k.xlsx", [{}])
    (tmp_path / "k.csv").write_text(f"{','.join(GOOD)}\n{','.join(map(str, GOOD.values()))}\n", "utf-8")
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(UsageError, match=r"\.venv/bin/pip install \"\.\[report\]\""):
        read_calendar(path, ruleset)
    assert read_calendar(tmp_path / "k.csv", ruleset).problems == ()


def test_a_workbook_without_a_calendar_is_refused(tmp_path, ruleset):
    with xlsxwriter.Workbook(tmp_path / "k.xlsx") as book:
        book.add_worksheet("Blad1").write_row(0, 0, ["Naam", "Leeftijd", "Plaats"])
    with pytest.raises(UnreadableFileError, match="op geen blad \\('Blad1'\\) staat de kopregel"):
        read_calendar(tmp_path / "k.xlsx", ruleset)


def test_dates_that_count_from_1904_are_read_right_and_named(tmp_path, ruleset):
    added = datetime.date(2026, 6, 15)
    reading = read_calendar(workbook(tmp_path / "k.xlsx", [{"Toegevoegd op": added}], options={"date_1904": True}), ruleset)
    assert reading.calendar.tenders[0].added_on == added
    assert [str(caution) for caution in reading.cautions] == [
        "Kalender 2026!S2: dit werkboek telt dagen vanaf 1904. Gelezen als 15 juni 2026; controleer het jaar, of zet in Excel 'Datumsysteem 1904' uit."
    ]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 kapot", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, b"\x89PNG\r\n"])
@pytest.mark.parametrize("suffix", [".xlsx", ".xlsb", ".ods", ".xls"])
def test_a_broken_workbook_gives_a_sentence(tmp_path, ruleset, data, suffix):
    path = tmp_path / f"k{suffix}"
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as refused:
        read_calendar(path, ruleset)
    assert str(path) in str(refused.value)


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("first", ["", "sep={}\r\n", "Kalender 2026, gemeente Alkmaar, versie 3\r\n", "Inkoop; ICT; 2026\r\n\r\n"])
def test_csv_is_read_as_excel_saves_it_with_any_sign_and_dutch_amounts(tmp_path, ruleset, sign, encoding, first):
    rows = [{**GOOD, "Titel": "Café, terras; bar", "Geraamde waarde": "€ 45.000,00", "Startkwartaal": "2026-Q3"}]
    text = io.StringIO(first.format(sign), newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.DictWriter(text, list(GOOD), delimiter=sign)
    writer.writeheader()
    writer.writerows(rows)
    path = tmp_path / "kalender.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    reading = read_calendar(path, ruleset)
    assert reading.problems == ()
    tender = reading.calendar.tenders[0]
    assert (tender.title, tender.estimated_value, tender.start_quarter, reading.calendar.year) == ("Café, terras; bar", 45_000, "2026-Q3", 2026)


@pytest.mark.parametrize(("typed", "value"), [("0", 0), ("50", 50), ("45,50", 45.5), ("45.000", 45_000), ("1999", 1999)])
def test_csv_holds_the_amounts_that_a_workbook_holds(typed, value, tmp_path, ruleset):
    path = tmp_path / "kalender.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([list(GOOD), list({**GOOD, "Geraamde waarde": typed}.values())])
    assert [tender.estimated_value for tender in read_calendar(path, ruleset).calendar.tenders] == [value]


@pytest.mark.parametrize(("name", "said"), [(".", "dit is een map, geen bestand."), ("kalender", "aan de naam is niet te zien wat voor bestand dit is.")])
def test_a_folder_or_a_name_without_suffix_is_told_as_such(name, said, tmp_path, monkeypatch, ruleset):
    monkeypatch.chdir(tmp_path)
    Path("kalender").touch()
    with pytest.raises(UnreadableFileError, match=said):
        read_calendar(name, ruleset)


def test_an_empty_sheet_is_named(tmp_path, ruleset):
    with xlsxwriter.Workbook(tmp_path / "k.xlsx") as book:
        book.add_worksheet("Kalender 2026")
    with pytest.raises(UnreadableFileError, match="dit blad is leeg"):
        read_calendar(tmp_path / "k.xlsx", ruleset)
