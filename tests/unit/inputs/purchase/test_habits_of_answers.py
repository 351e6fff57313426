"""How people answer: boxes behind their words, a yes and a no at once, all themes at once, amounts beside those of options, and numbers without a label."""

import docx
import pytest
from purchases import TITLE_AND_GROUP
from theme_answers import answers_of

from mvoi_checklist import read_start_document

ALL_THEMES = {"klimaat", "milieu", "circulair", "ketenverantwoordelijkheid", "diversiteit-inclusie", "social-return"}


@pytest.mark.parametrize(
    ("label", "answer", "fields"),
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
def test_an_answer_holds_more_than_its_value(read, label, answer, fields):
    found = read((*TITLE_AND_GROUP, (label, answer))).model_dump(mode="json")
    assert {name: found[name] for name in fields} == fields


def test_a_heading_about_why_and_what_holds_the_whole_description(read):
    said = "De huidige laptops zijn op. We kopen er 520. In het vorige contract vroegen we TCO Certified; dat is toen niet gecontroleerd."
    assert read("# Startnotitie ICT", TITLE_AND_GROUP, "# 2. Aanleiding en omschrijving", said).description == said


def test_a_sentence_beside_what_is_done_is_no_title_and_another_label_is_no_name(read):
    done = "Wat gaan we doen: We bestellen lunches en borrels bij één cateraar."
    document = read("# Startnotitie lunches en borrels raadhuis", "Afdeling: Facilitaire Zaken. Datum: 3 november 2026", done, "Kosten: € 18.000 ex btw")
    assert (document.title, document.department) == ("lunches en borrels raadhuis", "Facilitaire Zaken")
    assert document.description == "We bestellen lunches en borrels bij één cateraar."


def test_a_description_tells_facts_and_an_author_ends_where_the_date_begins(read):
    done = "Wat gaan we doen: we bestellen lunches bij één cateraar. Het contract loopt een jaar. De waarde is geraamd op € 18.000 exclusief btw."
    document = read("# Startnotitie lunches en borrels", "Opsteller: Koen Bakker, Facilitaire Zaken. Datum: 3 november 2026.", done, TITLE_AND_GROUP[1:])
    assert (document.title, document.department, document.duration_months) == ("lunches en borrels", "Facilitaire Zaken", 12)
    assert document.estimated_value == 18_000


def test_the_amount_of_a_year_is_not_that_with_options(read):
    document = read((*TITLE_AND_GROUP, ("Looptijd", "2 jaar"), ("Opdrachtwaarde", "ca. € 41.000 per jaar ex btw, met verlengingen dus € 164.000")))
    assert document.estimated_value == 82_000


def test_the_amount_of_a_year_stands_before_its_parts(read):
    assert read((*TITLE_AND_GROUP, ("Looptijd", "3 jaar"), ("Geraamde waarde", "€ 212.000,- p/jr (p1 € 186.000 en p2 € 26.000)"))).estimated_value == 636_000


def test_who_is_spoken_for_has_no_name_of_a_person(read):
    assert read(TITLE_AND_GROUP, "Voor Waldersloot ben ik de trekker.").project_leader is None


def test_what_stands_at_the_foot_of_the_page_is_no_title(tmp_path):
    document = docx.Document()
    for label, value in (("Zaaknummer", "Z-1"), ("Projectleider", "Jan Bos"), ("Geraamde waarde", "€ 40.000"), ("Klimaat", "eis: elektrische bussen")):
        document.add_paragraph(f"{label}: {value}")
    document.sections[0].footer.paragraphs[0].text = "Aanmeldformulier inkooppakket – invulinstructie zie intranet"
    document.save(tmp_path / "a.docx")
    assert read_start_document(tmp_path / "a.docx").title is None


def test_who_wrote_it_is_no_head_of_a_column_of_answers(read):
    rows = (("Intakenr.", "INT-0926-17", "Ingevuld door", "Maarten Lievense"), ("Trekker", "Carla de Rooij", "Inkoop", "Wietske Post"))
    document = read("# Startnotitie polymeren", rows, TITLE_AND_GROUP)
    assert (document.reference, document.project_leader) == ("INT-0926-17", "Carla de Rooij")


def test_the_sum_of_the_lots_stands_in_no_row_when_that_only_sums_the_options(read):
    head = ("Perceel", "per jaar", "vaste looptijd", "incl. opties (6 jr)")
    rows = (("1 Klimaat en elektra", "165.000", "495.000", "990.000"), ("2 Brand en inbraak", "48.000", "144.000", "288.000"))
    assert read(TITLE_AND_GROUP, (head, *rows, ("Totaal t.b.v. drempel", "", "", "1.278.000"))).estimated_value == 639_000


def test_a_row_with_the_name_of_a_value_is_that_when_it_sums_those_above_it(read):
    costs = (("Baggeren", "1.020.000"), ("Oeverherstel", "515.000"), ("Raming opdracht", "1.535.000"))
    assert read(TITLE_AND_GROUP, (("Post", "€ excl. btw"), *costs, ("Interne uren", "230.000"), ("Krediet", "2.400.000"))).estimated_value == 1_535_000


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (("BOR-2026-117 / concept voor bespreking / J. Hoitinga",), "BOR-2026-117"),
        (("AI-2026 · niet-ingevulde velden worden teruggestuurd",), None),
        (("BOR-2026-117 / BOR-2025-044",), None),
        (("BOR-2026-117 / concept", "Zaaknummer: nog aan te vragen"), None),
        (("BOR-2026-117 / concept", "Zaaknummer: Z-26-1"), "Z-26-1"),
    ],
)
def test_a_number_without_a_label_counts_where_it_is_the_only_one(read, lines, number):
    assert read("# Startnotitie vervoer", *lines, TITLE_AND_GROUP).reference == number


@pytest.mark.parametrize(
    ("head", "procedure"),
    [
        ("bij inkopen tot € 50.000 (enkelvoudig onderhands) – gemeente Oosterhaar", "enkelvoudig-onderhands"),
        ("Bij enkelvoudig onderhands is dit formulier niet nodig.", None),
    ],
)
def test_the_name_of_the_form_may_tell_the_procedure(read, head, procedure):
    assert read("Checklist duurzaamheid", head, TITLE_AND_GROUP).procedure == procedure


def test_how_many_are_in_the_market_is_not_how_many_are_asked(read):
    assert read(TITLE_AND_GROUP, "Het veld is te overzien (vijf, zes partijen) en een selectie vooraf voegt weinig toe.").procedure is None


@pytest.mark.parametrize("refused", ["Geen van de zes thema's.", "Voor geen enkel thema vragen we iets."])
def test_all_themes_are_refused_at_once(read, refused):
    why = "Een polis is papier en er komt niemand over de vloer, dus valt er niets zinnigs te vragen."
    found = answers_of(read((*TITLE_AND_GROUP, ("Duurzaam / MVI", f"{refused} {why}"))))
    assert {theme for theme, (applied, kinds, text) in found.items() if applied is False and not kinds and why in text} == ALL_THEMES


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("☒ ja, als eis   ☐ ja, in het contract   ☒ nee, want:\nnog bespreken", (None, [], None)),
        ("☐ ja, als eis   ☐ ja, in het contract   ☒ nee, want:\nde bussen rijden al elektrisch", (False, [], "de bussen rijden al elektrisch")),
        ("Ja ☐   Nee ☒", (False, [], None)),
    ],
)
def test_boxes_say_no_more_than_is_ticked(read, said, answer):
    assert answers_of(read(TITLE_AND_GROUP, (("Thema", "Keuze"), ("Klimaat", said), ("Milieu", "☐ ja, als eis   ☐ nee, want:"))))["klimaat"] == answer


@pytest.mark.parametrize(
    ("theme", "label", "said", "kinds"),
    [
        ("diversiteit-inclusie", "Diversiteit en inclusie – toegankelijk en divers", "Wordt uitgezocht met HR. Later invullen", []),
        ("diversiteit-inclusie", "Diversiteit en inclusie – toegankelijk en divers", "Eis: WCAG 2.2 niveau AA", ["requirement"]),
        ("social-return", "Social return", "wens: reparatie door een naaiatelier. Wie weet, kijken of de markt dat wil", [None]),
        ("social-return", "Social return", "wens: reparatie door een naaiatelier", [None]),
        ("social-return", "Social return", "wens (gunning): reparatie door een naaiatelier", ["award"]),
        ("ketenverantwoordelijkheid", "ISV / OESO", "Uitvoeringsvoorwaarde: een risicoanalyse binnen 6 maanden", ["contract"]),
    ],
)
def test_the_label_of_a_theme_may_say_more_and_a_wish_may_be_none(read, theme, label, said, kinds):
    assert answers_of(read(TITLE_AND_GROUP, (("Thema", "Hoe?"), ("Klimaat", "-"), (label, said)))).get(theme, (None, []))[1] == kinds


def test_what_is_asked_in_the_selection_is_asked_of_the_supplier(read):
    head = ("Thema", "Passen we toe?", "Waar / waarom niet")
    found = answers_of(
        read(TITLE_AND_GROUP, (head, ("Klimaat", "ja, in de selectie", "Verzekeraars moeten minimaal een 6 scoren"), ("Milieu", "nee", "te klein")))
    )
    assert found["klimaat"][1] == ["selection"]


def test_a_remark_behind_the_table_takes_no_cross_back(read):
    crosses = (("Thema", "Eis", "Gunningscriterium", "Niet, reden"), ("Klimaat", "", "X", ""), ("Milieu", "X", "", ""), ("Circulair", "", "", "te klein"))
    told = "Toelichting: klimaat = emissieloze graafmachine, fictieve korting per stuk. Milieu = MKI asfalt in bestek."
    found = answers_of(read(TITLE_AND_GROUP, "# MVI-keuzes (duurzaamheid)", crosses, told))
    assert (found["klimaat"][0], {*found["klimaat"][1]}) == (True, {"award"})
