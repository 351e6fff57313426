"""Questions with the answer as plain text below each, as after a talk with procurement; also where a question is one that nobody listed."""

import docx
import pytest

from mvoi_checklist import UnreadableFileError, read_start_document

QUESTIONS = (
    "Heeft dit traject al een zaaknummer?", "Ja, 2026-008812",
    "Wie trekt het project?", "Samira el Idrissi (beleidsadviseur Wmo). In de zomer vervangt Tom haar.",
    "Is het een levering, dienst, werk of een sociale/specifieke dienst?", "Sociale en andere specifieke diensten",
    "Hoe groot is het bedrag (excl. btw) en waar baseer je dat op?", "Ongeveer 3,2 miljoen per jaar. Op basis van declaraties van 2025.",
    "Hoe lang moet het contract lopen?", "Drie jaar, met 3 x 1 jaar verlenging",
    "Klimaat: wat doe je met CO2-uitstoot?", "Nog niet besproken.",
    "Zijn er risico's?", "Overname van personeel, en een te laag tarief.",
)  # fmt: skip


def test_each_answer_belongs_to_the_question_above_it(read):
    document = read("# Intake inkoop", *QUESTIONS)
    assert (document.reference, document.project_leader) == ("2026-008812", "Samira el Idrissi")
    assert (document.contract_kind.value, document.estimated_value, document.duration_months) == ("sociale-en-specifieke-diensten", 9_600_000, 36)
    assert [theme.explanation.text for theme in document.themes] == ["Nog niet besproken."]


def test_a_few_questions_are_no_interview(read):
    document = read("# Startnotitie", (("Titel", "Meubels"), ("Productgroep", "Meubilair")), "Is er al een zaaknummer?", "Ja, 2026-0088")
    assert document.reference is None


@pytest.mark.parametrize(("term", "months"), [("twee tot vier jaar", None), ("2-4 jaar", None), ("twee jaar", 24), ("2 jaar, daarna twee keer een jaar", 24)])
def test_a_term_between_two_is_none(read, term, months):
    assert read((("Titel", "Meubels"), ("Productgroep", "Meubilair")), f"De looptijd van het contract is {term}.").duration_months == months


def test_what_stands_below_a_heading_for_the_term_is_the_term(read):
    document = read((("Titel", "Ketels"), ("Productgroep", "Klimaatinstallaties")), "# 4. Looptijd en start", "Realisatie 14 maanden. Ingang maart 2027.")
    assert document.duration_months == 14


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        ((("Geraamde waarde", "☐ tot € 80.000 ☒ € 80.000 – € 221.000"), ("Bedrag, voor zover bekend", "€ 128.500")), 128_500),
        ((("Looptijd", "4 jaar"), ("Geraamde waarde", "Nu betalen we € 312.000 per jaar. We rekenen met € 330.000 per jaar excl. btw.")), 1_320_000),
    ],
)
def test_an_amount_beside_a_range_or_beside_what_is_paid_now(read, rows, value):
    assert read((("Titel", "Meubels"), ("Productgroep", "Meubilair"), *rows)).estimated_value == value


def test_lots_per_year_are_counted_over_the_term(read):
    lots = (("Perceel", "Omschrijving", "Raming per jaar"), ("1", "Gazons", "€ 140.000"), ("2", "Hagen", "€ 210.000"), ("3", "Bomen", "€ 95.000"))
    assert read((("Titel", "Groen"), ("Productgroep", "GWW"), ("Looptijd", "3 jaar")), lots).estimated_value == 1_335_000


@pytest.mark.parametrize(
    ("amount", "note"),
    [
        ("€ 121.000 incl. btw", "Dit bedrag is inclusief btw; vul de waarde zonder btw in."),
        ("€ 121.000 inclusief opties", "In dit bedrag zitten opties of verlengingen; vul de waarde van de vaste looptijd in."),
        ("€ 30.000 per perceel", "Dit bedrag geldt per perceel; vul de waarde van alle percelen samen in."),
        ("€ 30.000 per maand", "Dit bedrag geldt niet voor de hele looptijd; vul de waarde over de vaste looptijd in."),
        ("12.5", "Onduidelijk is of de punt duizendtallen scheidt; schrijf bijvoorbeeld 12.500 of 12,50."),
        ("< € 50.000", "Hier staat een grens; vul de geraamde waarde zelf in."),
    ],
)
def test_an_amount_that_is_not_the_value_says_why(read, amount, note):
    document = read((("Titel", "Meubels"), ("Productgroep", "Meubilair"), ("Geraamde waarde", amount)))
    assert document.estimated_value is None
    assert [reading.note for reading in document.evidence if reading.field == "estimated_value"] == [note]


def test_the_evaluation_of_a_contract_is_no_start_document(tmp_path):
    word = docx.Document()
    word.add_heading("Evaluatie overeenkomst bedrijfscatering 2022 – 2026", 0)
    table = word.add_table(0, 2)
    for label, text in (("Procedure destijds", "Europees openbaar"), ("Contractwaarde", "€ 740.000"), ("Looptijd", "vijf jaar")):
        for cell, said in zip(table.add_row().cells, (label, text), strict=True):
            cell.text = said
    word.save(str(tmp_path / "evaluatie.docx"))
    with pytest.raises(UnreadableFileError):
        read_start_document(tmp_path / "evaluatie.docx")


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


def test_the_amounts_of_all_lots_in_a_year_stand_in_one_cell(read):
    said = "perceel 1: € 60.000 per jaar\nperceel 2: € 140.000 per jaar"
    assert read((("Titel", "Koffie"), ("Productgroep", "Catering"), ("Looptijd", "3 jaar"), ("Geraamde waarde", said))).estimated_value == 600_000


def test_a_leader_who_is_still_to_be_named_is_none_of_those_behind_the_name(read):
    said = "Naast de nog te benoemen projectleider doen mee: W. Ouwehand (inhoud) en een jurist."
    assert read((("Titel", "Ketels"), ("Productgroep", "Klimaatinstallaties")), said).project_leader is None


@pytest.mark.parametrize("head", [("Onderdeel", "Antwoord"), ("Onderdeel", "Aanvrager")])
def test_the_head_of_a_table_is_no_department(read, head):
    assert read((head, ("Titel", "Kleding"), ("Productgroep", "Bedrijfskleding"))).department is None


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        (
            (("Nummer", "HV-2026-07", "Ingevuld op", "16 januari 2026"), ("Afdeling", "Huisvesting", "Projectleider", "Ellen Kamphuis")),
            ("HV-2026-07", "Ellen Kamphuis"),
        ),
        (
            (("Zaaknummer", "PZL-INK-2026-0077\nwordt toegekend door het bedrijfsbureau"), ("Projectleider", "Ellen Kamphuis")),
            ("PZL-INK-2026-0077", "Ellen Kamphuis"),
        ),
    ],
)
def test_when_it_was_filled_in_and_who_gives_the_number_are_no_answers(read, rows, fields):
    document = read((("Titel", "Dak"), ("Productgroep", "Gebouwde omgeving")), rows)
    assert (document.reference, document.project_leader) == fields


def test_a_total_below_the_lots_is_no_lot(read):
    lots = (("Perceel", "Inhoud", "Raming excl. btw"), ("1", "Kleding", "€ 420.000"), ("2", "Schoenen", "€ 185.000"), ("", "Alle percelen samen", "€ 605.000"))
    assert read((("Titel", "Kleding"), ("Productgroep", "Bedrijfskleding")), (*lots, ("", "incl. beide verlengingen", "€ 900.000"))).estimated_value == 605_000


@pytest.mark.parametrize(("term", "months"), [("4 jaar (2 vast, 1+1 optie)", 24), ("4 jr (2 vast, 2 optie)", 24)])
def test_a_term_of_which_a_part_is_fixed(read, term, months):
    assert read((("Titel", "Koffie"), ("Productgroep", "Catering"), ("Looptijd", term))).duration_months == months


def test_what_it_cost_the_last_time_is_not_the_value(read):
    said = "Kosten denk ik ergens tussen 38.000 en 45.000 ex btw, de vorige keer (2023) was het 31.460 incl."
    value = read((("Titel", "Drukwerk"), ("Productgroep", "Overig")), said).estimated_value
    assert (value.minimum, value.maximum) == (38_000, 45_000)


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


def test_a_row_without_cells_in_the_table_of_a_theme_is_passed_over(tmp_path, ruleset):
    word = docx.Document()
    word.add_heading("Startformulier", 0)
    word.add_paragraph("Titel: Meubels")
    word.add_heading("Klimaat", 1)
    table = word.add_table(2, 2)
    table.cell(1, 0).text, table.cell(1, 1).text = "Toepassen?", "Ja, als minimumeis: emissievrij bezorgd"
    for cell in table.rows[0].cells:
        table.rows[0]._tr.remove(cell._tc)  # noqa: SLF001 - python-docx has no other way
    word.save(str(tmp_path / "start.docx"))
    [theme] = read_start_document(tmp_path / "start.docx", ruleset).themes
    assert (theme.theme, theme.applied) == ("klimaat", True)
