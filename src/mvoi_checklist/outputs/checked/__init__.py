"""Reports on many start documents: each is written file by file, so that none holds them all."""

from __future__ import annotations

from datetime import date

from mvoi_checklist.formats import CheckFormat
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs import writer_of
from mvoi_checklist.outputs.checked.report import Report

CHECKED_FORMATS = {name: f"checked.as_{name}:Writer" for name in ("text", "json", "markdown", "junit", "sarif", "github", "xlsx")}


def report_writer(format: CheckFormat, ruleset: Ruleset, on: date) -> Report:  # noqa: A002 - the word users expect
    """The writer of one of ``CHECKED_FORMATS``.

    Raises:
        UsageError: there is no such format.

    """
    writer: Report = writer_of(format, CHECKED_FORMATS)(ruleset, on)
    return writer
