"""A table with a lot per row: what its columns tell of all lots holds for the purchase, and what differs is told and left open."""

import pytest
from purchases import TITLE_AND_GROUP

from mvoi_checklist.inputs.purchase.lot_answers import LOT_AMOUNT, LOT_ANSWER, LOTS_DIFFER


def lots(name, one, other):
    return (("Perceel", "Gebied", name), ("1", "Noord", one), ("2", "Zuid", other))


def notes(document, field):
    return {item.note for item in document.evidence if item.field == field}


@pytest.mark.parametrize(
    ("name", "told", "field", "value"),
    [
        ("Looptijd", ("2 jaar", "24 maanden"), "duration_months", 24),
        ("Looptijd (mnd)", ("36", "36"), "duration_months", 36),
        ("Looptijd", ("2 jaar", "3 jaar"), "duration_months", None),
        ("Looptijd", ("2 jaar", "eenmalig"), "duration_months", None),
        ("Looptijd", ("2 jaar", ""), "duration_months", None),
        ("Procedure", ("Europees openbaar", "Europees openbaar"), "procedure", "europees-openbaar"),
        ("Procedure", ("Europees openbaar", "meervoudig onderhands"), "procedure", None),
        ("Startdatum", ("1-1-2027", "1 januari 2027"), "start_date", "2027-01-01"),
        ("Startdatum", ("1-1-2027", "1-4-2027"), "start_date", None),
    ],
)
def test_what_is_the_same_for_all_lots_holds_for_the_purchase(name, told, field, value, read):
    document = read(TITLE_AND_GROUP, lots(name, *told))
    found = getattr(document, field)
    assert (str(found) if field == "start_date" and found else found) == value
    assert value or notes(document, field) == {LOTS_DIFFER}


def test_what_is_told_of_the_purchase_goes_before_what_is_told_of_a_lot(read):
    document = read((*TITLE_AND_GROUP, ("Looptijd", "4 jaar")), lots("Looptijd", "2 jaar", "3 jaar"))
    assert document.duration_months == 48
    assert notes(document, "duration_months") - {None} == {LOT_ANSWER}


def test_amounts_of_a_year_per_lot_count_over_the_term_of_all_lots(read):
    table = (("Perceel", "Gebied", "Raming per jaar", "Looptijd"), ("1", "Noord", "€ 50.000", "2 jaar"), ("2", "Zuid", "€ 40.000", "2 jaar"))
    assert read(TITLE_AND_GROUP, table).estimated_value == 180_000


def test_amounts_of_lots_that_may_not_be_their_values_are_told(read):
    table = (("Perceel", "Gebied", "Min.", "Max."), ("1", "Noord", "€ 50.000", "€ 60.000"), ("2", "Zuid", "€ 40.000", "€ 45.000"))
    document = read(TITLE_AND_GROUP, table)
    assert (document.estimated_value, notes(document, "estimated_value")) == (None, {LOT_AMOUNT})


def test_amounts_for_the_fixed_term_and_for_options_are_no_terms(read):
    table = (("Perceel", "Gebied", "Vast", "Optie"), ("1", "Noord", "€ 100.000", "€ 50.000"), ("2", "Zuid", "€ 50.000", "€ 25.000"))
    document = read(TITLE_AND_GROUP, table)
    assert (document.estimated_value, document.duration_months, notes(document, "duration_months")) == (150_000, None, set())
