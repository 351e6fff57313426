"""Where the output cannot go: a full disk, a stdout that was closed. A sentence and a code, and nothing that is not so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from places import EXAMPLES

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")

START = str(EXAMPLES / "ict-werkplekken.json")
TELLS = [
    ["--help"],
    ["--version"],
    ["check", "--help"],
    ["read", START],
    ["check", START],
    ["check", START, "--format", "json"],
    ["check", START, "-o", "uit.json"],
    ["checklist", START, "-o", "uit.docx"],
    ["schema", "checklist"],
    ["rules", "list"],
    ["demo"],
]


def run(*words, closed=(), **extra):
    """The command, with these streams closed."""
    command = [sys.executable, "-m", "mvoi_checklist", *words]
    return subprocess.run(command, stderr=extra.pop("stderr", subprocess.PIPE), check=False, timeout=60, preexec_fn=lambda: [*map(os.close, closed)], **extra)


@pytest.mark.parametrize("words", TELLS, ids=" ".join)
def test_a_full_disk_is_a_sentence_and_code_2(words, tmp_path):
    with Path("/dev/full").open("wb") as full:
        result = run(*words, stdout=full, cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.decode().startswith("De uitvoer kan niet worden geschreven (de schijf is vol). Stuur haar ergens anders heen;")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", TELLS, ids=" ".join)
def test_a_closed_stdout_is_told(words, tmp_path):
    result = run(*words, closed=[1], cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.decode().startswith("De uitvoer kan niet worden geschreven (de uitvoer is gesloten).")
    assert len(result.stderr.splitlines()) == 1


def test_what_was_asked_as_a_file_is_whole_all_the_same(tmp_path):
    run("checklist", START, "-o", "goed.json", stdout=subprocess.DEVNULL, cwd=tmp_path)
    run("checklist", START, "-o", "vol.json", closed=[1], cwd=tmp_path)
    assert (tmp_path / "vol.json").read_bytes() == (tmp_path / "goed.json").read_bytes()


def test_a_program_without_any_stream_does_its_work(tmp_path):
    assert run("checklist", START, "-o", "uit.docx", closed=[0, 1, 2], cwd=tmp_path).returncode == 1
    assert (tmp_path / "uit.docx").read_bytes().startswith(b"PK")
    assert run("check", START, START, "--jobs", "1", "-o", "uit.json", closed=[1, 2], cwd=tmp_path).returncode == 1


@pytest.mark.parametrize(("words", "code"), [(["check", START], 1), (["chek"], 2), (["read", "weg.docx"], 3)], ids=["check", "wrong use", "unreadable"])
def test_messages_that_nobody_can_read_change_no_code(words, code, tmp_path):
    assert run(*words, stdout=subprocess.DEVNULL, closed=[2], cwd=tmp_path).returncode == code
    with Path("/dev/full").open("wb") as full:
        assert run(*words, stdout=subprocess.DEVNULL, stderr=full, cwd=tmp_path).returncode == code
