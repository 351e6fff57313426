"""The rows of a calendar: read back as they were written, and every mistake at once with its sheet and cell."""

import datetime

import pytest
from calendar_rows import GOOD, problems, workbook
from click.testing import CliRunner
from the_year import the_calendar

from mvoi_checklist import calendar_workbook, read_calendar
from mvoi_checklist.cli import main
from mvoi_checklist.model.calendar import Calendar
from mvoi_checklist.model.closed_lists import Procedure


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
        (
            {"Procedure": "Meervoudig onderhands (3 tot 5 partijen)"},
            "Kalender 2026!H2: 'Meervoudig onderhands (3 tot 5 partijen)' is geen procedure. Bedoelt u 'm",
        ),
        ({"Productgroep": "groen"}, "Kalender 2026!C2: 'groen' is geen productgroep. Bedoelt u 'Grond-, weg- en waterbouw'?"),
        ({"Kansrijk": "misschien"}, "Kalender 2026!I2: 'misschien' is geen ja of nee."),
        ({"Kansrijk": ""}, "Kalender 2026!I2: 'Kansrijk' is niet ingevuld."),
        ({"Klimaat": "soms"}, "Kalender 2026!J2: 'soms' is geen ja of nee. Zet een x"),
        ({"Zaaknummer": "", "Status": "lopend"}, "Kalender 2026!B2: 'Zaaknummer' is niet ingevuld. Vul het zaaknummer in; alleen bij 'gepland', "),
        ({"Status": "In uitvoering"}, "Kalender 2026!P2: 'In uitvoering' is geen status. Kies uit: gepland, lopend, gegund, uitgesteld, vervallen."),
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


@pytest.mark.parametrize("procedure", Procedure)
def test_the_calendar_takes_a_procedure_in_the_words_of_our_own_workbook(procedure, tmp_path, ruleset):
    reading = read_calendar(workbook(tmp_path / "k.xlsx", [{"Procedure": procedure.title}]), ruleset)
    assert (reading.problems, reading.calendar.tenders[0].procedure) == ((), procedure)


def test_all_mistakes_are_named_at_once_and_the_good_rows_are_kept(tmp_path, ruleset):
    rows = [{}, {"Zaaknummer": "2026-2", "Startkwartaal": "Q5", "Geraamde waarde": "veel"}, {"Zaaknummer": "2026 -1"}, {"Zaaknummer": "2026-4"}]
    reading = read_calendar(workbook(tmp_path / "k.xlsx", rows), ruleset)
    assert [problem.where for problem in reading.problems] == ["Kalender 2026!D3", "Kalender 2026!G3", "Kalender 2026!B4"]
    assert "staat ook in rij 2" in reading.problems[2].message
    assert [tender.reference for tender in reading.calendar.tenders] == ["2026-1", "2026-4"]


def test_a_tender_that_is_only_planned_may_have_no_reference_yet_and_that_is_told(tmp_path, ruleset):
    reading = read_calendar(workbook(tmp_path / "k.xlsx", [{"Zaaknummer": ""}, {"Zaaknummer": "", "Titel": "Catering"}]), ruleset)
    assert reading.problems == ()
    assert [(tender.reference, tender.known_as) for tender in reading.calendar.tenders] == [
        (None, "rij 2 zonder zaaknummer"), (None, "rij 3 zonder zaaknummer"),
    ]  # fmt: skip
    assert str(reading.cautions[1]) == (
        "Kalender 2026, rij 3: 'Catering' is gepland en heeft nog geen zaaknummer. Vul het in zodra het er is; tot dan telt zij als 'geen document'."
    )


@pytest.mark.parametrize("status", ["uitgesteld", "vervallen"])
def test_a_tender_that_never_started_needs_no_reference(status, tmp_path, ruleset):
    reading = read_calendar(workbook(tmp_path / "k.xlsx", [{"Zaaknummer": "", "Status": status, "Reden": "Geen budget."}]), ruleset)
    assert (reading.problems, reading.cautions) == ((), ())
    assert [(tender.reference, tender.status) for tender in reading.calendar.tenders] == [(None, status)]


def test_a_formula_that_went_wrong_is_named(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}], also=lambda sheet: sheet.write_formula("F2", "=VLOOKUP(1,A1:B2,9)", None, "#REF!"))
    assert problems(path, ruleset) == ["Kalender 2026!F2: hier geeft een formule een fout (#REF!). Herstel de formule bij 'Projectleider'."]


def test_merged_cells_are_named(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}, {"Zaaknummer": "2026-2"}], also=lambda sheet: sheet.merge_range("E2:E3", "Vastgoed"))
    assert problems(path, ruleset) == ["Kalender 2026!E2:E3: deze cellen zijn samengevoegd. Maak de samenvoeging ongedaan en vul elke rij apart in."]


def test_merged_cells_beside_the_table_are_left_alone(tmp_path, ruleset):
    path = workbook(tmp_path / "k.xlsx", [{}, {"Zaaknummer": "2026-2"}], also=lambda sheet: sheet.merge_range(1, len(GOOD), 2, len(GOOD) + 2, "Mijn notitie"))
    assert problems(path, ruleset) == []


def test_a_sheet_with_only_a_header_is_named(tmp_path, ruleset):
    assert problems(workbook(tmp_path / "k.xlsx", []), ruleset) == [
        "Kalender 2026: hier staan geen aanbestedingen. Vul onder de kopregel per aanbesteding een rij in."
    ]


def test_without_a_sheet_for_the_year_plan_the_actions_of_the_policy_count(tmp_path, ruleset):
    calendar = read_calendar(workbook(tmp_path / "k.xlsx", [{}]), ruleset).calendar
    assert calendar.actions == ruleset.year_plan.of(2026)
    assert all(action.state is None for action in calendar.actions)


def test_an_empty_calendar_gives_a_sentence(ruleset, tmp_path):
    path = tmp_path / "k.xlsx"
    path.write_bytes(calendar_workbook(Calendar(year=2027, tenders=()), ruleset))
    assert [problem.where for problem in read_calendar(path, ruleset).problems] == ["Kalender 2027"]


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


def test_what_an_action_costs_stands_in_the_year_plan_and_is_read_back(tmp_path, ruleset):
    actions = tuple(action.model_copy(update={"resources": "2 dagdelen"}) for action in ruleset.year_plan.of(2026))
    path = tmp_path / "k.xlsx"
    path.write_bytes(calendar_workbook(the_calendar(ruleset).model_copy(update={"actions": actions}), ruleset))
    assert read_calendar(path, ruleset).calendar.actions == actions
