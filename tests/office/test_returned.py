"""Nothing is lost when LibreOffice saves a checklist that was filled in: really saved, as Word and as OpenDocument."""

import io
import zipfile
from datetime import date

import pytest
from lxml import etree
from office import needs_office, save_as
from places import ROOT
from zipped import W

from mvoi_checklist import compare_returned, evaluate, read_start_document, render

EXAMPLES = sorted((ROOT / "examples").glob("*.docx"))
SIGNS = {"gewoon": "en", "ampersand": "&"}
"""LibreOffice 7.4 empties the data parts when an answer holds an ampersand; the answers themselves must not be lost."""
ON = date(2026, 11, 24)

pytestmark = needs_office


def filled_in(data, sign):
    """Everything that can be filled in, filled in: every box, list, day, text and fill-in."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(files["word/document.xml"])
    bound = etree.fromstring(files["customXml/item1.xml"])
    for number, control in enumerate(root.iter(f"{W}sdt")):
        properties = control.find(f"{W}sdtPr")
        path = properties.find(f"{W}tag").get(f"{W}val").removeprefix("mvoi:")
        prompt, text = properties.find(f"{W}showingPlcHdr"), next(control.find(f"{W}sdtContent").iter(f"{W}t"))
        if (box := properties.find("{*}checkbox/{*}checked")) is not None:
            box.set(next(iter(box.attrib)), "1")
            text.text = "☒"
        elif path.startswith("fill."):
            text.text = f"{number}"
        elif prompt is not None:
            properties.remove(prompt)
            choices = list(properties.iter(f"{W}listItem"))
            day = properties.find(f"{W}date")
            text.text = (
                choices[number % len(choices)].get(f"{W}displayText") if choices else "12 mei 2028" if day is not None else answer(path, f"{number} {sign}")
            )
            if day is not None:
                day.set(f"{W}fullDate", "2028-05-12T00:00:00Z")
        place = bound.find(f"{{*}}{path}")
        if place is not None:  # as Word does: the data follows the text
            place.text = "2028-05-12" if properties.find(f"{W}date") is not None else text.text
    files["word/document.xml"], files["customXml/item1.xml"] = etree.tostring(root), etree.tostring(bound)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


def answer(path, words):
    known = {"cpv": "90910000-9", "duration_months": "24 maanden", "estimated_value": "€ 45.000", "product_groups": "Schoonmaak"}
    return known.get(path, f"Antwoord {words} “meer” bij {path.rpartition('.')[2]}")


@pytest.fixture(scope="module")
def saved(ruleset, tmp_path_factory):
    """All checklists filled in, and as saved again by LibreOffice."""
    folder = tmp_path_factory.mktemp("terug")
    files = []
    for path in EXAMPLES:
        data = render(evaluate(read_start_document(path, ruleset), ruleset, on=ON), "docx")
        for name, sign in SIGNS.items():
            files.append(folder / f"{path.stem}-{name}.docx")
            files[-1].write_bytes(filled_in(data, sign))
    for kind in ("docx", "odt"):
        save_as(kind, folder / kind, *files)
    return folder


def said(path, ruleset):
    document = read_start_document(path, ruleset).model_dump(exclude={"evidence"})
    for name in ("themes", "duties"):
        document[name] = sorted(document[name], key=str)
    for theme in document["themes"]:
        theme["criteria"] = sorted(theme["criteria"], key=str)
    return document


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.parametrize("name", SIGNS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_answer_is_read_back(path, name, kind, saved, ruleset):
    before = said(saved / f"{path.stem}-{name}.docx", ruleset)
    assert sum(len(theme["criteria"]) for theme in before["themes"]) > len(before["themes"])
    assert before["evaluation"]["process"]["watch"]
    assert said(saved / kind / f"{path.stem}-{name}.{kind}", ruleset) == before


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_how_it_was_made_and_what_was_changed_are_still_known(path, saved, ruleset):
    before, after = (compare_returned(file, ruleset, on=ON) for file in (saved / f"{path.stem}-gewoon.docx", saved / "docx" / f"{path.stem}-gewoon.docx"))
    assert after.basis.value == "inside"
    assert not [item.code for item in after.findings if item.code in {"MVOI321", "MVOI322", "MVOI324", "MVOI327"}]
    assert [(theme.theme, theme.made, theme.returned) for theme in after.themes] == [(theme.theme, theme.made, theme.returned) for theme in before.themes]
    assert {change.field for change in after.answers} == {change.field for change in before.answers}


@pytest.mark.parametrize("kind", ["odt", "docx"])
def test_an_opendocument_text_still_tells_how_it_was_made(kind, ruleset, tmp_path):
    twin = tmp_path / "ict.odt"
    twin.write_bytes(render(evaluate(read_start_document(EXAMPLES[0], ruleset), ruleset, on=ON), "odt"))
    save_as(kind, tmp_path / "terug", twin)
    assert compare_returned(tmp_path / "terug" / f"ict.{kind}", ruleset, on=ON).basis.value == "inside"


def test_a_sign_that_stood_in_an_answer_when_it_was_made_does_not_hide_what_was_changed(ruleset, tmp_path):
    document = read_start_document(EXAMPLES[0], ruleset).model_copy(update={"title": "Bureaus & stoelen <nieuw>"})
    made = tmp_path / "ict.docx"
    made.write_bytes(render(evaluate(document, ruleset, on=ON), "docx"))
    save_as("docx", tmp_path / "terug", made)
    returned = compare_returned(tmp_path / "terug" / "ict.docx", ruleset, on=ON)
    assert (returned.title, returned.basis.value) == (document.title, "inside")
