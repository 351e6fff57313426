"""What a reader sees: every example's checklist as LibreOffice shows it, and what LibreOffice leaves of it after a save."""

import io
import re
import shutil
import subprocess

import docx
import pytest
from office import needs_pages, pages, save_as
from places import ROOT

from mvoi_checklist import StartDocument, evaluate, read_start_document, render
from mvoi_checklist.model.start_document import Explanation, ThemeAnswer

EXAMPLES = sorted((ROOT / "examples").glob("*.docx"))
PDFINFO = shutil.which("pdfinfo")

pytestmark = needs_pages


@pytest.fixture(scope="module")
def made(ruleset, tmp_path_factory):
    """All checklists, as made, as PDF and as saved again by LibreOffice."""
    folder = tmp_path_factory.mktemp("getoond")
    files = []
    for path in EXAMPLES:
        files.append(folder / path.name)
        checklist = evaluate(read_start_document(path, ruleset), ruleset)
        files[-1].write_bytes(render(checklist, "docx"))
        files[-1].with_suffix(".odt").write_bytes(render(checklist, "odt"))
    for kind, suffix, target in (("pdf", ".docx", "pdf"), ("pdf", ".odt", "pdf-odt"), ("docx", ".docx", "docx")):
        save_as(kind, folder / target, *(file.with_suffix(suffix) for file in files))
    return folder


def house_style():
    """A Word template that looks nothing like ours."""
    word = docx.Document()
    word.styles["Normal"].font.name = "Georgia"
    word.styles["Heading 1"].font.size = docx.shared.Pt(26)
    word.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeldstad"
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("folder", ["pdf", "pdf-odt"])
def test_the_first_page_is_the_whole_summary(path, folder, made, ruleset):
    first, second, *_ = pages(made / folder / f"{path.stem}.pdf")
    checklist = evaluate(read_start_document(path, ruleset), ruleset)
    assert "Wat u nog moet doen" in first
    assert all(theme.title in first for theme in checklist.themes)
    assert "Uw antwoord" not in first
    assert any(theme.title in second for theme in checklist.themes)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("folder", ["pdf", "pdf-odt"])
def test_no_page_is_empty(path, folder, made):
    for page in pages(made / folder / f"{path.stem}.pdf"):
        lines = [line for line in page.splitlines() if line.strip()]
        assert len(lines) > 4, "a page with nothing but its header and footer"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("folder", ["pdf", "pdf-odt"])
def test_a_theme_starts_on_the_page_of_the_first_criterion_that_fits_it(path, folder, made, ruleset):
    found = pages(made / folder / f"{path.stem}.pdf")
    for theme in evaluate(read_start_document(path, ruleset), ruleset).to_explain:
        if theme.suggested_criteria:
            (opening,) = [page for page in found if re.search(rf"^{re.escape(theme.title)}$", page, re.MULTILINE)]
            assert re.search(rf"^{theme.suggested_criteria[0].code} ", opening, re.MULTILINE)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_theme_that_needs_an_explanation_is_seen(path, made, ruleset):
    text = " ".join(" ".join(pages(made / "pdf" / f"{path.stem}.pdf")).split())
    for theme in evaluate(read_start_document(path, ruleset), ruleset).to_explain:
        assert f"! {theme.verdict.title}" in text
        assert theme.question in text


def about(path, *options):
    return subprocess.run([PDFINFO, *options, str(path)], check=True, capture_output=True, timeout=60).stdout.decode()


@pytest.mark.parametrize("template", [False, True], ids=["our style", "a house style"])
def test_a_pdf_is_tagged_for_screen_readers_and_fit_for_the_archive(ruleset, tmp_path, template):
    checklist = evaluate(read_start_document(EXAMPLES[0], ruleset), ruleset)
    path = tmp_path / "checklist.pdf"
    path.write_bytes(render(checklist, "pdf", template=house_style() if template else None))
    words = about(path)
    assert re.search(r"Tagged: +yes", words)
    assert re.search(r"Title: +MVOI-checklist", words)
    assert b"/Lang(nl-NL)" in path.read_bytes()
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", about(path, "-meta"))
    assert re.search(r"<pdfaid:part>2</pdfaid:part>", about(path, "-meta"))
    tree = about(path, "-struct")
    for tag in ("H1", "H2", "Table", "TH", "Link"):
        assert re.search(rf"^ *{tag}\b", tree, re.MULTILINE), tag


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_answers_survive_a_save_by_libreoffice(path, made, ruleset):
    before = read_start_document(made / path.name, ruleset).model_dump(exclude={"evidence"})
    assert read_start_document(made / "docx" / path.name, ruleset).model_dump(exclude={"evidence"}) == before


def test_an_answer_of_more_lines_is_shown_and_saved_line_by_line(ruleset, tmp_path):
    lines = ["De ploeg werkt zes uur per week.", "Wij vroegen het na bij drie leveranciers.", "Bij de verlenging vragen we het opnieuw."]
    answer = ThemeAnswer(theme="social-return", applied=False, explanation=Explanation(text="\n".join(lines)))
    document = StartDocument(title="Schoonmaak", product_groups=("schoonmaak",), themes=(answer,))
    path = tmp_path / "lijnen.docx"
    path.write_bytes(render(evaluate(document, ruleset), "docx"))
    for kind, target in (("pdf", tmp_path), ("docx", tmp_path / "opnieuw")):
        save_as(kind, target, path)
    shown = [line.removeprefix("Zo nee: toelichting").strip() for page in pages(tmp_path / "lijnen.pdf") for line in map(str.strip, page.splitlines())]
    assert shown[shown.index(lines[0]) :][:3] == lines
    again = read_start_document(tmp_path / "opnieuw" / "lijnen.docx", ruleset)
    assert next(theme.explanation.text for theme in again.themes if theme.theme == "social-return") == "\n".join(lines)


def test_the_summary_stays_one_page_however_much_there_is_to_do(ruleset, tmp_path):
    names = ["03-inkoopstrategie", "27-bedragen", "29-uitstel", "ch02"]  # of the last the purchase takes more lines
    for name in names:
        of = "everyday" if name == "ch02" else "corpus"
        start = read_start_document(ROOT / "tests" / of / "documents" / f"{name}.docx", ruleset)
        (tmp_path / f"{name}.docx").write_bytes(render(evaluate(start, ruleset), "docx"))
    save_as("pdf", tmp_path, *(tmp_path / f"{name}.docx" for name in names))
    assert [name for name in names if "CPV-code  " not in pages(tmp_path / f"{name}.pdf")[0]] == []
