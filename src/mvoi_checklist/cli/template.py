"""``mvoi template``: a house style to start from, and a look at the one you have."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mvoi_checklist.cli.handed_in import template_from
from mvoi_checklist.cli.options import A_FILE, FORCE, output_to
from mvoi_checklist.cli.targets import format_of

FORMATS = ("dotx",)


@click.group()
def template() -> None:
    """Uw huisstijl: een Word-sjabloon dat de checklist draagt."""


@template.command()
@output_to(FORMATS, "huisstijl.dotx")
@FORCE
def new(output: Path, *, force: bool) -> None:
    """Schrijf een sjabloon om mee te beginnen."""
    from mvoi_checklist import new_template, write_whole

    format_of(output, FORMATS)
    write_whole(output, new_template(), force=force)
    click.echo(f"Geschreven: {output}. Pas het aan in Word; bekijk het daarna met 'mvoi template check {output}'.")


@template.command()
@click.argument("file", metavar="SJABLOON", type=A_FILE)
def check(file: Path) -> None:
    """Zeg wat een sjabloon mist.

    Uitkomst: 0 niets, 1 er is iets te verbeteren, 2 het is niet te gebruiken, 3 het is niet te openen.
    """
    from mvoi_checklist import Problem, UsageError, template_remarks
    from mvoi_checklist.outputs.word.house_style import added_styles

    data = template_from(file) or b""
    try:
        remarks, added = template_remarks(data), added_styles(data)
    except UsageError as error:  # here the template is no option
        raise UsageError([Problem(str(file), problem.message, problem.hint) for problem in error.problems]) from None
    for remark in remarks:
        click.echo(str(remark))
    if added:
        click.echo(f"Worden toegevoegd, want het sjabloon heeft ze niet: {', '.join(added)}.")
    points = "1 punt" if len(remarks) == 1 else f"{len(remarks)} punten"
    click.echo(f"{file}: {f'te gebruiken, {points} om te verbeteren' if remarks else 'in orde'}.")
    sys.exit(1 if remarks else 0)
