"""``mvoi form``: the start document to fill in."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from mvoi_checklist import PageFormat
from mvoi_checklist.cli.handed_in import house_style_from, ruleset_from
from mvoi_checklist.cli.options import FORCE, ON, PROTECT, RULESET, TEMPLATE, output_to
from mvoi_checklist.cli.targets import format_of

FORMATS: dict[PageFormat, str] = {"docx": "Word", "odt": "LibreOffice of Word"}
"""The formats, each with the programs in which it is filled in."""


@click.command()
@output_to(FORMATS, "startdocument.docx")
@RULESET
@ON
@TEMPLATE
@PROTECT
@FORCE
def form(  # noqa: PLR0913 - one parameter per option, as click passes them
    output: Path, ruleset_name: str, *, on: datetime.date | None, template_path: Path | None, protect: bool, force: bool
) -> None:
    """Maak een leeg startdocument in Word of OpenDocument.

    Met de onderdelen Comply or explain en Evaluatie; 'mvoi checklist' leest het ingevulde document.
    """
    from mvoi_checklist import StartDocument, start_document_form, write_whole

    kind = format_of(output, FORMATS, template_path)
    ruleset, template = ruleset_from(ruleset_name), house_style_from(template_path)
    data = start_document_form(StartDocument(), ruleset, on=on, template=template, format=kind, protect=protect)
    write_whole(output, data, force=force)
    click.echo(f"Geschreven: {output}. Vul het in met {FORMATS[kind]}; maak daarna een checklist met 'mvoi checklist {output}'.")
