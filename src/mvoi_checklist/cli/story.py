"""``mvoi story``: practice examples, from purchases that were evaluated."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any, get_args

import click

from mvoi_checklist import PageFormat
from mvoi_checklist.cli.handed_in import house_style_from, ruleset_from, ruleset_is_chosen, run_over, tell_own_rules
from mvoi_checklist.cli.options import EMPTY_FORM, FORCE, ON, RULESET_OF_DOCUMENT, STARTS, TEMPLATE, output_to
from mvoi_checklist.cli.progress_bar import shown
from mvoi_checklist.cli.sources import start_documents
from mvoi_checklist.cli.targets import format_of, keep_apart

FORMATS: tuple[PageFormat, ...] = get_args(PageFormat)


@click.command()
@STARTS
@output_to(FORMATS, "praktijkvoorbeeld.docx")
@EMPTY_FORM
@RULESET_OF_DOCUMENT
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
    from mvoi_checklist import render_stories, writing_whole

    form = format_of(output, FORMATS, template_path, *forms, *map(Path, start))
    files, shut, _ = start_documents(start)
    keep_apart(output, *files)
    with writing_whole(output, force=force) as write:
        template, ruleset = house_style_from(template_path), ruleset_from(ruleset_name, forms)
        told, code = _told(files, ruleset, on)
        code = 3 if shut else code
        if not told:
            sys.exit(code)  # and nothing is written
        write(render_stories(told, form, template=template))
    click.echo(f"{len(told)} {'praktijkvoorbeeld' if len(told) == 1 else 'praktijkvoorbeelden'}. Geschreven: {output}")
    sys.exit(code)


def _told(files: list[Path], ruleset: Any, on: datetime.date | None) -> tuple[list[Any], int]:
    """The purchases there is a story of, and the exit code; of each other file it is said why there is none."""
    from mvoi_checklist import contract_annex, own_ruleset, why_no_story

    told, code = [], 0
    with shown(run_over(files, ruleset, on=on, cache=len(files) > 1, own_rules=not ruleset_is_chosen())) as found:
        for checked in found:
            why = why_no_story(checked.checklist) if checked.checklist else checked.error
            if checked.checklist is not None and why is None:
                judged = checked.checklist.ruleset
                tell_own_rules(checked.file, ruleset, judged)
                rules = ruleset if judged == ruleset.identity else own_ruleset(checked.checklist.start_document, ruleset)
                told.append((checked.checklist, contract_annex(checked.checklist, rules)))
                continue
            click.echo(f"{checked.name}: {why}" if checked.checklist else why, err=True)
            code = 3 if checked.checklist is None or code == 3 else 1
    return told, code
