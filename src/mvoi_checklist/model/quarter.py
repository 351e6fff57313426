"""A quarter of a year, written ``2026-Q2``: as text it sorts in the order of time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated

from pydantic import StringConstraints

from mvoi_checklist.model.dutch import month_number
from mvoi_checklist.years import YEAR_PATTERN

QUARTER_PATTERN = f"^{YEAR_PATTERN}-Q[1-4]$"
Quarter = Annotated[str, StringConstraints(pattern=QUARTER_PATTERN)]

_WORD = r"(?:kwartaal|kw\.?|[qk])"
_NUMBER = rf"(?:{_WORD}\s*)?(\d)(?:\s*(?:ste|de|e))?(?:\s*{_WORD})?"
"""Q2, K2, kw 2, kwartaal 2, 2e kwartaal."""
_WITH_YEAR = re.compile(rf"({YEAR_PATTERN})\s*[-/ ]?\s*{_NUMBER}|{_NUMBER}\s*(?:[-/ ]|van)\s*({YEAR_PATTERN})", re.IGNORECASE | re.ASCII)
_ALONE = re.compile(_NUMBER, re.IGNORECASE | re.ASCII)
_MONTH = re.compile(rf"([a-z]{{3,9}})\.?(?:\s*[-/ ]\s*({YEAR_PATTERN}))?", re.IGNORECASE | re.ASCII)
_ORDINALS = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e"}
_ORDINAL = re.compile("|".join(_ORDINALS), re.IGNORECASE)


def quarter(year: int, number: int) -> str:
    """Write the quarter of a year: 2026 and 2 make ``2026-Q2``."""
    return f"{year}-Q{number}"


def quarters_of(year: int) -> tuple[str, ...]:
    """The four quarters of a year."""
    return tuple(quarter(year, number) for number in (1, 2, 3, 4))


def read_quarter(text: str, year: int | None = None) -> str | None:
    """Read 2026-Q2, Q2 2026, 2026K2, tweede kwartaal 2026, april 2026, or with a ``year`` given also Q2, 2 and april; None when it is no quarter."""
    bare = _ORDINAL.sub(lambda found: _ORDINALS[found[0].lower()], text.strip())
    if match := _WITH_YEAR.fullmatch(bare):
        found = int(match[1] or match[4]), int(match[2] or match[3])
    elif year is not None and (match := _ALONE.fullmatch(bare)):
        found = year, int(match[1])
    elif (match := _MONTH.fullmatch(bare)) and (month := month_number(match[1].lower())) and (named := match[2] or year):
        found = int(named), (month + 2) // 3
    else:
        return None
    return quarter(*found) if found[1] in (1, 2, 3, 4) else None


def quarter_at(day: date) -> str:
    """The quarter in which a day lies."""
    return quarter(day.year, (day.month + 2) // 3)


def year_of(name: str) -> int:
    """The year of a quarter."""
    return int(name[:4])


def last_day(name: str) -> date:
    """The last day of a quarter."""
    year, number = year_of(name), int(name[-1])
    return date(year + number // 4, number * 3 % 12 + 1, 1) - timedelta(days=1)


def quarter_words(name: str) -> str:
    """Write 2026-Q2 as ``2e kwartaal 2026``."""
    return f"{name[-1]}e kwartaal {name[:4]}"
