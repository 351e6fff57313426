"""What must hold for every document."""

import copy
import json
from datetime import date
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from judged import holds
from places import ROOT
from pydantic import ValidationError

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.closed_lists import Answer, ContractKind, Procedure
from mvoi_checklist.model.condition import Condition, Interval
from mvoi_checklist.model.start_document import ValueRange

ON = date(2026, 11, 23)
VALUES = [0, 29_999, 30_000, 99_999, 100_000, 5_000_000]
QUIET = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
SCHEMA = json.loads((ROOT / "schemas" / "start-document.schema.json").read_text(encoding="utf-8"))

MONTHS = [1, 11, 12, 47, 48, 600]
CODES = [(), ("48000000",), ("72260000",), ("90910000",), ("48000000", "90910000")]
"""Enough values to lie on either side of every limit in ``conditions``, and on it; so a completion is one choice of each."""

conditions = st.builds(
    Condition,
    value=st.sampled_from([None, Interval(**{"from": 30_000}), Interval(until=100_000), Interval(**{"from": 30_000, "until": 100_000})]),
    duration_months=st.sampled_from([None, Interval(**{"from": 12}), Interval(until=48), Interval(**{"from": 12, "until": 48})]),
    procedure=st.none() | st.sets(st.sampled_from(list(Procedure)), min_size=1, max_size=5).map(lambda s: tuple(sorted(s))),
    contract_kind=st.none() | st.sets(st.sampled_from(list(ContractKind)), min_size=1, max_size=3).map(lambda s: tuple(sorted(s))),
    cpv=st.none() | st.sets(st.sampled_from(["48", "722", "90"]), min_size=1).map(lambda s: tuple(sorted(s))),
)
ranges = st.tuples(st.sampled_from(VALUES), st.sampled_from(VALUES)).map(lambda pair: ValueRange(minimum=min(pair), maximum=max(pair)))
documents = st.builds(
    StartDocument,
    estimated_value=st.none() | st.sampled_from(VALUES) | ranges,
    duration_months=st.none() | st.sampled_from(MONTHS),
    procedure=st.none() | st.sampled_from(list(Procedure)),
    contract_kind=st.none() | st.sampled_from(list(ContractKind)),
    cpv=st.none() | st.sampled_from(CODES),
)


def fits(condition, completion):
    """An independent reading of a condition, for documents without unknowns."""
    value, months, procedure, kind, codes = completion
    return (
        within(condition.value, value)
        and within(condition.duration_months, months)
        and procedure in (condition.procedure or list(Procedure))
        and kind in (condition.contract_kind or list(ContractKind))
        and (condition.cpv is None or any(code[: len(prefix)] == prefix for code in codes for prefix in condition.cpv))
    )


def within(interval, number):
    return interval is None or ((interval.from_ or 0) <= number and (interval.until is None or number < interval.until))


def completions(document):
    """Every way in which the unknown fields may turn out."""
    value = document.estimated_value
    low, high = (value.minimum, value.maximum) if isinstance(value, ValueRange) else (value, value)
    values = VALUES if value is None else [each for each in VALUES if low <= each <= high]
    known = [(document.duration_months, MONTHS), (document.procedure, list(Procedure)), (document.contract_kind, list(ContractKind)), (document.cpv, CODES)]
    return product(values, *([field] if field is not None else choices for field, choices in known))


@QUIET
@given(conditions, documents)
def test_three_valued_answers_are_exactly_those_of_all_completions(condition, document):
    outcomes = {fits(condition, completion) for completion in completions(document)}
    expected = Answer.UNKNOWN if len(outcomes) == 2 else (Answer.YES if outcomes == {True} else Answer.NO)
    assert holds(condition, document).answer is expected


@QUIET
@given(documents, st.permutations(["ict", "catering", "schoonmaak", "gww"]))
def test_the_order_of_groups_does_not_matter(ruleset, document, groups):
    def verdicts(names):
        checklist = evaluate(document.model_copy(update={"product_groups": tuple(names)}), ruleset, on=ON)
        return [(theme.theme, theme.applicable, theme.verdict) for theme in checklist.themes]

    assert verdicts(groups) == verdicts(sorted(groups))


@QUIET
@given(documents)
def test_a_document_survives_json(document):
    assert StartDocument.model_validate_json(document.model_dump_json()) == document


junk = st.none() | st.booleans() | st.integers(-2, 10**7) | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5)
junk |= st.sampled_from(["sas", "diensten", "2026-02-28", "2026-02-30", "2026-1-1", "90910000-9"])
flat = st.dictionaries(
    st.sampled_from([*StartDocument.model_fields, "minimum", "onbekend"]),
    junk | st.lists(junk, max_size=3) | st.fixed_dictionaries({"minimum": junk, "maximum": junk}),
    max_size=4,
)
EXAMPLES = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "examples").glob("*.json"))]


def places(content, path=()):
    """The path of everything in a document, however deep."""
    items = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, value in items:
        yield (*path, key)
        yield from places(value, (*path, key))


@st.composite
def mutated(draw):
    """A real start document in which one to three things were changed, left out, doubled or misspelled."""
    content = copy.deepcopy(draw(st.sampled_from(EXAMPLES)))
    for _ in range(draw(st.integers(1, 3))):
        *path, key = draw(st.sampled_from(list(places(content)) or [()])) or (None,)
        holder = content
        for step in path:
            holder = holder[step]
        change = draw(st.sampled_from(["other", "gone", "more"]))
        if change == "gone":
            holder.pop(key, None) if isinstance(holder, dict) else holder.pop(key)
        elif change == "other" and key is not None:
            holder[key] = draw(junk | st.lists(junk, max_size=2))
        elif isinstance(holder, list):
            holder.append(holder[key])
        else:
            holder[f"{key}s"] = holder.pop(key, None)
    return content


@settings(deadline=None, max_examples=400)
@given(flat | mutated())
def test_the_model_says_yes_exactly_when_the_schema_does(content):
    checker = Draft202012Validator.FORMAT_CHECKER
    by_schema = Draft202012Validator(SCHEMA, format_checker=checker).is_valid(content)
    try:
        StartDocument.model_validate_json(json.dumps(content))
        by_model = True
    except ValidationError:
        by_model = False
    assert by_model == by_schema
