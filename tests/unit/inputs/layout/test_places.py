"""Start documents in Word as people make them: where a value may stand."""

import pytest
from paper import run, seen, theme


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
