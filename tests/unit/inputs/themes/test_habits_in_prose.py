"""How people write start documents: what is asked, refused, weighed or only told, and who leads, in sentences."""

import pytest
from purchases import STARTNOTITIE
from theme_answers import asked, explained


def test_each_demand_in_a_paragraph_finds_its_theme_and_kind(themes):
    said = (
        "De winst zit in het vervoer en het staal. Inschrijvers krijgen punten naarmate ze vaker elektrisch rijden. "
        "In het contract nemen we op dat oude pompen worden teruggenomen en dat nieuw staal deels gerecycled is."
    )
    assert asked(themes("# Duurzaamheid", said)) == {"klimaat": ["award"], "circulair": ["contract"]}


@pytest.mark.parametrize(
    "said",
    [
        "Over milieu stellen wij geen voorwaarden: de middelen koopt de beheerder zelf.",
        "Een eis over milieu ligt voor de hand. Het schoonmaken doet onze eigen dienst, dus daar vragen we nu niets over.",
        "Van eisen op het thema milieu zien we af, want er wordt niets gebruikt dat in het water komt.",
        "Klimaat laten we achterwege omdat de monteur om de hoek woont. Voor milieu geldt hetzelfde, er komt geen druppel olie aan te pas.",
    ],
)
def test_what_is_refused_with_a_reason_is_explained(said, themes):
    found = themes("# Duurzaamheid", said)
    assert "milieu" in explained(found)
    assert "milieu" not in asked(found)


def test_several_themes_are_refused_in_one_sentence(themes):
    assert explained(themes("# Duurzaamheid", "Klimaat en circulariteit passen we niet toe, want er wordt alleen gerekend.")) == {"klimaat", "circulair"}


def test_a_sentence_that_turns_to_another_theme_does_not_belong_to_the_one_before(themes):
    said = "Voor social return is de opdracht te klein. Wel vraag ik in de opdrachtbrief dat de teksten leesbaar zijn voor mensen met een beperking."
    found = themes("# Duurzaam en sociaal", said)
    assert asked(found) == {"diversiteit-inclusie": ["contract"]}


@pytest.mark.parametrize(
    "said",
    [
        "Bij het onderhoud van de Dorpslaan in 2023 is CO2 als gunningscriterium gebruikt.",
        "Iedereen moet zich thuis voelen bij de fontein, dat is voor ons inclusie.",
        "Wij moeten als gemeente in 2030 klimaatneutraal zijn.",
        "De nieuwe pompen moeten van nieuw staal zijn, zodat we over hergebruik niets hebben opgenomen.",
        "Inschrijvers dienen een milieumanagementsysteem te hebben.",
    ],
)
def test_what_is_no_demand_in_this_contract_is_not_applied(said, themes):
    assert not {"requirement", "award", "contract"} & {kind for kinds in asked(themes("# Duurzaamheid", said)).values() for kind in kinds}


@pytest.mark.parametrize(
    "said",
    [
        "Wat inclusie betreft: alleen bedrijven die met een referentie laten zien dat zij toegankelijk bouwden, worden toegelaten.",
        "Bedrijven krijgen bij de selectie een hogere score naarmate hun beleid voor inclusie beter is. In de gunning keert dat niet terug.",
    ],
)
def test_what_is_asked_of_the_supplier_only_is_not_asked_in_the_contract(said, themes):
    assert set(asked(themes("# Duurzaamheid", said))["diversiteit-inclusie"]) <= {"suitability", "selection"}


def test_a_theme_that_only_matters_says_not_what_is_asked(themes):
    assert asked(themes("# Duurzaamheid", "Social return nemen we ook nu weer mee.")) == {"social-return": [None]}


def test_each_theme_has_its_own_paragraph_after_a_lone_dash(themes):
    found = themes("# Maatschappelijk verantwoord", "Milieu. –", "Circulair. De aannemer neemt de oude pompen mee terug; dit is een eis.")
    assert asked(found) == {"circulair": ["requirement"]}


@pytest.mark.parametrize(
    ("said", "procedure"),
    [
        ("Een niet-openbare procedure hebben we overwogen en laten vallen. Het wordt een Europese openbare aanbesteding.", "europees-openbaar"),
        ("Wij kiezen dus voor de openbare Europese procedure.", "europees-openbaar"),
        ("We vragen drie bureaus om een offerte.", "meervoudig-onderhands"),
        ("De opdracht wordt rechtstreeks gegund aan bureau Blauw.", "enkelvoudig-onderhands"),
        ("☐ één offerte (1-op-1)\n☒ meervoudig onderhands, aantal partijen: 4", "meervoudig-onderhands"),
    ],
)
def test_the_procedure_that_is_followed_is_not_one_that_was_weighed(said, procedure, fields):
    assert fields(*STARTNOTITIE, "# Hoe kopen we in", said)["procedure"] == procedure


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
        ("Het gaat om een overheidsopdracht voor diensten.", "contract_kind", "diensten"),
        ("Dit is werk van mensen voor mensen.", "contract_kind", None),
    ],
)
def test_a_fact_in_a_sentence(said, field, value, fields):
    assert fields(*STARTNOTITIE, "# De opdracht", said)[field] == value


@pytest.mark.parametrize(
    ("field", "value"),
    [("estimated_value", 324_000), ("reference", "2025.04417"), ("project_leader", "Mia Visser"), ("procedure", "europees-openbaar"), ("duration_months", 24)],
)
def test_a_label_that_nobody_listed_is_read_by_one_of_its_words(field, value, fields):
    rows = [
        ("Raming 6 voertuigen ex btw", "€ 324.000"),
        ("Raming optie 3 voertuigen ex btw", "€ 162.000"),
        ("Corsanummer", "2025.04417"),
        ("Toestelnummer", "4417"),
        ("Verantwoordelijk projectleider", "Mia Visser"),
        ("Gekozen", "EU-aanbesteding, openbare procedure"),
        ("Duur van de afspraak", "24 maanden"),
    ]
    assert fields(*STARTNOTITIE, "# Gegevens", rows)[field] == value


def test_two_answers_beside_unknown_labels_that_differ_leave_the_field_open(fields):
    assert fields(*STARTNOTITIE, "# Gegevens", [("Raming laag ex btw", "€ 100.000"), ("Raming hoog ex btw", "€ 150.000")])["estimated_value"] is None


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("Alle wagens rijden volledig elektrisch", ["requirement"]),
        ("Vinden we belangrijk", [None]),
        ("Past bij ons beleid en het actieplan", [None]),
        ("ISO 14001 gecertificeerd bedrijf gevraagd", ["suitability"]),
    ],
)
def test_what_is_described_beside_yes_is_asked_unless_it_is_about_policy_or_the_supplier(answer, found, themes):
    rows = [("Thema", "Toegepast", "Hoe"), ("Klimaat", "Ja", answer), ("Milieu", "Nee", ""), ("Circulair", "Nee", "")]
    assert themes("# MVOI", rows)["klimaat"][1] == found


def test_a_block_per_theme_with_names_of_our_own(themes):
    rows = [("Klimaat", "Klimaat"), ("Toepassen?", "Ja, als gunningscriterium"), ("Aanvulling", "Hoe minder draaiuren op diesel, hoe meer punten.")]
    assert set(themes("# MVOI", rows)["klimaat"][1]) == {"award"}
