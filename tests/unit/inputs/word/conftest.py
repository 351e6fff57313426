"""What the tests of reading Word may use."""

import pytest
from paper import Paper


@pytest.fixture
def paper(tmp_path, ruleset):
    """A Word document in the making, also of Word's own XML."""
    return Paper(tmp_path, ruleset)
