"""What start documents say of a purchase before a test adds what it is about: rows of a table, or lines."""

PURCHASE = (("Titel", "Onderhoud fonteinen"), ("Geraamde waarde", "€ 90.000 excl. btw"), ("Procedure", "Meervoudig onderhands"))
WITHOUT_VALUE = (("Titel", "Onderhoud fonteinen"), ("Zaaknummer", "Z-1"), ("Productgroep", "GWW"))
WITHOUT_PROCEDURE = (("Titel", "Schoonmaak wijkcentra"), ("Geraamde waarde", "€ 90.000"), ("Productgroep", "Schoonmaak"))
TITLE_AND_GROUP = (("Titel", "Vervoer"), ("Productgroep", "Vervoer"))
LINES = ("Titel: Meubels", "Geraamde waarde: € 45.000", "Productgroep: Meubilair")
STARTNOTITIE = ("Startnotitie inkoop onderhoud fonteinen", PURCHASE[:1])
LETTER = ("Startnotitie inkoop", "Afdeling: Vastgoed")
FEW_FACTS = (("Titel", "Onderhoud fonteinen"), ("Zaaknummer", "Z-1"), ("Afdeling", "Beheer"), ("Looptijd", "2 jaar"))
TITLE = ("Titel", "Schoonmaak scholen")
