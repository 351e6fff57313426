"""Who wrote an explanation, who agrees and when, where that stands in the explanation itself."""

import pytest

COLUMNS = ("Thema", "Toegepast", "Uitleg")
WHY = "De kast hangt al tien jaar in de hal en blijft hangen."


@pytest.mark.parametrize(
    ("signed", "found"),
    [
        ("\nOpsteller: Ida Kok\nAkkoord: wethouder De Boer\nDatum: 4 mei 2027", ("Ida Kok", "wethouder De Boer", "2027-05-04")),
        ("\nAkkoord van: T. Smit, 4-5-2027", (None, "T. Smit", "2027-05-04")),
        (" Akkoord: T. Smit, 4-5-2027.", (None, "T. Smit", "2027-05-04")),
        (" Opgesteld door: I. Kok. Goedgekeurd door: Smit.", ("I. Kok", "Smit", None)),
    ],
)
def test_who_signed_stands_below_or_behind_the_reason(signed, found, rows):
    explanation = rows(COLUMNS, ("Circulair", "Nee", f"{WHY}{signed}")).themes[0].explanation
    assert explanation.text == WHY
    assert (explanation.author, explanation.approver, explanation.dated and explanation.dated.isoformat()) == found


@pytest.mark.parametrize(
    "more", ["Akkoord: de wethouder wil het niet", "Akkoord: Ja, mits het later kan", "Akkoord: nee", "Datum: nog open", "Let op: Ida Kok belt"]
)
def test_what_names_nobody_and_no_day_stays_in_the_reason(more, rows):
    explanation = rows(COLUMNS, ("Circulair", "Nee", f"{WHY}\n{more}")).themes[0].explanation
    assert more in explanation.text
    assert (explanation.author, explanation.approver, explanation.dated) == (None, None, None)


def test_behind_a_reason_below_a_heading_the_reason_is_kept(read):
    document = read((("Titel", "Kast"), ("Procedure", "Enkelvoudig onderhands")), "# Circulair", "Er komt geen hout aan te pas. Akkoord: T. Smit, 4-5-2027.")
    found = document.themes[0].explanation
    assert (found.text, found.approver, found.dated.isoformat()) == ("Er komt geen hout aan te pas.", "T. Smit", "2027-05-04")
