"""What is told of each lot beside its value: the term, the procedure and the start hold for the purchase where a table has the same for all lots."""

from __future__ import annotations

from typing import Any

from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.field_values import read_field
from mvoi_checklist.inputs.readings import Readings, Source

LOT_ANSWER = "Dit staat bij één perceel."
LOTS_DIFFER = "Dit staat bij één perceel, en is niet voor alle percelen hetzelfde te lezen; vul in wat voor de hele inkoop geldt."
LOT_AMOUNT = "Dit bedrag staat bij één perceel; vul de waarde van alle percelen samen in."
_VALUE = "estimated_value"


class LotAnswers:
    """Keeps them while a document is being read."""

    def __init__(self, words: Words, readings: Readings) -> None:
        """Start with nothing seen."""
        self._words, self._readings = words, readings
        self._told: dict[str, list[tuple[object, Source]]] = {}
        self._kinds: list[tuple[object, Source]] = []
        self._amounts: list[Source] = []
        """Amounts of lots of which it is not sure that they are the value."""

    def see(self, field: str, text: str, label: str, place: str) -> None:
        """Remember what stands in the column of a field, in the row of a lot; nothing may stand there."""
        self._told.setdefault(field, []).append((read_field(field, text, label, self._words) if text.strip() else None, Source(field, text, place)))

    def see_kind(self, kind: object, source: Source) -> None:
        """Remember the kind of purchase that is told of a lot."""
        self._kinds.append((kind, source))

    def see_amount(self, text: str, place: str) -> None:
        """Remember an amount of a lot that may be something else than its value."""
        self._amounts.append(Source(_VALUE, text, place))

    def finish(self, fields: dict[str, Any]) -> None:
        """Take what is the same for all lots, where nothing tells it of the purchase; what differs is left open."""
        for field, told in self._told.items():
            known = self._readings.seen(field)
            same = all(value == told[0][0] for value, _ in told)
            for value, source in told:
                if not source.quote.strip():
                    continue
                if known:
                    self._readings.add(source, LOT_ANSWER, certain=True)
                else:
                    self._readings.take(fields, field, value if same else None, source, "" if same else LOTS_DIFFER)

        self._take_kinds(fields)

    def _take_kinds(self, fields: dict[str, Any]) -> None:
        """Take the kind of each lot, where nothing tells that of the whole purchase: "voor de wet is het een levering"."""
        known = self._readings.seen("contract_kind")
        for kind, source in self._kinds:
            if known:
                self._readings.add(source, LOT_ANSWER, certain=True)
            else:
                self._readings.take(fields, "contract_kind", kind, source)

    def tell_amounts(self) -> None:
        """Tell the amounts of the lots, where nothing at all was read as the value."""
        for source in [] if self._readings.seen(_VALUE) else self._amounts:
            self._readings.add(source, LOT_AMOUNT)
