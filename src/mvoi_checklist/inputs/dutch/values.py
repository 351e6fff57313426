"""The value beside a label, and that of all lots together, in EUR excl. VAT."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.amount_doubts import in_doubt, told_doubt
from mvoi_checklist.inputs.dutch.amounts import PRODUCT, read_amount
from mvoi_checklist.inputs.dutch.lots import A_LOT, FEWEST_LOTS, LOT
from mvoi_checklist.inputs.dutch.money import (
    BRACKETS,
    LONGEST,
    PARTED,
    Money,
    amounts_in,
    is_limited_behind,
    is_sum,
    may_be_the_value,
    the_value,
    without_budgets,
)
from mvoi_checklist.inputs.dutch.thousands import in_full, in_thousands, is_unit
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.start_document import ValueRange

IN_THOUSANDS = "Niet duidelijk is of dit bedrag in duizenden euro's is, zoals het label vraagt; schrijf het voluit."
LOTS_DIFFER = "De percelen samen zijn iets anders dan het totaal; maak duidelijk wat klopt."
_LOT_IN_BRACKETS = re.compile(rf"\(\s*((?:voor\s+)?{LOT.pattern})\s*\)", re.IGNORECASE)
"""The lot of the amount before it: "€ 90.000 (perceel 2)"."""
_NAMED_LOT = re.compile(rf"\b{A_LOT}\s+([^\W\d]\w[^\s,;:]*)", re.IGNORECASE)
_BRACKET = re.compile(r"[()]")
_PARTS = re.compile(r"\bwaarvan\b.*\b(?:opti|verleng)|\([^()]*\bvast\b[^()]*(?:\bopti|\bverleng)", re.IGNORECASE)
"""What part of a value is that of options: "voor 4 jaar (2 jaar vast + 2 jaar optie)"."""
_ROUNDED = 0.01
"""The part by which the sum of all lots may differ from a total that was rounded."""
_SERIES = tuple(map(str, range(1, 100))), "abcdefgh"
"""How lots are numbered."""


def read_value(text: str, label: str, words: Words) -> float | ValueRange | None:
    """The value in EUR, excl. VAT, over the whole term, beside a label: an amount, or the one among several that can be it."""
    if _PARTS.search(text) or is_unit(text) or lots_differ(text, words):
        return None
    text = in_full(text, label)
    value = read_amount(text, words, label)
    if value is None and (parts := PARTED.match(text)):
        value = read_amount(parts["whole"], words, label)
    if value is not None or len(text) > LONGEST or in_doubt(label, words):
        return value
    if (lots := _sum_of_lots(text, words)) is not None:
        return lots
    apart = BRACKETS.sub(lambda aside: aside[0] if _tells_what_it_is(aside[0], words) else " ", text)
    bare = the_value(amounts_in(apart, words, asked=True), words)
    return bare if bare is not None else the_value(amounts_in(text, words, asked=True), words)


def why_in_doubt(text: str, label: str, words: Words) -> str:
    """Why an amount cannot be taken as the value, by the first reason that its own words or its label give; empty when they give none."""
    if in_thousands(label) and not in_full(text, label):
        return IN_THOUSANDS
    if lots_differ(text, words):
        return LOTS_DIFFER
    return told_doubt(f"{text} {label}", words) if any(map(str.isdecimal, text)) else ""


def _tells_what_it_is(aside: str, words: Words) -> bool:
    """Whether what stands between brackets, without a figure of its own, tells what is in an amount or that it is a bound."""
    return is_limited_behind(aside, words) or (in_doubt(aside, words) and not re.search(r"\d(?!\d*\s*%)", aside))


def sum_in_sentence(text: str, words: Words) -> float | None:
    """The sum of the amounts of all lots that a sentence tells: "Perceel 1 is het transport (raming € 2,4 miljoen), perceel 2 …"."""
    if len(LOT.findall(text)) < FEWEST_LOTS:
        return None
    return _sum_of_lots(_without_brackets(text), words)


def _without_brackets(text: str) -> str:
    """Each amount between brackets beside the words before them, the lot between brackets with its amount."""
    return _BRACKET.sub(" , ", _LOT_IN_BRACKETS.sub(r" \1 ", PRODUCT.sub("", text)))


def _sum_of_lots(text: str, words: Words) -> float | None:
    """The sum of the amounts of all lots, when each stands behind or before its number, from 1 on, and no other amount does."""
    return _together(without_budgets(amounts_in(BRACKETS.sub(" ", _LOT_IN_BRACKETS.sub(r" \1 ", PRODUCT.sub("", text))), words, asked=True), words), words)


def lots_differ(text: str, words: Words) -> bool:
    """Whether beside the amounts of all lots a sum is told that is another one; not where it may be that of more years."""
    several = len(LOT.findall(text)) >= FEWEST_LOTS
    found = without_budgets(amounts_in(_without_brackets(text), words, asked=True), words) if several else []
    sums = [money for money in found if is_sum(money) and not LOT.search(money.before)]
    parts, whole = _together([money for money in found if money not in sums], words), [money.value for money in sums if may_be_the_value(money, words)]
    if not parts or len(whole) != 1 or not isinstance(whole[0], int | float):
        return False
    return abs(parts - whole[0]) > _ROUNDED * whole[0] and not (whole[0] / parts).is_integer()


def _together(found: list[Money], words: Words) -> float | None:
    if not are_of_lots(found):
        return None
    alone = (money._replace(before=LOT.sub(" ", money.before), after=LOT.sub(" ", money.after)) for money in found)
    kept = [money.value for money in alone if may_be_the_value(money, words)]
    amounts = [value for value in kept if isinstance(value, int | float)]
    return sum(amounts) if len(amounts) == len(found) else None


def are_of_lots(found: list[Money]) -> bool:
    """Whether amounts are those of the lots 1 or A, 2 or B and so on, told before each or behind each, or of lots with a name: "perceel Noord € 40.000"."""
    signs = [
        ["".join(LOT.findall(getattr(money, side).lower())[place]) for money in found] for side, place in (("before", slice(-1, None)), ("after", slice(1)))
    ]
    named = [tuple(_NAMED_LOT.findall(money.before)) for money in found]
    by_name = len(set(named)) == len(found) and all(len(names) == 1 for names in named)
    return len(found) >= FEWEST_LOTS and (by_name or any(said == [*series][: len(found)] for said in signs for series in _SERIES))
