import docx


def build(path):
    """Cells merged over rows and columns, a table inside a table."""
    word = docx.Document()
    word.add_heading("Aanmelding inkooptraject", 1)
    table = word.add_table(8, 4, style="Table Grid")
    texts = [
        ("A. ALGEMEEN", "", "", ""),
        ("Opdracht", "Levering strooizout en onderhoud strooiers", "", ""),
        ("Afdeling", "Beheer", "Zaaknummer", "Z/26/3381"),
        ("Trekker", "J.P. Sikkema", "Soort opdracht", "Leveringen"),
        ("B. INKOOP", "", "", ""),
        ("Geraamde waarde", "€ 210.000 (excl. btw, totaal)", "Looptijd", "4 jaar"),
        ("Procedure", "Nationaal openbaar", "", ""),
        ("Productgroepen", "", "", ""),
    ]
    for number, row in enumerate(texts):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    for number in (0, 4):
        table.cell(number, 0).merge(table.cell(number, 3))
    for number in (1, 6, 7):
        table.cell(number, 1).merge(table.cell(number, 3))
    inner = table.cell(7, 1).add_table(2, 2)
    for cell, text in zip((c for row in inner.rows for c in row.cells), ("☒ GWW", "☐ Vervoer", "☐ Energie", "☐ Catering"), strict=True):
        cell.text = text
    word.add_heading("C. Duurzaamheid", 1)
    table = word.add_table(7, 3, style="Table Grid")
    texts = [
        ("Thema", "Onderdeel", "Invulling"),
        ("Klimaat", "Toegepast", "ja"),
        ("", "Criteria", "Minimumeis: de strooiers rijden op HVO100 of elektrisch"),
        ("Milieu", "Toegepast", "nee"),
        ("", "Toelichting", "Er is getest met een mengsel zonder zout; dat werkt onder min vijf graden niet en is daarom niet veilig op doorgaande wegen."),
        ("Social return", "Toegepast", ""),
        ("", "Toelichting", ""),
    ]
    for number, row in enumerate(texts):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    for number in (1, 3, 5):
        table.cell(number, 0).merge(table.cell(number + 1, 0))
    word.save(path)
