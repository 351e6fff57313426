"""Answers per lot."""

from contextlib import suppress

import pytest
from purchases import LINES, WITHOUT_PROCEDURE

from mvoi_checklist import evaluate
from mvoi_checklist.inputs.column_names import ColumnNames
from mvoi_checklist.inputs.readings import Readings
from mvoi_checklist.inputs.themes.answers import ThemeAnswers


def test_each_lot_has_its_own_answer(read, ruleset):
    table = (("Thema", "Perceel 1", "Perceel 2"), ("Circulair", "Minimumeis: hergebruikt hout", "Nee, voor dit perceel is er geen aanbod"))
    document = read(*LINES, table)
    assert [(answer.lot, answer.applied, len(answer.criteria)) for answer in document.themes] == [("Perceel 1", None, 1), ("Perceel 2", False, 0)]
    found = [item.message for item in evaluate(document, ruleset).findings if item.code == "MVOI350"]
    assert found == ["Circulair (ook biobased) wordt gevraagd, maar niet in Perceel 2."]


def test_idem_means_what_the_lot_before_it_means(read):
    rows = (("Thema", "Perceel 1", "Perceel 2", ""), ("Ketenverantwoordelijkheid", "Gunningscriterium: inzicht in de keten", "idem", ""))
    document = read("Titel: Stoelen", (*rows, ("Klimaat", "-", "-", "")))
    found = [(theme.lot, [str(item.kind) for item in theme.criteria]) for theme in document.themes if theme.theme != "klimaat"]
    assert found == [("Perceel 1", ["award"]), ("Perceel 2", ["award"])]


def test_one_text_about_each_lot(read):
    document = read(
        WITHOUT_PROCEDURE, "# Social return", "Perceel 1: 5% van de loonsom als contractbepaling. Perceel 2: niet, want het werk is in een dag klaar."
    )
    assert [(theme.lot, theme.applied, [item.kind for item in theme.criteria]) for theme in document.themes] == [
        ("Perceel 1", None, ["contract"]),
        ("Perceel 2", False, []),
    ]


def test_lots_may_head_the_columns_as_p1_and_p2(read):
    rows = (("Thema", "P1", "P2"), ("Klimaat", "nee", "eis: elektrische bus"), ("Social return", "5% loonsom, contractvoorwaarde", "nee, te klein"))
    document = read((("Titel", "Schoonmaak"), ("Projectleider", "A. Bos"), ("Looptijd", "2 jaar")), "# Duurzaamheid", rows)
    assert {(one.theme, one.lot): [item.kind.value for item in one.criteria] for one in document.themes} == {
        ("klimaat", "Perceel 1"): [],
        ("klimaat", "Perceel 2"): ["requirement"],
        ("social-return", "Perceel 1"): ["contract"],
        ("social-return", "Perceel 2"): [],
    }


@pytest.mark.parametrize(
    ("said", "kinds", "refused"),
    [
        ("3% van de aanneemsom als contractbepaling, perceel 2 niet (te gering)", ["contract"], False),
        ("Minimumeis: elektrische busjes, maar niet in perceel 3.", ["requirement"], False),
        ("In perceel 1 niet, perceel 2 niet.", [], True),
    ],
)
def test_a_lot_that_does_not_take_part_refuses_no_more_than_itself(read, said, kinds, refused):
    (answer,) = read(WITHOUT_PROCEDURE, "# Social return", said).themes
    assert ([item.kind for item in answer.criteria], answer.applied is False, answer.explanation) == (kinds, refused, None)


def test_remarks_behind_the_lots_say_what_is_asked_or_why_not(read):
    rows = (
        ("Thema", "Perceel 1", "Perceel 2", "Toelichting"),
        ("Klimaat", "ja", "nee", "eis: elektrische bus"),
        ("Circulair", "nee", "nee", "er blijft niets over om te hergebruiken"),
        ("Social return", "contractbepaling 5%", "nee, te klein", ""),
    )
    document = read((("Titel", "Schoonmaak"), ("Projectleider", "A. Bos"), ("Looptijd", "2 jaar")), "# Duurzaamheid", rows)
    found = {
        (one.theme, one.lot): (one.applied, [item.kind.value for item in one.criteria], one.explanation and one.explanation.text) for one in document.themes
    }
    assert found == {
        ("klimaat", "Perceel 1"): (True, ["requirement"], None),
        ("klimaat", "Perceel 2"): (False, [], None),
        ("circulair", "Perceel 1"): (False, [], "er blijft niets over om te hergebruiken"),
        ("circulair", "Perceel 2"): (False, [], "er blijft niets over om te hergebruiken"),
        ("social-return", "Perceel 1"): (None, ["contract"], None),
        ("social-return", "Perceel 2"): (False, [], "te klein"),
    }


def test_lots_may_be_the_rows_below_the_themes(read):
    rows = (("Perceel", "Klimaat", "Milieu"), ("1 Glas", "eis: elektrische bus", "nee"), ("2 Gevel", "nee", "eis: zonder chloor"))
    document = read((("Titel", "Schoonmaak"), ("Projectleider", "A. Bos"), ("Looptijd", "2 jaar")), "# Duurzaamheid", rows)
    assert {(one.theme, one.lot): [item.kind.value for item in one.criteria] for one in document.themes} == {
        ("klimaat", "Perceel 1"): ["requirement"],
        ("klimaat", "Perceel 2"): [],
        ("milieu", "Perceel 1"): [],
        ("milieu", "Perceel 2"): ["requirement"],
    }


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ("In perceel 1 vragen we elektrische kranen (minimumeis).", "In perceel 2 doen we dat niet."),
            [("Perceel 1", None, ["requirement"]), ("Perceel 2", False, [])],
        ),
        (("Alleen voor perceel 2 geldt als contractbepaling dat de kranen elektrisch zijn.",), [("Perceel 2", None, ["contract"])]),
        (("In perceel 1 en 2 vragen we elektrische kranen als eis.",), [(None, None, ["requirement"])]),
    ],
)
def test_sentences_may_each_be_about_a_lot(read, paragraphs, expected):
    document = read(WITHOUT_PROCEDURE, "# Klimaat", *paragraphs)
    assert [(one.lot, one.applied, [item.kind for item in one.criteria]) for one in document.themes] == expected


def test_what_is_said_of_several_lots_belongs_to_none(read):
    said = ("Voor perceel 1 eisen we elektrische kranen.", "Voor perceel 2 eisen we HVO100.", "In beide percelen rapporteert de opdrachtnemer elk jaar.")
    (answer,) = read(WITHOUT_PROCEDURE, "# Klimaat", *said).themes
    assert (answer.lot, len(answer.criteria)) == (None, 3)


def test_lots_in_running_text_have_their_own_answer(read):
    said = (
        "Voor perceel 1 vragen we als gunningscriterium hoe de inschrijver zorgt voor diversiteit en inclusie in het team (20 punten). "
        "Voor perceel 2 vragen we dat niet, omdat daar maar één monteur komt."
    )
    document = read(WITHOUT_PROCEDURE, "# Maatschappelijk verantwoord inkopen", said)
    assert [(one.lot, one.applied, [item.kind for item in one.criteria]) for one in document.themes] == [
        ("Perceel 1", None, ["award"]),
        ("Perceel 2", False, []),
    ]
    assert "één monteur" in document.themes[1].explanation.text


def test_a_remark_beside_lots_of_which_one_asks_in_words_is_the_reason_of_the_other(read):
    rows = (("Thema", "Perceel 1", "Perceel 2", "Toelichting"), ("Klimaat", "Minimumeis: elektrische kraan", "Niet", "Op de tweede werf ligt geen stroom."))
    first, second = read((("Titel", "Baggeren"), ("Projectleider", "A. Bos"), ("Looptijd", "2 jaar")), "# Duurzaamheid", rows).themes
    assert (first.lot, len(first.criteria), first.explanation) == ("Perceel 1", 1, None)
    assert (second.lot, second.applied, second.explanation.text) == ("Perceel 2", False, "Op de tweede werf ligt geen stroom.")


@pytest.mark.parametrize(
    "rows",
    [
        (("Thema", "Perceel", "Hoe"), ("Klimaat", "1", "Minimumeis: Euro 6"), ("Klimaat", "2 – kade", "Niet, want daar staat alleen een kraan van de haven.")),
        (("Perceel", "Thema", "Toegepast", "Hoe"), ("P1", "Klimaat", "Ja", "Minimumeis: Euro 6"), ("P2", "Klimaat", "Nee", "De kraan is van de haven zelf.")),
        (("Thema", "Toelichting"), ("Klimaat", "P1: minimumeis: Euro 6\nP2: niet, want daar staat alleen een kraan van de haven.")),
        (("Thema", "Toegepast", "Hoe"), ("Klimaat", "Ja", "P1: minimumeis: Euro 6. P2: niet, want daar staat alleen een kraan van de haven.")),
    ],
)
def test_a_row_or_a_part_of_a_cell_may_be_about_one_lot(rows, read, ruleset):
    document = read(*LINES, rows)
    assert [(one.lot, one.applied is False, len(one.criteria)) for one in document.themes] == [("Perceel 1", False, 1), ("Perceel 2", True, 0)]
    assert "MVOI350" in [item.code for item in evaluate(document, ruleset).findings]


@pytest.mark.parametrize(
    ("cell", "lot"),
    [
        ("3", "Perceel 3"),
        ("Perceel 2", "Perceel 2"),
        ("Noord", "Perceel Noord"),
        ("1. Glas", "Perceel 1"),
        ("1 en 2", ""),
        ("1-3", ""),
        ("Beide", ""),
        ("", ""),
    ],
)
def test_below_perceel_stands_one_lot_or_several(cell, lot, words):
    assert ColumnNames(words).lot_beside(cell, "Perceel") == lot
    assert ColumnNames(words).lot_beside(cell, "Thema") == ""


def test_a_yes_above_the_lots_holds_for_the_lot_that_does_not_refuse(read):
    asked = ("☒ Toegepast  ☐ Niet toegepast", "P2: het schip vaart elektrisch (minimumeis). P1: niet, want de sloep is al elektrisch.")
    document = read(WITHOUT_PROCEDURE, "# Klimaat", *asked)
    assert [(one.lot, one.applied, len(one.criteria)) for one in document.themes] == [("Perceel 2", True, 1), ("Perceel 1", False, 0)]


def test_remarks_on_the_lots_may_have_a_longer_name(read):
    rows = (("Thema", "Perceel 1", "Perceel 2", "Opmerking van de aanvrager"), ("Klimaat", "minimumeis: elektrische bus", "n.v.t.", "die rijdt zuinig"))
    document = read((("Titel", "Schoonmaak"), ("Projectleider", "A. Bos"), ("Looptijd", "2 jaar")), "# Duurzaamheid", rows)
    assert [item.kind.value for one in document.themes if one.lot == "Perceel 1" for item in one.criteria] == ["requirement"]


def test_the_lot_and_the_kind_that_hold_for_a_while_are_put_back_whatever_happens(words):
    themes = ThemeAnswers(words, Readings())
    with suppress(KeyError), themes.of_lot("Perceel 1"), themes.of_kind("award"):
        assert (themes.lot, themes.kind) == ("Perceel 1", "award")
        raise KeyError
    assert (themes.lot, themes.kind) == ("", None)
