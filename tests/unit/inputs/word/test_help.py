"""Help between the answers, known by its look, its place or its words: it is no answer."""

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import RGBColor
from form import Form
from purchases import LINES, PURCHASE
from word_blocks import save_blocks

from mvoi_checklist import read_start_document

HELP = {
    "Klimaat": "Waarom? De gemeente wil in 2035 klimaatneutraal inkopen. Denk aan: zero-emissie vervoer en hernieuwbare energie.",
    "Ketenverantwoordelijkheid": "Waarom? Mensenrechten in de keten. Denk aan: Internationale Sociale Voorwaarden (verplicht bij risicocategorieën).",
    "Social return": "Waarom? Kansen op werk. Uitgangspunt is 5% van de opdrachtsom bij diensten. Denk aan: leerwerkplekken en de PSO.",
    "Milieu": "Schadelijke stoffen en geluid worden zo veel mogelijk voorkomen, ook op de bouwplaats.",
}


def form(*, grey=True, answers=()):
    """A form with a heading and help for each theme, and after the help of a theme, or below it, what somebody typed; help may have a look of its own."""
    made = Form(PURCHASE)
    for theme, said in HELP.items():
        made.heading(theme, 1)
        paragraph = made.line(f"/{said}/" if grey else said)
        for where, typed in (answer[1:] for answer in answers if answer[0] == theme):
            if where == "behind":
                paragraph.add_run(f" {typed}")
            else:
                made.line(f"/{typed}/" if where == "below, as the help looks" else typed)
    return made


def test_an_empty_form_with_its_help_answers_nothing(read_form):
    assert read_form(form()).themes == ()


def test_help_without_a_look_of_its_own_is_known_by_its_question_and_its_hint(read_form):
    read = read_form(form(grey=False))
    assert [theme.theme for theme in read.themes] == ["milieu"]  # nothing tells that this sentence is help


def test_what_stands_behind_help_or_below_it_is_the_answer(read_form):
    answers = (
        ("Klimaat", "below", "Niet toegepast, omdat de vijvers te voet worden onderhouden en er niets elektrisch te vervangen valt."),
        ("Social return", "behind", "SR 5% van de loonsom, artikel 14 van de conceptovereenkomst."),
        ("Ketenverantwoordelijkheid", "below, as the help looks", "Wij eisen dat de opdrachtnemer de Internationale Sociale Voorwaarden naleeft."),
    )
    read = read_form(form(answers=answers))
    said = {theme.theme: (theme.explanation and theme.explanation.text, [item.kind and item.kind.value for item in theme.criteria]) for theme in read.themes}
    assert said == {
        "klimaat": ("omdat de vijvers te voet worden onderhouden en er niets elektrisch te vervangen valt.", []),
        "social-return": (None, ["contract"]),
        "ketenverantwoordelijkheid": (None, ["requirement"]),
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Onderhoud fonteinen"),
        ("department", "Wijkbeheer"),
        ("contract_kind", "diensten"),
        ("estimated_value", 90_000),
        ("duration_months", 36),
        ("reference", None),
    ],
)
def test_help_below_a_label_is_no_answer(field, value, fields):
    form = (
        ("1", "Wat koopt u in?\nGeef een korte, herkenbare naam", "Onderhoud fonteinen"),
        ("2", "Welk team vraagt aan?\nTeam, niet de naam van de sector", "Wijkbeheer"),
        ("3", "Soort opdracht\nEén keuze", "Dienst"),
        ("4", "Geraamde waarde\nexcl. btw, over de hele looptijd", "30.000 per jaar, dus 90.000 over drie jaar"),
        ("5", "Looptijd\nvast + opties", "3 jaar vast, 2 x 1 jaar optie"),
        ("6", "Zaaknummer\nNog geen zaak? Maak er een aan", ""),
    )
    assert fields(form)[field] == value


def test_an_example_below_a_heading_is_no_answer(read):
    chapters = (
        ("Titel", "Kantine"),
        ("Zaaknummer", "Vul het zaaknummer in, bijv. Z/24/1", "Z/26/2077"),
        ("Looptijd", "Voorbeeld: 2 jaar + 2 x 1 jaar", "3 jaar, en dan 3 x een jaar"),
        ("Organisatieonderdeel en projectleider", "Bijv. Ruimte, Piet Jansen", "Cluster Bedrijf, Nathalie Brouwers", "(Marc doet mee)"),
    )
    found = read(*(line for heading, *lines in chapters for line in (f"# {heading}", *lines)))
    assert (found.reference, found.duration_months, found.department, found.project_leader) == ("Z/26/2077", 36, "Cluster Bedrijf", "Nathalie Brouwers")


def test_help_in_an_empty_form_is_no_answer(fields):
    form = (
        ("1", "Wat koopt u in?\nGeef een korte, herkenbare naam", ""),
        ("2", "Welk team vraagt aan?\nTeam, niet de naam van de sector", ""),
        ("3", "Projectleider\nWie de kar trekt", "☐"),
        ("4", "Raming\n€ 1.000 of meer, excl. btw", ""),
    )
    read = fields("Startformulier inkoop en aanbesteding", form, "Productgroep: Meubilair")
    assert [read[name] for name in ("title", "department", "project_leader", "estimated_value")] == [None, None, None, None]


def test_grey_help_above_the_answer_in_its_cell_is_no_answer(read_form):
    form = Form()
    rows = (
        ("Naam inkoop", "Geef een herkenbare naam, bijvoorbeeld Vervanging telefoons.", "Planuitwerking Nolledijk"),
        ("Nummer", "Het nummer staat in het register, bijvoorbeeld IK-2025-001.", "IK-2026-064"),
        ("Afdeling", "Wie betaalt en afneemt.", "Waterveiligheid"),
        ("Startdatum", "Eerste dag van de overeenkomst, bijv. 1 januari 2026.", "1 juli 2027"),
    )
    form.table(*((label, f"/{help_}/\n{answer}") for label, help_, answer in rows))
    document = read_form(form)
    assert (document.title, document.reference, document.department, str(document.start_date)) == (*(answer for *_, answer in rows[:3]), "2027-07-01")


def colored(path, colour, *, italic=False):
    """A start document of which all text has one look, with lines that could be help."""
    word = docx.Document()
    style = word.styles.add_style("Broodtekst", WD_STYLE_TYPE.PARAGRAPH)
    style.font.color.rgb, style.font.italic = RGBColor.from_string(colour), italic
    for line in ("Projectleider: Jan de Boer van team Groen", "Procedure: meervoudig onderhands met drie partijen", "Geraamde waarde: € 90.000 exclusief btw"):
        word.add_paragraph(line, style)
    for theme, hint, answer in (
        ("Klimaat", "Denk aan vervoer en energie.", "Er wordt met de hand gewerkt en er rijdt niemand, dus valt er niets te vragen."),
        ("Milieu", "Denk aan water.", "Er komen geen stoffen aan te pas, ook niet bij het schoonmaken achteraf."),
        ("Circulair", "Denk aan materiaal.", "Er wordt geen materiaal geleverd in deze dienst, het is alleen arbeid."),
    ):
        word.add_heading(theme, 1)
        word.add_paragraph(hint, style)
        word.add_paragraph(answer, style)
    word.save(path)
    return path


@pytest.mark.parametrize(("colour", "italic"), [("333333", False), ("002060", False), ("0070C0", True)])
def test_a_document_that_looks_the_same_all_over_keeps_its_answers(colour, italic, tmp_path, ruleset):
    read = read_start_document(colored(tmp_path / "start.docx", colour, italic=italic), ruleset)
    assert (read.estimated_value, read.procedure.value) == (90000, "meervoudig-onderhands")
    assert [bool(theme.explanation and theme.explanation.text) for theme in read.themes] == [True, True, True]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Wij eisen elektrisch materieel. Let op: dit geldt ook voor de bus.", True),
        ("De vijver is alleen met de hand te onderhouden en er rijdt niemand. Bijvoorbeeld het maaien gebeurt met een zeis.", False),
    ],
)
def test_an_answer_in_italics_with_a_word_of_help_stays_an_answer(text, asked, tmp_path, ruleset):
    word = docx.Document(save_blocks(tmp_path / "start.docx", PURCHASE, "# Klimaat"))
    word.add_paragraph().add_run(text).italic = True
    word.save(tmp_path / "start.docx")
    (theme,) = read_start_document(tmp_path / "start.docx", ruleset).themes
    assert (bool(theme.criteria), bool(theme.explanation and theme.explanation.text)) == (asked, not asked)


@pytest.mark.parametrize("help_text", ["Geef aan welk criterium u opneemt.", "Bijv. een keurmerk. Licht toe."])
def test_help_that_was_left_standing_is_told_and_is_no_answer(help_text, read):
    document = read(*LINES, (("Thema", "Ja/Nee", "Uitleg"), ("Klimaat", "", help_text), ("Milieu", "Ja", "Minimumeis: FSC-hout")))
    assert [answer.theme for answer in document.themes] == ["milieu"]
    assert [(item.quote, item.certainty.value) for item in document.evidence if item.field.startswith("themes.klimaat")] == [(help_text, "uncertain")]


def test_a_style_that_is_called_help_holds_no_answers(themes_of):
    form = Form()
    form.word.styles.add_style("Uitleg", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    form.line("Titel: Stoelen")
    form.heading("Klimaat")
    form.line("Bij catering vragen wij plantaardig aanbod als minimumeis.", style="Uitleg")
    form.heading("Milieu")
    form.line("Bij drukwerk nemen wij keurmerken op.", style="Uitleg")
    form.line("Minimumeis: EU Ecolabel.")
    assert {theme: kinds for theme, (_, kinds, _) in themes_of(form).items()} == {"milieu": ["requirement"]}


def test_examples_per_theme_behind_an_instruction_are_no_answer(themes):
    help_line = "Kies per thema en licht toe. Voorbeelden: klimaat – groene stroom; milieu – geen gif; ISV – ketenonderzoek; social return – 5% van de loonsom."
    found = themes("# Comply or explain", help_line, "# Social return", "Minimumeis: 2% van de loonsom.")
    assert {theme: kinds for theme, (_, kinds, _) in found.items() if kinds} == {"social-return": ["requirement"]}
