"""Options and renewals: what a document tells of them is not asked about any more."""

import pytest
from purchases import TITLE

from mvoi_checklist import evaluate

KNOWN = [("Geraamde waarde", "€ 200.000"), ("Procedure", "Meervoudig onderhands"), ("Soort opdracht", "Diensten")]
ASKED, NAMED = "MVOI315", "MVOI314"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ((), ASKED),
        ([("Opties", "2 x 12 maanden")], NAMED),
        ([("Verlengingsopties", "2 keer 12 maanden")], NAMED),
        ([("Zijn er opties of verlengingen?", "Ja, een jaar")], NAMED),
        ([("Opties", "geen")], None),
        ([("Verlenging", "n.v.t.")], None),
        ([("Zijn er opties of verlengingen?", "Nee")], None),
        ([("Is verlenging mogelijk?", "Nee")], None),
        ([("Opties", "")], ASKED),
        ([("Einddatum zonder verlenging", "30-4-2030")], ASKED),
        ([("Looptijd", "24 maanden, geen verlenging")], None),
        ([("Looptijd", "3 jaar (3+1+1)")], NAMED),
        ([("Looptijd", "36 maanden + 2x12")], NAMED),
        ([("Looptijd", "2+1")], NAMED),
        ([("Looptijd", "3 jaar + 2 maanden inrichting")], ASKED),
        ([("Looptijd", "36 maanden")], ASKED),
        ([("Bijzonderheden", "Er zijn geen opties of verlengingen.")], None),
        ([("Bijzonderheden", "De gemeente kan één keer met een jaar verlengen.")], NAMED),
        ([("Bijzonderheden", "Het huidige contract is twee keer met een jaar verlengd.")], ASKED),
        ([("Bijzonderheden", "Het contract kan niet meer worden verlengd.")], ASKED),
    ],
)
def test_options_are_asked_about_only_where_nothing_tells_of_them(rows, code, read, ruleset):
    document = read((TITLE, *KNOWN, *rows))
    codes = {finding.code for finding in evaluate(document, ruleset).findings}
    assert document.estimated_value == 200_000
    assert codes & {ASKED, NAMED} == ({code} if code else set())
