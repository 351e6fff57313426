"""The OpenDocument files we write: valid ODF 1.3, and the equal twin of the Word file."""

import base64
import io
import re
import zipfile
import zlib
from datetime import date

import pytest
from lxml import etree
from openxml_audit.odf import OdfValidator
from openxml_audit.odf.schemas import get_bundled_schema_path
from places import ROOT
from zipped import W, parts

from mvoi_checklist import StartDocument, UsageError, evaluate, read_start_document, render, start_document_form

EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
ON = date(2026, 11, 24)
ODF = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "style", "text", "table")}
ODF |= {"fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "dc": "http://purl.org/dc/elements/1.1/"}
TEXT, TABLE, STYLE, FO = (f"{{{ODF[name]}}}" for name in ("text", "table", "style", "fo"))
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
SCHEMA = etree.RelaxNG(etree.parse(get_bundled_schema_path("content.xml", "1.3")))
VALIDATOR = OdfValidator()
MANIFEST = etree.RelaxNG(etree.parse(get_bundled_schema_path("META-INF/manifest.xml", "1.3")))


@pytest.fixture(scope="module", params=[path.stem for path in EXAMPLES] + ["form"])
def twins(request, ruleset):
    """The same document in Word and in OpenDocument."""
    if request.param == "form":
        return tuple(start_document_form(StartDocument(), ruleset, on=ON, format=kind) for kind in ("docx", "odt"))
    path = next(path for path in EXAMPLES if path.stem == request.param)
    checklist = evaluate(read_start_document(path, ruleset), ruleset, on=ON)
    return render(checklist, "docx"), render(checklist, "odt")


def test_every_part_follows_the_published_schema_of_odf(twins):
    files = parts(twins[1])
    for name in ("content.xml", "styles.xml", "meta.xml"):
        root = etree.fromstring(files[name])
        etree.strip_elements(root, f"{LOEXT}list-item", with_tail=False)
        etree.strip_tags(root, f"{LOEXT}content-control")  # the standard: what a program does not know it passes over
        assert SCHEMA.validate(root), SCHEMA.error_log
    assert MANIFEST.validate(etree.fromstring(files["META-INF/manifest.xml"])), MANIFEST.error_log


def test_a_validator_of_odf_finds_no_error(twins, tmp_path):
    path = tmp_path / "checklist.odt"
    path.write_bytes(twins[1])
    found = VALIDATOR.validate(path)
    assert [error.description for error in found.errors] == []


def test_its_kind_stands_first_and_is_not_compressed(twins):
    with zipfile.ZipFile(io.BytesIO(twins[1])) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.read(first) == b"application/vnd.oasis.opendocument.text"
        listed = {entry.get(key) for entry in etree.fromstring(package.read("META-INF/manifest.xml")) for key in entry.attrib if key.endswith("full-path")}
        assert listed == {"/", *package.namelist()} - {"mimetype", "META-INF/manifest.xml"}


def test_the_same_checklist_gives_the_same_bytes(ruleset):
    document = StartDocument(title="Koffie", product_groups=("catering",))
    assert render(evaluate(document, ruleset, on=ON), "odt") == render(evaluate(document, ruleset, on=ON), "odt")


def words_in_word(root):
    return [line for paragraph in root.iter(f"{W}p") if (line := "".join(text.text or "" for text in paragraph.iter(f"{W}t")))]


def words_in_odt(root):
    for space in root.iter(f"{TEXT}s"):
        space.text = " " * int(space.get(f"{TEXT}c", "1"))
    return [line for block in root.iter(f"{TEXT}p", f"{TEXT}h") if (line := "".join(block.itertext()))]


def bodies(twins):
    return etree.fromstring(parts(twins[0])["word/document.xml"]), etree.fromstring(parts(twins[1])["content.xml"])


def test_it_says_the_same_words_in_the_same_order(twins):
    word, odt = bodies(twins)
    assert words_in_odt(odt) == words_in_word(word)


def test_it_has_the_same_headings_of_the_same_level(twins):
    word, odt = bodies(twins)
    styles = [(style.get(f"{W}val"), style.getparent().getparent()) for style in word.iter(f"{W}pStyle")]
    headings = [(int(name[-1]), "".join(text.text for text in paragraph.iter(f"{W}t"))) for name, paragraph in styles if name.startswith("Heading")]
    assert [(int(head.get(f"{TEXT}outline-level")), "".join(head.itertext())) for head in odt.iter(f"{TEXT}h")] == headings


def asked_in_word(control):
    properties = control.find(f"{W}sdtPr")
    tag, title = (properties.find(f"{W}{name}").get(f"{W}val") for name in ("tag", "alias"))
    box = properties.find("{*}checkbox/{*}checked")
    choices = [(item.get(f"{W}value"), item.get(f"{W}displayText")) for item in control.iter(f"{W}listItem")]
    return tag, title, properties.find(f"{W}showingPlcHdr") is not None, box is not None and box.values() == ["1"], choices


def asked_in_odt(control):
    tag, title, prompt, box = (control.get(LOEXT + name) for name in ("tag", "alias", "showing-place-holder", "checked"))
    choices = [(item.get(f"{LOEXT}value"), item.get(f"{LOEXT}display-text")) for item in control.iter(f"{LOEXT}list-item")]
    return tag, title, prompt == "true", box == "true", choices


def test_it_asks_the_same_answers_with_the_same_names_choices_and_state(twins):
    word, odt = bodies(twins)
    assert list(map(asked_in_odt, odt.iter(f"{LOEXT}content-control"))) == list(map(asked_in_word, word.iter(f"{W}sdt")))


def test_every_answer_stands_between_bookmarks_of_its_own_name(twins):
    _, odt = bodies(twins)
    for control in odt.iter(f"{LOEXT}content-control"):
        assert control.getprevious().get(f"{TEXT}name") == control.get(f"{LOEXT}tag") == control.getnext().get(f"{TEXT}name")


def test_both_carry_the_same_data_of_how_they_were_made(twins):
    data = [etree.fromstring(xml) for name, xml in parts(twins[0]).items() if name.startswith("customXml/item")]
    made = next(part.text for part in data if etree.QName(part).localname == "made")
    properties = etree.fromstring(parts(twins[1])["meta.xml"]).iter("{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}user-defined")
    packed = next(item.text for item in properties if "MVOI gemaakt" in item.attrib.values())
    assert zlib.decompress(base64.b64decode(packed)).decode() == made


def test_every_link_arrives_somewhere(twins):
    _, odt = bodies(twins)
    anchors = {mark.get(f"{TEXT}name") for mark in odt.iter(f"{TEXT}bookmark")}
    targets = [link.get("{http://www.w3.org/1999/xlink}href") for link in odt.iter(f"{TEXT}a")]
    assert all(target.removeprefix("#") in anchors if target.startswith("#") else re.match("https?://", target) for target in targets)


def in_points(length):
    number, unit = re.fullmatch(r"([0-9.]+)(pt|cm)", length).groups()
    return round(float(number) * (72 / 2.54 if unit == "cm" else 1), 1)


STYLES = {"Heading1": "Heading_20_1", "Heading2": "Heading_20_2", "Heading3": "Heading_20_3", "Normal": "Standard"}
STYLES |= {"Hyperlink": "Internet_20_link", "Strong": "Strong_20_Emphasis", "PlaceholderText": "Placeholder_20_Text"}


def looks_in_word(style):
    def value(path):
        found = style.find("/".join(W + part for part in path.split("/")))
        return found.get(f"{W}val", "on") if found is not None else None

    size, spacing, shade = value("rPr/sz"), style.find(f"{W}pPr/{W}spacing"), style.find(f"{W}pPr/{W}shd")
    after = spacing.get(f"{W}after") if spacing is not None else None
    return {
        "size": float(size) / 2 if size else None,
        "colour": value("rPr/color"),
        "bold": value("rPr/b") == "on",
        "italic": value("rPr/i") == "on",
        "after": int(after) / 20 if after else None,
        "shade": shade.get(f"{W}fill") if shade is not None else None,
        "kept": value("pPr/keepNext") == "on",
    }


def looks_in_odt(style):
    def value(name):
        return next((found for part in style if (found := part.get(FO + name))), None)

    size, after = value("font-size"), value("margin-bottom")
    return {
        "size": in_points(size) if size else None,
        "colour": (value("color") or "").lstrip("#") or None,
        "bold": value("font-weight") == "bold",
        "italic": value("font-style") == "italic",
        "after": in_points(after) if after else None,
        "shade": (value("background-color") or "").lstrip("#") or None,
        "kept": value("keep-with-next") == "always",
    }


def test_its_styles_look_as_those_in_word(ruleset):
    word = etree.fromstring(parts(start_document_form(StartDocument(), ruleset, on=ON))["word/styles.xml"])
    odt = etree.fromstring(parts(start_document_form(StartDocument(), ruleset, on=ON, format="odt"))["styles.xml"])
    theirs = {style.get(f"{STYLE}name"): style for style in odt.iter(f"{STYLE}style")}
    for style in word.iter(f"{W}style"):
        name = style.get(f"{W}styleId")
        if style.get(f"{W}type") in ("paragraph", "character") and name not in ("Normal", "DefaultParagraphFont"):
            assert looks_in_odt(theirs[STYLES.get(name, name)]) == looks_in_word(style), name


def test_every_style_that_is_used_exists(twins):
    files = parts(twins[1])
    roots = [etree.fromstring(files[name]) for name in ("content.xml", "styles.xml")]
    known = {style.get(f"{STYLE}name") for root in roots for style in root.iter(f"{STYLE}style", f"{TEXT}list-style")}
    used = {value for root in roots for element in root.iter() for key, value in element.attrib.items() if key.endswith(("}style-name", "parent-style-name"))}
    assert used <= known


def test_a_word_template_is_refused_with_what_to_do(ruleset):
    with pytest.raises(UsageError, match=r"alleen voor Word.*\.pdf"):
        render(evaluate(StartDocument(title="Koffie"), ruleset, on=ON), "odt", template=b"x")
    with pytest.raises(UsageError, match="bestaat niet"):
        start_document_form(StartDocument(), ruleset, format="json")


def test_spaces_tabs_and_lines_that_the_user_typed_stay(ruleset):
    title = "  Koffie   met\tmelk\nen <suiker> & meer  "
    odt = etree.fromstring(parts(start_document_form(StartDocument(title=title), ruleset, on=ON, format="odt"))["content.xml"])
    control = next(control for control in odt.iter(f"{LOEXT}content-control") if control.get(f"{LOEXT}tag") == "mvoi:title")
    for element, words in ((f"{TEXT}tab", "\t"), (f"{TEXT}line-break", "\n")):
        for found in control.iter(element):
            found.text = words
    assert words_in_odt(control.getparent().getparent()) == [title]
