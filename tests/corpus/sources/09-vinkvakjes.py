from raw import box14, cell, h, p, r, row, table, wingding, write


def build(path):
    """Boxes in three kinds: typed signs, content controls and Wingdings."""
    write(
        path,
        h("Inkoopstartformulier"),
        table(
            ("Titel van de inkoop", "Leaseauto's handhaving"),
            ("Team", "Veiligheid en Handhaving"),
            ("Projectleider", "Noor Visser"),
            ("Soort opdracht", "☐ Werken ☒ Leveringen ☐ Diensten"),
            row(
                "Procedure",
                cell(p(box14(False), r(" Enkelvoudig onderhands")), p(box14(False), r(" Meervoudig onderhands")), p(box14(True), r(" Europees openbaar"))),
            ),
            ("Raming", "€ 410.000,- excl. btw"),
            ("Looptijd (maanden)", "48"),
            row("Productgroep", cell(p(wingding(False), r(" Catering  "), wingding(True), r(" Vervoer  "), wingding(False), r(" ICT")))),
        ),
        p(""),
        table(
            ("Thema", "Toegepast", "Toelichting"),
            row("Klimaat", cell(p(wingding(True), r(" ja  "), wingding(False), r(" nee"))), "Minimumeis: alle auto's zijn volledig elektrisch."),
            row(
                "Milieu",
                cell(p(wingding(False), r(" ja  "), wingding(True), r(" nee"))),
                "Elektrische auto's stoten lokaal niets uit; voor banden en slijtage is geen keurmerk dat leasebedrijven kunnen leveren, zo blijkt uit de marktconsultatie.",
            ),
            row("Diversiteit en inclusie", cell(p(box14(False), r(" ja  "), box14(False), r(" nee"))), ""),
            row(
                "Social return",
                cell(p(box14(True), r(" ja  "), box14(False), r(" nee"))),
                "Contractbepaling: 1 leerwerkplek bij het onderhoud per contractjaar.",
            ),
        ),
    )
