"""The README and the docs say what works: their Python blocks run, their commands exist, their links arrive."""

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from places import EXAMPLES, ROOT

from mvoi_checklist.cli import main

PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("rules/*.md")]
MODULES = [path.as_posix() for pattern in ("*.py", "src/**/*.py", "tools/*.py", "benchmarks/*.py", "tests/**/*.py") for path in ROOT.glob(pattern)]
BLOCKS = [(page, block) for page in PAGES for block in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)]
COMMANDS = [(page, line) for page in PAGES for line in re.findall(r"(?:^|`)mvoi ([^`\n]+)", page.read_text(encoding="utf-8"), re.MULTILINE)]
OPTIONS = sorted({name for page in PAGES for name in re.findall(r"`(--[a-z-]+)", page.read_text(encoding="utf-8"))})


def commands(group, *names):
    """Every command with the words that lead to it."""
    yield names, group
    for name, command in getattr(group, "commands", {}).items():
        yield from commands(command, *names, name)


BY_NAME = dict(commands(main))


def called(command):
    """As `mvoi` calls it: with its names for the help."""
    return click.Context(command, **main.context_settings)


def titled(value):
    return value.relative_to(ROOT).as_posix() if isinstance(value, Path) else None


@pytest.mark.parametrize("page", PAGES, ids=titled)
def test_a_module_that_a_page_names_is_there(page):
    named = set(re.findall(r"`([a-z_/]+\.py)`", page.read_text(encoding="utf-8")))
    assert [name for name in named if not any(module.endswith(f"/{name}") for module in MODULES)] == []


@pytest.mark.parametrize(("page", "block"), BLOCKS, ids=titled)
def test_a_python_block_runs(page, block, tmp_path, monkeypatch):
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(block, str(page), "exec"), {"__name__": "__main__"})  # noqa: S102 - our own documentation


@pytest.mark.parametrize("page", ["README.md", "docs/handleiding.md", "examples/kalender/LEESMIJ.md"])
def test_the_commands_of_a_page_work_when_followed_to_the_letter(page, tmp_path, monkeypatch):
    """In an empty folder but for the start documents; the empty calendar that a page makes is filled in by us."""
    calendar = EXAMPLES / "kalender" / "kalender-2026.xlsx"
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


@pytest.mark.parametrize(("page", "line"), COMMANDS, ids=titled)
def test_a_command_that_is_named_exists_with_its_options(page, line):
    words = shlex.split(line.replace("…", ""), comments=True)
    name = max((known for known in BY_NAME if tuple(word.partition("|")[0] for word in words[: len(known)]) == known), key=len)
    command, rest = BY_NAME[name], words[len(name) :]
    is_named = not isinstance(command, click.Group) or not rest or rest[0].startswith("-") or rest[0].isupper()
    assert is_named, f"{page.name}: 'mvoi {line}' is no command"
    command.make_parser(called(command)).parse_args(rest)  # refuses an option that does not exist, or lacks its value


@pytest.mark.parametrize("name", OPTIONS)
def test_an_option_that_is_named_exists(name):
    assert name in {option for command in BY_NAME.values() for parameter in command.get_params(called(command)) for option in parameter.opts}


@pytest.mark.parametrize("page", PAGES, ids=titled)
def test_a_link_to_a_file_arrives(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize(
    ("page", "start", "end"), [("README.md", "## How sure the reading is", "## How sure the rules"), ("docs/handleiding.md", "**Hoe goed", None)]
)
def test_only_one_page_holds_the_figures_of_reading(page, start, end):
    said = (ROOT / page).read_text(encoding="utf-8").partition(start)[2]
    said = said.partition(end)[0] if end else said
    target, anchor = re.search(r"\(([./]*benchmarks/README\.md)#([\w-]+)\)", said).groups()
    headings = re.findall(r"^## (.+)$", ((ROOT / page).parent / target).read_text(encoding="utf-8"), re.MULTILINE)
    assert anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert not re.search(r"\d", re.sub(r"\([^)]*\)", "", said))


def test_decisions_are_numbered_one_by_one():
    titles = {page.name: page.read_text(encoding="utf-8").partition("\n")[0] for page in sorted((ROOT / "docs" / "decisions").glob("*.md"))}
    assert [(name[:4], title.partition(".")[0]) for name, title in titles.items()] == [(f"{n:04}", f"# {n}") for n in range(1, len(titles) + 1)]


@pytest.mark.parametrize("page", [ROOT / "CHANGELOG.md", *sorted((ROOT / "src").rglob("*.py"))], ids=titled)
def test_a_page_that_is_named_in_words_exists(page):
    for target in re.findall(r"`(docs/[\w/.-]+\.md)`", page.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target
