"""How one cell is read: words from a closed list, amounts, quarters, days, text."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Mapping
from typing import Any

from mvoi_checklist.errors import suggestion
from mvoi_checklist.inputs.calendar.table import RefusedError
from mvoi_checklist.inputs.dutch.amounts import typed_amount
from mvoi_checklist.inputs.dutch.days import read_day, written_day
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.quarter import quarter, quarter_at, read_quarter
from mvoi_checklist.model.start_document import ValueRange
from mvoi_checklist.years import YEARS

_ANY_YEAR = 2026
"""For examples, and to see whether a quarter lacks nothing but its year."""

_TYPE_A_TEXT = "Zet een ' voor de tekst, dan maakt Excel er geen datum van."


def shown(cell: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    """A cell as a reader sees it, not too long."""
    if isinstance(cell, bool):
        return "WAAR" if cell else "ONWAAR"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = str(cell)
    return text if len(text) <= 60 else f"{text[:60]}…"


def text_cell(cell: Any) -> str:  # noqa: ANN401 - as above
    """Text as it stands there; a number as one would type it."""
    if isinstance(cell, datetime.date | datetime.time | datetime.timedelta):
        msg = f"hier hoort tekst, maar Excel maakte er een datum of tijd van ({cell})."
        raise RefusedError(msg, _TYPE_A_TEXT)
    return cell if isinstance(cell, str) else shown(cell)


def amount_cell(words: Words) -> Callable[[Any], float]:
    """An amount in EUR excluding VAT."""
    return lambda cell: _amount(cell, words)


def _amount(cell: Any, words: Words) -> float:  # noqa: ANN401 - as above
    value = cell if isinstance(cell, int | float) and not isinstance(cell, bool) else typed_amount(cell, words) if isinstance(cell, str) else None
    if value is None or isinstance(value, ValueRange) or not math.isfinite(value):
        msg = f"'{shown(cell)}' is geen bedrag."
        raise RefusedError(msg, "Vul een getal in, in euro zonder btw, of laat de cel leeg.")
    if value < 0:
        msg = f"een geraamde waarde van {shown(cell)} kan niet."
        raise RefusedError(msg, "Vul nul of meer in.")
    return int(value) if float(value).is_integer() else value


def quarter_cell(year: int | None) -> Callable[[Any], str]:
    """A quarter, or a day in one; without a year in the cell the year of the sheet counts."""

    def read(cell: Any) -> str:  # noqa: ANN401 - as above
        day = cell if isinstance(cell, datetime.date) else written_day(shown(cell))
        if day is not None:
            if day.year not in YEARS:
                msg = f"het jaar {day.year} kan niet."
                raise RefusedError(msg, f"Vul een dag of kwartaal in van {YEARS[0]} tot en met {YEARS[-1]}.")
            return quarter_at(day)
        found = read_quarter(shown(cell), year)
        if found is None:
            bare = year is None and read_quarter(shown(cell), _ANY_YEAR) is not None
            msg = f"bij '{shown(cell)}' is niet te zien van welk jaar het is." if bare else f"'{shown(cell)}' is geen kwartaal."
            raise RefusedError(msg, f"Schrijf bijvoorbeeld {quarter(year or _ANY_YEAR, 2)}; een jaar heeft vier kwartalen.")
        return found

    return read


def day_cell(cell: Any) -> datetime.date:  # noqa: ANN401 - as above
    """A day, typed as a date or in words."""
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    found = read_day(cell) if isinstance(cell, str) else None
    if found is None:
        msg = f"'{shown(cell)}' is geen datum."
        raise RefusedError(msg, "Schrijf bijvoorbeeld 1-3-2026, of laat de cel leeg.")
    return found


def yes_cell(words: Words, *, hint: str) -> Callable[[Any], bool]:
    """Yes or no, in any of the words of the vocabulary."""

    def read(cell: Any) -> bool:  # noqa: ANN401 - as above
        if isinstance(cell, bool):
            return cell
        said = plain(shown(cell))
        if said in words.yes:
            return True
        if said in words.no or shown(cell) == "-":
            return False
        msg = f"'{shown(cell)}' is geen ja of nee."
        raise RefusedError(msg, hint)

    return read


def choice_cell(
    choices: Mapping[str, str],
    what: str,
    shown_as: Mapping[str, str] | None = None,
    *,
    others: Mapping[str, str] | None = None,
    hint: Callable[[str], str] | None = None,
) -> Callable[[Any], str]:
    """One of a closed list: ``choices`` holds the id by each word for it, ``shown_as`` the word to show by id, ``others`` words that are never suggested.

    ``hint`` says what to do about a word that is none of these; without it that is the word that looks most like it.
    """
    known = {**(others or {}), **choices}

    def read(cell: Any) -> str:  # noqa: ANN401 - as above
        found = known.get(plain(shown(cell)))
        if found is None:
            msg = f"'{shown(cell)}' is geen {what}."
            names = {word: (shown_as or {}).get(key, key) for word, key in choices.items()}
            raise RefusedError(msg, hint(shown(cell)) if hint else suggestion(plain(shown(cell)), names.values(), other_names=names))
        return found

    return read


def themes_cell(read_one: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    """More themes in one cell, with commas or semicolons between them."""

    def read(cell: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
        return tuple(dict.fromkeys(read_one(part.strip()) for part in str(cell).replace(";", ",").split(",") if part.strip()))

    return read
