"""A theme that points to a demand, a chapter or another document."""

import pytest

DEMANDS = (
    ("nr", "omschrijving", "soort (eis/wens/gunning/contract)"),
    ("1", "Aannemer heeft VCA", "K.O."),
    ("2", "Graafmachine op stroom", "wens, in gunning"),
    ("3", "Twee leerlingen op het werk", "contract"),
    ("4", "Natuursteen met keurmerk", "vervallen"),
)


@pytest.mark.parametrize(
    ("theme", "answer"),
    [("klimaat", "award"), ("social-return", "contract"), ("milieu", "award requirement"), ("ketenverantwoordelijkheid", "uitleg")],
)
def test_a_theme_may_point_to_numbered_demands(theme, answer, in_short):
    points = (("klimaat", "2"), ("milieu", "zie 1 en 2"), ("social return", "3"), ("keten", "zie 4. De steen vervalt en er komt beton uit de buurt."))
    assert in_short(theme, DEMANDS, points) == answer


@pytest.mark.parametrize(
    ("theme", "pointer", "answer"),
    [("circulair", "zie vraag 10", "award"), ("social-return", "zie par. 10", "suitability")],
)
def test_a_theme_may_point_to_a_chapter_by_its_number(theme, pointer, answer, in_short):
    chapter = ("# 10. Hoe gun je?", "In de gunning weegt het aandeel refurbished voor 30%.", "Inschrijvers hebben zelf PSO-trede 1 (geschiktheidseis).")
    names = {"circulair": "Circulair", "social-return": "Social return"}
    assert in_short(theme, *chapter, "# 11. Duurzaam", ((names[theme], pointer), ("Prijspeil", "2026"))) == answer


@pytest.mark.parametrize(
    ("pointer", "kinds"),
    [
        ("zie 4.2", ["requirement"]),
        ("Zie paragraaf 4.3.", ["suitability"]),
        ("zie 4.4", []),
        ("zie 9.9", []),
    ],
)
def test_a_theme_may_point_to_a_part_of_the_document_that_asks(pointer, kinds, themes):
    found = themes(
        "# 4.2 Energieprestatie", "De opdrachtnemer meldt elk kwartaal wat de meters aanwijzen.",
        "# 4.3 Certificaten", "Geschiktheidseis: een milieuzorgsysteem.",
        "# 4.4 Monteurs", "Monteurs melden zich bij de receptie.",
        "# 7 Duurzaamheidsthema's", (("thema", "invulling"), ("klimaat", pointer), ("milieu", "-")),
    )  # fmt: skip
    assert found["klimaat"][1] == kinds


def test_a_theme_may_point_to_a_chapter_by_its_letter(themes):
    chapter = ("# C. Eisen op hoofdlijnen", "De regenjas bevat geen PFAS, dat is een eis.", "Levering binnen twee weken.")
    found = themes(*chapter, "# D. Duurzaam inkopen", (("Thema", "Invulling"), ("Milieu", "zie C (regenjas)"), ("Klimaat", "nee"), ("Circulair", "zie C")))
    assert found["milieu"][1] == ["requirement"]
    assert not found["circulair"][1]


def test_a_pointer_to_an_annex_asks_nothing(themes):
    assert themes("# Circulair", (("Wat vragen we concreet?", "zie bijlage"), ("Toelichting", "")))["circulair"] == (None, [], "zie bijlage")
