"""How people answer per theme in forms: letters with a legend, numbers of demands elsewhere, other names, two themes in one row."""

import pytest
from purchases import PURCHASE

from mvoi_checklist import evaluate


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
    ],
)
def test_a_theme_goes_by_other_names(name, theme, in_short):
    assert in_short(theme, ((name, "Minimumeis: volgens bijlage 3"), ("Prijspeil", "2026"))) == "requirement"


@pytest.mark.parametrize("name", ["Energie", "Water", "Vervoer", "Sociaal domein"])
def test_one_word_beside_a_theme_is_no_theme(name, in_short):
    for theme in ("klimaat", "milieu", "social-return"):
        assert in_short(theme, ((name, "Minimumeis: volgens bijlage 3"), ("Prijspeil", "2026"))) == "niets"


LETTERS = (
    ("", "P1 kantoren", "P2 sport", "Toelichting"),
    ("Social return", "C", "-", "5% van de loonsom"),
    ("Milieu", "K + G", "K", "Ecolabel op alle middelen"),
    ("Circulair", "-", "-", "De middelen zijn na gebruik op, er blijft niets over om te hergebruiken."),
    ("Klimaat", "Q", "Q", "Alle bussen elektrisch"),
)


@pytest.mark.parametrize(
    ("theme", "answer"),
    [("social-return", "contract"), ("milieu", "award requirement"), ("circulair", "uitleg")],
)
def test_letters_mean_what_the_legend_says(theme, answer, in_short):
    assert in_short(theme, "K = eis in programma van eisen, G = gunning, C = contractbepaling, - = niets", LETTERS) == answer


def test_letters_without_a_legend_make_no_explanation_of_what_is_asked(in_short):
    assert in_short("milieu", (LETTERS[0], ("Milieu", "K", "K", "Ecolabel op alle middelen"), ("Klimaat", "G", "G", ""))) == "requirement"


DEMANDS = (
    ("nr", "omschrijving", "soort (eis/wens/gunning/contract)"),
    ("1", "Aannemer heeft VCA", "K.O."),
    ("2", "Graafmachine op stroom", "wens, in gunning"),
    ("3", "Twee leerlingen op het werk", "contract"),
    ("4", "Natuursteen met keurmerk", "vervallen"),
)


@pytest.mark.parametrize(
    ("theme", "answer"),
    [("klimaat", "award"), ("social-return", "contract"), ("milieu", "award requirement"), ("ketenverantwoordelijkheid", "uitleg")],
)
def test_a_theme_may_point_to_numbered_demands(theme, answer, in_short):
    points = (("klimaat", "2"), ("milieu", "zie 1 en 2"), ("social return", "3"), ("keten", "zie 4. De steen vervalt en er komt beton uit de buurt."))
    assert in_short(theme, DEMANDS, points) == answer


def test_award_criteria_with_a_weight_are_asked(in_short):
    weights = (("Criterium", "Weging"), ("K1 Fasering / bouwtijd", "15"), ("K2 CO2-uitstoot van het transport", "25"))
    assert in_short("klimaat", weights) == "award"


@pytest.mark.parametrize(("theme", "answer"), [("milieu", "requirement"), ("circulair", "uitleg")])
def test_two_themes_in_one_row_each_get_their_own_sentences(theme, answer, in_short):
    text = "De bussen voldoen aan Euro 6 (eis 12). Voor circulair vragen wij niets, want er wordt geen materiaal gebruikt."
    assert in_short(theme, (("Milieu en circulair", text), ("Prijspeil", "2026"))) == answer


@pytest.mark.parametrize(
    ("theme", "answer"),
    [("klimaat", "award"), ("milieu", "requirement"), ("social-return", "uitleg"), ("circulair", "niets")],
)
def test_themes_may_stand_above_the_columns(theme, answer, in_short):
    across = (
        ("", "Klimaat", "Milieu", "Circulair", "Social return"),
        ("Comply: hoe vragen we het uit?", "Gunningscriterium: menu met minder vlees", "Eis: 30 % biologisch", "", ""),
        ("Explain: waarom niet?", "", "", "", "Vijf procent is hier € 3.250 per jaar, daar maakt u geen plek mee."),
    )
    assert in_short(theme, across) == answer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gasloos, dat is eis 3.7", "requirement"),
        ("Materieel elektrisch (eis 12)", "requirement"),
        ("Gunningscriterium “slim rijden”: plan voor minder kilometers", "award"),
        ("Wens W2, 20 punten: aandeel elektrisch", "award"),
        ("Eis in de raamovereenkomst: alle bussen elektrisch", "requirement"),
    ],
)
def test_a_kind_is_known_by_its_number_or_its_name(text, kind, in_short):
    assert in_short("klimaat", (("Klimaat", text), ("Prijspeil", "2026"))) == kind


def test_a_longer_name_of_a_column_says_what_it_holds(in_short):
    table = (
        ("Thema", "Relevant?", "Toepassing in deze aanbesteding", "Onderbouwing"),
        ("1 Klimaat", "hoog", "Minimumeis", "Zie hoofdstuk 3"),
        ("2 Milieu", "laag", "-", ""),
    )
    assert in_short("klimaat", table) == "requirement"


def test_a_header_of_a_list_is_no_title(read):
    listed = (("Onderwerp", "Stand van zaken", "Actie"), ("Bodem", "gereed", "plan"), ("Kap", "loopt", "aanvraag"))
    assert read(PURCHASE, "", listed).title == "Onderhoud fonteinen"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("☐ ja ☒ nee\nZo ja, hoe? Zo nee, waarom niet?\nHet werk is in een dag klaar, voor een plek is dat te kort.", "uitleg"),
        ("☒ ja ☐ nee\nZo ja, hoe? Zo nee, waarom niet?\n5% contractueel, als contractbepaling", "contract"),
        ("☐ ja ☒ nee\nZo ja, hoe? Zo nee, waarom niet?", "nee"),
    ],
)
def test_the_question_of_the_form_is_no_answer(text, answer, in_short):
    assert in_short("social-return", (("Social return", text), ("Prijspeil", "2026"))) == answer


def test_a_cross_below_a_column_for_nothing_is_a_no(in_short):
    matrix = (
        ("Thema", "Eis", "Gunning", "N.v.t.", "Opmerking"),
        ("Milieu", "", "", "x", "Er is geen vervoer, geen lozing en geen product."),
        ("Klimaat", "x", "", "", ""),
    )
    assert in_short("milieu", matrix) == "uitleg"


def test_a_theme_may_stand_behind_the_name_of_the_chapter(in_short):
    assert in_short("milieu", "MVI: milieu", "Minimumeis: volgens bijlage 3", "MVI: circulair", "-") == "requirement"


@pytest.mark.parametrize(("theme", "answer"), [("klimaat", "requirement"), ("milieu", "requirement"), ("circulair", "uitleg")])
def test_a_cell_per_theme_with_its_answer_below_the_name(theme, answer, in_short):
    cells = (
        ("Social return\nEr is nauwelijks werk, dus dit vragen wij niet.",),
        ("Klimaat\nAlle bussen elektrisch, harde eis.",),
        ("Milieu en circulair\nHout mag niet (eis 12). Voor circulair valt er niets te eisen, want er komt geen materiaal aan te pas.",),
        ("Diversiteit, inclusie\n--",),
    )
    assert in_short(theme, cells) == answer


def test_a_column_of_another_name_may_hold_no_more_than_yes_and_no(in_short):
    table = (("Thema", "In uitvraag?", "Toelichting"), ("Circulair", "Ja", "MPG als gunningscriterium"), ("Keten", "Nee", "Er zitten geen risicoproducten in."))
    assert in_short("circulair", table) == "award"
    assert in_short("ketenverantwoordelijkheid", table) == "uitleg"


def test_the_remarks_with_which_a_form_ends_are_not_about_an_empty_theme(in_short):
    assert in_short("social-return", (("Social return", ""), ("Opmerkingen", "Het budget zit in verkiezingen 2027, daar gaat ook porto van af."))) == "niets"


@pytest.mark.parametrize("theme", ["ketenverantwoordelijkheid", "social-return"])
def test_help_that_says_what_each_theme_is_answers_nothing(theme, in_short):
    kinds = "Milieu: stoffen en hout. Keten: arbeidsomstandigheden bij de fabriek. Social return: werkplekken voor mensen met een afstand tot de arbeidsmarkt."
    assert in_short(theme, f"Kies per thema wat je doet. {kinds}") == "niets"
    assert in_short(theme, (("Definities (uit het inkoopbeleid)\n" + kinds + " Standaard 5% van de loonsom bij diensten.",),)) == "niets"


def test_a_yes_and_a_plain_refusal_elsewhere_contradict_each_other(read, ruleset):
    yes = (("Thema", "Ja", "Nee", "Toelichting"), ("Social return", "X", "", "3% van de omzet, contractbepaling"))
    no = "Social return leggen we in deze overeenkomst niet op, want het tekort aan personeel is te groot."
    document = read(PURCHASE, yes, "# Relatiebeheer", no)
    assert next(item for item in evaluate(document, ruleset).themes if item.theme == "social-return").verdict.value == "undetermined"


def test_a_demand_may_be_taken_back_behind_a_semicolon(in_short):
    assert in_short("social-return", "Dit vervangt de gebruikelijke 5% social return in de overeenkomst; die komt dus niet in het contract.") in ("open", "?")


@pytest.mark.parametrize(
    ("theme", "pointer", "answer"),
    [("circulair", "zie vraag 10", "award"), ("social-return", "zie par. 10", "suitability")],
)
def test_a_theme_may_point_to_a_chapter_by_its_number(theme, pointer, answer, in_short):
    chapter = ("# 10. Hoe gun je?", "In de gunning weegt het aandeel refurbished voor 30%.", "Inschrijvers hebben zelf PSO-trede 1 (geschiktheidseis).")
    names = {"circulair": "Circulair", "social-return": "Social return"}
    assert in_short(theme, *chapter, "# 11. Duurzaam", ((names[theme], pointer), ("Prijspeil", "2026"))) == answer
