"""Footnotes of running text say what they say of this purchase, unless the sentence that calls them is about another."""

import pytest

BEFORE = ("Startdocument inkoop schoonmaak", "Procedure: Europees openbaar", "Projectleider: Ans Mol", "Wij kopen schoonmaak voor het gemeentehuis.")


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("De bedragen staan in de noot. [voetnoot: De geraamde waarde is € 121.000 excl. btw.]", "estimated_value", 121_000),
        ("De datums staan onderaan. [voetnoot: De overeenkomst gaat in op 4 januari 2027.]", "start_date", "2027-01-04"),
        ("De looptijd is 24 maanden. [voetnoot: Daarna kan er twee keer een jaar bij.]", "duration_months", 24),
        ("De raming is € 121.000. [voetnoot: Inclusief btw.]", "estimated_value", None),
        ("De raming is € 121.000. [voetnoot: Inclusief glasbewassing.]", "estimated_value", 121_000),
        ("De lopende contracten stoppen. [voetnoot: De geraamde waarde was € 90.000 excl. btw.]", "estimated_value", None),
    ],
)
def test_what_stands_in_a_footnote_is_told_too(line, field, value, fields):
    assert fields(*BEFORE, line)[field] == value


def test_a_refusal_in_a_footnote_explains(about):
    line = "Over social return staat iets in de noot. [voetnoot: Social return passen wij niet toe, want er komt geen uur werk aan te pas.]"
    applied, kinds, text = about("social-return", *BEFORE, line)
    assert (applied, kinds, text) == (False, [], "Social return passen wij niet toe, want er komt geen uur werk aan te pas.")


def test_the_footnote_of_an_answered_field_does_not_answer_it_again(fields):
    table = (
        ("Titel", "Schoonmaak"),
        ("Procedure", "Europees openbaar"),
        ("Geraamde waarde", "€ 60.000 [voetnoot: De geraamde waarde is € 90.000 als het groot uitvalt.]"),
    )
    assert fields(table)["estimated_value"] == 60_000
