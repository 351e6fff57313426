"""Click in Dutch: usage errors, headings, and errors of this package as plain sentences."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click
from click import core, decorators, exceptions, formatting, parser, types

WORDS = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Arguments": "Gegevens",
    "Show this message and exit.": "Toon deze hulp.",
    "Error: {message}": "Fout: {message}",
    "Try '{command} {option}' for help.": "Typ '{command} {option}' voor hulp.",
    "No such option: {name}": "De optie {name} bestaat niet.",
    "No such option {name!r}.": "De optie {name} bestaat niet.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "Did you mean {possibility}?": "Bedoelt u {possibility}?",
    "Did you mean {suggestion}?": "Bedoelt u {suggestion}?",
    "(Possible options: {possibilities})": "(Misschien: {possibilities})",
    "Invalid value: {message}": "Ongeldige waarde: {message}",
    "Invalid value for {param_hint}: {message}": "Ongeldige waarde bij {param_hint}: {message}",
    "Missing argument": "Er ontbreekt een gegeven",
    "Missing option": "Er ontbreekt een optie",
    "Missing command.": "Noem een opdracht.",
    "Missing parameter": "Er ontbreekt een gegeven",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "{value!r} is not one of {choices}.": "{value!r} kan niet; kies uit {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen getal.",
    "{value!r} is not a valid integer.": "{value!r} is geen heel getal.",
    "Option {name!r} requires an argument.": "Bij {name} hoort een waarde.",
    "Option {name!r} does not take a value.": "Bij {name} hoort geen waarde.",
    "Got unexpected extra argument ({args})": "Dit is te veel: {args}",
    "Got unexpected extra arguments ({args})": "Dit is te veel: {args}",
    "Aborted!": "Afgebroken.",
    "default: {default}": "standaard: {default}",
    "required": "verplicht",
}


def _dutch(text: str) -> str:
    return WORDS.get(text, text)


def _dutch_plural(one: str, many: str, count: int) -> str:
    return _dutch(one if count == 1 else many)


def speak_dutch() -> None:
    """Give Click its words in Dutch; it looks them up by ``_`` in each of its modules."""
    for module in (core, decorators, exceptions, formatting, parser, types):
        names: dict[str, Callable[..., str]] = {"_": _dutch, "ngettext": _dutch_plural}
        for name, function in names.items():
            if hasattr(module, name):
                setattr(module, name, function)


def fail(error: Exception, code: int) -> None:
    """Print every problem of an error of this package on stderr and leave with the code."""
    click.echo(str(error), err=True)
    sys.exit(code)


class DutchGroup(click.Group):
    """Turns errors of this package into sentences and an exit code; no traceback is ever shown."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; wrong use and unusable rules or targets give 2, unreadable files 3."""
        from mvoi_checklist import MvoiError, UnreadableFileError

        try:
            return super().invoke(ctx)
        except UnreadableFileError as error:
            return fail(error, 3)
        except MvoiError as error:
            return fail(error, 2)
