"""``mvoi calendar``: an empty calendar of tenders, and a check of a filled one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from mvoi_checklist.cli.handed_in import ruleset_from
from mvoi_checklist.cli.options import A_FILE, A_YEAR, FORCE, RULESET, output_to
from mvoi_checklist.cli.targets import format_of

FORMATS = ("xlsx",)


@click.group()
def calendar() -> None:
    """Maak of controleer de aanbestedingskalender."""


@calendar.command()
@click.option("--year", type=A_YEAR, required=True, metavar="JAAR", help="Jaar van de kalender.")
@click.option("--from", "before", type=A_FILE, metavar="KALENDER", help="Neem van deze eerdere kalender over wat is uitgesteld of later start.")
@output_to(FORMATS, required=True)
@RULESET
@FORCE
def new(year: int, before: Path | None, output: Path, ruleset_name: str, *, force: bool) -> None:
    """Maak een nieuwe kalender, met de jaarplanning en een uitleg."""
    from mvoi_checklist import Calendar, calendar_workbook, carried_over, write_whole

    format_of(output, FORMATS, *filter(None, [before]))
    ruleset = ruleset_from(ruleset_name)
    old = _before(before, ruleset) if before else None
    tenders = carried_over(old, year) if old else ()
    calendar = Calendar(year=year, tenders=tenders, actions=ruleset.year_plan.of(year))
    write_whole(output, calendar_workbook(calendar, ruleset), force=force)
    if old and before:
        _tell_taken_over(tenders, year, before)
        _ask_about_planned(old, year)
    click.echo(f"Geschreven: {output}")


def _before(before: Path, ruleset: Any) -> Any:
    """A row with a mistake might be one to take over: then nothing is made."""
    from mvoi_checklist import Problem, UnreadableFileError, read_calendar

    reading = read_calendar(before, ruleset)
    if reading.problems:
        raise UnreadableFileError([*reading.problems, Problem(str(before), "hieruit is niets overgenomen.", "Verbeter eerst deze kalender.")])
    return reading.calendar


def _tell_taken_over(tenders: Any, year: int, before: Path) -> None:
    click.echo(f"Overgenomen uit {before}: {len(tenders)} {'aanbesteding' if len(tenders) == 1 else 'aanbestedingen'}.")
    if old := [str(row) for row, tender in enumerate(tenders, start=2) if tender.start_quarter < str(year)]:
        click.echo(f"Vul het startkwartaal opnieuw in bij rij {', '.join(old)}.")


def _ask_about_planned(old: Any, year: int) -> None:
    """What should have started and still is called planned does not go along, for it may have started; nor may it be lost."""
    names = [f"{item.known_as} {item.title} ({item.start_quarter})" for item in old.tenders if item.status == "gepland" and item.start_quarter < str(year)]
    if names:
        click.echo(f"Niet overgenomen, want de status is nog gepland en het startkwartaal is voorbij: {'; '.join(names)}.")
        click.echo("Zijn zij begonnen? Zo niet: zet de status op uitgesteld of vervallen, met een reden, en maak deze kalender dan opnieuw.")


@calendar.command()
@click.argument("file", metavar="KALENDER", type=A_FILE)
@output_to(FORMATS, help="Schrijf de rijen met fouten in een nieuw werkboek")
@RULESET
@FORCE
def check(file: Path, output: Path | None, ruleset_name: str, *, force: bool) -> None:
    """Noem elke fout in een kalender, met blad en cel.

    De kalender mag .xlsx, .xlsm, .xlsb, .xls, .ods of .csv zijn.
    Uitkomst: 0 in orde, 1 er is iets te verbeteren, 3 het bestand is onleesbaar. De kalender zelf verandert niet.
    """
    from mvoi_checklist import failed_rows_workbook, read_calendar, write_whole

    if output is not None:
        format_of(output, FORMATS, file)
    ruleset = ruleset_from(ruleset_name)
    reading = read_calendar(file, ruleset)
    for caution in reading.cautions:
        click.echo(f"Let op: {caution}", err=True)
    for problem in reading.problems:
        click.echo(str(problem))
    for line in _without_group(reading.calendar.tenders, ruleset):
        click.echo(line)
    if reading.unread:
        names = ", ".join(f"'{' '.join(name.split())}'" for name in reading.unread)
        click.echo(f"Deze kolommen lees ik niet, want de kalender kent ze niet: {names}. Eigen kolommen mogen blijven staan.")
    click.echo(f"{_called(reading.calendar.year)}: {_in_order(reading)}; {_rows(len(reading.failed))} met fouten.")
    if output is not None and reading.failed:
        write_whole(output, failed_rows_workbook(reading.header, reading.failed), force=force)
        click.echo(f"Geschreven: {output}")
    elif output is not None:
        click.echo(f"Niet geschreven: {output}. Er zijn geen rijen met fouten.")
    sys.exit(1 if reading.problems else 0)


def _in_order(reading: Any) -> str:
    """How many tenders can be used; while a column or the year is missing nobody can say that of rows in which nothing is wrong."""
    if reading.incomplete:
        are = "is" if reading.incomplete == 1 else "zijn"
        missing = "een kolom ontbreekt" if reading.calendar.year else "het jaar niet te zien is"
        return f"zolang {missing}, {are} {_rows(reading.incomplete)} zonder fouten niet te gebruiken"
    tenders = reading.calendar.tenders
    count = "1 aanbesteding" if len(tenders) == 1 else f"{len(tenders)} aanbestedingen"
    return f"{count} in orde, waarvan {sum(tender.promising for tender in tenders)} kansrijk"


def _rows(count: int) -> str:
    return "1 rij" if count == 1 else f"{count} rijen"


def _called(year: int | None) -> str:
    return f"Kalender {year}" if year else "Kalender zonder jaar"


def _without_group(tenders: Any, ruleset: Any) -> Iterator[str]:
    """What the titles say of the tenders that have no product group yet: that may stay so, so it is no mistake."""
    from mvoi_checklist import StartDocument, choose_groups

    empty = [tender for tender in tenders if tender.product_group is None]
    if empty:
        counted = f"{len(empty)} {'aanbesteding' if len(empty) == 1 else 'aanbestedingen'}"
        yield f"Bij {counted} is de productgroep nog leeg. Dit zegt de titel; vul zelf in wat klopt:"
    for tender in empty:
        choice = choose_groups(StartDocument(title=tender.title), ruleset)
        said = choice.reason if choice.confidence else "De titel wijst geen productgroep aan."
        yield f"  {tender.place}, {tender.title}: {said}"
