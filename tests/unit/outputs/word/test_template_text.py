"""What belongs to the text of a template goes with it: nothing of an earlier purchase comes along, and all of the house style does."""

import io
import re
from datetime import date

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Cm
from house_styles import logo, strong_house_style
from lxml import etree
from zipped import W, packed, parts

from mvoi_checklist import StartDocument, contract_annex, evaluate, read_start_document, render, template_remarks
from mvoi_checklist.model.form import ANSWERS, MADE, MADE_WITH

ON = date(2026, 11, 24)
EARLIER = StartDocument(title="Levering buitenmeubilair", reference="Z-2026-0911", product_groups=("meubilair",), estimated_value=90_000)
NOW = StartDocument(title="Schoonmaak sporthal", reference="Z-2026-1204", product_groups=("schoonmaak",), estimated_value=45_000)
DATA = (ANSWERS.encode(), MADE.encode())
RELATION = '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/></Relationships>'


@pytest.fixture(scope="module")
def checklist(ruleset):
    return evaluate(NOW, ruleset, on=ON)


def earlier(ruleset, **how):
    return render(evaluate(EARLIER, ruleset, on=ON), "docx", **how)


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def related(files, kind, target, part="word/_rels/document.xml.rels", number="added"):
    """The files with one more relation."""
    files[part] = files[part].replace(b"</Relationships>", RELATION.format(number, kind, target).encode())
    return files


def links(files):
    return [(item.get("Id"), item.get("Target")) for item in etree.fromstring(files["word/_rels/document.xml.rels"])]


@pytest.mark.parametrize("how", [{}, {"template": strong_house_style()}])
def test_a_checklist_of_an_earlier_purchase_is_a_template_like_any_other(how, checklist, ruleset, tmp_path):
    data = render(checklist, "docx", template=earlier(ruleset, **how))
    files, plain = parts(data), parts(render(checklist, "docx", **how))
    ids, targets = zip(*links(files), strict=True)
    assert len(ids) == len(set(ids))
    assert [target for target in targets if target.startswith("https")] == [target for _, target in links(plain) if target.startswith("https")]
    assert sum(any(namespace in part for namespace in DATA) for name, part in files.items() if "itemProps" not in name and name.startswith("customXml")) == 2
    assert [name for name, part in files.items() if b"buitenmeubilair" in part] == ([] if how else ["word/header1.xml"])
    path = tmp_path / "checklist.docx"
    path.write_bytes(data)
    read = read_start_document(path, ruleset)
    assert (read.title, read.reference, read.product_groups) == (NOW.title, NOW.reference, NOW.product_groups)


def test_who_uses_a_checklist_as_template_is_told_of_the_title_and_number_at_the_top(ruleset):
    (remark,) = template_remarks(earlier(ruleset))
    assert "gemaakt voor een andere inkoop" in remark.message
    assert "'Levering buitenmeubilair' en 'Z-2026-0911'" in remark.message
    assert not [said for said in template_remarks(earlier(ruleset, template=strong_house_style())) if "andere inkoop" in said.message]


def test_also_when_libreoffice_left_the_names_of_its_answers_out(ruleset):
    files = parts(earlier(ruleset))
    files["word/document.xml"] = re.sub(rb"<w:tag [^>]*/>", b"", files["word/document.xml"])
    assert "'Levering buitenmeubilair' en 'Z-2026-0911'" in template_remarks(packed(files))[0].message
    broken = {name: part.replace(b'"kind":"checklist"', b'"kind":"iets nieuws"') for name, part in files.items()}
    assert broken != files
    assert "nog 'Levering buitenmeubilair'; dat komt" in template_remarks(packed(broken))[0].message, "the properties of the file still say its title"


def test_a_document_without_answers_holds_no_data_of_the_checklist_that_is_its_template(checklist, ruleset):
    files = parts(render(contract_annex(checklist, ruleset), "docx", template=earlier(ruleset, template=strong_house_style())))
    assert not [name for name, part in files.items() if any(words in part for words in (*DATA, MADE_WITH.encode(), b"buitenmeubilair", b"bbPlcHdr"))]
    assert not [item for item in etree.fromstring(files["[Content_Types].xml"]) if item.get("PartName", "/word/document.xml")[1:] not in files]


def with_text_to_leave_out():
    """A house style with a logo, and a text with a comment, a picture, a note, an embedded file and a title that Word noted."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(logo()), width=Cm(1))
    sample = document.add_paragraph("oude tekst")
    document.add_comment(sample.runs, text="GEHEIM van de vorige inkoop", author="Jan")
    document.add_picture(io.BytesIO(logo() + b"anders"), width=Cm(1))
    files = parts(saved(document))
    files["word/embeddings/rekenblad.xlsx"] = b"PK"
    notes = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>GEHEIM</w:t></w:r></w:p></w:footnote>'
    files["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{W[1:-1]}">{notes}</w:footnotes>'.encode()
    files["docProps/app.xml"] = files["docProps/app.xml"].replace(b"<vt:lpstr/>", b"<vt:lpstr>GEHEIM</vt:lpstr>")
    assert b"GEHEIM" in files["docProps/app.xml"]
    related(files, "package", "embeddings/rekenblad.xlsx", number="one")
    return related(files, "footnotes", "footnotes.xml", number="two")


def test_comments_notes_pictures_and_embedded_files_of_the_text_go_and_the_logo_stays(checklist):
    before = with_text_to_leave_out()
    after = parts(render(checklist, "docx", template=packed(before)))
    assert not [name for name, part in after.items() if b"GEHEIM" in part or "comments" in name or "embeddings" in name]
    assert after["word/footnotes.xml"].count(b"<w:footnote ") == 1
    assert [name for name in after if "media" in name] == ["word/media/image1.png"]
    assert {name: after[name] for name in before if "header" in name or "theme" in name or "media/image1" in name} == {
        name: part for name, part in before.items() if "header" in name or "theme" in name or "media/image1" in name
    }
    assert b"comments" not in after["[Content_Types].xml"]
    assert not [remark for remark in template_remarks(packed(before)) if remark.where == "ingesloten inhoud"], "it does not go along"


def test_the_addresses_of_a_merged_letter_and_a_signature_go(checklist):
    files = parts(strong_house_style())
    settings, origin = "word/_rels/settings.xml.rels", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    files[settings] = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    related(files, "mailMergeSource", 'file:///C:/adressen.mdb" TargetMode="External', settings)
    query = b'<w:mailMerge><w:query w:val="SELECT * FROM `adressen`"/></w:mailMerge></w:settings>'
    files["word/settings.xml"] = files["word/settings.xml"].replace(b"</w:settings>", query)
    files["_xmlsignatures/origin.sigs"] = b""
    files["_rels/.rels"] = files["_rels/.rels"].replace(
        b"</Relationships>", f'<Relationship Id="s" Type="{origin}" Target="_xmlsignatures/origin.sigs"/></Relationships>'.encode()
    )
    assert not [remark for remark in template_remarks(packed(files)) if remark.where == "verwijzing naar buiten"]
    after = parts(render(checklist, "docx", template=packed(files)))
    assert not [name for name, part in after.items() if "signatures" in name or b"adressen" in part or b"digital-signature" in part]


def test_data_of_the_house_and_notes_that_are_only_lines_keep_their_bytes(checklist):
    files = related(parts(strong_house_style()), "endnotes", "endnotes.xml")
    files["word/endnotes.xml"] = f'<w:endnotes xmlns:w="{W[1:-1]}"><w:endnote w:type="separator" w:id="0"><w:p/></w:endnote></w:endnotes>'.encode()
    after = parts(render(checklist, "docx", template=packed(files)))
    assert after["word/endnotes.xml"] == files["word/endnotes.xml"]
    assert {name: after[name] for name in files if name.startswith("customXml")} == {name: part for name, part in files.items() if name.startswith("customXml")}


def test_our_data_is_named_by_its_own_properties_beside_those_that_libreoffice_leaves_behind(checklist):
    left = b'<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{0}"/>'
    files = {name: part for name, part in parts(strong_house_style()).items() if not name.startswith("customXml")}
    after = parts(render(checklist, "docx", template=packed({**files, "customXml/itemProps1.xml": left})))
    assert after["customXml/itemProps1.xml"] == left
    for item in [name for name, part in after.items() if name.startswith("customXml/item") and "Props" not in name]:
        (relation,) = etree.fromstring(after[item.replace("customXml/", "customXml/_rels/") + ".rels"])
        properties = after[f"customXml/{relation.get('Target')}"]
        assert etree.fromstring(after[item]).tag[1:].split("}")[0].encode() in properties


def test_our_prompts_stand_beside_the_building_blocks_of_the_template(checklist):
    block = "<w:docPart><w:docPartPr><w:name w:val='Adresblok'/></w:docPartPr><w:docPartBody><w:p/></w:docPartBody></w:docPart>"
    files = related(parts(strong_house_style()), "glossaryDocument", "glossary/document.xml")
    files["word/glossary/document.xml"] = f"<w:glossaryDocument xmlns:w='{W[1:-1]}'><w:docParts>{block}</w:docParts></w:glossaryDocument>".encode()
    once = render(checklist, "docx", template=packed(files))
    for data in (once, render(checklist, "docx", template=once)):
        after = parts(data)
        names = [name.get(f"{W}val") for name in etree.fromstring(after["word/glossary/document.xml"]).iterfind(f".//{W}docPartPr/{W}name")]
        called = {item.get(f"{W}val") for item in etree.fromstring(after["word/document.xml"]).iterfind(f".//{W}placeholder/{W}docPart")}
        assert called
        assert sorted(names) == sorted({*called, "Adresblok"})


def test_an_id_that_the_house_style_uses_is_not_taken(checklist):
    files = parts(strong_house_style())
    number = next(number for number, target in links(files) if target == "header1.xml")
    for name, key in (("word/document.xml", "r:id"), ("word/_rels/document.xml.rels", "Id")):
        files[name] = files[name].replace(f'{key}="{number}"'.encode(), f'{key}="mvoiLink1"'.encode())
    after = parts(render(checklist, "docx", template=packed(files)))
    known = dict(links(after))
    assert len(known) == len(links(after))
    assert known["mvoiLink1"] == "header1.xml"
    called = [link.get(key) for link in etree.fromstring(after["word/document.xml"]).iter(f"{W}hyperlink") for key in link.attrib if key.endswith("}id")]
    assert called
    assert all(known[name].startswith("https") for name in called)


def test_of_columns_one_is_made_below_the_header_of_the_section_before(checklist):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    document.add_section()
    next(document.element.body.iterchildren(f"{W}sectPr")).find(f"{W}cols").set(f"{W}num", "2")
    data = saved(document)
    assert [remark.where for remark in template_remarks(data) if remark.where in {"kolommen", "secties", "koptekst"}] == ["secties", "kolommen"]
    made = docx.Document(io.BytesIO(render(checklist, "docx", template=data)))
    (section,) = made.sections
    assert next(made.element.iter(f"{W}cols"), None) is None
    assert section.header.paragraphs[0].text == "Gemeente Voorbeeld"


def test_pages_stand_upright_also_where_a_wide_appendix_is_last(checklist):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    upright = document.sections[0].page_width, document.sections[0].page_height
    for width, height, orientation in ((*upright, WD_ORIENT.PORTRAIT), (*reversed(upright), WD_ORIENT.LANDSCAPE)):
        section = document.add_section()
        section.orientation, section.page_width, section.page_height = orientation, width, height
    document.sections[2].header.is_linked_to_previous = False
    document.sections[2].header.paragraphs[0].text = "Bijlage"
    (section,) = docx.Document(io.BytesIO(render(checklist, "docx", template=saved(document)))).sections
    assert (section.page_width, section.page_height, section.orientation) == (*upright, WD_ORIENT.PORTRAIT)
    assert section.header.paragraphs[0].text == "Gemeente Voorbeeld"


def test_words_that_look_like_a_call_of_a_picture_stay_words(ruleset):
    said = StartDocument(title='Levering r:id="rId1" en <a:blip r:embed="x"', product_groups=("meubilair",))
    data = render(evaluate(said, ruleset, on=ON), "docx", template=strong_house_style())
    assert said.title in [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
