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
_DAY_AND_MONTH = r"(?<![\w-])(\d{1,2})(?:e|ste)?\s*([a-z]{3,9})\.?\s+"
_IN_WORDS, _SHORT_YEAR = re.compile(rf"{_DAY_AND_MONTH}(\d{{4}})\b"), re.compile(rf"{_DAY_AND_MONTH}['’‘](\d{{2}})\b")
_JOINED = re.compile(r"(?<![\w-])(\d{1,2})[-/]([a-z]{3,9})[-/](?:20)?(\d{2})(?![\w-])")
_DOTTED = re.compile(r"(?<![\w.-])(\d{2})\.(\d{2})\.(\d{2})(?![\w.-])")
DAY = re.compile(
    r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b|(?<![\w.-])\d{1,2}[-/]\d{1,2}[-/]['’‘]?\d{2}(?![\w-])|"
    r"(?<![\w-])\d{1,2}(?:e|ste)?\s+[a-z]{3,9}\.?\s+(?:\d{4}\b|['’‘]\d{2}\b)",
    re.IGNORECASE,
)
"""Where a day may stand among other words."""


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
    found = {
        *((int(year), int(month), int(day)) for year, month, day in re.findall(r"\b(\d{4})-(\d{2})-(\d{2})\b", text)),
        *((int(year), int(month), int(day)) for day, month, year in re.findall(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b", text)),
        *((2000 + int(year), int(month), int(day)) for day, month, year in re.findall(r"(?<![\w.-])(\d{1,2})[-/](\d{1,2})[-/]['’‘]?(\d{2})(?![\w-])", text)),
        *((int(year), month, int(day)) for day, name, year in _IN_WORDS.findall(text.lower()) if (month := month_number(name))),
        *((2000 + int(year), month, int(day)) for day, name, year in _JOINED.findall(text.lower()) if (month := month_number(name))),
        *((2000 + int(year), int(month), int(day)) for day, month, year in _DOTTED.findall(text)),
        *((2000 + int(year), month, int(day)) for day, name, year in _SHORT_YEAR.findall(text.lower()) if (month := month_number(name))),
    }
    try:
        return date(*found.pop()) if len(found) == 1 else None
    except ValueError:
        return None
