"""A sentence that answers several themes differently: each gets its own clause."""

import pytest
from theme_answers import asked

from mvoi_checklist.inputs.themes.clauses import clauses

APART = (
    ("Wel circulair (minimumeis: 30% hergebruikt hout), geen milieu.", {"circulair": ["requirement"]}, {"milieu"}),
    ("Circulair nemen we op als eis, klimaat niet omdat er niets wordt vervoerd.", {"circulair": ["requirement"]}, {"klimaat"}),
    ("Omdat we milieu al als minimumeis vragen (Ecolabel), laten we klimaat achterwege.", {"milieu": ["requirement"]}, {"klimaat"}),
    ("Alleen milieu passen we toe (minimumeis: Ecolabel), circulair en social return niet.", {"milieu": ["requirement"]}, {"circulair", "social-return"}),
    (
        "Milieu (eis: Ecolabel) en social return (2%, contractbepaling) passen we toe, klimaat leggen we uit: er wordt niet gereden.",
        {"milieu": ["requirement"], "social-return": ["contract"]},
        {"klimaat"},
    ),
    ("Milieu als minimumeis (Ecolabel), circulair als gunningscriterium (10 punten).", {"milieu": ["requirement"], "circulair": ["award"]}, set()),
    (
        "Milieu: minimumeis Ecolabel, circulair: geen eisen; social return: 2% als contractbepaling.",
        {"milieu": ["requirement"], "social-return": ["contract"]},
        {"circulair"},
    ),
    ("We nemen alleen een eis op voor milieu, want circulair en klimaat zijn niet relevant.", {"milieu": ["requirement"]}, {"circulair", "klimaat"}),
    ("Circulair is het belangrijkst: minimumeis 30% hergebruik, zodat ook klimaat en milieu daarvan profiteren.", {"circulair": ["requirement"]}, set()),
    ("Circulair passen we toe als minimumeis, terwijl klimaat buiten beschouwing blijft.", {"circulair": ["requirement"]}, {"klimaat"}),
)


@pytest.mark.parametrize(("sentence", "kinds", "refused"), APART)
def test_each_theme_of_a_sentence_has_its_own_answer(themes, sentence, kinds, refused):
    found = themes("# Duurzaamheid", sentence)
    assert asked(found) == kinds
    assert {theme for theme, (applied, *_) in found.items() if applied is False} == refused


@pytest.mark.parametrize(
    "sentence",
    [
        "Circulair en milieu passen we niet toe, want de stoelen worden gehuurd.",
        "Circulair en milieu nemen we mee als gunningscriterium (10 punten).",
        "Omdat klimaat en milieu hier niet spelen, stellen wij geen eisen.",
        "Niet alleen circulair maar ook milieu is een minimumeis.",
        "Naast klimaat speelt ook milieu een rol.",
        "Circulair is een minimumeis.",
    ],
)
def test_a_sentence_that_says_the_same_of_all_stays_whole(words, sentence):
    assert clauses(sentence, words) == ()


def test_a_theme_that_only_a_reason_mentions_is_not_answered(words):
    (only,) = clauses("Klimaat weegt mee als gunningscriterium, omdat vervoer het meest drukt op het milieu.", words)
    assert (only.themes, only.refused) == ({"klimaat"}, False)
    (only,) = clauses("Ketenverantwoordelijkheid is niet relevant omdat er geen grondstoffen worden ingekocht.", words)
    assert (only.themes, only.refused) == ({"ketenverantwoordelijkheid"}, True)


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("Behalve social return passen we geen enkel thema toe, omdat de stoelen worden gehuurd.", "social-return"),
        ("Behalve voor klimaat stellen we voor alle thema's eisen.", "klimaat"),
    ],
)
def test_of_an_exception_nobody_knows_what_is_asked(themes, sentence, theme):
    assert themes("# Duurzaamheid", sentence)[theme] == (None, [None], None)


def test_a_refusal_without_a_reason_explains_nothing(themes):
    assert themes("# Duurzaamheid", "Wel circulair (minimumeis: 30% hergebruikt hout), geen milieu.")["milieu"] == (False, [], None)


def test_a_list_of_themes_may_hold_names_of_more_words(themes):
    found = themes(
        "# MVOI", "Klimaat, milieu, circulair, internationale sociale voorwaarden en social return: geen criteria, want het is advies van één persoon."
    )
    assert {theme for theme, (applied, *_) in found.items() if applied is False} == {
        "klimaat",
        "milieu",
        "circulair",
        "ketenverantwoordelijkheid",
        "social-return",
    }
