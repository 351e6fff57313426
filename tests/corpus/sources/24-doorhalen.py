from raw import cell, h, p, r, row, table, write

STRIKE, HIDDEN = "<w:strike/>", "<w:vanish/>"


def build(path):
    """'Doorhalen wat niet van toepassing is': the options that stay are the answer."""
    write(
        path,
        h("Aanvraag inkooptraject"),
        p(
            "Doorhalen wat niet van toepassing is.",
        ),
        table(
            ("Onderwerp", "Vervanging vergaderschermen"),
            ("Unit", "Informatisering"),
            row("Projectleider", cell(p(r("D. Haan", STRIKE), r(" V. Terpstra")))),
            row("Werken/leveringen/diensten", cell(p(r("werken / ", STRIKE), r("leveringen"), r(" / diensten", STRIKE)))),
            row("Aanbestedingsprocedure", cell(p(r("enkelvoudig / ", STRIKE), r("meervoudig onderhands"), r(" / openbaar", STRIKE)))),
            row("Raming exclusief btw", cell(p(r("€ 48.500"), r(" (was 60.000)", HIDDEN)))),
            ("Productgroep", "ICT"),
        ),
        table(
            row("Klimaat toegepast?", cell(p(r("ja"), r(" / nee", STRIKE))), cell("Eis: standbyverbruik maximaal 0,5 watt")),
            row(
                "Milieu toegepast?",
                cell(p(r("ja / ", STRIKE), r("nee"))),
                cell("Voor schermen van deze maat heeft maar één fabrikant een milieukeurmerk; met die eis is er geen mededinging."),
            ),
            row("Circulair toegepast?", "ja / nee", cell("")),
            row("Diversiteit en inclusie toegepast?", cell(p(r("ja", STRIKE), r(" / ", STRIKE), r("nee"))), cell("nvt")),
        ),
    )
