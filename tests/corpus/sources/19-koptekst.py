from raw import cell, h, note, p, r, row, table, write


def build(path):
    """Case number in the header, department in the footer, and footnotes that change what an amount means."""
    write(
        path,
        h("Inkoopstrategie raamovereenkomst drukwerk"),
        table(
            ("Naam opdracht", "Raamovereenkomst drukwerk"),
            row("Geraamde waarde", cell(p(r("€ 242.000"), note(1)))),
            row("Looptijd", cell(p(r("4 jaar"), note(2)))),
            ("Procedure", "Europees openbaar"),
            ("Projectleider", "T. Ouwehand"),
            ("Productgroep", "geen van de tien"),
        ),
        h("Social return", 2),
        p("Contractbepaling: 3% van de opdrachtsom wordt ingezet voor leerwerkplekken.", note(3)),
        h("Diversiteit en inclusie", 2),
        p(
            "Nee. Drukwerk wordt bij de leverancier gemaakt en er is geen contact met inwoners; een eis zou alleen papierwerk zijn. Afgestemd met de adviseur MVOI op 3 maart."
        ),
        h("Ketenverantwoordelijkheid", 2),
        p("Minimumeis: papier heeft het keurmerk FSC, PEFC of gelijkwaardig."),
        header=p("Gemeente Rijnmeer | zaaknummer 2026/55120"),
        footer=p("Afdeling: Communicatie") + p("Versie 0.3 concept"),
        notes=("Bedrag inclusief 21% btw.", "Waarvan twee jaar optioneel.", "Zie de handreiking social return."),
    )
