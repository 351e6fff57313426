"""The title on the first page, beside the name of the document, and which of several places for it goes first."""

import pytest

FACTS = (("Procedure", "Europees openbaar"), ("Looptijd", "2 jaar"))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["# INKOOPNOTITIE", "Bankjes en prullenbakken 2028", "# 1 Aanleiding"], "Bankjes en prullenbakken 2028"),
        (["# Voorstel aan het college", "# Bankjes voor alle parken"], "Bankjes voor alle parken"),
        (["# Nota aan het algemeen bestuur: bankjes voor alle parken"], "bankjes voor alle parken"),
        (["# Notitie t.b.v. inkoop – bankjes en bakken"], "bankjes en bakken"),
        (["# Gemeente Zuidwold · Startgesprek inkoop", "Bankjes en prullenbakken 2028"], "Bankjes en prullenbakken 2028"),
        (["INKOOPCANVAS   Waterschap De Meent   bankjes langs de vaart   (code WM-2026-14)"], "bankjes langs de vaart"),
        (["# Inkoopplan op één A4: bankjes en bakken"], "bankjes en bakken"),
        (["Inkoopplan  »  Bankjes en bakken langs de vaart"], "Bankjes en bakken langs de vaart"),
        (["# Inkoopplan (concept) 2028/G-14", "Bankjes en bakken langs de vaart"], "Bankjes en bakken langs de vaart"),
        (["Inkoopstrategie bankjes en bakken 2028 e.v.", "# Toelichting"], "bankjes en bakken 2028 e.v."),
        (["Inkoopplan", "Team Groen", "Bankjes en prullenbakken 2028", "# Waarom"], "Bankjes en prullenbakken 2028"),
        (["# Korte notitie", "# Bankjes langs de vaart", "tevens startdocument inkoop"], "Bankjes langs de vaart"),
        (["# Onderhoud bankjes", "Plan van aanpak aanbesteding onderhoudspartij"], "Onderhoud bankjes"),
        (["# INKOOPPLAN & STARTNOTITIE", "Bankjes langs de vaart"], "Bankjes langs de vaart"),
        (["# Startnotitie en inkoopplan bankjes langs de vaart"], "bankjes langs de vaart"),
        (["Notitie start aanbesteding: Bankjes langs de vaart"], "Bankjes langs de vaart"),
        (["Advies inkoopstrategie", "Bankjes langs de vaart"], "Bankjes langs de vaart"),
        (["# STARTKAART   Levering bankjes langs de vaart"], "Levering bankjes langs de vaart"),
        (["Provincie Drentland", "Cluster Inkoop en Contracten", "Inkoopplan", "# Bankjes 2028"], "Bankjes 2028"),
        (["Provincie Drentland", "Sector Inkoop en Contracten"], None),
        (["# Startnotitie inkoop", "# De inkoop", "# Hoe wij kiezen"], None),
        (["# Startdocument", "# Duurzaam en sociaal inkopen"], None),
        (["# Uitgangspunten voor het programma van eisen", "NEN 1176, gladde randen"], None),
    ],
)
def test_the_title_stands_beside_the_name_of_the_document(lines, title, read):
    assert read(*lines, FACTS).title == title


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((("Wat", "herstellen, schilderen en bijplaatsen"),), "Bankjes langs de vaart"),
        ((("Omschrijving", "Het gaat om een levering verdeeld in drie percelen:"),), "Bankjes langs de vaart"),
        ((("Naam opdracht", "Parkmeubilair"), ("Wat", "herstellen en bijplaatsen")), "Parkmeubilair"),
        ((("Onderwerp", "Parkmeubilair 2028"),), "Parkmeubilair 2028"),
    ],
)
def test_a_name_on_the_first_page_goes_before_what_is_bought(rows, title, read):
    assert read("# Startdocument", "Bankjes langs de vaart", rows, FACTS).title == title


def test_a_name_in_the_form_goes_before_the_subject_of_the_message(read):
    mail = (("Van:", "Kok, Joke"), ("Onderwerp:", "nieuwe aanmelding + formulier"))
    found = read(mail, "Hoi, hierbij het formulier.", (("Naam traject", "Parkmeubilair"), ("Wat", "bankjes en bakken"), *FACTS))
    assert (found.title, [item.note for item in found.evidence if item.field == "title" and item.note]) == ("Parkmeubilair", [])


def test_what_is_bought_is_the_title_where_nothing_names_it(read):
    assert read("# Startformulier inkoop", (("Wat gaan we kopen?", "Bankjes en bakken"), *FACTS)).title == "Bankjes en bakken"
    assert read((("Project", "Sander Koolhof"), ("Projectleider", "Sander Koolhof")), "", (("Wat", "Bankjes en bakken"), *FACTS)).title == "Bankjes en bakken"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Waterschap Drentland", "Inkoopplan 2028", "Groene daken: aanleg, beheer en bewatering"], "Groene daken: aanleg, beheer en bewatering"),
        (["Waterschap Drentland", "Inkoopplan 2028", "Stand van zaken: concept"], None),
        (["Waterschap Drentland", "Inkoopplan 2028", "Ambtelijk opdrachtgever: hoofd beheer en onderhoud"], None),
        (["Provincie Drentland • Wegen", "# N34 fietspad Borgveen – Dalterloo (km 3,2)", "Marktbenaderingsplan"], "N34 fietspad Borgveen – Dalterloo (km 3,2)"),
        (["Het Groene Huis Noord", "Marktbenaderingsplan"], None),
        (["Gemeente Drentland", "Alleen voor medewerkers van het bureau", "Marktbenaderingsplan"], None),
    ],
)
def test_a_title_may_have_a_colon_or_stand_between_the_organisation_and_the_name_of_the_document(lines, title, read):
    assert read(*lines, "# 1 Inleiding", FACTS).title == title


def test_an_instruction_that_was_left_is_no_title(read):
    lines = ("# Inkoopplan", "Bankjes langs de vaart", FACTS, "# 2. Opdracht", "[Hier een foto van de vaart invoegen] gedaan RK")
    assert read(*lines).title == "Bankjes langs de vaart"


def test_a_step_without_a_day_does_not_ask_for_the_title(read):
    steps = (("Stap", "Wanneer"), ("Publicatie", "maart 2028"), ("Opdracht", ""))
    assert read("# Startdocument", "Bankjes langs de vaart", FACTS, "# Planning", steps).title == "Bankjes langs de vaart"


@pytest.mark.parametrize(
    ("line", "number"),
    [("# Inkoopplan (concept) 2028/G-14", "2028/G-14"), ("# Inkoopplan (concept) 28.0147", "28.0147"), ("# Inkoopplan (deel 2) bankjes", None)],
)
def test_the_number_of_the_purchase_behind_the_name_of_the_document(line, number, read):
    assert read(line, "Bankjes en bakken langs de vaart", FACTS).reference == number


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        (("INKOOPPLAN\nBankjes langs de vaart\nt.b.v. MT 3 mei 2027", "versie 2"), "Bankjes langs de vaart"),
        (("Waterschap De Meent", "Inkoop op één blad – bankjes langs de vaart"), "bankjes langs de vaart"),
        (("Bankjes langs de vaart", "versie 2"), None),
        (("INKOOPPLAN\nversie 2", "Waterschap De Meent"), None),
    ],
)
def test_the_first_row_of_a_table_may_hold_the_name_of_the_document_and_of_the_purchase(cells, title, read):
    assert read((cells, *FACTS)).title == title


def test_a_part_below_the_name_of_the_organisation_is_the_department_and_not_what_is_bought(read):
    found = read("Gemeente Drentland", "Openbare Werken", "# INKOOPVOORSTEL (klein)", "Werk: Dakvervanging gymzaal (oost en west)", FACTS)
    assert (found.department, found.title) == ("Openbare Werken", "Dakvervanging gymzaal (oost en west)")
    assert read("Inkoopvoorstel", "Openbare Werken", FACTS).title is None
    assert read("Gemeente Drentland", "Inkoop", FACTS).department is None


def test_what_a_bullet_tells_is_no_surer_than_the_title(read):
    assert read("# Startnotitie inkoop onderzoek bankjes", "- wat: enquête, analyse en rapport", FACTS).title == "onderzoek bankjes"
