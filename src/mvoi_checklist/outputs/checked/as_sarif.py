"""SARIF 2.1.0 for code scanning: each finding a result, the catalogue of findings as rules.

A document has no line numbers, so a result says in logical locations which theme it is about and where that stands.
"""

from __future__ import annotations

import os
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.closed_lists import Severity
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.outputs.as_json import nested
from mvoi_checklist.outputs.checked.report import Report

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


class Writer(Report):
    """One run, with its results written file by file."""

    _before = ""

    def begin(self) -> bytes:
        """The tool and its rules come first, so that the results can follow as they come."""
        self._failed: list[dict[str, Any]] = []
        self._files: dict[str, Path] = {}
        rules = [
            {
                "id": rule.code,
                "shortDescription": {"text": rule.title},
                "fullDescription": {"text": rule.why},
                "help": {"text": rule.what_to_do},
                "defaultConfiguration": {"level": _LEVEL[rule.severity]},
            }
            for rule in self.ruleset.findings
        ]
        driver = {"name": "mvoi", "version": version("mvoi-checklist"), "language": "nl", "rules": rules}
        about = {"tool": {"driver": driver}, "properties": {"ruleset": self.ruleset.identity.model_dump(mode="json")}}
        parts = "".join(f'\n      "{name}": {nested(content, 6)},' for name, content in about.items())
        head = f'{{\n  "$schema": "{_SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{{parts}\n      "results": ['
        return head.encode("utf-8", "replace")

    def document(self, checked: Checked) -> bytes:
        """A result per finding; a file that could not be read is a notification of the tool."""
        self._files[checked.name] = checked.file
        if checked.checklist is None:
            self._failed.append(_notification("error", checked.error or "", checked.file))
            return b""
        titles = {theme.theme: theme.title for theme in checked.checklist.themes}
        return b"".join(self._result(finding, [_location(checked.file, finding, titles)]) for finding in checked.checklist.findings)

    def end(self, overview: Overview) -> bytes:
        """The results that are about several files, and how the run went; what was passed over is a note of the tool."""
        titles = {theme.id: theme.title for theme in self.ruleset.themes}
        across = b"".join(self._result(item.finding, [_location(self._files[file], item.finding, titles) for file in item.files]) for item in overview.repeated)
        told = [*self._failed, *(_notification("note", item.why, item.file) for item in overview.skipped)]
        invocation = {"executionSuccessful": not self._failed and not overview.interrupted, "toolExecutionNotifications": told}
        return across + f'\n      ],\n      "invocations": {nested([invocation], 6)}\n    }}\n  ]\n}}\n'.encode("utf-8", "replace")

    def _result(self, finding: Finding, locations: list[dict[str, Any]]) -> bytes:
        place = f" ({finding.place})" if finding.place else ""
        result = {"ruleId": finding.code, "level": _LEVEL[finding.severity], "message": {"text": f"{finding.message}{place}"}, "locations": locations}
        before, self._before = self._before, ","
        return f"{before}\n        {nested(result, 8)}".encode("utf-8", "replace")


def _notification(level: str, text: str, file: Path) -> dict[str, Any]:
    return {"level": level, "message": {"text": text}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}]}


def _location(file: Path, finding: Finding, titles: dict[str, str]) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}
    logical = []
    if finding.theme:
        logical.append({"name": titles[finding.theme], "fullyQualifiedName": f"themes.{finding.theme}", "kind": "namespace"})
    if finding.field:
        logical.append({"name": finding.field.rsplit(".", 1)[-1], "fullyQualifiedName": finding.field, "kind": "member"})
    if finding.place:
        logical.append({"name": finding.place, "kind": "element"})
    return location | ({"logicalLocations": logical} if logical else {})


def _uri(file: Path) -> str:
    return file.as_uri() if file.is_absolute() else quote(os.fsencode(file.as_posix()))
