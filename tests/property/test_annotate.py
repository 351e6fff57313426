"""Comments in a document of others: taken out again, every byte is as it was; and no finding is lost."""

import io
import itertools
import re

import docx
import pytest
from annotations import EXAMPLES, ON, WORDS, annotated, looks_right, members, strange_word
from hypothesis import HealthCheck, given, settings
from lxml import etree
from office import needs_office, save_as

from mvoi_checklist import StartDocument, UsageError, annotate, evaluate, read_start_document, start_document_form


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_annotated_example_keeps_all_its_bytes(path, tmp_path, ruleset):
    data = path.read_bytes()
    checklist, new = annotated(data, tmp_path, ruleset)
    looks_right(data, new, checklist)
    assert annotated(data, tmp_path, ruleset)[1] == new
    assert docx.Document(io.BytesIO(new))


def test_our_own_form_carries_its_comments_at_its_controls(tmp_path, ruleset):
    data = start_document_form(StartDocument(), ruleset, on=ON)
    checklist, new = annotated(data, tmp_path, ruleset)
    looks_right(data, new, checklist)


@needs_office
def test_a_document_saved_by_libreoffice_keeps_all_its_bytes(tmp_path, ruleset):
    (tmp_path / "start.docx").write_bytes(EXAMPLES[0].read_bytes())
    save_as("docx:MS Word 2007 XML", tmp_path / "saved", tmp_path / "start.docx")
    data = (tmp_path / "saved" / "start.docx").read_bytes()
    checklist, new = annotated(data, tmp_path, ruleset)
    looks_right(data, new, checklist)


def test_comments_that_are_there_stay_and_new_ones_get_other_numbers(tmp_path, ruleset):
    document = docx.Document(EXAMPLES[0])
    document.add_comment(document.paragraphs[0].runs, text="Van een collega", author="Collega")
    buffer = io.BytesIO()
    document.save(buffer)
    checklist, new = annotated(buffer.getvalue(), tmp_path, ruleset)
    looks_right(buffer.getvalue(), new, checklist)
    assert next(comment.text for comment in docx.Document(io.BytesIO(new)).comments) == "Van een collega"


@pytest.mark.parametrize("name", ["start.json", "start.odt"])
def test_only_a_word_document_can_carry_comments(name, tmp_path, ruleset):
    checklist = evaluate(read_start_document(EXAMPLES[0], ruleset), ruleset, on=ON)
    with pytest.raises(UsageError, match="alleen in een Word-document"):
        annotate(tmp_path / name, checklist, ruleset)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strange_word())
def test_a_document_by_any_hand_keeps_all_its_bytes(tmp_path, ruleset, data):
    checklist, new = annotated(data, tmp_path, ruleset)
    assert checklist.findings
    looks_right(data, new, checklist)


def test_a_remark_stands_where_the_reader_looks_for_it(tmp_path, ruleset):
    document = docx.Document()
    document.add_heading("Startdocument inkoop", 0)
    rows = [
        ("Naam opdracht", "Nieuwe stoelen"),
        ("Procedure", ""),
        ("Geraamde waarde", "€ 30.000 per jaar"),
        ("Productgroep", "meubilair"),
        ("Circulair", "n.v.t."),
    ]
    table = document.add_table(len(rows), 2)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    _, new = annotated(buffer.getvalue(), tmp_path, ruleset)
    parts = members(new)
    said = {item.get(f"{{{WORDS}}}id"): "".join(t.text for t in item.iter(f"{{{WORDS}}}t")) for item in etree.fromstring(parts["word/comments.xml"])}
    places = {}
    for number, row in enumerate(etree.fromstring(parts["word/document.xml"]).iter(f"{{{WORDS}}}tr")):
        for column, cell in enumerate(row.iter(f"{{{WORDS}}}tc")):
            for mark in cell.iter(f"{{{WORDS}}}commentReference"):
                places.setdefault((number, column), []).append(re.findall(r"MVOI\d+", said[mark.get(f"{{{WORDS}}}id")])[0])
    assert places[1, 1] == ["MVOI305"]
    assert places[2, 1] == ["MVOI308"]
    assert "MVOI102" in places[4, 1]
    assert set(itertools.chain(*places.values())) >= {"MVOI305", "MVOI308", "MVOI102"}
