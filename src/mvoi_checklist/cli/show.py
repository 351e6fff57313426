"""``mvoi read``, ``explain``, and ``schema``: show what is known."""

from __future__ import annotations

from pathlib import Path

import click

from mvoi_checklist import schema_names
from mvoi_checklist.cli.click_in_dutch import echo_data
from mvoi_checklist.cli.handed_in import document_of, reading_of, ruleset_from
from mvoi_checklist.cli.options import EMPTY_FORM, RULESET, RULESET_OF_DOCUMENT, START


@click.command()
@START
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="VORM", help="text (standaard) of, voor programma's, json.")
@EMPTY_FORM
@RULESET_OF_DOCUMENT
def read(start: Path, ruleset_name: str, *, form: str, forms: tuple[Path, ...]) -> None:
    """Toon wat er is gelezen, met citaat, plaats en zekerheid."""
    ruleset = ruleset_from(ruleset_name, forms)
    if form == "json":
        echo_data(document_of(start, ruleset)[0].model_dump_json(indent=2))
    else:
        click.echo(reading_of(start, ruleset))


@click.command()
@click.argument("code")
@RULESET
def explain(code: str, ruleset_name: str) -> None:
    """Leg een bevinding, criterium, thema, grond of plicht uit."""
    from mvoi_checklist import explain as tell

    click.echo(tell(code, ruleset_from(ruleset_name)))


@click.command(help=f"Toon een JSON Schema.\n\nDe namen: {', '.join(schema_names())}.")
@click.argument("name", metavar="NAAM")
def schema(name: str) -> None:
    """Print one of the schemas."""
    from mvoi_checklist import schema_text

    echo_data(schema_text(name), nl=False)
