"""The fields of a purchase in sentences: what is meant beside what is only mentioned."""

import pytest
from purchases import LETTER, STARTNOTITIE
from theme_answers import answers_of


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("De waarde van de opdracht is geraamd op € 620.000 exclusief btw.", "estimated_value", 620_000),
        ("Met een budget van € 700.000 is de opdracht geraamd op € 620.000.", "estimated_value", 620_000),
        ("In de begroting is € 700.000 gereserveerd.", "estimated_value", None),
        ("De opdracht is geraamd op € 60.500 inclusief btw.", "estimated_value", None),
        ("Het vorige contract was geraamd op € 480.000.", "estimated_value", None),
        ("De overeenkomst heeft een looptijd van vier jaar, met twee keer een jaar verlenging.", "duration_months", 48),
        ("Het contract gaat in op 1 januari 2027.", "start_date", "2027-01-01"),
        ("We kiezen voor een Europese openbare procedure.", "procedure", "europees-openbaar"),
        ("Een meervoudig onderhandse procedure is bij dit bedrag niet toegestaan.", "procedure", None),
        ("Projectleider is Dirk Hoekstra (team Openbare Ruimte).", "project_leader", "Dirk Hoekstra"),
        ("Projectleider is Dirk Hoekstra (team Openbare Ruimte).", "department", "Openbare Ruimte"),
        ("Team Informatie (projectleider Wendy Kramer) koopt in.", "project_leader", "Wendy Kramer"),
        ("De inkoopadviseur is Eva Mulder.", "project_leader", None),
    ],
)
def test_a_sentence_tells_a_fact_or_leaves_it_open(read, sentence, field, value):
    found = getattr(read("Titel: Wagenpark", "Soort opdracht: leveringen", "# Inleiding", sentence), field)
    assert (str(found) if field == "start_date" and found else found) == value


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("De dagelijkse leiding van het project is in handen van Noor Bakker.", "project_leader", "Noor Bakker"),
        ("Mevrouw Bakker leidt het project, de heer Post verzorgt de aanbesteding.", "project_leader", "Mevrouw Bakker"),
        ("Opgesteld door Jan de Vries, team Groen. Ik trek het project zelf.", "project_leader", "Jan de Vries"),
        ("Opgesteld door Jan de Vries, team Groen.", "department", "Groen"),
        ("Opgesteld door Jan de Vries, team Inkoop.", "department", None),
        ("Er komt een overeenkomst: vier jaar vast, daarna twee keer een jaar optie.", "duration_months", 48),
        ("De omzet en de vergoeding samen ramen we op € 90.000 exclusief btw.", "estimated_value", 90_000),
        ("Wij rekenen met drie ton per jaar, dus twaalf ton over de vier vaste jaren.", "estimated_value", 1_200_000),
        ("In de begroting staat € 500.000 voor onderhoud.", "estimated_value", None),
        ("De waarde van de opdracht schatten wij op € 90.000 zonder btw; in het investeringsplan is € 120.000 opgenomen.", "estimated_value", 90_000),
        ("De waarde schatten wij volgens het MIP.", "estimated_value", None),
        ("Het gaat om een overheidsopdracht voor diensten.", "contract_kind", "diensten"),
        ("Dit is werk van mensen voor mensen.", "contract_kind", None),
    ],
)
def test_a_fact_in_a_sentence(said, field, value, fields):
    assert fields(*STARTNOTITIE, "# De opdracht", said)[field] == value


@pytest.mark.parametrize(
    ("told", "field", "value"),
    [
        ("Een nieuwe vervoerder die op 1 augustus 2027 begint, met een overeenkomst voor een vaste periode van vier jaar.", "start_date", "2027-08-01"),
        ("We willen per 1 april 2026 beginnen.", "start_date", "2026-04-01"),
        ("Op 1 april 2026 beginnen we met de marktconsultatie.", "start_date", "None"),
        ("Stem in, zodat de selectiefase op 4 mei 2026 kan beginnen.", "start_date", "None"),
        ("We willen op 1 maart 2027 met het contract beginnen, zodat er tijd is om over te stappen.", "start_date", "2027-03-01"),
        ("De overeenkomst loopt vier schooljaren en begint op 1 augustus 2027.", "duration_months", "48"),
        ("De waarde voor de vier boekjaren is € 520.000 exclusief btw.", "estimated_value", "520000"),
        ("Het dossier is te vinden onder nummer Z26/04418.", "reference", "Z26/04418"),
        ("Femke Dijkstra van het team Jeugd en Onderwijs is projectleider.", "project_leader", "Femke Dijkstra"),
        ("Jolanda Peijnenburg van Facilitaire Dienstverlening trekt het project.", "department", "Facilitaire Dienstverlening"),
        ("Wij (gemeente Bommelerwaard, team Groen en Water) willen op tijd beginnen.", "department", "Groen en Water"),
        ("Ambtelijk opdrachtgever is het hoofd van het team Maatschappelijke Ondersteuning.", "department", "Maatschappelijke Ondersteuning"),
        ("Het zaaknummer van dit project is 2025-Z-06613.", "reference", "2025-Z-06613"),
        ("Hun prijsindicatie is € 28.500 exclusief btw.", "estimated_value", "28500"),
        ("Eén offerte dus, dat mag als ik het goed heb.", "procedure", "enkelvoudig-onderhands"),
        ("Wij stellen een meervoudig onderhandse aanbesteding voor met vijf aannemers.", "procedure", "meervoudig-onderhands"),
        ("Catering is een sociale en specifieke dienst, dus de verlichte procedure kan.", "procedure", "None"),
    ],
)
def test_facts_stand_in_sentences_as_people_write_them(told, field, value, read):
    found = getattr(read((("Titel", "Vervoer"), ("CPV", "60130000")), told), field)
    assert str(getattr(found, "value", found)) == value


@pytest.mark.parametrize(
    ("blocks", "field", "value"),
    [
        (("Ik ben zelf projectleider en Mo doet de directievoering.", "Met vriendelijke groet,", "Hans Zwart", "adviseur"), "project_leader", "Hans Zwart"),
        (("Wijze van aanbesteden: onderhands, 3 aannemers",), "procedure", "meervoudig-onderhands"),
        (("Onderwerp: RE: start inkoop dienstkleding boa's",), "title", "dienstkleding boa's"),
        (("Productgroep: geen, staat er niet tussen",), "product_groups", "()"),
    ],
)
def test_messages_tell_facts_as_people_talk(blocks, field, value, read):
    found = getattr(read((("CPV", "45261000"), ("Afdeling", "Vastgoed")), *blocks), field)
    assert str(getattr(found, "value", found)) == value


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Onderwerp: startdocument eindejaarsgeschenk 2026", "title", "eindejaarsgeschenk 2026"),
        ("Projectleider: Thijs van Gameren (beleidsadviseur cultuur).", "project_leader", "Thijs van Gameren"),
        ("Catering is een sociale en andere specifieke dienst.", "contract_kind", "sociale-en-specifieke-diensten"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(line, field, value, read):
    found = getattr(read((("CPV", "45261000"), ("Afdeling", "Vastgoed")), line), field)
    assert str(getattr(found, "value", found)) == value


def test_a_sentence_that_ends_in_its_choice_chooses_and_who_is_going_to_lead_leads(read):
    document = read(
        (("Zaaknummer", "Z-1"), ("Looptijd", "2 jaar"), ("Geraamde waarde", "€ 400.000"), ("Onderwerp", "18 december 2026")),
        "Dat is boven de Europese grens en er zijn meer aanbieders; openbaar Europees dus. Esmee van Rossum gaat het project leiden.",
    )
    assert (document.procedure, document.project_leader, document.title) == ("europees-openbaar", "Esmee van Rossum", None)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("Dit is zaak Z/26/118842, de oude zaak Z/22/040917 mag dicht.",), {"reference": "Z/26/118842"}),
        (("Kosten: ik ga uit van 140.000 per jaar ex btw.", "De looptijd is twee jaar vast."), {"estimated_value": 280_000}),
        (("Kosten zitten nu rond de 41.000 per jaar, ik reken op 45.000 per jaar (ex btw).", "De looptijd is drie jaar vast."), {"estimated_value": 135_000}),
        (
            ("Hellemans rekent met € 0,9 tot 1,1 miljoen per jaar, zonder btw.", "De looptijd is drie jaar."),
            {"estimated_value": {"minimum": 2_700_000, "maximum": 3_300_000}},
        ),
        (
            ("De waarde is geraamd op € 288.000.", "Indien beide verlengingsopties worden gelicht, komt de waarde uit op € 480.000."),
            {"estimated_value": 288_000},
        ),
        (("De aanneemsom is geraamd op € 1.350.000 exclusief btw (rest krediet: adviseurs, onvoorzien).",), {"estimated_value": 1_350_000}),
        (("Vorige keer 22.800, ik gok nu op 24.500 (ex btw).",), {"estimated_value": 24_500}),
        (("De raming komt uit op € 198.000 zonder btw, waarvan € 150.000 in één keer en € 48.000 later.",), {"estimated_value": 198_000}),
        (
            ("We contracteren via open house: elke aanbieder wordt toegelaten.", "Wij bekeken een Europese openbare aanbesteding met drie partijen."),
            {"procedure": None},
        ),
        (
            ("De projectgroep kiest een Europese niet-openbare procedure. Er worden vijf gegadigden uitgenodigd. Selectiecriteria:",),
            {"procedure": "europees-niet-openbaar"},
        ),
        (("Perceel 1 is het transport (raming € 2,4 miljoen), perceel 2 de eindverwerking (raming € 5,1 miljoen).",), {"estimated_value": 7_500_000}),
        (("Perceel 1: de kern, € 780.000. Perceel 2: de kerkdorpen, € 420.000. Bedragen zijn excl. btw.",), {"estimated_value": 1_200_000}),
        (
            ("Voor deel 1 verwachten we € 140.000 per jaar, voor deel 2 € 60.000 per jaar, allebei excl. btw.", "De looptijd is drie jaar."),
            {"estimated_value": 600_000},
        ),
        (("We verwachten € 140.000 per jaar in 2027 en € 60.000 per jaar daarna.", "De looptijd is drie jaar."), {"estimated_value": None}),
        (("De bouwsom is geraamd op € 4.950.000 exclusief btw.", "Elke maand uitloop kost € 18.000."), {"estimated_value": 4_950_000}),
        (
            ("Voorgesteld wordt een nationale niet-openbare procedure.", "Met een niet-openbare procedure nodigen we er vijf uit voor inschrijving."),
            {"procedure": "nationaal-niet-openbaar"},
        ),
        (
            ("We besteden aan via een nationale niet-openbare procedure.", "We besteden aan via een Europese niet-openbare procedure."),
            {"procedure": None},
        ),
        (
            ("Beheer schatten we op 36.000 per jaar en eenmalig 80.000, zonder btw. Uitgaande van drie jaar kom je dan op 188.000 euro.",),
            {"estimated_value": 188_000, "duration_months": 36},
        ),
        (
            (
                "De overeenkomst gaat in op 1 mei 2027 en geldt drie jaar, met een jaar extra.",
                "Wij rekenen ook nu met 1,2 miljoen per jaar.",
            ),
            {"duration_months": 36, "estimated_value": 3_600_000},
        ),
        (("Bekostiging: een vast bedrag van € 90.000 per jaar (vrij van btw).", "De looptijd is twee jaar."), {"estimated_value": 180_000}),
        (("Loopt van 1 juni 2026 t/m 31 december 2026, uitloop mogelijk.",), {"duration_months": 7}),
        (("We kiezen voor gesprekken, zonder de strikte regels van een gewone Europese aanbesteding.",), {"procedure": None}),
        (("De overeenkomst wordt 2 jaar vast, dus niet de 3 jaar uit de mail van vorige week.",), {"duration_months": 24}),
        (("Het is voor het overgrote deel een dienst. De opdracht is voor het overgrote deel een dienst.",), {"contract_kind": "diensten"}),
    ],
)
def test_sentences_tell_what_is_meant_beside_what_is_not(fields, sentences, expected):
    found = fields(*LETTER, *sentences)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("told", "field", "value"),
    [
        ("We ramen de opdracht op € 90.000 (exclusief btw en zonder de verlengingen) voor vier jaar.", "duration_months", 48),
        ("De dienstverlening begint op 1 april 2027, dus direct na het aflopen van het huidige contract.", "start_date", "2027-04-01"),
        ("Het team Facilitair en Huisvesting richt het gemeentehuis opnieuw in.", "department", "Facilitair en Huisvesting"),
        ("We gaan Europees aanbesteden volgens de openbare procedure.", "procedure", "europees-openbaar"),
        ("Levering van kleding.", "contract_kind", "leveringen"),
        ("Een levering duurt soms drie maanden. De overeenkomst wordt aangegaan voor vier jaar.", "duration_months", 48),
        ("Exclusief btw bedraagt de waarde circa € 90.000: € 60.000 voor gas en € 30.000 voor stroom.", "estimated_value", 90_000),
    ],
)
def test_what_a_sentence_tells(told, field, value, read):
    found = getattr(read((("Titel", "Onderhoud fonteinen"), ("Zaaknummer", "Z-1")), "# De opdracht", told, "CPV 45247270."), field)
    assert (found.isoformat() if field == "start_date" and found else found) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Het is een dienst van 24 maanden. Het is een opdracht van de raad, die daar € 2 miljoen voor gaf.", "estimated_value"),
        ("De waarde voor de OZB is € 400.000.", "estimated_value"),
        ("De raming bedraagt € 90.000 per jaar: € 60.000 voor gas en € 30.000 voor stroom.", "estimated_value"),
        ("In het IHP staat € 400.000 exclusief btw.", "estimated_value"),
        ("Enkele leveranciers stellen een Europees openbare procedure voor, maar dat doen wij niet.", "procedure"),
    ],
)
def test_no_value_is_told_here(text, field, read):
    assert getattr(read((("Titel", "Beheer vijvers"), ("CPV", "77310000"), ("Afdeling", "Groen")), text), field) is None


def test_a_later_message_goes_before_an_earlier_one(read):
    document = read(
        "Van: Fransen, Anouk",
        "Verzonden: donderdag 15 oktober 2026 16:52",
        "Onderwerp: RE: Z26-118655 onkruidbestrijding op verharding",
        "De looptijd wordt 2 jaar vast. Social return: 5% als contractbepaling.",
        "Van: van Dam, Gerben",
        "Verzonden: woensdag 7 oktober 2026 11:03",
        "Onderwerp: onkruidbestrijding op verharding",
        "De looptijd is 3 jaar vast. De waarde is geraamd op € 104.000. Social return: nee, dat past niet bij het machinewerk.",
    )
    assert (document.reference, document.title) == ("Z26-118655", "onkruidbestrijding op verharding")
    assert (document.duration_months, document.estimated_value) == (24, 104_000)
    assert answers_of(document)["social-return"][1:] == (["contract"], None)
