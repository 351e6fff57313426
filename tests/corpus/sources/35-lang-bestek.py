import docx

FILLER = (
    "De aannemer stelt een planning op en bespreekt die met de directie. Werkzaamheden langs doorgaande wegen worden buiten de spits uitgevoerd. "
    "Bewoners krijgen twee weken voor de start een brief. Alle maatvoering staat op de tekeningen. De aannemer controleert de ligging van kabels en leidingen. "
)


def build(path):
    """Twenty pages; what is asked stands by kind: suitability, requirements, award, contract."""
    word = docx.Document()
    word.add_heading("Aanbestedingsplan reconstructie Dorpsstraat", 0)
    word.add_heading("1. Algemeen", 1)
    word.add_paragraph(
        "Dit plan beschrijft de aanbesteding van de reconstructie van de Dorpsstraat. De projectleider is Kees Tromp van de afdeling Realisatie."
    )
    word.add_paragraph("De geraamde opdrachtwaarde is € 2.750.000 exclusief btw. Het krediet bedraagt € 3,2 miljoen. Het betreft een werk.")
    word.add_paragraph("De opdracht valt onder de productgroep GWW. De aanbesteding verloopt via de nationale openbare procedure.")
    for number in range(2, 9):
        word.add_heading(f"{number}. Technische uitgangspunten deel {number - 1}", 1)
        for part in range(1, 6):
            word.add_heading(f"{number}.{part} Onderdeel {part}", 2)
            word.add_paragraph(FILLER * 4)
    word.add_heading("9. Geschiktheidseisen", 1)
    word.add_paragraph("De inschrijver heeft een milieumanagementsysteem volgens ISO 14001 of gelijkwaardig.", style="List Bullet")
    word.add_paragraph("De inschrijver heeft ten minste één vergelijkbaar werk uitgevoerd.", style="List Bullet")
    word.add_heading("10. Gunningscriteria", 1)
    table = word.add_table(0, 2, style="Table Grid")
    for name, points in (
        ("Criterium", "Gewicht"),
        ("Prijs", "40"),
        ("Klimaat: CO2-uitstoot van materieel en transport", "30"),
        ("Bereikbaarheid tijdens het werk", "30"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, points
    word.add_heading("11. Eisen aan de uitvoering", 1)
    word.add_heading("Milieu en biodiversiteit", 2)
    word.add_paragraph("Minimumeis: de aannemer kapt geen bomen in het broedseizoen en plant inheemse soorten terug.")
    word.add_heading("12. Contractvoorwaarden", 1)
    word.add_paragraph("Social return: 5% van de aanneemsom.")
    word.add_paragraph("Op de overeenkomst is de UAV 2012 van toepassing.")
    word.add_heading("13. Toelichting op wat niet is gevraagd", 1)
    word.add_paragraph(
        "Diversiteit en inclusie: dit thema is niet toegepast. De ploeg bestaat uit zes vakmensen die de aannemer al in dienst heeft; een eis aan de samenstelling zou buiten de opdracht gaan. Wel maken we de tijdelijke looproutes geschikt voor rolstoelen; dat is al verplicht."
    )
    word.save(path)
