"""Does a condition hold for a document? Three-valued: what the document does not say gives unknown, never no."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from mvoi_checklist.model.condition import Condition
from mvoi_checklist.model.dutch import interval_words
from mvoi_checklist.model.start_document import StartDocument, ValueRange
from mvoi_checklist.model.words import Answer

Bounds = tuple[float, float]


class Outcome(NamedTuple):
    """Whether a condition holds, why, and which fields are missing to know."""

    answer: Answer
    reasons: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


HOLDS = Outcome(Answer.YES)


def all_of(answers: Iterable[Answer]) -> Answer:
    """Kleene's AND: one no decides, else one unknown leaves it open."""
    seen = set(answers)
    if Answer.NO in seen:
        return Answer.NO
    return Answer.UNKNOWN if Answer.UNKNOWN in seen else Answer.YES


def any_of(answers: Iterable[Answer]) -> Answer:
    """Kleene's OR: one yes decides, else one unknown leaves it open."""
    seen = set(answers)
    if Answer.YES in seen:
        return Answer.YES
    return Answer.UNKNOWN if Answer.UNKNOWN in seen else Answer.NO


def value_bounds(document: StartDocument) -> Bounds | None:
    """Lowest and highest estimated value in EUR excl. VAT, or None when the document does not say."""
    value = document.estimated_value
    if value is None:
        return None
    if isinstance(value, ValueRange):
        return min(value.minimum, value.maximum), max(value.minimum, value.maximum)
    return value, value


def holds(condition: Condition, document: StartDocument) -> Outcome:
    """Judge every field that the condition states; all must hold."""
    if not condition.stated:
        return HOLDS
    judged = tuple([_JUDGES[field](getattr(condition, field), document) for field in condition.stated])
    return judged[0] if len(judged) == 1 else _together(judged)


@lru_cache(maxsize=4096)
def _together(judged: tuple[Outcome, ...]) -> Outcome:
    answer = all_of(outcome.answer for outcome in judged)
    return Outcome(
        answer,
        tuple(reason for outcome in judged for reason in outcome.reasons),
        tuple(field for outcome in judged for field in outcome.missing) if answer is Answer.UNKNOWN else (),
    )


def _months(document: StartDocument) -> Bounds | None:
    months = document.duration_months
    return None if months is None else (months, months)


_FIELD_WORDS = {
    "estimated_value": "geraamde waarde",
    "duration_months": "looptijd in maanden",
    "procedure": "procedure",
    "contract_kind": "soort opdracht",
    "cpv": "CPV-code",
}


def _unknown(field: str) -> Outcome:
    return Outcome(Answer.UNKNOWN, (f"{_FIELD_WORDS[field]} is niet ingevuld",), (field,))


@lru_cache(maxsize=4096)
def _interval(field: str, start: float | None, until: float | None, bounds: Bounds | None) -> Outcome:
    if bounds is None:
        return _unknown(field)
    low = start if start is not None else 0
    high = until if until is not None else float("inf")
    words = f"{_FIELD_WORDS[field]} {interval_words(start, until)}"
    if low <= bounds[0] and bounds[1] < high:
        return Outcome(Answer.YES, (words,))
    if bounds[1] < low or bounds[0] >= high:
        return Outcome(Answer.NO, (f"past alleen bij {words}",))
    return Outcome(Answer.UNKNOWN, (f"hangt af van de bandbreedte: past alleen bij {words}",), (field,))


@lru_cache(maxsize=4096)
def _member(field: str, wanted: tuple[str, ...], value: str | None) -> Outcome:
    if value is None:
        return _unknown(field)
    words = f"{_FIELD_WORDS[field]} {' of '.join(wanted)}"
    if value in wanted:
        return Outcome(Answer.YES, (words,))
    return Outcome(Answer.NO, (f"past alleen bij {words}",))


@lru_cache(maxsize=4096)
def _prefix(wanted: tuple[str, ...], codes: tuple[str, ...] | None) -> Outcome:
    if codes is None:
        return _unknown("cpv")
    words = f"CPV-code die begint met {' of '.join(wanted)}"
    if any(code.startswith(wanted) for code in codes):
        return Outcome(Answer.YES, (words,))
    return Outcome(Answer.NO, (f"past alleen bij een {words}",))


_JUDGES: dict[str, Callable[[Any, StartDocument], Outcome]] = {
    "value": lambda wanted, document: _interval("estimated_value", wanted.from_, wanted.until, value_bounds(document)),
    "duration_months": lambda wanted, document: _interval("duration_months", wanted.from_, wanted.until, _months(document)),
    "procedure": lambda wanted, document: _member("procedure", wanted, document.procedure),
    "contract_kind": lambda wanted, document: _member("contract_kind", wanted, document.contract_kind),
    "cpv": lambda wanted, document: _prefix(wanted, document.cpv),
}
