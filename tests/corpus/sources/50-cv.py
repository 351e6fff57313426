import docx


def build(path):
    """A résumé of a purchasing adviser."""
    word = docx.Document()
    word.add_heading("Curriculum vitae", 0)
    for line in ("Naam: Roos van Vliet", "Functie: inkoopadviseur", "Geboortedatum: 4 juni 1988", "Woonplaats: Hoorn"):
        word.add_paragraph(line)
    word.add_heading("Werkervaring", 1)
    for line in (
        "2019 - heden: projectleider inkoop bij de gemeente Zuiderhage. Europese openbare procedures voor schoonmaak (€ 2,4 miljoen) en catering.",
        "Social return: ik stelde het beleid op voor 5% social return als contractbepaling.",
        "2014 - 2019: inkoper bij een ziekenhuis. Afdeling: Facilitair.",
    ):
        word.add_paragraph(line)
    word.add_heading("Opleiding", 1)
    word.add_paragraph("Bedrijfskunde, afgerond in 2013. Titel scriptie: circulair inkopen van meubilair.")
    word.save(path)
