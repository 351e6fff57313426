"""Collect what is said in the evaluation: in general, per theme, and on the three levels."""

from __future__ import annotations

import re
from typing import Any

from mvoi_checklist.inputs.dutch.days import read_day, written_day
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.model.closed_lists import Delivered, EvaluationLevel
from mvoi_checklist.model.frozen import ID_PATTERN
from mvoi_checklist.model.start_document import Evaluation, Reflection

_DAYS = {"planned_on", "held_on"}
_DELIVERED = {word: item.value for item in Delivered for word in (item.value, plain(item.title))}


class EvaluationAnswers:
    """The evaluation while a document is being read."""

    def __init__(self, readings: Readings, words: Words) -> None:
        """Start empty."""
        self._readings = readings
        self._words = words
        self._general: dict[str, Any] = {}
        self._levels: dict[str, dict[str, Any]] = {}
        self._deliveries: dict[str, dict[str, Any]] = {}

    def result(self) -> dict[str, Any] | None:
        """The evaluation; None when nothing is said."""
        deliveries = [{"theme": theme, **values} for theme, values in self._deliveries.items()]
        return {**self._general, **self._levels, **({"deliveries": deliveries} if deliveries else {})} or None

    def take(self, path: str, text: str, place: str) -> bool:
        """Take one answer, such as ``held_on``, ``strategic.watch`` or ``deliveries.klimaat.note``; false when there is no such field. "Nog niet" is none."""
        match path.split("."):
            case [name] if name in Evaluation.model_fields and name not in {"deliveries", *EvaluationLevel}:
                group, key, value = None, "", (read_day(text) or written_day(text)) if name in _DAYS else text
            case [level, name] if level in set(EvaluationLevel) and name in Reflection.model_fields:
                group, key, value = self._levels, level, text
            case ["deliveries", theme, "delivered" | "note" as name] if re.fullmatch(ID_PATTERN, theme):
                group, key, value = self._deliveries, theme, _DELIVERED.get(plain(text)) if name == "delivered" else text
            case _:
                return False
        if plain(text).strip("() .") not in self._words.no_outcome:
            values = self._general if group is None else group.setdefault(key, {})
            self._readings.take(values, name, value, Source(f"evaluation.{path}", text, place))
        return True
