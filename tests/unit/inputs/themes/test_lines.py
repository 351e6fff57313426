"""The same answers in lines of every layout: behind a question, in blocks of lines, with the reason on the next line, numbered in every way."""

import pytest
from theme_answers import FORMAL

from mvoi_checklist import evaluate

PURCHASE = (
    "Startdocument inkoop wijkcentrum",
    "Projectleider: Rana Elmas",
    "Procedure: Nationaal openbaar",
    "Geraamde waarde: € 900.000 excl. btw",
    "Productgroep: gww, catering, ict, schoonmaak",
    "# Pas toe of leg uit",
)
EXPECTED = {
    "klimaat": "applied",
    "milieu": "explained",
    "circulair": "to_explain",
    "ketenverantwoordelijkheid": "supplier_only",
    "diversiteit-inclusie": "to_explain",
    "social-return": "applied",
}
ANSWERS = (
    ("Klimaat", "ja", "Eis in het PvE: de bestelbusjes van de leverancier zijn elektrisch."),
    *((name, choice.lower(), text) for name, choice, text in FORMAL[1:]),
)
ROMAN = ("I", "II", "III", "IV", "V", "VI")
WORDED = {"ja": "wordt toegepast", "nee": "wordt niet toegepast", "": "wordt …"}
LAYOUTS = {
    "a question of the form": lambda _, name, choice, text: (f"{name}: van toepassing? {choice.capitalize()}", f"Toelichting: {text}"),
    "a question of one's own": lambda _, name, choice, text: (f"{name}: komt dit terug in de aanbesteding? {choice.capitalize()}", f"Uitleg: {text}"),
    "a block of lines": lambda _, name, choice, text: (f"Thema: {name}", f"Toegepast: {choice}", f"Toelichting: {text}"),
    "a block with other labels": lambda _, name, choice, text: (f"Thema {name}", f"Toepassen (ja/nee): {choice}", f"Hoe / waarom niet: {text}"),
    "a roman number": lambda at, name, choice, text: (f"{ROMAN[at]}. {name}: {choice}", text),
    "one question for both answers": lambda _, name, choice, text: (f"{name} (ja/nee): {choice}", f"Zo ja hoe, zo nee waarom niet: {text}"),
    "a choice in words": lambda _, name, choice, text: (f"{name} {WORDED[choice]}", text),
    "a choice between brackets": lambda _, name, choice, text: (f"{name} (van toepassing: {choice or '?'})", text),
    "a box before the name": lambda _, name, choice, text: (f"{'☒' if choice == 'ja' else '☐'} {name}: {text}",),
    "a box and the text below it": lambda _, name, choice, text: (f"{'☒' if choice == 'ja' else '☐'} {name}", text),
    "two boxes": lambda _, name, choice, text: (f"{name}: {'☒' if choice == 'ja' else '☐'} ja {'☒' if choice == 'nee' else '☐'} nee", f"Toelichting: {text}"),
    "a tab": lambda _, name, choice, text: (f"{name}\t{choice}\t{text}",),
    "capitals": lambda _, name, choice, text: (f"{name.upper()}: {choice.upper()}", text),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_lines_of_every_layout_say_the_same(layout, read, ruleset):
    lines = [line for at, answer in enumerate(ANSWERS) for line in LAYOUTS[layout](at, *answer)]
    found = {theme.theme: theme.verdict.value for theme in evaluate(read(*PURCHASE, *lines, "Planning: publicatie in mei."), ruleset).themes}
    assert found in (EXPECTED, {**EXPECTED, "diversiteit-inclusie": "undetermined"})


@pytest.mark.parametrize(
    "below", ["De planning is krap, want de raad is in mei.", "Social return is een eis: 5% van de loonsom.", "We vragen drie offertes op."]
)
def test_what_is_about_something_else_is_no_reason_for_the_theme_above_it(below, in_short):
    assert in_short("milieu", "# Duurzaamheid", "Milieu: nee", below) == "nee"


def test_a_box_that_was_left_ends_what_is_said_of_the_theme_above_it(about):
    lines = ("☒ Klimaat", "Eis: elektrische bussen.", "☐ Milieu", "Er wordt niets geleverd waar een eis op kan slaan.")
    assert about("klimaat", "# Duurzaamheid", *lines) == (True, ["requirement"], None)
    assert about("milieu", "# Duurzaamheid", *lines) == (False, [], "Er wordt niets geleverd waar een eis op kan slaan.")
