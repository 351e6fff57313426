"""``mvoi form``: the start document to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from mvoi_checklist.cli.checklist import PROTECT_OPTION, RULESET_OPTION, ruleset_from, template_from

FORM_FORMATS = ("docx", "odt")


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    default=Path("startdocument.docx"),
    show_default=True,
    help="Bestand om te schrijven: .docx of .odt.",
)
@RULESET_OPTION
@click.option("--template", "template_path", type=click.Path(path_type=Path), metavar="BESTAND", help="Uw eigen huisstijl: een Word-sjabloon (.dotx of .docx).")
@PROTECT_OPTION
@click.option("--force", is_flag=True, help="Vervang een bestaand bestand.")
def form(output: Path, ruleset_name: str, *, template_path: Path | None, protect: bool, force: bool) -> None:
    """Maak een leeg startdocument in Word of OpenDocument.

    Met de onderdelen Comply or explain en Evaluatie; 'mvoi checklist' leest het ingevulde document.
    """
    from mvoi_checklist import start_document_form, write_whole

    kind = output.suffix.lower().removeprefix(".")
    if kind not in FORM_FORMATS:
        msg = f"'{output.name}' kan niet: kies een naam die eindigt op .docx of .odt."
        raise click.UsageError(msg)
    data = start_document_form(ruleset_from(ruleset_name), template=template_from(template_path), format=kind, protect=protect)
    write_whole(output, data, force=force)
    click.echo(
        f"Geschreven: {output}. Vul het in met {'Word' if kind == 'docx' else 'LibreOffice of Word'}; maak daarna een checklist met 'mvoi checklist {output}'."
    )
