"""``mvoi annotate``: the user's own document, with comments where something is still to do."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from mvoi_checklist.cli.checklist import ON_OPTION, RULESET_OPTION, ruleset_from, same_file


@click.command()
@click.argument("start", metavar="STARTDOCUMENT", type=click.Path(path_type=Path, readable=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    default=Path("met-opmerkingen.docx"),
    show_default=True,
    help="Bestand om te schrijven.",
)
@RULESET_OPTION
@ON_OPTION
@click.option("--force", is_flag=True, help="Vervang een bestaand bestand.")
def annotate(start: Path, output: Path, ruleset_name: str, *, on: datetime.date | None, force: bool) -> None:
    """Maak een kopie van uw Word-document met opmerkingen.

    De opmerkingen staan waar uitleg ontbreekt of een gegeven niet is gevonden. Aan uw eigen tekst verandert niets.
    """
    from mvoi_checklist import annotate as with_comments
    from mvoi_checklist import evaluate, read_start_document, write_whole

    if same_file(start, output):
        msg = f"'{output}' is het startdocument zelf. Kies met -o een andere naam voor de kopie."
        raise click.UsageError(msg)
    if output.suffix.lower() != start.suffix.lower():
        msg = f"'{output.name}' kan niet: kies een naam die eindigt op {start.suffix}, zoals het startdocument."
        raise click.UsageError(msg)
    ruleset = ruleset_from(ruleset_name)
    result = evaluate(read_start_document(start, ruleset), ruleset, on=on)
    write_whole(output, with_comments(start, result, ruleset), force=force)
    count = len(result.findings)
    what = f"{count} {'bevindingen' if count > 1 else 'bevinding'} als opmerking" if count else "zonder opmerkingen: er was niets op te merken"
    click.echo(f"Geschreven: {output} ({what}).")
    sys.exit(0 if result.complete else 1)
