"""Tables with the themes above the columns: a row per field, per kind or with a decision."""

import pytest


@pytest.mark.parametrize(
    ("theme", "answer"),
    [("klimaat", "award"), ("milieu", "requirement"), ("social-return", "uitleg"), ("circulair", "niets")],
)
def test_themes_may_stand_above_the_columns(theme, answer, in_short):
    across = (
        ("", "Klimaat", "Milieu", "Circulair", "Social return"),
        ("Comply: hoe vragen we het uit?", "Gunningscriterium: menu met minder vlees", "Eis: 30 % biologisch", "", ""),
        ("Explain: waarom niet?", "", "", "", "Vijf procent is hier € 3.250 per jaar, daar maakt u geen plek mee."),
    )
    assert in_short(theme, across) == answer


@pytest.mark.parametrize(
    ("where", "kind", "text"),
    [
        ("contract, 2% van de opdrachtsom", "contract", "2% van de opdrachtsom"),
        ("gunning: plan voor inclusieve werving, 10%", "award", "plan voor inclusieve werving"),
    ],
)
def test_beside_yes_a_place_may_say_what_is_asked_there(where, kind, text, read):
    across = (
        ("", "Klimaat", "Divers. & inclusie"),
        ("Toepassen J/N", "N", "J"),
        ("Waar? (PvE, gunning, contract)", "", where),
        ("Bij N: waarom niet?", "te klein", ""),
    )
    (theme,) = (one for one in read((("Titel", "Proef"), ("Raming", "€ 60.000")), across).themes if one.theme == "diversiteit-inclusie")
    assert theme.applied
    assert [item.kind.value for item in theme.criteria] == [kind]
    assert text in theme.criteria[0].text


def test_themes_above_the_columns_may_have_a_cross_per_kind(themes):
    found = themes(
        (
            ("MVI", "Klimaat", "Milieu", "Circulair", "Keten"),
            ("Eis", "", "x", "", ""),
            ("Gunningscriterium", "x", "", "", ""),
            ("Geschiktheidseis", "", "", "", "x"),
            ("Niet", "", "", "x", ""),
            ("Toelichting", "CO2-plan 20 pt", "ecolabel", "er blijft niets over om te hergebruiken", "verklaring van de inschrijver"),
        )
    )
    assert [found[theme][1] for theme in ("klimaat", "milieu", "ketenverantwoordelijkheid")] == [["award"], ["requirement"], ["suitability"]]
    assert found["circulair"] == (False, [], "er blijft niets over om te hergebruiken")


def test_a_decision_may_stand_in_a_row_below_the_proposals(themes):
    found = themes(
        (
            ("", "Klimaat", "Milieu", "Circulair"),
            ("Voorstel", "eis: elektrisch", "eis: ecolabel", "gunning: hergebruik"),
            ("Besluit stuurgroep", "overnemen", "aanhouden", "vervalt"),
        )
    )
    assert {theme: kinds for theme, (_, kinds, _) in found.items() if kinds} == {"klimaat": ["requirement"]}
