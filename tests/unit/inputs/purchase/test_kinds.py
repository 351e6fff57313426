"""The kind of purchase: where a form offers the kinds, where several places tell one, and in words that only may tell it."""

import pytest
from purchases import TITLE

PURCHASE = (TITLE, ("Procedure", "Europees openbaar"))


@pytest.mark.parametrize(
    ("label", "answer", "kind"),
    [
        ("Dienst/levering", "levering", "leveringen"),
        ("Levering (L), dienst (D) of werk (W)?", "D", "diensten"),
        ("Gaat het om een werk of een dienst?", "Een werk", "werken"),
        ("Wat schaffen we aan? (levering / dienst / werk)", "Levering van vier grasmaaiers, met een dag uitleg.", "leveringen"),
        ("Wat schaffen we aan? (levering / dienst / werk)", "Vier grasmaaiers, te leveren in mei.", None),
        ("Wat schaffen we aan? (kort)", "Werk aan de kade.", None),
        ("Kies en haal weg wat niet past", "levering / dienst / werk", None),
    ],
)
def test_a_form_that_offers_the_kinds_asks_for_one(label, answer, kind, read):
    assert read((*PURCHASE, (label, answer))).contract_kind == kind


def test_a_social_service_is_a_service_too(read):
    found = read((*PURCHASE, ("Soort opdracht", "Dienst")), "Thuiszorg valt onder de sociale en andere specifieke diensten.")
    assert found.contract_kind == "sociale-en-specifieke-diensten"
    other = read((*PURCHASE, ("Soort opdracht", "Levering")), "Thuiszorg valt onder de sociale en andere specifieke diensten.")
    assert other.contract_kind is None
    denied = read((*PURCHASE, ("Soort opdracht", "Dienst")), "Groenonderhoud staat niet op de lijst van sociale en andere specifieke diensten.")
    assert denied.contract_kind == "diensten"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("6 maaiers, levering incl. afleveren op de werf", "leveringen"),
        ("eenmalige levering, alles in maart", None),
        ("levering uiterlijk in maart", None),
        ("Een dienst: wachtdienst 24/7, met een rooster.", "diensten"),
        ("Een dienst: wachtdienst of levering, dat kiezen wij nog.", None),
        ("dienst/levering, dat bekijken wij nog", None),
        ("Het gaat om onderzoeksdiensten in drie wijken.", "diensten"),
        ("Wij overleggen met de hulpdiensten.", None),
        ("Juridische Zaken noemt dat een dienst, er wordt niets gekocht.", "diensten"),
        ("Raamovereenkomst leveringen, 3 leveranciers", "leveringen"),
        ("Of het een dienst is, zoekt Inkoop nog uit.", None),
        ("Werk volgens de UAV 2012, met een bestek.", "werken"),
        ("Werk volgens de planning van de school.", None),
        ("Civieltechnisch werk, dus een aannemer.", "werken"),
        ("Bouwkundig werk, schilderen en stukadoren zijn apart.", None),
        ("Omdat het een dienst is, past deze lijst niet.", "diensten"),
        ("Als het een dienst is, past deze lijst niet.", None),
        ("Niemand zegt dat het geen dienst is, en niet dat het een werk is.", None),
        ("Het plaatsen van de kasten valt buiten deze opdracht; het betreft een levering.", "leveringen"),
        ("Het plaatsen van de kasten valt buiten deze opdracht; dat is een dienst.", None),
    ],
)
def test_words_that_may_tell_the_kind(line, kind, read):
    assert read(PURCHASE, line).contract_kind == kind


LOTS = (("", "Perceel 1", "Perceel 2"), ("Soort", "levering", "dienst"), ("Looptijd", "24 maanden", "24 maanden"))


@pytest.mark.parametrize(
    ("lots", "line", "kind"),
    [
        (LOTS, "Voor de wet wordt de opdracht als dienst behandeld.", "diensten"),
        (LOTS, "Beide percelen starten in mei.", None),
        ((LOTS[0], ("Soort", "dienst", "dienst"), LOTS[2]), "Beide percelen starten in mei.", "diensten"),
    ],
)
def test_the_kind_of_a_lot_is_not_that_of_the_purchase_where_that_is_told(lots, line, kind, read):
    assert read(PURCHASE, lots, line).contract_kind == kind


@pytest.mark.parametrize(
    ("text", "kind"), [("Dienst, het is een SAS-dienst", "sociale-en-specifieke-diensten"), ("Dienst, valt niet onder de SAS", "diensten")]
)
def test_social_services_are_a_sort_of_services(text, kind, fields):
    assert fields((("Titel", "Begeleiding"), ("Procedure", "Meervoudig onderhands"), ("Soort opdracht", text)))["contract_kind"] == kind
