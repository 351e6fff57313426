"""A mistake of ours, a reader that stops and a terminal with few signs: never a traceback."""

import json
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner
from command import run

from mvoi_checklist.cli.click_in_dutch import DutchGroup


def command_that_raises(error):
    group = DutchGroup("mvoi")

    @group.command()
    def werk():
        raise error

    return CliRunner().invoke(group, ["werk"])


def test_a_mistake_of_ours_is_a_sentence_that_says_where():
    result = command_that_raises(KeyError("geheim"))
    assert result.exit_code == 70
    assert result.stderr.startswith("Er ging iets mis in mvoi zelf (KeyError in test_mistakes.py, regel ")
    assert "geheim" not in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(("error", "code", "words"), [(KeyboardInterrupt(), 130, "Afgebroken."), (click.Abort(), 1, "Afgebroken.")])
def test_breaking_off_is_no_error(error, code, words):
    result = command_that_raises(error)
    assert (result.exit_code, words in result.stderr) == (code, True)


def test_a_reader_that_stops_early_sees_no_traceback():
    with subprocess.Popen([sys.executable, "-m", "mvoi_checklist", "rules", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.fixture
def odd(tmp_path):
    (tmp_path / "vreemd.json").write_text('{"title": "≥ 汉字 ☐", "product_groups": ["ict"]}', encoding="utf-8")
    return tmp_path


def test_a_terminal_with_few_signs_gets_question_marks_and_no_error(odd):
    result = run("check", "vreemd.json", cwd=odd, env={"PYTHONIOENCODING": "cp1252"})
    assert (result.returncode, result.stderr) == (1, b"")
    assert "vreemd.json: ? ?? ?" in result.stdout.decode("cp1252")


@pytest.mark.parametrize(
    "words",
    [
        ["check", "vreemd.json", "--format", "json"],
        ["check", "vreemd.json", "--format", "sarif"],
        ["read", "vreemd.json", "--format", "json"],
        ["schema", "checklist"],
    ],
)
def test_json_is_utf_8_on_every_machine(words, odd):
    plain = run(*words, cwd=odd, env={"PYTHONIOENCODING": "utf-8"}).stdout
    assert run(*words, cwd=odd, env={"PYTHONIOENCODING": "cp1252"}).stdout.replace(b"\r\n", b"\n") == plain.replace(b"\r\n", b"\n")
    json.loads(plain.decode("utf-8"))
