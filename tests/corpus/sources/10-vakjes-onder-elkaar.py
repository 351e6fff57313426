import docx


def build(path):
    """A question per theme with boxes below it and a line to explain."""
    word = docx.Document()
    word.add_heading("Vragenlijst start inkoop", 1)
    word.add_paragraph("Naam project: Renovatie gymzaal De Kring")
    word.add_paragraph("Projectleider: Thijs Bos")
    word.add_paragraph("Afdeling: Vastgoed en Sport")
    word.add_paragraph("Wat voor opdracht is het?")
    word.add_paragraph("☒ werk   ☐ levering   ☐ dienst")
    word.add_paragraph("Welke procedure volgt u?")
    for text in ("☐ enkelvoudig onderhands", "☒ meervoudig onderhands", "☐ nationaal openbaar", "☐ Europees"):
        word.add_paragraph(text)
    word.add_paragraph("Geraamde waarde (excl. btw): € 1.150.000")
    word.add_paragraph("Productgroep: Gebouwde omgeving")
    word.add_heading("Circulair", 2)
    word.add_paragraph("☒ Toegepast   ☐ Niet toegepast")
    word.add_paragraph("Zo ja, hoe: minimumeis: 80% van de vrijkomende materialen wordt opnieuw gebruikt")
    word.add_heading("Social return", 2)
    word.add_paragraph("☐ Toegepast   ☒ Niet toegepast")
    word.add_paragraph(
        "Zo nee, waarom niet: De werkzaamheden duren zes weken in de zomervakantie. In die tijd is geen leerwerkplek met goede begeleiding te regelen; we hebben dat gevraagd aan het werkgeversservicepunt."
    )
    word.add_heading("Klimaat", 2)
    word.add_paragraph("☐ Toegepast   ☐ Niet toegepast")
    word.add_paragraph("Zo nee, waarom niet:")
    word.save(path)
