"""The value of the purchase where no place tells it as such: the sum of its lots, or the amount of a year over the fixed term."""

from __future__ import annotations

import re
from typing import Any

from mvoi_checklist.inputs.dutch.amount_doubts import OF_A_PERIOD
from mvoi_checklist.inputs.dutch.yearly import is_monthly
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.model.start_document import ValueRange

LOT_VALUE = "Dit is de waarde van één perceel; vul de waarde van alle percelen samen in."
_SUMMED = "Dit is de waarde van één perceel; de percelen zijn opgeteld. Controleer of zij alle meetellen."
_SUMMED_OVER_TERM = "Dit is het bedrag per jaar van één perceel; de percelen zijn opgeteld en gerekend over de vaste looptijd. Controleer of dat klopt."
_MORE_YEARS = "De waarde is die van meer jaren dan de vaste looptijd; dit bedrag per jaar is gerekend over de vaste looptijd. Controleer of dat klopt."
_LOTS_DIFFER = "Dit is de waarde van één perceel; de percelen samen zijn iets anders dan de waarde die elders staat. Maak duidelijk wat klopt."
_FEWEST_LOTS, _MONTHS = 2, 12
_ROUNDED = 0.01
"""The part by which a sum may differ from a value that was rounded."""
_VALUE = "estimated_value"


class DerivedValue:
    """What may lead to the value, while a document is being read."""

    def __init__(self, readings: Readings) -> None:
        """Start with nothing seen."""
        self._readings = readings
        self._lots: dict[str, set[object]] = {}
        self._yearly: set[str] = set()
        """The lots of which the amount of a year was told."""
        self._lots_doubted = False
        self._places: list[Source] = []
        self._years: list[tuple[float | ValueRange, Source, bool]] = []
        """The amounts of a year, each with its place and whether a label asked for the value there."""

    def see_lot(self, lot: str, value: object, source: Source, *, yearly: bool = False) -> None:
        """Remember the value of one lot, or what it costs in a year; None when it cannot be read."""
        self._lots.setdefault(lot.lower(), set()).add(value)
        if yearly:
            self._yearly.add(lot.lower())
        self._places.append(source)

    def see_year(self, amount: float | ValueRange, source: Source, *, labelled: bool = False) -> None:
        """Remember the amount of one year, or the range it lies in, in EUR; beside a label for the value it goes before others."""
        self._years.append((amount, source, labelled))

    def doubt_lots(self) -> None:
        """Know that a sum was told that is not that of the lots."""
        self._lots_doubted = True

    @property
    def is_told(self) -> bool:
        """Whether lots or an amount per year were told, from which the value may follow."""
        return bool(self._lots or self._years)

    def finish(self, fields: dict[str, Any]) -> None:
        """Take the value when nothing else told it, or told another; note every place."""
        known = _VALUE in fields or self._readings.contested(_VALUE)
        self._finish_lots(fields, known=known)
        whole = None if known or self._places else self._over_term(fields.get("duration_months"))
        shorter = self._without_options(fields.get(_VALUE), fields.get("duration_months"))
        told = set() if shorter else self._readings.quotes(_VALUE)
        for _, source, _ in self._years:
            if source.quote not in told:
                self._readings.add(source, _MORE_YEARS if shorter else OF_A_PERIOD if whole is None else over_term_note(source.quote))
        if whole is not None or shorter:
            fields[_VALUE] = shorter or whole

    def _finish_lots(self, fields: dict[str, Any], *, known: bool) -> None:
        """Take the sum of the lots where no value is known; where it is another than the value that is, both are in doubt."""
        lots, value = self._sum_of_lots(fields.get("duration_months")), fields.get(_VALUE)
        if isinstance(lots, int | float) and not self._yearly and isinstance(value, int | float) and _differ(lots, value) and self._lots_stand_apart():
            first, *others = self._places
            self._readings.take(fields, _VALUE, lots, first)
            for source in others:
                self._readings.add(source, _LOTS_DIFFER)
            return
        for source in self._places:
            note = LOT_VALUE if known or lots is None else _SUMMED_OVER_TERM if self._yearly else _SUMMED
            self._readings.add(source, note, certain=known or lots is not None)
        if lots is not None and not known:
            fields[_VALUE] = lots

    def _lots_stand_apart(self) -> bool:
        """Whether the lots stand in another table than the value: in its own they may be numbers of something else."""
        told, lots = ({place.partition(", rij")[0] for place in places} for places in (self._readings.places(_VALUE), (each.place for each in self._places)))
        return told.isdisjoint(lots)

    def _without_options(self, value: object, months: object) -> float | None:
        """Where the value is that of more years than the fixed term: the amount of a year beside a label or in the same sentence, over that term."""
        quotes = self._readings.quotes(_VALUE)
        told = {amount for amount, source, labelled in self._years if (labelled or source.quote in quotes) and isinstance(amount, int | float)}
        if len(told) != 1 or not isinstance(value, int | float) or not isinstance(months, int):
            return None
        amount = told.pop()
        years = value / amount
        return _over(months, amount) if years.is_integer() and _MONTHS * years > months else None

    def _sum_of_lots(self, months: object) -> float | ValueRange | None:
        """The sum, a range where one of them is, when each lot has one value, all over the same time, and none between the first and the last is missing."""
        values = [value for found in self._lots.values() for value in found if isinstance(value, int | float | ValueRange)]
        if self._lots_doubted or len(values) < _FEWEST_LOTS or any(len(found) != 1 for found in self._lots.values()) or len(values) < len(self._lots):
            return None
        numbers = [_number(lot) for lot in self._lots]
        if None not in numbers and sorted(filter(None, numbers)) != list(range(1, len(numbers) + 1)):
            return None
        if not self._yearly:
            return _together(values)
        return over_term(_together(values), months) if len(self._yearly) == len(self._lots) else None

    def _over_term(self, months: object) -> float | ValueRange | None:
        amounts = {amount for amount, _, labelled in self._years if labelled} or {amount for amount, _, _ in self._years}
        return over_term(amounts.pop(), months) if len(amounts) == 1 else None


def _together(values: list[float | ValueRange]) -> float | ValueRange:
    least, most = (sum(getattr(value, end) if isinstance(value, ValueRange) else value for value in values) for end in ("minimum", "maximum"))
    return least if least == most else ValueRange(minimum=least, maximum=most)


def _differ(lots: float, value: float) -> bool:
    """Whether the lots are together another value; not where they may be amounts of a year."""
    return abs(lots - value) > _ROUNDED * value and not (lots and (value / lots).is_integer())


def over_term_note(quote: str) -> str:
    """What to check of a value that follows from what these words tell of a year or a month."""
    period = "maand" if is_monthly(quote) else "jaar"
    return f"Dit bedrag is per {period}; het is gerekend over de vaste looptijd. Controleer of dat klopt."


def over_term(yearly: float | ValueRange, months: object) -> float | ValueRange | None:
    """What an amount or range of a year is over a fixed term in months; None when that is not known."""
    if not isinstance(months, int):
        return None
    if isinstance(yearly, ValueRange):
        return ValueRange(minimum=_over(months, yearly.minimum), maximum=_over(months, yearly.maximum))
    return _over(months, yearly)


def _over(months: int, yearly: float) -> float:
    whole = yearly * months / _MONTHS
    return int(whole) if whole.is_integer() else round(whole, 2)


def _number(lot: str) -> int | None:
    """The number of a lot: 2 for "perceel 2" and for "perceel b"; None when it has a name."""
    found = re.search(r"\b(?:(\d{1,2})|([a-h]))$", lot)
    return None if not found else int(found[1]) if found[1] else ord(found[2]) - ord("a") + 1
