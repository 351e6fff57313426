"""A day as Dutch people write it: read when there is one, left open when there is not."""

from datetime import date

import pytest

from mvoi_checklist.inputs.dutch.days import DAY, read_day
from mvoi_checklist.inputs.dutch.starts import first_day
from mvoi_checklist.inputs.dutch.terms import read_period


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("uiterlijk 1 mrt. 2026", date(2026, 3, 1)),
        ("1 Sept 2026", date(2026, 9, 1)),
        ("01/02/2026", date(2026, 2, 1)),
        ("2026-02-01 (1 februari 2026)", date(2026, 2, 1)),
        ("1 maart 2026 of 1 april 2026", None),
        ("1 of 15 september 2026", None),
        ("1 september of 1 okt. 2026", None),
        ("1 - 15 september 2026", None),
        ("1 september 2026 of later", date(2026, 9, 1)),
        ("1 brumaire 2026", None),
        ("voorjaar 2026", None),
        ("1-3-26", date(2026, 3, 1)),
        ("26-13-1", None),
        ("0-0-0000", None),
        ("1 " * 1000, None),
    ],
)
def test_a_day_is_read_only_when_there_is_one(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("23-11-2026", date(2026, 11, 23)), ("1 maart 2026", date(2026, 3, 1)), ("2026-02-30", None), ("31-02-2026", None)],
)
def test_a_day_is_read_only_when_it_exists(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(("text", "read_as"), [("15/5/27", "2027-05-15"), ("1.12-13-26", None)])
def test_a_year_may_have_two_figures(text, read_as):
    found = read_day(text)
    assert (found and found.isoformat()) == read_as


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("1-1-2027", "31-12-2028"),
        ("1-1-27", "31-12-28"),
        ("1/1/'27", "31/12/'28"),
        ("1 jan '27", "31 dec '28"),
        ("1e januari 2027", "31e december 2028"),
        ("1-jan-2027", "31-dec-2028"),
        ("01.01.27", "31.12.28"),
        ("2027-01-01", "2028-12-31"),
    ],
)
def test_each_way_of_writing_a_day_is_read_alone_in_a_period_and_behind_a_word(first, last):
    assert DAY.fullmatch(first)
    assert read_day(first) == first_day(f"Vanaf {first}") == date(2027, 1, 1)
    assert read_period(f"{first} t/m {last}") == (date(2027, 1, 1), 24)
