"""The workbooks of the calendar that we write: a new one, and the rows that failed."""

import datetime
import io
import zipfile

import python_calamine
from calendar_rows import workbook
from click.testing import CliRunner

from mvoi_checklist import failed_rows_workbook, read_calendar
from mvoi_checklist.cli import main


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


def test_no_failed_rows_make_a_workbook_with_only_a_header():
    with python_calamine.CalamineWorkbook.from_object(io.BytesIO(failed_rows_workbook(["Titel"], []))) as book:
        assert book.get_sheet_by_index(0).to_python() == [["Rij", "Wat er mis is", "Titel"]]


def test_a_new_calendar_takes_over_what_was_postponed_or_starts_later(tmp_path, ruleset):
    rows = [
        {},
        {"Titel": "Koffie", "Zaaknummer": "2026-2", "Status": "uitgesteld", "Reden": "Wacht op beleid.", "Status sinds": datetime.date(2026, 3, 1)},
        {"Titel": "Archief", "Zaaknummer": "2026-3", "Startkwartaal": "2027-Q1"},
        {"Titel": "Wagens", "Zaaknummer": "2026-4", "Startkwartaal": "2027-Q2", "Status": "vervallen", "Reden": "Niet nodig."},
        {"Titel": "Loopt al", "Zaaknummer": "2026-5", "Status": "lopend"},
    ]
    before, after = workbook(tmp_path / "oud.xlsx", rows), tmp_path / "nieuw.xlsx"
    command = ["calendar", "new", "--year", "2027", "--from", str(before), "-o", str(after)]
    told = CliRunner().invoke(main, command)
    assert f"Overgenomen uit {before}: 2 aanbestedingen.\nVul het startkwartaal opnieuw in bij rij 2.\n" in told.output
    assert "startkwartaal is voorbij: 2026-1 Schoonmaak (2026-Q2).\n" in told.output
    reading = read_calendar(after, ruleset)
    assert [(tender.title, tender.start_quarter, tender.status, tender.reason, tender.status_since) for tender in reading.calendar.tenders] == [
        ("Koffie", "2026-Q2", "gepland", "Uitgesteld uit 2026: Wacht op beleid.", None), ("Archief", "2027-Q1", "gepland", None, None),
    ]  # fmt: skip
    assert [str(caution) for caution in reading.cautions] == [
        "Kalender 2027, rij 2: 'Koffie' heeft startkwartaal 2026-Q2; dat ligt vóór 2027, dus zij telt nu niet mee. Vul het nieuwe startkwartaal in."
    ]
    assert CliRunner().invoke(main, [*command[:3], "2026", *command[4:], "--force"]).exit_code == 2
    mistaken = workbook(tmp_path / "fout.xlsx", [{"Status": "gegunt"}])
    assert CliRunner().invoke(main, [*command[:5], str(mistaken), "-o", str(tmp_path / "x.xlsx")]).exit_code == 3
    assert not (tmp_path / "x.xlsx").exists()
