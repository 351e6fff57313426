"""Which words of a title say what is bought: not the name of a street, and not what is only cleaned."""

import pytest

from mvoi_checklist import StartDocument
from mvoi_checklist.engine.product_groups import choose_groups


@pytest.mark.parametrize(
    ("title", "groups"),
    [
        ("Schoonmaak en glasbewassing kantoor Havenstraat", "schoonmaak"),
        ("SCHOONMAAK HAVENSTRAAT", "schoonmaak"),
        ("Schoonmaak Wilhelminakade 3", "schoonmaak"),
        ("Schoonmaak Plein 1945", "schoonmaak"),
        ("Schoonmaak van pleinen en straten", "gww"),
        ("Bureaustoelen Kanaalkade", "meubilair"),
        ("Inrichting kantoor Havenweg", "meubilair"),
        ("Catering bedrijfsrestaurant Havenkade", "catering"),
        ("Laptops kantoor Fonteinplein", "ict"),
        ("Laptops kantoor Plein 1945", "ict"),
        ("Catering Vijverhof", "catering"),
        ("Herinrichting Plein 1945", "gww"),
        ("Herinrichting plein 2027", "gww"),
        ("Herinrichting schoolplein", "gww"),
        ("Vervanging Kanaalkade", "gww"),
        ("Onderhoud vijvers en fonteinen", "gww"),
    ],
)
def test_the_name_of_a_street_says_nothing_beside_a_clear_subject(title, groups, ruleset):
    found = choose_groups(StartDocument(title=title), ruleset)
    assert (found.certain, found.possible) == (tuple(groups.split("|")), ())


@pytest.mark.parametrize(
    ("title", "groups"),
    [
        ("Schoonmaak kleedkamers en sanitair gemeentelijke sportaccommodaties", "schoonmaak"),
        ("Schoonmaak sanitair", "schoonmaak"),
        ("Reiniging sanitaire ruimtes en kleedkamers", "schoonmaak"),
        ("Schoonmaak kantines sportverenigingen", "schoonmaak"),
        ("Schoonmaak lokalen en lockers school", "schoonmaak"),
        ("Schoonmaak zonnepanelen", "schoonmaak"),
        ("Schoonmaak en renovatie sanitair", "gebouwde-omgeving|schoonmaak"),
        ("Sanitair en schoonmaak", "gebouwde-omgeving|schoonmaak"),
        ("Vervanging sanitair kleedkamers", "gebouwde-omgeving"),
        ("Laboratoriumanalyses bodem en afvalwater", "overig"),
        ("Analyse drinkwatermonsters", "overig"),
        ("Drinkwateranalyses", "overig"),
        ("Data-analyses", "ict"),
        ("Bouw laboratorium", "gebouwde-omgeving"),
        ("Bloemen en planten stadhuis", "overig"),
        ("Bloemen, planten en boeketten", "overig"),
        ("Planten van bomen", "gww"),
        ("Kantoorbeplanting gemeentehuis", "overig"),
        ("Print- en verzendservice", "overig"),
        ("Printen en verzenden belastingaanslagen", "overig"),
        ("Printers en kopieermachines", "ict"),
        ("Postbezorging en koeriersdiensten", "vervoer"),
        ("Kerstpakketten", "overig"),
        ("Kerstpakketten en borrelhapjes", "catering"),
        ("Warmedrankenvoorziening", "catering"),
        ("Levering koude- en warmedranken", "catering"),
        ("Gymtoestellen", "overig"),
        ("Keuring speel- en gymtoestellen", "overig"),
        ("Notariële diensten", "overig"),
        ("Huur tijdelijke leslokalen", "gebouwde-omgeving"),
        ("Meubilair leslokalen", "meubilair"),
    ],
)
def test_what_is_done_decides_and_not_what_it_is_done_to(title, groups, ruleset):
    found = choose_groups(StartDocument(title=title), ruleset)
    assert (found.certain, found.possible) == (tuple(groups.split("|")), ())
