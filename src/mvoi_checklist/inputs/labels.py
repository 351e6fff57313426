"""Recognise labels and values by the vocabulary: whole labels, never a part of a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from mvoi_checklist.model.start_document import ValueRange

_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)(?:,-|,--)?\s*(miljoen|mln|duizend|k\b)?", re.IGNORECASE)
_ONE = (
    r"(?:(?:€|eur(?:o)?\b)\s*)?(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)"
    r"(?:,-{1,2}|,=)?(?:\s*(?:miljoen|mln\.?|duizend|k\b))?(?:\s*(?:euro|eur)\b)?"
)
_SHAPE = re.compile(
    rf"(?:(?:ca\.?|circa|ongeveer|plm\.?|±|raming:?|tussen|van|exact|totaal)\s*)*(?P<one>{_ONE})"
    rf"(?:\s*(?:-|–|en|tot(?: en met)?|t/m)\s*(?P<two>{_ONE}))?[\s.,;]*",
    re.IGNORECASE,
)
_TERM = re.compile(r"\(?\s*(?:excl(?:\.|usief)?)\s*(?:de\s+)?(?:btw|b\.t\.w\.)\s*\)?|\([^()\d]*\)", re.IGNORECASE)
_DOUBT = re.compile(r"\bincl(?:\.|usief|\b)\s*(?:\d+\s*%\s*)?(?:de\s+)?(?:btw|b\.t\.w)|\bper\b|\d\.\d{1,2}(?!\d)", re.IGNORECASE)
_FACTORS = {"miljoen": 1_000_000, "mln": 1_000_000, "duizend": 1_000, "k": 1_000}


def plain(text: str) -> str:
    """Lower case, single spaces, no closing punctuation: how labels are compared."""
    return re.sub(r"\s+", " ", text.strip().lower()).rstrip(" :*?")


def find_word(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    """The id whose words, or whose own id, are exactly this text."""
    wanted = plain(text)
    return next((key for key, names in words.items() if wanted == key or wanted in map(plain, names)), None)


def read_amount(text: str) -> float | ValueRange | None:
    """Read Dutch amounts in EUR: one amount, or a range. None when in doubt, per period or including VAT."""
    if _DOUBT.search(text):
        return None
    bare = _TERM.sub(" ", text)
    if not (match := _SHAPE.fullmatch(bare.strip())):
        return None
    found = [part for part in (_AMOUNT.search(match.group("one")), _AMOUNT.search(match.group("two") or "")) if part]
    last_factor = next((part.group(2) for part in reversed(found) if part.group(2)), None)
    values = [_number(part.group(1)) * _FACTORS.get((part.group(2) or _shared(part, last_factor)).lower(), 1) for part in found]
    values = [int(value) if float(value).is_integer() else value for value in values]
    return values[0] if len(values) == 1 else ValueRange(minimum=min(values), maximum=max(values))


def _shared(match: re.Match[str], factor: str | None) -> str:
    """In "2 tot 3 miljoen" the word counts for both; "30.000" needs no word."""
    return factor if factor and "." not in match.group(1) else ""


def _number(text: str) -> float:
    value = float(text.replace(".", "").replace(",", "."))
    return int(value) if value.is_integer() else value


def read_day(text: str) -> date | None:
    """Read 23-11-2026, 23 november 2026 or 2026-11-23; None when it is no existing day."""
    if iso := re.search(r"\b(\d{4})-(\d{2})-(\d{2})\b", text):
        year, month, day = map(int, iso.groups())
    elif short := re.search(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b", text):
        day, month, year = map(int, short.groups())
    elif (long := re.search(r"\b(\d{1,2})\s+([a-z]+)\s+(\d{4})\b", text.lower())) and long.group(2) in _MONTHS:
        day, month, year = int(long.group(1)), _MONTHS.index(long.group(2)) + 1, int(long.group(3))
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_months(text: str) -> int | None:
    """Read the fixed term in months: "2 jaar met optie tot verlenging" is 24."""
    fixed = re.sub(r"\([^)]*\)", "", re.split(r"\bopties?\b|\bverleng|\bplus\b|\+|\bmet\b", text.lower())[0])
    if len(re.findall(r"(?:jaar|jaren)\b", fixed)) > 1 or re.search(r"\d\s*[,./x×-]\s*\d|\d\s*(?:tot|of|à)\b", fixed):
        return None
    years = re.search(r"(\d+)\s*(?:jaar|jaren)\b", fixed)
    months = re.search(r"(\d+)\s*(?:maand|maanden|mnd)\b", fixed)
    if years or months:
        return (12 * int(years.group(1)) if years else 0) + (int(months.group(1)) if months else 0) or None
    return int(fixed) if fixed.strip().isdigit() and int(fixed) else None
