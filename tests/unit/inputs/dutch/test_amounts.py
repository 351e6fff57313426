"""One amount as Dutch people write it: read when it is certain, left open when it is not."""

import pytest

from mvoi_checklist.inputs.dutch.amount_forms import FACTORS
from mvoi_checklist.inputs.dutch.amounts import read_amount
from mvoi_checklist.inputs.dutch.money import amounts_in
from mvoi_checklist.model.start_document import ValueRange


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("€ 45.000,-", 45000),
        ("45000", 45000),
        ("EUR 1.250.000,00 excl. btw", 1250000),
        ("ca. 2,5 miljoen", 2500000),
        ("tussen € 30.000 en € 50.000", ValueRange(minimum=30000, maximum=50000)),
        ("€ 45.000,00", 45000),
        ("€ 45.000,50", 45000.5),
        ("ca. € 120 duizend", 120000),
        ("3½ duizend", 3_500),
        ("€ 1,2 mln. (excl. btw)", 1200000),
        ("45k", 45000),
        ("2 tot 3 miljoen", ValueRange(minimum=2000000, maximum=3000000)),
        ("anderhalf miljoen euro", 1_500_000),
        ("anderhalf mio", 1_500_000),
        ("twee mille", 2_000),
        ("vier en een halve ton", 450_000),
        ("3 x € 150.000", 450_000),
        ("€ 12.000 x 4", 48_000),
        ("€ 12.000 x 4 jaar", 48_000),
        ("36 mnd x € 2.000 = € 72.000", 72_000),
        ("€ 12.000 x 4 = € 48.000", 48_000),
        ("naar schatting twee ton", 200_000),
        ("€ 30.000,- tot en met € 50.000,-", ValueRange(minimum=30000, maximum=50000)),
        ("€ 45.000 (raming, gehele looptijd, excl. btw)", 45000),
        ("€ 45.000 excl. 21% btw en excl. opties", 45000),
        ("€ 45.000 [voetnoot: zie de bijlage]", 45000),
        ("€ 2,5 M", 2_500_000),
        ("€ 40.000, exclusief verlengingsopties", 40000),
        ("€ 40.000 tot maximaal € 55.000", ValueRange(minimum=40000, maximum=55000)),
        ("€ 40.000, maximaal € 55.000", ValueRange(minimum=40000, maximum=55000)),
        ("€ 40.000 – max € 55.000", ValueRange(minimum=40000, maximum=55000)),
        ("min. € 40.000 - max. € 55.000", ValueRange(minimum=40000, maximum=55000)),
        ("minimaal € 40.000, maximaal € 55.000", ValueRange(minimum=40000, maximum=55000)),
        ("€ 40.000 tot hooguit € 55.000", ValueRange(minimum=40000, maximum=55000)),
        ("van € 40.000 oplopend tot € 55.000", ValueRange(minimum=40000, maximum=55000)),
        ("€ 40.000 .. € 55.000", ValueRange(minimum=40000, maximum=55000)),
    ],
)
def test_a_clear_amount_is_read(text, amount, words):
    assert read_amount(text, words) == amount


@pytest.mark.parametrize(
    "text",
    [
        "12.5",
        "€ 60.500 incl. btw",
        "nog onbekend",
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
def test_an_amount_in_doubt_is_left_open(text, words):
    assert read_amount(text, words) is None


@pytest.mark.parametrize("label", ["Geraamde waarde (incl. btw)", "Raming inclusief btw", "Waarde per jaar", "Raming met opties"])
def test_the_label_of_an_amount_can_put_it_in_doubt(label, words):
    assert read_amount("€ 50.000", words, label) is None
    assert read_amount("€ 50.000", words, "Geraamde waarde (excl. btw)") == 50000


@pytest.mark.parametrize("factor", FACTORS)
def test_each_factor_counts_alone_and_in_a_sentence(factor, words):
    amount = 45 * FACTORS[factor]
    assert read_amount(f"45 {factor}", words) == amount
    assert [money.value for money in amounts_in(f"De raming is 45 {factor} ex btw.", words)] == [amount]


def test_a_factor_before_another_unit_tells_no_money(words):
    assert not amounts_in("Het bassin houdt 2 mln. m3 water.", words)
