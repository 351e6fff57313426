"""The fields of a purchase beside labels of all sorts: what an answer holds beside its value."""

import pytest
from form import Form
from purchases import FEW_FACTS, LETTER, STARTNOTITIE, TITLE_AND_GROUP


@pytest.mark.parametrize(
    ("label", "text", "field", "value"),
    [
        ("Aanvrager", "Cor Bos, vakgroep Sport", "department", "Sport"),
        ("Penvoerder", "gem. Heide, Team Mobiliteit & Onderwijs", "department", "Mobiliteit & Onderwijs"),
        ("Opdrachtgever", "Cor Bos", "department", None),
        ("Domein", "Ruimte", "department", "Ruimte"),
        ("Contract", "4 jaar, start 1 juni 2027\nverlengen 4 x 1 jr", "duration_months", 48),
        ("Contract", "4 jaar, start 1 juni 2027\nverlengen 4 x 1 jr", "start_date", "2027-06-01"),
        ("Ingangsdatum", "1 januari 2028  einddatum: 31 december 2030", "duration_months", 36),
    ],
)
def test_what_stands_beside_a_label_says_what_it_means(label, text, field, value, fields):
    assert fields((("Titel", "Proef"), ("Raming", "€ 60.000"), ("Procedure", "MO"), (label, text)))[field] == value


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


@pytest.mark.parametrize(
    ("label", "answer", "expected"),
    [
        ("Beoogde looptijd in jaren", "2 (+1 +1)", {"duration_months": 24}),
        ("Raming", "€ 6,2 mln. Ter vergelijking: realisatie 2025 was € 6,45 mln, prognose 2026 € 6,3 mln.", {"estimated_value": 6_200_000}),
        ("Kosten", "€ 390.000 incl. btw. Reserve groot onderhoud bevat 425.000.", {"estimated_value": None}),
        ("Omvang", "ca. 41.000 m3 bagger, 1.850 m1 oever", {"estimated_value": None}),
        ("Levering, dienst of werk?", "L [ ] D [x] W [ ]", {"contract_kind": "diensten"}),
        ("Wie trekt het", "ik, Corrie van den Brand", {"project_leader": "Corrie van den Brand"}),
        ("Steller", "M. (Mounir) el Idrissi, projectleider", {"project_leader": "M. (Mounir) el Idrissi"}),
        ("Aanvrager", "Vastgoedbeheer, projectleider Lotte Smeulders", {"department": "Vastgoedbeheer", "project_leader": "Lotte Smeulders"}),
        ("Referentie", "1.000 ton per jaar.", {"reference": None}),
        ("Trekker", "Van der Laan", {"project_leader": "Van der Laan"}),
        ("Omvang in geld", "0,9 M (ex btw)", {"estimated_value": 900_000}),
        ("Soort", "SAS-dienst (hotel en restaurant)", {"contract_kind": "sociale-en-specifieke-diensten"}),
    ],
)
def test_an_answer_holds_more_than_its_value(read, label, answer, expected):
    found = read((*TITLE_AND_GROUP, (label, answer))).model_dump(mode="json")
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("label", "answer", "expected"),
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
def test_more_stands_beside_a_label_than_its_value(fields, label, answer, expected):
    found = fields(*LETTER, (("Afdeling", "Vastgoed"), (label, answer), ("Inkoper", "Piet Bos")))
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Raming: ongeveer 2,5 ton", "estimated_value", 250_000),
        ("De kosten zijn geraamd op 3 ton exclusief btw.", "estimated_value", 300_000),
        ("Raming: € 900.000 (excl. btw), € 225.000 per jaar", "estimated_value", 900_000),
        ("Raming: € 12.000 per jaar, in totaal € 24.000", "estimated_value", 24_000),
        ("Raming: € 45.000 per jaar", "estimated_value", None),
        ("De jaarlijkse kosten schatten wij op € 85.000.", "estimated_value", None),
        ("Raming: € 260.000 exclusief btw (zie bijlage 2)", "estimated_value", 260_000),
        ("Totale waarde excl. btw: € 96.000", "estimated_value", 96_000),
        ("De totale waarde wordt begroot op 1,1 miljoen euro.", "estimated_value", 1_100_000),
        ("Bedrag ....... : 38.750 euro (ex. btw)", "estimated_value", 38_750),
        ("Contractduur: van 1 augustus 2026 tot en met 31 juli 2029", "duration_months", 36),
        ("Contractduur: van 1 augustus 2026 tot en met 31 juli 2029", "start_date", "2026-08-01"),
        ("Looptijd: 1-1-2027 tot 1-1-2029", "duration_months", 24),
        ("Looptijd: 2+1+1 jaar", "duration_months", 24),
        ("Looptijd: 4 jaar, daarna driemaal 1 jaar verlengen", "duration_months", 48),
        ("Looptijd: 4 jaar, ingaande 1-4-2027", "duration_months", 48),
        ("De leveringen lopen over vier jaar.", "duration_months", 48),
        ("Het werk start op 1 september 2026 en duurt vijf maanden.", "duration_months", 5),
        ("Zaak: 88123 | Team: Wijkbeheer | Projectleider: C. Oosterhof", "reference", "88123"),
        ("Zaak: 88123 | Team: Wijkbeheer | Projectleider: C. Oosterhof", "project_leader", "C. Oosterhof"),
        ("Startformulier - zaak Z/26/004512", "reference", "Z/26/004512"),
        ("Projectleider: Lotte Kramer (team Zorg)", "project_leader", "Lotte Kramer"),
        ("Projectleider: Lotte Kramer, afdeling Zorg", "department", "Zorg"),
        ("Er wordt Europees openbaar aanbesteed.", "procedure", "europees-openbaar"),
    ],
)
def test_a_fact_is_read_however_it_is_written(line, field, value, read):
    found = read("Titel: Proef", line).model_dump(mode="json")[field]
    assert found == value


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (("Als projectleider treedt op mevrouw J. van der Laan van de afdeling Informatie.",), "project_leader", "J. van der Laan"),
        (("De waarde wordt over de looptijd van vier jaar geschat op € 1,9 miljoen exclusief btw.",), "duration_months", 48),
        (("Het projectleiderschap ligt bij Henk Dijkman.",), "project_leader", "Henk Dijkman"),
        (("Zaaknummer: 2026/IB/0091 Projectleider: Jan Post Team: Infra",), "department", "Infra"),
        (("Raming € 3.200.000 exclusief btw. Uitvoering: 1 maart 2027 tot en met 30 november 2027.",), "estimated_value", 3_200_000),
        (("Raming € 3.200.000 exclusief btw. Uitvoering: 1 maart 2027 tot en met 30 november 2027.",), "duration_months", 9),
        (("Opdracht – Onderhoud van airco's", "Team – Gebouwbeheer"), "department", "Gebouwbeheer"),
        (("Uitvoering: door de eigen dienst",), "duration_months", None),
        (("Procedure: nationale openbare procedure (onder de Europese drempel)",), "procedure", "nationaal-openbaar"),
        ((("A2. Wie is projectleider?\nVermeld ook de afdeling.\nKim Dijkstra, team Wijken", ""),), "project_leader", "Kim Dijkstra"),
        ((("A3. Wat is de geraamde waarde?\nExclusief btw, hele looptijd.\n€ 140.000,-", ""),), "estimated_value", 140_000),
        (
            (("Omschrijving", "Bedrag excl. btw"), ("Begroot voor 2027", "€ 130.000"), ("Geraamde opdrachtwaarde (4 jaar)", "€ 480.000")),
            "estimated_value",
            480_000,
        ),
    ],
)
def test_facts_are_read_in_forms_of_others(lines, field, value, read):
    blocks = (lines,) if isinstance(lines[0], tuple) else lines
    assert read("Titel: Proef", "Soort opdracht: diensten", *blocks).model_dump(mode="json")[field] == value


@pytest.mark.parametrize(
    ("label", "said", "field", "value"),
    [
        ("Ingangsdatum", "1 september 2026 (na de bouwvak)", "start_date", "2026-09-01"),
        ("Ingangsdatum", "na 1 september 2026", "start_date", None),
        ("Procedure", "3 offertes opvragen", "procedure", "meervoudig-onderhands"),
        ("Procedure", "1 offerte", "procedure", "enkelvoudig-onderhands"),
        ("Procedure", "Europees, openbaar. Raamovereenkomst met één partij.", "procedure", "europees-openbaar"),
        ("Welke CPV-code(s) horen hierbij?", "42933000-5, 15860000-4", "cpv", ("42933000-5", "15860000-4")),
        ("C3 Geraamde waarde", "1,15 mln ex btw (5 jr). opties +0,6 mln", "estimated_value", 1_150_000),
        ("Projectleider", "zie ondertekening", "project_leader", None),
        ("Projectleider", "ikzelf (Hanneke Boersma)", "project_leader", "Hanneke Boersma"),
        ("Projectleider", "Jeroen Vis, 2 april 2026", "project_leader", "Jeroen Vis"),
    ],
)
def test_what_stands_beside_a_label_in_short(label, said, field, value, read):
    rows = [row for row in FEW_FACTS if row[0] != label]
    found = getattr(read(rows, ((label, said),)), field)
    assert (found.isoformat() if field == "start_date" and found else found) == value


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("De opdracht laten we ingaan m.i.v. 1-9-2026, de aflevering is in week 40.", "start_date", "2026-09-01"),
        ("Looptijd: 4 jaar (2 jaar vast + 2x 1 jaar optie)", "duration_months", 24),
        ("Looptijd: 3+1+1", "duration_months", 36),
        ("Looptijd: vier schooljaren, tot en met 31 juli 2031", "duration_months", 48),
        ("Projectleider: vacature; Henk Doornbos (opdrachtgever) leidt het project tot die is vervuld", "project_leader", "Henk Doornbos"),
    ],
)
def test_facts_as_they_are_jotted_down(line, field, value, read):
    assert read("Titel: Schoonmaak", "Procedure: Meervoudig onderhands", "Geraamde waarde: € 90.000", line).model_dump(mode="json")[field] == value


@pytest.mark.parametrize(
    ("question", "answer", "field", "value"),
    [
        ("Voor welke afdeling is de inkoop?", "Publiekszaken", "department", "Publiekszaken"),
        ("Welke aanbestedingsprocedure wordt gevolgd?", "Meervoudig onderhands", "procedure", "meervoudig-onderhands"),
        ("Project leider", "Jan Jansen", "project_leader", "Jan Jansen"),
        ("Produktgroep", "Vervoer", "product_groups", ("vervoer",)),
        ("Procedure + motivering", "Enkelvoudig onderhands, omdat de waarde laag is", "procedure", "enkelvoudig-onderhands"),
        ("Procedure", "Openbare procedure (nationaal)", "procedure", "nationaal-openbaar"),
        ("Procedure", "Meervoudig of nationaal openbaar, nog te bepalen", "procedure", None),
        ("Projectleider", "vacant", "project_leader", None),
        ("Referenties", "Z-1", "reference", None),
        ("Zaaknummer", "(nog aan te vragen)", "reference", None),
    ],
)
def test_a_label_may_be_a_question_or_hold_a_slip_of_the_pen(read, question, answer, field, value):
    assert getattr(read((("Titel", "Meubels"), (question, answer), ("CPV", "39130000-2"))), field) == value


@pytest.mark.parametrize(
    ("field", "value"),
    [("estimated_value", 324_000), ("reference", "2025.04417"), ("project_leader", "Mia Visser"), ("procedure", "europees-openbaar"), ("duration_months", 24)],
)
def test_a_label_that_nobody_listed_is_read_by_one_of_its_words(field, value, fields):
    rows = [
        ("Raming 6 voertuigen ex btw", "€ 324.000"),
        ("Raming optie 3 voertuigen ex btw", "€ 162.000"),
        ("Corsanummer", "2025.04417"),
        ("Toestelnummer", "4417"),
        ("Verantwoordelijk projectleider", "Mia Visser"),
        ("Gekozen", "EU-aanbesteding, openbare procedure"),
        ("Duur van de afspraak", "24 maanden"),
    ]
    assert fields(*STARTNOTITIE, "# Gegevens", rows)[field] == value


def test_two_answers_beside_unknown_labels_that_differ_leave_the_field_open(fields):
    assert fields(*STARTNOTITIE, "# Gegevens", [("Raming laag ex btw", "€ 100.000"), ("Raming hoog ex btw", "€ 150.000")])["estimated_value"] is None


def test_rejected_procedures_considered_columns_and_sentences_are_no_facts(read_form):
    form = Form()
    form.line("gemeente Veldrode, domein Samenleving", style="Subtitle")
    form.line("Titel: Leerlingenvervoer")
    form.line("Zaaknummer: Inkoop maakt het nummer aan. Vaak is dat 18100000.")
    form.line("We besteden Europees aan volgens de openbare procedure. Een sas-procedure is nagezocht, maar die geldt voor vervoer niet.")
    form.table(("Vraag", "Overwogen", "Keuze"), ("Soort opdracht", "Werken of leveringen", "Diensten"))
    found = read_form(form)
    assert (found.department, found.reference, found.procedure, found.contract_kind) == ("Samenleving", None, "europees-openbaar", "diensten")


@pytest.mark.parametrize(
    ("row", "field", "value", "certainty"),
    [
        (("Looptijd", "max. 5 jaar"), "duration_months", None, "uncertain"),
        (("Looptijd", "minstens 5 jaar"), "duration_months", None, "uncertain"),
        (("Looptijd", "5 jaar of langer"), "duration_months", None, "uncertain"),
        (("Looptijd", "misschien 5 jaar"), "duration_months", 60, "uncertain"),
        (("Looptijd", "5 jaar"), "duration_months", 60, "found"),
        (("Geraamde waarde", "geen € 62.000"), "estimated_value", None, "uncertain"),
        (("Geraamde waarde", "€ 62.000?"), "estimated_value", 62_000, "uncertain"),
        (("Geraamde waarde", "ca. € 62.000"), "estimated_value", 62_000, "found"),
        (("Startdatum", "niet op 1 mei 2027"), "start_date", None, "uncertain"),
        (("Projectleider", "niet Jan Smit"), "project_leader", None, "uncertain"),
        (("Projectleider", "wellicht Jan Smit"), "project_leader", "Jan Smit", "uncertain"),
    ],
)
def test_what_is_denied_is_not_read_and_what_is_doubted_or_a_limit_is_not_sure(row, field, value, certainty, read):
    document = read((("Titel", "Laptops"), ("Productgroep", "ICT"), row))
    assert getattr(document, field) == value
    assert {item.certainty.value for item in document.evidence if item.field == field} == {certainty}


@pytest.mark.parametrize(("label", "field"), [("Projectleider", "project_leader"), ("Afdeling", "department"), ("Titel", "title")])
@pytest.mark.parametrize("said", ["NNB", "ntb", "TBD", "PM", "p.m.", "N.N.", "xxxx", "Lorem ipsum dolor", "Klik hier om dit in te vullen", "Naam en functie"])
def test_what_stands_where_a_name_is_not_known_yet_is_none(label, field, said, read):
    assert getattr(read(((label, said), ("Raming", "€ 60.000"), ("Looptijd", "2 jaar"))), field) is None


@pytest.mark.parametrize(("label", "said"), [("Afdeling", "PM Huisvesting"), ("Projectleider", "Nn. Tekstra"), ("Projectleider", "Max Xander")])
def test_a_name_may_hold_such_letters(label, said, rows):
    document = rows((label, said))
    assert said in (document.project_leader, document.department)


def test_a_domain_is_the_department_where_no_other_label_names_one(read):
    assert read((*FEW_FACTS[:2], ("Domein", "Ruimte"), ("Afdeling", "Wegen & Water"))).department == "Wegen & Water"
