"""A question in a row by itself, below it options side by side with a box, and below these the answer."""

import pytest
from docx import Document
from theme_answers import answers_of

from mvoi_checklist import read_start_document

YES, NO, LATER = "ja, in de uitvraag", "nee", "nog niet bekend"


@pytest.fixture
def answer(tmp_path, ruleset):
    """What is read of social return below such a question, after one about the climate."""

    def reading(question, ticked, said):
        document = Document()
        for line in ("Startdocument inkoop schoonmaak", "Procedure: Europees openbaar"):
            document.add_paragraph(line)
        rows = [["Komt er minder CO2 vrij (klimaat)?"], _options(NO), ["Er wordt niet gereden en niets verwarmd."], [question], _options(ticked), [said]]
        table = document.add_table(len(rows), 3)
        for row, cells in zip(table.rows, rows, strict=True):
            if len(cells) == 1:
                row.cells[0].merge(row.cells[2])
            for cell, text in zip(row.cells, cells, strict=False):
                cell.text = text
        document.save(tmp_path / "start.docx")
        found = answers_of(read_start_document(tmp_path / "start.docx", ruleset))
        assert found["klimaat"] == (False, [], "Er wordt niet gereden en niets verwarmd.")
        return found.get("social-return")

    return reading


def _options(ticked):
    return [f"{'☒' if option == ticked else '☐'} {option}" for option in (YES, NO, LATER)]


@pytest.mark.parametrize(
    "question", ["6. Social return?", "Vraagt u social return van de opdrachtnemer?", "Komen er plekken voor mensen zonder werk (social return)?"]
)
def test_the_options_and_the_row_below_them_answer_the_question(question, answer):
    applied, kinds, _ = answer(question, YES, "5% van de loonsom, als uitvoeringsvoorwaarde in de overeenkomst.")
    assert (applied, "contract" in kinds) == (True, True)
    reason = "De opdracht duurt twee dagen, daar is geen plek bij te maken."
    assert answer(question, NO, reason) == (False, [], reason)


def test_an_option_that_puts_the_choice_off_is_no_yes(answer):
    assert answer("Social return?", LATER, "") is None
    applied, kinds, _ = answer("Social return?", LATER, "Volgt na het gesprek met het werkbedrijf.")
    assert (applied, kinds) == (None, [])


def test_an_option_of_the_form_that_says_yes_does_not_say_what(answer):
    assert answer("Social return?", YES, "") == (True, [], None)
