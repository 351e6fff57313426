"""What a plain sentence asks or denies: by its verb, its place and its denial, in whatever order these stand."""

import pytest

from mvoi_checklist.inputs.themes.outcomes import outcome
from mvoi_checklist.inputs.themes.stances import Stance

ASKED = ("5% social return", "emissieloos vervoer", "een jaarlijkse rapportage over de CO2-uitstoot")


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In de overeenkomst nemen we {} op.", "contract"),
        ("Wij leggen {} vast in het contract.", "contract"),
        ("In de raamovereenkomst wordt {} als verplichting opgenomen.", "contract"),
        ("In het programma van eisen leggen wij {} vast.", "requirement"),
        ("In de offerteaanvraag vragen we {}.", "requirement"),
        ("In het bestek wordt {} voorgeschreven.", "requirement"),
    ],
)
def test_what_is_put_in_a_document_of_the_tender_is_asked(sentence, kind, asked, words):
    said = outcome(sentence.format(asked), words)
    assert (said.stance, said.kind) == (Stance.ASKED, kind)


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize(
    "sentence",
    [
        "In de overeenkomst nemen we {} niet op, want de opdracht is te klein.",
        "Wij leggen {} niet vast, omdat er nauwelijks arbeid in zit.",
        "{} wordt niet voorgeschreven vanwege de korte looptijd.",
        "{} is niet uitgevraagd omdat het om een licentie gaat.",
        "Over {} stellen we geen aparte eisen: de markt is daar niet klaar voor.",
        "We zien hier af van {}, omdat er nauwelijks arbeid in zit.",
        "{} laten we bij deze opdracht achterwege vanwege de kosten.",
        "In de overeenkomst komt {} niet meer terug; de uitvraag blijft kort.",
        "Zie G2. In het bestek stellen wij over {} geen eisen.",
    ],
)
def test_what_is_denied_is_not_asked(sentence, asked, words):
    assert outcome(sentence.format(asked).capitalize(), words).stance is Stance.REFUSED


@pytest.mark.parametrize(
    "sentence",
    [
        "In het contract van 2022 was 5% social return opgenomen.",
        "In het huidige contract staat 5% social return.",
        "Wat in het contract komt over social return, wordt later bepaald.",
        "We kijken of we 5% social return in het contract kunnen opnemen.",
        "Wens is dat een sociale werkplaats de montage doet.",
        "De gemeente vindt social return belangrijk.",
    ],
)
def test_what_only_looks_like_a_demand_asks_nothing(sentence, words):
    assert outcome(sentence, words).stance in {Stance.OPEN, Stance.VAGUE, Stance.TOLD}


@pytest.mark.parametrize(
    ("after", "verdict"),
    [
        ("Voor de waterdichte vesten nog uitzoeken", "applied"),
        ("Over de helmen moeten we het nog hebben.", "applied"),
        ("Nog uitzoeken of dit kan", "undetermined"),
        ("Voor de zomer nog uitzoeken", "undetermined"),
        ("Voor de leveranciers nog uitwerken", "undetermined"),
    ],
)
def test_what_is_left_open_for_a_part_takes_no_demand_back(after, verdict, judged):
    assert (
        judged((("Thema", "Ja", "Nee", "Hoe"), ("Social return", "x", "", f"eis: een werkplek in het magazijn. {after}"), ("Klimaat", "", "x", "")))[0]
        == verdict
    )


def test_what_is_asked_of_the_supplier_behind_what_is_not_prescribed(words):
    said = "Voor het materiaal schrijven we niets voor; wel moet de inschrijver een milieuzorgsysteem hebben. Dat {} we {}op als geschiktheidseis."
    asked = outcome(said.format("nemen", ""), words)
    assert (asked.stance, asked.kind) == (Stance.ASKED, "suitability")
    assert outcome(said.format("nemen", "niet "), words).stance is not Stance.ASKED
