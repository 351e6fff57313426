"""What letters, threads of messages and long notes say: who is greeted, what a later message corrects, what the themes mean, and boxes below questions."""

import docx
import pytest
from docx.shared import RGBColor
from purchases import WITHOUT_PROCEDURE
from theme_answers import answers_of

from mvoi_checklist import UnreadableFileError, read_start_document


def told(read, *blocks):
    """The fields of a document without its evidence."""
    return read("Startnotitie inkoop", "Afdeling: Vastgoed", *blocks).model_dump(mode="json", exclude={"evidence"})


@pytest.mark.parametrize(
    ("sentences", "fields"),
    [
        (("Dit is zaak Z/26/118842, de oude zaak Z/22/040917 mag dicht.",), {"reference": "Z/26/118842"}),
        (("Kosten: ik ga uit van 140.000 per jaar ex btw.", "De looptijd is twee jaar vast."), {"estimated_value": 280_000}),
        (("Kosten zitten nu rond de 41.000 per jaar, ik reken op 45.000 per jaar (ex btw).", "De looptijd is drie jaar vast."), {"estimated_value": 135_000}),
        (
            ("Hellemans rekent met € 0,9 tot 1,1 miljoen per jaar, zonder btw.", "De looptijd is drie jaar."),
            {"estimated_value": {"minimum": 2_700_000, "maximum": 3_300_000}},
        ),
        (
            ("De waarde is geraamd op € 288.000.", "Indien beide verlengingsopties worden gelicht, komt de waarde uit op € 480.000."),
            {"estimated_value": 288_000},
        ),
        (("De aanneemsom is geraamd op € 1.350.000 exclusief btw (rest krediet: adviseurs, onvoorzien).",), {"estimated_value": 1_350_000}),
        (("Vorige keer 22.800, ik gok nu op 24.500 (ex btw).",), {"estimated_value": 24_500}),
        (("De raming komt uit op € 198.000 zonder btw, waarvan € 150.000 in één keer en € 48.000 later.",), {"estimated_value": 198_000}),
        (
            ("We contracteren via open house: elke aanbieder wordt toegelaten.", "Wij bekeken een Europese openbare aanbesteding met drie partijen."),
            {"procedure": None},
        ),
        (
            ("De projectgroep kiest een Europese niet-openbare procedure. Er worden vijf gegadigden uitgenodigd. Selectiecriteria:",),
            {"procedure": "europees-niet-openbaar"},
        ),
        (("Perceel 1 is het transport (raming € 2,4 miljoen), perceel 2 de eindverwerking (raming € 5,1 miljoen).",), {"estimated_value": 7_500_000}),
        (("Perceel 1: de kern, € 780.000. Perceel 2: de kerkdorpen, € 420.000. Bedragen zijn excl. btw.",), {"estimated_value": 1_200_000}),
        (
            ("Voor deel 1 verwachten we € 140.000 per jaar, voor deel 2 € 60.000 per jaar, allebei excl. btw.", "De looptijd is drie jaar."),
            {"estimated_value": 600_000},
        ),
        (("We verwachten € 140.000 per jaar in 2027 en € 60.000 per jaar daarna.", "De looptijd is drie jaar."), {"estimated_value": None}),
        (("De bouwsom is geraamd op € 4.950.000 exclusief btw.", "Elke maand uitloop kost € 18.000."), {"estimated_value": 4_950_000}),
        (
            ("Voorgesteld wordt een nationale niet-openbare procedure.", "Met een niet-openbare procedure nodigen we er vijf uit voor inschrijving."),
            {"procedure": "nationaal-niet-openbaar"},
        ),
        (
            ("We besteden aan via een nationale niet-openbare procedure.", "We besteden aan via een Europese niet-openbare procedure."),
            {"procedure": None},
        ),
        (("Loopt van 1 juni 2026 t/m 31 december 2026, uitloop mogelijk.",), {"duration_months": 7}),
        (("We kiezen voor gesprekken, zonder de strikte regels van een gewone Europese aanbesteding.",), {"procedure": None}),
        (("De overeenkomst wordt 2 jaar vast, dus niet de 3 jaar uit de mail van vorige week.",), {"duration_months": 24}),
        (("Het is voor het overgrote deel een dienst. De opdracht is voor het overgrote deel een dienst.",), {"contract_kind": "diensten"}),
    ],
)
def test_sentences_tell_what_is_meant_beside_what_is_not(read, sentences, fields):
    found = told(read, *sentences)
    assert {name: found[name] for name in fields} == fields


@pytest.mark.parametrize(
    ("label", "answer", "fields"),
    [
        ("Dossier", "RMH.2026.07  –  afdeling Ketenregie  –  project o.l.v. Dirk Haverkort", {"reference": "RMH.2026.07", "project_leader": "Dirk Haverkort"}),
        ("Procedure", "Europees openbaar, één leverancier. Nadere opdrachten per wijk.", {"procedure": "europees-openbaar"}),
        ("Procedure", "Meervoudig onderhands. Wie het project gaat leiden wordt na de zomer bepaald.", {"procedure": "meervoudig-onderhands"}),
        ("Procedure", "EUNO, max 5 bureaus na selectie", {"procedure": "europees-niet-openbaar"}),
        ("Geraamde waarde", "1,385 mln ex btw (SSK-raming). In de kredietaanvraag staat 1,9 mln", {"estimated_value": 1_385_000}),
        ("Geraamde waarde\n(excl. btw, incl. alle verlengingen)", "€ 272.000", {"estimated_value": None}),
        ("Geraamde waarde per jaar", "€ 285.000 per jaar excl. btw (was in 2025 € 271.300). Looptijd 3 jaar.", {"estimated_value": 855_000}),
        ("Projectleider", "Mirjam Schaepkens. Inkoopadvies via het regionale bureau (Luc).", {"project_leader": "Mirjam Schaepkens"}),
        ("Projectleider", "projectleider ben ik zelf", {"project_leader": None}),
        ("Geraamde waarde", "45 mille ex btw", {"estimated_value": 45_000}),
        ("Ingangsdatum", "1 juni 2027 (livegang uiterlijk 1-1-2028)", {"start_date": "2027-06-01"}),
        ("Looptijd", "4 jr en dan nog 2x2", {"duration_months": 48}),
        ("Project", "VRML-HV-0526", {"reference": "VRML-HV-0526", "title": None}),
        ("Productgroep", "Schoonmaak, Grond-, weg- en waterbouw", {"product_groups": ["schoonmaak", "gww"]}),
    ],
)
def test_more_stands_beside_a_label_than_its_value(read, label, answer, fields):
    found = told(read, (("Afdeling", "Vastgoed"), (label, answer), ("Inkoper", "Piet Bos")))
    assert {name: found[name] for name in fields} == fields


@pytest.mark.parametrize(
    ("question", "answer", "fields"),
    [
        ("Wie is projectleider?", "Mirjam Schaepkens. Jeroen is materiedeskundige.", {"project_leader": "Mirjam Schaepkens"}),
        ("Welk team is eigenaar van de opdracht?", "Beheer Buitenruimte", {"department": "Beheer Buitenruimte"}),
        ("Opsteller", "R. Hagedoorn, afd. Kunst en Cultuur (monumenten)", {"department": "Kunst en Cultuur"}),
        ("Wie ben je en bij welke afdeling hoor je?", "Dorien Haanstra, afd. Bedrijfsinformatie. Ik werk op maandag.", {"department": "Bedrijfsinformatie"}),
    ],
)
def test_an_answer_below_a_question_goes_before_what_else_is_told(read, question, answer, fields):
    found = read("# Startdocument inkoop: groenonderhoud", f"## {question}", answer, "## Looptijd?", "3 jaar").model_dump()
    assert {name: found[name] for name in fields} == fields


def test_the_row_of_an_option_is_no_lot(read):
    lots = (("Perceel", "Inhoud", "Raming (ex btw)"), ("1", "tafels", "€ 410.000"), ("2", "bureaus", "€ 165.000"), ("optie", "nalevering", "€ 90.000"))
    assert told(read, lots)["estimated_value"] == 575_000


def test_what_is_about_a_plan_of_policy_buys_nothing(read):
    asked = (("Thema", "Doel 2025", "Voorbeeld"), ("Klimaat", "60%", "elektrische bestelbussen"), ("Circulair", "40%", "refurbished bureaustoelen"))
    facts = (("Onderwerp", "Actieplan maatschappelijk verantwoord inkopen 2026-2029"), ("Zaaknummer", "ZK26-00981"), ("Kosten", "€ 40.000 per jaar"))
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read("# Aanbiedingsformulier college", facts, asked)


@pytest.mark.parametrize(
    ("subject", "buys"), [("Opdracht tot inkoop van werkkleding", True), ("Aanvraag inkoop dienstkleding", True), ("Aanvraag subsidie aanschaf fietsen", False)]
)
def test_a_letter_that_asks_to_buy_says_so_in_its_subject(read, subject, buys):
    letter = ("Geachte mevrouw Roelvink,", f"Betreft: {subject}", "De looptijd is twee jaar vast.", "Met vriendelijke groet,", "L. Hoogerwerf")
    if buys:
        assert read(*letter).duration_months == 24
    else:
        with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
            read(*letter)


@pytest.mark.parametrize(
    "said", ["Gefaseerd maaien. Bestekseis.", "Chemievrij, gefaseerd maaien. Allemaal bestekseis.", "Gefaseerd maaien. Dit zijn allemaal bestekseisen."]
)
def test_a_sentence_that_only_names_the_kind_belongs_to_the_demand_before_it(read, said):
    document = read(WITHOUT_PROCEDURE, "# Duurzaamheid", f"Milieu: {said}", "Keten: nog bespreken")
    assert answers_of(document)["milieu"][1] == ["requirement"]


def test_a_demand_that_was_made_before_too_is_one_of_now(read):
    said = "De servers moeten op groene stroom draaien, dat is een minimumeis, hebben we bij het vorige pakket ook zo gedaan."
    why = "Er komt geen apparaat bij, dus over milieu en circulair valt niks te vragen."
    found = answers_of(read(WITHOUT_PROCEDURE, "# Duurzaam inkopen", f"{said} {why}"))
    assert found["klimaat"][1] == ["requirement"]
    assert (found["milieu"][2], found["circulair"][2]) == (why, why)


def test_codes_are_read_by_the_legend_below_the_table(read):
    found = told(
        read,
        (("Soort opdracht", "3"), ("Procedure", "C"), ("Team", "Vastgoed")),
        "Legenda",
        "Soort opdracht: 1 = levering, 2 = dienst, 3 = werk",
        "Procedure: A = één op één, B = meervoudig onderhands, C = nationaal openbaar",
    )
    assert (found["contract_kind"], found["procedure"]) == ("werken", "nationaal-openbaar")


def test_who_signs_leads_when_the_signer_is_named_as_such(read):
    found = told(read, (("Van", "ing. P. Hoekstra"), ("Zaaknummer", "430871")), "# Organisatie", "PL: ondergetekende. Technisch manager: R. Baas.")
    assert found["project_leader"] == "ing. P. Hoekstra"


def test_a_later_message_goes_before_an_earlier_one(read):
    document = read(
        "Van: Fransen, Anouk",
        "Verzonden: donderdag 15 oktober 2026 16:52",
        "Onderwerp: RE: Z26-118655 onkruidbestrijding op verharding",
        "De looptijd wordt 2 jaar vast. Social return: 5% als contractbepaling.",
        "Van: van Dam, Gerben",
        "Verzonden: woensdag 7 oktober 2026 11:03",
        "Onderwerp: onkruidbestrijding op verharding",
        "De looptijd is 3 jaar vast. De waarde is geraamd op € 104.000. Social return: nee, dat past niet bij het machinewerk.",
    )
    assert (document.reference, document.title) == ("Z26-118655", "onkruidbestrijding op verharding")
    assert (document.duration_months, document.estimated_value) == (24, 104_000)
    assert answers_of(document)["social-return"][1:] == (["contract"], None)


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


def test_a_kind_that_runs_into_its_text_is_that_of_what_it_asks(read):
    document = read(WITHOUT_PROCEDURE, "PvE. De paslezer moet ook vanuit een rolstoel te gebruiken zijn voor mensen met een beperking.")
    assert answers_of(document)["diversiteit-inclusie"][1] == ["requirement"]


def test_what_stands_below_every_message_says_nothing(read):
    document = read(WITHOUT_PROCEDURE, "Denk aan het milieu voordat u deze e-mail print. Wij vinden diversiteit en inclusie belangrijk.")
    assert document.themes == ()


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


def test_grey_help_above_the_answer_in_its_cell_is_no_answer(tmp_path, ruleset):
    word = docx.Document()
    rows = (
        ("Naam inkoop", "Geef een herkenbare naam, bijvoorbeeld Vervanging telefoons.", "Planuitwerking Nolledijk"),
        ("Nummer", "Het nummer staat in het register, bijvoorbeeld IK-2025-001.", "IK-2026-064"),
        ("Afdeling", "Wie betaalt en afneemt.", "Waterveiligheid"),
        ("Startdatum", "Eerste dag van de overeenkomst, bijv. 1 januari 2026.", "1 juli 2027"),
    )
    table = word.add_table(0, 2)
    for label, help_, answer in rows:
        cells = table.add_row().cells
        cells[0].text = label
        run = cells[1].paragraphs[0].add_run(help_)
        run.italic, run.font.color.rgb = True, RGBColor(0x80, 0x80, 0x80)
        cells[1].add_paragraph(answer)
    word.save(tmp_path / "kaart.docx")
    document = read_start_document(tmp_path / "kaart.docx", ruleset)
    assert (document.title, document.reference, document.department, str(document.start_date)) == (*(answer for *_, answer in rows[:3]), "2027-07-01")
