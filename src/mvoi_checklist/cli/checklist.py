"""``mvoi checklist``: one purchase in, one checklist out."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import click

from mvoi_checklist import ChecklistFormat
from mvoi_checklist.cli.answer_options import ANSWERS, checklist_of_answers, option_of
from mvoi_checklist.cli.handed_in import checklist_of, house_style_from, ruleset_from
from mvoi_checklist.cli.options import A_FILE, EMPTY_FORM, FORCE, ON, PROTECT, RULESET_OF_DOCUMENT, TEMPLATE, output_to
from mvoi_checklist.cli.targets import format_of

FORMATS: tuple[ChecklistFormat, ...] = get_args(ChecklistFormat)


@click.command()
@click.argument("start", required=False, metavar="[STARTDOCUMENT]", type=A_FILE)
@output_to(FORMATS, "MVOI-checklist.docx")
@ANSWERS
@EMPTY_FORM
@RULESET_OF_DOCUMENT
@ON
@TEMPLATE
@PROTECT
@click.option("--all", "all_criteria", is_flag=True, help="Toon alle criteria die passen, geen korte lijst.")
@FORCE
def checklist(  # noqa: PLR0913 - one parameter per option, as click passes them
    start: Path | None,
    output: Path,
    ruleset_name: str,
    *,
    forms: tuple[Path, ...],
    on: datetime.date | None,
    template_path: Path | None,
    protect: bool,
    all_criteria: bool,
    force: bool,
    **answers: Any,
) -> None:
    """Maak een checklist, van een startdocument of van uw antwoorden."""
    from mvoi_checklist import brief, render, write_whole

    given = {name: value for name, value in answers.items() if value not in (None, ())}
    if start is not None and given:
        options = ", ".join(map(option_of, given))
        msg = f"Bij een startdocument kan {options} niet: zet dat in het startdocument, of laat het startdocument weg en geef alle antwoorden als optie."
        raise click.UsageError(msg)
    if start is None and not given:
        msg = "Geef een startdocument, of antwoorden zoals --product-group, --value en --procedure."
        raise click.UsageError(msg)
    form = format_of(output, FORMATS, start, template_path, *forms)
    template, ruleset = house_style_from(template_path), ruleset_from(ruleset_name, forms)
    how = {"on": on, "all_criteria": all_criteria}
    result = checklist_of(start, ruleset, **how)[0] if start else checklist_of_answers(given, ruleset, **how)
    write_whole(output, render(result, form, template=template, protect=protect), force=force)
    click.echo(brief(result))
    click.echo("".join((*_about_the_procedure(result), *_about_the_group(result, answered=start is None))), nl=False)
    where = " Op bladzijde 1 staat wat u nog moet doen." if form in {"docx", "odt", "pdf"} and not result.complete else ""
    click.echo(f"Geschreven: {output}.{where}")
    sys.exit(0 if result.complete else 1)


def _about_the_procedure(result: Any) -> Iterator[str]:
    """That the procedure may not fit the value goes before all that the checklist asks."""
    return (
        f"{finding.message}\n"
        for finding in result.findings
        if finding.field == "procedure" and finding.severity == "warning" and not finding.about_the_reading
    )


def _about_the_group(result: Any, *, answered: bool) -> Iterator[str]:
    """All verdicts above follow from the group: where it was not stated, why it is this one and how to say another."""
    told = [finding.message for finding in result.findings if finding.about_the_group]
    yield from (f"\n{message}\n" for message in told)
    if told and answered:
        yield "Opnieuw maken met de goede groep: voeg --product-group GROEP toe (mag vaker), of --product-group geen.\n"
