"""Words that a municipality adds to the lists by which amounts, procedures and departments are understood."""

import pytest

from mvoi_checklist.inputs.dutch.amounts import read_amount
from mvoi_checklist.inputs.dutch.earlier_contracts import of_now
from mvoi_checklist.inputs.dutch.starts import start_in
from mvoi_checklist.inputs.dutch.values import read_value, why_in_doubt
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.facts import facts
from mvoi_checklist.inputs.purchase.invited_parties import invited
from mvoi_checklist.inputs.purchase.names_said import apart_from_number, bare_name
from mvoi_checklist.inputs.purchase.procedures import labelled_procedure
from mvoi_checklist.inputs.purchase.units import Units
from mvoi_checklist.inputs.recognition import Recognition
from mvoi_checklist.inputs.themes.asked_of_supplier import of_whom
from mvoi_checklist.inputs.themes.stances import by_candidate, is_demanded


@pytest.fixture
def words(ruleset):
    """The words of the rules, with these added to lists and tables of lists."""

    def added_to(**lists):
        known = ruleset.words
        added = {name: {**getattr(known, name), **said} if isinstance(said, dict) else (*getattr(known, name), said) for name, said in lists.items()}
        return Words(known.model_copy(update=added))

    return added_to


@pytest.mark.parametrize(
    ("text", "name", "word", "reason"),
    [
        ("€ 40.000 inclusief accijns", "vat", "accijns", "inclusief btw"),
        ("€ 40.000 (btw-bedrag accijns inbegrepen)", "vat", "accijns", "btw in dit bedrag"),
        ("€ 40.000\nDit bedrag is met accijns.", "vat", "accijns", "inclusief btw"),
        ("€ 40.000 incl. accijns", "tax", "accijns", "andere belasting"),
        ("€ 40.000 vuistprijs", "gross", "vuistprijs", "btw in dit bedrag"),
        ("€ 40.000 incl. bijkoop", "options", "bijkoop*", "opties"),
        ("€ 40.000 om de week", "period", "om de week", "hele looptijd"),
        ("€ 40.000 kavelprijs", "lot", "kavelprijs", "per perceel"),
        ("€ 40.000 richtbedrag", "limit", "richtbedrag", "een grens"),
        ("€ 40.000 (richtbedrag)", "limit", "richtbedrag", "een grens"),
        ("Richtbedrag: € 40.000", "limit", "richtbedrag", "een grens"),
        ("amper € 40.000", "limit_before", "amper", "een grens"),
    ],
)
def test_another_word_that_makes_an_amount_doubtful(words, text, name, word, reason):
    own = words(amount_doubts={name: (word,)})
    assert read_value(text, "Geraamde waarde", words()) == 40000
    assert read_value(text, "Geraamde waarde", own) is None
    assert reason in why_in_doubt(text, "", own)


def test_each_word_of_the_rules_makes_an_amount_doubtful(words):
    places = {"vat": "€ 40.000 incl. {}", "tax": "€ 40.000 incl. {}", "options": "€ 40.000 incl. {}", "limit_before": "{} € 40.000", "currency": "40.000 {}"}
    known = words().vocabulary.amount_doubts
    said = [places.get(name, "€ 40.000 {}").format((word.upper() if len(word) == 3 else word).strip("*")) for name, listed in known.items() for word in listed]
    assert not [text for text in said if read_value(text, "Geraamde waarde", words()) is not None]


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


def test_the_money_of_another_country(words):
    text = "€ 40.000, 450.000 kroon"
    assert read_amount(text, words()) is None
    assert read_amount(text, words(amount_doubts={"currency": ("kroon",)})) == 40000


def test_another_word_for_options_that_are_left_out(words):
    text = "€ 40.000 exclusief meerjarenopties"
    assert read_amount(text, words()) is None
    assert read_amount(text, words(option_names="meerjarenopties")) == 40000


def test_another_day_than_that_on_which_a_contract_starts(words):
    sentence = "Op 1 mei 2027 moet het contract ingaan na de marktdialoog."
    assert start_in(sentence, words(start_days={"other": ()}))
    assert not start_in(sentence, words(start_days={"other": ("marktdialoog",)}))


def test_another_certificate_and_another_word_for_who_offers(words):
    demand = "Minimumeis: consortium heeft een EcoMark"
    assert of_whom("requirement", demand, words(tenderers="consortium")) == "requirement"
    assert of_whom("requirement", demand, words(tenderers="consortium", certificates="ecomark")) == "suitability"


def test_other_words_for_who_must_do_what(words):
    assert not by_candidate("De combinant moet dit aantonen.", words())
    assert by_candidate("De combinant moet dit aantonen.", words(candidates="combinant"))
    assert is_demanded("De loods sorteert alles.", words(demanding={"parties": ("loods",), "party_acts": ("sorteert",)}))


def test_other_words_around_a_title_and_a_name(words):
    assert apart_from_number("Nieuw dak (casus 2026-118)", words(case_words="casus")) == ("Nieuw dak", "2026-118")
    assert not bare_name("Binnenkort bekend", "project_leader", words(no_name_openings="binnenkort"))


def test_another_government_that_closed_the_contract_before(words):
    sentence = "De omgevingsdienst sloot in 2021 een contract van vier jaar."
    assert of_now(sentence, words()) == sentence
    assert not of_now(sentence, words(governments="omgevingsdienst"))


def test_another_step_of_a_form_on_a_screen(words):
    def is_step(known):
        return LineOpenings(Meanings(known), known).is_step("Tabblad 2 van 4: Duurzaamheid")

    assert not is_step(words())
    assert is_step(words(form_steps="tabblad"))


def test_another_kind_of_demand_that_is_asked_of_whoever_offers(words):
    demand = "Balanseis aan de inschrijver: een jaarrekening."
    assert of_whom("requirement", demand, words()) == "requirement"
    assert of_whom("requirement", demand, words(criterion_kinds={"requirement": ("balanseis",)})) == "suitability"


def test_another_name_of_a_kind_of_purchase(words):
    sentence = "Het gaat om een sloopklus."
    assert not [*facts(sentence, words())]
    assert [(field, value) for field, value, _ in facts(sentence, words(contract_kinds={"werken": ("sloopklus",)}))] == [("contract_kind", "werken")]


@pytest.mark.parametrize(("title", "lists"), [("Aan: loket inkoop", {"unit_words": "loket"}), ("Aan: afdeling verwerving", {"purchase_stems": "verwerv*"})])
def test_another_way_to_send_it_to_the_buyers(title, lists, words):
    def is_start_document(known):
        seen = Recognition(known)
        seen.see_title(title)
        seen.see_label("start_date")
        return seen.is_start_document(themes=0)

    assert not is_start_document(words())
    assert is_start_document(words(**lists))


def test_another_title_of_a_report(words):
    def is_start_document(known):
        seen = Recognition(known)
        seen.see_title("Pas toe of leg uit: nabeschouwing")
        seen.see_label("estimated_value")
        return seen.is_start_document(themes=2)

    assert is_start_document(words())
    assert not is_start_document(words(titles_of_reports="nabeschouwing"))
