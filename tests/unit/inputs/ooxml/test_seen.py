"""What a reader sees of a Word document counts, and nothing else."""

import pytest
from paper import control, run, seen, tagged, theme, xml


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
    assert paper.read("Looptijd: 2 jaar").title == title


WHITE, DARK = '<w:color w:val="ffffff"/>', '<w:shd w:val="clear" w:fill="1F3A5F"/>'


@pytest.mark.parametrize(
    ("look", "around", "title"),
    [
        (WHITE, "", "Meubels"),
        ('<w:sz w:val="2"/>', "", "Meubels"),
        (WHITE + '<w:shd w:val="clear" w:fill="FFFFFF"/>', "", "Meubels"),
        (WHITE + DARK, "", "Meubels en lampen"),
        (WHITE + '<w:highlight w:val="darkBlue"/>', "", "Meubels en lampen"),
        (WHITE, f"<w:pPr>{DARK}</w:pPr>", "Meubels en lampen"),
        (WHITE, '<w:pPr><w:pStyle w:val="Balk"/></w:pPr>', "Meubels en lampen"),
        ('<w:color w:val="F2F2F2"/>', "", "Meubels en lampen"),
        ('<w:sz w:val="12"/>', "", "Meubels en lampen"),
    ],
)
def test_white_words_count_only_with_a_colour_behind_them_and_tiny_ones_never(paper, look, around, title):
    style = f'<w:style w:type="paragraph" w:styleId="Balk"><w:basedOn w:val="Donker"/></w:style><w:style w:styleId="Donker"><w:pPr>{DARK}</w:pPr></w:style>'
    for one in xml(f"<w:x>{style}</w:x>"):
        paper.word.styles.element.append(one)
    paper.add(f"<w:p>{around}{run('Titel: Meubels')}{run(' en lampen', look)}</w:p>")
    assert paper.read("Looptijd: 2 jaar").title == title


@pytest.mark.parametrize(("shade", "style", "read"), [("", "", False), (DARK, "", True), ("", '<w:tblStyle w:val="Kop"/>', True)])
def test_white_words_in_a_cell_count_where_the_cell_or_the_style_of_the_table_is_dark(paper, shade, style, read):
    head = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{DARK}</w:tcPr></w:tblStylePr>'
    paper.word.styles.element.append(xml(f'<w:style w:type="table" w:styleId="Kop">{head}</w:style>'))
    cells = "".join(f"<w:tc><w:tcPr>{shade}</w:tcPr><w:p>{run(text, WHITE)}</w:p></w:tc>" for text in ("Titel", "Meubels"))
    paper.add(f"<w:tbl><w:tblPr>{style}</w:tblPr><w:tr>{cells}</w:tr></w:tbl>")
    assert paper.read("Looptijd: 2 jaar", "Geraamde waarde: € 60.000").title == ("Meubels" if read else None)


def test_white_words_count_where_a_picture_may_lie_behind_them(paper):
    space = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    paper.add(f"<w:p><w:r><w:drawing><wp:anchor {space}/></w:drawing></w:r>{run('Titel: Meubels', WHITE)}</w:p>")
    assert paper.read("Looptijd: 2 jaar").title == "Meubels"


def test_a_choice_made_by_striking_the_other_is_read(paper):
    paper.add(f"<w:p>{run('Titel: Meubels')}</w:p>")
    paper.table(("Klimaat", "Toegepast", ""), ("Klimaat", "Toelichting", "Geen aanbod."))
    paper.word.element.body.xpath("//w:tc//w:p")[2].append(xml(f"<w:ins>{run('Ja / ', '<w:strike/>')}{run('Nee')}</w:ins>"))
    assert theme(paper.read(), "klimaat").applied is False


def test_comments_are_out(paper):
    paragraph = paper.word.add_paragraph("Titel: Meubels")
    paper.word.add_comment(paragraph.runs, text="Afdeling: weet jij dit?", author="A")
    document = paper.read("Looptijd: 2 jaar")
    assert (document.title, document.department) == ("Meubels", None)


@pytest.mark.parametrize("prompt", ["Klik of tik om tekst in te voeren.", "[vul hier de afdeling in]", "<afdeling>", "……………", "     ", "Maak een keuze"])
def test_a_prompt_is_no_answer(paper, prompt):
    paper.table(("Titel", "Meubels"), ("Afdeling", prompt))
    document = paper.read()
    assert (document.department, seen(document, "department")) == (None, [])


def test_a_control_that_shows_its_prompt_is_empty(paper):
    paper.table(("Titel", "Meubels"))
    paper.add(f"<w:p>{run('Afdeling: ')}{control(run('welke afdeling koopt in'), '<w:showingPlcHdr/>')}</w:p>")
    assert paper.read("Looptijd: 2 jaar").department is None


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
    assert paper.read("Looptijd: 2 jaar").themes == ()


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
    assert paper.read("Looptijd: 2 jaar").themes == ()


def test_space_that_lines_something_out_is_kept_short(paper):
    paper.add(f"<w:p>{run('Titel: Stoelen' + ' ' * 5_000 + 'en tafels')}</w:p>")
    paper.table(("Afdeling", "Vastgoed" + chr(160) * 5_000 + "en beheer"))
    document = paper.read()
    assert (len(document.title), len(document.department)) == (len("Stoelen" + "en tafels") + 40, len("Vastgoed" + "en beheer") + 40)
