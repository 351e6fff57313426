"""Boxes, circles, bullets that are boxes, drop-downs and old form fields in Word."""

import zipfile

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from form import Form
from paper import NAMES, control, run, seen, theme, write
from purchases import PURCHASE

from mvoi_checklist import read_start_document


def symbol(code, font="Wingdings"):
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def old_box(inner):
    return f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{inner}</w:checkBox></w:ffData></w:fldChar></w:r>'


def new_box(checked, sign):
    return control(run(sign), f"<w14:checkbox>{checked}</w14:checkbox>")


@pytest.mark.parametrize(
    ("on", "off"),
    [
        (run("☒"), run("☐")),
        (symbol("F0FE"), symbol("F0A8")),
        (symbol("0052", "Wingdings 2"), symbol("F0A3", "Wingdings 2")),
        (run("\u00fe", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), run("\uf0a8", '<w:rFonts w:ascii="Wingdings"/>')),
        (old_box("<w:checked/>"), old_box('<w:checked w:val="0"/>')),
        (old_box('<w:default w:val="1"/>'), old_box('<w:default w:val="1"/><w:checked w:val="0"/>')),
        (new_box('<w14:checked w14:val="1"/>', "\u00fe"), new_box("", "☒")),
    ],
)
@pytest.mark.parametrize("applied", [True, False])
def test_a_ticked_box_says_which_answer_holds(paper, on, off, applied):
    paper.word.add_paragraph("Titel: Meubels")
    yes, no = (on, off) if applied else (off, on)
    cells = f"<w:tc><w:p>{run('Klimaat')}</w:p></w:tc><w:tc><w:p>{yes}{run(' Ja ')}{no}{run(' Nee')}</w:p></w:tc>"
    paper.add(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert theme(paper.read(), "klimaat").applied is applied


def test_boxes_that_are_both_ticked_or_both_empty_answer_nothing(paper):
    paper.table(("Titel", "Meubels"), ("Klimaat", "☒ Ja ☒ Nee"), ("Social return", "☐ Ja ☐ Nee"))
    document = paper.read("Looptijd: 2 jaar")
    assert theme(document, "klimaat").applied is None
    assert seen(document, "themes.klimaat.applied") == [("☒ Ja ☒ Nee", "tabel 1, rij 2", "uncertain")]
    assert theme(document, "social-return") is None


def test_old_form_fields_are_read(paper):
    choices = "".join(f'<w:listEntry w:val="{words}"/>' for words in ("Kies", "Diensten", "Leveringen"))
    lists = [f"<w:ffData><w:ddList>{result}{choices}</w:ddList></w:ffData>" for result in ('<w:result w:val="2"/>', "", '<w:result w:val="9"/>')]
    fields = [f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>' for data in lists]
    words = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r>'
    for label, field in (("Soort opdracht: ", fields[0]), ("Procedure: ", fields[1]), ("Looptijd: ", fields[2]), ("Titel: ", words + run("Meubels"))):
        paper.add(f"<w:p>{run(label)}{field}</w:p>")
    document = paper.read()
    assert (document.contract_kind.value, document.procedure, document.duration_months, document.title) == ("leveringen", None, None, "Meubels")


def with_footnote(path, words):
    """Give the document a footnotes part."""
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"</Types>", override.encode())
    note = f'<w:footnotes {NAMES}><w:footnote w:id="2"><w:p>{run(words)}{run("weg", "<w:strike/>")}</w:p></w:footnote></w:footnotes>'
    files["word/footnotes.xml"] = note.encode()
    write(path, files)


@pytest.mark.parametrize(("words", "amount"), [("Bedrag inclusief btw.", None), ("Zie de bijlage.", 60000)])
def test_a_footnote_can_put_an_amount_in_doubt(paper, tmp_path, ruleset, words, amount):
    called = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    paper.add(f"<w:p>{run('Geraamde waarde: € 60.000')}{called}</w:p>")
    paper.add(f"<w:p>{run('Titel: Meubels')}{called}</w:p>")
    paper.read()
    with_footnote(tmp_path / "start.docx", words)
    document = read_start_document(tmp_path / "start.docx", ruleset)
    assert (document.estimated_value, document.title) == (amount, "Meubels")
    assert seen(document, "estimated_value")[0][0] == f"€ 60.000 [voetnoot: {words}]"


def test_boxes_beside_one_that_was_ticked_are_not_left_open(read):
    ticked = read("Titel: Stoelen", "Soort opdracht:", "☐ werken", "☒ leveringen", "☐ diensten", (("Klimaat", "☒ ja ☐ nee", "Eis: elektrisch", ""),))
    left = read("Titel: Stoelen", "Looptijd: 2 jaar", "Soort opdracht:", "☐ werken", "☐ leveringen", "☐ diensten")
    assert [sum(item.field == "left_open" for item in found.evidence) for found in (ticked, left)] == [0, 3]


def with_boxes_as_bullets(path, *lists):
    """A document with lists of which each bullet is a box, ticked or not."""
    word = docx.Document()
    numbering = word.part.numbering_part.element
    for number, sign in ((90, "☐"), (91, "☒")):
        kind = OxmlElement("w:abstractNum")
        kind.set(qn("w:abstractNumId"), str(number))
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), "0")
        text = OxmlElement("w:lvlText")
        text.set(qn("w:val"), sign)
        level.append(text)
        kind.append(level)
        numbering.insert(0, kind)
        one = OxmlElement("w:num")
        one.set(qn("w:numId"), str(number))
        of = OxmlElement("w:abstractNumId")
        of.set(qn("w:val"), str(number))
        one.append(of)
        numbering.append(one)
    for label, *options in lists:
        word.add_paragraph(label)
        for ticked, option in options:
            properties = word.add_paragraph(option)._p.get_or_add_pPr()  # noqa: SLF001
            listed = OxmlElement("w:numPr")
            for name, value in (("w:ilvl", "0"), ("w:numId", "91" if ticked else "90")):
                mark = OxmlElement(name)
                mark.set(qn("w:val"), value)
                listed.append(mark)
            properties.append(listed)
    word.save(path)
    return path


def test_the_bullets_of_a_list_are_boxes_to_tick(tmp_path, ruleset):
    lists = (
        ("Titel: Onderhoud fonteinen", (False, "Gemeente Duinrand")),
        ("Procedure:", (False, "Enkelvoudig onderhands"), (True, "Nationaal openbaar"), (False, "Europees openbaar")),
        ("Soort opdracht:", (False, "Werk"), (False, "Levering"), (True, "Dienst")),
    )
    document = read_start_document(with_boxes_as_bullets(tmp_path / "start.docx", *lists), ruleset)
    assert (document.procedure, document.contract_kind) == ("nationaal-openbaar", "diensten")


def test_bullets_that_look_like_boxes_are_bullets_where_none_is_ticked(tmp_path, ruleset):
    lists = (
        ("Procedure:", (False, "Nationaal openbaar")),
        ("Soort opdracht:", (False, "Dienst")),
        ("Titel: Fonteinen herstellen", (False, "Gemeente Duinrand")),
    )
    document = read_start_document(with_boxes_as_bullets(tmp_path / "start.docx", *lists), ruleset)
    assert (document.procedure, document.contract_kind) == ("nationaal-openbaar", "diensten")


@pytest.mark.parametrize(("typed", "kind"), [("O werk     O levering     X dienst", "diensten"), ("x werk   o levering   o dienst", "werken")])
def test_a_letter_typed_before_an_option_is_a_box(typed, kind, read):
    assert read(PURCHASE, (("Soort opdracht", typed),)).contract_kind == kind


def test_boxes_that_are_all_values_of_one_field_answer_it_whatever_their_label(read):
    found = read((("7", "Waar gaat het om?", "☐ werken\n☐ leveringen\n☒ diensten\n☐ sociale en andere specifieke diensten"), ("8", "CPV", "60130000-8")))
    assert (found.contract_kind.value, found.title) == ("diensten", None)


@pytest.mark.parametrize(("open_", "ticked"), [("○", "●"), ("( )", "(x)"), ("☐", "☒")])
def test_circles_and_typed_boxes_are_boxes(open_, ticked, read_form):
    form = Form()
    form.table(("Titel", "Stoelen"), ("Procedure", f"{open_} enkelvoudig onderhands   {ticked} meervoudig onderhands   {open_} Europees openbaar"))
    assert read_form(form).procedure == "meervoudig-onderhands"
