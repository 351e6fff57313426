"""Letters and figures for answers, by the legend that the form gives."""

import pytest
from purchases import LETTER, WITHOUT_PROCEDURE


def test_figures_mean_what_the_line_above_the_table_says(themes):
    found = themes(
        "Geef een cijfer. 0 = doen we niet, 1 = als eis, 2 = weegt mee bij de keuze.",
        (
            ("Onderdeel", "0-2", "Toelichting"),
            ("Klimaat", "0", "de pompen draaien al op groene stroom van de gemeente zelf en er wordt niets gereden"),
            ("Milieu", "1", "geen chloor in het water"),
            ("Circulair", "2", "plan voor de oude pompen"),
        ),
    )
    assert found["klimaat"][0] is False
    assert found["milieu"][1] == ["requirement"]
    assert found["circulair"][1] == ["award"]


def test_figures_mean_what_a_sentence_for_each_of_them_says(themes):
    found = themes(
        "Geef een cijfer. 0 = past niet bij deze inkoop. 1 = past wel, maar we vragen er in dit contract niets over. "
        "2 = we stellen een eis of maken een contractafspraak. 3 = we laten inschrijvers erop concurreren (gunningscriterium). Schrijf op wat je vraagt.",
        (
            ("Thema", "Cijfer", "Wat vragen we / waarom niet"),
            ("Klimaat", "3", "het energiegebruik van de pompen"),
            ("Milieu", "2", "geen chloor in het water"),
            ("Circulair", "1", "de fonteinen blijven staan en er komt geen materiaal bij"),
        ),
    )
    assert (found["klimaat"][1], found["milieu"][1]) == (["award"], ["requirement"])
    assert found["circulair"][:2] == (False, [])


def test_letters_behind_their_meaning_explain_the_columns_of_a_table(themes):
    found = themes(
        "Kruis aan of het een geschiktheidseis (G), een eis aan de opdracht (E) of een gunningscriterium (K) wordt, of dat je het niet toepast (N).",
        (
            ("Thema", "G", "E", "K", "N", "Toelichting"),
            ("Klimaat", "☐", "☒", "☐", "☐", "pompen met energielabel A"),
            ("Milieu", "☐", "☐", "☐", "☒", "er komt niets in bodem of water waar de leverancier iets aan kan doen"),
            ("Circulair", "☐", "☐", "☒", "☐", "een plan voor de oude pompen"),
        ),
    )
    assert (found["klimaat"][1], found["circulair"][1]) == (["requirement"], ["award"])
    assert found["milieu"][0] is False


LETTERS = (
    ("", "P1 kantoren", "P2 sport", "Toelichting"),
    ("Social return", "C", "-", "5% van de loonsom"),
    ("Milieu", "K + G", "K", "Ecolabel op alle middelen"),
    ("Circulair", "-", "-", "De middelen zijn na gebruik op, er blijft niets over om te hergebruiken."),
    ("Klimaat", "Q", "Q", "Alle bussen elektrisch"),
)


@pytest.mark.parametrize(
    ("theme", "first", "second"),
    [
        ("social-return", (True, ["contract"], None), (False, [], None)),
        ("milieu", (True, ["award", "requirement"], None), (True, ["requirement"], None)),
        ("circulair", *[(False, [], "De middelen zijn na gebruik op, er blijft niets over om te hergebruiken.")] * 2),
    ],
)
def test_letters_mean_in_each_lot_what_the_legend_says(theme, first, second, read):
    document = read((("Titel", "Proef"), ("Raming", "€ 60.000")), "K = eis in programma van eisen, G = gunning, C = contractbepaling, - = niets", LETTERS)
    found = {
        answer.lot: (answer.applied, sorted(item.kind.value for item in answer.criteria), answer.explanation and answer.explanation.text)
        for answer in document.themes
        if answer.theme == theme
    }
    assert found == {"Perceel 1": first, "Perceel 2": second}


def test_a_letter_below_the_choice_means_what_the_legend_says(themes):
    rows = (("Thema", "Keuze", "Omschrijving"), ("Milieu", "C", "gesloten grondbalans"), ("Circulair", "N", "er blijft niets over om te hergebruiken"))
    found = themes("E = eis, C = contractbepaling, N = niet", (*rows, ("Klimaat", "E", "HVO100"), ("Social return", "N", "")))
    assert (found["milieu"][1], found["klimaat"][1]) == (["contract"], ["requirement"])
    assert found["circulair"] == (False, [], "er blijft niets over om te hergebruiken")
    assert found["social-return"] == (False, [], None)


def test_letters_without_a_legend_make_no_explanation_of_what_is_asked(in_short):
    assert in_short("milieu", (LETTERS[0], ("Milieu", "K", "K", "Ecolabel op alle middelen"), ("Klimaat", "G", "G", ""))) == "requirement"


def test_letters_for_apply_and_explain(themes):
    rows = (
        ("", "T/U", "Toelichting"),
        ("Klimaat", "T", "Eis: elektrische bussen."),
        ("Milieu", "U", "Er komt geen middel aan te pas."),
        ("Circulair", "U", "Nee"),
    )
    found = themes("Geef per thema aan of u toepast (T) of uitlegt (U).", rows)
    assert found["klimaat"][:2] == (True, ["requirement"])
    assert found["milieu"] == (False, [], "Er komt geen middel aan te pas.")
    assert found["circulair"][:2] == (False, [])


@pytest.mark.parametrize(
    ("head", "answer", "applied"),
    [("T/U", "T", True), ("T/U", "U", False), ("Wijkt u af van de standaard?", "Nee.", True), ("Niveau", "geen", False)],
)
def test_the_quote_of_an_answer_is_what_stands_there(head, answer, applied, read):
    document = read(WITHOUT_PROCEDURE, (("Thema", head, "Toelichting"), ("Klimaat", answer, ""), ("Milieu", answer, "")))
    assert document.themes[0].applied is applied
    assert {place.quote for place in document.evidence if place.field.endswith(".applied")} == {answer}


def test_a_letter_with_its_weight_tells_the_kind_of_a_demand(themes):
    rows = (
        ("Nr", "Tekst", "Soort"),
        ("E1", "Alle koffie heeft een Fairtrade-keurmerk", "E"),
        ("E2", "Alleen pinnen", "E"),
        ("G1", "welke CO2-reductie per maaltijd levert het menu op", "G – 25 pt"),
    )
    found = themes("# Programma van eisen", "(E = eis, G = gunningscriterium, S = geschiktheid)", rows)
    assert found["ketenverantwoordelijkheid"][1] == ["requirement"]
    assert found["klimaat"][1] == ["award"]


def test_codes_are_read_by_the_legend_below_the_table(fields):
    found = fields(
        *LETTER,
        (("Soort opdracht", "3"), ("Procedure", "C"), ("Team", "Vastgoed")),
        "Legenda",
        "Soort opdracht: 1 = levering, 2 = dienst, 3 = werk",
        "Procedure: A = één op één, B = meervoudig onderhands, C = nationaal openbaar",
    )
    assert (found["contract_kind"], found["procedure"]) == ("werken", "nationaal-openbaar")


CHOSEN = 'Kies per thema. "Bij de bron" = in het programma van eisen. "Aan de poort" = toelating. "Overslaan" = niet vragen.'


def _block(theme, choice, said):
    return (theme,), ("Keuze", choice), ("Onderbouwing", said)


def test_choices_in_words_mean_what_the_form_says(themes):
    found = themes(
        CHOSEN,
        (
            *_block("Klimaat", "Bij de bron", "De pompen hebben energielabel A."),
            *_block("Social return", "Aan de poort", "De aanbieder heeft PSO-trede 1."),
            *_block("Milieu", "Overslaan", "Er komt niets in bodem of water waar de leverancier iets aan kan doen."),
            *_block("Circulair", "Ja", "Oude pompen krijgen een tweede leven."),
        ),
    )
    assert (found["klimaat"][1], found["social-return"][1]) == (["requirement"], ["suitability"])
    assert (found["milieu"][0], found["milieu"][1]) == (False, [])
    assert found["circulair"][:2] == (True, [])


def test_where_no_choices_are_explained_what_stands_beside_a_yes_is_asked(themes):
    assert themes((*_block("Circulair", "Ja", "Oude pompen krijgen een tweede leven."),))["circulair"][1] == ["requirement"]
