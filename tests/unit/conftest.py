"""What the tests of one part may use."""

import datetime

import pytest
from own_rules import copied_to
from paper import Paper
from the_year import the_calendar, write_documents
from word_blocks import save_blocks

from mvoi_checklist import Period, evaluate, measure_progress, outcome_of, read_start_document


@pytest.fixture
def paper(tmp_path, ruleset):
    return Paper(tmp_path, ruleset)


@pytest.fixture
def read(tmp_path, ruleset):
    """Read a document with these lines; a line that starts with # is a heading, a tuple of tuples is a table."""
    return lambda *blocks: read_start_document(save_blocks(tmp_path / "start.docx", *blocks), ruleset)


@pytest.fixture
def rules(tmp_path):
    """A municipality's own copy of the rules, free to break."""
    return copied_to(tmp_path)


@pytest.fixture(scope="session")
def measured(ruleset, tmp_path_factory):
    """The second quarter, the year and one department, each measured once."""
    found = {}
    for name, scope, on in (
        ("quarter", {"quarter": "2026-Q2"}, datetime.date(2026, 6, 30)),
        ("year", {}, datetime.date(2026, 12, 31)),
        ("department", {"department": "Beheer openbare ruimte"}, datetime.date(2026, 12, 31)),
    ):
        folder = tmp_path_factory.mktemp(name)
        write_documents(folder, scope.get("quarter", "2026-Q4"))
        documents = [outcome_of(evaluate(read_start_document(file, ruleset), ruleset, on=on), file.name) for file in sorted(folder.glob("*.json"))]
        found[name] = measure_progress(the_calendar(ruleset), documents, ruleset, Period(year=2026, on=on, **scope))
    return found
