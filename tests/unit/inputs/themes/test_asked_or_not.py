"""When something is not asked although the words are there: under a condition, in another contract, and where one place says yes and another no."""

import pytest
from theme_answers import answers_of

from mvoi_checklist import evaluate, load_ruleset

FACTS = (("Titel", "Glasbewassing gebouwen"), ("Productgroep", "Schoonmaak"), ("Geraamde waarde", "€ 80.000"), ("Procedure", "Meervoudig onderhands"))
REFUSED = "Social return wordt niet toegepast, omdat het werk in twee weken klaar is."


def verdict(document):
    return {theme.theme: theme.verdict.value for theme in evaluate(document, load_ruleset("alkmaar-2024")).themes}["social-return"]


@pytest.mark.parametrize(
    "said",
    [
        "Als de markt dat aankan, vragen wij 5% social return als contractbepaling.",
        "Contractbepaling: 5% social return, als de markt dat aankan.",
        "Minimumeis: 5% social return, mits haalbaar.",
        "Mocht de waarde boven € 100.000 komen, dan nemen wij 5% social return op als contractbepaling.",
        "Afhankelijk van de marktconsultatie nemen wij 5% social return op als contractbepaling.",
        "Ja, als het budget het toelaat: 5% als contractbepaling",
        "Voorstel: 5% social return als contractbepaling. Reactie inkoop: niet overnemen.",
    ],
)
def test_what_has_a_condition_is_not_yet_asked(read, said):
    assert verdict(read(FACTS, "# Social return", said)) == "undetermined"
    assert verdict(read(FACTS, (("Thema", "Invulling"), ("Klimaat", "-"), ("Social return", said)))) == "undetermined"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Contractbepaling: 5% social return; vindt de opdrachtnemer niemand, dan zoekt de gemeente mee.", "applied"),
        ("5% social return, tenzij de opdrachtnemer aangeeft dat dit niet haalbaar is (contractbepaling)", "applied"),
        ("In een volgende aanbesteding nemen we 5% social return op als contractbepaling; nu is de opdracht te klein.", "explained"),
        ("Social return is in deze opdracht geen contractbepaling en ook geen gunningscriterium.", "to_explain"),
        ("Het MVOI-team adviseert 5% social return. De projectleider heeft dit niet overgenomen.", "to_explain"),
        ("Standaard vraagt de gemeente 5% als contractbepaling. Wij wijken daarvan af omdat er nauwelijks arbeid in zit.", "explained"),
        ("Wordt bij ons toegepast boven de € 250.000, dit zit daar ver onder.", "explained"),
        ("In het bestek zelf komt geen SROI-verplichting.", "to_explain"),
    ],
)
def test_what_holds_elsewhere_or_is_refused_is_not_asked(read, said, outcome):
    assert verdict(read(FACTS, "# Social return", said)) == outcome


@pytest.mark.parametrize(
    "blocks",
    [
        ("# Social return", REFUSED, "Contractbepaling: de opdrachtnemer zet 5% van de loonsom in."),
        ("# Social return", "Contractbepaling: de opdrachtnemer zet 5% van de loonsom in.", REFUSED),
        ("# Social return", REFUSED, "De opdrachtnemer zet 5% van de loonsom in voor social return (contractbepaling)."),
        (
            "# Opdracht",
            "Voor deze opdracht geldt als contractbepaling dat 5% van de loonsom naar social return gaat.",
            "# Thema's",
            (("Social return toegepast?", "Nee"), ("Toelichting", "De opdracht is te klein.")),
        ),
    ],
)
def test_one_place_that_refuses_and_one_that_asks_contradict_each_other(read, blocks):
    document = read(FACTS, *blocks)
    assert verdict(document) == "undetermined"
    assert [reading for reading in document.evidence if reading.field == "themes.social-return.applied" and reading.note]


def test_a_subject_of_its_own_takes_no_demand_back(read):
    said = "Alle stroom is opgewekt uit wind en zon, als minimumeis. Gas wordt niet vergroend: CO2-compensatie hebben de colleges in 2024 afgewezen."
    assert answers_of(read(FACTS, "# Klimaat", said))["klimaat"][1] == ["requirement"]


def test_points_for_candidates_are_points_for_the_selection(read):
    listed = "trede op de PSO-ladder (1 punt per trede)"
    found = answers_of(read(FACTS, "# 4.1 Selectie", "Gegadigden worden beoordeeld op:", listed))
    assert found["social-return"][1] == ["selection"]


def test_a_question_with_boxes_and_its_reason_on_the_next_line(read):
    document = read(FACTS, "Wordt social return toegepast? ☐ ja ☒ nee", "Reden: twee vaste medewerkers doen het werk, een extra plek is niet rendabel.")
    assert answers_of(document)["social-return"][:2] == (False, [])
    assert verdict(document) == "explained"


@pytest.mark.parametrize("said", ["☒ Social return – eis: 5% van de loonsom", "Social return – eis: 5% van de loonsom"])
def test_a_kind_behind_a_dash_counts_behind_a_box(read, said):
    assert answers_of(read(FACTS, said))["social-return"][1] == ["requirement"]


def test_boxes_in_a_column_without_a_name(read):
    rows = (("", "Thema", "Hoe / reden"), ("☒", "Klimaat", "emissievrij bezorgd (zit in het pve)"), ("☒", "Keten (ISV)", ""), ("☐", "Milieu", "te klein"))
    found = answers_of(read(FACTS, rows))
    assert (found["klimaat"][0], found["ketenverantwoordelijkheid"][0], found["milieu"][0]) == (True, True, None)


def test_a_remark_in_another_column_takes_a_demand_back(read):
    rows = (
        ("Thema", "Aanvrager: vragen we dit? Hoe?", "Inkoop"),
        ("Klimaat", "Ja: emissievrij bezorgd als eis", "top"),
        ("Social return", "Ja: 5% als contractbepaling", "Leveranciers halen dit niet. Besproken: eis gaat eruit."),
    )
    document = read(FACTS, rows)
    assert verdict(document) == "undetermined"
    assert answers_of(document)["klimaat"][:2] == (True, ["requirement"])


def test_what_several_themes_share_is_told_apart_by_its_subject(read):
    said = "Stroom moet wind of zon zijn met GVO's, dus eis. Social return slaat nergens op bij energie want er werkt niemand."
    found = answers_of(read(FACTS, (("Thema's: klimaat, milieu en social return", said),)))
    assert (found["klimaat"][1], found["social-return"][0]) == (["requirement"], False)


def test_a_box_that_was_left_may_have_its_reason_behind_it(read):
    lines = (
        "☒ Klimaat – eis: alle voertuigen rijden emissievrij",
        "☐ Circulair – past niet bij vervoer: er wordt niets geleverd",
        "☐ Keten – eerlijke producten",
    )
    document = read(FACTS, "# Thema's", *lines)
    found = answers_of(document)
    assert (found["circulair"], "ketenverantwoordelijkheid" in found) == ((False, [], "past niet bij vervoer: er wordt niets geleverd"), False)
    assert {reading.quote for reading in document.evidence if reading.field.startswith("themes.circulair")} == {lines[1]}


def test_what_stands_beside_the_name_of_a_kind_is_asked_as_that_kind(read):
    rows = (
        *FACTS,
        ("Wensen / gunning", "Prijs 35%\nCirculariteit 25%: aandeel hergebruikt materiaal"),
        ("Eisen aan leverancier", "Ketenbeleid volgens de OESO-richtlijnen"),
    )
    found = answers_of(read(rows))
    assert (found["circulair"][1], found["ketenverantwoordelijkheid"][1]) == (["award"], ["suitability"])


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("In de raamovereenkomst ICT is 5% social return als eis opgenomen.", "undetermined"),
        ("In het plantsoenencontract is 5% social return als eis opgenomen.", "undetermined"),
        ("In de overeenkomst met Vebego is 5% social return als eis opgenomen.", "undetermined"),
        ("In het contract voor de glasbewassing nemen we 5% social return op.", "applied"),
        ("In de raamovereenkomst nemen we 5% social return op.", "applied"),
    ],
)
def test_what_is_asked_in_a_contract_with_another_name_is_in_doubt(read, said, outcome):
    document = read(FACTS, "# Social return", said)
    assert verdict(document) == outcome
    noted = any("noemt een andere overeenkomst" in (item.note or "") for item in document.evidence)
    assert noted == (outcome == "undetermined")


def test_who_wonders_behind_a_rule_asks_nothing_yet(read):
    said = "Vanaf een ton is het 5% sinds 2023, alleen zei Mo dat schilderwerk er niet onder valt (?). De huidige schilder heeft twee leerlingen."
    assert verdict(read(FACTS, "# Social return", said)) == "undetermined"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("inschrijver heeft het PSO-certificaat bij aanmelding, anders valt hij af. Tijdens de opdracht vragen we hier verder niets over", "supplier_only"),
        ("5% van de loonsom is een contracteis, anders volgt een boete.", "applied"),
    ],
)
def test_what_is_asked_of_the_supplier_with_nothing_on_top_of_it(read, said, outcome):
    rows = (("Thema", "Ja", "Nee", "Hoe"), ("Klimaat", "", "X", ""), ("Social return", "X", "", said))
    assert verdict(read(FACTS, rows)) == outcome


@pytest.mark.parametrize("header", [("Thema", "Toegepast", "Hoe"), ("Thema", "Toegepast", "Toelichting")])
@pytest.mark.parametrize(
    "beside",
    [
        "Alleen als geschiktheidseis: het bedrijf heeft een PSO-certificaat.",
        "De inschrijver is lid van amfori BSCI (geschiktheidseis). In de order nemen we er niets over op.",
    ],
)
def test_beside_a_no_stands_what_is_asked_of_the_supplier_instead(header, beside, themes):
    found = themes((header, ("Klimaat", "nee", "Er wordt niet gereden."), ("Ketenverantwoordelijkheid", "nee", beside)))
    assert found["ketenverantwoordelijkheid"] == (False, ["suitability"], None)
    assert found["klimaat"] == (False, [], "Er wordt niet gereden.")


def test_what_stands_some_way_behind_an_example_of_the_form_is_the_answer(themes):
    beside = "bijv. keurmerk op hout  De inschrijver is lid van amfori BSCI (geschiktheidseis). In de order nemen we er niets over op."
    assert themes((("Klimaat", "bijv. elektrisch bezorgen"), ("Ketenverantwoordelijkheid", beside)))["ketenverantwoordelijkheid"][1] == ["suitability"]
