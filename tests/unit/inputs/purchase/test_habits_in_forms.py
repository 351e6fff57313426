"""How people fill in forms: help below the label, two things in one row, sums in tables, answers in the wrong column."""

import docx
import pytest

from mvoi_checklist import UnreadableFileError, read_start_document


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Onderhoud fonteinen"),
        ("department", "Wijkbeheer"),
        ("contract_kind", "diensten"),
        ("estimated_value", 90_000),
        ("duration_months", 36),
        ("reference", None),
    ],
)
def test_help_below_a_label_is_no_answer(field, value, fields):
    form = (
        ("1", "Wat koopt u in?\nGeef een korte, herkenbare naam", "Onderhoud fonteinen"),
        ("2", "Welk team vraagt aan?\nTeam, niet de naam van de sector", "Wijkbeheer"),
        ("3", "Soort opdracht\nEén keuze", "Dienst"),
        ("4", "Geraamde waarde\nexcl. btw, over de hele looptijd", "30.000 per jaar, dus 90.000 over drie jaar"),
        ("5", "Looptijd\nvast + opties", "3 jaar vast, 2 x 1 jaar optie"),
        ("6", "Zaaknummer\nNog geen zaak? Maak er een aan", ""),
    )
    assert fields(form)[field] == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Renovatie kade"),
        ("reference", "Z-4411"),
        ("estimated_value", 2_400_000),
        ("department", "Havens"),
        ("project_leader", "P. de Wit"),
        ("start_date", "2027-03-01"),
        ("duration_months", 18),
        ("contract_kind", "werken"),
    ],
)
def test_a_small_label_stands_above_the_answer_in_its_cell(field, value, fields):
    form = (
        ("Onderwerp\nRenovatie kade", "Zaaknr.\nZ-4411"),
        ("Raming\n€ 2.400.000,- excl. btw\n(= 2.904.000 incl.)", "Opties (niet in raming)\n120.000 excl."),
        ("Afdeling / projectleider\nHavens, P. de Wit", "Budgethouder\nM. Smid"),
        ("Duur / start\n18 mnd, per 1 maart 2027", "L / D / W\nW"),
    )
    assert fields(form)[field] == value


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Projectleider / afdeling: P. de Wit, Havens", "department", "Havens"),
        ("Afdeling / projectleider: P. de Wit, Havens", "department", "Havens"),
        ("Penvoerder / team: Gemeente Dorp, team Energie", "department", "team Energie"),
        ("Projectleider / inkoper: Lena Kuipers / extern bureau (A, B)", "project_leader", "Lena Kuipers"),
        ("Projectleider: Lena Kuipers (vervanger: Bart)", "project_leader", "Lena Kuipers"),
        ("Projectleider: L. Kuipers, tst 4417", "project_leader", "L. Kuipers"),
        ("Projectleider: aanvrager", "project_leader", None),
        ("Zaaknummer: RH-44 (besteknr. 26-07)", "reference", "RH-44"),
    ],
)
def test_a_name_is_told_from_what_stands_beside_it(line, field, value, fields):
    assert fields("Titel: Proef", "Raming: € 60.000", line)[field] == value


def test_a_role_that_was_named_before_says_who_leads(fields):
    form = (("Naam aanvrager / afdeling", "G. Post\nToezicht"), ("Wie trekt het project?", "aanvrager"), ("Raming", "€ 60.000"))
    assert fields(form)["project_leader"] == "G. Post"


def test_the_initials_of_a_signature_are_the_same_person(fields):
    assert fields("Titel: Proef", "Projectleider: Roelof Smit", (("Projectleider", "R. Smit"), ("Inkoper", "A. Bos")))["project_leader"] == "Roelof Smit"


@pytest.mark.parametrize(
    ("header", "rows", "value"),
    [
        (("Perceel", "per jaar", "3 jaar vast", "optie 1"), (("1", "310.000", "930.000", "310.000"), ("Totaal", "400.000", "1.200.000", "400.000")), 1_200_000),
        (("Nr", "Wat", "Waarde/jaar", "Waarde vaste looptijd"), (("1", "Bus", "€ 10.000", "€ 20.000"), ("", "Totaal", "€ 10.500", "€ 21.000")), 21_000),
        (("Wat", "Waarde vaste looptijd", "Waarde incl. opties"), (("Bus", "€ 20.000", "€ 60.000"), ("Totaal", "€ 21.000", "€ 63.000")), 21_000),
        (("", "2028", "2029", "som", "optiejaren"), (("Gas", "250.000", "190.000", "440.000", "3"), ("alles", "250.000", "190.000", "440.000", "3")), 440_000),
        (("Post", "Raming"), (("Kast", "€ 40.000"), ("Totaal excl. btw (21%)", "€ 50.000"), ("Totaal incl. btw", "€ 60.500")), 50_000),
        (("Post", "Eenmalig", "Per jaar"), (("Kast", "€ 40.000", "€ 1.000"), ("Totaal", "€ 50.000", "€ 1.000")), None),
        (("Post", "Raming"), (("Kast", "€ 40.000"), ("Totaal incl. btw", "€ 60.500")), None),
        (("Thema", "Aantal"), (("Meubels", "1.310"), ("Totaal", "2.112")), None),
    ],
)  # fmt: skip
def test_the_sum_over_the_fixed_term_is_the_value(header, rows, value, fields):
    assert fields("Titel: Proef", "Procedure: Europees openbaar", (header, *rows))["estimated_value"] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8000,- (incl. btw 9680)", 8_000),
        ("45.000 excl / 54.450 incl", 45_000),
        ("172.500 (kleding 131.000 + schoenen 41.500)", 172_500),
        ("1.350.000 riool en weg samen\nwaarvan riool 520.000\nkrediet raad: 1.550.000", 1_350_000),
        ("tussen 880.000 en 1.050.000, hangt af van de school", {"minimum": 880_000, "maximum": 1_050_000}),
        ("€ 500.000 waarvan € 100.000 optie", None),
        ("Ca. € 410.000 per jaar incl. btw", None),
        ("circa 2500 uur", None),
        ("1.200 m2", None),
    ],
)
def test_an_amount_beside_its_label_needs_no_sign(text, value, fields):
    assert fields((("Titel", "Proef"), ("Procedure", "MO"), ("Raming", text)))["estimated_value"] == value


@pytest.mark.parametrize(
    ("text", "procedure"),
    [
        ("EO, niet-openbaar, we selecteren 5 partijen", "europees-niet-openbaar"),
        ("MO met 4 partijen (EO is niet nodig)", "meervoudig-onderhands"),
        ("Europees, openbaar. (Onderhands valt af)", "europees-openbaar"),
        ("ARW 2016, nationaal, openbaar.\nMeervoudig onderhands kan tot € 1,5 mln.", "nationaal-openbaar"),
        ("Eur. niet-openb.", "europees-niet-openbaar"),
        ("Meervoudig onderhands of nationaal openbaar", None),
        ("nationaal openbaar, tenzij Europees nodig blijkt", None),
        ("/ MO /", "meervoudig-onderhands"),
        ("NO (nationaal openbaar)", "nationaal-openbaar"),
        ("MO / *", "meervoudig-onderhands"),
    ],
)
def test_the_first_procedure_that_is_not_weighed_is_chosen(text, procedure, fields):
    assert fields((("Titel", "Proef"), ("Raming", "€ 60.000"), ("Procedure", text)))["procedure"] == procedure


@pytest.mark.parametrize(
    ("text", "months", "start"),
    [
        ("Per 1 januari 2027, vier jaar vast, daarna 2 x 1 jaar verlengen", 48, "2027-01-01"),
        ("3 jaar, en dan 3 x een jaar", 36, None),
        ("drie jaar (vast) en daarna eventueel nog twee keer één jaar", 36, None),
        ("vanaf 1 jan. 2028, voor 36 mnd (+ 2x12)", 36, "2028-01-01"),
        ("1 januari 2028, einddatum: 31 december 2030", 36, "2028-01-01"),
        ("2 à 3 jaar", None, None),
    ],
)
def test_options_are_told_from_the_fixed_term(text, months, start, fields):
    read = fields((("Titel", "Proef"), ("Raming", "€ 60.000"), ("Looptijd", text)))
    assert (read["duration_months"], read["start_date"]) == (months, start)


def test_an_answer_in_the_column_for_remarks_counts_where_the_answer_is_empty(fields):
    form = (
        ("Vraag", "Antwoord projectleider", "Opmerking inkoop"),
        ("Titel", "Zonweringen", "mooi!"),
        ("Zaaknummer", "", "Z-77"),
        ("Raming", "€ 60.000", "€ 72.600 incl. btw"),
    )
    read = fields(form)
    assert (read["title"], read["reference"], read["estimated_value"]) == ("Zonweringen", "Z-77", 60_000)


def test_the_option_in_bold_is_chosen(tmp_path, ruleset):
    word = docx.Document()
    table = word.add_table(0, 2)
    for label, options in (("Titel", ["Proef"]), ("Raming", ["€ 60.000"]), ("Soort", ["", "Werk", " | Levering"]), ("Procedure", ["EO / ", "MO", " / anders"])):
        cells = table.add_row().cells
        cells[0].text = label
        runs = [cells[1].paragraphs[0].add_run(option) for option in options]
        runs[1 if len(runs) > 1 else 0].bold = len(runs) > 1
    word.save(tmp_path / "start.docx")
    read = read_start_document(tmp_path / "start.docx", ruleset)
    assert (read.contract_kind.value, read.procedure.value) == ("werken", "meervoudig-onderhands")


@pytest.mark.parametrize(
    ("marks", "procedure"),
    [(("", "x", ""), "europees-openbaar"), (("x", "x", ""), None), (("", "zie 4", "x"), None), (("", "", ""), None)],
)
def test_one_cross_in_a_table_with_an_option_per_row_chooses(marks, procedure, fields):
    names = ("Meervoudig onderhands", "Europees openbaar", "Europees niet-openbaar")
    route = (("", "t/m 50k", "daarboven"), *((name, "", mark) for name, mark in zip(names, marks, strict=True)))
    assert fields("Titel: Proef", "Raming: € 60.000", route)["procedure"] == procedure


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Verantwoordelijke: N. Baas", "project_leader", "N. Baas"),
        ("Korte omschrijving: Jassen en broeken voor de buitendienst", "title", "Jassen en broeken voor de buitendienst"),
        ("Dnr. 2026/5571", "reference", "2026/5571"),
        ("Procedure: [ ] MO   [X] EO   [ ] anders", "procedure", "europees-openbaar"),
        ("Productgroep: ICT – netwerken", "product_groups", ["ict"]),
    ],
)
def test_a_field_is_read_from_a_sloppy_line(line, field, value, fields):
    assert fields("Raming: € 60.000", "Looptijd: 2 jaar", line)[field] == value


def test_a_less_certain_label_gives_way_to_the_project_leader(fields):
    form = (("Opdrachtverantwoordelijke", "N. Baas"), ("Projectleider", "W. Smit"), ("Raming", "€ 60.000"))
    assert fields(form)["project_leader"] == "W. Smit"


def test_a_list_of_people_names_the_project_leader(fields):
    people = (("Naam", "Rol"), ("Roelof Smit", "Projectmanager"), ("Eva Bos", "Inkoopadviseur"))
    assert fields("Titel: Proef", "Raming: € 60.000", people)["project_leader"] == "Roelof Smit"


def test_a_report_with_a_table_about_themes_is_no_start_document(fields):
    counts = (("Thema", "Toegepast", "Toelichting"), ("Klimaat", "31", "Elektrische bussen als eis"), ("Milieu", "28", "Ecolabel"), ("Circulair", "2", ""))
    with pytest.raises(UnreadableFileError):
        fields("Rapportage over het afgelopen jaar", "Zaaknummer: 2026-1", "De totale geraamde waarde was € 41.300.000.", counts)


@pytest.mark.parametrize(
    ("label", "text", "field", "value"),
    [
        ("Aanvrager", "Cor Bos, vakgroep Sport", "department", "vakgroep Sport"),
        ("Aanvrager", "Facility & Werkplek / Dirk Post (PL)", "department", "Facility & Werkplek"),
        ("Aanvrager", "Facility & Werkplek / Dirk Post (PL)", "project_leader", "Dirk Post"),
        ("Penvoerder", "gem. Heide, Team Mobiliteit & Onderwijs", "department", "Team Mobiliteit & Onderwijs"),
        ("Opdrachtgever", "Cor Bos", "department", None),
        ("Contract", "4 jaar, start 1 juni 2027\nverlengen 4 x 1 jr", "duration_months", 48),
        ("Contract", "4 jaar, start 1 juni 2027\nverlengen 4 x 1 jr", "start_date", "2027-06-01"),
        ("Ingangsdatum", "1 januari 2028  einddatum: 31 december 2030", "duration_months", 36),
    ],
)
def test_what_stands_beside_a_label_says_what_it_means(label, text, field, value, fields):
    assert fields((("Titel", "Proef"), ("Raming", "€ 60.000"), ("Procedure", "MO"), (label, text)))[field] == value


def test_an_example_below_a_heading_is_no_answer(tmp_path, ruleset):
    word = docx.Document()
    chapters = (
        ("Titel", "Kantine"),
        ("Zaaknummer", "Vul het zaaknummer in, bijv. Z/24/1", "Z/26/2077"),
        ("Looptijd", "Voorbeeld: 2 jaar + 2 x 1 jaar", "3 jaar, en dan 3 x een jaar"),
        ("Organisatieonderdeel en projectleider", "Bijv. Ruimte, Piet Jansen", "Cluster Bedrijf, Nathalie Brouwers", "(Marc doet mee)"),
    )
    for heading, *lines in chapters:
        word.add_heading(heading, 1)
        for line in lines:
            word.add_paragraph(line)
    word.save(tmp_path / "start.docx")
    read = read_start_document(tmp_path / "start.docx", ruleset)
    assert (read.reference, read.duration_months, read.department, read.project_leader) == ("Z/26/2077", 36, "Cluster Bedrijf", "Nathalie Brouwers")


def test_a_role_inside_an_answer_is_read(fields):
    assert fields("Titel: Proef", "Raming: € 60.000", "Wie: Beheer Openbare Ruimte, PL = ing. Sjoerd Post")["project_leader"] == "ing. Sjoerd Post"


def test_the_value_of_both_lots_together_is_that_of_the_purchase(fields):
    assert fields("Titel: Proef", "De totale waarde van beide percelen is geraamd op € 750.000 exclusief btw.")["estimated_value"] == 750_000


def test_help_in_an_empty_form_is_no_answer(fields):
    form = (
        ("1", "Wat koopt u in?\nGeef een korte, herkenbare naam", ""),
        ("2", "Welk team vraagt aan?\nTeam, niet de naam van de sector", ""),
        ("3", "Projectleider\nWie de kar trekt", "☐"),
        ("4", "Raming\n€ 1.000 of meer, excl. btw", ""),
    )
    read = fields("Startformulier inkoop en aanbesteding", form, "Productgroep: Meubilair")
    assert [read[name] for name in ("title", "department", "project_leader", "estimated_value")] == [None, None, None, None]


def test_a_table_of_points_is_no_department(fields):
    assert fields("Titel: Proef", "Raming: € 60.000", (("Onderdeel", "Punten"), ("Plan", "40"), ("Prijs", "60")))["department"] is None
