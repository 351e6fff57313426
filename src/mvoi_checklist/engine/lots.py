"""Several lots in one purchase: a theme that is asked in one of them counts; in which lots it is not asked is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mvoi_checklist.engine.case import Case
from mvoi_checklist.model.closed_lists import ASKED_IN_CONTRACT
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.rules import Theme
from mvoi_checklist.model.start_document import AskedCriterion, ThemeAnswer


def lots_without(theme: Theme, case: Case) -> Iterator[Finding]:
    """Tell the lots in which a theme is not asked, when it is asked in others."""
    if not case.lots:
        return
    asking = {answer.lot for answer in case.answers.get(theme.id, ()) if any(_in_contract(item, case) for item in answer.criteria)}
    without = [lot for lot in case.lots if lot not in asking]
    if without and asking and None not in asking:
        yield case.report("MVOI350", theme=theme.id, field=f"themes.{theme.id}.criteria", title=theme.title, lots=in_a_row(without))


def in_a_row(lots: Sequence[str]) -> str:
    """Lots as a person names them: "Perceel 1, Perceel 2 en Perceel 3"."""
    return " en ".join(filter(None, (", ".join(lots[:-1]), lots[-1])))


def contradicts(answers: list[ThemeAnswer]) -> bool:
    """Whether the document says "not applied" where it also asks something: of one lot that is no contradiction with another."""
    asked = {answer.lot for answer in answers if answer.criteria}
    return any(answer.applied is False and answer.lot in asked for answer in answers)


def not_denied(answers: list[ThemeAnswer]) -> list[AskedCriterion]:
    """The criteria of every lot of which the document does not also say "not applied": which of the two holds, only a person can say."""
    denied = {answer.lot for answer in answers if answer.applied is False}
    return [criterion for answer in answers if answer.lot not in denied for criterion in answer.criteria]


def _in_contract(criterion: AskedCriterion, case: Case) -> bool:
    rule = case.ruleset.criterion_by_code.get(criterion.code or "")
    return (criterion.kind or (rule.kind if rule else None)) in ASKED_IN_CONTRACT
