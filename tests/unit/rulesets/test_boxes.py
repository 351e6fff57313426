"""Does one rule cover another, and do two meet: the box algebra against the engine, asked about every purchase and day on and beside each border.

``test_rules_z3.py`` asks a theorem prover the same.
"""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from judged import holds

from mvoi_checklist import StartDocument
from mvoi_checklist.model.closed_lists import CPV_DIVISIONS, Answer, ContractKind, Procedure
from mvoi_checklist.model.condition import Condition
from mvoi_checklist.rulesets.boxes import Box

FIRST = date(2026, 1, 1)
BORDERS = {"value": (0.5, 1, 50_000, 216_000), "duration_months": (0.5, 1, 1.5, 2, 2.5, 12)}
PREFIXES = st.sampled_from(
    [
        "15",
        "150",
        "155",
        "1550",
        "15500000",
        *sorted(division for division in CPV_DIVISIONS if division.startswith("3")),
        *(f"15{digit}" for digit in range(10)),
    ]
)


def intervals(field):
    some = st.sampled_from(BORDERS[field])
    between = st.tuples(some, some).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: {"from": pair[0], "until": pair[1]})
    return st.one_of(between, some.map(lambda low: {"from": low}), some.map(lambda high: {"until": high}))


CONDITIONS = st.fixed_dictionaries(
    {},
    optional={
        "value": intervals("value"),
        "duration_months": intervals("duration_months"),
        "procedure": st.lists(st.sampled_from(list(Procedure)), min_size=1, max_size=6, unique=True).map(tuple),
        "contract_kind": st.lists(st.sampled_from(list(ContractKind)), min_size=1, max_size=4, unique=True).map(tuple),
        "cpv": st.lists(PREFIXES, min_size=1, max_size=12, unique=True).map(tuple),
    },
).map(Condition.model_validate)
PERIODS = st.tuples(st.none() | st.integers(0, 3), st.none() | st.integers(0, 3)).map(
    lambda days: (date.min if days[0] is None else FIRST + timedelta(days[0]), date.max if days[1] is None else FIRST + timedelta(days[1]))
)
BOXES = st.builds(lambda condition, period: Box(condition, *period), CONDITIONS, PERIODS)


# ------------------------------------------------------------------ asking the engine, field by field


def points(field, boxes):
    """Every answer to one question that could make a difference between these rules."""
    conditions = [box.condition for box in boxes]
    if field == "cpv":
        each = codes(conditions)
        shortest = sorted({prefix.ljust(8, "0") for condition in conditions for prefix in condition.cpv or ()})
        return [(), *((code,) for code in each), *combinations(each[::7], 2), *combinations(shortest, 2)]
    if field in {"procedure", "contract_kind"}:
        return list(Procedure if field == "procedure" else ContractKind)
    given = {border for condition in conditions if (interval := getattr(condition, field)) for border in (interval.from_, interval.until) if border is not None}
    if field == "duration_months":
        return sorted({month for border in (1, *given) for month in (int(border) - 1, int(border), int(border) + 1) if month >= 1})
    return sorted({amount for border in (0, *given) for amount in (border - 0.25, border, border + 0.25) if amount >= 0})


def codes(conditions):
    """Codes that begin with every prefix, and every way in which that can go on for two digits more."""
    prefixes = {prefix for condition in conditions for prefix in condition.cpv or ()} | {"99"}
    endings = ["", *(f"{number}" for number in range(10)), *(f"{number:02}" for number in range(100))]
    return sorted({f"{prefix}{ending}"[:8].ljust(8, "0") for prefix in prefixes for ending in endings})


FIELDS = {"value": "estimated_value", "duration_months": "duration_months", "procedure": "procedure", "contract_kind": "contract_kind", "cpv": "cpv"}


def fitting(box, field, answers):
    alone = Condition.model_validate({field: getattr(box.condition, field)}) if getattr(box.condition, field) is not None else Condition()
    return {number for number, answer in enumerate(answers) if holds(alone, StartDocument(**{FIELDS[field]: answer})).answer is Answer.YES}


def asked(one, other):
    """Per question which answers fit each of two rules; the fields are joined by AND, so a purchase is one answer to each."""
    pairs = []
    for field in FIELDS:
        answers = points(field, (one, other))
        pairs.append((fitting(one, field, answers), fitting(other, field, answers)))
    days = [date.min, *(FIRST + timedelta(days) for days in range(-1, 5)), date.max]
    pairs.append(tuple({day for day in days if box.start <= day <= box.end} for box in (one, other)))
    return pairs


@settings(max_examples=25, deadline=None)  # each asks the engine a few hundred things; z3 proves the same of more
@given(BOXES, BOXES)
@example(Box(Condition(cpv=("15500000",)), date.min, date.max), Box(Condition(cpv=("150",)), date.min, date.max))
def test_covering_and_meeting_are_what_the_engine_says_of_every_purchase(one, other):
    pairs = asked(one, other)
    never = any(not second for _, second in pairs)
    assert other.empty is never
    assert one.covers(other) is (never or all(second <= first for first, second in pairs))
    assert one.meets(other) is all(first & second for first, second in pairs)
    assert never or not one.covers(other) or one.rank <= other.rank


# ------------------------------------------------------------------ in so many words


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ({}, {"value": {"from": 50_000}}),
        ({"value": {"from": 50_000}}, {"value": {"from": 50_000, "until": 216_000}}),
        ({"value": {"from": 0}}, {}),
        ({"duration_months": {"from": 11.5}}, {"duration_months": {"from": 12}}),
        ({"procedure": tuple(Procedure)}, {}),
        ({"cpv": ("15",)}, {"cpv": ("155", "1589")}),
        ({"cpv": tuple(f"15{digit}" for digit in range(10))}, {"cpv": ("15",)}),
    ],
)
def test_a_wider_rule_covers_a_narrower_one(wide, narrow):
    assert Box(Condition.model_validate(wide)).covers(Box(Condition.model_validate(narrow)))


def test_without_a_code_only_a_rule_that_asks_no_code_fits():
    every_code = Condition.model_validate({"cpv": tuple(f"{number:02}" for number in range(100))})
    assert not Box(every_code).covers(Box(Condition()))
    assert holds(every_code, StartDocument(cpv=())).answer is Answer.NO


def test_a_rule_and_its_successor_meet_on_no_day():
    old, new = Box(Condition(), end=date(2026, 12, 31)), Box(Condition(), start=date(2027, 1, 1))
    assert (old.meets(new), old.covers(new), new.covers(old)) == (False, False, False)
    assert old.meets(Box(Condition(), start=date(2026, 12, 31)))
