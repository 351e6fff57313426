"""JUnit XML for build servers: a case per file."""

from __future__ import annotations

import io

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.outputs.checked.report import Report
from mvoi_checklist.outputs.checked.summary import finding_lines, interrupted_line


class Writer(Report):
    """A failure when something is to explain, an error when the file could not be read."""

    _suite: TestSuite | None = None

    def begin(self) -> bytes:
        """Nothing yet: the counts stand first, and are known last."""
        self._suite = TestSuite("mvoi")
        return b""

    def document(self, checked: Checked) -> bytes:
        """Add the case of one file."""
        case = TestCase(_printable(checked.name), "startdocument")
        if checked.checklist is None:
            case.result = [_result(Error, "niet gelezen", checked.trouble)]
        elif not checked.checklist.complete:
            case.result = [_result(Failure, "nog niet compleet", "\n".join(finding_lines(checked.checklist)))]
        if self._suite is not None:
            self._suite.add_testcase(case)
        return b""

    def end(self, overview: Overview) -> bytes:
        """The whole; what was passed over is a case that was skipped, what shows only across documents a property of the suite."""
        suite = self._suite or TestSuite("mvoi")
        for passed in overview.skipped:
            case = TestCase(_printable(passed.name), "startdocument")
            case.result = [_result(Skipped, "niet getoetst", passed.why)]
            suite.add_testcase(case)
        for item in overview.repeated:
            suite.add_property(item.finding.code, _printable(item.finding.message))
        if overview.interrupted:  # else what was done looks like all there was to do
            case = TestCase("de hele run", "startdocument")
            case.result = [_result(Error, "afgebroken", interrupted_line(overview))]
            suite.add_testcase(case)
        whole = JUnitXml("mvoi")
        whole.add_testsuite(suite)
        whole.update_statistics()  # type: ignore[no-untyped-call]
        target = io.BytesIO()
        whole.write(target, pretty=True)
        return target.getvalue().rstrip() + b"\n"


def _result(kind: type[Error | Failure | Skipped], message: str, text: str) -> Error | Failure | Skipped:
    result = kind(message)
    result.text = _printable(text)
    return result


def _printable(text: str) -> str:
    """XML cannot hold control characters."""
    return "".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in text)
