"""Fields in the layouts and the words of forms that nobody showed before: their labels, what stands around a value, and what is not about this contract."""

import pytest

PURCHASE = ("Titel: Onderhoud speelplaatsen", "Procedure: Meervoudig onderhands", "Productgroep: Groen")
FORM = [
    ["Titel", "Onderhoud speelplaatsen"],
    ["Raming", "€ 450.000"],
    ["Looptijd", "4 jaar"],
    ["Ingangsdatum", "1 mei 2027"],
    ["Projectleider", "Karin Vermeulen"],
]


@pytest.fixture
def told(read):
    """The value of a field of a document with these blocks, as it is written down."""

    def telling(field, *blocks):
        return read(*blocks).model_dump(mode="json")[field]

    return telling


@pytest.mark.parametrize(
    ("label", "said", "field", "value"),
    [
        ("Djuma", "Z-2026-1234", "reference", "Z-2026-1234"),
        ("Project-ID", "P26-014", "reference", "P26-014"),
        ("Aanvragende dienst", "Stadsbeheer", "department", "Stadsbeheer"),
        ("Hoofdafdeling", "Openbare Ruimte", "department", "Openbare Ruimte"),
        ("Trajectleider", "Karin Vermeulen", "project_leader", "Karin Vermeulen"),
        ("Projectleider – in te vullen door aanvrager", "Karin Vermeulen", "project_leader", "Karin Vermeulen"),
        ("Kosteninschatting", "€ 90.000", "estimated_value", 90_000),
        ("Contractlengte", "4 jaar", "duration_months", 48),
        ("Geldig vanaf", "1 mei 2027", "start_date", "2027-05-01"),
        ("Soort opdracht", "SAS", "contract_kind", "sociale-en-specifieke-diensten"),
    ],
)
def test_labels_of_other_forms(told, label, said, field, value):
    assert told(field, *PURCHASE, [[label, said]]) == value


@pytest.mark.parametrize(
    ("label", "said", "field"),
    [
        ("Startdatum aanbesteding", "1 november 2026", "start_date"),
        ("Start inkooptraject", "1 november 2026", "start_date"),
        ("Doorlooptijd procedure", "4 maanden", "duration_months"),
        ("Maximale looptijd", "6 jaar", "duration_months"),
        ("Looptijd huidig contract", "3 jaar", "duration_months"),
        ("Kredietnummer", "2026-1234", "reference"),
        ("Projectleider leverancier", "Bo Jong", "project_leader"),
        ("Afdeling inkoop", "Bedrijfsvoering", "department"),
        ("Geraamde waarde", "bijvoorbeeld € 100.000 per jaar", "estimated_value"),
        ("Projectleider – in te vullen door aanvrager", "", "project_leader"),
    ],
)
def test_what_is_about_something_else(told, label, said, field):
    assert told(field, *PURCHASE, [[label, said]]) is None
    assert told(field, *PURCHASE, f"{label}: {said}") is None


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        (["Start aanbesteding", "1 november 2026"], "start_date", "2027-05-01"),
        (["Startdatum project", "1 februari 2026"], "start_date", "2027-05-01"),
        (["Doorlooptijd", "4 maanden"], "duration_months", 48),
        (["Betreft", "Speelplaatsen"], "title", "Onderhoud speelplaatsen"),
    ],
)
def test_a_second_label_contradicts_nothing(told, row, field, value):
    assert told(field, [row, *FORM]) == value
    assert told(field, [*FORM, row]) == value


def test_a_second_label_counts_alone(told):
    assert told("duration_months", *PURCHASE, "Doorlooptijd: 4 maanden") == 4


@pytest.mark.parametrize(
    ("label", "said", "field", "value"),
    [
        ("Raming", "€ 1,2M", "estimated_value", 1_200_000),
        ("Raming", "4½ ton", "estimated_value", 450_000),
        ("Raming", "€ 450.000, exclusief btw en opties", "estimated_value", 450_000),
        ("Looptijd", "24m", "duration_months", 24),
        ("Looptijd", "max 4 jaar: 2 jaar vast en 2 optiejaren", "duration_months", 24),
        ("Looptijd", "5 boekjaren", "duration_months", 60),
        ("Ingangsdatum", "1-jan-2027", "start_date", "2027-01-01"),
        ("Ingangsdatum", "01.05.27", "start_date", "2027-05-01"),
        ("Ingangsdatum", "per 1-1-2027 voor de duur van 4 jaar", "start_date", "2027-01-01"),
        ("Ingangsdatum", "niet later dan 1 mei 2027", "start_date", None),
        ("Ingangsdatum", "1 mei of 1 juni 2027", "start_date", None),
        ("Projectleider", "Karin Vermeulen – 06-12345678", "project_leader", "Karin Vermeulen"),
        ("Projectleider", "Karin Vermeulen / k.vermeulen@gemeente.nl", "project_leader", "Karin Vermeulen"),
        ("Projectleider", "Karin Vermeulen - Vastgoed", "project_leader", "Karin Vermeulen"),
        ("Projectleider", "Naam: Karin Vermeulen", "project_leader", "Karin Vermeulen"),
        ("Projectleider", "→ Karin Vermeulen", "project_leader", "Karin Vermeulen"),
        ("Projectleider", "Vul in wie het project leidt.\nKarin Vermeulen", "project_leader", "Karin Vermeulen"),
        ("CPV-code", "nog te bepalen, bijv. 90911000-6", "cpv", None),
    ],
)
def test_how_a_value_is_written(told, label, said, field, value):
    assert told(field, "Titel: Onderhoud speelplaatsen", "Productgroep: Groen", [[label, said]]) == value


@pytest.mark.parametrize("sign", ["; ", ", "])
def test_several_fields_on_one_line(told, sign):
    line = sign.join(("Zaaknummer: Z-2026-1234", "Projectleider: Karin Vermeulen", "Afdeling: Openbare Ruimte"))
    assert [told(field, *PURCHASE, line) for field in ("reference", "project_leader", "department")] == ["Z-2026-1234", "Karin Vermeulen", "Openbare Ruimte"]


def test_an_empty_column_between_labels_and_answers(told):
    form = [[label, "", said] for label, said in FORM]
    assert [told(field, form) for field in ("project_leader", "duration_months")] == ["Karin Vermeulen", 48]


def test_a_box_for_the_label_and_one_for_the_answer(told):
    boxes = [part for label, said in FORM for part in ([[label]], "", [[said]], "")]
    assert [told(field, *boxes) for field in ("project_leader", "duration_months", "estimated_value")] == ["Karin Vermeulen", 48, 450_000]


def test_equals_for_a_colon(told):
    assert told("department", *PURCHASE, "Afdeling = Openbare Ruimte") == "Openbare Ruimte"


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("De aanbesteding start op 1 november 2026.", "start_date", None),
        ("De start van de aanbesteding is voorzien op 1 november 2026.", "start_date", None),
        ("Op 1 mei 2027 gaat het nieuwe contract in.", "start_date", "2027-05-01"),
        ("De doorlooptijd van de aanbesteding is vier maanden.", "duration_months", None),
        ("Het had een looptijd van drie jaar en is één keer verlengd.", "duration_months", None),
        ("Het contract wordt gesloten voor vier jaar, met een maximale totale looptijd van acht jaar.", "duration_months", 48),
        ("We doen dat met een Europese openbare aanbesteding voor één leverancier, voor vijf jaar vast en met een optie van drie jaar.", "duration_months", 60),
        ("De raming is € 450.000 excl. btw en ligt daarmee boven de Europese drempel.", "estimated_value", 450_000),
        ("Op basis van de huidige uitgaven schatten wij de waarde op € 450.000 voor drie jaar.", "estimated_value", 450_000),
        ("Trekker van dit traject is Karin Vermeulen, Marie Smit adviseert vanuit inkoop.", "project_leader", "Karin Vermeulen"),
        ("Marie Smit is de inkoper en Karin Vermeulen de projectleider.", "project_leader", "Karin Vermeulen"),
        ("De projectleider van de leverancier is Bo Jong.", "project_leader", None),
        ("De aanvraag is geregistreerd als Z-2026-1234.", "reference", "Z-2026-1234"),
        ("Zie de nota Spelen (kenmerk N-2024-118) en het raadsbesluit met nummer R-2026-18.", "reference", None),
    ],
)
def test_what_a_sentence_tells(told, sentence, field, value):
    assert told(field, *PURCHASE, sentence) == value


@pytest.mark.parametrize(
    "sentence",
    [
        "We kiezen voor enkelvoudig onderhands omdat de waarde onder € 50.000 blijft.",
        "De keuze is enkelvoudig onderhands, want de raming blijft onder € 50.000.",
    ],
)
def test_why_a_procedure_is_followed_is_no_rule(told, sentence):
    assert told("procedure", "Titel: Onderhoud speelplaatsen", "Productgroep: Groen", "Looptijd: 1 jaar", sentence) == "enkelvoudig-onderhands"


def test_what_a_theme_means_is_no_answer(read):
    assert not read(*PURCHASE, "Looptijd: 1 jaar", "Diversiteit en inclusie = iedereen kan meedoen, bijvoorbeeld een toegankelijke openbare ruimte.").themes


def test_codes_for_lots_stand_side_by_side(told):
    assert told("cpv", *PURCHASE, (("CPV", "09310000-5 (perceel 1)", "09123000-7 (perceel 2)"),)) == ["09310000-5", "09123000-7"]


def test_labels_stand_above_their_answers_in_the_cells_of_a_card(read):
    left = "Klus\nNieuwe verwarming gymzaal De Kolk\nNummer\nVan (team)\nVastgoed\nTrekker\nHenk-Jan Poelstra"
    right = "Hoeveel denk je\n€ 121.000 excl. btw\nHoe lang\n8 maanden"
    document = read(((left, right),), "Procedure: meervoudig onderhands")
    assert (document.title, document.department, document.project_leader) == ("Nieuwe verwarming gymzaal De Kolk", "Vastgoed", "Henk-Jan Poelstra")
    assert document.reference is None


@pytest.mark.parametrize(
    ("blocks", "department"),
    [
        (("Indienende dienst: Stadswerken",), "Stadswerken"),
        (((("Trekker", "Femke Oldenziel"), ("Vanuit", "Beleid Jeugd en Onderwijs (centrumgemeente Oldehove)")),), "Beleid Jeugd en Onderwijs"),
        (((("Rol", "Naam", "Opmerking"), ("Projectleider", "Edwin Smit", "team Vastgoed en Sport (aanvrager)")),), "team Vastgoed en Sport"),
        (("Groet,", "Jeroen Slagter | manager Facilitair & Inkoop | Scholengroep De Kade"), "Facilitair & Inkoop"),
        (("Groet,", "Anna de Boer | teamleider Inkoop en Aanbesteding"), None),
        (("Ik trek m zelf vanuit wijkbeheer, jij doet de formele kant.",), "wijkbeheer"),
        (("Ik trek dit zelf vanuit ons team (JGZ 0-4), Ellen is akkoord.",), "JGZ 0-4"),
        (("Van: Juridische Zaken & Control",), "Juridische Zaken & Control"),
        (("Van: Inkoop",), None),
        (("Van: Mieke Zandbelt (strategie & wonen)",), "strategie & wonen"),
        (("Dienst: Facilitair Bedrijf",), "Facilitair Bedrijf"),
        (("Dienst: ja",), None),
        (("Gevraagd door: Burgerzaken",), "Burgerzaken"),
        (("Wie: Sanne Wolbers trekt het (Facilitaire Zaken), Inkoop: Peter",), "Facilitaire Zaken"),
        (("HR-advies. Projectleider Petra Kamphuis.",), "HR-advies"),
        (("Facilitair Bedrijf. Trekker: Annelot Hoekzema",), "Facilitair Bedrijf"),
    ],
)
def test_the_department_under_other_names_and_in_other_places(blocks, department, told):
    assert told("department", *PURCHASE, *blocks) == department


@pytest.mark.parametrize(
    ("label", "said", "kind"),
    [
        ("Levering/werk", "werk", "werken"),
        ("Dienst / levering", "nog bepalen", None),
        ("Wat koopt u? (werk/levering/dienst)", "Levering van twaalf liften. Onderhoud volgt later.", "leveringen"),
        ("Wat koopt u? (werk/levering/dienst)", "Levering of dienst, dat zoeken wij uit.", None),
        ("Wat koopt u? (huur/koop)", "Koop van twaalf liften.", None),
    ],
)
def test_a_label_may_offer_the_kinds_of_purchases(told, label, said, kind):
    assert told("contract_kind", *PURCHASE, [[label, said]]) == kind


def test_dots_lead_to_the_value_also_behind_a_label_that_nobody_listed(told):
    form = ("Onderwerp .......... sloten dempen", "Aangevraagd door ... Els van Dongen", "Levering/dienst .... dienst", "Duur ............... 12 mnd")
    assert [told(field, *form) for field in ("project_leader", "contract_kind", "duration_months")] == ["Els van Dongen", "diensten", 12]


@pytest.mark.parametrize(
    ("label", "said", "leader", "department"),
    [
        ("Wie vraagt aan, van welk team?", "Els van Dongen, coördinator sport (team Welzijn)", "Els van Dongen", "Welzijn"),
        ("1. Wie vraagt aan? (naam, functie, afdeling)", "Els van Dongen, hoofd beheer, afd. Water & Groen", "Els van Dongen", "Water & Groen"),
        ("Wie vraagt aan? (naam, functie, afdeling)", "nog niet bekend", None, None),
    ],
)
def test_one_question_asks_who_and_of_which_department(told, label, said, leader, department):
    for blocks in (([[label, said]],), (f"# {label}", said)):
        assert (told("project_leader", *PURCHASE, *blocks), told("department", *PURCHASE, *blocks)) == (leader, department)


def test_an_empty_cell_parts_a_label_and_its_value_from_the_next(told):
    rows = (("Trekker", "K. Vos", "", "afd", "Wegen", ""), ("adviseur", "Inkoopbureau Oost", "", "bestuurder", "Wit", ""))
    assert (told("project_leader", *PURCHASE, rows), told("department", *PURCHASE, rows)) == ("K. Vos", "Wegen")


def test_a_row_with_the_name_of_a_value_in_its_second_cell_is_that_when_it_sums_those_above_it(told):
    rows = (
        ("post", "omschrijving", "hoeveelheid", "bedrag ex btw"),
        ("1", "Bruggen", "3", "€ 60.000"),
        ("2", "Steigers", "5", "€ 40.000"),
        ("", "TOTAAL RAMING WERK", "", "€ 100.000"),
        ("", "toezicht", "", "€ 15.000"),
    )
    assert told("estimated_value", *PURCHASE, rows) == 100_000


@pytest.mark.parametrize(
    ("marks", "procedure"),
    [(("☐", "☒", "☐"), "meervoudig-onderhands"), (("☒", "☒", "☐"), None), (("☐", "☐", "☐"), None), (("☐", "nader te bepalen", "☒"), None)],
)
def test_the_option_with_the_only_cross_is_chosen_also_beside_what_policy_says_of_each(read, marks, procedure):
    options = (("Enkelvoudig onderhands", "tot € 50.000"), ("Meervoudig onderhands", "tot € 200.000"), ("Europees openbaar", "daarboven"))
    rows = [("Procedure", "Aankruisen", "Grens"), *((name, mark, bound) for (name, bound), mark in zip(options, marks, strict=True))]
    assert read("Titel: Onderhoud speelplaatsen", "Looptijd: 2 jaar", "Projectleider: Els Vos", rows).procedure == procedure


def test_the_name_of_a_column_with_criteria_of_some_lots_is_no_case_number(told):
    rows = (("Nr", "Gunningscriterium perceel 1 en 2", "Weging"), ("G1", "Planning van het werk", "40"), ("P", "Prijs", "60"))
    assert told("reference", *PURCHASE, rows) is None
