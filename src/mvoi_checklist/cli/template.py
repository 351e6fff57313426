"""``mvoi template``: a house style to start from, and a look at the one you have."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mvoi_checklist.cli.checklist import template_from


@click.group()
def template() -> None:
    """Uw huisstijl: een Word-sjabloon dat de checklist draagt."""


@template.command("new")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="BESTAND", default=Path("huisstijl.dotx"), show_default=True, help="Te schrijven: .dotx."
)
@click.option("--force", is_flag=True, help="Vervang een bestaand bestand.")
def new(output: Path, *, force: bool) -> None:
    """Schrijf een sjabloon om mee te beginnen."""
    from mvoi_checklist import new_template, write_whole

    if output.suffix.lower() != ".dotx":
        msg = f"'{output.name}' kan niet: kies een naam die eindigt op .dotx."
        raise click.UsageError(msg)
    write_whole(output, new_template(), force=force)
    click.echo(f"Geschreven: {output}. Pas het aan in Word; bekijk het daarna met 'mvoi template check {output}'.")


@template.command("check")
@click.argument("file", metavar="SJABLOON", type=click.Path(path_type=Path, readable=False))
def check(file: Path) -> None:
    """Zeg wat een sjabloon mist.

    Uitkomst: 0 niets, 1 er is iets te verbeteren, 2 het is niet te gebruiken.
    """
    from mvoi_checklist import added_styles, template_remarks

    data = template_from(file) or b""
    remarks, added = template_remarks(data), added_styles(data)
    for remark in remarks:
        click.echo(str(remark))
    if added:
        click.echo(f"Worden toegevoegd, want het sjabloon heeft ze niet: {', '.join(added)}.")
    points = "1 punt" if len(remarks) == 1 else f"{len(remarks)} punten"
    click.echo(f"{file}: {f'te gebruiken, {points} om te verbeteren' if remarks else 'in orde'}.")
    sys.exit(1 if remarks else 0)
