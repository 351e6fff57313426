"""A term as Dutch people write it: read when it is certain, and without its options."""

import pytest

from mvoi_checklist.inputs.dutch.terms import read_months


@pytest.mark.parametrize(
    ("text", "label", "months"),
    [
        ("4", "Looptijd in jaren", 48),
        ("4", "Looptijd (maanden)", 4),
        ("4 jaar", "Looptijd (incl. opties)", None),
        ("4 jaar inclusief verlenging", "", None),
        ("1 jaar en 6 maanden", "", 18),
        ("2 of 3 jaar", "", None),
        ("1 t/m 3 jaar", "", None),
        ("max 4 jaar (2+1+1)", "", 24),
        ("max 4 jaar (48 maanden)", "", None),
        ("4 jaar, elke 2 jaar evaluatie", "", 48),
        ("iedere 3 jaar een keuring", "", None),
        ("2 jaar, daarna 1 jaar", "", None),
        ("2 jaar, daarna kunnen er nog 2 x 1 jaar bij", "", 24),
        ("4 jaar, er mag daarna nog een jaar bij", "", 48),
        ("2 jaar, daarna nog 1 jaar beheer", "", None),
        ("1,5 jaar", "", 18),
        ("2,5 jr.", "", 30),
        ("2028 t/m 2031", "", 48),
        ("2031 tot en met 2028", "", None),
        ("van maart 2027 tot en met februari 2029", "", 24),
        ("April t/m oktober 2027", "", 7),
        ("maart 2027 t/m februari 2027", "", None),
        ("2027 t/m maart 2028", "", None),
        ("t/m 2028", "", None),
        ("2028-2031", "", None),
        ("2026", "", None),
        ("0", "", None),
        ("²", "", None),
        ("9" * 5000 + " jaar", "", None),
        ("2 jaar [voetnoot: met optie]", "", 24),
        ("hooguit 4 jaar", "", None),
        ("bovengrens 4 jaar", "", None),
        ("hooguit 4 jaar: 2 jaar vast en 2 optiejaren", "", 24),
        ("4 boekjaren (2 + 1 + 1)", "", 24),
        ("5 schooljaren (3+2)", "", 36),
        ("2 boekjaren", "", 24),
        ("P1: eenmalig; P2: 30 maanden + 2 x 6 maanden", "", None),
        ("P1: 2 jaar; P2: 2 jaar", "", 24),
        ("P1: 2 jaar; P2: 3 jaar", "", None),
        ("perceel 1: eenmalig, perceel 2: 3 jaar", "", None),
        ("perceel 1 en perceel 2: 3 jaar", "", 36),
    ],
)
def test_a_term_is_read_only_when_it_is_certain(text, label, months):
    assert read_months(text, label) == months


@pytest.mark.parametrize(("text", "months"), [("2 jaar met optie tot verlenging 2 x 1 jaar", 24), ("36 maanden", 36), ("nader te bepalen", None)])
def test_the_fixed_term_is_without_options(text, months):
    assert read_months(text) == months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Perceel 1: 18 maanden, perceel 2: 30 maanden", None),
        ("Perceel 1 (levering): 2 jaar; perceel 2 (onderhoud): 5 jaar", None),
        ("18 maanden (perceel 1) en 30 maanden (perceel 2)", None),
        ("Perceel 1: 18 maanden, perceel 2: 18 maanden", 18),
        ("perceel 1: 2 jaar + 2x1 jaar optie; perceel 2: 2 jaar", 24),
        ("Perceel 1 en 2: 18 maanden", 18),
    ],
)
def test_lots_have_one_term_only_where_it_is_the_same(text, months):
    assert read_months(text) == months
