"""What every test may use: the bundled rules."""

import pytest

from mvoi_checklist import load_ruleset
from mvoi_checklist.model.ruleset import Ruleset


@pytest.fixture(scope="session")
def ruleset() -> Ruleset:
    return load_ruleset("alkmaar-2024")
