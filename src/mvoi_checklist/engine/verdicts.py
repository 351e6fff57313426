"""The verdict per theme: applied, explained, still to explain, not applicable, or not yet to be said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mvoi_checklist.engine.applicability import applicability
from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import Outcome
from mvoi_checklist.engine.criteria import Suggestions, suggest_by_theme
from mvoi_checklist.engine.explanation_phrases import emptied
from mvoi_checklist.engine.explanations import accepted, check_explanation
from mvoi_checklist.engine.in_force import not_in_force
from mvoi_checklist.engine.lots import contradicts, in_a_row, lots_without, not_denied
from mvoi_checklist.engine.reworded import with_reworded
from mvoi_checklist.engine.wishes import is_wish
from mvoi_checklist.model.checklist import GroupChoice, ThemeResult
from mvoi_checklist.model.closed_lists import ASKED_IN_CONTRACT, Answer, Certainty, CriterionKind, Verdict
from mvoi_checklist.model.findings import SILENCE, Finding
from mvoi_checklist.model.form import ELSEWHERE
from mvoi_checklist.model.rules import Criterion, Theme
from mvoi_checklist.model.start_document import AskedCriterion, Explanation, ThemeAnswer, together

_RANKING = frozenset({CriterionKind.AWARD, CriterionKind.SELECTION})
"""Kinds that put offers or suppliers in an order: with one supplier there is nothing to put in order."""


class Judgement(NamedTuple):
    """A verdict with the fields that would settle it and the findings behind it."""

    verdict: Verdict
    missing: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


class _Asked(NamedTuple):
    """What a theme asks itself, and what counts here that another theme asks."""

    criteria: tuple[AskedCriterion, ...]
    counted: tuple[tuple[Theme, AskedCriterion], ...]


class JudgedTheme(NamedTuple):
    """All that is decided about one theme."""

    theme: Theme
    applies: Outcome
    suggestions: Suggestions
    answers: list[ThemeAnswer]
    criteria: tuple[AskedCriterion, ...]
    judgement: Judgement


def judge_themes(choice: GroupChoice, case: Case) -> list[JudgedTheme]:
    """Judge every theme, in the order of the rulebook."""
    applies = {theme: applicability(theme, choice, case) for theme in case.ruleset.theme_by_id}
    judged = [_judge_theme(theme, applies[theme.id], case) for theme in case.ruleset.themes]
    explained = {found.theme.id for found in judged if found.judgement.verdict is Verdict.EXPLAINED}
    suggested = with_reworded(suggest_by_theme({theme: outcome.answer for theme, outcome in applies.items()}, explained, choice, case), case)
    return [found._replace(suggestions=suggested[found.theme.id]) for found in judged]


def _judge_theme(theme: Theme, applies: Outcome, case: Case) -> JudgedTheme:
    answers = case.answers.get(theme.id, [])
    asked = [_as_the_rules_say(criterion, case) for answer in answers for criterion in answer.criteria]
    criteria = tuple(dict.fromkeys(asked) if len(answers) > 1 else asked)  # what is asked in each lot is asked once
    counted = () if applies.answer is Answer.NO else tuple(_counted_here(theme, answers, case))
    judgement = _judge(theme, applies, answers, _Asked(criteria, counted), case)
    return JudgedTheme(theme, applies, Suggestions(()), answers, (*criteria, *(criterion for _, criterion in counted)), judgement)


def _counted_here(theme: Theme, answers: list[ThemeAnswer], case: Case) -> Iterator[tuple[Theme, AskedCriterion]]:
    """What another theme asks in the contract by a code that is about this theme too, unless this theme has it itself or is refused."""
    if any(answer.applied is False for answer in answers):
        return
    seen = {criterion.code for answer in answers for criterion in answer.criteria}
    for other in case.ruleset.themes:
        for criterion in not_denied(case.answers.get(other.id, [])):
            rule = case.ruleset.criterion_by_code.get(criterion.code or "")
            if rule is None or criterion.code in seen or not {theme.id, other.id} <= {*rule.themes}:
                continue
            known = _as_the_rules_say(criterion, case)
            if known.kind in ASKED_IN_CONTRACT and case.rulebook.phrases.asks(criterion):
                seen.add(criterion.code)
                yield other, known


def theme_result(judged: JudgedTheme, codes: tuple[str, ...], case: Case) -> ThemeResult:
    """What the checklist says about a theme, with the codes of the findings about it."""
    theme = judged.theme
    ambition = case.ruleset.ambition_by_theme.get(theme.id)
    return ThemeResult(
        theme=theme.id,
        title=theme.title,
        definition=theme.definition,
        question=theme.question,
        sdg=theme.sdg,
        eforms=theme.eforms,
        applicable=judged.applies.answer,
        focus=theme.id in case.ruleset.policy.focus_themes,
        current=ambition.current if ambition else None,
        ambition=ambition.ambition if ambition else None,
        verdict=judged.judgement.verdict,
        reasons=judged.applies.reasons,
        to_fill_in=judged.judgement.missing,
        applied_criteria=judged.criteria,
        suggested_criteria=judged.suggestions.shown,
        left_out=judged.suggestions.left_out,
        explanation=together(_explaining(judged, case)),
        findings=codes,
    )


def _explaining(judged: JudgedTheme, case: Case) -> list[ThemeAnswer]:
    """The answers on a theme that explain it; where it is not explained, all of them."""
    if judged.judgement.verdict is not Verdict.EXPLAINED or len(judged.answers) == 1:
        return judged.answers
    return [answer for answer in judged.answers if answer.explanation and accepted(check_explanation(answer.explanation, judged.theme, case))]


def _as_the_rules_say(criterion: AskedCriterion, case: Case) -> AskedCriterion:
    """A criterion known by its code needs no kind and no level in the document: the rules say what they are."""
    rule = case.ruleset.criterion_by_code.get(criterion.code or "")
    if rule is None or (criterion.kind is not None and criterion.level is not None):
        return criterion
    return criterion.model_copy(update={"kind": criterion.kind or rule.kind, "level": criterion.level or rule.level})


def _left_over(theme: Theme, answers: list[ThemeAnswer], case: Case) -> Iterator[Finding]:
    """That beside what is asked a reason was left for not asking it: a ground, or the promise of an explanation."""
    for explanation in _explanations([answer for answer in answers if answer.applied or (answer.applied is None and answer.criteria)]):
        ground, text = case.ruleset.ground_by_id.get(explanation.ground or ""), explanation.text or ""
        if ground or case.rulebook.phrases.postponed(text):
            field = "ground" if ground else "text"
            words = ground.title if ground else text
            yield case.report("MVOI212", theme=theme.id, field=f"themes.{theme.id}.explanation.{field}", title=theme.title, words=words.rstrip("."))
            return


def _explanations(answers: list[ThemeAnswer]) -> list[Explanation]:
    return [answer.explanation for answer in answers if answer.explanation is not None]


def _judge(
    theme: Theme,
    applies: Outcome,
    answers: list[ThemeAnswer],
    found: _Asked,
    case: Case,
) -> Judgement:
    disputed = contradicts(answers)
    asked = [(criterion, case.rulebook.phrases.asks(criterion)) for criterion in found.criteria]
    kinds = {criterion.kind for criterion, asks in asked if asks} | {criterion.kind for _, criterion in found.counted}
    optional = applies.answer is Answer.NO and not any(answer.applied for answer in answers)
    notes = (*_criterion_findings(theme, asked, case, disputed=disputed, optional=optional), *_counted_findings(theme, found, case))
    undisputed = {_as_the_rules_say(criterion, case).kind for criterion in not_denied(answers) if case.rulebook.phrases.asks(criterion)} if disputed else kinds
    if undisputed & ASKED_IN_CONTRACT and not _undecided(theme, answers, case):
        unasked = (case.report("MVOI206", theme=theme.id, title=theme.title),) if applies.answer is Answer.NO else ()
        extra = (*unasked, *_left_over(theme, answers, case))
        return Judgement(Verdict.APPLIED, findings=(*notes, *extra, *lots_without(theme, case)))
    said_yes = any(answer.applied for answer in answers)
    no_kind = None in kinds or (said_yes and not kinds)
    if applies.answer is Answer.NO and not (said_yes and no_kind):
        return Judgement(Verdict.NOT_APPLICABLE, findings=(*notes, *_not_counted(theme, asked, case, disputed=disputed)))
    if kinds & ASKED_IN_CONTRACT:
        return Judgement(Verdict.UNDETERMINED, (f"themes.{theme.id}.applied",), notes)
    if no_kind or _doubtful(theme, answers, case):
        return _kind_unknown(theme, found.criteria, notes, case)
    if applies.answer is Answer.UNKNOWN:
        return Judgement(Verdict.UNDETERMINED, applies.missing, notes)
    return _explained_or_not(theme, answers, kinds, notes, case)


def _not_counted(theme: Theme, asked: list[tuple[AskedCriterion, bool]], case: Case, *, disputed: bool) -> Iterator[Finding]:
    """What stands at a theme that need not be asked, and says neither "yes" nor what kind of criterion it is: it is no demand yet, and must not vanish."""
    unsaid = [criterion for criterion, asks in asked if asks and criterion.kind is None and not disputed]
    if texts := [criterion.text for criterion in unsaid if not is_wish(criterion, case.ruleset)]:
        field = f"themes.{theme.id}.criteria"
        yield case.report("MVOI217", theme=theme.id, field=field, title=theme.title, text="; ".join(texts))


def _undecided(theme: Theme, answers: list[ThemeAnswer], case: Case) -> bool:
    """Whether nobody says yes, and what stands there instead leaves what is asked in doubt: "later", "?", "☒ ja ☒ nee"."""
    said = case.evidence.get(f"themes.{theme.id}.applied", ())
    return not any(answer.applied for answer in answers) and any(item.certainty is Certainty.UNDECIDED for item in said)


def _doubtful(theme: Theme, answers: list[ThemeAnswer], case: Case) -> bool:
    """Nobody said no, and it is not certain that what stands there is an answer, or an explanation: "☒ ja ☒ nee", or a tick without words."""
    if any(answer.applied is False for answer in answers):
        return False
    if any(emptied(criterion) for answer in answers for criterion in answer.criteria):
        return True
    said = {"applied": any(answer.applied is None for answer in answers), "explanation.text": _explanations(answers)}
    fields = (f"themes.{theme.id}.{field}" for field, present in said.items() if present)
    return any(item.in_doubt for field in fields for item in case.evidence.get(field, ()))


def _kind_unknown(theme: Theme, criteria: tuple[AskedCriterion, ...], notes: tuple[Finding, ...], case: Case) -> Judgement:
    field = f"themes.{theme.id}.criteria"
    if not criteria and not any(answer.applied for answer in case.answers.get(theme.id, ())):
        return Judgement(Verdict.UNDETERMINED, (f"themes.{theme.id}.applied",), notes)
    if any(map(emptied, criteria)):  # each was told as asking nothing
        return Judgement(Verdict.UNDETERMINED, (field,), notes)
    code = "MVOI202" if any(map(case.rulebook.phrases.asks, criteria)) else "MVOI205"
    finding = case.report(code, theme=theme.id, field=field, title=theme.title)
    return Judgement(Verdict.UNDETERMINED, (field,), (*notes, finding))


def _explained_or_not(
    theme: Theme,
    answers: list[ThemeAnswer],
    kinds: set[CriterionKind | None],
    notes: tuple[Finding, ...],
    case: Case,
) -> Judgement:
    checked = [check_explanation(explanation, theme, case) for explanation in _explanations(answers)]
    good = [findings for findings in checked if accepted(findings)]
    silent = _lots_unexplained(theme, answers, case) if good else []
    if silent:
        finding = case.report("MVOI107", theme=theme.id, field=f"themes.{theme.id}.explanation.text", title=theme.title, lots=in_a_row(silent))
        return Judgement(Verdict.TO_EXPLAIN, findings=(*notes, finding))
    if good:
        return Judgement(Verdict.EXPLAINED, findings=(*notes, *dict.fromkeys(finding for findings in good for finding in findings)))
    problems = [finding for findings in checked for finding in findings]
    if kinds:
        finding = case.report("MVOI201", theme=theme.id, field=f"themes.{theme.id}.criteria", title=theme.title)
        return Judgement(Verdict.SUPPLIER_ONLY, findings=(*notes, finding, *problems))
    missing = _nothing_found(theme, case)
    return Judgement(Verdict.TO_EXPLAIN, findings=(*notes, *(problems or [missing])))


def _nothing_found(theme: Theme, case: Case) -> Finding:
    """That nothing was found; where something stands below a heading about something else, that it does not count."""
    field = f"{ELSEWHERE}.{theme.id}"
    if field not in case.evidence:
        return case.report(SILENCE, theme=theme.id, title=theme.title)
    return case.report("MVOI108", theme=theme.id, field=field, title=theme.title, place=case.evidence[field][0].place)


def _lots_unexplained(theme: Theme, answers: list[ThemeAnswer], case: Case) -> list[str]:
    """The lots in which a theme is not applied and nobody says why, where no explanation holds for the whole purchase."""
    explained = {answer.lot for answer in answers if answer.explanation and accepted(check_explanation(answer.explanation, theme, case))}
    return [] if None in explained else [answer.lot for answer in answers if answer.lot and answer.applied is False and answer.lot not in explained]


def _code_findings(theme: Theme, criterion: AskedCriterion, case: Case) -> list[Finding]:
    """A code must exist, be in force, and be about the theme under which it stands."""
    where = {"theme": theme.id, "field": f"themes.{theme.id}.criteria"}
    if criterion.code is None:
        return []
    rule = case.ruleset.criterion_by_code.get(criterion.code)
    if rule is None:
        return [case.report("MVOI204", **where, criterion_code=criterion.code)]
    found = []
    if why := not_in_force(rule, case.on):
        found.append(case.report("MVOI210", **where, title=theme.title, criterion_code=criterion.code, why=why, advice=_instead(rule, case)))
    if theme.id not in rule.themes:
        others = ", ".join(case.ruleset.theme_by_id[other].title for other in rule.themes)
        found.append(case.report("MVOI208", **where, title=theme.title, criterion_code=criterion.code, others=others))
    return found


def _instead(rule: Criterion, case: Case) -> str:
    """The successor, or the successor of that, which is in force."""
    seen, following = {rule.code}, case.ruleset.criterion_by_code.get(rule.replaced_by or "")
    while following is not None and not_in_force(following, case.on) and following.code not in seen:
        seen.add(following.code)
        following = case.ruleset.criterion_by_code.get(following.replaced_by or "")
    if following is None or following.code in seen:
        return "Kies een criterium dat nu geldt."
    return f"Gebruik {following.code}: {following.title}."


def _criterion_findings(theme: Theme, asked: list[tuple[AskedCriterion, bool]], case: Case, *, disputed: bool, optional: bool) -> list[Finding]:
    """What is wrong with what is asked; where the theme is ``optional`` and nobody says yes, "geen" is an answer."""
    where = {"theme": theme.id, "field": f"themes.{theme.id}.criteria"}
    in_contract = {criterion.kind for criterion, asks in asked if asks} & ASKED_IN_CONTRACT
    found = []
    for criterion, asks in asked:
        found += _code_findings(theme, criterion, case)
        if not asks and (emptied(criterion) or not optional):
            named = f"{criterion.code} zonder tekst" if emptied(criterion) else " ".join(filter(None, (criterion.code, criterion.text)))
            found.append(case.report("MVOI211", **where, title=theme.title, text=named))
        if asks and is_wish(criterion, case.ruleset):
            found.append(case.report("MVOI216" if case.single_supplier else "MVOI215", **where, title=theme.title, text=criterion.text))
        if criterion.kind in _RANKING and case.single_supplier:
            code = "MVOI213" if in_contract == {criterion.kind} and not optional else "MVOI203"
            found.append(case.report(code, **where, title=theme.title, kind=criterion.kind.title.lower(), text=criterion.text))
    if disputed:
        found.append(case.report("MVOI207", **where, title=theme.title))
    return found


def _counted_findings(theme: Theme, found: _Asked, case: Case) -> Iterator[Finding]:
    """Why a theme is applied below which nothing is asked."""
    for other, criterion in found.counted:
        yield case.report("MVOI214", theme=theme.id, title=theme.title, criterion_code=criterion.code, other=other.title)
