"""A demand that is compared with an earlier contract, or taken from it, is asked in this one."""

import pytest

from mvoi_checklist.inputs.dutch.scope import is_elsewhere


@pytest.mark.parametrize(
    "sentence",
    [
        "Net als vorig jaar vragen we biologische koffie (minimumeis).",
        "Evenals in de vorige overeenkomst is groene stroom een minimumeis.",
        "In vergelijking met het huidige contract verhogen we het aandeel gerecycled papier naar 80%.",
        "Anders dan in het vorige bestek stellen we nu geen eisen aan het papier.",
        "Groene stroom blijft, net als in het huidige contract, een minimumeis.",
        "De eis uit het vorige bestek nemen we over: biologische koffie.",
        "We handhaven de papiereis uit het huidige contract: 80% gerecycled.",
        "De bepaling uit de lopende overeenkomst blijft gelden: 2% van de loonsom.",
    ],
)
def test_what_is_compared_with_an_earlier_contract_is_about_this_one(sentence, words):
    assert not is_elsewhere(sentence, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vorig jaar vroegen we biologische koffie als minimumeis.",
        "Zoals in het vorige contract was groene stroom ook toen een minimumeis.",
        "Het huidige contract bevat groene stroom als minimumeis.",
        "De eis uit het vorige bestek nemen we niet over.",
        "De papiereis uit het huidige contract vervalt.",
        "Anders dan de huidige overeenkomst, met een looptijd van drie jaar, wordt dit een korte opdracht.",
    ],
)
def test_what_looks_back_is_about_the_earlier_one(sentence, words):
    assert is_elsewhere(sentence, words)


def test_a_compared_demand_is_asked(judged):
    assert judged("Net als vorig jaar vragen we 5% social return (contractbepaling).") == ("applied", ["contract"])
    assert judged("De eis uit het vorige bestek nemen we over: 5% social return als contractbepaling.") == ("applied", ["contract"])
    assert judged("Vorig jaar vroegen we 5% social return (contractbepaling).")[0] == "to_explain"
