"""The term where a form asks for the first and the last day instead: "Begindatum: 1-1-2028", "Einddatum: 31-12-2030"."""

from __future__ import annotations

from datetime import date
from typing import Any

from mvoi_checklist.inputs.dutch.days import read_day
from mvoi_checklist.inputs.dutch.label_forms import forms_of, plain
from mvoi_checklist.inputs.dutch.terms import read_period
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.readings import Readings, Source

COUNTED = "Dit is gerekend van de ingangsdatum tot de einddatum; controleer of er geen opties in zitten."


class EndDays:
    """The last days beside labels for them, while a document is being read."""

    def __init__(self) -> None:
        """None yet."""
        self._days: dict[date, Source] = {}

    def see(self, label: str, text: str, place: str, words: Words) -> None:
        """Remember the day beside such a label."""
        if (day := read_day(text)) and any(plain(form) in words.end_labels for form in forms_of(label)):
            self._days.setdefault(day, Source("duration_months", text, place))

    def finish(self, fields: dict[str, Any], readings: Readings) -> None:
        """Take the whole months from the start to the only last day that was told, where nothing else tells the term."""
        start = fields.get("start_date")
        if len(self._days) != 1 or not isinstance(start, date) or readings.seen("duration_months"):
            return
        ((end, source),) = self._days.items()
        if period := read_period(f"{start.isoformat()} t/m {end.isoformat()}"):
            readings.take(fields, "duration_months", period[1], source, COUNTED)
