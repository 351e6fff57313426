"""Read Dutch days; what is in doubt is left open."""

from __future__ import annotations

import re
from datetime import date

from mvoi_checklist.model.dutch import month_number

_LONGEST = 300
_YEARS = range(1990, 2080)
_LIMIT = re.compile(
    r"\b(?:v[oó]{2}r|na|tussen|(?:niet )?later dan)\s+(?:[a-zé]+\s+){0,3}\d(?!\d*\s*(?:jaar|jaren|maanden|mnd)\b)|"
    r"\d\s+[a-z]{3,9}\s+of\s+\d{1,2}\s+[a-z]{3,9}\s+\d{4}"
)
"""A limit before the day, or another day of the same year; in "1 september 2026 (na de bouwvak)" there is none."""
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


def read_day(text: str) -> date | None:
    """Read 23-11-2026, 23-11-26, 23 november 2026, 23 nov. '26 or 2026-11-23; None when it is no day of these years, one of several, or only a limit."""
    if len(text) > _LONGEST or _LIMIT.search(text.lower()):
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
        found_day = date(*found.pop()) if len(found) == 1 else None
    except ValueError:
        return None
    return found_day if found_day and found_day.year in _YEARS else None
