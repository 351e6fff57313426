"""The same answers in every layout, below names of columns that nobody listed: what is read must not depend on how a form looks."""

from itertools import product

import pytest
from theme_answers import FORMAL

from mvoi_checklist import evaluate

PURCHASE = (
    ("Onderwerp", "Inrichting en onderhoud wijkcentrum"), ("Projectleider", "Rana Elmas"), ("Procedure", "Nationaal openbaar"),
    ("Geraamde waarde", "€ 900.000 excl. btw"), ("Productgroep", "gww, catering, ict, schoonmaak"),
)  # fmt: skip
EXPECTED = ("applied", "explained", "to_explain", "supplier_only", "to_explain", "applied")
HASTY = (
    ("klimaat", "ja", "In het bestek staat dat de machines emissievrij zijn."),
    ("milieu", "nee", "Het werk bestaat uit tekenen achter een scherm, daarbij komen geen stoffen vrij."),
    ("circulair", "nee", "n.v.t."),
    ("keten", "ja", "Geschiktheidseis: lidmaatschap van een convenant. Verder niets."),
    ("diversiteit & inclusie", "", "?"),
    ("social return", "ja", "5% SROI als uitvoeringsvoorwaarde"),
)
SETS = [FORMAL, HASTY]
THREE = [
    ("Thema", "Keuze", "Toelichting"), ("Onderwerp", "Besluit", "Nadere duiding"), ("Thema", "Ja / nee / n.v.t.", "Verhaal"),
    ("Manifest", "Antwoord", "Achtergrond"), ("Ambitie", "Meenemen", "Opmerking"), ("Thema", "Status", "Tekst"), ("Wat", "Ja of nee", "Hoe"),
    ("Thema", "Score", "Verantwoording"), ("Thema", "Wel / niet / deels", "Beschrijving of uitleg"), ("", "", ""),
]  # fmt: skip
TWO = [("Thema", "Invulling"), ("Onderwerp", "Hoe pakken we dit aan?"), ("Aspect", "Verhaal"), ("", "")]
FIELDS = [
    ("Toegepast", "Toelichting", "Akkoord"),
    ("Pas toe?", "Uitwerking", "Besluit van"),
    ("Ja/nee", "Verhaal", "Door"),
    ("Doen we dit", "Hoe of waarom niet", "Paraaf"),
]
CROSSED = [("Thema", "Ja", "Nee", "Toelichting"), ("Thema", "Pas toe", "Leg uit", "Verhaal"), ("Onderwerp", "Toegepast", "Niet toegepast", "Motivering")]
CHOICES = [
    ("Opgenomen", "Niet opgenomen"), ("Van toepassing", "Niet van toepassing"), ("+", "nee"), ("ja, zie toelichting", "nee, zie toelichting"),
    ("toepassen", "afwijken"), ("☒ ja ☐ nee", "☐ ja ☒ nee"), ("J", "N"), ("wel", "niet"),
]  # fmt: skip
RUN_IN = ["{}: {}", "{} – {}", "{} - {}", "{}. {}", "1. {}: {}", "a) {}: {}", "• {}: {}", "{}\t{}", "{} -> {}", "Thema {}: {}", "5.2 {}: {}"]


@pytest.fixture
def verdicts(read, ruleset):
    """The verdict on each theme of a purchase below which these blocks stand."""
    return lambda *blocks: [theme.verdict.value for theme in evaluate(read(PURCHASE, "Duurzaamheid (MVOI)", *blocks), ruleset).themes]


def joined(*parts):
    return ". ".join(filter(None, parts))


@pytest.mark.parametrize(("names", "said"), list(product(THREE, SETS)))
def test_a_column_for_the_choice_and_one_for_the_words(verdicts, names, said):
    assert tuple(verdicts((names, *said))) == EXPECTED


@pytest.mark.parametrize(("names", "choices"), list(product(THREE[:-1], CHOICES)))
def test_other_words_for_the_choice(verdicts, names, choices):
    rows = [(theme, {"Ja": choices[0], "Nee": choices[1]}.get(choice, ""), words) for theme, choice, words in FORMAL]
    assert tuple(verdicts((names, *rows))) == EXPECTED


@pytest.mark.parametrize("line", RUN_IN)
@pytest.mark.parametrize("behind", [". ", ", ", " – ", "   "])
def test_an_answer_behind_two_boxes(verdicts, line, behind):
    boxes = {"Ja": f"☒ ja ☐ nee{behind}", "Nee": f"☐ ja ☒ nee{behind}", "": ""}
    assert tuple(verdicts(*(line.format(theme, f"{boxes[choice]}{words}".rstrip(" ,–")) for theme, choice, words in FORMAL))) == EXPECTED


def test_a_name_of_two_themes_is_of_the_one_without_a_name_of_its_own(verdicts):
    rows = [("Klimaatadaptatie en CO2" if theme == "Klimaat" else theme, choice, words) for theme, choice, words in FORMAL]
    assert tuple(verdicts((("Thema", "Toegepast", "Toelichting"), *rows))) == EXPECTED


@pytest.mark.parametrize("names", [("A Schoonmaak", "B Catering"), ("Gebouwen", "Buitenruimte"), ("Perceel 1", "Perceel 2")])
def test_lots_in_rows_below_the_names_of_the_themes(verdicts, names):
    asked = [words if choice == "Ja" else words or "nee" for _, choice, words in FORMAL]
    rows = ((names[0], *asked), (names[1], *("n.v.t." for _ in asked)), ("Akkoord adviseur", "MB 24/11", *("" for _ in asked[1:])))
    assert verdicts((("", *(theme for theme, _, _ in FORMAL)), *rows))[::5] == ["applied", "applied"]


@pytest.mark.parametrize(("names", "said"), list(product(THREE, SETS)))
def test_numbers_before_the_themes_and_a_name_behind_them(verdicts, names, said):
    rows = [(str(number), *answer, "Jan") for number, answer in enumerate(said, start=1)]
    assert tuple(verdicts((("Nr", *names, "Wie"), *rows))) == EXPECTED


@pytest.mark.parametrize(("names", "said"), list(product(TWO, SETS)))
def test_one_column_for_both(verdicts, names, said):
    assert tuple(verdicts((names, *((theme, joined(choice, words)) for theme, choice, words in said)))) == EXPECTED
    assert tuple(verdicts((names, *((theme, "\n".join(filter(None, (choice, words)))) for theme, choice, words in said)))) == EXPECTED


@pytest.mark.parametrize(("names", "said"), list(product(FIELDS, SETS)))
def test_a_table_per_theme_or_a_row_per_field(verdicts, names, said):
    choice, words, agreed = names
    for opened in (lambda theme: ("Thema", theme), lambda theme: (theme, "")):
        tables = [(opened(theme), (choice, chosen), (words, told), (agreed, "J. de Boer")) for theme, chosen, told in said]
        assert tuple(verdicts(*tables)) == EXPECTED
        assert tuple(verdicts(tuple(row for table in tables for row in table))) == EXPECTED
    across = (("", *(theme for theme, _, _ in said)), (choice, *(chosen for _, chosen, _ in said)), (words, *(told for _, _, told in said)))
    assert tuple(verdicts(across)) == EXPECTED


@pytest.mark.parametrize(("names", "mark", "said"), list(product(CROSSED, "x☒✓", SETS)))
def test_a_cross_below_yes_or_no(verdicts, names, mark, said):
    rows = [(theme, mark if choice.lower() == "ja" else "", mark if choice.lower() == "nee" else "", words) for theme, choice, words in said]
    assert tuple(verdicts((names, *rows))) == EXPECTED


@pytest.mark.parametrize(("line", "said"), list(product(RUN_IN, SETS)))
def test_a_line_per_theme(verdicts, line, said):
    assert tuple(verdicts(*(line.format(theme, joined(choice, words)) for theme, choice, words in said))) == EXPECTED


@pytest.mark.parametrize("said", SETS)
def test_words_below_the_choice_or_below_the_name(verdicts, said):
    assert tuple(verdicts(*(((theme, choice), (words,)) for theme, choice, words in said))) == EXPECTED
    assert tuple(verdicts(*(f"{theme}\n{joined(choice, words)}" for theme, choice, words in said))) == EXPECTED


def test_who_agrees_with_the_whole_is_of_no_theme(verdicts):
    rows = [(theme, joined(choice, words)) for theme, choice, words in FORMAL]
    assert tuple(verdicts((*rows, ("Eisen aan de firma", "VCA en twee referenties"), ("Akkoord", "M. Bruinsma")))) == EXPECTED


def test_help_beside_a_refusal_is_no_reason(verdicts):
    about = (
        "CO2-uitstoot van vervoer en energie", "Schadelijke stoffen, natuur en geluid", "Hergebruik en afval", "Kinderarbeid, leefbaar loon",
        "Taal B1 en rolstoelen", "Stages en leerwerkplekken",
    )  # fmt: skip
    rows = [(theme, "Nee", words) for (theme, _, _), words in zip(FORMAL, about, strict=True)]
    assert set(verdicts((("Thema", "Toegepast", "Waar het over gaat"), *rows))) == {"to_explain"}
