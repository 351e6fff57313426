"""What the tests of the rules may use."""

import pytest
from own_rules import copied_to


@pytest.fixture
def rules(tmp_path):
    """A municipality's own copy of the rules, free to break."""
    return copied_to(tmp_path)
