"""Labels, days and terms: read when they are certain, left open when they are not."""

from datetime import date

import pytest

from mvoi_checklist.inputs.dutch.days import read_day
from mvoi_checklist.inputs.dutch.terms import read_months
from mvoi_checklist.inputs.dutch.words import Words


@pytest.fixture(scope="module")
def words(ruleset):
    return Words(ruleset.words)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Titel", "title"),
        ("  TITEL : ", "title"),
        ("1.2 Naam opdracht:", "title"),
        ("3) Projectleider", "project_leader"),
        ("a. Afdeling", "department"),
        ("Geraamde waarde (excl. btw, hele looptijd)", "estimated_value"),
        ("Raming / geraamde waarde", "estimated_value"),
        ("Looptijd\u00a0opdracht*", "duration_months"),
        ("CPV\u00ad-code", "cpv"),
        ("Geraamde waarde [voetnoot: zie bijlage 2]", "estimated_value"),
        ("Wat is de geraamde waarde?", "estimated_value"),
    ],
)
def test_a_label_is_known_however_it_is_dressed_up(words, label, field):
    assert words.find_label("fields", label) == field


@pytest.mark.parametrize(
    "text", ["Inclusief btw", "inclusief", "Milieustraat", "klimaatinstallaties", "In de keten", "Titel of afdeling", "Titel / afdeling", "x" * 5000]
)
def test_a_label_is_never_part_of_another_word(words, text):
    assert words.find_label("themes", text) is None
    assert words.find_label("fields", text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("uiterlijk 1 mrt. 2026", date(2026, 3, 1)),
        ("1 Sept 2026", date(2026, 9, 1)),
        ("01/02/2026", date(2026, 2, 1)),
        ("2026-02-01 (1 februari 2026)", date(2026, 2, 1)),
        ("1 maart 2026 of 1 april 2026", None),
        ("1 brumaire 2026", None),
        ("voorjaar 2026", None),
        ("1-3-26", date(2026, 3, 1)),
        ("26-13-1", None),
        ("0-0-0000", None),
        ("1 " * 1000, None),
    ],
)
def test_a_day_is_read_only_when_there_is_one(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "label", "months"),
    [
        ("4", "Looptijd in jaren", 48),
        ("4", "Looptijd (maanden)", 4),
        ("4 jaar", "Looptijd (incl. opties)", None),
        ("4 jaar inclusief verlenging", "", None),
        ("1 jaar en 6 maanden", "", 18),
        ("2 of 3 jaar", "", None),
        ("2 jaar, daarna 1 jaar", "", None),
        ("1,5 jaar", "", 18),
        ("2028 t/m 2031", "", 48),
        ("2031 tot en met 2028", "", None),
        ("2028-2031", "", None),
        ("2026", "", None),
        ("0", "", None),
        ("²", "", None),
        ("9" * 5000 + " jaar", "", None),
        ("2 jaar [voetnoot: met optie]", "", 24),
    ],
)
def test_a_term_is_read_only_when_it_is_certain(text, label, months):
    assert read_months(text, label) == months


@pytest.mark.parametrize("leader", ["vacature – wordt nog ingevuld", "Team Vastgoed"])
def test_who_is_no_person_leads_nothing(leader, read):
    assert read((("Titel", "Onderhoud van liften"), ("Procedure", "Enkelvoudig, Jansen BV"), ("Projectleider", leader))).project_leader is None


def test_a_procedure_may_be_followed_by_whom_it_concerns(read):
    assert read((("Titel", "Onderhoud van liften"), ("Procedure", "Enkelvoudig, Jansen BV"))).procedure == "enkelvoudig-onderhands"
