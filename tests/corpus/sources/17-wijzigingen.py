from raw import AUTHOR, cell, gone, h, ins, p, r, row, table, write


def build(path):
    """Tracked changes: read as if accepted."""
    deleted = f'<w:del w:id="9" {AUTHOR}/>'
    inserted = f'<w:ins w:id="8" {AUTHOR}/>'
    write(
        path,
        h("Startdocument"),
        table(
            row("Titel", cell(p(gone("Vervanging "), ins(r("Renovatie ")), r("openbare verlichting centrum")))),
            row("Projectleider", cell(p(gone("S. Vos"), ins(r("A. Rutgers"))))),
            row("Afdeling", "Openbare werken"),
            row("Geraamde waarde", cell(p(r("€ "), gone("150"), ins(r("175")), r(".000 excl. btw")))),
            row("Looptijd", "2 jaar", properties=deleted),
            row("Looptijd", "30 maanden", properties=inserted),
            row("Procedure", cell(p(gone("Enkelvoudig onderhands"), ins(r("Meervoudig onderhands"))))),
            row("Productgroep", "GWW"),
        ),
        h("Klimaat", 2),
        p(ins(r("Minimumeis: ledverlichting met dimregeling, minimaal 150 lumen per watt."))),
        h("Milieu", 2),
        p(gone("Minimumeis: amberkleurig licht langs de groenstrook vanwege vleermuizen.")),
        h("Social return", 2),
        p(f'<w:moveFrom w:id="4" {AUTHOR}>{r("Contractbepaling: 5% social return.")}</w:moveFrom>'),
        h("Diversiteit en inclusie", 2),
        p(
            "Nee, het werk wordt uitgevoerd door een ploeg van twee gecertificeerde monteurs en duurt vier weken; een eis aan de samenstelling is niet proportioneel."
        ),
        h("Overig", 2),
        p(f'<w:moveTo w:id="5" {AUTHOR}>{r("Vroeger stond hier een regel over social return.")}</w:moveTo>'),
    )
