"""A checklist to read, as PDF or Markdown: what was chosen and answered, and what still has to be; nothing of what was not chosen."""

from datetime import date

import pytest

from mvoi_checklist import AskedCriterion, DutyAnswer, Evaluation, Explanation, StartDocument, ThemeAnswer, evaluate, render
from mvoi_checklist.model.checklist import filled_in
from mvoi_checklist.model.form import MADE_BY, UNTICKED
from mvoi_checklist.model.start_document import Certainty, Evidence
from mvoi_checklist.outputs.pages.checklist import checklist_pages

ON = date(2026, 11, 24)
CLEANING = StartDocument(title="Schoonmaak sporthal", reference="2026-0100", product_groups=("schoonmaak",), estimated_value=45_000)
REASON = "De ploeg werkt zes uur per week; drie leveranciers zeiden op 3 maart dat een leerplek daar niet in past. Bij de verlenging vragen we het opnieuw."
REFUSED = ThemeAnswer(theme="social-return", applied=False, explanation=Explanation(ground="geringe-omvang", text=REASON, author="A. Jansen"))


@pytest.fixture
def ticked(ruleset):
    """Diversity asked by the first proposal."""
    first = evaluate(CLEANING, ruleset, on=ON).theme_by_id["diversiteit-inclusie"].suggested_criteria[0]
    return ThemeAnswer(theme="diversiteit-inclusie", criteria=(AskedCriterion(code=first.code, text=filled_in(first), kind=first.kind),))


def shown(ruleset, *themes, of=CLEANING, **fields):
    """The checklist to read, by chapter."""
    document = of.model_copy(update={"themes": themes, **fields})
    text = render(evaluate(document, ruleset, on=ON), "markdown").decode()
    return {name: rest for name, _, rest in (chapter.partition("\n") for chapter in text.split("\n## "))}


def test_of_a_theme_that_is_asked_stands_only_what_is_asked(ruleset, ticked):
    told = shown(ruleset, ticked, REFUSED)["Diversiteit en inclusie"]
    assert "### Diversiteit en inclusie: wat u vraagt" in told
    assert ticked.criteria[0].text in told.replace("\\", "")
    assert told.count("#### ") == 1
    assert not any(words in told for words in ("Neem deze tekst op", "Meer criteria", "Kruis", "Zo nee", "[kies]"))


def test_a_reason_that_no_longer_applies_is_only_warned_of(ruleset, ticked):
    told = shown(ruleset, ticked.model_copy(update={"explanation": Explanation(text="Volgt nog, overleg met inkoop.")}), REFUSED)
    assert "Let op:" in told["Diversiteit en inclusie"]
    assert "Zo nee" not in told["Diversiteit en inclusie"]


def test_of_a_theme_that_is_explained_stands_the_explanation_and_what_its_ground_means(ruleset, ticked):
    told = shown(ruleset, ticked, REFUSED)
    assert "| Zo nee: toelichting | De ploeg" in told["Social return"]
    assert "| Opsteller | A. Jansen |" in told["Social return"]
    assert not any(words in told["Social return"] for words in ("[", "SCH-SOC", "Past u dit thema niet toe", "Akkoord van"))
    assert "**Omvang te klein.**" in told["De gronden"]
    assert "Geen aanbod" not in told["De gronden"]


def test_a_theme_that_need_not_be_asked_has_its_reason_and_no_proposals(ruleset, ticked):
    told = shown(ruleset, ticked, REFUSED)["Thema's die hier niet hoeven"]
    assert "**– Niet van toepassing.** Klimaat staat in" in told
    assert "|" not in told


def test_what_still_has_to_be_answered_stays(ruleset, ticked):
    told = shown(ruleset, ticked)
    assert "Neem deze tekst op als" in told["Social return"]
    assert "| Zo nee: grond | [kies] |" in told["Social return"]
    assert "**Geen aanbod op de markt.**" in told["De gronden"]
    assert "| Afdeling | [vul in] |" in told["Wat u inkoopt"]


def test_of_a_complete_checklist_only_the_known_facts_of_the_purchase_stand_there(ruleset, ticked):
    assert "[" not in shown(ruleset, ticked, REFUSED)["Wat u inkoopt"]
    proposed = shown(ruleset, ticked, REFUSED, product_groups=None, cpv=("90910000-9",))
    assert "| Productgroep | [Schoonmaak? Vul in of verbeter] |" in proposed["Wat u inkoopt"]


def test_an_answer_that_is_wrong_still_has_to_be_answered(ruleset, ticked):
    chosen = ticked.model_copy(update={"applied": False})
    assert "| Zo nee: grond | [kies] |" in shown(ruleset, chosen, REFUSED)["Diversiteit en inclusie"]


def test_a_changed_text_that_nobody_ticked_stays_until_somebody_decides(ruleset, ticked):
    other = evaluate(CLEANING, ruleset, on=ON).theme_by_id["diversiteit-inclusie"].suggested_criteria[1]
    changed = Evidence(field=f"{UNTICKED}.diversiteit-inclusie.{other.code}", quote="Onze eigen tekst.", place="x", certainty=Certainty.FOUND)
    told = shown(ruleset, ticked, REFUSED, evidence=(changed,))["Diversiteit en inclusie"]
    assert "☐ Neem deze tekst op als" in told
    assert "Onze eigen tekst." in told


def test_of_a_complete_checklist_no_advice_to_the_writer_stands_there(ruleset, ticked):
    made = Evidence(field=MADE_BY, quote="voorbeeldgemeente 2026.11", place="het bestand zelf", certainty=Certainty.FOUND)
    complete, open_yet = ("".join(shown(ruleset, *themes, evidence=(made,)).values()) for themes in ((ticked, REFUSED), (ticked,)))
    assert "Ter informatie" not in complete
    assert "Nog niet gepland: de evaluatie" in open_yet


def test_the_evaluation_shows_what_was_filled_in(ruleset, ticked):
    assert "Evaluatie" not in shown(ruleset, ticked, REFUSED)
    assert "Word- of OpenDocument-bestand" in shown(ruleset, ticked)["Evaluatie"]
    told = shown(ruleset, ticked, REFUSED, evaluation=Evaluation(planned_on=date(2028, 3, 1)))["Evaluatie"]
    assert "| Gepland op | 1 maart 2028 |" in told
    assert "Gevraagd bij Diversiteit en inclusie" in told
    assert "[" not in told.partition("| Gepland op")[2]
    assert "Terugblik" not in told


def test_a_duty_that_is_settled_has_only_its_answer(ruleset):
    ict = StartDocument(title="Laptops", product_groups=("ict",), estimated_value=400_000, contract_kind="leveringen", procedure="europees-openbaar")
    first = evaluate(ict, ruleset, on=ON).open_duties[0]
    assert "| Toelichting | [" in shown(ruleset, of=ict)["Wettelijke plichten"]
    settled = shown(ruleset, of=ict, duties=(DutyAnswer(duty=first.duty, met=True),))["Wettelijke plichten"]
    mine = settled.partition(f"### {first.title}")[2].partition("### ")[0]
    assert "| Geregeld? | Ja |" in mine
    assert "Toelichting" not in mine


def test_what_can_be_filled_in_keeps_every_place(ruleset, ticked):
    checklist = evaluate(CLEANING.model_copy(update={"themes": (ticked, REFUSED)}), ruleset, on=ON)
    paths = {control.path for control in checklist_pages(checklist).controls}
    assert {"themes.klimaat.applied", "themes.diversiteit-inclusie.explanation.ground", "evaluation.held_on", "cpv"} <= paths
