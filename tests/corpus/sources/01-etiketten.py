import docx


def build(path):
    """Two columns, label beside value; a table of themes with a column per field."""
    word = docx.Document()
    word.add_heading("Startdocument inkoop", 0)
    word.add_paragraph("Dit startdocument vul je in voordat je een offerte aanvraagt. Stuur het naar inkoop@meerdijk.nl.")
    rows = [
        ("Onderdeel", "Invulling"),
        ("Zaaknummer", "2026-004512"),
        ("Naam opdracht", "Bedrijfskleding buitendienst"),
        ("Afdeling", "Stadsbeheer"),
        ("Projectleider", "M. de Wit"),
        ("Inkoopadviseur", "R. van Dalen"),
        ("Soort opdracht", "Levering"),
        ("Geraamde waarde (excl. btw)", "€ 85.000,-"),
        ("Budget", "€ 110.000"),
        ("Looptijd", "3 jaar, met 1 x een optie tot verlenging van 1 jaar"),
        ("Gewenste ingangsdatum", "1 september 2026"),
        ("Procedure", "Meervoudig onderhands"),
        ("Productgroep", "Bedrijfskleding"),
        ("CPV-code", "18110000-3"),
    ]
    _table(word, rows)
    word.add_heading("Maatschappelijk verantwoord inkopen", 1)
    word.add_paragraph("Vul per thema in of je het toepast. Zo nee, leg uit waarom niet.")
    themes = [
        ("Thema", "Toegepast?", "Hoe / waarom niet"),
        ("Klimaat", "Nee", "De kleding wordt twee keer per jaar geleverd met de gewone pakketdienst; daar valt voor ons niets te winnen."),
        ("Milieu", "Ja", "Minimumeis: de stoffen hebben het keurmerk OEKO-TEX Standard 100 of gelijkwaardig."),
        ("Circulair", "Ja", "Gunningscriterium: het aandeel gerecyclede vezels (15 punten)."),
        ("Ketenverantwoordelijkheid", "Ja", "Contractbepaling: leverancier rapporteert jaarlijks over de naaiateliers."),
        ("Diversiteit en inclusie", "", ""),
        ("Social return", "Nee", "n.v.t."),
    ]
    _table(word, themes)
    word.save(path)


def _table(word, rows):
    table = word.add_table(0, len(rows[0]), style="Table Grid")
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
