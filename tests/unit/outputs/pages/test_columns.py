"""Columns as wide as was asked, and wide enough for their longest word while there is room."""

import pytest

from mvoi_checklist.outputs.pages.blocks import TEXT_WIDTH
from mvoi_checklist.outputs.pages.columns import fitting_widths

SHORT, LONG = "ja", "Ketenverantwoordelijkheid"
AS_WIDE_AS_LONG = 2_460
"""What the longest name of a theme takes in bold Calibri of 10 points, with the margins of a cell, in twentieths of a point."""


@pytest.mark.parametrize("rows", [[[SHORT, SHORT]], [[LONG, SHORT]], [[LONG, LONG]], [[LONG] * 9], [["", ""]]])
def test_columns_fill_the_page(rows):
    assert sum(fitting_widths(rows, [1] * len(rows[0]))) == TEXT_WIDTH


def test_without_long_words_the_columns_are_as_was_asked():
    assert fitting_widths([["Thema", SHORT]], (3, 1)) == [TEXT_WIDTH * 3 // 4, TEXT_WIDTH // 4]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_long_word_gets_room_from_the_columns_that_have_it(place):
    row = [SHORT] * 3
    row[place] = LONG
    weights = [1 if index == place else 5 for index in range(3)]
    assert fitting_widths([["Aa", "Bb", "Cc"], row], weights)[place] >= AS_WIDE_AS_LONG


def test_a_web_address_does_not_squeeze_the_other_columns():
    assert fitting_widths([["https://" + "a" * 200, LONG]], (1, 1))[1] >= AS_WIDE_AS_LONG


def test_a_word_may_be_broken_after_a_hyphen():
    assert fitting_widths([[f"{LONG}-{LONG}", SHORT]], (1, 9))[0] < 2 * AS_WIDE_AS_LONG
