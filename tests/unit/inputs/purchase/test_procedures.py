"""The procedure that is followed, told from those that are weighed, compared or only guessed."""

import pytest
from purchases import FEW_FACTS, STARTNOTITIE, TITLE_AND_GROUP, WITHOUT_PROCEDURE, WITHOUT_VALUE


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
    ("marks", "procedure"),
    [(("", "x", ""), "europees-openbaar"), (("x", "x", ""), None), (("", "zie 4", "x"), None), (("", "", ""), None)],
)
def test_one_cross_in_a_table_with_an_option_per_row_chooses(marks, procedure, fields):
    names = ("Meervoudig onderhands", "Europees openbaar", "Europees niet-openbaar")
    route = (("", "t/m 50k", "daarboven"), *((name, "", mark) for name, mark in zip(names, marks, strict=True)))
    assert fields("Titel: Proef", "Raming: € 60.000", route)["procedure"] == procedure


@pytest.mark.parametrize(
    ("said", "procedure"),
    [
        ("Een niet-openbare procedure hebben we overwogen en laten vallen. Het wordt een Europese openbare aanbesteding.", "europees-openbaar"),
        ("Wij kiezen dus voor de openbare Europese procedure.", "europees-openbaar"),
        ("We vragen drie bureaus om een offerte.", "meervoudig-onderhands"),
        ("De opdracht wordt rechtstreeks gegund aan bureau Blauw.", "enkelvoudig-onderhands"),
        ("☐ één offerte (1-op-1)\n☒ meervoudig onderhands, aantal partijen: 4", "meervoudig-onderhands"),
    ],
)
def test_the_procedure_that_is_followed_is_not_one_that_was_weighed(said, procedure, fields):
    assert fields(*STARTNOTITIE, "# Hoe kopen we in", said)["procedure"] == procedure


@pytest.mark.parametrize(
    ("text", "procedure"),
    [
        ("Nationaal niet-openbaar, drie tot vijf gegadigden na selectie", "nationaal-niet-openbaar"),
        ("nationale niet-openbare procedure volgens hoofdstuk 3 van het ARW 2016", "nationaal-niet-openbaar"),
        ("Europees niet-openbaar", "europees-niet-openbaar"),
        ("onderhands, 3 offertes vragen", "meervoudig-onderhands"),
    ],
)
def test_a_restricted_procedure_may_be_national(text, procedure, read):
    assert read(WITHOUT_VALUE, (("Procedure", text), ("Afdeling", "Beheer"))).procedure == procedure


@pytest.mark.parametrize(
    ("question", "answer", "procedure"),
    [
        ("Eén offerte of drie?", "Eén! enkelvoudig mag hier toch?", "enkelvoudig-onderhands"),
        ("Hoeveel offertes?", "3, bij bureaus uit de regio", "meervoudig-onderhands"),
        ("Aantal offertes", "3 maart binnen", None),
        ("Hoe", "☒ EO ☐ MO ☐ openbaar", "enkelvoudig-onderhands"),
        ("Hoe", "☒ EO ☐ MO ☐ NO", "europees-openbaar"),
    ],
)
def test_how_many_offers_are_asked_and_the_other_options_tell_the_procedure(question, answer, procedure, read):
    assert read((*WITHOUT_PROCEDURE, (question, answer))).procedure == procedure


@pytest.mark.parametrize(
    ("marks", "procedure"),
    [(("", "x", ""), "nationaal-openbaar"), (("nee", "JA", "n.v.t."), "nationaal-openbaar"), (("", "zie 4", "x"), None)],
)
def test_the_choice_among_variants_that_are_weighed_in_a_table(marks, procedure, fields):
    names = ("meervoudig onderhands", "nationaal openbaar", "nationaal niet-openbaar")
    variants = ((letter, name, "snel", "duur", mark) for letter, name, mark in zip("ABC", names, marks, strict=True))
    table = (("", "Variant", "Voor", "Tegen", "Keuze"), *variants)
    assert fields("Titel: Proef", "Raming: € 60.000", "# Procedure", "Drie varianten bekeken:", table)["procedure"] == procedure


def test_one_party_for_all_of_the_work_is_no_procedure(read):
    aim = "Twee aannemers werkte niet. Nu dus één partij."
    assert read(WITHOUT_VALUE, (("Soort opdracht", "dienst"), ("Afdeling", "Beheer")), "# Aanleiding", aim).procedure is None


@pytest.mark.parametrize(
    ("head", "procedure"),
    [
        ("bij inkopen tot € 50.000 (enkelvoudig onderhands) – gemeente Oosterhaar", "enkelvoudig-onderhands"),
        ("Bij enkelvoudig onderhands is dit formulier niet nodig.", None),
    ],
)
def test_the_name_of_the_form_may_tell_the_procedure(read, head, procedure):
    assert read("Checklist duurzaamheid", head, TITLE_AND_GROUP).procedure == procedure


@pytest.mark.parametrize(
    ("told", "procedure"),
    [
        ("De niet-openbare procedure is nuttig bij meer gegadigden. Wij kiezen daarom de Europese openbare procedure.", "europees-openbaar"),
        ("Gekeken of dit onder het SAS-regime valt. Meervoudig is niet aan de orde. Dus Europees openbaar.", "europees-openbaar"),
        ("We zien twee routes: nationaal openbaar of een raamovereenkomst. De route ligt nog niet vast.", None),
        ("Openbaar", None),
    ],
)
def test_what_is_chosen_goes_before_what_is_weighed(told, procedure, read):
    assert read((("Titel", "Bomen"), ("Looptijd", "2 jaar"), ("Zaaknummer", "Z-1"), ("Procedure", told))).procedure == procedure


def test_a_procedure_may_be_followed_by_whom_it_concerns(read):
    assert read((("Titel", "Onderhoud van liften"), ("Procedure", "Enkelvoudig, Jansen BV"))).procedure == "enkelvoudig-onderhands"


@pytest.mark.parametrize("text", ["EU? -> waarsch. SAS, navragen", "waarschijnlijk meervoudig onderhands"])
def test_a_guess_leaves_the_procedure_open(text, read):
    assert read((*WITHOUT_PROCEDURE, ("Procedure", text))).procedure is None


def test_a_comparison_with_another_purchase_tells_no_procedure(read):
    document = read(
        FEW_FACTS, "# Aanpak", "De raming is € 640.000 exclusief btw. Ter vergelijking: voor de digiborden hebben we drie leveranciers om een offerte gevraagd."
    )
    assert document.procedure is None


@pytest.mark.parametrize(
    ("text", "procedure"),
    [
        ("☐ meervoudig onderhands ☐ nationaal ☒ Europees, nl.: openbaar\nEerste idee was 3 offertes maar dat kan niet boven de drempel.", "europees-openbaar"),
        ("Europese aanbesteding, openbaar, in twee percelen", "europees-openbaar"),
        ("Europees. Openbaar. SAS mag niet, vervoer valt er niet onder", "europees-openbaar"),
        ("Nationaal – niet-openbaar", "nationaal-niet-openbaar"),
        ("Europees (vorm: niet-openbaar)", "europees-niet-openbaar"),
        ("☒ Europees ☐ nationaal\n☒ openbaar ☐ niet-openbaar", "europees-openbaar"),
        ("[  ] enkelvoudig   [ x ] meervoudig onderhands (via makelaar)   [  ] openbaar", "meervoudig-onderhands"),
        ("1 op 1, zelfde drukker als vorig jaar want die heeft de koppeling", "enkelvoudig-onderhands"),
        ("Overwogen: Europees openbaar (te star), innovatiepartnerschap. Keuze: concurrentiegerichte dialoog met drie deelnemers.", None),
        ("Enkelvoudig onderhands, onder de grens van € 50.000 in het inkoopbeleid.", "enkelvoudig-onderhands"),
        ("Gezien de raming nationaal. Openbaar, geen voorselectie.", "nationaal-openbaar"),
        ("Meervoudig onderhands met vier bureaus. [voetnoot: De gemeente ernaast doet dit zelf (nationaal openbaar).]", "meervoudig-onderhands"),
        ("Bij een meervoudige uitvraag duurt het langer.", None),
    ],
)
def test_a_procedure_may_be_told_in_two_parts_or_among_boxes(text, procedure, fields):
    assert fields((("Titel", "Proef"), ("Raming", "€ 60.000"), ("Procedure", text)))["procedure"] == procedure


@pytest.mark.parametrize(
    ("text", "procedure"),
    [
        ("Onder de drempel voor werken. Dus nationaal, niet-openbaar. Meervoudig onderhands is niet toegestaan.", "nationaal-niet-openbaar"),
        ("Nationaal openbaar volgens ARW 2016; onderhands met vijf was vroeger genoeg geweest.", "nationaal-openbaar"),
        ("Geopperd is om de niet-openbare procedure te volgen. Het advies luidt: de Europese openbare procedure.", "europees-openbaar"),
        ("Akkoord te gaan met een enkelvoudig onderhandse opdracht. De waarde blijft onder de grens voor meervoudig.", "enkelvoudig-onderhands"),
        ("Beschermd wonen valt onder de regionale inkoop (zaak WS-MO-1182).", None),
        ("De aanvraag komt van team MO.", None),
        ("Gevraagd door: R. Aarts, directeur MO", None),
        ("Besproken in de directie MO en met de beleidsmedewerker EO.", None),
        ("Wij moeten hiermee Europees en dan gewoon niet-openbaar.", "europees-niet-openbaar"),
        ("We zitten boven € 221.000, dus Europees. Eerst dacht ik aan selecteren maar er zijn er maar vier, dus openbaar.", "europees-openbaar"),
        ("Er zijn maar vier bureaus die dit kunnen, dus wij gaan Europees.", None),
        ("Voorstel: nationaal openbaar. Bij een Europese openbare procedure stelt de jurist de stukken op.", "nationaal-openbaar"),
        ("Wij gaan meervoudig onderhands. Meervoudig kan niet via TenderNed, dat doen we per mail.", "meervoudig-onderhands"),
        ("Bij een leverancier offerte vragen, dus enkelvoudig onderhands.", "enkelvoudig-onderhands"),
    ],
)
def test_a_procedure_that_others_named_or_a_limit_is_not_followed(text, procedure, read):
    assert read(WITHOUT_PROCEDURE, text).procedure == procedure


def test_a_code_is_explained_below_and_its_label_has_a_raised_figure(read):
    codes = "² 1 = enkelvoudig onderhands, 2 = meervoudig onderhands, 3 = nationaal openbaar, 4 = Europees openbaar"
    assert read((*WITHOUT_PROCEDURE, ("Procedure ²", "4")), codes).procedure == "europees-openbaar"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("De opdracht is juridisch een dienst (geen werk: er wordt niets gebouwd).", "diensten"),
        ("Aanbestedingsrechtelijk is dit een levering en geen dienst.", "leveringen"),
        ("Docenten werken er omheen met losse tools.", None),
        ("Voor het groen wordt voorgeschreven dat alle maaiers op accu werken.", None),
        ("SAS mag niet, vervoer over land valt er niet onder.", None),
        ("Het beleid schrijft social return pas voor vanaf € 100.000 aan diensten.", None),
        ((("leveringen", "☐", "diensten", "☒", "werken", "☐"),), "diensten"),
        ((("☐", "leveringen", "☒", "diensten"),), "diensten"),
        ((("leveringen", "x", "diensten", "x"),), None),
        ("Wij sluiten een mantelovereenkomst voor diensten (advies en toezicht) met drie percelen:", "diensten"),
        ("• dienst, inclusief nazorg", "diensten"),
        ("Soort: L levering, D dienst, W werk", None),
    ],
)
def test_the_kind_of_purchase_is_told_from_what_people_do_and_what_it_is_not(said, kind, read):
    assert read(WITHOUT_VALUE, said).contract_kind == kind
