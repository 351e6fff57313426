"""What start documents say of a purchase before a test adds what it is about: rows of a table, lines, or a document."""

from mvoi_checklist import StartDocument

PURCHASE = (("Titel", "Onderhoud fonteinen"), ("Geraamde waarde", "€ 90.000 excl. btw"), ("Procedure", "Meervoudig onderhands"))
WITHOUT_VALUE = (("Titel", "Onderhoud fonteinen"), ("Zaaknummer", "Z-1"), ("Productgroep", "GWW"))
WITHOUT_PROCEDURE = (("Titel", "Schoonmaak wijkcentra"), ("Geraamde waarde", "€ 90.000"), ("Productgroep", "Schoonmaak"))
TITLE_AND_GROUP = (("Titel", "Vervoer"), ("Productgroep", "Vervoer"))
LINES = ("Titel: Meubels", "Geraamde waarde: € 45.000", "Productgroep: Meubilair")
STARTNOTITIE = ("Startnotitie inkoop onderhoud fonteinen", PURCHASE[:1])
LETTER = ("Startnotitie inkoop", "Afdeling: Vastgoed")
FEW_FACTS = (("Titel", "Onderhoud fonteinen"), ("Zaaknummer", "Z-1"), ("Afdeling", "Beheer"), ("Looptijd", "2 jaar"))
TITLE = ("Titel", "Schoonmaak scholen")


def purchase(**fields):
    return StartDocument(**{"product_groups": ("meubilair",), "procedure": "europees-openbaar", "estimated_value": 300_000, **fields})


def two_columns(*names):
    """A table of labels with two columns of values under these names."""
    return (
        ("Onderdeel", *names),
        ("Geraamde waarde", "€ 300.000", "€ 40.000"),
        ("Procedure", "Europees openbaar", "Enkelvoudig onderhands"),
        ("Looptijd", "4 jaar", "1 jaar"),
    )
