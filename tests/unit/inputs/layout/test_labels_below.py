"""Tables in which what a box is for stands below it, and other places where a label and its value change places."""

import pytest


def test_a_table_with_its_labels_below_the_boxes_is_turned_over(read):
    found = read(
        "# Aanvraag",
        (("Facilitaire Zaken", "Marit de Groot"), ("afdeling", "projectleider"), ("WOH-26-1187", "3 jaar"), ("kenmerk", "looptijd")),
    )
    assert (found.department, found.project_leader, found.reference, found.duration_months) == ("Facilitaire Zaken", "Marit de Groot", "WOH-26-1187", 36)


def test_two_pairs_in_a_row_with_when_it_was_filled_in_have_no_column_for_answers(read):
    found = read(
        "# Aanvraag",
        (("Inkoopnummer", "ODULF/2026/93", "Ingevuld", "12-11-2026"), ("Korte naam", "Onderhoud van alle koeling", "Domein", "Gebouwenbeheer")),
    )
    assert (found.reference, found.title, found.department) == ("ODULF/2026/93", "Onderhoud van alle koeling", "Gebouwenbeheer")


def test_a_value_that_looks_like_a_label_is_the_value_of_the_label_above_it(read):
    found = read("# Startnotitie", (("Registratie", "Type contract", "Wijze van inkopen"), ("2026-392", "koop / levering", "meervoudig onderhands")))
    assert (found.reference, found.contract_kind, found.procedure) == ("2026-392", "leveringen", "meervoudig-onderhands")


def test_help_behind_a_question_is_not_its_answer(read):
    found = read("# Formulier", "Zaaknummer: Z-2026-12", "Hoe past u milieu toe? Leg anders uit waarom niet.", "Minimumeis: geen gif")
    assert [[criterion.text for criterion in answer.criteria or ()] for answer in found.themes if answer.theme == "milieu"] == [["geen gif"]]


@pytest.mark.parametrize("title", ["PLAN VAN AANPAK INKOOP", "PLAN INKOOP"])
def test_the_first_letters_of_a_word_are_no_project_leader(title, read):
    assert read(f"# {title}", "Zaaknummer: Z-2026-12", "Geraamde waarde: € 30.000").project_leader is None
