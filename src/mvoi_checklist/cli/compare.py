"""``mvoi compare``: what happened to a checklist since it was made, and what today's rules say of it."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from mvoi_checklist.cli.checklist import ON_OPTION, RULESET_OPTION, ruleset_from

FORMATS = {".docx": "docx", ".json": "json", ".txt": "text"}


@click.command()
@click.argument("returned", metavar="BESTAND", type=click.Path(path_type=Path, readable=False))
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijf naar .docx, .json of .txt in plaats van op het scherm.")
@RULESET_OPTION
@ON_OPTION
@click.option("--force", is_flag=True, help="Vervang een bestaand bestand.")
def compare(returned: Path, output: Path | None, ruleset_name: str, *, on: datetime.date | None, force: bool) -> None:
    """Vergelijk een teruggekomen checklist: hoe gemaakt, hoe terug, en wat de regels van nu zeggen.

    Uitkomst: 0 nu compleet, 1 nog iets te doen, 3 het bestand is onleesbaar.
    """
    from mvoi_checklist import compare_returned, render_comparison, write_whole

    if output is not None and output.suffix.lower() not in FORMATS:
        msg = f"'{output.name}' kan niet: kies een naam die eindigt op {', '.join(FORMATS)}."
        raise click.UsageError(msg)
    found = compare_returned(returned, ruleset_from(ruleset_name), on=on)
    if output is None:
        click.echo(render_comparison(found, "text").decode(), nl=False)
    else:
        write_whole(output, render_comparison(found, FORMATS[output.suffix.lower()]), force=force)
        click.echo(f"Geschreven: {output}")
    sys.exit(0 if found.complete else 1)
