"""A row or table that somebody added to a checklist of ours is told, and sets nothing of the purchase."""

import pytest
from edited import DOCUMENT, ON, Edited, W, told_beside
from lxml import etree

from mvoi_checklist import evaluate, render

NAMES = f'xmlns:w="{W[1:-1]}"'
THEME = "diversiteit-inclusie"


@pytest.fixture
def edited(ruleset, tmp_path):
    document = DOCUMENT.model_copy(update={"estimated_value": None, "duration_months": None})
    return Edited(render(evaluate(document, ruleset, on=ON), "docx"), tmp_path, ruleset)


def cells(*texts):
    return "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in texts)


def add_row(edited, path, *texts):
    """Put a row below the one of an answer."""
    edited.row(path).addnext(etree.fromstring(f"<w:tr {NAMES}>{cells(*texts)}</w:tr>"))


@pytest.mark.parametrize("flat", [False, True])
@pytest.mark.parametrize("below", [f"themes.{THEME}.explanation.proof", "evaluation.planned_on"])
@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Kosten", "€ 12.000 voor een schermlezer"),
        ("Bedrag", "€ 12.000"),
        ("Looptijd", "12 maanden (huidig contract)"),
        ("Startdatum", "1 maart 2027"),
        ("Titel", "Rapport marktverkenning"),
        ("Zaaknummer", "2026-0417"),
        ("Omschrijving", "Waarom wij dit kozen"),
        ("Opmerking", "Graag overleg met inkoop"),
        ("Klimaat", "Nee, te duur"),
    ],
)
def test_a_row_about_the_purchase_below_a_theme_or_in_the_evaluation_is_told_and_sets_nothing(label, text, below, flat, edited):
    before = edited.read()
    add_row(edited, below, label, text)
    if flat:
        edited.flatten()
    after = edited.read()
    field = f"beside.{THEME}" if THEME in below else "beside"
    assert told_beside(after) == [(field, f"{label}: {text}")]
    kept = ("title", "reference", "description", "estimated_value", "duration_months", "start_date")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]
    assert {item.theme: item.applied for item in after.themes} == {item.theme: item.applied for item in before.themes}
    assert not any("onbekend" in (item.note or "") or item.field.endswith(".said") for item in after.evidence)


@pytest.mark.parametrize("flat", [False, True])
@pytest.mark.parametrize(("label", "text"), [("Kosten", "€ 12.000"), ("Perceel 1", "Laptops € 100.000")])
def test_so_is_one_among_what_is_bought(label, text, flat, edited):
    edited.type("estimated_value", "€ 45.000")
    add_row(edited, "title", label, text)
    if flat:
        edited.flatten()
    document = edited.read()
    assert document.estimated_value == 45_000
    assert told_beside(document) == [("beside", f"{label}: {text}")]


def test_a_row_without_a_label_is_told_by_its_words(edited):
    add_row(edited, f"themes.{THEME}.criteria", "", "losse opmerking")
    assert told_beside(edited.read()) == [(f"beside.{THEME}", "losse opmerking")]


def test_a_table_of_ones_own_below_a_theme_is_told_and_sets_nothing(edited):
    table = next(edited.row(f"themes.{THEME}.criteria").iterancestors(f"{W}tbl"))
    rows = "".join(f"<w:tr>{cells(*row)}</w:tr>" for row in [("Onderdeel", "Antwoord"), ("Geraamde waarde", "€ 12.000"), ("Looptijd", "12 maanden")])
    table.addnext(etree.fromstring(f"<w:tbl {NAMES}>{rows}</w:tbl>"))
    document = edited.read()
    assert (document.estimated_value, document.duration_months) == (None, None)
    assert told_beside(document) == [(f"beside.{THEME}", "Geraamde waarde: € 12.000\nLooptijd: 12 maanden")]
