"""Which files a name, a folder or a pattern means: each once, no product of mvoi, and nothing that cannot be seen is passed over in silence."""

import json
import os
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from places import EXAMPLES
from python_calamine import CalamineWorkbook

from mvoi_checklist import schema_text

RULES = "alkmaar-2024"


@pytest.fixture
def folder(mvoi, tmp_path):
    """A start document, beside it the annex that mvoi made of it."""
    (tmp_path / "map").mkdir()
    shutil.copy(EXAMPLES / "wmo-begeleiding.docx", tmp_path / "map" / "start.docx")
    mvoi("contract", "map/start.docx", "-o", "map/bijlage.docx")
    return tmp_path / "map"


def checked(result):
    return [document["file"] for document in json.loads(result.stdout)["documents"]]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", [["map"], ["map/*.docx"], ["map/*"], ["**/*.docx"], ["map/start.docx", "map/bijlage.docx"]], ids=" ".join)
def test_what_mvoi_made_is_passed_over_and_named_however_the_files_are_meant(words, mvoi):
    result = mvoi("check", *words, "--format", "json")
    assert checked(result) == ["map/start.docx"]
    assert "Niet getoetst, want mvoi maakte dit van een startdocument: map/bijlage.docx." in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("map/bijlage.docx", "Hier is geen startdocument bij. Wat mvoi van een startdocument maakte, is er zelf geen."),
        ("map/b*", "Bij 'map/b*' past geen startdocument (.docx, .docm,"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_product_alone_is_no_start_document(words, said, mvoi):
    result = mvoi("check", words)
    assert (result.exit_code, said in result.stderr, "mvoi maakte dit" in result.stderr) == (2, True, True), result.stderr


def test_a_product_that_was_handed_in_is_not_written_over(mvoi, folder):
    before = (folder / "bijlage.docx").read_bytes()
    for words in (["check", "--format", "json"], ["story"]):
        result = mvoi(*words, "map/start.docx", "map/bijlage.docx", "-o", "map/bijlage.docx", "--force")
        assert (result.exit_code, "gaf u zelf" in result.stderr) == (2, True)
    assert (folder / "bijlage.docx").read_bytes() == before


@pytest.mark.parametrize("command", ["check", "story"])
def test_a_name_to_write_that_cannot_be_is_told_before_the_files_are_looked_for(command, mvoi, mixed):
    result = mvoi(command, str(mixed), "-o", "uit.qqq")
    assert (result.exit_code, "Niet getoetst" in result.stderr) == (2, False)


def test_a_file_in_two_spellings_is_checked_once_under_its_first_name(mvoi, folder):
    (folder.parent / "anders.docx").symlink_to("map/start.docx")
    for words in (["map", "./map/start.docx"], ["map/start.docx", "map/../map/start.docx"], ["map/start.docx", str(folder)], ["map/start.docx", "anders.docx"]):
        assert checked(mvoi("check", *words, "--format", "json")) == ["map/start.docx"], words


@pytest.mark.usefixtures("folder")
def test_a_folder_without_start_documents_inside_a_pattern_stops_nothing(mvoi):
    Path("map/leeg").mkdir()
    assert checked(mvoi("check", "map/*", "--format", "json")) == ["map/start.docx"]


@pytest.mark.usefixtures("folder")
def test_a_comparison_of_rules_knows_patterns_too(mvoi):
    assert "map/start.docx" in mvoi("rules", "diff", RULES, RULES, "map/*.docx").stdout


@pytest.fixture
def shut(folder, monkeypatch):
    """A folder in the folder that may not be looked into; the tests may run as a user who may look into any."""
    (folder / "dicht").mkdir()
    look = os.scandir

    def scandir(place):
        if Path(place).name == "dicht":
            raise PermissionError(13, "Permission denied", str(place))
        return look(place)

    monkeypatch.setattr(os, "scandir", scandir)
    return folder / "dicht"


@pytest.mark.usefixtures("shut")
@pytest.mark.parametrize(
    "words",
    [
        ["check", "map"],
        ["check", "map/*"],
        ["check", "map/**"],
        ["check", "map/**/*.docx"],
        ["check", "**/*.docx"],
        ["check", "map/dicht"],
        ["check", "map/dicht/*.docx"],
        ["check", "map/*/*.docx", "map/start.docx"],
        ["story", "map"],
        ["rules", "diff", RULES, RULES, "map"],
        ["report", "year", "2026", "--calendar", str(EXAMPLES / "kalender" / "kalender-2026.xlsx"), "--documents", "map", "-o", "n.md"],
    ],
    ids=" ".join,
)
def test_a_folder_that_may_not_be_looked_into_is_named_and_gives_code_3(words, mvoi):
    result = mvoi(*words)
    assert result.exit_code == 3
    assert result.stderr.count("map/dicht: ") == 1
    assert "deze map is niet te openen (u hebt er geen rechten op)." in result.stderr
    assert "map/start.docx" in result.stdout + result.stderr or words[-1].startswith("map/dicht") or words[0] == "report"


@pytest.mark.usefixtures("shut")
@pytest.mark.parametrize("documents", ["map", "map/dicht"])
def test_a_note_names_the_folder_that_was_not_looked_into(documents, mvoi):
    calendar = str(EXAMPLES / "kalender" / "kalender-2026.xlsx")
    mvoi("report", "quarter", "2026-Q1", "--calendar", calendar, "--documents", documents, "-o", "n.md")
    assert "| Niet gelezen: deze map is niet te openen (u hebt er geen rechten op). | 1 | map/dicht |" in Path("n.md").read_text(encoding="utf-8")


@pytest.fixture
def linked(folder):
    """A folder of others, to which the folder has two links, and from which a link leads back."""
    shutil.copytree(folder, folder.parent / "elders")
    (folder / "team").symlink_to("../elders", target_is_directory=True)
    (folder / "ploeg").symlink_to("../elders", target_is_directory=True)
    (folder.parent / "elders" / "terug").symlink_to("../map", target_is_directory=True)
    return folder


@pytest.mark.usefixtures("linked")
@pytest.mark.parametrize("words", [["map"], ["map/"], ["map/**/*.docx"], ["map/*"], ["map", "elders"]], ids=" ".join)
def test_documents_in_a_linked_folder_are_checked_once(words, mvoi):
    assert sorted(Path(file).resolve().parent.name for file in checked(mvoi("check", *words, "--format", "json"))) == ["elders", "map"]


def test_a_folder_with_only_a_link_holds_what_the_link_leads_to(mvoi, linked):
    (linked.parent / "alleen").mkdir()
    (linked.parent / "alleen" / "team").symlink_to("../elders", target_is_directory=True)
    assert checked(mvoi("check", "alleen", "--format", "json"))[0] == "alleen/team/start.docx"


def test_a_link_to_a_folder_that_is_away_is_named(mvoi, folder):
    (folder / "team").symlink_to("../weg", target_is_directory=True)
    result = mvoi("check", "map", "--format", "json")
    assert (result.exit_code, checked(result)) == (3, ["map/start.docx"])
    assert "map/team: deze koppeling leidt nergens heen." in result.stderr


@pytest.fixture
def mixed(folder):
    """A start document and an annex, with among them what cannot be read, what is a template, and what the system or an open document leaves there."""
    for name in ("scan.pdf", "notitie.txt", "stijl.dotx", ".DS_Store", "Thumbs.db", "~$start.docx", "start.expected.toml"):
        (folder / name).write_bytes(b"x")
    return folder


PASSED_OVER = {
    "map/notitie.txt": "Niet getoetst: dit soort bestand lees ik niet. Is het een startdocument, sla het dan op als .docx of .odt.",
    "map/scan.pdf": "Niet getoetst: PDF lees ik nog niet. Vraag de opsteller om het Word-bestand (.docx) waar de PDF van is gemaakt.",
    "map/stijl.dotx": "Niet getoetst: dit is een sjabloon. Sla een ingevuld document op als .docx of .odt.",
    "map/bijlage.docx": "Niet getoetst: mvoi maakte dit van een startdocument.",
}


def test_a_document_whose_name_begins_with_a_dot_is_no_less_a_document(mixed, mvoi):
    (mixed / "start.docx").rename(mixed / ".start.docx")
    assert checked(mvoi("check", "map", "--format", "json")) == ["map/.start.docx"]


@pytest.mark.usefixtures("mixed")
@pytest.mark.parametrize("words", [["map"], ["map/*"], ["map", "map/s*", "./map/*"]], ids=" ".join)
def test_the_report_names_each_file_that_was_passed_over_once_with_the_reason(words, mvoi):
    report = json.loads(mvoi("check", *words, "--format", "json").stdout)
    assert {item["file"]: item["reason"] for item in report["skipped"]} == PASSED_OVER
    assert len(report["skipped"]) == len(PASSED_OVER)
    assert [*Draft202012Validator(json.loads(schema_text("checked"))).iter_errors(report)] == []


@pytest.mark.usefixtures("mixed")
@pytest.mark.parametrize("form", ["text", "markdown", "junit", "sarif", "github"])
@pytest.mark.parametrize("more", [[], [str(EXAMPLES / "ict-werkplekken.json")]], ids=["one", "two"])
def test_every_report_names_what_was_passed_over_and_the_code_stays(form, more, mvoi):
    result = mvoi("check", "map", *more, "--format", form)
    assert result.exit_code == (1 if more else 0)
    said = result.stdout.replace("\\", "")  # Markdown escapes
    assert [name for name, reason in PASSED_OVER.items() if name not in said or reason not in said] == []
    assert form != "sarif" or json.loads(result.stdout)["runs"][0]["invocations"][0]["executionSuccessful"]
    assert form not in {"text", "markdown"} or ("Niet getoetst: 4 bestanden." in said) is bool(more), "a single file has no summary"


def test_what_was_passed_over_and_what_could_not_be_read_are_counted_together_too(mixed, mvoi):
    (mixed / "kapot.docx").write_bytes(b"PK")
    assert "Niet getoetst: 4 bestanden. Samen met wat niet is gelezen zijn dat er 5 zonder oordeel." in mvoi("check", "map").stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_in_a_folder_is_named(mvoi, folder):
    os.mkfifo(folder / "pijp.docx")
    assert "Niet getoetst, want dit is een pijp of een apparaat, geen gewoon bestand: map/pijp.docx." in mvoi("check", "map").stderr


def test_the_workbook_has_a_sheet_of_what_was_passed_over_without_itself(mixed, mvoi):
    for _ in range(2):
        mvoi("check", "map", "-o", "map/overzicht.xlsx", "--force")
    book = CalamineWorkbook.from_path(str(mixed / "overzicht.xlsx"))
    _, *rows = book.get_sheet_by_name("Niet getoetst").to_python()
    assert {file: f"Niet getoetst: {reason} {advice}".rstrip() for file, reason, advice in rows} == PASSED_OVER


def test_a_folder_in_which_nothing_can_be_read_says_what_is_there(mvoi, mixed):
    for name in ("start.docx", "bijlage.docx"):
        (mixed / name).unlink()
    result = mvoi("check", "map")
    assert result.exit_code == 2
    assert "Niet getoetst, want PDF lees ik nog niet: map/scan.pdf." in result.stderr
    assert "In de map 'map' staan geen startdocumenten" in result.stderr
    assert "Welke bestanden er wel zijn en waarom ik die niet toets, staat hierboven." in result.stderr
    Path("leeg").mkdir()
    assert "hierboven" not in mvoi("check", "leeg").stderr
