"""The notes: the same figures in every format, readable, and nothing that was written is lost."""

import datetime
import io
import json
import re
import sys
import zipfile

import accessible_odt
import accessible_word
import jsonschema
import pytest
import python_calamine
from accessibility import complaints
from house_styles import plain_house_style
from lxml import etree
from openxml_audit import OpenXmlValidator
from openxml_audit.odf import OdfValidator
from the_year import NO_SUPPLY, the_calendar

from mvoi_checklist import Checked, Period, Problem, Progress, UsageError, measure_progress, outcomes_of, render, schema_text
from mvoi_checklist.outputs.progress.chart import PARTS, description, specification
from mvoi_checklist.outputs.results import FORMATS

TEXT_FORMATS = [name for name in FORMATS[Progress] if name != "pdf"]


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
    data = render(measured["quarter"], format)
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
    assert NO_SUPPLY in " ".join(text_of(render(measured[name], format), format).split())


@pytest.mark.parametrize("format", TEXT_FORMATS)
@pytest.mark.parametrize("name", ["quarter", "year"])
def test_the_tenders_behind_the_figure_are_named(measured, format, name):
    share = measured[name].figure.share
    words = text_of(render(measured[name], format), format)
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
    assert "3e kwartaal 2026: 0 van 5; 4e kwartaal 2026: 0 van 4." in description(found)  # still to come: no percentage, as in the table
    with zipfile.ZipFile(io.BytesIO(render(found, "docx"))) as package:
        assert description(found) in package.read("word/document.xml").decode()
        assert any(name.startswith("word/media/") for name in package.namelist())
    with zipfile.ZipFile(io.BytesIO(render(found, "odt"))) as package:
        assert description(found) in package.read("content.xml").decode()
        assert any(name.startswith("Pictures/") for name in package.namelist())


def test_excel_draws_the_same_chart_itself(measured):
    with zipfile.ZipFile(io.BytesIO(render(measured["quarter"], "xlsx"))) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert [name for name, _ in PARTS if f"<c:v>{name}</c:v>" in chart] == [name for name, _ in PARTS]
    assert '<c:grouping val="stacked"/>' in chart


def test_the_evaluation_asks_the_questions_on_three_levels_and_leaves_room_to_answer(measured, ruleset):
    data = render(measured["year"], "docx")
    words = text_of(data, "docx")
    assert all(question.text in words for question in ruleset.year_evaluation.questions)
    assert all(title in words for title in ("1. Strategisch", "2. Inhoudelijk", "3. Procesgericht"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        xml = package.read("word/document.xml").decode()
    assert all(f'w:val="mvoi:year.{question.id}"' in xml for question in ruleset.year_evaluation.questions)


def test_the_evaluation_shows_what_the_contracts_say_of_themselves(measured):
    words = text_of(render(measured["year"], "docx"), "docx")
    assert "De eis bij schoonmaak gymzalen was voor de leverancier helder." in words
    assert "Vraag het bewijs al bij de offerte." in words


def test_a_passage_for_a_department_tells_only_of_that_department(measured):
    words = text_of(render(measured["department"], "markdown"), "markdown")
    assert "| 2026-0109 Herinrichting marktplein (Q2, lopend) | Milieu en biodiversiteit, Social return | Milieu en biodiversiteit |" in words
    assert "Zaaksysteem" not in words


@pytest.mark.parametrize("name", ["quarter", "year", "department"])
def test_json_is_as_the_published_schema_says(measured, name):
    jsonschema.validate(json.loads(render(measured[name], "json")), json.loads(schema_text("progress")))


def test_an_unknown_format_is_named(measured):
    with pytest.raises(UsageError, match="'pptx' bestaat niet"):
        render(measured["quarter"], "pptx")


def test_without_the_extra_a_note_with_a_chart_is_refused_and_markdown_still_works(measured, monkeypatch):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(UsageError, match=r"(?i)voor een grafiek is een extra nodig.*pip install \"\.\[report\]\""):
        render(measured["quarter"], "docx")
    assert "7 van 11" in render(measured["quarter"], "markdown").decode()


def test_a_mistake_of_our_own_on_one_document_does_not_end_the_note(tmp_path, ruleset):
    checked = Checked(tmp_path / "raar.docx", problems=(Problem(str(tmp_path / "raar.docx"), "Er ging iets mis in mvoi zelf."),))
    [misfit] = outcomes_of([checked])
    assert (misfit.kind, misfit.reason) == ("unreadable", "Niet gelezen: Er ging iets mis in mvoi zelf.")
    found = measure_progress(the_calendar(ruleset), [misfit], ruleset, Period(year=2026, on=datetime.date(2026, 6, 30)))
    assert found.misfits == (misfit,)


@pytest.mark.parametrize("name", ["quarter", "year", "department"])
def test_a_note_is_accessible_in_each_format_and_on_a_template_of_ones_own(measured, name):
    assert complaints(accessible_word.facts_of(render(measured[name], "docx"))) == []
    assert complaints(accessible_word.facts_of(render(measured[name], "docx", template=plain_house_style()))) == []
    assert complaints(accessible_odt.facts_of(render(measured[name], "odt"))) == []


@pytest.mark.parametrize("name", ["quarter", "year", "department"])
def test_a_note_is_a_valid_file_by_the_schemas_of_its_format(measured, name, tmp_path):
    for suffix, validator in (("docx", OpenXmlValidator()), ("odt", OdfValidator())):
        path = tmp_path / f"n.{suffix}"
        path.write_bytes(render(measured[name], suffix))
        errors = [str(error) for error in validator.validate(path).errors]
        assert [error for error in errors if "required relationship" not in error] == []  # a font table and a theme may be absent
