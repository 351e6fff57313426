"""Two documents of ours in one file: named, and all of both is read."""

import copy

import pytest
from edited import DOCUMENT, ON, Edited, W
from lxml import etree
from zipped import packed, parts

from mvoi_checklist import StartDocument, UsageError, contract_annex, evaluate, read_start_document, render, start_document_form, why_no_story
from mvoi_checklist.model.closed_lists import Verdict

OTHER = StartDocument(title="Catering raadhuis", department="Facilitair", cpv=("55520000",))
"""Its product group is only proposed, in the prompt."""


def add(edited, other, ruleset, *, join=False):
    """Put another checklist behind the first, or right behind the last words of it."""
    second = etree.fromstring(parts(render(evaluate(other, ruleset, on=ON), "docx"))["word/document.xml"])
    body = edited.root.find(f"{W}body")
    title, *blocks = list(second.find(f"{W}body"))[:-1]
    if join:
        body[-2].extend(title.findall(f"{W}r"))
    for block in blocks if join else [title, *blocks]:
        body[-1].addprevious(block)


def copy_theme(edited, title):
    """Put all that is about one theme there once more."""
    blocks, inside = list(edited.root.find(f"{W}body")), False
    found = []
    for block in blocks:
        style = block.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") == "Heading1":
            inside = "".join(block.itertext()) == title
        found += [block] if inside else []
    for block in reversed(found):
        found[-1].addnext(copy.deepcopy(block))


def test_a_theme_that_was_copied_for_another_lot_is_no_second_document(edited, ruleset):
    copy_theme(edited, "Diversiteit en inclusie")
    found = edited.findings()
    assert "MVOI324" not in found
    assert "een ander perceel" in found["MVOI322"].message
    assert contract_annex(evaluate(edited.read(), ruleset, on=ON), ruleset).clauses


def without_names(edited):
    for properties in edited.root.iter(f"{W}sdtPr"):
        etree.strip_elements(properties, f"{W}tag", f"{W}alias", f"{W}dataBinding")


@pytest.mark.parametrize("join", [False, True])
@pytest.mark.parametrize("names", [True, False])
def test_two_checklists_in_one_file_are_named_and_both_are_read(names, join, edited, ruleset):
    add(edited, OTHER, ruleset, join=join)
    if not names:
        without_names(edited)
    document = edited.read()
    checklist = evaluate(document, ruleset, on=ON)
    found = {item.code: item.message for item in checklist.findings}
    assert "twee checklists" in found["MVOI324"]
    assert found.keys().isdisjoint({"MVOI322", "MVOI323", "MVOI327"})  # nobody can tell whose lines they are
    assert not checklist.complete  # whatever the answers together say
    said = [item.message for item in checklist.findings if item.message.startswith("Titel: er staat 'Schoonmaak sporthal'.")]
    assert ["staat 'Catering raadhuis'. De eerste plaats is aangehouden; maak duidelijk wat klopt." in message for message in said] == [True]
    assert document.department == "Facilitair"
    assert {item.quote for item in document.evidence if item.field == "title"} == {"Schoonmaak sporthal", "Catering raadhuis"}
    assert {item.quote for item in document.evidence if item.field == "product_groups"} == {"Schoonmaak"}  # and no prompt of the other


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (DOCUMENT.model_copy(update={"themes": DOCUMENT.themes[:1]}), True),
        (DOCUMENT.model_copy(update={"reference": "Z-2"}), True),  # in the other it is not filled in
        (DOCUMENT.model_copy(update={"title": "Schoonmaak gymzaal"}), False),
    ],
)
def test_two_versions_of_one_purchase_ask_for_another_choice_than_two_purchases(other, same, edited, ruleset):
    add(edited, other, ruleset)
    message = edited.findings()["MVOI324"].message
    assert ("Kies welke versie geldt" in message, "zet elke inkoop in een eigen bestand" in message) == (same, not same)


def test_no_annex_and_no_story_of_two_documents_in_one_file(edited, ruleset):
    add(edited, OTHER, ruleset)
    checklist = evaluate(edited.read(), ruleset, on=ON)
    assert any(item.verdict is Verdict.APPLIED for item in checklist.themes)
    with pytest.raises(UsageError, match="van twee documenten in één bestand komt geen bijlage") as refused:
        contract_annex(checklist, ruleset)
    assert "zet elke inkoop in een eigen bestand" in str(refused.value)
    assert "zet elke inkoop in een eigen bestand" in why_no_story(checklist)


def test_a_purchase_that_is_called_as_our_documents_are_is_one(ruleset, tmp_path):
    edited = Edited(render(evaluate(DOCUMENT.model_copy(update={"title": "MVOI-checklist"}), ruleset, on=ON), "docx"), tmp_path, ruleset)
    assert "MVOI324" not in edited.findings()


@pytest.mark.parametrize("kind", ["checklist", "form"])
@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_a_document_does_not_end_in_an_answer(kind, suffix, ruleset, tmp_path):
    data = render(evaluate(DOCUMENT, ruleset, on=ON), suffix) if kind == "checklist" else start_document_form(DOCUMENT, ruleset, format=suffix)
    files = parts(data)
    name = "word/document.xml" if suffix == "docx" else "content.xml"
    root = etree.fromstring(files[name])
    last = list(root.iter("{*}p"))[-1]
    assert next(last.iterancestors("{*}tbl", "{*}table"), None) is None
    added = copy.deepcopy(last)
    next(item for item in added.iter() if item.text).text = "Gezien, Jansen."
    last.addnext(added)
    files[name] = etree.tostring(root)
    (path := tmp_path / f"terug.{suffix}").write_bytes(packed(files))
    document = read_start_document(path, ruleset)
    assert document.evaluation is None
    assert [item.quote for item in document.evidence if item.field.startswith("beside")] == ["Gezien, Jansen."]
