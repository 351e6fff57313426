"""A checklist of ours of which a program dropped the controls, the data and the styles: its own words tell what is what."""

import pytest
from edited import DOCUMENT, ON, Edited, W, told_beside
from lxml import etree

from mvoi_checklist import evaluate, render
from mvoi_checklist.model.start_document import ThemeAnswer

WORDS = "De sporthal heeft één schoonmaker."
FIRST, SECOND = "diversiteit-inclusie", "social-return"


@pytest.fixture
def edited(ruleset, tmp_path):
    """Two themes of which nothing was said yet; the answer is about the second."""
    document = DOCUMENT.model_copy(update={"themes": (ThemeAnswer(theme=FIRST), ThemeAnswer(theme=SECOND))})
    made = Edited(render(evaluate(document, ruleset, on=ON), "docx"), tmp_path, ruleset)
    made.type(f"themes.{SECOND}.applied", "Nee")
    made.type(f"themes.{SECOND}.explanation.text", WORDS)
    return made


def without_styles(edited, of=lambda _words: True):
    for paragraph in edited.root.iter(f"{W}p"):
        if of("".join(paragraph.itertext())):
            for style in list(paragraph.iter(f"{W}pStyle")):
                style.getparent().remove(style)


def tables_as_text(edited):
    for table in list(edited.root.iter(f"{W}tbl")):
        for row in table.iter(f"{W}tr"):
            cells = ["".join(cell.itertext()) for cell in row.iter(f"{W}tc")]
            line = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r/></w:p>')
            for number, words in enumerate(cells):
                line[0].extend([etree.Element(f"{W}tab")] if number else [])
                etree.SubElement(line[0], f"{W}t").text = words
            table.addprevious(line)
        table.getparent().remove(table)


def explained(document):
    return [(item.theme, item.applied, item.explanation.text) for item in document.themes if item.explanation]


@pytest.mark.parametrize("tables", [True, False])
@pytest.mark.parametrize("which", ["all", "of the theme"])
def test_a_theme_is_known_by_the_words_of_its_heading(which, tables, edited):
    edited.flatten()
    without_styles(edited, (lambda _: True) if which == "all" else (lambda words: words.startswith("Social return")))
    if not tables:
        tables_as_text(edited)
    document = edited.read()
    assert explained(document) == [(SECOND, False, WORDS)]
    assert (document.title, document.estimated_value) == (DOCUMENT.title, DOCUMENT.estimated_value)
    assert told_beside(document) == []


def test_the_next_line_of_an_answer_in_a_table_that_was_made_text_belongs_to_it(edited):
    edited.flatten()
    tables_as_text(edited)
    line = next(item for item in edited.root.iter(f"{W}p") if "".join(item.itertext()).endswith(WORDS))
    line.addnext(etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>Een plek past daar niet.</w:t></w:r></w:p>'))
    assert explained(edited.read()) == [(SECOND, False, f"{WORDS}\nEen plek past daar niet.")]


def test_a_table_of_answers_below_the_heading_of_another_theme_is_told(edited):
    edited.flatten()
    tick(edited, SECOND)
    for paragraph in list(edited.root.iter(f"{W}p")):
        if "".join(paragraph.itertext()).startswith("Social return"):
            paragraph.getparent().remove(paragraph)
    document = edited.read()
    assert explained(document) == []
    assert not any(item.criteria for item in document.themes)
    assert [item.quote for item in document.evidence if item.place == "een antwoordtabel waarvan het thema niet te zien is"] == [
        f"Toegepast in de opdracht?: Nee\nZo nee: toelichting: {WORDS}"
    ]
    assert any(quote.startswith("☒ Neem deze tekst op") for _, quote in told_beside(document))


def tick(edited, theme, sign="☒", before="☐"):
    """Put a sign at the first box below the heading of a theme."""
    found = False
    for paragraph in edited.root.iter(f"{W}p"):
        words = "".join(paragraph.itertext())
        found = found or words.lower().startswith(f"{theme.replace('-', ' ')}: criteria")
        if found and words.startswith("☐"):
            text = next(item for item in paragraph.iter(f"{W}t") if before in item.text)
            text.text = text.text.replace(before, sign)
            return


@pytest.mark.parametrize(
    ("sign", "before", "asked"),
    [
        ("[x]", "☐", True),
        ("☐ x", "☐", True),
        ("☐x", "☐", True),
        ("ja", "☐", True),
        ("(X)", "☐", True),
        (": x", ":", True),
        (": ja.", ":", True),
        ("[ ]", "☐", False),
        ("", "☐", False),
        ("☐ nee", "☐", None),
        ("☐ misschien", "☐", None),
    ],
)
def test_a_box_is_ticked_however_somebody_marks_it_and_what_nobody_can_tell_is_told(sign, before, asked, edited):
    edited.flatten()
    tick(edited, SECOND, sign, before)
    document = edited.read()
    assert any(item.criteria for item in document.themes) is (asked is True)
    assert [sign in quote for _, quote in told_beside(document)] == ([True] if asked is None else [])
