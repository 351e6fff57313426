"""The calendar of tenders: a workbook out, a workbook in, and every mistake at once with its sheet and cell."""

import csv
import datetime
import io
import sys
import zipfile
from pathlib import Path

import own_rules
import pytest
import python_calamine
import xlsxwriter
from click.testing import CliRunner
from the_year import the_calendar

from mvoi_checklist import (
    Period,
    UnreadableFileError,
    UsageError,
    calendar_workbook,
    failed_rows_workbook,
    load_ruleset,
    measure_progress,
    read_calendar,
    read_quarter,
)
from mvoi_checklist.cli import main
from mvoi_checklist.model.calendar import Calendar
from mvoi_checklist.model.quarter import quarter_words

GOOD = {
    "Titel": "Schoonmaak", "Zaaknummer": "2026-1", "Productgroep": "Schoonmaak", "Startkwartaal": "2026-Q2", "Afdeling": "Vastgoed",
    "Projectleider": "S. Bakker", "Geraamde waarde": 50_000, "Procedure": "enkelvoudig-onderhands", "Kansrijk": "ja", "Klimaat": "x",
    "Milieu en biodiversiteit": "", "Circulair (ook biobased)": "", "Ketenverantwoordelijkheid": "", "Diversiteit en inclusie": "", "Social return": "",
    "Status": "gepland", "Reden": "", "Status sinds": "", "Toegevoegd op": "",
}  # fmt: skip


def workbook(path, rows, *, renamed=None, options=None, also=lambda _: None):
    with xlsxwriter.Workbook(path, options or {}) as book:
        sheet = book.add_worksheet("Kalender 2026")
        day = book.add_format({"num_format": "d-m-yyyy"})
        sheet.write_row(0, 0, [(renamed or {}).get(title, title) for title in GOOD])
        for number, row in enumerate(rows, start=1):
            for index, cell in enumerate({**GOOD, **row}.values()):
                if isinstance(cell, datetime.date):
                    sheet.write_datetime(number, index, cell, day)
                elif cell != "":
                    sheet.write(number, index, cell)
        also(sheet)
    return path


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


def problems(path, ruleset):
    return [str(problem) for problem in read_calendar(path, ruleset).problems]


def test_a_calendar_that_was_written_is_read_back_the_same(tmp_path, ruleset):
    calendar = the_calendar(ruleset)
    path = tmp_path / "kalender.xlsx"
    path.write_bytes(calendar_workbook(calendar, ruleset))
    reading = read_calendar(path, ruleset)
    assert reading.problems == ()
    assert reading.calendar == calendar


def test_an_empty_product_group_is_no_mistake_but_the_check_says_what_the_title_points_to(tmp_path):
    rows = [{"Productgroep": "", "Titel": title, "Zaaknummer": title} for title in ("Leasefietsen", "Vervangen verlichting", "Perceel 2")]
    result = CliRunner().invoke(main, ["calendar", "check", str(workbook(tmp_path / "kalender.xlsx", [*rows, {}]))])
    assert result.exit_code == 0
    assert "Bij 3 aanbestedingen is de productgroep nog leeg" in result.output
    assert "Leasefietsen: De titel noemt 'Leasefietsen'. Voorstel: Vervoer" in result.output
    assert "Vervangen verlichting: De titel noemt 'verlichting'. Nog te kiezen: Gebouwde omgeving of Grond-, weg- en waterbouw." in result.output
    assert "Perceel 2: De titel wijst geen productgroep aan." in result.output
    assert "Schoonmaak:" not in result.output


def test_a_new_calendar_has_lists_to_choose_from_a_frozen_header_a_named_table_and_an_explanation(tmp_path, ruleset):
    path = tmp_path / "kalender.xlsx"
    assert CliRunner().invoke(main, ["calendar", "new", "--year", "2026", "-o", str(path)]).exit_code == 0
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        table = book.read("xl/tables/table1.xml").decode()
    assert 'state="frozen"' in sheet
    assert sheet.count('type="list"') == 5 + len(ruleset.themes)
    assert 'displayName="Kalender"' in table
    with python_calamine.CalamineWorkbook.from_path(path) as book:
        assert book.sheet_names[:3] == ["Kalender 2026", "Jaarplan", "Uitleg"]
        guide = str(book.get_sheet_by_name("Uitleg").to_python())
    assert all(title in guide for title in ("Kansrijk", "In de noemer", "In de teller", "80 %"))
    assert "Dit percentage is uit het plan niet zeker te lezen. In de PDF van het plan staan" in guide


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"Geraamde waarde": "nog niet bekend"}, "Kalender 2026!G2: 'nog niet bekend' is geen bedrag."),
        ({"Geraamde waarde": -5}, "Kalender 2026!G2: een geraamde waarde van -5 kan niet."),
        ({"Startkwartaal": datetime.date(1999, 5, 1)}, "Kalender 2026!D2: het jaar 1999 kan niet. Vul een dag of kwartaal in van 2000 tot en met 2099."),
        ({"Startkwartaal": datetime.date(2126, 5, 1)}, "Kalender 2026!D2: het jaar 2126 kan niet. Vul een dag of kwartaal in van 2000 tot en met 2099."),
        ({"Startkwartaal": "Q5"}, "Kalender 2026!D2: 'Q5' is geen kwartaal. Schrijf bijvoorbeeld 2026-Q2"),
        ({"Productgroep": "Caterin"}, "Kalender 2026!C2: 'Caterin' is geen productgroep. Bedoelt u 'Catering'?"),
        ({"Procedure": "meervoudig onderhans"}, "Kalender 2026!H2: 'meervoudig onderhans' is geen procedure. Bedoelt u 'meervoudig-onderhands'?"),
        ({"Kansrijk": "misschien"}, "Kalender 2026!I2: 'misschien' is geen ja of nee."),
        ({"Kansrijk": ""}, "Kalender 2026!I2: 'Kansrijk' is niet ingevuld."),
        ({"Klimaat": "soms"}, "Kalender 2026!J2: 'soms' is geen ja of nee. Zet een x"),
        ({"Status": "gegunt"}, "Kalender 2026!P2: 'gegunt' is geen status. Bedoelt u 'gegund'?"),
        ({"Status": "uitgesteld"}, "Kalender 2026!Q2: bij 'uitgesteld' hoort een reden."),
        ({"Toegevoegd op": "binnenkort"}, "Kalender 2026!S2: 'binnenkort' is geen datum."),
        ({"Zaaknummer": datetime.date(2026, 1, 1)}, "Kalender 2026!B2: hier hoort tekst, maar Excel maakte er een datum of tijd van"),
    ],
)
def test_a_mistake_is_named_with_its_cell(tmp_path, ruleset, row, said):
    found = problems(workbook(tmp_path / "k.xlsx", [row]), ruleset)
    assert len(found) == 1
    assert found[0].startswith(said)


def test_all_mistakes_are_named_at_once_and_the_good_rows_are_kept(tmp_path, ruleset):
    rows = [{}, {"Zaaknummer": "2026-2", "Startkwartaal": "Q5", "Geraamde waarde": "veel"}, {"Zaaknummer": "2026 -1"}, {"Zaaknummer": "2026-4"}]
    reading = read_calendar(workbook(tmp_path / "k.xlsx", rows), ruleset)
    assert [problem.where for problem in reading.problems] == ["Kalender 2026!D3", "Kalender 2026!G3", "Kalender 2026!B4"]
    assert "staat ook in rij 2" in reading.problems[2].message
    assert [tender.reference for tender in reading.calendar.tenders] == ["2026-1", "2026-4"]


def test_a_formula_that_went_wrong_is_named(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}], also=lambda sheet: sheet.write_formula("F2", "=VLOOKUP(1,A1:B2,9)", None, "#REF!"))
    assert problems(path, ruleset) == ["Kalender 2026!F2: hier geeft een formule een fout (#REF!). Herstel de formule bij 'Projectleider'."]


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


def test_a_workbook_that_unpacks_to_far_too_much_is_refused(tmp_path, ruleset):
    path = tmp_path / "k.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for number in range(5):
            package.writestr(f"xl/worksheets/sheet{number}.xml", bytes(90_000_000))
    with pytest.raises(UnreadableFileError, match="uitgepakt veel te groot"):
        read_calendar(path, ruleset)


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


def test_merged_cells_are_named(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}, {"Zaaknummer": "2026-2"}], also=lambda sheet: sheet.merge_range("E2:E3", "Vastgoed"))
    assert problems(path, ruleset) == ["Kalender 2026!E2:E3: deze cellen zijn samengevoegd. Maak de samenvoeging ongedaan en vul elke rij apart in."]


def test_merged_cells_beside_the_table_are_left_alone(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}, {"Zaaknummer": "2026-2"}], also=lambda sheet: sheet.merge_range(1, len(GOOD), 2, len(GOOD) + 2, "Mijn notitie"))
    assert problems(path, ruleset) == []


@pytest.mark.parametrize(("title", "other"), [("Startkwartaal", "Startkwartal"), ("Klimaat", "Klimat"), ("Kansrijk", "Kansrijk of niet")])
def test_a_renamed_column_is_named_with_what_was_meant(tmp_path, ruleset, title, other):
    found = problems(workbook(tmp_path / "k.xlsx", [{}], renamed={title: other}), ruleset)
    assert any(f"'{other}' is geen kolom van de kalender. Bedoelt u '{title}'?" in line for line in found)


def test_a_column_that_is_gone_is_named(tmp_path, ruleset):
    found = problems(workbook(tmp_path / "k.xlsx", [{}], renamed={"Kansrijk": "Xyz"}), ruleset)
    assert any("de kolom 'Kansrijk' ontbreekt" in line for line in found)


def test_a_calendar_of_ones_own_needs_only_the_columns_that_must_be_filled_in_and_knows_their_other_names(tmp_path, ruleset):
    path = tmp_path / "kalender.csv"
    header = "Nr;Naam aanbesteding;Zaaknr;Productgroep;Kwartaal;Unit;Budget;Kansrijk (j/n);Status"
    rows = "1;Onderhoud bomen;2026-0141;GWW;2e kwartaal 2026;Beheer;45000;j;gepland", "2;Riolering;2026-0142;;3e kwartaal 2026;;;n;uitgesteld"
    path.write_text("\n".join((header, *rows)), "utf-8")
    reading = read_calendar(path, ruleset)
    assert [str(problem) for problem in reading.problems] == [
        "kalender!I3: bij 'uitgesteld' hoort een reden. Zet de kolom 'Reden' erbij en schrijf daar kort waarom."
    ]
    [tender] = reading.calendar.tenders
    assert (tender.title, tender.reference, tender.product_group, tender.start_quarter) == ("Onderhoud bomen", "2026-0141", "gww", "2026-Q2")
    assert (tender.department, tender.promising, tender.estimated_value, tender.themes) == ("Beheer", True, None, ())


def test_a_municipality_adds_names_of_columns_of_its_own(tmp_path):
    own_rules.copied_to(tmp_path)
    (tmp_path / "alkmaar-2024" / "calendar_columns.toml").write_text('promising = ["doet ertoe"]\n', "utf-8")
    own = load_ruleset(tmp_path / "alkmaar-2024").calendar_columns
    assert "doet ertoe" in own.promising
    assert "kwartaal" in own.start_quarter


@pytest.mark.parametrize(
    "written", ["2026-Q2", "Q2 2026", "2026K2", "2e kwartaal 2026", "2e kwartaal van 2026", "kwartaal 2, 2026", "kw2-2026", "2de kw. 2026"]
)
def test_a_quarter_is_read_as_people_and_our_own_notes_write_it(written):
    assert read_quarter(written.replace(",", "")) == "2026-Q2"
    assert quarter_words("2026-Q2") == "2e kwartaal 2026"


@pytest.mark.parametrize(
    ("written", "quarter"), [("2", "2026-Q2"), ("2e kwartaal", "2026-Q2"), ("Q4", "2026-Q4"), ("5e kwartaal", None), ("22", None), ("", None)]
)
def test_a_quarter_without_its_year_is_of_the_year_of_the_sheet(written, quarter):
    assert read_quarter(written, 2026) == quarter
    assert read_quarter(written) is None


def test_a_column_of_ones_own_is_left_alone(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}], also=lambda sheet: sheet.write_row(0, len(GOOD), ["Mijn aantekening"]))
    assert problems(path, ruleset) == []


def test_an_empty_sheet_is_named(tmp_path, ruleset):
    with xlsxwriter.Workbook(tmp_path / "k.xlsx") as book:
        book.add_worksheet("Kalender 2026")
    with pytest.raises(UnreadableFileError, match="dit blad is leeg"):
        read_calendar(tmp_path / "k.xlsx", ruleset)


def test_a_sheet_with_only_a_header_is_named(tmp_path, ruleset):
    assert problems(workbook(tmp_path / "k.xlsx", []), ruleset) == [
        "Kalender 2026: hier staan geen aanbestedingen. Vul onder de kopregel per aanbesteding een rij in."
    ]


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


@pytest.fixture
def without_year(tmp_path):
    """A csv calendar in which nothing names a year: what stands in its quarter, in a file of that name."""

    def write(name, quarter):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([list(GOOD), list({**GOOD, "Startkwartaal": quarter}.values())])
        return path

    return write


def test_a_year_that_is_not_there_is_not_made_up_and_it_is_said_where_it_may_stand(without_year, ruleset):
    path = without_year("kalender.csv", "Q2")
    reading = read_calendar(path, ruleset)
    assert (reading.calendar.year, reading.calendar.tenders, reading.calendar.actions) == (None, (), ())
    assert [str(problem) for problem in reading.problems] == [
        "kalender!D2: bij 'Q2' is niet te zien van welk jaar het is. Schrijf bijvoorbeeld 2026-Q2; een jaar heeft vier kwartalen.",
        (
            "kalender: het jaar van deze kalender is niet te zien. Zet het jaar in de naam van het bestand, zoals 'kalender-2026.csv', "
            "of bij de kwartalen, zoals 2026-Q2."
        ),
    ]
    told = CliRunner().invoke(main, ["calendar", "check", str(path)]).stdout
    assert "Kalender zonder jaar: 0 aanbestedingen in orde, waarvan 0 kansrijk; 1 rij met fouten." in told
    assert "2000" not in told


@pytest.mark.parametrize("name", ["kalender-2026.csv", "kalender_2026.csv", "2026 inkoop.csv", "kalender2026.csv"])
def test_a_year_in_the_name_of_a_csv_file_is_that_of_its_quarters(name, without_year, ruleset):
    reading = read_calendar(without_year(name, "Q2"), ruleset)
    assert ([tender.start_quarter for tender in reading.calendar.tenders], reading.problems) == (["2026-Q2"], ())


def test_a_calendar_without_a_year_is_not_written_nor_measured(without_year, ruleset):
    calendar = read_calendar(without_year("kalender.csv", "Q2"), ruleset).calendar
    with pytest.raises(UsageError, match=r"^calendar: van deze kalender is het jaar niet bekend\."):
        calendar_workbook(calendar, ruleset)
    with pytest.raises(UsageError, match=r"^calendar: deze kalender is van een onbekend jaar, niet van 2026\."):
        measure_progress(calendar, [], ruleset, Period(year=2026, on=datetime.date(2026, 3, 31)))


@pytest.mark.parametrize(("name", "said"), [(".", "dit is een map, geen bestand."), ("kalender", "aan de naam is niet te zien wat voor bestand dit is.")])
def test_a_folder_or_a_name_without_suffix_is_told_as_such(name, said, tmp_path, monkeypatch, ruleset):
    monkeypatch.chdir(tmp_path)
    Path("kalender").touch()
    with pytest.raises(UnreadableFileError, match=said):
        read_calendar(name, ruleset)


def test_themes_may_stand_in_one_column_and_an_unknown_theme_is_named(tmp_path, ruleset):
    titles = [*(title for title in GOOD if title not in {theme.title for theme in ruleset.themes}), "Thema's"]
    cells = {**GOOD, "Thema's": "klimaat, circulariteit; biodiversitijd"}
    path = tmp_path / "kalender.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([titles, [cells[title] for title in titles]])
    found = problems(path, ruleset)
    assert len(found) == 1
    assert "'biodiversitijd' is geen thema. Bedoelt u 'Milieu en biodiversiteit'?" in found[0]


def test_a_missing_column_is_named_and_only_a_header_that_is_like_it_is_suggested(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}], renamed={"Status": "Hoe staat het", "Startkwartaal": "Startkwartal"})
    assert problems(path, ruleset) == [
        "Kalender 2026!D1: 'Startkwartal' is geen kolom van de kalender. Bedoelt u 'Startkwartaal'?",
        ("Kalender 2026!1:1: de kolom 'Status' ontbreekt. Zet de kolom erbij en vul hem in; staat hij er onder een andere naam, geef hem dan deze."),
    ]


def test_failed_rows_come_out_as_they_went_in_with_what_is_wrong(tmp_path):
    path, out = workbook(tmp_path / "k.xlsx", [{}, {"Zaaknummer": "2026-2", "Startkwartaal": "Q5"}]), tmp_path / "fouten.xlsx"
    before = path.read_bytes()
    result = CliRunner().invoke(main, ["calendar", "check", str(path), "-o", str(out)])
    assert result.exit_code == 1
    assert "Kalender 2026!D3: 'Q5' is geen kwartaal" in result.output
    assert path.read_bytes() == before
    with python_calamine.CalamineWorkbook.from_path(out) as book:
        rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][:4] == ["Rij", "Wat er mis is", "Titel", "Zaaknummer"]
    assert rows[1][0] == 3
    assert rows[1][3:6] == ["2026-2", "Schoonmaak", "Q5"]


def test_without_a_sheet_for_the_year_plan_the_actions_of_the_policy_count(tmp_path, ruleset):
    calendar = read_calendar(workbook(tmp_path / "k.xlsx", [{}]), ruleset).calendar
    assert calendar.actions == ruleset.year_plan.of(2026)
    assert all(action.state is None for action in calendar.actions)


def test_an_empty_calendar_gives_a_sentence(ruleset, tmp_path):
    path = tmp_path / "k.xlsx"
    path.write_bytes(calendar_workbook(Calendar(year=2027, tenders=()), ruleset))
    assert [problem.where for problem in read_calendar(path, ruleset).problems] == ["Kalender 2027"]


def test_no_failed_rows_make_a_workbook_with_only_a_header():
    with python_calamine.CalamineWorkbook.from_object(io.BytesIO(failed_rows_workbook(["Titel"], []))) as book:
        assert book.get_sheet_by_index(0).to_python() == [["Rij", "Wat er mis is", "Titel"]]


def test_without_a_column_that_is_needed_no_row_is_called_wrong_or_in_order(tmp_path, ruleset):
    path = workbook(
        tmp_path / "kalender-2026.xlsx", [{}, {"Zaaknummer": "2026-2"}, {"Zaaknummer": "2026-3", "Startkwartaal": "ooit"}], renamed={"Kansrijk": "Budget"}
    )
    reading = read_calendar(path, ruleset)
    assert (reading.calendar.tenders, reading.incomplete, len(reading.failed)) == ((), 2, 1)
    told = CliRunner().invoke(main, ["calendar", "check", str(path)]).stdout
    assert "de kolom 'Kansrijk' ontbreekt." in told
    assert "Kalender 2026: zolang een kolom ontbreekt, zijn 2 rijen zonder fouten niet te gebruiken; 1 rij met fouten." in told
    assert "in orde" not in told


def test_the_columns_that_were_not_read_are_named_and_are_no_mistake(tmp_path, ruleset):
    path = workbook(tmp_path / "kalender-2026.xlsx", [{}], renamed={"Reden": "Budget", "Status sinds": "Gezien\ndoor"})
    assert read_calendar(path, ruleset).unread == ("Budget", "Gezien\ndoor")
    result = CliRunner().invoke(main, ["calendar", "check", str(path)])
    assert "Deze kolommen lees ik niet, want de kalender kent ze niet: 'Budget', 'Gezien door'. Eigen kolommen mogen blijven staan." in result.stdout
    assert (result.exit_code, "1 aanbesteding in orde" in result.stdout) == (0, True)
    assert "lees ik niet" not in CliRunner().invoke(main, ["calendar", "check", str(workbook(tmp_path / "goed-2026.xlsx", [{}]))]).stdout
