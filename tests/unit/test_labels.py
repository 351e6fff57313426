"""Labels, amounts, days and terms: read when they are certain, left open when they are not."""

from datetime import date

import pytest

from mvoi_checklist.inputs.amounts import read_amount
from mvoi_checklist.inputs.days import read_day
from mvoi_checklist.inputs.labels import Words
from mvoi_checklist.inputs.terms import read_months
from mvoi_checklist.model.start_document import ValueRange


@pytest.fixture(scope="module")
def words(ruleset):
    return Words(ruleset.words)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Titel", "title"),
        ("  TITEL : ", "title"),
        ("1.2 Naam opdracht:", "title"),
        ("3) Projectleider", "project_leader"),
        ("a. Afdeling", "department"),
        ("Geraamde waarde (excl. btw, hele looptijd)", "estimated_value"),
        ("Raming / geraamde waarde", "estimated_value"),
        ("Looptijd\u00a0opdracht*", "duration_months"),
        ("CPV\u00ad-code", "cpv"),
        ("Geraamde waarde [voetnoot: zie bijlage 2]", "estimated_value"),
        ("Wat is de geraamde waarde?", "estimated_value"),
    ],
)
def test_a_label_is_known_however_it_is_dressed_up(words, label, field):
    assert words.find_label("fields", label) == field


@pytest.mark.parametrize(
    "text", ["Inclusief btw", "inclusief", "Milieustraat", "klimaatinstallaties", "In de keten", "Titel of afdeling", "Titel / afdeling", "x" * 5000]
)
def test_a_label_is_never_part_of_another_word(words, text):
    assert words.find_label("themes", text) is None
    assert words.find_label("fields", text) is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("€ 45.000,00", 45000),
        ("€ 45.000,50", 45000.5),
        ("ca. € 120 duizend", 120000),
        ("€ 1,2 mln. (excl. btw)", 1200000),
        ("45k", 45000),
        ("2 tot 3 miljoen", ValueRange(minimum=2000000, maximum=3000000)),
        ("anderhalf miljoen euro", 1_500_000),
        ("naar schatting twee ton", 200_000),
        ("€ 30.000,- tot en met € 50.000,-", ValueRange(minimum=30000, maximum=50000)),
        ("€ 45.000 (raming, gehele looptijd, excl. btw)", 45000),
        ("€ 45.000 excl. 21% btw en excl. opties", 45000),
        ("€ 45.000 [voetnoot: zie de bijlage]", 45000),
    ],
)
def test_a_clear_amount_is_read(text, amount):
    assert read_amount(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        "€ 60.500 inclusief 21% btw",
        "€ 60.500 (incl. btw)",
        "€ 60.000 [voetnoot: bedrag inclusief btw]",
        "€ 200.000 inclusief opties",
        "€ 200.000 (incl. verlengingen)",
        "€ 20.000 per jaar",
        "€ 20.000 / jaar",
        "€ 20.000 (jaarlijks)",
        "€ 20.000 p.j.",
        "€ 20.000 (eerste perceel)",
        "max. € 50.000",
        "vanaf € 50.000",
        "tussen € 30.000",
        "€ 12.50",
        "45,000.00",
        "45,000",
        "$ 45.000",
        "€ 30.000 en € 40.000 en € 50.000",
        "-45000",
        "9" * 400,
        "1" * 200_000,
        " " * 200_000 + "1",
        "²",
        "",
    ],
)
def test_an_amount_in_doubt_is_left_open(text):
    assert read_amount(text) is None


@pytest.mark.parametrize("label", ["Geraamde waarde (incl. btw)", "Raming inclusief btw", "Waarde per jaar", "Raming met opties"])
def test_the_label_of_an_amount_can_put_it_in_doubt(label):
    assert read_amount("€ 50.000", label) is None
    assert read_amount("€ 50.000", "Geraamde waarde (excl. btw)") == 50000


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("uiterlijk 1 mrt. 2026", date(2026, 3, 1)),
        ("1 Sept 2026", date(2026, 9, 1)),
        ("01/02/2026", date(2026, 2, 1)),
        ("2026-02-01 (1 februari 2026)", date(2026, 2, 1)),
        ("1 maart 2026 of 1 april 2026", None),
        ("1 brumaire 2026", None),
        ("voorjaar 2026", None),
        ("1-3-26", None),
        ("0-0-0000", None),
        ("1 " * 1000, None),
    ],
)
def test_a_day_is_read_only_when_there_is_one(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "label", "months"),
    [
        ("4", "Looptijd in jaren", 48),
        ("4", "Looptijd (maanden)", 4),
        ("4 jaar", "Looptijd (incl. opties)", None),
        ("4 jaar inclusief verlenging", "", None),
        ("1 jaar en 6 maanden", "", 18),
        ("2 of 3 jaar", "", None),
        ("2 jaar, daarna 1 jaar", "", None),
        ("1,5 jaar", "", None),
        ("2026", "", None),
        ("0", "", None),
        ("²", "", None),
        ("9" * 5000 + " jaar", "", None),
        ("2 jaar [voetnoot: met optie]", "", 24),
    ],
)
def test_a_term_is_read_only_when_it_is_certain(text, label, months):
    assert read_months(text, label) == months
