"""The annex to the contract says what was asked and nothing else."""

from pathlib import Path

import pytest
from catering import BEKERS, ISO, catering, plain

from mvoi_checklist import contract_annex, evaluate, render
from mvoi_checklist.model.closed_lists import Certainty, CriterionKind, DutyState
from mvoi_checklist.model.start_document import AskedCriterion, DutyAnswer, Evidence, StartDocument, ThemeAnswer


def annex(document, ruleset):
    return contract_annex(evaluate(document, ruleset), ruleset)


def test_each_agreement_stands_once_with_all_its_themes(ruleset):
    document = catering(BEKERS, ISO)
    document = document.model_copy(update={"themes": (*document.themes, ThemeAnswer(theme="klimaat", criteria=(BEKERS,)))})
    found = annex(document, ruleset)
    assert [(clause.number, clause.text, len(clause.themes)) for clause in found.clauses] == [(1, BEKERS.text, 2)]
    assert [clause.text for clause in found.supplier] == [ISO.text]


def test_one_criterion_in_two_wordings_is_told(ruleset, mvoi):
    first, second = (
        AskedCriterion(text=text, code="CAT-MIL-01", kind=CriterionKind.REQUIREMENT) for text in ("Eén dag zonder vlees.", "Twee dagen zonder vlees.")
    )
    both = (ThemeAnswer(theme="klimaat", criteria=(second,)), ThemeAnswer(theme="milieu", criteria=(first,)))
    document = catering(first).model_copy(update={"themes": both})
    assert "Afspraken 1 en 2: dit is twee keer hetzelfde criterium, CAT-MIL-01." in render(annex(document, ruleset), "markdown").decode()
    Path("start.json").write_text(document.model_dump_json(), encoding="utf-8")
    assert "Staat er met twee teksten: CAT-MIL-01." in mvoi("contract", "start.json").stdout


def test_a_text_that_asks_nothing_is_no_agreement(ruleset):
    nothing = AskedCriterion(text="later te bepalen", kind=CriterionKind.CONTRACT)
    assert annex(catering(nothing), ruleset).clauses == ()


def test_the_words_of_the_document_are_kept_and_a_bare_code_gets_the_text_of_the_rules(ruleset):
    rule = ruleset.criterion_by_code["CAT-MIL-03"]
    edited = AskedCriterion(text="Weeg elke maand.", code=rule.code, kind=rule.kind)
    bare = AskedCriterion(text=rule.code, code=rule.code, kind=rule.kind)
    [own], [full] = annex(catering(edited), ruleset).clauses, annex(catering(bare), ruleset).clauses
    assert (own.text, own.open) == ("Weeg elke maand.", ())
    assert "weegt vanaf de [tweede] maand" in full.text
    assert full.open == tuple(item.default for item in rule.fill_ins)


def test_all_evidence_of_the_rules_is_verified_at_some_moment(ruleset):
    moments = {moment.title for moment in ruleset.vocabulary.verification_moments}
    for group in ruleset.product_groups:
        for rule in group.criteria[:6]:
            [clause] = annex(catering(AskedCriterion(text="Tekst.", code=rule.code, kind=CriterionKind.CONTRACT)), ruleset).clauses
            assert {check.moment for check in clause.checks} <= moments
            assert sum(len(check.proof) for check in clause.checks) > len(rule.evidence) / 2


def test_evidence_that_names_its_moment_is_told_from_what_we_propose(ruleset):
    [clause] = annex(catering(AskedCriterion(text="Keuze.", code="CAT-MIL-01", kind=CriterionKind.REQUIREMENT)), ruleset).clauses
    assert [(check.moment, check.proposed) for check in clause.checks] == [("Bij de gunning", False), ("Tijdens de opdracht, minstens elk jaar", False)]
    assert clause.checks[0].proof.startswith("Voorbeeldmenu")
    [other] = annex(catering(AskedCriterion(text="Bio.", code="CAT-MIL-04", kind=CriterionKind.CONTRACT)), ruleset).clauses
    assert all(check.proposed for check in other.checks)


def test_a_requirement_is_verified_when_its_own_text_says_and_not_before(ruleset):
    """A list that is due on delivery was to be verified at the award."""
    bare = AskedCriterion(text="MEU-KET-02", code="MEU-KET-02", kind=CriterionKind.REQUIREMENT)
    edited = bare.model_copy(update={"text": "Inschrijver geeft bij de offerte een lijst met landen, en vult die bij de levering aan."})
    found = [annex(catering(asked), ruleset).clauses[0].checks[0] for asked in (bare, edited)]
    assert [(check.moment, check.proposed) for check in found] == [("Bij de levering", True), ("Bij de gunning", True)]


def test_agreements_without_a_moment_are_asked_for_and_wait_in_the_planning(ruleset):
    asked = (AskedCriterion(text="MEU-KET-02", code="MEU-KET-02", kind=CriterionKind.REQUIREMENT), BEKERS)
    said = plain(render(annex(catering(*asked), ruleset), "markdown"), "markdown")
    assert "Afspraak 2: spreek af wat opdrachtnemer laat zien, en vul in wanneer." in said
    assert "| Nog af te spreken | Afspraak 2: neem hier over wat en wanneer u daar afspreekt. |" in said.split("## Controles per moment")[1]


@pytest.mark.parametrize("form", ["docx", "odt", "json", "markdown"])
def test_every_format_of_the_annex_holds_every_agreement_and_duty(form, ruleset):
    found = annex(catering(BEKERS, AskedCriterion(text="Meer punten per fiets.", kind=CriterionKind.AWARD)), ruleset)
    words = plain(render(found, form), form)
    assert found.duties
    for expected in (BEKERS.text, "Meer punten per fiets.", *(duty.title for duty in found.duties)):
        assert expected in words


def test_an_annex_tells_the_supplier_nothing_of_levels_and_of_the_sources_of_criteria(ruleset):
    rule = ruleset.criterion_by_code["CAT-MIL-03"]
    said = plain(render(annex(catering(AskedCriterion(text="Weeg elke maand.", code=rule.code, kind=rule.kind)), ruleset), "markdown"), "markdown")
    assert rule.code in said
    assert not any(words in said for words in ("niveau 1", rule.source.title, ruleset.identity.title))


def test_what_must_be_settled_first_stands_at_the_start_and_no_advice_in_the_agreements(ruleset):
    known = annex(catering(BEKERS, estimated_value=300_000, contract_kind="diensten"), ruleset)
    open_duty = next(duty for duty in known.duties if duty.state is DutyState.OPEN)
    start, agreements = plain(render(known, "markdown"), "markdown").split("## Overzicht")
    assert f"Wettelijke plicht nog te regelen: {open_duty.title}. {open_duty.how_to_meet}" in start
    assert open_duty.title in agreements
    assert open_duty.how_to_meet not in agreements
    vague = annex(catering(AskedCriterion(text="Minder plastic.")), ruleset)
    assert "Milieu en biodiversiteit: het startdocument is niet duidelijk over wat geldt." in plain(render(vague, "markdown"), "markdown")
    start, agreements = plain(render(annex(StartDocument(), ruleset), "markdown"), "markdown").split("## Overzicht")
    for expected in ("De inkoop heeft nog geen titel.", "De productgroep is niet bekend."):
        assert expected in start
    assert "Wettelijke plichten" not in agreements


def test_before_signing_it_is_told_which_themes_are_not_asked_and_not_explained(ruleset):
    only = ThemeAnswer(theme="milieu", criteria=(AskedCriterion(text="ISO 14001.", kind=CriterionKind.SUITABILITY),))
    document = StartDocument(product_groups=("schoonmaak",), themes=(only, ThemeAnswer(theme="circulair", criteria=(BEKERS,))))
    start = plain(render(annex(document, ruleset), "markdown"), "markdown").split("## Overzicht")[0]
    assert "Diversiteit en inclusie en Social return: niet gevraagd, en niet uitgelegd." in start
    catered = document.model_copy(update={"product_groups": ("catering",)})
    start = plain(render(annex(catered, ruleset), "markdown"), "markdown").split("## Overzicht")[0]
    assert "Milieu en biodiversiteit: alleen bij de leverancier gevraagd, en niet uitgelegd." in start


def unworked(annex):
    return {item.text: item.reason for item in annex.unworked}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Zie eis 6.4", "verwijst alleen"),
        ("zie de minimumeisen in bijlage 3.", "verwijst alleen"),
        (": komt dit terug in de uitvraag of het contract? Ja /", "van het formulier"),
    ],
)
def test_a_reference_and_words_of_the_form_are_told_and_no_agreements(text, said, ruleset, mvoi):
    document = catering(AskedCriterion(text=text, kind=CriterionKind.REQUIREMENT), BEKERS)
    found = annex(document, ruleset)
    assert [clause.text for clause in found.clauses] == [BEKERS.text]
    assert [said in reason for reason in unworked(found).values()] == [True]
    start, agreements = plain(render(found, "markdown"), "markdown").split("## Overzicht")
    assert said in start.split("## Nog uit te werken")[1]
    assert said not in agreements
    Path("start.json").write_text(catering(AskedCriterion(text=text, kind=CriterionKind.REQUIREMENT)).model_dump_json(), encoding="utf-8")
    result = mvoi("contract", "start.json")
    assert result.exit_code == 1
    assert said in result.stderr
    assert "is nog geen afspraak" in result.stderr


@pytest.mark.parametrize("text", ["Zie eis 6.4: middelen met EU Ecolabel of gelijkwaardig.", "Zie toe op afvalscheiding.", "Hoe beperkt u de uitstoot?"])
def test_a_reference_with_words_of_its_own_and_a_question_to_who_offers_are_agreements(text, ruleset):
    assert [clause.text for clause in annex(catering(AskedCriterion(text=text, kind=CriterionKind.AWARD)), ruleset).clauses] == [text]


def test_what_was_not_read_for_sure_is_no_agreement(ruleset):
    talk = AskedCriterion(text="André wil af van die chloorlucht.", kind=CriterionKind.REQUIREMENT)
    read = Evidence(field="themes.milieu.criteria", quote=talk.text, place="alinea 1", certainty=Certainty.UNCERTAIN)
    found = annex(catering(talk, BEKERS).model_copy(update={"evidence": (read,)}), ruleset)
    assert [clause.text for clause in found.clauses] == [BEKERS.text]
    assert "niet zeker" in unworked(found)[talk.text]


def test_a_theme_that_is_not_applied_gives_no_agreement(ruleset):
    asked = AskedCriterion(text="Elektrisch vervoer.", kind=CriterionKind.CONTRACT)
    document = StartDocument(product_groups=("schoonmaak",), themes=(ThemeAnswer(theme="klimaat", applied=False, criteria=(asked,)),))
    assert "niet toegepast" in unworked(annex(document, ruleset))[asked.text]


def test_of_what_stands_at_a_theme_that_need_not_be_asked_it_is_not_said_that_it_is_refused(ruleset):
    vague = ThemeAnswer(theme="klimaat", criteria=(AskedCriterion(text="Hier willen we aandacht voor."),))
    document = StartDocument(product_groups=("schoonmaak",), themes=(vague,))
    assert "niet zeker" in unworked(annex(document, ruleset))["Hier willen we aandacht voor."]


@pytest.mark.parametrize("text", ["(wens) Fairtrade koffie", "Wens: Fairtrade koffie", "nice to have – Fairtrade koffie"])
def test_a_wish_is_no_agreement(text, ruleset):
    found = annex(catering(BEKERS, AskedCriterion(text=text)), ruleset)
    assert [clause.text for clause in found.clauses] == [BEKERS.text]
    assert "een wens is geen afspraak" in unworked(found)[text]


def test_a_sign_that_was_left_before_a_text_is_no_part_of_it(ruleset):
    asked = (AskedCriterion(text=text, kind=CriterionKind.CONTRACT) for text in (": 5% in het contract.", "- – Geen plastic.", "-20% CO2 per jaar."))
    assert [clause.text for clause in annex(catering(*asked), ruleset).clauses] == ["5% in het contract.", "Geen plastic.", "-20% CO2 per jaar."]


def test_an_agreement_begins_with_a_capital(ruleset):
    asked = (AskedCriterion(text=text, kind=CriterionKind.CONTRACT) for text in ("terugname na gebruik.", "pH-neutraal middel.", "2% van de som."))
    assert [clause.text for clause in annex(catering(*asked), ruleset).clauses] == ["Terugname na gebruik.", "pH-neutraal middel.", "2% van de som."]


def test_a_duty_that_does_not_apply_is_no_part_of_the_contract(ruleset):
    said = DutyAnswer(duty="wegwerpplastic", applies=False, note="Er worden alleen kerstpakketten geleverd.")
    assert "wegwerpplastic" in [duty.duty for duty in annex(catering(BEKERS), ruleset).duties]
    assert "wegwerpplastic" not in [duty.duty for duty in annex(catering(BEKERS, duties=(said,)), ruleset).duties]
