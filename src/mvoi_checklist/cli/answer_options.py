"""What is bought, answered by options instead of a start document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click

from mvoi_checklist.cli.options import Between, together


def _amount(text: str, words: Any) -> float:
    """A bare number, or an amount as the readers of documents read it; what is in doubt is refused with what to write."""
    from mvoi_checklist.inputs.dutch.amounts import typed_amount
    from mvoi_checklist.inputs.dutch.words import words_of

    value = typed_amount(text, words_of(words))
    if not isinstance(value, int | float):  # in doubt, or a range
        msg = f"'{text}' is geen bedrag, of is op meer manieren te lezen. Schrijf één bedrag van nul of hoger, bijvoorbeeld 45000 of 45.000,00."
        raise click.BadParameter(msg)
    return value


def _title(text: str) -> str:
    if not text.strip():
        msg = "de titel is leeg. Schrijf wat u inkoopt, of laat --title weg."
        raise click.BadParameter(msg)
    return text


def _months(text: str) -> object:
    return Between(1, 600)(text)


def checklist_of_answers(answers: dict[str, Any], ruleset: Any, **how: Any) -> Any:
    """Evaluate the answers; one that cannot be used is said with its option."""
    from mvoi_checklist import evaluate

    return evaluate(_document(answers, ruleset), ruleset, **how)


def _document(answers: dict[str, Any], ruleset: Any) -> Any:
    import json

    from pydantic import ValidationError

    from mvoi_checklist import Problem, StartDocument, UsageError

    words, problems = ruleset.words, list[Problem]()
    read: dict[str, Callable[[Any], object]] = {  # here, so that what is wrong is told together with what only the rules know to be wrong
        "title": _title,
        "duration_months": _months,
        "estimated_value": lambda text: _amount(text, words),
        "procedure": lambda name: _id(name, words.procedures),
        "contract_kind": lambda name: _id(name, words.contract_kinds),
        "product_groups": lambda names: _groups(names, words),
    }
    said = dict(answers)
    for field in read.keys() & answers.keys():
        try:
            said[field] = read[field](answers[field])
        except click.BadParameter as error:
            problems.append(Problem(_option(field), error.message))
            del said[field]
    try:
        document = StartDocument.model_validate_json(json.dumps(said))
    except ValidationError as error:
        problems += (Problem(*_refusal(item, ruleset)) for item in error.errors())
    if problems:
        raise UsageError(sorted([*problems, *_unknown_groups(said.get("product_groups", ()), ruleset)]))
    return document


def _unknown_groups(names: Iterable[str], ruleset: Any) -> Iterator[Any]:
    """The groups that evaluating would refuse; one that can be no id is refused already."""
    from pydantic import ValidationError

    from mvoi_checklist import StartDocument, UsageError, choose_groups

    try:
        choose_groups(StartDocument(product_groups=tuple(dict.fromkeys(names))), ruleset)
    except UsageError as error:
        yield from error.problems
    except ValidationError:
        return


def _groups(names: tuple[str, ...], words: Any) -> list[str]:
    """The ids of the groups by any of their names; none for a word that says that no group fits."""
    from mvoi_checklist.inputs.dutch.label_forms import plain

    none = [name for name in names if plain(name) in words.no_product_group]
    if none and len(none) < len(names):
        msg = f"'{none[0]}' en een productgroep gaan niet samen. Noem alleen de groepen die passen, of alleen '{none[0]}'."
        raise click.BadParameter(msg)
    return [] if none else [_id(name, words.product_groups) for name in names]


def _id(name: str, table: dict[str, tuple[str, ...]]) -> str:
    """The id of what is meant by any of its names; a name that nobody knows as it is."""
    from mvoi_checklist.inputs.dutch.label_forms import plain

    return {plain(other): known for known, others in table.items() for other in (known, *others)}.get(plain(name), name)


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
    return where, f"'{item['input']}' kan niet.", _closest(str(item["input"]), expected.split(", ") if expected else [*ruleset.group_by_id, "geen"])


def _closest(word: str, choices: list[str]) -> str:
    from difflib import get_close_matches

    either = sum(word.lower() in choice.split("-") for choice in choices) > 1  # "onderhands"
    close = [] if either else get_close_matches(word.lower().replace(" ", "-"), choices, n=1)
    return f"Bedoelt u '{close[0]}'?" if close else f"Kies uit: {', '.join(choices)}."


ANSWERS = together(
    click.option(
        "--product-group", "product_groups", multiple=True, metavar="GROEP", help="Productgroep, bijvoorbeeld schoonmaak; 'geen' als er geen past. Mag vaker."
    ),
    click.option("--value", "estimated_value", metavar="BEDRAG", help="Geraamde waarde in euro, zonder btw, hele looptijd."),
    click.option("--procedure", metavar="PROCEDURE", help="Bijvoorbeeld enkelvoudig-onderhands."),
    click.option("--title", metavar="TITEL", help="Wat u inkoopt."),
    click.option("--reference", metavar="ZAAKNUMMER", help="Zaaknummer, zoals in de aanbestedingskalender."),
    click.option("--contract-kind", metavar="SOORT", help="werken, leveringen, diensten of sociale-en-specifieke-diensten."),
    click.option("--duration-months", metavar="MAANDEN", help="Vaste looptijd in maanden."),
    click.option("--cpv", multiple=True, metavar="CODE", help="CPV-code. Mag vaker."),
)
