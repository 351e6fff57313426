"""Words that a municipality adds to the lists by which amounts, procedures and departments are understood."""

import pytest

from mvoi_checklist.inputs.dutch.amount_doubts import why_in_doubt
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.procedures import invited, labelled_procedure
from mvoi_checklist.inputs.purchase.units import Units


@pytest.fixture
def words(ruleset):
    """The words of the rules, with these added to lists and tables of lists."""

    def added_to(**lists):
        known = ruleset.words
        added = {name: {**getattr(known, name), **said} if isinstance(said, dict) else (*getattr(known, name), said) for name, said in lists.items()}
        return Words(known.model_copy(update=added))

    return added_to


def test_another_word_for_vat(words):
    text = "€ 40.000 inclusief omzetbelasting"
    assert not why_in_doubt(text, "", words())
    assert "btw" in why_in_doubt(text, "", words(amount_doubts={"vat": ("omzetbelasting",)}))


def test_another_word_that_weighs_a_procedure(words):
    text = "meervoudig onderhands bij gebleken geschiktheid"
    assert labelled_procedure(text, words()) == "meervoudig-onderhands"
    assert labelled_procedure(text, words(weighing_words="bij gebleken")) is None


def test_another_word_for_one_supplier(words):
    text = "We vragen één hovenier om een offerte."
    assert not [*invited(text, words())]
    assert [procedure for procedure, _ in invited(text, words(single_suppliers="hovenier"))] == ["enkelvoudig-onderhands"]


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [("Team Groen huurt maaiers in.", "unit_buys", "huurt"), ("Inkoop ten behoeve van het team Groen.", "unit_acts", "ten behoeve van")],
)
def test_another_word_beside_the_department_that_buys(words, text, name, word):
    assert Units(words()).buying(text) is None
    assert Units(words(**{name: word})).buying(text) == "Groen"
