"""The procedure against the thresholds of the day, with and without the options and the kind of contract."""

from datetime import date

import pytest
from furniture import ON, SINGLE

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.closed_lists import Procedure
from mvoi_checklist.model.start_document import Evidence, ValueRange


@pytest.mark.parametrize(
    ("value", "kind", "procedure", "flagged"),
    [
        (215_999, "diensten", SINGLE, False),
        (216_000, "diensten", SINGLE, True),
        (216_000, "leveringen", "nationaal-openbaar", True),
        (216_000, "diensten", "europees-openbaar", False),
        (216_000, "werken", SINGLE, False),
        (5_404_000, "werken", "meervoudig-onderhands", True),
        (749_999, "sociale-en-specifieke-diensten", SINGLE, False),
        (750_000, "sociale-en-specifieke-diensten", SINGLE, True),
        (ValueRange(minimum=100_000, maximum=216_000), "diensten", SINGLE, True),
        (None, "diensten", SINGLE, False),
    ],
)
def test_a_national_procedure_from_the_european_threshold_on_is_flagged(value, kind, procedure, flagged, ruleset):
    document = StartDocument(contract_kind=kind, procedure=procedure, estimated_value=value)
    assert ("MVOI306" in {finding.code for finding in evaluate(document, ruleset, on=ON).findings}) is flagged


@pytest.mark.parametrize(
    ("value", "code", "named"),
    [
        (215_999, None, []),
        (216_000, "MVOI310", ["216.000", "750.000", "5.404.000"]),
        (ValueRange(minimum=100_000, maximum=800_000), "MVOI310", ["216.000", "750.000", "5.404.000"]),
        (5_404_000, "MVOI306", ["216.000", "750.000", "5.404.000"]),
    ],
)
def test_without_the_kind_of_contract_it_is_flagged_above_all_thresholds_and_asked_between_them(value, code, named, ruleset):
    document = StartDocument(procedure=SINGLE, estimated_value=value)
    found = {finding.code: finding.message for finding in evaluate(document, ruleset, on=ON).findings if finding.code in ("MVOI306", "MVOI310")}
    assert list(found) == ([code] if code else [])
    assert all(amount in found[code] for amount in named)


@pytest.mark.parametrize(
    ("value", "term", "code"),
    [
        (200_000, "2 jaar", "MVOI315"),
        (200_000, "2 jaar, met 2x1 jaar verlenging", "MVOI314"),
        (200_000, "2 jaar, geen verlenging en zonder opties", None),
        (200_000, "2 jaar, zonder opties", "MVOI315"),
        (200_000, "2 jaar. Opties: nee", None),
        (200_000, "Er zijn geen opties of verlengingen", None),
        (200_000, "Verlenging is niet mogelijk, wel een optie voor drie extra lampen", "MVOI314"),
        (60_000, "2 jaar + 2 optiejaren", "MVOI314"),
        (60_000, "2 jaar", None),
        (20_000, "2 jaar + 2 optiejaren", None),
        (300_000, "2 jaar + 2 optiejaren", None),
    ],
)
@pytest.mark.parametrize("procedure", [Procedure.MULTIPLE, Procedure.EU_OPEN])
def test_options_count_for_the_threshold_and_are_asked_about_below_it(value, term, code, procedure, ruleset):
    told = Evidence(field="options", quote=term, place="rij 3")
    document = StartDocument(contract_kind="diensten", procedure=procedure, estimated_value=value, evidence=(told,))
    found = {finding.code: finding.message for finding in evaluate(document, ruleset, on=ON).findings if finding.code in ("MVOI314", "MVOI315")}
    assert list(found) == ([code] if code else [])
    assert all((Procedure.MULTIPLE.title in message) is (procedure is Procedure.MULTIPLE) for message in found.values())


def test_above_one_threshold_options_are_not_asked_about_too(ruleset):
    told = Evidence(field="options", quote="2 jaar + 2 optiejaren", place="rij 3")
    document = StartDocument(procedure=Procedure.MULTIPLE, estimated_value=300_000, evidence=(told,))
    codes = {finding.code for finding in evaluate(document, ruleset, on=ON).findings}
    assert codes & {"MVOI310", "MVOI314", "MVOI315"} == {"MVOI310"}


@pytest.mark.parametrize(
    ("on", "changes", "told"), [(date(2027, 12, 31), {}, False), (date(2028, 1, 1), {}, True), (date(2028, 1, 1), {"procedure": "europees-openbaar"}, False)]
)
def test_it_is_told_when_no_threshold_of_the_day_is_known(on, changes, told, ruleset):
    document = StartDocument.model_validate({"contract_kind": "diensten", "procedure": SINGLE, "estimated_value": 20_000, **changes})
    assert ("MVOI311" in {finding.code for finding in evaluate(document, ruleset, on=on).findings}) is told


@pytest.mark.parametrize(("on", "flagged"), [(date(2025, 12, 31), False), (date(2026, 1, 1), True), (date(2027, 12, 31), True), (date(2028, 1, 1), False)])
def test_the_threshold_of_the_day_counts(on, flagged, ruleset):
    document = StartDocument(contract_kind="diensten", procedure=SINGLE, estimated_value=216_000)
    assert ("MVOI306" in {finding.code for finding in evaluate(document, ruleset, on=on).findings}) is flagged
