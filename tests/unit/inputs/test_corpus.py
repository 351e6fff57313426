"""Every document of the corpus to tune on is read as its answer key says."""

import pytest
from score import Score, compare, keys

TUNED = keys("tune")


@pytest.mark.parametrize("name", TUNED)
def test_a_document_of_the_corpus_is_read_as_its_key_says(name, ruleset):
    found = Score()
    compare(name, TUNED[name], ruleset, found)
    assert found.differences == []
