"""The note as management sees it, through LibreOffice; skipped without it, unless MVOI_RENDER says they must run."""

import datetime
import os
import shutil
import subprocess

import pytest
from the_year import the_calendar, write_documents

from mvoi_checklist import Period, evaluate, measure_progress, outcome_of, read_start_document, render_report

OFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
LAST_DAYS = ((3, 31), (6, 30), (9, 30), (12, 31))

pytestmark = pytest.mark.skipif(not (OFFICE and PDFTOTEXT) and not os.environ.get("MVOI_RENDER"), reason="LibreOffice or poppler is not installed")


def pages_of(ruleset, folder, number, times=1):
    """The pages of a quarter's note, as text; with ``times`` each tender and its document stand there so often, under another reference."""
    on = datetime.date(2026, *LAST_DAYS[number - 1])
    write_documents(folder, f"2026-Q{number}")
    calendar = the_calendar(ruleset)
    documents = [outcome_of(evaluate(read_start_document(file, ruleset), ruleset, on=on), file.name) for file in sorted(folder.glob("*.json"))]
    more = [f".{step}" if step else "" for step in range(times)]
    tenders = tuple(tender.model_copy(update={"reference": tender.reference + end}) for end in more for tender in calendar.tenders)
    outcomes = [outcome.model_copy(update={"reference": f"{outcome.reference}{end}"}) for end in more for outcome in documents]
    found = measure_progress(calendar.model_copy(update={"tenders": tenders}), outcomes, ruleset, Period(year=2026, quarter=f"2026-Q{number}", on=on))
    path = folder / "notitie.pdf"
    path.write_bytes(render_report(found, "pdf"))
    text = subprocess.run([PDFTOTEXT, "-layout", str(path), "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    return text.rstrip("\f").split("\f")


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
