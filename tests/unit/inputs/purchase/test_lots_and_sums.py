"""Where no place tells the value of the whole purchase, it follows from its lots or from the sum of a table."""

import pytest
from form import Form
from purchases import LETTER, TITLE, TITLE_AND_GROUP, WITHOUT_VALUE, two_columns


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


def test_the_value_of_a_lot_with_its_name_between_brackets(read):
    lots = (("Waarde perceel 1 (leerlingsets, 14 scholen)", "€ 310.000"), ("Waarde perceel 2 (teamkamers)", "€ 95.000"))
    assert read((TITLE, *lots)).estimated_value == 405_000


@pytest.mark.parametrize(("second", "value"), [("€ 40.000 per jaar", 510_000), ("nog niet bekend", None)])
def test_a_label_asks_the_amount_of_a_year_of_one_lot(second, value, read):
    lots = (("Raming perceel 1", "€ 130.000 per jaar, exclusief btw"), ("Raming perceel 2", second))
    assert read((TITLE, *lots, ("Looptijd", "3 jaar"))).estimated_value == value


def test_an_amount_of_a_year_per_lot_below_a_column_of_another_name(read):
    lots = (("Perceel", "Per jaar", "Dekking"), ("Noord", "€ 225.000", "product 5.7"), ("Duin", "€ 165.000", "product 5.7"))
    assert read((TITLE, ("Looptijd", "2 jaar")), lots).estimated_value == 780_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Perceel 1 handhaving € 310.000\nPerceel 2 buitendienst € 185.000\n(excl. btw, over de vaste looptijd)", 495_000),
        ("perceel 1 tafels: € 410.000; perceel 2 kasten: € 230.000", 640_000),
        ("perceel 1: € 410.000; perceel 3: € 230.000", None),
        ("perceel 1: € 410.000 per jaar; perceel 2: € 230.000 per jaar", None),
        ("perceel 1: € 410.000 incl. btw; perceel 2: € 230.000 incl. btw", None),
    ],
)
def test_the_values_of_all_lots_make_the_value_of_the_purchase(text, value, read):
    assert read(WITHOUT_VALUE, (("Geraamde waarde", text), ("Afdeling", "Beheer"))).estimated_value == value


def test_lots_per_year_are_counted_over_the_term(read):
    lots = (("Perceel", "Omschrijving", "Raming per jaar"), ("1", "Gazons", "€ 140.000"), ("2", "Hagen", "€ 210.000"), ("3", "Bomen", "€ 95.000"))
    assert read((("Titel", "Groen"), ("Productgroep", "GWW"), ("Looptijd", "3 jaar")), lots).estimated_value == 1_335_000


def test_the_amounts_of_all_lots_in_a_year_stand_in_one_cell(read):
    said = "perceel 1: € 60.000 per jaar\nperceel 2: € 140.000 per jaar"
    assert read((("Titel", "Koffie"), ("Productgroep", "Catering"), ("Looptijd", "3 jaar"), ("Geraamde waarde", said))).estimated_value == 600_000


@pytest.mark.parametrize(
    ("label", "lines", "value"),
    [
        ("Percelen?", ("Ja, twee.", "1: snoeien – € 60.000 per jaar", "2: maaien (met bermen) – € 140.000 per jaar", "Prijspeil 2026."), 600_000),
        ("Percelen", ("1. snoeien: € 60.000", "2. maaien: € 140.000"), 200_000),
        ("Percelen", ("1. snoeien: € 60.000", "2. maaien: nog te ramen"), None),
        ("Perceel 1", ("1. snoeien: € 60.000", "2. maaien: € 140.000"), None),
        ("Scenario's", ("1. huren: € 60.000", "2. kopen: € 140.000"), None),
    ],
)
def test_the_numbered_lines_of_an_answer_about_lots_tell_each_of_them(label, lines, value, read):
    assert read((("Titel", "Groen"), ("Productgroep", "GWW"), ("Looptijd", "3 jaar"), (label, "\n".join(lines)))).estimated_value == value


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Perceel 1 is het snoeien, € 60.000. Perceel 2 is het maaien, € 140.000. Bedragen excl. btw.", 200_000),
        ("Perceel 1 kende een boete van € 60.000. Perceel 2 kende een boete van € 140.000.", None),
        ("Perceel 1 is het snoeien, zo'n € 60.000 per jaar. Perceel 2 is het maaien. Alles excl. btw.", None),
        ("Perceel 1 vraagt een omzet van € 60.000 per jaar. Perceel 2 vraagt een omzet van € 140.000 per jaar, excl. btw.", None),
        ("Perceel 1 kost € 60.000 per jaar. Perceel 2 kost € 140.000 in totaal. Beide excl. btw.", None),
    ],
)
def test_lots_that_sentences_tell_one_by_one_are_added_up(said, value, read):
    assert read((("Titel", "Groen"), ("Productgroep", "GWW"), ("Looptijd", "3 jaar")), said).estimated_value == value


def test_the_sum_of_a_work_stands_above_what_else_is_paid(read):
    costs = (("1", "Riool", "€ 310.000"), ("2", "Klinkers", "€ 205.000"), ("", "TOTAAL RAMING WERK", "€ 515.000"), ("", "toezicht en leges", "€ 85.000"))
    assert read(TITLE_AND_GROUP, (("post", "wat", "bedrag ex btw"), *costs, ("", "krediet", "€ 620.000"))).estimated_value == 515_000


def test_a_total_below_the_lots_is_no_lot(read):
    lots = (("Perceel", "Inhoud", "Raming excl. btw"), ("1", "Kleding", "€ 420.000"), ("2", "Schoenen", "€ 185.000"), ("", "Alle percelen samen", "€ 605.000"))
    assert read((("Titel", "Kleding"), ("Productgroep", "Bedrijfskleding")), (*lots, ("", "incl. beide verlengingen", "€ 900.000"))).estimated_value == 605_000


def test_the_row_of_an_option_is_no_lot(fields):
    lots = (("Perceel", "Inhoud", "Raming (ex btw)"), ("1", "tafels", "€ 410.000"), ("2", "bureaus", "€ 165.000"), ("optie", "nalevering", "€ 90.000"))
    assert fields(*LETTER, lots)["estimated_value"] == 575_000


def test_two_lots_beside_a_label_are_added_up_or_leave_it_open(rows):
    document = rows(*two_columns("Perceel A", "Perceel B"))
    assert (document.estimated_value, document.procedure, document.duration_months) == (340_000, None, None)


def test_the_value_of_both_lots_together_is_that_of_the_purchase(fields):
    assert fields("Titel: Proef", "De totale waarde van beide percelen is geraamd op € 750.000 exclusief btw.")["estimated_value"] == 750_000


def test_the_value_of_one_lot_is_not_the_value_of_the_purchase(read):
    document = read("Titel: Vervoer", "Procedure: Europees openbaar", "# Perceel 1: Noord", "Geraamde waarde: € 100.000")
    assert document.estimated_value is None
    assert "één perceel" in next(item.note for item in document.evidence if item.field == "estimated_value")


def test_the_sum_of_the_lots_by_their_numbers_is_the_value(read):
    rows = (("Titel", "Vervoer"), ("Geraamde waarde", "Perceel 1: € 3.900.000\nPerceel 2: € 2.200.000"), ("Totaal percelen 1 + 2", "€ 6.100.000"))
    assert read(rows).estimated_value == 6100000


def test_the_sum_of_the_lots_stands_in_no_row_when_that_only_sums_the_options(read):
    head = ("Perceel", "per jaar", "vaste looptijd", "incl. opties (6 jr)")
    rows = (("1 Klimaat en elektra", "165.000", "495.000", "990.000"), ("2 Brand en inbraak", "48.000", "144.000", "288.000"))
    assert read(TITLE_AND_GROUP, (head, *rows, ("Totaal t.b.v. drempel", "", "", "1.278.000"))).estimated_value == 639_000


def test_the_column_with_the_sum_of_the_lots_holds_the_value(read):
    table = (("", "Perceel 1", "Perceel 2", "Totaal"), ("Raming", "€ 20.000", "€ 30.000", "€ 50.000"), ("Klimaat", "Nee", "Nee", ""))
    assert read("Titel: Meubels", table).estimated_value == 50_000


def test_the_value_of_lots_in_columns_is_their_sum_and_footnotes_hold_none(read_form):
    form = Form()
    form.line("Titel: Laptops")
    form.table(("Onderdeel", "Perceel 1", "Perceel 2"), ("Geraamde waarde", "€ 480.000", "€ 210.000"), ("Looptijd", "36 maanden", "36 maanden"))
    assert read_form(form).estimated_value == 690_000
    plain = Form()
    plain.line("Titel: Sporthal")
    plain.line("De kosten zijn geraamd op EUR 3.100.000 exclusief btw [voetnoot: Inclusief btw EUR 3.751.000. De losse inrichting kost EUR 140.000.].")
    assert read_form(plain).estimated_value == 3_100_000


@pytest.mark.parametrize(
    ("header", "rows", "value"),
    [
        (("Perceel", "per jaar", "3 jaar vast", "optie 1"), (("1", "310.000", "930.000", "310.000"), ("Totaal", "400.000", "1.200.000", "400.000")), 1_200_000),
        (("Nr", "Wat", "Waarde/jaar", "Waarde vaste looptijd"), (("1", "Bus", "€ 10.000", "€ 20.000"), ("", "Totaal", "€ 10.500", "€ 21.000")), 21_000),
        (("Wat", "Waarde vaste looptijd", "Waarde incl. opties"), (("Bus", "€ 20.000", "€ 60.000"), ("Totaal", "€ 21.000", "€ 63.000")), 21_000),
        (("", "2028", "2029", "som", "optiejaren"), (("Gas", "250.000", "190.000", "440.000", "3"), ("alles", "250.000", "190.000", "440.000", "3")), 440_000),
        (("Post", "Raming"), (("Kast", "€ 40.000"), ("Totaal excl. btw (21%)", "€ 50.000"), ("Totaal incl. btw", "€ 60.500")), 50_000),
        (("Post", "Eenmalig", "Per jaar"), (("Kast", "€ 40.000", "€ 1.000"), ("Totaal", "€ 50.000", "€ 1.000")), None),
        (("Post", "Raming"), (("Kast", "€ 40.000"), ("Totaal incl. btw", "€ 60.500")), None),
        (("Thema", "Aantal"), (("Meubels", "1.310"), ("Totaal", "2.112")), None),
    ],
)  # fmt: skip
def test_the_sum_over_the_fixed_term_is_the_value(header, rows, value, fields):
    assert fields("Titel: Proef", "Procedure: Europees openbaar", (header, *rows))["estimated_value"] == value


@pytest.mark.parametrize(
    ("blocks", "value"),
    [
        (((("Perceel 1 snoeien", "€ 410.000"), ("Perceel 2 keuren", "€ 95.000"), ("Samen", "€ 505.000")),), 505_000),
        (((("Perceel 1 snoeien", "€ 410.000"), ("Perceel 2 keuren", "€ 95.000"), ("Samen", "€ 510.000")),), None),
        (("# Scope en raming", "Het is een werk: nieuwe armaturen, met keuring volgens NEN 1010."), None),
        ((((("Raming", "tussen 880.000 en 1.050.000")),),), (880_000, 1_050_000)),
    ],
)
def test_a_sum_is_the_sum_of_what_stands_above_it_and_a_norm_is_no_amount(blocks, value, read):
    found = read((("Titel", "Bomen"), ("Procedure", "Nationaal openbaar"), ("Looptijd", "2 jaar"), ("Zaaknummer", "Z-1")), *blocks).estimated_value
    assert (found if found is None or isinstance(found, int | float) else (found.minimum, found.maximum)) == value


def test_a_row_with_the_name_of_a_value_is_that_when_it_sums_those_above_it(read):
    costs = (("Baggeren", "1.020.000"), ("Oeverherstel", "515.000"), ("Raming opdracht", "1.535.000"))
    assert read(TITLE_AND_GROUP, (("Post", "€ excl. btw"), *costs, ("Interne uren", "230.000"), ("Krediet", "2.400.000"))).estimated_value == 1_535_000


def test_the_sum_of_a_table_with_amounts_is_the_value(read):
    rows = (("Perceel", "Omschrijving", "Waarde"), ("1", "Kleding", "€ 140.000"), ("2", "Helmen", "€ 60.000"), ("Samen", "", "€ 200.000"))
    assert read("Titel: Proef", rows).estimated_value == 200_000


@pytest.mark.parametrize(("second", "value"), [("€ 50.000", None), ("€ 30.000", 100_000), ("€ 30.250", 100_000)])
def test_lots_that_are_together_another_value_than_the_one_told_leave_it_open(second, value, read):
    lots = (("Perceel", "Geraamde waarde"), ("1 Noord", "€ 70.000"), ("2 Zuid", second))
    document = read((TITLE, ("Geraamde waarde", "€ 100.000")), lots)
    assert document.estimated_value == value
    assert {entry.certainty.value for entry in document.evidence if entry.field == "estimated_value"} == ({"found"} if value else {"uncertain"})


def test_an_amount_of_a_year_goes_over_the_term_also_where_its_ground_holds_an_amount(read):
    said = "€ 62.000,- per jaar excl. btw, op basis van huidige tikken (1,1 mln per jaar, loopt terug)"
    assert read((TITLE, ("Geraamde waarde", said), ("Looptijd", "5 jaar vast, daarna 2 x 1 jaar"))).estimated_value == 310_000


def test_a_remark_below_the_lots_is_no_lot(read):
    lots = by_lot(("1", "Noord", "€ 310.000", "€ 90.000"), ("2", "Zuid", "€ 95.000", "€ 20.000"), ("Bedragen op prijspeil 2026.", "", "", ""))
    assert read(WITHOUT_VALUE, lots).estimated_value == 405_000


def test_what_lots_cost_in_a_year_counts_over_the_term(read):
    lots = (("Lot", "Scope", "Spend / jr excl. VAT"), ("1", "Noord", "1.900.000"), ("2", "Zuid", "1.100.000"))
    assert read(WITHOUT_VALUE, "Looptijd: 4 jaar", lots).estimated_value == 12_000_000


@pytest.mark.parametrize(
    ("caption", "total", "value"),
    [
        ("Opbouw van de raming (alles inclusief btw)", "Totaal", None),
        ("Opbouw van de raming (inclusief btw)", "Totaal excl. btw", 275_000),
        ("Opbouw van de raming (exclusief btw)", "Totaal", 275_000),
        ("Opbouw van de raming (inclusief energiebelasting, exclusief btw)", "Totaal", 275_000),
    ],
)
def test_what_stands_above_a_table_says_whether_its_sum_has_vat_in_it(caption, total, value, fields):
    costs = (("Onderdeel", "Bedrag"), ("Dak", "190.000"), ("Gevel", "85.000"), (total, "275.000"))
    assert fields(*LETTER, caption, costs)["estimated_value"] == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("De jaarlijkse waarde is ongeveer € 80.000 (excl. btw), over zes jaar dus € 480.000.", 240_000),
        ("De jaarlijkse waarde is ongeveer € 80.000 (excl. btw), over drie jaar dus € 240.000.", 240_000),
        ("De waarde is geraamd op € 480.000 excl. btw.", 480_000),
    ],
)
def test_a_value_of_more_years_than_the_fixed_term_is_counted_over_that(sentence, value, read):
    assert read((TITLE, ("Looptijd", "3 jaar, met drie optiejaren")), sentence).estimated_value == value


def test_a_price_of_one_thing_in_prose_casts_no_doubt_on_the_value(read):
    document = read((TITLE, ("Geraamde waarde", "€ 640.000 excl. btw")), "De vorige wijk kwam uit op € 310 per m2. Onze raming zit op € 298.")
    assert document.estimated_value == 640_000


def test_below_a_question_for_the_value_the_amount_of_a_year_goes_before_a_contribution(read):
    answer = ["# Wat is de geraamde waarde?", "Rond de 1,4 miljoen euro per jaar voor de drie gemeenten samen. De bijdrage van het rijk is 1,2 mln."]
    assert read((TITLE, ("Looptijd", "2 jaar")), *answer).estimated_value == 2_800_000


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Perceel 1: € 70.000\nPerceel 2: € 30.000\nTotaal: € 120.000", None),
        ("Totaal € 120.000 (perceel 1 € 70.000, perceel 2 € 30.000)", None),
        ("Perceel 1: € 70.000\nPerceel 2: € 30.000\nTotaal: € 100.000", 100_000),
        ("Perceel 1 € 70.300, perceel 2 € 30.000, samen circa € 100.000", 100_000),
    ],
)
def test_a_total_that_is_not_that_of_its_lots_leaves_the_value_open(said, value, rows):
    document = rows(("Raming", said))
    assert document.estimated_value == value
    notes = [entry.note for entry in document.evidence if entry.field == "estimated_value"]
    assert notes == [None if value else "De percelen samen zijn iets anders dan het totaal; maak duidelijk wat klopt."]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Perceel Duin € 1,2 miljoen per jaar, perceel Strand/Haven € 0,7 miljoen per jaar, perceel bos € 0,5 miljoen per jaar. Zonder btw.", 4_800_000),
        ("Perceel Duin € 70.000 per jaar en perceel Duin € 90.000 per jaar, zonder btw.", None),
    ],
)
def test_lots_with_a_name_each_have_their_amount_of_a_year(said, value, read):
    assert read((TITLE, ("Looptijd", "2 jaar"), ("Waarde", said))).estimated_value == value


def test_lots_may_have_their_name_behind_their_number(read):
    line = "Perceel 1 (Noord): geraamd op € 2.400.000 excl. btw voor vier jaar. Perceel 2 (Zuid en buitengebied): € 1.900.000 excl. btw voor vier jaar."
    assert read("Titel: Vervoer", "Zaaknummer: Z-1", "Procedure: Europees openbaar", "Looptijd: 4 jaar", line).estimated_value == 4_300_000
