"""The figure against the goal. The numbers in this file were counted by hand from the table in ``the_year.py``.

By hand, second quarter, on 30 June: of 24 rows 07 and 18 are not promising and 24 starts in 2027, which leaves 21. 19 was added on 15 June;
without it the year began with 20. 10 was postponed on 12 May: 21 becomes 20. 17 was cancelled only in August, so it still counts.
Until the second quarter: 01-06 and 08, 09, 11, 12, 13 are 11. A focus theme in the contract: 01, 02, 03, 05, 08, 09, 13 are 7.
04 explains, 06 only looks at the supplier, 11 does not say what is bought, 12 has no document. 7 of 11 is 63.6 %."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from measured_year import LAST_DAYS, measured
from pydantic import ValidationError
from the_year import NO_SUPPLY, reference, the_calendar

from mvoi_checklist import Calendar, Period, RulesetError, StartDocument, UsageError, brief_report, evaluate, measure_progress, outcome_of, render
from mvoi_checklist.model.calendar import Tender
from mvoi_checklist.model.outcome import Outcome
from mvoi_checklist.model.progress import Exclusion, Share
from mvoi_checklist.model.start_document import Explanation, ThemeAnswer


def numbers(*names):
    return {reference(name) for name in names}


def test_the_second_quarter_as_counted_by_hand(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2")
    share = found.figure.share
    assert set(share.counted) == numbers("01", "02", "03", "05", "08", "09", "13")
    assert set(share.others) == numbers("04", "06", "11", "12")
    assert set(share.undetermined) == numbers("11")
    assert set(share.no_document) == numbers("12")
    assert (share.numerator, share.denominator, share.not_applied, share.percentage) == (7, 11, 2, 63.6)
    year = found.whole_year.share
    assert (year.numerator, year.denominator, year.percentage) == (7, 20, 35.0)
    assert [(step.reason, step.before, step.after) for step in found.whole_year.steps] == [("added", 20, 21), ("postponed", 21, 20)]
    assert [(part.label, part.numerator, part.denominator) for part in found.by_quarter] == [
        ("2026-Q1", 4, 6), ("2026-Q2", 3, 5), ("2026-Q3", 0, 5), ("2026-Q4", 0, 4),
    ]  # fmt: skip
    assert [(part.label, part.numerator, part.denominator) for part in found.by_department] == [
        ("Beheer openbare ruimte", 1, 3), ("Facilitair", 2, 3), ("Informatievoorziening", 1, 2), ("Vastgoed", 3, 3),
    ]  # fmt: skip
    themes = {theme.theme: (theme.foreseen, theme.applied, theme.supplier_only, theme.explained) for theme in found.themes}
    assert themes["klimaat"] == (3, 3, 0, 0)
    assert themes["milieu"] == (3, 2, 1, 1)
    assert themes["circulair"] == (3, 2, 0, 1)
    assert themes["diversiteit-inclusie"] == (1, 1, 0, 0)
    assert found.goal.percentage == 80
    assert not share.reaches(80)
    assert year.needed(80) == 9
    assert "Heel 2026: 1 toegevoegd: noemer 20 → 21 (2026-0119)" in brief_report(found).splitlines()


@pytest.mark.parametrize(
    ("quarter", "figure", "year"),
    [("2026-Q1", (4, 6), (4, 20)), ("2026-Q2", (7, 11), (7, 20)), ("2026-Q3", (10, 15), (10, 19)), ("2026-Q4", (12, 19), (12, 19))],
)
def test_each_quarter_of_the_year(ruleset, tmp_path, quarter, figure, year):
    found = measured(ruleset, tmp_path, quarter)
    assert (found.figure.share.numerator, found.figure.share.denominator) == figure
    assert (found.whole_year.share.numerator, found.whole_year.share.denominator) == year


def test_every_theme_has_a_column_for_each_tender_in_the_denominator(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q4")
    for theme in found.themes:
        columns = (theme.applied, theme.supplier_only, theme.explained, theme.to_explain, theme.not_applicable, theme.undetermined, theme.no_document)
        assert sum(columns) == found.figure.share.denominator


def test_the_reason_a_tender_is_not_counted_is_kept(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q4")
    outside = {item.tender.reference: item.exclusion for item in found.tenders if item.exclusion}
    assert outside == {
        reference("07"): Exclusion.NOT_PROMISING, reference("18"): Exclusion.NOT_PROMISING, reference("10"): Exclusion.POSTPONED,
        reference("17"): Exclusion.CANCELLED, reference("24"): Exclusion.OTHER_YEAR,
    }  # fmt: skip


def test_a_tender_that_is_added_after_the_day_is_not_in_the_figure_of_that_day(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q1")
    assert [item.exclusion for item in found.tenders if item.tender.reference == reference("19")] == [Exclusion.ADDED_LATER]
    assert found.whole_year.steps == ()


def test_undetermined_is_never_applied(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2")
    assert [item.outcome for item in found.tenders if item.tender.reference == reference("11")] == [Outcome.UNDETERMINED]


def test_a_theme_asked_only_of_the_supplier_does_not_count(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q1")
    assert [item.outcome for item in found.tenders if item.tender.reference == reference("06")] == [Outcome.NOT_APPLIED]


def test_explanations_are_kept_word_for_word_and_what_comes_back_is_told(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q4")
    explained = {item.reference for item in found.deviations if item.explanation == NO_SUPPLY}
    assert explained == numbers("04", "14", "22")
    back = {(item.kind, item.words): set(item.references) for item in found.recurring}
    assert back == {("text", NO_SUPPLY): explained, ("ground", "Geen aanbod op de markt"): explained}


@pytest.mark.parametrize(("foreseen", "told"), [(("klimaat",), True), ((), False)])
def test_why_a_foreseen_theme_that_does_not_apply_is_not_asked_is_told(foreseen, told, ruleset):
    theme = ThemeAnswer(theme="klimaat", applied=False, explanation=Explanation(text="De dranken staan vast in het landelijke contract."))
    document = StartDocument(reference="1", product_groups=("catering",), themes=(theme,))
    tender = Tender(place="rij 2", title="Koffie", reference="1", start_quarter="2026-Q1", promising=True, status="lopend", themes=foreseen)
    on = LAST_DAYS["2026-Q4"]
    documents = [outcome_of(evaluate(document, ruleset, on=on), "1.docx")]
    found = measure_progress(Calendar(year=2026, tenders=(tender,)), documents, ruleset, Period(year=2026, on=on))
    note = render(found, "markdown").decode()
    assert ("De dranken staan vast in het landelijke contract." in note) is told
    assert ("(geldt hier niet)" in note) is told


def test_of_a_year_without_a_document_no_percentage_and_no_line_is_told(ruleset):
    before = Share(label="Heel 2025", counted=("a",), others=("b",), undetermined=(), no_document=())
    calendar = Calendar(year=2026, tenders=the_calendar(ruleset).tenders[:2])
    found = measure_progress(calendar, [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q4"]), earlier={2025: before})
    note = render(found, "markdown").decode()
    assert found.figure.share.percentage is None
    assert " 0 %" not in note
    assert "Wat er in 2026 is gevraagd, is niet bekend, dus er is geen lijn te trekken." in note
    assert "toegepast in 0 van" not in note
    assert " tekort" not in note


def test_a_year_without_a_goal_is_refused_with_the_key(ruleset):
    calendar = the_calendar(ruleset).model_copy(update={"year": 2028})
    with pytest.raises(RulesetError, match=r"policy\.toml van alkmaar-2024, goals: er is geen jaardoel voor 2028\."):
        measure_progress(calendar, [], ruleset, Period(year=2028, on=datetime.date(2028, 1, 1)))


def test_a_calendar_of_another_year_is_refused(ruleset):
    with pytest.raises(UsageError, match="deze kalender is van 2026, niet van 2027"):
        measure_progress(the_calendar(ruleset), [], ruleset, Period(year=2027, on=datetime.date(2027, 1, 1)))


def test_one_department_has_its_own_figure_and_an_unknown_one_is_named(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2", department="vastgoed")
    assert (found.figure.share.numerator, found.figure.share.denominator) == (3, 3)
    assert {item.tender.department for item in found.tenders} == {"Vastgoed"}
    with pytest.raises(UsageError, match="afdeling 'Onderwijs' staat niet in de kalender"):
        measured(ruleset, tmp_path, "2026-Q2", department="Onderwijs")


@pytest.mark.parametrize(("on", "asked", "label"), [((2026, 6, 30), False, "Tot en met het 2e kwartaal 2026"), ((2026, 10, 1), True, "Heel 2026")])
def test_an_account_plan_asks_nothing_of_what_starts_later(on, asked, label, ruleset):
    rows = (("2026-01", "2026-Q1"), ("2026-04", "2026-Q4"))
    tenders = tuple(
        Tender(place="rij", reference=name, title="Inkoop", department="Vastgoed", start_quarter=start, promising=True, status="gepland")
        for name, start in rows
    )
    period = Period(year=2026, department="Vastgoed", on=datetime.date(*on))
    found = measure_progress(Calendar(year=2026, tenders=tenders), [], ruleset, period)
    assert (found.figure.share.label, found.figure.share.denominator) == (label, 1 + asked)
    assert any("2026-04" in question for question in found.questions) is asked
    later = "Start later dit jaar" in render(found, "markdown").decode()
    assert later is not asked


def test_a_department_that_is_spelled_in_two_ways_is_one_row_in_its_first_spelling(ruleset):
    spelled = ("Beheer openbare ruimte", "beheer  Openbare ruimte", "Advies")
    tenders = tuple(
        tender.model_copy(update={"department": name, "start_quarter": "2026-Q1"}) for tender, name in zip(the_calendar(ruleset).tenders, spelled, strict=False)
    )
    found = measure_progress(Calendar(year=2026, tenders=tenders), [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q1"]))
    assert [(part.label, part.denominator) for part in found.by_department] == [("Advies", 1), ("Beheer openbare ruimte", 2)]
    with pytest.raises(UsageError, match=r"Kies uit: Advies, Beheer openbare ruimte\.$"):
        measure_progress(Calendar(year=2026, tenders=tenders), [], ruleset, Period(year=2026, department="Onderwijs", on=LAST_DAYS["2026-Q1"]))


def test_the_line_to_the_last_goal_needs_an_earlier_year(ruleset, tmp_path):
    answers = {item.question.id: item.answer for item in measured(ruleset, tmp_path, "2026-Q4", whole_year=True).year_answers}
    assert "geen cijfers van eerdere jaren" in answers["lijn-naar-ambitie"]
    before = Share(label="Heel 2025", counted=tuple("abcdef"), others=tuple("ghijklmnop"), undetermined=(), no_document=())
    found = measured(ruleset, tmp_path, "2026-Q4", whole_year=True, earlier={2025: before})
    assert "Van 37,5 % in 2025 naar 63,2 % in 2026" in next(item.answer for item in found.year_answers if item.question.id == "lijn-naar-ambitie")
    assert [step.realised for step in found.path if step.year == 2025] == [before]


def test_a_goal_that_is_not_reached_is_never_shown_as_reached():
    share = Share(label="x", counted=tuple(map(str, range(15_999))), others=tuple(map(str, range(15_999, 20_000))), undetermined=(), no_document=())
    assert not share.reaches(80)
    assert share.percentage == 79.9


def share_of(counted, others):
    names = tuple(map(str, range(counted + others)))
    return Share(label="x", counted=names[:counted], others=names[counted:], undetermined=(), no_document=())


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 100))
def test_the_percentage_that_is_shown_and_the_goal_never_disagree(counted, others, goal):
    share = share_of(counted, others)
    assert share.reaches(goal) == (share.percentage is not None and share.percentage >= goal)
    needed = share.needed(goal)
    assert not share.denominator or share_of(counted + needed, others - needed).reaches(goal)
    assert needed == 0 or not share_of(counted + needed - 1, others - needed + 1).reaches(goal)


def test_a_quarter_of_another_year_is_refused():
    with pytest.raises(ValidationError, match="het kwartaal 2025-Q1 valt niet in 2026"):
        Period(year=2026, quarter="2025-Q1", on=datetime.date(2026, 6, 30))
