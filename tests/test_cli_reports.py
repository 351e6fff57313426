"""What ``mvoi check`` prints in each format, for the programs and people that read it."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from mvoi_checklist.cli import main

ROOT = Path(__file__).parent.parent
COMPLETE, INCOMPLETE = ROOT / "examples" / "wmo-begeleiding.json", ROOT / "examples" / "ict-werkplekken.json"


@pytest.fixture
def mvoi(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, list(words), prog_name="mvoi")


@pytest.mark.parametrize("form", ["text", "json", "markdown", "junit", "sarif", "github"])
@pytest.mark.parametrize(("names", "code"), [([COMPLETE], 0), ([INCOMPLETE], 1), ([COMPLETE, INCOMPLETE], 1), ([COMPLETE, "weg.docx"], 3)])
def test_the_format_never_changes_the_code(form, names, code, mvoi):
    result = mvoi("check", *map(str, names), "--format", form)
    assert result.exit_code == code
    assert form == "github" or result.stdout.strip()


@pytest.fixture
def three(mvoi, tmp_path):
    (tmp_path / "kapot,a: 100%.docx").write_bytes(b"%PDF")
    return lambda form: mvoi("check", str(COMPLETE), str(INCOMPLETE), "kapot,a: 100%.docx", "--format", form).stdout


def test_the_json_holds_to_the_published_schema(three):
    report = json.loads(three("json"))
    schema = json.loads((ROOT / "schemas" / "checklist.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    checklists = [document["checklist"] for document in report["documents"]]
    assert [document["status"] for document in report["documents"]] == ["complete", "findings", "unreadable"]
    assert (report["schema_version"], report["ruleset"]["id"], checklists[2]) == ("1.0", "alkmaar-2024", None)
    assert [error.message for checklist in checklists[:2] for error in validator.iter_errors(checklist)] == []


def test_the_junit_report_is_xml_with_a_case_per_file(three):
    suite = ElementTree.fromstring(three("junit"))  # noqa: S314 - our own output
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "1")
    assert [[child.tag for child in case] for case in suite] == [[], ["failure"], ["error"]]
    assert suite[2].get("name") == "kapot,a: 100%.docx"


def test_the_sarif_report_has_what_its_readers_require(three):
    report = json.loads(three("sarif"))
    run, results = report["runs"][0], report["runs"][0]["results"]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert (report["version"], run["tool"]["driver"]["name"]) == ("2.1.0", "mvoi")
    assert results
    assert {result["ruleId"] for result in results} <= known
    assert {result["level"] for result in results} <= {"error", "warning", "note"}
    assert all(result["message"]["text"] for result in results)
    assert {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results} <= {COMPLETE.as_uri(), INCOMPLETE.as_uri()}
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "kapot" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_a_relative_name_with_a_space_is_a_web_address_in_sarif(mvoi, tmp_path):
    shutil.copy(INCOMPLETE, tmp_path / "start 1.json")
    run = json.loads(mvoi("check", "start 1.json", "--format", "sarif").stdout)["runs"][0]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "start%201.json"


def test_the_github_report_is_one_annotation_per_line(three):
    lines = three("github").splitlines()
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)
    assert any(line.startswith("::error file=kapot%2Ca%3A 100%25.docx::") for line in lines)


def test_the_text_report_ends_with_a_count(three):
    assert three("text").rstrip().endswith("3 bestanden: 1 compleet, 1 nog niet compleet, 1 niet te lezen.")


def test_the_markdown_report_names_the_file_that_could_not_be_read(three):
    assert "# kapot,a: 100%.docx" in three("markdown")


def test_a_name_with_signs_that_xml_cannot_hold_is_still_xml(mvoi):
    assert ElementTree.fromstring(mvoi("check", "weg\x01\x1b.docx", "--format", "junit").stdout)[0].get("name") == "weg  .docx"  # noqa: S314 - our own
