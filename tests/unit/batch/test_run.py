"""Hundreds of files: what is passed over, told or refused while the others are checked."""

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from many_files import EXAMPLES, ON, posix
from places import ROOT

from mvoi_checklist import Skipped, UsageError, check_files


@posix
@pytest.mark.parametrize("cache", [False, True])
def test_a_pipe_and_what_is_too_large_are_told_without_being_read(cache, ruleset, tmp_path):
    os.mkfifo(tmp_path / "pijp.docx")
    with (tmp_path / "groot.docx").open("wb") as file:
        file.truncate(10**12)  # more than any memory holds
    files = [tmp_path / "pijp.docx", tmp_path / "groot.docx", EXAMPLES[0]]
    pipe, large, other = check_files(files, ruleset, on=ON, cache=tmp_path / "geheugen" if cache else False)
    assert "pijp.docx: dit is een pijp of een apparaat, geen gewoon bestand." in pipe.error
    assert "groot.docx: dit bestand is groter dan 20 MB en daarom niet gelezen." in large.error
    assert other.error is None


@pytest.mark.usefixtures("folder")
def test_what_is_passed_over_in_a_folder_is_named(mvoi):
    result = mvoi("check", "map", "--format", "json")
    assert "Niet getoetst, want e-mail lees ik nog niet, ook niet wat erbij is gevoegd: map/bericht.msg. Sla de bijlage" in result.stderr
    assert "Niet getoetst, want PDF lees ik nog niet: map/scan.pdf. Vraag de opsteller" in result.stderr
    names = {Path(item["file"]).name for item in json.loads(result.stdout)["documents"]}
    assert names == {file.name for file in EXAMPLES} | {"kapot.docx"}


def test_an_old_word_file_in_a_folder_is_told_with_what_to_do(mvoi, folder):
    (folder / "oud.doc").write_bytes(b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"))
    result = mvoi("check", "map")
    assert "oud.doc: niet gelezen\ndit is een Word-bestand in de oude indeling (.doc). Open het in Word en sla het op als .docx." in result.stdout
    assert result.exit_code == 3


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["check", "map", "--format", "xlsx"], 2, "een werkboek kan niet op het scherm"),
        (["check", "map", "-o", "uit.pdf"], 2, "aan 'uit.pdf' is niet te zien welke vorm u wilt"),
        (["check", "map", "-o", "weg/uit.json"], 2, "de map 'weg' bestaat niet"),
        (["check", "map/wmo-begeleiding.json", "-o", "map/wmo-begeleiding.json", "--force"], 2, "dat bestand verandert niet"),
        (["check", "map", "-o", "map/wmo-begeleiding.json", "--force"], 2, "dat bestand verandert niet"),
        (["check", "map/wmo-begeleiding.json", "-o", "map/bericht.msg", "--format", "json"], 2, "bestaat al"),
        (["check", "map", "--jobs", "-1"], 2, "--jobs"),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is_checked(words, code, said, mvoi, folder):
    before = {file: file.read_bytes() for file in folder.iterdir()}
    result = mvoi(*words)
    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_no_worker_may_be_asked(mvoi):
    assert json.loads(mvoi("check", str(EXAMPLES[0]), "--jobs", "0", "--no-cache", "--format", "json").stdout)["documents"]


def test_an_unknown_format_is_named(ruleset):
    with pytest.raises(UsageError, match="Kies uit: text, json"):
        check_files([], ruleset).written("xml")


def test_the_whole_report_comes_piece_by_piece_while_the_files_are_checked(ruleset):
    run = check_files(EXAMPLES[:2], ruleset, on=ON)
    pieces = run.written("json")
    begun = next(pieces)
    assert run.overview.done == 0
    report = json.loads(begun + b"".join(pieces))
    assert [Path(item["file"]).name for item in report["documents"]] == [file.name for file in EXAMPLES[:2]]


def zipped(**parts):
    """A zip file with these parts, the dots in their names written as two underscores."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", ".").replace("--", "/"), content)
    return buffer.getvalue()


ENTITIES = b'<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>'
HOSTILE = {
    "leeg.docx": b"",
    "halve-zip.docx": (ROOT / "examples" / "ict-werkplekken.docx").read_bytes()[:3000],
    "pdf.docx": b"%PDF-1.7 niets",
    "wachtwoord.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "entiteiten.docx": zipped(**{"[Content_Types]__xml": b"<Types/>", "word--document__xml": ENTITIES}),
    "bom.docx": zipped(**{"[Content_Types]__xml": b"<Types/>", "word--document__xml": b" " * 300_000_000}),
    "leeg.odt": b"",
    "diep.json": b"[" * 100_000,
    "geen-getal.json": b'{"estimated_value": NaN}',
    "diep.toml": b"x = " + b"{a=" * 5_000,
    "los-teken.json": b'{"title": "\\ud800"}',
}


@pytest.mark.parametrize("jobs", [0, 2])
def test_hostile_files_in_the_middle_of_a_run_are_named_and_stop_nothing(jobs, ruleset, tmp_path):
    for name, content in HOSTILE.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "map.docx").mkdir()
    hostile = [tmp_path / name for name in (*HOSTILE, "map.docx", "weg.docx", "x" * 300 + ".docx", "nul\x00.docx")]
    files = [file for bad in hostile for file in (bad, EXAMPLES[0])]
    checked = list(check_files(files, ruleset, on=ON, jobs=jobs))
    assert [item.status == "unreadable" for item in checked] == [True, False] * len(hostile)
    for item in checked[::2]:
        assert item.error.startswith(str(item.file))
        assert "Er ging iets mis" not in item.error


def test_a_run_that_is_asked_twice_counts_each_file_once(ruleset):
    passed = Skipped(Path("mail.msg"), "dit is een e-mail.")
    run = check_files(EXAMPLES[:2], ruleset, on=ON, skipped=[passed])
    assert list(run) == list(run)
    assert (run.overview.done, sum(run.overview.statuses.values()), run.overview.skipped) == (2, 2, (passed,))
