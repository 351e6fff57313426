"""``mvoi compare``: as made, as returned, and what today's rules say."""

import io
import json
import re
import zipfile
from datetime import date

import docx
import jsonschema
import pytest
from click.testing import CliRunner
from lxml import etree
from zipped import W

from mvoi_checklist import (
    StartDocument,
    compare_returned,
    evaluate,
    example_file,
    read_start_document,
    render,
    schema_text,
    start_document_form,
)
from mvoi_checklist.cli import main
from mvoi_checklist.model.start_document import AskedCriterion, Explanation, ThemeAnswer
from mvoi_checklist.model.to_do import points_to_do
from mvoi_checklist.outputs.comparison.pages import comparison_pages

ON = date(2026, 11, 24)
MADE = StartDocument(
    title="Schoonmaak sporthal",
    department="Sport",
    product_groups=("schoonmaak",),
    procedure="enkelvoudig-onderhands",
    estimated_value=45_000,
    themes=(ThemeAnswer(theme="social-return", applied=True, criteria=(AskedCriterion(text="Eén leerplek", kind="contract"),)),),
)
EXPLAINED = Explanation(
    ground="geringe-omvang", text="Eén schoonmaker werkt er zes uur per week; we vroegen het na bij de teamleider.", author="Jansen", approver="De Vries"
)


def change(data, answers):
    """Fill in answers by their path, as a person would."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(files["word/document.xml"])
    for control in root.iter(f"{W}sdt"):
        path = control.find(f"{W}sdtPr/{W}tag").get(f"{W}val").removeprefix("mvoi:")
        if path in answers:
            for prompt in control.findall(f"{W}sdtPr/{W}showingPlcHdr"):
                prompt.getparent().remove(prompt)
            next(control.iter(f"{W}t")).text = answers[path]
    files["word/document.xml"] = etree.tostring(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture
def returned(ruleset, tmp_path):
    def write(answers, rules=ruleset, document=MADE):
        path = tmp_path / "terug.docx"
        path.write_bytes(change(render(evaluate(document, rules, on=ON), "docx"), answers))
        return path

    return write


FILLED_IN = {
    "themes.diversiteit-inclusie.applied": "Nee",
    "themes.diversiteit-inclusie.explanation.ground": "Geringe omvang",
    "themes.diversiteit-inclusie.explanation.text": EXPLAINED.text,
    "themes.diversiteit-inclusie.explanation.author": EXPLAINED.author,
    "themes.diversiteit-inclusie.explanation.approver": EXPLAINED.approver,
    "department": "Vastgoed",
}


def test_a_checklist_that_nobody_touched_has_not_changed(returned, ruleset):
    found = compare_returned(returned({}), ruleset, on=ON)
    assert not found.changed
    assert found.basis.value == "inside"
    assert all(not (theme.new_criteria or theme.gone_criteria) for theme in found.themes)
    assert "Er is niets veranderd." in render(found, "text").decode()


def test_an_opendocument_checklist_is_compared_too(ruleset, tmp_path):
    path = tmp_path / "terug.odt"
    path.write_bytes(render(evaluate(MADE, ruleset, on=ON), "odt"))
    found = compare_returned(path, ruleset, on=ON)
    assert (found.basis.value, found.changed) == ("inside", False)


def test_what_was_filled_in_is_told_per_field_with_the_verdict_then_and_now(returned, ruleset):
    found = compare_returned(returned(FILLED_IN), ruleset, on=ON)
    assert [(change.field, change.made, change.returned) for change in found.answers] == [("department", "Sport", "Vastgoed")]
    theme = next(theme for theme in found.themes if theme.theme == "diversiteit-inclusie")
    assert (theme.made.value, theme.made_today.value, theme.returned.value, theme.cause.value) == ("to_explain", "to_explain", "explained", "answers")
    assert {change.field.rpartition(".")[2]: change.returned for change in theme.answers}["text"] == EXPLAINED.text
    assert all(change.made is None for change in theme.answers)
    assert {change.title: change.returned for change in theme.answers}["Grond"] == ruleset.ground_by_id["geringe-omvang"].title
    assert "Criteria" not in {change.title for change in theme.answers}


def test_a_verdict_that_differs_because_the_rules_did_is_told_so(returned, ruleset):
    fewer = ruleset.policy.model_copy(update={"mapping": tuple(row for row in ruleset.policy.mapping if row.theme != "diversiteit-inclusie")})
    older = ruleset.model_copy(update={"policy": fewer, "identity": ruleset.identity.model_copy(update={"version": "2025.1", "sha256": "0" * 64})})
    found = compare_returned(returned({}, older), ruleset, on=ON)
    theme = next(theme for theme in found.themes if theme.theme == "diversiteit-inclusie")
    assert (theme.made.value, theme.returned.value, theme.cause.value) == ("not_applicable", "to_explain", "rules")
    assert found.made_with.version == "2025.1"
    assert "MVOI320" in [item.code for item in found.findings]
    assert "door andere regels" in render(found, "text").decode()


def test_a_criterion_that_is_offered_now_is_told_with_its_name_and_one_that_only_moved_is_not(returned, ruleset):
    group = ruleset.group_by_id["schoonmaak"]
    missing, moved = group.criteria[0], next(item for item in group.criteria if set(item.themes) == {"diversiteit-inclusie", "social-return"})
    turned = moved.model_copy(update={"themes": tuple(reversed(moved.themes))})
    criteria = tuple(turned if item is moved else item for item in group.criteria if item is not missing)
    groups = tuple(group.model_copy(update={"criteria": criteria}) if item is group else item for item in ruleset.product_groups)
    older = ruleset.model_copy(update={"product_groups": groups})
    found = compare_returned(returned({}, older, MADE.model_copy(update={"estimated_value": 300_000})), ruleset, on=ON)
    named = {code for theme in found.themes for code in (*theme.new_criteria, *theme.gone_criteria)}
    assert missing.code in named
    assert moved.code not in named
    assert f"Nu ook voorgesteld: {missing.code} {missing.title}" in render(found, "text").decode()


def test_without_the_data_part_it_says_so_and_compares_with_an_empty_checklist(returned, ruleset):
    path = returned(FILLED_IN)
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist() if not name.startswith("customXml/")}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    found = compare_returned(path, ruleset, on=ON)
    assert found.basis.value == "purchase"
    assert next(theme for theme in found.themes if theme.theme == "diversiteit-inclusie").returned.value == "explained"
    assert "zegt dit bestand niet (meer)" in render(found, "text").decode()


def test_of_a_document_that_is_not_ours_no_making_is_told(ruleset):
    told = render(compare_returned(example_file("ict-werkplekken.docx"), ruleset, on=ON), "text").decode()
    assert "dit is geen checklist of formulier van mvoi: alles wat er staat, telt hier als ingevuld." in told
    assert "bij het maken stonden" not in told


def test_of_our_json_is_only_told_what_is_so(ruleset, tmp_path):
    (tmp_path / "terug.json").write_bytes(render(evaluate(MADE, ruleset, on=ON), "json"))
    found = compare_returned(tmp_path / "terug.json", ruleset, on=ON)
    assert found.basis.value == "purchase"
    told = render(found, "text").decode()
    assert "met een lege checklist voor dezelfde inkoop: welke antwoorden er bij het maken stonden, zegt dit bestand niet (meer)." in told


def test_a_form_can_be_compared_too(ruleset, tmp_path):
    path = tmp_path / "formulier.docx"
    path.write_bytes(change(start_document_form(StartDocument(), ruleset, on=ON), {"title": "Koffie", "evaluation.process.watch": "Eerder beginnen"}))
    found = compare_returned(path, ruleset, on=ON)
    assert {change.field: (change.made, change.returned) for change in found.answers} == {
        "title": (None, "Koffie"),
        "evaluation.process.watch": (None, "Eerder beginnen"),
    }
    assert found.answers[-1].title == "Evaluatie, procesgericht: waar op te letten"


def test_what_is_left_to_do_is_listed_as_in_the_checklist(returned, ruleset):
    path = returned({})
    now = evaluate(read_start_document(path, ruleset), ruleset, on=ON)
    found = compare_returned(path, ruleset, on=ON)
    assert found.to_do == points_to_do(now)
    assert any("Diversiteit en inclusie" in point for point in found.to_do)
    for format in ("text", "markdown", "json"):  # noqa: A001 - the word users expect
        written = render(found, format).decode()
        assert all(json.dumps(point, ensure_ascii=False)[1:-1] in written or point in written for point in found.to_do)


def test_what_is_complete_has_no_list_of_things_to_do(ruleset):
    found = compare_returned(example_file("wmo-begeleiding.docx"), ruleset, on=ON)
    assert found.complete
    assert not found.to_do
    assert not re.search("Wat (u nog|nog beter)", render(found, "text").decode())


def test_what_is_complete_on_a_proposed_group_is_told_as_such(ruleset, tmp_path):
    whole = json.loads(example_file("wmo-begeleiding.docx").with_suffix(".json").read_text("utf-8"))
    (tmp_path / "start.json").write_text(json.dumps({**whole, "product_groups": None}), "utf-8")
    found = compare_returned(tmp_path / "start.json", ruleset, on=ON)
    assert (found.complete, found.on_proposal) == (True, True)
    assert "\nCompleet als het voorstel klopt. " in render(found, "text").decode()


def test_advice_on_what_is_complete_is_not_told_as_left_to_do(returned, ruleset):
    start = "themes.diversiteit-inclusie.explanation"
    answers = {path: text for path, text in FILLED_IN.items() if path != f"{start}.ground"} | {f"{start}.approver": EXPLAINED.author}
    found = compare_returned(returned(answers), ruleset, on=ON)
    assert found.complete
    assert found.to_do
    for form in ("text", "markdown"):
        said = render(found, form).decode()
        assert "Wat nog beter kan" in said
        assert not re.search("[Ww]at u nog|nog te doen", said)


def test_a_duty_that_came_with_newer_rules_is_a_change_and_the_rules_are_told_once(returned, ruleset):
    older = ruleset.model_copy(update={"duties": (), "identity": ruleset.identity.model_copy(update={"sha256": "0" * 64})})
    catering = MADE.model_copy(update={"title": "Lunches", "product_groups": ("catering",)})
    found = compare_returned(returned({}, older, catering), ruleset, on=ON)
    assert found.duties
    assert {theme.changed for theme in found.themes} == {False}
    assert found.changed
    said = render(found, "text").decode()
    assert "niets veranderd" not in said
    assert "mvoi compare" not in said
    rules = f"regelset {ruleset.identity.id} {ruleset.identity.version}"
    assert f"Gemaakt met {rules}, zoals die toen was, peildatum " in said
    assert f"Nagekeken met {rules}, peildatum " in said
    assert ruleset.identity.fingerprint not in said


@pytest.mark.parametrize("answers", [{}, FILLED_IN])
def test_it_is_written_as_json_by_its_schema_and_as_word_with_every_change(answers, returned, ruleset):
    found = compare_returned(returned(answers), ruleset, on=ON)
    jsonschema.validate(json.loads(render(found, "json")), json.loads(schema_text("comparison")))
    document = docx.Document(io.BytesIO(render(found, "docx")))
    words = "\n".join(
        [*(paragraph.text for paragraph in document.paragraphs), *(cell.text for table in document.tables for row in table.rows for cell in row.cells)]
    )
    for theme in found.themes:
        assert theme.title in words
        assert theme.returned.title in words
    for change in (*found.answers, *(change for theme in found.themes for change in theme.answers)):
        assert change.returned in words
    assert render(found, "docx") == render(found, "docx")


@pytest.mark.parametrize("answers", [{}, FILLED_IN])
def test_the_closing_line_stays_with_what_stands_before_it(answers, returned, ruleset):
    blocks = comparison_pages(compare_returned(returned(answers), ruleset, on=ON)).blocks
    assert blocks[-2].held


def test_the_command_prints_or_writes_and_ends_by_what_is_left_to_do(returned, tmp_path):
    path, run = returned(FILLED_IN), CliRunner()
    printed = run.invoke(main, ["compare", str(path), "--on", "2026-11-24"])
    assert "Diversiteit en inclusie: Uitleg nodig → Niet toegepast, met uitleg (door wat is ingevuld)" in printed.output
    assert printed.exit_code == (0 if "\nCompleet." in printed.output else 1)
    for name in ("uit.docx", "uit.json", "uit.txt"):
        assert run.invoke(main, ["compare", str(path), "-o", str(tmp_path / name)]).exit_code in {0, 1}
        assert (tmp_path / name).stat().st_size
    assert run.invoke(main, ["compare", str(path), "-o", str(tmp_path / "uit.xlsx")]).exit_code == 2
    assert run.invoke(main, ["compare", str(tmp_path / "weg.docx")]).exit_code == 3


def test_amounts_and_terms_are_told_with_their_unit(returned, ruleset):
    found = compare_returned(returned({"estimated_value": "€ 1.200.000", "duration_months": "24 maanden"}), ruleset, on=ON)
    assert {item.field: (item.made, item.returned) for item in found.answers} == {
        "estimated_value": ("€ 45.000", "€ 1.200.000"),
        "duration_months": (None, "24 maanden"),
    }


def test_a_duty_that_turns_out_not_to_apply_is_told_with_the_reason(returned, ruleset):
    houses = StartDocument(title="Warmtepompen", product_groups=("klimaatinstallaties",), estimated_value=90_000)
    start = "duties.gebouwautomatisering"
    found = compare_returned(returned({f"{start}.met": "Geldt hier niet", f"{start}.note": "Het zijn woningen."}, document=houses), ruleset, on=ON)
    assert {(change.field, change.returned) for change in found.answers} == {(f"{start}.applies", "nee"), (f"{start}.note", "Het zijn woningen.")}
    said = render(found, "text").decode()
    assert "Misschien van toepassing → Geldt hier niet, volgens het document" in said


def test_a_column_in_which_little_stands_leaves_its_room_to_the_others(returned, ruleset):
    blocks = comparison_pages(compare_returned(returned(FILLED_IN), ruleset, on=ON)).blocks
    changes = next(block for block in blocks if getattr(block, "caption", "") == "Veranderd: Diversiteit en inclusie")
    _, made, came = changes.widths
    assert made < came / 2
