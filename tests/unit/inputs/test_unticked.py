"""The text of a criterion that somebody changed without ticking its box: it is not asked, it is told, and no word of it is lost."""

import pytest
from edited import DOCUMENT, ON, Edited, W
from lxml import etree

from mvoi_checklist import compare_returned, evaluate, read_start_document, reading_in_dutch, render
from mvoi_checklist.model.start_document import Evidence

WORDS = "Wij vragen tachtig procent."
PURCHASE = DOCUMENT.model_copy(update={"themes": ()})


@pytest.fixture
def edited(ruleset, tmp_path):
    return Edited(render(evaluate(PURCHASE, ruleset, on=ON), "docx"), tmp_path, ruleset)


def tags(edited):
    return [item.get(f"{W}val").removeprefix("mvoi:") for item in edited.root.iter(f"{W}tag")]


def with_fill_in(edited):
    """Theme, code and path of the fill-in of the first criterion that has one."""
    path = next(tag for tag in tags(edited) if tag.startswith("fill."))
    return *path.split(".")[1:3], path


def reword(edited, theme, code, words=WORDS):
    """Type over the whole text, the places to fill in too."""
    content = edited.control(f"wording.{theme}.{code}").find(f"{W}sdtContent")
    content[:] = [etree.fromstring(f"<w:r xmlns:w='{W[1:-1]}'><w:t>{words}</w:t></w:r>")]


def told(document, ruleset):
    found = [item for item in evaluate(document, ruleset, on=ON).findings if item.code == "MVOI330"]
    return [(item.theme, item.quote) for item in found]


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize("names", [True, False])
def test_a_text_that_was_changed_is_told_whatever_another_program_dropped(marks, names, edited):
    theme, code, _ = with_fill_in(edited)
    reword(edited, theme, code)
    if not marks:
        edited.files["customXml/item2.xml"] = b"<x/>"
    if not names:
        for properties in edited.root.iter(f"{W}sdtPr"):
            etree.strip_elements(properties, f"{W}tag", f"{W}alias", f"{W}dataBinding")
    document = edited.read()
    assert told(document, edited.ruleset) == [(theme, WORDS)]
    assert code not in {item.code for answer in document.themes for item in answer.criteria}
    assert f"{code}, niet aangekruist" in reading_in_dutch(document, edited.ruleset)
    compared = render(compare_returned(edited.path, edited.ruleset, on=ON), "text").decode()
    assert WORDS in compared
    assert "Er is niets veranderd." not in compared


@pytest.mark.parametrize("marks", [True, False])
def test_a_fill_in_that_was_changed_is_told(marks, edited):
    theme, _, path = with_fill_in(edited)
    edited.type(path, "12345")
    if not marks:
        edited.files["customXml/item2.xml"] = b"<x/>"
    ((about, quote),) = told(edited.read(), edited.ruleset)
    assert about == theme
    assert "12345" in quote


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize("change", ["none", "ticked", "emptied"])
def test_a_text_that_was_left_ticked_or_emptied_is_not_told(marks, change, edited):
    theme, code, _ = with_fill_in(edited)
    if change != "none":
        reword(edited, theme, code, "" if change == "emptied" else WORDS)
    if change == "ticked":
        edited.tick(next(tag for tag in tags(edited) if tag.startswith(f"chosen.{theme}.{code}.")))
    if not marks:
        edited.files["customXml/item2.xml"] = b"<x/>"
    assert told(edited.read(), edited.ruleset) == []


def test_a_new_checklist_shows_the_text_again_and_tells_it_until_it_is_decided(edited, ruleset, tmp_path):
    theme, code, _ = with_fill_in(edited)
    reword(edited, theme, code)
    document = edited.read()
    for suffix in ("odt", "docx"):
        (path := tmp_path / f"opnieuw.{suffix}").write_bytes(render(evaluate(document, ruleset, on=ON), suffix))
        document = read_start_document(path, ruleset)
        assert told(document, ruleset) == [(theme, WORDS)]


def test_a_new_checklist_tells_the_text_also_where_the_theme_no_longer_applies(edited, ruleset):
    theme, code, _ = with_fill_in(edited)
    reword(edited, theme, code)
    edited.type("product_groups", "Energie")
    checklist = evaluate(edited.read(), ruleset, on=ON)
    assert next(item.verdict.value for item in checklist.themes if item.theme == theme) == "not_applicable"
    assert WORDS in render(checklist, "markdown").decode()


@pytest.mark.parametrize("later", [{"product_groups": ("energie",)}, {"estimated_value": 8_000}, {"product_groups": None}])
def test_its_box_stays_where_the_criterion_would_not_be_shown_any_more(later, edited, ruleset):
    places = {(ruleset.criterion_by_code[code].themes[0], code) for code in ("SCH-MIL-01", "SCH-DIV-03", "SCH-SOC-05")}
    evidence = tuple(Evidence(field=f"unticked.{theme}.{code}", quote=WORDS, place="vak") for theme, code in sorted(places))
    checklist = evaluate(PURCHASE.model_copy(update={"evidence": evidence, **later}), ruleset, on=ON)
    assert {(theme.theme, item.code) for theme in checklist.themes for item in theme.suggested_criteria} >= places
    assert not {(theme.theme, item.code) for theme in checklist.themes for item in theme.left_out} & places
    edited.path.write_bytes(render(checklist, "docx"))
    assert {theme for theme, _ in told(read_start_document(edited.path, ruleset), ruleset)} == {theme for theme, _ in places}
