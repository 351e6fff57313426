"""Start documents in OpenDocument as LibreOffice and other programs save them: the same understanding as for Word."""

import base64
import io
import re
import zipfile
import zlib
from datetime import date

import pytest
from broken import CHANGES, QUIET, damaged, reads_or_refuses
from hypothesis import given
from hypothesis import strategies as st

from mvoi_checklist import StartDocument, UnreadableFileError, evaluate, read_start_document, render, start_document_form
from mvoi_checklist.model.form import COMMENTS, MADE_BY, REMOVED
from mvoi_checklist.model.start_document import Explanation, ThemeAnswer

ON = date(2026, 11, 24)
SPACES = ("office", "style", "text", "table", "drawing", "form", "xsl-fo-compatible", "svg-compatible", "manifest")
PREFIX = {"drawing": "draw", "xsl-fo-compatible": "fo", "svg-compatible": "svg"}
NAMES = " ".join(f'xmlns:{PREFIX.get(name, name)}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in SPACES)
NAMES += ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
NAMES += ' xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"'
KIND = "application/vnd.oasis.opendocument.text"


def written(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


def odt(body, styles="", around="", head='<?xml version="1.0"?>'):
    text = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
    content = f"{head}<office:document-content {NAMES}>{text}</office:document-content>"
    pages = f"<office:master-styles><style:master-page>{around}</style:master-page></office:master-styles>"
    master = f"<office:document-styles {NAMES}>{pages}</office:document-styles>"
    return written({"mimetype": KIND, "content.xml": content, "styles.xml": master})


def p(words, style=""):
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def table(*rows):
    cells = ("".join(cell if cell.startswith("<table:") else f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row) for row in rows)
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in cells)}</table:table>"


@pytest.fixture
def read(tmp_path, ruleset):
    def reader(data):
        path = tmp_path / "start.odt"
        path.write_bytes(data)
        return read_start_document(path, ruleset)

    return reader


def theme(document, name):
    return next((answer for answer in document.themes if answer.theme == name), None)


def answers(document):
    return document.model_dump(exclude={"evidence"})


# What stands there, as a reader sees it


def test_labels_and_values_in_a_table_are_read_with_their_place(read):
    document = read(odt(table(["Titel", "Koffie"], ["Looptijd", "24 maanden"])))
    assert (document.title, document.duration_months) == ("Koffie", 24)
    assert [(item.field, item.quote, item.place) for item in document.evidence] == [
        ("title", "Koffie", "tabel 1, rij 1, cel 2"),
        ("duration_months", "24 maanden", "tabel 1, rij 2, cel 2"),
    ]


def test_a_heading_of_a_theme_holds_for_what_follows(read):
    body = p("Titel: Koffie") + '<text:h text:outline-level="1">Milieu</text:h>' + p("Ja. Minimumeis: bekers zijn herbruikbaar.")
    assert theme(read(odt(body)), "milieu").criteria[0].text == "bekers zijn herbruikbaar."


def test_a_short_line_made_bold_by_hand_is_a_heading_too(read):
    bold = '<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
    body = p("Titel: Koffie") + p("Milieu", "P1") + p("Ja. Minimumeis: bekers zijn herbruikbaar.")
    places = [next(item.place for item in read(odt(body, style)).evidence if item.field == "themes.milieu.criteria") for style in (bold, "")]
    assert places == ['kop "Milieu", alinea 1', "alinea 3"]


def test_spaces_tabs_and_new_lines_that_are_spelled_out_count(read):
    assert read(odt(p('Titel:<text:s text:c="2"/>Koffie<text:s/>en\n   thee'))).title == "Koffie en thee"
    assert read(odt(p("Titel<text:tab/>Koffie"))).title == "Koffie"
    assert read(odt(p("Titel: Koffie<text:line-break/>Zaaknummer: 12"))).reference == "12"


def test_lists_sections_and_text_boxes_are_read(read):
    listed = f"<text:list><text:list-item>{p('Titel: Koffie')}</text:list-item></text:list>"
    boxed = f"<text:p><draw:frame><draw:text-box>{p('Zaaknummer: 12')}</draw:text-box></draw:frame></text:p>"
    document = read(odt(f"{listed}<text:section>{p('Afdeling: Facilitair')}</text:section>{boxed}"))
    assert (document.title, document.department, document.reference) == ("Koffie", "Facilitair", "12")


def test_the_top_and_bottom_of_the_pages_are_read(read):
    document = read(odt(p("Titel: Koffie"), around=f"<style:header>{p('Zaaknummer: 12')}</style:header><style:footer>{p('Afdeling: ICT')}</style:footer>"))
    assert (document.reference, document.department) == ("12", "ICT")
    assert "koptekst, alinea 1" in [item.place for item in document.evidence]


def test_a_cell_over_more_columns_or_rows_counts_for_each(read):
    wide = f'<table:table-cell table:number-columns-spanned="2">{p("Thema")}</table:table-cell>'
    tall = f'<table:table-cell table:number-rows-spanned="2">{p("Milieu")}</table:table-cell>'
    covered = "<table:covered-table-cell/>"
    body = table([wide, covered, "Toegepast", "Criteria"], [tall, "a", "Ja", "Minimumeis: een."], [covered, "b", "Ja", "Minimumeis: twee."])
    assert [item.text for item in theme(read(odt(p("Titel: Koffie") + body)), "milieu").criteria] == ["een.", "twee."]


def test_header_rows_and_a_table_in_a_table_are_read(read):
    inner = f"<table:table-cell>{table(['Titel', 'Koffie'])}</table:table-cell>"
    assert read(odt(table([inner]))).title == "Koffie"
    head = table(["Thema", "Toegepast?"], ["Milieu", "Ja"]).replace("<table:table-row>", "<table:table-header-rows><table:table-row>", 1)
    head = head.replace("</table:table-row>", "</table:table-row></table:table-header-rows>", 1)
    assert theme(read(odt(p("Titel: Koffie") + head)), "milieu").applied is True


# What is not part of what the document says


@pytest.mark.parametrize(
    "gone",
    [
        "<office:annotation><text:p>Thee</text:p></office:annotation>",
        "<text:hidden-text>Thee</text:hidden-text>",
        "<text:change/>",
        "<text:placeholder>&lt;vul in&gt;</text:placeholder>",
        '<text:span text:style-name="weg">Thee</text:span>',
        '<text:span text:style-name="door">Thee</text:span>',
    ],
)
def test_comments_hidden_words_prompts_and_what_was_deleted_are_left_out(read, gone):
    styles = '<style:style style:name="weg" style:family="text"><style:text-properties text:display="none"/></style:style>'
    styles += '<style:style style:name="lijn" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    styles += '<style:style style:name="door" style:family="text" style:parent-style-name="lijn"/>'
    assert read(odt(p(f"Titel: {gone}Koffie"), styles)).title == "Koffie"


def test_changes_are_read_as_accepted(read):
    gone = f"<text:tracked-changes><text:changed-region><text:deletion>{p('Titel: Thee')}</text:deletion></text:changed-region></text:tracked-changes>"
    assert read(odt(gone + p("Titel: <text:change/><text:change-start/>Koffie<text:change-end/>"))).title == "Koffie"


def test_hidden_sections_and_contents_are_left_out(read):
    hidden = f'<text:section text:display="none">{p("Zaaknummer: 12")}</text:section>'
    contents = f"<text:table-of-content><text:index-body>{p('Afdeling: Inhoud')}</text:index-body></text:table-of-content>"
    document = read(odt(hidden + contents + p("Titel: Koffie")))
    assert answers(document) == answers(StartDocument(title="Koffie"))


def test_a_footnote_stands_where_it_is_called(read):
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('inclusief btw')}</text:note-body></text:note>"
    document = read(odt(p(f"Titel: Koffie{note}")))
    assert document.evidence[0].quote == "Koffie [voetnoot: inclusief btw]"


# Fields to fill in


def boxes(kind):
    style = '<style:style style:name="T1" style:family="text"><style:text-properties style:font-name="W"/></style:style>'
    font = '<style:font-face style:name="W" svg:font-family="Wingdings"/>'
    fields = '<office:forms><form:form><form:checkbox form:id="c1" form:current-state="checked"/><form:checkbox form:id="c2"/></form:form></office:forms>'
    mark = '<field:fieldmark field:type="x.FORMCHECKBOX">{}</field:fieldmark>'
    box = '<loext:content-control loext:checkbox="true" loext:checked="{}">?</loext:content-control>'
    yes, no = {
        "controls": (box.format("true"), box.format("false")),
        "form fields": ('<draw:control draw:control="c1"/>', '<draw:control draw:control="c2"/>'),
        "old form fields": (mark.format('<field:param field:name="Checkbox_Checked" field:value="true"/>'), mark.format("")),
        "symbols": ('<text:span text:style-name="T1">\uf0fe</text:span>', '<text:span text:style-name="T1">\uf0a8</text:span>'),
        "signs": ("☒", "☐"),
    }[kind]
    return odt(fields + p("Titel: Koffie") + table(["Thema", "Toegepast?"], ["Milieu", f"{yes} ja {no} nee"], ["Klimaat", f"{no} ja {yes} nee"]), font + style)


@pytest.mark.parametrize("kind", ["controls", "form fields", "old form fields", "symbols", "signs"])
def test_boxes_are_read_whatever_draws_them(read, kind):
    document = read(boxes(kind))
    assert (theme(document, "milieu").applied, theme(document, "klimaat").applied) == (True, False)


ENTRIES = "".join(f'<field:param field:name="Dropdown_ListEntry" field:value="{words}"/>' for words in ("Kies", "Europees openbaar"))
OPTIONS = '<form:option form:label="Kies"/><form:option form:label="Europees openbaar" form:current-selected="true"/>'


@pytest.mark.parametrize(
    "chosen",
    [
        f'<field:fieldmark field:type="x.FORMDROPDOWN">{ENTRIES}<field:param field:name="Dropdown_Selected" field:value="1"/></field:fieldmark>',
        '<text:drop-down><text:label text:value="Kies"/><text:label text:value="Europees openbaar"/>Europees openbaar</text:drop-down>',
        '<loext:content-control><loext:list-item loext:display-text="Europees openbaar" loext:value="x"/>Europees openbaar</loext:content-control>',
        '<draw:control draw:control="l1"/>',
        '<draw:control draw:control="t1"/>',
    ],
)
def test_a_choice_is_read_whatever_holds_it(read, chosen):
    fields = f'<form:listbox form:id="l1">{OPTIONS}</form:listbox><form:textarea form:id="t1" form:current-value="Europees openbaar"/>'
    body = table(["Titel", "Koffie"], ["Procedure", chosen])
    assert read(odt(f"<office:forms><form:form>{fields}</form:form></office:forms>{body}")).procedure == "europees-openbaar"


def control(path, words, **extra):
    attributes = "".join(f' loext:{name.replace("_", "-")}="{value}"' for name, value in extra.items())
    inner = f"<loext:content-control{attributes}>{words}</loext:content-control>"
    return f'<text:bookmark-start text:name="mvoi:{path}"/>{inner}<text:bookmark-end text:name="mvoi:{path}"/>'


def test_an_answer_is_found_by_its_bookmark_when_the_tag_is_gone(read):
    assert read(odt(p(control("title", "Koffie")))).title == "Koffie"


def test_an_answer_is_found_by_its_bookmark_when_there_is_no_control_at_all(read):
    body = p('<text:bookmark-start text:name="mvoi:title"/>Koffie<text:bookmark-end text:name="mvoi:title"/> en meer')
    assert read(odt(body)).title == "Koffie"


def test_the_tag_counts_before_the_bookmark_which_a_copy_may_have_renamed(read):
    assert read(odt(p(control("title1", "Koffie", tag="mvoi:title", alias="Titel")))).evidence[0].place == "invulveld 'Titel'"


def test_an_answer_that_runs_over_paragraphs_is_one_answer(read):
    body = p('<text:bookmark-start text:name="mvoi:description"/>Koffie') + p('en thee<text:bookmark-end text:name="mvoi:description"/>')
    assert read(odt(body + p(control("title", "Koffie")))).description == "Koffie\nen thee"


def test_an_answer_does_not_run_on_outside_its_cell(read):
    body = table(["Titel", '<text:bookmark-start text:name="mvoi:title"/>Koffie'], ["Zaaknummer", "12"])
    assert read(odt(body)).title == "Koffie"


def test_a_prompt_is_no_answer_but_what_was_typed_over_it_is(read):
    assert read(odt(p(control("title", "[vul in]", showing_place_holder="true")) + p(control("reference", "12")))).title is None
    assert read(odt(p(control("title", "Koffie", showing_place_holder="true")))).title == "Koffie"


def test_a_prompt_of_someone_else_is_no_answer(read):
    prompt = '<loext:content-control loext:showing-place-holder="true">Klik om te typen</loext:content-control>'
    assert read(odt(table(["Titel", prompt], ["Zaaknummer", "12"]))).title is None


def test_what_was_chosen_counts_by_its_id(read):
    items = '<loext:list-item loext:display-text="Ja hoor" loext:value="ja"/>'
    assert theme(read(odt(p(control("themes.milieu.applied", f"{items}Ja hoor")))), "milieu").applied is True


# Our own documents


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_filled_form_is_read_back_as_it_was_filled(ruleset, tmp_path, kind):
    why = Explanation(ground="geen-aanbod", text="Te duur, zie bijlage 3.", dated=date(2026, 2, 1))
    document = StartDocument(
        title="Koffie  & <thee>",
        description="Regel een\nRegel twee",
        estimated_value=45_000,
        start_date=date(2026, 3, 1),
        product_groups=("catering",),
        themes=(ThemeAnswer(theme="milieu", applied=False, explanation=why),),
    )
    path = tmp_path / f"form.{kind}"
    path.write_bytes(start_document_form(ruleset, document, on=ON, format=kind))
    assert answers(read_start_document(path, ruleset)) == answers(document)


def test_a_ticked_criterion_is_asked_in_the_contract(read, ruleset):
    checklist = evaluate(StartDocument(title="Schoonmaak", product_groups=("schoonmaak",), estimated_value=45_000), ruleset, on=ON)
    data = render(checklist, "odt")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    content = files["content.xml"].decode()
    code = re.search(r'loext:alias="Kies ([^ "]+)', content)[1]
    files["content.xml"] = re.sub(rf'(loext:alias="Kies {code} .{{0,160}}loext:checked=)"false"', r'\1"true"', content)
    assert code in [item.code for answer in read(written(files)).themes for item in answer.criteria]


def test_a_comment_is_kept_with_the_words_it_stands_beside(read):
    comment = '<office:annotation office:name="1"><dc:creator>A. Bakker</dc:creator><text:p>Klopt dit?</text:p></office:annotation>'
    alone = "<office:annotation><text:p>Graag aanvullen</text:p></office:annotation>"
    document = read(odt(p(f'Titel: {comment}Koffie<office:annotation-end office:name="1"/>') + p(f"Zaaknummer: 12{alone}")))
    assert (document.title, document.reference) == ("Koffie", "12")
    assert [(item.quote, item.place) for item in document.evidence if item.field == COMMENTS] == [
        ("Klopt dit?", "opmerking van A. Bakker bij “Koffie”"),
        ("Graag aanvullen", "opmerking van onbekend"),
    ]


@pytest.mark.parametrize("kept", ["MVOI gemaakt", "iets anders"])
def test_it_is_known_with_which_rules_a_document_was_made_also_when_a_program_dropped_our_data(read, ruleset, kept):
    with zipfile.ZipFile(io.BytesIO(start_document_form(ruleset, StartDocument(title="Koffie"), on=ON, format="odt"))) as package:
        files = {name: package.read(name) for name in package.namelist()}
    files["meta.xml"] = files["meta.xml"].replace(b'"MVOI gemaakt"', f'"{kept}"'.encode())
    made = [item.quote for item in read(written(files)).evidence if item.field == MADE_BY]
    assert made == [f"{ruleset.identity.id} {ruleset.identity.version} {ruleset.identity.sha256}"]


def test_a_place_to_fill_in_that_was_taken_out_is_told(read, ruleset):
    with zipfile.ZipFile(io.BytesIO(start_document_form(ruleset, StartDocument(title="Koffie"), on=ON, format="odt"))) as package:
        files = {name: package.read(name) for name in package.namelist()}
    rows = files["content.xml"].decode().split("<table:table-row")
    files["content.xml"] = "<table:table-row".join(row for row in rows if "mvoi:department" not in row)
    assert ["department" in item.quote for item in read(written(files)).evidence if item.field == REMOVED] == [True]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xc3\xa9", b"e30=", base64.b64encode(zlib.compress(b'{"kind": "form"}')), base64.b64encode(zlib.compress(b"a" * 9_000_000))]
)
def test_data_of_ours_that_is_damaged_does_not_stand_in_the_way(read, ruleset, data):
    with zipfile.ZipFile(io.BytesIO(start_document_form(ruleset, StartDocument(title="Koffie"), on=ON, format="odt"))) as package:
        files = {name: package.read(name) for name in package.namelist()}
    files["meta.xml"] = re.sub(rb'(?<="MVOI gemaakt">)[^<]*', data, files["meta.xml"])
    assert read(written(files)).title == "Koffie"


# Files that are refused, and files that are broken

LINE = p("Titel: Meubels")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<text:p/>" * 150_001, "meer dan 150.000 onderdelen"),
        ("<table:table/>" * 501, "meer dan 500 tabellen"),
        ("<text:section>" * 300 + "</text:section>" * 300, "beschadigd"),
        ("<text:p>", "beschadigd"),
    ],
)
def test_a_document_beyond_the_limits_is_refused_clearly(read, body, words):
    with pytest.raises(UnreadableFileError, match=words):
        read(odt(LINE + body))


def test_a_deep_document_within_the_limits_is_read(read):
    deep = "<text:span>" * 240 + "Koffie" + "</text:span>" * 240
    assert read(odt(p(f"Titel: {deep}"))).title == "Koffie"


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


def test_the_help_of_a_form_is_known_by_how_it_looks(read):
    grey = '<style:style style:name="Hulp" style:family="paragraph"><style:text-properties fo:font-style="italic" fo:color="#808080"/></style:style>'
    themes = ("Klimaat", "Milieu", "Circulair")
    helped = "".join(
        f'<text:h text:outline-level="1">{name}</text:h>{p(f"De gemeente wil iets met dit thema. Denk aan: voorbeeld {name}.", "Hulp")}' for name in themes
    )
    closing = f'<text:h text:outline-level="1">Social return</text:h>{p("Kansen voor mensen die nu langs de kant staan, ook bij onze leveranciers.", "Hulp")}'
    assert read(odt(p("Titel: Koffie") + helped + closing, grey)).themes == ()
