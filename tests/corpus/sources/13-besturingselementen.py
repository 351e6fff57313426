from raw import cell, h, p, r, row, sdt, table, text_box, write


def field(text, title, prompt=False):
    shown = "<w:showingPlcHdr/>" if prompt else ""
    return p(sdt(r(text), f'<w:alias w:val="{title}"/><w:tag w:val="vld_{title.lower()}"/>{shown}<w:text/>'))


def build(path):
    """Content controls of another template, and the case number in a text box."""
    choice = (
        '<w:alias w:val="Procedure"/><w:tag w:val="proc"/><w:dropDownList><w:listItem w:displayText="Meervoudig onderhands" w:value="MVO"/></w:dropDownList>'
    )
    write(
        path,
        p(text_box(p("Zaaknummer: 26.0043.118"), p("Vertrouwelijk"))),
        h("Inkoopstartdocument gemeente Vechterland"),
        table(
            row("Titel opdracht", cell(field("Onderhoud liften en roltrappen", "Titel"))),
            row("Inkopende afdeling", cell(field("Vastgoed", "Afdeling"))),
            row("Projectleider", cell(field("Klik of tik om tekst in te voeren.", "Projectleider", prompt=True))),
            row("Procedure", cell(p(sdt(r("Meervoudig onderhands"), choice)))),
            row("Geraamde contractwaarde", cell(field("€ 64.000", "Waarde"))),
            row("Ingangsdatum", cell(p(sdt(r("15 januari 2027"), '<w:date w:fullDate="2027-01-15T00:00:00Z"/>')))),
            row("Productgroep(en)", cell(field("Gebouwde omgeving", "Groep"))),
        ),
        p(""),
        h("Circulair", 2),
        sdt(
            p("Gunningscriterium: aandeel hergebruikte onderdelen bij reparatie, maximaal 15 punten."), '<w:alias w:val="Circulair"/><w:text w:multiLine="1"/>'
        ),
        h("Klimaat", 2),
        sdt(p("Klik of tik om tekst in te voeren."), '<w:alias w:val="Klimaat"/><w:showingPlcHdr/><w:text/>'),
    )
