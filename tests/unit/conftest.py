"""What the tests of one part may use."""

import measured_year
import pytest
from word_blocks import save_blocks

from mvoi_checklist import read_start_document


@pytest.fixture
def read(tmp_path, ruleset):
    """Read a document with these lines; a line that starts with # is a heading, a tuple of tuples is a table."""
    return lambda *blocks: read_start_document(save_blocks(tmp_path / "start.docx", *blocks), ruleset)


@pytest.fixture(scope="session")
def measured(ruleset, tmp_path_factory):
    """The second quarter, the year and one department, each measured once."""
    year = {"whole_year": True}
    scopes = {"quarter": ("2026-Q2", {}), "year": ("2026-Q4", year), "department": ("2026-Q4", {**year, "department": "Beheer openbare ruimte"})}
    return {name: measured_year.measured(ruleset, tmp_path_factory.mktemp(name), quarter, **scope) for name, (quarter, scope) in scopes.items()}
