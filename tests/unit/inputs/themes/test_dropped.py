"""A theme that one place asks and another drops by name: which of the two holds, only a person can say."""

from datetime import date

import pytest

from mvoi_checklist import evaluate

ASKED = "Als uitvoeringsvoorwaarde nemen wij 5% social return op."
BASE = (("Titel", "Schoonmaak sporthal"), ("Productgroep", "Schoonmaak"), ("Procedure", "Meervoudig onderhands"), ("Geraamde waarde", "€ 90.000"))


@pytest.fixture
def verdict(read, ruleset):
    """The verdict on social return when a chapter asks it and these parts follow."""

    def judge(*parts, asked=ASKED):
        checklist = evaluate(read(BASE, "# Duurzaamheid", asked, *parts), ruleset, on=date(2026, 11, 24))
        return next(theme.verdict.value for theme in checklist.themes if theme.theme == "social-return")

    return judge


@pytest.mark.parametrize(
    "text",
    [
        "Gelet op het tekort aan monteurs ziet de projectgroep af van social return.",
        "SROI laten we vervallen, zie de mail van de adviseur.",
        "Geen social return: het bestuur vindt dat niet bij onze school passen.",
        "Het bestuur wil geen social return meer bij schoonmaak.",
        "Social return: nee, de ploeg is te klein.",
        "Social return doen we bij nader inzien niet.",
        "Social return: vijf procent wordt niet gevraagd. De ploeg is te klein.",
        "Omdat het om een levering gaat, wordt er bij deze inkoop geen social return opgenomen.",
    ],
)
def test_a_theme_that_is_dropped_in_another_chapter_is_left_to_a_person(verdict, text):
    assert verdict("# Besproken", text) == "undetermined"
    assert verdict("# Risico's", (("Risico", "Maatregel"), ("Te weinig inschrijvers", text))) == "undetermined"


@pytest.mark.parametrize(
    "text",
    [
        "Wij zien niet af van social return, ook al vroegen bedrijven daarom.",
        "Social return laten we in perceel 2 vervallen.",
        "Extra eisen over social return laten we vervallen.",
        "Als de markt te krap is, laten we social return vervallen.",
        "Geen social return als gunningscriterium.",
        "In het vorige contract zagen we af van social return.",
        "Doen we geen social return?",
    ],
)
def test_what_drops_a_part_or_supposes_takes_nothing_back(verdict, text):
    assert verdict("# Besproken", text) == "applied"


def test_the_words_that_ask_may_themselves_mention_what_was_dropped(verdict):
    assert verdict(asked="Het eerste voorstel was: geen social return. Contractbepaling: 5% social return.") == "applied"


def test_both_places_are_told(read):
    document = read(BASE, "# Duurzaamheid", ASKED, "# Besproken", "SROI laten we vervallen.")
    quotes = {item.quote for item in document.evidence if item.field.startswith("themes.social-return")}
    assert {ASKED, "SROI laten we vervallen."} <= quotes


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Het bestuur vraagt bij deze leveringen geen social return.", "undetermined"),
        ("Perceel 2 is een levering. Het bestuur vraagt daar geen social return.", "applied"),
    ],
)
def test_what_is_dropped_for_the_whole_purchase_is_dropped_in_each_lot(read, ruleset, text, outcome):
    lots = (("Thema", "Perceel 1", "Perceel 2"), ("Social return", "ja, 2% van de opdrachtsom", "-"), ("Klimaat", "-", "-"))
    checklist = evaluate(read(BASE, "# Duurzaamheid", lots, "# Besluit", text), ruleset, on=date(2026, 11, 24))
    assert next(theme.verdict.value for theme in checklist.themes if theme.theme == "social-return") == outcome
