from raw import form_box, form_text, h, p, r, write


def build(path):
    """An old form without tables: a line per question, boxes to tick."""
    write(
        path,
        h("INKOOPAANVRAAG (model 2011)"),
        p("Onderwerp van de opdracht: ", form_text("Vervanging cv-ketels drie scholen")),
        p("Aanvrager / projectleider: ", form_text("W. Schipper")),
        p("Team/afdeling: ", form_text("Gebouwen")),
        p("Soort: ", form_box(True), r(" Werk   "), form_box(False), r(" Levering   "), form_box(False), r(" Dienst")),
        p("Raming opdracht: ", form_text("EUR 96.500 excl. btw")),
        p(
            "Te volgen procedure: ",
            form_box(False),
            r(" enkelvoudig onderhands   "),
            form_box(True),
            r(" meervoudig onderhands   "),
            form_box(False),
            r(" openbaar"),
        ),
        p("Productgroep: ", form_text("Klimaatinstallaties")),
        h("Duurzaamheid", 2),
        p("Klimaat: ", form_box(True), r(" ja  "), form_box(False), r(" nee")),
        p("Zo ja: criteria: ", form_text("minimumeis: hybride warmtepomp met een seizoensrendement van ten minste 150%")),
        p("Circulair: ", form_box(False), r(" ja  "), form_box(True), r(" nee")),
        p("Zo nee, waarom niet: ", form_text("De oude ketels gaan al via de leverancier terug; er is verder geen materiaal dat we kunnen hergebruiken.")),
    )
