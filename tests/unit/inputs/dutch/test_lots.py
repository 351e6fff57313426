"""A lot is named in one way, whoever asks: by a number or a letter, behind "perceel", "deelperceel" or "lot"."""

import pytest

from mvoi_checklist.inputs.dutch.lots import lot_called, lot_of, told_by_lot
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.terms import read_months
from mvoi_checklist.inputs.dutch.values import read_value


@pytest.mark.parametrize(
    ("one", "other"), [("Perceel 1", "Perceel 2"), ("Deelperceel 1", "deelperceel 2"), ("Lot 1", "lot 2"), ("Perceel A", "perceel B"), ("Lot a", "lot b")]
)
def test_each_way_to_name_a_lot_counts_everywhere(one, other, words):
    assert lot_of(one) == one.title()
    assert [lot for lot, _ in told_by_lot(f"{one}: 5%. {other}: niet.")] == [one.title(), other.title()]
    assert read_value(f"{one} € 40.000, {other} € 20.000", "Geraamde waarde", words) == 60_000
    assert read_value(f"€ 40.000, {other}", "Geraamde waarde", words) is None
    assert read_months(f"{one}: 3 jaar, {other}: 3 jaar", "Looptijd") == 36
    assert refuses(f"In {one} niet, {other} niet.", words)


@pytest.mark.parametrize("lot", ["Perceel E", "perceel h", "deelperceel 3"])
def test_what_is_asked_but_not_in_one_lot_is_asked(lot, words):
    assert not refuses(f"Wij vragen 5% van de loonsom, {lot} niet.", words)
    assert [named for named, _ in told_by_lot(f"Alleen in {lot} vragen wij 5%.")] == [lot.title()]


@pytest.mark.parametrize("text", ["perceel achter het stadhuis", "deel 2", "lotgenoten", "Perceel 1.2"])
def test_no_other_words_name_a_lot(text):
    assert not lot_of(text)


def test_a_short_name_counts_where_it_is_known_to_be_one():
    assert lot_called("P2") == "Perceel 2"
    assert not lot_of("P2")
