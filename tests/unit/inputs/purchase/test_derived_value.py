"""Where no place tells the value of the purchase, it may follow from its lots, from its parts, or from a year and the fixed term."""

import pytest

from mvoi_checklist import evaluate

TITLE = ("Titel", "Schoonmaak scholen")


def by_lot(*amounts, total=()):
    return (("Perceel", "Gebied", "Raming (3 jaar, excl. btw)", "Opties"), *(amounts), *total)


@pytest.mark.parametrize(
    ("blocks", "value"),
    [
        ((by_lot(("1", "Noord", "€ 310.000", "€ 90.000"), ("2", "Zuid", "€ 95.000", "€ 20.000")),), 405_000),
        ((by_lot(("1", "Noord", "€ 310.000", ""), ("2", "Zuid", "nog niet bekend", "")),), None),
        ((by_lot(("1", "Noord", "€ 310.000", ""), ("2", "Zuid", "€ 95.000", ""), total=(("Beide", "", "€ 405.000", ""),)),), 405_000),
        (((("Perceel 1 schoonmaak", "€ 300.000", "Perceel 2 glas", "€ 40.000"),),), 340_000),
        (((("Perceel 1 schoonmaak", "€ 300.000"), ("Perceel 3 glas", "€ 40.000")),), None),
        (((("", "Perceel A", "Perceel B", "Samen"), ("Raming drie jaar, ex btw", "€ 300.000", "€ 40.000", "€ 340.000")),), 340_000),
        (("Noord ramen we op € 300.000 en Zuid op € 40.000, beide exclusief btw.",), 340_000),
        (((("Perceel 1 schoonmaak", "€ 300.000"), ("Perceel 2 glas", "€ 40.000"), ("Geraamde waarde", "€ 355.000")),), 355_000),
    ],
)
def test_the_lots_are_added_up_when_all_are_told_and_nothing_else_tells_the_value(blocks, value, read):
    assert read((TITLE,), *blocks).estimated_value == value


@pytest.mark.parametrize(
    ("value", "term", "whole"),
    [
        ("€ 85k per jaar", "4 jaar vast", 340_000),
        ("€ 24.000,- per jaar", "18 maanden", 36_000),
        ("€ 85.000 per jaar", "nog te bepalen", None),
        ("€ 85.000 per jaar incl. btw", "4 jaar", None),
        ("Zo'n 42 mille per jaar. Drie jaar lang, dus bij elkaar € 126.000 zonder btw.", "drie jaar", 126_000),
    ],
)
def test_a_year_counts_for_every_year_of_the_fixed_term_and_that_is_told(value, term, whole, read):
    document = read((TITLE, ("Geraamde waarde", value), ("Looptijd", term)))
    assert document.estimated_value == whole
    told = [item.note for item in document.evidence if item.field == "estimated_value" and item.note and "per jaar" in item.note]
    assert bool(told) is (whole is not None and "per jaar" in value and "126.000" not in value)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("€ 148.000 zonder btw, waarvan € 132.000 voor de auto's en € 16.000 voor onderhoud", 148_000),
        ("€ 640.000 zonder btw over de vier vaste jaren: € 120.000 eenmalig en € 130.000 per jaar", 640_000),
        ("€ 500.000, waarvan € 100.000 voor opties", None),
        ("tussen de 4 en 5 ton, voor alle scholen bij elkaar", (400_000, 500_000)),
    ],
)
def test_a_value_stands_before_its_parts(said, value, read):
    found = read((TITLE, ("Raming", said))).estimated_value
    assert (found if found is None or isinstance(found, int) else (found.minimum, found.maximum)) == value


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Op 1 augustus 2026 moet er een nieuw contract ingaan, want dan loopt het huidige af.", "2026-08-01"),
        ("De levering vangt aan op 1 januari 2027.", "2027-01-01"),
        ("De publicatie is voorzien op 15 juni 2026.", None),
        ("Het besluit van het college start de aanbesteding op 3 maart 2026.", None),
    ],
)
def test_the_day_on_which_the_contract_starts_is_no_other_day(sentence, day, read):
    found = read((TITLE,), sentence).start_date
    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("48 maanden, daarna per voertuig hooguit 12 maanden uitloop", 48),
        ("vaste looptijd van zestig maanden", 60),
        ("1,5 jaar", 18),
        ("5 jaar (waarvan 2 jaar optie)", 36),
        ("2 jaar, daarna 1 jaar", None),
    ],
)
def test_the_fixed_term_is_told_from_what_may_follow(said, months, read):
    assert read((TITLE, ("Looptijd", said))).duration_months == months


@pytest.mark.parametrize(("fixed", "doubted"), [(True, False), (False, True)])
def test_the_value_with_options_is_no_doubt_where_that_of_the_fixed_term_is_known(fixed, doubted, read, ruleset):
    rows = [("Geraamde waarde vaste looptijd", "€ 200.000")] if fixed else []
    document = read("Titel: Leasefietsen", (*rows, ("Geraamde waarde inclusief opties", "€ 400.000"), ("Procedure", "Meervoudig onderhands")))
    codes = {finding.code for finding in evaluate(document, ruleset).findings if finding.field == "estimated_value"}
    assert (document.estimated_value == 200_000) is fixed
    assert ("MVOI308" in codes, "MVOI314" in codes) == (doubted, fixed)


def test_a_value_over_more_years_than_the_fixed_term_is_that_of_the_fixed_term(read):
    document = read((TITLE, ("Looptijd", "3 jaar + 2 x 1 jaar verlenging"), ("Raming per jaar (excl. btw)", "€ 84.500"), ("Totale waarde", "x 5 = € 422.500")))
    assert document.estimated_value == 253_500


def test_an_amount_of_a_year_beside_a_label_goes_before_one_in_a_sentence(read):
    remark = "De meerkosten van een reparatieservice (geschat op € 2.500 per jaar) zijn in de raming meegenomen."
    assert read((TITLE, ("Looptijd", "3 jaar"), ("Geraamde waarde", "€ 38.000 per jaar excl. btw")), remark).estimated_value == 114_000


def test_the_value_of_a_lot_with_its_name_between_brackets(read):
    lots = (("Waarde perceel 1 (leerlingsets, 14 scholen)", "€ 310.000"), ("Waarde perceel 2 (teamkamers)", "€ 95.000"))
    assert read((TITLE, *lots)).estimated_value == 405_000


def test_an_amount_of_a_year_per_lot_below_a_column_of_another_name(read):
    lots = (("Perceel", "Per jaar", "Dekking"), ("Noord", "€ 225.000", "product 5.7"), ("Duin", "€ 165.000", "product 5.7"))
    assert read((TITLE, ("Looptijd", "2 jaar")), lots).estimated_value == 780_000
