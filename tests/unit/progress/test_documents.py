"""Which document belongs to which tender, and which of several counts."""

import datetime

import pytest
from measured_year import LAST_DAYS
from the_year import reference, the_calendar, write_documents

from mvoi_checklist import Calendar, Period, StartDocument, Tender, ValueRange, Verdict, evaluate, measure_progress, outcome_of, read_start_document
from mvoi_checklist.model.outcome import Outcome

ROW = {"title": "Onderhoud bomen", "product_group": "gww", "estimated_value": 45_000}


@pytest.mark.parametrize(
    ("row", "document", "said"),
    [
        (ROW, {"title": "Laptops", "product_groups": ("ict",), "estimated_value": 180_000}, ["productgroep ICT", "waarde € 180.000", "titel 'Laptops'"]),
        (ROW, {"title": "Boomonderhoud", "product_groups": ("gww",), "estimated_value": ValueRange(minimum=60_000, maximum=90_000)}, []),
        (ROW, {"title": "Bomen noord", "product_groups": ("gww", "energie"), "estimated_value": 200_000}, ["waarde € 200.000, in de kalender € 45.000"]),
        (ROW, {"title": "Groen", "product_groups": ("gww",)}, []),
        (ROW, {"title": "Project Zeester"}, ["titel 'Project Zeester', in de kalender 'Onderhoud bomen'"]),
        (ROW, {}, []),
        ({"title": "Kantoormeubilair"}, {"title": "Meubilair stadhuis"}, []),
        ({"title": "ICT"}, {"title": "Laptops"}, []),
    ],
)
def test_a_document_that_says_otherwise_than_its_row_is_asked_about(row, document, said, ruleset):
    tender = Tender(place="Kalender 2026, rij 2", reference="2026-1", start_quarter="2026-Q1", promising=True, status="lopend", **row)
    outcome = outcome_of(evaluate(StartDocument(reference="2026-1", **document), ruleset, on=LAST_DAYS["2026-Q1"]), "start.docx")
    found = measure_progress(Calendar(year=2026, tenders=(tender,)), [outcome], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q1"]))
    asked = [question for question in found.questions if question.startswith("start.docx heeft het zaaknummer van 2026-1")]
    assert len(asked) == bool(said)
    assert all(words in asked[0] for words in said)
    assert len(found.tenders[0].contradictions) == len(said)


def test_of_the_last_tenders_that_are_left_it_is_not_asked_which(ruleset):
    tenders = the_calendar(ruleset).tenders[:1]
    for count, words in ((1, "bij de enige andere kansrijke aanbesteding van heel 2026"), (2, "bij alle 2 andere kansrijke aanbestedingen van heel 2026")):
        all_of_them = tuple(tenders[0].model_copy(update={"reference": str(number)}) for number in range(count))
        found = measure_progress(Calendar(year=2026, tenders=all_of_them), [], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q2"]))
        assert any(words in question and question.endswith(" Kan dat?") for question in found.questions)


def at(day, hour=0):
    return datetime.datetime(2026, 3, day, hour, tzinfo=datetime.UTC)


def test_a_document_without_a_row_and_a_second_document_are_listed(ruleset, tmp_path):
    write_documents(tmp_path, "2026-Q1")
    document = read_start_document(tmp_path / f"{reference('01')}.json", ruleset)
    texts = {"oud.json": document, "vreemd.json": document.model_copy(update={"reference": "X-9"}), "los.json": document.model_copy(update={"reference": None})}
    outcomes = [outcome_of(evaluate(each, ruleset, on=LAST_DAYS["2026-Q1"]), name, at(1)) for name, each in texts.items()]
    newer = outcome_of(evaluate(document.model_copy(update={"themes": ()}), ruleset, on=LAST_DAYS["2026-Q1"]), "nieuw.json", at(2))
    found = measure_progress(the_calendar(ruleset), [newer, *outcomes], ruleset, Period(year=2026, quarter="2026-Q1", on=LAST_DAYS["2026-Q1"]))
    assert {(item.file, item.kind) for item in found.misfits} == {("oud.json", "older"), ("vreemd.json", "not_in_calendar"), ("los.json", "no_reference")}
    assert [item.outcome for item in found.tenders if item.tender.reference == reference("01")] == [Outcome.NOT_APPLIED]


@pytest.mark.parametrize(("number", "title", "told"), [(None, "{title} ", True), ("X-9", "{TITLE}", True), (None, "Iets anders", False), (None, None, False)])
def test_for_a_document_that_cannot_be_joined_the_tender_with_its_title_is_named(number, title, told, ruleset):
    tender = the_calendar(ruleset).tenders[0]
    named = title and title.format(title=tender.title, TITLE=tender.title.upper())
    outcome = outcome_of(evaluate(StartDocument(reference=number, title=named), ruleset, on=LAST_DAYS["2026-Q1"]), "los.json")
    found = measure_progress(the_calendar(ruleset), [outcome], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q1"]))
    assert (f"De titel is die van {tender.reference}." in found.misfits[0].reason) is told


@pytest.mark.parametrize(("number", "told"), [("Z2026-0101", True), ("zaak 2026/0101", True), ("20260101", True), ("2026-101", False), ("2026-1010", False)])
def test_a_reference_that_is_nearly_that_of_a_tender_is_asked_about(number, told, ruleset):
    tender = the_calendar(ruleset).tenders[0]
    assert tender.reference == "2026-0101"
    outcome = outcome_of(evaluate(StartDocument(reference=number), ruleset, on=LAST_DAYS["2026-Q1"]), "los.json")
    found = measure_progress(the_calendar(ruleset), [outcome], ruleset, Period(year=2026, on=LAST_DAYS["2026-Q1"]))
    assert found.figure.share.counted == ()
    assert (f"{number} (los.json) lijkt op 2026-0101. Hoort het document daarbij?" in found.questions) is told
    assert ("Het lijkt op 2026-0101. Is het die aanbesteding" in found.misfits[0].reason) is told


def test_capitals_and_spaces_in_a_reference_make_no_difference(ruleset, tmp_path):
    write_documents(tmp_path, "2026-Q1")
    document = read_start_document(tmp_path / f"{reference('01')}.json", ruleset).model_copy(update={"reference": " 2026 - 0101 "})
    outcome = outcome_of(evaluate(document, ruleset, on=LAST_DAYS["2026-Q1"]), "a.json")
    found = measure_progress(the_calendar(ruleset), [outcome], ruleset, Period(year=2026, quarter="2026-Q1", on=LAST_DAYS["2026-Q1"]))
    assert found.figure.share.counted == (reference("01"),)


ASKS, ASKS_NOTHING = "vraagt", "vraagt niets"


@pytest.mark.parametrize(
    ("versions", "kinds", "counts"),
    [
        ([(ASKS, at(1)), (ASKS_NOTHING, at(2))], {"older"}, Outcome.NOT_APPLIED),
        ([(ASKS_NOTHING, at(1)), (ASKS, at(2))], {"older"}, Outcome.APPLIED),
        ([(ASKS, at(2, 9)), (ASKS_NOTHING, at(3, 9))], {"older"}, Outcome.NOT_APPLIED),
        ([(ASKS, at(2, 9)), (ASKS_NOTHING, at(2, 14))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, at(2, 23)), (ASKS_NOTHING, at(3, 1))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, at(2)), (ASKS_NOTHING, at(2, 14))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, at(2)), (ASKS_NOTHING, at(2))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, None), (ASKS_NOTHING, at(2))], {"conflict"}, Outcome.UNDETERMINED),
        ([(ASKS, None), (ASKS, at(2))], {"same"}, Outcome.APPLIED),
        ([(ASKS_NOTHING, at(1)), (ASKS, at(2)), (ASKS, None)], {"older", "same"}, Outcome.APPLIED),
    ],
)
def test_of_documents_of_one_tender_the_newest_counts_and_where_no_date_tells_none_does(versions, kinds, counts, ruleset, tmp_path):
    write_documents(tmp_path, "2026-Q1")
    asks = read_start_document(tmp_path / f"{reference('01')}.json", ruleset)
    texts = {ASKS: asks, ASKS_NOTHING: asks.model_copy(update={"themes": ()})}
    on = LAST_DAYS["2026-Q1"]
    documents = [outcome_of(evaluate(texts[said], ruleset, on=on), f"{number}.docx", dated) for number, (said, dated) in enumerate(versions)]
    for order in (documents, documents[::-1]):
        found = measure_progress(the_calendar(ruleset), order, ruleset, Period(year=2026, quarter="2026-Q1", on=on))
        assert {item.kind for item in found.misfits} == kinds
        assert [item.outcome for item in found.tenders if item.tender.reference == reference("01")] == [counts]


def test_what_two_documents_agree_about_is_counted_also_when_they_differ_in_the_rest(ruleset, tmp_path):
    write_documents(tmp_path, "2026-Q1")
    both = read_start_document(tmp_path / f"{reference('03')}.json", ruleset)
    one = both.model_copy(update={"themes": tuple(item for item in both.themes if item.theme == "klimaat")})
    on = LAST_DAYS["2026-Q1"]
    documents = [outcome_of(evaluate(each, ruleset, on=on), name) for name, each in (("a.json", both), ("b.json", one))]
    found = measure_progress(the_calendar(ruleset), documents, ruleset, Period(year=2026, quarter="2026-Q1", on=on))
    [tender] = [item for item in found.tenders if item.tender.reference == reference("03")]
    verdicts = {theme.theme: theme.verdict for theme in tender.document.themes}
    assert (tender.outcome, verdicts["klimaat"], verdicts["circulair"]) == (Outcome.APPLIED, Verdict.APPLIED, Verdict.UNDETERMINED)
