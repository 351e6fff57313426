"""``mvoi report``: the progress over a quarter or a year, and the passage for one department."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import click

from mvoi_checklist import ReportFormat
from mvoi_checklist.cli.handed_in import house_style_from, ruleset_from, run_over
from mvoi_checklist.cli.options import A_FILE, A_YEAR, EMPTY_FORM, FORCE, RULESET, TEMPLATE, on_day, output_to, together
from mvoi_checklist.cli.progress_bar import shown
from mvoi_checklist.cli.sources import Sources, documents_in, is_folder
from mvoi_checklist.cli.targets import format_of
from mvoi_checklist.years import YEARS

FORMATS: tuple[ReportFormat, ...] = get_args(ReportFormat)


@click.group()
def report() -> None:
    """Maak de voortgangsnotitie, de jaarevaluatie of een accountplan."""


_OPTIONS = together(
    click.option("--calendar", type=A_FILE, required=True, metavar="KALENDER", help="De aanbestedingskalender."),
    click.option("--documents", type=A_FILE, metavar="MAP", help="Map met startdocumenten en ingevulde checklists."),
    output_to(FORMATS, required=True),
    click.option("--baseline", type=A_FILE, metavar="KALENDER", help="De kalender zoals het jaar begon."),
    click.option("--previous", type=A_FILE, multiple=True, metavar="JSON", help="Evaluatie (.json) van een eerder jaar. Mag vaker."),
    EMPTY_FORM,
    TEMPLATE,
    RULESET,
    on_day("Peildatum van de regels en van uitstel, toevoegen en te laat (standaard: vandaag). Documenten van erna tellen mee; de notitie noemt ze."),
    FORCE,
)
"""What the three notes share."""


def _quarter(text: str) -> str:
    """What is a quarter, in any year: where no year is written, the calendar tells it."""
    from mvoi_checklist import read_quarter

    if read_quarter(text, YEARS[0]) is None:
        msg = f"'{text}' is geen kwartaal. Schrijf bijvoorbeeld 2026-Q2."
        raise click.BadParameter(msg)
    return text


@report.command()
@click.argument("period", metavar="KWARTAAL", callback=lambda *a: _quarter(a[2]))
@_OPTIONS
def quarter(period: str, **options: Any) -> None:
    """Schrijf de voortgangsnotitie van een kwartaal, zoals 2026-Q2.

    Zonder jaar ('Q2') geldt het jaar van de kalender.
    """
    _write(None, {"quarter": period}, options)


@report.command()
@click.argument("period", metavar="JAAR", type=A_YEAR)
@_OPTIONS
def year(period: int, **options: Any) -> None:
    """Schrijf de jaarevaluatie, met de vragen voor het MVOI-team."""
    _write(period, {}, options)


@report.command()
@click.argument("name", metavar="AFDELING")
@click.option("--quarter", "period", metavar="KWARTAAL", callback=lambda *a: a[2] and _quarter(a[2]), help="Tot en met dit kwartaal (standaard: het jaar).")
@_OPTIONS
def department(name: str, period: str | None, **options: Any) -> None:
    """Schrijf de passage voor het accountplan van één afdeling."""
    _write(None, {"quarter": period, "department": name}, options)


def _write(year: int | None, scope: dict[str, Any], options: dict[str, Any]) -> None:
    """Read, measure, write; documents that cannot be read are named, and the note is made of the others."""
    from mvoi_checklist import render, writing_whole

    output, given = options["output"], (options["calendar"], options["baseline"], options["template_path"], *options["previous"], *options["forms"])
    sources = _documents_in(options["documents"])
    form = format_of(output, FORMATS, *given, *sources.files)
    with writing_whole(output, force=options["force"]) as write:
        template = house_style_from(options["template_path"])
        found = _measured(year, scope, options, sources)
        write(render(found, form, template=template))
    if options["documents"] is None:
        click.echo("Let op: zonder --documents is geen enkel startdocument gelezen. Geef met --documents de map met startdocumenten.", err=True)
    _tell(found, output)
    sys.exit(3 if any(item.kind == "unreadable" for item in found.misfits) else 0)


def _measured(year: int | None, scope: dict[str, Any], options: dict[str, Any], sources: Sources) -> Any:
    """The figures, of the calendar and the documents."""
    from mvoi_checklist import Period, Problem, UnreadableFileError, measure_progress, outcomes_of, read_calendar, read_earlier

    on = options["on"] or datetime.datetime.now().astimezone().date()
    ruleset, earlier = ruleset_from(options["ruleset_name"], options["forms"]), read_earlier(*options["previous"])
    calendars: list[Any] = [read_calendar(path, ruleset) for path in (options["calendar"], options["baseline"]) if path is not None]
    if mistakes := [problem for reading in calendars for problem in reading.problems]:
        advice = "Verbeter eerst de kalender; 'mvoi calendar check' schrijft de rijen met fouten apart."
        raise UnreadableFileError([*mistakes, Problem(str(options["output"]), "dit is niet geschreven.", advice)])
    for caution in calendars[0].cautions:
        click.echo(f"Let op: {caution}", err=True)
    calendar, *before = [reading.calendar for reading in calendars]
    period = Period(on=on, **_in_year(year or calendar.year, **scope))
    with shown(run_over(sources.files, ruleset, on=on, cache=len(sources.files) > 1)) as checked:
        documents = chain(outcomes_of(checked, folder=options["documents"]), _misfits(sources.shut))
        return measure_progress(calendar, documents, ruleset, period, earlier=earlier, baseline=next(iter(before), None))


def _in_year(year: int, quarter: str | None = None, **scope: Any) -> dict[str, Any]:
    """What is measured, in the year that the quarter itself names, else in this one."""
    from mvoi_checklist import read_quarter

    found = read_quarter(quarter, year) if quarter else None
    return {**scope, "quarter": found, "year": int(found[:4]) if found else year}


def _misfits(shut: Any) -> Iterator[Any]:
    """Folders that could not be looked into: who reads the figure must know of them."""
    from mvoi_checklist import Misfit

    for problem in sorted(shut):
        yield Misfit(file=problem.where, reference=None, title=None, kind="unreadable", reason=f"Niet gelezen: {problem.message}")


def _tell(found: Any, output: Path) -> None:
    from mvoi_checklist import brief_report

    click.echo(brief_report(found))
    for item in found.misfits:
        click.echo(f"{item.file}: {item.reason}", err=True)
    click.echo(f"Geschreven: {output}")


def _documents_in(folder: Path | None) -> Sources:
    """The documents of a folder."""
    if folder is None:
        return Sources([])
    if not is_folder(folder):
        msg = f"'{folder}' is geen map. Geef met --documents de map met startdocumenten."
        raise click.UsageError(msg)
    return documents_in(folder)
