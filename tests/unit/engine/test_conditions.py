"""A condition on a document: yes, no or unknown; what is not said is never a no."""

import json

import pytest
from judged import holds
from pydantic import ValidationError

from mvoi_checklist import StartDocument
from mvoi_checklist.engine.conditions import HOLDS, all_of, any_of
from mvoi_checklist.model.closed_lists import Answer
from mvoi_checklist.model.condition import ALWAYS, Condition, Interval
from mvoi_checklist.model.start_document import ValueRange

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def interval(start=None, until=None):
    return Interval(**{"from": start, "until": until})


def condition(**fields):
    """As it stands in a rule: words, not objects."""
    return Condition.model_validate_json(json.dumps(fields))


def purchase(minimum, maximum=None):
    return StartDocument(estimated_value=minimum if maximum is None else ValueRange(minimum=minimum, maximum=maximum))


@pytest.mark.parametrize(
    ("answers", "both", "either"),
    [
        ([], YES, NO),
        ([YES, YES], YES, YES),
        ([YES, NO], NO, YES),
        ([NO, NO], NO, NO),
        ([YES, UNKNOWN], UNKNOWN, YES),
        ([NO, UNKNOWN], NO, UNKNOWN),
        ([UNKNOWN, UNKNOWN], UNKNOWN, UNKNOWN),
    ],
)
def test_one_no_decides_an_and_and_one_yes_decides_an_or(answers, both, either):
    assert (all_of(answers), any_of(answers)) == (both, either)


@pytest.mark.parametrize(
    ("wanted", "document", "answer"),
    [
        (interval(50_000), purchase(49_999.99), NO),
        (interval(50_000), purchase(50_000), YES),
        (interval(until=50_000), purchase(50_000), NO),
        (interval(until=50_000), purchase(0), YES),
        (interval(50_000, 216_000), purchase(216_000), NO),
        (interval(50_000, 216_000), purchase(215_999), YES),
        (interval(50_000), purchase(40_000, 60_000), UNKNOWN),
        (interval(50_000), purchase(60_000, 40_000), UNKNOWN),
        (interval(50_000), purchase(50_000, 60_000), YES),
        (interval(until=50_000), purchase(40_000, 50_000), UNKNOWN),
        (interval(until=50_000), purchase(50_000, 60_000), NO),
        (interval(50_000), StartDocument(), UNKNOWN),
    ],
)
def test_the_lower_limit_belongs_to_an_amount_and_the_upper_does_not(wanted, document, answer):
    assert holds(Condition(value=wanted), document).answer is answer


@pytest.mark.parametrize(("months", "answer"), [(11, NO), (12, YES), (None, UNKNOWN)])
def test_a_term_is_judged_in_whole_months(months, answer):
    assert holds(Condition(duration_months=interval(12)), StartDocument(duration_months=months)).answer is answer


@pytest.mark.parametrize(
    ("codes", "answer"),
    [(None, UNKNOWN), ((), NO), (("72000000",), YES), (("09100000", "48000000-8"), YES), (("09100000",), NO), (("19248000",), NO)],
)
def test_one_cpv_code_that_begins_so_is_enough(codes, answer):
    assert holds(Condition(cpv=("48", "72")), StartDocument(cpv=codes)).answer is answer


@pytest.mark.parametrize(
    ("procedure", "kind", "answer"),
    [
        ("sas", "diensten", YES),
        ("sas", "werken", NO),
        ("sas", None, UNKNOWN),
        (None, "werken", NO),
        (None, None, UNKNOWN),
    ],
)
def test_all_fields_must_hold_and_one_no_is_enough(procedure, kind, answer):
    wanted = condition(procedure=["sas", "nationaal-openbaar"], contract_kind=["diensten"])
    assert holds(wanted, StartDocument(procedure=procedure, contract_kind=kind)).answer is answer


def test_a_condition_that_says_nothing_always_holds():
    assert holds(ALWAYS, StartDocument()) is HOLDS


def test_what_is_unknown_is_named_so_that_someone_can_fill_it_in():
    fields = {"procedure": ["sas"], "cpv": ["72"], "contract_kind": ["diensten"], "duration_months": {"from": 12}}
    wanted = condition(value={"from": 50_000, "until": 216_000}, **fields)
    outcome = holds(wanted, StartDocument(contract_kind="diensten"))
    assert outcome.missing == ("estimated_value", "duration_months", "procedure", "cpv")
    assert "geraamde waarde is niet bekend" in outcome.reasons
    assert holds(wanted, StartDocument(contract_kind="werken")).missing == ()


@pytest.mark.parametrize(
    ("wanted", "document", "words"),
    [
        (Condition(value=interval(50_000, 216_000)), purchase(1), "past alleen bij een geraamde waarde vanaf 50.000 tot 216.000 euro"),
        (Condition(value=interval(until=12.5)), purchase(1), "geraamde waarde tot 12,50 euro"),
        (Condition(value=interval(50_000)), purchase(1, 90_000), "hangt af van de bandbreedte: past alleen bij een geraamde waarde vanaf 50.000 euro"),
        (condition(procedure=["sas"]), StartDocument(procedure="nationaal-openbaar"), "past alleen bij procedure SAS-procedure"),
        (Condition(cpv=("48", "72")), StartDocument(cpv=("09000000",)), "past alleen bij een CPV-code die begint met 48 of 72"),
    ],
)
def test_the_reason_is_said_in_dutch(wanted, document, words):
    assert holds(wanted, document).reasons == (words,)


@pytest.mark.parametrize(
    "fields",
    [
        {"value": {}},
        {"value": {"from": 5, "until": 5}},
        {"value": {"from": -1}},
        {"value": {"from": float("inf")}},
        {"procedure": []},
        {"cpv": ["7"]},
        {"cpv": ["72", "72"]},
        {"waarde": 5},
    ],
)
def test_a_condition_that_cannot_be_meant_is_no_condition(fields):
    with pytest.raises(ValidationError):
        condition(**fields)


def test_a_no_names_the_field_that_says_it():
    asked = condition(value={"from": 50_000}, cpv=["30"])
    found = holds(asked, StartDocument(estimated_value=60_000, cpv=("90910000",)))
    assert (found.answer, [refusal.field for refusal in found.refusals]) == (NO, ["cpv"])
    assert [refusal.field for refusal in holds(asked, StartDocument(estimated_value=10)).refusals] == ["value"]
    assert holds(asked, StartDocument()).refusals == ()


def test_a_reason_names_what_is_bought_and_in_doubt_only_what_is_missing():
    wanted = condition(value={"from": 50_000}, contract_kind=["leveringen", "diensten"])
    known = StartDocument(estimated_value=95_000, contract_kind="leveringen")
    assert holds(wanted, known).reasons == ("geraamde waarde vanaf 50.000 euro", "soort opdracht Leveringen")
    assert holds(wanted, StartDocument(estimated_value=95_000)).reasons == ("soort opdracht is niet bekend",)
