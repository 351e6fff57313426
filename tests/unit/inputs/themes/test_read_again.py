"""What two fresh readers of the product found: amounts, terms and days in all ways, names from elsewhere, demands that are taken back, and rows of labels."""

import pytest
from form import Form

from mvoi_checklist import AskedCriterion, Checklist, StartDocument, ThemeAnswer, Verdict, check_files, evaluate, read_start_document, render
from mvoi_checklist.inputs.dutch.words import words_of
from mvoi_checklist.inputs.purchase.field_values import read_field
from mvoi_checklist.model.start_document import ValueRange


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 50.000 (incl. btw)", None),
        ("€ 50.000 (per jaar)", None),
        ("€ 24.000 op jaarbasis", None),
        ("5 laptops à € 1.200", None),
        ("€ 50.000 maximaal", None),
        ("een à twee ton", ValueRange(minimum=100_000, maximum=200_000)),
        ("2 of 3 ton", ValueRange(minimum=200_000, maximum=300_000)),
        ("tussen € 5,2 en € 5,8 miljoen, percelen samen", ValueRange(minimum=5_200_000, maximum=5_800_000)),
        ("anderhalve ton", 150_000),
        ("tweeënhalf miljoen", 2_500_000),
        ("een half miljoen", 500_000),
    ],
)
def test_an_amount_in_doubt_is_left_open_and_one_in_words_is_read(text, value, ruleset):
    assert read_field("estimated_value", text, "Geraamde waarde", words_of(ruleset.vocabulary)) == value


@pytest.mark.parametrize(
    ("text", "label", "months"),
    [
        ("24 maanden, dus 2 jaar", "Looptijd", 24),
        ("2 jaar, 3 maanden proeftijd", "Looptijd", 24),
        ("3 maanden implementatie en 4 jaar beheer", "Looptijd", None),
        ("1 jaar en 6 maanden", "Looptijd", 18),
        ("4", "Looptijd", None),
        ("4", "Duur (jr)", 48),
        ("24", "Looptijd", 24),
        ("8 maanden tot de oplevering, inclusief ontwerp", "Looptijd", 8),
        ("vierjarig", "Looptijd", 48),
        ("1-1-2027 t/m 31-12-9999", "Looptijd", None),
    ],
)
def test_a_term_is_told_once(text, label, months, ruleset):
    assert read_field("duration_months", text, label, words_of(ruleset.vocabulary)) == months


@pytest.mark.parametrize(
    ("text", "day"),
    [("1e januari 2027", "2027-01-01"), ("1 jan. '27", "2027-01-01"), ("tot 1 maart 2027", None), ("5-6 mei 2027", None), ("01-01-1027", None)],
)
def test_a_start_is_a_day_and_no_limit(text, day, ruleset):
    found = read_field("start_date", text, "Startdatum", words_of(ruleset.vocabulary))
    assert (found and str(found)) == day


def test_a_name_may_open_with_any_capital(read):
    assert read("Titel: Stoelen", "De projectleider is Özlem Çelik.").project_leader == "Özlem Çelik"


def circulair(*answers):
    return StartDocument(title="Stoelen", product_groups=("meubilair",), themes=answers)


def verdict(document, ruleset):
    return next(theme.verdict for theme in evaluate(document, ruleset).themes if theme.theme == "circulair")


def test_a_criterion_with_its_code_that_is_taken_back_asks_nothing(ruleset):
    asked = AskedCriterion(code="MEU-CIR-02", text="Terugname na gebruik")
    dropped = AskedCriterion(code="MEU-CIR-02", text="vervalt, niet van toepassing bij deze opdracht")
    assert verdict(circulair(ThemeAnswer(theme="circulair", criteria=(asked,))), ruleset) is Verdict.APPLIED
    assert verdict(circulair(ThemeAnswer(theme="circulair", criteria=(dropped,))), ruleset) is not Verdict.APPLIED


def test_a_demand_that_the_next_sentence_drops_is_no_demand(read, ruleset):
    found = read("Titel: Stoelen", "# Circulair", "Minimumeis: stoelen gaan terug. (deze eis is op verzoek van de directie geschrapt)")
    assert verdict(found.model_copy(update={"product_groups": ("meubilair",)}), ruleset) is not Verdict.APPLIED


def test_a_row_may_hold_the_answer_and_its_kind(read_form):
    rows = (("Circulair",), ("Pas toe of leg uit", "X pas toe", "Soort", "Contract"), ("Toelichting", "De stoelen gaan terug", "Akkoord", "ja"))
    form = Form((("Titel", "Stoelen"),))
    form.table(*rows)
    found = next(theme for theme in read_form(form).themes if theme.theme == "circulair")
    assert (found.applied, [str(item.kind) for item in found.criteria]) == (True, ["contract"])


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


def test_a_checklist_in_json_is_the_same_checklist(ruleset):
    checklist = evaluate(StartDocument(title="Stoelen", product_groups=("meubilair",)), ruleset)
    assert Checklist.from_json(render(checklist, "json")) == checklist


def test_a_run_that_was_stopped_begins_anew(tmp_path):
    (tmp_path / "a.json").write_text('{"title": "Stoelen"}', encoding="utf-8")
    run = check_files([tmp_path / "a.json"])
    run.stop()
    assert len(list(run)) == len(list(run)) == 1


def test_boxes_beside_one_that_was_ticked_are_not_left_open(read):
    ticked = read("Titel: Stoelen", "Soort opdracht:", "☐ werken", "☒ leveringen", "☐ diensten", (("Klimaat", "☒ ja ☐ nee", "Eis: elektrisch", ""),))
    left = read("Titel: Stoelen", "Soort opdracht:", "☐ werken", "☐ leveringen", "☐ diensten")
    assert [sum(item.field == "left_open" for item in found.evidence) for found in (ticked, left)] == [0, 3]


def test_idem_means_what_the_lot_before_it_means(read):
    rows = (("Thema", "Perceel 1", "Perceel 2", ""), ("Ketenverantwoordelijkheid", "Gunningscriterium: inzicht in de keten", "idem", ""))
    document = read("Titel: Stoelen", (*rows, ("Klimaat", "-", "-", "")))
    found = [(theme.lot, [str(item.kind) for item in theme.criteria]) for theme in document.themes if theme.theme != "klimaat"]
    assert found == [("Perceel 1", ["award"]), ("Perceel 2", ["award"])]


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Voor de aankondiging gebruiken wij de codes 30213100 (draagbare computers) en 30231300 (beeldschermen).", ("30213100", "30231300")),
        ("Juridisch is dit een werk, met als code 45212200.", ("45212200",)),
        ("Het telefoonnummer is 06 12345678.", ()),
    ],
)
def test_numbers_that_a_sentence_calls_codes_are_no_value(sentence, codes, read):
    document = read((("Titel", "Laptops"), ("Procedure", "Europees openbaar")), "# Omvang en duur", sentence)
    assert (document.cpv or ()) == codes
    assert (document.estimated_value, document.reference) == (None, None)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("RE: [I26-077] Startnotitie vervanging leerlinglaptops", "vervanging leerlinglaptops"),
        ("Werkplekhardware: laptops en schermen", "Werkplekhardware: laptops en schermen"),
    ],
)
def test_what_mail_puts_before_a_subject_is_no_part_of_the_title(subject, title, read):
    assert read((("Onderwerp", subject), ("Geraamde waarde", "€ 90.000"), ("Procedure", "Europees openbaar"))).title == title


def test_a_letter_that_says_to_be_a_start_document_is_one(read):
    letter = (
        "Aan: Inkoop",
        "Van: Gerrit Plender",
        "Betreft: startnotitie bedrijfskleding",
        "Social return doen we niet, want er werkt alleen een chauffeur aan.",
        "Groet, Gerrit",
    )
    assert read(*letter).title == "bedrijfskleding"


def test_a_vacancy_leads_nothing(read):
    assert read((("Titel", "Vervoer"), ("Geraamde waarde", "€ 90.000"), ("Projectleider", "Vacature, wordt per 1 september ingevuld"))).project_leader is None
