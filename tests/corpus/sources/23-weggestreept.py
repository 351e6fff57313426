import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def build(path):
    """Options struck through, hidden text, a comment, prompts that were left standing."""
    word = docx.Document()
    word.add_heading("Startdocument inkoop sociaal domein", 1)
    table = word.add_table(0, 2, style="Table Grid")

    def add(label, *parts):
        cells = table.add_row().cells
        cells[0].text = label
        paragraph = cells[1].paragraphs[0]
        for text, mark in parts:
            run = paragraph.add_run(text)
            run.font.strike = mark == "strike" or None
            run.font.hidden = mark == "hidden" or None
        return paragraph

    add("Titel", ("Onafhankelijke cliëntondersteuning", ""))
    add("Afdeling", ("Sociaal domein", ""))
    add("Projectleider", ("[naam projectleider]", ""))
    add("Soort opdracht", ("Werken / Leveringen / ", "strike"), ("Sociale en specifieke diensten", ""))
    add("Procedure", ("Europees", "strike"), (" / ", "strike"), ("nationaal openbaar", ""), (" (bij twijfel: bel inkoop)", "hidden"))
    noted = add("Geraamde waarde", ("€ 580.000 excl. btw", ""))
    add("Looptijd", ("<aantal> maanden", ""))
    add("Productgroep", ("Overig", ""))
    word.add_comment(noted.runs, text="Volgens mij is het € 850.000, graag nakijken", author="A. Bakker", initials="AB")
    word.add_heading("Social return", 2)
    paragraph = word.add_paragraph()
    run = paragraph.add_run("Minimumeis: 5% van de opdrachtsom. ")
    run.font.strike = True
    paragraph.add_run(
        "Nee, de ondersteuners zijn beroepskrachten met een wettelijk diploma en de opdracht omvat vijf mensen. Met de SROI-adviseur is op 12 februari besproken dat hier geen plek is."
    )
    word.add_heading("Diversiteit en inclusie", 2)
    paragraph = word.add_paragraph()
    paragraph.add_run("Gunningscriterium: hoe de inschrijver inwoners bereikt die de taal niet goed spreken (30 punten).")
    word.add_heading("Ketenverantwoordelijkheid", 2)
    hidden = word.add_paragraph()
    hidden.add_run("Contractbepaling: ISV-clausule.").font.hidden = True
    word.element.body.insert(1, parse_xml(f"<w:p {nsdecls('w')}><w:r><w:rPr><w:vanish/></w:rPr><w:t>Zaaknummer: 0000-TEST</w:t></w:r></w:p>"))
    word.save(path)
