"""The words of the comments in an annotated copy: what was found, what to do, and the code to look it up by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.findings import Finding, FindingRule
from mvoi_checklist.outputs.word.annotate import Remark

_WHOLE = "Over het hele document:"


def remarks_on(checklist: Checklist, rules: Mapping[str, FindingRule], place_of: Callable[[Finding], int | None], top: int | None) -> list[Remark]:
    """A remark per finding at its own place, in the order of the document; what has no place stands together in one remark at the top.

    A finding that asks nothing of the document is left out: the checklist has it.
    """
    told = [finding for finding in checklist.findings if rules[finding.code].comment]
    placed = [(place_of(finding), finding) for finding in told]
    remarks = [
        Remark(number, (finding.message, *_grounds(finding, checklist), _advice(rules[finding.code]))) for number, finding in placed if number is not None
    ]
    homeless = [finding for number, finding in placed if number is None]
    if homeless and top is not None:
        remarks.append(Remark(top, (_WHOLE, *_together(homeless, rules))))
    return sorted(remarks, key=lambda remark: remark.paragraph)


def _grounds(finding: Finding, checklist: Checklist) -> list[str]:
    """What there is to choose from: somebody's own document has no list of it."""
    asks = (finding.field or "").endswith(".explanation.ground")
    return [f"De gronden zijn: {', '.join(ground.title.lower() for ground in checklist.grounds)}."] if asks else []


def _together(findings: Iterable[Finding], rules: Mapping[str, FindingRule]) -> Iterator[str]:
    """What to do is said once for all findings of a kind."""
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    for code, same in by_code.items():
        for finding in same:
            yield finding.message
            if finding.place:
                yield f"Plaats: {finding.place}."
        yield _advice(rules[code])


def _advice(rule: FindingRule) -> str:
    return f"Wat u doet: {rule.what_to_do} ({rule.code})"
