"""A label is known however it is dressed up, and is never part of another word."""

import pytest


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Titel", "title"),
        ("  TITEL : ", "title"),
        ("1.2 Naam opdracht:", "title"),
        ("3) Projectleider", "project_leader"),
        ("a. Afdeling", "department"),
        ("Geraamde waarde (excl. btw, hele looptijd)", "estimated_value"),
        ("Raming / geraamde waarde", "estimated_value"),
        ("Looptijd\u00a0opdracht*", "duration_months"),
        ("CPV\u00ad-code", "cpv"),
        ("Geraamde waarde [voetnoot: zie bijlage 2]", "estimated_value"),
        ("Wat is de geraamde waarde?", "estimated_value"),
    ],
)
def test_a_label_is_known_however_it_is_dressed_up(words, label, field):
    assert words.find_label("fields", label) == field


@pytest.mark.parametrize(
    "text", ["Inclusief btw", "inclusief", "Milieustraat", "klimaatinstallaties", "In de keten", "Titel of afdeling", "Titel / afdeling", "x" * 5000]
)
def test_a_label_is_never_part_of_another_word(words, text):
    assert words.find_label("themes", text) is None
    assert words.find_label("fields", text) is None
