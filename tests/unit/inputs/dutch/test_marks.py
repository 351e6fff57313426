"""The ticks that people type and choose."""

from mvoi_checklist.inputs.dutch.marks import TICKS, plain_ticks


def test_the_root_of_a_number_is_no_tick():
    assert plain_ticks("√2 en √(3); √ Ja, ✔\ufe0f nee, ☑\ufe0e") == "√2 en √(3); ✓ Ja, ✓ nee, ☑"


def test_the_ticks_of_the_vocabulary_are_those_that_are_read(ruleset):
    assert {word for word in ruleset.vocabulary.yes if not word[0].isalnum()} == {*TICKS, "+"}
