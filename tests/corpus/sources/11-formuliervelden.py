from raw import cell, form_box, form_list, form_text, h, p, r, row, table, write


def build(path):
    """A protected form of years ago: text fields, boxes and drop-down lists."""
    yes_no = ("Maak een keuze", "Ja", "Nee")
    write(
        path,
        h("Startformulier aanbesteding"),
        table(
            row("Zaaknummer:", cell(p(form_text("D-26-00917")))),
            row("Naam opdracht:", cell(p(form_text("Koffieautomaten stadskantoor")))),
            row("Afdeling:", cell(p(form_text("Facilitair")))),
            row("Projectleider:", cell(p(form_text("")))),
            row("Opdrachtsoort:", cell(p(form_list(1, "Kies", "Leveringen", "Diensten", "Werken")))),
            row("Procedure:", cell(p(form_list(2, "Kies een procedure", "Enkelvoudig onderhands", "Meervoudig onderhands", "Europees openbaar")))),
            row("Geraamde waarde excl. btw:", cell(p(form_text("€ 120.000,00")))),
            row("Looptijd in maanden:", cell(p(form_text("60")))),
            row("Productgroep:", cell(p(form_list(3, "Kies", "ICT", "Meubilair", "Catering")))),
        ),
        p(""),
        h("Duurzaamheidsthema's", 2),
        table(
            ("Thema", "Toepassen?", "Criteria", "Motivering indien niet toegepast"),
            row(
                "Milieu",
                cell(p(form_list(1, *yes_no))),
                cell(p(form_text("Minimumeis: bekers zijn herbruikbaar en de automaat heeft energieklasse A+"))),
                cell(p(form_text(""))),
            ),
            row(
                "Ketenverantwoordelijkheid",
                cell(p(form_list(1, *yes_no))),
                cell(p(form_text("Eis: koffie met keurmerk Fairtrade of gelijkwaardig"))),
                cell(p(form_text(""))),
            ),
            row(
                "Diversiteit en inclusie",
                cell(p(form_list(2, *yes_no))),
                cell(p(form_text(""))),
                cell(p(form_text("De monteur komt een keer per maand; er is geen vast team waaraan een eis zinvol is."))),
            ),
            row("Social return", cell(p(form_list(0, *yes_no))), cell(p(form_text(""))), cell(p(form_text("")))),
        ),
        p(form_box(True), r(" Ik heb overlegd met inkoop")),
    )
