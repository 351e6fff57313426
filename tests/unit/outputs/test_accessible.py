"""Every document we write is accessible; and the linter that says so does see mistakes."""

from datetime import date

import accessible_odt
import accessible_word
import pytest
from accessibility import Block, Facts, Letters, complaints, contrast
from house_styles import plain_house_style
from places import ROOT

from mvoi_checklist import (
    StartDocument,
    compare_returned,
    contract_annex,
    evaluate,
    read_start_document,
    render,
    render_stories,
    start_document_form,
)
from mvoi_checklist.model.start_document import Evaluation

EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
ON = date(2026, 11, 24)
NAMES = [path.stem for path in EXAMPLES] + ["form", "filled form", "annex", "story"]


@pytest.fixture(scope="module", params=NAMES)
def write(request, ruleset):
    """Write one of the documents in a format."""
    if request.param == "form":
        return lambda kind, **how: start_document_form(StartDocument(), ruleset, on=ON, format=kind, **how)
    path = next((path for path in EXAMPLES if path.stem == request.param), EXAMPLES[-1])
    document = read_start_document(path, ruleset)
    if request.param == "filled form":
        return lambda kind, **how: start_document_form(document, ruleset, on=ON, format=kind, **how)
    checklist = evaluate(document, ruleset, on=ON)
    if request.param == "annex":
        return lambda kind, **how: render(contract_annex(checklist, ruleset), kind, **how)
    if request.param == "story":
        after = {"evaluation": Evaluation(delivered="Alles.", lessons="Begin eerder.")}
        told = [evaluate(document.model_copy(update={**after, "title": title}), ruleset, on=ON) for title in ("Begeleiding", "Dagbesteding")]
        return lambda kind, **how: render_stories([(item, contract_annex(item, ruleset)) for item in told], kind, **how)
    return lambda kind, **how: render(checklist, kind, **how)


def test_a_word_document_is_accessible(write):
    assert complaints(accessible_word.facts_of(write("docx"))) == []


def test_a_word_document_in_the_house_style_is_accessible(write):
    assert complaints(accessible_word.facts_of(write("docx", template=plain_house_style()))) == []


def test_an_opendocument_text_is_accessible(write):
    assert complaints(accessible_odt.facts_of(write("odt"))) == []


def test_the_linter_sees_as_much_in_both_formats(write):
    word, odt = accessible_word.facts_of(write("docx")), accessible_odt.facts_of(write("odt"))
    assert [(block.words, block.level, block.has_answer) for block in word.blocks] == [(block.words, block.level, block.has_answer) for block in odt.blocks]
    assert (word.title, word.tables, len(word.links)) == (odt.title, odt.tables, len(odt.links))
    assert word.answers == [name[:64] for name in odt.answers]  # Word has no room for more
    seen = [{(item.colour, item.ground) for item in facts.letters if item.words.strip()} for facts in (word, odt)]
    assert seen[0] == seen[1]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_comparison_is_accessible(path, ruleset):
    comparison = compare_returned(path.with_suffix(".docx"), ruleset, on=ON)
    assert complaints(accessible_word.facts_of(render(comparison, "docx"))) == []


GOOD = Facts(language="nl-NL", title="Een titel", blocks=[Block("Titel", level=0)])


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"language": "en-US"}, "language"),
        ({"title": ""}, "no title"),
        ({"blocks": [Block("Kop", level=1)]}, "its one title"),
        ({"blocks": [Block("Titel", level=0), Block("Titel", level=0)]}, "its one title"),
        ({"blocks": [Block("Titel", level=0), Block("Kop", level=2)]}, "level 2 follows one of level 0"),
        ({"blocks": [Block("Titel", level=0), Block(" ", level=1)]}, "heading is empty"),
        ({"blocks": [Block("Titel", level=0), Block("Kop", level=1), Block("Kop", level=1)]}, "two headings"),
        ({"blocks": [Block("Titel", level=0), Block("")]}, "empty paragraph"),
        ({"blocks": [Block("Titel", level=0), Block("Niet toegepast", "MVOI Oordeel open")]}, "colour alone"),
        ({"tables": [("", True, 0)]}, "no description"),
        ({"tables": [("Prijzen", False, 0)]}, "no header row"),
        ({"tables": [("Prijzen", True, 1)]}, "empty header cell"),
        ({"tables": [("Prijzen", True, 0)] * 2}, "two tables"),
        ({"pictures": [""]}, "picture"),
        ({"letters": [Letters("grijs", "999999", "FFFFFF", 10, bold=False)]}, "contrast of 2.8"),
        ({"answers": [""]}, "no name"),
        ({"answers": ["Datum", "Datum"]}, "two answers"),
        ({"links": [("hier", "x")]}, "does not say"),
        ({"links": [("https://example.org", "x")]}, "does not say"),
        ({"links": [("Actieplan", "")]}, "nowhere"),
    ],
)
def test_the_linter_sees_a_mistake(change, complaint):
    assert any(complaint in item for item in complaints(Facts(**{**vars(GOOD), **change})))


def test_the_linter_leaves_a_good_document_alone():
    assert complaints(GOOD) == []
    assert (contrast("000000", "FFFFFF"), contrast("777777", "777777")) == (21, 1)
    assert complaints(Facts(**{**vars(GOOD), "letters": [Letters("groot", "8C8C8C", "FFFFFF", 18, bold=False)]})) == []
