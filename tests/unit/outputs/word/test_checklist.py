"""The Word files we write: whole, accessible, fillable, the same bytes each time."""

import io
import itertools
import re
import zipfile
from datetime import date

import docx
import pytest
from accessibility import contrast
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from places import ROOT
from zipped import W, parts

from mvoi_checklist import StartDocument, evaluate, read_start_document, render, start_document_form

EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
ON = date(2026, 11, 24)
SCHOONMAAK = StartDocument(title="Schoonmaak sporthal", product_groups=("schoonmaak",), procedure="enkelvoudig-onderhands", estimated_value=45_000)


def body(data):
    return etree.fromstring(parts(data)["word/document.xml"])


@pytest.fixture(scope="module", params=[path.stem for path in EXAMPLES] + ["form"])
def word_file(request, ruleset):
    if request.param == "form":
        return start_document_form(StartDocument(), ruleset, on=ON)
    path = next(path for path in EXAMPLES if path.stem == request.param)
    return render(evaluate(read_start_document(path, ruleset), ruleset, on=ON), "docx")


def test_the_same_checklist_gives_the_same_bytes(ruleset):
    assert render(evaluate(SCHOONMAAK, ruleset, on=ON), "docx") == render(evaluate(SCHOONMAAK, ruleset, on=ON), "docx")


def test_every_part_is_well_formed_and_named_in_the_content_types(word_file):
    files = parts(word_file)
    named = {override.get("PartName").lstrip("/") for override in etree.fromstring(files["[Content_Types].xml"]) if override.get("PartName")}
    assert named == {name for name in files if not name.endswith(".rels") and name != "[Content_Types].xml"}
    for data in files.values():
        etree.fromstring(data)


def test_another_reader_opens_it_and_sees_title_language_and_maker(word_file):
    properties = docx.Document(io.BytesIO(word_file)).core_properties
    assert properties.title.startswith("MVOI-")
    assert properties.language == "nl-NL"
    assert properties.author == "Gemeente Alkmaar"


def test_every_style_that_is_used_exists(word_file):
    known = {style.style_id for style in docx.Document(io.BytesIO(word_file)).styles}
    used = {element.get(f"{W}val") for element in body(word_file).iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert used <= known


def test_no_heading_level_is_skipped(word_file):
    names = [paragraph.style.name for paragraph in docx.Document(io.BytesIO(word_file)).paragraphs]
    levels = [int(name[-1]) for name in names if name.startswith("Heading")]
    assert levels[0] <= 2
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_table_has_a_header_row_and_a_spoken_description(word_file):
    tables = list(body(word_file).iter(f"{W}tbl"))
    assert tables
    for table in tables:
        assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


def test_every_answer_has_its_own_tag_and_a_name(word_file):
    controls = [control.find(f"{W}sdtPr") for control in body(word_file).iter(f"{W}sdt")]
    tags = [control.find(f"{W}tag").get(f"{W}val") for control in controls]
    numbers = [control.find(f"{W}id").get(f"{W}val") for control in controls]
    assert len(set(tags)) == len(tags) == len(set(numbers))
    assert all(tag.startswith("mvoi:") and len(tag) <= 64 for tag in tags)
    assert all(control.find(f"{W}alias").get(f"{W}val") for control in controls)


def test_every_link_arrives_somewhere(word_file):
    root, files = body(word_file), parts(word_file)
    anchors = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    targets = {relation.get("Id") for relation in etree.fromstring(files["word/_rels/document.xml.rels"])}
    for link in root.iter(f"{W}hyperlink"):
        outside = link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
        assert outside in targets if outside else link.get(f"{W}anchor") in anchors


def test_every_text_colour_stands_out_enough(ruleset):
    styles = parts(start_document_form(StartDocument(), ruleset, on=ON))["word/styles.xml"].decode()
    texts = set(re.findall(r'<w:color w:val="([0-9A-F]{6})"/>', styles)) - {"FFFFFF"} | {"000000"}
    light = set(re.findall(r'w:fill="([0-9A-F]{6})"', styles)) - {"1F3A5F"} | {"FFFFFF"}
    pairs = {(text, fill) for text in texts for fill in light} | {("FFFFFF", "1F3A5F")}
    for text, fill in pairs:
        assert contrast(text, fill) >= 4.5, f"{text} on {fill}"


def test_the_summary_says_what_is_bought_the_verdict_and_what_to_do(ruleset):
    document = docx.Document(io.BytesIO(render(evaluate(SCHOONMAAK, ruleset, on=ON), "docx")))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[:3] == ["MVOI-checklist", "Schoonmaak sporthal", "! Nog niet compleet"]
    assert lines.index("Wat u nog moet doen") < lines.index("De thema's in één oogopslag") < lines.index("Diversiteit en inclusie")


def tick(data, code):
    """Tick the box of a criterium, as a person would in Word."""
    files = parts(data)
    root = etree.fromstring(files["word/document.xml"])
    for control in root.iter(f"{W}sdt"):
        if (tag := control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")).startswith("mvoi:chosen.") and f".{code}." in tag:
            checked = control.find(".//{*}checked")
            checked.set(next(iter(checked.attrib)), "1")
            control.find(f"{W}sdtContent").find(f".//{W}t").text = "☒"
    files["word/document.xml"] = etree.tostring(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("sign", ["\v", "\f", "\r", "\r\n"])
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_no_kind_of_new_line_glues_two_words_together(sign, form, ruleset):
    checklist = evaluate(StartDocument(title=f"Eerste{sign}Tweede", product_groups=("ict",)), ruleset, on=date(2026, 11, 23))
    told = b"".join(parts(render(checklist, form)).values()).decode("utf-8", "replace")
    assert "Eerste" in told
    assert "EersteTweede" not in told


def test_a_ticked_criterion_is_asked_in_the_contract(ruleset, tmp_path):
    checklist = evaluate(SCHOONMAAK, ruleset, on=ON)
    theme = next(theme for theme in checklist.themes if theme.theme == "social-return")
    suggestion = next(item for item in theme.suggested_criteria if item.form.value in {"requirement", "contract"})
    path = tmp_path / "ingevuld.docx"
    path.write_bytes(tick(render(checklist, "docx"), suggestion.code))
    again = evaluate(read_start_document(path, ruleset), ruleset, on=ON)
    asked = next(theme for theme in again.themes if theme.theme == "social-return")
    assert asked.verdict.value == "applied"
    assert [(item.code, item.kind.value) for item in asked.applied_criteria] == [(suggestion.code, suggestion.form.value)]
    third = tmp_path / "opnieuw.docx"
    third.write_bytes(render(again, "docx"))
    assert read_start_document(third, ruleset).themes == read_start_document(path, ruleset).themes


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_filled_form_reads_back_as_the_same_start_document(path, ruleset, tmp_path):
    document = read_start_document(path, ruleset)
    target = tmp_path / "formulier.docx"
    target.write_bytes(start_document_form(document, ruleset, on=ON))
    again = read_start_document(target, ruleset)
    assert again.model_dump(exclude={"evidence", "themes"}) == document.model_dump(exclude={"evidence", "themes"})
    assert sorted(again.themes, key=lambda answer: answer.theme) == sorted(document.themes, key=lambda answer: answer.theme)


def test_an_empty_form_holds_no_answers(ruleset, tmp_path):
    path = tmp_path / "leeg.docx"
    path.write_bytes(start_document_form(StartDocument(), ruleset, on=ON))
    assert read_start_document(path, ruleset).model_copy(update={"evidence": ()}) == StartDocument()


@settings(max_examples=40, deadline=None)
@given(words=st.text(min_size=1))
def test_any_words_can_stand_in_a_checklist(ruleset, words):
    data = render(evaluate(StartDocument(title=words, product_groups=("ict",)), ruleset, on=ON), "docx")
    assert docx.Document(io.BytesIO(data)).paragraphs
