"""As what kind of criterion something is asked: requirement, award, contract, or of the supplier."""

import pytest
from form import Form
from purchases import PURCHASE, TITLE_AND_GROUP, WITHOUT_PROCEDURE, WITHOUT_VALUE
from theme_answers import answers_of, asked

from mvoi_checklist import evaluate


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Minimumeis, alle bussen zijn emissievrij", ["requirement"]),
        ("Contractbepaling dat de leverancier jaarlijks rapporteert", ["contract"]),
        ("Het bestek bevat de uitvoeringsvoorwaarde dat wagens elektrisch zijn.", ["contract"]),
        ("Gunningscriterium voor de besparing; minimumeis voor monitoring", ["award", "requirement"]),
        ("Wij nemen in het contract op dat kranen uitstootvrij zijn.", ["contract"]),
        ("De inschrijver met de laagste uitstoot krijgt de meeste punten.", ["award"]),
        ("10% van de punten: beleggingsbeleid van de verzekeraar.", ["award"]),
        ("Wij eisen vrachtwagens zonder uitstoot.", ["requirement"]),
        ("Prima, met onze vaste contractbepaling: de vervoerder telt elk jaar zijn liters diesel.", ["contract"]),
        ("Hier houden we het bij één geschiktheidseis: de vervoerder staat op trede 3 van de ladder.", ["suitability"]),
        ("Hier hoort normaal een contractbepaling: geen.", []),
        ("Minimumeis voor vervoer is hier niet zinvol", []),
        ("Minimumeis aan de stoelen: van staal dat is hergebruikt", ["requirement"]),
        ("Gunningscriterium 20 punten: stille bussen", ["award"]),
        ("Contractbepaling voor de hele looptijd: emissieloos rijden", ["contract"]),
        ("Selectiecriterium bij de aanmelding: ervaring met elektrische bussen", ["selection"]),
    ],
)
def test_a_kind_is_heard_in_the_words_around_it(text, kinds, about):
    assert about("klimaat", f"Klimaat: {text}")[1] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Het materieel moet emissievrij zijn; wie ook het transport elektrisch uitvoert, krijgt tot 8 punten.",
            [("requirement", "Het materieel moet emissievrij zijn"), ("award", "wie ook het transport elektrisch uitvoert, krijgt tot 8 punten.")],
        ),
        (
            "In de uitvraag komt: een SCOP van minstens 4,0 als minimumeis en punten voor wie emissievrij hijst.",
            [("requirement", "In de uitvraag komt: een SCOP van minstens 4,0 als minimumeis"), ("award", "punten voor wie emissievrij hijst.")],
        ),
        ("Wie emissievrij rijdt, krijgt 10 punten; wie half emissievrij rijdt, krijgt 5 punten.", None),
    ],
)
def test_a_demand_and_points_for_more_are_two(text, told, read):
    (answer,) = [one for one in read(TITLE_AND_GROUP, "# Klimaat", text).themes if one.theme == "klimaat"]
    assert [(one.kind, one.text) for one in answer.criteria] == (told or [("award", text)])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Contractbepaling 5% van de opdrachtsom", "contract"),
        ("Minimumeis - 5% van de opdrachtsom voor social return", "requirement"),
        ("Contractbepaling (5% van de opdrachtsom)", "contract"),
        ("Gunningscriterium G3: plan van aanpak social return", "award"),
        ("Subgunningscriterium 2 (20 punten): plan van aanpak", "award"),
        ("Eis 1: dagschoonmaak op werkdagen", "requirement"),
        ("KO-eis: ten minste twee leerwerkplekken", "requirement"),
        ("Ja: 5% van de opdrachtsom als contractbepaling", "contract"),
        ("Wordt niet gevraagd als gunningscriterium, maar als contractbepaling: 5% van de opdrachtsom", "contract"),
    ],
)
def test_a_kind_is_heard_however_it_is_written(text, kind, judged):
    assert judged(text) == ("applied", [kind])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gasloos, dat is eis 3.7", "requirement"),
        ("Materieel elektrisch (eis 12)", "requirement"),
        ("Gunningscriterium “slim rijden”: plan voor minder kilometers", "award"),
        ("Wens W2, 20 punten: aandeel elektrisch", "award"),
        ("Eis in de raamovereenkomst: alle bussen elektrisch", "requirement"),
    ],
)
def test_a_kind_is_known_by_its_number_or_its_name(text, kind, in_short):
    assert in_short("klimaat", (("Klimaat", text), ("Prijspeil", "2026"))) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Alleen met een keurmerk. Zonder dat is een aanbieding ongeldig.", "requirement"),
        ("40 % van de kwaliteitsscore: terugkoop na tien jaar.", "award"),
        ("Stroom uit wind en zon. Onderdeel van het programma van eisen.", "requirement"),
    ],
)
def test_more_ways_to_ask(text, kind, themes):
    assert themes("# Klimaat", text)["klimaat"][1] == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bij de selectie vragen we ISO 14001. In het contract komt dat er geen PFAS in de kleding zit.", ["selection", "contract"]),
        ("Contracteis: binnen drie maanden na de gunning levert de leverancier een plan.", ["contract"]),
        ("Producten met PFAS worden uitgesloten, dat staat als minimumeis in het bestek.", ["requirement"]),
    ],
)
def test_what_is_asked_in_the_contract_is_not_lost_beside_other_words(text, kinds, themes):
    assert themes("# Milieu", text)["milieu"][1] == kinds


@pytest.mark.parametrize("text", ["Contracteis: binnen drie maanden na de gunning een plan.", "Producten met PFAS worden uitgesloten, als minimumeis."])
def test_such_a_demand_is_applied(text, read, ruleset):
    document = read(WITHOUT_VALUE, "# Milieu", text)
    assert {theme.theme: theme.verdict for theme in evaluate(document, ruleset).themes}["milieu"] == "applied"


@pytest.mark.parametrize(
    "text",
    [
        "Geschiktheidseis: de inschrijver is lid van een convenant. In het contract zelf vragen we niets.",
        "Wie meedoet heeft trede 1 op de PSO. Dit vragen we bij de geschiktheid; van de uitvoering vragen we niets.",
        "Wij passen de facultatieve uitsluitingsgrond toe voor schending van arbeidsrecht. Verder niets in de overeenkomst.",
        "De inschrijver moet zijn aangesloten bij een keurmerk, anders valt hij af. Geschiktheidseis dus.",
    ],
)
def test_what_is_asked_of_the_supplier_stands_beside_a_refusal_for_the_contract(text, themes):
    applied, kinds, _ = themes("# Ketenverantwoordelijkheid", text)["ketenverantwoordelijkheid"]
    assert applied is not False
    assert set(kinds) == {"suitability"}


def test_no_share_of_the_price_leaves_what_is_asked_of_the_supplier(themes):
    said = "Social return vullen we in via het bedrijf: inschrijver heeft bij inschrijving een PSO-certificaat. Een percentage van de loonsom vragen we niet."
    applied, kinds, _ = themes("# Duurzaamheid", said)["social-return"]
    assert (applied, kinds) == (None, ["suitability"])


def test_what_is_asked_in_the_selection_is_asked_of_the_supplier(read):
    head = ("Thema", "Passen we toe?", "Waar / waarom niet")
    found = answers_of(
        read(TITLE_AND_GROUP, (head, ("Klimaat", "ja, in de selectie", "Verzekeraars moeten minimaal een 6 scoren"), ("Milieu", "nee", "te klein")))
    )
    assert found["klimaat"][1] == ["selection"]


@pytest.mark.parametrize(
    "said",
    [
        "Wat inclusie betreft: alleen bedrijven die met een referentie laten zien dat zij toegankelijk bouwden, worden toegelaten.",
        "Bedrijven krijgen bij de selectie een hogere score naarmate hun beleid voor inclusie beter is. In de gunning keert dat niet terug.",
    ],
)
def test_what_is_asked_of_the_supplier_only_is_not_asked_in_the_contract(said, themes):
    assert set(asked(themes("# Duurzaamheid", said))["diversiteit-inclusie"]) <= {"suitability", "selection"}


def test_whoever_may_not_take_part_is_the_supplier(themes):
    told = "Fair Wear: de firma zelf moet daarbij zijn aangesloten, anders mogen ze niet meedoen."
    assert themes("# Ketenverantwoordelijkheid", told)["ketenverantwoordelijkheid"][1] == ["suitability"]


def test_a_kind_told_by_the_next_sentence_is_that_of_the_demand(themes):
    found = themes("# Keten", "Van inschrijvers verlangen we een gedragscode voor hun leveranciers. Dit is een geschiktheidseis.")
    assert found["ketenverantwoordelijkheid"][1] == ["suitability"]


@pytest.mark.parametrize(
    "said", ["Gefaseerd maaien. Bestekseis.", "Chemievrij, gefaseerd maaien. Allemaal bestekseis.", "Gefaseerd maaien. Dit zijn allemaal bestekseisen."]
)
def test_a_sentence_that_only_names_the_kind_belongs_to_the_demand_before_it(read, said):
    document = read(WITHOUT_PROCEDURE, "# Duurzaamheid", f"Milieu: {said}", "Keten: nog bespreken")
    assert answers_of(document)["milieu"][1] == ["requirement"]


def test_a_kind_that_runs_into_its_text_is_that_of_what_it_asks(read):
    document = read(WITHOUT_PROCEDURE, "PvE. De paslezer moet ook vanuit een rolstoel te gebruiken zijn voor mensen met een beperking.")
    assert answers_of(document)["diversiteit-inclusie"][1] == ["requirement"]


def test_a_paragraph_may_say_first_what_kind_all_of_it_is(themes):
    found = themes(
        "# Duurzaamheid",
        "In het programma van eisen komen drie dingen. De koffie moet Fairtrade zijn. De automaten moeten zuinig zijn: maximaal 1,2 kWh per dag. "
        "En we willen gereviseerde machines, die de leverancier na afloop terugneemt.",
    )
    assert {theme: kinds for theme, (_, kinds, _) in found.items()} == {
        "ketenverantwoordelijkheid": ["requirement"],
        "klimaat": ["requirement"],
        "circulair": ["requirement"],
    }


def test_a_kind_without_a_sign_behind_it_is_not_taken_for_a_reason(about):
    assert about("milieu", "# Milieu", "eis verzinkt zonder chroom-6") == (None, ["requirement"], None)


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("In het contract: ISV van toepassing.", ["contract"]),
        ("In het contract: niets, want het werk duurt een dag.", []),
        ("Hergebruik van de oude apparaten is bovendien een eis.", ["requirement"]),
        ("Op het gunningscriterium hergebruik zijn dertig punten te halen.", ["award"]),
    ],
)
def test_a_kind_is_heard_in_short_lines_too(said, kinds, themes_of):
    form = Form()
    form.line("Titel: Laptops")
    form.heading("Circulair")
    form.line(said)
    assert (themes_of(form).get("circulair") or (None, [], None))[1] == kinds


@pytest.mark.parametrize(
    ("theme", "said", "kinds"),
    [
        ("Social return", "5 % met een bonus bij meer", ["contract"]),
        ("Milieu", "hout FSC, lijm op waterbasis", ["requirement"]),
        ("Milieu", "bespreken met de adviseur over hout FSC", []),
        ("Milieu", "Ons hout is al FSC.", []),
    ],
)
def test_a_few_words_without_a_verb_name_a_demand(theme, said, kinds, themes):
    found = next(iter(themes(((theme, said),)).values()), (None, [], None))
    assert found[1] == kinds


@pytest.mark.parametrize(("theme", "said", "read_as"), [("Social return", "5 % met een bonus", "contractbepaling"), ("Milieu", "hout FSC", "minimumeis")])
def test_what_kind_a_few_words_were_read_as_is_told(theme, said, read_as, read):
    notes = [place.note for place in read(PURCHASE, ((theme, said),)).evidence if place.field.startswith("themes.")]
    assert len(notes) == 1
    assert f"gelezen als {read_as}" in notes[0]


def test_remarks_beside_what_is_asked_of_the_supplier_only_are_no_reason(read_form, ruleset):
    form = Form()
    form.line("Titel: Kleding\nProductgroep: bedrijfskleding")
    form.heading("Ketenverantwoordelijkheid")
    form.line("ja, alleen als geschiktheidseis\nToelichting: Inschrijver is lid van Fair Wear.")
    verdicts = {one.theme: one.verdict for one in evaluate(read_form(form), ruleset).themes}
    assert verdicts["ketenverantwoordelijkheid"] not in ("applied", "explained")


def test_a_first_sentence_about_demands_makes_no_demand_of_what_only_tells(themes):
    said = "Stuk hierboven bij de eisen staat al veel. In de vorige aanbesteding (2018) stond 2% SROI, maar daar is nooit wat van terecht gekomen."
    assert not any(kinds for _, kinds, _ in themes("# Duurzaamheid", said).values())


@pytest.mark.parametrize(
    "remark", ["in de uitvoering vragen wij hierover niets", "we leggen er geen contractverplichting over op omdat wij dat verderop niet kunnen nagaan"]
)
def test_what_is_asked_of_the_supplier_stays_so_where_the_contract_asks_nothing(remark, about):
    demand = f"Certificaat CO2-Prestatieladder trede 3 bij inschrijving (zo vullen wij het thema klimaat in); {remark}"
    assert about("klimaat", "# 3.1 Geschiktheidseisen", demand) == (None, ["suitability"], None)


@pytest.mark.parametrize("whom", ["de monteur", "alle aanbieders"])
def test_of_whom_it_is_asked_may_stand_behind_the_name_of_the_kind(whom, about):
    said = f"Geschiktheidseis aan {whom}: Charter Diversiteit ondertekend. Voor het onderhoud zelf stellen we er geen eisen over."
    assert about("diversiteit-inclusie", (("Thema", "Antwoord"), ("Diversiteit en inclusie", said)))[1] == ["suitability"]


def test_a_theme_that_is_refused_below_such_a_heading_is_refused(about):
    said = "Klimaat: het thema klimaat is hier niet opgenomen, want er wordt niets vervoerd of gestookt."
    assert about("klimaat", "# 3.1 Geschiktheidseisen", said)[0] is False


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("EMVI: minder uitstoot bij het vervoer", "award"),
        ("K3 Schone wagens (20 pt)", "award"),
        ("SLA/KPI: 90 % van de ritten zonder uitstoot", "contract"),
        ("Minimale eis: wagens zonder uitstoot", "requirement"),
    ],
)
def test_short_names_of_kinds_are_known(said, kind, themes):
    assert themes((("Thema", "Antwoord"), ("Klimaat", said)))["klimaat"][1] == [kind]


def test_a_note_on_the_kind_stands_only_where_the_kind_was_guessed(read):
    """Beside a kind that was chosen it would contradict that; where it was guessed the reading is uncertain."""

    def notes(table):
        found = read((("Titel", "Proef"), ("Raming", "€ 60.000")), table).evidence
        return [item.certainty.value for item in found if item.field == "themes.klimaat.criteria" and item.note]

    assert notes((("", "Klimaat"), ("Toegepast", "ja"), ("Soort", "Gunningscriterium"), ("Criterium", "Aandeel elektrische wagens"))) == []
    assert notes((("Thema", "Toegepast", "Criterium"), ("Klimaat", "Ja", "Elektrische wagens met label A"))) == ["uncertain"]
