"""Does a condition hold for a document? Three-valued: what the document does not say gives unknown, never no."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from mvoi_checklist.model.closed_lists import CPV_DIVISIONS, Answer, ContractKind, Procedure
from mvoi_checklist.model.condition import INTERVAL_UNITS, Condition, Interval
from mvoi_checklist.model.dutch import interval_words
from mvoi_checklist.model.start_document import StartDocument, ValueRange

Bounds = tuple[float, float]


class Refusal(NamedTuple):
    """A field that says no, and in words to what."""

    field: str
    reason: str


class Outcome(NamedTuple):
    """Whether a condition holds, why, which fields are missing to know, and which say no."""

    answer: Answer
    reasons: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()


class Facts(NamedTuple):
    """What conditions look at, by the names of their fields; None: the document does not say."""

    value: Bounds | None
    duration_months: Bounds | None
    procedure: Procedure | None
    contract_kind: ContractKind | None
    cpv: tuple[str, ...] | None
    """Those that exist."""
    cpv_in_doubt: bool = False
    """There is one that does not exist: what it should be, nobody knows."""


Test = Callable[[Facts], Outcome]
"""A condition made ready: every reason it can give was written once, beforehand."""

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


def facts_of(document: StartDocument) -> Facts:
    """The facts of a document; values in EUR excl. VAT and months as their lowest and highest."""
    months, missing = document.duration_months, codes_that_do_not_exist(document)
    return Facts(
        value=value_bounds(document.estimated_value),
        duration_months=None if months is None else (months, months),
        procedure=document.procedure,
        contract_kind=document.contract_kind,
        cpv=document.cpv if not missing else tuple([code for code in document.cpv or () if code not in missing]),
        cpv_in_doubt=bool(missing),
    )


def codes_that_do_not_exist(document: StartDocument) -> tuple[str, ...]:
    """The CPV codes that start with no division of the CPV."""
    return tuple([code for code in document.cpv or () if code[:2] not in CPV_DIVISIONS])


def value_bounds(value: float | ValueRange | None) -> Bounds | None:
    """Lowest and highest estimated value in EUR excl. VAT; None when the document does not say."""
    if isinstance(value, ValueRange):
        return min(value.minimum, value.maximum), max(value.minimum, value.maximum)
    return None if value is None else (value, value)


@lru_cache(maxsize=4096)
def test_of(condition: Condition) -> Test:
    """Make a condition ready to be asked of many documents."""
    tests = [_MAKERS[field](field, getattr(condition, field)) for field in condition.stated]
    if not tests:
        return lambda _: HOLDS
    return tests[0] if len(tests) == 1 else lambda facts: _together(tuple([test(facts) for test in tests]))


@lru_cache(maxsize=4096)
def _together(judged: tuple[Outcome, ...]) -> Outcome:
    answer = all_of(outcome.answer for outcome in judged)
    telling = [outcome for outcome in judged if answer is not Answer.UNKNOWN or outcome.answer is answer]  # what holds is no reason for doubt
    return Outcome(
        answer,
        tuple(reason for outcome in telling for reason in outcome.reasons),
        tuple(field for outcome in judged for field in outcome.missing) if answer is Answer.UNKNOWN else (),
        tuple(refusal for outcome in judged for refusal in outcome.refusals),
    )


_DOCUMENT_FIELDS = {"value": "estimated_value"}
_FIELD_WORDS = {
    "value": "geraamde waarde",
    "duration_months": "looptijd",
    "procedure": "procedure",
    "contract_kind": "soort opdracht",
    "cpv": "CPV-code",
}


def _unknown(field: str) -> Outcome:
    return Outcome(Answer.UNKNOWN, (f"{_FIELD_WORDS[field]} is niet bekend",), (_DOCUMENT_FIELDS.get(field, field),))


def _no(field: str, reason: str) -> Outcome:
    return Outcome(Answer.NO, (reason,), refusals=(Refusal(field, reason),))


def _interval(field: str, wanted: Interval) -> Test:
    low = wanted.from_ if wanted.from_ is not None else 0
    high = wanted.until if wanted.until is not None else float("inf")
    words = f"{_FIELD_WORDS[field]} {interval_words(wanted.from_, wanted.until)} {INTERVAL_UNITS[field]}"
    unknown, yes, no = _unknown(field), Outcome(Answer.YES, (words,)), _no(field, f"past alleen bij een {words}")
    depends = Outcome(Answer.UNKNOWN, (f"hangt af van de bandbreedte: past alleen bij een {words}",), unknown.missing)
    read = attrgetter(field)

    def test(facts: Facts) -> Outcome:
        bounds: Bounds | None = read(facts)
        if bounds is None:
            return unknown
        if low <= bounds[0] and bounds[1] < high:
            return yes
        return no if bounds[1] < low or bounds[0] >= high else depends

    return test


def _member(field: str, wanted: tuple[Procedure | ContractKind, ...]) -> Test:
    names = {item: item.title.partition(" (")[0] for item in wanted}
    yes = {item: Outcome(Answer.YES, (f"{_FIELD_WORDS[field]} {name}",)) for item, name in names.items()}
    unknown, no = _unknown(field), _no(field, f"past alleen bij {_FIELD_WORDS[field]} {' of '.join(names.values())}")
    read = attrgetter(field)

    def test(facts: Facts) -> Outcome:
        value = read(facts)
        return unknown if value is None else yes.get(value, no)

    return test


def _prefix(field: str, wanted: tuple[str, ...]) -> Test:
    words = f"{_FIELD_WORDS[field]} die begint met {' of '.join(wanted)}"
    unknown, no = _unknown(field), _no(field, f"past alleen bij een {words}")
    in_doubt = unknown._replace(reasons=(f"een {_FIELD_WORDS[field]} bestaat niet",))

    def test(facts: Facts) -> Outcome:
        if facts.cpv is None:
            return unknown
        for code in facts.cpv:  # any() with a generator takes twice as long
            if code.startswith(wanted):
                return _of_code(code)
        return in_doubt if facts.cpv_in_doubt else no

    return test


@lru_cache(maxsize=1024)
def _of_code(code: str) -> Outcome:
    """The code itself says more than all that a rule is for."""
    return Outcome(Answer.YES, (f"{_FIELD_WORDS['cpv']} {code}",))


_MAKERS: dict[str, Callable[[str, Any], Test]] = {
    "value": _interval,
    "duration_months": _interval,
    "procedure": _member,
    "contract_kind": _member,
    "cpv": _prefix,
}
