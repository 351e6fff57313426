"""``mvoi compare``: what happened to a checklist since it was made, and what today's rules say of it."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import get_args

import click

from mvoi_checklist import ComparisonFormat
from mvoi_checklist.cli.handed_in import ruleset_from, ruleset_is_chosen, tell_own_rules
from mvoi_checklist.cli.options import A_FILE, EMPTY_FORM, FORCE, ON, RULESET_OF_DOCUMENT, output_to
from mvoi_checklist.cli.targets import format_of

FORMATS: tuple[ComparisonFormat, ...] = get_args(ComparisonFormat)


@click.command()
@click.argument("returned", metavar="BESTAND", type=A_FILE)
@output_to(FORMATS, help="Schrijf naar een bestand in plaats van op het scherm")
@EMPTY_FORM
@RULESET_OF_DOCUMENT
@ON
@FORCE
def compare(  # noqa: PLR0913 - one parameter per option, as click passes them
    returned: Path, output: Path | None, ruleset_name: str, *, forms: tuple[Path, ...], on: datetime.date | None, force: bool
) -> None:
    """Vergelijk een teruggekomen checklist met hoe die is gemaakt.

    U ziet drie dingen naast elkaar: hoe het was gemaakt, wat er is ingevuld, en wat de regels van nu zeggen. En wat er nog te doen is.
    Uitkomst: 0 nu compleet, 1 nog iets te doen, 3 het bestand is onleesbaar.
    """
    from mvoi_checklist import compare_returned, render, write_whole

    form = format_of(output, FORMATS, returned, *forms) if output else "text"
    ruleset = ruleset_from(ruleset_name, forms)
    found = compare_returned(returned, ruleset, on=on, own_rules=not ruleset_is_chosen())
    tell_own_rules(returned, ruleset, found.ruleset)
    data = render(found, form)
    if output is None:
        click.echo(data.decode(), nl=False)
    else:
        write_whole(output, data, force=force)
        click.echo(f"Geschreven: {output}")
    sys.exit(0 if found.complete else 1)
