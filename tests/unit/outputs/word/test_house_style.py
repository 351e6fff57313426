"""A house style of one's own: one to start from, and a strongly different one that carries the checklist."""

import io
import re
import tracemalloc
from datetime import date

import docx
import pytest
from click.testing import CliRunner
from docx.shared import RGBColor
from house_styles import own_template, packed, parts, strong_house_style, without
from lxml import etree
from zipped import W

from mvoi_checklist import UsageError, evaluate, new_template, read_start_document, render, template_remarks
from mvoi_checklist.cli import main
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.outputs.word.house_style import added_styles

ON = date(2026, 11, 24)
SCHOONMAAK = StartDocument(title="Schoonmaak sporthal", product_groups=("schoonmaak",), procedure="enkelvoudig-onderhands", estimated_value=45_000)


@pytest.fixture(scope="module")
def checklist(ruleset):
    return evaluate(SCHOONMAAK, ruleset, on=ON)


def test_our_own_template_lacks_only_a_name_and_carries_a_checklist(checklist, tmp_path, ruleset):
    data = new_template()
    (remark,) = template_remarks(data)
    assert str(remark).startswith("koptekst: in de kop- of voettekst staat nog 'Naam van uw gemeente' en 'Uw logo hier'; dat komt op elke bladzijde.")
    assert template_remarks(own_template()) == ()
    assert added_styles(data) == ()
    assert b"template.main+xml" in parts(data)["[Content_Types].xml"]
    path = tmp_path / "checklist.docx"
    path.write_bytes(render(checklist, "docx", template=data))
    assert docx.Document(path).sections[0].header.paragraphs[0].text.startswith("Naam van uw gemeente")
    assert read_start_document(path, ruleset).title == "Schoonmaak sporthal"


def test_the_command_writes_a_template_and_says_what_one_lacks(tmp_path):
    path = tmp_path / "huisstijl.dotx"
    assert CliRunner().invoke(main, ["template", "new", "-o", str(path)]).exit_code == 0
    unchanged = CliRunner().invoke(main, ["template", "check", str(path)])
    assert (unchanged.exit_code, "te gebruiken, 1 punt om te verbeteren" in unchanged.output) == (1, True)
    path.write_bytes(own_template())
    fine = CliRunner().invoke(main, ["template", "check", str(path)])
    assert (fine.exit_code, fine.output) == (0, f"{path}: in orde.\n")
    path.write_bytes(without(path.read_bytes(), "word/document.xml", b'<w:headerReference w:type="default" r:id="rId4"/>'))
    lacking = CliRunner().invoke(main, ["template", "check", str(path)])
    assert lacking.exit_code == 1
    assert "koptekst: ontbreekt." in lacking.output
    path.write_bytes(b"geen zip")
    assert CliRunner().invoke(main, ["template", "check", str(path)]).exit_code == 2
    assert CliRunner().invoke(main, ["template", "check", str(tmp_path / "weg.dotx")]).exit_code == 3
    assert CliRunner().invoke(main, ["template", "new", "-o", str(tmp_path / "huisstijl.docx")]).exit_code == 2


def test_a_strongly_different_house_style_carries_the_checklist(checklist):
    template = strong_house_style()
    data = render(checklist, "docx", template=template)
    document = docx.Document(io.BytesIO(data))
    heading = next(paragraph for paragraph in document.paragraphs if paragraph.text == "Social return")
    assert (heading.style.name, heading.style.font.name, heading.style.font.color.rgb) == ("Kop 1", "Georgia", RGBColor(0x8A, 0x00, 0x45))
    assert "Gemeente Voorbeeld" in document.sections[0].header.paragraphs[0].text
    assert "Voorbeeldtekst van het sjabloon" not in [paragraph.text for paragraph in document.paragraphs]
    known = {style.style_id for style in document.styles}
    assert {element.get(f"{W}val") for element in document.element.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")} <= known
    before, after = parts(template), parts(data)
    assert all(after[name] == before[name] for name in before if "media" in name or "header" in name or "footer" in name or "theme" in name)


def test_no_heading_is_left_alone_at_the_foot_of_a_page_whatever_its_style_says(checklist):
    template = parts(strong_house_style())
    template["word/styles.xml"] = template["word/styles.xml"].replace(b"<w:keepNext/>", b"")
    body = etree.fromstring(parts(render(checklist, "docx", template=packed(template)))["word/document.xml"])
    headings = [line for line in body.iter(f"{W}pPr") if line.find(f"{W}pStyle") is not None and line.find(f"{W}pStyle").get(f"{W}val").startswith("Kop")]
    assert len(headings) > 10
    assert all(line.find(f"{W}keepNext") is not None for line in headings)


def test_on_a_low_page_a_table_of_answers_may_break(checklist):
    def kept(template):
        body = etree.fromstring(parts(render(checklist, "docx", template=template))["word/document.xml"])
        tables = [list(table.iter(f"{W}tr"))[1:] for table in body.iter(f"{W}tbl") if "Zo nee: grond" in "".join(table.itertext())]
        return ["".join(str(int(any(True for _ in row.iter(f"{W}keepNext")))) for row in rows) for rows in tables]

    low, high = kept(strong_house_style()), kept(new_template())
    assert len(low) == len(high) > 0
    assert {rows.count("1") for rows in low} == {2}
    assert all(rows == "1" * (len(rows) - 1) + "0" for rows in high)


@pytest.mark.parametrize("lacking", [False, True])
def test_the_file_says_who_made_it_and_of_which_day_as_without_a_template(lacking, checklist):
    template = parts(strong_house_style())
    if lacking:
        del template["docProps/core.xml"]
        template["_rels/.rels"] = re.sub(rb"<Relationship [^>]*core-properties[^>]*/>", b"", template["_rels/.rels"])
        template["[Content_Types].xml"] = re.sub(rb"<Override [^>]*core-properties[^>]*/>", b"", template["[Content_Types].xml"])
    after = parts(render(checklist, "docx", template=packed(template)))
    assert after["docProps/core.xml"] == parts(render(checklist, "docx"))["docProps/core.xml"]
    assert after["_rels/.rels"].count(b"metadata/core-properties") == after["[Content_Types].xml"].count(b"package.core-properties+xml") == 1


def test_our_tables_take_the_colour_of_the_house_style(checklist):
    styles = etree.fromstring(parts(render(checklist, "docx", template=strong_house_style()))["word/styles.xml"])
    table = styles.find(f"{W}style[@{W}styleId='MVOITabel']")
    assert {element.get(f"{W}fill") for element in table.iter(f"{W}shd")} == {"8A0045"}
    criterion, good = (styles.find(f"{W}style[@{W}styleId='{name}']") for name in ("MVOICriterium", "MVOIOordeelGoed"))
    assert (criterion.find(f".//{W}left").get(f"{W}color"), criterion.find(f".//{W}shd").get(f"{W}fill")) == ("C480A2", "F9F2F6")
    assert good.find(f".//{W}left").get(f"{W}color") == "2E7D4F"  # a verdict means the same in every style


def test_on_narrow_pages_the_name_of_a_theme_is_not_broken(checklist):
    page = without(new_template(), "word/document.xml", b'w:right="1247"', b'w:right="4400"')
    body = etree.fromstring(parts(render(checklist, "docx", template=page))["word/document.xml"])
    tables = [table for table in body.iter(f"{W}tbl") if "Oordeel" in "".join(table.itertext())[:40]]
    widths = [int(column.get(f"{W}w")) for column in tables[0].iter(f"{W}gridCol")]
    assert sum(widths) == pytest.approx(11906 - 1247 - 4400, abs=len(widths))
    assert widths[0] > 3300, "room for Ketenverantwoordelijkheid in wide bold letters"


@pytest.mark.parametrize(
    ("protection", "where"),
    [
        (b'<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', "beveiliging"),
        (b'<w:writeProtection w:recommended="1"/>', "beveiliging"),
        (b"<w:trackRevisions/>", "wijzigingen bijhouden"),
    ],
)
def test_a_protected_template_gives_a_checklist_that_can_be_filled_in(protection, where, checklist):
    settings = parts(own_template())["word/settings.xml"]
    start = settings.index(b">", settings.index(b"<w:settings")) + 1
    data = packed({**parts(own_template()), "word/settings.xml": settings[:start] + protection + settings[start:]})
    assert [remark.where for remark in template_remarks(data)] == [where]
    assert protection not in parts(render(checklist, "docx", template=data))["word/settings.xml"]


def test_a_style_of_another_kind_with_our_name_keeps_it(checklist):
    style = b'<w:style w:type="paragraph" w:customStyle="1" w:styleId="MVOITabel"><w:name w:val="MVOI Tabel"/></w:style></w:styles>'
    files = parts(strong_house_style())
    data = packed({**files, "word/styles.xml": files["word/styles.xml"].replace(b"</w:styles>", style)})
    again = render(checklist, "docx", template=render(checklist, "docx", template=data))
    made = etree.fromstring(parts(again)["word/styles.xml"])
    names = [name.get(f"{W}val").lower() for name in made.iter(f"{W}name")]
    assert len(names) == len(set(names))
    assert "mvoi tabel (mvoi)" in names
    assert "MVOI Tabel (MVOI)" in added_styles(data)


def test_a_large_part_of_a_template_is_held_once(checklist):
    files = parts(new_template())
    data = packed({**files, "word/media/groot.png": b" " * 30_000_000})
    tracemalloc.start()
    try:
        assert b"groot.png" in render(checklist, "docx", template=data)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("name", "words", "other"),
    [
        ("word/document.xml", b'w:pgSz w:w="', b'w:pgSz w:w="breed'),
        ("word/document.xml", b'w:left="', b'w:left="ruim'),
        ("word/numbering.xml", b'<w:num w:numId="', b'<w:num w:numId="een'),
    ],
)
def test_a_template_with_a_number_that_is_none_still_carries_the_checklist(name, words, other, checklist):
    data = without(new_template(), name, words, other)
    if name == "word/numbering.xml":
        data = without(data, "word/styles.xml", b'w:name w:val="List Number"', b'w:name w:val="Mijn lijst"')
    assert docx.Document(io.BytesIO(render(checklist, "docx", template=data))).paragraphs


def test_with_protection_only_the_answers_can_be_changed(checklist, tmp_path, ruleset):
    path = tmp_path / "dicht.docx"
    path.write_bytes(render(checklist, "docx", protect=True))
    body = etree.fromstring(parts(path.read_bytes())["word/document.xml"])[0]
    group, page = body
    assert group.find(f"{W}sdtPr/{W}group") is not None
    assert group.find(f"{W}sdtPr/{W}lock").get(f"{W}val") == "contentLocked"
    assert page.tag == f"{W}sectPr"
    answers = list(group.find(f"{W}sdtContent").iter(f"{W}sdt"))
    assert answers
    assert {answer.find(f"{W}sdtPr/{W}lock").get(f"{W}val") for answer in answers} == {"sdtLocked"}
    assert read_start_document(path, ruleset).model_copy(update={"evidence": ()}) == SCHOONMAAK
    with pytest.raises(UsageError, match="alleen in Word"):
        render(checklist, "odt", protect=True)
