"""The words of the comments in an annotated copy: what was found, what to do, and the code to look it up by."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.findings import Finding, FindingRule
from mvoi_checklist.outputs.word.annotate import Remark

_WHOLE = "Over het hele document:"


def remarks_on(checklist: Checklist, rules: Mapping[str, FindingRule], place_of: Callable[[Finding], int | None], top: int | None) -> list[Remark]:
    """A remark per finding at its own place, in the order of the document; what has no place stands together in one remark at the top."""
    placed = [(place_of(finding), finding) for finding in checklist.findings]
    remarks = [Remark(number, _lines(finding, rules)) for number, finding in placed if number is not None]
    homeless = [line for number, finding in placed if number is None for line in _lines(finding, rules, with_place=True)]
    if homeless and top is not None:
        remarks.append(Remark(top, (_WHOLE, *homeless)))
    return sorted(remarks, key=lambda remark: remark.paragraph)


def _lines(finding: Finding, rules: Mapping[str, FindingRule], *, with_place: bool = False) -> tuple[str, ...]:
    rule = rules.get(finding.code)
    advice = f"Wat u doet: {rule.what_to_do} ({finding.code})" if rule else f"({finding.code})"
    where = (f"Plaats: {finding.place}.",) if with_place and finding.place else ()
    return (finding.message, *where, advice)
