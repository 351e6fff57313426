"""Questions with the answer as plain text or in a box below each, also questions that nobody listed."""

import docx
import pytest
from form import Form
from purchases import WITHOUT_VALUE
from theme_answers import answers_of

from mvoi_checklist import read_start_document

QUESTIONS = (
    "Heeft dit traject al een zaaknummer?", "Ja, 2026-008812",
    "Wie trekt het project?", "Samira el Idrissi (beleidsadviseur Wmo). In de zomer vervangt Tom haar.",
    "Is het een levering, dienst, werk of een sociale/specifieke dienst?", "Sociale en andere specifieke diensten",
    "Hoe groot is het bedrag (excl. btw) en waar baseer je dat op?", "Ongeveer 3,2 miljoen per jaar. Op basis van declaraties van 2025.",
    "Hoe lang moet het contract lopen?", "Drie jaar, met 3 x 1 jaar verlenging",
    "Klimaat: wat doe je met CO2-uitstoot?", "Nog niet besproken.",
    "Zijn er risico's?", "Overname van personeel, en een te laag tarief.",
)  # fmt: skip

TABLE = (("Thema", "Hoe"), ("Milieu", "Minimumeis: Ecolabel"), ("Social return", "Nee, omdat het een losse levering is"))


def test_each_answer_belongs_to_the_question_above_it(read):
    document = read("# Intake inkoop", *QUESTIONS)
    assert (document.reference, document.project_leader) == ("2026-008812", "Samira el Idrissi")
    assert (document.contract_kind.value, document.estimated_value, document.duration_months) == ("sociale-en-specifieke-diensten", 9_600_000, 36)
    assert [theme.explanation.text for theme in document.themes] == ["Nog niet besproken."]


def test_a_few_questions_are_no_interview(read):
    document = read("# Startnotitie", (("Titel", "Meubels"), ("Productgroep", "Meubilair")), "Is er al een zaaknummer?", "Ja, 2026-0088")
    assert document.reference is None


def test_who_speaks_belongs_to_no_answer(read):
    asked = [text if text.endswith("?") else f"M: {text}" for text in QUESTIONS]
    document = read("# Intake inkoop", *asked)
    assert (document.project_leader, document.duration_months) == ("Samira el Idrissi", 36)


def test_a_table_of_one_cell_above_its_answer_is_a_heading(read):
    bars = (
        (("1. Om welke aanschaf gaat het?*",),), "Participatieplatform",
        (("2. Wie vraagt aan?*\nDe afdeling die het gaat gebruiken",),), "Afdeling: Communicatie",
        (("3. Looptijd",),), "4 jaar, daarna 2 x 2 jaar optioneel",
        (("4. Klimaat",),), "Minimumeis: het datacenter draait op hernieuwbare stroom.",
        (("5. Planning",),), "Gunning in november. Social return komt later.",
    )  # fmt: skip
    document = read("# Intake", *bars)
    assert (document.title, document.department, document.duration_months) == ("Participatieplatform", "Communicatie", 48)
    assert [(theme.theme, [item.kind.value for item in theme.criteria if item.kind]) for theme in document.themes if theme.criteria] == [
        ("klimaat", ["requirement"])
    ]


def test_bars_may_have_letters(read):
    bars = (
        (("A   Achtergrond",),), "Titel: Onderhoud van vijvers",
        (("B   Geschiktheidseisen",),), "Een referentie van onderhoud aan drie vijvers.",
        (("C   Duurzaamheid",),), (("Klimaat", "Minimumeis: het materieel is elektrisch."), ("Milieu", "nee")),
        (("D   Planning",),), "Gunning in november.",
    )  # fmt: skip
    document = read("# Aanbestedingsplan", *bars)
    assert [(theme.theme, [item.kind.value for item in theme.criteria]) for theme in document.themes] == [("klimaat", ["requirement"]), ("milieu", [])]
    assert {item.place.partition(",")[0] for item in document.evidence if item.field.startswith("themes.")} == {'kop "Aanbestedingsplan > C   Duurzaamheid"'}


def test_a_printed_form_of_a_screen_has_a_label_for_the_remarks_on_each_theme(read):
    document = read(
        "Stap 1 van 3: Opdracht", "Titel", "Onderhoud van vijvers", "Procedure", "Meervoudig onderhands",
        "Stap 2 van 3: Duurzaam",
        "Klimaat: pas je dit toe?", "Nee", "Klimaat: toelichting", "Er wordt niet gereden, het werk gebeurt vanaf de kant met de hand.",
        "Milieu: pas je dit toe?", "(niet ingevuld)", "Milieu: toelichting", "(niet ingevuld)",
        "Circulair: pas je dit toe?", "Ja", "Circulair: toelichting", "Als minimumeis: bagger wordt hergebruikt.",
        "Stap 3 van 3: Versturen", "Akkoord", "Ja, automatisch verstuurd",
    )  # fmt: skip
    found = {theme.theme: theme for theme in document.themes}
    assert (found["klimaat"].applied, found["klimaat"].explanation is not None, "milieu" in found) == (False, True, False)
    assert [(item.kind.value, "verstuurd" in item.text) for item in found["circulair"].criteria] == [("requirement", False)]


def test_a_label_for_remarks_is_no_remark(read):
    document = read(
        "Titel: Vijvers", "Procedure: meervoudig onderhands", "Milieu: pas je dit toe?", "(niet ingevuld)", "Milieu: toelichting", "(niet ingevuld)"
    )
    assert not document.themes


def test_what_is_explained_behind_such_a_label_is_a_remark(read):
    document = read("Titel: Vijvers", "Procedure: meervoudig onderhands", "Internationale keten – leg uit: zzp'er, koopt niets in.")
    assert [(item.theme, item.explanation.text) for item in document.themes] == [("ketenverantwoordelijkheid", "zzp'er, koopt niets in.")]


def test_a_box_below_its_question_may_have_a_row_without_cells(tmp_path, ruleset):
    word = docx.Document()
    word.add_heading("Startformulier", 0)
    for question, answer in (("Wie trekt het project?", "Jan Jansen"), ("Wat gaat het kosten?", "€ 45.000"), ("Hoe lang?", "2 jaar")):
        word.add_paragraph(question)
        table = word.add_table(2, 1)
        table.cell(1, 0).text = answer
        table.rows[0]._tr.remove(table.cell(0, 0)._tc)  # noqa: SLF001 - python-docx has no other way
    word.save(str(tmp_path / "start.docx"))
    document = read_start_document(tmp_path / "start.docx", ruleset)
    assert (document.project_leader, document.estimated_value, document.duration_months) == ("Jan Jansen", 45_000, 24)


def test_the_questions_and_answers_of_an_interview_are_labels_and_values(read):
    document = read(
        "Intakeformulier inkoop",
        "V: Waar gaat het over?",
        "A: Onderhoud fonteinen in de binnenstad",
        "V: Wie is de projectleider?",
        "A: Yara Koning",
        "V: Hoe lang moet het contract duren?",
        "A: Eén jaar, dan drie keer een jaar erbij als het goed gaat",
        "V: Welke procedure hoort daarbij?",
        "A: Nationaal openbaar. CPV 45247270-3.",
    )
    assert (document.title, document.project_leader) == ("Onderhoud fonteinen in de binnenstad", "Yara Koning")
    assert (document.duration_months, document.procedure, document.cpv) == (12, "nationaal-openbaar", ("45247270-3",))


def test_an_export_of_questions_and_answers_is_read_and_its_next_question_goes_on_about_the_theme(themes):
    found = themes(
        "Vraag", "# Vraagt u iets op het gebied van klimaat?", "Antwoord", "Ja",
        "Vraag", "# Zo ja, wat en hoe?", "Antwoord", "Pompen met energielabel A, als minimumeis",
        "Vraag", "# Vraagt u social return?", "Antwoord", "Nee",
        "Vraag", "# Zo nee, waarom niet?", "Antwoord", "De monteur komt twee keer per jaar een uur, daar past geen leerplek bij",
    )  # fmt: skip
    assert found["klimaat"][:2] == (True, ["requirement"])
    assert found["social-return"][0] is False
    assert "leerplek" in found["social-return"][2]


BOXES = (
    *("1. Onder welk nummer is deze inkoop geregistreerd?", "Het nummer krijgt u van de servicedesk.", (("HV-2026-0318",),)),
    *("2. Wie trekt het project?", "Dat hoeft niet de budgethouder te zijn.", (("Fatma Yildirim",),)),
    *("3. Welke procedure stelt u voor?", (("Europees openbaar",),)),
    *("4. Wat vraagt u op het gebied van klimaat?", "Denk aan groene stroom", (("Alle bussen rijden zonder uitstoot. Dit is een eis.",),)),
)


def test_answers_stand_in_boxes_below_their_question_and_its_help(read):
    document = read("# Startformulier inkoop", *BOXES)
    assert (document.reference, document.project_leader, document.procedure) == ("HV-2026-0318", "Fatma Yildirim", "europees-openbaar")
    assert answers_of(document)["klimaat"][1] == ["requirement"]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("Wie is projectleider?", "Mirjam Schaepkens. Jeroen is materiedeskundige.", {"project_leader": "Mirjam Schaepkens"}),
        ("Welk team is eigenaar van de opdracht?", "Beheer Buitenruimte", {"department": "Beheer Buitenruimte"}),
        ("Opsteller", "R. Hagedoorn, afd. Kunst en Cultuur (monumenten)", {"department": "Kunst en Cultuur"}),
        ("Wie ben je en bij welke afdeling hoor je?", "Dorien Haanstra, afd. Bedrijfsinformatie. Ik werk op maandag.", {"department": "Bedrijfsinformatie"}),
    ],
)
def test_an_answer_below_a_question_goes_before_what_else_is_told(read, question, answer, expected):
    found = read("# Startdocument inkoop: groenonderhoud", f"## {question}", answer, "## Looptijd?", "3 jaar").model_dump()
    assert {name: found[name] for name in expected} == expected


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


def test_a_label_in_bold_needs_no_colon(read_form):
    form = Form()
    for label, help_, said in (("Sector / team ", "", "Materieel"), ("Dossiernummer ", "(krijg je van inkoop) ", "VRR-26-058"), ("Titel ", "", "Kleding")):
        paragraph = form.word.add_paragraph()
        paragraph.add_run(label).bold = True
        paragraph.add_run(help_).italic = True
        paragraph.add_run(said)
    found = read_form(form)
    assert (found.department, found.reference, found.title) == ("Materieel", "VRR-26-058", "Kleding")


@pytest.mark.parametrize("label", ["Social return", "Social return:"])
def test_the_colon_behind_a_name_in_bold_may_be_bold_or_not(label, read_form):
    form = Form(WITHOUT_VALUE)
    form.word.add_heading("Duurzaamheid", 1)
    paragraph = form.word.add_paragraph()
    paragraph.add_run(label).bold = True
    paragraph.add_run(f"{'' if label.endswith(':') else ':'} 5% in het contract.")
    assert [(item.text, item.kind.value) for item in read_form(form).themes[0].criteria] == [("5% in het contract.", "contract")]


IN_BOLD = (
    (
        "13. Klimaat: hoe beperk je met deze opdracht de uitstoot van CO2 en het energiegebruik, bijvoorbeeld met een eis aan het energielabel?",
        "Energieklasse A. Knock-out.",
    ),
    (
        "16. Ketenverantwoordelijkheid: zijn er in de keten risico's voor mens en arbeid en wat doe je eraan?",
        "De voorwaarden gaan als bijlage 6 bij het contract.",
    ),
    (
        "18. Social return: welk percentage is van toepassing (standaard 5%) en hoe wordt dat ingevuld?",
        "Niet. Er zit amper arbeid aan: één monteur, drie uur in de week.",
    ),
)  # fmt: skip


def in_bold(questions):
    """A form with each question in bold above its answer."""
    form = Form(WITHOUT_VALUE)
    for question, answer in questions:
        form.line(question).runs[0].bold = True
        form.line(answer)
    return form


def test_numbered_questions_in_bold_are_headings_however_long(read_form):
    found = {one.theme: one for one in read_form(in_bold(IN_BOLD)).themes}
    assert [item.kind.value for theme in ("klimaat", "ketenverantwoordelijkheid") for item in found[theme].criteria] == ["requirement", "contract"]
    assert found["social-return"].applied is False


def test_a_series_of_questions_leaves_the_question_before_it_alone(read_form):
    asked = (
        ("12. Is er een andere overeenkomst die je kunt gebruiken?", "Nee."),
        ("13. Klimaat: hoe beperk je de uitstoot?", "Energielabel A, eis in het PvE."),
        ("14. Milieu: welke schade wordt voorkomen?", "Niet van toepassing."),
        ("15. Circulair: hoe draagt de opdracht bij aan hergebruik?", "Gunningscriterium G3."),
        ("16. Ketenverantwoordelijkheid: zijn er risico's?", "Contractbepaling 4."),
        ("17. Social return: welk percentage?", "Contractbepaling 5."),
    )
    read = {one.theme: one.applied for one in read_form(in_bold(asked)).themes}
    assert read["klimaat"] is not False
    assert "diversiteit-inclusie" not in read


def test_before_a_question_may_stand_the_name_of_a_part(themes):
    rows = ["1. Hoe heet de opdracht?", "Maaien", "2. Welke afdeling koopt in?", "Groen", "3. Wie is de projectleider?", "Jan de Wit", "Duurzaamheid"]
    rows += [
        "4. Klimaat: vraagt u minder uitstoot?",
        "Eis: elektrische machines",
        "5. Circulair: vraagt u hergebruik?",
        "Nee, al het maaisel gaat al naar een eigen contract.",
    ]
    found = themes([(row,) for row in rows])
    assert found["klimaat"][1] == ["requirement"]
    assert found["circulair"][0] is False


def test_a_question_may_ask_two_things_at_once(read):
    document = read(
        (
            ("Hoe heet de inkoop en onder welk nummer staat hij in het zaaksysteem?", "Elektriciteit en gas\nDDH-2611-0207"),
            ("Wie dient in (team) en wie leidt het project?", "Team Vastgoed. Ik doe de projectleiding zelf: Bart-Jan Hofland. Met hulp van een bureau."),
            ("Vanaf wanneer en hoe lang?", "1 januari 2028 tot en met 31 december 2030. Daarna 2 keer 1 jaar mogelijk."),
        )
    )
    assert (document.title, document.reference) == ("Elektriciteit en gas", "DDH-2611-0207")
    assert (document.department, document.project_leader) == ("Team Vastgoed", "Bart-Jan Hofland")
    assert (document.start_date.isoformat(), document.duration_months) == ("2028-01-01", 36)


@pytest.mark.parametrize("question", ["Hoeveel gaat het kosten, zonder btw en zonder opties?", "Wat gaat het kosten, exclusief btw, over de vaste looptijd?"])
def test_a_question_for_the_value_may_say_what_is_not_in_it(question, read):
    assert read((("Titel", "Meubels"), ("Procedure", "Europees openbaar"), (question, "Ongeveer 2,4 miljoen euro."))).estimated_value == 2_400_000


def test_the_words_before_a_title_that_is_told_in_a_sentence_are_no_part_of_it(read):
    asked, said = (
        "Hoe heet de opdracht en wie leidt het project?",
        "De opdracht heet Controle jaarrekening 2027. Projectleider is Fenna Buwalda. Zij is controller.",
    )
    assert read((("Looptijd", "3 jaar"), ("Procedure", "Europees openbaar"), (asked, said))).title == "Controle jaarrekening 2027"


def test_a_chapter_in_a_table_of_contents_is_no_title(read):
    lines = ("1 Achtergrond", "2 De opdracht", "3 Markt", "4 Procedure en planning")
    assert read("Inkoopstrategie", "# Inhoud", *lines, (("Projectleider", "Jan de Wit"), ("Looptijd", "2 jaar"))).title != "3 Markt"


def test_the_reason_for_a_procedure_takes_nothing_back(read):
    said = "nationaal openbaar, want lokale partijen moeten een kans krijgen en we hebben geen goede shortlist"
    assert read((("Titel", "Meubels"), ("Looptijd", "2 jaar"), ("Procedure", said))).procedure == "nationaal-openbaar"


def test_bars_with_a_letter_end_what_stands_above_them(read_form):
    form = Form()
    for bar, below in (("A   Aanleiding", "De lease loopt af."), ("B   Omvang", "Het gaat om tien busjes."), ("C   Procedure", "Europees openbaar.")):
        form.frame(bar)
        form.line(below)
    form.line("Geschiktheidseisen").runs[0].bold = True
    form.line("referentie van een wagenpark")
    form.frame("D   Maatschappelijk verantwoord")
    form.line("Ingevuld door het projectteam.")
    form.table(("1", "Klimaat", "Alle busjes rijden elektrisch: eis 4."), ("2", "Circulair", "nee"))
    assert answers_of(read_form(form))["klimaat"][1] == ["requirement"]


@pytest.mark.parametrize("lines", [2, 5])
def test_more_empty_lines_say_no_more_than_one(read, lines):
    def spaced(gap):
        return read("# Intake inkoop", *(line for text in QUESTIONS for line in (text, *[""] * gap)), "Uitgangspunten", *[""] * gap, TABLE)

    assert spaced(lines).model_dump(exclude={"evidence"}) == spaced(1).model_dump(exclude={"evidence"})
