"""The questions that forms ask about the themes, in their own words."""

import pytest

from mvoi_checklist import evaluate


@pytest.mark.parametrize(("ticked", "empty"), [("☒", "☐"), ("■", "□"), ("[x]", "[  ]"), ("(x)", "( )"), ("☑", "☐")])
def test_a_row_of_answers_below_a_question_that_names_one_theme(ticked, empty, themes):
    found = themes(
        (
            ("1. Vragen we in deze opdracht iets voor het klimaat? Denk aan vervoer.",),
            (f"{ticked} Ja    {empty} Nee\nGunningscriterium: meer punten voor wie elektrisch rijdt.",),
            ("2. Vragen we in deze opdracht iets voor circulariteit?",),
            (f"{empty} Ja    {ticked} Nee\nEr is geen product dat terug kan.",),
            ("3. Vragen we in deze opdracht social return?",),
            (f"{ticked} Ja    {empty} Nee\nUitvoeringsvoorwaarde: 5% van de loonsom.",),
        ),
    )
    assert found["klimaat"][:2] == (True, ["award"])
    assert (found["circulair"][0], "product" in found["circulair"][2]) == (False, True)
    assert found["social-return"][:2] == (True, ["contract"])


def test_a_question_that_asks_on_is_about_the_theme_of_its_first_part(themes):
    found = themes(
        (
            ("nr", "vraag", "antwoord"),
            ("1", "Hoe komt diversiteit en inclusie terug?", "Eis: de website voldoet aan WCAG."),
            ("2", "Past u social return toe? Zo nee, waarom niet?", "Ja, 5% van de loonsom."),
            ("3", "Is gekeken naar klimaat? Zo ja, hoe? Zo nee, waarom niet?", "Nee, er wordt niets vervoerd of gestookt."),
        ),
    )
    assert found["diversiteit-inclusie"][1] == ["requirement"]
    assert found["social-return"][0] is True
    assert found["klimaat"][0] is False


ASKED = (
    "4.1  Klimaat: hoe zorgt u met deze inkoop voor minder CO2-uitstoot?",
    "4.2  Circulair: hoe beperkt u het gebruik van nieuwe grondstoffen?",
    "4.3  Internationale sociale voorwaarden: hoe voorkomt u misstanden in de keten?",
    "4.4  Social return: wat levert de opdracht op voor mensen met afstand tot de arbeidsmarkt?",
)


@pytest.mark.parametrize("answer", ["", "-", "ja", "Ja, dat vinden wij ook belangrijk."])
def test_the_question_of_a_form_asks_nothing_of_the_supplier(answer, themes):
    found = themes("# 4. Maatschappelijk verantwoord inkopen", *(line for question in ASKED for line in (question, answer) if line))
    assert {theme: kinds for theme, (_, kinds, _) in found.items() if any(kinds)} == {}


def test_what_stands_below_the_question_is_the_answer_to_its_last_line(themes):
    found = themes(
        "# 4. Maatschappelijk verantwoord inkopen",
        ASKED[0], "Denk aan: vervoer, groene stroom.", "De pompen hebben energielabel A. Dat is een minimumeis.",
        ASKED[1], "Wij passen dit niet toe.", "Er wordt alleen schoongemaakt; er komt geen materiaal bij en er gaat niets weg.",
    )  # fmt: skip
    assert found["klimaat"][1] == ["requirement"]
    assert found["circulair"][:2] == (False, [])
    assert "geen materiaal" in found["circulair"][2]


def test_a_question_tells_by_its_subjects_about_which_theme_it_is(themes):
    table = (
        ("", "Vraag", "ja", "nee", "Zo ja: hoe? Zo nee: waarom niet?"),
        ("14", "Krijgt de opdrachtnemer gegevens van inwoners?", "☒", "☐", "Er komt een verwerkersovereenkomst."),
        (
            "15",
            "Wordt er gereden of gebouwd, en vragen we iets om de uitstoot te beperken?",
            "☒",
            "☐",
            "Contractafspraak: 40 % van de busjes zonder uitlaatgassen.",
        ),
        ("16", "Kan het gerepareerd of teruggenomen worden, en leggen we dat vast?", "☐", "☒", "We kopen ritten; de voertuigen blijven van de vervoerder."),
        ("17", "Levert de opdracht werk of een leerplek op voor iemand die aan de kant staat?", "☐", "☒", ""),
    )
    assert themes("# Waar letten we op?", table) == {
        "klimaat": (True, ["contract"], None),
        "circulair": (False, [], "We kopen ritten; de voertuigen blijven van de vervoerder."),
        "social-return": (False, [], None),
    }


def test_what_is_asked_counts_also_where_the_form_asks_why_not(themes):
    block = (("Toepassing", "☐ Toegepast    ☐ Niet toegepast"), ("Niet toegepast? Leg uit (explain)", "Twee warmtepompen en led. Zijn allemaal bestekseisen."))
    assert themes("# Klimaat", block)["klimaat"][1] == ["requirement"]


@pytest.mark.parametrize(
    "question", ["Klimaat, milieu en circulair: waarom niet?", "1. Klimaat / 2. milieu / 3. circulariteit: hoe past u dit toe, of waarom niet?"]
)
def test_one_question_may_be_about_several_themes(question, themes):
    found = themes(question, "Alle drie niet: het zijn drie mensen achter een laptop, grotendeels vanuit huis.")
    assert {theme: found[theme][0] for theme in ("klimaat", "milieu", "circulair")} == {"klimaat": False, "milieu": False, "circulair": False}


def test_the_answer_to_a_question_that_names_no_theme_asks_what_it_asks(themes):
    found = themes(
        (
            ("1", "Wat koop je?", "Lunches voor de raad"),
            ("2", "Wat betekent het voor mensen in de buurt?", "Het bezorgen gebeurt door mensen uit de sociale werkvoorziening, dat is een contracteis."),
            ("3", "Hoe ging het de vorige keer?", "Toen werkten er vier mensen met een arbeidsbeperking mee, dat was een eis."),
            ("4", "Waar komt het vandaan?", "Koffie en thee alleen met Fairtrade-keurmerk, zonder dat valt een aanbieder af."),
        )
    )
    assert {theme: kinds for theme, (_, kinds, _) in found.items()} == {"social-return": ["contract"], "ketenverantwoordelijkheid": ["requirement"]}


@pytest.mark.parametrize(
    ("said", "verdict"), [("moet dat ook bij zo'n bedrag? navragen bij Ans", "to_explain"), ("moet dat bij zo'n bedrag? ja denk ik", "undetermined")]
)
def test_a_question_that_somebody_still_has_to_ask_is_open(read, ruleset, said, verdict):
    document = read((("Titel", "Enquête"), ("Projectleider", "A. Bos"), ("Looptijd", "2 maanden"), ("Social return", said), ("Klimaat", "nee")))
    assert next(one.verdict.value for one in evaluate(document, ruleset).themes if one.theme == "social-return") == verdict
