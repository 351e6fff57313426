"""Start documents as colleagues wrote them who did not know the reader: nothing is called applied or explained that is not."""

from string import ascii_lowercase, digits

import everyday
import pytest

EARLIER = frozenset(("aa", "bb", "cc", "dd", "hh", "ii", "jj", "kk", "ll", "mm", "oo", *ascii_lowercase))
"""The sets that came first; the later ones have templates with help among the answers, layouts full of traps, and long prose."""


WRONG = {
    "bz03 diversiteit-inclusie",  # a half-promise that is read as a reason
    "cz14 klimaat",  # a demand of which a colleague writes behind it that it was taken out
    "cb10 social-return",  # what one adviser wants and another does not
    "ch09 circulair",  # a cross in the row of demands, and a reason in the row of refusals
    "cv14 ketenverantwoordelijkheid",  # copper that goes back into the chain
    "de05 social-return",  # the second of three points, refused in the answer below them: "Punt 2 doen we niet"
    "ds14 milieu",  # a demand of another's form, of which two colleagues write between brackets that it may go
    "di01 milieu",  # "MKI 20" among the award criteria, and "Alleen bij selectie" in the table of themes
    "bn13 ketenverantwoordelijkheid",  # a paragraph that refuses three themes, and leaves the others
    "cb08 ketenverantwoordelijkheid",  # what one thinks of with catering, before the reason not to ask it
    "cz09 milieu",  # a wish that stands in the documents
    "db04 ketenverantwoordelijkheid",  # a definition from another's list, quoted below a heading on sustainability
    "dc08 ketenverantwoordelijkheid",  # a ground for exclusion in the answer for another theme
    "dq02 circulair",  # where the mowings go, as the work is done anyhow
    "dw13 ketenverantwoordelijkheid",  # who is excluded, told in a column of reasons
    "dz06 diversiteit-inclusie",  # a definition in the words of a demand
    "dz08 diversiteit-inclusie",  # a cross with a question mark behind it
    "ea01 diversiteit-inclusie",  # "aandacht voor", with a code to look up, where a reason is asked
    "eb02 klimaat",  # a criterion of the selection, beside a good reason to ask nothing in the contract
    "eb09 ketenverantwoordelijkheid",  # where the wool comes from, and a definition that goes on behind a semicolon
    "ec14 social-return",  # a table of what each theme means, in which a cell names the theme once more
    "ed05 social-return",  # asked of whoever offers, beside a reason to ask nothing in the contract
    "ee07 ketenverantwoordelijkheid",  # parts that go back into the chain
}  # fmt: skip
"""What is known to be read wrongly."""


@pytest.fixture(scope="module")
def found(ruleset):
    results = {"earlier": everyday.Found(), "later": everyday.Found()}
    for name in everyday.names():
        everyday.compare(name, ruleset, results["earlier" if name.rstrip(digits) in EARLIER else "later"])
    return results


@pytest.mark.parametrize("sets", ["earlier", "later"])
def test_no_theme_is_called_applied_or_explained_that_is_not(sets, found):
    assert set(found[sets].false) <= WRONG


@pytest.mark.parametrize("sets", ["earlier", "later"])
def test_other_documents_from_the_same_mailbox_are_no_start_documents(sets, found):
    assert found[sets].share("recognised") == 1


@pytest.mark.parametrize(
    ("sets", "what", "least"), [("earlier", "fields", 0.965), ("earlier", "verdicts", 0.965), ("later", "fields", 0.963), ("later", "verdicts", 0.923)]
)
def test_no_less_is_read_right_than_was_measured(sets, what, least, found):
    assert found[sets].share(what) >= least, "\n".join(found[sets].differences)
