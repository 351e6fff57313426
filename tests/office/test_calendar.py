"""A calendar that LibreOffice saved as another kind of file; skipped without it, unless MVOI_RENDER says they must run."""

import os
import shutil
import subprocess

import pytest
from the_year import the_calendar

from mvoi_checklist import calendar_workbook, read_calendar

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(not OFFICE and not os.environ.get("MVOI_RENDER"), reason="LibreOffice is not installed")


@pytest.mark.parametrize("suffix", ["xlsx", "ods", "xls"])
def test_a_calendar_is_the_same_whatever_it_was_saved_as(suffix, ruleset, tmp_path):
    source, target = tmp_path / "kalender.xlsx", tmp_path / "opnieuw"
    source.write_bytes(calendar_workbook(the_calendar(ruleset), ruleset))
    home = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    subprocess.run([OFFICE, home, "--headless", "--convert-to", suffix, "--outdir", str(target), str(source)], check=True, capture_output=True, timeout=120)
    if not (target / f"kalender.{suffix}").exists() and not os.environ.get("MVOI_RENDER"):
        pytest.skip("LibreOffice has no Calc here")
    before, after = (read_calendar(path, ruleset) for path in (source, target / f"kalender.{suffix}"))
    assert after.problems == ()
    assert after.calendar == before.calendar
    unseen = [caution for caution in after.cautions if "niet te zien of een formule een fout geeft" in str(caution)]
    assert bool(unseen) is (suffix == "xls")
