"""The empty form of the organisation itself: what stands in it is no answer, whatever it says and however it looks."""

import io
import zipfile

import docx
import pytest
from word_blocks import save_blocks

from mvoi_checklist import Calendar, UnreadableFileError, calendar_workbook, check_files, read_start_document, with_empty_form, write_whole
from mvoi_checklist.model.calendar import Tender

RULES = {
    "Klimaat": "De aannemer rijdt in de binnenstad met elektrische bestelauto's, als contractbepaling.",
    "Milieu": "Er komt geen glyfosaat op het terrein, dat is een minimumeis.",
}


def form(path, answers=None, *, table=False, title="", term=""):
    """A form with a rule below or beside each theme that reads as a demand, and what somebody typed behind or below it."""
    word = docx.Document()
    word.add_paragraph(f"Titel: {title}")
    word.add_paragraph(f"Zaaknummer: {'Z-1' if title else ''}")
    word.add_paragraph(f"Geraamde waarde: {'€ 90.000 excl. btw' if title else ''}")
    word.add_paragraph(f"Hoe lang duurt het contract met de leverancier? {term}")
    answers = answers or {}
    if table:
        rows = [
            ("Thema", "Eis", "Toepassen"),
            *((theme, rule, answers.get(theme, "Schrijf hier uw keuze op")) for theme, rule in RULES.items()),
        ]
        filled = word.add_table(0, 3)
        for row in rows:
            for cell, text in zip(filled.add_row().cells, row, strict=True):
                cell.text = text
    for theme, rule in () if table else RULES.items():
        word.add_heading(theme, 1)
        behind = answers.get(theme, "")
        word.add_paragraph(f"{rule} {behind}" if behind.startswith("Wij") else rule)
        word.add_paragraph("" if behind.startswith("Wij") else behind)
    word.save(path)
    return path


@pytest.fixture
def read(tmp_path, ruleset):
    """What is read of each theme in a filled-in form: yes or no, and the kinds that are asked."""

    def reading(answers, *, known=True, table=False):
        rules = with_empty_form(form(tmp_path / "leeg.docx", table=table), ruleset) if known else ruleset
        found = read_start_document(form(tmp_path / "start.docx", answers, table=table, title="Onderhoud fonteinen", term="2 jaar"), rules)
        assert (found.title, found.reference, found.duration_months) == ("Onderhoud fonteinen", "Z-1", 24)
        return {one.theme: (one.applied, [item.kind and item.kind.value for item in one.criteria]) for one in found.themes}

    return reading


@pytest.mark.parametrize("table", [False, True])
def test_what_stands_in_the_empty_form_is_no_answer(table, read):
    assert any(kinds for _, kinds in read({}, known=False, table=table).values())
    assert read({}, table=table) == {}


@pytest.mark.parametrize("table", [False, True])
def test_what_was_typed_is_read(table, read):
    answers = {"Klimaat": "Niet toegepast, omdat de fonteinen te voet worden onderhouden.", "Milieu": "Wij eisen pompen zonder smeerolie."}
    assert read(answers, table=table) == {"klimaat": (False, []), "milieu": (None, ["requirement"])}


@pytest.mark.parametrize("each", [False, True])
def test_what_stands_beside_a_theme_in_the_first_row_of_a_table_is_of_the_form_too(each, tmp_path, ruleset):
    rows = {theme: [[theme, rule], ["Uw antwoord", ""]] for theme, rule in RULES.items()}
    tables = list(rows.values()) if each else [[row for pair in rows.values() for row in pair]]
    for name, title in (("leeg", ""), ("start", "Onderhoud fonteinen"), ("ja", "Onderhoud fonteinen")):
        if name == "ja":
            tables[0][1][1] = "Ja, als minimumeis: alle bestelauto's zijn elektrisch."
        save_blocks(tmp_path / f"{name}.docx", [["Titel", title], ["Geraamde waarde", "€ 90.000"]], *(block for table in tables for block in (table, "")))
    rules = with_empty_form(tmp_path / "leeg.docx", ruleset)
    assert read_start_document(tmp_path / "start.docx", rules).themes == ()
    assert [(one.theme, one.applied) for one in read_start_document(tmp_path / "ja.docx", rules).themes] == [("klimaat", True)]


def test_an_answer_that_is_a_choice_of_the_form_counts(tmp_path, ruleset):
    words = (("Titel", "Onderhoud fonteinen"), ("Procedure", "Meervoudig onderhandse procedure"))
    for name in ("leeg", "start"):
        word = docx.Document()
        table = word.add_table(0, 2)
        for label, text in words:
            row = table.add_row().cells
            row[0].text, row[1].text = label, text if name == "start" or label == "Procedure" else ""
        word.save(tmp_path / f"{name}.docx")
    read = read_start_document(tmp_path / "start.docx", with_empty_form(tmp_path / "leeg.docx", ruleset))
    assert read.procedure == "meervoudig-onderhands"


@pytest.mark.parametrize("name", ["leeg.docx", "leeg.dotx", "leeg.odt"])
def test_an_empty_form_may_be_a_document_a_template_or_opendocument(name, tmp_path, ruleset):
    empty, start = form(tmp_path / "vorm.docx"), form(tmp_path / "start.docx", title="Onderhoud fonteinen")
    if name.endswith(".odt"):
        (tmp_path / name).write_bytes(opendocument(RULES.values()))
    else:
        with zipfile.ZipFile(empty) as before, zipfile.ZipFile(tmp_path / name, "w") as after:
            for item in before.infolist():
                kind = "template" if name.endswith(".dotx") else "document"
                after.writestr(item, before.read(item).replace(b"wordprocessingml.document.main", f"wordprocessingml.{kind}.main".encode()))
    assert read_start_document(start, ruleset).themes
    assert read_start_document(start, with_empty_form(tmp_path / name, ruleset)).themes == ()


def opendocument(lines):
    """The bytes of an OpenDocument text with these lines."""
    spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    text = "".join(f"<text:p>{line}</text:p>" for line in lines)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        content = f"<office:document-content {spaces}><office:body><office:text>{text}</office:text></office:body></office:document-content>"
        archive.writestr("content.xml", content)
    return packed.getvalue()


@pytest.mark.parametrize(("name", "said"), [("leeg.json", "geen leeg formulier"), ("kapot.docx", "kapot.docx"), ("weg.docx", "bestaat niet")])
def test_what_is_no_empty_form_is_refused(name, said, tmp_path, ruleset):
    (tmp_path / "leeg.json").write_text("{}", encoding="utf-8")
    (tmp_path / "kapot.docx").write_bytes(b"PK\x03\x04 geen zip")
    with pytest.raises(UnreadableFileError, match=said):
        with_empty_form(tmp_path / name, ruleset)


def test_a_reading_is_not_kept_for_another_form(tmp_path, ruleset):
    start = form(tmp_path / "start.docx", title="Onderhoud fonteinen")
    known = with_empty_form(form(tmp_path / "leeg.docx"), ruleset)
    verdicts = []
    for rules in (ruleset, known, ruleset):
        [(checked)] = check_files([start], rules, cache=tmp_path / "cache")
        verdicts.append({theme.theme: str(theme.verdict) for theme in checked.checklist.themes}["klimaat"])
    assert verdicts[0] == verdicts[2] == "applied"
    assert verdicts[1] != "applied"


TENDER = Tender(place="rij 2", title="Onderhoud fonteinen", reference="Z-1", start_quarter="2026-Q1", promising=True, status="lopend")


WRITES = {"checklist", "annotate", "contract", "story", "compare", "report"}
COMMANDS = {name: [name, "map/start.docx"] for name in ("check", "read", "checklist", "annotate", "contract", "compare", "story")} | {
    "report": ["report", "quarter", "2026-Q1", "--calendar", "kalender.xlsx", "--documents", "map"],
    "rules": ["rules", "diff", "alkmaar-2024", "voorbeeldgemeente", "map"],
}


@pytest.fixture
def asked(mvoi, tmp_path, ruleset):
    """The words of a command about a form that was filled in, beside its empty form."""
    (tmp_path / "map").mkdir()
    form(tmp_path / "leeg.docx")
    form(tmp_path / "map" / "start.docx", title="Onderhoud fonteinen")
    write_whole(tmp_path / "kalender.xlsx", calendar_workbook(Calendar(year=2026, tenders=(TENDER,), actions=()), ruleset))
    return lambda name, *extra: mvoi(*COMMANDS[name], *extra)


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "story"])
def test_the_commands_know_the_form(command, asked):
    output = ["-o", "uit.docx", "--force"] if command in WRITES - {"compare"} else []
    without, known = asked(command, *output), asked(command, *output, "--empty-form", "leeg.docx")
    assert {without.exit_code, known.exit_code} <= {0, 1}
    assert without.output != known.output  # two demands less, or two findings more
    assert asked(command, *output, "--empty-form", "weg.docx").exit_code == 3


def test_the_yearly_figure_knows_the_form(asked):
    told = [asked("report", "-o", f"{name}.docx", *extra).output for name, *extra in (["zonder"], ["met", "--empty-form", "leeg.docx"])]
    assert ["in 1 van 1" in text for text in told] == [True, False]
    assert "in 0 van 1" in told[1]


def test_a_story_of_what_only_the_form_says_is_not_told(asked, tmp_path):
    word = docx.Document(tmp_path / "map" / "start.docx")
    word.add_heading("Evaluatie", 1)
    word.add_paragraph("Wat ging goed? De afspraken waren voor de leverancier helder.")
    word.save(tmp_path / "map" / "start.docx")
    assert asked("story", "-o", "verhaal.docx").exit_code == 0
    assert asked("story", "-o", "verhaal-2.docx", "--empty-form", "leeg.docx").exit_code == 1


@pytest.mark.parametrize("command", sorted(WRITES))
def test_the_empty_form_is_never_written_over(command, asked, tmp_path):
    before = (tmp_path / "leeg.docx").read_bytes()
    result = asked(command, "--empty-form", "leeg.docx", "-o", "leeg.docx", "--force")
    assert result.exit_code == 2
    assert "gaf u zelf" in result.output
    assert (tmp_path / "leeg.docx").read_bytes() == before


@pytest.mark.parametrize("place", ["row", "column", "look"])
def test_an_answer_in_the_place_or_the_look_of_the_help_is_read(place, tmp_path, ruleset):
    help_, answer = "Eis: alle bussen zijn ten minste Euro VI.", "Bij elke rit is een rolstoelbus beschikbaar (uitvoeringsvoorwaarde 6)."

    def write(name, said):
        word = docx.Document()
        for label, value in (("Titel", "Busreizen"), ("Geraamde waarde", "€ 90.000 excl. btw"), ("Procedure", "Meervoudig onderhands")):
            word.add_paragraph(f"{label}: {value}")
        for theme in ("Klimaat", "Milieu", "Circulair", "Diversiteit en inclusie"):
            text = said if theme == "Diversiteit en inclusie" else help_
            if place == "row":
                rows = [(theme,), ("Voorbeelden", text), ("Passen we het toe?", ""), ("Hoe, of waarom niet?", "")]
            elif place == "column":
                rows = [("Thema", "Wat verstaan we eronder?", "Toegepast?", "Toelichting"), (theme, text, "", "")]
            else:
                word.add_heading(theme, 1)
                word.add_paragraph().add_run(f"Denk aan de landelijke criteria. {text}" if text == help_ else text).italic = True
                continue
            table = word.add_table(0, len(rows[-1]))
            for row in rows:
                for cell, words in zip(table.add_row().cells, row, strict=False):
                    cell.text = words
            word.add_paragraph("")
        word.save(tmp_path / name)

    write("leeg.docx", help_)
    write("start.docx", answer)
    read = read_start_document(tmp_path / "start.docx", with_empty_form(tmp_path / "leeg.docx", ruleset))
    assert {one.theme: [item.kind and item.kind.value for item in one.criteria] for one in read.themes} == {"diversiteit-inclusie": ["contract"]}


def _saved(path, rows=(), lines=()):
    word = docx.Document()
    for line in ("Titel: Stoelen", *lines):
        word.add_paragraph(line)
    if rows:
        table = word.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    word.save(path)
    return path


def _kinds(document):
    return {one.theme: [item.kind and item.kind.value for item in one.criteria] for one in document.themes if one.criteria}


def test_short_lines_of_a_whole_cell_of_the_form_are_no_answer(tmp_path, ruleset):
    helped = {"Klimaat": "• energielabel\n• stand-by", "Circulair": "• refurbished\n• terugname"}
    rows = [(theme, help_, "Minimumeis: reparatie binnen een week" if theme == "Circulair" else "") for theme, help_ in helped.items()]
    header = ("Thema", "Wat kan de inkoper vragen?", "Toepassing in deze inkoop")
    rules = with_empty_form(_saved(tmp_path / "leeg.docx", [header, *((theme, help_, "") for theme, help_ in helped.items())]), ruleset)
    assert _kinds(read_start_document(_saved(tmp_path / "start.docx", [header, *rows]), rules)) == {"circulair": ["requirement"]}


def test_what_stands_below_a_name_in_its_own_cell_is_of_the_form(tmp_path, ruleset):
    policy = {"Klimaat": "Voorbeelden:\nlaadpalen als eis\nlabel A", "Milieu": "Voorbeelden:\nkeurmerk als minimumeis\ngifvrij"}
    empty = [(f"{theme}\n{said}",) for theme, said in policy.items()]
    filled = [(f"{theme}\n{said}\n{'Minimumeis: EU Ecolabel' if theme == 'Milieu' else ''}",) for theme, said in policy.items()]
    rules = with_empty_form(_saved(tmp_path / "leeg.docx", empty), ruleset)
    assert _kinds(read_start_document(_saved(tmp_path / "start.docx", filled), rules)) == {"milieu": ["requirement"]}


def test_the_name_of_a_theme_stays_when_its_question_goes(tmp_path, ruleset):
    asked = ("1. Klimaat. Kan het met minder CO2? Wij willen dat aannemers schoon rijden.", "2. Milieu. Hoe voorkomen we schade aan de bodem?")
    rules = with_empty_form(_saved(tmp_path / "leeg.docx", lines=[line for text in asked for line in (text, "Ons antwoord: …………")]), ruleset)
    lines = (asked[0], "Ons antwoord: materieel van stage V, als eis in het bestek", asked[1], "Ons antwoord: …………")
    assert _kinds(read_start_document(_saved(tmp_path / "start.docx", lines=lines), rules)) == {"klimaat": ["requirement"]}


def test_a_form_longer_than_any_form_is_refused(tmp_path, ruleset):
    save_blocks(tmp_path / "lang.docx", "a" * 110_001)
    with pytest.raises(UnreadableFileError, match=r"110.000 letters"):
        with_empty_form(tmp_path / "lang.docx", ruleset)
