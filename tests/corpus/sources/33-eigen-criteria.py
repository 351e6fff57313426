import docx


def build(path):
    """Criteria of the ruleset pasted in, with and without their code, once edited."""
    word = docx.Document()
    word.add_heading("Startdocument inkoop", 1)
    table = word.add_table(0, 2, style="Table Grid")
    for label, value in [
        ("Titel", "Bureaustoelen en zit-statafels"),
        ("Afdeling", "Facilitair"),
        ("Projectleider", "Cor Mol"),
        ("Soort opdracht", "Leveringen"),
        ("Procedure", "Meervoudig onderhands"),
        ("Geraamde waarde (excl. btw)", "€ 150.000"),
        ("Productgroep", "Meubilair"),
    ]:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    word.add_heading("Gevraagd in de opdracht", 1)
    word.add_heading("Circulair", 2)
    word.add_paragraph(
        "Elk meubel is met gewoon handgereedschap uit elkaar te halen, zonder iets te breken, zo dat hout, metaal, kunststof, schuim en textiel apart "
        "vrijkomen. Slijtende onderdelen zijn te vervangen zonder dat het meubel daarbij beschadigt. Kunststof delen van 50 gram of meer dragen een code van "
        "het soort kunststof. Opdrachtnemer levert van elk type digitaal een handleiding met tekening voor onderhoud en vervangen van onderdelen, en houdt die "
        "vrij beschikbaar zolang onderdelen leverbaar zijn."
    )
    word.add_heading("Ketenverantwoordelijkheid", 2)
    word.add_paragraph("MEU-KET-02: Opdrachtnemer levert bij de offerte een herkomstlijst met het bedrijf en het land van de eindmontage.")
    word.add_heading("Milieu", 2)
    word.add_paragraph(
        "De uitstoot van formaldehyde van nieuw plaatmateriaal in de meubels is ten hoogste 0,04 mg per m3 lucht, gemeten volgens EN 717-1 of een gelijkwaardige methode."
    )
    word.save(path)
