"""How numbers, amounts, days and lists of names are written in Dutch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
ANY_MONTH = "|".join(MONTHS)
"""The name of a month, in a pattern."""
_SHORT_MONTHS = {**{name[:length]: number for number, name in enumerate(MONTHS, 1) for length in (3, 4)}, "mrt": 3, "febr": 2}
NUMBER_WORDS = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
_THOUSANDS = re.compile("[1-9][0-9]{0,2}[.][0-9]{3}")


def without_thousands_dot(written: str) -> str | None:
    """Write ``50.000`` as ``50000``; None when this is no number with a dot before its thousands."""
    return written.replace(".", "") if _THOUSANDS.fullmatch(written) else None


def toml_number(written: str) -> float | str:
    """The number that TOML reads; what a Dutch reader would read as thousands stays text, so that it is refused: TOML makes fifty of ``50.000``."""
    return written if without_thousands_dot(written) else float(written)


def dutch_number(number: float) -> str:
    """Write 45000 as ``45.000`` and 12.5 as ``12,50``."""
    text = f"{number:,.0f}" if float(number).is_integer() else f"{number:,.2f}"
    return text.translate(str.maketrans(",.", ".,"))


def euros(amount: float) -> str:
    """Write 45000 as ``€ 45.000``."""
    return f"€ {dutch_number(amount)}"


def month_number(name: str) -> int | None:
    """The number of a month by its name in small letters, also a short one (``mrt``); None when it is no month."""
    return MONTHS.index(name) + 1 if name in MONTHS else _SHORT_MONTHS.get(name)


def few(names: Sequence[str], sign: str = ", ", most: int = 8) -> str:
    """The first names, and how many more there are: a sentence stays a sentence when the list is long."""
    more = f" en nog {len(names) - most}" if len(names) > most else ""
    return f"{sign.join(names[:most])}{more}"


def day_words(day: date) -> str:
    """Write 2026-03-01 as ``1 maart 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@lru_cache
def interval_words(start: float | None, until: float | None) -> str:
    """Say an interval in Dutch: ``vanaf 50.000 tot 216.000``."""
    parts = [f"vanaf {dutch_number(start)}" if start is not None else "", f"tot {dutch_number(until)}" if until is not None else ""]
    return " ".join(part for part in parts if part)
