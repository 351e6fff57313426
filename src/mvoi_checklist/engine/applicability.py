"""Does a theme apply to this purchase? The policy's table theme × product group decides, with its source."""

from __future__ import annotations

from mvoi_checklist.engine.conditions import Outcome, any_of, holds
from mvoi_checklist.model.checklist import GroupChoice
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.words import Answer, GroupBasis

_ALLOWED = "Toepassen mag wel."


def applicability(theme: str, choice: GroupChoice, document: StartDocument, ruleset: Ruleset) -> Outcome:
    """Judge one theme: yes as soon as one certain group maps to it, unknown while that is open."""
    if choice.basis is GroupBasis.UNKNOWN:
        return Outcome(Answer.UNKNOWN, (choice.reason,), ("product_groups",))
    certain = [_for_group(theme, group, document, ruleset) for group in choice.certain]
    possible = [_for_group(theme, group, document, ruleset) for group in choice.possible]
    outcomes = [*certain, *possible]
    answer = any_of([*(outcome.answer for outcome in certain), _open_choice([outcome.answer for outcome in possible])])
    told = [outcome for outcome in outcomes if outcome.answer is answer] or outcomes
    missing = [field for outcome in outcomes for field in outcome.missing] or ["product_groups"]
    reasons = [reason for outcome in told for reason in outcome.reasons]
    return Outcome(
        answer,
        tuple(dict.fromkeys([*reasons, _ALLOWED] if answer is Answer.NO else reasons)),
        tuple(dict.fromkeys(missing)) if answer is Answer.UNKNOWN else (),
    )


def _open_choice(answers: list[Answer]) -> Answer:
    """One of these groups is meant, not yet known which: only unanimity decides."""
    if not answers:
        return Answer.NO
    return answers[0] if len(set(answers)) == 1 else Answer.UNKNOWN


def _for_group(theme: str, group: str, document: StartDocument, ruleset: Ruleset) -> Outcome:
    if group == ruleset.fallback_group:
        return _default(theme, document, ruleset)
    title, group_title = ruleset.theme_by_id[theme].title, ruleset.group_by_id[group].title
    for row in ruleset.policy.mapping:
        if row.theme == theme and row.product_group == group:
            outcome = holds(row.when, document)
            why = f"{title} hoort bij {group_title} volgens {row.source.title}, {row.source.place}."
            return Outcome(outcome.answer, (why, *outcome.reasons), outcome.missing)
    plan = ruleset.policy.plan.title
    return Outcome(Answer.NO, (f"{title} staat in {plan} niet bij {group_title}.",))


def _default(theme: str, document: StartDocument, ruleset: Ruleset) -> Outcome:
    title = ruleset.theme_by_id[theme].title
    for row in ruleset.policy.default_themes:
        if row.theme == theme:
            outcome = holds(row.when, document)
            why = f"{title} geldt ook buiten de productgroepen. {row.reason}"
            return Outcome(outcome.answer, (why, *outcome.reasons), outcome.missing)
    return Outcome(Answer.NO, (f"{title} is geen standaardthema buiten de productgroepen.",))
