from raw import cell, h, p, row, table, write


def build(path):
    """A row of questions above a row of answers; themes likewise, over the whole width."""
    write(
        path,
        h("Formulier start aanbesteding"),
        table(
            ("Naam aanbesteding", "Opdrachtgever (afdeling)", "Projectleider"),
            ("Levering en plaatsing zonnepanelen gemeentewerf", "Vastgoed", "F. el Amrani"),
            ("Aard van de opdracht", "Geraamde waarde", "Looptijd"),
            ("Leveringen", "€ 139.500 excl. btw", "18 maanden"),
            ("Gekozen procedure", "Inkooppakket", "CPV-code(s)"),
            ("meervoudig onderhandse procedure", "Energie", "09331200-0"),
        ),
        p(""),
        h("Pas toe of leg uit", 2),
        table(
            row(cell("Klimaat – wat vraagt u?", span=2)),
            row(cell("Geschiktheidseis: ISO 14001. Minimumeis: CO2-voetafdruk van de panelen onder 450 kg per kWp.", span=2)),
            row(cell("Ketenverantwoordelijkheid – wat vraagt u?", span=2)),
            row(cell("Selectiecriterium: leverancier heeft een beleid voor eerlijke ketens.", span=2)),
            row(cell("Circulair – wat vraagt u?", span=2)),
            row(
                cell(
                    "Wij vragen niets, want voor terugname van panelen bestaat al de wettelijke regeling van Stichting OPEN en een extra eis voegt niets toe.",
                    span=2,
                )
            ),
        ),
    )
