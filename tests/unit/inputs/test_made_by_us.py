"""What mvoi made of start documents stands in the same folder and is never taken for one."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from places import EXAMPLES

import mvoi_checklist
from mvoi_checklist import Period, brief_report, check_files, measure_progress, outcomes_of, read_calendar, render
from mvoi_checklist.cli import main
from mvoi_checklist.cli.sources import documents_in
from mvoi_checklist.inputs.made_by_us import product_in
from mvoi_checklist.model.product_titles import PRODUCT_TITLES

KALENDER = EXAMPLES / "kalender"
SCHOONMAAK = "2026-0411-schoonmaak-stadskantoor.docx"


def mvoi(*words):
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code in {0, 1}, result.output
    return result


@pytest.fixture
def folder(tmp_path):
    """One start document."""
    (tmp_path / "map").mkdir()
    shutil.copy(KALENDER / "startdocumenten" / SCHOONMAAK, tmp_path / "map")
    return tmp_path / "map"


@pytest.mark.parametrize("suffix", ["docx", "odt", "json"])
def test_what_was_made_of_a_start_document_is_passed_over_and_named(suffix, folder, measured):
    start = folder / SCHOONMAAK
    made = {"compare": [start], "contract": [start]} | ({} if suffix == "json" else {"story": [start]})
    for name, words in made.items():
        mvoi(name, *words, "-o", folder / f"{name}.{suffix}")
    for name, progress in measured.items():
        (folder / f"{name}.{suffix}").write_bytes(render(progress, suffix))
    assert documents_in(folder).files == [start]
    assert f"Niet getoetst, want mvoi maakte dit van een startdocument: {folder / f'compare.{suffix}'}" in mvoi("check", folder).stderr


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_a_checklist_and_a_form_are_read(suffix, folder):
    for words in (["checklist", folder / SCHOONMAAK], ["form"]):
        mvoi(*words, "-o", folder / f"{words[0]}.{suffix}")
    assert len(documents_in(folder).files) == 3


@pytest.mark.parametrize("file", sorted(KALENDER.parent.glob("**/*.*")), ids=lambda file: file.name)
def test_no_example_is_taken_for_a_product(file):
    assert product_in(file) is None


def test_a_newer_story_does_not_stand_in_for_its_start_document(folder, tmp_path):
    mvoi("story", folder / SCHOONMAAK, "-o", folder / "verhaal.docx")
    words = ["--calendar", KALENDER / "kalender-2026.xlsx", "--documents", folder, "--on", "2026-03-31", "-o", tmp_path / "notitie.md"]
    assert "in 1 van 3" in mvoi("report", "quarter", "2026-Q1", *words).stdout


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"geen zip", b"[]", b"\xff\xfe"])
@pytest.mark.parametrize("suffix", [".docx", ".odt", ".json", ".toml"])
def test_what_cannot_be_read_is_left_to_the_reader(content, suffix, tmp_path):
    (tmp_path / f"x{suffix}").write_bytes(content)
    assert product_in(tmp_path / f"x{suffix}") is None


@pytest.mark.parametrize(
    ("words", "name", "product"),
    [
        (["compare", "START"], "gemaakt.json", "de vergelijking die 'mvoi compare' schreef"),
        (["compare", "START"], "gemaakt.docx", "de vergelijking die 'mvoi compare' schreef"),
        (["contract", "START"], "gemaakt.json", "de bijlage die 'mvoi contract' schreef"),
        (["contract", "START"], "gemaakt.odt", "de bijlage die 'mvoi contract' schreef"),
        (["story", "START"], "gemaakt.docx", "het praktijkvoorbeeld dat 'mvoi story' schreef"),
        (["check", "START"], "gemaakt.json", "de toets die 'mvoi check' schreef"),
        (["check", "START", "--format", "sarif"], "gemaakt.json", "de toets die 'mvoi check' schreef"),
        (["report", "year", "2026", "--calendar", KALENDER / "kalender-2026.xlsx"], "gemaakt.json", "de voortgang die 'mvoi report' schreef"),
        (["report", "year", "2026", "--calendar", KALENDER / "kalender-2026.xlsx"], "gemaakt.docx", "de voortgang die 'mvoi report' schreef"),
    ],
)
def test_a_product_that_is_given_as_a_start_document_is_named(words, name, product, folder):
    made = folder / name
    mvoi(*(folder / SCHOONMAAK if word == "START" else word for word in words), "-o", made)
    result = CliRunner().invoke(main, ["read", str(made)])
    assert result.exit_code == 3
    assert result.stderr == f"{made}: dit is {product}, geen startdocument. Geef het startdocument of de ingevulde checklist zelf.\n"


def test_a_checklist_in_json_is_read_as_its_start_document(folder):
    mvoi("checklist", folder / SCHOONMAAK, "-o", folder / "checklist.json")
    assert "Schoonmaak" in mvoi("read", folder / "checklist.json").stdout


def test_the_command_and_a_program_find_the_same_figure_in_the_same_folder(tmp_path, ruleset):
    folder = Path(shutil.copytree(KALENDER / "startdocumenten", tmp_path / "map"))
    for name in ("story", "contract", "compare"):
        mvoi(name, folder / SCHOONMAAK, "-o", folder / f"{name}.docx")
    mvoi("checklist", folder / SCHOONMAAK, "-o", folder / "schoonmaak.checklist.json")
    (folder / SCHOONMAAK).unlink()
    words = ["--calendar", KALENDER / "kalender-2026.xlsx", "--documents", folder, "--on", "2026-06-30", "-o", tmp_path / "notitie.md"]
    told = mvoi("report", "quarter", "2026-Q2", *words).stdout
    on = date(2026, 6, 30)
    calendar = read_calendar(KALENDER / "kalender-2026.xlsx", ruleset).calendar
    documents = outcomes_of(check_files(sorted(folder.iterdir()), ruleset, on=on))
    found = measure_progress(calendar, documents, ruleset, Period(year=2026, quarter="2026-Q2", on=on))
    assert "in 3 van 7" in brief_report(found)
    assert told.startswith(brief_report(found))


@pytest.mark.parametrize("first", ["schema_version", "ruleset"])
def test_a_start_document_of_another_program_is_not_taken_for_a_product(first, tmp_path):
    (tmp_path / "uitvoer.json").write_text(json.dumps({first: "2.0", "title": "Kantoorstoelen"}), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(tmp_path / "uitvoer.json")])
    assert (result.exit_code, "mvoi maakte dit" in result.stderr, first in result.stdout) == (3, False, True), result.output


def test_titles_of_products_are_typed_in_one_place():
    sources = [path for path in Path(mvoi_checklist.__file__).parent.rglob("*.py") if path.name != "product_titles.py"]
    assert [(path.name, title) for path in sources for title in PRODUCT_TITLES if f'"{title.rstrip(" 02:,")}' in path.read_text(encoding="utf-8")] == []
