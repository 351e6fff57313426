"""What is bought, answered by options instead of a start document."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from mvoi_checklist.cli.options import together


def checklist_of_answers(answers: dict[str, Any], ruleset: Any, **how: Any) -> Any:
    """Evaluate the answers; one that cannot be used is said with its option, and so is one without words: who gives an option has something to say."""
    from mvoi_checklist import Problem, UsageError, evaluate, read_answers

    problems = [Problem(option_of(field), "hier staat niets.", "Vul het in, of laat de optie weg.") for field, answer in answers.items() if _is_blank(answer)]
    try:
        document = read_answers(answers, ruleset)
    except UsageError as error:
        problems += (replace(problem, where=option_of(problem.where)) for problem in error.problems)
    if problems:
        raise UsageError(problems)
    return evaluate(document, ruleset, **how)


def _is_blank(answer: str | tuple[str, ...]) -> bool:
    return not all(text.strip() for text in ([answer] if isinstance(answer, str) else answer))


_OPTIONS = {"product_groups": "--product-group", "estimated_value": "--value"}


def option_of(field: str) -> str:
    """The option by which a field of the start document is answered."""
    return _OPTIONS.get(field, f"--{field.replace('_', '-')}")


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
