"""Forms that give the themes names of their own: a series of headings or rows tells by its subjects which name is which theme."""

import pytest
from purchases import PURCHASE

SERIES = {
    "Minder uitstoot": "Gaat het om brandstof, stroom of veel gereden kilometers?",
    "Groen, water en schone lucht": "Denk aan bestrijdingsmiddelen, bodem en regenwater.",
    "Spullen langer gebruiken": "Kan het tweedehands, kan het terug naar de fabriek?",
    "Eerlijk gemaakt": "Voor koffie, kleding en natuursteen bestaan afspraken.",
    "Iedereen telt mee": "Kan iedereen het gebruiken, ook met een rolstoel?",
    "Werk voor wie een steuntje nodig heeft": "Werkbedrijf De Wissel denkt mee over leerwerkplekken.",
}
THEMES = ("klimaat", "milieu", "circulair", "ketenverantwoordelijkheid", "diversiteit-inclusie", "social-return")
FACTS = (("Titel", "Beheer vijvers"), ("Geraamde waarde", "€ 90.000 excl. btw"), ("Procedure", "Meervoudig onderhands"))


@pytest.fixture
def said(read):
    """Per theme: applied, the words that are asked, and the explanation."""

    def reading(*blocks):
        found = read(PURCHASE, *blocks).themes
        return {one.theme: (one.applied, [item.text for item in one.criteria], one.explanation and one.explanation.text) for one in found}

    return reading


def test_a_series_of_headings_tells_its_themes(said):
    blocks = [line for name, help_ in SERIES.items() for line in (f"# {name}", help_, "Ja", f"Eis: {name.lower()} telt.")]
    assert said(*blocks) == {theme: (True, [f"{name.lower()} telt."], None) for theme, name in zip(THEMES, SERIES, strict=True)}


def test_a_series_of_rows_tells_its_themes_by_the_help_in_their_cells(said):
    rows = [(f"{name}\n{help_}", "Wij stellen hier een eis", f"PvE 4: {name.lower()} telt.") for name, help_ in SERIES.items()]
    found = said((("Richting", "Soort", "Uitwerking"), *rows))
    assert list(found) == list(THEMES)


def test_a_name_over_the_rows_of_two_lots_is_one_of_the_series(said):
    names = ("Energie en klimaat", "Gezond en schoon (milieu)", "Materialen", "Ketenverantwoordelijkheid", "Inclusief", "Social return")
    rows = [(name, lot, f"Toepassen: eis {lot} op bladzijde 4.") for name in names for lot in "12"]
    found = said("# Duurzaam en sociaal bouwen: toepassen of toelichten", (("Thema", "Perceel", "Toepassen of toelichten"), *rows))
    assert {theme: applied for theme, (applied, *_) in found.items()} == dict.fromkeys(THEMES, True)


def test_the_last_name_is_the_last_theme(said):
    names = [
        "Fossielvrij",
        "Groen, water en schone lucht",
        "Grondstoffen in de kring",
        "Geen onrecht in de keten",
        "Een stad voor allen",
        "Leerwerkplekken en banen",
    ]
    found = said(*(line for name in names for line in (f"# {name}", "Ja", "Eis: zie het bestek, paragraaf 4.")))
    assert list(found) == list(THEMES)


def test_chapters_that_happen_to_speak_of_a_theme_are_no_series(said):
    chapters = ("# Aanleiding", "De wagens rijden op diesel.", "# Scope", "Ook het restafval gaat mee.", "# Markt", "Er zijn veel sociale werkbedrijven.")
    assert said(*chapters, "# Planning", "De natuur in het park heeft rust nodig.") == {}


def test_signs_stand_for_the_answers_that_the_form_says(said):
    legend = "☺ we vragen hier iets voor in deze opdracht, namelijk …\n😐 we vragen hier niets voor, want …\n☹ we weten het nog niet"
    answers = ("☺ Minimaal 80 % van de klinkers gaat terug het plein op.", "😐 Klinkers komen uit Nederlandse fabrieken.", "☺ 😐 ☹")
    found = said(
        "# De punten",
        legend,
        *(line for name, answer in zip(("Circulair", "Keten", "Milieu"), answers, strict=True) for line in (f"# {name}", "Denk mee!", answer)),
    )
    assert (found["circulair"][0], found["ketenverantwoordelijkheid"]) == (True, (False, [], "Klinkers komen uit Nederlandse fabrieken."))
    assert found.get("milieu", (None, [], None))[0] is None
