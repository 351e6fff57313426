"""A program of somebody else. Only the type checker reads it: strict, and without the plugin of pydantic."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import mvoi_checklist
from mvoi_checklist import (
    AskedCriterion,
    CalendarReading,
    Checklist,
    ChecklistFormat,
    CriterionKind,
    DocumentOutcome,
    DutyAnswer,
    Examined,
    Explanation,
    Finding,
    Misfit,
    MvoiError,
    Period,
    Procedure,
    RuleChange,
    Ruleset,
    Run,
    Severity,
    Share,
    StartDocument,
    ThemeAnswer,
    ThemeResult,
    Upload,
    ValueRange,
    Verdict,
    annotate,
    changes_in_dutch,
    check_files,
    compare_returned,
    compare_rulesets,
    contract_annex,
    evaluate,
    examine_ruleset,
    load_ruleset,
    measure_progress,
    outcomes_of,
    read_calendar,
    read_earlier,
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
        procedure=Procedure("enkelvoudig-onderhands"),
        themes=(
            ThemeAnswer(theme="social-return", applied=True, criteria=(asked,)),
            ThemeAnswer(theme="diversiteit-inclusie", explanation=Explanation(ground="geringe-omvang", text="Eén schoonmaker, zes uur per week.")),
        ),
        duties=(DutyAnswer(duty="social-return", met=True),),
    )


def came_in(name: str, data: bytes, form: ChecklistFormat, ruleset: Ruleset) -> bytes:
    """A file that never stood on a disk, in and out; a format that is not there is a mistake that the type checker finds."""
    sent = Upload(name, data)
    checklist = evaluate(read_start_document(sent, ruleset), ruleset)
    render(checklist, "DOCX")  # type: ignore[call-overload]
    ruleset.theme_by_id["klimaat"] = ruleset.themes[0]  # type: ignore[index]
    return annotate(sent, checklist, ruleset) or render(checklist, form)


def left_to_do(checklist: Checklist) -> Iterator[tuple[str, str]]:
    """The themes without a good answer."""
    theme: ThemeResult
    for theme in checklist.themes:
        if theme.verdict in {Verdict.TO_EXPLAIN, Verdict.UNDETERMINED}:
            yield theme.title, theme.question


def errors(checklist: Checklist) -> list[Finding]:
    """The hard findings."""
    return [finding for finding in checklist.findings if finding.severity is Severity.ERROR]


def figure(folder: Path, ruleset: Ruleset) -> Share:
    """How far the year is, with the year before."""
    run: Run = check_files(sorted(folder.glob("*.docx")), ruleset)
    pieces: Iterator[bytes] = run.written("json")
    b"".join(pieces)
    outcomes: list[DocumentOutcome | Misfit] = list(outcomes_of(run))
    reading: CalendarReading = read_calendar(folder / "kalender.xlsx")
    found = measure_progress(reading.calendar, outcomes, ruleset, Period(year=2026, on=date(2026, 11, 27)), earlier=read_earlier(folder / "2025.json"))
    render(found, "xlsx")
    render(found, "text")  # type: ignore[call-overload]
    return found.figure.share


def rules_changed(mine: Path, ruleset: Ruleset) -> list[str]:
    """What a municipality changed, when its own rules hold."""
    examined: Examined = examine_ruleset(mine)
    if examined.ruleset is None:
        return [problem.message for problem in examined.problems]
    changes: tuple[RuleChange, ...] = compare_rulesets(ruleset, examined.ruleset)
    return list(changes_in_dutch(changes))


def misspelt() -> object:
    """A name that is not there, and the type checker says so."""
    return mvoi_checklist.read_startdocument  # type: ignore[attr-defined]


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
