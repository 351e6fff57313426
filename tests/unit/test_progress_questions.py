"""What the figures ask of the MVOI team. The tenders in this file were counted by hand from the table in ``the_year.py``."""

from measured_year import measured
from the_year import reference


def test_what_was_foreseen_and_not_asked_is_named_by_tender_and_theme(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2")
    assert {(item.reference, item.themes) for item in found.dropped} == {
        (reference("01"), ("Social return",)), (reference("02"), ("Ketenverantwoordelijkheid",)), (reference("04"), ("Circulair (ook biobased)",)),
        (reference("06"), ("Milieu en biodiversiteit",)), (reference("09"), ("Social return",)),
    }  # fmt: skip
    assert {theme.theme: theme.foreseen_not_asked for theme in found.themes if theme.foreseen_not_asked} == {
        "social-return": 2, "ketenverantwoordelijkheid": 1, "circulair": 1, "milieu": 1,
    }  # fmt: skip
    asked = next(question for question in found.questions if question.startswith("Voorzien in de kalender en niet in de opdracht gevraagd: "))
    assert f"{reference('02')} Catering raadsbijeenkomsten (Ketenverantwoordelijkheid); " in asked
