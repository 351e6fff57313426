"""Start documents as colleagues wrote them who did not know the reader: nothing is called applied or explained that is not."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "everyday"))
import everyday

NAMES = everyday.names()


@pytest.fixture(scope="module")
def found(ruleset):
    result = everyday.Found()
    for name in NAMES:
        everyday.compare(name, ruleset, result)
    return result


def test_no_theme_is_called_applied_or_explained_that_is_not(found):
    assert found.false == []


def test_other_documents_from_the_same_mailbox_are_no_start_documents(found):
    assert found.share("recognised") == 1


@pytest.mark.parametrize(("what", "least"), [("fields", 0.925), ("verdicts", 0.925)])
def test_no_less_is_read_right_than_was_measured(what, least, found):
    assert found.share(what) >= least, "\n".join(found.differences)
