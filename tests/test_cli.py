"""The command: exit codes, Dutch sentences, nothing half written."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mvoi_checklist.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
ANSWERS = ["checklist", "--product-group", "schoonmaak", "--value", "45.000,00", "--procedure", "enkelvoudig-onderhands", "--title", "Sporthal"]


@pytest.fixture
def mvoi(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, list(words), prog_name="mvoi")


def test_the_demo_writes_a_word_file(mvoi, tmp_path):
    assert mvoi("demo").exit_code == 0
    assert (tmp_path / "mvoi-checklist-demo.docx").read_bytes().startswith(b"PK")


def test_three_answers_give_a_checklist(mvoi, tmp_path):
    result = mvoi(*ANSWERS, "-o", "uit.docx")
    assert result.exit_code == 1
    assert (tmp_path / "uit.docx").exists()


def test_an_existing_file_is_replaced_only_with_force(mvoi, tmp_path):
    (tmp_path / "uit.docx").write_text("van mij")
    assert mvoi(*ANSWERS, "-o", "uit.docx").exit_code == 2
    assert (tmp_path / "uit.docx").read_text() == "van mij"
    assert mvoi(*ANSWERS, "-o", "uit.docx", "--force").exit_code == 1


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["checklist", "--product-group", "schoonmak", "-o", "x.docx"], 2, "Bedoelt u 'schoonmaak'?"),
        (["checklist", "--procedure", "enkelvoudig", "-o", "x.docx"], 2, "Bedoelt u 'enkelvoudig-onderhands'?"),
        (["checklist", "--value=-5", "-o", "x.docx"], 2, "nul of hoger"),
        (["checklist", "--title", "x", "--on", "2026-02-30"], 2, "geen bestaande datum"),
        (["checklist", "--title", "x", "-o", "weg/x.docx"], 2, "bestaat niet"),
        (["checklist", "--title", "x", "--ruleset", "nergens"], 2, "bestaat niet"),
        (["check", "weg.docx"], 3, "bestaat niet"),
        (["checklist", "weg.docx"], 3, "bestaat niet"),
        (["check"], 2, "Er ontbreekt een gegeven"),
        (["chek"], 2, "De opdracht 'chek' bestaat niet"),
        (["explain", "MVOI999"], 2, "geen bevinding"),
        (["schema", "x"], 2, "geen schema"),
    ],
)
def test_wrong_use_and_bad_files_get_a_sentence_and_a_code(words, code, sentence, mvoi, tmp_path):
    result = mvoi(*words)
    assert result.exit_code == code
    assert sentence in result.output
    assert "Traceback" not in result.output
    assert list(tmp_path.iterdir()) == []


def test_one_bad_file_does_not_stop_the_rest(mvoi, tmp_path):
    (tmp_path / "kapot.docx").write_bytes(b"%PDF")
    result = mvoi("check", str(EXAMPLES / "wmo-begeleiding.json"), "kapot.docx", "--format", "json")
    assert result.exit_code == 3
    assert [item["status"] for item in json.loads(result.stdout)["documents"]] == ["complete", "unreadable"]


@pytest.mark.parametrize("form", ["text", "json", "markdown", "junit", "sarif", "github"])
def test_the_format_never_changes_the_code(form, mvoi):
    assert mvoi("check", str(EXAMPLES / "ict-werkplekken.json"), "--format", form).exit_code == 1


@pytest.mark.parametrize("code", ["MVOI102", "CAT-KET-01", "klimaat", "geen-verband", "schoonmaak"])
def test_everything_with_a_name_can_be_explained(code, mvoi):
    result = mvoi("explain", code)
    assert result.exit_code == 0
    assert code.lower() in result.output.lower()


def test_the_rules_are_in_order(mvoi):
    assert "in orde" in mvoi("rules", "check").output
