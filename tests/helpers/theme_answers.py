"""What a careful colleague answers for each theme, and what was read of each, in short."""

FORMAL = (
    ("Klimaat", "Ja", "De bestelbusjes van de leverancier zijn elektrisch; dit is een eis in het PvE."),
    ("Milieu", "Nee", "Er worden alleen adviesuren geleverd; er is geen materiaal of middel waar een eis op kan slaan."),
    ("Circulair", "Nee", ""),
    ("Ketenverantwoordelijkheid", "Ja", "Geschiktheidseis: inschrijver is aangesloten bij een ketenconvenant. In de overeenkomst vragen we niets."),
    ("Diversiteit en inclusie", "", "Wordt later bepaald."),
    ("Social return", "Ja", "Contractbepaling: 5% van de opdrachtsom wordt besteed aan mensen met een afstand tot de arbeidsmarkt."),
)


def answers_of(document):
    """Per theme: yes or no, the kinds that are asked, and the explanation."""
    return {
        one.theme: (one.applied, [item.kind and item.kind.value for item in one.criteria], one.explanation and one.explanation.text)
        for one in document.themes
    }  # fmt: skip


def asked(found):
    """Of such answers the kinds, for each theme of which something is asked."""
    return {theme: kinds for theme, (_, kinds, _) in found.items() if kinds}


def explained(found):
    """Of such answers the themes that are refused with a reason."""
    return {theme for theme, (applied, _, text) in found.items() if applied is False and text}
