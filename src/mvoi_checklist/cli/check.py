"""``mvoi check``: validate start documents, many at once; one bad file never stops the rest."""

from __future__ import annotations

import datetime
import glob
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from mvoi_checklist.cli.checklist import ON_OPTION, RULESET_OPTION, ruleset_from
from mvoi_checklist.cli.reports import REPORTS, Checked

SUFFIXES = (".docx", ".json")


@click.command()
@click.argument("start", nargs=-1, required=True, metavar="STARTDOCUMENT...")
@click.option("--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True, help="Vorm van de uitvoer.")
@RULESET_OPTION
@ON_OPTION
def check(start: tuple[str, ...], form: str, ruleset_name: str, on: datetime.date | None) -> None:
    """Toets startdocumenten: bestanden, mappen of patronen zoals 'map/*.docx'."""
    ruleset = ruleset_from(ruleset_name)
    files = list(dict.fromkeys(file for name in start for file in _files(name)))
    checked = [_check(file, ruleset, on) for file in _with_progress(files)]
    click.echo(REPORTS[form](checked, ruleset))
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
    if len(files) < 2 or not sys.stderr.isatty():
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, description="Toetsen", console=Console(stderr=True))


def _check(file: Path, ruleset: Any, on: datetime.date | None) -> Checked:
    from mvoi_checklist import MvoiError, evaluate, read_start_document

    try:
        return Checked(file, evaluate(read_start_document(file, ruleset), ruleset, on=on))
    except MvoiError as error:
        return Checked(file, error=str(error))
