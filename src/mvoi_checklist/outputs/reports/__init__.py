"""Reports on many start documents: each is written file by file, so that none holds them all."""

from __future__ import annotations

from datetime import date
from importlib import import_module

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.reports.report import Report

REPORT_FORMATS = ("text", "json", "markdown", "junit", "sarif", "github", "xlsx")


def report_writer(format: str, ruleset: Ruleset, on: date) -> Report:  # noqa: A002 - the word users expect
    """The writer of one of ``REPORT_FORMATS``.

    Raises:
        UsageError: there is no such format.

    """
    if format not in REPORT_FORMATS:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(REPORT_FORMATS)}.")])
    writer: type[Report] = import_module(f"mvoi_checklist.outputs.reports.as_{format}").Writer
    return writer(ruleset, on)
