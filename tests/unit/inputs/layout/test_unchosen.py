"""Criteria that a form proposes on three levels: what nobody chose is not asked, wherever the choice stands."""

import pytest

LEVELS = ("Basis", "Significant", "Ambitieus")
THEMES = {
    "klimaat": ("Klimaat", "Eis: bestelwagens elektrisch", "Eis: ook het materieel elektrisch", "Eis: alles zonder uitstoot"),
    "circulair": ("Circulair", "Eis: een materialenpaspoort", "Eis: 60 % van de klinkers opnieuw gebruikt", "Eis: een losmaakbaar ontwerp"),
    "ketenverantwoordelijkheid": ("Keten (ISV)", "Contractbepaling ISV: jaarlijks verslag", "Eis: een plan voor natuursteen", "Eis: een open keten"),
    "social-return": ("Social return", "Contractbepaling: 2 % van de aanneemsom", "Contractbepaling: 5 % van de aanneemsom", "Eis: PSO 30+"),
}
CHOSEN = {"klimaat": 0, "circulair": 1}
WHY = {
    "ketenverantwoordelijkheid": "Klinkers en asfalt komen uit Nederland; er is geen risico in de keten.",
    "social-return": "Het werk duurt maar drie weken.",
}
ASKED = {
    "klimaat": [(1, "bestelwagens elektrisch")],
    "circulair": [(2, "60 % van de klinkers opnieuw gebruikt")],
    "ketenverantwoordelijkheid": [],
    "social-return": [],
}


def one_row_per_theme(cell, header=lambda level: (level,)):
    """A row per theme with what ``cell`` makes of each proposal and whether it was chosen."""
    head = ("Thema", *(name for level in LEVELS for name in header(level)), "Uitleg")
    rows = [
        (name, *(text for at, proposal in enumerate(proposed) for text in cell(proposal, CHOSEN.get(theme) == at)), WHY.get(theme, ""))
        for theme, (name, *proposed) in THEMES.items()
    ]
    return head, *rows


def one_row_per_criterion(yes, no, name="Keuze", *, repeated=True):
    """A row per criterion, with the theme in each or only in the first."""
    rows = [
        (title if repeated or not at else "", LEVELS[at], proposal, yes if CHOSEN.get(theme) == at else no, WHY.get(theme, "") if not at else "")
        for theme, (title, *proposed) in THEMES.items()
        for at, proposal in enumerate(proposed)
    ]
    return ("Thema", "Niveau", "Criterium", name, "Uitleg"), *rows


TABLES = {
    "a column for the cross behind each level": one_row_per_theme(lambda text, chosen: (text, "X" if chosen else ""), lambda level: (level, "X")),
    "a column for the cross before each level": one_row_per_theme(lambda text, chosen: ("x" if chosen else "", text), lambda level: ("Keuze", level)),
    "boxes behind each level": one_row_per_theme(lambda text, chosen: (text, "☒" if chosen else "☐"), lambda level: (level, "")),
    "yes or no behind each level": one_row_per_theme(lambda text, chosen: (text, "ja" if chosen else "nee"), lambda level: (level, "Gekozen?")),
    "a box before the words": one_row_per_theme(lambda text, chosen: (f"{'☒' if chosen else '☐'} {text}",)),
    "a cross before the words": one_row_per_theme(lambda text, chosen: (f"X {text}" if chosen else text,)),
    "only what was chosen is left": one_row_per_theme(lambda text, chosen: (text if chosen else "",)),
    "a cross in each chosen row": one_row_per_criterion("x", ""),
    "a box in each row": one_row_per_criterion("☒", "☐", ""),
    "yes or no in each row": one_row_per_criterion("ja", "nee", "Gekozen"),
    "the theme stands once": one_row_per_criterion("x", "", repeated=False),
    "the theme stands once, with yes or no": one_row_per_criterion("ja", "nee", repeated=False),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_what_nobody_chose_is_not_asked(table, read):
    answers = {one.theme: one for one in read((("Titel", "Bestrating"), ("Procedure", "Meervoudig onderhands")), "", table).themes}
    assert {theme: [(item.level, item.text) for item in answers[theme].criteria] for theme in THEMES} == ASKED
    assert {theme: answers[theme].explanation.text for theme in WHY} == WHY


@pytest.mark.parametrize(("yes", "no"), [("x", ""), ("☒", "☐"), ("ja", "nee")])
def test_nor_in_a_table_below_the_name_of_its_theme(yes, no, paper):
    for theme, (title, *proposed) in THEMES.items():
        paper.word.add_heading(title, 2)
        rows = [("Niveau", "Criterium", "Keuze"), *((LEVELS[at], text, yes if CHOSEN.get(theme) == at else no) for at, text in enumerate(proposed))]
        table = paper.word.add_table(len(rows), 3)
        for line, row in zip(table.rows, rows, strict=True):
            for cell, text in zip(line.cells, row, strict=True):
                cell.text = text
    answers = paper.read("Titel: Bestrating", "Procedure: meervoudig onderhands", "Zaaknummer: Z-26-11").themes
    assert {one.theme: [(item.level, item.text) for item in one.criteria] for one in answers if one.criteria} == {k: v for k, v in ASKED.items() if v}


def test_a_proposal_in_two_columns_is_left_out_whole(read):
    rows = [
        ("Thema", "Niveau", "Criterium", "Eis", "Keuze"),
        ("Klimaat", "Basis", "Eis: bestelwagens elektrisch", "Alle bestelwagens rijden elektrisch.", ""),
        ("Klimaat", "Ambitieus", "Eis: alles zonder uitstoot", "Alle wagens rijden zonder uitstoot.", "x"),
    ]
    (climate,) = read((("Titel", "Bestrating"), ("Procedure", "Meervoudig onderhands")), "", rows).themes
    assert not any("bestelwagens" in item.text for item in climate.criteria)
