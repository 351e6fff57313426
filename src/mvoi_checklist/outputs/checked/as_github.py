"""Annotations in a workflow of GitHub: one line per finding."""

from __future__ import annotations

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.closed_lists import Severity
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.outputs.checked.report import Report
from mvoi_checklist.outputs.checked.summary import interrupted_line, ranked

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class Writer(Report):
    """Commands that the runner turns into annotations."""

    def document(self, checked: Checked) -> bytes:
        """A line per finding, or one for a file that could not be read."""
        if checked.checklist is None:
            return f"::error file={_property(checked.name)}::{_escaped(checked.trouble)}\n".encode("utf-8", "replace")
        return "".join(_line(checked.name, finding) for finding in ranked(checked.checklist)).encode("utf-8", "replace")

    def end(self, overview: Overview) -> bytes:
        """A finding across documents stands at each of them; what was passed over, and that a run was stopped, are told, for what is done looks like all."""
        stopped = [f"::error::{_escaped(interrupted_line(overview))}\n"] if overview.interrupted else []
        passed = [f"::notice file={_property(item.name)}::{_escaped(item.why)}\n" for item in overview.skipped]
        return "".join([*passed, *(_line(file, item.finding) for item in overview.repeated for file in item.files), *stopped]).encode("utf-8", "replace")


def _line(file: str, finding: Finding) -> str:
    return f"::{_LEVEL[finding.severity]} file={_property(file)},title={finding.code}::{_escaped(finding.message)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
