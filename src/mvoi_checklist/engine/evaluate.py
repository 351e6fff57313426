"""The decision as a whole: groups, themes, duties, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.duties import judge_duties
from mvoi_checklist.engine.explanations import repeated_explanations
from mvoi_checklist.engine.notes import notes
from mvoi_checklist.engine.product_groups import choose_groups
from mvoi_checklist.engine.returned import returned
from mvoi_checklist.engine.verdicts import judge_themes, theme_result
from mvoi_checklist.errors import Problem, UnreadableFileError
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument


def evaluate(document: StartDocument, ruleset: Ruleset, *, on: date, all_criteria: bool = False) -> Checklist:
    """Evaluate a start document on a day; pure, deterministic and independent of order.

    Raises:
        UnreadableFileError: the document names a theme, product group or duty that the ruleset does not know.

    """
    problems = tuple(_unknown_names(document, ruleset))
    if problems:
        raise UnreadableFileError(problems)
    case = Case(document, ruleset, on, all_criteria)
    choice = choose_groups(document, ruleset)
    judged = judge_themes(choice, case)
    duties, duty_findings = judge_duties(choice, case)
    findings = [finding for theme in judged for finding in theme.judgement.findings]
    findings += [*repeated_explanations(case), *duty_findings, *notes(choice, judged, case), *returned(case)]
    codes = _codes_by_theme(findings)
    return Checklist(
        ruleset=ruleset.identity,
        organisation=ruleset.policy.organisation,
        on=on,
        start_document=document,
        product_groups=choice,
        group_titles=case.rulebook.group_titles,
        themes=tuple([theme_result(theme, codes.get(theme.theme.id, ()), case) for theme in judged]),
        duties=tuple(duties),
        grounds=case.rulebook.grounds,
        evaluation=ruleset.evaluation,
        findings=tuple(findings),
    )


def _codes_by_theme(findings: list[Finding]) -> dict[str | None, tuple[str, ...]]:
    found: dict[str | None, dict[str, None]] = {}
    for finding in findings:
        found.setdefault(finding.theme, {})[finding.code] = None
    return {theme: tuple(codes) for theme, codes in found.items()}


def _unknown_names(document: StartDocument, ruleset: Ruleset) -> Iterator[Problem]:
    yield from _unknown("themes", "thema", [answer.theme for answer in document.themes], ruleset.theme_by_id)
    evaluated = document.evaluation.deliveries if document.evaluation else ()
    yield from _unknown("evaluation.deliveries", "thema", [item.theme for item in evaluated], ruleset.theme_by_id)
    yield from _unknown("product_groups", "productgroep", document.product_groups or (), ruleset.group_by_id)
    yield from _unknown("duties", "plicht", [answer.duty for answer in document.duties], ruleset.duty_by_id)


def _unknown(field: str, word: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"Bedoelt u '{close[0]}'?" if close else f"Kies uit: {', '.join(known)}."
            yield Problem(field, f"'{name}' is geen bekende {word}." if word != "thema" else f"'{name}' is geen thema.", hint)
