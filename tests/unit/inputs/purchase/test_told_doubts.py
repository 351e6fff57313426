"""Two names and two kinds of purchases are told where they stand; labels of the other party name no leader."""

import pytest
from purchases import TITLE, TITLE_AND_GROUP

from mvoi_checklist.inputs.labelled_answers import SEVERAL_KINDS
from mvoi_checklist.inputs.purchase.units import TWO_NAMES


def notes(document, field):
    return [item.note for item in document.evidence if item.field == field and item.note]


@pytest.mark.parametrize(
    ("said", "leader", "note"),
    [
        ("Annelot Dam – Vastgoed", "Annelot Dam", ""),
        ("Annelot Dam - Inkoop", "Annelot Dam", ""),
        ("A. van Dam / R. Kok", "A. van Dam / R. Kok", TWO_NAMES),
        ("Annelot Dam, Roos Kok", "Annelot Dam, Roos Kok", TWO_NAMES),
        ("Annelot Dam / Beheer", "Annelot Dam", ""),
        ("Annelot Dam en Roos Kok", "Annelot Dam en Roos Kok", ""),
    ],
)
def test_two_names_are_told(said, leader, note, read):
    document = read((*TITLE_AND_GROUP, ("Projectleider", said)))
    assert document.project_leader == leader
    assert notes(document, "project_leader") == ([note] if note else [])


@pytest.mark.parametrize(
    ("label", "leader"),
    [
        ("Interne opdrachtnemer", "Annelot Dam"),
        ("Projectleider gemeente", "Annelot Dam"),
        ("Contracteigenaar", None),
        ("Opdrachtnemer", None),
        ("Projectleider opdrachtnemer", None),
    ],
)
def test_who_does_it_for_us_leads_and_who_owns_the_contract_does_not(label, leader, read):
    assert read((*TITLE_AND_GROUP, (label, "Annelot Dam"))).project_leader == leader


def test_the_leader_goes_before_the_internal_contractor(read):
    assert read((*TITLE_AND_GROUP, ("Interne opdrachtnemer", "Annelot Dam"), ("Projectleider", "Roos Kok"))).project_leader == "Roos Kok"


def test_a_working_title_is_a_title(read):
    assert read((("Werktitel*", "Afvalbakken centrum"), ("Productgroep", "Overig"), ("Procedure", "Europees openbaar"))).title == "Afvalbakken centrum"


@pytest.mark.parametrize(
    ("said", "kind", "note"),
    [
        ("Levering/dienst", None, SEVERAL_KINDS),
        ("leveringen of diensten", None, SEVERAL_KINDS),
        ("Levering / dienst / werk", None, ""),
        ("Levering (met dienst)", "leveringen", ""),
    ],
)
def test_two_kinds_without_a_choice_are_told(said, kind, note, read):
    document = read((TITLE, ("Productgroep", "Overig"), ("Soort opdracht", said)))
    assert (document.contract_kind, notes(document, "contract_kind")) == (kind, [note] if note else [])


def test_two_kinds_are_not_told_where_another_place_tells_the_one(read):
    document = read((TITLE, ("Productgroep", "Overig"), ("Soort opdracht", "Levering/dienst")), "Het gaat om een overheidsopdracht voor diensten.")
    assert (document.contract_kind, notes(document, "contract_kind")) == ("diensten", [])


@pytest.mark.parametrize(
    ("said", "kind"),
    [("Gewoon een levering dus.", "leveringen"), ("Een dienst dus.", "diensten"), ("Gewoon een levering of een dienst?", None)],
)
def test_a_short_sentence_tells_the_kind(said, kind, read):
    assert read((TITLE, ("Productgroep", "Overig")), said).contract_kind == kind


@pytest.mark.parametrize(
    ("said", "procedure"),
    [
        ("Maar 2 à 3 aanbieders in Nederland", None),
        ("Er zijn slechts drie leveranciers.", None),
        ("We vragen maar drie leveranciers om een offerte.", "meervoudig-onderhands"),
    ],
)
def test_how_many_suppliers_there_are_is_no_procedure(said, procedure, read):
    assert read(TITLE_AND_GROUP, said).procedure == procedure
