"""Tables with a row per theme, or a column: what their columns say."""

import pytest
from theme_answers import asked


def test_yes_with_a_kind_among_the_remarks_is_asked(rows):
    document = rows(("Thema", "Toegepast", "Toelichting"), ("Social return", "☒ Ja ☐ Nee", "Contractbepaling: meldpunt voor schoonmakers"))
    assert [item.kind.value for item in document.themes[0].criteria] == ["contract"]


def test_a_longer_name_of_a_column_says_what_it_holds(in_short):
    table = (
        ("Thema", "Relevant?", "Toepassing in deze aanbesteding", "Onderbouwing"),
        ("1 Klimaat", "hoog", "Minimumeis", "Zie hoofdstuk 3"),
        ("2 Milieu", "laag", "-", ""),
    )
    assert in_short("klimaat", table) == "requirement"


def test_a_cross_below_a_column_for_nothing_is_a_no(in_short):
    matrix = (
        ("Thema", "Eis", "Gunning", "N.v.t.", "Opmerking"),
        ("Milieu", "", "", "x", "Er is geen vervoer, geen lozing en geen product."),
        ("Klimaat", "x", "", "", ""),
    )
    assert in_short("milieu", matrix) == "uitleg"


def test_a_column_of_another_name_may_hold_no_more_than_yes_and_no(in_short):
    table = (("Thema", "In uitvraag?", "Toelichting"), ("Circulair", "Ja", "MPG als gunningscriterium"), ("Keten", "Nee", "Er zitten geen risicoproducten in."))
    assert in_short("circulair", table) == "award"
    assert in_short("ketenverantwoordelijkheid", table) == "uitleg"


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


def test_a_kind_beside_the_answer_is_the_kind_of_what_is_asked(themes):
    table = (
        ("nr", "vraag", "antwoord", "soort"),
        ("1", "team", "Wijkbeheer", ""),
        ("2", "klimaat", "volledig elektrisch, actieradius 250 km", "knock-out"),
        ("3", "keten", "inschrijver laat zien waar het kobalt vandaan komt", "G3"),
    )
    assert {theme: kinds for theme, (_, kinds, _) in themes(table).items()} == {"klimaat": ["requirement"], "ketenverantwoordelijkheid": ["award"]}


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


def test_a_column_with_yes_and_no_says_what_is_applied_whatever_its_name(about):
    table = (("Onderwerp", "In contract?", "Uitwerking"), ("Milieu", "Ja", "Eis: FSC-hout"), ("Circulair", "Nee", "Er wordt niets geleverd, alleen gehuurd."))
    assert about("circulair", table) == (False, [], "Er wordt niets geleverd, alleen gehuurd.")


def test_a_mark_below_a_kind_makes_a_criterion_of_the_remarks(about):
    table = (("Thema", "GE", "ME", "GC", "CB", "Toelichting"), ("Klimaat", "x", "", "", "", "ISO-beleid"), ("Milieu", "", "x", "", "", "EU Ecolabel"))
    assert (about("klimaat", table), about("milieu", table)) == ((True, ["suitability"], None), (True, ["requirement"], None))


def test_after_no_the_words_in_the_column_for_criteria_say_why_not(about):
    why = "De bermen liggen buiten het werkgebied; dit zit in het raamcontract groen, waar het als eis in staat."
    table = (("Thema", "Toegepast?", "Eis of criterium"), ("Milieu", "☐ ja ☒ nee", why))
    assert about("milieu", table) == (False, [], why)


def test_one_column_may_hold_the_criterion_or_the_reason(about):
    table = (
        ("MVOI-thema", "Ja", "Nee", "Zo ja: eis. Zo nee: waarom niet"),
        ("Milieu", "X", "", "Minimumeis: geen PFAS in de stof"),
        ("Circulair", "", "X", "De stof wordt landelijk voorgeschreven; wij kunnen geen andere vragen."),
    )
    assert about("milieu", table)[:2] == (True, ["requirement"])
    assert about("circulair", table) == (False, [], "De stof wordt landelijk voorgeschreven; wij kunnen geen andere vragen.")


@pytest.mark.parametrize("head", ["Toelichting indien nee", "Zo niet: waarom?", "Uitleg bij nee"])
def test_a_column_for_after_a_no_holds_the_explanation(head, themes):
    rows = (
        ("Thema", "J/N", "Zo ja, hoe?", head),
        ("Klimaat", "N", "", "De rit is tien kilometer per jaar."),
        ("Circulair", "N", "", "Er wordt niets geleverd."),
    )
    found = themes(rows)
    assert found["klimaat"] == (False, [], "De rit is tien kilometer per jaar.")
    assert found["circulair"] == (False, [], "Er wordt niets geleverd.")


def test_the_header_of_the_themes_may_stand_in_the_middle_of_a_sheet(themes):
    sheet = (
        ("", "A", "B", "C", "D"),
        ("1", "Afd", "Technisch beheer", "", ""),
        ("2", "Ingang", "01-04-26", "", ""),
        ("3", "CPV", "32420000-3", "", ""),
        ("4", "thema", "toepassen J/N", "waar", "toelichting"),
        ("5", "Energietransitie", "J", "PvE", "max 350 W bij vollast"),
        ("6", "Milieu", "N", "", ""),
        ("7", "Social return", "N", "", "het is dozen leveren zonder arbeid"),
    )
    found = themes(sheet)
    assert found["klimaat"] == (True, ["requirement"], None)
    assert found["milieu"][0] is False
    assert found["social-return"] == (False, [], "het is dozen leveren zonder arbeid")


def test_the_kind_beside_a_theme_holds_for_the_words_behind_it(themes):
    found = themes(
        (
            ("Zaaknummer", "Z-1", ""),
            ("Thema", "Keuze", "Toelichting"),
            ("Klimaat", "Eis", "Stroom met garanties van oorsprong."),
            ("Milieu", "Eis aan de ondernemer", "Een milieuzorgsysteem."),
            ("Circulair", "Nee", "Stroom is geen product dat terugkomt of opnieuw te gebruiken is."),
        )
    )
    assert (found["klimaat"][1], found["milieu"][1]) == (["requirement"], ["suitability"])
    assert found["circulair"][:2] == (False, [])


def test_a_cross_below_a_demand_of_the_product_is_a_requirement(themes):
    found = themes(
        (
            ("", "Geschiktheids- eis", "Minimumeis aan de levering", "Niet toegepast", "Toelichting"),
            ("Klimaat", "", "X", "", "Alle wagens zijn elektrisch."),
            ("Milieu", "", "", "X", ""),
            ("Social return", "X", "", "", "PSO trede 1."),
        )
    )
    assert {theme: kinds for theme, (_, kinds, _) in found.items()} == {"klimaat": ["requirement"], "milieu": [], "social-return": ["suitability"]}


def test_what_stands_beside_yes_says_what_is_asked(themes):
    table = (("Thema", "Antwoord", "Toelichting (welke criteria / reden)"), ("Milieu", "Ja", "Eis: geen PFAS"), ("Klimaat", "Nee", "Eén rit per jaar."))
    found = themes(table)
    assert found["milieu"][:2] == (True, ["requirement"])
    assert (found["klimaat"][0], found["klimaat"][2]) == (False, "Eén rit per jaar.")


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("Alle wagens rijden volledig elektrisch", ["requirement"]),
        ("Vinden we belangrijk", [None]),
        ("Past bij ons beleid en het actieplan", [None]),
        ("ISO 14001 gecertificeerd bedrijf gevraagd", ["suitability"]),
    ],
)
def test_what_is_described_beside_yes_is_asked_unless_it_is_about_policy_or_the_supplier(answer, found, themes):
    rows = [("Thema", "Toegepast", "Hoe"), ("Klimaat", "Ja", answer), ("Milieu", "Nee", ""), ("Circulair", "Nee", "")]
    assert themes("# MVOI", rows)["klimaat"][1] == found


def test_yes_in_a_column_for_no_is_still_yes(themes):
    table = (("Thema", "Ja", "Nee"), ("Klimaat", "", "Ja"), ("Milieu", "x", ""), ("Circulair", "", "x"), ("Social return", "", "j"))
    assert {theme: one[0] for theme, one in themes(table).items()} == {"klimaat": True, "milieu": True, "circulair": False, "social-return": True}


def test_a_table_with_no_more_than_what_each_theme_means_holds_no_answers(themes):
    meanings = (("Kaartje", "Wat bedoelen we ermee"), ("Social return", "werk voor mensen met een afstand tot de arbeidsmarkt"), ("Keten", "geen kinderarbeid"))
    assert not any(kinds for _, kinds, _ in themes(meanings).values())


def test_a_theme_in_a_table_of_risks_is_a_risk(in_short):
    others = (("Levertijd", "groot", "tijdig bestellen"), ("Draagvlak", "klein", "bijeenkomst"))
    assert in_short("milieu", (("Risico’s", "Kans", "Maatregel"), ("Stikstof", "klein", "berekening gedaan, 0,00 mol"), *others)) == "niets"
    assert in_short("milieu", (("Thema", "Kans", "Maatregel"), ("Milieu", "groot", "eis: geen chloor in de middelen"), *others)) != "niets"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Geschiktheid / selectie", "suitability"),
        ("Selectie of geschiktheid", "suitability"),
        ("Gesch. eis", "suitability"),
        ("Min.eis", "requirement"),
        ("EMVI", "award"),
        ("Uitv. voorw.", "contract"),
        ("Contr. bep.", "contract"),
    ],
)
def test_a_cross_below_the_short_name_of_a_kind_is_of_that_kind(head, kind, about):
    rows = (("Thema", head, "Niet", "Motivatie / uitwerking"), ("Klimaat", "x", "", "CO2-beleid volgens ISO 14064"), ("Milieu", "", "x", "Er is geen lozing."))
    assert about("klimaat", rows)[:2] == (True, [kind])


def test_what_is_not_asked_further_on_takes_nothing_back_of_what_is_asked_of_the_supplier(judged):
    table = (
        ("Thema", "Eis", "Gesch. eis", "Niet", "Toelichting"),
        ("Social return", "", "x", "", "PSO trede 2 bij inschrijving. In de uitvoering vragen we niks"),
        ("Klimaat", "x", "", "", "HVO100"),
    )
    assert judged(table) == ("supplier_only", ["suitability"])


def test_beside_no_more_than_yes_the_answer_stands_below_a_name_that_we_do_not_know(about):
    rows = (
        ("Thema", "Toegepast", "Maatregel bij deze boten"),
        ("Klimaat", "ja", "eis: elektrische boten"),
        ("Milieu", "nee", "stil varen"),
        ("Circulair", "nee", ""),
    )
    assert (about("klimaat", rows)[:2], about("milieu", rows)) == ((True, ["requirement"]), (False, [], None))


def test_what_another_contract_asked_is_not_asked_in_this_one(themes):
    found = themes(
        (
            ("Thema", "Vorig contract", "Nieuwe opdracht"),
            ("Klimaat", "eis: Euro 5", "eis: elektrisch"),
            ("Milieu", "eis: ecolabel", "nee"),
            ("Circulair", "niets", "gunningscriterium hergebruik, 10 punten"),
            ("Keten", "ISV als contractbepaling", "-"),
        )
    )
    assert {theme: kinds for theme, (_, kinds, _) in found.items() if kinds} == {"klimaat": ["requirement"], "circulair": ["award"]}


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("eis: elektrische boten", "akkoord"), (True, ["requirement"], None)),
        (("niets", "gunningscriterium stille motoren, 10 punten"), (None, [], None)),
    ],
)
def test_below_names_that_we_do_not_know_what_is_asked_may_stand_around_a_yes_but_not_beside_a_no(cells, told, about):
    assert about("klimaat", (("Thema", "Concept mei", "Versie september"), ("Klimaat", *cells), ("Milieu", "-", "-"), ("Circulair", "-", "-"))) == told


def test_what_is_weighed_beside_the_price_is_an_award_criterion(themes):
    table = (
        ("Wat", "Weegt", "Wat willen we zien"),
        ("Hergebruik en reparatie", "20%", "hoeveel kasten worden opgeknapt in plaats van vervangen"),
        ("Levering", "30%", "een planning per locatie"),
        ("Prijs", "50%", "prijslijst met vaste aantallen"),
    )
    assert asked(themes("# 4. Hoe kiezen we", table)) == {"circulair": ["award"]}


@pytest.mark.parametrize(("name", "kind"), [("Eis", "requirement"), ("Selectiecriterium (rangorde)", "selection"), ("Gunningscriterium", "award")])
def test_what_is_listed_with_a_column_per_lot_is_asked_as_the_kind_in_its_header(name, kind, themes):
    table = (
        (name, "P1", "P2"),
        ("CO2-reductie bij het vervoer, aantoonbaar per rit", "x", "x"),
        ("De balie spreekt Engels op C1-niveau", "", "x"),
        ("Refurbished onderdelen in alle geleverde laptops", "-", "-"),
    )
    assert asked(themes("# 5. Lijst", table)) == {"klimaat": [kind]}


def test_a_column_per_lot_asks_nothing_below_another_name(themes):
    table = (("Onderdeel", "Perceel 1", "Perceel 2"), ("CO2-reductie bij het vervoer", "onbekend", "onbekend"), ("Omvang", "groot", "klein"))
    assert not asked(themes("# 2. Percelen", table))


def test_a_translation_into_the_contract_is_what_is_asked(themes):
    table = (
        ("Thema", "Niveau", "Besproken", "Vertaling in contract of EMVI"),
        ("Klimaat", "3", "Het doel is 40% minder CO2 in 2032.", "eis: een derde van de ritten is emissievrij"),
        ("Sociale waarde", "2", "De regio doet dit altijd.", "Contractbepaling social return: 2% van de aanneemsom"),
        ("Circulair", "1", "Het granulaat wordt elders verkocht.", "geen"),
    )
    assert asked(themes("# 4. Ambities", table)) == {"klimaat": ["requirement"], "social-return": ["contract"]}


def test_yes_with_boxes_below_a_kind_is_a_mark_and_no_demand(read):
    table = (("Thema", "In het contract?", "Hoe"), ("Klimaat", "☒ ja   ☐ nee", "Alle wagens rijden elektrisch."), ("Milieu", "☒ ja   ☐ nee", ""))
    asked = {one.theme: [(item.kind, item.text) for item in one.criteria] for one in read((("Titel", "Proef"), ("Raming", "€ 60.000")), table).themes}
    assert asked == {"klimaat": [("contract", "Alle wagens rijden elektrisch.")], "milieu": []}


def test_the_risks_of_a_theme_are_neither_asked_nor_a_reason(rows):
    table = rows(("Thema", "Kansen", "Risico's"), ("Circulair", "", "Prijs loopt op"), ("Social return", "Als contractbepaling 5%", "Weinig werk"))
    assert [(answer.theme, answer.explanation, [item.text for item in answer.criteria]) for answer in table.themes] == [
        ("social-return", None, ["Als contractbepaling 5%"])
    ]


@pytest.mark.parametrize("said", ["De aannemer moet alle ramen van gerecycled glas leveren.", "De leverancier mag geen nieuwe kozijnen gebruiken."])
def test_what_the_supplier_must_do_is_no_reason_and_in_doubt(said, in_short):
    assert in_short("circulair", (("Thema", "Toelichting"), ("Circulair", said))) == "?"


def test_what_the_supplier_must_do_with_a_reason_stays_a_reason(in_short):
    said = "De aannemer moet de ramen al vervangen omdat zij lekken, meer glas komt er niet bij."
    assert in_short("circulair", (("Thema", "Toelichting"), ("Circulair", said))) == "uitleg"


@pytest.mark.parametrize("number", ["7", "14"])
def test_a_number_below_a_column_for_yes_or_no_counts_and_answers_nothing(number, in_short):
    assert in_short("milieu", (("Thema", "Toegepast", "Niet toegepast", "Uitleg"), ("Milieu", number, number, number))) == "niets"


def test_a_list_of_demands_has_its_words_below_any_name(in_short):
    listed = (("Nr", "Tekst", "Soort"), ("1", "Papier is voor 100% gerecycled", "eis"), ("2", "Prijs per stuk", "gunning"), ("3", "SROI", "PM"))
    assert "requirement" not in in_short("social-return", "# Eisen", listed)


def test_letters_for_comply_and_explain_before_a_column_with_the_text(themes):
    found = themes(
        (
            ("Thema", "C/E", "Tekst"),
            ("Klimaat", "E", "De panden zijn niet van ons, en er wordt niet gereden."),
            ("Social return", "C", "Contractbepaling: 2% van de omzet, met leerplekken."),
            ("Circulair", "E", ""),
        )
    )
    assert found["social-return"][1] == ["contract"]
    assert found["klimaat"][0] is False
    assert found["circulair"] == (False, [], None)


def test_a_yes_in_the_place_for_a_kind_asks_only_what_names_its_kind(about):
    def found(choice, said):
        return about("klimaat", (("Thema", "Inzet", "Toelichting"), ("Klimaat", choice, said), ("Milieu", "Minimumeis", "geen chloor in het water")))

    assert found("Ja", "Bij ons is iedereen zuinig met stroom.") == (True, [], "Bij ons is iedereen zuinig met stroom.")
    assert found("Ja", "De pompen draaien zuinig, met energielabel A.") == (True, [], "De pompen draaien zuinig, met energielabel A.")
    assert found("Ja", "Gunningscriterium: energiegebruik van de pompen.")[1] == ["award"]
    assert found("Nee", "De pompen draaien al op onze eigen zonnepanelen.")[0] is False


def test_a_column_with_boxes_that_were_ticked_does_not_help(about):
    def boxed(said, *, yes=True):
        return f"{'☒' if yes else '☐'} uitvragen\n{'☐' if yes else '☒'} niet uitvragen\n{said}"

    for name in ("Dit doen wij hier", "Wat vragen we uit"):
        table = (
            ("Onderwerp", name, "Opmerking inkoop"),
            ("Klimaat", boxed("Bezorgen per fiets, dat is een minimumeis."), ""),
            ("Milieu", boxed("Gunningscriterium: minder verpakking."), ""),
            ("Circulair", boxed("Bloemen zijn na een week op, er is niets om te hergebruiken.", yes=False), ""),
            ("Social return", boxed("Twee leerwerkplekken, contractbepaling."), "goed zo"),
        )
        assert about("klimaat", table)[:2] == (True, ["requirement"])
        assert about("milieu", table)[:2] == (True, ["award"])
        assert about("circulair", table) == (False, [], "Bloemen zijn na een week op, er is niets om te hergebruiken.")
        assert about("social-return", table)[1] == ["contract"]


@pytest.mark.parametrize(
    ("remark", "kinds"),
    [("prima, als geschiktheidseis", ["suitability"]), ("goed", ["requirement"]), ("liever niet als geschiktheidseis", ["requirement"])],
)
def test_a_remark_may_say_as_which_kind_the_answer_beside_it_is_asked(about, remark, kinds):
    table = (
        ("Vraag", "Antwoord aanvrager", "Opmerking inkoop"),
        ("Milieu", "de leverancier moet gif vermijden", remark),
        ("Klimaat", "Minimumeis: bezorgen per fiets", ""),
    )
    assert about("milieu", table)[1] == kinds


def test_a_remark_that_wonders_about_what_is_asked_beside_it_asks_nothing(read):
    table = (
        ("MVI-onderdeel", "Keuze", "Uitwerking", "Opmerking inkoper"),
        ("Klimaat", "Ja", "Gunningscriterium: zo min mogelijk uitstoot", "prima"),
        ("Milieu", "Ja", "Geschiktheidseis: ISO 14001. In het contract vragen we niets.", "passend? ja denk het wel"),
        ("Circulair", "Nee", "n.v.t.", "?"),
        ("SROI", "Ja", "5% contractbepaling", ""),
    )
    found = read((("Titel", "Proef"), ("Projectleider", "A. Bos"), ("Raming", "€ 90.000")), "# Duurzaamheid", table)
    assert not [item.text for theme in found.themes for item in theme.criteria if "passend" in item.text]


@pytest.mark.parametrize("said", ["n.v.t.", "geen"])
def test_that_it_does_not_apply_says_nothing_below_yes_or_no(said, themes):
    found = themes((("Thema", "Ja", "Nee"), ("Klimaat", said, "er wordt niets vervoerd"), ("Milieu", "x", said)))
    assert (found["klimaat"], found["milieu"]) == ((False, [], "er wordt niets vervoerd"), (True, [], None))
