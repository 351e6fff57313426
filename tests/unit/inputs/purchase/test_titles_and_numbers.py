"""The title, the description, the number of the case, the product groups and the codes of a purchase."""

import docx
import pytest
from purchases import PURCHASE, TITLE_AND_GROUP

from mvoi_checklist import read_start_document


def test_a_heading_about_why_and_what_holds_the_whole_description(read):
    said = "De huidige laptops zijn op. We kopen er 520. In het vorige contract vroegen we TCO Certified; dat is toen niet gecontroleerd."
    assert read("# Startnotitie ICT", TITLE_AND_GROUP, "# 2. Aanleiding en omschrijving", said).description == said


def test_a_sentence_beside_what_is_done_is_no_title_and_another_label_is_no_name(read):
    done = "Wat gaan we doen: We bestellen lunches en borrels bij één cateraar."
    document = read("# Startnotitie lunches en borrels raadhuis", "Afdeling: Facilitaire Zaken. Datum: 3 november 2026", done, "Kosten: € 18.000 ex btw")
    assert (document.title, document.department) == ("lunches en borrels raadhuis", "Facilitaire Zaken")
    assert document.description == "We bestellen lunches en borrels bij één cateraar."


def test_a_description_tells_facts_and_an_author_ends_where_the_date_begins(read):
    done = "Wat gaan we doen: we bestellen lunches bij één cateraar. Het contract loopt een jaar. De waarde is geraamd op € 18.000 exclusief btw."
    document = read("# Startnotitie lunches en borrels", "Opsteller: Koen Bakker, Facilitaire Zaken. Datum: 3 november 2026.", done, TITLE_AND_GROUP[1:])
    assert (document.title, document.department, document.duration_months) == ("lunches en borrels", "Facilitaire Zaken", 12)
    assert document.estimated_value == 18_000


@pytest.mark.parametrize("end", ["2027 e.v.", "voor scholen e.d."])
def test_a_title_may_end_in_an_abbreviation(end, read):
    title = f"Levering en onderhoud van kopieerapparaten en printers {end}"
    document = read((("Titel", title), ("Raming", "€ 60.000"), ("Zaaknummer", "Z-1")))
    assert document.title == title
    assert not [item for item in document.evidence if item.note]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Rioolvervanging Dorpsstraat e.o. Nieuw Zuidland", "Rioolvervanging Dorpsstraat e.o. Nieuw Zuidland"),
        ("Kantoorstoelen en bureaus e.d. Looptijd is nog niet bekend.", "Kantoorstoelen en bureaus e.d"),
        ("Kantoorstoelen voor het stadhuis. Zuidland", "Kantoorstoelen voor het stadhuis"),
    ],
)
def test_a_place_may_stand_behind_an_abbreviation_in_a_title(said, title, read):
    assert read((("Titel", said), ("Raming", "€ 60.000"), ("Zaaknummer", "Z-1"))).title == title


def test_the_kind_of_purchase_before_a_colon_is_no_part_of_the_title(read):
    assert read("# Inkoopplan werk: vernieuwing brug Zuidland", TITLE_AND_GROUP[1:], "Raming: € 60.000").title == "vernieuwing brug Zuidland"
    assert read("# Inkoopplan werkkleding buitendienst", TITLE_AND_GROUP[1:], "Raming: € 60.000").title == "werkkleding buitendienst"


@pytest.mark.parametrize(("head", "number"), [("MEMO 27.034", "27.034"), ("Memo 3 mei 2027", None), ("Notitie van 12 bladzijden", None)])
def test_the_number_behind_the_name_of_any_paper(head, number, read):
    assert read(head, "Aan: directie", PURCHASE).reference == number


def test_what_can_be_no_name_is_no_rival_of_one_that_was_read(read):
    contents = ("1 Inleiding", "2 De opdracht", "3 Markt")
    planning = (("Stap", "Datum"), ("Bestuurder", "10 mei 2027"), ("Projectleider", "10 mei 2027"))
    document = read("# Startnotitie renovatie sporthal", "Projectleider: ir. Sanne Wiarda", "Raming: € 60.000", *contents, "# Planning", planning)
    assert (document.title, document.project_leader) == ("renovatie sporthal", "ir. Sanne Wiarda")
    assert not [item for item in document.evidence if item.note]


def test_what_stands_at_the_foot_of_the_page_is_no_title(tmp_path):
    document = docx.Document()
    for label, value in (("Zaaknummer", "Z-1"), ("Projectleider", "Jan Bos"), ("Geraamde waarde", "€ 40.000"), ("Klimaat", "eis: elektrische bussen")):
        document.add_paragraph(f"{label}: {value}")
    document.sections[0].footer.paragraphs[0].text = "Aanmeldformulier inkooppakket – invulinstructie zie intranet"
    document.save(tmp_path / "a.docx")
    assert read_start_document(tmp_path / "a.docx").title is None


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (("BOR-2026-117 / concept voor bespreking / J. Hoitinga",), "BOR-2026-117"),
        (("AI-2026 · niet-ingevulde velden worden teruggestuurd",), None),
        (("BOR-2026-117 / BOR-2025-044",), None),
        (("BOR-2026-117 / concept", "Zaaknummer: nog aan te vragen"), None),
        (("BOR-2026-117 / concept", "Zaaknummer: Z-26-1"), "Z-26-1"),
    ],
)
def test_a_number_without_a_label_counts_where_it_is_the_only_one(read, lines, number):
    assert read("# Startnotitie vervoer", *lines, TITLE_AND_GROUP).reference == number


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Voor de aankondiging gebruiken wij de codes 30213100 (draagbare computers) en 30231300 (beeldschermen).", ("30213100", "30231300")),
        ("Juridisch is dit een werk, met als code 45212200.", ("45212200",)),
        ("Het telefoonnummer is 06 12345678.", ()),
    ],
)
def test_numbers_that_a_sentence_calls_codes_are_no_value(sentence, codes, read):
    document = read((("Titel", "Laptops"), ("Procedure", "Europees openbaar")), "# Omvang en duur", sentence)
    assert (document.cpv or ()) == codes
    assert (document.estimated_value, document.reference) == (None, None)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("RE: [I26-077] Startnotitie vervanging leerlinglaptops", "vervanging leerlinglaptops"),
        ("Werkplekhardware: laptops en schermen", "Werkplekhardware: laptops en schermen"),
    ],
)
def test_what_mail_puts_before_a_subject_is_no_part_of_the_title(subject, title, read):
    assert read((("Onderwerp", subject), ("Geraamde waarde", "€ 90.000"), ("Procedure", "Europees openbaar"))).title == title


@pytest.mark.parametrize("number", ["zaak HGD-2026-00318", "kenmerk: HGD-2026-00318"])
def test_the_number_of_the_case_may_stand_behind_the_title(number, read):
    document = read((("Betreft", f"Renovatie dak ({number})"), *PURCHASE[1:]))
    assert (document.title, document.reference) == ("Renovatie dak", "HGD-2026-00318")


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("Levering. 35111100-1 (ademhalingstoestellen).", ("35111100-1",)),
        ("Levering, zaak 20260418-1.", None),
        ("Levering. 35111100-1 en 35112000-2. Daarna nog eens.", ("35111100-1", "35112000-2")),
    ],
)
def test_a_code_with_its_check_digit_needs_no_label(told, codes, read):
    assert read(PURCHASE, "# 5. Levering, dienst of werk, en welke code?", told).cpv == codes


def test_a_title_is_found_below_the_name_of_the_document(read):
    found = read("# Startdocument meervoudig onderhandse inkoop", "Glasbewassing van gemeentelijke panden", "Raming: € 85.000")
    assert (found.title, found.procedure.value) == ("Glasbewassing van gemeentelijke panden", "meervoudig-onderhands")


def test_the_codes_of_all_lots_belong_to_the_purchase(read):
    lots = (("", "Perceel 1", "Perceel 2"), ("CPV", "90911200", "90911300"), ("MVI: klimaat", "nee", "nee"))
    assert read(PURCHASE, lots).cpv == ("90911200", "90911300")


@pytest.mark.parametrize(("text", "groups"), [("Grond-, weg- en waterbouw (GWW)", ("gww",)), ("ICT (hardware)", ("ict",))])
def test_a_product_group_may_have_words_behind_it(text, groups, rows):
    assert rows(("Productgroep", text)).product_groups == groups


def test_a_header_of_a_list_is_no_title(read):
    listed = (("Onderwerp", "Stand van zaken", "Actie"), ("Bodem", "gereed", "plan"), ("Kap", "loopt", "aanvraag"))
    assert read(PURCHASE, "", listed).title == "Onderhoud fonteinen"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (("Nummer", "HV-2026-07", "Ingevuld op", "16 januari 2026"), ("Afdeling", "Huisvesting", "Projectleider", "Ellen Kamphuis")),
            ("HV-2026-07", "Ellen Kamphuis"),
        ),
        (
            (("Zaaknummer", "PZL-INK-2026-0077\nwordt toegekend door het bedrijfsbureau"), ("Projectleider", "Ellen Kamphuis")),
            ("PZL-INK-2026-0077", "Ellen Kamphuis"),
        ),
    ],
)
def test_when_it_was_filled_in_and_who_gives_the_number_are_no_answers(read, rows, expected):
    document = read((("Titel", "Dak"), ("Productgroep", "Gebouwde omgeving")), rows)
    assert (document.reference, document.project_leader) == expected


def test_a_number_with_a_gap_and_a_question_are_no_answers(read):
    found = read("# Waarom nu?", (("Zaaknummer", "PV-2026-…"), ("CPV", "45000000"), ("Afdeling", "Vastgoed")))
    assert (found.reference, found.title) == (None, None)


FACTS = (("Procedure", "Europees openbaar"), ("Looptijd", "2 jaar"))


@pytest.mark.parametrize(
    ("heading", "reference", "title"),
    [
        ("Inkoopvoorstel 26.044 – vier zijladers", "26.044", "vier zijladers"),
        ("Startformulier nr. Z26/118734", "Z26/118734", None),
        ("Recreatieschap De Meer – inkoopkaart IK-2026-07", "IK-2026-07", None),
        ("Recreatieschap De Meer   Inkoopplan P26-044   versie 0.8 concept", "P26-044", None),
        ("Startnotitie N201 – vervangen van de bruggen", None, "N201 – vervangen van de bruggen"),
        ("Inkoopplan schoonmaak 2027-2031", None, "schoonmaak 2027-2031"),
        ("Startnotitie 2027-2031", None, None),
    ],
)
def test_a_number_behind_the_name_of_the_document_is_that_of_the_purchase(heading, reference, title, read):
    document = read(f"# {heading}", FACTS)
    assert (document.reference, document.title) == (reference, title)


@pytest.mark.parametrize(
    ("blocks", "reference"),
    [
        (((("Is er al een projectnummer?", "Ja PRJ-2026-044. Het krediet staat onder I-7731."),),), "PRJ-2026-044"),
        (((("Is er al een projectnummer?", "Nee. Het krediet staat onder I-7731."),),), None),
        (((("Project", "45.0213"),),), "45.0213"),
        (((("Vervangt", "Wagens van 2016, gekocht onder dossier 15.109"),),), None),
        (("Jeugdregio · Corsa 26.0045981 · versie voor het overleg",), "26.0045981"),
        (("Documentnummer DM 1184420 · inkoopnummer WDL-INK-26-031 · versie 0.8",), "WDL-INK-26-031"),
        (("Documentnummer: DM 1184420", "Zaaknummer: Z26-0311"), "Z26-0311"),
        (("Documentnummer: 1184420",), "1184420"),
        (("In Decos staat het onder 2026-04418; niet te verwarren met 2026-01230, dat is de oude.",), "2026-04418"),
        (("Het krediet staat onder I-7731.",), None),
        (((("Zaaknummer trekker", "2026/0455"), ("Zaaknr. Oosterwolde", "D-771 (alleen voor het eigen besluit)")),), "2026/0455"),
        (("Het nummer in Join is 77120-26. De wethouder wordt bijgepraat.",), "77120-26"),
        (("Nummer: OA-2026-041. Gesprek: 6-7-2026 met Fatima el Idrissi",), "OA-2026-041"),
        (("Projectnr. VR-INK-26-031, versie 0.4",), "VR-INK-26-031"),
    ],
)
def test_the_number_of_the_purchase_is_told_from_other_numbers(blocks, reference, read):
    assert read(PURCHASE, *blocks).reference == reference


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Onderwerp: “warme dranken scholen 2027”.", "warme dranken scholen 2027"),
        ("Onderwerp: Onderhoud liften (inkoopnr VR-26-0212)", "Onderhoud liften"),
        ("Zie dit maar als startnotitie! Onderwerp: onderhoud liften", "onderhoud liften"),
        ("Onderwerp: RE: opmerkingen op jouw aanmelding onderhoud liften", "onderhoud liften"),
        ("Onderwerp: nieuwe aanvraag: onderhoud liften – hulp gevraagd", "onderhoud liften"),
        ("Onderwerp: onderhoud liften, wie doet wat?", "onderhoud liften"),
        ("Onderwerp: onderhoud liften, roltrappen en deuren", "onderhoud liften, roltrappen en deuren"),
        ("Onderwerp: onderhoud liften (we hebben er nu elf)", "onderhoud liften"),
        ("Onderwerp: onderhoud liften, project 2027-2030", "onderhoud liften, project 2027-2030"),
        ("Onderwerp: onderhoud liften (11 stuks)", "onderhoud liften (11 stuks)"),
        ("Wat wil je kopen? Onderhoud liften 2028. 11 liften, plus een roltrap. Zie ook de lijst.", "Onderhoud liften 2028"),
        ("Waar gaat het precies om? Onderhoud liften 2028, 11 stuks. Roltrappen doen we zelf", "Onderhoud liften 2028, 11 stuks"),
    ],
)
def test_quotes_and_numbers_around_a_title_do_not_belong_to_it(said, title, read):
    assert read(FACTS, said).title == title


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Onderhoud liften", ("Onderhoud liften", None)),
        ("Onderhoud liften, bestek 2026-44", ("Onderhoud liften", "2026-44")),
        ("Onderhoud liften (traject 26-0818 in de planning)", ("Onderhoud liften", "26-0818")),
        ("Onderhoud liften (26-044)", ("Onderhoud liften", "26-044")),
        ("Onderhoud liften (2026-2029)", ("Onderhoud liften (2026-2029)", None)),
    ],
)
def test_a_number_that_belongs_to_the_title_is_that_of_the_purchase(said, found, read):
    for label in ("Hoe heet de opdracht en onder welk nummer loopt hij?", "Titel"):
        document = read(((label, said), *FACTS))
        assert (document.title, document.reference) == found


def test_what_a_title_has_below_it_describes_the_purchase(read):
    document = read(FACTS, (("Onderwerp", "Dienstfietsen voor de wijkteams\nWe leasen twintig fietsen met onderhoud."),))
    assert (document.title, document.description) == ("Dienstfietsen voor de wijkteams", "We leasen twintig fietsen met onderhoud.")


def test_a_place_to_fill_in_is_no_label_that_was_left_empty(read):
    signed = (("Functie", "Naam", "Paraaf"), ("Teamleider", "[naam]", ""))
    assert read("Startdocument inkoop", "Brandverzekering gemeentelijk vastgoed", FACTS, signed).title == "Brandverzekering gemeentelijk vastgoed"


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("45000000-7; vervallen: 71000000-8", ("45000000-7",)),
        ("45000000-7, 71000000-8 (vervalt)", ("45000000-7",)),
        ("45000000-7 en 71000000-8 (geschrapt)", ("45000000-7",)),
        ("45000000-7 (bouw), 71000000-8 (ontwerp)", ("45000000-7", "71000000-8")),
        ("vervallen: 71000000-8", None),
    ],
)
def test_a_code_that_is_dropped_does_not_count(said, codes, rows):
    assert rows(("CPV-code", said), ("Raming", "€ 60.000")).cpv == codes


@pytest.mark.parametrize(
    ("said", "number"),
    [("2027\u2011118", "2027-118"), ("Z\u201327\u2013118", "Z-27-118"), ("Z/27/\u200b118", "Z/27/118"), ("Z-27-118 \u2013 dakwerk", "Z-27-118")],
)
def test_a_number_has_plain_hyphens_and_nothing_unseen(said, number, rows):
    assert rows(("Zaaknummer", said), ("Raming", "€ 60.000")).reference == number


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((("Onderwerp", "Melding 14 van het loket"), ("Wat wil je inkopen (titel)", "Parkbanken 2028")), "Parkbanken 2028"),
        ((("Onderwerp", "Parkbanken 2028"), ("Wat wil je inkopen (aantal)", "veertig stuks van eiken")), "Parkbanken 2028"),
        ((("Werk", "Dakvervanging en isolatie gymzaal De Kuil"),), "Dakvervanging en isolatie gymzaal De Kuil"),
        ((("Werk", "ja, volgens de UAV 2012"),), None),
        ((("Soort opdracht", "Werk"), ("Titel", "Parkbanken 2028")), "Parkbanken 2028"),
    ],
)
def test_a_label_that_asks_for_the_title_behind_it_goes_first_and_a_work_is_named_beside_its_kind(rows, title, read):
    assert read("# Startformulier", (*rows, ("Procedure", "Europees openbaar"), ("Looptijd", "2 jaar"))).title == title


def test_the_number_of_a_ticket_gives_way_to_that_of_the_case(rows):
    assert rows(("Meldingnummer", "M 2610 0457")).reference == "M 2610 0457"
    assert rows(("Docnr", "D-2026-17"), ("Zaaknummer", "Z-2026-44")).reference == "Z-2026-44"
