"""Free text about a theme: an application, an explanation, or neither; never guessed in silence."""

import pytest

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.themes.free_text import CONTRADICTS, READ_AS_DEMAND, UNSAID_NO, UNSAID_YES, Said, beside_yes, theme_text, yes_no


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("☒ Ja ☐ Nee", "Ja"),
        ("☐ Ja ☒ Nee, omdat de markt dit niet levert", "Nee, omdat de markt dit niet levert"),
        ("☐ Ja ☐ Nee", ""),
        ("☒ Ja ☐ Nee\nToelichting: zie hoofdstuk 3", "Ja\nToelichting: zie hoofdstuk 3"),
        ("Toegepast: ☑ ja ☐ nee", "Toegepast:\nja"),
        ("☒ ICT ☐ Catering ☒ Meubilair", "ICT\nMeubilair"),
        ("gewone tekst", "gewone tekst"),
        ("☒", "☒"),
    ],
)
def test_only_what_stands_beside_a_ticked_box_is_said(text, said):
    assert checked(text) == said


@pytest.mark.parametrize(("text", "answer"), [("Ja.", True), ("NEE", False), ("Ja /", True), ("ja/nee", None), ("x", True), ("☐", None), ("misschien", None)])
def test_yes_or_no_is_the_whole_text(words, text, answer):
    assert yes_no(text, words) is answer


@pytest.mark.parametrize(
    "text",
    [
        "Social return wordt niet toegepast, omdat de opdracht geen arbeid bevat.",
        "Social return wordt in deze opdracht niet gevraagd want de ploeg is te klein.",
        "We passen dit thema niet toe, de leverancier is een eenmanszaak.",
        "Wij stellen hier geen eisen aan: er is geen aanbod.",
        "Nee, omdat de markt dit niet levert.",
        "Nee: de markt levert dit niet",
        "Niet toegepast. De markt levert dit niet.",
    ],
)
def test_a_negation_is_an_explanation_and_no_application(words, text):
    said = theme_text(text, words)
    assert said.applied is False
    assert said.text
    assert not said.criteria


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("Ja, minimumeis: de verpakking wordt teruggenomen.", "minimumeis: de verpakking wordt teruggenomen."),
        ("Ja\nMinimumeis: A.\nContractbepaling: B.", "Minimumeis: A.\nContractbepaling: B."),
        ("Ja, toegepast: gunningscriterium (20 punten)", "gunningscriterium (20 punten)"),
    ],
)
def test_yes_is_followed_by_what_is_asked(words, text, criteria):
    assert theme_text(text, words) == Said(applied=True, criteria=criteria)


def test_a_named_line_after_yes_is_no_criterion(words):
    said = theme_text("Ja\nCriteria: Minimumeis: A.\nToelichting: besproken met de markt", words)
    assert said == Said(applied=True, criteria="Minimumeis: A.", explanation=(("text", "besproken met de markt"),))


def test_a_kind_of_criterion_is_asked_without_the_word_yes(words):
    assert theme_text("Minimumeis: geen wegwerpplastic.", words) == Said(criteria="Minimumeis: geen wegwerpplastic.")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Wij vragen ENERGY STAR voor alle laptops.", READ_AS_DEMAND),
        ("Social return wordt toegepast, net als bij andere opdrachten.", UNSAID_YES),
    ],
)
def test_a_demand_is_never_taken_for_an_explanation(words, text, note):
    said = theme_text(text, words)
    assert said == Said(criteria=said.criteria, note=note)
    assert said.criteria


@pytest.mark.parametrize("text", ["De leverancier neemt lege dozen mee terug.", "Alle wagens moeten elektrisch rijden."])
def test_what_the_supplier_must_do_is_read_as_a_requirement_and_told(words, text):
    assert theme_text(text, words) == Said(criteria=f"requirement:\n{text}", note=READ_AS_DEMAND)


@pytest.mark.parametrize(
    "text",
    [
        "De leverancier werkt al elektrisch.",
        "Iedereen moet zich thuis voelen in het uniform.",
        "Inschrijvers dienen ISO 14001 te hebben.",
        "Het materiaal is zo besmet dat nieuwe buizen gebruikt moeten worden.",
        "Wij moeten in 2030 klimaatneutraal zijn.",
    ],
)
def test_what_others_do_or_what_the_supplier_does_anyhow_is_no_requirement(words, text):
    assert "requirement" not in theme_text(text, words).criteria


def test_text_that_says_neither_is_marked_as_uncertain(words):
    text = "De locaties liggen in drie kernen."
    assert theme_text(text, words) == Said(explanation=(("text", text),), note=UNSAID_NO)


def test_yes_and_no_both_ticked_is_no_answer(words):
    said = theme_text(checked("☒ Ja ☒ Nee"), words)
    assert said == Said(note=CONTRADICTS)
    assert said.answers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Eis: schone bussen", Said(applied=True, criteria="Eis: schone bussen")),
        ("Nee", Said(note=CONTRADICTS)),
        ("Vraag om schone bussen.", Said(applied=True, criteria="Vraag om schone bussen.")),
        ("", Said(applied=True)),
    ],
)
def test_beside_a_yes_stands_what_is_asked(words, text, said):
    assert beside_yes(text, words) == said


def test_words_before_no_stay_in_the_explanation(words):
    said = theme_text("Besproken met inkoop.\nNee, omdat er geen aanbod is.", words)
    assert said.text == "Besproken met inkoop.\nomdat er geen aanbod is."


def test_named_parts_of_an_explanation_find_their_field(words):
    said = theme_text("Niet toegepast. Grond: geen aanbod; bewijs: marktconsultatie; toelichting: er zijn geen elektrische kolkenzuigers.", words)
    parts = (("ground", "geen aanbod"), ("proof", "marktconsultatie"), ("text", "er zijn geen elektrische kolkenzuigers."))
    assert said == Said(applied=False, explanation=parts)


@pytest.mark.parametrize("text", ["N. Bakker beslist hierover", "X-ray apparatuur komt uit de regio", "Jaarlijks overleg", "Neerslag telt mee", "Ja/nee"])
def test_a_letter_or_the_start_of_a_word_is_no_answer(words, text):
    assert not theme_text(text, words).answers
