"""Boxes, choices and our own answers in an OpenDocument text."""

import base64
import io
import re
import zipfile
import zlib
from datetime import date

import pytest
from odt_text import answers, odt, p, table, written
from paper import theme

from mvoi_checklist import StartDocument, evaluate, read_start_document, render, start_document_form
from mvoi_checklist.model.form import MADE_BY, REMOVED
from mvoi_checklist.model.start_document import Explanation, ThemeAnswer


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


def test_a_table_inside_an_answer_is_part_of_it(read):
    start, end = (f'<text:bookmark-{name} text:name="mvoi:description"/>' for name in ("start", "end"))
    inner = table(["Schoon BV", "kan niet"], ["Fris BV", "pas in 2028"])
    cell = f"<table:table-cell>{p(f'{start}Wij vroegen twee leveranciers:')}{inner}{p(f'Dus niet.{end}')}</table:table-cell>"
    read_as = read(odt(p("MVOI-startdocument") + table(["Onderdeel", "Antwoord"], ["Omschrijving", cell], ["Titel", control("title", "Koffie")])))
    assert read_as.description == "Wij vroegen twee leveranciers:\nSchoon BV | kan niet\nFris BV | pas in 2028\nDus niet."


def test_a_prompt_is_no_answer_but_what_was_typed_over_it_is(read):
    assert read(odt(p(control("title", "[vul in]", showing_place_holder="true")) + p(control("reference", "12")))).title is None
    assert read(odt(p(control("title", "Koffie", showing_place_holder="true")))).title == "Koffie"


def test_what_was_chosen_counts_by_its_id(read):
    items = '<loext:list-item loext:display-text="Ja hoor" loext:value="ja"/>'
    assert theme(read(odt(p(control("themes.milieu.applied", f"{items}Ja hoor")))), "milieu").applied is True


ON = date(2026, 11, 24)


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
    path.write_bytes(start_document_form(document, ruleset, on=ON, format=kind))
    assert answers(read_start_document(path, ruleset)) == answers(document)


def test_a_ticked_criterion_is_asked_in_the_contract(read, ruleset):
    checklist = evaluate(StartDocument(title="Schoonmaak", product_groups=("schoonmaak",), estimated_value=45_000), ruleset, on=ON)
    data = render(checklist, "odt")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    content = files["content.xml"].decode()
    code = re.search(r'loext:alias="Kies ([^ "]+)', content)[1]
    files["content.xml"] = re.sub(rf'(loext:alias="Kies {code} .{{0,160}}loext:checked=)"false"(.*?>)☐', r'\1"true"\2☒', content, count=1)
    assert code in [item.code for answer in read(written(files)).themes for item in answer.criteria]


def test_a_prompt_of_someone_else_is_no_answer(read):
    prompt = '<loext:content-control loext:showing-place-holder="true">Klik om te typen</loext:content-control>'
    assert read(odt(table(["Titel", prompt], ["Zaaknummer", "12"]))).title is None


@pytest.mark.parametrize("kept", ["MVOI gemaakt", "iets anders"])
def test_it_is_known_with_which_rules_a_document_was_made_also_when_a_program_dropped_our_data(read, ruleset, kept):
    with zipfile.ZipFile(io.BytesIO(start_document_form(StartDocument(title="Koffie"), ruleset, on=ON, format="odt"))) as package:
        files = {name: package.read(name) for name in package.namelist()}
    files["meta.xml"] = files["meta.xml"].replace(b'"MVOI gemaakt"', f'"{kept}"'.encode())
    made = [item.quote for item in read(written(files)).evidence if item.field == MADE_BY]
    assert made == [f"{ruleset.identity.id} {ruleset.identity.version} {ruleset.identity.sha256}"]


def test_a_place_to_fill_in_that_was_taken_out_is_told(read, ruleset):
    with zipfile.ZipFile(io.BytesIO(start_document_form(StartDocument(title="Koffie"), ruleset, on=ON, format="odt"))) as package:
        files = {name: package.read(name) for name in package.namelist()}
    rows = files["content.xml"].decode().split("<table:table-row")
    files["content.xml"] = "<table:table-row".join(row for row in rows if "mvoi:department" not in row)
    assert ["department" in item.quote for item in read(written(files)).evidence if item.field == REMOVED] == [True]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xc3\xa9", b"e30=", base64.b64encode(zlib.compress(b'{"kind": "form"}')), base64.b64encode(zlib.compress(b"a" * 9_000_000))]
)
def test_data_of_ours_that_is_damaged_does_not_stand_in_the_way(read, ruleset, data):
    with zipfile.ZipFile(io.BytesIO(start_document_form(StartDocument(title="Koffie"), ruleset, on=ON, format="odt"))) as package:
        files = {name: package.read(name) for name in package.namelist()}
    files["meta.xml"] = re.sub(rb'(?<="MVOI gemaakt">)[^<]*', data, files["meta.xml"])
    assert read(written(files)).title == "Koffie"


WHY = "mvoi:themes.klimaat.explanation.text"


@pytest.mark.parametrize(
    ("inside", "behind", "read_as"),
    [
        ("Drie", " partijen gevraagd.", "Drie partijen gevraagd."),  # where changes are tracked, LibreOffice ends the control within the sentence
        ("<draw:frame><draw:image/></draw:frame>", "", "[plaatje]"),
    ],
)
def test_an_answer_goes_on_behind_its_control_and_a_picture_is_told(inside, behind, read_as, read):
    mark = f'<text:bookmark-start text:name="{WHY}"/><loext:content-control><text:bookmark-end text:name="{WHY}"/>{inside}</loext:content-control>'
    document = read(odt(p("MVOI-checklist") + table(["Onderdeel", "Antwoord"], ["Zo nee: toelichting", f"{mark}{behind}"])))
    assert [item.quote for item in document.evidence if item.field == WHY.removeprefix("mvoi:")] == [read_as]
