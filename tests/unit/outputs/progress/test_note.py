"""The notes: the same figures in every format, readable, and nothing that was written is lost."""

import datetime
import io
import json
import os
import re
import sys
import zipfile
from pathlib import Path

import accessible_odt
import accessible_word
import jsonschema
import pytest
import python_calamine
from accessibility import complaints
from click.testing import CliRunner
from house_styles import plain_house_style
from lxml import etree
from openxml_audit import OpenXmlValidator
from openxml_audit.odf import OdfValidator
from the_year import NO_SUPPLY, the_calendar, write_documents

from mvoi_checklist import (
    Checked,
    Period,
    Problem,
    UnreadableFileError,
    UsageError,
    calendar_workbook,
    evaluate,
    measure_progress,
    outcomes_of,
    read_earlier,
    read_start_document,
    render,
    render_report,
    schema_text,
)
from mvoi_checklist.cli import main
from mvoi_checklist.outputs.progress import REPORT_FORMATS
from mvoi_checklist.outputs.progress.chart import PARTS, description, specification

TEXT_FORMATS = [name for name in REPORT_FORMATS if name != "pdf"]


def text_of(data: bytes, format: str) -> str:
    """All words of a note, whatever its format."""
    if format in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            root = etree.fromstring(package.read("word/document.xml" if format == "docx" else "content.xml"))
        return " ".join(root.itertext())
    if format == "xlsx":
        with python_calamine.CalamineWorkbook.from_object(io.BytesIO(data)) as book:
            return " ".join(str(cell) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row)
    return data.decode()


def quarter_rows(data: bytes, format: str) -> list[list[str]]:
    """The table per quarter: applied, not applied, undetermined, no document, denominator."""
    if format == "json":
        parts = json.loads(data)["by_quarter"]
        rows = [[each["numerator"], each["denominator"], len(each["undetermined"]), len(each["no_document"])] for each in parts]
        return [[str(n), str(d - n - u - m), str(u), str(m), str(d)] for n, d, u, m in rows]
    if format == "xlsx":
        with python_calamine.CalamineWorkbook.from_object(io.BytesIO(data)) as book:
            sheet = book.get_sheet_by_name("Cijfer").to_python()
        return [[str(int(cell)) for cell in row[1:6]] for row in sheet if str(row[0]).endswith("kwartaal 2026") and not str(row[0]).startswith("Tot")]
    words = " ".join(text_of(data, format).replace("|", " ").split())
    return [match[1].split() for match in re.finditer(r"\de kwartaal 2026 ((?:\d+ ){5})(?:[\d,]+ %|–)", words)]


@pytest.mark.parametrize("format", TEXT_FORMATS)
def test_every_format_says_the_same_figures(measured, format):
    data = render_report(measured["quarter"], format)
    assert quarter_rows(data, format) == [["4", "2", "0", "0", "6"], ["3", "0", "1", "1", "5"], ["0", "0", "0", "5", "5"], ["0", "0", "0", "4", "4"]]
    words = text_of(data, format)
    if format == "json":
        said = json.loads(data)["figure"]["share"]
        assert (said["numerator"], said["denominator"], said["percentage"]) == (7, 11, 63.6)
    else:
        assert "7 van 11 (63,6 %)" in words
        assert "1 uitgesteld: noemer 21 → 20 (2026-0110)" in words
        assert "Jaardoel 2026: 80 %. Met 63,6 % is dat tot nu toe niet gehaald." in words


@pytest.mark.parametrize("format", TEXT_FORMATS)
@pytest.mark.parametrize("name", ["quarter", "year", "department"])
def test_an_explanation_stands_in_every_note_word_for_word(measured, format, name):
    assert NO_SUPPLY in " ".join(text_of(render_report(measured[name], format), format).split())


@pytest.mark.parametrize("format", TEXT_FORMATS)
@pytest.mark.parametrize("name", ["quarter", "year"])
def test_the_tenders_behind_the_figure_are_named(measured, format, name):
    share = measured[name].figure.share
    words = text_of(render_report(measured[name], format), format)
    assert [reference for reference in (*share.counted, *share.others) if reference not in words] == []


def test_the_chart_says_in_words_and_in_its_description_what_the_table_says(measured):
    found = measured["quarter"]
    values = specification(found)["vconcat"][1]["data"]["values"]
    drawn = {(value["kwartaal"], value["deel"]): value["aantal"] for value in values}
    assert drawn == {
        ("2026-Q1", "Toegepast"): 4, ("2026-Q1", "Niet toegepast"): 2, ("2026-Q2", "Toegepast"): 3, ("2026-Q2", "Nog niet te bepalen"): 1,
        ("2026-Q2", "Geen document"): 1, ("2026-Q3", "Geen document"): 5, ("2026-Q4", "Geen document"): 4,
    }  # fmt: skip
    assert "1e kwartaal 2026: 4 van 6 (66,7 %)" in description(found)
    with zipfile.ZipFile(io.BytesIO(render_report(found, "docx"))) as package:
        assert description(found) in package.read("word/document.xml").decode()
        assert any(name.startswith("word/media/") for name in package.namelist())
    with zipfile.ZipFile(io.BytesIO(render_report(found, "odt"))) as package:
        assert description(found) in package.read("content.xml").decode()
        assert any(name.startswith("Pictures/") for name in package.namelist())


def test_excel_draws_the_same_chart_itself(measured):
    with zipfile.ZipFile(io.BytesIO(render_report(measured["quarter"], "xlsx"))) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert [name for name, _ in PARTS if f"<c:v>{name}</c:v>" in chart] == [name for name, _ in PARTS]
    assert '<c:grouping val="stacked"/>' in chart


def test_the_evaluation_asks_the_questions_on_three_levels_and_leaves_room_to_answer(measured, ruleset):
    data = render_report(measured["year"], "docx")
    words = text_of(data, "docx")
    assert all(question.text in words for question in ruleset.year_evaluation.questions)
    assert all(title in words for title in ("1. Strategisch", "2. Inhoudelijk", "3. Procesgericht"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        xml = package.read("word/document.xml").decode()
    assert all(f'w:val="mvoi:year.{question.id}"' in xml for question in ruleset.year_evaluation.questions)


def test_the_evaluation_shows_what_the_contracts_say_of_themselves(measured):
    words = text_of(render_report(measured["year"], "docx"), "docx")
    assert "De eis bij schoonmaak gymzalen was voor de leverancier helder." in words
    assert "Vraag het bewijs al bij de offerte." in words


def test_a_passage_for_a_department_tells_only_of_that_department(measured):
    words = text_of(render_report(measured["department"], "markdown"), "markdown")
    assert "| 2026-0109 Herinrichting marktplein (Q2, lopend) | Milieu en biodiversiteit, Social return | Milieu en biodiversiteit |" in words
    assert "Zaaksysteem" not in words


@pytest.mark.parametrize("name", ["quarter", "year", "department"])
def test_json_is_as_the_published_schema_says(measured, name):
    jsonschema.validate(json.loads(render_report(measured[name], "json")), json.loads(schema_text("progress")))


def test_an_unknown_format_is_named(measured):
    with pytest.raises(UsageError, match="'pptx' bestaat niet"):
        render_report(measured["quarter"], "pptx")


def test_without_the_extra_a_note_with_a_chart_is_refused_and_markdown_still_works(measured, monkeypatch):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(UsageError, match=r"(?i)voor een grafiek is een extra nodig.*pip install \"\.\[report\]\""):
        render_report(measured["quarter"], "docx")
    assert "7 van 11" in render_report(measured["quarter"], "markdown").decode()


@pytest.fixture
def folder(tmp_path, ruleset):
    (tmp_path / "kalender.xlsx").write_bytes(calendar_workbook(the_calendar(ruleset), ruleset))
    (tmp_path / "map").mkdir()
    write_documents(tmp_path / "map", "2026-Q2")
    return tmp_path


def run(folder, *words):
    rest = ["--calendar", str(folder / "kalender.xlsx"), "--documents", str(folder / "map"), "--on", "2026-06-30"]
    return CliRunner().invoke(main, ["report", *words, *rest])


def test_the_command_writes_a_note_and_says_the_figure(folder):
    result = run(folder, "quarter", "2026-Q2", "-o", str(folder / "notitie.docx"))
    assert result.exit_code == 0
    assert "7 van 11 (63,6 %)" in result.output
    assert (folder / "notitie.docx").exists()


def test_a_document_that_cannot_be_read_is_named_in_the_note_and_by_the_exit_code(folder):
    (folder / "map" / "kapot.docx").write_bytes(b"geen zip")
    result = run(folder, "quarter", "2026-Q2", "-o", str(folder / "n.md"))
    assert result.exit_code == 3
    assert "kapot.docx" in (folder / "n.md").read_text("utf-8")
    assert "7 van 11 (63,6 %)" in result.output


def test_a_note_that_exists_is_refused_before_anything_is_read(folder):
    (folder / "n.md").write_text("van u", "utf-8")
    (folder / "kalender.xlsx").write_bytes(b"stuk")
    result = run(folder, "quarter", "2026-Q2", "-o", str(folder / "n.md"))
    assert (result.exit_code, (folder / "n.md").read_text("utf-8")) == (2, "van u")
    assert "dit bestand bestaat al" in result.output
    assert "kalender.xlsx" not in result.output


def two_documents(folder, ruleset, suffix):
    """Of the first tender a document of March that asks a theme, and one of May that asks nothing."""
    start = folder / "map" / "2026-0101.json"
    document = read_start_document(start, ruleset)
    start.unlink()
    files = []
    for month, themes in ((3, document.themes), (5, ())):
        checklist = evaluate(document.model_copy(update={"themes": themes}), ruleset, on=datetime.date(2026, month, 1))
        files.append(folder / "map" / f"{month}.{suffix}")
        files[-1].write_bytes(render(checklist, suffix))
    return files


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_of_two_documents_with_one_reference_the_newest_counts_by_its_own_date_and_not_by_that_of_the_file(suffix, folder, ruleset):
    for touched in two_documents(folder, ruleset, suffix):
        os.utime(touched, (2_000_000_000, 2_000_000_000))
        result = run(folder, "quarter", "2026-Q2", "-o", str(folder / f"{touched.stem}.md"))
        assert "6 van 11" in result.output
        told = f"3.{suffix}: Er is een nieuwer document met dit zaaknummer: 5.{suffix} (van 1 mei 2026). Dit is van 1 maart 2026."
        assert told in result.output


def test_two_documents_that_differ_and_of_which_no_date_tells_the_order_are_for_a_person_to_settle(folder):
    """JSON has no date of its own; that of the file changes with every copy."""
    (folder / "map" / "0-nieuw.json").write_text(json.dumps({"reference": "2026-0101", "product_groups": ["schoonmaak"]}), "utf-8")
    result = run(folder, "quarter", "2026-Q2", "-o", str(folder / "n.md"))
    assert "6 van 11" in result.output
    told = "0-nieuw.json: Zegt iets anders dan 2026-0101.json (zonder datum); dit is zonder datum. Welk het nieuwste is, is niet te zien."
    assert told in result.output
    assert "(2026-0101) is niet te zien welk document het nieuwste is" in (folder / "n.md").read_text("utf-8")


def test_documents_with_one_name_in_different_folders_are_told_apart(folder):
    """Each purchase has a folder of its own, and in it a document of the same name."""
    for purchase, content in (("a", {"reference": "2026-0101"}), ("b", {"reference": "2026-0101", "product_groups": ["schoonmaak"]}), ("c", None)):
        (folder / "map" / purchase).mkdir()
        (folder / "map" / purchase / "start.json").write_text(json.dumps(content) if content else "stuk", "utf-8")
    (folder / "map" / "2026-0101.json").unlink()
    told = run(folder, "quarter", "2026-Q2", "-o", str(folder / "n.md")).output
    assert f"{Path('a', 'start.json')}: Zegt iets anders dan {Path('b', 'start.json')} (zonder datum)" in told
    assert f"\n{Path('c', 'start.json')}: Niet gelezen: " in told


def test_a_mistake_of_our_own_on_one_document_does_not_end_the_note(folder, ruleset):
    checked = Checked(folder / "map" / "raar.docx", problems=(Problem(str(folder / "map" / "raar.docx"), "Er ging iets mis in mvoi zelf."),))
    [misfit] = outcomes_of([checked])
    assert (misfit.kind, misfit.reason) == ("unreadable", "Niet gelezen: Er ging iets mis in mvoi zelf.")
    found = measure_progress(the_calendar(ruleset), [misfit], ruleset, Period(year=2026, on=datetime.date(2026, 6, 30)))
    assert found.misfits == (misfit,)


def test_a_checklist_that_came_back_counts_as_its_start_document(folder, ruleset):
    start = folder / "map" / "2026-0101.json"
    checklist = evaluate(read_start_document(start, ruleset), ruleset)
    for suffix in ("docx", "odt"):
        start.unlink(missing_ok=True)
        (folder / "map" / f"terug.{suffix}").write_bytes(render(checklist, suffix))
        assert "7 van 11 (63,6 %)" in run(folder, "quarter", "2026-Q2", "-o", str(folder / f"{suffix}.md")).output


def test_a_row_that_vanished_since_the_year_began_is_told(folder, ruleset):
    calendar = the_calendar(ruleset)
    (folder / "januari.xlsx").write_bytes(calendar_workbook(calendar, ruleset))
    (folder / "kalender.xlsx").write_bytes(calendar_workbook(calendar.model_copy(update={"tenders": calendar.tenders[1:]}), ruleset))
    result = run(folder, "quarter", "2026-Q2", "-o", str(folder / "n.md"), "--baseline", str(folder / "januari.xlsx"))
    assert "1 uit de kalender gehaald: noemer 20 → 19 (2026-0101)" in result.output
    assert "2026-0101 Schoonmaak gymzalen (uit de kalender gehaald)" in (folder / "n.md").read_text("utf-8")


def test_a_policy_without_a_goal_for_the_year_is_refused_and_the_key_is_named(folder):
    result = run(folder, "quarter", "2026-Q2", "-o", str(folder / "n.docx"), "--ruleset", "voorbeeldgemeente")
    assert result.exit_code == 2
    assert "policy.toml van voorbeeldgemeente, goals: er is geen jaardoel voor 2026." in result.output
    assert not (folder / "n.docx").exists()


def test_a_calendar_with_mistakes_makes_no_note(folder, ruleset):
    calendar = the_calendar(ruleset)
    twice = calendar.model_copy(update={"tenders": (*calendar.tenders, calendar.tenders[0])})
    (folder / "kalender.xlsx").write_bytes(calendar_workbook(twice, ruleset))
    result = run(folder, "quarter", "2026-Q2", "-o", str(folder / "n.md"))
    assert result.exit_code == 3
    assert "Kalender 2026!B26: het zaaknummer '2026-0101' staat ook in rij 2." in result.output
    assert not (folder / "n.md").exists()


@pytest.mark.parametrize(
    "words", [("quarter", "2026-Q5"), ("quarter", "2026-Q2", "-o", "x.pptx"), ("department", "Onderwijs", "-o", "x.md"), ("year", "2027", "-o", "x.md")]
)
def test_wrong_use_gives_a_sentence(folder, words):
    more = () if "-o" in words else ("-o", "x.md")
    result = run(folder, *words, *more)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_an_earlier_year_draws_the_path(folder, tmp_path):
    first = run(folder, "year", "2026", "-o", str(tmp_path / "2026.json"))
    assert first.exit_code == 0
    same = run(folder, "year", "2026", "-o", str(tmp_path / "n.md"), "--previous", str(tmp_path / "2026.json"))
    assert (same.exit_code, "Geef de evaluatie van een jaar vóór 2026." in same.output) == (2, True)
    earlier = json.loads((tmp_path / "2026.json").read_text(encoding="utf-8")) | {"year": 2025}
    (tmp_path / "2025.json").write_text(json.dumps(earlier), encoding="utf-8")
    result = run(folder, "year", "2026", "-o", str(tmp_path / "n.md"), "--previous", str(tmp_path / "2025.json"))
    assert result.exit_code == 0
    assert "| 2025 | 75 % | 35 % | 7 | 20 | zeker |" in (tmp_path / "n.md").read_text(encoding="utf-8")
    assert run(folder, "quarter", "2026-Q2", "-o", str(tmp_path / "q.json")).exit_code == 0
    quarter = run(folder, "year", "2026", "-o", str(tmp_path / "m.md"), "--previous", str(tmp_path / "q.json"))
    assert (quarter.exit_code, "dit is geen evaluatie van een jaar" in quarter.output) == (3, True)
    broken = run(folder, "year", "2026", "-o", str(tmp_path / "m.md"), "--previous", str(folder / "kalender.xlsx"))
    assert broken.exit_code == 3
    assert "dit is geen evaluatie van een jaar" in broken.output


@pytest.mark.parametrize("year", ["1e999", "2025.5", '"2025"', "true", "1", "null"])
def test_an_evaluation_of_no_year_is_refused(year, measured, tmp_path):
    path = tmp_path / "2025.json"
    path.write_text(render_report(measured["year"], "json").decode().replace('"year": 2026,', f'"year": {year},'), "utf-8")
    with pytest.raises(UnreadableFileError, match="dit is geen evaluatie van een jaar"):
        read_earlier(path)


def test_two_evaluations_of_one_year_are_refused_with_both_names(folder, measured, monkeypatch):
    monkeypatch.chdir(folder)
    for name, labels in (("a.json", "Heel 2025"), ("b.json", "Heel 2025, verbeterd")):
        said = json.loads(render_report(measured["year"], "json")) | {"year": 2025}
        said["figure"]["share"]["label"] = labels
        Path(name).write_text(json.dumps(said), "utf-8")
    result = run(folder, "year", "2026", "-o", "n.md", "--previous", "a.json", "--previous", "b.json")
    assert result.exit_code == 2
    assert "'a.json' en 'b.json' zijn allebei de evaluatie van 2025." in result.output
    assert not Path("n.md").exists()


@pytest.mark.parametrize("name", ["quarter", "year", "department"])
def test_a_note_is_accessible_in_each_format_and_on_a_template_of_ones_own(measured, name):
    assert complaints(accessible_word.facts_of(render_report(measured[name], "docx"))) == []
    assert complaints(accessible_word.facts_of(render_report(measured[name], "docx", template=plain_house_style()))) == []
    assert complaints(accessible_odt.facts_of(render_report(measured[name], "odt"))) == []


@pytest.mark.parametrize("name", ["quarter", "year", "department"])
def test_a_note_is_a_valid_file_by_the_schemas_of_its_format(measured, name, tmp_path):
    for suffix, validator in (("docx", OpenXmlValidator()), ("odt", OdfValidator())):
        path = tmp_path / f"n.{suffix}"
        path.write_bytes(render_report(measured[name], suffix))
        errors = [str(error) for error in validator.validate(path).errors]
        assert [error for error in errors if "required relationship" not in error] == []  # a font table and a theme may be absent
