"""Forms with help between the answers: what the form says about a theme is no answer of the person who fills it in."""

import docx
from docx.shared import RGBColor

from mvoi_checklist import read_start_document

HELP = {
    "Klimaat": "Waarom? De gemeente wil in 2035 klimaatneutraal inkopen. Denk aan: zero-emissie vervoer en hernieuwbare energie.",
    "Ketenverantwoordelijkheid": "Waarom? Mensenrechten in de keten. Denk aan: Internationale Sociale Voorwaarden (verplicht bij risicocategorieën).",
    "Social return": "Waarom? Kansen op werk. Uitgangspunt is 5% van de opdrachtsom bij diensten. Denk aan: leerwerkplekken en de PSO.",
    "Milieu": "Schadelijke stoffen en geluid worden zo veel mogelijk voorkomen, ook op de bouwplaats.",
}


def form(path, *, grey=True, answers=()):
    """A form with a heading and help for each theme, and after the help of a theme, or below it, what somebody typed; help may have a look of its own."""
    word = docx.Document()
    for label, value in (("Titel", "Beheer vijvers"), ("Geraamde waarde", "€ 90.000 excl. btw"), ("Procedure", "Meervoudig onderhands")):
        word.add_paragraph(f"{label}: {value}")
    for theme, said in HELP.items():
        word.add_heading(theme, 1)
        paragraph = word.add_paragraph()
        run = paragraph.add_run(said)
        if grey:
            run.italic, run.font.color.rgb = True, RGBColor(0x80, 0x80, 0x80)
        for where, typed in (answer[1:] for answer in answers if answer[0] == theme):
            if where == "behind":
                paragraph.add_run(f" {typed}")
            else:
                line = word.add_paragraph().add_run(typed)
                line.italic = where == "below, as the help looks" or None
                line.font.color.rgb = RGBColor(0x80, 0x80, 0x80) if line.italic else None
    word.save(path)
    return path


def test_an_empty_form_with_its_help_answers_nothing(tmp_path, ruleset):
    assert read_start_document(form(tmp_path / "leeg.docx"), ruleset).themes == ()


def test_help_without_a_look_of_its_own_is_known_by_its_question_and_its_hint(tmp_path, ruleset):
    read = read_start_document(form(tmp_path / "leeg.docx", grey=False), ruleset)
    assert [theme.theme for theme in read.themes] == ["milieu"]  # nothing tells that this sentence is help


def test_what_stands_behind_help_or_below_it_is_the_answer(tmp_path, ruleset):
    answers = (
        ("Klimaat", "below", "Niet toegepast, omdat de vijvers te voet worden onderhouden en er niets elektrisch te vervangen valt."),
        ("Social return", "behind", "SR 5% van de loonsom, artikel 14 van de conceptovereenkomst."),
        ("Ketenverantwoordelijkheid", "below, as the help looks", "Wij eisen dat de opdrachtnemer de Internationale Sociale Voorwaarden naleeft."),
    )
    read = read_start_document(form(tmp_path / "in.docx", answers=answers), ruleset)
    said = {theme.theme: (theme.explanation and theme.explanation.text, [item.kind and item.kind.value for item in theme.criteria]) for theme in read.themes}
    assert said == {
        "klimaat": ("omdat de vijvers te voet worden onderhouden en er niets elektrisch te vervangen valt.", []),
        "social-return": (None, ["contract"]),
        "ketenverantwoordelijkheid": (None, ["requirement"]),
    }
