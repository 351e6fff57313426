"""Workbooks as someone opens and prints them: read back from the file itself."""

import io
import math
import re
import zipfile

import pytest
import python_calamine
from the_year import the_calendar

from mvoi_checklist import Calendar, calendar_workbook, failed_rows_workbook, render
from mvoi_checklist.model.calendar import FailedRow
from mvoi_checklist.outputs.xlsx import height


@pytest.fixture(params=["calendar", "failed rows", "quarter", "year", "rules"])
def workbook(request, ruleset, measured):
    """The parts of each kind of workbook."""
    data = {
        "calendar": lambda: calendar_workbook(the_calendar(ruleset), ruleset),
        "failed rows": lambda: failed_rows_workbook(["Titel"], [FailedRow(2, ("Stoelen",), ("fout",))]),
        "quarter": lambda: render(measured["quarter"], "xlsx"),
        "year": lambda: render(measured["year"], "xlsx"),
        "rules": lambda: render(ruleset, "xlsx"),
    }[request.param]()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist() if name.endswith(".xml")}


def sheets(parts):
    """The visible sheets."""
    return [xml for name, xml in parts.items() if name.startswith("xl/worksheets/") and "<sheetFormatPr" in xml and "pageSetup" in xml]


def test_every_sheet_prints_as_wide_as_one_page_and_says_where_one_is(workbook):
    assert sheets(workbook)
    for xml in sheets(workbook):
        assert 'orientation="landscape"' in xml
        assert 'fitToHeight="0"' in xml
        assert "Pagina &amp;P van &amp;N" in xml


def test_the_header_of_a_table_stays_in_sight_and_is_printed_on_every_page(workbook):
    tables = [xml for xml in sheets(workbook) if "<autoFilter" in xml or "<tableParts" in xml]
    assert tables
    assert all('state="frozen"' in xml for xml in tables)
    assert workbook["xl/workbook.xml"].count("_xlnm.Print_Titles") == len(tables)


def test_a_workbook_has_a_title(workbook):
    assert re.search(r"<dc:title>.+</dc:title>", workbook["docProps/core.xml"])


def test_a_row_is_as_high_as_the_words_in_it():
    assert height(["kort"], [20]) < height(["een lange zin die in een smalle kolom over regels gaat"], [20]) < height(["zin " * 80], [20])
    assert height(["een\ntwee\ndrie"], [20]) == 3 * height(["een"], [20])


def test_the_calendar_offers_a_choice_for_every_closed_list_and_colours_what_would_be_refused(ruleset):
    with zipfile.ZipFile(io.BytesIO(calendar_workbook(Calendar(year=2026, tenders=()), ruleset))) as package:
        xml = package.read("xl/worksheets/sheet1.xml").decode()
    assert xml.count('<dataValidation type="list"') == 5 + len(ruleset.themes)
    assert xml.count('<dataValidation type="date"') == 2
    assert 'type="duplicateValues"' in xml
    assert '$P2="uitgesteld"' in xml


def test_a_number_that_a_workbook_cannot_hold_stands_there_as_text():
    data = failed_rows_workbook(["Waarde"], [FailedRow(2, (math.inf,), ("geen bedrag",))])
    with python_calamine.CalamineWorkbook.from_object(io.BytesIO(data)) as book:
        assert book.get_sheet_by_index(0).to_python()[1] == [2.0, "geen bedrag", "inf"]


def test_words_longer_than_a_cell_do_not_make_the_cell_empty():
    data = failed_rows_workbook(["Reden"], [FailedRow(2, ("x" * 40_000,), ("te lang",))])
    with python_calamine.CalamineWorkbook.from_object(io.BytesIO(data)) as book:
        assert book.get_sheet_by_index(0).to_python()[1][2] == "x" * 32_767
