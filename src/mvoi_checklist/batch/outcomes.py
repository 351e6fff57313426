"""From many checked files to what counts of each in the progress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mvoi_checklist.batch.dates import date_inside
from mvoi_checklist.errors import legible
from mvoi_checklist.model.checked import Checked
from mvoi_checklist.model.outcome import DocumentOutcome, Misfit
from mvoi_checklist.progress import outcome_of


def outcomes_of(files: Iterable[Checked], *, folder: Path | str | None = None) -> Iterator[DocumentOutcome | Misfit]:
    """What ``measure_progress`` asks of each file, as ``check_files`` hands them over: a file that could not be read is a misfit, with the reason.

    A file in ``folder`` is called by its path from there, for files in different folders in it may have one name; any other only by its name.
    Each checklist is forgotten but for what counts, so that there may be thousands.
    """
    for checked in files:
        name = legible(checked.file.relative_to(folder) if folder is not None and checked.file.is_relative_to(folder) else checked.file.name)
        if checked.checklist is None:
            first = checked.trouble.partition("\n")[0].removeprefix(f"{checked.name}, ")
            yield Misfit(file=name, reference=None, title=None, kind="unreadable", reason=f"Niet gelezen: {first}")
        else:
            yield outcome_of(checked.checklist, name, date_inside(checked.file))
