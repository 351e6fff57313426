"""The text beside a label as the value of its field: an amount, a term or a day, or none."""

import pytest

from mvoi_checklist.inputs.dutch.words import words_of
from mvoi_checklist.inputs.purchase.field_values import read_field
from mvoi_checklist.model.start_document import ValueRange


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 50.000 (incl. btw)", None),
        ("€ 50.000 (per jaar)", None),
        ("€ 24.000 op jaarbasis", None),
        ("5 laptops à € 1.200", None),
        ("€ 50.000 maximaal", None),
        ("een à twee ton", ValueRange(minimum=100_000, maximum=200_000)),
        ("2 of 3 ton", ValueRange(minimum=200_000, maximum=300_000)),
        ("tussen € 5,2 en € 5,8 miljoen, percelen samen", ValueRange(minimum=5_200_000, maximum=5_800_000)),
        ("anderhalve ton", 150_000),
        ("tweeënhalf miljoen", 2_500_000),
        ("een half miljoen", 500_000),
    ],
)
def test_an_amount_in_doubt_is_left_open_and_one_in_words_is_read(text, value, ruleset):
    assert read_field("estimated_value", text, "Geraamde waarde", words_of(ruleset.vocabulary)) == value


@pytest.mark.parametrize(
    ("text", "label", "months"),
    [
        ("24 maanden, dus 2 jaar", "Looptijd", 24),
        ("2 jaar, 3 maanden proeftijd", "Looptijd", 24),
        ("3 maanden implementatie en 4 jaar beheer", "Looptijd", None),
        ("1 jaar en 6 maanden", "Looptijd", 18),
        ("4", "Looptijd", None),
        ("4", "Duur (jr)", 48),
        ("24", "Looptijd", 24),
        ("8 maanden tot de oplevering, inclusief ontwerp", "Looptijd", 8),
        ("vierjarig", "Looptijd", 48),
        ("1-1-2027 t/m 31-12-9999", "Looptijd", None),
    ],
)
def test_a_term_is_told_once(text, label, months, ruleset):
    assert read_field("duration_months", text, label, words_of(ruleset.vocabulary)) == months


@pytest.mark.parametrize(
    ("text", "day"),
    [("1e januari 2027", "2027-01-01"), ("1 jan. '27", "2027-01-01"), ("tot 1 maart 2027", None), ("5-6 mei 2027", None), ("01-01-1027", None)],
)
def test_a_start_is_a_day_and_no_limit(text, day, ruleset):
    found = read_field("start_date", text, "Startdatum", words_of(ruleset.vocabulary))
    assert (found and str(found)) == day
