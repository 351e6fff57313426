"""A program of somebody else. Only the type checker reads it: strict, and without the plugin of pydantic."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mvoi_checklist import (
    AskedCriterion,
    Checklist,
    CriterionKind,
    DutyAnswer,
    Explanation,
    Finding,
    MvoiError,
    Procedure,
    Ruleset,
    Severity,
    StartDocument,
    ThemeAnswer,
    ThemeResult,
    ValueRange,
    Verdict,
    check_files,
    compare_returned,
    contract_annex,
    evaluate,
    load_ruleset,
    read_calendar,
    read_start_document,
    render,
    write_whole,
)


def purchase() -> StartDocument:
    """What is bought, built by hand."""
    asked = AskedCriterion(text="Ten minste 5 % social return", kind=CriterionKind.CONTRACT)
    return StartDocument(
        title="Schoonmaak sporthal",
        product_groups=("schoonmaak",),
        estimated_value=ValueRange(minimum=40_000, maximum=45_000),
        procedure=Procedure.SINGLE,
        themes=(
            ThemeAnswer(theme="social-return", applied=True, criteria=(asked,)),
            ThemeAnswer(theme="diversiteit-inclusie", explanation=Explanation(ground="geringe-omvang", text="Eén schoonmaker, zes uur per week.")),
        ),
        duties=(DutyAnswer(duty="social-return", met=True),),
    )


def left_to_do(checklist: Checklist) -> Iterator[tuple[str, str]]:
    """The themes without a good answer."""
    theme: ThemeResult
    for theme in checklist.themes:
        if theme.verdict in {Verdict.TO_EXPLAIN, Verdict.UNDETERMINED}:
            yield theme.title, theme.question


def errors(checklist: Checklist) -> list[Finding]:
    """The hard findings."""
    return [finding for finding in checklist.findings if finding.severity is Severity.ERROR]


def main(folder: Path) -> int:
    """Read, evaluate, write."""
    ruleset: Ruleset = load_ruleset("alkmaar-2024")
    try:
        document = read_start_document(folder / "start.docx", ruleset)
    except MvoiError as error:
        return len([problem.message for problem in error.problems])
    checklist = evaluate(document, ruleset, on=date(2026, 11, 27))
    write_whole(folder / "checklist.docx", render(checklist, "docx"), force=True)
    statuses = [checked.status for checked in check_files(sorted(folder.glob("*.docx")), ruleset)]
    known = [tender.reference for tender in read_calendar(folder / "kalender.xlsx").calendar.tenders]
    compared = compare_returned(folder / "checklist.docx").to_do
    return len([*left_to_do(checklist), *errors(checklist), *statuses, *known, *compared, contract_annex(checklist, ruleset)])
