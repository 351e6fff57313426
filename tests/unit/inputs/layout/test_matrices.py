"""Themes by lots or choices, with two rows of names above them or with what is asked in a row of its own below the marks."""

import pytest
from paper import theme

HEAD = ("Titel: Onderhoud installaties", "Procedure: Europees openbaar", "Zaaknummer: Z-26-12")
LEGEND = "E = eis in het PvE, G = gunningscriterium, U = uitvoeringsvoorwaarde in de overeenkomst, – = niets."


@pytest.fixture
def answers(paper):
    """Per theme, and per lot where there are any: whether it is applied, the words of what is asked, and the reason."""

    def reading(rows, *, legend="", joined=()):
        if legend:
            paper.word.add_paragraph(legend)
        table = paper.word.add_table(len(rows), len(rows[0]))
        for line, row in zip(table.rows, rows, strict=True):
            cells = line.cells if len(row) > 1 else [line.cells[0].merge(line.cells[-1])]
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
        for start, end in joined:
            name = table.cell(*start).text
            table.cell(*start).merge(table.cell(*end)).text = name
        found = paper.read(*HEAD).themes
        return {(one.theme, one.lot): (one.applied, [item.text for item in one.criteria], one.explanation.text if one.explanation else None) for one in found}

    return reading


def test_a_name_over_the_columns_of_lots_belongs_to_each_of_them(answers):
    rows = [
        ("Thema", "Perceel", "Perceel", "Opmerking"),
        ("", "1", "2", ""),
        ("Klimaat", "E", "–", "Alle busjes zijn in 2029 zonder uitstoot."),
        ("Social return", "–", "U", "5 % van de opdrachtwaarde."),
        ("Circulair", "–", "–", "De voertuigen blijven van de vervoerder; er is niets om terug te nemen."),
    ]
    found = answers(rows, legend=LEGEND, joined=[((0, 1), (0, 2))])
    assert found["klimaat", "Perceel 1"] == (True, ["Alle busjes zijn in 2029 zonder uitstoot."], None)
    assert found["klimaat", "Perceel 2"][:2] == (False, [])
    assert found["social-return", "Perceel 2"][:2] == (True, ["5 % van de opdrachtwaarde."])
    assert found["circulair", "Perceel 1"][0] is False
    assert "blijven van de vervoerder" in found["circulair", "Perceel 1"][2]


@pytest.mark.parametrize(
    ("header", "yes", "no"), [(("Thema", "Perceel A", "Perceel B"), "☑", "☐"), (("Thema", "Ja", "Nee"), "☒", "☐"), (("Thema", "Ja", "Nee"), "x", "")]
)
def test_what_stands_below_the_marks_over_all_columns_is_about_the_theme_above_it(header, yes, no, answers):
    rows = [
        header,
        ("Klimaat", yes, no),
        ("Serviceauto's elektrisch vanaf 2028, als eis in de specificaties.",),
        ("Milieu", no, yes),
        ("Alle middelen met een keurmerk, als eis in de specificaties." if "A" in header[1] else "Er komt geen stof vrij, het gaat om advieswerk.",),
    ]
    found = answers(rows)
    lots = ("Perceel A", "Perceel B") if "A" in header[1] else (None, None)
    assert found["klimaat", lots[0]][:2] == (True, ["Serviceauto's elektrisch vanaf 2028, als eis in de specificaties."])
    applied, asked, why = found["milieu", lots[1]]
    assert (applied, bool(asked), bool(why)) == ((True, True, False) if lots[0] else (False, False, True))


@pytest.mark.parametrize("asks", ["{}: toepassen?", "{}", "{} toepassen?"])
def test_below_a_theme_with_its_choice_stands_what_is_asked_or_why_not(asks, answers):
    rows = [
        (asks.format("Klimaat"), "☐ ja   ☒ nee"),
        ("Er wordt twee keer per jaar geleverd; een eis aan het vervoer is niet te toetsen.",),
        (asks.format("Circulair"), "☒ ja   ☐ nee"),
        ("Gunningscriterium (15 punten): inname van gedragen kleding.",),
    ]
    found = answers(rows)
    assert found["klimaat", None] == (False, [], rows[1][0])
    assert found["circulair", None] == (True, ["inname van gedragen kleding."], None)


def test_a_question_above_its_answer_is_not_answered_by_the_question_beside_it(paper):
    rows = (
        ("Wie leidt het project?", "Contactpersoon Inkoop"),
        ("H. Bouwmeester", "S. el Khatib"),
        ("Type opdracht", "Welke procedure?"),
        ("Levering", "Europees openbaar"),
    )
    table = paper.word.add_table(4, 2)
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    read = paper.read("Titel: Uniformen")
    assert (read.project_leader, read.procedure, read.contract_kind) == ("H. Bouwmeester", "europees-openbaar", "leveringen")


def test_a_heading_without_an_answer_takes_no_line_about_another_theme(paper):
    for text in (
        "Klimaat\tnee",
        "Er wordt niets geleverd, het gaat om advies.",
        "*Keten/ISV",
        "Social return\tnee",
        "Onder de grens van € 100.000 uit ons inkoopbeleid, en met een ploeg van drie man is een plek niet te maken.",
    ):
        paper.word.add_paragraph().add_run(text.lstrip("*")).bold = text.startswith("*") or None
    read = paper.read(*HEAD)
    assert theme(read, "ketenverantwoordelijkheid") is None
    assert (
        theme(read, "social-return").explanation.text
        == "Onder de grens van € 100.000 uit ons inkoopbeleid, en met een ploeg van drie man is een plek niet te maken."
    )
    assert theme(read, "klimaat").explanation.text == "Er wordt niets geleverd, het gaat om advies."


@pytest.mark.parametrize("label", ["MVOI comply or explain (klimaat, milieu, circulair, keten, inclusie, social return)", "Comply or explain"])
@pytest.mark.parametrize("opening", ["Explain voor alle zes: ", "Alle thema's: explain. ", "Nee, "])
def test_one_reason_may_hold_for_all_six_themes(opening, label, answers):
    found = answers([(label, f"{opening}het is een eenmalig onderzoek van 180 uur door twee adviseurs; er wordt niets geleverd of vervoerd.")])
    assert len(found) == 6
    assert all(applied is False and "eenmalig onderzoek" in why for applied, _, why in found.values())


def test_a_form_that_asks_to_explain_what_is_left_out_answers_nothing(paper):
    paper.word.add_paragraph("Beschrijf welke MVOI-thema's relevant zijn. Voor thema's die niet worden meegenomen geldt: leg uit.")
    paper.word.add_paragraph("Social return: 3 % van de omzet, als bepaling in de overeenkomst.")
    read = paper.read(*HEAD)
    assert [(one.theme, one.applied, len(one.criteria)) for one in read.themes] == [("social-return", None, 1)]


@pytest.mark.parametrize("asks", ["Wat is ISV? ", "Wat verstaan we onder ISV? ", "Wat betekent ketenverantwoordelijkheid? "])
def test_what_a_theme_means_is_no_answer(asks, paper):
    paper.word.add_paragraph(f"{asks}Een leverancier neemt in het contract op dat hij risico's op kinderarbeid in zijn keten opspoort en aanpakt.")
    assert theme(paper.read(*HEAD), "ketenverantwoordelijkheid") is None


def test_a_heading_may_say_which_demands_stand_below_it(paper):
    paper.word.add_heading("Eisen die er in elk geval in komen", 2)
    paper.word.add_paragraph("☒ Bevoorrading van de scholen gebeurt vanaf dag één met elektrische bestelwagens.")
    read = paper.read(*HEAD)
    assert [item.kind for item in theme(read, "klimaat").criteria] == ["requirement"]
