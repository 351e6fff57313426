"""What a text tells of the costs of one year, in EUR excl. VAT."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.amount_doubts import in_doubt, with_tax
from mvoi_checklist.inputs.dutch.lots import FEWEST_LOTS
from mvoi_checklist.inputs.dutch.money import (
    BOTH,
    BRACKETS,
    LONGEST,
    NEXT_CLAUSE,
    PARTED,
    YEARLY,
    Money,
    amounts_in,
    is_another,
    is_once,
    is_yearly,
    may_be_the_value,
    total_among,
    without_budgets,
)
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.thousands import in_full
from mvoi_checklist.inputs.dutch.values import are_of_lots, read_value
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.start_document import ValueRange

_MONTHLY = re.compile(r"\bper maand\b|/\s*(?:maand|mnd)\b|\bmaandelijks\b|(?<=[\d,=k)-])([\s(]*(?:euro\s+)?)(?-i:p[./]?\s?m)\b\.?", re.IGNORECASE)
"""Behind an amount "p.m." is so much in a month; before it, or as "PM", it is pro memorie."""
_SO_MANY = re.compile(r"^\s*[x×*]\s*\d{1,2}\b(?!\.)")
"""For how many years the amount of one counts: "€ 30.000 per jaar x 4"."""
_ASIDE_OF_OPTIONS = re.compile(r"\([^()]*\bopti[^()]*\)|[,;]\s*(?:met|incl\w*\.?)\s+(?:\w+\s+){0,3}(?:verleng|opti)\w*[^,;()]*", re.IGNORECASE)
"""What a text with the amount of a year says of options."""


def read_yearly(text: str, words: Words, label: str = "") -> float | ValueRange | None:
    """The one amount or range in a text that is that of a year, or the sum of those of all lots, in EUR excl. VAT; the label may say so."""
    asked = YEARLY.search(label) is not None and not in_doubt(YEARLY.sub(" ", label), words)
    text = in_full(text, label)
    if asked and (value := read_value(BRACKETS.sub(" ", text), "", words)) is not None:
        return value
    if is_monthly(text):
        return _of_twelve(read_yearly(_MONTHLY.sub(r"\1 per jaar", text), words))
    said = sentences(text)
    own = [sentence for sentence in said if not is_elsewhere(sentence, words)]
    if len(text) > LONGEST and len(said) > 1:
        told = {amount for one in own if (amount := read_yearly(one, words)) is not None}
        return told.pop() if len(told) == 1 else None
    found = _amounts(" ".join(own) if 0 < len(own) < len(said) else text, words)  # "Nu betalen we … Straks wordt het …"
    return of_a_year(found[0], words) if len(found) == 1 else of_a_year_together(found, words)


def _amounts(text: str, words: Words) -> list[Money]:
    """The amounts in a text about a year, without those that are only beside it, a part of it, or a budget."""
    if len(text) > LONGEST or not YEARLY.search(text):
        return []
    whole = parts["whole"] if (parts := PARTED.match(text)) and YEARLY.search(parts["whole"]) else text
    found = amounts_in(_ASIDE_OF_OPTIONS.sub(" ", whole), words, asked=True)
    if are_of_lots(found):
        return found
    if len(found) > 2 and (sums := total_among([money for money in found if money.value is not None])):
        found = sums  # "€ 212.000 p/jr (p1 € 186.000 en p2 € 26.000)"
    if len(found) <= 1:
        return found
    alone = amounts_in(BRACKETS.sub(" ", whole), words, asked=True)
    if len(alone) == 1 and is_yearly(alone[0]):
        return alone  # "€ 62.000 per jaar, op basis van de tikken (1,1 mln per jaar)"
    return without_budgets([money for money in found if is_yearly(money) or not is_another(money.before, words)], words)


def is_monthly(text: str) -> bool:
    """Whether a text tells of the costs of a month, and of no year."""
    return _MONTHLY.search(text) is not None and not YEARLY.search(text)


def _of_twelve(monthly: float | ValueRange | None) -> float | ValueRange | None:
    """What an amount of a month is in a year."""
    if isinstance(monthly, ValueRange):
        return ValueRange(minimum=12 * monthly.minimum, maximum=12 * monthly.maximum)
    return None if monthly is None else 12 * monthly


def of_a_year(money: Money, words: Words) -> float | ValueRange | None:
    """The amount or range, in EUR excl. VAT, when the words around it say that it is that of a year."""
    if not is_yearly(money) or with_tax((sentences(f"0{money.after}") or [""])[0], words):
        return None
    own = NEXT_CLAUSE.split(money.after, maxsplit=1)[0]  # behind it "verlenging" may stand
    amount = money._replace(before=YEARLY.sub(" ", money.before), after=_SO_MANY.sub(" ", YEARLY.sub(" ", own)))
    return amount.value if may_be_the_value(amount, words) else None


def of_a_year_together(found: list[Money], words: Words) -> float | ValueRange | None:
    """What amounts in one sentence are in a year, in EUR excl. VAT: the one that is of a year, or the sum of those of all lots; of other years none."""
    if any(map(is_once, found)):
        return None  # over the whole term it is more than that
    yearly = [money for money in found if is_yearly(money)]
    if len(yearly) < FEWEST_LOTS:
        return of_a_year(yearly[0], words) if yearly else None
    amounts = [money.value for money in yearly if isinstance(money.value, int | float)]
    of_lots = are_of_lots(yearly) or (len(yearly) == FEWEST_LOTS and BOTH.search(yearly[-1].after))
    return sum(amounts) if of_lots and len(amounts) == len(yearly) else None
