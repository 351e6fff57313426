"""What ``mvoi check`` prints: one function per format, each from the same list of checked files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mvoi_checklist.cli.checklist import summary


@dataclass(frozen=True)
class Checked:
    """One file: its checklist, or the reason why it could not be read."""

    file: Path
    checklist: Any = None
    error: str | None = None

    @property
    def status(self) -> str:
        """complete, findings or unreadable."""
        if self.checklist is None:
            return "unreadable"
        return "complete" if self.checklist.complete else "findings"


_STATUS = {"complete": "compleet", "findings": "nog niet compleet", "unreadable": "niet te lezen"}


def _json(checked: list[Checked], ruleset: Any) -> str:
    documents = [
        {
            "file": str(item.file),
            "status": item.status,
            "error": item.error,
            "checklist": None if item.checklist is None else item.checklist.model_dump(mode="json"),
        }
        for item in checked
    ]
    identity = ruleset.identity.model_dump(mode="json")
    return json.dumps({"schema_version": "1.0", "ruleset": identity, "documents": documents}, ensure_ascii=False, indent=2)


def _text(checked: list[Checked], _ruleset: Any) -> str:
    blocks = []
    for item in checked:
        if item.checklist is None:
            blocks.append(f"{item.file}: niet te lezen\n{item.error}")
            continue
        findings = [f"  {finding.code} {finding.severity.title}: {finding.message}" for finding in item.checklist.findings]
        blocks.append("\n".join([f"{item.file}: {item.checklist.start_document.title or 'zonder titel'}", summary(item.checklist), *findings]))
    if len(checked) > 1:
        counts = {words: sum(item.status == status for item in checked) for status, words in _STATUS.items()}
        blocks.append(f"{len(checked)} bestanden: " + ", ".join(f"{count} {words}" for words, count in counts.items() if count) + ".")
    return "\n\n".join(blocks)


def _markdown(checked: list[Checked], _ruleset: Any) -> str:
    from mvoi_checklist import render

    parts = [f"# {item.file}\n\n{item.error}" if item.checklist is None else render(item.checklist, "markdown").decode() for item in checked]
    return "\n\n".join(parts)


def _github(checked: list[Checked], _ruleset: Any) -> str:
    level = {"error": "error", "warning": "warning", "info": "notice"}
    lines = []
    for item in checked:
        if item.checklist is None:
            lines.append(f"::error file={_property(item.file)}::{_escaped(item.error or '')}")
            continue
        lines += [
            f"::{level[finding.severity.value]} file={_property(item.file)},title={finding.code}::{_escaped(finding.message)}"
            for finding in item.checklist.findings
        ]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(file: Path) -> str:
    return _escaped(str(file)).replace(":", "%3A").replace(",", "%2C")


def _junit(checked: list[Checked], _ruleset: Any) -> str:
    """One test case per file: a failure when something is to explain, an error when it could not be read."""
    from xml.etree import ElementTree as Xml

    failures = sum(item.status == "findings" for item in checked)
    errors = sum(item.status == "unreadable" for item in checked)
    suite = Xml.Element("testsuite", name="mvoi", tests=str(len(checked)), failures=str(failures), errors=str(errors))
    for item in checked:
        case = Xml.SubElement(suite, "testcase", classname="startdocument", name=_printable(str(item.file)))
        if item.checklist is None:
            Xml.SubElement(case, "error", message="niet te lezen").text = _printable(item.error or "")
        elif not item.checklist.complete:
            lines = "\n".join(f"{finding.code} {finding.severity.title}: {finding.message}" for finding in item.checklist.findings)
            Xml.SubElement(case, "failure", message="nog niet compleet").text = _printable(lines)
    Xml.indent(suite)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(suite, encoding="unicode")}'


def _printable(text: str) -> str:
    """XML cannot hold control characters."""
    return "".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in text)


def _uri(file: Path) -> str:
    from urllib.parse import quote

    return file.as_uri() if file.is_absolute() else quote(file.as_posix(), errors="replace")


def _sarif(checked: list[Checked], ruleset: Any) -> str:
    """SARIF 2.1.0: each finding a result, the catalogue of findings as rules."""
    level = {"error": "error", "warning": "warning", "info": "note"}
    rules = [
        {"id": rule.code, "shortDescription": {"text": rule.title}, "fullDescription": {"text": rule.why}, "help": {"text": rule.what_to_do}}
        for rule in ruleset.findings
    ]
    results = []
    for item in checked:
        for finding in item.checklist.findings if item.checklist is not None else ():
            place = f" ({finding.place})" if finding.place else ""
            results.append(
                {
                    "ruleId": finding.code,
                    "level": level[finding.severity.value],
                    "message": {"text": f"{finding.message}{place}"},
                    "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(item.file)}}}],
                }
            )
    failed = [{"level": "error", "message": {"text": f"{item.file}: {item.error}"}} for item in checked if item.checklist is None]
    run = {
        "tool": {"driver": {"name": "mvoi", "version": ruleset.identity.version, "rules": rules}},
        "invocations": [{"executionSuccessful": not failed, "toolExecutionNotifications": failed}],
        "results": results,
    }
    whole = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2)


FOR_PROGRAMS = frozenset({"json", "junit", "sarif"})
REPORTS = {"text": _text, "json": _json, "markdown": _markdown, "junit": _junit, "sarif": _sarif, "github": _github}
