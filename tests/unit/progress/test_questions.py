"""What the figures ask of the MVOI team. The tenders in this file were counted by hand from the table in ``the_year.py``."""

import datetime

from measured_year import measured
from the_year import reference

from mvoi_checklist import Calendar, Period, StartDocument, Tender, evaluate, measure_progress, outcome_of, render
from mvoi_checklist.model.start_document import AskedCriterion, Evaluation, ThemeAnswer

ON = datetime.date(2026, 6, 30)
ASKED = ThemeAnswer(theme="klimaat", applied=True, criteria=(AskedCriterion(text="Alleen elektrisch.", kind="requirement"),))


def test_what_was_foreseen_and_not_asked_is_named_by_tender_and_theme(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2")
    assert {(item.reference, item.themes) for item in found.dropped} == {
        (reference("01"), ("Social return",)), (reference("02"), ("Ketenverantwoordelijkheid",)), (reference("04"), ("Circulair (ook biobased)",)),
        (reference("06"), ("Milieu en biodiversiteit",)), (reference("09"), ("Social return",)),
    }  # fmt: skip
    assert {theme.theme: theme.foreseen_not_asked for theme in found.themes if theme.foreseen_not_asked} == {
        "social-return": 2, "ketenverantwoordelijkheid": 1, "circulair": 1, "milieu": 1,
    }  # fmt: skip
    asked = next(question for question in found.questions if question.startswith("Voorzien in de kalender, niet in de opdracht gevraagd: "))
    assert f"Ketenverantwoordelijkheid bij {reference('02')}; Social return bij {reference('01')}, {reference('09')}. " in asked


def test_awarded_tenders_without_an_evaluation_are_asked_about_and_what_came_of_it_counts_as_one(ruleset, tmp_path):
    found = measured(ruleset, tmp_path, "2026-Q2")
    assert [(item.reference, item.planned_on, item.late) for item in found.to_evaluate] == [(reference("02"), None, False)]


def test_the_evaluations_that_are_late_come_first(ruleset):
    days = {"1": {}, "2": {"planned_on": datetime.date(2026, 9, 1)}, "3": {"planned_on": datetime.date(2026, 5, 1)}, "4": {"held_on": ON}}
    row = {"title": "Koffie", "start_quarter": "2026-Q1", "promising": True, "status": "gegund"}
    tenders = tuple(Tender(place=f"Kalender, rij {name}", reference=name, **row) for name in (*days, "5"))
    documents = [
        outcome_of(evaluate(StartDocument(reference=name, themes=(ASKED,), evaluation=Evaluation(**day)), ruleset, on=ON), name) for name, day in days.items()
    ]
    found = measure_progress(Calendar(year=2026, tenders=tenders), documents, ruleset, Period(year=2026, on=ON))
    assert [(item.reference, item.late) for item in found.to_evaluate] == [("3", True), ("2", False), ("1", False), ("5", False)]
    note = render(found, "markdown").decode()
    assert "Gegund en nog niet geëvalueerd: 3 (te laat: gepland op 1 mei 2026); 2; 1; 5. Wanneer" in note
    assert "| 3 Koffie | TE LAAT: 1 mei 2026 |\n| 2 Koffie | 1 september 2026 |\n| 1 Koffie | geen datum |" in note


def test_a_document_that_was_saved_after_the_day_of_the_note_is_named(ruleset):
    tenders = tuple(
        Tender(place=f"rij {name}", title="Koffie", reference=name, start_quarter="2026-Q1", promising=True, status="lopend") for name in ("1", "2", "3")
    )
    days = {"1": datetime.datetime(2026, 7, 1, 9, tzinfo=datetime.UTC), "2": datetime.datetime(2026, 6, 30, 23, tzinfo=datetime.UTC), "3": None}
    documents = [outcome_of(evaluate(StartDocument(reference=name), ruleset, on=ON), f"{name}.docx", day) for name, day in days.items()]
    found = measure_progress(Calendar(year=2026, tenders=tenders), documents, ruleset, Period(year=2026, on=ON))
    assert "1 document is bewaard na de peildatum 30 juni 2026 en telt toch mee: 1.docx. Gold op die dag wat er nu in staat?" in found.questions
