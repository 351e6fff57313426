"""What a document tells of a contract that was closed before this one is not told of this one."""

import pytest
from purchases import STARTNOTITIE


@pytest.mark.parametrize(
    "said",
    [
        "In 2021 sloot de gemeente een overeenkomst met Bakker BV met een looptijd van vijf jaar.",
        "Op 1 mei 2022 is een contract gesloten met een looptijd van vier jaar.",
        "De overeenkomst is in 2022 voor de duur van vier jaar aangegaan en eindigt op 1 mei 2026.",
        "De in 2021 gesloten overeenkomst heeft een looptijd van 36 maanden.",
        "Wij sloten in 2022 een contract voor de duur van drie jaar.",
        "Vijf jaar geleden schafte de gemeente de software aan voor een contractduur van vijf jaar.",
        "In 2021 sloten we een contract. De looptijd was vier jaar.",
        "Sinds 2020 doet Van Dam dit voor ons, met een contract van vier jaar.",
        "De huidige overeenkomst, met een looptijd van drie jaar, loopt af op 31 december 2026.",
        "Buurgemeente Veenwijk kocht dit in met een looptijd van 2 jaar.",
    ],
)
def test_the_term_of_a_contract_that_was_closed_before_is_not_that_of_this_one(said, fields):
    assert fields(*STARTNOTITIE, "# Aanleiding", said)["duration_months"] is None


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("In 2021 sloot de gemeente een overeenkomst van vijf jaar; de nieuwe overeenkomst krijgt een looptijd van twee jaar.", 24),
        ("In 2021 kochten we dit los in, nu willen we een contract met een looptijd van vier jaar.", 48),
        ("Het contract moet in maart 2027 gesloten zijn en heeft een looptijd van vier jaar.", 48),
        ("De overeenkomst wordt per 1 januari 2027 gesloten voor een looptijd van vier jaar.", 48),
        ("Uiterlijk 1 februari 2027 is het contract gesloten, met een looptijd van twee jaar.", 24),
        ("Voor het schonen van sloten de komende jaren krijgt het contract een looptijd van vier jaar.", 48),
        ("De looptijd van het contract is vier jaar, gelijk aan het contract dat in 2021 is gesloten.", 48),
    ],
)
def test_a_contract_that_is_still_to_be_closed_is_this_one(said, months, fields):
    assert fields(*STARTNOTITIE, "# Aanleiding", said)["duration_months"] == months


@pytest.mark.parametrize(
    ("said", "procedure"),
    [
        ("Deze dienst is drie jaar geleden Europees openbaar aanbesteed.", None),
        ("Destijds is gekozen voor een meervoudig onderhandse procedure.", None),
        ("De gemeente besteedde het groenonderhoud in 2021 nationaal openbaar aan.", None),
        ("Het contract met Jansen werd in 2018 voor vijf jaar gegund na een Europese openbare aanbesteding.", None),
        ("Op 3 maart 2026 heeft het college besloten de opdracht Europees openbaar aan te besteden.", "europees-openbaar"),
        ("De opdracht is in 2021 onderhands gegund, maar de opdracht wordt nu Europees openbaar aanbesteed.", "europees-openbaar"),
    ],
)
def test_the_procedure_that_was_followed_before_is_not_the_one_of_now(said, procedure, fields):
    assert fields(*STARTNOTITIE, "# Aanleiding", said)["procedure"] == procedure


def test_who_is_asked_again_is_asked_by_the_procedure_of_now(fields):
    said = "Zoals vorige week besproken doen we het meervoudig onderhands, met vier leveranciers."
    assert fields(*STARTNOTITIE, "# Aanpak", said)["procedure"] == "meervoudig-onderhands"
