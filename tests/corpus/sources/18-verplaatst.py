from raw import AUTHOR, cell, gone, h, ins, p, r, row, table, write


def build(path):
    """A move of a theme's answer, a deleted row of a theme and an inserted one."""
    deleted = f'<w:del w:id="9" {AUTHOR}/>'
    inserted = f'<w:ins w:id="8" {AUTHOR}/>'
    write(
        path,
        h("Inkoopstartnotitie"),
        p("Zaaknummer: ", gone("2025-1"), ins(r("2026-1204"))),
        p("Naam van het project: Inrichting bibliotheek Oost"),
        p("Projectleider: ", ins(r("B. Nauta"))),
        p("Afdeling: Cultuur"),
        p("Geraamde opdrachtwaarde: ", gone("€ 90.000"), ins(r("€ 70.000 tot € 90.000")), r(" exclusief btw")),
        p("Procedure: meervoudig onderhands"),
        p("Productgroep: meubilair"),
        table(
            ("Thema", "Toegepast", "Criterium / uitleg"),
            row("Circulair", "Ja", "Minimumeis: hout met FSC-keurmerk of gelijkwaardig", properties=deleted),
            row(
                "Circulair",
                "Ja",
                cell(p(f'<w:moveTo w:id="5" {AUTHOR}>{r("Gunningscriterium: levensduur en repareerbaarheid (20 punten)")}</w:moveTo>')),
                properties=inserted,
            ),
            row("Ketenverantwoordelijkheid", "Ja", cell(p(gone("Contractbepaling: "), r("")), p(gone("rapportage over de keten")))),
            row(
                "Social return",
                "Nee",
                cell(
                    p(
                        f'<w:moveFrom w:id="6" {AUTHOR}>{r("Gunningscriterium: levensduur en repareerbaarheid (20 punten)")}</w:moveFrom>',
                        r(
                            "Het gaat om een levering die door de fabriek zelf in een dag wordt geplaatst; er is geen arbeid om aan mensen met een afstand tot de arbeidsmarkt te bieden."
                        ),
                    )
                ),
            ),
        ),
    )
