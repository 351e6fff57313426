"""The decision as a whole: groups, themes, duties, notes."""

from __future__ import annotations

from datetime import date

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.duties import judge_duties, other_duties
from mvoi_checklist.engine.explanations import repeated_explanations
from mvoi_checklist.engine.notes import notes
from mvoi_checklist.engine.product_groups import choose_groups
from mvoi_checklist.engine.returned import returned
from mvoi_checklist.engine.unknown_names import refuse_unknown_names
from mvoi_checklist.engine.verdicts import judge_themes, theme_result
from mvoi_checklist.model.checklist import Checklist, GroundChoice
from mvoi_checklist.model.closed_lists import Answer
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument


def evaluate(document: StartDocument, ruleset: Ruleset, *, on: date, all_criteria: bool = False) -> Checklist:
    """Evaluate a start document on a day; pure and deterministic, and no verdict or finding hangs on the order in which the document says things.

    Raises:
        UsageError: the document names a theme, product group or duty that the ruleset does not know.

    """
    refuse_unknown_names(document, ruleset)
    case = Case(document, ruleset, on, all_criteria)
    choice = choose_groups(document, ruleset)
    judged = judge_themes(choice, case)
    duties, duty_findings = judge_duties(choice, case)
    findings = [finding for theme in judged for finding in theme.judgement.findings]
    applying = {item.theme.id for item in judged if item.applies.answer is not Answer.NO}
    findings += [*repeated_explanations(case, applying), *duty_findings, *notes(choice, judged, case), *returned(case)]
    codes = _codes_by_theme(findings)
    return Checklist(
        ruleset=ruleset.identity,
        organisation=ruleset.policy.organisation,
        on=on,
        start_document=document,
        product_groups=choice,
        group_titles=case.ruleset.group_titles,
        themes=tuple([theme_result(theme, codes.get(theme.theme.id, ()), case) for theme in judged]),
        duties=tuple(duties),
        other_duties=other_duties(case, duties),
        grounds=tuple([_offered(ground, case.outcomes[fits].answer) for ground, fits in case.rulebook.grounds]),
        explanation_parts=case.rulebook.explanation_parts,
        evaluation=ruleset.evaluation,
        findings=tuple(findings),
    )


def _offered(ground: GroundChoice, fits: Answer) -> GroundChoice:
    """A ground, with whether it can hold for this purchase."""
    return ground if fits is Answer.YES else ground.model_copy(update={"fits": fits})


def _codes_by_theme(findings: list[Finding]) -> dict[str | None, tuple[str, ...]]:
    found: dict[str | None, dict[str, None]] = {}
    for finding in findings:
        found.setdefault(finding.theme, {})[finding.code] = None
    return {theme: tuple(codes) for theme, codes in found.items()}
