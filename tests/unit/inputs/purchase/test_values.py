"""The value of the purchase among amounts with tax, with options, per year and of other things."""

import pytest
from purchases import TITLE, TITLE_AND_GROUP

from mvoi_checklist import evaluate


def test_help_below_a_label_is_no_answer_where_that_stands_in_the_next_cell(read):
    asked = (("Geraamde waarde (excl. btw)\nOver de hele looptijd", "€ 30.000 per jaar"), ("Looptijd", "3 jaar"))
    reason = ("Reden van keuze", "Welke procedure?\ndrie partijen")
    assert read((("Titel", "Proef"), *asked, reason)).estimated_value == 90_000


def test_an_amount_that_can_be_saved_is_no_second_value(read):
    told = "De raming van de opdracht is € 950.000 exclusief btw.", "Raming te laag: een bezuinigingslijst van € 90.000 ligt klaar."
    assert read((("Titel", "Proef"), ("Looptijd", "2 jaar")), *told).estimated_value == 950_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8000,- (incl. btw 9680)", 8_000),
        ("45.000 excl / 54.450 incl", 45_000),
        ("172.500 (kleding 131.000 + schoenen 41.500)", 172_500),
        ("1.350.000 riool en weg samen\nwaarvan riool 520.000\nkrediet raad: 1.550.000", 1_350_000),
        ("tussen 880.000 en 1.050.000, hangt af van de school", {"minimum": 880_000, "maximum": 1_050_000}),
        ("€ 500.000 waarvan € 100.000 optie", None),
        ("Ca. € 410.000 per jaar incl. btw", None),
        ("circa 2500 uur", None),
        ("1.200 m2", None),
    ],
)
def test_an_amount_beside_its_label_needs_no_sign(text, value, fields):
    assert fields((("Titel", "Proef"), ("Procedure", "MO"), ("Raming", text)))["estimated_value"] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("500 - 1,5 miljoen", None),
        ("2025", None),
        ("€ 0", None),
        ("45 000 euro", 45_000),
        ("€ 45.000,- excl. btw (totaal 4 jaar)", 45_000),
        ("(exclusief BTW, over 4 jaar) € 45.000", 45_000),
    ],
)
def test_an_amount_beside_its_label_is_read_or_left_open(text, value, rows):
    assert rows(("Geraamde waarde", text)).estimated_value == value


def test_a_remark_beside_a_value_leaves_the_value_alone(rows):
    assert rows(("Geraamde waarde", "€ 40.000", "volgens de raming van het team")).estimated_value == 40_000


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        ((("Geraamde waarde", "☐ tot € 80.000 ☒ € 80.000 – € 221.000"), ("Bedrag, voor zover bekend", "€ 128.500")), 128_500),
        ((("Looptijd", "4 jaar"), ("Geraamde waarde", "Nu betalen we € 312.000 per jaar. We rekenen met € 330.000 per jaar excl. btw.")), 1_320_000),
        ((("Looptijd", "3 jaar"), ("Kosten", "nu betaal ik 88.000 voor alles. Straks wordt het 60.000 per jaar ex btw.")), 180_000),
        ((("Looptijd", "3 jaar"), ("Raming", "94.000 per jaar (70.000 zout + 24.000 pekel)")), 282_000),
        ((("Looptijd", "3 jaar"), ("Raming", "36.000 per jaar en 80.000 eenmalig")), None),
    ],
)
def test_an_amount_beside_a_range_or_beside_what_is_paid_now(read, rows, value):
    assert read((("Titel", "Meubels"), ("Productgroep", "Meubilair"), *rows)).estimated_value == value


@pytest.mark.parametrize(
    ("amount", "note"),
    [
        ("€ 121.000 incl. btw", "Dit bedrag is inclusief btw; vul de waarde zonder btw in."),
        ("€ 121.000 inclusief opties", "In dit bedrag zitten opties of verlengingen; vul de waarde van de vaste looptijd in."),
        ("€ 30.000 per perceel", "Dit bedrag geldt per perceel; vul de waarde van alle percelen samen in."),
        ("€ 30.000 per maand", "Dit bedrag geldt niet voor de hele looptijd; vul de waarde over de vaste looptijd in."),
        ("12.5", "Onduidelijk is of de punt duizendtallen scheidt; schrijf bijvoorbeeld 12.500 of 12,50."),
        ("< € 50.000", "Hier staat een grens; vul de geraamde waarde zelf in."),
    ],
)
def test_an_amount_that_is_not_the_value_says_why(read, amount, note):
    document = read((("Titel", "Meubels"), ("Productgroep", "Meubilair"), ("Geraamde waarde", amount)))
    assert document.estimated_value is None
    assert [reading.note for reading in document.evidence if reading.field == "estimated_value"] == [note]


@pytest.mark.parametrize(
    ("said", "value", "quote"),
    [
        ("€ 30.000 ex. BTW per perceel (2 percelen)", None, "€ 30.000 ex. BTW per perceel (2 percelen)"),
        ("€ 30.000 ex. BTW", 30_000, "€ 30.000 ex. BTW"),
        ("€ 30.000 -/- 10%", None, "€ 30.000 -/- 10%"),
        ("€ 30.000 (+/- 10%)", 30_000, "€ 30.000 (+/- 10%)"),
        ("€ 30.000 x 4 stuks", None, "€ 30.000 x 4 stuks"),
        ("P1: 80.000 / P2: 24 mnd x € 2.000 = 48.000", 128_000, "P1: 80.000 / P2: 24 mnd x € 2.000 = 48.000"),
    ],
)
def test_what_is_done_with_an_amount_belongs_to_it(said, value, quote, read):
    document = read((TITLE, ("Geraamde waarde", said)))
    assert document.estimated_value == value
    assert [told.quote for told in document.evidence if told.field == "estimated_value"] == [quote]


def test_what_it_cost_the_last_time_is_not_the_value(read):
    said = "Kosten denk ik ergens tussen 38.000 en 45.000 ex btw, de vorige keer (2023) was het 31.460 incl."
    value = read((("Titel", "Drukwerk"), ("Productgroep", "Overig")), said).estimated_value
    assert (value.minimum, value.maximum) == (38_000, 45_000)


def test_the_amount_of_a_year_is_not_that_with_options(read):
    document = read((*TITLE_AND_GROUP, ("Looptijd", "2 jaar"), ("Opdrachtwaarde", "ca. € 41.000 per jaar ex btw, met verlengingen dus € 164.000")))
    assert document.estimated_value == 82_000


def test_the_amount_of_a_year_in_a_sentence_stands_before_its_parts(read):
    said = "De raming bedraagt € 90.000 per jaar: € 60.000 voor gas en € 30.000 voor stroom. Het aandeel arbeid is naar schatting minder dan € 4.000 per jaar."
    assert read((("Titel", "Energie"), ("Productgroep", "Energie"), ("Looptijd", "3 jaar")), "# Omvang", said).estimated_value == 270_000


def test_the_amount_of_a_year_stands_before_its_parts(read):
    assert read((*TITLE_AND_GROUP, ("Looptijd", "3 jaar"), ("Geraamde waarde", "€ 212.000,- p/jr (p1 € 186.000 en p2 € 26.000)"))).estimated_value == 636_000


def test_the_amount_of_a_year_counts_for_every_fixed_year_also_beside_a_plain_label(read):
    found = read((("Titel", "Onderhoud"), ("Procedure", "Meervoudig onderhands"), ("Bedrag", "€ 62.000 per jaar, excl. btw"), ("Vaste duur", "2 jaar")))
    assert found.estimated_value == 124_000


def test_a_value_with_its_options_is_not_that_of_the_fixed_term(read):
    assert read((("Titel", "Stoelen"), ("Raming", "€ 165.000 voor 4 jaar (2 jaar vast + 2x 1 jaar optie)"))).estimated_value is None


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


@pytest.mark.parametrize(("fixed", "doubted"), [(True, False), (False, True)])
def test_the_value_with_options_is_no_doubt_where_that_of_the_fixed_term_is_known(fixed, doubted, read, ruleset):
    rows = [("Geraamde waarde vaste looptijd", "€ 200.000")] if fixed else []
    document = read("Titel: Leasefietsen", (*rows, ("Geraamde waarde inclusief opties", "€ 400.000"), ("Procedure", "Meervoudig onderhands")))
    codes = {finding.code for finding in evaluate(document, ruleset).findings if finding.field == "estimated_value"}
    assert (document.estimated_value == 200_000) is fixed
    assert ("MVOI308" in codes, "MVOI314" in codes) == (doubted, fixed)


def test_of_a_budget_it_is_not_said_that_it_has_no_label(read):
    document = read((TITLE, ("Budget", "€ 320.000 excl. btw"), ("Procedure", "Nationaal openbaar")))
    [value] = [item for item in document.evidence if item.field == "estimated_value"]
    assert (value.in_doubt, value.note) == (True, "Er staat geen label bij dat dit zegt; maak duidelijk dat dit is bedoeld.")


def test_a_value_over_more_years_than_the_fixed_term_is_that_of_the_fixed_term(read):
    document = read((TITLE, ("Looptijd", "3 jaar + 2 x 1 jaar verlenging"), ("Raming per jaar (excl. btw)", "€ 84.500"), ("Totale waarde", "x 5 = € 422.500")))
    assert document.estimated_value == 253_500


def test_an_amount_of_a_year_beside_a_label_goes_before_one_in_a_sentence(read):
    remark = "De meerkosten van een reparatieservice (geschat op € 2.500 per jaar) zijn in de raming meegenomen."
    assert read((TITLE, ("Looptijd", "3 jaar"), ("Geraamde waarde", "€ 38.000 per jaar excl. btw")), remark).estimated_value == 114_000


@pytest.mark.parametrize(
    ("blocks", "value"),
    [
        (
            ("Het tarief komt uit op € 38,40 per uur.", "Wij ramen de uitgaven op € 4,2 miljoen per jaar voor alle gemeenten."),
            16_800_000,
        ),
        (("Raming: nog niet bekend, routes worden doorgerekend", "Zelf rijden kost 1,2 mln aan busjes en lukt niet."), None),
        (("Raming: volgt nog", "De opdracht is geraamd op € 120.000 excl. btw."), 120_000),
        (("De raming is circa € 1,2 miljoen inclusief btw.", "Als de oplevering uitloopt, staan we op straat; opslag kost dan € 4.800 per maand."), None),
        (("Indien de bouw uitloopt kost de huur € 12.000 per jaar.",), None),
        (("Raming: premie nu ca. 24.000 per jaar, inclusief assurantiebelasting 29.000",), 96_000),
        (("Raming: premie € 29.000 inclusief assurantiebelasting",), None),
        (("Raming: premie € 29.000 exclusief assurantiebelasting",), 29_000),
        (((("Raming", "€ 412.500 per ☐ opdracht ☒ jaar (excl. btw)\nTer info: in 2025 is € 438.000 incl. btw uitgegeven"),),), 1_650_000),
    ],
)
def test_an_amount_of_something_else_is_not_the_value(blocks, value, read):
    assert read(TITLE, "Looptijd: 4 jaar", "Procedure: MO", *blocks).estimated_value == value


@pytest.mark.parametrize(
    ("label", "said", "value"),
    [
        ("Raming (x € 1.000)", "85", 85_000),
        ("Raming (× 1000 euro)", "€ 1.340", 1_340_000),
        ("Raming (in duizenden euro's)", "60 tot 75 excl. btw", {"minimum": 60_000, "maximum": 75_000}),
        ("Raming (k€)", "45 (2 jaar)", 45_000),
        ("Raming x 1.000", "85", 85_000),
        ("Raming in duizenden", "85", 85_000),
        ("Raming (duizenden)", "85", 85_000),
        ("Raming (duizenden)", "€ 85.000", None),
        ("Raming (wij zoeken in duizenden dossiers)", "€ 850", 850),
        ("Raming (x € 1.000)", "85k", 85_000),
        ("Raming per jaar (x € 1.000)", "30", 60_000),
        ("Raming (x € 1.000)", "€ 85.000", None),
        ("Raming (x € 1.000)", "120,5", None),
        ("Raming", "x 1.000", None),
    ],
)
def test_an_amount_is_in_thousands_where_its_label_asks_so(label, said, value, fields):
    assert fields((("Titel", "Proef"), ("Looptijd", "2 jaar"), (label, said)))["estimated_value"] == value


def test_the_values_of_lots_are_in_thousands_where_their_labels_ask_so(fields):
    assert fields((("Titel", "Proef"), ("Raming perceel 1 (x € 1.000)", "85"), ("Raming perceel 2 (x € 1.000)", "60")))["estimated_value"] == 145_000


@pytest.mark.parametrize(
    "said",
    ["> € 80.000", ">= € 80.000", "> 80.000 en < 200.000", "€ 80.000 >", "€ 80.000, niet te overschrijden", "€ 80.000 (plafond)", "plafond: € 80.000"],
)
def test_a_bound_is_no_value_whatever_sign_or_word_tells_it(said, rows):
    document = rows(("Raming", said))
    assert document.estimated_value is None
    assert [entry.note for entry in document.evidence if entry.field == "estimated_value"] == ["Hier staat een grens; vul de geraamde waarde zelf in."]


@pytest.mark.parametrize(("label", "said"), [("Raming", "-> € 80.000"), ("Raming", "→ € 80.000"), ("Procedure", "> enkelvoudig onderhands")])
def test_a_sign_that_points_at_an_answer_is_no_bound(label, said, rows):
    document = rows((label, said))
    assert document.estimated_value == 80_000 or document.reference == "2027-118" or document.procedure


@pytest.mark.parametrize(
    ("label", "said", "value"),
    [
        ("Raming", "€ 84.700 incl. 21%", None),
        ("Raming", "€ 84.700 (incl.)", None),
        ("Raming", "€ 84.700, btw inbegrepen", None),
        ("Raming", "bruto € 84.700", None),
        ("Raming", "€ 84.700 all-in", None),
        ("Raming (bruto)", "€ 84.700", None),
        ("Raming", "€ 70.000 (€ 84.700 bruto)", 70_000),
        ("Raming", "€ 70.000 / € 84.700 incl. 21%", 70_000),
        ("Raming", "€ 70.000, btw niet inbegrepen", 70_000),
        ("Raming", "€ 70.000 incl. 5% onvoorzien", 70_000),
        ("Raming", "€ 70.000 voor 300 m2 bruto vloeroppervlak", 70_000),
    ],
)
def test_an_amount_with_vat_in_it_is_no_value_whatever_words_say_so(label, said, value, rows):
    assert rows((label, said)).estimated_value == value


@pytest.mark.parametrize(
    ("said", "sentence", "value"),
    [
        ("€ 84.700", "Alle bedragen in deze notitie zijn inclusief btw.", None),
        ("€ 84.700", "(Bedragen incl. 21% btw)", None),
        ("€ 84.700", "De raming is berekend inclusief btw.", None),
        ("€ 84.700", "Alle bedragen zijn exclusief btw.", 84_700),
        ("€ 84.700", "De bedragen zijn niet inclusief btw.", 84_700),
        ("€ 84.700", "Vul de bedragen inclusief btw in.", 84_700),
        ("€ 84.700", "De bedragen in de bijlage zijn inclusief btw.", 84_700),
        ("€ 84.700 excl. btw", "De bedragen zijn inclusief btw.", 84_700),
    ],
)
def test_a_sentence_about_all_amounts_is_about_the_value_too(said, sentence, value, read):
    document = read(TITLE, (("Raming", said), ("Looptijd", "2 jaar")), sentence)
    assert document.estimated_value == value
    quotes = [entry.quote for entry in document.evidence if entry.field == "estimated_value"]
    assert quotes == ([said] if value else [said, sentence])


@pytest.mark.parametrize(
    ("said", "value", "note"),
    [
        ("PM € 8.000", None, "Hier staat een post pro memorie; vul de geraamde waarde zelf in."),
        ("€ 8.000 + PM", None, "Hier staat een post pro memorie; vul de geraamde waarde zelf in."),
        ("€ 800 p.m.", 19_200, "Dit bedrag is per maand; het is gerekend over de vaste looptijd. Controleer of dat klopt."),
        ("€ 800 (p/m)", 19_200, "Dit bedrag is per maand; het is gerekend over de vaste looptijd. Controleer of dat klopt."),
        ("€ 9.600 per jaar", 19_200, "Dit bedrag is per jaar; het is gerekend over de vaste looptijd. Controleer of dat klopt."),
    ],
)
def test_pro_memorie_is_no_month(said, value, note, rows):
    document = rows(("Raming", said), ("Looptijd", "2 jaar"))
    assert document.estimated_value == value
    assert [entry.note for entry in document.evidence if entry.field == "estimated_value"] == [note]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("☐ tot € 40.000 ☒ € 40.000 tot € 90.000 namelijk € 55.000 ☐ vanaf € 90.000", 55_000),
        ("€ 40.000 tot € 90.000 te weten € 55.000", 55_000),
        ("☒ € 40.000 tot € 90.000, namelijk € 95.000", None),
    ],
)
def test_an_amount_behind_a_range_that_was_ticked_is_the_value_where_it_lies_in_it(said, value, rows):
    assert rows(("Raming", said)).estimated_value == value
