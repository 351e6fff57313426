from raw import h, p, r, sdt, text_box, write


def build(path):
    """The facts stand in a text box beside the story; the themes are content controls in running lines."""
    write(
        path,
        h("Startnotitie inhuur beveiliging evenementen"),
        p(
            text_box(
                p("Projectleider: mevr. L. Oosting"),
                p("Afdeling: Evenementen en Cultuur"),
                p("Geraamde waarde: € 145.000 excl. btw"),
                p("Looptijd: 2 jaar"),
                p("Procedure: SAS"),
            )
        ),
        p("De gemeente organiseert elk jaar ongeveer veertig evenementen waarbij beveiliging nodig is."),
        p("De inkoop valt onder geen van de productgroepen van het actieplan."),
        h("MVOI", 2),
        p("Social return: ", sdt(r("Ja, contracteis: 5% van de opdrachtsom"), '<w:tag w:val="sr"/><w:text/>')),
        p("Diversiteit en inclusie: ", sdt(r("Ja, gunningscriterium: plan van aanpak voor een divers team"), '<w:tag w:val="di"/><w:text/>')),
        p("Ketenverantwoordelijkheid: ", sdt(r("Vul in"), '<w:tag w:val="kv"/><w:showingPlcHdr/><w:text/>')),
    )
