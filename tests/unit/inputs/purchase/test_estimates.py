"""An estimate beside what it was made from, what it was before, and what is not in it."""

import pytest
from purchases import STARTNOTITIE, TITLE


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Op basis van de nota's van 2024 komen we voor vier jaar uit tussen € 60.000 en € 70.000 ex btw.", {"minimum": 60_000, "maximum": 70_000}),
        ("Gelet op de uitgaven in 2025, zonder de storingen, ramen wij de opdracht op € 90.000.", 90_000),
        ("Op basis van de uitgaven van 2025 is de raming € 400.000 voor perceel 1 en € 50.000 voor perceel 2.", 450_000),
        ("Raming ex btw tussen de 80.000 en 95.000 voor alle maaiers samen.", {"minimum": 80_000, "maximum": 95_000}),
        ("De uitgaven over 2025 waren € 90.000.", None),
        ("Op basis van de facturen is dat niet te zeggen; het budget is € 90.000.", None),
        ("Daar komen we niet uit, er ligt € 90.000.", None),
        ("Raming volgt, ex btw 12 stuks.", None),
    ],
)
def test_what_an_estimate_was_made_from_casts_no_doubt_on_it(said, value, fields):
    assert fields(*STARTNOTITIE, "# De opdracht", said)["estimated_value"] == value


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("ik gok rond de 42.000 ex btw, laatste keer Dorpshuis was 39", 42_000),
        ("€ 42.000 (laatste keer 39.500)", 42_000),
    ],
)
def test_what_it_was_the_last_time_is_only_told_to_compare(said, value, rows):
    assert rows(("Geraamde waarde", said)).estimated_value == value


@pytest.mark.parametrize(
    ("label", "said", "value"),
    [
        ("Geraamde waarde 2 jaar, zonder belastingen en btw", "€ 340.000", 340_000),
        ("Raming (excl. btw en energiebelasting)", "€ 340.000", 340_000),
        ("Geraamde waarde", "€ 340.000 zonder energiebelasting en btw", 340_000),
        ("Geraamde waarde", "Geef de waarde en de looptijd; bij een raamcontract de verwachte uitgaven\n€ 340.000 ex btw", 340_000),
    ],
)
def test_taxes_that_are_not_in_it_and_help_before_it_change_nothing(label, said, value, rows):
    assert rows((label, said)).estimated_value == value


def test_the_values_of_lots_in_columns_below_a_label_without_taxes(read):
    lots = (("", "Perceel 1 stroom", "Perceel 2 gas"), ("Geraamde waarde 2 jaar, zonder belastingen en btw", "€ 300.000", "€ 40.000"))
    assert read((TITLE, ("Procedure", "Europees openbaar")), lots).estimated_value == 340_000
