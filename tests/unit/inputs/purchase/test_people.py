"""Who leads the project and which department buys, told from everybody else who is named."""

import pytest
from form import Form
from purchases import LETTER, PURCHASE, TITLE_AND_GROUP

from mvoi_checklist.inputs.purchase.leader_orders import leader_orders
from mvoi_checklist.inputs.purchase.people import people
from mvoi_checklist.inputs.purchase.units import units_of


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Projectleider / afdeling: P. de Wit, Havens", "department", "Havens"),
        ("Afdeling / projectleider: P. de Wit, Havens", "department", "Havens"),
        ("Penvoerder / team: Gemeente Dorp, team Energie", "department", "team Energie"),
        ("Projectleider / inkoper: Lena Kuipers / extern bureau (A, B)", "project_leader", "Lena Kuipers"),
        ("Projectleider: Lena Kuipers (vervanger: Bart)", "project_leader", "Lena Kuipers"),
        ("Projectleider: L. Kuipers, tst 4417", "project_leader", "L. Kuipers"),
        ("Projectleider: Lena Kuipers (PM) / inkoop: Bart", "project_leader", "Lena Kuipers"),
        ("Naam aanvrager/projectleider: Mia v/d Kuip", "project_leader", "Mia v/d Kuip"),
        ("Projectleider: Lena Kuipers is dat, samen met Bart van de buitendienst", "project_leader", "Lena Kuipers"),
        ("Projectleider: [Lena Kuipers]", "project_leader", "Lena Kuipers"),
        ("Wie is het aanspreekpunt / trekt het project? Lena Kuipers (staf) is projectleider. Vragen: Bart Bos.", "project_leader", "Lena Kuipers"),
        ("Projectmanager: Technisch manager", "project_leader", None),
        ("Afdeling: Vastgoed van Oosterwolde", "department", "Vastgoed van Oosterwolde"),
        ("Projectleider: aanvrager", "project_leader", None),
        ("Zaaknummer: RH-44 (besteknr. 26-07)", "reference", "RH-44"),
    ],
)
def test_a_name_is_told_from_what_stands_beside_it(line, field, value, fields):
    assert fields("Titel: Proef", "Raming: € 60.000", line)[field] == value


def test_a_role_that_was_named_before_says_who_leads(fields):
    form = (("Naam aanvrager / afdeling", "G. Post\nToezicht"), ("Wie trekt het project?", "aanvrager"), ("Raming", "€ 60.000"))
    assert fields(form)["project_leader"] == "G. Post"


@pytest.mark.parametrize(
    ("rows", "leader"),
    [
        ((("Behandelaar", "P. Schaap"), ("Projectleider", "= behandelaar")), None),
        ((("Aanvrager", "P. Schaap"), ("Projectleider", "zelfde als aanvrager")), "P. Schaap"),
        ((("Budgethouder", "P. Schaap"), ("Projectleider", "zie boven")), None),
        ((("Budgethouder", "P. Schaap"), ("Projectleider", "zelfde als vorige keer")), None),
    ],
)
def test_a_role_that_stands_elsewhere_says_who_leads(rows, leader, read):
    assert read(PURCHASE, rows).project_leader == leader


@pytest.mark.parametrize(
    ("lines", "leader"),
    [
        (["Steller: G. Ploeg", "H. Bouwknegt (gemeente Luyk) aan te wijzen als projectleider."], "H. Bouwknegt"),
        (["Steller: G. Ploeg", "In te stemmen met het aanwijzen van Hanna Bouwknegt als projectleider."], "Hanna Bouwknegt"),
        (["Van: Tom Brouwers", "CC: Anouk Terpstra", "Anouk gaat het trekken als projectleider, ik ben alleen opdrachtgever."], "Anouk Terpstra"),
        (["Van: Tom Brouwers", "CC: Anouk Terpstra", "De projectleiding doet Anouk."], "Anouk Terpstra"),
        (["Van: Tom Brouwers", "Anouk pakt dit op als projectleider."], None),
        (["Team Huisvesting. Ik (Carla Nooijens) leid dit. Budget ligt bij Dirk-Jan Mol."], "Carla Nooijens"),
        (["mr. A.F. Vierhout", "juridisch adviseur"], None),
        (["Team Onderhoud Wegen Noord. Ik trek het zelf (Mia Bos), Bart doet de stukken."], "Mia Bos"),
        (["Zoals besproken: ikzelf, Mia Bos, ben projectleider van de inrichting."], "Mia Bos"),
        (["Mia Bos, cluster Groen. ik trek het project", "Wie is budgethouder?", "Ton Vos"], "Mia Bos"),
        (["Van: team Groen, Mia Bos (projectleider)"], "Mia Bos"),
        (["Van: Beheer Openbare Ruimte, Mia Bos (projectleider)"], "Mia Bos"),
        (["Beleidsadviseur Mia Bos is projectleider."], "Mia Bos"),
        (["De projectleider is de heer A. Bos."], "A. Bos"),
        (["Wij hebben Mia Bos gevraagd om als projectleider op te treden."], "Mia Bos"),
        (["Het projectleiderschap ligt bij Mia Bos; ondergetekende helpt."], "Mia Bos"),
        (["Van Mia Bos (Beheer & Groen) aan Ton, die ons met de inkoop helpt"], "Mia Bos"),
        (["Van Ton Vos, adviseur inkoop, aan de directie"], None),
        (["Aanmelder: Mia Bos"], "Mia Bos"),
        (["Mia Bos voert de projectleiding, Ton Vos is aanspreekbaar."], "Mia Bos"),
        (["Ik trek het project.", "Groet, Mia Bos"], "Mia Bos"),
        (["memo Mia Bos (Vastgoed, gem. Oosterwolde), 3 mei 2027", "Ik heb als projectleider de vraag van Ton gekregen."], "Mia Bos"),
        (["Gemeente Wier / Vastgoed / opsteller Mia Bos", "Ik trek dit project."], "Mia Bos"),
        (["Opdrachtgever is mw. Mia Bos, hoofd Beheer; zij is tevens projectleider."], "Mia Bos"),
        (["Mia Bos sprak met Ton Vos. Hij is ook de projectleider."], None),
        (["Opdrachtgever is Mia Bos; zij is benieuwd wie projectleider wordt."], None),
        (["3-5-2027, Mia Bos (aanvrager, team Bruggen)"], "Mia Bos"),
        (["3-5-2027, Mia Bos (adviseur, team Bruggen)"], None),
        (["Opgesteld door: Mia Bos", "Dag Joke, ik ben vanuit R&O de projectleider."], "Mia Bos"),
        (["Opgesteld door: Ton Vos, inkoopadviseur", "Dag Joke, met de vraag. Ik ben vanuit R&O niet de trekker."], None),
    ],
)
def test_a_role_that_is_told_in_a_sentence(lines, leader, read):
    assert read(PURCHASE, *lines).project_leader == leader


@pytest.mark.parametrize(
    ("line", "department"),
    [
        ("Mia Bos (projectleider, Facilitaire Zaken), Ton Vos (inkoop)", "Facilitaire Zaken"),
        ("Mia Bos (bureau Huisvesting) leidt het, Ton doet de rest.", "Huisvesting"),
        ("Projectleider is Mia Bos van Vastgoed. Het toezicht wordt ingehuurd.", "Vastgoed"),
        ("memo Mia Bos (Vastgoed, gem. Oosterwolde), 3 mei 2027", "Vastgoed"),
        ("Van\tMia Bos, Financiën en Control", "Financiën en Control"),
        ("MEMO aan: Inkoop   van: Ton (Vastgoed)   d.d. 3 mei 2027", "Vastgoed"),
        ("Opsteller: Mia Bos, bureau Vaarwegen", "bureau Vaarwegen"),
        ("Van: Mia Bos (GGD Kop en Staart)", None),
        ("Van Mia Bos (Beheer & Groen) aan Ton, die ons met de inkoop helpt", "Beheer & Groen"),
        ("Het is spoed. Ik ben trekker vanuit Vastgoed, Ton is budgethouder.", "Vastgoed"),
        ("Gem. Oosterwolde / Juridische Zaken / zaaknr volgt", "Juridische Zaken"),
        ("Provincie Westhoek · Programma Bruggen", "Bruggen"),
        ("Dit is opgesteld in de afdeling Samenleving van Oosterwolde, die voor beide optreedt.", "Samenleving"),
        ("Het team Bruggen van de sector Beheer neemt het initiatief.", "Bruggen"),
        ("De opdrachtgever is het domein Samenleving.", "Samenleving"),
        ("Ik trek dit project vanuit het team Bruggen & Sluizen.", "Bruggen & Sluizen"),
        ("Gemaakt door Mia Bos, projectleider, Facilitaire Zaken", "Facilitaire Zaken"),
        ("3-5-2027, Mia Bos (aanvrager, team Bruggen)", "Bruggen"),
    ],
)
def test_the_department_that_is_told_beside_a_person_or_an_organisation(line, department, read):
    assert read(PURCHASE, line).department == department


@pytest.mark.parametrize(("told", "department"), [("Berekening", None), ("2026 (realisatie)", None), ("Bureau Vaarwegen", "Bureau Vaarwegen")])
def test_a_weak_label_for_the_department_counts_beside_the_name_of_one(told, department, read):
    assert read(PURCHASE, (("Onderdeel", told), ("Looptijd", "2 jaar"))).department == department


def test_the_initials_of_a_signature_are_the_same_person(fields):
    assert fields("Titel: Proef", "Projectleider: Roelof Smit", (("Projectleider", "R. Smit"), ("Inkoper", "A. Bos")))["project_leader"] == "Roelof Smit"


def test_a_less_certain_label_gives_way_to_the_project_leader(fields):
    form = (("Opdrachtverantwoordelijke", "N. Baas"), ("Projectleider", "W. Smit"), ("Raming", "€ 60.000"))
    assert fields(form)["project_leader"] == "W. Smit"


def test_a_list_of_people_names_the_project_leader(fields):
    people = (("Naam", "Rol"), ("Roelof Smit", "Projectmanager"), ("Eva Bos", "Inkoopadviseur"))
    assert fields("Titel: Proef", "Raming: € 60.000", people)["project_leader"] == "Roelof Smit"


def test_a_role_inside_an_answer_is_read(fields):
    assert fields("Titel: Proef", "Raming: € 60.000", "Wie: Beheer Openbare Ruimte, PL = ing. Sjoerd Post")["project_leader"] == "ing. Sjoerd Post"


def test_a_table_of_points_is_no_department(fields):
    assert fields("Titel: Proef", "Raming: € 60.000", (("Onderdeel", "Punten"), ("Plan", "40"), ("Prijs", "60")))["department"] is None


@pytest.mark.parametrize("leader", ["vacature – wordt nog ingevuld", "Team Vastgoed"])
def test_who_is_no_person_leads_nothing(leader, read):
    assert read((("Titel", "Onderhoud van liften"), ("Procedure", "Enkelvoudig, Jansen BV"), ("Projectleider", leader))).project_leader is None


def test_a_leader_who_is_still_to_be_named_is_none_of_those_behind_the_name(read):
    said = "Naast de nog te benoemen projectleider doen mee: W. Ouwehand (inhoud) en een jurist."
    assert read((("Titel", "Ketels"), ("Productgroep", "Klimaatinstallaties")), said).project_leader is None


@pytest.mark.parametrize("head", [("Onderdeel", "Antwoord"), ("Onderdeel", "Aanvrager")])
def test_the_head_of_a_table_is_no_department(read, head):
    assert read((head, ("Titel", "Kleding"), ("Productgroep", "Bedrijfskleding"))).department is None


def test_a_vacancy_leads_nothing(read):
    assert read((("Titel", "Vervoer"), ("Geraamde waarde", "€ 90.000"), ("Projectleider", "Vacature, wordt per 1 september ingevuld"))).project_leader is None


def test_a_name_may_open_with_any_capital(read):
    assert read("Titel: Stoelen", "De projectleider is Özlem Çelik.").project_leader == "Özlem Çelik"


def test_who_is_spoken_for_has_no_name_of_a_person(read):
    assert read(TITLE_AND_GROUP, "Voor Waldersloot ben ik de trekker.").project_leader is None


def test_who_wrote_it_is_no_head_of_a_column_of_answers(read):
    rows = (("Intakenr.", "INT-0926-17", "Ingevuld door", "Maarten Lievense"), ("Trekker", "Carla de Rooij", "Inkoop", "Wietske Post"))
    document = read("# Startnotitie polymeren", rows, TITLE_AND_GROUP)
    assert (document.reference, document.project_leader) == ("INT-0926-17", "Carla de Rooij")


def test_roles_side_by_side_stand_above_their_names(read):
    signed = (("Opdrachtgever", "Trekker", "Coördinator Inkoop"), ("Lieke van Rossum", "Dirk-Jan Postma", "Fatima el Amrani"))
    assert read(PURCHASE, (("Trekker van de inkoop", "Dirk-Jan Postma"),), signed).project_leader == "Dirk-Jan Postma"


@pytest.mark.parametrize(
    ("label", "said", "field", "value"),
    [
        ("Wie leidt het project?", "Dit is degene die Inkoop kan bellen.\nKlaas-Jan Verhagen", "project_leader", "Klaas-Jan Verhagen"),
        ("Wie is projectleider?", "dat ben ik zelf, Hanneke Brinkhuis", "project_leader", "Hanneke Brinkhuis"),
        ("Is er een zaaknummer aangemaakt?", "ja, 883201", "reference", "883201"),
    ],
)
def test_help_above_a_name_and_polite_words_before_it_do_not_belong_to_it(label, said, field, value, read):
    document = read((("Titel", "Bomen"), ("Looptijd", "2 jaar"), ("Procedure", "Nationaal openbaar")), f"# {label}", *said.split("\n"))
    assert getattr(document, field) == value


def test_who_signs_leads_when_the_signer_is_named_as_such(fields):
    found = fields(*LETTER, (("Van", "ing. P. Hoekstra"), ("Zaaknummer", "430871")), "# Organisatie", "PL: ondergetekende. Technisch manager: R. Baas.")
    assert found["project_leader"] == "ing. P. Hoekstra"


def test_the_department_that_a_label_names_goes_before_the_one_of_the_letterhead(read_form):
    form = Form()
    form.line("Woonbureau Delfmeren • afdeling Bedrijfsvoering")
    form.line("Titel: Schoonmaak portieken\nAanvragende afdeling: Vastgoedbeheer")
    assert read_form(form).department == "Vastgoedbeheer"


def test_who_writes_a_memo_and_leads_the_project_is_its_leader(read_form):
    form = Form()
    form.line("Memo\nVan: Tjeerd Hofstra, senior adviseur, afdeling Vastgoed\nBetreft: Start aanbesteding gas")
    form.line("Met de buurgemeenten is afgesproken dat ik het project leid.")
    assert read_form(form).project_leader == "Tjeerd Hofstra"


@pytest.mark.parametrize(
    ("line", "leader"),
    [
        ("Trekker: trekt het geheel", None),
        ("Projectleider: Arjan Visscher         Datum", "Arjan Visscher"),
    ],
)
def test_what_stands_around_the_name_of_the_leader_does_not_belong_to_it(line, leader, read):
    assert read(PURCHASE, line).project_leader == leader


def test_who_says_to_lead_in_a_message_is_the_one_who_sent_it(read):
    later = ["Van: Vos, Ton (Inkoop)", "Verzonden: donderdag 3 december 2026 09:14", "Aan: Bos, Mia (Vastgoed)", "Hoi Mia, prima."]
    earlier = ["Van: Bos, Mia (Vastgoed)", "Verzonden: dinsdag 1 december 2026 16:52", "Dag Ton, ik ben ook de projectleider."]
    assert read(PURCHASE, *later, *earlier).project_leader == "Mia Bos"
    asked = ["Van: Postbus Inkoop", earlier[1], "Dag Mia, wat vragen.", "Wie is projectleider? dat ben ik zelf"]
    assert read(PURCHASE, "Van: Mia Bos", later[1], "Hoi Ton, mijn antwoorden staan eronder.", *asked).project_leader == "Mia Bos"


@pytest.mark.parametrize("question", ["Wie is projectleider?", "1.2 Wie is de projectleider?", "Projectleider"])
@pytest.mark.parametrize("answer", ["Henk Jan Drenth.", "Henk Jan Drenth, vanuit Beheer Vastgoed. Inkoop: Saskia Mulder.", "Henk Jan Drenth"])
def test_below_a_question_a_name_may_end_with_a_dot_or_go_on(question, answer, read):
    assert read(PURCHASE, question, answer).project_leader == "Henk Jan Drenth"


@pytest.mark.parametrize(
    ("lines", "department"),
    [
        (["Trekker: Geert Mulder (Vastgoedbeheer Appelmeer)"], "Vastgoedbeheer Appelmeer"),
        (["Projectleider: Geert Mulder, Toezicht"], "Toezicht"),
        (["Projectleider: Geert Mulder, Piet Bos"], None),
        (["Projectleider: Geert Mulder (adviseur)"], None),
        (["Projectleider: Geert Mulder (Kaden Oost)", "Afdeling: Markten"], "Markten"),
    ],
)
def test_behind_who_leads_the_purchase_may_stand_the_department(lines, department, read):
    assert read(PURCHASE, *lines).department == department


def test_a_price_beside_a_unit_is_no_department(read):
    assert read(PURCHASE, (("Product", "Eenheid", "Tarief 2026"), ("Begeleiding", "uur", "€ 68,40"))).department is None


def test_each_order_of_words_for_a_leader_reads_what_none_above_it_does(words):
    orders, is_person = leader_orders(words), units_of(words).is_person
    found = [next(order for order in orders if any(is_person(match[1]) for match in order.pattern.finditer(one.example))) for one in orders]
    assert [order.example for order in found] == [order.example for order in orders]
    assert {next(people(order.example, words))[:2] for order in orders} == {("project_leader", "Mia Bos")}
