"""OpenDocument texts that are refused, and files that are broken."""

import pytest
from broken import CHANGES, QUIET, damaged, reads_or_refuses
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from odt_text import NAMES, odt, p, table, written

from mvoi_checklist import UnreadableFileError
from mvoi_checklist.inputs.odt.file import open_odt

LINE = p("Titel: Meubels")
FIELD = "<draw:control draw:control='f'/>"
REPEATED = "<table:table-row table:number-rows-repeated='100'><table:table-cell table:number-columns-repeated='64'>"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<text:p/>" * 120_001, "meer dan 120.000 onderdelen"),
        ("<table:table/>" * 501, "meer dan 500 tabellen"),
        ("<text:section>" * 300 + "</text:section>" * 300, "meer dan 256 diep in elkaar"),
        ("<text:p>" + "a" * 10_000_001 + "</text:p>", "meer dan 10 miljoen letters"),
        (f"<table:table>{REPEATED}{p('') * 30}</table:table-cell></table:table-row></table:table>", "meer dan 120.000 onderdelen"),
        (f"<table:table>{REPEATED}{p('a' * 50)}</table:table-cell></table:table-row></table:table>", "meer dan 120.000 onderdelen"),
        (f"<form:text form:id='f' form:current-value='{'a' * 90_000}'/><text:p>{FIELD * 3}</text:p>", "meer dan 120.000 onderdelen"),
        (f"<text:p text:x='{'a' * 1_000_000}'/>" * 30, "meer dan 30 MB aan tekst en opmaak"),
        ("<text:p>", "beschadigd"),
    ],
)
def test_a_document_beyond_the_limits_is_refused_clearly(read, body, words):
    with pytest.raises(UnreadableFileError, match=words):
        read(odt(LINE + body))


def test_a_deep_document_within_the_limits_is_read(read):
    deep = "<text:span>" * 240 + "Koffie" + "</text:span>" * 240
    assert read(odt(p(f"Titel: {deep}"))).title == "Koffie"


def test_a_name_that_stands_there_twice_is_no_reason_to_refuse(read):
    paragraphs = "".join(f'<text:p xml:id="a1">{words}</text:p>' for words in ("Titel: Koffie", "Looptijd: 24 maanden"))
    assert read(odt(paragraphs)).title == "Koffie"


def test_a_long_name_of_a_colour_or_font_is_not_written_for_every_word(tmp_path):
    looks = f"fo:color='{'a' * 9_000}' style:font-name='Wingdings{'b' * 9_000}'"
    style = f"<style:style style:name='a' style:family='text'><style:text-properties {looks}/></style:style>"
    body = etree.tostring(open_odt(tmp_path / "lang.odt", odt(p("<text:span text:style-name='a'>x</text:span>"), style)).texts[0][1])
    assert b"Wingdings" in body
    assert len(body) < 2_000


def test_styles_that_are_based_on_each_other_without_end_are_read(read):
    styles = "".join(f"<style:style style:name='s{n}' style:family='paragraph' style:parent-style-name='s{(n + 1) % 5_000}'/>" for n in range(5_000))
    assert read(odt(p("Titel: Koffie", "s0") + p("Zaaknummer: 12", "s2500"), styles)).reference == "12"


def test_a_doctype_is_refused(read):
    with pytest.raises(UnreadableFileError, match="DOCTYPE"):
        read(odt(LINE, head='<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]>'))


SHEET = f"<office:document-content {NAMES}><office:body><office:spreadsheet/></office:body></office:document-content>"
LOCKED = (
    f'<manifest:manifest {NAMES}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a.txt": "x"}, "zip-bestand, maar geen OpenDocument"),
        ({"mimetype": "application/epub+zip", "content.xml": SHEET}, "zip-bestand, maar geen OpenDocument"),
        ({"content.xml": SHEET}, "geen tekstdocument"),
        ({"content.xml": "x", "META-INF/manifest.xml": LOCKED}, "wachtwoord"),
        ({"content.xml": "<office"}, "beschadigd"),
    ],
)
def test_a_zip_that_is_no_readable_text_is_refused(read, files, words):
    with pytest.raises(UnreadableFileError, match=words):
        read(written(files))


@pytest.mark.parametrize(("data", "words"), [(b"%PDF-1.7", "dit is een PDF"), (b"hallo", "beschadigd"), (b"\xd0\xcf\x11\xe0", "oud Office-bestand")])
def test_what_is_no_package_at_all_is_named(read, data, words):
    with pytest.raises(UnreadableFileError, match=words):
        read(data)


def test_repeats_do_not_grow_without_end(read):
    repeated = f'<table:table-cell table:number-columns-repeated="999999999">{p("Titel")}</table:table-cell>'
    body = f'<table:table><table:table-row table:number-rows-repeated="99999">{repeated}</table:table-row></table:table>'
    assert read(odt(LINE + body + p('Zaaknummer: 1<text:s text:c="999999999"/>2'))).title == "Meubels"


MARK = '<text:bookmark-{} text:name="mvoi:{}"/>'
PIECES = [
    *(p("Titel: x"), "<text:s/>", '<text:s text:c="²"/>', "<text:tab/>", "<office:annotation/>", "<draw:control/>", "<table:covered-table-cell/>", "Ja", "☒"),
    *(MARK.format(side, path) for side in ("start", "end") for path in ("title", "duties.x.met")),
    '<field:fieldmark field:type="FORMDROPDOWN"><field:param field:name="Dropdown_Selected" field:value="²"/></field:fieldmark>',
    '<text:h text:outline-level="²">Milieu</text:h>',
]
HOLDERS = [
    *(f"table:{name}" for name in ("table", "table-row", "table-header-rows", "table-cell")),
    *(f"text:{name}" for name in ("p", "h", "span", "list", "list-item", "note", "note-body", "section")),
    *("draw:frame", "draw:text-box", "loext:content-control", 'loext:content-control loext:checkbox="true"'),
    'table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="-1"',
]
inner = st.recursive(
    st.sampled_from(PIECES),
    lambda parts: st.builds(lambda name, content: f"<{name}>{''.join(content)}</{name.split()[0]}>", st.sampled_from(HOLDERS), st.lists(parts, max_size=5)),
    max_leaves=30,
)


@QUIET
@given(inner)
def test_an_odt_with_strange_xml_is_read_or_refused(tmp_path, ruleset, body):
    reads_or_refuses(tmp_path / "stuk.odt", odt(LINE + body), ruleset)


@QUIET
@given(changes=CHANGES)
def test_a_damaged_odt_is_read_or_refused(changes, tmp_path, ruleset):
    reads_or_refuses(tmp_path / "stuk.odt", damaged(odt(LINE + table(["Zaaknummer", "12"])), changes), ruleset)
