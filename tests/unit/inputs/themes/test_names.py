"""The names of the themes: those of a municipality, in other words, and words that only look like one."""

import pytest
from purchases import LINES, TITLE_AND_GROUP
from theme_answers import answers_of


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("Energie en CO2", "klimaat"),
        ("Tegengaan klimaatverandering", "klimaat"),
        ("Lucht, geluid, natuur", "milieu"),
        ("Bodem en water", "milieu"),
        ("Hergebruik en afval", "circulair"),
        ("Herkomst / mensenrechten in de keten", "ketenverantwoordelijkheid"),
        ("Arbeidsparticipatie (SROI)", "social-return"),
        ("Stelt u eisen aan CO2 en energie?", "klimaat"),
        ("Internat. soc. voorwaarden", "ketenverantwoordelijkheid"),
        ("Sociale voorwaarden (dwangarbeid e.d.)", "ketenverantwoordelijkheid"),
        ("Div. en inclusie", "diversiteit-inclusie"),
    ],
)
def test_a_theme_goes_by_other_names(name, theme, in_short):
    assert in_short(theme, ((name, "Minimumeis: volgens bijlage 3"), ("Prijspeil", "2026"))) == "requirement"


@pytest.mark.parametrize("name", ["Energie", "Water", "Vervoer", "Sociaal domein"])
def test_one_word_beside_a_theme_is_no_theme(name, in_short):
    for theme in ("klimaat", "milieu", "social-return"):
        assert in_short(theme, ((name, "Minimumeis: volgens bijlage 3"), ("Prijspeil", "2026"))) == "niets"


def test_a_theme_may_stand_behind_the_name_of_the_chapter(in_short):
    assert in_short("milieu", "MVI: milieu", "Minimumeis: volgens bijlage 3", "MVI: circulair", "-") == "requirement"


def test_the_number_of_a_development_goal_stands_before_the_name_of_a_theme(themes):
    rows = (
        ("Doel", "Invulling"),
        ("SDG 13 Klimaatactie", "Gunningscriterium: uitstoot van de pompen"),
        ("SDG 12 Verantwoorde consumptie en productie", "Eis: terugname"),
    )
    assert {theme: kinds for theme, (_, kinds, _) in themes(rows).items()} == {"klimaat": ["award"], "circulair": ["requirement"]}


def test_themes_have_names_of_their_own_and_are_asked_about_in_other_words(themes):
    def block(back, asked, reason):
        return (("Komt dit thema terug in deze inkoop?", back), ("Wat vragen we precies?", asked), ("Zo nee, waarom niet?", reason))

    said = themes(
        "# Maatschappelijke thema's",
        "# Gezonde leefomgeving",
        block("Nee, past niet bij deze inkoop", "", "Er komt niets in water, bodem of lucht en er rijdt niemand voor."),
        "# Eerlijke ketens",
        block("Ja, als eis aan het product of de dienst", "", ""),
        "# Iedereen doet mee",
        block("Ja, als gunningscriterium", "Een plan voor medewerkers met een schermlezer.", ""),
        "# Werk voor iedereen",
        block("Weten we nog niet", "", ""),
    )
    assert said["milieu"][0] is False
    assert said["milieu"][2].endswith("Er komt niets in water, bodem of lucht en er rijdt niemand voor.")
    assert (said["ketenverantwoordelijkheid"][1], said["diversiteit-inclusie"][1]) == (["requirement"], ["award"])
    assert said.get("social-return", (None, []))[:2] == (None, [])


@pytest.mark.parametrize("heading", ["Wat willen we bereiken", "Klimaat, milieu en de rest"])
def test_the_names_of_a_form_are_learned_from_the_first_line_of_their_cells(heading, themes):
    def row(name, question, said):
        return (f"{name}\n{question}", said)

    found = themes(
        f"# {heading}",
        (
            row("B1 Klimaat", "Hoe draagt deze inkoop bij aan een klimaatneutrale stad?", "niets"),
            row("B2 Milieu en natuur", "Wat doe je tegen vervuiling en verlies van natuur?", "niets"),
            row("B3 Circulair", "Kan het met gebruikte of herbruikbare materialen?", "niets"),
            row("B4 Mensen in de keten", "Weet je onder welke omstandigheden het gemaakt wordt en wat vraag je daarover?", "Eis: verslag over de keten"),
            row("B5 Stad voor iedereen", "Kan elke inwoner er gebruik van maken en kan iedereen eraan meewerken?", "Eis: op rolstoelhoogte"),
            row("B6 Kansen op werk", "Welke kans op werk levert het op?", "Contractbepaling: 5 % van de loonsom"),
        ),
    )
    asked = {theme: kinds for theme, (_, kinds, _) in found.items() if kinds}
    assert asked == {"ketenverantwoordelijkheid": ["requirement"], "diversiteit-inclusie": ["requirement"], "social-return": ["contract"]}


def test_a_row_with_a_name_of_its_own_is_not_about_the_theme_above_it(themes):
    found = themes((("Klimaat", "Eis: zuinige pompen"), ("Buurtgevoel", "Nee, er wonen geen mensen bij de fonteinen en dat blijft zo.")))
    assert found == {"klimaat": (None, ["requirement"], None)}


@pytest.mark.parametrize(
    "text",
    [
        "Geen schending van milieu-, sociaal en arbeidsrecht.",
        "Het ministerie van Klimaat heeft subsidie toegezegd.",
        "De prijs is inclusief installatie; dat is een eis.",
        "De wethouder sociaal domein is akkoord met de minimumeis.",
        "Leveranciers kunnen social return bieden, maar dat is niet wat wij vragen.",
    ],
)
def test_words_that_look_like_a_theme_are_none(read, text):
    assert read(*LINES, "# Aanpak", text).themes == ()


def test_a_subject_of_the_form_itself_is_not_the_theme_that_is_missing(themes):
    table = (
        ("Thema", "Toepassen", "Toelichting"), ("Klimaat", "Nee", "Er is geen verbruik"), ("Milieu", "Nee", "Er komen geen stoffen vrij"),
        ("Circulair", "Nee", "Er wordt niets geleverd"), ("Veiligheid", "Ja", "Eis: VCA-certificaat"),
        ("Diversiteit en inclusie", "Nee", "Er zijn geen gebruikers"), ("Social return", "Nee", "De opdracht is te klein"),
    )  # fmt: skip
    assert "ketenverantwoordelijkheid" not in themes(table)


@pytest.mark.parametrize(
    ("line", "theme", "kinds"),
    [
        ("13. En circulair (levensduur, hergebruik)? Minimumeis: 20 % gerecyclede vezels", "circulair", ["requirement"]),
        ("Waar wordt het gemaakt (ketenverantwoordelijkheid)? Eis: lijst van ateliers", "ketenverantwoordelijkheid", ["requirement"]),
        ("Hoe houd je rekening met diversiteit en inclusie? Als eis: ook damesmodellen", "diversiteit-inclusie", ["requirement"]),
    ],
)
def test_a_question_is_about_the_theme_it_names(line, theme, kinds, themes):
    assert themes("# Maatschappelijke waarde", line)[theme][1] == kinds


@pytest.mark.parametrize(
    ("theme", "label", "said", "kinds"),
    [
        ("diversiteit-inclusie", "Diversiteit en inclusie – toegankelijk en divers", "Wordt uitgezocht met HR. Later invullen", []),
        ("diversiteit-inclusie", "Diversiteit en inclusie – toegankelijk en divers", "Eis: WCAG 2.2 niveau AA", ["requirement"]),
        ("social-return", "Social return", "wens: reparatie door een naaiatelier. Wie weet, kijken of de markt dat wil", [None]),
        ("social-return", "Social return", "wens: reparatie door een naaiatelier", [None]),
        ("social-return", "Social return", "wens (gunning): reparatie door een naaiatelier", ["award"]),
        ("ketenverantwoordelijkheid", "ISV / OESO", "Uitvoeringsvoorwaarde: een risicoanalyse binnen 6 maanden", ["contract"]),
    ],
)
def test_the_label_of_a_theme_may_say_more_and_a_wish_may_be_none(read, theme, label, said, kinds):
    assert answers_of(read(TITLE_AND_GROUP, (("Thema", "Hoe?"), ("Klimaat", "-"), (label, said)))).get(theme, (None, []))[1] == kinds
