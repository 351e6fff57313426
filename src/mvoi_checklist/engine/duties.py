"""Statutory duties: what the law asks of this purchase stands apart and cannot be explained away."""

from __future__ import annotations

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import Outcome, all_of, holds
from mvoi_checklist.model.checklist import DutyResult, GroupChoice
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.rules import Duty
from mvoi_checklist.model.start_document import field_title
from mvoi_checklist.model.words import Answer, DutyState, GroupBasis


def judge_duties(choice: GroupChoice, case: Case) -> tuple[list[DutyResult], list[Finding]]:
    """Judge every duty in force; those that surely do not apply are left out."""
    results, findings = [], []
    for duty in case.ruleset.duties:
        outcome = _applies(duty, choice, case)
        if outcome.answer is Answer.NO:
            continue
        result = _result(duty, outcome, case)
        results.append(result)
        if result.state is not DutyState.MET:
            code = "MVOI401" if result.state is DutyState.OPEN else "MVOI403" if result.to_check else "MVOI402"
            missing = ", ".join(map(field_title, outcome.missing))
            findings.append(case.report(code, field=f"duties.{duty.id}.met", title=duty.title, missing=missing))
    return results, findings


def _applies(duty: Duty, choice: GroupChoice, case: Case) -> Outcome:
    if (duty.in_force_from and case.on < duty.in_force_from) or (duty.in_force_until and case.on > duty.in_force_until):
        return Outcome(Answer.NO)
    group = _group_fits(duty, choice)
    if group is Answer.NO:
        return Outcome(Answer.NO)
    outcome = holds(duty.when, case.document)
    answer = all_of([group, outcome.answer])
    missing = [*(["product_groups"] if group is Answer.UNKNOWN else []), *outcome.missing]
    return Outcome(answer, outcome.reasons, tuple(missing) if answer is Answer.UNKNOWN else ())


def _group_fits(duty: Duty, choice: GroupChoice) -> Answer:
    wanted = set(duty.product_groups)
    if not wanted or wanted & set(choice.certain) or (choice.possible and set(choice.possible) <= wanted):
        return Answer.YES
    return Answer.UNKNOWN if choice.basis is GroupBasis.UNKNOWN or wanted & set(choice.possible) else Answer.NO


def _result(duty: Duty, outcome: Outcome, case: Case) -> DutyResult:
    answers = [answer for answer in case.document.duties if answer.duty == duty.id]
    state = DutyState.OPEN if outcome.answer is Answer.YES else DutyState.POSSIBLE
    said = {answer.met for answer in answers if answer.met is not None}
    if said == {True}:
        state = DutyState.MET
    return DutyResult(
        duty=duty.id,
        title=duty.title,
        text=duty.text,
        how_to_meet=duty.how_to_meet,
        themes=duty.themes,
        state=state,
        reasons=outcome.reasons,
        to_fill_in=outcome.missing,
        note=next((answer.note for answer in answers if answer.note), None),
        source=duty.source,
        status=duty.status,
    )
