"""Start documents in Word as people make them: what is seen, where it stands, and what is left open."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mvoi_checklist import StartDocument, UnreadableFileError, read_start_document
from mvoi_checklist.inputs import read_start_document as read_with_words

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
EXAMPLE = Path(__file__).parents[2] / "examples" / "schoonmaak-sporthal.docx"


def xml(inner):
    """One block of Word's own XML."""
    return parse_xml(inner.replace(">", f" {NAMES}>", 1) if "/>" not in inner.split(">")[0] + ">" else inner.replace("/>", f" {NAMES}/>", 1))


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


class Paper:
    """A Word document in the making, and what is read from it."""

    def __init__(self, folder, ruleset):
        self.word = docx.Document()
        self._path, self._ruleset = folder / "start.docx", ruleset

    def add(self, inner):
        self.word.element.body.insert(len(self.word.element.body) - 1, xml(inner))

    def table(self, *rows):
        table = self.word.add_table(len(rows), max(map(len, rows)))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(number, column).text = text
        return table

    def read(self):
        self.word.save(self._path)
        return read_start_document(self._path, self._ruleset)


@pytest.fixture
def paper(tmp_path, ruleset):
    return Paper(tmp_path, ruleset)


def theme(document, name):
    return next((answer for answer in document.themes if answer.theme == name), None)


def seen(document, field):
    return [(item.quote, item.place, item.certainty.value) for item in document.evidence if item.field == field]


# Where a value may stand


def test_a_value_beside_its_label_carries_its_words_and_its_place(paper):
    paper.table(("Titel", "Schoonmaak sporthal"), ("Geraamde waarde (excl. btw)", "€ 45.000,-"), ("Looptijd", "2 jaar"))
    document = paper.read()
    assert (document.title, document.estimated_value, document.duration_months) == ("Schoonmaak sporthal", 45000, 24)
    assert seen(document, "estimated_value") == [("€ 45.000,-", "tabel 1, rij 2, cel 2", "found")]


@pytest.mark.parametrize(
    ("label", "value", "field", "read"),
    [
        ("1. Naam van de opdracht:", "Meubels", "title", "Meubels"),
        ("Zaaksysteemnummer", "Z-26-1", "reference", "Z-26-1"),
        ("Opdrachtgevende afdeling / team", "Vastgoed", "department", "Vastgoed"),
        ("Afdeling", "Milieu", "department", "Milieu"),
        ("Werk, levering of dienst", "Levering", "contract_kind", "leveringen"),
        ("Gekozen aanbestedingsprocedure", "Meervoudig onderhands (3 offertes)", "procedure", "meervoudig-onderhands"),
        ("Contractduur in jaren", "4", "duration_months", 48),
        ("CPV-code(s)", "90910000-9 en 39100000", "cpv", ("90910000-9", "39100000")),
        ("Productgroep(en)", "Catering en meubilair", "product_groups", ("catering", "meubilair")),
        ("Productgroep", "☒ ICT ☐ Catering ☒ Meubilair", "product_groups", ("ict", "meubilair")),
        ("Productgroep", "geen", "product_groups", ()),
    ],
)
def test_usual_dutch_labels_are_known(paper, label, value, field, read):
    paper.table((label, value), ("Projectleider", "J. Jansen"))
    assert getattr(paper.read(), field) == read


@pytest.mark.parametrize(
    "rows",
    [
        (("Titel", "Afdeling"), ("Meubels", "Vastgoed")),
        (("Zaaknummer", "Z-1", ""), ("Titel", "Afdeling", "Projectleider"), ("Meubels", "Vastgoed", "Jansen")),
        (("Titel",), ("Meubels",), ("Afdeling",), ("Vastgoed",)),
        (("Titel", "Meubels", "Afdeling", "Vastgoed"),),
        (("Titel: Meubels\nAfdeling: Vastgoed",),),
    ],
)
def test_a_table_is_read_whichever_way_it_is_laid_out(paper, rows):
    paper.table(*rows)
    document = paper.read()
    assert (document.title, document.department) == ("Meubels", "Vastgoed")


def test_a_question_over_the_whole_width_stands_above_its_answer(paper):
    table = paper.table(("Titel", ""), ("Meubels", ""), ("Afdeling", "Vastgoed"))
    for row in table.rows[:2]:
        row.cells[0].merge(row.cells[1])
    document = paper.read()
    assert (document.title, document.department) == ("Meubels", "Vastgoed")


def test_a_label_is_never_the_value_of_the_label_before_it(paper):
    paper.table(("Afdeling", "Projectleider"), ("Titel", "Meubels"))
    document = paper.read()
    assert (document.title, document.department, document.project_leader) == ("Meubels", None, None)
    assert seen(document, "department") == [("Projectleider", "tabel 1, rij 1, cel 2", "uncertain")]


def test_a_cell_merged_over_its_columns_is_one_cell(paper):
    table = paper.table(("Titel", "", ""), ("Afdeling", "Vastgoed", ""))
    table.cell(0, 0).merge(table.cell(0, 2))
    document = paper.read()
    assert (document.title, document.department) == (None, "Vastgoed")


def test_a_theme_merged_over_rows_holds_for_each_of_them(paper):
    table = paper.table(("Titel", "Meubels", ""), ("Klimaat", "Toegepast", "Nee"), ("", "Toelichting", "De leverancier rijdt al elektrisch."))
    table.cell(1, 0).merge(table.cell(2, 0))
    answer = theme(paper.read(), "klimaat")
    assert (answer.applied, answer.criteria) == (False, ())
    assert answer.explanation.text == "De leverancier rijdt al elektrisch."


def test_a_block_of_rows_belongs_to_the_theme_above_it_and_no_further(paper):
    table = paper.table(("Klimaat", ""), ("Toegepast", "Ja"), ("Criteria", "Minimumeis: elektrisch vervoer"), ("Planning", ""), ("Toelichting", "na de zomer"))
    for number in (0, 3):
        table.cell(number, 0).merge(table.cell(number, 1))
    answer = theme(paper.read(), "klimaat")
    assert [(item.text, item.kind.value) for item in answer.criteria] == [("elektrisch vervoer", "requirement")]
    assert answer.explanation is None


def test_a_table_in_a_cell_is_read_with_its_own_place(paper):
    outer = paper.table(("Gegevens", ""), ("Klimaat", ""))
    for number, (label, value) in enumerate([("Titel", "Meubels"), ("Toegepast", "Nee")]):
        inner = outer.cell(number, 1).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = label, value
    document = paper.read()
    assert seen(document, "title") == [("Meubels", "tabel 1, rij 1, binnentabel 1, rij 1, cel 2", "found")]
    assert theme(document, "klimaat").applied is False


@pytest.mark.parametrize(
    "header",
    [("Thema", "Toegepast", "Criteria", "Soort", "Grond", "Toelichting"), ("Nr", "Thema", "Toegepast?", "Eis", "Toelichting")],
)
def test_a_column_per_field_of_a_theme(paper, header):
    cells = {"Nr": "1", "Thema": "Social return", "Toegepast": "Nee", "Toegepast?": "Nee", "Toelichting": "Er is geen arbeid."}
    paper.table(("Comply or explain",), header, tuple(cells.get(name, "") for name in header))
    answer = theme(paper.read(), "social-return")
    assert (answer.applied, answer.explanation.text) == (False, "Er is geen arbeid.")


@pytest.mark.parametrize(("marks", "applied"), [(("x", ""), True), (("", "X"), False), (("☐", "☒"), False), (("☐", "☐"), None), (("", ""), None)])
def test_columns_yes_and_no_hold_a_mark(paper, marks, applied):
    paper.table(("Thema", "Ja", "Nee", "Toelichting"), ("Klimaat", *marks, "daarom is dit zo"))
    assert theme(paper.read(), "klimaat").applied is applied


def test_columns_yes_and_no_may_hold_the_words_themselves(paper):
    paper.table(("Thema", "Ja, namelijk", "Nee, omdat"), ("Klimaat", "Minimumeis: ledlampen", ""), ("Social return", "-", "er is geen arbeid"))
    document = paper.read()
    assert (theme(document, "klimaat").applied, theme(document, "klimaat").criteria[0].text) == (True, "ledlampen")
    assert (theme(document, "social-return").applied, theme(document, "social-return").explanation.text) == (False, "er is geen arbeid")


def test_a_column_per_theme(paper):
    paper.table(("", "Klimaat", "Social return"), ("Toegepast", "Nee", "Ja"), ("Toelichting", "Geen uitstoot.", ""), ("Criteria", "", "Contractbepaling: 5 %"))
    document = paper.read()
    assert theme(document, "klimaat").explanation.text == "Geen uitstoot."
    assert theme(document, "social-return").criteria[0].text == "5 %"


def test_lines_with_a_colon_or_a_tab_are_read(paper):
    for line in ("Titel: Meubels", "Afdeling\tVastgoed", "Zaaknummer: Z-1\tProjectleider: Jansen", "Omschrijving:", "Bureaus en stoelen voor de hal."):
        paper.word.add_paragraph(line)
    document = paper.read()
    assert (document.title, document.department, document.reference, document.project_leader) == ("Meubels", "Vastgoed", "Z-1", "Jansen")
    assert seen(document, "description") == [("Bureaus en stoelen voor de hal.", "alinea 5", "found")]


def test_headings_of_themes_hold_their_prose(paper):
    paper.word.add_heading("Procedure", 1)
    paper.word.add_paragraph("Meervoudig onderhands")
    paper.word.add_heading("3.1 Klimaat", 2)
    paper.word.add_paragraph("Ja.")
    paper.word.add_paragraph("Minimumeisen:\n- elektrisch vervoer\n- ledlampen")
    paper.word.add_heading("Thema: Social return", 2)
    paper.word.add_heading("Toelichting", 3)
    paper.word.add_paragraph("Nee, er is geen arbeid.")
    paper.word.add_heading("Planning", 2)
    paper.word.add_paragraph("Start in mei.")
    document = paper.read()
    assert document.procedure.value == "meervoudig-onderhands"
    assert [(item.text, item.kind.value) for item in theme(document, "klimaat").criteria] == [
        ("elektrisch vervoer", "requirement"),
        ("ledlampen", "requirement"),
    ]
    assert theme(document, "social-return").explanation.text == "Nee, er is geen arbeid."
    assert seen(document, "themes.klimaat.applied")[0][1] == 'kop "Procedure > 3.1 Klimaat", alinea 1'


def test_a_short_bold_line_is_a_heading_too(paper):
    for words, bold in (("Titel: Meubels", False), ("Klimaat", True), ("Nee, er is geen aanbod.", False), ("Planning", True), ("Start in mei.", False)):
        paper.word.add_paragraph().add_run(words).bold = bold
    assert theme(paper.read(), "klimaat").explanation.text == "er is geen aanbod."


def test_a_heading_of_the_templates_own_style_is_a_heading(paper):
    style = paper.word.styles.add_style("Huisstijl", 1)
    style.base_style = paper.word.styles["Heading 2"]
    paper.word.add_paragraph("Titel: Meubels")
    paper.word.add_paragraph("Klimaat", style="Huisstijl")
    paper.word.add_paragraph("Nee, er is geen aanbod.")
    assert theme(paper.read(), "klimaat").applied is False


def test_headers_and_footers_are_read_with_their_place(paper):
    section = paper.word.sections[0]
    section.header.paragraphs[0].text = "Zaaknummer: Z-1"
    section.footer.paragraphs[0].text = "Afdeling: Vastgoed"
    paper.word.add_paragraph("Titel: Meubels")
    document = paper.read()
    assert seen(document, "reference") == [("Z-1", "koptekst, alinea 1", "found")]
    assert seen(document, "department") == [("Vastgoed", "voettekst, alinea 1", "found")]


def test_a_text_box_is_read_once(paper):
    box = f"<w:txbxContent><w:p>{run('Zaaknummer: Z-1')}</w:p></w:txbxContent>"
    drawing = f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>'
    paper.add(f"<w:p><w:r>{drawing}</w:r>{run('Titel: Meubels')}</w:p>")
    document = paper.read()
    assert document.title == "Meubels"
    assert len(seen(document, "reference")) == 1


def test_one_answer_merged_over_themes_holds_for_each_and_a_merged_column_counts_once(paper):
    table = paper.table(("Thema", "Toelichting", ""), ("Klimaat", "Er is geen aanbod.", ""), ("Milieu", "", ""))
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 1).merge(table.cell(2, 2))
    document = paper.read()
    assert [theme(document, name).explanation.text for name in ("klimaat", "milieu")] == ["Er is geen aanbod."] * 2
    assert len(seen(document, "themes.klimaat.explanation.text")) == 1


# What is seen, and what is not


def test_text_in_content_controls_is_seen(paper):
    cell = f"<w:tc><w:p>{control(run('Meubels'))}</w:p></w:tc>"
    row = f"<w:tr><w:tc><w:p>{run('Titel')}</w:p></w:tc>{control(cell)}</w:tr>"
    paper.add(f"<w:tbl>{control(row)}</w:tbl>")
    paper.add(control(f"<w:p>{run('Afdeling: ')}{control(run('Vastgoed'))}</w:p>"))
    document = paper.read()
    assert (document.title, document.department) == ("Meubels", "Vastgoed")


def test_insertions_are_in_and_deletions_out(paper):
    old = "<w:del><w:r><w:delText>oude </w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('verplaatste ')}</w:moveFrom>"
    paper.add(f"<w:p>{run('Titel: ')}{old}{moved}<w:ins>{run('nieuwe ')}</w:ins><w:moveTo>{run('meubels')}</w:moveTo></w:p>")
    paper.table(("Afdeling", "Vastgoed"), ("Projectleider", "Jansen"))
    paper.word.element.body.xpath("//w:tr")[-1].get_or_add_trPr().append(xml("<w:del/>"))
    document = paper.read()
    assert (document.title, document.department, document.project_leader) == ("nieuwe meubels", "Vastgoed", None)


@pytest.mark.parametrize(
    ("mark", "title"),
    [
        ("<w:vanish/>", "Meubels"),
        ("<w:strike/>", "Meubels"),
        ('<w:dstrike w:val="true"/>', "Meubels"),
        ('<w:rStyle w:val="Weg"/>', "Meubels"),
        ('<w:strike w:val="0"/>', "Meubels en lampen"),
        ('<w:rStyle w:val="Weg"/><w:vanish w:val="false"/>', "Meubels en lampen"),
    ],
)
def test_hidden_and_struck_words_are_out(paper, mark, title):
    paper.word.styles.element.append(xml('<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>'))
    paper.add(f"<w:p>{run('Titel: Meubels')}{run(' en lampen', mark)}</w:p>")
    assert paper.read().title == title


def test_a_choice_made_by_striking_the_other_is_read(paper):
    paper.add(f"<w:p>{run('Titel: Meubels')}</w:p>")
    paper.table(("Klimaat", "Toegepast", ""), ("Klimaat", "Toelichting", "Geen aanbod."))
    paper.word.element.body.xpath("//w:tc//w:p")[2].append(xml(f"<w:ins>{run('Ja / ', '<w:strike/>')}{run('Nee')}</w:ins>"))
    assert theme(paper.read(), "klimaat").applied is False


def test_comments_are_out(paper):
    paragraph = paper.word.add_paragraph("Titel: Meubels")
    paper.word.add_comment(paragraph.runs, text="Afdeling: weet jij dit?", author="A")
    document = paper.read()
    assert (document.title, document.department) == ("Meubels", None)


@pytest.mark.parametrize("prompt", ["Klik of tik om tekst in te voeren.", "[vul hier de afdeling in]", "<afdeling>", "……………", "     ", "Maak een keuze"])
def test_a_prompt_is_no_answer(paper, prompt):
    paper.table(("Titel", "Meubels"), ("Afdeling", prompt))
    document = paper.read()
    assert (document.department, seen(document, "department")) == (None, [])


def test_a_control_that_shows_its_prompt_is_empty(paper):
    paper.table(("Titel", "Meubels"))
    paper.add(f"<w:p>{run('Afdeling: ')}{control(run('welke afdeling koopt in'), '<w:showingPlcHdr/>')}</w:p>")
    assert paper.read().department is None


@pytest.mark.parametrize(("shown", "title"), [("[vul in]", None), ("", None), ("Meubels", "Meubels")])
def test_what_was_typed_over_a_prompt_of_ours_counts_though_libreoffice_still_calls_it_a_prompt(paper, shown, title):
    paper.add(f"<w:p>{tagged('title', run(shown), '<w:showingPlcHdr/>')}{tagged('reference', run('12'))}</w:p>")
    assert paper.read().title == title


def test_the_forms_own_words_below_a_heading_are_no_answer(paper, ruleset):
    paper.word.add_paragraph("Titel: Meubels")
    for entry in ruleset.themes:
        paper.word.add_heading(entry.title, 2)
        paper.word.add_paragraph(entry.definition)
        paper.word.add_paragraph(entry.question)
    assert paper.read().themes == ()


def test_the_forms_own_words_before_an_answer_are_left_out(paper, ruleset):
    paper.word.add_paragraph("Titel: Meubels")
    paper.word.add_heading("Klimaat", 2)
    paper.word.add_paragraph(ruleset.theme_by_id["klimaat"].definition)
    paper.word.add_paragraph("Ja, minimumeis: ledlampen.")
    answer = theme(paper.read(), "klimaat")
    assert (answer.applied, [item.text for item in answer.criteria], answer.explanation) == (True, ["ledlampen."], None)


@pytest.mark.parametrize("style", ["TOC1", "Inhopg1"])
def test_the_table_of_contents_is_no_answer(paper, style):
    paper.word.add_paragraph("Titel: Meubels")
    paper.add(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run("Klimaat")}<w:r><w:tab/></w:r>{run("3")}</w:p>')
    paper.add(f"<w:p>{run('Milieu')}<w:r><w:tab/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>{run('4')}</w:p>")
    assert paper.read().themes == ()


# Boxes and old form fields


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


def write(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)


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


# Doubt and contradiction


@pytest.mark.parametrize(
    ("label", "value", "field"),
    [
        ("Geraamde waarde", "€ 60.500 incl. btw", "estimated_value"),
        ("Geraamde waarde (incl. btw)", "€ 60.500", "estimated_value"),
        ("Geraamde waarde", "nog te bepalen", "estimated_value"),
        ("Looptijd", "2 of 3 jaar", "duration_months"),
        ("Looptijd", "²", "duration_months"),
        ("Procedure", "in overleg", "procedure"),
        ("Procedure", "zie bijlage " * 200, "procedure"),
        ("Startdatum", "31 februari 2026", "start_date"),
        ("CPV-code", "٩٠٩١٠٠٠٠", "cpv"),
        ("Productgroep", "schoonmaak en tuinkabouters", "product_groups"),
    ],
)
def test_a_value_in_doubt_is_left_open_with_a_note(paper, label, value, field):
    paper.table(("Titel", "Meubels"), (label, value))
    document = paper.read()
    assert getattr(document, field) is None
    (evidence,) = [item for item in document.evidence if item.field == field]
    assert (evidence.quote, evidence.certainty.value) == (value.strip(), "uncertain")
    assert evidence.note


def test_places_that_contradict_each_other_are_told_and_none_is_chosen(paper):
    paper.word.sections[0].header.paragraphs[0].text = "Procedure: nationaal openbaar"
    paper.table(("Titel", "Meubels"), ("Procedure", "Enkelvoudig onderhands"), ("Geraamde waarde", "€ 40.000"), ("Raming", "€ 60.000"), ("Raming", "€ 40.000"))
    document = paper.read()
    assert (document.procedure, document.estimated_value) == (None, None)
    assert [quote for quote, _, certainty in seen(document, "estimated_value") if certainty == "uncertain"] == ["€ 40.000", "€ 60.000", "€ 40.000"]
    notes = [item.note for item in document.evidence if item.field == "procedure"]
    assert notes[0].startswith("In koptekst, alinea 1 staat iets anders.")
    assert notes[1].startswith("In tabel 1, rij 2, cel 2 staat iets anders.")


def test_two_names_keep_the_first_and_tell_both(paper):
    paper.table(("Titel", "Meubels"), ("Onderwerp", "Kantoormeubels"), ("Afdeling", "Vastgoed"), ("Team", "VASTGOED"))
    document = paper.read()
    assert (document.title, document.department) == ("Meubels", "Vastgoed")
    assert [certainty for _, _, certainty in seen(document, "title")] == ["uncertain", "uncertain"]
    assert [certainty for _, _, certainty in seen(document, "department")] == ["found", "found"]


def test_an_unreadable_place_does_not_hide_a_clear_one(paper):
    paper.table(("Titel", "Meubels"), ("Geraamde waarde", "€ 60.500 incl. btw"), ("Raming", "€ 50.000"))
    document = paper.read()
    assert document.estimated_value == 50000
    assert [certainty for _, _, certainty in seen(document, "estimated_value")] == ["uncertain", "found"]


def test_an_explanation_in_two_places_is_kept_whole(paper):
    paper.word.add_heading("Klimaat", 2)
    paper.word.add_paragraph("Nee, er is geen aanbod.")
    paper.table(("Toelichting", "De markt is geraadpleegd."))
    assert theme(paper.read(), "klimaat").explanation.text == "er is geen aanbod.\nDe markt is geraadpleegd."


def test_including_vat_is_not_inclusion(paper):
    paper.word.add_paragraph("Titel: Meubels")
    paper.word.add_paragraph("Inclusief btw: ja")
    paper.table(("Inclusief btw", "Ja"), ("Prijs inclusief btw", "€ 12"))
    assert paper.read().themes == ()


def test_a_negation_in_prose_is_an_explanation(paper):
    paper.word.add_paragraph("Titel: Meubels")
    paper.word.add_heading("Social return", 2)
    paper.word.add_paragraph("Social return wordt niet toegepast, omdat er geen arbeid in de opdracht zit.")
    answer = theme(paper.read(), "social-return")
    assert (answer.applied, answer.criteria) == (False, ())
    assert answer.explanation.text.startswith("Social return wordt niet toegepast, omdat")


def test_every_quote_stands_in_the_document(paper):
    paper.word.add_heading("Klimaat", 2)
    paper.word.add_paragraph("Nee. Grond: geen aanbod; toelichting: de markt levert dit nog niet.")
    paper.table(("Titel", "Meubels"), ("Procedure", "☒ Enkelvoudig onderhands ☐ Openbaar"))
    document = paper.read()
    words = "\n".join([*(item.text for item in paper.word.paragraphs), *(cell.text for table in paper.word.tables for row in table.rows for cell in row.cells)])
    assert len(document.evidence) >= 5
    assert all(item.quote in words for item in document.evidence)


# Our own form and checklist


def tagged(path, content, properties=""):
    return control(content, f'<w:alias w:val="Vak"/><w:tag w:val="mvoi:{path}"/>{properties}')


TICKED = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
OPEN = "<w14:checkbox/>"


def test_ticked_criteria_are_asked_with_the_words_beside_them(paper):
    boxes = [
        tagged("chosen.klimaat.SCH-KLI-01.requirement", run("☒"), TICKED) + tagged("wording.klimaat.SCH-KLI-01", run("Eigen woorden.")),
        tagged("chosen.klimaat.SCH-KLI-02.contract", run("☐"), OPEN) + tagged("wording.klimaat.SCH-KLI-02", run("Niet gekozen.")),
        tagged("chosen.klimaat.SCH-KLI-03.award", run("☒")),
        tagged("chosen.klimaat.SCH-KLI-04.award", run("☐")),
        tagged("chosen.klimaat.SCH-KLI-05.iets", run("☒"), TICKED),
    ]
    for box in boxes:
        paper.add(f"<w:p>{box}</w:p>")
    document = paper.read()
    asked = [(item.code, item.kind and item.kind.value, item.text) for item in theme(document, "klimaat").criteria]
    assert asked == [("SCH-KLI-01", "requirement", "Eigen woorden."), ("SCH-KLI-03", "award", "SCH-KLI-03"), ("SCH-KLI-05", None, "SCH-KLI-05")]
    assert seen(document, "themes.klimaat.criteria")[0] == ("Eigen woorden.", "invulveld 'Vak'", "found")


def test_tagged_controls_are_read_by_their_path(paper):
    choice = '<w:dropDownList><w:listItem w:displayText="Geen aanbod op de markt" w:value="geen-aanbod"/></w:dropDownList>'
    for path, content, properties in [
        ("title", run("Meubels"), ""),
        ("themes.klimaat.applied", run("Nee"), ""),
        ("themes.klimaat.explanation.ground", run("Geen aanbod op de markt"), choice),
        ("duties.epbd.met", run("Ja"), ""),
        ("duties.epbd.note", run("Zie bestek"), ""),
        ("evaluation.planned_on", run("1 maart 2027"), ""),
    ]:
        paper.add(f"<w:p>{tagged(path, content, properties)}</w:p>")
    document = paper.read()
    assert (document.title, theme(document, "klimaat").explanation.ground) == ("Meubels", "geen-aanbod")
    assert (document.duties[0].met, document.duties[0].note, document.evaluation.planned_on.isoformat()) == (True, "Zie bestek", "2027-03-01")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "onbekend",
        "themes",
        "evidence",
        "themes.klimaat.onbekend",
        "themes.Klimaat!.applied",
        "duties.epbd.duty",
        "evaluation.x",
        "chosen",
        "a.b.c.d",
    ],
)
def test_an_unknown_control_is_told_and_not_used(paper, path):
    paper.add(f"<w:p>{tagged('title', run('Meubels'))}{tagged(path, run('woorden'))}</w:p>")
    document = paper.read()
    assert document.model_copy(update={"evidence": ()}) == StartDocument(title="Meubels")
    assert [(item.quote, item.certainty.value) for item in document.evidence] == [("Meubels", "found"), ("woorden", "uncertain")]


# Files that are refused, and files that are broken


def package(body, names=NAMES, head='<?xml version="1.0"?>'):
    """The smallest Word file with this body."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = (
        f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )
    buffer = io.BytesIO()
    write(buffer, {"[Content_Types].xml": types, "word/document.xml": f"{head}<w:document {names}><w:body>{body}</w:body></w:document>"})
    return buffer.getvalue()


LINE = f"<w:p>{run('Titel: Meubels')}</w:p>"


def read_bytes(data, tmp_path, ruleset):
    path = tmp_path / "bytes.docx"
    path.write_bytes(data)
    return read_start_document(path, ruleset)


def test_a_strict_document_is_read(tmp_path, ruleset):
    strict = NAMES.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read_bytes(package(LINE, strict), tmp_path, ruleset).title == "Meubels"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<w:p/>" * 200_001, "meer dan 200.000 onderdelen"),
        ("<w:tbl/>" * 501, "meer dan 500 tabellen"),
        ("<w:tbl><w:tr><w:tc>" * 6 + "</w:tc></w:tr></w:tbl>" * 6, "vijf diep"),
        (LINE * 10_000, "meer dan 10.000 regels"),
        (f"<w:p>{run('a' * 1_000_001)}</w:p>", "1 miljoen letters"),
        ('<w:r w:a="" w:b="" w:c=""/>' * 170_000, "meer dan 500.000 kenmerken"),
        ("<w:p>" * 300 + "</w:p>" * 300, "beschadigd"),
        ("<w:p>", "beschadigd"),
    ],
)
def test_a_document_beyond_the_limits_is_refused_clearly(tmp_path, ruleset, body, words):
    with pytest.raises(UnreadableFileError, match=words):
        read_bytes(package(LINE + body), tmp_path, ruleset)


def test_a_document_within_the_limits_is_read(tmp_path, ruleset):
    assert read_bytes(package(LINE + "<w:tbl/>" * 500 + "<w:p/>" * 100_000), tmp_path, ruleset).title == "Meubels"


@pytest.mark.parametrize("lie", [True, False])
def test_a_zip_bomb_is_refused(tmp_path, ruleset, lie):
    data = bytearray(package(" " * 201_000_000))
    size = (201_000_000).to_bytes(4, "little")[3:]
    if lie:
        for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            start = data.rfind(mark) + offset
            assert data[start + 3 : start + 4] == size
            data[start : start + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(UnreadableFileError, match="beschadigd" if lie else "veel te groot"):
        read_bytes(bytes(data), tmp_path, ruleset)


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_any_encoding(tmp_path, ruleset, coding):
    head = f'<?xml version="1.0" encoding="{coding}"?><!DOCTYPE w [<!ENTITY a "aaaa">]>'
    data = package(LINE, head=head)
    if coding == "utf-16":
        with zipfile.ZipFile(io.BytesIO(data)) as whole:
            files = {name: whole.read(name) for name in whole.namelist()}
        files["word/document.xml"] = files["word/document.xml"].decode().encode("utf-16")
        buffer = io.BytesIO()
        write(buffer, files)
        data = buffer.getvalue()
    with pytest.raises(UnreadableFileError, match="DOCTYPE"):
        read_bytes(data, tmp_path, ruleset)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a.txt": "x"}, "zip-bestand, maar geen Word"),
        ({"[Content_Types].xml": "<Types/>"}, "zip-bestand, maar geen Word"),
        ({"[Content_Types].xml": "<Types"}, "beschadigd"),
        ({str(number): "" for number in range(2001)}, "veel te groot"),
    ],
)
def test_a_zip_that_is_no_word_document_is_refused(tmp_path, ruleset, files, words):
    write(tmp_path / "zip.docx", files)
    with pytest.raises(UnreadableFileError, match=words):
        read_start_document(tmp_path / "zip.docx", ruleset)


@pytest.mark.parametrize("name", ["/word/document.xml", "word/../../etc/passwd", "..\\weg.xml", "C:\\weg.xml", "..", "word/.."])
def test_a_member_with_a_name_outside_the_file_is_refused(tmp_path, ruleset, name):
    write(tmp_path / "zip.docx", {name: "x"})
    with pytest.raises(UnreadableFileError, match="onveilige naam"):
        read_start_document(tmp_path / "zip.docx", ruleset)


def test_a_member_that_is_there_twice_is_refused_whatever_its_capitals(tmp_path, ruleset):
    data = package(LINE)
    (tmp_path / "zip.docx").write_bytes(data)
    with zipfile.ZipFile(tmp_path / "zip.docx", "a") as whole:
        whole.writestr("Word/Document.xml", "x")
    with pytest.raises(UnreadableFileError, match="twee keer"):
        read_start_document(tmp_path / "zip.docx", ruleset)


def test_a_member_packed_in_an_unusual_way_is_refused(tmp_path, ruleset):
    with zipfile.ZipFile(tmp_path / "zip.docx", "w", zipfile.ZIP_LZMA) as whole:
        whole.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(UnreadableFileError, match="manier"):
        read_start_document(tmp_path / "zip.docx", ruleset)


def test_a_list_of_members_that_would_fill_the_memory_is_not_even_opened(tmp_path, ruleset):
    with pytest.raises(UnreadableFileError, match="veel te veel onderdelen"):
        read_bytes(b"PK\x03\x04" + b"PK\x01\x02" * 10_001, tmp_path, ruleset)


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "beveiligd met een wachtwoord.*haal.*wachtwoord weg"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "oude indeling.*als .docx"),
        (b"\xd0\xcf\x11\xe0", "oud Office-bestand"),
        (rb"{\rtf1", "RTF"),
        (b"%PDF-1.7", "PDF"),
    ],
)
@pytest.mark.parametrize("name", ["start.docx", "start.doc", "start.odt"])
def test_a_file_of_another_kind_is_named_with_what_to_do(tmp_path, ruleset, name, start, words):
    (tmp_path / name).write_bytes(start)
    with pytest.raises(UnreadableFileError, match=words):
        read_start_document(tmp_path / name, ruleset)


def recoded(data, coding):
    """The same Word file with its XML in another coding."""
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        files = {name: whole.read(name).decode().encode(coding) for name in whole.namelist()}
    buffer = io.BytesIO()
    write(buffer, files)
    return buffer.getvalue()


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("padding", [0, 1 << 16])
def test_parts_in_utf_16_are_read(tmp_path, ruleset, strict, padding):
    names = NAMES.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main") if strict else NAMES
    body = f"<!--{'a' * padding}-->{LINE}"
    assert read_bytes(recoded(package(body, names, '<?xml version="1.0" encoding="utf-16"?>'), "utf-16"), tmp_path, ruleset).title == "Meubels"


@pytest.mark.parametrize("suffix", ["docm", "dotx", "dotm"])
def test_templates_and_documents_with_macros_are_read_too(tmp_path, ruleset, suffix):
    (tmp_path / f"start.{suffix}").write_bytes(package(LINE))
    assert read_start_document(tmp_path / f"start.{suffix}", ruleset).title == "Meubels"


def test_an_encrypted_zip_is_refused(tmp_path, ruleset):
    data = bytearray(package(LINE))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFileError, match="wachtwoord"):
        read_bytes(bytes(data), tmp_path, ruleset)


def test_a_large_file_is_refused_before_it_is_opened(tmp_path, ruleset):
    with pytest.raises(UnreadableFileError, match="groter dan 20 MB"):
        read_bytes(b"PK" + bytes(20_000_000), tmp_path, ruleset)


QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def reads_or_refuses(data, folder, ruleset):
    """Anything else than a start document or this one error is raised, and fails the test."""
    path = folder / "stuk.docx"
    path.write_bytes(data or b" ")
    try:
        outcome = read_with_words(path, ruleset.words)
    except UnreadableFileError as error:
        outcome = error.problems
    assert outcome


@QUIET
@given(changes=st.lists(st.tuples(st.integers(0, 2**20), st.binary(max_size=6), st.integers(0, 6)), min_size=1, max_size=8))
def test_a_damaged_word_file_is_read_or_refused(changes, tmp_path, ruleset):
    data = EXAMPLE.read_bytes()
    for place, new, length in changes:
        start = place % len(data)
        data = data[:start] + new + data[start + length :]
    reads_or_refuses(data, tmp_path, ruleset)


PIECES = [
    "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "</w:p>", '<w:gridSpan w:val="²"/>', '<w:gridSpan w:val="-1"/>', "<w:vMerge/>",
    '<w:outlineLvl w:val="x"/>', "<w:sdt/>", "<w:sdtContent/>", '<w:tag w:val="mvoi:"/>', '<w:tag w:val="mvoi:duties.x.met"/>', '<w:sym w:char="zz"/>',
    "<w:ffData><w:ddList/></w:ffData>", "<w:ffData/>", "<w:footnoteReference/>", "<w:t>Titel</w:t>", "<w:t>Looptijd: ²</w:t>", "<w:t>☒</w:t>",
]  # fmt: skip


@QUIET
@given(st.data())
def test_a_word_file_with_strange_xml_is_read_or_refused(tmp_path, ruleset, data):
    with zipfile.ZipFile(EXAMPLE) as whole:
        files = {name: whole.read(name) for name in whole.namelist()}
    name = data.draw(st.sampled_from(["word/document.xml", "word/styles.xml", "[Content_Types].xml"]))
    text = files[name].decode()
    for _ in range(data.draw(st.integers(1, 4))):
        start, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 40))
        cut = text.find("<", start) if data.draw(st.booleans()) else start
        new = data.draw(st.sampled_from(PIECES) | st.text(max_size=5))
        text = text[:cut] + new + text[cut + (length if data.draw(st.booleans()) else 0) :]
    files[name] = text.encode("utf-8", "surrogatepass")
    write(tmp_path / "vreemd.docx", files)
    reads_or_refuses((tmp_path / "vreemd.docx").read_bytes(), tmp_path, ruleset)


inner = st.recursive(
    st.sampled_from([piece for piece in PIECES if piece.endswith(("/>", "</w:t>", "</w:ffData>"))]),
    lambda parts: st.builds(
        lambda name, content: f"<w:{name}>{''.join(content)}</w:{name}>",
        st.sampled_from(["tbl", "tr", "tc", "p", "r", "sdt", "sdtPr", "sdtContent", "tcPr", "trPr", "pPr", "rPr", "del", "txbxContent"]),
        st.lists(parts, max_size=4),
    ),
    max_leaves=25,
)


@QUIET
@given(inner)
def test_elements_in_any_order_are_read_or_refused(tmp_path, ruleset, body):
    reads_or_refuses(package(LINE + body), tmp_path, ruleset)
