"""How long the contract surely lasts and when it starts, told from options, other contracts and other days."""

import pytest
from purchases import PURCHASE, TITLE, WITHOUT_VALUE


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


@pytest.mark.parametrize(
    ("heads", "months"),
    [(("Onderdeel", "2021", "Nu"), 48), (("Onderdeel", "Nu", "2027"), None), (("Onderdeel", "2021", "2027"), None)],
)
def test_the_column_of_an_earlier_year_beside_one_of_now_is_not_about_this_purchase(heads, months, read):
    assert read(PURCHASE, (heads, ("Gunning", "prijs", "prijs"), ("Looptijd", "36 maanden", "48 maanden"))).duration_months == months


@pytest.mark.parametrize(("label", "start"), [("Eerste levering", "2027-01-01"), ("Laatste levering", None)])
def test_the_first_delivery_is_the_start_where_nothing_else_tells_it(label, start, fields):
    form = (("Titel", "Proef"), ("Raming", "€ 60.000"), (label, "1-1-2027"))
    assert fields(form)["start_date"] == start
    assert fields((*form, ("Startdatum", "1-12-2026")))["start_date"] == "2026-12-01"


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("4 jaar, opzegtermijn 6 maanden", 48),
        ("1 jaar; evaluatie na 6 maanden", None),
        ("6 maanden tot 1 jaar", None),
        ("2+1+1", 24),
        ("4 jaar (2+1+1)", 24),
        ("zes jaar (4 + 2x1)", 48),
        ("4 jaar (1+1)", 48),
        ("Vorige contract was 4 jaar", None),
        ("levering binnen 3 maanden", None),
        ("max 8 jaar", None),
        ("twee jaar", 24),
        ("3 jr", 36),
        ("2 jaar + 2x 1 jaar optie", 24),
    ],
)
def test_a_term_is_read_or_left_open(text, months, rows):
    assert rows(("Looptijd", text)).duration_months == months


@pytest.mark.parametrize(
    ("term", "months"),
    [
        ("twee tot vier jaar", None),
        ("2-4 jaar", None),
        ("4 jaar inclusief verlengingen", None),
        ("4 jaar incl. alle opties", None),
        ("twee jaar", 24),
        ("2 jaar, daarna twee keer een jaar", 24),
    ],
)
def test_a_term_between_two_or_with_its_options_is_none(read, term, months):
    assert read((("Titel", "Meubels"), ("Productgroep", "Meubilair")), f"De looptijd van het contract is {term}.").duration_months == months


def test_what_stands_below_a_heading_for_the_term_is_the_term(read):
    document = read((("Titel", "Ketels"), ("Productgroep", "Klimaatinstallaties")), "# 4. Looptijd en start", "Realisatie 14 maanden. Ingang maart 2027.")
    assert document.duration_months == 14


@pytest.mark.parametrize(("term", "months"), [("4 jaar (2 vast, 1+1 optie)", 24), ("4 jr (2 vast, 2 optie)", 24)])
def test_a_term_of_which_a_part_is_fixed(read, term, months):
    assert read((("Titel", "Koffie"), ("Productgroep", "Catering"), ("Looptijd", term))).duration_months == months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("4 jaar + 2 + 2", 48),
        ("8 maanden, april tot en met november 2026", 8),
        ("5 januari 2026, twee jaar. Optie: nog twee jaar.", 24),
        ("Zestien maanden, te beginnen op 7 september 2026", 16),
        ("2 + 2 + 2", 24),
    ],
)
def test_a_term_beside_its_months_its_first_day_or_bare_options(text, months, read):
    assert read(WITHOUT_VALUE, (("Looptijd", text), ("Afdeling", "Beheer"))).duration_months == months


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("van 1 juni 2027, zes maanden, zonder verlenging", "2027-06-01"),
        ("1 juni 2027, twee jaar", "2027-06-01"),
        ("tot 1 juni 2027, twee jaar", "None"),
        ("uiterlijk 1 juni 2027, twee jaar", "None"),
    ],
)
def test_the_first_day_stands_before_the_term(text, start, read):
    assert str(read(WITHOUT_VALUE, (("Periode", text), ("Afdeling", "Beheer"))).start_date) == start


def test_a_first_day_before_words_about_later_is_not_certain(read):
    document = read(WITHOUT_VALUE, (("Periode", "van 1 juni 2027, uiterlijk over twee jaar opnieuw"), ("Afdeling", "Beheer")))
    assert "found" not in [item.certainty.value for item in document.evidence if item.field in {"start_date", "duration_months"}]


@pytest.mark.parametrize(("answer", "months"), [("", None), ("3 jaar", 36)])
def test_where_the_place_for_the_term_is_left_empty_no_sentence_tells_it(answer, months, read):
    rows = (("Soort", "levering"), ("Omschrijving", "Twee veegboten. De bouwtijd is ca. 14 maanden."), ("Looptijd vast", answer))
    assert read(WITHOUT_VALUE, rows).duration_months == months


@pytest.mark.parametrize(
    ("sentence", "months"),
    [
        ("De overeenkomst gaat in op 1 oktober 2026 voor drie jaar.", 36),
        ("De doorlooptijd van dat contract is drie jaar op rij uitgelopen.", None),
    ],
)
def test_the_term_behind_the_first_day_in_a_sentence(sentence, months, read):
    assert read(WITHOUT_VALUE, (("Afdeling", "Beheer"), ("Soort opdracht", "dienst")), "# Planning", sentence).duration_months == months


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


def test_the_term_beside_a_value_is_the_term_when_nothing_else_says_it(read):
    line = "Geschatte waarde: € 275.000 exclusief btw voor de vaste looptijd van 2 jaar (opties: 2 x 1 jaar)"
    assert (read("Titel: Proef", line).duration_months, read("Titel: Proef", line, "Looptijd: 3 jaar").duration_months) == (24, 36)


def test_a_term_told_with_the_value_gives_way_to_the_term_itself(read):
    document = read((("Contractduur", "3 jaar"), *PURCHASE), "De waarde over vier jaar is € 172.000 exclusief btw.")
    assert document.duration_months == 36


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Op 1 augustus 2026 moet er een nieuw contract ingaan, want dan loopt het huidige af.", "2026-08-01"),
        ("De levering vangt aan op 1 januari 2027.", "2027-01-01"),
        ("De publicatie is voorzien op 15 juni 2026.", None),
        ("Het besluit van het college start de aanbesteding op 3 maart 2026.", None),
    ],
)
def test_the_day_on_which_the_contract_starts_is_no_other_day(sentence, day, read):
    found = read((TITLE, ("Procedure", "Europees openbaar")), sentence).start_date
    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("48 maanden, daarna per voertuig hooguit 12 maanden uitloop", 48),
        ("vaste looptijd van zestig maanden", 60),
        ("1,5 jaar", 18),
        ("5 jaar (waarvan 2 jaar optie)", 36),
        ("2 jaar, daarna 1 jaar", None),
    ],
)
def test_the_fixed_term_is_told_from_what_may_follow(said, months, read):
    assert read((TITLE, ("Looptijd", said))).duration_months == months


@pytest.mark.parametrize(
    ("rows", "months"),
    [
        ((("Term", "4 + 2 + 2 jr (vast 4)"),), 48),
        ((("Looptijd", "8 jaar (vast 4)"),), 48),
        ((("Contractduur zonder verlenging\nbv. 48 maanden", "2 jaar"),), 24),
        ((("Contractduur zonder verlenging\nbv. 48 maanden", ""),), None),
        ((("Onderdeel", "per jaar", "vaste looptijd (4 jr)", "opties (2 jr)"), ("Beheer", "€ 62.000", "€ 248.000", "€ 124.000")), 48),
        ((("Begindatum", "1-1-2028"), ("Einddatum", "31-12-2030")), 36),
        ((("Start", "15 maart 2027"), ("Einddatum (zonder opties)", "14 maart 2031")), 48),
        ((("Start", "15 maart 2027"), ("Einddatum huidig contract", "14 maart 2029")), None),
        ((("Start", "15 maart 2027"), ("Einddatum", "1 oktober 2027")), None),
    ],
)
def test_a_term_in_the_words_of_other_forms(rows, months, read):
    assert read(WITHOUT_VALUE, rows).duration_months == months


@pytest.mark.parametrize(
    ("line", "months", "start"),
    [
        ("SaaS, 1 leverancier, 6 jaar + opties.", 72, None),
        ("Contract in op 1 september 2027, live uiterlijk in het voorjaar.", None, "2027-09-01"),
        ("Doorlooptijd dialoog (9 mnd): als we niet publiceren, haal ik het niet.", None, None),
        ("Go live: 1 augustus 2027", None, "2027-08-01"),
    ],
)
def test_a_term_or_start_in_a_few_words(line, months, start, fields):
    read = fields(WITHOUT_VALUE, line)
    assert (read["duration_months"], read["start_date"]) == (months, start)
