"""``mvoi checklist`` and ``mvoi demo``: one purchase in, one checklist out."""

from __future__ import annotations

import datetime
import math
import sys
from pathlib import Path
from typing import Any

import click

FORMATS = {".docx": "docx", ".odt": "odt", ".pdf": "pdf", ".json": "json", ".md": "markdown", ".txt": "text"}
RULESET_OPTION = click.option("--ruleset", "ruleset_name", default="alkmaar-2024", show_default=True, metavar="NAAM_OF_MAP", help="Regelset.")
PROTECT_OPTION = click.option("--protect", is_flag=True, help="Alleen de antwoorden zijn te veranderen (Word).")
ON_OPTION = click.option("--on", metavar="JJJJ-MM-DD", callback=lambda *a: _day(a[2]), help="Peildatum van de regels (standaard: vandaag).")


def _day(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        msg = f"'{text}' is geen bestaande datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01."
        raise click.BadParameter(msg) from None


def folder_or_name(name: str) -> Path | str:
    """A folder of one's own when there is one, else the name of a bundled ruleset."""
    try:
        return Path(name) if Path(name).is_dir() else name
    except OSError:
        return name


def ruleset_from(name: str) -> Any:
    """Load a bundled ruleset by name, or a folder."""
    from mvoi_checklist import load_ruleset

    return load_ruleset(folder_or_name(name))


def _months(months: int | None) -> int | None:
    if months is not None and months < 1:
        msg = f"'{months}' kan niet: een looptijd is minstens 1 maand."
        raise click.BadParameter(msg)
    return months


def _amount(text: str | None) -> float | None:
    """Read 45000, 45.000 and "€ 45.000,00"; anything else is refused with what to write."""
    if text is None:
        return None
    plain = text.replace("€", "").replace(" ", "").removesuffix(",-")
    if "," in plain or plain.count(".") > 1 or (plain.count(".") == 1 and len(plain.split(".")[1]) == 3):
        plain = plain.replace(".", "").replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        msg = f"'{text}' is geen bedrag. Schrijf bijvoorbeeld 45000 of 45.000,00."
        raise click.BadParameter(msg) from None
    if not (math.isfinite(value) and value >= 0):
        msg = f"'{text}' kan niet: een geraamde waarde is nul of hoger."
        raise click.BadParameter(msg)
    return value


def _document(answers: dict[str, Any], ruleset: Any) -> Any:
    import json

    from pydantic import ValidationError

    from mvoi_checklist import Problem, StartDocument, UsageError

    given = {key: list(value) if isinstance(value, tuple) else value for key, value in answers.items() if value not in (None, ())}
    if "product_groups" in given:
        known = {name.lower(): group for group, names in ruleset.words.product_groups.items() for name in (group, *names)}
        given["product_groups"] = [known.get(name.lower(), name) for name in given["product_groups"] if name.lower() != "geen"]
    try:
        return StartDocument.model_validate_json(json.dumps(given))
    except ValidationError as error:
        raise UsageError(Problem(*_refusal(item, ruleset)) for item in error.errors()) from None


_OPTIONS = {"product_groups": "--product-group", "estimated_value": "--value"}


def _option(field: str) -> str:
    return _OPTIONS.get(field, f"--{field.replace('_', '-')}")


def _refusal(item: Any, ruleset: Any) -> tuple[str, str, str]:
    """Where, what and what to do, for an answer that the model refuses."""
    field = str(item["loc"][0]) if item["loc"] else ""
    if not field:
        return "", "een antwoord heeft tekens die niet te lezen zijn.", "Typ het antwoord opnieuw."
    where = _option(field)
    if field == "cpv" and isinstance(item["input"], str):
        return where, f"'{item['input']}' kan niet.", "Een CPV-code heeft acht cijfers, zoals 90910000 of 90910000-9."
    if isinstance(item["input"], list):
        return where, "er staat twee keer hetzelfde.", "Noem elke waarde één keer."
    expected = item.get("ctx", {}).get("expected", "").replace(" or ", ", ").replace("'", "")
    return where, f"'{item['input']}' kan niet.", _closest(str(item["input"]), expected.split(", ") if expected else list(ruleset.group_by_id))


def _closest(word: str, choices: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word.lower().replace(" ", "-"), choices, n=1)
    return f"Bedoelt u '{close[0]}'?" if close else f"Kies uit: {', '.join(choices)}."


@click.command()
@click.argument("start", required=False, metavar="[STARTDOCUMENT]", type=click.Path(path_type=Path, readable=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    default=Path("MVOI-checklist.docx"),
    show_default=True,
    help="Bestand om te schrijven: .docx, .odt, .pdf, .json, .md of .txt.",
)
@click.option(
    "--product-group", "product_groups", multiple=True, metavar="GROEP", help="Productgroep, bijvoorbeeld schoonmaak; 'geen' als er geen past. Mag vaker."
)
@click.option("--value", "estimated_value", metavar="BEDRAG", callback=lambda *a: _amount(a[2]), help="Geraamde waarde in euro, zonder btw, hele looptijd.")
@click.option("--procedure", metavar="PROCEDURE", help="Bijvoorbeeld enkelvoudig-onderhands.")
@click.option("--title", metavar="TITEL", help="Wat u inkoopt.")
@click.option("--contract-kind", metavar="SOORT", help="werken, leveringen, diensten of sociale-en-specifieke-diensten.")
@click.option("--duration-months", type=int, metavar="MAANDEN", callback=lambda *a: _months(a[2]), help="Vaste looptijd in maanden.")
@click.option("--cpv", multiple=True, metavar="CODE", help="CPV-code. Mag vaker.")
@RULESET_OPTION
@ON_OPTION
@click.option("--template", "template_path", type=click.Path(path_type=Path), metavar="BESTAND", help="Uw eigen huisstijl: een Word-sjabloon (.dotx of .docx).")
@PROTECT_OPTION
@click.option("--all", "all_criteria", is_flag=True, help="Toon alle criteria die passen, geen korte lijst.")
@click.option("--force", is_flag=True, help="Vervang een bestaand bestand.")
def checklist(  # noqa: PLR0913 - one parameter per option, as click passes them
    start: Path | None,
    output: Path,
    ruleset_name: str,
    *,
    on: datetime.date | None,
    template_path: Path | None,
    protect: bool,
    all_criteria: bool,
    force: bool,
    **answers: Any,
) -> None:
    """Maak een checklist, van een startdocument of van uw antwoorden."""
    from mvoi_checklist import read_start_document, render, write_whole
    from mvoi_checklist.outputs.reports.as_text import brief

    if start is not None and any(value not in (None, ()) for value in answers.values()):
        msg = "Geef een startdocument óf antwoorden zoals --product-group, niet allebei."
        raise click.UsageError(msg)
    if start is None and all(value in (None, ()) for value in answers.values()):
        msg = "Geef een startdocument, of antwoorden zoals --product-group, --value en --procedure."
        raise click.UsageError(msg)
    if start is not None and same_file(start, output):
        msg = f"'{output}' is het startdocument zelf. Kies met -o een andere naam voor de checklist."
        raise click.UsageError(msg)
    if output.suffix.lower() not in FORMATS:
        msg = f"'{output.name}' kan niet: kies een naam die eindigt op {', '.join(FORMATS)}."
        raise click.UsageError(msg)
    template = template_from(template_path)
    ruleset = ruleset_from(ruleset_name)
    document = _document(answers, ruleset) if start is None else read_start_document(start, ruleset)
    result = evaluated(document, ruleset, start, on=on, all_criteria=all_criteria)
    write_whole(output, render(result, FORMATS[output.suffix.lower()], template=template, protect=protect), force=force)
    click.echo(brief(result))
    click.echo(f"Geschreven: {output}")
    sys.exit(0 if result.complete else 1)


def template_from(path: Path | None) -> bytes | None:
    """The bytes of a Word template."""
    from mvoi_checklist import Problem, UsageError

    if path is None:
        return None
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        raise UsageError([Problem(str(path), "dit sjabloon is niet te openen.", "Controleer de naam en uw rechten.")]) from None


def same_file(start: Path, output: Path) -> bool:
    """Whether the result would replace the file that the user handed in."""
    try:
        return start.samefile(output)
    except OSError:
        return False


def evaluated(document: Any, ruleset: Any, start: Path | None, **how: Any) -> Any:
    """The checklist; an unknown name in a file is said with the file, one on the command line is wrong use."""
    from mvoi_checklist import Problem, UnreadableFileError, UsageError, evaluate

    try:
        return evaluate(document, ruleset, **how)
    except UnreadableFileError as error:
        if start is None:
            raise UsageError(Problem(_option(item.where), item.message, item.hint) for item in error.problems) from None
        raise UnreadableFileError(Problem(f"{start}, {item.where}", item.message, item.hint) for item in error.problems) from None


@click.command()
def demo() -> None:
    """Maak een checklist van een voorbeeld, in deze map."""
    from mvoi_checklist import evaluate, example_file, load_ruleset, read_start_document, render, write_whole
    from mvoi_checklist.outputs.reports.as_text import brief

    ruleset = load_ruleset("alkmaar-2024")
    source = example_file("schoonmaak-sporthal.docx")
    result = evaluate(read_start_document(source, ruleset), ruleset)
    target = _free_name(Path("mvoi-checklist-demo.docx"))
    write_whole(target, render(result, "docx"))
    click.echo(f"Voorbeeld gelezen: {result.start_document.title} ({source.name})\n{brief(result)}")
    click.echo(f"Open in Word: {target.resolve()}")


def _free_name(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
