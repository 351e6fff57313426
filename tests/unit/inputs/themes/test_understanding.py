"""What a start document means, whatever its layout: facts in sentences, themes by what is about, and what is no answer at all."""

import pytest
from purchases import LINES

from mvoi_checklist import UnreadableFileError, evaluate


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("De waarde van de opdracht is geraamd op € 620.000 exclusief btw.", "estimated_value", 620_000),
        ("Met een budget van € 700.000 is de opdracht geraamd op € 620.000.", "estimated_value", 620_000),
        ("In de begroting is € 700.000 gereserveerd.", "estimated_value", None),
        ("De opdracht is geraamd op € 60.500 inclusief btw.", "estimated_value", None),
        ("Het vorige contract was geraamd op € 480.000.", "estimated_value", None),
        ("De overeenkomst heeft een looptijd van vier jaar, met twee keer een jaar verlenging.", "duration_months", 48),
        ("Het contract gaat in op 1 januari 2027.", "start_date", "2027-01-01"),
        ("We kiezen voor een Europese openbare procedure.", "procedure", "europees-openbaar"),
        ("Een meervoudig onderhandse procedure is bij dit bedrag niet toegestaan.", "procedure", None),
        ("Projectleider is Dirk Hoekstra (team Openbare Ruimte).", "project_leader", "Dirk Hoekstra"),
        ("Projectleider is Dirk Hoekstra (team Openbare Ruimte).", "department", "Openbare Ruimte"),
        ("Team Informatie (projectleider Wendy Kramer) koopt in.", "project_leader", "Wendy Kramer"),
        ("De inkoopadviseur is Eva Mulder.", "project_leader", None),
    ],
)
def test_a_sentence_tells_a_fact_or_leaves_it_open(read, sentence, field, value):
    found = getattr(read("Titel: Wagenpark", "Soort opdracht: leveringen", "# Inleiding", sentence), field)
    assert (str(found) if field == "start_date" and found else found) == value


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
    assert getattr(read((("Titel", "Meubels"), (question, answer))), field) == value


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("De stoelen zijn hergebruikt. Dat is een minimumeis.", ["requirement"]),
        ("De leverancier neemt oude stoelen terug (contractbepaling).", ["contract"]),
        ("Wij nemen dit mee als gunningscriterium met 20 punten.", ["award"]),
        ("Hergebruikte stoelen: eis", ["requirement"]),
        ("De stoelen gaan tien jaar mee; contractueel vastgelegd.", ["contract"]),
        ("Als gunningscriterium geldt de levensduur. Daarnaast geldt als eis dat delen los leverbaar zijn.", ["award", "requirement"]),
        ("In het vorige contract was dit een minimumeis.", []),
        ("We nemen dit als gunningscriterium mee als de markt dat aankan.", []),
        ("Als de planning het toelaat als gunningscriterium.", []),
        ("Minimumeisen: zie hoofdstuk 4", []),
        ("Eventueel nemen we een minimumeis op.", []),
        ("Bij alle aanbestedingen neemt de gemeente circulair op als contractbepaling.", []),
        ("Wij kopen via het contract van de regio.", []),
        ("Voorbeeld: contractbepaling dat de leverancier oude stoelen terugneemt.", []),
    ],
)
def test_only_what_is_asserted_about_this_purchase_is_asked(about, text, kinds):
    assert about("circulair", "# Circulair", text)[1] == kinds


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Wij passen dit thema niet toe.", False),
        ("Social return is niet van toepassing.", False),
        ("Wij passen dit thema niet toe, omdat er geen arbeid in de opdracht zit.", True),
        ("Minimumeis: geen", None),
    ],
)
def test_a_bare_refusal_is_no_explanation(about, text, explained):
    applied, kinds, words = about("social-return", "# Social return", text)
    assert (applied, kinds) == (False, [])
    assert explained is None or bool(words) is explained


@pytest.mark.parametrize(
    "text",
    [
        "Geen schending van milieu-, sociaal en arbeidsrecht.",
        "Het ministerie van Klimaat heeft subsidie toegezegd.",
        "De prijs is inclusief installatie; dat is een eis.",
        "De wethouder sociaal domein is akkoord met de minimumeis.",
        "Leveranciers kunnen social return bieden, maar dat is niet wat wij vragen.",
    ],
)
def test_words_that_look_like_a_theme_are_none(read, text):
    assert read(*LINES, "# Aanpak", text).themes == ()


def test_what_stands_under_a_heading_of_a_kind_is_of_that_kind(about):
    blocks = ("# Gunningscriteria", "Prijs (60 punten)", "Circulair: aandeel hergebruik (40 punten)")
    assert about("circulair", *blocks)[1] == ["award"]


def test_a_line_with_its_kind_and_its_theme_is_asked_wherever_it_stands(about):
    assert about("circulair", "# Opdracht", "Eis: oude stoelen worden verwerkt tot nieuw materiaal (circulair).")[1] == ["requirement"]
    assert about("circulair", "# Opdracht", "Eis: geen (circulair)")[1] == []


def test_a_kind_without_a_sign_behind_it_is_not_taken_for_a_reason(about):
    assert about("milieu", "# Milieu", "eis verzinkt zonder chroom-6") == (None, ["requirement"], None)


def test_an_introduction_holds_for_the_list_below_it(about):
    blocks = ("# Duurzaam", "De volgende minimumeisen worden gesteld:", "hergebruikt hout (circulair)", "De volgende thema's worden niet toegepast:")
    assert about("circulair", *blocks)[1] == ["requirement"]
    refused = about("milieu", *blocks, "Milieu: de stoelen komen uit eigen voorraad.")
    assert (refused[0], refused[2]) == (False, "de stoelen komen uit eigen voorraad.")


def test_a_section_about_an_earlier_contract_is_left_out(about):
    assert about("circulair", "# Evaluatie van het vorige contract", "Circulair: minimumeis: hergebruikt hout") == (None, [], None)


def test_help_before_an_answer_is_no_answer(about):
    blocks = ("# Circulair", "Circulair gaat over hergebruik. Denk bijvoorbeeld aan een minimumeis voor hergebruikt hout.", "Antwoord:")
    assert about("circulair", *blocks) == (None, [], None)


def test_an_edited_criterion_of_the_rules_is_recognised_and_a_fragment_is_not(read, ruleset):
    text = ruleset.criterion_by_code["MEU-CIR-02"].text.replace("{gewicht}", "60")
    edited = " ".join(word for number, word in enumerate(text.split()) if number % 20)
    document = read(*LINES, "# Eisen", edited)
    assert [item.code for answer in document.themes for item in answer.criteria] == ["MEU-CIR-02"]
    assert "Herkend als MEU-CIR-02" in next(item.note for item in document.evidence if item.field == "themes.circulair.criteria")
    fragment = read(*LINES, "# Eisen", " ".join(text.split()[:18]))
    assert [item.code for answer in fragment.themes for item in answer.criteria] == [None]


def test_each_lot_has_its_own_answer(read, ruleset):
    table = (("Thema", "Perceel 1", "Perceel 2"), ("Circulair", "Minimumeis: hergebruikt hout", "Nee, voor dit perceel is er geen aanbod"))
    document = read(*LINES, table)
    assert [(answer.lot, answer.applied, len(answer.criteria)) for answer in document.themes] == [("Perceel 1", None, 1), ("Perceel 2", False, 0)]
    found = [item.message for item in evaluate(document, ruleset).findings if item.code == "MVOI350"]
    assert found == ["Circulair (ook biobased) wordt gevraagd, maar niet in Perceel 2."]


def test_the_value_of_one_lot_is_not_the_value_of_the_purchase(read):
    document = read("Titel: Vervoer", "Procedure: Europees openbaar", "# Perceel 1: Noord", "Geraamde waarde: € 100.000")
    assert document.estimated_value is None
    assert "één perceel" in next(item.note for item in document.evidence if item.field == "estimated_value")


def test_a_place_names_the_headings_above_it_and_the_cell(read):
    document = read("# Gegevens", (("Titel", "Meubels"), ("Afdeling", "Vastgoed")))
    assert [item.place for item in document.evidence] == ['kop "Gegevens", tabel 1, rij 1, cel 2', 'kop "Gegevens", tabel 1, rij 2, cel 2']


@pytest.mark.parametrize(
    "lines",
    [
        ("# Notulen overleg", "Onderwerp: verhuizing", "Projectleider: Ada Wit", "Afdeling: Facilitair", "# Milieu", "Er komen extra afvalbakken."),
        ("# Inkoopbeleid", "Afdeling: Inkoop", "# Social return", "Bij elke opdracht vragen wij 5 % als contractbepaling."),
        ("Ons kenmerk: 2026/1", "Onderwerp: werk aan het riool", "Beste bewoner, vanaf 15 juni werken wij in uw straat."),
        ("Vandaag scheen de zon.",),
    ],
)
def test_what_buys_nothing_is_no_start_document(read, lines):
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read(*lines)


def test_labels_side_by_side_with_unknown_ones_have_their_answers_below(read):
    document = read((("Zaaknummer", "Datum aanvraag", "Aanvrager", "Team"), ("Z-26-00417", "12-02-2026", "P. Smit", "Bedrijfsvoering")), *LINES)
    assert (document.reference, document.department) == ("Z-26-00417", "Bedrijfsvoering")


def test_words_beside_a_case_number_are_no_case_number(read):
    document = read((("Zaaknummer", "Datum aanvraag"), ("Z-26-00417", "12-02-2026")), *LINES)
    assert document.reference in (None, "Z-26-00417")


@pytest.mark.parametrize(
    ("sentence", "kinds", "denied"),
    [
        ("Social return: twee leerlingen lopen mee, dat nemen wij op in het contract.", ["contract"], False),
        ("Social return passen we toe via de gebruikelijke contractbepaling (5 %).", ["contract"], False),
        ("Social return laten we in deze opdracht achterwege, omdat er maar twee uur werk per week is en niemand kan worden begeleid.", [], True),
    ],
)
def test_how_a_theme_is_asked_is_understood_from_a_sentence(sentence, kinds, denied, about):
    applied, asked, why = about("social-return", sentence)
    assert (asked, applied is False, why is not None) == (kinds, denied, denied)


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
