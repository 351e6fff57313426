"""The command ``mvoi report``: which documents count for a note, and what is refused before one is written."""

import datetime
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from the_year import the_calendar, write_documents

from mvoi_checklist import UnreadableFileError, calendar_workbook, evaluate, read_earlier, read_start_document, render
from mvoi_checklist.cli import main


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


def test_without_documents_no_figure_is_given_as_if_something_was_counted(folder):
    words = ["report", "quarter", "2026-Q2", "--calendar", str(folder / "kalender.xlsx"), "--on", "2026-06-30", "-o", str(folder / "n.md")]
    result = CliRunner().invoke(main, words)
    opening = (folder / "n.md").read_text("utf-8").partition("Grafiek.")[0]
    assert "Let op: zonder --documents is geen enkel startdocument gelezen." in result.stderr
    for text in (opening, result.stdout):
        assert "Of dat is gehaald, is niet te zeggen: er is geen startdocument gelezen." in text
        assert "van geen van de 11 kansrijke aanbestedingen is een startdocument gelezen" in text
        assert "0 %)" not in text


@pytest.mark.parametrize("words", [("quarter", "Q2"), ("quarter", "tweede kwartaal"), ("department", "Vastgoed", "--quarter", "Q2")])
def test_of_a_quarter_without_a_year_the_calendar_tells_the_year(words, folder):
    result, full = (run(folder, *given, "-o", str(folder / f"{len(given[-1])}.json")) for given in (words, (*words[:-1], "2026-Q2")))
    notes = [(folder / f"{len(name)}.json").read_text("utf-8") for name in (words[-1], "2026-Q2")]
    assert (result.exit_code, full.exit_code, notes[0]) == (0, 0, notes[1])


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
    path.write_text(render(measured["year"], "json").decode().replace('"year": 2026,', f'"year": {year},'), "utf-8")
    with pytest.raises(UnreadableFileError, match="dit is geen evaluatie van een jaar"):
        read_earlier(path)


def test_two_evaluations_of_one_year_are_refused_with_both_names(folder, measured, monkeypatch):
    monkeypatch.chdir(folder)
    for name, labels in (("a.json", "Heel 2025"), ("b.json", "Heel 2025, verbeterd")):
        said = json.loads(render(measured["year"], "json")) | {"year": 2025}
        said["figure"]["share"]["label"] = labels
        Path(name).write_text(json.dumps(said), "utf-8")
    result = run(folder, "year", "2026", "-o", "n.md", "--previous", "a.json", "--previous", "b.json")
    assert result.exit_code == 2
    assert "--previous: 'a.json' en 'b.json' zijn allebei de evaluatie van 2025. Geef van elk jaar één evaluatie." in result.output
    assert not Path("n.md").exists()
