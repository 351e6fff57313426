"""How the tests of the reader look at what was read."""

import pytest
from edited import DOCUMENT, ON, Edited
from paper import Paper
from purchases import LINES, PURCHASE
from theme_answers import answers_of

from mvoi_checklist import evaluate, read_start_document, render
from mvoi_checklist.inputs.dutch.words import words_of


@pytest.fixture(scope="session")
def words(ruleset):
    """The words of the rules, as the reader uses them."""
    return words_of(ruleset.vocabulary)


@pytest.fixture
def paper(tmp_path, ruleset):
    """A Word document in the making, also of Word's own XML."""
    return Paper(tmp_path, ruleset)


@pytest.fixture
def edited(ruleset, tmp_path):
    """A checklist in Word that somebody is about to edit."""
    return Edited(render(evaluate(DOCUMENT, ruleset, on=ON), "docx"), tmp_path, ruleset)


@pytest.fixture
def fields(read):
    """The fields of a document with these blocks."""
    return lambda *blocks: read(*blocks).model_dump(mode="json")


@pytest.fixture
def rows(read):
    """What is read from one table with these rows and a title."""
    return lambda *rows: read((*rows, ("Titel", "Proef", *[""] * (len(rows[0]) - 2))))


@pytest.fixture
def read_form(tmp_path, ruleset):
    """The start document that is read in a form."""

    def reading(form):
        form.word.save(tmp_path / "start.docx")
        return read_start_document(tmp_path / "start.docx", ruleset)

    return reading


@pytest.fixture
def themes(read):
    """What is read of each theme below the facts of a purchase: yes or no, the kinds that are asked, and the explanation."""
    return lambda *blocks: answers_of(read(PURCHASE, *blocks))


@pytest.fixture
def themes_of(read_form):
    """What is read of each theme in a form."""
    return lambda form: answers_of(read_form(form))


@pytest.fixture
def about(read):
    """What a document says about one theme: applied, the kinds asked in the order of the alphabet, and the explanation."""

    def saying(theme, *blocks):
        applied, kinds, text = answers_of(read(*LINES, *blocks)).get(theme, (None, [], None))
        return applied, sorted(filter(None, kinds)), text

    return saying


@pytest.fixture
def in_short(read):
    """What a document says about one theme: the kinds asked, "nee", "uitleg", "open" or "niets"."""

    def saying(theme, *blocks):
        found = answers_of(read((("Titel", "Proef"), ("Raming", "€ 60.000"), ("Procedure", "Meervoudig onderhands")), "", *blocks))
        if theme not in found:
            return "niets"
        applied, kinds, text = found[theme]
        return " ".join(sorted({kind or "?" for kind in kinds})) or ("uitleg" if text else "nee" if applied is False else "open")

    return saying
