"""Where no label and no clear sentence tells a field, weaker words do, if every place agrees; what was read so is told to be uncertain."""

import docx
import pytest
from purchases import TITLE

from mvoi_checklist import evaluate, read_start_document, render
from mvoi_checklist.inputs.purchase.second_look import WITHOUT_LABEL


def told(field, document):
    return [item for item in document.evidence if item.field == field]


@pytest.mark.parametrize(
    ("line", "department"),
    [
        ("Gemeente Berkelmeer – Ingenieursbureau", "Ingenieursbureau"),
        ("Vastgoed & Beheer, Nienke Postma", "Vastgoed & Beheer"),
        ("Dossier 2026.11873 – Facilitaire Zaken – versie 0.9", "Facilitaire Zaken"),
        ("Ter bespreking met het team Jeugd en Onderwijs van de gemeente Almere.", "Jeugd en Onderwijs"),
        ("Trekker is nog niet bekend. Het stuk komt van de afdeling Werk, Inkomen en Schulden.", "Werk, Inkomen en Schulden"),
        ("De aanbesteding loopt via de afdeling Inkoop.", None),
        ("Samenwerking Sociaal Domein Veenkant", None),
        ("Vastgoed", None),
    ],
)
def test_a_part_of_the_organisation_is_known_by_the_word_before_it_or_by_a_name_that_many_have(line, department, read):
    document = read((TITLE, ("Procedure", "Europees openbaar")), line)
    assert document.department == department


@pytest.mark.parametrize(
    ("line", "months"),
    [
        ("We sluiten voor twee jaar, met twee keer een optie op één jaar.", 24),
        ("vier schooljaren, ingaande 1 augustus 2027, gevolgd door tweemaal een optiejaar", 48),
        ("Kladblok is een half jaar bezig.", 6),
        ("Op de apparaten zit drie jaar garantie.", None),
        ("Het contract vraagt om de vijf jaar een keuring.", None),
        ("De overeenkomst start op 1 mei 2027, dan hebben we drie maanden voor de migratie.", None),
        ("Een jaar na oplevering kijken we naar de klachten.", None),
        ("Het contract van 2021 duurde vier jaar.", None),
        ("Doorlooptijd contract 9 maanden incl. levertijd pompen.", 9),
        ("Wij kopen ze liever dan dat wij ze huren, want zulke karren gaan bij ons twaalf jaar mee.", None),
        ("Looptijd: max 5 jaar (3 + 2 opties)", None),
        ("Looptijd: 5 jaar incl. 2 optiejaren", 36),
    ],
)
def test_a_term_beside_words_of_a_contract(line, months, read):
    assert read((TITLE, ("Procedure", "Europees openbaar")), line).duration_months == months


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Het gaat om ongeveer 24.900 euro ex btw.", 24_900),
        ("Ongeveer € 165.000 per jaar exclusief btw, dus € 495.000 voor drie jaar.", 495_000),
        ("Het advies kost naar verwachting € 30.000 exclusief btw.", 30_000),
        ("Het krediet is € 90.000 exclusief btw.", None),
        ("De loonsom is naar schatting € 90.000.", None),
    ],
)
def test_an_amount_beside_words_of_a_value(line, value, read):
    assert read((TITLE, ("Procedure", "Europees openbaar")), line).estimated_value == value


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Dienst, CPV 79311000", "diensten"),
        ("Dit is een opdracht voor  ☐ werken   ☐ leveringen   ☒ diensten", "diensten"),
        ("Beveiliging valt onder de sociale en andere specifieke diensten.", "sociale-en-specifieke-diensten"),
        ("Gaat het om een werk, levering of dienst?", None),
        ("Dit is een opdracht voor  ☐ werken   ☐ leveringen   ☐ diensten", None),
    ],
)
def test_a_kind_of_purchase_that_stands_by_itself_or_is_ticked(line, kind, read):
    assert read((TITLE, ("Procedure", "Europees openbaar")), line).contract_kind == kind


@pytest.mark.parametrize(
    ("line", "procedure"),
    [
        ("Er worden vijf leveranciers uitgenodigd in een meervoudig onderhandse procedure.", "meervoudig-onderhands"),
        ("Gekozen wordt een openbare procedure volgens de Europese richtlijn.", "europees-openbaar"),
        ("Vanaf de Europese drempel is de Europese openbare procedure de regel.", None),
        ("Europees openbaar of nationaal openbaar", None),
    ],
)
def test_a_procedure_that_is_named_and_not_weighed(line, procedure, read):
    assert read((TITLE, ("Looptijd", "2 jaar")), line).procedure == procedure


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("De aannemer krijgt opdracht per 3 mei 2027 en heeft zestien maanden tot de oplevering.", "2027-05-03"),
        ("De aankondiging staat op 3 mei 2027 klaar.", None),
        ("Het huidige contract is gestart op 1 mei 2023.", None),
    ],
)
def test_a_day_beside_words_of_a_start(line, start, read):
    day = read((TITLE, ("Procedure", "Europees openbaar")), line).start_date
    assert (day and day.isoformat()) == start


def test_what_is_said_in_two_ways_is_left_open(read):
    document = read((TITLE, ("Procedure", "Europees openbaar")), "We sluiten voor twee jaar.", "Het contract is voor drie jaar.")
    assert document.duration_months is None


def test_a_label_goes_before_it_and_what_is_found_so_is_uncertain(read):
    line = "We sluiten voor twee jaar, met twee keer een optie op één jaar."
    labelled = read((TITLE, ("Looptijd", "3 jaar")), "Vaste looptijd.", ("Procedure", "Europees openbaar"))
    assert labelled.duration_months == 36
    found = told("duration_months", read((TITLE, ("Procedure", "Europees openbaar")), line))
    assert [(item.quote, item.certainty, item.note) for item in found] == [(line, "uncertain", WITHOUT_LABEL)]


@pytest.mark.parametrize(
    ("line", "leader"),
    [("Van: Linda Schuurmans, Facilitaire Zaken", "Linda Schuurmans"), ("Van: Koen Rademaker, adviseur inkoop en contracten", None)],
)
def test_the_author_may_lead_the_purchase_where_nobody_else_does(line, leader, read):
    document = read("Startnotitie", line, (TITLE, ("Procedure", "Europees openbaar")))
    assert document.project_leader == leader
    assert [item.certainty for item in told("project_leader", document)] == (["uncertain"] if leader else [])


def test_the_author_does_not_lead_where_the_text_says_that_nobody_does_yet(read):
    line = "Wie dit gaat trekken weten we nog niet. Ik vraag of Jan Smit het project niet wil leiden."
    assert read("Startnotitie", "Van: Joris Kamerling", (TITLE, ("Procedure", "Europees openbaar")), line).project_leader is None


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Lease elektrische bestelbussen buitendienst", "Lease elektrische bestelbussen buitendienst"),
        ("Inkoopstrategie Leerlingenvervoer Brinkdal en Ter Wisse", "Leerlingenvervoer Brinkdal en Ter Wisse"),
        ("Onderhoud is nodig omdat de bermen verzakken", None),
    ],
)
def test_the_name_of_a_purchase_opens_with_what_is_bought(first, title, read):
    assert read((("Wie", "Jan Smit"), ("Procedure", "Europees openbaar"), ("Looptijd", "2 jaar"), ("Naam", "")), first).title == title


def test_labels_may_stand_behind_their_values(read):
    rows = (
        ("€ 2.350.000 excl. btw", "directieraming", "prijspeil juli"),
        ("9 maanden", "uitvoeringsduur", "inclusief bouwvak"),
        ("werken (RAW-bestek)", "soort opdracht", ""),
        ("Joost van den Akker", "projectleider", ""),
    )
    document = read(rows)
    assert (document.estimated_value, document.duration_months, document.contract_kind) == (2_350_000, 9, "werken")
    assert document.project_leader == "Joost van den Akker"


def test_the_first_page_tells_which_answers_were_not_read_for_sure(read, ruleset, tmp_path):
    line = "We sluiten voor twee jaar, met twee keer een optie op één jaar. Het gaat om ongeveer 24.900 euro ex btw."
    document = read((TITLE, ("Procedure", "Europees openbaar"), ("Productgroep", "Schoonmaak")), line)
    path = tmp_path / "checklist.docx"
    path.write_bytes(render(evaluate(document, ruleset), "docx"))
    said = [paragraph.text for paragraph in docx.Document(path).paragraphs]
    assert "Niet zeker gelezen, kijk na: looptijd, geraamde waarde." in said
    again = read_start_document(path, ruleset)
    assert (again.duration_months, again.estimated_value) == (24, 24_900)
    path.write_bytes(render(evaluate(again, ruleset), "docx"))
    assert not any(paragraph.text.startswith("Niet zeker gelezen") for paragraph in docx.Document(path).paragraphs)


@pytest.mark.parametrize(
    ("rows", "value", "quotes"),
    [
        ((("1 Stroom", "8.400"), ("2 Gas", "3.000"), ("Totaal", "11.400")), 11_400_000, ["11.400"]),
        ((("Perceel 1", "8.400"), ("Perceel 2", "3.000")), 11_400_000, ["8.400", "3.000"]),
    ],
)
def test_amounts_in_thousands_are_read_in_full_and_quoted_as_they_stand(rows, value, quotes, read):
    document = read((TITLE, ("Procedure", "Europees openbaar")), "Geraamde kosten (× € 1.000)", (("Perceel", "Vaste looptijd"), *rows))
    assert document.estimated_value == value
    assert [item.quote for item in told("estimated_value", document)] == quotes


@pytest.mark.parametrize("line", ["Waterschap Hollandse Vliet | 06-10000000", "Bel Jan van de buitendienst op 0725550123."])
def test_a_telephone_is_no_number_of_a_case(line, read):
    assert read((TITLE, ("Geraamde waarde", "€ 90.000"), ("Procedure", "Meervoudig onderhands")), line).reference is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Nu 52.000 euro per jaar zonder btw en zonder porto.", 156_000),
        ("Het archief bewaart ongeveer 52.000 dossiers per jaar zonder extra kosten.", None),
    ],
)
def test_an_amount_of_a_year_in_a_sentence_over_the_fixed_term(line, value, read):
    assert read((TITLE, ("Looptijd", "3 jaar")), line).estimated_value == value


def test_a_leader_called_by_the_first_name_is_found_in_full(read):
    lines = ("Opgesteld door Dilan Aydin, met hulp van Yvo Kattenbroek.", "Yvo is projectleider. Budgethouder is Marleen Smeets.")
    assert read((TITLE, ("Procedure", "Europees openbaar")), *lines).project_leader == "Yvo Kattenbroek"


def test_who_says_after_the_own_name_to_lead_leads(read):
    line = "Dorien Haanstra, afd. Bedrijfsinformatie. Ik leid het project."
    assert read((TITLE, ("Procedure", "Europees openbaar")), line).project_leader == "Dorien Haanstra"


def test_a_term_that_is_not_settled_is_none(read):
    line = "Hoe lang we vastzitten is nog niet duidelijk: de maatschappij wil een contract van drie jaar."
    assert read((TITLE, ("Procedure", "Europees openbaar")), line).duration_months is None


def said(read, *blocks):
    """The fields of a start note with a department."""
    return read("Startnotitie inkoop", "Afdeling: Vastgoed", *blocks).model_dump(mode="json")


def test_a_term_that_was_too_long_is_none_and_an_amount_of_a_year_stays_one_further_on(read):
    found = said(
        read,
        "Looptijd: toch maar 3 jaar vast, en dan 2 x 1 jaar. Vier jaar vast vond Rob te lang. Bedrag per jaar blijft 62k ex btw.",
        "Kosten nu 58k per jaar, ik denk 62k ex btw voor de nieuwe. Contract in laten gaan op 1 juni 2027, dan is de pantry klaar.",
    )
    assert (found["duration_months"], found["estimated_value"], found["start_date"]) == (36, 186_000, "2027-06-01")


def test_who_leads_may_be_called_by_the_first_name(read):
    found = said(read, "CC: Marjan Kuiper; Anton v.d. Berg", "Marjan doet de projectleiding, ik doe het passen en meten.")
    assert found["project_leader"] == "Marjan Kuiper"


def test_the_number_of_the_case_keeps_the_letters_before_it(read):
    assert said(read, "Dijkmonde – Startdocument DM-INK 2027.036")["reference"] == "DM-INK 2027.036"


def test_the_number_of_the_project_behind_a_title_is_no_part_of_it(read):
    found = read("# Startnotitie renovatie sporthal De Klaver – project 7.044", (("Afdeling", "Vastgoed"), ("Looptijd", "9 maanden")))
    assert (found.title, found.reference) == ("renovatie sporthal De Klaver", "7.044")


def test_the_contract_that_ends_says_nothing_of_this_one(read):
    why = ("Waarom nu?", "contract met Veldman houdt op per 30 juni 2027, ze komen al een half jaar te laat")
    document = read((TITLE, ("Procedure", "Europees openbaar"), why))
    assert (document.start_date, document.duration_months) == (None, None)
