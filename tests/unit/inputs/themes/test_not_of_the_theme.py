"""What stands in the place of a theme and is about something else, or asks nothing; and demands that are refused by their name."""

import pytest
from theme_answers import asked


@pytest.mark.parametrize(
    "said",
    ["Ja, bespreken met de cateraar na gunning", "Ja, in de geest van", "Ja, samen met leverancier", "Ja, overleg met aannemer"],
)
def test_how_something_is_talked_about_is_no_demand(themes, said):
    found = themes("# MVOI", (("Thema", "Toegepast?", "Criterium"), ("Klimaat", said, ""), ("Milieu", "Ja, PFAS-vrije jassen", "")))
    assert asked(found) == {"klimaat": [None], "milieu": ["requirement"]}


def test_a_measure_that_is_carried_out_together_is_a_demand(themes):
    found = themes("# MVOI", (("Thema", "Toegepast?", "Criterium"), ("Social return", "Ja, twee leerwerkplekken samen met het werkbedrijf", "")))
    assert list(asked(found)) == ["social-return"]


@pytest.mark.parametrize(
    ("heading", "said", "kinds"),
    [
        ("Klimaat", "De prijs telt mee met de CO2-uitstoot per kilometer (gunningscriterium).", ["award"]),
        ("Social return", "Op de factuur staat wat aan social return is besteed; dat is een contractbepaling.", ["contract"]),
        ("Milieu", "Levering in statiegeldkratten is een eis.", ["requirement"]),
    ],
)
def test_a_demand_about_money_may_be_that_of_the_theme_above_it(themes, heading, said, kinds):
    found = themes("# Duurzaamheid", f"## {heading}", said)
    assert [kind for told in asked(found).values() for kind in told if kind] == kinds


def test_a_hope_asks_nothing(themes):
    assert not asked(themes("# Materialen", "De directie hoopt dat de oude tegels en deuren een tweede leven krijgen."))


def test_a_refusal_by_the_name_of_a_demand_has_its_reason_behind_it(themes):
    said = "Geen aparte milieueisen. De jassen worden gehuurd en de verhuurder kan daar niet op sturen. Daarom laten we ze weg."
    assert themes("# Argumenten", said)["milieu"][0] is False
    assert "gehuurd" in themes("# Argumenten", said)["milieu"][2]
    work = "Wij nemen geen social-returnverplichting op. De nieuwe beheerder neemt al het personeel over, waardoor er geen vacatures zijn."
    assert themes("# Mensen", work)["social-return"][0] is False
    assert "milieu" not in themes("# Argumenten", "De milieueisen van de provincie staan in een bijlage.")


def test_a_reason_for_what_only_seems_to_be_the_subject_explains_no_theme(themes):
    told = themes("# Mail over duurzaamheid", "Een leidraad hoeft niet, een brief in gewone taal is genoeg.")
    assert not {theme for theme, (_, _, why) in told.items() if why}
    assert themes("# Mail over duurzaamheid", "Social return hoeft niet bij deze inkoop, omdat er geen mensen aan werken.")["social-return"][2]
