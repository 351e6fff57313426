"""Options and renewals: what a document tells of them is not asked about any more."""

import pytest
from edited import Edited
from lxml import etree
from purchases import TITLE
from zipped import W

from mvoi_checklist import evaluate, read_start_document, render

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


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("Looptijd", "2 jaar, met 2x1 jaar verlenging"), NAMED),
        (("Looptijd", "2+1+1 jaar"), NAMED),
        (("Looptijd", "24 maanden, geen verlenging"), None),
        (("Bijzonderheden", "De gemeente kan één keer met een jaar verlengen."), NAMED),
        (("Opties", "geen"), None),
        (("Looptijd", "2 jaar"), ASKED),
    ],
)
def test_a_checklist_keeps_what_was_told_of_options_however_often_it_is_made(row, code, read, ruleset, tmp_path):
    document = read((TITLE, *KNOWN, row))
    for suffix in ("docx", "odt", "docx"):
        (path := tmp_path / f"checklist.{suffix}").write_bytes(render(evaluate(document, ruleset), suffix))
        document = read_start_document(path, ruleset)
        assert {finding.code for finding in evaluate(document, ruleset).findings} & {ASKED, NAMED} == ({code} if code else set())
    assert code == ASKED or any(row[1].rstrip(".") in item.quote for item in document.evidence if item.field == "options")


def test_what_is_typed_beside_the_value_stays_in_a_new_checklist(read, ruleset, tmp_path):
    handed_out = Edited(render(evaluate(read((TITLE, *KNOWN)), ruleset), "docx"), tmp_path, ruleset)
    handed_out.type("estimated_value", "84.000 euro voor de eerste twee jaar, 168.000 met opties")
    again = render(evaluate(handed_out.read(), ruleset), "markdown").decode()
    assert "| Opties en verlengingen | 84.000 euro voor de eerste twee jaar, 168.000 met opties |" in again


def test_a_value_with_options_that_came_back_is_not_told_as_missing_altogether(read, ruleset, tmp_path):
    document = read((TITLE, ("Geraamde waarde", "€ 120.000 incl. opties"), *KNOWN[1:]))
    (path := tmp_path / "checklist.docx").write_bytes(render(evaluate(document, ruleset), "docx"))
    messages = {finding.code: finding.message for finding in evaluate(read_start_document(path, ruleset), ruleset).findings}
    assert "'€ 120.000 incl. opties'" in messages["MVOI317"]
    assert "MVOI304" not in messages


@pytest.mark.parametrize(("words", "code"), [("geen", None), ("2 keer 12 maanden", NAMED), ("", ASKED)])
def test_the_row_for_options_is_an_answer_also_where_another_program_dropped_its_name(words, code, read, ruleset, tmp_path):
    handed_out = Edited(render(evaluate(read((TITLE, *KNOWN, ("Opties", "1 jaar"))), ruleset), "docx"), tmp_path, ruleset)
    handed_out.type("options", words)
    for names in (True, False):
        for properties in [] if names else handed_out.root.iter(f"{W}sdtPr"):
            etree.strip_elements(properties, f"{W}tag", f"{W}alias", f"{W}dataBinding")
        assert {finding.code for finding in evaluate(handed_out.read(), ruleset).findings} & {ASKED, NAMED} == ({code} if code else set())
