"""``mvoi contract``: what was asked, as an annex to the contract."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from mvoi_checklist import AnnexFormat
from mvoi_checklist.cli.handed_in import checklist_of, house_style_from, ruleset_from
from mvoi_checklist.cli.options import EMPTY_FORM, FORCE, ON, RULESET_OF_DOCUMENT, START, TEMPLATE, output_to
from mvoi_checklist.cli.targets import format_of

if TYPE_CHECKING:
    from mvoi_checklist import Annex

FORMATS: tuple[AnnexFormat, ...] = get_args(AnnexFormat)


@click.command()
@START
@output_to(FORMATS, "bijlage-mvoi.docx")
@EMPTY_FORM
@RULESET_OF_DOCUMENT
@ON
@TEMPLATE
@FORCE
def contract(  # noqa: PLR0913 - one parameter per option, as click passes them
    start: Path, output: Path, ruleset_name: str, *, forms: tuple[Path, ...], on: datetime.date | None, template_path: Path | None, force: bool
) -> None:
    """Maak de bijlage MVOI bij het contract, van wat er is gevraagd.

    Van een startdocument of een ingevulde checklist. Is er niets gevraagd, of staan er twee documenten in het bestand, dan komt er geen
    bijlage (uitkomst 1).
    Ook als er nog iets is uit te leggen of in te vullen, is de uitkomst 1; de bijlage is dan wel gemaakt.
    """
    from mvoi_checklist import contract_annex, render, write_whole

    form = format_of(output, FORMATS, start, template_path, *forms)
    template, ruleset = house_style_from(template_path), ruleset_from(ruleset_name, forms)
    checklist, ruleset = checklist_of(start, ruleset, on=on)
    if checklist.merged:
        click.echo(f"{start}: er is geen bijlage gemaakt. {checklist.merged.message}", err=True)
        sys.exit(1)
    annex = contract_annex(checklist, ruleset)
    if annex.unworked:
        click.echo(
            "\n".join(["Nog uit te werken:", *(f"  {', '.join(item.themes)}: '{item.text}': {item.reason}." for item in annex.unworked)]), err=not annex.clauses
        )
    if not annex.clauses:
        only = " Er staan alleen eisen aan de leverancier; die horen niet in het contract." if annex.supplier and not annex.unworked else ""
        why = "wat er is gevraagd, is nog geen afspraak" if annex.unworked else "in de opdracht is niets gevraagd"
        click.echo(f"{start}: {why}, dus er is geen bijlage gemaakt.{only} Kies criteria met 'mvoi checklist'.", err=True)
        sys.exit(1)
    write_whole(output, render(annex, form, template=template), force=force)
    _tell(annex)
    if not checklist.complete:
        click.echo(f"Het startdocument is nog niet compleet; 'mvoi check {start}' zegt wat u nog moet doen.")
    click.echo(f"Geschreven: {output}. Vul in wat tussen [ ] staat en wie wat nakijkt.")
    sys.exit(0 if checklist.complete else 1)


def _tell(annex: Annex) -> None:
    """What stands in the annex, and what is not settled yet."""
    agreed = f"{len(annex.clauses)} {'afspraak' if len(annex.clauses) == 1 else 'afspraken'}"
    click.echo(f"{agreed}, {len(annex.duties)} {'wettelijke plicht' if len(annex.duties) == 1 else 'wettelijke plichten'}.")
    if owed := [*annex.supplier_only, *annex.unexplained]:
        click.echo(f"Nog uit te leggen: {', '.join(owed)}.")
    if annex.unclear:
        click.echo(f"Nog niet duidelijk of het is gevraagd: {', '.join(annex.unclear)}.")
    if annex.worded_twice:
        click.echo(f"Staat er met twee teksten: {', '.join(annex.worded_twice)}. Kies welke tekst geldt.")
