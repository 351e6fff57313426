"""The words of the comments in an annotated copy: what was found, what to do, and the code to look it up by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.findings import Finding, FindingRule
from mvoi_checklist.model.form import MADE_BY
from mvoi_checklist.outputs.word.annotate import Remark

_WHOLE = "Over het hele document:"


def remarks_on(checklist: Checklist, rules: Mapping[str, FindingRule], place_of: Callable[[Finding], int | None], top: int | None) -> list[Remark]:
    """A remark per finding at its own place, in the order of the document; what has no place stands together in one remark at the top.

    A finding that asks nothing of the document is left out: the checklist has it.
    """
    told = [finding for finding in checklist.findings if rules[finding.code].comment]
    ours = any(item.field == MADE_BY for item in checklist.start_document.evidence)
    placed = [(place_of(finding), finding, _advice(rules[finding.code], ours=ours)) for finding in told]
    remarks = [Remark(number, (finding.message, *_grounds(finding, checklist), advice)) for number, finding, advice in placed if number is not None]
    homeless = [(finding, advice) for number, finding, advice in placed if number is None]
    if homeless and top is not None:
        remarks.append(Remark(top, (_WHOLE, *_together(homeless))))
    return sorted(remarks, key=lambda remark: remark.paragraph)


def _grounds(finding: Finding, checklist: Checklist) -> list[str]:
    """What there is to choose from: somebody's own document has no list of it."""
    asks = (finding.field or "").endswith(".explanation.ground")
    return [f"De gronden zijn: {', '.join(ground.title.lower() for ground in checklist.grounds)}."] if asks else []


def _together(findings: Iterable[tuple[Finding, str]]) -> Iterator[str]:
    """What to do is said once for all findings of a kind."""
    by_advice: dict[str, list[Finding]] = defaultdict(list)
    for finding, advice in findings:
        by_advice[advice].append(finding)
    for advice, same in by_advice.items():
        for finding in same:
            yield finding.message
            if finding.place:
                yield f"Plaats: {finding.place}."
        yield advice


def _advice(rule: FindingRule, *, ours: bool) -> str:
    """What to do: in a document of ours every field is there, and a checklist has the criteria to choose from."""
    return f"Wat u doet: {rule.what_to_do if ours else rule.in_document or rule.what_to_do} ({rule.code})"
