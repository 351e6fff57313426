"""The example year in ``examples/kalender``: what its page promises is what the commands say."""

import re
import shlex
import subprocess
import sys

import pytest
from click.testing import CliRunner
from places import EXAMPLES

from mvoi_checklist.cli import main

EXAMPLE = EXAMPLES / "kalender"
PAGE = (EXAMPLE / "LEESMIJ.md").read_text("utf-8")
COMMANDS = re.search(r"```\n(.*?)```", PAGE, re.DOTALL)[1].strip().splitlines()


def test_the_example_is_made_by_the_rules_and_writers_of_now(monkeypatch):
    """After a change of either, run ``python tools/examples.py``."""
    tool = EXAMPLE.parent.parent / "tools" / "examples.py"
    checked = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False, timeout=300)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    monkeypatch.chdir(EXAMPLE)
    assert "Gemaakt met een andere regelset" not in CliRunner().invoke(main, ["check", "startdocumenten"]).output


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_page_works_in_the_folder_of_the_example(line, tmp_path, monkeypatch):
    monkeypatch.chdir(EXAMPLE)
    words = shlex.split(line)[1:]
    if "-o" in words:
        words[words.index("-o") + 1] = str(tmp_path / words[words.index("-o") + 1])
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    assert "-o" not in words or list(tmp_path.iterdir())


def test_the_figure_is_what_the_page_says(tmp_path, monkeypatch):
    monkeypatch.chdir(EXAMPLE)
    command = next(line for line in COMMANDS if "quarter" in line).replace("notitie.docx", str(tmp_path / "notitie.md"))
    assert re.search(r"is (\d van \d)\.", PAGE)[1] in CliRunner().invoke(main, shlex.split(command)[1:]).output
    note = (tmp_path / "notitie.md").read_text("utf-8")
    standing = {line.split(" | ")[0].strip("| "): line for line in note.splitlines() if re.match(r"\| [✓✗?–] ", line)}
    said = {name: answer for names, answer in re.findall(r"^\| ([^|]+) \| ([^|]+) \|", PAGE, re.MULTILINE) for name in names.split(", ")}
    assert all(name in standing["✓ Focusthema gevraagd"] for name, answer in said.items() if answer == "ja")
    assert not any(name in standing["✓ Focusthema gevraagd"] for name, answer in said.items() if answer != "ja")
    assert "Project Kompas" in standing["? Nog niet te bepalen"]
    assert "Onderhoud bomen wijk Oost" in standing["– Geen startdocument"]
