"""``mvoi story``: practice examples, from purchases that were evaluated."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import get_args

import click

from mvoi_checklist import PageFormat
from mvoi_checklist.cli.given import house_style_from, ruleset_from
from mvoi_checklist.cli.options import EMPTY_FORM, FORCE, ON, RULESET, TEMPLATE, output_to
from mvoi_checklist.cli.progress_bar import shown
from mvoi_checklist.cli.sources import start_documents
from mvoi_checklist.cli.targets import format_of

FORMATS: tuple[PageFormat, ...] = get_args(PageFormat)


@click.command()
@click.argument("start", nargs=-1, required=True, metavar="STARTDOCUMENT...")
@output_to(FORMATS, "praktijkvoorbeeld.docx")
@EMPTY_FORM
@RULESET
@ON
@TEMPLATE
@FORCE
def story(  # noqa: PLR0913 - one parameter per option, as click passes them
    start: tuple[str, ...],
    output: Path,
    ruleset_name: str,
    *,
    forms: tuple[Path, ...],
    on: datetime.date | None,
    template_path: Path | None,
    force: bool,
) -> None:
    """Maak praktijkvoorbeelden voor collega's, uit de Evaluatie.

    Een bladzijde per inkoop waarin een thema is toegepast, in de woorden van wie evalueerde. Uitkomst: 0 er is van elk document een
    voorbeeld, 1 van een of meer niet (met de reden), 3 een bestand of map is
    onleesbaar.
    """
    from mvoi_checklist import check_files, contract_annex, render_stories, why_no_story, write_whole

    files, shut, _ = start_documents(start)
    form = format_of(output, FORMATS, template_path, *forms, *files, *map(Path, start))
    template, ruleset = house_style_from(template_path), ruleset_from(ruleset_name, forms)
    told, code = [], 3 if shut else 0
    with shown(check_files(files, ruleset, on=on)) as found:
        for checked in found:
            why = why_no_story(checked.checklist) if checked.checklist else checked.error
            if checked.checklist is not None and why is None:
                told.append((checked.checklist, contract_annex(checked.checklist, ruleset)))
                continue
            click.echo(f"{checked.name}: {why}" if checked.checklist else why, err=True)
            code = 3 if checked.checklist is None or code == 3 else 1
    if told:
        write_whole(output, render_stories(told, form, template=template), force=force)
        click.echo(f"{len(told)} {'praktijkvoorbeeld' if len(told) == 1 else 'praktijkvoorbeelden'}. Geschreven: {output}")
    sys.exit(code)
