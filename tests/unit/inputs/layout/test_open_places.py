"""Forms in which options, levels and places to fill in still stand open: only what somebody chose or typed counts."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from form import THEMES, Form
from theme_answers import answers_of

from mvoi_checklist import evaluate

POLICY = "Wij vragen emissievrij vervoer als minimumeis in elk contract."


def test_a_label_in_every_block_that_nobody_left_empty_is_of_the_form(themes_of):
    form = Form()
    for number, theme in enumerate(THEMES):
        said = "Gunningscriterium: een plan voor minder afval." if theme == "Circulair" else ""
        form.table((f"3.{number} {theme}",), ("Zo zien wij het", f"{POLICY} {number}"), ("Uitwerking", said))
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"circulair": ["award"]}


def test_a_rung_is_chosen_by_its_mark_and_the_words_of_the_form_are_no_reason(read_form, ruleset):
    form = Form()
    form.line("Productgroep: kantoormeubilair")
    for theme in THEMES:
        rungs = ("We doen hier niets mee", "Leverancier rapporteert elk jaar", "In het contract staan maatregelen")
        chosen = {"Klimaat": 2, "Circulair": 0}.get(theme)
        form.table((theme,), *((f"Niveau {at}: {said}", "X" if at == chosen else "") for at, said in enumerate(rungs)), ("Zo vragen we het:",))
    found = read_form(form)
    verdicts = {one.theme: one.verdict for one in evaluate(found, ruleset).themes}
    assert answers_of(found)["circulair"] == (False, [], None)
    assert (verdicts["klimaat"], verdicts["circulair"]) == ("applied", "to_explain")
    assert next(item.quote for item in found.evidence if item.field == "themes.klimaat.applied") == "Niveau 2: In het contract staan maatregelen"


@pytest.mark.parametrize("by", ["colour", "cross"])
def test_one_cell_among_options_is_chosen_by_its_colour_or_its_cross(by, read_form):
    form = Form()
    levels = ("Niets vragen", "Keurmerk als minimumeis", "Punten voor hergebruik als gunningscriterium")
    chosen = {"Klimaat": 1, "Milieu": 2, "Circulair": 0, "Social return": None}
    cross = [[f"X  {level}" if by == "cross" and at == chosen[theme] else level for at, level in enumerate(levels)] for theme in THEMES]
    table = form.table(("Thema", "0 - geen", "1 - basis", "2 - plus"), *((theme, *options) for theme, options in zip(THEMES, cross, strict=True)))
    for row, theme in enumerate(THEMES, start=1):
        if by == "colour" and chosen[theme] is not None:
            properties = table.cell(row, chosen[theme] + 1)._tc.get_or_add_tcPr()  # noqa: SLF001
            properties.append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="FFE600"/>'))
    found = answers_of(read_form(form))
    assert (found["klimaat"][:2], found["milieu"][:2], found["circulair"]) == ((True, ["requirement"]), (True, ["award"]), (False, [], None))
    assert "social-return" not in found or not found["social-return"][1]


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("[beschrijf hoe het terugkomt] Gunningscriterium van 20%: een plan voor inname.", ["award"]),
        ("[beschrijf hoe het terugkomt]", None),
        ("(bijvoorbeeld: FSC-hout. Bij schoonmaak nemen wij het EU Ecolabel op als eis.)", None),
        ("(waar komt het vandaan? Bij textiel nemen wij de ISV op als contractbepaling.) Minimumeis: FSC-hout.", ["requirement"]),
        ("Een goed antwoord is bijvoorbeeld: “We eisen dat de leverancier elektrisch rijdt.”", None),
    ],
)
def test_what_a_form_asks_between_brackets_is_no_answer(said, kinds, themes_of):
    form = Form()
    form.line("Titel: Stoelen")
    form.line("Looptijd: 2 jaar")
    form.heading("Milieu")
    form.line(said)
    assert (themes_of(form).get("milieu") or (None, None, None))[1] == kinds


@pytest.mark.parametrize(("left", "kinds"), [("ABC", None), ("A", ["contract"]), ("C", ["suitability"])])
def test_alternatives_that_all_still_stand_are_no_answer(left, kinds, themes_of):
    lines = {
        "A": "A. In de overeenkomst nemen wij op: de aannemer meldt zijn uitstoot.",
        "B": "B. Wij nemen niets op, omdat [reden].",
        "C": "C. Geschiktheidseis: de aannemer heeft een certificaat.",
    }
    form = Form()
    form.line("Titel: Stoelen")
    form.line("Looptijd: 2 jaar")
    form.heading("Klimaat")
    for letter in left:
        form.line(lines[letter])
    assert (themes_of(form).get("klimaat") or (None, None, None))[1] == kinds


def test_a_sentence_that_opens_the_same_for_every_theme_holds_the_answer(themes_of):
    form = Form()
    form.line("Titel: Stroom")
    ends = {"Klimaat": "eis: 100 % stroom uit Nederlandse wind.", "Circulair": "niet toepassen, omdat stroom niet te hergebruiken is."}
    for theme in THEMES:
        form.line(
            f"{theme}. De opdrachtnemer voldoet aan het beleid van {theme}. Voor deze inkoop is gekozen voor {ends.get(theme, '[eis / niet toepassen].')}"
        )
    found = themes_of(form)
    assert found["klimaat"][1] == ["requirement"]
    assert set(found) == {"klimaat", "circulair"}
    assert not found["circulair"][1]


def test_words_of_the_form_stand_behind_the_name_and_answers_below_it(themes_of):
    form = Form()
    form.line("Titel: Stoelen")
    form.line("Looptijd: 2 jaar")
    said = {"Klimaat": "nvt", "Milieu": "Minimumeis: FSC-hout", "Circulair": "Contractbepaling: stoelen gaan retour"}
    for theme in THEMES:
        form.line(f"{theme}\t{'5 % voor wie aan de kant staat' if theme == 'Social return' else 'schoon gemaakt'}")
        form.line(said.get(theme, ""))
    found = themes_of(form)
    assert (found["milieu"][1], found["circulair"][1]) == (["requirement"], ["contract"])
    assert "social-return" not in found


def test_what_stands_above_the_options_of_a_theme_is_of_the_form(themes_of):
    form = Form()
    form.line("Titel: Ketels")
    for theme in THEMES:
        form.heading(theme)
        form.line("Bij diensten boven € 100.000 gaan wij uit van 5% van de opdrachtwaarde, dat staat in de overeenkomst.")
        form.line("☐ Eis: de aannemer rijdt elektrisch.")
        form.line(f"{'☒' if theme == 'Social return' else '☐'} Geschiktheidseis: inschrijver heeft trede 1 van de PSO.")
        form.line(f"{'☒' if theme == 'Circulair' else '☐'} Niet van toepassing, want: de onderdelen moeten origineel zijn, anders vervalt de garantie.")
    found = themes_of(form)
    assert (found["social-return"][1], found["circulair"][0]) == (["suitability"], False)
    assert set(found) == {"social-return", "circulair"}


def a_demand_without_its_kind(*below):
    form = Form()
    form.line("Titel: Stoelen")
    form.line("Looptijd: 2 jaar")
    form.heading("Circulair")
    form.line("De leverancier neemt oude stoelen terug.")
    form.heading("Overig")
    for line in below:
        form.line(line)
    return form


@pytest.mark.parametrize(
    ("below", "verdict", "told"),
    [
        ([], "applied", 0),
        (["Opmerking: ……………………"] * 3, "undetermined", 1),
        (["Paraaf voor akkoord: ……………………"] * 3, "applied", 0),
    ],
)
def test_a_demand_without_its_kind_is_in_doubt_where_places_of_the_form_stand_open(below, verdict, told, read_form, ruleset):
    found = evaluate(read_form(a_demand_without_its_kind(*below)), ruleset)
    assert {one.theme: one.verdict for one in found.themes}["circulair"] == verdict
    assert [finding.code for finding in found.findings].count("MVOI326") == told


def test_a_choice_that_is_put_off_goes_before_what_the_form_says_beside_it(read_form, ruleset):
    form = Form()
    form.line("Titel: Stoelen")
    form.line("Looptijd: 2 jaar")
    form.table(("Thema", "Toegepast", "Standaardeis"), *((theme, "Nog te bepalen", f"Minimumeis: {theme} volgens de norm") for theme in THEMES))
    assert {one.verdict for one in evaluate(read_form(form), ruleset).themes} <= {"to_explain", "not_applicable"}


def test_everything_before_a_place_for_the_answer_is_of_the_form(themes_of):
    asked = (
        ("1. Klimaat.", "Kan het met minder CO2? Wij willen dat aannemers schoon materieel gebruiken.", "alles op HVO100, als eis in het bestek"),
        ("2. Natuur en milieu.", "Hoe voorkomen we schade? In het buitengebied werken we altijd buiten het broedseizoen.", "……………"),
        ("3. Hergebruik van spullen.", "Kunnen we tweedehands of herbruikbaar kopen?", "als minimumeis: de oude klinkers gaan er weer in"),
        ("4. Social return.", "Boven de € 100.000 vragen wij 5% van de loonsom.", "nog bespreken met Marieke"),
    )
    form = Form()
    form.line("Titel: Kerkstraat")
    for name, question, answer in asked:
        form.line(f"{name} {question}")
        form.line("/Bijvoorbeeld: “De opdrachtnemer levert elke maand de tankbonnen aan.”/")
        form.line(f"Ons antwoord: {answer}")
    found = themes_of(form)
    assert {theme: kinds for theme, (_, kinds, _) in found.items() if kinds} == {"klimaat": ["requirement"], "circulair": ["requirement"]}
    assert "milieu" not in found


def test_who_deviates_from_the_standard_does_not_apply_the_theme(themes_of):
    form = Form()
    form.line("Titel: Schoonmaak portieken")
    form.table(
        ("Thema", "Standaardbepaling", "Wijkt u af? Zo ja, waarom?"),
        ("Klimaat", "Opdrachtnemer komt met uitstootvrije voertuigen.", "Nee"),
        ("Circulair", "Verpakkingen worden teruggenomen.", "Ja. Er ontstaat nauwelijks verpakking: alles komt in vaten die al retour gaan."),
        ("Milieu", "Middelen hebben een EU Ecolabel.", ""),
    )
    found = themes_of(form)
    assert found["klimaat"][:2] == (True, ["contract"])
    assert (found["circulair"][0], found["circulair"][1]) == (False, [])
    assert "nauwelijks verpakking" in str(found["circulair"][2])


@pytest.mark.parametrize(("label", "applied"), [("MVOI: wat nemen we mee in de uitvraag?", True), ("Welke thema's past u niet toe?", False)])
def test_boxes_with_names_of_themes_are_answers_where_they_are_ticked(label, applied, themes_of):
    form = Form()
    form.line("Titel: Catering")
    form.table(("Projectleider", "Jan Jansen"), (label, "☒ klimaat  ☐ milieu  ☒ circulair  ☐ ketenverantwoordelijkheid  ☐ social return"))
    assert {theme: said[0] for theme, said in themes_of(form).items()} == {"klimaat": applied, "circulair": applied}


def test_a_box_that_was_left_elsewhere_takes_nothing_from_an_answer_beside_a_yes(themes):
    found = themes(
        (("Staat deze inkoop op de kalender?", "☐ ja ☐ nee"), ("Waar wilt u mee beginnen?", "[vul in]"), ("Team", "[naam team]")),
        (("Thema", "Toegepast", "Hoe"), ("Social return", "☒ ja ☐ nee", "2% van de loonsom, in contract"), ("Klimaat", "☐ ja ☒ nee", "")),
    )
    assert found["social-return"][:2] == (True, ["contract"])
