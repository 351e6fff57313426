"""What the tests of the themes may use."""

from datetime import date

import pytest

from mvoi_checklist import evaluate

ON = date(2026, 11, 24)
BASE = (("Titel", "Schoonmaak sporthal"), ("Productgroep", "Schoonmaak"), ("Procedure", "Meervoudig onderhands"), ("Geraamde waarde", "€ 90.000"))


@pytest.fixture
def judged(read, ruleset):
    """The verdict on social return when this stands under its heading, or in a table about themes, and the kinds asked."""

    def judge(text):
        said = ("# Social return", *text.split("\n")) if isinstance(text, str) else ("# Duurzaamheid", text)
        checklist = evaluate(read(BASE, *said), ruleset, on=ON)
        theme = next(theme for theme in checklist.themes if theme.theme == "social-return")
        return theme.verdict.value, [item.kind.value for item in theme.applied_criteria if item.kind]

    return judge
