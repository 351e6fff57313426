"""How far the year is: pure figures from a calendar and evaluated documents; no file, no clock."""

from mvoi_checklist.progress.carry_over import carried_over
from mvoi_checklist.progress.documents import outcome_of
from mvoi_checklist.progress.report import measure_progress

__all__ = ["carried_over", "measure_progress", "outcome_of"]
