"""What came into the calendar and what left it since the year began, and the denominator after each step."""

import datetime

import pytest
from measured_year import LAST_DAYS, measured
from the_year import reference, the_calendar

from mvoi_checklist import Calendar, Period, Tender, measure_progress, render
from mvoi_checklist.model.progress import Exclusion


def test_what_vanished_from_the_calendar_or_came_in_unseen_is_told_by_the_calendar_with_which_the_year_began(ruleset, tmp_path):
    began = the_calendar(ruleset)
    names = {item.reference: item for item in began.tenders}
    new = names[reference("01")].model_copy(update={"reference": "2026-0999"})
    gone = reference("05")
    now = began.model_copy(update={"tenders": (*(item for item in began.tenders if item.reference != gone), new)})
    found = measured(ruleset, tmp_path, "2026-Q2", calendar=now, baseline=began)
    assert [(step.reason, step.references, step.before, step.after) for step in found.whole_year.steps] == [
        ("added", (reference("19"), "2026-0999"), 20, 22), ("postponed", (reference("10"),), 22, 21), ("removed", (gone,), 21, 20),
    ]  # fmt: skip
    assert [item.exclusion for item in found.tenders if item.tender.reference == gone] == [Exclusion.REMOVED]
    assert (found.figure.share.numerator, found.figure.share.denominator) == (6, 11)


@pytest.mark.parametrize(
    ("began", "now", "steps", "exclusion"),
    [
        ({}, {"promising": False}, [("not_promising", 2, 1)], Exclusion.NOT_PROMISING),
        ({}, {"start_quarter": "2027-Q1"}, [("other_year", 2, 1)], Exclusion.OTHER_YEAR),
        ({"promising": False}, {}, [("turned_promising", 1, 2)], None),
        ({"start_quarter": "2027-Q1"}, {}, [("moved_to_this_year", 1, 2)], None),
        ({"promising": False}, {"status": "uitgesteld"}, [("turned_promising", 1, 2), ("postponed", 2, 1)], Exclusion.POSTPONED),
        ({}, {"status": "uitgesteld", "start_quarter": "2027-Q1"}, [("postponed", 2, 1)], Exclusion.POSTPONED),
        ({"start_quarter": "2027-Q1"}, {"start_quarter": "2027-Q2", "status": "vervallen"}, [], Exclusion.OTHER_YEAR),
        ({"promising": False}, {"start_quarter": "2027-Q1"}, [], Exclusion.OTHER_YEAR),
        ({"promising": False}, {"promising": False}, [], Exclusion.NOT_PROMISING),
        ({"promising": False}, {"added_on": datetime.date(2026, 2, 1)}, [("added", 1, 2)], None),
        ({"title": "Anders", "start_quarter": "2026-Q4"}, {}, [], None),
    ],
)
def test_a_row_that_became_or_is_no_longer_promising_or_of_this_year_is_a_step(began, now, steps, exclusion, ruleset):
    row = {"place": "rij 2", "title": "Koffie", "reference": "1", "start_quarter": "2026-Q2", "promising": True, "status": "gepland"}
    other = Tender(**row | {"reference": "2"})
    before, after = (Calendar(year=2026, tenders=(Tender(**row | changed), other)) for changed in (began, now))
    found = measure_progress(after, [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q2"]), baseline=before)
    assert [(step.reason, step.before, step.after) for step in found.whole_year.steps] == steps
    assert [item.exclusion for item in found.tenders if item.tender.reference == "1"] == [exclusion]
    assert found.whole_year.share.denominator == (steps[-1][2] if steps else 2 - bool(exclusion))


def test_a_planned_row_without_a_reference_has_no_document_and_is_found_again_by_its_title(ruleset):
    row = {"start_quarter": "2026-Q2", "promising": True, "status": "gepland"}
    one = Tender(place="Kalender 2026, rij 2", title="Koffie", **row)
    before = Calendar(year=2026, tenders=(one, Tender(place="Kalender 2026, rij 3", title="Thee", **row)))
    after = Calendar(year=2026, tenders=(one, Tender(place="Kalender 2026, rij 3", title="Thee", reference="2026-7", **row)))
    found = measure_progress(after, [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q2"]), baseline=before)
    assert found.whole_year.steps == ()
    assert found.whole_year.share.no_document == ("rij 2 zonder zaaknummer", "2026-7")


def test_a_step_is_told_in_words_and_what_left_stands_outside_the_denominator(ruleset):
    row = {"place": "rij 2", "title": "Koffie", "start_quarter": "2026-Q2", "status": "gepland"}
    before, after = (
        Calendar(year=2026, tenders=(Tender(reference="1", promising=began, **row), Tender(reference="2", promising=not began, **row)))
        for began in (True, False)
    )
    found = measure_progress(after, [], ruleset, Period(year=2026, quarter="2026-Q2", on=LAST_DAYS["2026-Q2"]), baseline=before)
    note = render(found, "markdown").decode()
    assert "1 alsnog kansrijk: noemer 1 → 2 (2); 1 niet meer kansrijk: noemer 2 → 1 (1)." in note
    assert "1 Koffie (niet kansrijk)" in note
