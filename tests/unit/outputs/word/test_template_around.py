"""What stands at the top and bottom of a template's pages is of the house: nobody is told that it was changed, and it shows what the file says of itself."""

import io
from datetime import date

import docx
import pytest
from docx.oxml import parse_xml
from lxml import etree
from zipped import W, packed, parts

from mvoi_checklist import StartDocument, evaluate, read_start_document, render, template_remarks
from mvoi_checklist.model.form import BESIDE

ON = date(2026, 11, 24)
CATERING = StartDocument(title="Catering stadhuis", product_groups=("catering",), procedure="europees-openbaar", estimated_value=640_000)
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


@pytest.fixture(scope="module")
def checklist(ruleset):
    return evaluate(CATERING, ruleset, on=ON)


def with_header(*blocks, **properties):
    """A template with these blocks in its header, and these properties."""
    document = docx.Document()
    header = document.sections[0].header.paragraphs[0]._p.getparent()  # noqa: SLF001 - python-docx puts no control there
    for block in blocks:
        header.append(parse_xml(block.replace(">", f' xmlns:w="{W[1:-1]}">', 1)))
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def line(*runs):
    return f"<w:p>{''.join(f'<w:r>{run}</w:r>' for run in runs)}</w:p>"


def in_cell(*paragraphs):
    return f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{''.join(paragraphs)}</w:tc></w:tr></w:tbl>"


def showing(key, words, prompt=""):
    """A control that shows a property of the file, as Word inserts one."""
    names = f"xmlns:ns0='{_CORE}' xmlns:ns1='http://purl.org/dc/elements/1.1/'"
    store = 'w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"'
    binding = f'<w:dataBinding w:prefixMappings="{names}" w:xpath="/ns0:coreProperties[1]/{key}[1]" {store}/>'
    return f"<w:p><w:sdt><w:sdtPr>{prompt}{binding}<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt></w:p>"


def field(code):
    return f'<w:p><w:fldSimple w:instr=" {code} "><w:r><w:t>iets</w:t></w:r></w:fldSimple></w:p>'


ADDRESS = ("<w:t>Gemeente Noord</w:t>", "<w:br/>", "<w:t>Postbus</w:t><w:cr/><w:t>Dorp</w:t>")


@pytest.mark.parametrize(
    "block",
    [
        line(*ADDRESS),
        in_cell(line("<w:t>Bezoekadres</w:t>"), line(*ADDRESS)),
        line("<w:t>Gemeente</w:t>", "<w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t>", "<w:t>Noord</w:t>"),
        showing("ns1:title", "Documenttitel"),
    ],
)
def test_a_header_that_is_as_it_was_made_is_not_told_as_changed(block, checklist, tmp_path, ruleset):
    path = tmp_path / "checklist.docx"
    path.write_bytes(render(checklist, "docx", template=with_header(block)))
    assert not [item for item in read_start_document(path, ruleset).evidence if item.field == BESIDE]
    files = parts(path.read_bytes())
    changed = files["word/header1.xml"].replace(b"Noord", b"Noord wil minder").replace(b"stadhuis", b"stadhuis wil minder")
    path.write_bytes(packed({**files, "word/header1.xml": changed}))
    assert [item.quote for item in read_start_document(path, ruleset).evidence if item.field == BESIDE and "wil minder" in item.quote]


def test_a_place_at_the_top_shows_what_the_file_says_of_itself(checklist):
    prompt = "<w:showingPlcHdr/>"
    template = with_header(showing("ns1:title", "[Titel]", prompt), showing("ns1:subject", "Duurzaam inkopen"), subject="Duurzaam inkopen", category="Intern")
    made = parts(render(checklist, "docx", template=template))
    core = etree.fromstring(made["docProps/core.xml"])
    said = {etree.QName(item).localname: item.text for item in core}
    assert (said["title"], said["subject"], said["category"]) == ("MVOI-checklist Catering stadhuis", "Duurzaam inkopen", "Intern")
    assert len(said) == len(core)
    header = etree.fromstring(made["word/header1.xml"])
    assert ["".join(text.itertext()) for text in header.iter(f"{W}sdtContent")] == ["MVOI-checklist Catering stadhuis", "Duurzaam inkopen"]
    assert b"showingPlcHdr" not in made["word/header1.xml"]


def test_a_header_that_shows_no_property_keeps_its_bytes(checklist):
    template = with_header(showing("ns1:subject", "Duurzaam"), field("TITLE"), subject="Duurzaam")
    assert parts(render(checklist, "docx", template=template))["word/header1.xml"] == parts(template)["word/header1.xml"]


@pytest.mark.parametrize(("block", "count"), [(showing("ns1:creator", "Team Inkoop"), 1), (field("AUTHOR"), 1), (field("TITLE"), 0), (field("AUTHORITY"), 0)])
def test_who_shows_the_author_at_the_top_is_told_who_that_will_be(block, count, checklist):
    template = with_header(block, author="Team Inkoop")
    assert sum("toont de auteur van het bestand" in remark.message for remark in template_remarks(template)) == count
    made = parts(render(checklist, "docx", template=template))
    assert b"Team Inkoop" not in made["docProps/core.xml"] + made["word/header1.xml"]
