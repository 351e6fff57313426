"""The procedure where its halves stand apart, where a table offers them in boxes, and where nobody chose yet."""

import pytest
from purchases import WITHOUT_PROCEDURE


@pytest.mark.parametrize(
    ("said", "procedure"),
    [
        ("De waarde is hoger dan de drempel, dus dit wordt Europees. Wij kiezen voor de openbare procedure: er zijn maar zes aanbieders.", "europees-openbaar"),
        ("Met dit bedrag moet het Europees. Ik stel een niet-openbare procedure voor, er zijn veel aanbieders.", "europees-niet-openbaar"),
        ("Toch kiezen wij voor een procedure met voorselectie. Het bedrag ligt boven de drempel, vandaar Europees.", "europees-niet-openbaar"),
        ("Met dit bedrag moet het Europees. Wij kiezen niet voor de openbare procedure.", None),
        ("Met dit bedrag moet het Europees.", None),
    ],
)
def test_a_paragraph_tells_the_market_and_elsewhere_the_way(said, procedure, read):
    assert read(WITHOUT_PROCEDURE, "# Procedure", said).procedure == procedure
    found = read(WITHOUT_PROCEDURE, said)
    assert found.procedure == procedure
    assert all(item.in_doubt for item in found.evidence if item.field == "procedure")


@pytest.mark.parametrize(
    ("said", "procedure"),
    [
        ("Nationaal, met een voorronde (niet-openbare procedure).", "nationaal-niet-openbaar"),
        ("Het wordt een Europese aanbesteding in twee rondes.", "europees-niet-openbaar"),
        ("Enkelvoudig onderhands, net als in 2022, kan dus niet. Wij kiezen voor een nationale openbare procedure.", "nationaal-openbaar"),
        ("Wij kiezen niet, zoals in 2022, voor meervoudig onderhands, maar voor een nationale openbare aanbesteding.", "nationaal-openbaar"),
        ("Uitvraag onder 3 of 4 bureaus. Openbaar is niet nodig.", "meervoudig-onderhands"),
        ("Verdeeld over 3 of 4 bureaus.", None),
        ("Nog niet gekozen. Jan voelt voor Europees openbaar.", None),
    ],
)
def test_beside_its_label(said, procedure, read):
    assert read((*WITHOUT_PROCEDURE, ("Procedure", said))).procedure == procedure


def test_as_long_as_the_procedure_is_open_what_is_weighed_is_not_it(read):
    weighed = "Route B, zelf doen. Europees openbaar, eigen planning."
    assert read(WITHOUT_PROCEDURE, weighed).procedure == "europees-openbaar"
    assert read(WITHOUT_PROCEDURE, weighed, "Tot de zomer ligt de procedure niet vast.").procedure is None
    chosen = (*WITHOUT_PROCEDURE, ("Procedure", "Europees openbaar"))
    assert read(chosen, "De kleur van de banken ligt niet vast.").procedure == "europees-openbaar"


HEAD = ("Procedure", "Aanvinken", "Grens")


@pytest.mark.parametrize(
    ("rows", "procedure"),
    [
        ((HEAD, ("Meervoudig onderhands", "☐", "tot € 221.000"), ("Nationaal openbaar", "☒", "tot € 5.404.000")), "nationaal-openbaar"),
        ((HEAD, ("Meervoudig onderhands", "☐", "tot € 221.000"), ("Nationaal openbaar", "☐", "tot € 5.404.000")), None),
        ((HEAD, ("Meervoudig onderhands", "☐", "x"), ("Nationaal openbaar", "☒", "tot € 5.404.000")), None),
    ],
)
def test_one_box_of_a_column_is_ticked_beside_what_the_form_says(rows, procedure, read):
    assert read(WITHOUT_PROCEDURE, rows).procedure == procedure


@pytest.mark.parametrize(("heading", "procedure"), [("# Marktverkenning en procedure", "nationaal-openbaar"), ("# Marktverkenning en vorige procedure", None)])
def test_a_heading_on_the_market_and_the_procedure_is_about_this_purchase(heading, procedure, read):
    found = read(WITHOUT_PROCEDURE, heading, "Er zijn acht aanbieders.", "Nationaal openbaar, met publicatie op TenderNed.")
    assert found.procedure == procedure


@pytest.mark.parametrize(
    ("first", "second", "procedure"),
    [
        ("Nee. Dat levert te veel inschrijvingen op.", "Gekozen. Eerst een voorronde, dan vijf inschrijvers.", "europees-niet-openbaar"),
        ("Ja, de markt is klein.", "Nee, te veel werk.", "europees-openbaar"),
        ("Voordeel: veel inschrijvers.", "Nadeel: twee rondes.", None),
        ("Ja, dat kan.", "Ja, dat kan ook.", None),
        ("Nog te bespreken.", "Nee, te veel werk.", None),
    ],
)
def test_a_table_weighs_procedures_and_says_beside_one_that_it_is_chosen(first, second, procedure, read):
    table = (("Mogelijkheid", "Oordeel"), ("Europees openbaar", first), ("Europees niet-openbaar", second))
    assert read(WITHOUT_PROCEDURE, table).procedure == procedure


def test_a_question_names_no_procedure(read):
    rows = ("Hoe gaan we dit aanbesteden, enkelvoudig, met drie offertes of openbaar?", "geen idee, bel me even")
    assert read((*WITHOUT_PROCEDURE, rows)).procedure is None
    assert read(WITHOUT_PROCEDURE, "Het beleid zegt: dat is meervoudig onderhands, toch?").procedure == "meervoudig-onderhands"
