from raw import h, p, table, write


def build(path):
    """Words that look like a theme and are none."""
    write(
        path,
        h("Startdocument energiecontract zwembad"),
        table(
            ("Titel", "Levering aardgas en warmte zwembad De Welle"),
            ("Afdeling", "Klimaat en Energie"),
            ("Projectleider", "Milou Groen"),
            ("Opdrachtgever", "Directeur Sociaal Domein"),
            ("Geraamde waarde", "€ 190.000 inclusief installatie, exclusief btw"),
            ("Looptijd", "2 jaar inclusief opstart"),
            ("Procedure", "Meervoudig onderhands"),
            ("Productgroep", "Energie"),
        ),
        h("Uitsluitingsgronden", 2),
        p("Geen schending van milieu-, sociaal en arbeidsrecht. Niet-nakoming van verplichtingen op het gebied van klimaat leidt tot uitsluiting."),
        h("Partijen", 2),
        p("Het ministerie van Klimaat heeft subsidie toegezegd. De prijs is inclusief netbeheer. De afdeling Milieu adviseert over de vergunning."),
        h("Klimaat", 2),
        p("Het klimaat in de zwemzaal moet aangenaam zijn."),
        h("Social return", 2),
        p("Social return wordt niet toegepast, omdat de opdracht uit levering via het net bestaat en er geen uren arbeid in zitten."),
        h("Ketenverantwoordelijkheid (ISV)", 2),
        p("Geschiktheidseis: de inschrijver heeft een gedragscode voor leveranciers."),
    )
