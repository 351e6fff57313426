"""The README and the docs say what works: their Python blocks run, their commands exist, their links arrive."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from mvoi_checklist.cli import main

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("rules/*.md")]
BLOCKS = [(page, block) for page in PAGES for block in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)]
COMMANDS = sorted({words for page in PAGES for words in re.findall(r"`mvoi ([a-z]+)(?: [^`]*)?`", page.read_text(encoding="utf-8"))})


@pytest.mark.parametrize(("page", "block"), BLOCKS, ids=lambda value: value.name if isinstance(value, Path) else "")
def test_a_python_block_runs(page, block, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(block, str(page), "exec"), {"__name__": "__main__"})  # noqa: S102 - our own documentation


@pytest.mark.parametrize("page", ["README.md", "docs/handleiding.md", "examples/kalender/LEESMIJ.md"])
def test_the_commands_of_a_page_work_when_followed_to_the_letter(page, tmp_path, monkeypatch):
    """In an empty folder but for the start documents; the empty calendar that a page makes is filled in by us."""
    calendar = ROOT / "examples" / "kalender" / "kalender-2026.xlsx"
    shutil.copytree(calendar.parent / "startdocumenten", tmp_path / "startdocumenten")
    shutil.copy(calendar, tmp_path)
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```\n(.*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("mvoi ")]
    assert lines
    for line in lines:
        if line.startswith("mvoi report"):
            shutil.copy(calendar, tmp_path / "kalender.xlsx")
        result = CliRunner().invoke(main, shlex.split(line)[1:])
        assert result.exit_code in {0, 1}, f"{line}: {result.output}"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_that_is_named_exists(command):
    assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_link_to_a_file_arrives(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
