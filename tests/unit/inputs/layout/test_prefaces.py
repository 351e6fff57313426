"""What a form says of the themes above the places for their answers: what they mean and what the policy always asks."""

import pytest
from form import THEMES, Form
from purchases import WITHOUT_PROCEDURE
from theme_answers import answers_of


@pytest.mark.parametrize("introduced", ["table", "headings"])
def test_what_introduces_the_places_for_the_themes_is_in_doubt(introduced, themes_of):
    form = Form()
    form.line("Titel: Stoelen")
    form.line("Looptijd: 2 jaar")
    form.heading("Duurzaam en sociaal", 1)
    form.line("Social return is bij ons altijd een contractbepaling van 5 %. Klimaat telt mee als gunningscriterium.")
    if introduced == "table":
        form.table(("Thema", "Toegepast", "Toelichting"), *((theme, "", "") for theme in THEMES))
    else:
        for theme in THEMES:
            form.heading(theme)
    found = themes_of(form)
    assert {theme: said[:2] for theme, said in found.items()} == {"klimaat": (None, [None])}  # "altijd" is a rule for every purchase


@pytest.mark.parametrize("answered", [True, False])
def test_what_the_themes_mean_is_told_before_the_table_for_the_answers(answered, themes_of):
    form = Form()
    form.line("Titel: Vergunningen")
    form.heading("3 Koers van de stad", 1)
    told = {
        "Klimaatneutrale stad": "Wij eisen minder CO2-uitstoot, als minimumeis in elk contract.",
        "Gezonde leefomgeving": "Wij eisen een keurmerk waar dat bestaat, als minimumeis in elk contract.",
        "Circulaire stad": "Wij eisen dat apparatuur wordt hergebruikt.",
        "Iedereen doet mee (social return)": "Vijf procent is een contractbepaling.",
    }
    names = tuple(told)
    for number, name in enumerate(names, start=1):
        form.heading(f"3.{number}  {name}")
        form.line(told[name])
        form.line("Voorbeeld: De opdrachtnemer toont dat aan.")
    form.heading("4 Matrix", 1)
    rows = [(name.partition(" (")[0], "Apparatuur gaat na afloop retour" if answered and "Circulair" in name else "", "", "") for name in names]
    form.table(("Thema", "Eis", "Contractbepaling", "Niet toegepast, want"), *rows)
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == ({"circulair": ["requirement"]} if answered else {})


@pytest.mark.parametrize("said", ["Boven de € 100.000 vragen wij 5% van de loonsom.", "Uitgangspunt is 5% van de loonsom, als contractbepaling."])
def test_a_rule_for_every_purchase_asks_nothing_in_this_one(said, themes_of):
    form = Form()
    form.line("Titel: Ketels")
    form.line("Looptijd: 2 jaar")
    form.heading("Social return")
    form.line(said)
    assert not (themes_of(form).get("social-return") or (None, [], None))[1]


def test_the_definition_below_the_name_of_a_theme_asks_nothing(themes):
    found = themes(
        "# Verantwoord inkopen",
        "# 12. Eerlijk gemaakt",
        "Gaat over mensenrechten bij het maken van het product. Voor textiel en steen geldt altijd de OESO-bepaling in het contract.",
        "Vinden we belangrijk.",
    )
    assert [kind for kind in found["ketenverantwoordelijkheid"][1] if kind] == []


MEANT = (
    "Klimaat: minder uitstoot en energie. Milieu: schone lucht en bodem. Circulair: hergebruik. Social return: banen voor mensen die moeilijk aan werk komen."
)
ANSWERED = (("Klimaat", "-"), ("Milieu", "nvt"), ("Circulair", "De machines hebben gereviseerde onderdelen, eis."), ("Social return", "-"))


@pytest.mark.parametrize("meant", [(MEANT,), tuple(MEANT.replace(". ", ".\n").split("\n"))], ids=["one paragraph", "one each"])
def test_what_the_themes_mean_above_their_answers_is_no_answer(meant, themes):
    found = themes((("Titel", "Koffie"), ("Zaaknummer", "Z-1")), "# Duurzaamheid", *meant, ANSWERED)
    assert {theme: said for theme, said in found.items() if said[1] or said[2]} == {"circulair": (None, ["requirement"], None), "milieu": (None, [], "nvt")}


def test_what_the_themes_mean_may_tell_what_the_policy_always_asks(themes):
    meant = MEANT.replace("aan werk komen.", "aan werk komen; bij diensten vanaf € 100.000 standaard 2-5% van de opdrachtwaarde.")
    found = themes((("Titel", "Koffie"), ("Zaaknummer", "Z-1")), "# Duurzaamheid", meant, ANSWERED)
    assert [theme for theme, said in found.items() if said[1]] == ["circulair"]


def test_what_the_themes_mean_is_an_answer_when_one_of_them_is_asked(themes):
    found = themes((("Titel", "Koffie"), ("Zaaknummer", "Z-1")), "# Duurzaamheid", f"{MEANT} Milieu: eis, keurmerk EU Ecolabel.", ANSWERED)
    assert found["klimaat"][2] == "minder uitstoot en energie."


def test_what_the_themes_mean_asks_nothing(read):
    document = read(
        WITHOUT_PROCEDURE,
        "# Maatschappelijk verantwoord inkopen",
        "Ons beleid onderscheidt zes thema's. Voor de leesbaarheid herhalen we ze hier:",
        *("Klimaat", "alles wat bijdraagt aan minder uitstoot van broeikasgassen;"),
        *("Circulair", "hergebruik van producten en grondstoffen;"),
        "Alle doekjes zijn wasbaar; dat is een minimumeis in het thema circulair.",
    )
    found = answers_of(document)
    assert "klimaat" not in found
    assert found["circulair"][1] == ["requirement"]


@pytest.mark.parametrize("theme", ["ketenverantwoordelijkheid", "social-return"])
def test_help_that_says_what_each_theme_is_answers_nothing(theme, in_short):
    kinds = "Milieu: stoffen en hout. Keten: arbeidsomstandigheden bij de fabriek. Social return: werkplekken voor mensen met een afstand tot de arbeidsmarkt."
    assert in_short(theme, f"Kies per thema wat je doet. {kinds}") == "niets"
    assert in_short(theme, f"In de nota van 2024 zijn de thema's als volgt omschreven. {kinds}") == "niets"
    assert in_short(theme, (("Definities (uit het inkoopbeleid)\n" + kinds + " Standaard 5% van de loonsom bij diensten.",),)) == "niets"


def test_help_before_an_answer_is_no_answer(about):
    blocks = ("# Circulair", "Circulair gaat over hergebruik. Denk bijvoorbeeld aan een minimumeis voor hergebruikt hout.", "Antwoord:")
    assert about("circulair", *blocks) == (None, [], None)


def test_an_example_between_quotes_in_the_help_above_a_table_asks_nothing(themes):
    told = 'Zet per thema één kruisje. Bij 1, 2 en 3 schrijf je op welke eis erin komt, bijvoorbeeld "eis: bestelauto\'s rijden elektrisch".'
    table = (
        ("Thema", "0", "1", "2", "3", "Wat zie je daarvan terug in deze opdracht?"),
        ("Klimaat", "", "", "", "", ""),
        ("Social return", "", "", "X", "", "5% SROI"),
    )
    assert themes("# Maatschappelijk verantwoord opdrachtgeven", told, table) == {"social-return": (None, ["contract"], None)}


def test_the_remarks_with_which_a_form_ends_are_not_about_an_empty_theme(in_short):
    assert in_short("social-return", (("Social return", ""), ("Opmerkingen", "Het budget zit in verkiezingen 2027, daar gaat ook porto van af."))) == "niets"
