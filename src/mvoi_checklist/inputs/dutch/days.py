"""Read Dutch days; what is in doubt is left open."""

from __future__ import annotations

import re
from datetime import date

from mvoi_checklist.model.dutch import ANY_MONTH, MONTHS, month_number

_LONGEST = 300
_FIGURES = re.compile(r"\d\d")
_YEARS, _YEARS_WRITTEN = range(1990, 2080), range(1950, 2100)
_LIMIT = re.compile(r"\b(?:v[oó]{2}r|na|tussen|(?:niet )?later dan)\s+(?:[a-zé]+\s+){0,3}\d(?!\d*\s*(?:jaar|jaren|maanden|mnd)\b)")
"""A limit before the day; in "1 september 2026 (na de bouwvak)" there is none."""
_MONTH = rf"(?:{'|'.join(name[:3] for name in MONTHS)}|mrt)[a-z]*\.?"
_EITHER = re.compile(
    rf"(?:\b\d{{1,2}}(?:e|ste)?|(?<![a-z])(?:{ANY_MONTH})(?:\s+\d{{4}})?)"
    rf"\s*(?:,?\s*\bof\b|\bà|\ben\b|/|\s[-–]\s)\s*(?:op |per )?\d{{1,2}}(?:e|ste)?\s+{_MONTH}"
)
"""One of two days, of which the first may have no month or year: "1 of 15 september 2026"."""
_SHAPES = (
    (r"\b", r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", r"\b"),
    (r"\b", r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})", r"\b"),
    (r"(?<![\w.-])", r"(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/]['’‘]?(?P<year>\d{2})", r"(?![\w-])"),
    (r"(?<![\w-])", r"(?P<day>\d{1,2})(?:e|ste)?\s*(?P<month>[a-z]{3,9})\.?\s+['’‘]?(?P<year>\d{4}|(?<=['’‘])\d{2})", r"\b"),
    (r"(?<![\w-])", r"(?P<day>\d{1,2})[-/](?P<month>[a-z]{3,9})[-/](?P<year>(?:20)?\d{2})", r"(?![\w-])"),
    (r"(?<![\w.-])", r"(?P<day>\d{2})\.(?P<month>\d{2})\.(?P<year>\d{2})", r"(?![\w.-])"),
)
"""How a day is written, in small letters, between what may stand before and behind it among other words."""
_EACH = tuple(re.compile("".join(shape)) for shape in _SHAPES)
_UNNAMED = re.compile(r"\?P<\w+>")
DAY = re.compile(_UNNAMED.sub("?:", "|".join(map("".join, _SHAPES))), re.IGNORECASE)
"""Where a day may stand among other words."""
DAY_SAID = f"(?:{_UNNAMED.sub('?:', '|'.join(shape for _, shape, _ in _SHAPES))})(?!\\d)"
"""The pattern of a day, in small letters, behind words or signs that belong to it: "-31 december 2028"."""


def may_hold_day(text: str) -> bool:
    """Whether a text has figures as every day has them: quick, and never wrong about "no"."""
    return _FIGURES.search(text) is not None


def read_day(text: str) -> date | None:
    """Read 23-11-2026, 23-11-26, 23 november 2026, 23 nov. '26 or 2026-11-23; None when it is no day of these years, one of several, or only a limit."""
    day = _day_in(text)
    return day if day and day.year in _YEARS else None


def written_day(text: str) -> date | None:
    """The day that is all that was written, of more years: before them stands what programs write for no day, behind them a slip of the pen."""
    day = _day_in(text) if DAY.fullmatch(text.strip()) else None
    return day if day and day.year in _YEARS_WRITTEN else None


def _day_in(text: str) -> date | None:
    if not may_hold_day(text) or len(text) > _LONGEST or _LIMIT.search(text.lower()) or _EITHER.search(text.lower()):
        return None
    found = {parts for shape in _EACH for match in shape.finditer(text.lower()) if (parts := _parts(match))}
    try:
        return date(*found.pop()) if len(found) == 1 else None
    except ValueError:
        return None


def _parts(written: re.Match[str]) -> tuple[int, int, int] | None:
    """Year, month and day as numbers; None where a word between two numbers is no month."""
    year, month, day = written["year"], written["month"], written["day"]
    number = int(month) if month.isdecimal() else month_number(month)
    return (int(year) + (2000 if len(year) == len("27") else 0), number, int(day)) if number else None
