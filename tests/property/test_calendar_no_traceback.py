"""Whatever stands in a calendar, the answer is a list of mistakes or a Dutch sentence; never a traceback."""

import datetime
import io
import tempfile
import zipfile
from pathlib import Path

import xlsxwriter
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from the_year import the_calendar

from mvoi_checklist import calendar_workbook, load_ruleset
from mvoi_checklist.cli import main

RULESET = load_ruleset("alkmaar-2024")
WORKBOOK = calendar_workbook(the_calendar(RULESET), RULESET)
with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as _package:
    PARTS = {name: _package.read(name) for name in _package.namelist()}
TITLES = ["Titel", "Zaaknummer", "Startkwartaal", "Kansrijk", "Status", "Geraamde waarde", "Klimaat", "Thema's", "Toegevoegd op", "Reden"]
CELLS = st.sampled_from(["", "x", "ja", "2026-Q1", "Q5", "gepland", "uitgesteld", "1e400", "-1", "€ 5", "31-2-2026", "=1/0", "klimaat,,;", "nan"]) | st.text(
    max_size=12
)
TYPED = (
    st.dates(datetime.date(1900, 1, 1))
    | st.datetimes(datetime.datetime(1900, 1, 1))  # noqa: DTZ001 - a workbook knows no zones
    | st.times()
    | st.timedeltas(datetime.timedelta(), datetime.timedelta(days=900_000))
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
)
"""What a cell of a workbook can be besides text."""

EDITS = st.tuples(st.floats(0, 1), st.integers(0, 200), st.binary(max_size=8))
"""Where in the file, how many bytes go, and what comes instead."""

GOOD = ["Koffie", "2026-1", "2026-Q1", "ja", "gepland", 50_000, "x", "klimaat", datetime.date(2026, 3, 1), "Te duur"]
SHAPES = {datetime.date: "d-m-yyyy", datetime.datetime: "d-m-yyyy h:mm", datetime.time: "h:mm", datetime.timedelta: "[h]:mm"}
QUIET = settings(deadline=None, max_examples=25)


def damaged(data, edit):
    place, gone, new = edit
    start = int(place * len(data))
    return data[:start] + new + data[start + gone :]


def checked(name, data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        result = CliRunner().invoke(main, ["calendar", "check", str(path), "-o", str(Path(folder) / "fouten.xlsx")])
        assert path.read_bytes() == data
    assert result.exit_code in {0, 1, 3}, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Er ging iets mis" not in result.output


@QUIET
@given(st.sampled_from([".xlsx", ".xlsb", ".xls", ".ods", ".csv"]), st.binary(max_size=300) | EDITS)
def test_no_bytes_at_all_make_the_calendar_crash(suffix, data):
    checked(f"kalender{suffix}", data if isinstance(data, bytes) else damaged(WORKBOOK, data))


@QUIET
@given(st.sampled_from(sorted(PARTS)), EDITS)
def test_no_damage_inside_a_workbook_makes_the_calendar_crash(name, edit):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for other, kept in PARTS.items():
            package.writestr(other, damaged(kept, edit) if other == name else kept)
    checked("kalender.xlsx", buffer.getvalue())


@QUIET
@given(st.lists(st.lists(CELLS, max_size=len(TITLES) + 1), max_size=6), st.sampled_from(";,\t"))
def test_no_cells_at_all_make_the_calendar_crash(rows, sign):
    checked("kalender.csv", "\n".join(sign.join(row) for row in (TITLES, *rows)).encode("utf-8", "surrogatepass"))


def workbook(rows):
    """Each kind of value as Excel keeps it."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet, formats = book.add_worksheet("Kalender 2026"), {kind: book.add_format({"num_format": shape}) for kind, shape in SHAPES.items()}
        sheet.write_row(0, 0, TITLES)
        for number, row in enumerate(rows, start=1):
            for index, cell in enumerate(row):
                if type(cell) in formats:
                    sheet.write_datetime(number, index, cell, formats[type(cell)])
                elif isinstance(cell, str):
                    sheet.write_string(number, index, cell)
                else:
                    sheet.write(number, index, cell)
    return buffer.getvalue()


@QUIET
@given(st.lists(st.lists(CELLS | TYPED, max_size=len(TITLES) + 1), max_size=6))
def test_no_values_of_a_workbook_make_the_calendar_crash(rows):
    checked("kalender.xlsx", workbook(rows))


@QUIET
@given(st.sampled_from(range(len(GOOD))), TYPED)
def test_no_value_in_a_row_that_is_right_makes_the_calendar_crash(place, cell):
    checked("kalender.xlsx", workbook([[*GOOD[:place], cell, *GOOD[place + 1 :]]]))
