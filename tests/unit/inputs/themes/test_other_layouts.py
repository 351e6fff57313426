"""Start documents of other writers: the same facts and themes, said in other words and other layouts."""

import pytest
from purchases import LINES

from mvoi_checklist import UnreadableFileError


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
    ("text", "kinds"),
    [
        ("Minimumeis, alle bussen zijn emissievrij", ["requirement"]),
        ("Contractbepaling dat de leverancier jaarlijks rapporteert", ["contract"]),
        ("Het bestek bevat de uitvoeringsvoorwaarde dat wagens elektrisch zijn.", ["contract"]),
        ("Gunningscriterium voor de besparing; minimumeis voor monitoring", ["award", "requirement"]),
        ("Wij nemen in het contract op dat kranen uitstootvrij zijn.", ["contract"]),
        ("De inschrijver met de laagste uitstoot krijgt de meeste punten.", ["award"]),
        ("Wij eisen vrachtwagens zonder uitstoot.", ["requirement"]),
        ("Minimumeis voor vervoer is hier niet zinvol", []),
    ],
)
def test_a_kind_is_heard_in_the_words_around_it(text, kinds, about):
    assert about("klimaat", f"Klimaat: {text}")[1] == kinds


@pytest.mark.parametrize(
    "blocks",
    [
        ("Milieu. Er worden geen bestrijdingsmiddelen gebruikt (minimumeis). Klimaat: gunningscriterium voor elektrisch gereedschap.",),
        ("In dit traject telt duurzaamheid mee. Klimaat – gunningscriterium voor elektrisch gereedschap.",),
        ("3.2 Klimaat", "De inzet van elektrisch gereedschap is een gunningscriterium."),
        ("☒ Klimaat", "De inzet van elektrisch gereedschap is een gunningscriterium.", "☐ Milieu", "☐ Circulair"),
        ((("[x] Klimaat", "Gunningscriterium: elektrisch gereedschap"), ("[ ] Milieu", "")),),
        ((("Klimaat", "☒ toegepast ☐ uitleg"), ("", "Gunningscriterium: elektrisch gereedschap")),),
        ((("Klimaat", "Toegepast: ja\nCriterium: gunningscriterium Elektrisch gereedschap"),),),
        ((("Nr.", "Vraag", "Antwoord"), ("1", "Afdeling", "Groen"), ("2", "Klimaat", "Gunningscriterium: elektrisch gereedschap")),),
        ((("Thema", "Comply", "Explain", "Motivering of criterium"), ("Klimaat", "☒", "☐", "Gunningscriterium: elektrisch gereedschap")),),
    ],
)
def test_a_theme_is_found_in_any_layout(blocks, about):
    assert about("klimaat", *blocks)[1:] == (["award"], None)


def test_another_theme_in_the_same_paragraph_is_not_part_of_the_theme_before_it(about):
    line = "Klimaat: gunningscriterium voor elektrisch gereedschap. Social return nemen wij niet op, omdat de loonsom te klein is voor een plaatsing."
    assert about("social-return", line) == (False, [], line.partition(". ")[2])


@pytest.mark.parametrize(
    "blocks",
    [
        ("Klimaat", "Milieu", "Circulair", "De eisen staan in het bestek als minimumeis."),
        ("# Klimaat", "Wordt dit toegepast? ☐ Ja ☒ Nee", "Hoe, of waarom niet:"),
        ((("Thema", "Soort", "Criterium"), ("Klimaat", "Eis", "n.v.t."), ("Milieu", "Eis", "Minder geluid")),),
        ((("Thema", "Comply", "Explain", "Motivering"), ("Klimaat", "☐", "☒", ""), ("Milieu", "☒", "☐", "Eis: minder geluid")),),
    ],
)
def test_what_says_nothing_of_a_theme_asks_nothing(blocks, about):
    applied, kinds, _ = about("klimaat", *blocks)
    assert (bool(applied), kinds) == (False, [])


def test_labels_without_a_colon_have_their_value_on_the_next_line(read):
    found = read("Titel", "Levering van groene stroom", "Waarde", "€ 2,75 miljoen exclusief btw", "Procedure", "Europees openbaar", "Looptijd", "drie jaar")
    assert (found.title, found.estimated_value, found.procedure.value, found.duration_months) == (
        "Levering van groene stroom", 2_750_000, "europees-openbaar", 36,
    )  # fmt: skip


def test_the_sum_of_a_table_with_amounts_is_the_value(read):
    rows = (("Perceel", "Omschrijving", "Waarde"), ("1", "Kleding", "€ 140.000"), ("2", "Helmen", "€ 60.000"), ("Samen", "", "€ 200.000"))
    assert read("Titel: Proef", rows).estimated_value == 200_000


def test_the_term_beside_a_value_is_the_term_when_nothing_else_says_it(read):
    line = "Geschatte waarde: € 275.000 exclusief btw voor de vaste looptijd van 2 jaar (opties: 2 x 1 jaar)"
    assert (read("Titel: Proef", line).duration_months, read("Titel: Proef", line, "Looptijd: 3 jaar").duration_months) == (24, 36)


def test_a_title_is_found_below_the_name_of_the_document(read):
    found = read("# Startdocument meervoudig onderhandse inkoop", "Glasbewassing van gemeentelijke panden", "Raming: € 85.000")
    assert (found.title, found.procedure.value) == ("Glasbewassing van gemeentelijke panden", "meervoudig-onderhands")


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Onderwerp: werkzaamheden aan het riool",
            "Ons kenmerk: 2026-5512",
            "Geachte bewoner,",
            "Vanaf maart vervangen wij het riool.",
            "W. Smit, projectleider",
        ),
        ("# Aanvraagformulier subsidie", "Projectnaam: Bijenlint", "Startdatum: 1 april 2026", "Gevraagd bedrag: € 4.500"),
    ],
)
def test_a_letter_or_an_application_for_a_grant_is_no_start_document(lines, read):
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read(*lines)


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (("Als projectleider treedt op mevrouw J. van der Laan van de afdeling Informatie.",), "project_leader", "mevrouw J. van der Laan"),
        (("De waarde wordt over de looptijd van vier jaar geschat op € 1,9 miljoen exclusief btw.",), "duration_months", 48),
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
    assert read("Titel: Proef", *blocks).model_dump(mode="json")[field] == value


def test_the_columns_of_a_table_say_the_kind_of_what_stands_below_them(about):
    rows = (("Thema", "Eis", "Wens", "Niet, omdat"), ("Klimaat", "Elektrische boten", "", ""), ("Milieu", "", "Minder geluid", ""))
    assert about("klimaat", rows)[1] == ["requirement"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("Nee", "", "Er wordt niets geleverd."), (False, [], "Er wordt niets geleverd.")),
        (("Nee", "Elektrische boten", ""), (None, ["award"], None)),
        (("x", "", "Elektrische boten"), (True, ["requirement"], None)),
    ],
)
def test_no_below_a_kind_asks_nothing_of_that_kind(cells, told, about):
    assert about("klimaat", (("Thema", "Eis", "Wens", "Uitwerking"), ("Klimaat", *cells), ("Milieu", "", "Minder geluid", ""))) == told


def test_a_box_for_the_kind_holds_for_what_is_asked_below_it(about):
    rows = (("Klimaat", "☐ eis ☒ gunningscriterium ☐ niet"), ("", "Laagste CO2-uitstoot"))
    assert about("klimaat", rows)[1] == ["award"]


def test_a_chapter_about_policy_makes_no_policy_of_a_document_with_the_fields_of_a_purchase(read):
    found = read("# Beschrijving werkkleding", (("Opdrachtwaarde", "€ 300.000"), ("Procedure", "Europees openbaar")), "# Beleid", "Wij kopen circulair in.")
    assert found.estimated_value == 300_000


@pytest.mark.parametrize(
    ("boxes", "kinds"),
    [
        ("☒ ja, als: ☐ geschiktheidseis ☒ minimumeis ☐ contractbepaling", ["requirement"]),
        ("☒ ja, als: ☐ geschiktheidseis ☒ minimumeis ☒ contractbepaling", ["contract", "requirement"]),
        ("☒ ja, als: ☒ geschiktheidseis ☐ minimumeis ☐ contractbepaling", ["suitability"]),
    ],
)
def test_boxes_for_the_kind_behind_yes_hold_for_the_words_below_which_explain_nothing(boxes, kinds, about):
    told = about("circulair", "# Thema's", "Circulair", boxes, "Toelichting: zes op de tien stoelen zijn gereviseerd.")
    assert told == (True, kinds, None)


@pytest.mark.parametrize("help_text", ["Geef aan welk criterium u opneemt.", "Bijv. een keurmerk. Licht toe."])
def test_help_that_was_left_standing_is_told_and_is_no_answer(help_text, read):
    document = read(*LINES, (("Thema", "Ja/Nee", "Uitleg"), ("Klimaat", "", help_text), ("Milieu", "Ja", "Minimumeis: FSC-hout")))
    assert [answer.theme for answer in document.themes] == ["milieu"]
    assert [(item.quote, item.certainty.value) for item in document.evidence if item.field.startswith("themes.klimaat")] == [(help_text, "uncertain")]


def test_a_column_with_yes_and_no_says_what_is_applied_whatever_its_name(about):
    table = (("Onderwerp", "In contract?", "Uitwerking"), ("Milieu", "Ja", "Eis: FSC-hout"), ("Circulair", "Nee", "Er wordt niets geleverd, alleen gehuurd."))
    assert about("circulair", table) == (False, [], "Er wordt niets geleverd, alleen gehuurd.")


def test_the_column_with_the_sum_of_the_lots_holds_the_value(read):
    table = (("", "Perceel 1", "Perceel 2", "Totaal"), ("Raming", "€ 20.000", "€ 30.000", "€ 50.000"), ("Klimaat", "Nee", "Nee", ""))
    assert read("Titel: Meubels", table).estimated_value == 50_000


def test_a_second_label_on_a_row_is_no_second_value_of_the_first(read):
    document = read(
        (("Raming", "€ 320.000", "Kosten in een jaar", "€ 80.000"), ("Categorie", "Levering", "Projectleider / contactpersoon inkoop", "Tom Bos / Vastgoed"))
    )
    assert (document.estimated_value, document.contract_kind, document.project_leader) == (320_000, "leveringen", "Tom Bos")


def test_bars_keep_a_theme_its_answer_and_its_reason_together(read):
    document = read(*LINES, "Looptijd | 3 jaar", "Klimaat | nee | Het busje rijdt eens per jaar.", "Milieu | ja | contractbepaling: FSC-hout")
    assert document.duration_months == 36
    assert [(answer.theme, answer.applied) for answer in document.themes] == [("klimaat", False), ("milieu", True)]
    assert document.themes[0].explanation.text == "Het busje rijdt eens per jaar."
    assert [(item.kind.value, item.text) for item in document.themes[1].criteria] == [("contract", "FSC-hout")]


def test_a_mark_below_a_kind_makes_a_criterion_of_the_remarks(about):
    table = (("Thema", "GE", "ME", "GC", "CB", "Toelichting"), ("Klimaat", "x", "", "", "", "ISO-beleid"), ("Milieu", "", "x", "", "", "EU Ecolabel"))
    assert (about("klimaat", table), about("milieu", table)) == ((True, ["suitability"], None), (True, ["requirement"], None))


def test_a_reference_to_another_document_is_not_surely_an_explanation(read):
    document = read(*LINES, "Klimaat: zie het bestek, hoofdstuk 3, dat bepaalt wat de leverancier doet.")
    assert [item.certainty.value for item in document.evidence if item.field.startswith("themes.klimaat")] == ["uncertain"]


@pytest.mark.parametrize(
    "blocks",
    [
        ("# Looptijd", (("3 jaar",),)),
        ("Looptijd", (("3 jaar",),)),
        ("Wat is de looptijd?", (("3 jaar",),)),
        ((("Looptijd", ":", "3 jaar"),),),
        ((("Onderdeel", "Toelichting", "Invullen"), ("Looptijd", "Zie de handleiding.", "3 jaar")),),
        ("Looptijd....... 3 jaar",),
    ],
)
def test_a_value_stands_where_forms_put_it(blocks, read):
    assert read((("Titel", "Onderhoud van liften"), ("Procedure", "Europees openbaar")), *blocks).duration_months == 36


def test_a_box_below_the_name_of_a_theme_answers_it_unless_more_is_typed_below(read):
    answer, helped = (("☒ ja ☐ nee\n2 % van de aanneemsom, uitvoeringsvoorwaarde",),), (("Vraag bijvoorbeeld om 5% van de loonsom.",),)
    purchase = (("Titel", "Rioolvervanging"), ("Procedure", "Meervoudig onderhands"))
    (boxed,) = read(purchase, "# 12 Social return", answer, "# 13 Omgeving", "Bemaling gemeld.").themes
    assert (boxed.applied, [item.kind.value for item in boxed.criteria]) == (True, ["contract"])
    (typed,) = read(purchase, "# 12 Social return", helped, "Nee, want er is geen loonsom.", "# 13 Omgeving").themes
    assert (typed.applied, typed.criteria) == (False, ())
