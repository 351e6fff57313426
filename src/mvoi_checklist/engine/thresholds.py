"""A national procedure against the European thresholds: above one of them, above all, or not to be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import value_bounds
from mvoi_checklist.engine.in_force import not_in_force
from mvoi_checklist.engine.lots import in_a_row
from mvoi_checklist.engine.options_named import options_in
from mvoi_checklist.model.closed_lists import Answer, Procedure
from mvoi_checklist.model.dutch import day_words, dutch_number
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.rules import Threshold
from mvoi_checklist.model.start_document import OPTIONS

_NATIONAL = frozenset({Procedure.SINGLE, Procedure.MULTIPLE, Procedure.NATIONAL, Procedure.NATIONAL_RESTRICTED})


_LIKELY, _MOST = 2, 4
"""With options a purchase is often worth twice the fixed term; where it surely has options, at most some four times."""


def procedure_against_value(case: Case) -> Iterator[Finding]:
    """Yield that the procedure does not fit the value; or that only the kind of contract would tell; or that no threshold is known on this day."""
    document, bounds = case.document, value_bounds(case.document.estimated_value)
    if document.procedure not in _NATIONAL or bounds is None:
        return
    kind = document.contract_kind
    in_force = [item for item in case.ruleset.thresholds if not not_in_force(item, case.on) and (kind is None or kind in item.contract_kinds)]
    passed = [item for item in in_force if bounds[1] >= item.amount]
    if not in_force:
        yield case.report("MVOI311", field="procedure", day=day_words(case.on))
    elif passed:
        # Above all of them it does not fit, whatever the kind of contract is.
        code = "MVOI306" if len(passed) == len(in_force) else "MVOI310"
        yield case.report(code, field="procedure", procedure=document.procedure.title, thresholds=_in_words(in_force))


def options_against_threshold(case: Case) -> Iterator[Finding]:
    """Yield that options and renewals count for the thresholds, where there may be some and the value of the fixed term stays below one that they may pass."""
    document, bounds = case.document, value_bounds(case.document.estimated_value)
    told = _options(case)
    if bounds is None or told is Answer.NO:
        return
    kind = document.contract_kind
    in_force = [item for item in case.ruleset.thresholds if not not_in_force(item, case.on) and (kind is None or kind in item.contract_kinds)]
    near = [item for item in in_force if item.amount <= bounds[1] * (_MOST if told is Answer.YES else _LIKELY)]
    if not near or any(bounds[1] >= item.amount for item in near):  # above one of them there is more to say than this
        return
    unfit = f"past {document.procedure.title} niet en " if document.procedure in _NATIONAL else ""
    yield case.report(
        "MVOI314" if told is Answer.YES else "MVOI315",
        field="estimated_value",
        thresholds=_in_words(near),
        then=f"{unfit}gelden er misschien meer wettelijke plichten",
    )


def _options(case: Case) -> Answer:
    """Whether the document names options or renewals, or says that there are none."""
    stems = [word.rstrip("*") for word in case.ruleset.vocabulary.amount_doubts.get("options", ())]
    return options_in((item.quote for item in case.evidence.get(OPTIONS, ())), stems)


def _in_words(thresholds: Sequence[Threshold]) -> str:
    """The lowest first: "216.000 euro geldt de drempel voor diensten en vanaf 5.404.000 euro de drempel voor werken"."""
    ordered = sorted(thresholds, key=lambda item: item.amount)
    amounts = [f"{dutch_number(item.amount)} euro {'geldt ' if not number else ''}{item.title}" for number, item in enumerate(ordered)]
    return in_a_row([amounts[0], *(f"vanaf {words}" for words in amounts[1:])])
