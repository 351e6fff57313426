import docx


def build(path):
    """Amounts that look like the value and are not; the value itself incl. VAT."""
    word = docx.Document()
    word.add_heading("Inkoopstartdocument 2026", 1)
    rows = [
        ("Zaaknummer", "(nog aan te vragen)"),
        ("Omschrijving opdracht", "Huur van mobiele toiletten en hekken voor evenementen."),
        ("Titel", "Mobiele toiletten en hekken"),
        ("Afdeling / team", "Evenementen"),
        ("Budget", "€ 75.000"),
        ("Beschikbaar krediet", "€ 80.000"),
        ("Reservering begroting 2027", "€ 90.000,-"),
        ("Geraamde waarde", "€ 72.600 incl. btw"),
        ("Uitgaven vorig jaar", "€ 55.000"),
        ("Looptijd", "12.5"),
        ("Startdatum", "voorjaar 2027"),
        ("Procedure", "onderhands"),
        ("Productgroep", "nog te bepalen"),
        ("CPV", "n.n.b."),
    ]
    table = word.add_table(0, 2, style="Table Grid")
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    word.add_heading("Social return", 2)
    word.add_paragraph("Ja")
    word.save(path)
