"""The value of the purchase in a table with amounts: lots or costs in the rows, years, terms and options in the columns, a row with the sum."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mvoi_checklist.inputs.dutch.field_labels import field_label
from mvoi_checklist.inputs.dutch.label_forms import forms_of, plain, without_notes
from mvoi_checklist.inputs.dutch.lots import lot_of
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.inputs.purchase.field_values import read_field

_HEADER_DEPTH, _LONGEST_HEAD, _FEWEST_LOTS = 2, 80, 2
_VALUE = "estimated_value"
TOLD_OF_LOTS = ("duration_months", "procedure", "start_date")
"""What a table may tell of each lot, and holds for the purchase where it is the same for all."""
_TERM = re.compile(
    r"\s*\(?\b\d{1,2}\s*(?:school)?(?:jaar|jaren|jr|maanden|mnd)\b\.?\)?|\s*\(\d{1,2}\s*%\)|[\s,(]*\bexcl(?:usief)?\b\.?(?:\s*\(?btw\b\)?)?\)?|"
    r"\s*\(?\b(?:perceel|percelen)\s+\d(?:\s*(?:\+|,|&|en|t/m)\s*\d)*\)?",
    re.IGNORECASE,
)


_PER_YEAR = re.compile(r"\s*\(?(?:\b(?:per|p\.?)|(?:\bp)?/) ?(?:(?:school|kalender)?jaar|jr|j)\b\.?\)?", re.IGNORECASE)
_IN_MONEY = re.compile(r"€|\beuro?\b|\bbtw\b|\bmln\b", re.IGNORECASE)
_FIGURE = re.compile(r"\s*€?\s*\d{1,3}(?:\.\d{3})*\s*", re.ASCII)


def whole_amounts(texts: list[list[str]]) -> list[list[str]]:
    """The texts of a table with amounts in thousands, with these in full."""
    return [[f"{text.strip()}.000" if _FIGURE.fullmatch(text) else text for text in row] for row in texts]


@dataclass(frozen=True)
class Total:
    """Where the sum of all lots or costs over the fixed term stands."""

    row: int
    column: int
    text: str


def total_of(texts: list[list[str]], words: Words) -> Total | None:
    """The one amount that is the sum of the rows in a column about the whole fixed term, excl. VAT; None when it is not clear."""
    rows = [number for number, row in enumerate(texts) if number and _is_sum(row, words)]
    exclusive = [number for number in rows if "excl" in " ".join(texts[number][:2]).lower()]
    found = {total for number in (exclusive or rows)[-1:] for total in _in_row(number, texts, words) or _sum_above(number, texts, words)}
    if not rows:
        found = {total for number, row in enumerate(texts) if number and _is_valued(row, words) for total in _sum_above(number, texts, words)}
    return found.pop() if len(found) == 1 else None


def _is_valued(row: list[str], words: Words) -> bool:
    """Whether a row has a word for the value in its name, in one of its first cells: "Raming aanneemsom"."""
    return any(_VALUE in words.keys_said("label_stems", text) and not words.says("other_amounts", text) for text in row[:2])


def lot_rows(texts: list[list[str]], words: Words) -> list[tuple[int, list[str]]]:
    """The rows of a table that are about one lot each, with their numbers; empty where it has no lot per row."""
    heads = texts[0] if texts else []
    filled = [
        (number, row) for number, row in list(enumerate(texts))[1:] if row and row[0].strip() and any(text.strip() not in ("", row[0]) for text in row[1:])
    ]
    rows = [(number, row) for number, row in filled if not any(words.opens("no_lot_rows", text) for text in row[:2])]
    named = bool(heads) and (plain(heads[0]) in words.lot_columns or all(row and lot_of(row[0]) for _, row in rows))
    return rows if named and len(rows) >= _FEWEST_LOTS else []


def lots_of(texts: list[list[str]], words: Words) -> dict[int, Total]:
    """The value of each lot, by its row, in a table with a lot per row and one column for the value; empty where a row has none."""
    rows, heads = lot_rows(texts, words), texts[0] if texts else []
    found = {number: replace(totals[0], row=number) for number, row in rows if len(totals := _in_row(1, [heads, row], words)) == 1}
    found = found or {number: replace(total, row=number) for number, row in rows if (total := _of_a_year(heads, row, words))}
    read = [read_field(_VALUE, _PER_YEAR.sub("", total.text), "", words) for total in found.values()]
    amounts = [amount for amount in read if isinstance(amount, int | float)]
    summed = len(amounts) == len(read) > _FEWEST_LOTS and sum(amounts[:-1]) == amounts[-1]  # the last row is the sum of the others
    return {} if len(found) < len(rows) else dict(list(found.items())[: -1 if summed else None])


def unread_lots(texts: list[list[str]], words: Words) -> dict[int, int]:
    """The column with an amount in euro for each lot, by its row, of a table in which none is surely its value: "Min.", "Max."."""
    amounts = ((number, next((at for at, text in enumerate(row) if at and "€" in text), None)) for number, row in lot_rows(texts, words))
    return {number: at for number, at in amounts if at is not None}


def lot_fields(texts: list[list[str]], words: Words) -> dict[int, list[tuple[str, int]]]:
    """What a table tells of each lot beside its value, by its row: each field with its column, "Looptijd", "Procedure"."""
    heads = texts[0] if texts else []
    named = [(field, at) for at, head in enumerate(heads) if at and len(head) <= _LONGEST_HEAD and (field := field_label(head, words)) in TOLD_OF_LOTS]
    rows = lot_rows(texts, words) if named else []
    named = [(field, at) for field, at in named if not any("€" in row[at] for _, row in rows if at < len(row))]  # "Vast" and "Optie" may hold amounts
    return {number: [(field, at) for field, at in named if at < len(row)] for number, row in rows}


def _of_a_year(heads: list[str], row: list[str], words: Words) -> Total | None:
    """What a lot costs in a year: the amount below the one column for that, "Raming per jaar", or the only one that says so itself, "€ 240.000 per jaar"."""
    yearly = [at for at, head in enumerate(heads) if (name := _PER_YEAR.sub("", head)) != head and (not name.strip() or field_label(name, words) == _VALUE)]
    at = yearly[0] if len(yearly) == 1 and yearly[0] < len(row) else 0
    if at:
        return Total(0, at, f"{row[at]} per jaar") if read_field(_VALUE, row[at], "", words) is not None else None
    told = [at for at, text in enumerate(row) if at and "€" in text and _PER_YEAR.search(text) and read_yearly(text, words) is not None]
    return Total(0, told[0], row[told[0]]) if len(told) == 1 and not words.says("other_amounts", heads[told[0]] if told[0] < len(heads) else "") else None


def is_total(text: str, words: Words) -> bool:
    """Whether a row with this name holds a sum over the fixed term, excl. VAT: "Totaal", "Totaal excl. btw (9%)", "Totaal 4 jr excl."."""
    named = words.phrases("total_rows").touches(text)
    if not named or len(text) > _LONGEST_HEAD or words.says("other_amounts", text):
        return False
    name = _TERM.sub("", without_notes(text))
    return any(plain(form) in words.total_rows for form in forms_of(name.strip(" ,")))


def _is_sum(row: list[str], words: Words) -> bool:
    """Whether the row is named as a sum, in one of its first cells."""
    return any(is_total(text, words) for text in row[:2])


def _sum_above(number: int, texts: list[list[str]], words: Words) -> list[Total]:
    """The amount in a row that is the sum of those above it in its column, whatever the column is called; unless only others are named as money."""
    money = [at for at, head in enumerate(texts[0]) if at and (_IN_MONEY.search(head) or _VALUE in words.keys_said("label_stems", head))]
    values = [
        (at, read_field(_VALUE, text, "", words), [read_field(_VALUE, row[at], "", words) for row in texts[:number] if at < len(row)])
        for at, text in enumerate(texts[number])
        if at and (at in money or not money) and not (at < len(texts[0]) and words.says("other_amounts", texts[0][at]))
    ]
    amounts = [(at, value, [part for part in above if isinstance(part, int | float)]) for at, value, above in values if isinstance(value, int | float)]
    return [Total(number, at, texts[number][at]) for at, value, above in amounts if len(above) > 1 and sum(above) == value]


def _in_row(number: int, texts: list[list[str]], words: Words) -> list[Total]:
    """The amounts in a row below a column for the whole term; without one, below the only column with the name of a value."""
    row, heads = texts[number], texts[: min(_HEADER_DEPTH, number)]
    amounts = [at for at, text in enumerate(row) if at and read_field(_VALUE, text, "", words) is not None]
    named: dict[int, list[str]] = {at: [head[at] for head in heads if at < len(head) and len(head[at]) <= _LONGEST_HEAD] for at in amounts}
    fits = [at for at in amounts if not any(words.says("other_amounts", head) for head in named[at])]
    whole = [at for at in fits if any(words.says("whole_term", head) for head in named[at])]
    valued = [at for at in fits if any(field_label(head, words) == _VALUE for head in named[at])]
    return [Total(number, at, row[at]) for at in (whole if len(whole) == 1 else valued if len(valued) == 1 else [])]
