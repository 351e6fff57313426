"""Boxes beside and behind the themes: what is ticked is answered, and no more."""

import pytest
from purchases import TITLE_AND_GROUP, WITHOUT_PROCEDURE
from theme_answers import answers_of

from mvoi_checklist import StartDocument, ThemeAnswer, evaluate


def test_a_letter_typed_before_yes_or_no_answers_for_a_theme(themes):
    found = themes((("klimaat", "O ja   X nee", "het werk is in twee dagen klaar en er komt geen voertuig aan te pas"), ("milieu", "X ja   O nee", "")))
    assert found["klimaat"][0] is False
    assert found["milieu"][0] is True


def test_the_box_before_a_theme_says_whether_it_is_applied(themes):
    found = themes(
        (
            ("Thema", "Instrument", "Omschrijving / motivering"),
            ("☒ Milieu", "Eis", "geen chloor in het water"),
            ("☐ Social return", "Geen", "de loonsom is maar 18 % van de aanneemsom, het beleid begint daarboven"),
        )
    )
    assert found["milieu"][:2] == (True, ["requirement"])
    assert found["social-return"][:2] == (False, [])


@pytest.mark.parametrize(
    ("how", "kinds"),
    [
        ("☐ Eis    ☐ Gunningscriterium    ☒ Geschiktheidseis / selectiecriterium", ["suitability"]),
        ("X Eis    ☐ Gunningscriterium    ☐ Contractbepaling", ["requirement"]),
        ("/  /  / Geschiktheidseis / selectiecriterium", ["suitability"]),
    ],
)
def test_where_only_kinds_are_ticked_nothing_is_asked_yet(how, kinds, themes):
    block = (("Toepassing", "X Toegepast    ☐ Niet toegepast"), ("Op welke manier?", how), ("Wat vragen we concreet?", "Een systeem voor milieuzorg."))
    assert themes("# Milieu", block)["milieu"] == (True, kinds, None)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("☒ ja, als eis   ☐ ja, in het contract   ☒ nee, want:\nnog bespreken", (None, [], None)),
        ("☐ ja, als eis   ☐ ja, in het contract   ☒ nee, want:\nde bussen rijden al elektrisch", (False, [], "de bussen rijden al elektrisch")),
        ("Ja ☐   Nee ☒", (False, [], None)),
    ],
)
def test_boxes_say_no_more_than_is_ticked(read, said, answer):
    assert answers_of(read(TITLE_AND_GROUP, (("Thema", "Keuze"), ("Klimaat", said), ("Milieu", "☐ ja, als eis   ☐ nee, want:"))))["klimaat"] == answer


def test_a_remark_behind_the_table_takes_no_cross_back(read):
    crosses = (("Thema", "Eis", "Gunningscriterium", "Niet, reden"), ("Klimaat", "", "X", ""), ("Milieu", "X", "", ""), ("Circulair", "", "", "te klein"))
    told = "Toelichting: klimaat = emissieloze graafmachine, fictieve korting per stuk. Milieu = MKI asfalt in bestek."
    found = answers_of(read(TITLE_AND_GROUP, "# MVI-keuzes (duurzaamheid)", crosses, told))
    assert (found["klimaat"][0], {*found["klimaat"][1]}) == (True, {"award"})


def test_a_box_for_the_kind_holds_for_what_is_asked_below_it(about):
    rows = (("Klimaat", "☐ eis ☒ gunningscriterium ☐ niet"), ("", "Laagste CO2-uitstoot"))
    assert about("klimaat", rows)[1] == ["award"]


@pytest.mark.parametrize(
    ("boxes", "kinds"),
    [
        ("☒ ja, als: ☐ geschiktheidseis ☒ minimumeis ☐ contractbepaling", ["requirement"]),
        ("☒ ja, als: ☐ geschiktheidseis ☒ minimumeis ☒ contractbepaling", ["contract", "requirement"]),
        ("☒ ja, als: ☒ geschiktheidseis ☐ minimumeis ☐ contractbepaling", ["suitability"]),
    ],
)
def test_boxes_for_the_kind_behind_yes_hold_for_the_words_below_which_explain_nothing(boxes, kinds, about):
    told = about("circulair", "# Thema's", "Circulair", boxes, "Toelichting: zes op de tien stoelen zijn gereviseerd.")
    assert told == (True, kinds, None)


def test_a_box_below_the_name_of_a_theme_answers_it_unless_more_is_typed_below(read):
    answer, helped = (("☒ ja ☐ nee\n2 % van de aanneemsom, uitvoeringsvoorwaarde",),), (("Vraag bijvoorbeeld om 5% van de loonsom.",),)
    purchase = (("Titel", "Rioolvervanging"), ("Procedure", "Meervoudig onderhands"))
    (boxed,) = read(purchase, "# 12 Social return", answer, "# 13 Omgeving", "Bemaling gemeld.").themes
    assert (boxed.applied, [item.kind.value for item in boxed.criteria]) == (True, ["contract"])
    (typed,) = read(purchase, "# 12 Social return", helped, "Nee, want er is geen loonsom.", "# 13 Omgeving").themes
    assert (typed.applied, typed.criteria) == (False, ())


def test_a_remark_below_boxes_is_about_all_the_themes(themes):
    remark = "Toelichting: Hout heeft FSC-keur, komt in het programma van eisen. Van circulair zien we af omdat niets wordt hergebruikt."
    found = themes("# Thema's", "Welke thema's neemt u mee?", "☐ Klimaat", "☒ Milieu", "☐ Circulair", "☐ Social return", remark)
    assert found["milieu"][1] == ["requirement"]
    assert found["circulair"][0] is False
    assert "hergebruikt" in found["circulair"][2]


@pytest.mark.parametrize("tick", ["☒", "☑", "✓", "✔", "✔\ufe0f", "✅", "√", "🗹", "x", "v"])
def test_a_tick_is_one_however_it_looks(tick, themes):
    table = (("Thema", "Ja", "Nee", "Toelichting"), ("Klimaat", tick, "", ""), ("Milieu", "", tick, "De stoelen zijn tweedehands en zonder lak."))
    found = {"klimaat": (True, [], None), "milieu": (False, [], "De stoelen zijn tweedehands en zonder lak.")}
    assert themes(table) == found
    boxes = (("Thema", "Antwoord"), ("Klimaat", f"{tick} Ja ☐ Nee"), ("Circulair", f"☐ Ja  {tick} Nee"))
    assert {theme: applied for theme, (applied, *_) in themes(boxes).items()} == {"klimaat": True, "circulair": False}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("☐ ja ☒ nee\nZo ja, hoe? Zo nee, waarom niet?\nHet werk is in een dag klaar, voor een plek is dat te kort.", "uitleg"),
        ("☒ ja ☐ nee\nZo ja, hoe? Zo nee, waarom niet?\n5% contractueel, als contractbepaling", "contract"),
        ("☐ ja ☒ nee\nZo ja, hoe? Zo nee, waarom niet?", "nee"),
    ],
)
def test_the_question_of_the_form_is_no_answer(text, answer, in_short):
    assert in_short("social-return", (("Social return", text), ("Prijspeil", "2026"))) == answer


def test_the_quote_of_a_box_is_the_name_behind_it(read):
    document = read(WITHOUT_PROCEDURE, (("Thema", "Wat vragen we?"), ("☒ Klimaat", "Minimumeis: elektrische bussen"), ("☐ Milieu", ""), ("☐ Circulair", "")))
    quotes = {place.field: place.quote for place in document.evidence}
    assert [theme.applied for theme in document.themes] == [True, False, False]
    assert (quotes["themes.klimaat.applied"], quotes["themes.milieu.applied"]) == ("☒ Klimaat", "☐ Milieu")


def test_yes_and_no_both_ticked_is_still_to_be_told(read, ruleset):
    document = read(WITHOUT_PROCEDURE, (("Thema", "Toegepast?", "Toelichting"), ("Social return", "☒ ja  ☒ nee", "")))
    assert next(theme.verdict for theme in evaluate(document, ruleset).themes if theme.theme == "social-return") == "undetermined"
    open_ = StartDocument(title="Schoonmaak", product_groups=("schoonmaak",), themes=(ThemeAnswer(theme="social-return"),))
    assert next(theme.verdict for theme in evaluate(open_, ruleset).themes if theme.theme == "social-return") == "to_explain"


@pytest.mark.parametrize(
    ("remark", "kinds"),
    [
        ("Ja! De pompen hebben energielabel A. Zie 6.3 van het PvE.", ["requirement"]),
        ("de pompen hebben energielabel A (staat in programma van eisen)", ["requirement"]),
        ("pompen met energielabel A uit nieuwe voorraad. eis", ["requirement"]),
        ("De pompen staan er al en draaien op stroom van het eigen dak.", []),
    ],
)
def test_remarks_may_say_yes_and_as_what(remark, kinds, themes):
    assert themes("# Klimaat", "☐ eis ☐ gunningscriterium ☐ niet toegepast", f"Toelichting: {remark}")["klimaat"][1] == kinds


@pytest.mark.parametrize("column", ["Toegepast", "Antwoord"])
@pytest.mark.parametrize(
    ("behind", "asked"),
    [
        ("hergebruikte stenen als gunningscriterium", "award"),
        ("hergebruikte stenen uit de buurt", "requirement"),
        ("beschrijf hier kort waarom", "open"),
        ("geen eis of criterium", "open"),
    ],
)
def test_what_is_typed_behind_both_boxes_is_not_lost(column, behind, asked, in_short):
    assert in_short("circulair", (("Thema", column), ("Circulair", f"☒ Ja ☐ Nee: {behind}"))) == asked


EACH = ("# Duurzaamheid", "☒ Klimaat", "Minimumeis: bezorgen per fiets.")


@pytest.mark.parametrize(
    "blocks",
    [
        ("# Thema's", "☐ Klimaat", "☐ Milieu", "☐ Social return", "Nee, wij hebben geen haast."),
        (*EACH, "☐ Social return", "De levering is in mei."),
        (*EACH, "☐ Social return", "# Planning", "Nee, wij hebben geen haast."),
    ],
)
def test_what_else_stands_below_empty_boxes_is_about_none_of_them(themes, blocks):
    assert "social-return" not in themes(*blocks)


@pytest.mark.parametrize(
    ("beside", "kinds"),
    [
        *((blanks, []) for blanks in ("percentage: ____ %   invulling: __________", "percentage: .... %", "Hoe: ……………")),
        ("percentage: 5 %   invulling: __________", ["requirement"]),
    ],
)
def test_blanks_that_were_left_say_nothing_beside_a_yes(beside, kinds, themes):
    rows = (("Thema", "ja", "nee", "Hoe?"), ("Klimaat", "☒", "☐", "Eis: elektrisch vervoer."), ("Social return", "☒", "☐", beside))
    assert themes(rows)["social-return"] == (True, kinds, None)


def test_beside_boxes_that_were_left_stands_no_reason_but_what_reads_as_one(themes):
    rows = (
        ("Thema", "Toepassen?", "Toelichting"),
        ("Klimaat", "☐ ja   ☐ nee", "Er wordt niet gereden en er is geen verbruik waar een eis op kan slaan."),
        ("Circulair", "☐ ja   ☐ nee", "Onze regio heeft de ambitie om in 2030 de helft minder nieuwe grondstoffen te gebruiken."),
        ("Milieu", "☒ ja   ☐ nee", "Contractvoorwaarde: geen chloor in de middelen."),
    )
    found = themes(rows)
    assert found["klimaat"][0] is False
    assert "circulair" not in found
    assert found["milieu"] == (True, ["contract"], None)


@pytest.mark.parametrize("sign", [" – ", ": "])
@pytest.mark.parametrize(("ticked", "left"), [("☒", "☐"), ("[x]", "[ ]")])
def test_a_box_that_was_left_takes_no_answer_of_the_next_theme(read, ticked, left, sign):
    found = read(
        "Duurzaamheid",
        f"{ticked} Klimaat{sign}minimumeis: de bladblazers zijn elektrisch",
        f"{left} Milieu en biodiversiteit",
        f"{ticked} Social return{sign}contractbepaling: 5% van de opdrachtsom",
        f"{left} Circulair",
        f"{ticked} Ketenverantwoordelijkheid{sign}eis: hout met keurmerk",
    )
    asked = {answer.theme: [(criterion.kind.value, criterion.text) for criterion in answer.criteria or ()] for answer in found.themes}
    assert {theme: criteria for theme, criteria in asked.items() if criteria} == {
        "klimaat": [("requirement", "de bladblazers zijn elektrisch")],
        "ketenverantwoordelijkheid": [("requirement", "hout met keurmerk")],
        "social-return": [("contract", "5% van de opdrachtsom")],
    }
