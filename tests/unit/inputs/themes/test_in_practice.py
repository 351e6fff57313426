"""Start documents as they come: what is asked, what is explained, and what must stay open."""

from datetime import date

import pytest

from mvoi_checklist import evaluate

ON = date(2026, 11, 24)
BASE = (("Titel", "Schoonmaak sporthal"), ("Productgroep", "Schoonmaak"), ("Procedure", "Meervoudig onderhands"), ("Geraamde waarde", "€ 90.000"))


@pytest.fixture
def judged(read, ruleset):
    """The verdict on social return when this stands under its heading, and the kinds asked."""

    def judge(text):
        checklist = evaluate(read(BASE, "# Social return", *text.split("\n")), ruleset, on=ON)
        theme = next(theme for theme in checklist.themes if theme.theme == "social-return")
        return theme.verdict.value, [item.kind.value for item in theme.applied_criteria if item.kind]

    return judge


@pytest.mark.parametrize(
    "text",
    [
        "Minimumeis: later te bepalen",
        "Minimumeis: n.v.t.",
        "Contractbepaling: geen",
        "Ja, minimumeis: zie bestek",
        "Gunningscriterium: ...",
        "Minimumeis: nog uit te werken",
        "Minimumeis: [vul in]",
        "later te bepalen",
        "Wordt nader bepaald door de projectgroep in overleg met inkoop.",
        "Nee, dit volgt nog later in het proces als de markt is verkend.",
        "Wij onderzoeken nog of een minimumeis mogelijk is.",
        "Valt onder sociaal domein",
        "In het vorige contract werd 5% social return gevraagd. Dat leverde 2 plekken op.",
        "Wij hechten veel waarde aan social return in al onze opdrachten.",
        "Nee want nee want nee want nee want nee want nee",
    ],
)
def test_what_asks_and_explains_nothing_is_neither_applied_nor_explained(text, judged):
    assert judged(text)[0] in {"to_explain", "undetermined"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Contractbepaling 5% van de opdrachtsom", "contract"),
        ("Minimumeis - 5% van de opdrachtsom voor social return", "requirement"),
        ("Contractbepaling (5% van de opdrachtsom)", "contract"),
        ("Gunningscriterium G3: plan van aanpak social return", "award"),
        ("Subgunningscriterium 2 (20 punten): plan van aanpak", "award"),
        ("Eis 1: dagschoonmaak op werkdagen", "requirement"),
        ("KO-eis: ten minste twee leerwerkplekken", "requirement"),
        ("Ja: 5% van de opdrachtsom als contractbepaling", "contract"),
        ("Wordt niet gevraagd als gunningscriterium, maar als contractbepaling: 5% van de opdrachtsom", "contract"),
    ],
)
def test_a_kind_is_heard_however_it_is_written(text, kind, judged):
    assert judged(text) == ("applied", [kind])


@pytest.mark.parametrize(
    "text",
    [
        "Social return wordt niet toegepast, omdat de werkzaamheden door één persoon in drie dagen worden gedaan.",
        "Nee. Grond: geen verband. De opdracht bestaat alleen uit een levering van machines zonder arbeid in Nederland.",
        "Contractbepaling is hier niet mogelijk, omdat er alleen machines worden geleverd en niemand in Nederland eraan werkt.",
    ],
)
def test_a_reason_is_an_explanation(text, judged):
    assert judged(text) == ("explained", [])


def test_the_words_after_a_ground_are_the_explanation(rows):
    explanation = rows(("Social return", "Nee. Grond: geringe omvang. De opdracht is klein en duurt maar één dag.")).themes[0].explanation
    assert (explanation.ground, explanation.text) == ("geringe-omvang", "De opdracht is klein en duurt maar één dag.")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("4 jaar, opzegtermijn 6 maanden", 48),
        ("1 jaar; evaluatie na 6 maanden", None),
        ("6 maanden tot 1 jaar", None),
        ("2+1+1", 24),
        ("4 jaar (2+1+1)", 24),
        ("zes jaar (4 + 2x1)", 48),
        ("4 jaar (1+1)", 48),
        ("Vorige contract was 4 jaar", None),
        ("levering binnen 3 maanden", None),
        ("max 8 jaar", None),
        ("twee jaar", 24),
        ("3 jr", 36),
        ("2 jaar + 2x 1 jaar optie", 24),
    ],
)
def test_a_term_is_read_or_left_open(text, months, rows):
    assert rows(("Looptijd", text)).duration_months == months


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("500 - 1,5 miljoen", None),
        ("2025", None),
        ("€ 0", None),
        ("45 000 euro", 45_000),
        ("€ 45.000,- excl. btw (totaal 4 jaar)", 45_000),
        ("(exclusief BTW, over 4 jaar) € 45.000", 45_000),
    ],
)
def test_an_amount_beside_its_label_is_read_or_left_open(text, value, rows):
    assert rows(("Geraamde waarde", text)).estimated_value == value


def two_columns(*names):
    return (
        ("Onderdeel", *names),
        ("Geraamde waarde", "€ 300.000", "€ 40.000"),
        ("Procedure", "Europees openbaar", "Enkelvoudig onderhands"),
        ("Looptijd", "4 jaar", "1 jaar"),
    )


def test_two_lots_beside_a_label_are_added_up_or_leave_it_open(rows):
    document = rows(*two_columns("Perceel A", "Perceel B"))
    assert (document.estimated_value, document.procedure, document.duration_months) == (340_000, None, None)


def test_a_column_about_an_earlier_contract_is_not_about_this_one(rows):
    document = rows(*two_columns("Vorig contract", "Nieuw contract"))
    assert (document.estimated_value, document.procedure.value, document.duration_months) == (40_000, "enkelvoudig-onderhands", 12)


def test_a_remark_beside_a_value_leaves_the_value_alone(rows):
    assert rows(("Geraamde waarde", "€ 40.000", "volgens de raming van het team")).estimated_value == 40_000


def test_the_column_with_answers_counts_and_the_remarks_do_not(rows):
    document = rows(
        ("Vraag", "Toelichting", "Antwoord"),
        ("Geraamde waarde", "Zonder btw", "€ 40.000"),
        ("Klimaat", "Minder CO2", "Minimumeis: elektrisch vervoer"),
    )
    assert document.estimated_value == 40_000
    assert [(item.kind.value, item.text) for item in document.themes[0].criteria] == [("requirement", "elektrisch vervoer")]


def test_yes_with_a_kind_among_the_remarks_is_asked(rows):
    document = rows(("Thema", "Toegepast", "Toelichting"), ("Social return", "☒ Ja ☐ Nee", "Contractbepaling: meldpunt voor schoonmakers"))
    assert [item.kind.value for item in document.themes[0].criteria] == ["contract"]


@pytest.mark.parametrize(("text", "groups"), [("Grond-, weg- en waterbouw (GWW)", ("gww",)), ("ICT (hardware)", ("ict",))])
def test_a_product_group_may_have_words_behind_it(text, groups, rows):
    assert rows(("Productgroep", text)).product_groups == groups
