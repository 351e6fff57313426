"""The evaluation after the contract: asked per theme and on the plan's three levels, filled in, read back."""

import io
from datetime import date, timedelta

import docx
import pytest
from docx.oxml.ns import qn

from mvoi_checklist import MvoiError, StartDocument, evaluate, read_start_document, render, start_document_form, why_no_story
from mvoi_checklist.model.start_document import AskedCriterion, Delivery, Evaluation, Reflection, ThemeAnswer

ON = date(2026, 11, 24)
EVALUATION = Evaluation(
    planned_on=date(2028, 1, 10),
    held_on=date(2028, 1, 12),
    delivered="Alles, behalve het rapport over verpakkingen.",
    deliveries=(Delivery(theme="social-return", delivered="fully", note="Twee plekken."), Delivery(theme="klimaat", delivered="partly")),
    strategic=Reflection(went_well="Minder vervoer", could_improve="Niet gemeten", watch="Meet vanaf het begin"),
    content=Reflection(watch="Vraag de verpakkingen als contractbepaling"),
    process=Reflection(went_well="Vroeg begonnen\nmet de leverancier"),
)
DOCUMENT = StartDocument(
    title="Schoonmaak sporthal", product_groups=("schoonmaak",), procedure="enkelvoudig-onderhands", estimated_value=45_000, evaluation=EVALUATION
)


def in_order(evaluation):
    return evaluation.model_copy(update={"deliveries": tuple(sorted(evaluation.deliveries, key=lambda item: item.theme))})


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.parametrize("what", ["checklist", "form"])
def test_an_evaluation_reads_back_as_it_was_filled_in(kind, what, ruleset, tmp_path):
    path = tmp_path / f"bestand.{kind}"
    path.write_bytes(render(evaluate(DOCUMENT, ruleset, on=ON), kind) if what == "checklist" else start_document_form(DOCUMENT, ruleset, on=ON, format=kind))
    assert in_order(read_start_document(path, ruleset).evaluation) == in_order(EVALUATION)


def test_the_evaluation_asks_on_three_levels_and_per_theme_that_belongs_here(ruleset):
    document = docx.Document(io.BytesIO(render(evaluate(DOCUMENT.model_copy(update={"evaluation": None}), ruleset, on=ON), "docx")))
    labels = [row.cells[0].text for table in document.tables for row in table.rows]
    for level in ("Strategisch", "Inhoudelijk", "Procesgericht"):
        assert [label for label in labels if label.startswith(level)] == [
            f"{level}: {words}?" for words in ("wat ging er goed", "wat had er beter gekund", "waar letten we op")
        ]
    assert "Geleverd bij Social return?" in labels
    assert "Geleverd bij Milieu en biodiversiteit?" not in labels


@pytest.mark.parametrize(
    ("applied", "evaluation", "asked"),
    [
        (True, None, True),
        (True, Evaluation(lessons="Begin eerder."), True),
        (True, Evaluation(planned_on=date(2028, 1, 10)), False),
        (True, Evaluation(held_on=date(2028, 1, 10)), False),
        (False, None, False),
    ],
)
def test_where_a_theme_is_applied_a_day_for_the_evaluation_is_asked(applied, evaluation, asked, ruleset):
    criteria = (AskedCriterion(text="Twee leerplekken.", kind="contract"),) if applied else ()
    answer = ThemeAnswer(theme="social-return", applied=applied, criteria=criteria)
    document = DOCUMENT.model_copy(update={"themes": (answer,), "evaluation": evaluation})
    found = [finding.code for finding in evaluate(document, ruleset, on=ON).findings]
    assert ("MVOI360" in found) == asked


def about(theme, kind="contract", **fields):
    return ThemeAnswer(theme=theme, criteria=(AskedCriterion(text=f"Iets over {theme}.", kind=kind),), **fields)


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        (about("social-return"), True),
        (about("social-return", kind="suitability"), False),
        (about("social-return", kind=None), False),
        (about("social-return", applied=False), False),
        (about("milieu", kind=None), False),
        (about("milieu"), True),
    ],
)
def test_what_was_delivered_is_asked_of_what_is_asked_in_the_contract_for_sure(answer, asked, ruleset):
    document = DOCUMENT.model_copy(update={"evaluation": None, "themes": (answer,)})
    word = docx.Document(io.BytesIO(render(evaluate(document, ruleset, on=ON), "docx")))
    said = "\n".join(text.text or "" for text in word.element.iter(qn("w:t"))).partition("\nEvaluatie\n")[2].replace("\n", "")
    title = ruleset.theme_by_id[answer.theme].title
    assert (f"Gevraagd bij {title}: Iets over {answer.theme}." in said) is asked
    assert (f"Geleverd bij {title}?" in said) is asked


def test_of_a_theme_with_demands_on_supplier_and_contract_only_those_of_the_contract_are_evaluated(ruleset):
    both = ThemeAnswer(theme="social-return", criteria=(*about("social-return").criteria, AskedCriterion(text="PSO-ladder.", kind="suitability")))
    said = render(evaluate(DOCUMENT.model_copy(update={"themes": (both,)}), ruleset, on=ON), "markdown").decode().partition("# Evaluatie")[2]
    assert "**Gevraagd bij Social return:** Iets over social-return.\n" in said


def test_what_was_written_about_the_delivery_stays_whatever_is_asked(ruleset):
    said = render(evaluate(DOCUMENT.model_copy(update={"themes": (about("klimaat", kind=None),)}), ruleset, on=ON), "markdown").decode()
    assert "Geleverd bij Klimaat? | Deels" in said


@pytest.mark.parametrize(("held", "remarked"), [(ON, False), (ON + timedelta(days=1), True)])
def test_an_evaluation_held_on_a_day_to_come_is_remarked(held, remarked, ruleset):
    document = DOCUMENT.model_copy(update={"evaluation": Evaluation(held_on=held)})
    assert ("MVOI361" in [item.code for item in evaluate(document, ruleset, on=ON).findings]) is remarked


def test_an_evaluation_of_an_unknown_theme_is_named(ruleset):
    document = StartDocument(evaluation=Evaluation(deliveries=(Delivery(theme="klimat", delivered="fully"),)))
    with pytest.raises(MvoiError, match="Bedoelt u 'klimaat'"):
        evaluate(document, ruleset, on=ON)


TITLE = ("Titel", "Schoonmaak")


@pytest.mark.parametrize("label", ["Geplande evaluatiedatum", "(Geplande) evaluatiedatum", "Evaluatiedatum (gepland)", "Datum van de evaluatie"])
def test_the_planned_day_is_read_by_its_usual_names_in_a_table_and_on_a_line(label, read):
    for found in (read((TITLE, (label, "15 december 2027"))), read((TITLE,), f"{label}: 15 december 2027")):
        assert found.evaluation == Evaluation(planned_on=date(2027, 12, 15))


@pytest.mark.parametrize("said", ["nog niet van toepassing", "N.v.t.", "n.v.t", "Nog niet.", "(nog niet bekend)", "niet van toepassing"])
def test_what_says_that_there_is_no_answer_yet_is_none(said, read, ruleset):
    labels = ("Geplande evaluatiedatum", "Wat is er geleverd?", "Lessen", "Geleverd bij Klimaat?", "Procesgericht: wat ging er goed?")
    found = read([TITLE, *((label, said) for label in labels)])
    assert found.evaluation is None
    assert [item for item in found.evidence if item.field.startswith("evaluation")] == []
    kept = read((TITLE, ("Lessen", f"{said} alles gemeten"), ("Wat kan beter", "geen"))).evaluation
    assert kept == Evaluation(lessons=f"{said} alles gemeten", could_improve="geen")
    assert why_no_story(evaluate(DOCUMENT.model_copy(update={"evaluation": found.evaluation}), ruleset, on=ON)) is not None


def test_an_empty_answer_in_a_control_of_ours_is_none_either(ruleset, tmp_path):
    said = Evaluation(delivered="nog niet van toepassing", deliveries=(Delivery(theme="klimaat", note="n.v.t."),), strategic=Reflection(went_well="nog niet"))
    path = tmp_path / "formulier.docx"
    path.write_bytes(start_document_form(DOCUMENT.model_copy(update={"evaluation": said}), ruleset, on=ON))
    assert read_start_document(path, ruleset).evaluation is None


def test_a_day_that_cannot_be_read_is_told_with_how_to_write_it(read, ruleset):
    findings = evaluate(read((TITLE, ("Evaluatiedatum", "rond kerst"), ("Looptijd", "even"))), ruleset, on=ON).findings
    said = {item.field: item.message for item in findings if item.code == "MVOI308"}
    assert said["evaluation.planned_on"].endswith(
        "er staat 'rond kerst'. Deze waarde is niet zeker te lezen; vul haar opnieuw in, bijvoorbeeld zo: 1 september 2027."
    )
    assert said["duration_months"].endswith("vul haar opnieuw in, bijvoorbeeld zo: 24 maanden.")


def test_an_answer_that_says_neither_yes_nor_no_is_left_open_and_quoted(read):
    found = read((TITLE, ("Geleverd bij Klimaat?", "grotendeels"), ("Procesgericht: wat ging er goed?", "Snel")))
    assert found.evaluation == Evaluation(deliveries=(Delivery(theme="klimaat"),), process=Reflection(went_well="Snel"))
    assert [(item.quote, item.certainty.value) for item in found.evidence if item.field == "evaluation.deliveries.klimaat.delivered"] == [
        ("grotendeels", "uncertain")
    ]
