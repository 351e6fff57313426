"""What the Open XML SDK does not see, in every Word file we write or annotate."""

import io
import zipfile
from collections import Counter
from datetime import date
from functools import cache

import docx
import pytest
from lxml import etree
from places import ROOT
from zipped import W

from mvoi_checklist import annotate, contract_annex, evaluate, read_start_document, render, start_document_form

EXAMPLES = sorted((ROOT / "examples").glob("*.docx"))
ON = date(2026, 11, 24)


@cache  # python-docx puts the clock in its file
def template():
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


def outputs(path, ruleset):
    """Every kind of Word file that comes from one start document."""
    document = read_start_document(path, ruleset)
    checklist = evaluate(document, ruleset, on=ON)
    yield "checklist", render(checklist, "docx")
    yield "template", (styled := render(checklist, "docx", template=template()))
    yield "template of ours", render(checklist, "docx", template=styled)
    yield "contract annex", render(contract_annex(checklist, ruleset), "docx")
    yield "protected", render(checklist, "docx", protect=True)
    yield "form", start_document_form(document, ruleset, on=ON)
    yield "annotated", annotate(path, checklist, ruleset)


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.stem)
def files(request, ruleset):
    found = {}
    for name, data in outputs(request.param, ruleset):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert package.testzip() is None
            found[name] = {part: etree.fromstring(package.read(part)) for part in package.namelist() if part.endswith((".xml", ".rels"))}
    return found


def twice(values):
    return [value for value, count in Counter(filter(None, values)).items() if count > 1]


def used(parts, *names):
    return [element for part in parts.values() for element in part.iter(*(f"{W}{name}" for name in names))]


def test_no_number_of_a_control_or_name_of_a_bookmark_is_used_twice(files):
    for name, parts in files.items():
        body = parts["word/document.xml"]
        assert twice(number.get(f"{W}val") for number in body.iterfind(f".//{W}sdtPr/{W}id")) == [], name
        assert twice(mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")) == [], name
        assert twice(mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")) == [], name


def test_no_id_of_a_relation_is_used_twice_and_each_that_is_called_is_there(files):
    for name, parts in files.items():
        ids = [item.get("Id") for item in parts["word/_rels/document.xml.rels"]]
        assert twice(ids) == [], name
        called = {value for item in parts["word/document.xml"].iter() for key, value in item.attrib.items() if "officeDocument/2006/relationships" in key}
        assert called <= set(ids), name


def test_every_binding_points_to_a_store_that_is_there(files):
    kind = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
    for name, parts in files.items():
        stores = {part.get(kind) for part in parts.values()}
        assert {item.get(f"{W}storeItemID") for item in used(parts, "dataBinding")} <= stores, name


def test_every_style_that_is_used_is_defined(files):
    for name, parts in files.items():
        defined = {style.get(f"{W}styleId") for style in parts["word/styles.xml"].iter(f"{W}style")}
        body = parts["word/document.xml"]
        assert {item.get(f"{W}val") for item in body.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")} <= defined, name


def test_every_cell_ends_with_a_paragraph(files):
    for name, parts in files.items():
        ends = {etree.QName(cell[-1]).localname for cell in used(parts, "tc")}
        assert ends <= {"p", "sdt"}, name
        assert all(cell.find(f".//{W}p") is not None for cell in used(parts, "tc")), name


def test_every_comment_is_called_once_and_every_call_has_its_comment(files):
    parts = files["annotated"]
    comments = [item.get(f"{W}id") for item in used({"": parts["word/comments.xml"]}, "comment")]
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(item.get(f"{W}id") for item in used(parts, mark)) == sorted(comments)


def test_the_same_input_gives_the_same_bytes(ruleset):
    assert list(outputs(EXAMPLES[0], ruleset)) == list(outputs(EXAMPLES[0], ruleset))
