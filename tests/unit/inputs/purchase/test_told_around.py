"""Values, names and numbers that stand beside, below or behind other things: each with what could be mistaken for it."""

import pytest
from purchases import TITLE_AND_GROUP

LABELS = (*TITLE_AND_GROUP, ("Looptijd", "2 jaar"))


@pytest.mark.parametrize(
    ("blocks", "value"),
    [
        ([(("Perceel", "Wat", "Waarde"), ("A Schoon", "vloeren", "€ 240.000 per jaar"), ("B Glas", "ramen", "€ 10.000 per jaar"))], 500_000),
        ([(("Raming P1 (ex btw, vast)", "€ 640.000", "Raming P2 (ex btw, vast)", "€ 215.000"),)], 855_000),
        ([(("Perceel", "Vaste periode, excl. btw"), ("A", "€ 100.000 – € 130.000"), ("B", "€ 60.000 – € 70.000"))], (160_000, 200_000)),
        ([(("Geld", "Wij rekenen met € 1,1 mln per jaar ex btw. De begrotingspost is hoger (1,6 mln)."),)], 2_200_000),
        ([(("Omvang", "stroom = € 1.600.000; gas = € 300.000. Samen € 1.900.000 per jaar, ex btw"),)], 3_800_000),
        (["De waarde is € 90.000 excl. btw.", (("Locatie", "m2 vloer"), ("Noord", "6.850"), ("Zuid", "7.450"), ("Totaal", "14.300"))], 90_000),
    ],
)
def test_values_of_lots_and_years(blocks, value, read):
    found = read(LABELS, *blocks).estimated_value
    assert (found if isinstance(found, int | float) else (found.minimum, found.maximum)) == value


@pytest.mark.parametrize(
    ("line", "procedure"),
    [
        ("Werken, onder de grens van € 1,5 mln. Meervoudig onderhands volgens ARW 2016 hoofdstuk 7, vijf aannemers.", "meervoudig-onderhands"),
        ("Nationaal openbaar.\nTegelijk loopt de bouw van een zwembad, een Europese openbare aanbesteding.", "nationaal-openbaar"),
        ("Enkelvoudig onderhands. Van het beleid (drie offertes boven 30.000) wijk ik dus af.", "enkelvoudig-onderhands"),
    ],
)
def test_the_procedure_of_this_purchase(line, procedure, read):
    assert read(TITLE_AND_GROUP, "# Procedure", *line.split("\n")).procedure == procedure


def test_a_row_of_labels_and_values_is_no_header(read):
    rows = (
        ("Opdracht", "Vervangen van deklagen op drie wegen.", "Type", "Werk", "CPV", "45233141-9"),
        ("Procedure", "Europees niet-openbaar", "Looptijd", "24 maanden", "Start", "1 maart 2027"),
        ("Raming", "ca. 6,5 miljoen, excl. btw", "Dekking", "krediet € 7,2 miljoen", "Kenmerk", "BUI-2026-118"),
    )
    document = read("# Inkoopplan wegen", rows)
    assert (document.procedure, document.contract_kind, document.duration_months) == ("europees-niet-openbaar", "werken", 24)
    assert (document.estimated_value, document.reference) == (6_500_000, "BUI-2026-118")


@pytest.mark.parametrize(
    ("blocks", "leader"),
    [
        ([(("Wie", "Rol", "Organisatie"), ("Anneke Ruiter", "projectleider, eigenaar", "Waterschap Zeekant"))], "Anneke Ruiter"),
        (["Ingevuld door / verantwoordelijk:  K. Drenth"], "K. Drenth"),
        (["Eigenaar: Bas Kuipers (ICT-coördinator, locatie Noord). Inkoop: Petra Smit."], "Bas Kuipers"),
        (["# Wie is eigenaar van het traject en uit welke afdeling?", "Ingrid Vroom, afdeling Jeugdgezondheidszorg."], "Ingrid Vroom"),
    ],
)
def test_who_leads(blocks, leader, read):
    document = read(TITLE_AND_GROUP, *blocks)
    assert document.project_leader == leader
    assert document.department in (None, "Jeugdgezondheidszorg")


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        (["# Inkoopstartnotitie: Laptops voor leerlingen 2026", "Opdracht: 70 tot 110 laptops. Inclusief hoes."], "Laptops voor leerlingen 2026"),
        (["# Eetvoorziening locatie Havenkade", "Inkoopstart ROC Rijn – doc.nr. FAC26/17", "# Thema's per perceel"], "Eetvoorziening locatie Havenkade"),
        (["Inkoopstartnotitie – vertrouwelijk tot publicatie", "# Uitrukkleding en dagdienstkleding"], "Uitrukkleding en dagdienstkleding"),
        (["# Contracteringsplan", "# Herstel Kromme Vaart", (("Keuze", "Alternatief", "Weging"), ("1 opdracht", "2", "pontons"))], "Herstel Kromme Vaart"),
        (["STARTKAART     Gymzaal De Hoefslag: nieuwbouw", (("Beheer straks", "Sportbedrijf"),)], "Gymzaal De Hoefslag: nieuwbouw"),
    ],
)  # fmt: skip
def test_what_is_bought(blocks, title, read):
    facts = (("Procedure", "nationaal openbaar"), ("Raming", "€ 200.000 excl. btw"), ("Looptijd", "2 jaar"))
    assert read(*blocks, facts).title == title


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["# Inkoopplan (startdocument fase 1) – dossier PNL-FD-2025-067"], "PNL-FD-2025-067"),
        (["# Inkoopadvies", "# IA 25-09"], "IA 25-09"),
        (["# Inkoopnotitie bestek OW-2027-004"], "OW-2027-004"),
        (["Inkoopadvies vervoer", "adviesnr. 2026/114"], "2026/114"),
    ],
)
def test_the_number_of_the_purchase(lines, number, read):
    assert read(*lines, LABELS).reference == number


def test_a_period_tells_the_start_and_the_term(read):
    document = read(TITLE_AND_GROUP, "# Duur", "Van 1 februari 2027 tot 1 augustus 2027.")
    assert (str(document.start_date), document.duration_months) == ("2027-02-01", 6)


def test_the_option_that_was_not_struck_out_stands_before_the_words_that_ask_to(read):
    assert read((*TITLE_AND_GROUP, ("Aard", "/  / dienst doorhalen wat niet van toepassing is"))).contract_kind == "diensten"
