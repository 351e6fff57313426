"""Help in the cells of a form: in columns, rows and lines of their own, below labels and answers."""

import pytest
from form import POLICY, THEMES, Form
from purchases import PURCHASE

from mvoi_checklist import read_start_document

HELPED = (
    ("Titel", "/Kort en herkenbaar, zoals het in de contractenbank komt/", "Vervanging bureaustoelen"),
    ("Projectleider", "/Degene die de inhoud trekt/", "Rianne Kolkman"),
    ("Geraamde waarde", "/Voorbeeld: € 480.000 over vier jaar/", "€ 118.000 excl. btw"),
    ("Afdeling", "", "Facilitaire Zaken"),
)  # fmt: skip


@pytest.mark.parametrize("rows", [HELPED, [(help_, f"{label}\n{answer}") for label, help_, answer in HELPED]], ids=["between", "in the margin"])
def test_a_column_that_looks_like_help_is_no_answer(rows, read_form):
    form = Form()
    form.table(*rows)
    found = read_form(form)
    assert (found.title, found.project_leader, found.estimated_value, found.department) == (
        "Vervanging bureaustoelen", "Rianne Kolkman", 118_000, "Facilitaire Zaken",
    )  # fmt: skip
    assert {item.place.partition(", ")[0] for item in found.evidence} == {"tabel 1"}


def test_answers_in_italics_before_remarks_stay_answers(read_form):
    form = Form()
    form.table(("Titel", "/Bureaustoelen/", ""), ("Projectleider", "/Rianne Kolkman/", "tot 1 mei"), ("Afdeling", "/Facilitair/", ""))
    found = read_form(form)
    assert (found.title, found.project_leader, found.department) == ("Bureaustoelen", "Rianne Kolkman", "Facilitair")


def test_rows_of_help_between_questions_and_answers_below_numbers(read_form):
    form = Form()
    rows = [
        ("1", "Wat is de naam van het traject?", "/Kies een herkenbare naam. Bijvoorbeeld: Vervanging tankautospuiten./", "Kazernekleding brandweer"),
        ("2", "Wie vraagt aan?", "/Sector en team, en de naam van de projectleider./", "Sector/team: Materieel\nProjectleider: Dennis Hof"),
        ("3", "Geschatte waarde", "/Onder € 25.000 mag je het zelf doen./", "tussen 180.000 en 220.000"),
        ("4", "Looptijd en start", "/Wij sluiten contracten voor 4 jaar./", "Looptijd: 3 jaar\nStart: 1 maart 2027"),
    ]
    form.table(*(line for number, asked, help_, said in rows for line in ((number, asked), ("", help_), ("", said))))
    found = read_form(form)
    assert (found.title, found.department, found.project_leader) == ("Kazernekleding brandweer", "Materieel", "Dennis Hof")
    assert (found.estimated_value.minimum, found.duration_months, str(found.start_date)) == (180_000, 36, "2027-03-01")
    assert next(item.place for item in found.evidence if item.field == "title") == "tabel 1, rij 3, cel 2"


def test_help_below_a_label_in_its_own_cell_is_no_answer(read_form):
    form = Form()
    form.table(
        ("Titel\n/Kies een herkenbare naam./", "Bureaustoelen"),
        ("Zaaknummer\n/Formaat Z-26-000000./", ""),
        ("Projectleider\n/De budgethouder is dat niet./", "Wendy Kort"),
        ("Geraamde waarde\n/Tel alle jaren op: 4 jaar x € 30.000 = € 120.000./", ""),
    )
    found = read_form(form)
    assert (found.title, found.reference, found.project_leader, found.estimated_value) == ("Bureaustoelen", None, "Wendy Kort", None)


def test_a_line_with_an_example_below_an_answer_is_no_answer(read_form):
    form = Form()
    form.table(("Titel", "Chromebooks groep 5-8\nVoorbeeld: Schoonmaakonderhoud 11 scholen"), ("Geraamde waarde", "\nVoorbeeld: € 1.240.000"))
    found = read_form(form)
    assert (found.title, found.estimated_value) == ("Chromebooks groep 5-8", None)


def test_footnotes_of_labels_are_no_values(read_form):
    form = Form()
    form.line("Geraamde waarde [voetnoot: Voorbeeld: € 480.000 voor vier jaar.]")
    form.line("tussen € 750.000 en € 900.000 excl. btw")
    form.line("Procedure [voetnoot: Keuze uit: meervoudig onderhands, Europees openbaar.]")
    form.line("Europees openbaar")
    found = read_form(form)
    assert (found.estimated_value.maximum, found.procedure) == (900_000, "europees-openbaar")


def test_the_footnote_of_a_label_is_no_part_of_its_value(tmp_path, ruleset):
    form = Form(PURCHASE)
    paragraph = form.line("Looptijd")
    paragraph.add_run(" [voetnoot: Bijvoorbeeld 24 maanden met tweemaal een optie van 12 maanden.]: 3 jaar")
    form.word.save(tmp_path / "start.docx")
    assert read_start_document(tmp_path / "start.docx", ruleset).duration_months == 36


def table(*rows):
    form = Form(PURCHASE)
    filled = form.word.add_table(0, len(rows[0]))
    for row in rows:
        for cell, text in zip(filled.add_row().cells, row, strict=True):
            cell.text = text
    return form


@pytest.mark.parametrize("name", ["Hoe kan het? (voorbeelden voor het PvE)", "Wat verstaan we eronder?", "Achtergrond en praktijk"])
def test_a_column_that_helps_or_holds_words_for_every_theme_is_no_answer(name, themes_of):
    rows = [(theme, POLICY[theme], "ja / nee", "") for theme in THEMES]
    rows[1] = ("Milieu", POLICY["Milieu"], "ja", "minimumeis: pompen zonder smeerolie")
    found = themes_of(table(("Thema", name, "Toegepast?", "Uitwerking of motivering"), *rows))
    assert found == {"milieu": (True, ["requirement"], None)}


def test_a_column_of_unknown_name_behind_the_known_ones_still_holds_answers(themes_of):
    rows = [(theme, "", f"minimumeis: {POLICY[theme]}") for theme in THEMES]
    found = themes_of(table(("Thema", "Toegepast?", "Zo gaan we het doen"), *rows))
    assert all(kinds for _, kinds, _ in found.values())
    assert len(found) == len(THEMES)


CHOICE = "eis / gunningscriterium / geschiktheidseis / niet toepassen (doorhalen wat niet van toepassing is)"


def test_a_table_per_theme_with_help_and_an_open_choice_says_nothing(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        filled = form.word.add_table(0, 2)
        name = filled.add_row()
        name.cells[0].merge(name.cells[1]).text = theme
        for label, text in (
            ("Wat is het?", POLICY[theme]),
            ("Beleid", POLICY[theme]),
            ("Voorbeelden", f"Eis: {POLICY[theme]}"),
            ("Keuze", CHOICE),
            ("Motivering", ""),
        ):
            row = filled.add_row()
            row.cells[0].text = label
            row.cells[1].text = "eis" if theme == "Milieu" and label == "Keuze" else "Geen chloor in het water." if theme == "Milieu" and not text else text
        form.line("")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"milieu": ["requirement"]}


def test_help_below_the_name_of_a_theme_above_the_row_of_its_answer_is_none(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        filled = form.word.add_table(2, 1)
        filled.cell(0, 0).text = f"{theme}\n{POLICY[theme]}"
        inner = filled.cell(1, 0).add_table(1, 2)
        inner.cell(0, 0).text = "☒ Comply\n☐ Explain"
        inner.cell(0, 1).text = "Gunningscriterium G3 (15 %): een plan voor de pompen."
        form.line("")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {key: ["award"] for key in ("klimaat", "milieu", "circulair", "social-return")}


def test_text_boxes_beside_the_text_that_help_are_no_answers(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.box(f"Schrijf op welke eis in de uitvraag komt. Bijvoorbeeld: {POLICY[theme]}")
        form.line("Minimumeis: energielabel A." if theme == "Klimaat" else "")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"klimaat": ["requirement"]}
