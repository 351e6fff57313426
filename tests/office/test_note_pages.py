"""The note as management sees it, through LibreOffice."""

import datetime
import io

import docx
import pytest
from office import needs_pages, pages
from the_year import the_calendar, write_documents

from mvoi_checklist import Period, evaluate, measure_progress, outcome_of, read_start_document, render

LAST_DAYS = ((3, 31), (6, 30), (9, 30), (12, 31))

pytestmark = needs_pages


def measured(ruleset, folder, period, times=1):
    """What is measured of the made-up year; with ``times`` each tender and its document stand there so often, under another reference."""
    write_documents(folder, period.quarter or f"{period.year}-Q4")
    calendar = the_calendar(ruleset)
    documents = [outcome_of(evaluate(read_start_document(file, ruleset), ruleset, on=period.on), file.name) for file in sorted(folder.glob("*.json"))]
    more = [f".{step}" if step else "" for step in range(times)]
    tenders = tuple(tender.model_copy(update={"reference": tender.reference + end}) for end in more for tender in calendar.tenders)
    outcomes = [outcome.model_copy(update={"reference": f"{outcome.reference}{end}"}) for end in more for outcome in documents]
    return measure_progress(calendar.model_copy(update={"tenders": tenders}), outcomes, ruleset, period)


def read_pdf(found, folder):
    """The pages of a note, as text."""
    path = folder / "notitie.pdf"
    path.write_bytes(render(found, "pdf"))
    return pages(path)


def pages_of(ruleset, folder, number, times=1):
    period = Period(year=2026, quarter=f"2026-Q{number}", on=datetime.date(2026, *LAST_DAYS[number - 1]))
    return read_pdf(measured(ruleset, folder, period, times), folder)


PERIODS = [{"quarter": "2026-Q4"}, {}, {"department": "Vastgoed"}, {"department": "Facilitair"}]


@pytest.mark.parametrize("which", PERIODS, ids=lambda which: which.get("quarter") or which.get("department") or "jaar")
def test_no_word_in_a_table_is_broken(which, ruleset, tmp_path):
    found = measured(ruleset, tmp_path, Period(year=2026, on=datetime.date(2026, 12, 31), **which))
    read = " ".join(read_pdf(found, tmp_path)).split()
    document = docx.Document(io.BytesIO(render(found, "docx")))
    words = {word for table in document.tables for row in table.rows for cell in row.cells for word in cell.text.split() if "-" not in word}
    assert sorted(words.difference(read)) == []


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_note_is_three_pages_at_most_and_the_first_says_how_it_stands_and_what_is_asked(number, ruleset, tmp_path):
    pages = pages_of(ruleset, tmp_path, number)
    assert len(pages) <= 3
    for words in ("Jaardoel 2026: 80 %", "kansrijke aanbestedingen is een focusthema", "Vragen voor het MVOI-team"):
        assert words in " ".join(pages[0].split())


def test_with_seventy_tenders_management_still_reads_three_pages_and_the_rest_is_an_annex(ruleset, tmp_path):
    pages = pages_of(ruleset, tmp_path, 4, times=3)
    annex = next(number for number, page in enumerate(pages) if "Bijlage voor het MVOI-team" in page)
    assert annex <= 2
    assert all(words in " ".join(pages[: annex + 1]) for words in ("Stand van de kansrijke aanbestedingen", "Jaarplanning", "Hoe is geteld"))
