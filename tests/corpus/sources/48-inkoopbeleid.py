import docx


def build(path):
    """The municipality's own purchasing policy: full of our words, and no purchase."""
    word = docx.Document()
    word.add_heading("Inkoop- en aanbestedingsbeleid gemeente Oosterwold", 0)
    word.add_heading("Artikel 1 Procedures", 1)
    word.add_paragraph("Tot € 50.000 koopt de gemeente enkelvoudig onderhands in, tot € 221.000 meervoudig onderhands en daarboven Europees openbaar.")
    table = word.add_table(0, 2, style="Table Grid")
    for row in (
        ("Geraamde waarde", "Procedure"),
        ("tot € 50.000", "Enkelvoudig onderhands"),
        ("€ 50.000 tot € 221.000", "Meervoudig onderhands"),
        ("vanaf € 221.000", "Europees openbaar"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = row
    word.add_heading("Artikel 2 Maatschappelijk verantwoord inkopen", 1)
    for theme, text in (
        ("Klimaat", "De gemeente vraagt leveranciers om hun CO2-uitstoot te verlagen."),
        ("Social return", "De gemeente neemt bij opdrachten boven € 100.000 een contractbepaling op over social return."),
        ("Ketenverantwoordelijkheid", "De gemeente past de internationale sociale voorwaarden toe."),
    ):
        word.add_heading(theme, 2)
        word.add_paragraph(text)
    word.save(path)
