import docx


def build(path):
    """The header is a small table with the case number; the body has headings and values under them."""
    word = docx.Document()
    header = word.sections[0].header
    table = header.add_table(1, 2, docx.shared.Cm(16))
    table.cell(0, 0).text = "Gemeente Noordkapelle"
    table.cell(0, 1).text = "Zaaknummer: 7781-26"
    word.sections[0].footer.paragraphs[0].text = "Startdocument inkoop, pagina 1"
    word.add_heading("Startdocument inkoop", 0)
    for heading, text in [
        ("Onderwerp", "Groene stroom voor alle gemeentelijke aansluitingen"),
        ("Projectleider", "Marloes Tichelaar"),
        ("Afdeling", "Financiën"),
        ("Soort opdracht", "Leveringen"),
        ("Geraamde waarde", "€ 3.400.000 exclusief btw, voor de vaste looptijd"),
        ("Looptijd", "36 maanden"),
        ("Procedure", "Europees openbaar"),
        ("Productgroep", "Energie"),
    ]:
        word.add_heading(heading, 2)
        word.add_paragraph(text)
    word.add_heading("MVOI", 1)
    word.add_heading("Klimaat", 2)
    word.add_paragraph("Ja. De stroom is voor 100% opgewekt door wind en zon in Nederland. Dit is een minimumeis.")
    word.add_heading("Ketenverantwoordelijkheid", 2)
    word.add_paragraph(
        "Nee, de stroom komt van Nederlandse bronnen en de leverancier koopt certificaten op de beurs; verder terug in de keten heeft hij geen invloed. Dat blijkt uit de marktverkenning van februari."
    )
    word.save(path)
