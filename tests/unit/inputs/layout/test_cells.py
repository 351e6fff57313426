"""Where labels and answers stand in the cells of a form: small labels, more columns, rows that take turns."""

import docx
import pytest
from purchases import LINES, WITHOUT_VALUE, two_columns

from mvoi_checklist import read_start_document


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Renovatie kade"),
        ("reference", "Z-4411"),
        ("estimated_value", 2_400_000),
        ("department", "Havens"),
        ("project_leader", "P. de Wit"),
        ("start_date", "2027-03-01"),
        ("duration_months", 18),
        ("contract_kind", "werken"),
    ],
)
def test_a_small_label_stands_above_the_answer_in_its_cell(field, value, fields):
    form = (
        ("Onderwerp\nRenovatie kade", "Zaaknr.\nZ-4411"),
        ("Raming\n€ 2.400.000,- excl. btw\n(= 2.904.000 incl.)", "Opties (niet in raming)\n120.000 excl."),
        ("Afdeling / projectleider\nHavens, P. de Wit", "Budgethouder\nM. Smid"),
        ("Duur / start\n18 mnd, per 1 maart 2027", "L / D / W\nW"),
    )
    assert fields(form)[field] == value


def test_an_answer_in_the_column_for_remarks_counts_where_the_answer_is_empty(fields):
    form = (
        ("Vraag", "Antwoord projectleider", "Opmerking inkoop"),
        ("Titel", "Zonweringen", "mooi!"),
        ("Zaaknummer", "", "Z-77"),
        ("Raming", "€ 60.000", "€ 72.600 incl. btw"),
    )
    read = fields(form)
    assert (read["title"], read["reference"], read["estimated_value"]) == ("Zonweringen", "Z-77", 60_000)


def test_the_option_in_bold_is_chosen(tmp_path, ruleset):
    word = docx.Document()
    table = word.add_table(0, 2)
    for label, options in (("Titel", ["Proef"]), ("Raming", ["€ 60.000"]), ("Soort", ["", "Werk", " | Levering"]), ("Procedure", ["EO / ", "MO", " / anders"])):
        cells = table.add_row().cells
        cells[0].text = label
        runs = [cells[1].paragraphs[0].add_run(option) for option in options]
        runs[1 if len(runs) > 1 else 0].bold = len(runs) > 1
    word.save(tmp_path / "start.docx")
    read = read_start_document(tmp_path / "start.docx", ruleset)
    assert (read.contract_kind.value, read.procedure.value) == ("werken", "meervoudig-onderhands")


def test_labels_stand_small_above_the_answers_of_a_grid(read, themes):
    grid = (
        ("wat\nPolymeer voor slibontwatering", "projectnr.\nPRJ-26.0733", "ingevuld d.d.\n6 okt. 2026"),
        ("cluster\nZuiveringsbeheer", "trekker\nD. Postmus", "inkoper\nL. Vos"),
        ("route\nEU openbaar", "looptijd vast\n36 mnd", "start\n1 juli 2027"),
        ("klimaat\ntransportplan = gunningscrit. 2 (15%)", "keten\nnog met inkoop bespreken", "social return\n2% vd opdrachtsom, in contract"),
    )
    document = read(grid)
    assert (document.title, document.reference) == ("Polymeer voor slibontwatering", "PRJ-26.0733")
    assert (document.department, document.project_leader, document.procedure) == ("Zuiveringsbeheer", "D. Postmus", "europees-openbaar")
    found = themes(grid)
    assert (found["klimaat"][1], found["social-return"][1]) == (["award"], ["contract"])


def test_what_is_typed_between_the_brackets_of_a_prompt_counts_where_it_can_only_be_an_answer(read):
    lines = (
        "Onderwerp van de aanbesteding: [korte titel, zonder afkortingen]",
        "Aard van de opdracht: [leveringen]",
        "Contractduur: [2 jaar, verlengen kan 2 x 1]",
    )
    prompts = ("Procedure: [kies: Europees openbaar of meervoudig onderhands]", "CPV: [12345678-9]", "Raming: [bijvoorbeeld € 50.000]")
    found = read("Startformulier aanbesteding", *lines, *prompts)
    assert (found.title, found.contract_kind.value, found.duration_months) == (None, "leveringen", 24)
    assert (found.procedure, found.cpv, found.estimated_value) == (None, None, None)


def test_a_row_of_labels_stands_above_its_answers_also_with_an_unknown_one_among_them(read):
    labels, said = ("Raming excl. btw", "Dekking volgens afdeling", "Looptijd", "Startdatum"), ("€ 165.000", "€ 215.000", "24 maanden", "week 36")
    found = read((("Titel", "Bureaus"),), (labels, said), (("Procedure en gekozen partijen",), ("Meervoudig onderhands, vier partijen",)))
    assert (found.estimated_value, found.duration_months, found.procedure.value) == (165000, 24, "meervoudig-onderhands")


def test_labels_without_a_colon_have_their_value_on_the_next_line(read):
    found = read("Titel", "Levering van groene stroom", "Waarde", "€ 2,75 miljoen exclusief btw", "Procedure", "Europees openbaar", "Looptijd", "drie jaar")
    assert (found.title, found.estimated_value, found.procedure.value, found.duration_months) == (
        "Levering van groene stroom", 2_750_000, "europees-openbaar", 36,
    )  # fmt: skip


def test_a_second_label_on_a_row_is_no_second_value_of_the_first(read):
    document = read(
        (("Raming", "€ 320.000", "Kosten in een jaar", "€ 80.000"), ("Categorie", "Levering", "Projectleider / contactpersoon inkoop", "Tom Bos / Vastgoed"))
    )
    assert (document.estimated_value, document.contract_kind, document.project_leader) == (320_000, "leveringen", "Tom Bos")


@pytest.mark.parametrize(
    "blocks",
    [
        ("# Looptijd", (("3 jaar",),)),
        ("Looptijd", (("3 jaar",),)),
        ("Wat is de looptijd?", (("3 jaar",),)),
        ((("Looptijd", ":", "3 jaar"),),),
        ((("Onderdeel", "Toelichting", "Invullen"), ("Looptijd", "Zie de handleiding.", "3 jaar")),),
        ("Looptijd....... 3 jaar",),
    ],
)
def test_a_value_stands_where_forms_put_it(blocks, read):
    assert read((("Titel", "Onderhoud van liften"), ("Procedure", "Europees openbaar")), *blocks).duration_months == 36


def test_labels_side_by_side_with_unknown_ones_have_their_answers_below(read):
    document = read((("Zaaknummer", "Datum aanvraag", "Aanvrager", "Team"), ("Z-26-00417", "12-02-2026", "P. Smit", "Bedrijfsvoering")), *LINES)
    assert (document.reference, document.department) == ("Z-26-00417", "Bedrijfsvoering")


def test_words_beside_a_case_number_are_no_case_number(read):
    document = read((("Zaaknummer", "Datum aanvraag"), ("Z-26-00417", "12-02-2026")), *LINES)
    assert document.reference in (None, "Z-26-00417")


def test_a_place_names_the_headings_above_it_and_the_cell(read):
    document = read("# Gegevens", (("Titel", "Meubels"), ("Afdeling", "Vastgoed")))
    places = {item.field: item.place for item in document.evidence}
    assert places == {"title": 'kop "Gegevens", tabel 1, rij 1, cel 2', "department": 'kop "Gegevens", tabel 1, rij 2, cel 2'}


def test_rows_of_labels_and_rows_of_answers_take_turns(read):
    rows = (
        ("Wat ga je kopen?", "Zaaknummer"),
        ("Herinrichting Brinkplein", "Z-26-08817"),
        ("Wie doet de aanvraag?", "Wie trekt het?"),
        ("Team Buiten", "Annelies Hofstra"),
        ("Omvang in euro's, zonder btw", "Contractduur"),
        ("415.000", "7 maanden"),
    )
    found = read(rows)
    assert (found.title, found.reference, found.department) == ("Herinrichting Brinkplein", "Z-26-08817", "Team Buiten")
    assert (found.project_leader, found.estimated_value, found.duration_months) == ("Annelies Hofstra", 415000, 7)


def with_part_names(*parts):
    """Rows below each other, with the name of each part beside the first of its rows."""
    return [(name if number == 0 else "", text) for name, rows in parts for number, text in enumerate(rows)]


def test_questions_stand_above_their_answers_also_beside_the_names_of_parts(read):
    form = with_part_names(
        ("1 Opdracht", ("Titel van de inkoop", "Onderhoud van bruggen", "Kenmerk", "Z-26-311", "Leverancier nu", "Bouw bv")),
        ("2 Geld", ("Geraamde waarde per jaar", "€ 50.000", "Looptijd", "24 maanden")),
        ("3 Duurzaam", ("Klimaat", "Minimumeis: elektrisch materieel", "Milieu", "nee")),
    )
    found = read(form, "Procedure: meervoudig onderhands")
    assert (found.title, found.reference, found.estimated_value) == ("Onderhoud van bruggen", "Z-26-311", 100_000)
    assert [(item.theme, item.applied, len(item.criteria)) for item in found.themes] == [("klimaat", None, 1), ("milieu", False, 0)]


def test_the_names_of_lots_and_labels_are_no_names_of_parts(read):
    lots = with_part_names(("Perceel 1", ("Raming", "€ 20.000", "Looptijd", "1 jaar")), ("Perceel 2", ("Titel", "Banken")))
    pairs = (("Titel", "Onderhoud"), ("Raming", "€ 90.000"), ("Looptijd", "24 maanden"), ("Kenmerk", "Z-26-312"))
    assert read(lots, *LINES).estimated_value != 20_000
    assert (read(pairs).title, read(pairs).estimated_value) == ("Onderhoud", 90_000)


def test_the_help_below_a_label_may_ask_what_is_meant(read):
    rows = (
        ("Titel\nKort en herkenbaar", "Onderhoud van bruggen"),
        ("Aanvrager\nWie is inhoudelijk trekker? Niet de inkoper", "Els van Dongen"),
        ("Team\nKies uit de lijst. Wie is budgethouder? Zie het mandaat", "Water"),
        ("Opdrachtgever\nWat is uw akkoord?", "H. de Wit"),
    )
    found = read(rows, "Procedure: meervoudig onderhands")
    assert (found.title, found.project_leader, found.department) == ("Onderhoud van bruggen", "Els van Dongen", "Water")


def test_a_draft_with_question_marks_has_its_labels_in_the_first_column(read):
    draft = (("Projectleider", "Jan de Boer?"), ("Telefoon", "onbekend"), ("Afdeling", "Groen?"), ("Opmerking", "navragen bij Els"))
    found = read((("Titel", "Vijvers"), ("CPV", "77310000")), draft)
    assert (found.project_leader, found.department) == ("Jan de Boer", "Groen")


def test_a_column_about_an_earlier_contract_is_not_about_this_one(rows):
    document = rows(*two_columns("Vorig contract", "Nieuw contract"))
    assert (document.estimated_value, document.procedure.value, document.duration_months) == (40_000, "enkelvoudig-onderhands", 12)


def test_the_column_with_answers_counts_and_the_remarks_do_not(rows):
    document = rows(
        ("Vraag", "Toelichting", "Antwoord"),
        ("Geraamde waarde", "Zonder btw", "€ 40.000"),
        ("Klimaat", "Minder CO2", "Minimumeis: elektrisch vervoer"),
    )
    assert document.estimated_value == 40_000
    assert [(item.kind.value, item.text) for item in document.themes[0].criteria] == [("requirement", "elektrisch vervoer")]


def test_a_row_without_cells_in_the_table_of_a_theme_is_passed_over(tmp_path, ruleset):
    word = docx.Document()
    word.add_heading("Startformulier", 0)
    word.add_paragraph("Titel: Meubels")
    word.add_heading("Klimaat", 1)
    table = word.add_table(2, 2)
    table.cell(1, 0).text, table.cell(1, 1).text = "Toepassen?", "Ja, als minimumeis: emissievrij bezorgd"
    for cell in table.rows[0].cells:
        table.rows[0]._tr.remove(cell._tc)  # noqa: SLF001 - python-docx has no other way
    word.save(str(tmp_path / "start.docx"))
    [theme] = read_start_document(tmp_path / "start.docx", ruleset).themes
    assert (theme.theme, theme.applied) == ("klimaat", True)


def test_an_example_beside_a_value_is_no_second_value(read):
    rows = (("CPV", "39160000-1", "8 cijfers, bijv. 22111000"), ("Afdeling", "Beheer", "Zie organogram"), ("Looptijd", "2 jaar", "bijvoorbeeld 4 jaar"))
    found = read(WITHOUT_VALUE, rows)
    assert (found.cpv, found.duration_months) == (("39160000-1",), 24)


def test_the_answer_may_stand_before_the_name(read, themes):
    options = (("☐", "Meervoudig onderhands"), ("☒", "Europees openbaar"), ("☐", "Anders, namelijk: ……"))
    assert read((("Titel", "Onderhoud fonteinen"), ("Looptijd", "2 jaar")), "# Procedure", options).procedure.value == "europees-openbaar"
    said = themes((("nee", "Klimaat", ""), ("ja", "Milieu", ""), ("nee", "Circulair", "Er wordt niets geleverd dat terug kan; het is advies.")))
    assert said == {
        "klimaat": (False, [], None),
        "milieu": (True, [], None),
        "circulair": (False, [], "Er wordt niets geleverd dat terug kan; het is advies."),
    }


def test_pairs_of_a_label_and_a_value_are_told_apart_by_an_empty_column(fields):
    form = (
        ("PL", "R. Kok", "", "afd", "Buitenruimte", ""),
        ("adv.", "Bureau Vlaspoel (Wim)", "", "jurist", "Van Beek", ""),
        ("W/L/D", "W", "", "projectnr", "7.0311", ""),
        ("bouwtijd", "7 mnd", "", "CPV", "45233142-6", "45232410-9"),
    )
    read = fields(form, (("Titel", "Fietspad"),))
    assert (read["project_leader"], read["department"], read["reference"]) == ("R. Kok", "Buitenruimte", "7.0311")


@pytest.mark.parametrize(("answer", "read"), [("Bankjes langs de vaart", "Bankjes langs de vaart"), ("", None)])
def test_answers_below_their_questions_stand_beside_the_name_of_a_part_of_the_form(answer, read, tmp_path, ruleset):
    parts = {
        "A. Algemeen": ("Zaaknummer", "Z-77", "Titel van de inkoop", answer, "Trekker en afdeling", "Roos Kok, beleid Groen en Water"),
        "B. Opdracht": ("Raming", "€ 60.000", "Ingang", "01-07-2028"),
    }
    word = docx.Document()
    table = word.add_table(0, 2)
    for part, texts in parts.items():
        rows = [table.add_row() for _ in texts]
        for row, text in zip(rows, texts, strict=True):
            row.cells[1].text = text
        rows[0].cells[0].merge(rows[-1].cells[0]).text = part
    word.save(tmp_path / "start.docx")
    document = read_start_document(tmp_path / "start.docx", ruleset)
    assert (document.reference, document.title, document.project_leader) == ("Z-77", read, "Roos Kok")
    assert str(document.start_date) == "2028-07-01"


@pytest.mark.parametrize(("name", "number"), [("Toelichting bij perceel 1 en 2", None), ("Z 2028 14", "Z 2028 14"), ("INK 9", "INK 9")])
def test_words_with_no_more_than_a_figure_are_no_number_of_a_case(name, number, fields):
    assert fields((("Titel", "Bankjes"), ("Raming", "€ 60.000"), ("Nr", name)))["reference"] == number


def test_a_place_to_sign_is_no_answer_to_the_one_above_it(fields):
    signed = (("Projectleider\nnaam en datum", ""), ("Budgethouder\nnaam en datum", ""))
    assert fields((("Titel", "Bankjes"), ("Raming", "€ 60.000")), "", signed)["project_leader"] is None
