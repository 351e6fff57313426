"""A municipality's own template carries our text: its own parts stay, what it lacks is added."""

import io
import re
from datetime import date

import docx
import pytest
from docx.shared import Cm, RGBColor, Twips
from lxml import etree
from zipped import W, packed, parts

from mvoi_checklist import StartDocument, UsageError, evaluate, read_start_document, render, start_document_form

ON = date(2026, 11, 24)
SCHOONMAAK = StartDocument(title="Schoonmaak sporthal", product_groups=("schoonmaak",), procedure="enkelvoudig-onderhands", estimated_value=45_000)


def house_style(*, dutch=False, dotx=False):
    """A template with a header of its own, a wide margin, and (in Dutch Word) other ids for the styles."""
    document = docx.Document()
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0, 0x40)
    document.sections[0].header.paragraphs[0].text = "HUISSTIJL"
    document.sections[0].left_margin = Cm(5)
    document.add_paragraph("Voorbeeldtekst van het sjabloon")
    buffer = io.BytesIO()
    document.save(buffer)
    files = parts(buffer.getvalue())
    if dutch:
        for name in ("word/styles.xml", "word/document.xml"):
            files[name] = files[name].replace(b'"Heading1"', b'"Kop1"').replace(b'"Normal"', b'"Standaard"')
        files["word/styles.xml"] = files["word/styles.xml"].replace(b'w:name w:val="Standaard"', b'w:name w:val="Normal"')
    if dotx:
        files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    return packed(files)


@pytest.mark.parametrize("kind", [{}, {"dotx": True}, {"dutch": True}])
def test_the_page_of_the_template_carries_our_text(kind, ruleset):
    data = render(evaluate(SCHOONMAAK, ruleset, on=ON), "docx", template=house_style(**kind))
    document = docx.Document(io.BytesIO(data))
    assert document.sections[0].header.paragraphs[0].text == "HUISSTIJL"
    assert document.core_properties.title == "MVOI-checklist Schoonmaak sporthal"
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[:2] == ["MVOI-checklist", "Schoonmaak sporthal"]
    assert "Voorbeeldtekst van het sjabloon" not in lines


@pytest.mark.parametrize("kind", [{}, {"dutch": True}])
def test_a_style_of_the_template_is_used_and_not_replaced(kind, ruleset):
    template = house_style(**kind)
    document = docx.Document(io.BytesIO(render(evaluate(SCHOONMAAK, ruleset, on=ON), "docx", template=template)))
    heading = next(paragraph for paragraph in document.paragraphs if paragraph.text == "Social return")
    assert heading.style.name == "Heading 1"
    assert heading.style.font.color.rgb == RGBColor(0x80, 0, 0x40)
    known = {style.style_id for style in document.styles}
    assert {element.get(f"{W}val") for element in document.element.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")} <= known


def test_parts_that_need_no_change_keep_their_bytes(ruleset):
    template = house_style()
    before, after = parts(template), parts(start_document_form(StartDocument(), ruleset, on=ON, template=template))
    touched = {
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "docProps/core.xml",
    }
    assert set(before) - set(after) == {"docProps/thumbnail.jpeg"}, "a picture of the text that is not there any more"
    assert all(after[name] == data for name, data in before.items() if name in after and name not in touched)


def test_a_table_is_as_wide_as_the_text_of_the_template(ruleset):
    document = docx.Document(io.BytesIO(start_document_form(StartDocument(), ruleset, on=ON, template=house_style())))
    page = document.sections[0]
    width = (page.page_width - page.left_margin - page.right_margin) / Twips(1)
    for table in document.element.iter(f"{W}tblW"):
        assert abs(int(table.get(f"{W}w")) - width) < 20


def test_the_answers_on_a_template_read_back(ruleset, tmp_path):
    path = tmp_path / "formulier.docx"
    path.write_bytes(start_document_form(SCHOONMAAK, ruleset, on=ON, template=house_style()))
    assert read_start_document(path, ruleset).model_dump(exclude={"evidence"}) == SCHOONMAAK.model_dump(exclude={"evidence"})


def test_our_own_file_can_be_the_template_again(ruleset):
    once = start_document_form(StartDocument(), ruleset, on=ON)
    twice = parts(start_document_form(StartDocument(), ruleset, on=ON, template=once))
    assert etree.fromstring(twice["word/styles.xml"]).xpath("count(//*[local-name()='style'])") == etree.fromstring(parts(once)["word/styles.xml"]).xpath(
        "count(//*[local-name()='style'])"
    )


@pytest.mark.parametrize("data", [b"", b"geen zip", packed({"a.txt": b"x"})])
def test_what_is_no_template_gets_a_sentence(data, ruleset):
    with pytest.raises(UsageError, match="geen Word-sjabloon"):
        start_document_form(StartDocument(), ruleset, on=ON, template=data)


@pytest.mark.parametrize("has_lists", [True, False])
def test_a_list_of_ours_is_numbered_in_a_template_with_and_without_lists(has_lists, ruleset):
    files = parts(house_style())
    files["word/styles.xml"] = re.sub(rb'<w:style [^>]*w:styleId="ListNumber".*?</w:style>', b"", files["word/styles.xml"], flags=re.DOTALL)
    if not has_lists:
        del files["word/numbering.xml"]
        for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
            files[name] = re.sub(rb'<(?:Override|Relationship) [^>]*numbering\.xml"[^>]*/>', b"", files[name])
    after = parts(render(evaluate(SCHOONMAAK, ruleset, on=ON), "docx", template=packed(files)))
    style = etree.fromstring(after["word/styles.xml"]).find(f"{W}style[@{W}styleId='ListNumber']")
    number = style.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
    assert number in [item.get(f"{W}numId") for item in etree.fromstring(after["word/numbering.xml"]).iter(f"{W}num")]


def test_a_template_with_macros_is_refused(ruleset):
    files = parts(house_style())
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", b"application/vnd.ms-word.document.macroEnabled.main+xml"
    )
    with pytest.raises(UsageError, match="zonder macro's"):
        start_document_form(StartDocument(), ruleset, on=ON, template=packed(files))


def test_a_template_is_for_word_only(ruleset):
    with pytest.raises(UsageError, match="alleen voor Word"):
        render(evaluate(SCHOONMAAK, ruleset, on=ON), "json", template=house_style())
