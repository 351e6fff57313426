"""The made-up year of ``the_year.py``, measured."""

import datetime

from the_year import the_calendar, write_documents

from mvoi_checklist import Period, evaluate, measure_progress, outcome_of, read_start_document

LAST_DAYS = {
    "2026-Q1": datetime.date(2026, 3, 31),
    "2026-Q2": datetime.date(2026, 6, 30),
    "2026-Q3": datetime.date(2026, 9, 30),
    "2026-Q4": datetime.date(2026, 12, 31),
}


def measured(ruleset, folder, quarter, *, calendar=None, whole_year=False, **more):
    on = LAST_DAYS[quarter]
    write_documents(folder, quarter)
    documents = [outcome_of(evaluate(read_start_document(file, ruleset), ruleset, on=on), file.name) for file in sorted(folder.glob("*.json"))]
    period = Period(year=2026, quarter=None if whole_year else quarter, on=on, department=more.pop("department", None))
    return measure_progress(calendar or the_calendar(ruleset), documents, ruleset, period, **more)
