"""When a rule fits, as a box: an interval, a set or a union of prefixes per field, so that "covers" and "meets" are exact.

A box is the set of purchases that a rule fits: amount × whole months × procedure × kind × the CPV code × the day. Purchases with
several CPV codes add nothing: a rule fits them when it fits one of their codes. Only without a code is it another matter; a rule
that names no prefixes then fits, and one that names some does not.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from mvoi_checklist.model.closed_lists import ContractKind, Procedure
from mvoi_checklist.model.condition import ALWAYS, Condition, Interval

Span = tuple[float, float]
"""From (included) until (not included)."""

_DIGITS = 8
"""A CPV code has eight digits; a shorter prefix stands for all codes that begin with it."""


@dataclass(frozen=True)
class Box:
    """The purchases that a rule fits, on the days that it is in force (both days included)."""

    condition: Condition
    start: date = date.min
    end: date = date.max

    @cached_property
    def _spans(self) -> tuple[Span, Span, Span]:
        return (
            _span(self.condition.value, 0),
            whole_months(self.condition.duration_months),
            (self.start.toordinal(), self.end.toordinal() + 1),
        )

    @cached_property
    def _sets(self) -> tuple[frozenset[str], frozenset[str]]:
        return frozenset(self.condition.procedure or Procedure), frozenset(self.condition.contract_kind or ContractKind)

    @cached_property
    def _codes(self) -> tuple[Span, ...] | None:
        """The CPV codes as intervals that do not touch; None is every code, and no code at all."""
        return None if self.condition.cpv is None else _joined([_codes_from(prefix) for prefix in self.condition.cpv])

    @cached_property
    def empty(self) -> bool:
        """Nothing fits, on no day."""
        return any(low >= high for low, high in self._spans)

    @cached_property
    def rank(self) -> Span:
        """A box that covers another ranks before it or beside it."""
        low, high = self._spans[0]
        return low, -high

    def covers(self, other: Box) -> bool:
        """Whatever fits the other fits this one too."""
        if other.empty:
            return True
        for (low, high), (begin, last) in zip(self._spans, other._spans, strict=True):
            if begin < low or high < last:
                return False
        if not (self._sets[0] >= other._sets[0] and self._sets[1] >= other._sets[1]):
            return False
        return self._codes is None or (other._codes is not None and all(_within(span, self._codes) for span in other._codes))

    def meets(self, other: Box) -> bool:
        """Some purchase fits both on the same day; one with two CPV codes can fit any two prefixes."""
        return all(max(low, begin) < min(high, last) for (low, high), (begin, last) in zip(self._spans, other._spans, strict=True)) and all(
            mine & theirs for mine, theirs in zip(self._sets, other._sets, strict=True)
        )


def box_of(rule: dict[str, Any]) -> Box:
    """The box of a rule as it stands in its file."""
    return Box(condition_of(rule), *period_of(rule))


def condition_of(rule: dict[str, Any]) -> Condition:
    """The condition of a rule; one that is refused elsewhere counts as none."""
    if "when" not in rule:
        return ALWAYS
    try:
        return Condition.model_validate_json(json.dumps(rule["when"]))
    except ValidationError:
        return ALWAYS


def period_of(rule: dict[str, Any]) -> tuple[date, date]:
    """The first and last day of a rule; a day that is refused elsewhere counts as not given."""
    return day_of(rule.get("in_force_from")) or date.min, day_of(rule.get("in_force_until")) or date.max


def day_of(text: object) -> date | None:
    """The day that a text writes; None when it is none."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def _span(interval: Interval | None, least: float) -> Span:
    low, high = (None, None) if interval is None else (interval.from_, interval.until)
    return max(least, low or 0), math.inf if high is None else high


def whole_months(interval: Interval | None) -> Span:
    """Months are whole: from 11.5 is from 12, and until 12.5 is until 13."""
    low, high = _span(interval, 1)
    return math.ceil(low), high if math.isinf(high) else math.ceil(high)


def _codes_from(prefix: str) -> Span:
    size = 10 ** (_DIGITS - len(prefix))
    return int(prefix) * size, (int(prefix) + 1) * size


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """The same codes in as few intervals as can be: ten prefixes of three digits may be one of two."""
    found: list[Span] = []
    for low, high in sorted(spans):
        if found and low <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], high)
        else:
            found.append((low, high))
    return tuple(found)


def _within(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(low <= span[0] and span[1] <= high for low, high in spans)
