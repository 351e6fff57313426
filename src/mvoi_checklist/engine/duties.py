"""Statutory duties: what the law asks of this purchase stands apart and cannot be explained away, only be met or, with a reason, not apply."""

from __future__ import annotations

from functools import lru_cache

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import Outcome
from mvoi_checklist.engine.in_force import not_in_force
from mvoi_checklist.engine.rulebook import ReadyDuty
from mvoi_checklist.model.checklist import DutyResult, GroupChoice
from mvoi_checklist.model.closed_lists import Answer, DutyState, GroupBasis
from mvoi_checklist.model.findings import DUTY_NOT_HERE, DUTY_ONLY_IF, DUTY_OPEN, DUTY_POSSIBLE, DUTY_TO_CHECK, DUTY_WITHOUT_REASON, OTHER_DUTY, Finding
from mvoi_checklist.model.rules import Duty
from mvoi_checklist.model.start_document import DutyAnswer, field_title

_NO = Outcome(Answer.NO)


def judge_duties(choice: GroupChoice, case: Case) -> tuple[list[DutyResult], list[Finding]]:
    """Judge every duty in force; those that surely do not apply are left out.

    While the product group is unknown nearly all of them may apply: that is one thing to do, so one finding.
    """
    results, findings, early = [], [], []
    for ready in case.rulebook.duties:
        outcome = _applies(ready, choice, case)
        duty = ready.duty
        if outcome.answer is Answer.NO:
            findings += [case.report(OTHER_DUTY, field=f"duties.{duty.id}.met", title=duty.title)] if _is_answered(duty.id, case) else []
            continue
        result = _state(duty, outcome, case)
        results.append(result)
        if result.state is DutyState.POSSIBLE and "product_groups" in outcome.missing and not _answers(duty.id, case):
            early.append(duty.title)
        elif result.state is not DutyState.MET:
            note = " ".join((result.note or "").split()).rstrip(".")
            words = {"title": duty.title, "missing": ", ".join(map(field_title, outcome.missing)), "only_if": duty.only_if, "note": note}
            findings.append(case.report(_code(result, case), field=f"duties.{duty.id}.met", **words))
    if early:
        findings.append(case.report("MVOI404", field="product_groups", count=len(early), title=early[0]))
    return results, findings


def other_duties(case: Case, results: list[DutyResult]) -> dict[str, str]:
    """The titles of the duties that do not apply and of which the document says something all the same."""
    said = {answer.duty for answer in case.document.duties} - {result.duty for result in results}
    return {duty.id: duty.title for duty in case.ruleset.duties if duty.id in said}


def _is_answered(duty: str, case: Case) -> bool:
    """Whether something was said of a duty but that it does not apply."""
    return any(answer.met is not None or (answer.note and answer.applies is not False) for answer in _answers(duty, case))


def _answers(duty: str, case: Case) -> list[DutyAnswer]:
    return [answer for answer in case.document.duties if answer.duty == duty]


def _applies(ready: ReadyDuty, choice: GroupChoice, case: Case) -> Outcome:
    group, duty = _group_fits(ready.groups, choice), ready.duty
    if group is Answer.NO or not_in_force(duty, case.on):
        return _NO
    outcome = case.outcomes[ready.fits]
    if outcome.answer is Answer.NO:
        return _NO
    reasons = (*outcome.reasons, f"geldt alleen als {duty.only_if}") if duty.only_if else outcome.reasons
    if group is not Answer.YES:
        return Outcome(Answer.UNKNOWN, reasons, ("product_groups", *outcome.missing))
    return Outcome(Answer.UNKNOWN if duty.only_if else outcome.answer, reasons, outcome.missing)


def _group_fits(wanted: frozenset[str], choice: GroupChoice) -> Answer:
    one_is_meant = bool(choice.possible) and not choice.certain  # beside a certain group perhaps none of them is
    if not wanted or not wanted.isdisjoint(choice.certain) or (one_is_meant and wanted.issuperset(choice.possible)):
        return Answer.YES
    return Answer.UNKNOWN if choice.basis is GroupBasis.UNKNOWN or not wanted.isdisjoint(choice.possible) else Answer.NO


def _state(duty: Duty, outcome: Outcome, case: Case) -> DutyResult:
    answers = _answers(duty.id, case)
    note = next((answer.note for answer in answers if answer.note), None)
    said = {answer.met for answer in answers if answer.met is not None}
    state = DutyState.OPEN if outcome.answer is Answer.YES else DutyState.POSSIBLE
    if said == {True}:
        state = DutyState.MET
    elif True not in said and _denied(duty.id, case) and case.rulebook.phrases.tells_why_not(note or ""):
        state = DutyState.NOT_HERE
    return _result(duty, outcome, state, note)


def _denied(duty: str, case: Case) -> bool:
    return any(answer.applies is False for answer in _answers(duty, case))


def _code(result: DutyResult, case: Case) -> str:
    """Which finding tells how it stands with a duty that is not met."""
    if result.state is DutyState.NOT_HERE:
        return DUTY_NOT_HERE
    if _denied(result.duty, case):
        return DUTY_WITHOUT_REASON
    if result.state is DutyState.OPEN:
        return DUTY_OPEN
    return DUTY_TO_CHECK if result.to_check else DUTY_POSSIBLE if result.to_fill_in else DUTY_ONLY_IF


@lru_cache(maxsize=1024)
def _result(duty: Duty, outcome: Outcome, state: DutyState, note: str | None) -> DutyResult:
    return DutyResult(
        duty=duty.id,
        title=duty.title,
        text=duty.text,
        how_to_meet=duty.how_to_meet,
        themes=duty.themes,
        state=state,
        reasons=outcome.reasons,
        to_fill_in=outcome.missing,
        note=note,
        source=duty.source,
        status=duty.status,
    )
