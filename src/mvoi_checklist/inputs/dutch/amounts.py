"""Read Dutch amounts; what is in doubt is left open."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.amount_doubts import in_doubt
from mvoi_checklist.inputs.dutch.amount_forms import FACTOR, FACTORS, FIGURE, ONE, in_figures
from mvoi_checklist.inputs.dutch.harmless import harmless_left_out
from mvoi_checklist.inputs.dutch.label_forms import without_notes
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.start_document import ValueRange

_LONGEST_VALUE, _LEAST = 300, 100
_AMOUNT = re.compile(rf"({FIGURE})\s*({FACTOR})?", re.IGNORECASE | re.ASCII)
_ABOUT = r"(?:(?:naar schatting|dus|ca\.?|circa|ongeveer|plm\.?|±|raming:?|exact|totaal)\s*){0,3}"
_SHAPE = re.compile(
    rf"{_ABOUT}(?:(?P<between>tussen|van)\s+(?:de\s+)?)?{_ABOUT}(?P<one>{ONE})(?:\s*(?:-|–|en|à|of|tot(?: en met)?|t/m)\s*{_ABOUT}(?P<two>{ONE}))?[\s.,;]*",
    re.IGNORECASE | re.ASCII,
)
_ASIDE = re.compile(
    r"\((?:zie|conform|volgens|o\.b\.v\.|op basis van)\s[^()\d€]*\d?\)|\(opties?:?\s*\d{1,2}\s*[x×]\s*\d{1,2}\s*(?:jaar|maanden)\)", re.IGNORECASE
)
_TIME = r"(?:\s*(?:school)?(?:jaar|jaren|jr\.?|maanden|mnd\.?))?"
PRODUCT = re.compile(rf"(?:\b\d{{1,3}}{_TIME}\s*[x×]\s*{ONE}|{ONE}\s*[x×]\s*\d{{1,3}}{_TIME})\s*=\s*", re.IGNORECASE | re.ASCII)
"""How the value was found: "3 x € 40.000 = €  120.000"."""
_TIMES = re.compile(
    rf"\s*(?:(?P<count>\d{{1,2}}){_TIME}\s*[x×]\s*(?P<one>{ONE})|(?P<first>(?:€|eur)\s*{FIGURE})\s*[x×]\s*(?P<behind>\d{{1,2}})(?![\d.,]){_TIME})\s*",
    re.IGNORECASE | re.ASCII,
)
"""The value as so many times an amount, and no more: "3 x € 150.000", "€ 150.000 x 3 jaar"."""
_BASIS = re.compile(r",\s*(?:op basis van|o\.b\.v\.|gebaseerd op|uitgaande van|volgens|conform|zie)\s(?:(?!\d{1,3}\.\d{3})[^€])*$", re.IGNORECASE)
"""From what an estimate was made, without another amount."""
_EACH_YEAR = re.compile(
    rf"[,;(=]?\s*(?:(?:dat is|dus|ofwel|oftewel|=)\s+)?(?P<sum>{ONE})\s*(?:per (?:(?:school)?jaar|winter|seizoen)|per jr\.?|p\.?\s?j\b\.?|/\s*jaar)\)?[\s,;]*",
    re.IGNORECASE | re.ASCII,
)
"""The value of one year, told beside the value of the whole term."""
_PART = re.compile(r"[,;(]?\s*\b(?:incl\.?|inclusief)\s+\w+\)?", re.IGNORECASE)
"""What is in an amount that makes it no less certain: "incl. montage"."""
_BARE = re.compile(r"[0-9]{1,12}(?:[.,][0-9]{1,2})?")
_OURS = r"€ ?(\d{1,3}(?:\.\d{3})*(?:,\d\d)?)"
_WRITTEN = re.compile(rf"{_OURS}(?: tot {_OURS})?(?: \(excl\. btw\))?", re.ASCII)
"""How ``outputs.words.value_words`` writes a value."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def read_amount(text: str, words: Words, label: str = "") -> float | ValueRange | None:
    """Read Dutch amounts in EUR: one amount, or a range.

    None when in doubt: including VAT or options, per period, cut off, a year, a range that goes down, or so little that a unit was missed: "€ 1,35 M".
    """
    if (product := _multiplied(text, words, label)) is not None:
        return product
    text = _whole_term(_ASIDE.sub(" ", PRODUCT.sub("", in_figures(text, words))))
    if len(text) > _LONGEST_VALUE or in_doubt(text, words) or in_doubt(label, words):
        return None
    values = _values(" ".join(_PART.sub(" ", harmless_left_out(without_notes(text), words)).split()))
    if not values or values != sorted(values) or values[-1] < _LEAST or _YEAR.fullmatch(text.strip()):
        return None
    return values[0] if len(values) == 1 else ValueRange(minimum=values[0], maximum=values[1])


def _multiplied(text: str, words: Words, label: str) -> float | None:
    """So many times an amount, where no more stands there."""
    if len(text) > _LONGEST_VALUE:
        return None
    times = _TIMES.fullmatch(harmless_left_out(text if in_doubt(text, words) else _BASIS.sub("", text), words))
    one = read_amount(times["one"] or times["first"], words, label) if times else None
    return int(times["count"] or times["behind"]) * one if times and isinstance(one, int | float) else None


def _values(text: str) -> list[float]:
    """The one amount in a text, or the two of a range; none when more stands there."""
    shape = _SHAPE.fullmatch(text)
    if not shape or (shape["between"] and not shape["two"]):
        return []
    found = [part for part in (_AMOUNT.search(shape["one"]), _AMOUNT.search(shape["two"] or "")) if part]
    last_factor = next((part[2] for part in reversed(found) if part[2]), None)
    values = [_number(part[1]) * FACTORS.get((part[2] or _shared(part, last_factor)).lower().rstrip("."), 1) for part in found]
    return [int(value) if float(value).is_integer() else round(value, 2) for value in values]


def typed_amount(text: str, words: Words) -> float | ValueRange | None:
    """Read what was typed where only an amount in EUR is asked: a bare number is what it says, whatever it is; "12.5" in running text would be in doubt."""
    if _BARE.fullmatch(text.strip()):
        return float(text.strip().replace(",", "."))
    return read_amount(text, words) if (written := written_amount(text)) is None else written


def written_amount(text: str) -> float | ValueRange | None:
    """The value as our own documents write it, however small: "€ 0 (excl. btw)", "€ 1 tot € 2"; None for what anybody else may have meant otherwise."""
    if not (written := _WRITTEN.fullmatch(" ".join(text.split()))):
        return None
    least, most = written.groups()
    return _number(least) if most is None else ValueRange(minimum=_number(least), maximum=_number(most))


def _whole_term(text: str) -> str:
    """The text without the value of one year, when the value of the whole term stands beside it: "€ 24.000, € 12.000 per jaar"."""
    years = list(_EACH_YEAR.finditer(text[:_LONGEST_VALUE]))
    rest = _EACH_YEAR.sub(" ", text).strip() if len(years) == 1 else ""
    year, whole = (_AMOUNT.search(part) for part in (years[0]["sum"] if rest else "", rest))
    return rest if year and whole and _number(whole[1]) > _number(year[1]) else text


def _shared(match: re.Match[str], factor: str | None) -> str:
    """In "2 tot 3 miljoen" the word counts for both; "30.000" needs no word."""
    return factor if factor and not re.search(r"[. ]", match.group(1)) else ""


def _number(text: str) -> float:
    value = float(text.replace(".", "").replace(" ", "").replace(",", "."))
    return int(value) if value.is_integer() else value
