import docx


def build(path):
    """Typed in a hurry, with spelling mistakes and odd spacing."""
    word = docx.Document()
    word.add_paragraph("start document   inkoop", style="Title")
    for line in (
        "naam  opdracht :  inhuur touringcars schoolzwemmen",
        "project leider: gerrit jan vd berg",
        "afd: onderwijs en jeugd",
        "geraamde waarde:  eur 62000,- ex btw",
        "looptijd:2 schooljaren",
        "procedure: meervoudig onderhands  (3 offertes)",
        "produktgroep: vervoer",
        "",
        "KLIMAAT : ja, minimum eis : bussen euro VI of elektrisch",
        "milieu: nee want dat zit al in de eis hierboven, de bussen rijden samen maar 9 km per dag en er is geen andere milieulast",
        "diversiteit en inclussie: ja, contract bepaling: chauffeurs volgen training omgaan met kinderen met een beperking",
        "Social Return: nee",
    ):
        word.add_paragraph(line)
    word.save(path)
