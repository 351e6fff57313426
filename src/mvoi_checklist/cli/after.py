"""``mvoi contract`` and ``mvoi story``: what comes after the start document, in the contract and after it."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path

import click

from mvoi_checklist.cli.checklist import ON_OPTION, RULESET_OPTION, evaluated, ruleset_from, template_from
from mvoi_checklist.cli.sources import exists, start_documents

ANNEX_FORMATS = {".docx": "docx", ".odt": "odt", ".pdf": "pdf", ".json": "json", ".md": "markdown"}
STORY_FORMATS = {suffix: form for suffix, form in ANNEX_FORMATS.items() if form != "json"}
TEMPLATE_OPTION = click.option(
    "--template", "template_path", type=click.Path(path_type=Path), metavar="BESTAND", help="Uw eigen huisstijl: een Word-sjabloon (.dotx of .docx)."
)
FORCE_OPTION = click.option("--force", is_flag=True, help="Vervang een bestaand bestand.")


def _output(default: str, formats: dict[str, str]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="BESTAND",
        default=Path(default),
        show_default=True,
        help=f"Bestand om te schrijven: {', '.join(formats)}.",
    )


@click.command()
@click.argument("start", metavar="STARTDOCUMENT", type=click.Path(path_type=Path, readable=False))
@_output("bijlage-mvoi.docx", ANNEX_FORMATS)
@RULESET_OPTION
@ON_OPTION
@TEMPLATE_OPTION
@FORCE_OPTION
def contract(  # noqa: PLR0913 - one parameter per option, as click passes them
    start: Path, output: Path, ruleset_name: str, *, on: datetime.date | None, template_path: Path | None, force: bool
) -> None:
    """Maak de bijlage MVOI bij het contract, van wat er is gevraagd.

    Van een startdocument of een ingevulde checklist. Is er niets gevraagd, dan komt er geen bijlage (uitkomst 1).
    """
    from mvoi_checklist import contract_annex, read_start_document, render_annex, write_whole

    form = _format(output, ANNEX_FORMATS, [start])
    template, ruleset = template_from(template_path), ruleset_from(ruleset_name)
    annex = contract_annex(evaluated(read_start_document(start, ruleset), ruleset, start, on=on), ruleset)
    if not annex.clauses:
        only = " Er staan alleen eisen aan de leverancier; die horen niet in het contract." if annex.supplier else ""
        click.echo(f"{start}: in de opdracht is niets gevraagd, dus er is geen bijlage gemaakt.{only} Kies criteria met 'mvoi checklist'.", err=True)
        sys.exit(1)
    write_whole(output, render_annex(annex, form, template=template), force=force)
    click.echo(f"{_count(len(annex.clauses), 'afspraak', 'afspraken')}, {_count(len(annex.duties), 'wettelijke plicht', 'wettelijke plichten')}.")
    click.echo(f"Geschreven: {output}. Vul in wat tussen [ ] staat en wie wat nakijkt.")


@click.command()
@click.argument("start", nargs=-1, required=True, metavar="STARTDOCUMENT...")
@_output("praktijkvoorbeeld.docx", STORY_FORMATS)
@RULESET_OPTION
@ON_OPTION
@TEMPLATE_OPTION
@FORCE_OPTION
def story(  # noqa: PLR0913 - as above
    start: tuple[str, ...], output: Path, ruleset_name: str, *, on: datetime.date | None, template_path: Path | None, force: bool
) -> None:
    """Maak praktijkvoorbeelden, van startdocumenten met een ingevulde Evaluatie.

    Een bladzijde per inkoop waarin een thema is toegepast, in de woorden van wie evalueerde. Uitkomst: 0 er is van elk document een
    voorbeeld, 1 van een of meer niet (met de reden), 3 een bestand is onleesbaar.
    """
    from mvoi_checklist import check_files, contract_annex, render_stories, write_whole
    from mvoi_checklist.outputs.pages.story import why_no_story

    files = start_documents(start)
    form = _format(output, STORY_FORMATS, files)
    template, ruleset = template_from(template_path), ruleset_from(ruleset_name)
    told, code = [], 0
    for checked in check_files(files, ruleset, on=on):
        why = why_no_story(checked.checklist) if checked.checklist else checked.error
        if checked.checklist is not None and why is None:
            told.append((checked.checklist, contract_annex(checked.checklist, ruleset)))
            continue
        click.echo(f"{checked.file}: {why}" if checked.checklist else why, err=True)
        code = 3 if checked.checklist is None or code == 3 else 1
    if told:
        write_whole(output, render_stories(told, form, template=template), force=force)
        click.echo(f"{_count(len(told), 'praktijkvoorbeeld', 'praktijkvoorbeelden')}. Geschreven: {output}")
    sys.exit(code)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _format(output: Path, formats: dict[str, str], files: list[Path]) -> str:
    """The format by the suffix; never the file that was handed in."""
    if output.suffix.lower() not in formats:
        msg = f"'{output.name}' kan niet: kies een naam die eindigt op {', '.join(formats)}."
        raise click.UsageError(msg)
    if exists(output) and any(exists(file) and output.samefile(file) for file in files):
        msg = f"'{output}' is het startdocument zelf. Kies met -o een andere naam."
        raise click.UsageError(msg)
    return formats[output.suffix.lower()]
