"""What comes back below the heading of every theme is of the form: its help, its examples and the label before the answer are no answers."""

import pytest
from form import POLICY, THEMES, Form
from purchases import PURCHASE


@pytest.mark.parametrize("label", ["Jouw antwoord:", "In dit traject kiezen we voor:", ">", "Uitwerking: ……………"])
@pytest.mark.parametrize("help_", ["small", "in a frame"])
def test_what_stands_before_the_place_for_an_answer_is_no_answer(label, help_, themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line(POLICY[theme], small=True) if help_ == "small" else form.frame(f"Zo doen we het\n{POLICY[theme]}")
        form.line(label)
    assert themes_of(form) == {}


@pytest.mark.parametrize("label", ["Jouw antwoord:", "In dit traject kiezen we voor:", ">"])
def test_what_stands_behind_it_or_below_it_is_the_answer(label, themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line(POLICY[theme], small=True)
        form.line(f"{label} De pompen hebben energielabel A, dat is een minimumeis." if theme == "Klimaat" else label)
        if theme == "Milieu":
            form.line("Niet toegepast, omdat er alleen schoon water rondgaat en er niets in de bodem of de lucht komt.")
    found = themes_of(form)
    assert found["klimaat"][1] == ["requirement"]
    assert found["milieu"][0] is False
    assert set(found) == {"klimaat", "milieu"}


def test_without_signs_of_help_what_stands_before_a_label_that_comes_back_is_the_answer(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line("Minimumeis: energielabel A voor de pompen." if theme == "Klimaat" else "Wij vragen hier een plan over, als gunningscriterium.")
        form.line("Besproken met:")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {
        "klimaat": ["requirement"], "milieu": ["award"], "circulair": ["award"], "social-return": ["award"],
    }  # fmt: skip


def test_who_types_above_an_empty_place_is_read(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line(POLICY[theme], small=True)
        if theme == "Circulair":
            form.line("De oude pompen worden teruggenomen en gereviseerd, dat is een contractbepaling.")
        form.line("Jouw antwoord:")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"circulair": ["contract"]}


def test_yes_above_the_place_for_the_rest_is_an_answer(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line("Hoe past u dit thema toe? Denk aan de landelijke criteria.")
        form.line("Ja")
        form.line("Minimumeis: zie het programma van eisen, hoofdstuk 4.")
    assert {theme: applied for theme, (applied, _, _) in themes_of(form).items()} == dict.fromkeys(("klimaat", "milieu", "circulair", "social-return"), True)


OPTIONS = ("☐ Geschiktheidseis of selectiecriterium", "☐ Eis in het contract", "☐ Gunningscriterium", "☐ Niet, omdat: ………………")


def test_options_with_help_above_and_a_model_clause_below_say_nothing_until_one_is_ticked(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line(POLICY[theme], small=True)
        for option in OPTIONS:
            form.line(option.replace("☐", "☒") if theme == "Klimaat" and "Eis" in option else option)
        form.line("Uitwerking: energielabel A voor de pompen" if theme == "Klimaat" else "Uitwerking: ………………")
        form.frame(f"Modelbepaling (kopiëren mag)\n“{POLICY[theme]}”")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"klimaat": ["requirement"]}


def test_what_it_is_what_to_think_of_and_an_example_are_no_answer(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line(f"Wat is het? {POLICY[theme]}")
        form.line("Denk aan:")
        form.line("een plan van de leverancier", style="List Bullet")
        form.line("een keurmerk als eis", style="List Bullet")
        form.line("Voorbeeld: “De leverancier rijdt elektrisch, dit staat in de overeenkomst.”")
        form.line("Jouw antwoord: Punten voor een plan om de pompen te hergebruiken." if theme == "Circulair" else "Jouw antwoord:")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"circulair": ["award"]}


def test_questions_and_examples_in_the_look_of_help_ask_nothing(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line("/Hoe vangt u dit af: als uitvoeringsvoorwaarde, of vraagt u al bij inschrijving een plan?/")
        form.line(f"/Bijvoorbeeld: {POLICY[theme]} Lagere uitstoot levert een hogere score op bij gunningscriterium K2./")
        if theme == "Milieu":
            form.line("Pompen zonder smeerolie (PvE 3.4).")
    form.word.add_heading("Vervolg", 1)
    form.line("De planning volgt uit het jaarplan van de afdeling.")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"milieu": ["requirement"]}


def test_without_a_place_for_answers_a_definition_above_them_is_none(themes_of):
    form = Form(PURCHASE)
    meant = (
        "Klimaat gaat over broeikasgassen.",
        "Onder milieu valt lucht, bodem en water.",
        "Circulair betekent langer gebruiken.",
        "Hiermee helpen we mensen.",
    )
    for theme, definition in zip(THEMES, meant, strict=True):
        form.heading(theme)
        form.line(definition)
        if theme == "Klimaat":
            form.line("Alle ritten elektrisch, als eis in het bestek.")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"klimaat": ["requirement"]}


def test_a_sentence_that_comes_back_in_the_look_of_help_is_of_the_form(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line(f"/{POLICY[theme]} Bij zulke opdrachten nemen we een contractvoorwaarde op. Als het thema niet wordt toegepast: motiveer./")
        if theme == "Circulair":
            form.line("Ja, 30 % betongranulaat, zie artikel 14 van de overeenkomst.")
    form.word.add_heading("Vervolg", 1)
    form.line("De planning volgt uit het jaarplan van de afdeling.")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"circulair": ["contract"]}


def test_a_clause_that_stands_below_every_theme_is_none_of_this_contract_until_it_is_chosen(themes_of):
    form = Form(PURCHASE)
    for theme in THEMES:
        form.heading(theme)
        form.line("Toegepast: ja" if theme == "Klimaat" else "Toegepast:")
        form.line(f"Tekst voor de overeenkomst: “{POLICY[theme]}”")
        form.line("Toelichting: minimumeis, energielabel A" if theme == "Klimaat" else "Toelichting:")
    found = themes_of(form)
    assert found["klimaat"][:2] == (True, ["requirement"])
    assert set(found) == {"klimaat"}


NUMBERED = (
    "12. Wordt de uitstoot in de gunning meegenomen? De provincie gebruikt standaard een gunningscriterium van ten minste 10 %.",
    "13. Zijn er eisen aan bodem en water? Neem in elk geval de minimumeisen van de landelijke criteria over.",
    "14. Zijn de voorwaarden als contractbepaling opgenomen? Boven de drempel is dit verplicht.",
    "15. Welk percentage wordt gevraagd? Uitgangspunt is 5 % van de opdrachtwaarde.",
)


def test_a_rule_behind_a_numbered_question_is_no_answer(themes_of):
    form = Form(PURCHASE)
    for theme, question in zip(THEMES, NUMBERED, strict=True):
        form.heading(theme)
        form.line(question)
    assert themes_of(form) == {}


def test_behind_a_numbered_question_the_answer_starts_at_yes_or_no(themes_of):
    form = Form(PURCHASE)
    for theme, question in zip(THEMES, NUMBERED, strict=True):
        form.heading(theme)
        form.line(f"{question} Ja. Minimumeis: energielabel A." if theme == "Klimaat" else question)
    assert themes_of(form) == {"klimaat": (True, ["requirement"], None)}


@pytest.mark.parametrize(
    "task",
    [
        "10. Duurzaamheid en sociaal. Loop de onderwerpen langs en zeg per onderwerp wat je ermee doet.",
        "10. Duurzaamheid (klimaat, milieu, circulair, keten, diversiteit en inclusie, social return)",
        "10. Duurzaamheid en sociaal",
    ],
)
def test_a_numbered_task_in_bold_heads_what_stands_below_it(task, themes_of):
    form = Form(PURCHASE)
    for line in ("9. Hoe ging het de vorige keer?", task):
        form.word.add_paragraph().add_run(line).bold = True
        form.line("Goed, op de levertijd na." if "?" in line else "Milieu - in het programma van eisen: geen chloor in de middelen.")
        form.line("Social return - doen we niet, want er komt geen uur werk aan te pas.") if line == task else None
    found = themes_of(form)
    assert found["milieu"][1] == ["requirement"]
    assert found["social-return"][0] is False
