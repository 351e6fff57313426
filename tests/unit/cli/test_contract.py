"""The command ``mvoi contract``."""

import shutil
from pathlib import Path

from catering import BEKERS
from places import EXAMPLES

from mvoi_checklist.model.start_document import Evidence, StartDocument, ThemeAnswer


def test_the_command_writes_an_annex_or_says_why_not(mvoi):
    asked = mvoi("contract", str(EXAMPLES / "ict-werkplekken.docx"))
    assert (asked.exit_code, Path("bijlage-mvoi.docx").exists()) == (1, True)
    assert "Nog uit te leggen: Milieu en biodiversiteit, Diversiteit en inclusie." in asked.stdout
    assert mvoi("contract", str(EXAMPLES / "wmo-begeleiding.docx"), "--force").exit_code == 0
    nothing = mvoi("contract", str(EXAMPLES / "bijna-leeg.docx"), "-o", "leeg.docx")
    assert (nothing.exit_code, Path("leeg.docx").exists()) == (1, False)
    assert "is niets gevraagd, dus er is geen bijlage gemaakt" in nothing.stderr


def test_the_command_names_the_themes_that_are_not_clear(mvoi, tmp_path):
    said = (ThemeAnswer(theme="circulair", criteria=(BEKERS,)), ThemeAnswer(theme="social-return", applied=True))
    (tmp_path / "start.json").write_text(StartDocument(product_groups=("schoonmaak",), themes=said).model_dump_json(), encoding="utf-8")
    result = mvoi("contract", "start.json")
    assert (result.exit_code, Path("bijlage-mvoi.docx").exists()) == (1, True)
    assert "Nog niet duidelijk of het is gevraagd: Social return." in result.stdout
    assert "'mvoi check start.json' zegt wat u nog moet doen." in result.stdout


def test_of_two_checklists_in_one_file_there_is_no_annex(mvoi, tmp_path):
    said = ThemeAnswer(theme="circulair", criteria=(BEKERS,))
    merged = Evidence(field="origin.merged", quote="title", place="het hele bestand")
    document = StartDocument(title="Bekers", product_groups=("catering",), themes=(said,), evidence=(merged,))
    (tmp_path / "start.json").write_text(document.model_dump_json(), encoding="utf-8")
    result = mvoi("contract", "start.json")
    assert (result.exit_code, Path("bijlage-mvoi.docx").exists()) == (1, False)
    assert result.stderr.startswith("start.json: er is geen bijlage gemaakt. In dit bestand staan twee checklists")


def test_an_annex_never_replaces_the_start_document(mvoi, tmp_path):
    shutil.copy(EXAMPLES / "ict-werkplekken.docx", tmp_path / "start.docx")
    before = (tmp_path / "start.docx").read_bytes()
    assert mvoi("contract", "start.docx", "-o", "start.docx", "--force").exit_code == 2
    assert mvoi("story", "start.docx", "-o", "start.docx", "--force").exit_code == 2
    assert mvoi("contract", "start.docx", "-o", "x.xlsx").exit_code == 2
    assert (tmp_path / "start.docx").read_bytes() == before
