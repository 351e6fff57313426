"""Only what is asserted about this purchase is asked; words of demands and themes may mean something else."""

import pytest
from purchases import LINES, WITHOUT_PROCEDURE
from theme_answers import answers_of, asked

from mvoi_checklist import AskedCriterion, StartDocument, ThemeAnswer, Verdict, evaluate


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
    "said",
    [
        "Bij het onderhoud van de Dorpslaan in 2023 is CO2 als gunningscriterium gebruikt.",
        "Iedereen moet zich thuis voelen bij de fontein, dat is voor ons inclusie.",
        "Wij moeten als gemeente in 2030 klimaatneutraal zijn.",
        "De nieuwe pompen moeten van nieuw staal zijn, zodat we over hergebruik niets hebben opgenomen.",
        "Inschrijvers dienen een milieumanagementsysteem te hebben.",
    ],
)
def test_what_is_no_demand_in_this_contract_is_not_applied(said, themes):
    assert not {"requirement", "award", "contract"} & {kind for kinds in asked(themes("# Duurzaamheid", said)).values() for kind in kinds}


def test_a_theme_that_only_matters_says_not_what_is_asked(themes):
    assert asked(themes("# Duurzaamheid", "Social return nemen we ook nu weer mee.")) == {"social-return": [None]}


BUILDING = (
    ("Energie en installaties", "Eis: de installatie is gereed op 1 mei."),
    ("Materiaal en afwerking", "Eis: de kleur is grijs."),
    ("Groen en terrein", "Eis: het hek is 2 meter hoog."),
    ("Toegankelijkheid en sleutels", "Eis: de beheerder krijgt twee sleutels."),
)
WORKS = (
    ("Onderdeel", "Uitvoeren?", "Bijzonderheden"),
    ("Elektrisch materieel", "Ja", "uit voorraad"),
    ("Bloemrijk gras", "Ja", "opdrachtnemer moet maaien in juni"),
    ("Afvalbakken recycling", "Nee", "al geplaatst"),
    ("Rolstoelpad", "Ja", "breedte 1,5 m"),
)
RISKS = (
    ("Risico", "Maatregel"),
    ("Uitval van elektriciteit", "De opdrachtnemer moet een aggregaat hebben"),
    ("Vondst van vervuilde bodem", "De opdrachtnemer moet het werk stilleggen"),
    ("Schaarste van grondstoffen", "De opdrachtnemer moet op voorraad bestellen"),
    ("Klachten over toegankelijkheid", "De opdrachtnemer moet planken leggen"),
)
STATUS = "Stand van zaken:\n🟢 dit onderdeel loopt volgens planning\n🔴 dit loopt niet, vragen opnemen met Jan"


@pytest.mark.parametrize(
    "blocks",
    [
        ("# Programma van eisen", *(line for name, demand in BUILDING for line in (f"# {name}", demand))),
        (WORKS,),
        (RISKS,),
        ("# Gunningscriteria", "Werkgelegenheid is geen onderdeel van de beoordeling; prijs 60 punten."),
        ("# Scope", "Werk voor iedereen die bij de gemeente zit is hybride. Dit is een eis."),
        ("# Minimumeisen", "De installatie regelt lucht en water in het gebouw.", "Lucht en water wordt geleverd door de bestaande installatie."),
        ("# Eisen", "Iedereen doet mee aan de startbijeenkomst."),
        ("# Minimumeisen duurzaamheid", "Its laptops moeten 16 GB hebben."),
        ("# Onze ambities voor de kantine", "De leverancier levert fruit op tijd; de leverancier zorgt voor biologisch afval zakken."),
        (STATUS, "# Klimaat", "🔴", "# Milieu", "🟢"),
    ],
)
def test_nothing_is_asked_here(blocks, themes):
    assert all(applied is None and not any(kinds) for applied, kinds, _ in themes(*blocks).values())  # in doubt at most


@pytest.mark.parametrize(
    ("theme", "text"),
    [
        ("Klimaat", "De vijver is uitsluitend met een boot bereikbaar en een elektrische boot bestaat niet."),
        ("Social return", "Het werk wordt gedaan uitsluitend met eigen gecertificeerde duikers, voor anderen is het gevaarlijk."),
        ("Klimaat", "Een van de punten uit het coalitieakkoord is energiebesparing."),
        ("Milieu", "De Omgevingswet verplicht een vergunning aan te vragen."),
        ("Milieu", "De natuurwaarde staat in deel 2 van het onderzoek beschreven."),
        ("Milieu", "De beschermde boom staat op de tekeningen."),
        ("Klimaat", "Een fictieve aftrek is bij zo weinig aanbieders zinloos, de CO2-uitstoot is klein."),
        ("Diversiteit en inclusie", "Kinderen met een rolstoel mogen nu vaak niet meedoen met het spelen."),
    ],
)
def test_no_kind_is_named_here(theme, text, themes):
    assert [kinds for _, kinds, _ in themes(f"# {theme}", text).values() if any(kinds)] == []


@pytest.mark.parametrize(
    ("theme", "text", "kind"),
    [
        ("Circulair", "Het huidige bankje past niet meer bij het plein. Nieuwe banken zijn van gerecycled kunststof, dat is een eis.", "requirement"),
        ("Klimaat", "Het bestek eist elektrische voertuigen; een laadplan hoeft niet.", "requirement"),
        ("Social return", "Wij vragen 5% social return van de loonsom. Dit staat niet in het bestek maar in de overeenkomst.", "contract"),
        ("Klimaat", "Gunningscriterium: in de offerte geeft u aan hoeveel CO2 de machines uitstoten.", "award"),
        ("Klimaat", "Normaal gesproken rijdt men op diesel, maar wij eisen elektrische voertuigen.", "requirement"),
    ],
)
def test_a_demand_stays_one_beside_such_words(theme, text, kind, themes):
    assert [kinds for applied, kinds, _ in themes(f"# {theme}", text).values() if applied is not False] == [[kind]]


def test_a_long_sentence_takes_no_time_for_each_of_its_words(themes):
    assert themes("# Duurzaamheid", " ".join(f"klimaat en {number}" for number in range(2_000))) is not None


def test_what_may_be_asked_and_what_is_a_question_asks_nothing(themes):
    found = themes("# Diversiteit en inclusie", "In de gunning kijken we hier mogelijk naar.", "# Overig", "Opmerking van Jan: minimumeis klimaat toevoegen?")
    assert not any(found.get("diversiteit-inclusie", (None, [], None))[1])
    assert "klimaat" not in found


def test_question_marks_are_no_answer_and_the_next_line_is_not_theirs(themes):
    found = themes("1) klimaat -> ja, eis: elektrische bussen", "2) circulair: ??", "3) planning: gunning in mei", "4) SROI: 5% van de loonsom (contract)")
    assert found["klimaat"][:2] == (True, ["requirement"])
    assert "circulair" not in found
    assert found["social-return"][1] == ["contract"]


@pytest.mark.parametrize(
    ("line", "theme", "answer"),
    [
        ("Eis: koffie en thee hebben een fairtradekeurmerk.", "ketenverantwoordelijkheid", [("requirement",), None]),
        ("Het bestek schrijft voor dat een kwart van de begroeiing blijft staan; een ecoloog loopt het tracé vooraf.", "milieu", [("requirement",), None]),
        ("De ketels voldoen aan de geldende normen.", "klimaat", None),
    ],
)
def test_a_demand_far_from_a_heading_is_told_by_its_subjects(line, theme, answer, themes):
    found = themes("# Wat vragen we van de leverancier", line).get(theme)
    assert (found is None) if answer is None else (tuple(found[1]), found[0]) == tuple(answer)


@pytest.mark.parametrize("words", ["milieu-, sociaal en arbeidsrecht", "sociaal- en arbeidsrecht"])
def test_an_exclusion_ground_asks_nothing_of_a_theme(words, themes):
    assert themes("# Uitsluitingsgronden", f"Alle verplichte gronden, en schending van {words}.") == {}


@pytest.mark.parametrize("said", ["hoort er gewoon bij", "Alkmaar wil klimaatneutraal worden, dus dit heeft altijd hoge prioriteit."])
def test_praise_beside_yes_is_no_demand(said, themes):
    assert "requirement" not in themes((("Thema", "Toegepast?", "Toelichting"), ("Klimaat", "ja", said), ("Milieu", "nee", "")))["klimaat"][1]


@pytest.mark.parametrize(
    "text",
    [
        "Wat doen we aan uitstoot? Moet de aannemer elektrisch rijden?",
        "De onderdelen zijn door de garantie van de fabrikant voorgeschreven.",
    ],
)
def test_a_question_and_the_rules_of_others_ask_nothing(text, themes):
    assert not any(themes("# Klimaat", text).get("klimaat", (None, [], None))[1])


def test_a_demand_that_was_made_before_too_is_one_of_now(read):
    said = "De servers moeten op groene stroom draaien, dat is een minimumeis, hebben we bij het vorige pakket ook zo gedaan."
    why = "Er komt geen apparaat bij, dus over milieu en circulair valt niks te vragen."
    found = answers_of(read(WITHOUT_PROCEDURE, "# Duurzaam inkopen", f"{said} {why}"))
    assert found["klimaat"][1] == ["requirement"]
    assert (found["milieu"][2], found["circulair"][2]) == (why, why)


def test_what_stands_below_every_message_says_nothing(read):
    document = read(WITHOUT_PROCEDURE, "Denk aan het milieu voordat u deze e-mail print. Wij vinden diversiteit en inclusie belangrijk.")
    assert document.themes == ()


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


def test_an_edited_criterion_of_the_rules_is_recognised_and_a_fragment_is_not(read, ruleset):
    text = ruleset.criterion_by_code["MEU-CIR-02"].text.replace("{gewicht}", "60")
    edited = " ".join(word for number, word in enumerate(text.split()) if number % 20)
    document = read(*LINES, "# Eisen", edited)
    assert [item.code for answer in document.themes for item in answer.criteria] == ["MEU-CIR-02"]
    assert "Herkend als MEU-CIR-02" in next(item.note for item in document.evidence if item.field == "themes.circulair.criteria")
    fragment = read(*LINES, "# Eisen", " ".join(text.split()[:18]))
    assert [item.code for answer in fragment.themes for item in answer.criteria] == [None]


@pytest.mark.parametrize(
    "said",
    [
        "“De gemeente streeft naar een schone en gezonde leefomgeving voor iedereen.” (Inkoopbeleid 2022, p. 11)",
        "Welke stoffen komen er in de bodem terecht?",
        "(bron: overeenkomst 2018)\n“Leverancier gebruikt geen chloor.” Of dit bij de nieuwe opdracht past moet nog worden bekeken.",
        "Wat we met het milieu doen bespreken we nog met Inkoop. Er wordt geen chloor gebruikt.",
    ],
)
def test_what_was_pasted_asked_or_put_off_is_no_answer(said, themes):
    found = themes((("Thema", "Wat vragen we?", "Waarom niet?"), ("Milieu", said, ""), ("Klimaat", "Eis: zuinige pompen", "")))
    assert found.get("milieu", (None, [], None))[1] == []
    assert found.get("milieu", (None, [], None))[0] is not False


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            (
                ("ID", "Eis", "P1", "P2"),
                ("E-1", "Voertuigen voor het bezorgen zijn emissievrij (klimaat)", "x", ""),
                ("E-2", "De balie is open tot 18 uur", "", "x"),
            ),
            {"klimaat": ["requirement"]},
        ),
        (
            (("Selectiecriterium", "P1", "P2"), ("Referentie van een stadhuis", "60", "40"), ("CO2-prestatieladder trede 3", "40", "60")),
            {"klimaat": ["selection"]},
        ),
        ((("ID", "Eis", "P1", "P2"), ("E-1", "De balie spreekt Nederlands op B2", "x", ""), ("E-2", "De balie is open tot 18 uur", "", "x")), {}),
        ((("ID", "Eis", "Wie", "Stand van zaken"), ("1", "Bussen elektrisch", "Jan", "daar twijfelt de afdeling nog over"), ("2", "Balie", "Els", "-")), {}),
    ],
)
def test_the_name_of_the_column_with_demands_is_their_kind(rows, found, themes):
    assert asked(themes(rows)) == found


def test_what_is_asked_beside_a_name_that_we_do_not_know_may_name_its_theme(themes):
    rows = (
        ("Thema", "Niveau", "Besproken", "Vertaling in contract"),
        ("Klimaat", "3", "Provinciaal doel: 55 % minder CO2.", "Eis: 30 % van het grondverzet is emissievrij"),
        ("Milieu", "1", "Dorpskern", "geen"),
        ("Circulair", "1", "Geen ruimte in het depot", ""),
        ("Sociale waarde", "2", "Arbeidsmarktregio", "Contractbepaling social return: 3 % van de aanneemsom"),
        ("Water", "2", "Sloten", "Eis: op één hoogte met klimaat"),
    )
    assert asked(themes(rows)) == {"klimaat": ["requirement"], "social-return": ["contract"]}


def test_what_is_awarded_stands_behind_the_name_of_its_theme(read):
    table = (
        ("Kwaliteitscriterium", "Max. fictieve aftrek"),
        ("Plan voor de omgeving", "€ 60.000"),
        ("Milieu: schaduwkosten van het beton", "€ 50.000"),
        ("Klimaat: emissieloze kraan", "€ 40.000"),
    )
    found = {theme.theme: [(item.kind.value, item.text) for item in theme.criteria] for theme in read(*LINES, table).themes}
    assert found == {"milieu": [("award", "schaduwkosten van het beton")], "klimaat": [("award", "emissieloze kraan")]}
