"""``mvoi annotate``: the user's own document, with comments where something is still to do."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click
from click.core import ParameterSource

from mvoi_checklist.cli.handed_in import checklist_of, ruleset_from
from mvoi_checklist.cli.options import EMPTY_FORM, FORCE, ON, RULESET_OF_DOCUMENT, START, output_to
from mvoi_checklist.cli.targets import keep_apart

WORD = (".docx", ".docm", ".dotx", ".dotm")
"""For another start document there are no comments, whatever its copy is called; that is said with the document."""

COPY = "met-opmerkingen.docx"
"""How the copy is called unless a name was given; it keeps the suffix of the document, which says what the file is."""

_TOGETHER = "wat over het hele document gaat, staat samen in één opmerking"


@click.command()
@START
@output_to(("docx",), COPY)
@EMPTY_FORM
@RULESET_OF_DOCUMENT
@ON
@FORCE
def annotate(  # noqa: PLR0913 - one parameter per option, as click passes them
    start: Path, output: Path, ruleset_name: str, *, forms: tuple[Path, ...], on: datetime.date | None, force: bool
) -> None:
    """Maak een kopie van uw Word-document met opmerkingen.

    De opmerkingen staan waar uitleg ontbreekt of een gegeven niet is gevonden. Aan uw eigen tekst verandert niets.
    """
    from mvoi_checklist import annotate as with_comments
    from mvoi_checklist import write_whole

    is_word = start.suffix.lower() in WORD
    if is_word and click.get_current_context().get_parameter_source("output") is ParameterSource.DEFAULT:
        output = output.with_suffix(start.suffix.lower())
    keep_apart(output, start, *forms)
    if is_word and output.suffix.lower() != start.suffix.lower():
        msg = f"'{output.name or output}' kan niet: kies een naam die eindigt op {start.suffix}, zoals het startdocument."
        raise click.UsageError(msg)
    ruleset = ruleset_from(ruleset_name, forms)
    result, ruleset = checklist_of(start, ruleset, on=on)
    write_whole(output, with_comments(start, result, ruleset), force=force)
    count = sum(ruleset.finding_by_code[item.code].comment for item in result.findings)
    what = "zonder opmerkingen: er was niets op te merken" if not count else "1 bevinding als opmerking" if count == 1 else f"{count} bevindingen; {_TOGETHER}"
    click.echo(f"Geschreven: {output} ({what}).")
    sys.exit(0 if result.complete else 1)
