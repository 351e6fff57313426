"""The value among other amounts and words."""

from __future__ import annotations

import pytest

from mvoi_checklist.inputs.dutch.values import read_value
from mvoi_checklist.inputs.dutch.words import words_of
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.model.start_document import ValueRange


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 150.000 per jaar ex btw, dus € 600.000 over de initiële looptijd", 600_000),
        ("Naar schatting 11,2 mln per jaar; over de vaste contractduur van 3 jaar 33,6 mln (excl. btw)", 33_600_000),
        ("€ 242.000 incl. btw (€ 200.000 excl. btw)", 200_000),
        ("excl. btw: € 200.000; incl. btw: € 242.000", 200_000),
        ("excl. btw: € 200.000 incl. btw: € 242.000", 200_000),
        ("€ 100.000, optie € 20.000", 100_000),
        ("4 jaar à € 150.000 per jaar = € 600.000", 600_000),
        ("€ 50.000 – € 221.000, namelijk: € 140.000", 140_000),
        ("ruim drie ton", 300_000),
        ("€ 80.000 (budget € 90.000)", 80_000),
        ("€ 1,2 mln. (prijspeil 2026)", 1_200_000),
        ("Perceel 1 € 100.000, perceel 2 € 50.000, samen € 150.000", 150_000),
        ("EUR 48.000 (4 jaar x EUR 12.000)", 48_000),
        ("€ 30.000 tot € 50.000, eerste raming", ValueRange(minimum=30_000, maximum=50_000)),
        ("28.000 excl.", 28_000),
        ("€ 80.000 (maximaal 4 jaar)", 80_000),
        ("€ 80.000, max. 4 jaar", 80_000),
        ("€ 80.000 excl. omzetbelasting", 80_000),
        ("€ 40.000, max. € 55.000 incl. opties", 40_000),
        ("€ 45.000 (ca. $ 50.000)", 45_000),
        ("eenmalig 12.000 plus 40.000 per jaar, samen 172.000 over vier jaar", 172_000),
        ("Over vier jaar € 80.000, uitgaande van 1,5 miljoen prints per jaar", 80_000),
        ("tussen 18 en 24 dzd", ValueRange(minimum=18_000, maximum=24_000)),
        ("€ 260.000 voor perceel 1 en € 90.000 voor perceel 2, excl. btw", 350_000),
        ("€ 260.000 (perceel 1), € 90.000 (perceel 2)", 350_000),
        ("3 x 62.500 ex btw, op basis van de prijslijst van de leverancier", 187_500),
    ],
)
def test_the_value_is_found_among_other_amounts(text, value, ruleset):
    assert read_value(text, "Geraamde waarde", words_of(ruleset.vocabulary)) == value


@pytest.mark.parametrize(
    "text",
    [
        "€ 300.000, waarvan € 50.000 voor opties",
        "€ 12.5 mln",
        "€ 120.000 inclusief opties",
        "€ 120.000 incl. omzetbelasting",
        "€ 120.000 iedere maand",
        "Meubels € 143.000\nInrichting € 52.000\nDat zijn twee percelen. In het bouwbudget is 230 duizend met btw.",
        "€ 120.000 elk kwartaal",
        "max. € 50.000",
        "€ 80.000 voor het eerste jaar, € 60.000 voor het tweede jaar",
        "€ 242.000 [voetnoot: Inclusief btw.]",
        "tussen € 30.000 en € 50.000, waarschijnlijk € 40.000",
        "Budget: € 90.000",
        "ten hoogste € 50.000",
        "ten minste € 50.000",
        "€ 50.000 (maximaal)",
        "€ 50.000 of minder",
        "€ 50.000+",
        "bovengrens € 50.000",
        "$ 45.000",
        "€ 260.000 voor perceel 1 en € 90.000 voor perceel 3",
        "€ 260.000 voor perceel 1 en € 90.000 incl. btw voor perceel 2",
        "3 x 62.500, op basis van de prijs per maand",
        "min. € 50.000",
        "maximaal: € 50.000",
        "€ 50.000 hooguit",
        "US$ 45.000",
        "£ 45.000",
        "CHF 45.000",
        "-€ 5.000",
        "36.000 per jaar en 80.000 eenmalig",
        "€ 94.000 per jaar (€ 70.000 zout en € 24.000 pekel)",
        "0,4 mln per jaar. Laatste jaren: 380k, 395k, 410k",
        "nu 88.000 met alles erbij, straks denk ik 60.000 per jaar",
        "dus ongeveer 31.000 incl. Het tarief weet ik niet",
    ],
)
def test_a_value_that_several_amounts_could_be_is_left_open(text, ruleset):
    assert read_value(text, "Geraamde waarde", words_of(ruleset.vocabulary)) is None


@pytest.mark.parametrize(
    ("label", "text", "yearly"),
    [
        ("Geraamde waarde per jaar (excl. btw)", "€ 410.000", 410_000),
        ("Raming p/jr ex btw", "150.000 euro (incl. opties en zonder index dus 900.000)", 150_000),
        ("Raming", "€ 11.750 per maand excl. btw", 141_000),
        ("Raming", "ongeveer 480.000 per jaar, dat is met btw (komt uit de facturen)", None),
        ("", "Op basis van de facturen komen we uit op ca. 68.000 euro per jaar excl. btw, met daarna tweemaal een jaar verlengen.", 68_000),
        ("", "€ 30.000 per jaar x 4", 30_000),
        ("", "Ik kom op tussen de 45 en 55 duizend per jaar (ex), afhankelijk van de beker.", ValueRange(minimum=45_000, maximum=55_000)),
        ("", "Beheer 36.000 per jaar en 80.000 eenmalig.", None),
        ("Raming", "94.000 per jaar (70.000 zout + 24.000 pekel) ex btw", 94_000),
        ("Kosten", "nu 88.000 met alles erbij, straks 55.000 tot 60.000 per jaar ex btw", ValueRange(minimum=55_000, maximum=60_000)),
        ("Raming", "38.500 p/j ex btw (was 31 in 2022, lonen stijgen)", 38_500),
        ("Raming", "€ 410.000 per jaar voor perceel 1 en € 90.000 per jaar voor perceel 2", 500_000),
        ("", "Samen verbruiken die ongeveer 5,6 miljoen kWh en 410.000 m³ per jaar.", None),
    ],
)
def test_the_amount_of_a_year_is_found_in_a_label_or_in_the_words_around_it(label, text, yearly, ruleset):
    assert read_yearly(text, words_of(ruleset.vocabulary), label) == yearly


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kosten taxatie € 22.000, niet in deze raming.", None),
        ("Voor drie jaar is de waarde € 780.000, met verlengingen het dubbele.", 780_000),
        ("Bij de huidige forward prijzen gaat het om € 4,6 miljoen voor de contractperiode van drie jaar.", 4_600_000),
        ("k€ 340 – k€ 390 excl. btw", ValueRange(minimum=340_000, maximum=390_000)),
        ("Werk € 640.000, onderhoud € 60.000 (12.000 per jaar).", None),
    ],
)
def test_what_stands_beside_an_amount_says_whether_it_is_the_value(text, value, ruleset):
    assert read_value(text, "Raming", words_of(ruleset.vocabulary)) == value
