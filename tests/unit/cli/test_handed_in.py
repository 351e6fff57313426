"""A file that the user hands in stays as it is, whatever the command and with ``--force`` too."""

import shutil

import pytest
from click.testing import CliRunner

from mvoi_checklist import example_file
from mvoi_checklist.cli import main

GIVEN = ["checklist", "annotate", "check", "contract", "story", "compare"]
AS_OPTION = [
    ["form", "--template", "gegeven.docx"],
    ["checklist", "--title", "x", "--template", "gegeven.docx"],
    ["contract", "ander.docx", "--template", "gegeven.docx"],
    ["story", "ander.docx", "--template", "gegeven.docx"],
    ["calendar", "check", "gegeven.xlsx"],
    ["report", "year", "2026", "--calendar", "gegeven.xlsx"],
    ["report", "quarter", "2026-Q1", "--calendar", "ander.xlsx", "--baseline", "gegeven.xlsx"],
    ["report", "year", "2026", "--calendar", "ander.xlsx", "--previous", "gegeven.json"],
    ["report", "year", "2026", "--calendar", "ander.xlsx", "--documents", "."],
]


@pytest.mark.parametrize("words", [[command, "gegeven.docx"] for command in GIVEN] + AS_OPTION, ids=" ".join)
def test_what_was_handed_in_is_never_written_over(tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    name = next((word for word in words if word.startswith("gegeven")), "gegeven.docx")
    shutil.copy(example_file("ict-werkplekken.docx"), name)
    before = (tmp_path / name).read_bytes()
    result = CliRunner().invoke(main, [*words, "-o", str(tmp_path / name), "--force"])
    assert (tmp_path / name).read_bytes() == before
    assert (result.exit_code, "dat bestand verandert niet" in " ".join(result.output.split())) == (2, True)
