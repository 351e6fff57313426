"""The columns of a calendar of one's own: other names, columns that are missing, quarters and the year they are of."""

import csv
import datetime

import own_rules
import pytest
import xlsxwriter
from calendar_rows import GOOD, problems, workbook
from click.testing import CliRunner

from mvoi_checklist import (
    Period,
    UsageError,
    calendar_workbook,
    load_ruleset,
    measure_progress,
    read_calendar,
    read_quarter,
)
from mvoi_checklist.cli import main
from mvoi_checklist.model.quarter import quarter_words


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
        "kalender, rij 3, kolom I: bij 'uitgesteld' hoort een reden. Zet de kolom 'Reden' erbij en schrijf daar kort waarom."
    ]
    [tender] = reading.calendar.tenders
    assert (tender.title, tender.reference, tender.product_group, tender.start_quarter) == ("Onderhoud bomen", "2026-0141", "gww", "2026-Q2")
    assert (tender.department, tender.promising, tender.estimated_value, tender.themes) == ("Beheer", True, None, ())


PLAN = """Nr;Aanbesteding;Zaaknr;Q1;Q2;Q3;Q4;Klimaat;D&I;Inkoopadviseur
1;Bedrijfscatering;2026-1;X;;;;;X;Sanne
2;Laptops;2026-2;;X;x;;X;;Sanne
3;Sloop gymzaal;2026-3;;;;;;;Tom"""


def test_a_calendar_as_the_plan_draws_it_has_an_x_in_the_quarter_of_the_start(tmp_path, ruleset):
    path = tmp_path / "kalender.csv"
    path.write_text(PLAN, "utf-8")
    told = CliRunner().invoke(main, ["calendar", "check", str(path)]).stdout
    assert "Kalender zonder jaar: zolang het jaar niet te zien is, zijn 2 rijen zonder fouten niet te gebruiken; 1 rij met fouten." in told
    path = path.rename(tmp_path / "kalender-2026.csv")
    reading = read_calendar(path, ruleset)
    assert [str(problem) for problem in reading.problems] == [
        "kalender-2026, rij 4: in geen kwartaal staat een X. Zet een X in het kwartaal waarin de aanbesteding start."
    ]
    assert [(tender.title, tender.start_quarter, tender.promising, tender.status, tender.themes) for tender in reading.calendar.tenders] == [
        ("Bedrijfscatering", "2026-Q1", True, "gepland", ("diversiteit-inclusie",)), ("Laptops", "2026-Q2", True, "gepland", ("klimaat",)),
    ]  # fmt: skip
    assert [str(caution) for caution in reading.cautions] == [
        "kalender-2026, rij 1: de kolom 'Kansrijk' ontbreekt; elke rij telt als kansrijk. Zet de kolom erbij als dat niet zo is.",
        "kalender-2026, rij 1: de kolom 'Status' ontbreekt; elke rij telt als gepland. Zet de kolom erbij zodra dat niet meer zo is.",
        "kalender-2026, rij 3: in 2 kwartalen staat een X. Het 2e kwartaal 2026 telt als start.",
    ]


@pytest.mark.parametrize(
    ("columns", "start"), [("Q1 2026;Q2 2026;Q3 2026", "2026-Q2"), ("jan 2026;okt 2026;nov 2026", "2026-Q4"), ("Q4;Q1 2026;Q2", "2026-Q1")]
)
def test_the_columns_of_quarters_may_name_the_year_or_months(columns, start, tmp_path, ruleset):
    path = tmp_path / "kalender.csv"
    path.write_text(f"Titel;Zaaknummer;Status;Kansrijk;{columns}\nKoffie;1;lopend;ja;;x;x", "utf-8")
    reading = read_calendar(path, ruleset)
    assert (reading.problems, [tender.start_quarter for tender in reading.calendar.tenders]) == ((), [start])


def test_months_quarters_in_words_and_the_status_of_others_are_known(tmp_path, ruleset):
    path = tmp_path / "kalender.csv"
    header = "Omschrijving;Zaaknr.;Start kwartaal;Kansrijk (j/n);Stand"
    rows = (
        "Catering;1;Q1 2026;j;In voorbereiding",
        "Laptops;2;2e kwartaal;j;Gepubliceerd",
        "Sloop;3;april 2026;j;Afgerond",
        "Verf;4;15-5-2026;j;Afgerond",
        "Bus;5;15 maart 2026;j;Gestart",
    )
    path.write_text("\n".join((header, *rows)), "utf-8")
    reading = read_calendar(path, ruleset)
    assert reading.problems == ()
    assert [(tender.title, tender.start_quarter, tender.status) for tender in reading.calendar.tenders] == [
        ("Catering", "2026-Q1", "gepland"), ("Laptops", "2026-Q2", "lopend"), ("Sloop", "2026-Q2", "gegund"),
        ("Verf", "2026-Q2", "gegund"), ("Bus", "2026-Q1", "lopend"),
    ]  # fmt: skip
    path.write_text("\n".join((f"Naam;{header}", *(f"{index};{row}" for index, row in enumerate(rows)))), "utf-8")
    assert [tender.title for tender in read_calendar(path, ruleset).calendar.tenders] == ["0", "1", "2", "3", "4"]


def test_another_sheet_with_a_row_of_months_is_not_taken_for_the_calendar(tmp_path, ruleset):
    months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    with xlsxwriter.Workbook(tmp_path / "k.xlsx") as book:
        book.add_worksheet("Verlof 2026").write_row(0, 0, ["Naam", *months])
        sheet = book.add_worksheet("Inkoop 2026")
        sheet.write_row(0, 0, ["Aanbesteding", "Zaaknummer", "Startkwartaal", "Kansrijk", "Status"])
        sheet.write_row(1, 0, ["Koffie", "1", "Q2", "ja", "gepland"])
    reading = read_calendar(tmp_path / "k.xlsx", ruleset)
    assert (reading.problems, [tender.title for tender in reading.calendar.tenders]) == ((), ["Koffie"])


def test_of_more_years_none_is_that_of_a_bare_quarter(tmp_path, ruleset):
    path = tmp_path / "kalender.csv"
    path.write_text("Titel;Zaaknummer;Startkwartaal;Kansrijk;Status\nA;1;Q1 2026;ja;gepland\nB;2;Q1 2027;ja;gepland\nC;3;Q2;ja;gepland", "utf-8")
    assert problems(path, ruleset)[0].startswith("kalender, rij 4, kolom C: bij 'Q2' is niet te zien van welk jaar het is.")


def test_a_municipality_adds_names_of_columns_of_its_own(tmp_path):
    own_rules.copied_to(tmp_path)
    (tmp_path / "alkmaar-2024" / "calendar_columns.toml").write_text('promising = ["doet ertoe"]\n[statuses]\nlopend = ["rolt"]\n', "utf-8")
    own = load_ruleset(tmp_path / "alkmaar-2024").calendar_columns
    assert "doet ertoe" in own.promising
    assert "kwartaal" in own.start_quarter
    assert {"rolt", "gepubliceerd"} <= set(own.statuses["lopend"])


@pytest.mark.parametrize(
    "written",
    [
        "2026-Q2",
        "Q2 2026",
        "2026K2",
        "2e kwartaal 2026",
        "2e kwartaal van 2026",
        "kwartaal 2, 2026",
        "kw2-2026",
        "2de kw. 2026",
        "tweede kwartaal 2026",
        "april 2026",
        "mei-2026",
        "Jun. 2026",
    ],
)
def test_a_quarter_is_read_as_people_and_our_own_notes_write_it(written):
    assert read_quarter(written.replace(",", "")) == "2026-Q2"
    assert quarter_words("2026-Q2") == "2e kwartaal 2026"


@pytest.mark.parametrize(
    ("written", "quarter"),
    [("2", "2026-Q2"), ("2e kwartaal", "2026-Q2"), ("Q4", "2026-Q4"), ("mrt", "2026-Q1"), ("mijn", None), ("5e kwartaal", None), ("22", None), ("", None)],
)
def test_a_quarter_without_its_year_is_of_the_year_of_the_sheet(written, quarter):
    assert read_quarter(written, 2026) == quarter
    assert read_quarter(written) is None


def test_a_column_of_ones_own_is_left_alone(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}], also=lambda sheet: sheet.write_row(0, len(GOOD), ["Mijn aantekening"]))
    assert problems(path, ruleset) == []


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
        "kalender, rij 2, kolom D: bij 'Q2' is niet te zien van welk jaar het is. Schrijf bijvoorbeeld 2026-Q2; een jaar heeft vier kwartalen.",
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
        ("Kalender 2026, rij 1: de kolom 'Status' ontbreekt. Zet de kolom erbij en vul hem in; staat hij er onder een andere naam, geef hem dan deze."),
    ]
