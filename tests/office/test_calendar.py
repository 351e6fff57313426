"""A calendar that LibreOffice saved as another kind of file."""

import pytest
from office import MUST_RUN, needs_office, save_as
from the_year import the_calendar

from mvoi_checklist import calendar_workbook, read_calendar

pytestmark = needs_office


@pytest.mark.parametrize("suffix", ["xlsx", "ods", "xls"])
def test_a_calendar_is_the_same_whatever_it_was_saved_as(suffix, ruleset, tmp_path):
    source, target = tmp_path / "kalender.xlsx", tmp_path / "opnieuw"
    source.write_bytes(calendar_workbook(the_calendar(ruleset), ruleset))
    save_as(suffix, target, source)
    if not (target / f"kalender.{suffix}").exists() and not MUST_RUN:
        pytest.skip("LibreOffice has no Calc here")
    before, after = (read_calendar(path, ruleset) for path in (source, target / f"kalender.{suffix}"))
    assert after.problems == ()
    assert after.calendar == before.calendar
    unseen = [caution for caution in after.cautions if "niet te zien of een formule een fout geeft" in str(caution)]
    assert bool(unseen) is (suffix == "xls")
