"""``mvoi check``: validate start documents, many at once; one bad file never stops the rest."""

from __future__ import annotations

import datetime
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import click

from mvoi_checklist import CheckFormat
from mvoi_checklist.cli.handed_in import ruleset_from, ruleset_is_chosen, run_over
from mvoi_checklist.cli.options import A_FILE, EMPTY_FORM, FORCE, ON, RULESET_OF_DOCUMENT, STARTS, Between
from mvoi_checklist.cli.progress_bar import shown
from mvoi_checklist.cli.sources import start_documents
from mvoi_checklist.cli.targets import BINARY, SUFFIX_BY_FORMAT, keep_apart, same_file, suffixes

FORMATS: tuple[CheckFormat, ...] = get_args(CheckFormat)
FILES = tuple(name for name in FORMATS if name in SUFFIX_BY_FORMAT)
"""The formats that ``-o`` knows by their suffix."""

FOR_PROGRAMS = frozenset({"json", "junit", "sarif"})
"""Formats that are UTF-8 whatever the terminal uses."""


@click.command()
@STARTS
@click.option("--format", "form", type=click.Choice(FORMATS), metavar="VORM", help=f"Vorm van de uitvoer: {', '.join(FORMATS)} (standaard: text).")
@click.option("-o", "--output", type=A_FILE, metavar="BESTAND", help="Schrijf de uitvoer naar een bestand; nodig bij xlsx.")
@click.option("--jobs", type=Between(0, 256), metavar="N", help="Aantal processen tegelijk; 0: geen apart proces.")
@click.option(
    "--cache",
    "cache",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="MAP",
    help="Map waarin staat wat al is gelezen (standaard: die van uw systeem).",
)
@click.option("--no-cache", is_flag=True, help="Lees alles opnieuw en onthoud niets.")
@FORCE
@EMPTY_FORM
@RULESET_OF_DOCUMENT
@ON
def check(  # noqa: PLR0913 - one parameter per option, as click passes them
    start: tuple[str, ...],
    form: CheckFormat | None,
    output: Path | None,
    ruleset_name: str,
    *,
    forms: tuple[Path, ...],
    on: datetime.date | None,
    jobs: int | None,
    cache: Path | None,
    no_cache: bool,
    force: bool,
) -> None:
    """Toets startdocumenten: bestanden, mappen of patronen.

    Een patroon is bijvoorbeeld 'map/*.docx'. Uitkomst: 0 alles compleet, 1 nog iets te doen, 3 een bestand of map is onleesbaar.
    """
    from mvoi_checklist.outputs.checked.summary import interrupted_line

    keep_apart(output, *forms, *map(Path, start))
    form = _form(form, output)
    files, shut, skipped = start_documents(start)
    keep_apart(output, *files)
    ruleset = ruleset_from(ruleset_name, forms)
    keep = False if no_cache else cache or len(files) > 1
    beside = [item for item in skipped if output is None or not same_file(item.file, output)]
    run = run_over(files, ruleset, on=on, jobs=jobs, cache=keep, own_rules=not ruleset_is_chosen(), skipped=beside)
    with _target(output, form, force=force) as write, _stopped_by_ctrl_c(run.stop):
        overview = _report(run, form, write)
    if output is not None:
        click.echo(f"Geschreven: {output}")
    if overview.interrupted:
        click.echo(f"{interrupted_line(overview)} Wat klaar is, staat in de uitvoer.", err=True)
        sys.exit(130)
    unreadable, unfinished = (overview.statuses[status] for status in ("unreadable", "findings"))
    sys.exit(3 if shut or unreadable else 1 if unfinished else 0)


def _form(form: CheckFormat | None, output: Path | None) -> CheckFormat:
    """The format that was asked, or the one that the name of the file says."""
    if form is not None and output is not None and _misleads(output.suffix.lower(), form):
        msg = f"'{output.name}' kan niet: in een bestand met die naam past geen {form}."
        raise click.UsageError(msg)
    if form == "xlsx" and output is None:
        msg = "een werkboek kan niet op het scherm. Noem een bestand, bijvoorbeeld: -o overzicht.xlsx"
        raise click.UsageError(msg)
    return form or (_form_of(output) if output else "text")


def _form_of(output: Path) -> CheckFormat:
    for name in FILES:
        if SUFFIX_BY_FORMAT[name] == output.suffix.lower():
            return name
    msg = f"aan '{output.name}' is niet te zien welke vorm u wilt. Kies een naam op {suffixes(FILES)}, of noem --format."
    raise click.UsageError(msg)


def _misleads(suffix: str, form: str) -> bool:
    """Whether a program that opens the file by its name will not understand it; text is text under any suffix for text."""
    binary = suffix in BINARY or form == "xlsx"
    return binary and suffix in SUFFIX_BY_FORMAT.values() and suffix != SUFFIX_BY_FORMAT.get(form)


def _report(run: Any, form: str, write: Callable[[bytes], object]) -> Any:
    """Write the report piece by piece, with progress beside it; what it told of all files together is the answer."""
    report = run.report(form)
    write(report.begin())
    with shown(run) as files:
        for checked in files:
            write(report.document(checked))
    overview = run.overview
    write(report.end(overview))
    return overview


@contextmanager
def _target(output: Path | None, form: str, *, force: bool) -> Iterator[Callable[[bytes], object]]:
    """A file that is written whole, or stdout; at a terminal all at once, so that it does not run through the progress."""
    from mvoi_checklist import writing_whole

    if output is not None:
        with writing_whole(output, force=force) as write:
            yield write
    elif sys.stdout.isatty():
        pieces: list[bytes] = []
        yield pieces.append
        click.echo(b"".join(pieces).decode(), nl=False)
    elif form in FOR_PROGRAMS:
        yield lambda data: click.echo(data, nl=False)
    else:
        yield lambda data: click.echo(data.decode(), nl=False)


@contextmanager
def _stopped_by_ctrl_c(stop: Callable[[], None]) -> Iterator[None]:
    """The first Ctrl-C ends the run in good order, with what is done; the second ends it at once."""

    def on_signal(*_: object) -> None:
        stop()
        signal.signal(signal.SIGINT, before)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, on_signal)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
