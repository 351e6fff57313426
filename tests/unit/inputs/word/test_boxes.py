"""Boxes, drop-downs and old form fields in Word."""

import zipfile

import pytest
from paper import NAMES, control, run, seen, theme, write

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
    document = paper.read()
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
