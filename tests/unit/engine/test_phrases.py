"""Phrases of the vocabulary in the lists of the engine: with the * and the … that they have for the readers."""

import pytest

from mvoi_checklist.engine.explanation_phrases import ExplanationPhrases
from mvoi_checklist.engine.phrases import Phrases
from mvoi_checklist.engine.postponement import Postponement


@pytest.fixture
def own(ruleset):
    """The ruleset with a phrase more in a list of its vocabulary."""

    def added(name, phrase):
        known = ruleset.vocabulary
        return ruleset.model_copy(update={"vocabulary": known.model_copy(update={name: (*getattr(known, name), phrase)})})

    return added


@pytest.mark.parametrize(
    ("text", "postpones"),
    [
        ("Na overleg met het werkgeversservicepunt.", True),
        ("Dat komt tijdens de uitvoering nog op ons terug.", False),
        ("Na de marktverkenning bepalen we dit.", True),
        ("Daar komen we straks op terug.", True),
        ("Daar komen we tijdens de uitvoering niet op terug.", False),
        ("Dat is nog níét bekend.", True),
    ],
)
def test_a_phrase_that_postpones_is_found_as_in_every_other_list(text, postpones, ruleset):
    assert Postponement(ruleset.vocabulary).says(text) is postpones


def test_an_own_phrase_that_postpones_may_be_open(own):
    text = "Dat kienen de collega's volgende maand uit."
    assert not Postponement(own("postponement", "kienen uit").vocabulary).says(text)
    assert Postponement(own("postponement", "kiene* … uit").vocabulary).says(text)


@pytest.mark.parametrize(
    ("name", "phrase", "text"),
    [
        ("weak_reasons", "omdat … zei", "Niet gevraagd omdat Karel van inkoop dat zei."),
        ("no_reasons", "buikgevoel*", "Ons buikgevoelens bij deze markt zijn slecht."),
        ("boilerplate_openings", "wij laten … vare*", "Wij laten dit nu varen bij de sportvelden."),
    ],
)
def test_an_own_phrase_that_explains_nothing_may_be_open(name, phrase, text, own, ruleset):
    assert not ExplanationPhrases(ruleset).says_nothing(text)
    assert ExplanationPhrases(own(name, phrase)).says_nothing(text)


def test_a_text_that_is_a_phrase_and_no_more():
    phrases = Phrases(["*inkoper", "ik ben … de projectleider"])
    assert [phrases.fill(text) for text in ("hoofdinkoper", "hoofdinkoper Jansen", "ik ben namens ict de projectleider", "de projectleider")] == [
        True,
        False,
        True,
        False,
    ]
