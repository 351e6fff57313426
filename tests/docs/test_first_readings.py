"""The file with the first reading of each set of start documents by others is whole: the table in the benchmarks is made of it."""

import csv

import pytest
from everyday import sets
from places import ROOT

FILE = ROOT / "benchmarks" / "first_readings.csv"
READINGS = [*csv.DictReader(FILE.read_text(encoding="utf-8").splitlines())]
COUNTS = ("fields_right", "fields", "verdicts_right", "verdicts")
SHARES = ("fields_percent", "verdicts_percent")


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading["sets"])
def test_a_line_holds_counts_or_shares(reading):
    counts, shares = ([reading[name] for name in names] for names in (COUNTS, SHARES))
    assert all(counts) != all(shares)
    assert not any(shares if all(counts) else counts)
    if all(counts):
        fields_right, fields, verdicts_right, verdicts = map(int, counts)
        assert fields_right <= fields
        assert verdicts_right + int(reading["wrong"]) <= verdicts


def test_every_set_that_was_kept_was_read_a_first_time():
    told = [letters for reading in READINGS for letters in reading["sets"].split()]
    assert sorted(told) == sorted({*told})
    assert {*sets()} <= {*told}
