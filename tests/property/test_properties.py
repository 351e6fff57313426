"""What must hold for every document."""

import json
from datetime import date
from itertools import product
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.engine.conditions import holds
from mvoi_checklist.model.condition import Condition, Interval
from mvoi_checklist.model.words import Answer, ContractKind, Procedure

ON = date(2026, 11, 23)
VALUES = [0, 29_999, 30_000, 99_999, 100_000, 5_000_000]
QUIET = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "start-document.schema.json").read_text(encoding="utf-8"))

conditions = st.builds(
    Condition,
    value=st.sampled_from([None, Interval(**{"from": 30_000}), Interval(until=100_000), Interval(**{"from": 30_000, "until": 100_000})]),
    procedure=st.none() | st.sets(st.sampled_from(list(Procedure)), min_size=1, max_size=5).map(lambda s: tuple(sorted(s))),
    contract_kind=st.none() | st.sets(st.sampled_from(list(ContractKind)), min_size=1, max_size=3).map(lambda s: tuple(sorted(s))),
)
documents = st.builds(
    StartDocument,
    estimated_value=st.none() | st.sampled_from(VALUES),
    procedure=st.none() | st.sampled_from(list(Procedure)),
    contract_kind=st.none() | st.sampled_from(list(ContractKind)),
)


def fits(condition, value, procedure, kind):
    """An independent reading of a condition, for documents without unknowns."""
    interval = condition.value
    in_range = interval is None or ((interval.from_ or 0) <= value and (interval.until is None or value < interval.until))
    return in_range and procedure in (condition.procedure or list(Procedure)) and kind in (condition.contract_kind or list(ContractKind))


@QUIET
@given(conditions, documents)
def test_three_valued_answers_are_exactly_those_of_all_completions(condition, document):
    values = VALUES if document.estimated_value is None else [document.estimated_value]
    procedures = list(Procedure) if document.procedure is None else [document.procedure]
    kinds = list(ContractKind) if document.contract_kind is None else [document.contract_kind]
    outcomes = {fits(condition, *completion) for completion in product(values, procedures, kinds)}
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
mutated = st.dictionaries(
    st.sampled_from([*StartDocument.model_fields, "minimum", "onbekend"]),
    junk | st.lists(junk, max_size=3) | st.fixed_dictionaries({"minimum": junk, "maximum": junk}),
    max_size=4,
)


@settings(deadline=None, max_examples=400)
@given(mutated)
def test_the_model_says_yes_exactly_when_the_schema_does(content):
    checker = Draft202012Validator.FORMAT_CHECKER
    by_schema = Draft202012Validator(SCHEMA, format_checker=checker).is_valid(content)
    try:
        StartDocument.model_validate_json(json.dumps(content))
        by_model = True
    except ValidationError:
        by_model = False
    assert by_model == by_schema
