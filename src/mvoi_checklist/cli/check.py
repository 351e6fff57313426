"""``mvoi check``: validate start documents, many at once; one bad file never stops the rest."""

from __future__ import annotations

import datetime
import glob
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from mvoi_checklist.cli.checklist import ON_OPTION, RULESET_OPTION, ruleset_from, summary

SUFFIXES = (".docx", ".json")


@dataclass(frozen=True)
class Checked:
    """One file: its checklist, or the reason why it could not be read."""

    file: Path
    checklist: Any = None
    error: str | None = None

    @property
    def status(self) -> str:
        """complete, findings or unreadable."""
        if self.checklist is None:
            return "unreadable"
        return "complete" if self.checklist.complete else "findings"


@click.command()
@click.argument("start", nargs=-1, required=True, metavar="STARTDOCUMENT...")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown", "github"]), default="text", show_default=True, help="Vorm van de uitvoer.")
@RULESET_OPTION
@ON_OPTION
def check(start: tuple[str, ...], form: str, ruleset_name: str, on: datetime.date | None) -> None:
    """Toets startdocumenten: bestanden, mappen of patronen zoals 'map/*.docx'."""
    ruleset = ruleset_from(ruleset_name)
    files = list(dict.fromkeys(file for name in start for file in _files(name)))
    checked = [_check(file, ruleset, on) for file in _with_progress(files)]
    click.echo(_WRITERS[form](checked, ruleset))
    if any(item.checklist is None for item in checked):
        sys.exit(3)
    sys.exit(0 if all(item.checklist.complete for item in checked) else 1)


def _files(name: str) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir():
        found = [file for file in sorted(path.rglob("*")) if file.suffix.lower() in SUFFIXES]
        found = [file for file in found if not file.name.startswith("~$") and not file.name.endswith(".checklist.json")]
        if not found:
            msg = f"In de map '{name}' staan geen startdocumenten (.docx of .json)."
            raise click.UsageError(msg)
        yield from found
    elif not path.exists() and any(sign in name for sign in "*?["):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob knows no absolute patterns
        if not matches:
            msg = f"Geen bestand past bij '{name}'."
            raise click.UsageError(msg)
        yield from map(Path, matches)
    else:
        yield path


def _with_progress(files: list[Path]) -> Iterable[Path]:
    """Show progress at a terminal, on stderr, when there is something to wait for."""
    if len(files) < 2 or not sys.stderr.isatty():  # noqa: PLR2004
        return files
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    return track(files, description="Toetsen", console=Console(stderr=True))


def _check(file: Path, ruleset: Any, on: datetime.date | None) -> Checked:  # noqa: ANN401
    from mvoi_checklist import MvoiError, evaluate, read_start_document  # noqa: PLC0415

    try:
        return Checked(file, evaluate(read_start_document(file, ruleset), ruleset, on=on))
    except MvoiError as error:
        return Checked(file, error=str(error))


def _json(checked: list[Checked], ruleset: Any) -> str:  # noqa: ANN401
    documents = [
        {
            "file": str(item.file),
            "status": item.status,
            "error": item.error,
            "checklist": None if item.checklist is None else item.checklist.model_dump(mode="json"),
        }
        for item in checked
    ]
    identity = ruleset.identity.model_dump(mode="json")
    return json.dumps({"schema_version": "1.0", "ruleset": identity, "documents": documents}, ensure_ascii=False, indent=2)


def _text(checked: list[Checked], _ruleset: Any) -> str:  # noqa: ANN401
    blocks = []
    for item in checked:
        if item.checklist is None:
            blocks.append(f"{item.file}: niet te lezen\n{item.error}")
            continue
        findings = [f"  {finding.code} {finding.severity.title}: {finding.message}" for finding in item.checklist.findings]
        blocks.append("\n".join([f"{item.file}: {item.checklist.start_document.title or 'zonder titel'}", summary(item.checklist), *findings]))
    return "\n\n".join(blocks)


def _markdown(checked: list[Checked], _ruleset: Any) -> str:  # noqa: ANN401
    from mvoi_checklist import render  # noqa: PLC0415

    parts = [f"# {item.file}\n\n{item.error}" if item.checklist is None else render(item.checklist, "markdown").decode() for item in checked]
    return "\n\n".join(parts)


def _github(checked: list[Checked], _ruleset: Any) -> str:  # noqa: ANN401
    level = {"error": "error", "warning": "warning", "info": "notice"}
    lines = []
    for item in checked:
        if item.checklist is None:
            lines.append(f"::error file={item.file}::{_escaped(item.error or '')}")
            continue
        lines += [
            f"::{level[finding.severity.value]} file={item.file},title={finding.code}::{_escaped(finding.message)}" for finding in item.checklist.findings
        ]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


_WRITERS = {"text": _text, "json": _json, "markdown": _markdown, "github": _github}
