import docx


def build(path):
    """The fields of a start form as a municipal data model names them, questions with ja/nee."""
    word = docx.Document()
    word.add_heading("Startformulier aanbesteden", 1)
    table = word.add_table(0, 3, style="Table Grid")
    for row in [
        ("1", "Omschrijving", "Levering van 30 elektrische dienstfietsen met onderhoud"),
        ("2", "Onderdeel van een overkoepelend project?", "☐ ja ☒ nee"),
        ("3", "Opdrachtsoort", "Levering"),
        ("4", "Eenmalig of repeterend?", "☐ eenmalig ☒ meerjarig repeterend ☐ raamovereenkomst"),
        ("5", "Aanvullende opdracht bij een bestaande leverancier?", "nee"),
        ("6", "Beoogde looptijd", "36 maanden"),
        ("7", "Beoogde totale opdrachtwaarde", "€ 98.000 excl. btw"),
        ("8", "Beoogde aanbestedingsprocedure", "meervoudig onderhands"),
        ("9", "Komt de beoogde procedure overeen met het inkoopbeleid?", "ja"),
        ("10", "Zaaknummer", "Z-2026-0031"),
        ("11", "Dient in (medewerker)", "A. Postma"),
        ("12", "Categorie / inkooppakket", "Vervoer"),
        ("13", "Klimaat: toegepast?", "ja, gunningscriterium: CO2-uitstoot van de levering en het onderhoud (10%)"),
        ("14", "Milieu: toegepast?", "nee, accu's vallen al onder de wettelijke terugnameplicht en voor het frame bestaat geen keurmerk"),
        ("15", "Social return: toegepast?", "ja, contractbepaling: onderhoud door het leerwerkbedrijf"),
        ("16", "Diversiteit en inclusie: toegepast?", "weet ik nog niet"),
    ]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    word.save(path)
