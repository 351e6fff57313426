"""What a document leaves in doubt is left open and told."""

import pytest
from paper import seen, theme


@pytest.mark.parametrize(
    ("label", "value", "field"),
    [
        ("Geraamde waarde", "€ 60.500 incl. btw", "estimated_value"),
        ("Geraamde waarde (incl. btw)", "€ 60.500", "estimated_value"),
        ("Geraamde waarde", "nog te bepalen", "estimated_value"),
        ("Looptijd", "2 of 3 jaar", "duration_months"),
        ("Looptijd", "²", "duration_months"),
        ("Procedure", "in overleg", "procedure"),
        ("Procedure", "zie bijlage " * 200, "procedure"),
        ("Startdatum", "31 februari 2026", "start_date"),
        ("CPV-code", "٩٠٩١٠٠٠٠", "cpv"),
        ("Productgroep", "schoonmaak en tuinkabouters", "product_groups"),
    ],
)
def test_a_value_in_doubt_is_left_open_with_a_note(paper, label, value, field):
    paper.table(("Titel", "Meubels"), (label, value))
    document = paper.read()
    assert getattr(document, field) is None
    (evidence,) = [item for item in document.evidence if item.field == field]
    assert (evidence.quote, evidence.certainty.value) == (value.strip(), "uncertain")
    assert evidence.note


def test_places_that_contradict_each_other_are_told_and_none_is_chosen(paper):
    paper.word.sections[0].header.paragraphs[0].text = "Procedure: nationaal openbaar"
    paper.table(("Titel", "Meubels"), ("Procedure", "Enkelvoudig onderhands"), ("Geraamde waarde", "€ 40.000"), ("Raming", "€ 60.000"), ("Raming", "€ 40.000"))
    document = paper.read()
    assert (document.procedure, document.estimated_value) == (None, None)
    assert [quote for quote, _, certainty in seen(document, "estimated_value") if certainty == "uncertain"] == ["€ 40.000", "€ 60.000", "€ 40.000"]
    notes = [item.note for item in document.evidence if item.field == "procedure"]
    assert notes[0].startswith("In koptekst, alinea 1 staat 'nationaal openbaar'.")
    assert notes[1].startswith("In tabel 1, rij 2, cel 2 staat 'Enkelvoudig onderhands'.")


def test_two_names_keep_the_first_and_tell_both(paper):
    paper.table(("Titel", "Meubels"), ("Titel", "Kantoormeubels"), ("Afdeling", "Vastgoed"), ("Team", "VASTGOED"))
    document = paper.read()
    assert (document.title, document.department) == ("Meubels", "Vastgoed")
    assert [certainty for _, _, certainty in seen(document, "title")] == ["uncertain", "uncertain"]
    assert [certainty for _, _, certainty in seen(document, "department")] == ["found", "found"]


def test_an_unreadable_place_does_not_hide_a_clear_one(paper):
    paper.table(("Titel", "Meubels"), ("Geraamde waarde", "€ 60.500 incl. btw"), ("Raming", "€ 50.000"))
    document = paper.read()
    assert document.estimated_value == 50000
    assert [certainty for _, _, certainty in seen(document, "estimated_value")] == ["uncertain", "found"]


def test_an_explanation_in_two_places_is_kept_whole(paper):
    paper.word.add_heading("Klimaat", 2)
    paper.word.add_paragraph("Nee, er is geen aanbod.")
    paper.table(("Toelichting", "De markt is geraadpleegd."))
    assert theme(paper.read(), "klimaat").explanation.text == "er is geen aanbod.\nDe markt is geraadpleegd."


def test_including_vat_is_not_inclusion(paper):
    paper.word.add_paragraph("Titel: Meubels")
    paper.word.add_paragraph("Inclusief btw: ja")
    paper.table(("Inclusief btw", "Ja"), ("Prijs inclusief btw", "€ 12"))
    assert paper.read("Looptijd: 2 jaar").themes == ()


def test_a_negation_in_prose_is_an_explanation(paper):
    paper.word.add_paragraph("Titel: Meubels")
    paper.word.add_heading("Social return", 2)
    paper.word.add_paragraph("Social return wordt niet toegepast, omdat er geen arbeid in de opdracht zit.")
    answer = theme(paper.read(), "social-return")
    assert (answer.applied, answer.criteria) == (False, ())
    assert answer.explanation.text.startswith("Social return wordt niet toegepast, omdat")


def test_every_quote_stands_in_the_document(paper):
    paper.word.add_heading("Klimaat", 2)
    paper.word.add_paragraph("Nee. Grond: geen aanbod; toelichting: de markt levert dit nog niet.")
    paper.table(("Titel", "Meubels"), ("Procedure", "☒ Enkelvoudig onderhands ☐ Openbaar"))
    document = paper.read()
    words = "\n".join([*(item.text for item in paper.word.paragraphs), *(cell.text for table in paper.word.tables for row in table.rows for cell in row.cells)])
    assert len(document.evidence) >= 5
    assert all(item.quote in words for item in document.evidence)
