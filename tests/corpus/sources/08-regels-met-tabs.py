import docx
from docx.shared import Cm


def build(path):
    """Lines with a tab between label and value, as people type them."""
    word = docx.Document()
    word.add_paragraph("STARTFORMULIER INKOOP", style="Title")
    lines = [
        ("Projectnaam", "Onderhoud openbaar groen wijk Noord"),
        ("Zaaknummer", "1094-2026"),
        ("Opgesteld door", "P. Brouwer"),
        ("Projectleider", "H. Kuiper"),
        ("Afdeling", "Ruimte en Groen"),
        ("Soort opdracht", "Dienst"),
        ("Waarde", "ca. € 480.000 (excl. btw)"),
        ("Looptijd", "2 jaar + 2 x 1 jaar optie"),
        ("Start", "1 april 2027"),
        ("Procedure", "Europees niet-openbaar"),
        ("Productgroep", "GWW"),
    ]
    for label, value in lines:
        paragraph = word.add_paragraph(f"{label}\t{value}")
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(6))
    word.add_paragraph("")
    word.add_paragraph().add_run("MVOI-THEMA'S").bold = True
    for theme, said in [
        ("Klimaat", "Ja. Gunningscriterium: emissieloos materieel (20 punten)."),
        ("Milieu/biodiversiteit", "Ja. Eis: geen chemische bestrijdingsmiddelen; eis: inheems plantmateriaal."),
        (
            "Social return",
            "Nee. De opdracht wordt uitgevoerd door het sociaal werkbedrijf; de inzet van mensen met een afstand tot de arbeidsmarkt is daar al de kern van het werk.",
        ),
        ("Diversiteit en inclusie", "Nog te bepalen"),
    ]:
        word.add_paragraph(f"{theme}:\t{said}")
    word.save(path)
