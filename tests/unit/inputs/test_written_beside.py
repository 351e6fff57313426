"""What people wrote in a checklist beside its answers is told: notes, comments and changes that are still tracked."""

import pytest
from edited import DOCUMENT, ON, Edited, W
from house_styles import strong_house_style
from lxml import etree
from zipped import packed, parts

from mvoi_checklist import annotate, compare_returned, evaluate, read_start_document, render, start_document_form

NAMES = f'xmlns:w="{W[1:-1]}"'


def test_a_comment_is_kept_with_the_words_it_stands_beside(edited):
    content = edited.control("title").find(f"{W}sdtContent")
    names = f'xmlns:w="{W[1:-1]}"'
    content.insert(0, etree.fromstring(f'<w:commentRangeStart {names} w:id="0"/>'))
    content.append(etree.fromstring(f'<w:commentRangeEnd {names} w:id="0"/>'))
    content.append(etree.fromstring(f'<w:r {names}><w:commentReference w:id="0"/></w:r>'))
    comment = '<w:comment w:id="0" w:author="Bakker"><w:p><w:r><w:t>Welke sporthal?</w:t></w:r></w:p></w:comment>'
    other = comment.replace("Bakker", "Inkoop").replace("Welke sporthal?", "Die aan de Dreef.").replace('"0"', '"1"')
    content.append(etree.fromstring(f'<w:r {names}><w:commentReference w:id="1"/></w:r>'))
    edited.files["word/comments.xml"] = f"<w:comments {names}>{comment}{other}</w:comments>".encode()
    kind = b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'
    edited.files["[Content_Types].xml"] = edited.files["[Content_Types].xml"].replace(b"</Types>", kind)
    document = edited.read()
    assert [(item.quote, item.place) for item in document.evidence if item.field == "comments"] == [
        ("Welke sporthal?", "opmerking van Bakker bij “Schoonmaak sporthal” onder “Wat u inkoopt”"),
        ("Die aan de Dreef.", "opmerking van Inkoop bij “Titel” onder “Wat u inkoopt”"),
    ]
    assert document.title == "Schoonmaak sporthal"
    told = "“Schoonmaak sporthal” onder “Wat u inkoopt”: “Welke sporthal?”; Inkoop bij “Titel” onder “Wat u inkoopt”: “Die aan de Dreef.”"
    assert told in edited.findings()["MVOI325"].message
    checklist = evaluate(document, edited.ruleset, on=ON)
    words = etree.fromstring(parts(render(checklist, "docx"))["word/document.xml"]).iter(f"{W}t")
    assert told in "".join(word.text or "" for word in words)
    commented = parts(annotate(edited.path, checklist, edited.ruleset))["word/comments.xml"].decode()
    assert "staan 2 opmerkingen" not in commented  # whoever opens the copy sees them
    assert commented.count("Welke sporthal?") == 1


def test_tracked_changes_count_as_accepted(edited):
    content = edited.control("department").find(f"{W}sdtContent")
    content[:] = []
    names = f'xmlns:w="{W[1:-1]}"'
    content.append(etree.fromstring(f'<w:del {names} w:id="1" w:author="a"><w:r><w:delText>Team Oud</w:delText></w:r></w:del>'))
    content.append(etree.fromstring(f'<w:ins {names} w:id="2" w:author="a"><w:r><w:t>Team Nieuw</w:t></w:r></w:ins>'))
    properties = edited.control("department").find(f"{W}sdtPr")
    properties.remove(properties.find(f"{W}showingPlcHdr"))
    assert edited.read().department == "Team Nieuw"
    assert "staan 2 bijgehouden wijzigingen open" in edited.findings()["MVOI328"].message
    assert "MVOI328" in [item.code for item in compare_returned(edited.path, edited.ruleset, on=ON).findings]


def line(words, name="p"):
    """A paragraph that somebody typed."""
    return etree.fromstring(f"<w:{name} {NAMES}><w:r><w:t>{words}</w:t></w:r></w:{name}>")


def heading(edited, words):
    return next(item for item in edited.root.iter(f"{W}p") if "".join(item.itertext()) == words)


def beside(edited):
    found = [item for item in evaluate(edited.read(), edited.ruleset, on=ON).findings if item.code == "MVOI327"]
    assert {item.code for item in compare_returned(edited.path, edited.ruleset, on=ON).findings} >= {item.code for item in found}
    return [(item.theme, item.place, item.quote) for item in found]


def test_what_was_typed_below_a_heading_is_told_with_its_theme_and_place(edited):
    answer = heading(edited, "Social return: uw antwoord")
    answer.addnext(line("De opdracht is te klein."))
    answer.getnext().addnext(line("Samen met de turnzaal kan het wel."))
    told = "De opdracht is te klein.\nSamen met de turnzaal kan het wel."
    assert beside(edited) == [("social-return", "onder de kop 'Social return: uw antwoord'", told)]
    checklist = evaluate(edited.read(), edited.ruleset, on=ON)
    assert "Samen met de turnzaal kan het wel." in render(checklist, "markdown").decode()


def test_what_was_typed_behind_the_title_is_told(edited):
    heading(edited, "MVOI-checklist").append(line(" CONCEPT")[0])
    assert beside(edited) == [(None, "boven de eerste kop", "MVOI-checklist CONCEPT")]


@pytest.mark.parametrize("house", [False, True])
def test_what_was_typed_at_the_top_of_the_pages_is_told(house, ruleset, tmp_path):
    data = render(evaluate(DOCUMENT, ruleset, on=ON), "docx", template=strong_house_style() if house else None)
    edited = Edited(data, tmp_path, ruleset)
    name = next(name for name in edited.files if name.startswith("word/header"))
    root = etree.fromstring(edited.files[name])
    root.append(line("VERVALLEN"))
    dated = line("29 november")
    dated.append(etree.fromstring(f'<w:fldSimple {NAMES} w:instr="DATE"/>'))
    root.append(dated)
    edited.files[name] = etree.tostring(root)
    assert beside(edited) == [(None, "koptekst", "VERVALLEN")]


def test_the_words_of_a_formula_in_an_answer_are_read(edited):
    space = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    content = edited.control("themes.diversiteit-inclusie.explanation.text").find(f"{W}sdtContent")
    content.append(etree.fromstring(f"<m:oMath xmlns:m='{space}'><m:r><m:t>2 x 3</m:t></m:r></m:oMath>"))
    assert [item.explanation.text for item in edited.read().themes if item.explanation] == ["De sporthal heeft één schoonmaker.2 x 3"]


def test_what_was_typed_about_no_theme_is_told_too(edited):
    heading(edited, "Evaluatie").addprevious(line("Overlegd met de sportraad."))
    edited.root.find(f"{W}body/{W}sectPr").addprevious(line("Gezien, Jansen."))
    assert [(theme, quote) for theme, _, quote in beside(edited)] == [(None, "Overlegd met de sportraad."), (None, "Gezien, Jansen.")]


def test_what_was_typed_behind_a_line_of_ours_or_on_the_next_line_in_it_is_told(edited):
    sentence = next(item for item in edited.root.iter(f"{W}p") if "".join(item.itertext()).startswith("Vul in en sla op"))
    sentence.append(line("Graag voor 1 mei.", "r")[0])
    assert [quote.endswith("DIT-BESTANDGraag voor 1 mei.") for _, _, quote in beside(edited)] == [True]
    sentence[-1].addprevious(etree.fromstring(f"<w:r {NAMES}><w:br/></w:r>"))
    assert [quote for _, _, quote in beside(edited)] == ["Graag voor 1 mei."]


def test_a_row_that_somebody_added_is_told(edited):
    row = edited.row("themes.social-return.criteria")
    added = etree.fromstring(etree.tostring(row))
    for cell, words in zip(added.iter(f"{W}tc"), ("Extra opmerking inkoop", "Let op de planning."), strict=True):
        cell[1:] = [line(words)]
    row.addnext(added)
    assert beside(edited) == [("social-return", "onder de kop 'Social return: uw antwoord'", "Extra opmerking inkoop: Let op de planning.")]


def test_a_row_of_another_table_that_somebody_filled_is_told(edited):
    verdicts = next(table for table in edited.root.iter(f"{W}tbl") if not list(table.iter(f"{W}sdt")))
    next(verdicts[-1].iter(f"{W}tc")).append(line("klopt dit?"))
    assert [quote for _, _, quote in beside(edited)] == ["klopt dit?"]


@pytest.mark.parametrize("kind", ["docx", "odt", "house", "protected", "form"])
def test_a_file_that_nobody_typed_in_says_nothing(kind, ruleset, tmp_path):
    checklist = evaluate(DOCUMENT.model_copy(update={"title": "Schoonmaak\x0b[ ] sporthal\u2028 ☐"}), ruleset, on=ON, all_criteria=True)
    data = {
        "docx": lambda: render(checklist, "docx"),
        "odt": lambda: render(checklist, "odt"),
        "house": lambda: render(checklist, "docx", template=strong_house_style()),
        "protected": lambda: render(checklist, "docx", protect=True),
        "form": lambda: start_document_form(DOCUMENT, ruleset),
    }[kind]()
    path = tmp_path / f"checklist.{'odt' if kind == 'odt' else 'docx'}"
    path.write_bytes(data)
    assert [item.quote for item in read_start_document(path, ruleset).evidence if item.field.startswith("beside")] == []


def test_a_file_that_does_not_know_its_own_lines_says_nothing(edited):
    name = next(name for name, data in edited.files.items() if b"own_lines" in data)
    edited.files[name] = edited.files[name].replace(b"own_lines", b"other_lines")
    heading(edited, "Evaluatie").addprevious(line("Overlegd met de sportraad."))
    assert beside(edited) == []


def test_what_was_typed_in_an_opendocument_text_is_told(ruleset, tmp_path):
    files = parts(render(evaluate(DOCUMENT, ruleset, on=ON), "odt"))
    files["content.xml"] = files["content.xml"].replace(b"</office:text>", b"<text:p>Gezien, Jansen.</text:p></office:text>")
    (path := tmp_path / "checklist.odt").write_bytes(packed(files))
    assert [item.quote for item in read_start_document(path, ruleset).evidence if item.field.startswith("beside")] == ["Gezien, Jansen."]


def test_changes_that_stand_open_in_an_opendocument_text_are_told(ruleset, tmp_path):
    files = parts(render(evaluate(DOCUMENT, ruleset, on=ON), "odt"))
    change = '<text:changed-region text:id="c1"><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region>'
    files["content.xml"] = files["content.xml"].replace(b"<office:text>", f"<office:text><text:tracked-changes>{change}</text:tracked-changes>".encode())
    (path := tmp_path / "checklist.odt").write_bytes(packed(files))
    found = evaluate(read_start_document(path, ruleset), ruleset, on=ON).findings
    assert ["staat 1 bijgehouden wijziging open" in item.message for item in found if item.code == "MVOI328"] == [True]
