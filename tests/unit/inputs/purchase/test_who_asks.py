"""Who asks for a purchase and from which department, and what that says of who leads it."""

import pytest
from purchases import PURCHASE, TITLE_AND_GROUP


@pytest.mark.parametrize(
    ("said", "leader"),
    [
        ("Projectleider vanuit Burgerzaken is Wim Stam.", "Wim Stam"),
        ("Projectleider namens het team Jeugd: Wim Stam.", "Wim Stam"),
        ("Projectleider namens Aannemer Kuiper is Wim Stam.", None),
        ("Gemaakt na overleg met de vrager Roos Kok (team Jeugd), die het traject ook leidt.", "Roos Kok"),
        ("Gemaakt na overleg met Roos Kok, die dit gaat lezen.", None),
        ("Projectleider: nnb (vacature)", None),
        ("Projectleider: n.n.", None),
    ],
)
def test_a_sentence_says_who_leads_and_from_where(said, leader, read):
    assert read(PURCHASE, said).project_leader == leader


@pytest.mark.parametrize(
    ("line", "leader"),
    [
        ("Van: Roos Kok, inkoopadviseur (extern)", None),
        ("Opgesteld door: Roos Kok, strategisch inkoper", None),
        ("Opgesteld door: Roos Kok, adviseur groen", "Roos Kok"),
        ("Aangevraagd door ... Roos Kok", "Roos Kok"),
        ("Aanvrager: Roos Kok", "Roos Kok"),
        ("Contactpersoon afdeling: Roos Kok", "Roos Kok"),
    ],
)
def test_who_asks_leads_where_nobody_else_does_and_who_advises_on_purchasing_does_not(line, leader, read):
    assert read(PURCHASE, line).project_leader == leader
    assert read(PURCHASE, line, "Projectleider: Wim Stam").project_leader == "Wim Stam"


@pytest.mark.parametrize(
    ("lines", "leader", "department"),
    [
        (("# 1. Wie vraagt aan? (naam, functie, afdeling)", "Roos Kok, hoofd garage, afd. Wagenpark & Techniek"), "Roos Kok", "Wagenpark & Techniek"),
        (("# Wie vraagt aan, van welk team?", "Roos Kok, coördinator (team Jeugd)"), "Roos Kok", "Jeugd"),
        (("Naam aanvrager", "Roos Kok"), "Roos Kok", None),
        (("Naam aanvrager", "graag voluit"), None, None),
        (("Indiener: Roos Kok, dienst Sport & Spel. Besproken op 24 november 2026, hamerstuk.",), "Roos Kok", "Sport & Spel"),
        (("Ingediend door: Vastgoed & Terreinen – projectleider Roos Kok",), "Roos Kok", "Vastgoed & Terreinen"),
        (("Door: Roos Kok, team Jeugd. Ik trek het project zelf.",), "Roos Kok", "Jeugd"),
        (("Van: Roos Kok (adviseur milieu) en Wim Stam (facilitair)",), "Roos Kok", None),
        (("Afdeling: Roos Kok, Facilitair",), "Roos Kok", "Facilitair"),
        (("Aanvrager: Roos Kok, jurist, afd. Heffen & Innen",), "Roos Kok", "Heffen & Innen"),
        (("Opdrachtgever: Roos Kok, team Jeugd",), None, "team Jeugd"),
        (("Afdeling: afd. Heffen & Innen",), None, "Heffen & Innen"),
        (("Aangemaakt door: Kok, Roos", "Team: Jeugd"), "Roos Kok", "Jeugd"),
        (("# Wie ben je en bij welke afdeling hoor je?", "Roos Kok, Facilitair. Op vrijdag: Ton."), "Roos Kok", "Facilitair"),
        (("# Wie ben je en bij welke afdeling hoor je?", "Op vrijdag niet. Roos Kok, Facilitair: zie boven."), None, None),
        (("Afdeling: Jeugd (i.s.m. Sport)",), None, "Jeugd"),
        (("Afdeling projectleider: Vastgoed",), None, "Vastgoed"),
        ((("Ambtelijk opdrachtgever", "Inkoop"),), None, None),
    ],
)
def test_who_asks_stands_beside_the_department(lines, leader, department, read):
    document = read(TITLE_AND_GROUP, (("Raming", "€ 60.000"), ("Looptijd", "2 jaar")), *(lines if isinstance(lines[0], str) else (lines,)))
    assert (document.project_leader, document.department) == (leader, department)


@pytest.mark.parametrize(
    ("others", "leader"),
    [
        (("Aan de tafel zaten Roos Kok en Wim Stam.",), "Roos Kok"),
        (("Aan de tafel zaten Roos Kok en Ria Kok.",), "R. Kok"),
        (("Aan de tafel zaten Karel Kok en Wim Stam.",), "R. Kok"),
        (("Roos Kokhuis was er ook.",), "R. Kok"),
    ],
)
def test_a_name_with_initials_is_written_out_where_one_person_is_meant(others, leader, read):
    assert read(PURCHASE, "Projectleider: R. Kok", *others).project_leader == leader


@pytest.mark.parametrize("department", ["Ruimtelijk Beheer, team Groen", "Publieke Gezondheid, team Prikken"])
def test_a_part_with_the_larger_one_before_it_is_no_person_in_a_part(department, read):
    assert read(TITLE_AND_GROUP, f"Afdeling: {department}").department == department


@pytest.mark.parametrize(
    ("said", "name"),
    [("Afdeling Groen en Wegen", "Groen en Wegen"), ("afd. Ruimte", "Ruimte"), ("team Ruimte", "team Ruimte"), ("Afdelingsbureau", "Afdelingsbureau")],
)
def test_the_name_of_a_department_stands_without_its_sort(said, name, fields):
    assert fields((("Titel", "Zwerfkeien"), ("Organisatieonderdeel", said), ("Raming", "€ 60.000")))["department"] == name
