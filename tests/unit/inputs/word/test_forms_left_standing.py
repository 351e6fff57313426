"""Forms of others of which the words still stand among the answers: in columns, rows and lines that look like help, behind openings, as options and levels."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from form import Form
from theme_answers import answers_of

from mvoi_checklist import evaluate

THEMES = ("Klimaat", "Milieu", "Circulair", "Social return")


HELPED = (
    ("Titel", "/Kort en herkenbaar, zoals het in de contractenbank komt/", "Vervanging bureaustoelen"),
    ("Projectleider", "/Degene die de inhoud trekt/", "Rianne Kolkman"),
    ("Geraamde waarde", "/Voorbeeld: € 480.000 over vier jaar/", "€ 118.000 excl. btw"),
    ("Afdeling", "", "Facilitaire Zaken"),
)  # fmt: skip


@pytest.mark.parametrize("rows", [HELPED, [(help_, f"{label}\n{answer}") for label, help_, answer in HELPED]], ids=["between", "in the margin"])
def test_a_column_that_looks_like_help_is_no_answer(rows, read_form):
    form = Form()
    form.table(*rows)
    found = read_form(form)
    assert (found.title, found.project_leader, found.estimated_value, found.department) == (
        "Vervanging bureaustoelen", "Rianne Kolkman", 118_000, "Facilitaire Zaken",
    )  # fmt: skip
    assert {item.place.partition(", ")[0] for item in found.evidence} == {"tabel 1"}


def test_answers_in_italics_before_remarks_stay_answers(read_form):
    form = Form()
    form.table(("Titel", "/Bureaustoelen/", ""), ("Projectleider", "/Rianne Kolkman/", "tot 1 mei"), ("Afdeling", "/Facilitair/", ""))
    found = read_form(form)
    assert (found.title, found.project_leader, found.department) == ("Bureaustoelen", "Rianne Kolkman", "Facilitair")


def test_rows_of_help_between_questions_and_answers_below_numbers(read_form):
    form = Form()
    rows = [
        ("1", "Wat is de naam van het traject?", "/Kies een herkenbare naam. Bijvoorbeeld: Vervanging tankautospuiten./", "Kazernekleding brandweer"),
        ("2", "Wie vraagt aan?", "/Sector en team, en de naam van de projectleider./", "Sector/team: Materieel\nProjectleider: Dennis Hof"),
        ("3", "Geschatte waarde", "/Onder € 25.000 mag je het zelf doen./", "tussen 180.000 en 220.000"),
        ("4", "Looptijd en start", "/Wij sluiten contracten voor 4 jaar./", "Looptijd: 3 jaar\nStart: 1 maart 2027"),
    ]
    form.table(*(line for number, asked, help_, said in rows for line in ((number, asked), ("", help_), ("", said))))
    found = read_form(form)
    assert (found.title, found.department, found.project_leader) == ("Kazernekleding brandweer", "Materieel", "Dennis Hof")
    assert (found.estimated_value.minimum, found.duration_months, str(found.start_date)) == (180_000, 36, "2027-03-01")
    assert next(item.place for item in found.evidence if item.field == "title") == "tabel 1, rij 3, cel 2"


def test_help_below_a_label_in_its_own_cell_is_no_answer(read_form):
    form = Form()
    form.table(
        ("Titel\n/Kies een herkenbare naam./", "Bureaustoelen"),
        ("Zaaknummer\n/Formaat Z-26-000000./", ""),
        ("Projectleider\n/De budgethouder is dat niet./", "Wendy Kort"),
        ("Geraamde waarde\n/Tel alle jaren op: 4 jaar x € 30.000 = € 120.000./", ""),
    )
    found = read_form(form)
    assert (found.title, found.reference, found.project_leader, found.estimated_value) == ("Bureaustoelen", None, "Wendy Kort", None)


def test_a_line_with_an_example_below_an_answer_is_no_answer(read_form):
    form = Form()
    form.table(("Titel", "Chromebooks groep 5-8\nVoorbeeld: Schoonmaakonderhoud 11 scholen"), ("Geraamde waarde", "\nVoorbeeld: € 1.240.000"))
    found = read_form(form)
    assert (found.title, found.estimated_value) == ("Chromebooks groep 5-8", None)


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
    form.heading("Klimaat")
    for letter in left:
        form.line(lines[letter])
    assert (themes_of(form).get("klimaat") or (None, None, None))[1] == kinds


def test_a_style_that_is_called_help_holds_no_answers(themes_of):
    form = Form()
    form.word.styles.add_style("Uitleg", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    form.line("Titel: Stoelen")
    form.heading("Klimaat")
    form.line("Bij catering vragen wij plantaardig aanbod als minimumeis.", style="Uitleg")
    form.heading("Milieu")
    form.line("Bij drukwerk nemen wij keurmerken op.", style="Uitleg")
    form.line("Minimumeis: EU Ecolabel.")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"milieu": ["requirement"]}


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


@pytest.mark.parametrize("introduced", ["table", "headings"])
def test_what_introduces_the_places_for_the_themes_is_in_doubt(introduced, themes_of):
    form = Form()
    form.line("Titel: Stoelen")
    form.heading("Duurzaam en sociaal", 1)
    form.line("Social return is bij ons altijd een contractbepaling van 5 %. Klimaat telt mee als gunningscriterium.")
    if introduced == "table":
        form.table(("Thema", "Toegepast", "Toelichting"), *((theme, "", "") for theme in THEMES))
    else:
        for theme in THEMES:
            form.heading(theme)
    found = themes_of(form)
    assert {theme: said[:2] for theme, said in found.items()} == {"klimaat": (None, [None])}  # "altijd" is a rule for every purchase


def test_a_demand_without_its_kind_is_in_doubt_where_places_of_the_form_stand_open(read_form, ruleset):
    form = Form()
    form.line("Titel: Stoelen")
    form.heading("Circulair")
    form.line("De leverancier neemt oude stoelen terug.")
    before = evaluate(read_form(form), ruleset)
    form.heading("Overig")
    for _ in range(3):
        form.line("Akkoord: ……………………")
    after = evaluate(read_form(form), ruleset)
    verdicts = [{one.theme: one.verdict for one in found.themes}["circulair"] for found in (before, after)]
    assert verdicts == ["applied", "undetermined"]
    assert [[finding.code for finding in found.findings].count("MVOI326") for found in (before, after)] == [0, 1]


@pytest.mark.parametrize(("open_", "ticked"), [("○", "●"), ("( )", "(x)"), ("☐", "☒")])
def test_circles_and_typed_boxes_are_boxes(open_, ticked, read_form):
    form = Form()
    form.table(("Titel", "Stoelen"), ("Procedure", f"{open_} enkelvoudig onderhands   {ticked} meervoudig onderhands   {open_} Europees openbaar"))
    assert read_form(form).procedure == "meervoudig-onderhands"


def test_footnotes_of_labels_are_no_values(read_form):
    form = Form()
    form.line("Geraamde waarde [voetnoot: Voorbeeld: € 480.000 voor vier jaar.]")
    form.line("tussen € 750.000 en € 900.000 excl. btw")
    form.line("Procedure [voetnoot: Keuze uit: meervoudig onderhands, Europees openbaar.]")
    form.line("Europees openbaar")
    found = read_form(form)
    assert (found.estimated_value.maximum, found.procedure) == (900_000, "europees-openbaar")


def test_a_label_in_bold_needs_no_colon(read_form):
    form = Form()
    for label, help_, said in (("Sector / team ", "", "Materieel"), ("Dossiernummer ", "(krijg je van inkoop) ", "VRR-26-058"), ("Titel ", "", "Kleding")):
        paragraph = form.word.add_paragraph()
        paragraph.add_run(label).bold = True
        paragraph.add_run(help_).italic = True
        paragraph.add_run(said)
    found = read_form(form)
    assert (found.department, found.reference, found.title) == ("Materieel", "VRR-26-058", "Kleding")


def test_an_answer_below_a_question_with_help_in_the_same_letters(read_form):
    form = Form()
    for asked, said in (
        ("Naam van de opdracht. Kies een naam die ook op TenderNed gebruikt kan worden.", "Catering stadskantoor"),
        ("Projectleider. De projectleider is het eerste aanspreekpunt.", "Marleen Terhorst"),
        ("Looptijd. Onze voorkeur gaat uit naar twee jaar met twee opties.", "3 jaar"),
    ):
        form.line(asked)
        form.line(f"Antwoord: {said}")
    found = read_form(form)
    assert (found.title, found.project_leader, found.duration_months) == ("Catering stadskantoor", "Marleen Terhorst", 36)


def test_a_choice_that_is_put_off_goes_before_what_the_form_says_beside_it(read_form, ruleset):
    form = Form()
    form.line("Titel: Stoelen")
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


@pytest.mark.parametrize("said", ["Boven de € 100.000 vragen wij 5% van de loonsom.", "Uitgangspunt is 5% van de loonsom, als contractbepaling."])
def test_a_rule_for_every_purchase_asks_nothing_in_this_one(said, themes_of):
    form = Form()
    form.line("Titel: Ketels")
    form.heading("Social return")
    form.line(said)
    assert not (themes_of(form).get("social-return") or (None, [], None))[1]


def test_remarks_beside_what_is_asked_of_the_supplier_only_are_no_reason(read_form, ruleset):
    form = Form()
    form.line("Titel: Kleding\nProductgroep: bedrijfskleding")
    form.heading("Ketenverantwoordelijkheid")
    form.line("ja, alleen als geschiktheidseis\nToelichting: Inschrijver is lid van Fair Wear.")
    verdicts = {one.theme: one.verdict for one in evaluate(read_form(form), ruleset).themes}
    assert verdicts["ketenverantwoordelijkheid"] not in ("applied", "explained")


def test_the_value_of_lots_in_columns_is_their_sum_and_footnotes_hold_none(read_form):
    form = Form()
    form.line("Titel: Laptops")
    form.table(("Onderdeel", "Perceel 1", "Perceel 2"), ("Geraamde waarde", "€ 480.000", "€ 210.000"), ("Looptijd", "36 maanden", "36 maanden"))
    assert read_form(form).estimated_value == 690_000
    plain = Form()
    plain.line("Titel: Sporthal")
    plain.line("De kosten zijn geraamd op EUR 3.100.000 exclusief btw [voetnoot: Inclusief btw EUR 3.751.000. De losse inrichting kost EUR 140.000.].")
    assert read_form(plain).estimated_value == 3_100_000


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("In het contract: ISV van toepassing.", ["contract"]),
        ("In het contract: niets, want het werk duurt een dag.", []),
        ("Hergebruik van de oude apparaten is bovendien een eis.", ["requirement"]),
        ("Op het gunningscriterium hergebruik zijn dertig punten te halen.", ["award"]),
    ],
)
def test_a_kind_is_heard_in_short_lines_too(said, kinds, themes_of):
    form = Form()
    form.line("Titel: Laptops")
    form.heading("Circulair")
    form.line(said)
    assert (themes_of(form).get("circulair") or (None, [], None))[1] == kinds


def test_rejected_procedures_considered_columns_and_sentences_are_no_facts(read_form):
    form = Form()
    form.line("gemeente Veldrode, domein Samenleving", style="Subtitle")
    form.line("Titel: Leerlingenvervoer")
    form.line("Zaaknummer: Inkoop maakt het nummer aan. Vaak is dat 18100000.")
    form.line("We besteden Europees aan volgens de openbare procedure. Een sas-procedure is nagezocht, maar die geldt voor vervoer niet.")
    form.table(("Vraag", "Overwogen", "Keuze"), ("Soort opdracht", "Werken of leveringen", "Diensten"))
    found = read_form(form)
    assert (found.department, found.reference, found.procedure, found.contract_kind) == ("Samenleving", None, "europees-openbaar", "diensten")


def test_the_department_that_a_label_names_goes_before_the_one_of_the_letterhead(read_form):
    form = Form()
    form.line("Woonbureau Delfmeren • afdeling Bedrijfsvoering")
    form.line("Titel: Schoonmaak portieken\nAanvragende afdeling: Vastgoedbeheer")
    assert read_form(form).department == "Vastgoedbeheer"


def test_who_writes_a_memo_and_leads_the_project_is_its_leader(read_form):
    form = Form()
    form.line("Memo\nVan: Tjeerd Hofstra, senior adviseur, afdeling Vastgoed\nBetreft: Start aanbesteding gas")
    form.line("Met de buurgemeenten is afgesproken dat ik het project leid.")
    assert read_form(form).project_leader == "Tjeerd Hofstra"


@pytest.mark.parametrize(("label", "applied"), [("MVOI: wat nemen we mee in de uitvraag?", True), ("Welke thema's past u niet toe?", False)])
def test_boxes_with_names_of_themes_are_answers_where_they_are_ticked(label, applied, themes_of):
    form = Form()
    form.line("Titel: Catering")
    form.table(("Projectleider", "Jan Jansen"), (label, "☒ klimaat  ☐ milieu  ☒ circulair  ☐ ketenverantwoordelijkheid  ☐ social return"))
    assert {theme: said[0] for theme, said in themes_of(form).items()} == {"klimaat": applied, "circulair": applied}
