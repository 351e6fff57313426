"""The empty form of the organisation itself: what stands in it is no answer, whatever it says and however it looks."""

import docx
import pytest

from mvoi_checklist import UnreadableFileError, check_files, read_start_document, with_empty_form

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
        rules = with_empty_form(ruleset, form(tmp_path / "leeg.docx", table=table)) if known else ruleset
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


def test_an_answer_that_is_a_choice_of_the_form_counts(tmp_path, ruleset):
    words = (("Titel", "Onderhoud fonteinen"), ("Procedure", "Meervoudig onderhandse procedure"))
    for name in ("leeg", "start"):
        word = docx.Document()
        table = word.add_table(0, 2)
        for label, text in words:
            row = table.add_row().cells
            row[0].text, row[1].text = label, text if name == "start" or label == "Procedure" else ""
        word.save(tmp_path / f"{name}.docx")
    read = read_start_document(tmp_path / "start.docx", with_empty_form(ruleset, tmp_path / "leeg.docx"))
    assert read.procedure == "meervoudig-onderhands"


def test_an_empty_form_may_be_a_template_and_is_refused_when_it_is_none(tmp_path, ruleset):
    form(tmp_path / "leeg.docx")
    assert with_empty_form(ruleset, tmp_path / "leeg.docx").identity == ruleset.identity
    (tmp_path / "leeg.json").write_text("{}", encoding="utf-8")
    (tmp_path / "kapot.docx").write_bytes(b"PK\x03\x04 geen zip")
    for name, said in (("leeg.json", "geen leeg formulier"), ("kapot.docx", "kapot.docx"), ("weg.docx", "bestaat niet")):
        with pytest.raises(UnreadableFileError, match=said):
            with_empty_form(ruleset, tmp_path / name)


def test_a_reading_is_not_kept_for_another_form(tmp_path, ruleset):
    start = form(tmp_path / "start.docx", title="Onderhoud fonteinen")
    known = with_empty_form(ruleset, form(tmp_path / "leeg.docx"))
    verdicts = []
    for rules in (ruleset, known, ruleset):
        [(checked)] = check_files([start], rules, cache=tmp_path / "cache")
        verdicts.append({theme.theme: str(theme.verdict) for theme in checked.checklist.themes}["klimaat"])
    assert verdicts[0] == verdicts[2] == "applied"
    assert verdicts[1] != "applied"


@pytest.mark.parametrize("command", [("check", "start.docx"), ("read", "start.docx"), ("checklist", "start.docx"), ("annotate", "start.docx")])
def test_the_commands_know_the_form(command, mvoi, tmp_path):
    form(tmp_path / "leeg.docx")
    form(tmp_path / "start.docx", title="Onderhoud fonteinen")
    assert "glyfosaat" in mvoi("read", "start.docx").output
    result = mvoi(*command, "--empty-form", "leeg.docx")
    assert result.exit_code in (0, 1)
    assert "glyfosaat" not in result.output
    assert mvoi(*command, "--empty-form", "weg.docx").exit_code == 3


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
    read = read_start_document(tmp_path / "start.docx", with_empty_form(ruleset, tmp_path / "leeg.docx"))
    assert {one.theme: [item.kind and item.kind.value for item in one.criteria] for one in read.themes} == {"diversiteit-inclusie": ["contract"]}
