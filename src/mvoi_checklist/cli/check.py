"""``mvoi check``: validate start documents, many at once; one bad file never stops the rest."""

from __future__ import annotations

import datetime
import glob
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from mvoi_checklist.cli.checklist import ON_OPTION, RULESET_OPTION, evaluated, ruleset_from
from mvoi_checklist.cli.dutch import echo_data, unforeseen
from mvoi_checklist.cli.reports import FOR_PROGRAMS, REPORTS, Checked

SUFFIXES = (".docx", ".odt", ".json")
SUFFIX_WORDS = f"{', '.join(SUFFIXES[:-1])} of {SUFFIXES[-1]}"
WORD_LOCK = "~$"
"""Word puts a file with this before its name beside each document that is open; it holds no document."""


@click.command()
@click.argument("start", nargs=-1, required=True, metavar="STARTDOCUMENT...")
@click.option(
    "--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True, metavar="VORM", help=f"Vorm van de uitvoer: {', '.join(REPORTS)}."
)
@RULESET_OPTION
@ON_OPTION
def check(start: tuple[str, ...], form: str, ruleset_name: str, on: datetime.date | None) -> None:
    """Toets startdocumenten: bestanden, mappen of patronen.

    Een patroon is bijvoorbeeld 'map/*.docx'. Uitkomst: 0 alles compleet, 1 nog iets te doen, 3 een bestand is onleesbaar.
    """
    ruleset = ruleset_from(ruleset_name)
    files = list(dict.fromkeys(file for name in start for file in _files(name) if not file.name.startswith(WORD_LOCK)))
    if not files:
        msg = f"Alle genoemde bestanden beginnen met {WORD_LOCK}: die maakt Word zolang een document open is. Noem het document zelf."
        raise click.UsageError(msg)
    checked = [_check(file, ruleset, on) for file in _with_progress(files)]
    (echo_data if form in FOR_PROGRAMS else click.echo)(REPORTS[form](checked, ruleset))
    if any(item.checklist is None for item in checked):
        sys.exit(3)
    sys.exit(0 if all(item.checklist.complete for item in checked) else 1)


def _files(name: str) -> Iterator[Path]:
    path = Path(name)
    if not _exists(path) and any(sign in name for sign in "*?["):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob knows no absolute patterns
        if not matches:
            msg = f"Geen bestand past bij '{name}'."
            raise click.UsageError(msg)
        for match in map(Path, matches):
            yield from documents_in(match) if match.is_dir() else [match]
    elif name and _exists(path) and path.is_dir():
        found = documents_in(path)
        if not found:
            msg = f"In de map '{name}' staan geen startdocumenten ({SUFFIX_WORDS})."
            raise click.UsageError(msg)
        yield from found
    elif not name:
        msg = "Een van de genoemde bestanden heeft geen naam. Noem een bestand, map of patroon."
        raise click.UsageError(msg)
    else:
        yield path


def _exists(path: Path) -> bool:
    """A name too long for the disk is no file, and no error of ours."""
    try:
        return path.exists()
    except OSError:
        return False


def documents_in(folder: Path) -> list[Path]:
    """The start documents and checklists in a folder and the folders in it."""
    files = [file for file in sorted(folder.rglob("*")) if file.suffix.lower() in SUFFIXES and file.is_file()]
    return [file for file in files if not file.name.startswith(WORD_LOCK) and not file.name.endswith(".checklist.json")]


def _with_progress(files: list[Path]) -> Iterable[Path]:
    """Show progress at a terminal, on stderr, when there is something to wait for."""
    if len(files) < 2 or not sys.stderr.isatty():
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, description="Toetsen", console=Console(stderr=True))


def _check(file: Path, ruleset: Any, on: datetime.date | None) -> Checked:
    from mvoi_checklist import MvoiError, read_start_document

    try:
        return Checked(file, evaluated(read_start_document(file, ruleset), ruleset, file, on=on))
    except MvoiError as error:
        return Checked(file, error=str(error))
    except Exception as error:  # noqa: BLE001 - one bad file never stops the rest
        return Checked(file, error=f"{file}: {unforeseen(error)}")
