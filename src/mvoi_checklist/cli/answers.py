"""What is bought, answered by options instead of a start document."""

from __future__ import annotations

import math
from typing import Any

import click

from mvoi_checklist.cli.options import together


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


def checklist_of_answers(answers: dict[str, Any], ruleset: Any, **how: Any) -> Any:
    """Evaluate the answers; one that cannot be used is said with its option."""
    from mvoi_checklist import Problem, UnreadableFileError, UsageError, evaluate

    document = _document(answers, ruleset)
    try:
        return evaluate(document, ruleset, **how)
    except UnreadableFileError as error:
        raise UsageError(Problem(_option(item.where), item.message, item.hint) for item in error.problems) from None


def _document(answers: dict[str, Any], ruleset: Any) -> Any:
    import json

    from pydantic import ValidationError

    from mvoi_checklist import Problem, StartDocument, UsageError

    if "product_groups" in answers:
        known = {name.lower(): group for group, names in ruleset.words.product_groups.items() for name in (group, *names)}
        answers = {**answers, "product_groups": [known.get(name.lower(), name) for name in answers["product_groups"] if name.lower() != "geen"]}
    try:
        return StartDocument.model_validate_json(json.dumps(answers))
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

    either = sum(word.lower() in choice.split("-") for choice in choices) > 1  # "onderhands"
    close = [] if either else get_close_matches(word.lower().replace(" ", "-"), choices, n=1)
    return f"Bedoelt u '{close[0]}'?" if close else f"Kies uit: {', '.join(choices)}."


ANSWERS = together(
    click.option(
        "--product-group", "product_groups", multiple=True, metavar="GROEP", help="Productgroep, bijvoorbeeld schoonmaak; 'geen' als er geen past. Mag vaker."
    ),
    click.option("--value", "estimated_value", metavar="BEDRAG", callback=lambda *a: _amount(a[2]), help="Geraamde waarde in euro, zonder btw, hele looptijd."),
    click.option("--procedure", metavar="PROCEDURE", help="Bijvoorbeeld enkelvoudig-onderhands."),
    click.option("--title", metavar="TITEL", help="Wat u inkoopt."),
    click.option("--contract-kind", metavar="SOORT", help="werken, leveringen, diensten of sociale-en-specifieke-diensten."),
    click.option("--duration-months", type=int, metavar="MAANDEN", callback=lambda *a: _months(a[2]), help="Vaste looptijd in maanden."),
    click.option("--cpv", multiple=True, metavar="CODE", help="CPV-code. Mag vaker."),
)
