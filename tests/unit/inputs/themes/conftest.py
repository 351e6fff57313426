"""What the tests of the themes may use."""

from datetime import date

import pytest

from mvoi_checklist import evaluate

ON = date(2026, 11, 24)
BASE = (("Titel", "Schoonmaak sporthal"), ("Productgroep", "Schoonmaak"), ("Procedure", "Meervoudig onderhands"), ("Geraamde waarde", "€ 90.000"))


@pytest.fixture
def judged(read, ruleset):
    """The verdict on social return when this stands under its heading, and the kinds asked."""

    def judge(text):
        checklist = evaluate(read(BASE, "# Social return", *text.split("\n")), ruleset, on=ON)
        theme = next(theme for theme in checklist.themes if theme.theme == "social-return")
        return theme.verdict.value, [item.kind.value for item in theme.applied_criteria if item.kind]

    return judge
