"""How forms are laid out and filled in by hand: boxes as bullets or letters, interviews, exports, figures with a legend, small labels in a grid."""

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from purchases import PURCHASE
from word_blocks import save_blocks

from mvoi_checklist import UnreadableFileError, evaluate, read_start_document
from mvoi_checklist.inputs.dutch.days import read_day


def with_boxes_as_bullets(path, *lists):
    """A document with lists of which each bullet is a box, ticked or not."""
    word = docx.Document()
    numbering = word.part.numbering_part.element
    for number, sign in ((90, "☐"), (91, "☒")):
        kind = OxmlElement("w:abstractNum")
        kind.set(qn("w:abstractNumId"), str(number))
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), "0")
        text = OxmlElement("w:lvlText")
        text.set(qn("w:val"), sign)
        level.append(text)
        kind.append(level)
        numbering.insert(0, kind)
        one = OxmlElement("w:num")
        one.set(qn("w:numId"), str(number))
        of = OxmlElement("w:abstractNumId")
        of.set(qn("w:val"), str(number))
        one.append(of)
        numbering.append(one)
    for label, *options in lists:
        word.add_paragraph(label)
        for ticked, option in options:
            properties = word.add_paragraph(option)._p.get_or_add_pPr()  # noqa: SLF001
            listed = OxmlElement("w:numPr")
            for name, value in (("w:ilvl", "0"), ("w:numId", "91" if ticked else "90")):
                mark = OxmlElement(name)
                mark.set(qn("w:val"), value)
                listed.append(mark)
            properties.append(listed)
    word.save(path)
    return path


def test_the_bullets_of_a_list_are_boxes_to_tick(tmp_path, ruleset):
    lists = (
        ("Titel: Onderhoud fonteinen", (False, "Gemeente Duinrand")),
        ("Procedure:", (False, "Enkelvoudig onderhands"), (True, "Nationaal openbaar"), (False, "Europees openbaar")),
        ("Soort opdracht:", (False, "Werk"), (False, "Levering"), (True, "Dienst")),
    )
    document = read_start_document(with_boxes_as_bullets(tmp_path / "start.docx", *lists), ruleset)
    assert (document.procedure, document.contract_kind) == ("nationaal-openbaar", "diensten")


def test_bullets_that_look_like_boxes_are_bullets_where_none_is_ticked(tmp_path, ruleset):
    lists = (
        ("Procedure:", (False, "Nationaal openbaar")),
        ("Soort opdracht:", (False, "Dienst")),
        ("Titel: Fonteinen herstellen", (False, "Gemeente Duinrand")),
    )
    document = read_start_document(with_boxes_as_bullets(tmp_path / "start.docx", *lists), ruleset)
    assert (document.procedure, document.contract_kind) == ("nationaal-openbaar", "diensten")


@pytest.mark.parametrize(("typed", "kind"), [("O werk     O levering     X dienst", "diensten"), ("x werk   o levering   o dienst", "werken")])
def test_a_letter_typed_before_an_option_is_a_box(typed, kind, read):
    assert read(PURCHASE, (("Soort opdracht", typed),)).contract_kind == kind


def test_a_letter_typed_before_yes_or_no_answers_for_a_theme(themes):
    found = themes((("klimaat", "O ja   X nee", "het werk is in twee dagen klaar en er komt geen voertuig aan te pas"), ("milieu", "X ja   O nee", "")))
    assert found["klimaat"][0] is False
    assert found["milieu"][0] is True


def test_figures_mean_what_the_line_above_the_table_says(themes):
    found = themes(
        "Geef een cijfer. 0 = doen we niet, 1 = als eis, 2 = weegt mee bij de keuze.",
        (
            ("Onderdeel", "0-2", "Toelichting"),
            ("Klimaat", "0", "de pompen draaien al op groene stroom van de gemeente zelf en er wordt niets gereden"),
            ("Milieu", "1", "geen chloor in het water"),
            ("Circulair", "2", "plan voor de oude pompen"),
        ),
    )
    assert found["klimaat"][0] is False
    assert found["milieu"][1] == ["requirement"]
    assert found["circulair"][1] == ["award"]


def test_the_box_before_a_theme_says_whether_it_is_applied(themes):
    found = themes(
        (
            ("Thema", "Instrument", "Omschrijving / motivering"),
            ("☒ Milieu", "Eis", "geen chloor in het water"),
            ("☐ Social return", "Geen", "de loonsom is maar 18 % van de aanneemsom, het beleid begint daarboven"),
        )
    )
    assert found["milieu"][:2] == (True, ["requirement"])
    assert found["social-return"][:2] == (False, [])


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


def test_labels_stand_small_above_the_answers_of_a_grid(read, themes):
    grid = (
        ("wat\nPolymeer voor slibontwatering", "projectnr.\nPRJ-26.0733", "ingevuld d.d.\n6 okt. 2026"),
        ("cluster\nZuiveringsbeheer", "trekker\nD. Postmus", "inkoper\nL. Vos"),
        ("route\nEU openbaar", "looptijd vast\n36 mnd", "start\n1 juli 2027"),
        ("klimaat\ntransportplan = gunningscrit. 2 (15%)", "keten\nnog met inkoop bespreken", "social return\n2% vd opdrachtsom, in contract"),
    )
    document = read(grid)
    assert (document.title, document.reference) == ("Polymeer voor slibontwatering", "PRJ-26.0733")
    assert (document.department, document.project_leader, document.procedure) == ("Zuiveringsbeheer", "D. Postmus", "europees-openbaar")
    found = themes(grid)
    assert (found["klimaat"][1], found["social-return"][1]) == (["award"], ["contract"])


def test_a_decision_table_has_its_answers_under_the_proposal_and_the_reason_beside_it(themes):
    found = themes(
        (
            ("Nr", "Beslispunt", "Voorstel", "Overweging"),
            ("1", "Milieu", "Eis: geen stroom uit houtige biomassa", "Motie van maart"),
            ("2", "Circulair", "Niet uitvragen", "Er is geen product dat terugkomt; het gaat om kilowatturen"),
        )
    )
    assert found["milieu"][1] == ["requirement"]
    assert found["circulair"][0] is False
    assert "kilowatturen" in found["circulair"][2]


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


def test_a_name_with_its_question_waits_for_the_answer_below_it(themes):
    found = themes(
        "# Maatschappelijk verantwoord inkopen",
        "Klimaat. Hoe zorgt de opdracht voor minder CO2? Denk aan vervoer.",
        "met een elektrische bus, is een wens van 5 punten",
        "Social return. Wordt er werk gemaakt van mensen met afstand tot de arbeidsmarkt?",
        "ja! 10% van de opdrachtsom, komt in het contract",
    )
    assert (found["klimaat"][1], found["social-return"][1]) == (["award"], ["contract"])


@pytest.mark.parametrize(
    ("theme", "said", "kinds"),
    [
        ("Social return", "5 % met een bonus bij meer", ["contract"]),
        ("Milieu", "hout FSC, lijm op waterbasis", ["requirement"]),
        ("Milieu", "bespreken met de adviseur over hout FSC", []),
        ("Milieu", "Ons hout is al FSC.", []),
        ("Klimaat", "moet: monteur kan met de fiets komen", ["requirement"]),
    ],
)
def test_a_few_words_without_a_verb_name_a_demand(theme, said, kinds, themes):
    (found,) = themes(((theme, said),)).values()
    assert found[1] == kinds


@pytest.mark.parametrize(("theme", "said", "read_as"), [("Social return", "5 % met een bonus", "contractbepaling"), ("Milieu", "hout FSC", "minimumeis")])
def test_what_kind_a_few_words_were_read_as_is_told(theme, said, read_as, read):
    notes = [place.note for place in read(PURCHASE, ((theme, said),)).evidence if place.field.startswith("themes.")]
    assert len(notes) == 1
    assert f"gelezen als {read_as}" in notes[0]


def test_a_paragraph_may_say_first_what_kind_all_of_it_is(themes):
    found = themes(
        "# Duurzaamheid",
        "In het programma van eisen komen drie dingen. De koffie moet Fairtrade zijn. De automaten moeten zuinig zijn: maximaal 1,2 kWh per dag. "
        "En we willen gereviseerde machines, die de leverancier na afloop terugneemt.",
    )
    assert {theme: kinds for theme, (_, kinds, _) in found.items()} == {
        "ketenverantwoordelijkheid": ["requirement"],
        "klimaat": ["requirement"],
        "circulair": ["requirement"],
    }


def test_themes_before_one_colon_share_their_reason(themes):
    found = themes("Milieu, circulair, keten: het is denkwerk aan een bureau, er komt geen product aan te pas en er valt dus niets te halen.")
    assert {theme for theme, (_, kinds, text) in found.items() if text and not kinds} == {"milieu", "circulair", "ketenverantwoordelijkheid"}


def test_a_sentence_about_another_theme_ends_what_is_said_of_the_first(themes):
    found = themes(
        "Klimaat: de helft van de voertuigen is zero-emissie, dat wordt een eis. Verder SROI 2% volgens de bouwblokken, vast onderdeel van het contract. "
        "Circulair zien we niet, want we kopen ritten en geen spullen."
    )
    assert (found["klimaat"][1], found["social-return"][1]) == (["requirement"], ["contract"])
    assert "ritten" in found["circulair"][2]


def test_what_is_not_decided_is_no_explanation_with_words_between_it(read, ruleset):
    checklist = evaluate(read(PURCHASE, (("Productgroep", "Meubilair"), ("Ketenverantwoordelijkheid", "nog met inkoop bespreken"))), ruleset)
    assert next(one.verdict for one in checklist.themes if one.theme == "ketenverantwoordelijkheid") == "to_explain"


@pytest.mark.parametrize(
    ("blocks", "value"),
    [
        (((("Perceel 1 snoeien", "€ 410.000"), ("Perceel 2 keuren", "€ 95.000"), ("Samen", "€ 505.000")),), 505_000),
        (((("Perceel 1 snoeien", "€ 410.000"), ("Perceel 2 keuren", "€ 95.000"), ("Samen", "€ 510.000")),), None),
        (("# Scope en raming", "Het is een werk: nieuwe armaturen, met keuring volgens NEN 1010."), None),
        ((((("Raming", "tussen 880.000 en 1.050.000")),),), (880_000, 1_050_000)),
    ],
)
def test_a_sum_is_the_sum_of_what_stands_above_it_and_a_norm_is_no_amount(blocks, value, read):
    found = read((("Titel", "Bomen"), ("Procedure", "Nationaal openbaar"), ("Looptijd", "2 jaar"), ("Zaaknummer", "Z-1")), *blocks).estimated_value
    assert (found if found is None or isinstance(found, int | float) else (found.minimum, found.maximum)) == value


@pytest.mark.parametrize(
    ("told", "procedure"),
    [
        ("De niet-openbare procedure is nuttig bij meer gegadigden. Wij kiezen daarom de Europese openbare procedure.", "europees-openbaar"),
        ("Gekeken of dit onder het SAS-regime valt. Meervoudig is niet aan de orde. Dus Europees openbaar.", "europees-openbaar"),
        ("We zien twee routes: nationaal openbaar of een raamovereenkomst. De route ligt nog niet vast.", None),
        ("Openbaar", None),
    ],
)
def test_what_is_chosen_goes_before_what_is_weighed(told, procedure, read):
    assert read((("Titel", "Bomen"), ("Looptijd", "2 jaar"), ("Zaaknummer", "Z-1"), ("Procedure", told))).procedure == procedure


def test_the_codes_of_all_lots_belong_to_the_purchase(read):
    lots = (("", "Perceel 1", "Perceel 2"), ("CPV", "90911200", "90911300"), ("MVI: klimaat", "nee", "nee"))
    assert read(PURCHASE, lots).cpv == ("90911200", "90911300")


@pytest.mark.parametrize(
    ("label", "said", "field", "value"),
    [
        ("Wie leidt het project?", "Dit is degene die Inkoop kan bellen.\nKlaas-Jan Verhagen", "project_leader", "Klaas-Jan Verhagen"),
        ("Wie is projectleider?", "dat ben ik zelf, Hanneke Brinkhuis", "project_leader", "Hanneke Brinkhuis"),
        ("Is er een zaaknummer aangemaakt?", "ja, 883201", "reference", "883201"),
    ],
)
def test_help_above_a_name_and_polite_words_before_it_do_not_belong_to_it(label, said, field, value, read):
    document = read((("Titel", "Bomen"), ("Looptijd", "2 jaar"), ("Procedure", "Nationaal openbaar")), f"# {label}", *said.split("\n"))
    assert getattr(document, field) == value


def test_a_supplier_that_is_judged_buys_nothing(read):
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read(
            "# Beoordelingsformulier leverancier",
            (("Contract", "Onkruidbeheersing 2024-2027"), ("Contractnummer", "C-24-117"), ("Periode", "1 januari - 31 december 2025")),
            (("Onderdeel", "Cijfer", "Opmerking"), ("Duurzaamheid", "4", "zoals afgesproken"), ("Social return", "2", "1,8% gerealiseerd")),
        )


@pytest.mark.parametrize(("text", "read_as"), [("15/5/27", "2027-05-15"), ("1.12-13-26", None)])
def test_a_year_may_have_two_figures(text, read_as):
    found = read_day(text)
    assert (found and found.isoformat()) == read_as


def test_what_a_line_says_about_the_list_below_it_ends_with_the_list(tmp_path, ruleset):
    word = docx.Document(save_blocks(tmp_path / "start.docx", PURCHASE, "# Duurzaamheid", "In de offerteaanvraag nemen we als eis op:"))
    for item in ("Klimaat: alles op vaste aansluitingen.", "Milieu: geen chloor in het water."):
        word.add_paragraph(item, style="List Bullet")
    word.add_paragraph("Ketenverantwoordelijkheid: de fonteinen komen uit Nederland.")
    word.save(tmp_path / "start.docx")
    found = {one.theme: [item.kind for item in one.criteria] for one in read_start_document(tmp_path / "start.docx", ruleset).themes}
    assert found == {"klimaat": ["requirement"], "milieu": ["requirement"], "ketenverantwoordelijkheid": []}


def test_a_sentence_that_ends_in_its_choice_chooses_and_who_is_going_to_lead_leads(read):
    document = read(
        (("Zaaknummer", "Z-1"), ("Looptijd", "2 jaar"), ("Geraamde waarde", "€ 400.000"), ("Onderwerp", "18 december 2026")),
        "Dat is boven de Europese grens en er zijn meer aanbieders; openbaar Europees dus. Esmee van Rossum gaat het project leiden.",
    )
    assert (document.procedure, document.project_leader, document.title) == ("europees-openbaar", "Esmee van Rossum", None)


def test_the_answer_may_stand_before_the_name(read, themes):
    options = (("☐", "Meervoudig onderhands"), ("☒", "Europees openbaar"), ("☐", "Anders, namelijk: ……"))
    assert read((("Titel", "Onderhoud fonteinen"), ("Looptijd", "2 jaar")), "# Procedure", options).procedure.value == "europees-openbaar"
    said = themes((("nee", "Klimaat", ""), ("ja", "Milieu", ""), ("nee", "Circulair", "Er wordt niets geleverd dat terug kan; het is advies.")))
    assert said == {
        "klimaat": (False, [], None),
        "milieu": (True, [], None),
        "circulair": (False, [], "Er wordt niets geleverd dat terug kan; het is advies."),
    }


def test_a_row_of_labels_stands_above_its_answers_also_with_an_unknown_one_among_them(read):
    labels, said = ("Raming excl. btw", "Dekking volgens afdeling", "Looptijd", "Startdatum"), ("€ 165.000", "€ 215.000", "24 maanden", "week 36")
    found = read((("Titel", "Bureaus"),), (labels, said), (("Procedure en gekozen partijen",), ("Meervoudig onderhands, vier partijen",)))
    assert (found.estimated_value, found.duration_months, found.procedure.value) == (165000, 24, "meervoudig-onderhands")


@pytest.mark.parametrize(
    ("how", "kinds"),
    [
        ("☐ Eis    ☐ Gunningscriterium    ☒ Geschiktheidseis / selectiecriterium", ["suitability"]),
        ("X Eis    ☐ Gunningscriterium    ☐ Contractbepaling", ["requirement"]),
        ("/  /  / Geschiktheidseis / selectiecriterium", ["selection", "suitability"]),
    ],
)
def test_where_only_kinds_are_ticked_nothing_is_asked_yet(how, kinds, themes):
    block = (("Toepassing", "X Toegepast    ☐ Niet toegepast"), ("Op welke manier?", how), ("Wat vragen we concreet?", "Een systeem voor milieuzorg."))
    assert themes("# Milieu", block)["milieu"] == (True, kinds, None)


def test_what_is_asked_counts_also_where_the_form_asks_why_not(themes):
    block = (("Toepassing", "☐ Toegepast    ☐ Niet toegepast"), ("Niet toegepast? Leg uit (explain)", "Twee warmtepompen en led. Zijn allemaal bestekseisen."))
    assert themes("# Klimaat", block)["klimaat"][1] == ["requirement"]


def test_a_line_about_another_theme_in_a_cell_is_about_that_one(themes):
    told = "Alle bussen minimaal Euro 6 (PvE 4.2).\nCirculair is niet toegepast: we kopen een dienst, de bussen blijven van de vervoerder."
    said = themes("# Milieu", (("Wat vragen we concreet?", told), ("Ambitieniveau", "☒ Basis")), "# Circulair", (("Wat vragen we concreet?", ""),))
    assert said["circulair"] == (False, [], "Circulair is niet toegepast: we kopen een dienst, de bussen blijven van de vervoerder.")
    assert "Circulair" not in str(said["milieu"])


def test_a_pointer_to_an_annex_asks_nothing(themes):
    assert themes("# Circulair", (("Wat vragen we concreet?", "zie bijlage"), ("Toelichting", "")))["circulair"] == (None, [], "zie bijlage")


def test_a_refusal_that_closes_what_was_weighed_decides(themes):
    told = "Papier en middelen maken 4% van de opdrachtsom uit, de rest is arbeid. Daarom doen we het niet."
    assert themes("# Ketenverantwoordelijkheid", told)["ketenverantwoordelijkheid"] == (False, [], told)


def test_a_document_that_looks_back_on_a_contract_buys_nothing(tmp_path, ruleset):
    facts = (
        ("Zaaknummer", "Z2021-8834"),
        ("Afdeling", "Stadswerken"),
        ("Looptijd", "4 jaar"),
        ("Contractwaarde", "€ 1.100.000"),
        ("Procedure", "Europees openbaar"),
    )
    path = save_blocks(tmp_path / "einde.docx", "# Evaluatieformulier contract", facts, (("Thema", "Afgesproken"), ("Klimaat", "CO2-Prestatieladder")))
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read_start_document(path, ruleset)


@pytest.mark.parametrize(
    ("told", "field", "value"),
    [
        ("Een nieuwe vervoerder die op 1 augustus 2027 begint, met een overeenkomst voor een vaste periode van vier jaar.", "start_date", "2027-08-01"),
        ("We willen per 1 april 2026 beginnen.", "start_date", "2026-04-01"),
        ("Op 1 april 2026 beginnen we met de marktconsultatie.", "start_date", "None"),
        ("Stem in, zodat de selectiefase op 4 mei 2026 kan beginnen.", "start_date", "None"),
        ("We willen op 1 maart 2027 met het contract beginnen, zodat er tijd is om over te stappen.", "start_date", "2027-03-01"),
        ("De overeenkomst loopt vier schooljaren en begint op 1 augustus 2027.", "duration_months", "48"),
        ("De waarde voor de vier boekjaren is € 520.000 exclusief btw.", "estimated_value", "520000"),
        ("Het dossier is te vinden onder nummer Z26/04418.", "reference", "Z26/04418"),
        ("Femke Dijkstra van het team Jeugd en Onderwijs is projectleider.", "project_leader", "Femke Dijkstra"),
        ("Jolanda Peijnenburg van Facilitaire Dienstverlening trekt het project.", "department", "Facilitaire Dienstverlening"),
        ("Wij (gemeente Bommelerwaard, team Groen en Water) willen op tijd beginnen.", "department", "Groen en Water"),
        ("Ambtelijk opdrachtgever is het hoofd van het team Maatschappelijke Ondersteuning.", "department", "Maatschappelijke Ondersteuning"),
        ("Het zaaknummer van dit project is 2025-Z-06613.", "reference", "2025-Z-06613"),
        ("Hun prijsindicatie is € 28.500 exclusief btw.", "estimated_value", "28500"),
        ("Eén offerte dus, dat mag als ik het goed heb.", "procedure", "enkelvoudig-onderhands"),
        ("Wij stellen een meervoudig onderhandse aanbesteding voor met vijf aannemers.", "procedure", "meervoudig-onderhands"),
        ("Catering is een sociale en specifieke dienst, dus de verlichte procedure kan.", "procedure", "None"),
    ],
)
def test_facts_stand_in_sentences_as_people_write_them(told, field, value, read):
    found = getattr(read((("Titel", "Vervoer"), ("CPV", "60130000")), told), field)
    assert str(getattr(found, "value", found)) == value


@pytest.mark.parametrize(
    ("label", "said", "field", "value"),
    [
        ("Looptijd", "drie kalenderjaren", "duration_months", "36"),
        ("Looptijd", "half jaar", "duration_months", "6"),
        ("Looptijd", "anderhalf jaar", "duration_months", "18"),
        ("Gewenste ingangsdatum", "1-1-’27", "start_date", "2027-01-01"),
    ],
)
def test_years_are_written_in_many_ways(label, said, field, value, read):
    assert str(getattr(read((("Titel", "Vervoer"), ("CPV", "60130000"), (label, said))), field)) == value


def test_the_sum_of_the_lots_by_their_numbers_is_the_value(read):
    rows = (("Titel", "Vervoer"), ("Geraamde waarde", "Perceel 1: € 3.900.000\nPerceel 2: € 2.200.000"), ("Totaal percelen 1 + 2", "€ 6.100.000"))
    assert read(rows).estimated_value == 6100000


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


def test_an_example_between_quotes_in_the_help_above_a_table_asks_nothing(themes):
    told = 'Zet per thema één kruisje. Bij 1, 2 en 3 schrijf je op welke eis erin komt, bijvoorbeeld "eis: bestelauto\'s rijden elektrisch".'
    table = (
        ("Thema", "0", "1", "2", "3", "Wat zie je daarvan terug in deze opdracht?"),
        ("Klimaat", "", "", "", "", ""),
        ("Social return", "", "", "X", "", "5% SROI"),
    )
    assert themes("# Maatschappelijk verantwoord opdrachtgeven", told, table) == {"social-return": (None, ["contract"], None)}


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


def test_boxes_that_are_all_values_of_one_field_answer_it_whatever_their_label(read):
    found = read((("7", "Waar gaat het om?", "☐ werken\n☐ leveringen\n☒ diensten\n☐ sociale en andere specifieke diensten"), ("8", "CPV", "60130000-8")))
    assert (found.contract_kind.value, found.title) == ("diensten", None)


def test_roles_side_by_side_stand_above_their_names(read):
    signed = (("Opdrachtgever", "Trekker", "Coördinator Inkoop"), ("Lieke van Rossum", "Dirk-Jan Postma", "Fatima el Amrani"))
    assert read(PURCHASE, (("Trekker van de inkoop", "Dirk-Jan Postma"),), signed).project_leader == "Dirk-Jan Postma"


def test_what_is_typed_between_the_brackets_of_a_prompt_counts_where_it_can_only_be_an_answer(read):
    lines = (
        "Onderwerp van de aanbesteding: [korte titel, zonder afkortingen]",
        "Aard van de opdracht: [leveringen]",
        "Contractduur: [2 jaar, verlengen kan 2 x 1]",
    )
    prompts = ("Procedure: [kies: Europees openbaar of meervoudig onderhands]", "CPV: [12345678-9]", "Raming: [bijvoorbeeld € 50.000]")
    found = read("Startformulier aanbesteding", *lines, *prompts)
    assert (found.title, found.contract_kind.value, found.duration_months) == (None, "leveringen", 24)
    assert (found.procedure, found.cpv, found.estimated_value) == (None, None, None)


def test_the_reason_may_stand_before_the_refusal_that_concludes(themes):
    reason = "Er wordt geen apparatuur geleverd; telefoons vallen onder een ander contract."
    refusal = "Voor circulaire of andere milieueisen biedt deze opdracht dan ook geen aanknopingspunt."
    said = themes("# Duurzaamheid", f"{reason} {refusal}")
    assert said == {theme: (False, [], f"{reason} {refusal}") for theme in ("circulair", "milieu")}


def test_a_demand_before_the_refusal_of_another_theme_is_no_reason_for_it(themes):
    said = themes("# Duurzaamheid", "Voor klimaat eisen we elektrische busjes. Circulaire eisen hebben dus geen zin.")
    assert "busjes" not in str(said.get("circulair"))


def test_a_kind_beside_the_answer_is_the_kind_of_what_is_asked(themes):
    table = (
        ("nr", "vraag", "antwoord", "soort"),
        ("1", "team", "Wijkbeheer", ""),
        ("2", "klimaat", "volledig elektrisch, actieradius 250 km", "knock-out"),
        ("3", "keten", "inschrijver laat zien waar het kobalt vandaan komt", "G3"),
    )
    assert {theme: kinds for theme, (_, kinds, _) in themes(table).items()} == {"klimaat": ["requirement"], "ketenverantwoordelijkheid": ["award"]}


@pytest.mark.parametrize("said", ["hoort er gewoon bij", "Alkmaar wil klimaatneutraal worden, dus dit heeft altijd hoge prioriteit."])
def test_praise_beside_yes_is_no_demand(said, themes):
    assert "requirement" not in themes((("Thema", "Toegepast?", "Toelichting"), ("Klimaat", "ja", said), ("Milieu", "nee", "")))["klimaat"][1]


def test_no_time_is_no_reason(read, ruleset):
    found = read(
        PURCHASE, (("Thema", "C of E", "Toelichting"), ("Social return", "Explain", "Hier hadden we helaas geen tijd meer voor"), ("Milieu", "Explain", "-"))
    )
    results = evaluate(found.model_copy(update={"product_groups": ("schoonmaak",)}), ruleset).themes
    assert next(result.verdict.value for result in results if result.theme == "social-return") == "to_explain"


def test_whoever_may_not_take_part_is_the_supplier(themes):
    told = "Fair Wear: de firma zelf moet daarbij zijn aangesloten, anders mogen ze niet meedoen."
    assert themes("# Ketenverantwoordelijkheid", told)["ketenverantwoordelijkheid"][1] == ["suitability"]


def test_the_last_sentence_may_say_what_kind_all_of_it_is(themes):
    told = "Isolatie naar Rc 6,3. Oude bitumen terug naar de fabriek. Geen zink op het dak (uitloging). Alles is opgenomen in de werkomschrijving."
    said = themes((("Duurzaam inkopen toegepast? (ja/nee, toelichten)", told), ("Afdeling", "Vastgoed")))
    assert {theme: kinds for theme, (_, kinds, _) in said.items()} == {"klimaat": ["requirement"], "circulair": ["requirement"], "milieu": ["requirement"]}


@pytest.mark.parametrize(
    ("blocks", "field", "value"),
    [
        (("Ik ben zelf projectleider en Mo doet de directievoering.", "Met vriendelijke groet,", "Hans Zwart", "adviseur"), "project_leader", "Hans Zwart"),
        (("Wijze van aanbesteden: onderhands, 3 aannemers",), "procedure", "meervoudig-onderhands"),
        (("Onderwerp: RE: start inkoop dienstkleding boa's",), "title", "dienstkleding boa's"),
        (("Productgroep: geen, staat er niet tussen",), "product_groups", "()"),
    ],
)
def test_messages_tell_facts_as_people_talk(blocks, field, value, read):
    found = getattr(read((("CPV", "45261000"), ("Afdeling", "Vastgoed")), *blocks), field)
    assert str(getattr(found, "value", found)) == value


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Onderwerp: startdocument eindejaarsgeschenk 2026", "title", "eindejaarsgeschenk 2026"),
        ("Projectleider: Thijs van Gameren (beleidsadviseur cultuur).", "project_leader", "Thijs van Gameren"),
        ("Catering is een sociale en andere specifieke dienst.", "contract_kind", "sociale-en-specifieke-diensten"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(line, field, value, read):
    found = getattr(read((("CPV", "45261000"), ("Afdeling", "Vastgoed")), line), field)
    assert str(getattr(found, "value", found)) == value
