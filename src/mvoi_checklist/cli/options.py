"""The options that commands share, each told once."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import reduce
from pathlib import Path
from typing import Any

import click

from mvoi_checklist import DEFAULT_RULESET
from mvoi_checklist.cli.targets import suffixes
from mvoi_checklist.years import YEARS

Decorator = Callable[[Callable[..., None]], Callable[..., None]]
A_FILE = click.Path(path_type=Path, readable=False)
"""Readable or not is for the reader to say, in its own words."""


class Between(click.IntRange):
    """A whole number from ``min`` up to and including ``max``, said in words."""

    def _describe_range(self) -> str:
        return f"{self.min} tot en met {self.max}"


class _StartNames(click.types.StringParamType):
    """The name of a file or folder, or a pattern: what it means is for the command to look up."""

    def get_missing_message(self, *_: object, **__: object) -> str:
        """What to name."""
        return "Dat is een bestand, een map of een patroon, bijvoorbeeld 'map/*.docx'."


A_YEAR = Between(YEARS[0], YEARS[-1])
START = click.argument("start", metavar="STARTDOCUMENT", type=A_FILE)
STARTS = click.argument("start", nargs=-1, required=True, metavar="STARTDOCUMENT...", type=_StartNames())
RULESET = click.option("--ruleset", "ruleset_name", default=DEFAULT_RULESET, show_default=True, metavar="NAAM_OF_MAP", help="Regelset.")
RULESET_OF_DOCUMENT = click.option(
    "--ruleset",
    "ruleset_name",
    default=DEFAULT_RULESET,
    show_default=True,
    metavar="NAAM_OF_MAP",
    help="Regelset. Een checklist van mvoi zelf houdt, als u niets kiest, de meegeleverde regelset waarmee zij is gemaakt.",
)
PROTECT = click.option("--protect", is_flag=True, help="Alleen de antwoorden zijn te veranderen (Word).")
FORCE = click.option("--force", is_flag=True, help="Vervang een bestaand bestand.")
EMPTY_FORM = click.option(
    "--empty-form", "forms", type=A_FILE, multiple=True, metavar="BESTAND", help="Uw eigen lege formulier: wat daarin staat, is geen antwoord. Mag vaker."
)
TEMPLATE = click.option("--template", "template_path", type=A_FILE, metavar="BESTAND", help="Uw eigen huisstijl: een Word-sjabloon (.dotx of .docx).")


def on_day(help: str) -> Decorator:  # noqa: A002 - click's word
    """The day of which is told how it stood."""
    return click.option("--on", metavar="DATUM", callback=lambda *a: _day(a[2]), help=f"{help} Schrijf bijvoorbeeld 2026-03-01 of 1-3-2026.")


ON = on_day("Peildatum van de regels (standaard: vandaag).")


def output_to(formats: Iterable[str], default: str | None = None, *, required: bool = False, help: str = "Bestand om te schrijven") -> Decorator:  # noqa: A002 - click's word
    """Where the result goes; its suffix says in which of the formats."""
    chosen: dict[str, Any] = {"default": Path(default)} if default else {}  # to Click 8.5 no value is a value too, once it is given
    about = f"{help}: {suffixes(formats)}."
    return click.option("-o", "--output", type=A_FILE, metavar="BESTAND", show_default=True, required=required, help=about, **chosen)


def together(*options: Decorator) -> Decorator:
    """Several options as one decorator, in the order in which the help shows them."""
    return lambda command: reduce(lambda inner, option: option(inner), reversed(options), command)


_ORDERS = ("%Y-%m-%d", "%d-%m-%Y")
"""As programs write a day, and as people do."""


def _day(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    for order in _ORDERS:
        with suppress(ValueError):
            return datetime.datetime.strptime(text, order).date()  # noqa: DTZ007 - a day has no time zone
    msg = f"'{text}' is geen datum die bestaat. Schrijf bijvoorbeeld 2026-03-01 of 1-3-2026."
    raise click.BadParameter(msg)
