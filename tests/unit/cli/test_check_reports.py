"""What ``mvoi check`` prints in each format, for the programs and people that read it."""

import json
import os
import shutil
from importlib.metadata import version
from pathlib import Path
from xml.etree import ElementTree

import pytest
from command import COMPLETE, INCOMPLETE
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for
from places import EXAMPLES
from python_calamine import CalamineWorkbook

from mvoi_checklist import Checklist, check_files, schema_text
from mvoi_checklist.model.to_do import points_to_do


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


def broken_by(content, name):
    """What the published schema of that name has against it."""
    validator = Draft202012Validator(json.loads(schema_text(name)), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(content)]


def test_the_json_holds_to_the_published_schema(three):
    report = json.loads(three("json"))
    checklists = [document["checklist"] for document in report["documents"]]
    assert [document["status"] for document in report["documents"]] == ["complete", "findings", "unreadable"]
    assert (report["schema_version"], report["ruleset"]["id"], checklists[2]) == ("1.0", "alkmaar-2024", None)
    assert broken_by(report, "checked") == []
    assert broken_by({**report, "documents": [{**report["documents"][0], "status": "goed"}]}, "checked")
    assert [broken_by(checklist, "checklist") for checklist in checklists[:2]] == [[], []]


def same_explanation_in(folder, *names):
    """Start documents of as many purchases with the same explanation, by these names."""
    document = json.loads((EXAMPLES / "wmo-begeleiding.json").read_text(encoding="utf-8"))
    text = "Drie aanbieders gaven schriftelijk aan dat zij dit in de komende jaren niet leveren aan gemeenten."
    theme = {"theme": "klimaat", "applied": False, "explanation": {"ground": "geen-aanbod", "text": text, "proof": "Bijlage 2"}}
    for number, name in enumerate(names):
        content = {**document, "reference": str(number), "product_groups": ["ict"], "themes": [theme]}
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return names


def test_the_json_of_the_same_explanation_in_two_purchases_holds_to_the_schema(mvoi, tmp_path):
    report = json.loads(mvoi("check", *same_explanation_in(tmp_path, "1.json", "2.json"), "--format", "json").stdout)
    assert [item["files"] for item in report["findings"]] == [["1.json", "2.json"]]
    assert broken_by(report, "checked") == []


def test_the_json_of_an_annex_holds_to_the_published_schema(mvoi, tmp_path):
    assert mvoi("contract", str(INCOMPLETE), "-o", "bijlage.json").exit_code == 1
    annex = json.loads((tmp_path / "bijlage.json").read_text(encoding="utf-8"))
    assert broken_by(annex, "annex") == []
    assert annex["schema_version"] == "1.0"


@pytest.mark.skipif(os.name != "posix", reason="elsewhere names of files are always text")
def test_the_json_names_a_file_whose_name_is_no_text(mvoi, tmp_path):
    (tmp_path / "kapot\udce9.docx").write_bytes(b"%PDF")
    report = json.loads(mvoi("check", "kapot\udce9.docx", "--format", "json").stdout)
    assert report["documents"][0]["file"] == "kapot\\xe9.docx"
    assert broken_by(report, "checked") == []


@pytest.mark.skipif(os.name != "posix", reason="elsewhere names of files are always text")
@pytest.mark.parametrize("form", ["text", "markdown", "junit", "sarif", "github", "xlsx"])
def test_a_name_that_is_no_text_stops_no_report(form, mvoi, tmp_path):
    (tmp_path / "map").mkdir()
    shutil.copy(INCOMPLETE.with_suffix(".docx"), tmp_path / "map" / "caf\udce9.docx")
    shutil.copy(INCOMPLETE.with_suffix(".docx"), tmp_path / "map" / "goed.docx")
    assert mvoi("check", "map", "--format", form, "-o", "uit").exit_code == 1
    if form != "xlsx":
        assert {"sarif": b"caf%E9.docx"}.get(form, b"caf\\xe9.docx").replace(b"\\\\", b"\\") in (tmp_path / "uit").read_bytes().replace(b"\\\\", b"\\")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere names of files are always text")
def test_the_sarif_report_names_a_file_in_one_way_also_where_a_finding_is_about_several(mvoi, tmp_path):
    names = same_explanation_in(tmp_path, "caf\udce9.json", "goed.json")
    results = json.loads(mvoi("check", *names, "--format", "sarif").stdout)["runs"][0]["results"]
    places = [[place["physicalLocation"]["artifactLocation"]["uri"] for place in result["locations"]] for result in results]
    assert places[-1] == ["caf%E9.json", "goed.json"]
    assert {name for each in places for name in each} == set(places[-1])


@pytest.mark.parametrize("form", ["junit", "github"])
def test_a_report_of_a_run_that_was_stopped_says_so(form, ruleset):
    run = check_files([INCOMPLETE.with_suffix(".docx")] * 3, ruleset)
    report = run.report(form)
    said = report.begin()
    for checked in run:
        said += report.document(checked)
        run.stop()
    said += report.end(run.overview)
    assert "Afgebroken: 1 van de 3 bestanden" in said.decode()


def test_the_junit_report_is_xml_with_a_case_per_file(three):
    whole = ElementTree.fromstring(three("junit"))  # noqa: S314 - our own output
    cases = list(whole.iter("testcase"))
    assert [(item.get("tests"), item.get("failures"), item.get("errors")) for item in (whole, whole[0])] == [("3", "1", "1")] * 2
    assert [[child.tag for child in case] for case in cases] == [[], ["failure"], ["error"]]
    assert cases[2].get("name") == "kapot,a: 100%.docx"
    assert "MVOI" in cases[1][0].text


def test_the_sarif_report_has_what_its_readers_require(three):
    report = json.loads(three("sarif"))
    run, results = report["runs"][0], report["runs"][0]["results"]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert (report["version"], run["tool"]["driver"]["name"]) == ("2.1.0", "mvoi")
    assert run["tool"]["driver"]["version"] == version("mvoi-checklist")
    assert run["properties"]["ruleset"]["id"] == "alkmaar-2024"
    assert results
    assert {result["ruleId"] for result in results} <= known
    assert {result["level"] for result in results} <= {"error", "warning", "note"}
    assert all(result["message"]["text"] for result in results)
    assert {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results} <= {COMPLETE.as_uri(), INCOMPLETE.as_uri()}
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "kapot" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


@pytest.mark.skipif("MVOI_SARIF_SCHEMA" not in os.environ, reason="the schema of OASIS is not copied here; .ci/run fetches it")
def test_the_sarif_report_is_valid_to_the_schema_of_oasis(three):
    schema = json.loads(Path(os.environ["MVOI_SARIF_SCHEMA"]).read_text(encoding="utf-8"))
    assert [error.message for error in validator_for(schema)(schema).iter_errors(json.loads(three("sarif")))] == []


def test_a_sarif_result_says_which_theme_and_field_it_is_about(three):
    results = json.loads(three("sarif"))["runs"][0]["results"]
    places = {
        place["fullyQualifiedName"]: place
        for result in results
        for place in result["locations"][0].get("logicalLocations", [])
        if "fullyQualifiedName" in place
    }
    assert places["themes.diversiteit-inclusie"]["name"] == "Diversiteit en inclusie"
    assert any(name.startswith("themes.") and name.endswith((".criteria", ".text", ".ground")) for name in places)


def test_the_summary_counts_documents_verdicts_and_findings(three):
    text, table = three("text"), three("markdown")
    assert "\nSocial return " in text
    assert "| Social return |" in table
    assert "Telt mee voor het jaardoel: " in text
    assert "\n## Meest gevonden\n" in table


def test_the_markdown_of_many_files_tells_what_was_found_and_no_whole_checklist(three):
    """Thirteen files made more than three thousand lines."""
    said = three("markdown")
    found = json.loads(three("json"))["documents"][1]["checklist"]["findings"]
    part = said.split(f"# {INCOMPLETE}", 1)[1].split("\n# ")[0]
    assert all(f"- {finding['code']} " in part for finding in found)
    assert "- Productgroep: " in part
    assert "Neem deze tekst op" not in said
    assert len(said.splitlines()) < 100


def test_a_purchase_counts_once_for_the_goal_however_many_files_it_has(mvoi, tmp_path):
    document = json.loads(COMPLETE.read_text(encoding="utf-8"))
    asked = {"theme": "klimaat", "applied": True, "criteria": [{"text": "Het stroomverbruik wordt elk jaar gemeten.", "kind": "contract"}]}
    purchases = {
        "start.json": {**document, "reference": "2026-0001", "themes": [asked]},
        "kopie.json": {**document, "reference": "2026 - 0001", "themes": [asked]},
        "ander.json": {**document, "reference": None, "title": "Iets anders", "themes": []},
    }
    for name, content in purchases.items():
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    said = mvoi("check", *purchases).stdout
    assert "Telt mee voor het jaardoel: 1 van de 2 inkopen." in said
    assert "3 bestanden over 2 inkopen. Van de bestanden: " in said
    assert "Thema (aantal bestanden)" in said
    (tmp_path / "kopie.json").write_text(json.dumps({**purchases["kopie.json"], "themes": []}), encoding="utf-8")
    assert "Telt mee voor het jaardoel: 0 van de 2 inkopen; bij 1 spreken de bestanden elkaar tegen." in mvoi("check", *purchases).stdout


@pytest.mark.parametrize(("reference", "counts"), [(None, False), ("2026-0001", True)])
def test_what_no_report_can_find_for_want_of_a_reference_does_not_count_yet(reference, counts, mvoi, tmp_path):
    document = json.loads(COMPLETE.read_text(encoding="utf-8"))
    asked = {"theme": "klimaat", "applied": True, "criteria": [{"text": "Het stroomverbruik wordt elk jaar gemeten.", "kind": "contract"}]}
    for name, content in (
        ("een.json", {**document, "reference": reference, "themes": [asked]}),
        ("ander.json", {**document, "title": "Iets anders", "themes": []}),
    ):
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    said = mvoi("check", "een.json", "ander.json").stdout
    total = "1 van de 2 inkopen." if counts else "0 van de 2 inkopen; 1 pas als het zaaknummer is ingevuld."
    assert f"Telt mee voor het jaardoel: {total}" in said
    page = mvoi("checklist", "een.json", "-o", "een.md") and (tmp_path / "een.md").read_text("utf-8")
    assert f"Telt mee voor het jaardoel{'' if counts else ' zodra het zaaknummer is ingevuld'}: 1 focusthema is in de opdracht gevraagd." in page
    assert ("Telt mee voor het jaardoel." in mvoi("compare", "een.json").stdout) is counts
    mvoi("check", "een.json", "-o", "een.xlsx")
    workbook = CalamineWorkbook.from_path(tmp_path / "een.xlsx")
    cells = {cell for name in workbook.sheet_names for row in workbook.get_sheet_by_name(name).to_python() for cell in row}
    assert ("nog niet: geen zaaknummer" in cells) is not counts


def test_a_single_file_needs_no_summary(mvoi):
    assert "Samenvatting" not in mvoi("check", str(COMPLETE)).stdout


def test_the_workbook_has_a_row_per_purchase_a_summary_a_row_per_theme_and_every_finding(mvoi, tmp_path):
    (tmp_path / "kapot.docx").write_bytes(b"%PDF")
    assert mvoi("check", str(COMPLETE), str(INCOMPLETE), "kapot.docx", "-o", "uit.xlsx").exit_code == 3
    book = CalamineWorkbook.from_path("uit.xlsx")
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    assert list(sheets) == ["Per inkoop", "Samenvatting", "Per thema", "Bevindingen"]
    assert sheets["Samenvatting"][0][0] == "3 bestanden: 1 compleet, 1 nog niet compleet, 1 niet gelezen."
    assert [row[0] for row in sheets["Per thema"][1:]] == [*[str(COMPLETE)] * 6, *[str(INCOMPLETE)] * 6, "kapot.docx"]
    found = json.loads(mvoi("check", str(COMPLETE), str(INCOMPLETE), "--format", "json").stdout)["documents"]
    values = [document["checklist"]["start_document"]["estimated_value"] for document in found for _ in range(6)]
    assert [row[7] for row in sheets["Per thema"][1:]] == [*values, ""], "an amount is a number"
    severe = ["error", "warning", "info"]
    ranked = [sorted(document["checklist"]["findings"], key=lambda finding: severe.index(finding["severity"])) for document in found]
    head, *rows = sheets["Bevindingen"]
    assert [row[head.index("Code")] for row in rows if row[head.index("Code")]] == [finding["code"] for findings in ranked for finding in findings]
    document = found[1]["checklist"]["start_document"]
    whose = [document["reference"] or "", document["title"], document["department"], document["project_leader"]]
    assert [row[1:5] for row in rows if row[0] == str(INCOMPLETE)] == [whose] * len(ranked[1])
    assert rows[-1][1:5] == [""] * 4


@pytest.mark.parametrize(("form", "severe"), [("junit", ("fout:", "waarschuwing:", "ter informatie:")), ("github", ("::error", "::warning", "::notice"))])
def test_what_is_most_severe_comes_first(form, severe, mvoi):
    lines = mvoi("check", str(INCOMPLETE), "--format", form).stdout.splitlines()
    places = [next(place for place, word in enumerate(severe) if word in line) for line in lines if any(word in line for word in severe)]
    assert len(set(places)) > 1
    assert places == sorted(places)


@pytest.fixture
def of_two_purchases(tmp_path, monkeypatch):
    """Of one purchase two files that say the same, and one that says something else; of another one file."""
    monkeypatch.chdir(tmp_path)
    document = json.loads(COMPLETE.read_text(encoding="utf-8"))
    asked = {"theme": "klimaat", "applied": True, "criteria": [{"text": "Het stroomverbruik wordt elk jaar gemeten.", "kind": "contract"}]}
    one = {**document, "reference": "2026-0001", "themes": [asked]}
    worth = {"minimum": 175_000, "maximum": 190_000}
    other = {**one, "reference": "2026-0002", "title": "Bureaustoelen", "product_groups": None, "cpv": None, "estimated_value": worth}
    for name, content in {"a": one, "kopie": one, "oud": {**one, "themes": []}, "b": other}.items():
        Path(f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return ["a.json", "kopie.json", "oud.json", "b.json"]


def test_a_purchase_that_is_complete_on_a_proposed_group_stands_there_as_such(tmp_path, monkeypatch, mvoi):
    monkeypatch.chdir(tmp_path)
    whole = json.loads(COMPLETE.read_text(encoding="utf-8"))
    for name, content in {"a": whole, "b": {**whole, "product_groups": None, "cpv": None}}.items():
        Path(f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    assert mvoi("check", "a.json", "b.json", "-o", "uit.xlsx").exit_code == 0
    head, *rows = CalamineWorkbook.from_path("uit.xlsx").get_sheet_by_name("Per inkoop").to_python()
    assert [row[head.index("Stand")] for row in rows] == ["compleet", "compleet als het voorstel klopt"]


def test_a_purchase_has_one_row_unless_its_files_say_different_things(of_two_purchases, mvoi):
    Path("kapot.docx").write_bytes(b"%PDF")
    mvoi("check", *of_two_purchases, "kapot.docx", "-o", "uit.xlsx")
    head, *rows = CalamineWorkbook.from_path("uit.xlsx").get_sheet_by_name("Per inkoop").to_python()
    purchases = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["Bestand"] for row in purchases] == ["a.json\nkopie.json", "oud.json", "b.json", "kapot.docx"]
    assert [row["Opmerking"] for row in purchases[:3]] == [
        "Over deze inkoop zegt iets anders: oud.json.",
        "Over deze inkoop zegt iets anders: a.json, kopie.json.",
        "",
    ]
    shown = [purchases[2][name] for name in ("Zaaknummer", "Productgroep", "Herkomst productgroep", "Klimaat")]
    assert shown == ["2026-0002", "Meubilair", "voorgesteld uit de CPV-code of de woorden (zekerheid: middel)", "Toegepast in de opdracht"]
    values = [[row[name] for name in ("Geraamde waarde (excl. btw)", "Vanaf, bij een bandbreedte")] for row in purchases[1:]]
    assert values == [[json.loads(COMPLETE.read_text())["estimated_value"], ""], [190_000, 175_000], ["", ""]]
    checklists = [json.loads(mvoi("check", name, "--format", "json").stdout)["documents"][0]["checklist"] for name in ("oud.json", "b.json")]
    assert [row["Te doen"] for row in purchases[1:3]] == [len(points_to_do(Checklist.from_json(json.dumps(each)))) for each in checklists]
    assert (purchases[3]["Stand"], purchases[3]["Opmerking"][:6]) == ("niet gelezen", "dit is")


@pytest.mark.parametrize("form", ["text", "json", "markdown", "junit", "sarif", "github"])
def test_every_format_names_the_files_of_a_purchase_that_contradict_each_other(form, of_two_purchases, mvoi):
    said = mvoi("check", *of_two_purchases, "--format", form).stdout
    assert "volgens a.json, kopie.json, en niet volgens oud.json." in said
    assert "MVOI118" in said


def test_a_relative_name_with_a_space_is_a_web_address_in_sarif(mvoi, tmp_path):
    shutil.copy(INCOMPLETE, tmp_path / "start 1.json")
    run = json.loads(mvoi("check", "start 1.json", "--format", "sarif").stdout)["runs"][0]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "start%201.json"


def test_the_github_report_is_one_annotation_per_line(three):
    lines = three("github").splitlines()
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)
    assert any(line.startswith("::error file=kapot%2Ca%3A 100%25.docx::") for line in lines)


def test_the_text_report_ends_with_a_count(three):
    assert three("text").rstrip().endswith("3 bestanden: 1 compleet, 1 nog niet compleet, 1 niet gelezen.")


def test_the_markdown_report_names_the_file_that_could_not_be_read(three):
    assert "# kapot,a: 100%.docx" in three("markdown")


def test_a_name_with_signs_that_xml_cannot_hold_is_still_xml(mvoi):
    [case] = ElementTree.fromstring(mvoi("check", "weg\x01\x1b.docx", "--format", "junit").stdout).iter("testcase")  # noqa: S314 - our own
    assert case.get("name") == "weg  .docx"
