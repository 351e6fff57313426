"""Does a theme apply to this purchase? The policy's table theme × product group decides, with its source."""

from __future__ import annotations

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import Outcome, any_of
from mvoi_checklist.model.checklist import GroupChoice
from mvoi_checklist.model.closed_lists import Answer, GroupBasis

_ALLOWED = "Toepassen mag wel."
_ANY_AMOUNT = "Het beleid noemt geen bedrag waarboven dit thema wordt gevraagd; daarom geldt het bij elk bedrag."


def applicability(theme: str, choice: GroupChoice, case: Case) -> Outcome:
    """Judge one theme: yes as soon as one certain group maps to it, unknown while that is open."""
    if choice.basis is GroupBasis.UNKNOWN:
        return Outcome(Answer.UNKNOWN, (choice.reason,), ("product_groups",))
    certain = [case.outcomes[case.rulebook.cells[group, theme]] for group in choice.certain]
    possible = [case.outcomes[case.rulebook.cells[group, theme]] for group in choice.possible]
    outcomes = [*certain, *possible]
    chosen = _open_choice([outcome.answer for outcome in possible], beside=bool(certain))
    answer = any_of([*(outcome.answer for outcome in certain), chosen])
    told = [outcome for outcome in outcomes if outcome.answer is answer] or outcomes
    missing = [field for outcome in outcomes for field in outcome.missing]
    if chosen is Answer.UNKNOWN and any(outcome.answer is not Answer.UNKNOWN for outcome in possible):
        missing.append("product_groups")
    reasons = [reason for outcome in told for reason in outcome.reasons]
    if answer is Answer.NO:
        reasons.append(_ALLOWED)
    elif answer is Answer.YES and theme in case.ruleset.policy.thresholds_not_set:
        reasons.append(_ANY_AMOUNT)
    return Outcome(
        answer,
        tuple(dict.fromkeys(reasons)),
        tuple(dict.fromkeys(missing)) if answer is Answer.UNKNOWN else (),
    )


def _open_choice(answers: list[Answer], *, beside: bool) -> Answer:
    """One of these groups is meant, not yet known which: only unanimity decides; ``beside`` a certain group perhaps none of them is."""
    if not answers:
        return Answer.NO
    unanimous = len(set(answers)) == 1 and not (beside and answers[0] is Answer.YES)
    return answers[0] if unanimous else Answer.UNKNOWN
