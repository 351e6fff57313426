"""Notes on the purchase as a whole: what is missing, how sure the group is, procedure against value."""

from __future__ import annotations

from collections.abc import Iterator

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import value_bounds
from mvoi_checklist.model.checklist import GroupChoice, ThemeResult
from mvoi_checklist.model.dutch import dutch_number
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.start_document import ValueRange
from mvoi_checklist.model.words import Answer, GroupBasis, Procedure, Status

_NATIONAL = frozenset({Procedure.SINGLE, Procedure.MULTIPLE, Procedure.NATIONAL})
_GROUP_CODES = {GroupBasis.UNKNOWN: "MVOI301", GroupBasis.PROPOSED: "MVOI302", GroupBasis.AMBIGUOUS: "MVOI303"}


def notes(choice: GroupChoice, themes: list[ThemeResult], case: Case) -> Iterator[Finding]:
    """Yield the findings that are about the whole purchase."""
    document = case.document
    if choice.basis in _GROUP_CODES:
        yield case.report(_GROUP_CODES[choice.basis], field="product_groups", reason=choice.reason)
    if document.estimated_value is None:
        yield case.report("MVOI304", field="estimated_value")
    if isinstance(document.estimated_value, ValueRange) and document.estimated_value.minimum > document.estimated_value.maximum:
        yield case.report("MVOI307", field="estimated_value")
    if document.procedure is None:
        yield case.report("MVOI305", field="procedure")
    yield from _procedure_against_value(case)
    for theme in themes:
        if theme.applicable is Answer.YES and theme.theme in case.ruleset.policy.thresholds_not_set:
            yield case.report("MVOI502", theme=theme.theme, title=theme.title)
    unverified = sum(item.status is Status.UNVERIFIED for theme in themes for item in theme.suggested_criteria)
    if unverified:
        yield case.report("MVOI501", count=unverified)


def _procedure_against_value(case: Case) -> Iterator[Finding]:
    document, bounds = case.document, value_bounds(case.document)
    if document.procedure not in _NATIONAL or bounds is None:
        return
    for threshold in case.ruleset.thresholds:
        in_force = threshold.in_force_from <= case.on and (threshold.in_force_until is None or case.on <= threshold.in_force_until)
        if in_force and document.contract_kind in threshold.contract_kinds and bounds[1] >= threshold.amount:
            yield case.report(
                "MVOI306",
                field="procedure",
                procedure=document.procedure.title,
                amount=dutch_number(threshold.amount),
                threshold=threshold.title,
            )
