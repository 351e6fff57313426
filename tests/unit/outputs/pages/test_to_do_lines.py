"""The first page names everything that must be done, however much it is."""

import io

import docx
import pytest
from lxml import etree
from places import ROOT

from mvoi_checklist import StartDocument, evaluate, read_start_document, render
from mvoi_checklist.model.closed_lists import Certainty, DutyState, Severity, Verdict
from mvoi_checklist.model.form import OurHeading
from mvoi_checklist.model.start_document import AskedCriterion, DutyAnswer, Evidence, Explanation, ThemeAnswer
from mvoi_checklist.outputs.pages.blocks import ChoiceControl, Heading, Link, Paragraph, Run, Table, TextControl
from mvoi_checklist.outputs.pages.checklist import checklist_pages
from mvoi_checklist.outputs.pages.to_do_lines import REMARKS, duty_anchor, to_do_lines

BIG = {"estimated_value": 6_000_000, "contract_kind": "werken", "procedure": "europees-openbaar"}


def made(ruleset, *themes, **fields):
    answers = [theme.model_dump() for theme in themes]
    return evaluate(StartDocument.model_validate({"title": "Inkoop", **fields, "themes": answers}, strict=False), ruleset)


def lines(checklist):
    return ["".join(part.words for part in line) for line in to_do_lines(checklist)]


def every_kind(ruleset):
    """Checklists with little, much and everything to do."""
    postponed = [ThemeAnswer(theme=theme, applied=False, explanation=Explanation(text="Dat bepalen we later.")) for theme in ruleset.theme_by_id]
    unsure = tuple(
        Evidence(field=field, quote="?", place="alinea 1", certainty=Certainty.UNCERTAIN)
        for field in ("title", "procedure", "duration_months", "start_date", "department", "themes.klimaat.explanation.text")
    )
    groups = ("gebouwde-omgeving", "energie", "klimaatinstallaties")
    yield made(ruleset)
    yield made(ruleset, product_groups=groups, **BIG)
    yield made(ruleset, *postponed, product_groups=groups, **BIG)
    much = made(ruleset, *postponed[1:], product_groups=groups, cpv=("45212200", "09330000"), **BIG)
    yield evaluate(much.start_document.model_copy(update={"evidence": unsure, "reference": None}), ruleset)


def test_every_error_stands_on_the_first_page_and_there_is_room_for_all(ruleset):
    for checklist in every_kind(ruleset):
        told, places = lines(checklist), {part.anchor for line in to_do_lines(checklist) for part in line if isinstance(part, Link)}
        assert sum(-(-len(line) // 95) for line in told) <= 9
        for theme in checklist.to_explain:
            assert any(theme.title in line for line in told)
        duties = [duty for duty in checklist.duties if duty.state is DutyState.OPEN]
        assert all(any(duty.title in line for line in told) for duty in duties) or f"Regel {len(duties)} wettelijke plichten." in told
        assert places
        assert not any("erderop" in line for line in told)
        wrong = {item.theme for item in checklist.findings if item.severity is Severity.ERROR and item.theme}
        assert all(any(theme.title in line for line in told) for theme in checklist.themes if theme.theme in wrong)


def test_errors_come_before_doubts_and_doubts_before_a_proposed_product_group(ruleset):
    read = Evidence(field="department", quote="?", place="alinea 1", certainty=Certainty.UNCERTAIN)
    first = evaluate(StartDocument(title="Schoonmaak gymzalen", evidence=(read,)), ruleset)
    told = lines(first)
    starts = ["Leg uit, of vraag iets: ", "Niet zeker gelezen, kijk na: afdeling", "Productgroep Schoonmaak is een voorstel", "Vul ook nog in: "]
    found = [next(number for number, line in enumerate(told) if line.startswith(start)) for start in starts]
    assert found == sorted(found)


def test_few_points_say_in_full_what_to_do(ruleset):
    empty = ThemeAnswer(theme="diversiteit-inclusie", applied=False, explanation=Explanation(text="n.v.t."))
    (_, line, *_) = lines(made(ruleset, empty, product_groups=("schoonmaak",)))
    assert line == "Diversiteit en inclusie: 'n.v.t.' is geen uitleg. Schrijf wat u hebt afgewogen en waarom het hier niet kan."


def test_no_link_is_longer_than_a_line(ruleset):
    options = Evidence(field="options", quote="optie tot verlenging", place="alinea 1")
    document = StartDocument(title="Banken", product_groups=("meubilair",), procedure="meervoudig-onderhands", estimated_value=80_000, evidence=(options,))
    told = to_do_lines(evaluate(document, ruleset))
    assert any(line[1:] == (Link(OurHeading.REMARKS, anchor=REMARKS), Run(".")) for line in told)
    assert all(len(part.words) <= 95 for line in told for part in line if isinstance(part, Link))


def test_what_does_not_fit_is_told_by_theme(ruleset):
    *_, much = every_kind(ruleset)
    assert any(line.startswith("Verbeter wat er staat bij: ") for line in lines(much))
    assert "Regel 1" not in " ".join(lines(much))


def test_a_theme_that_cannot_be_judged_is_named(ruleset):
    said = AskedCriterion(text="Minder plastic.")
    answer = ThemeAnswer(theme="milieu", criteria=(said,))
    checklist = made(ruleset, answer, product_groups=("catering",))
    assert next(theme for theme in checklist.themes if theme.theme == "milieu").verdict is Verdict.UNDETERMINED
    assert any("Milieu en biodiversiteit" in line for line in lines(checklist))


def test_the_name_of_a_place_is_no_longer_than_word_allows_and_tells_each_apart(ruleset):
    names = {duty_anchor(duty.id) for duty in ruleset.duties}
    assert len(names) == len(ruleset.duties)
    assert max(map(len, names)) == 40  # some would be longer


def test_every_link_in_the_checklist_has_its_place(ruleset):
    for checklist in every_kind(ruleset):
        blocks = checklist_pages(checklist).blocks
        paragraphs = [cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row]
        paragraphs += [block for block in blocks if isinstance(block, Paragraph)]
        asked = {part.anchor for paragraph in paragraphs for part in paragraph.inlines if isinstance(part, Link) and part.anchor}
        assert asked <= {block.anchor for block in blocks if isinstance(block, Heading)}


def test_what_the_rest_of_the_document_answers_is_said_in_the_place_of_the_answer(ruleset):
    asked = AskedCriterion(text="Herbruikbare bekers.", kind="contract")
    checklist = made(ruleset, ThemeAnswer(theme="milieu", criteria=(asked,)), title="Schoonmaak gymzalen")
    prompts = {item.path: item.prompt for item in checklist_pages(checklist).controls if isinstance(item, ChoiceControl | TextControl) and not item.value}
    assert prompts["themes.milieu.applied"] == "ja: u vraagt al criteria; kies hier alleen als dat niet klopt"
    assert prompts["themes.social-return.applied"] == "kies"
    assert prompts["product_groups"] == "Schoonmaak? Vul in of verbeter"


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_such_a_prompt_is_no_answer(form, ruleset, tmp_path):
    asked = AskedCriterion(text="Herbruikbare bekers.", kind="contract")
    checklist = made(ruleset, ThemeAnswer(theme="milieu", criteria=(asked,)), title="Schoonmaak gymzalen")
    path = tmp_path / f"checklist.{form}"
    path.write_bytes(render(checklist, form))
    again = read_start_document(path, ruleset)
    assert again.model_dump(exclude={"evidence", "themes"}) == checklist.start_document.model_dump(exclude={"evidence", "themes"})
    assert [(theme.theme, theme.applied, theme.criteria) for theme in again.themes] == [("milieu", None, (asked,))]


def test_such_a_prompt_is_no_answer_where_a_program_dropped_the_controls(ruleset, tmp_path):
    asked = AskedCriterion(text="Herbruikbare bekers.", kind="contract")
    word = docx.Document(io.BytesIO(render(made(ruleset, ThemeAnswer(theme="milieu", criteria=(asked,)), title="Schoonmaak gymzalen"), "docx")))
    for control in list(word.element.body.iter("{*}sdt")):
        content = control.find("{*}sdtContent")
        for child in list(content):
            control.addprevious(child)
        control.getparent().remove(control)
    assert "sdt" not in etree.tostring(word.element.body).decode()
    word.save(tmp_path / "plat.docx")
    again = read_start_document(tmp_path / "plat.docx", ruleset)
    assert again.product_groups is None
    assert {theme.applied for theme in again.themes} <= {None}


@pytest.mark.parametrize("name", ["zz08", "hh08", "cj12"])
def test_what_stands_in_the_way_of_everyday_documents_stands_on_their_first_page(name, ruleset):
    checklist = evaluate(read_start_document(ROOT / "tests" / "everyday" / "documents" / f"{name}.docx", ruleset), ruleset)
    told = " ".join(lines(checklist))
    assert all(theme.title in told for theme in checklist.to_explain)
    assert all(duty.title in told for duty in checklist.duties if duty.state is DutyState.OPEN)


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ({}, "Ga na of deze plicht geldt: "),
        ({"applies": False}, "Schrijf waarom deze plicht hier niet geldt: "),
        ({"applies": False, "note": "Het zijn woningen."}, "Laat een collega nagaan of deze plicht niet geldt: "),
    ],
)
def test_what_is_to_do_about_a_duty_is_told_by_how_it_stands(answer, line, ruleset):
    title, said = ruleset.duty_by_id["gebouwautomatisering"].title, (DutyAnswer(duty="gebouwautomatisering", **answer),)
    document = StartDocument(title="Ketels", product_groups=("klimaatinstallaties",), estimated_value=90_000, duties=said)
    assert f"{line}{title}." in lines(evaluate(document, ruleset))
