"""Criteria on three levels: the level is chosen by a mark in its column, by a box before the row, or by its name in a cell."""

import pytest

HEADER = ("Thema", "Criterium", "basis", "significant", "ambitieus")
KLIMAAT, MILIEU, SOCIAL = "Eis: elektrisch vervoer", "Eis: middelen met een keurmerk", "Contractbepaling: 5% van de loonsom"


@pytest.fixture
def asked(read):
    """Per theme the kind, the level and the words of what is asked; and whether it is applied."""

    def reading(*rows):
        facts = (("Titel", "Proef"), ("Procedure", "Meervoudig onderhands"))
        answers = read(facts, "", rows).themes
        return {one.theme: (one.applied, [(item.kind.value, item.level, item.text) for item in one.criteria]) for one in answers}

    return reading


def test_a_mark_in_the_column_of_a_level_says_that_the_criterion_beside_it_is_asked(asked):
    rows = (("Klimaat", KLIMAAT, "x", "", ""), ("Milieu", MILIEU, "", "", ""), ("Social return", SOCIAL, "", "X", ""))
    assert asked(HEADER, *rows) == {
        "klimaat": (True, [("requirement", 1, "elektrisch vervoer")]),
        "social-return": (True, [("contract", 2, "5% van de loonsom")]),
    }


def test_a_mark_without_words_says_that_something_is_asked_and_not_what(asked):
    rows = (("Klimaat", "x", "", "", KLIMAAT), ("Social return", "", "x", "", ""))
    found = asked(("Thema", "Basis", "Significant", "Ambitieus", "Uitleg"), *rows)
    assert found == {"klimaat": (True, [("requirement", 1, "elektrisch vervoer")]), "social-return": (True, [])}


def test_a_box_before_the_row_says_whether_it_is_asked(asked):
    rows = (("☒", "Klimaat", "basis", KLIMAAT), ("☐", "Milieu", "basis", MILIEU), ("☒", "Social return", "significant", SOCIAL))
    found = asked(*rows)
    assert set(found) == {"klimaat", "social-return"}
    assert [kind for _, [(kind, *_)] in found.values()] == ["requirement", "contract"]


def test_a_reason_behind_a_box_that_was_left_is_a_reason(asked):
    reason = "Er wordt niets geleverd en er komen geen stoffen aan te pas."
    rows = (("☒", "Klimaat", "basis", KLIMAAT), ("☐", "Milieu", "basis", reason))
    assert asked(*rows)["milieu"] == (False, [])


@pytest.mark.parametrize(
    ("rows", "quote"),
    [
        ((HEADER, ("Klimaat", KLIMAAT, "x", "", ""), ("Milieu", MILIEU, "", "X", "")), "x"),
        ((("☒", "Klimaat", "basis", KLIMAAT), ("☐", "Milieu", "basis", MILIEU)), "☒"),
    ],
)
def test_the_mark_itself_is_quoted(rows, quote, read):
    found = read((("Titel", "Proef"), ("Procedure", "Meervoudig onderhands")), "", rows).evidence
    assert [item.quote for item in found if item.field == "themes.klimaat.applied"] == [quote]
