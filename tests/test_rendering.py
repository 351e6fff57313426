"""What a reader sees: every example's checklist as LibreOffice shows it, and what LibreOffice leaves of it after a save.

Without LibreOffice these tests are skipped, unless MVOI_RENDER says they must run (as it does where changes are checked).
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from mvoi_checklist import evaluate, read_start_document, render

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.docx"))
OFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")

pytestmark = pytest.mark.skipif(
    not (OFFICE and PDFTOTEXT) and not os.environ.get("MVOI_RENDER"),
    reason="LibreOffice or poppler is not installed",
)


@pytest.fixture(scope="module")
def made(ruleset, tmp_path_factory):
    """All checklists, as made, as PDF and as saved again by LibreOffice."""
    folder = tmp_path_factory.mktemp("getoond")
    files = []
    for path in EXAMPLES:
        files.append(folder / path.name)
        files[-1].write_bytes(render(evaluate(read_start_document(path, ruleset), ruleset), "docx"))
    for kind in ("pdf", "docx"):
        home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [OFFICE, home, "--headless", "--convert-to", kind, "--outdir", str(folder / kind), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


def pages(path):
    text = subprocess.run([PDFTOTEXT, "-layout", str(path), "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    return text.rstrip("\f").split("\f")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_first_page_is_the_whole_summary(path, made, ruleset):
    first, second, *_ = pages(made / "pdf" / f"{path.stem}.pdf")
    checklist = evaluate(read_start_document(path, ruleset), ruleset)
    assert "Wat u nog moet doen" in first
    assert all(theme.title in first for theme in checklist.themes)
    assert "Uw antwoord" not in first
    assert checklist.themes[0].title in second or "Criteria die bij deze inkoop passen" in second


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_page_is_empty(path, made):
    for page in pages(made / "pdf" / f"{path.stem}.pdf"):
        lines = [line for line in page.splitlines() if line.strip()]
        assert len(lines) > 4, "a page with nothing but its header and footer"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_theme_that_needs_an_explanation_is_seen(path, made, ruleset):
    text = " ".join(" ".join(pages(made / "pdf" / f"{path.stem}.pdf")).split())
    for theme in evaluate(read_start_document(path, ruleset), ruleset).to_explain:
        assert f"! {theme.verdict.title}" in text
        assert theme.question in text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_answers_survive_a_save_by_libreoffice(path, made, ruleset):
    before = read_start_document(made / path.name, ruleset).model_dump(exclude={"evidence"})
    assert read_start_document(made / "docx" / path.name, ruleset).model_dump(exclude={"evidence"}) == before
