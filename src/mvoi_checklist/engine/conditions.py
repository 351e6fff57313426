"""Does a condition hold for a document? Three-valued: what the document does not say gives unknown, never no."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mvoi_checklist.model.condition import Condition, Interval
from mvoi_checklist.model.start_document import StartDocument, ValueRange
from mvoi_checklist.model.words import Answer

Bounds = tuple[float, float]


@dataclass(frozen=True)
class Outcome:
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
    """Judge every field of the condition; all must hold."""
    judged = [outcome for outcome in _fields(condition, document) if outcome is not HOLDS]
    if not judged:
        return HOLDS
    answer = all_of(outcome.answer for outcome in judged)
    return Outcome(
        answer,
        tuple(reason for outcome in judged for reason in outcome.reasons),
        tuple(field for outcome in judged for field in outcome.missing) if answer is Answer.UNKNOWN else (),
    )


def _fields(condition: Condition, document: StartDocument) -> Iterable[Outcome]:
    months = document.duration_months
    yield _interval("estimated_value", condition.value, value_bounds(document))
    yield _interval("duration_months", condition.duration_months, None if months is None else (months, months))
    yield _member("procedure", condition.procedure, document.procedure)
    yield _member("contract_kind", condition.contract_kind, document.contract_kind)
    yield _prefix(condition.cpv, document.cpv)


_FIELD_WORDS = {
    "estimated_value": "geraamde waarde",
    "duration_months": "looptijd in maanden",
    "procedure": "procedure",
    "contract_kind": "soort opdracht",
    "cpv": "CPV-code",
}


def _unknown(field: str) -> Outcome:
    return Outcome(Answer.UNKNOWN, (f"{_FIELD_WORDS[field]} is niet ingevuld",), (field,))


def _interval(field: str, wanted: Interval | None, bounds: Bounds | None) -> Outcome:
    if wanted is None:
        return HOLDS
    if bounds is None:
        return _unknown(field)
    low = wanted.from_ if wanted.from_ is not None else 0
    high = wanted.until if wanted.until is not None else float("inf")
    words = f"{_FIELD_WORDS[field]} {interval_words(wanted)}"
    if low <= bounds[0] and bounds[1] < high:
        return Outcome(Answer.YES, (words,))
    if bounds[1] < low or bounds[0] >= high:
        return Outcome(Answer.NO, (f"past alleen bij {words}",))
    return Outcome(Answer.UNKNOWN, (f"hangt af van de bandbreedte: past alleen bij {words}",), (field,))


def interval_words(interval: Interval) -> str:
    """Say an interval in Dutch: ``vanaf 50.000 tot 216.000``."""
    parts = []
    if interval.from_ is not None:
        parts.append(f"vanaf {dutch_number(interval.from_)}")
    if interval.until is not None:
        parts.append(f"tot {dutch_number(interval.until)}")
    return " ".join(parts)


def dutch_number(number: float) -> str:
    """Write 45000 as ``45.000`` and 12.5 as ``12,50``."""
    text = f"{number:,.0f}" if float(number).is_integer() else f"{number:,.2f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def _member(field: str, wanted: tuple[str, ...] | None, value: str | None) -> Outcome:
    if wanted is None:
        return HOLDS
    if value is None:
        return _unknown(field)
    words = f"{_FIELD_WORDS[field]} {' of '.join(wanted)}"
    if value in wanted:
        return Outcome(Answer.YES, (words,))
    return Outcome(Answer.NO, (f"past alleen bij {words}",))


def _prefix(wanted: tuple[str, ...] | None, codes: tuple[str, ...] | None) -> Outcome:
    if wanted is None:
        return HOLDS
    if codes is None:
        return _unknown("cpv")
    words = f"CPV-code die begint met {' of '.join(wanted)}"
    if any(code.startswith(wanted) for code in codes):
        return Outcome(Answer.YES, (words,))
    return Outcome(Answer.NO, (f"past alleen bij een {words}",))
