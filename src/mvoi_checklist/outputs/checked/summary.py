"""The table at the end: how many documents, which verdicts per theme, what was found most."""

from __future__ import annotations

from mvoi_checklist.model.checked import Overview
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import Severity, Verdict
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.ruleset import Ruleset

STATUS_WORDS = {"complete": "compleet", "findings": "nog niet compleet", "unreadable": "niet gelezen"}

VERDICT_COLUMNS = {
    Verdict.APPLIED: "toegepast",
    Verdict.EXPLAINED: "uitgelegd",
    Verdict.TO_EXPLAIN: "uitleg nodig",
    Verdict.SUPPLIER_ONLY: "alleen leverancier",
    Verdict.UNDETERMINED: "onbekend",
    Verdict.NOT_APPLICABLE: "niet van toepassing",
}
"""Verdicts as the heads of columns."""

THEME_COLUMN, FILES_COLUMN = "Thema (aantal bestanden)", "Bestanden"
"""A purchase may have more files: the tables count files, and say so."""

_MOST_FINDINGS = 10


def count_line(overview: Overview) -> str:
    """How many files, about how many purchases when those are fewer, and how they stand."""
    files = _files(overview.done)
    if len(overview.purchases) < overview.done - overview.statuses["unreadable"]:
        files += f" over {_purchases(overview)}. Van de bestanden"
    parts = [f"{overview.statuses[status]} {words}" for status, words in STATUS_WORDS.items() if overview.statuses[status]]
    return f"{files}: {', '.join(parts)}." if parts else f"{files}."


def _files(count: int) -> str:
    return "1 bestand" if count == 1 else f"{count} bestanden"


def own_rules_line(checklist: Checklist, ruleset: Ruleset) -> str:
    """That a document was judged with the rules with which it was made, and not with those of the run."""
    own = checklist.ruleset.id
    return "" if own == ruleset.identity.id else f"Gemaakt met regelset {own}, en daarmee getoetst."


def interrupted_line(overview: Overview) -> str:
    """That not every file was reached."""
    are = "is" if overview.done == 1 else "zijn"
    return f"Afgebroken: {overview.done} van de {overview.asked} bestanden {are} getoetst." if overview.interrupted else ""


def goal_line(overview: Overview) -> str:
    """How many purchases count for the yearly goal: a start document and its checklist are one."""
    if not overview.purchases:
        return ""
    missing = f"; {overview.unnumbered} pas als het zaaknummer is ingevuld" if overview.unnumbered else ""
    contested = f"; bij {overview.contested} spreken de bestanden elkaar tegen" if overview.contested else ""
    return f"Telt mee voor het jaardoel: {overview.counting} van de {_purchases(overview)}{missing}{contested}."


def _purchases(overview: Overview) -> str:
    return "1 inkoop" if len(overview.purchases) == 1 else f"{len(overview.purchases)} inkopen"


def skipped_line(overview: Overview) -> str:
    """How many files were passed over."""
    if not overview.skipped:
        return ""
    passed, unreadable = len(overview.skipped), overview.statuses["unreadable"]
    total = f" Samen met wat niet is gelezen zijn dat er {passed + unreadable} zonder oordeel." if unreadable else ""
    return f"Niet getoetst: {_files(passed)}.{total}"


def verdict_rows(overview: Overview, ruleset: Ruleset) -> list[list[str]]:
    """A row per theme: its title and how often each verdict was given."""
    return [[ruleset.theme_by_id[theme].title, *(str(counts[verdict]) for verdict in VERDICT_COLUMNS)] for theme, counts in overview.verdicts.items()]


def ranked(checklist: Checklist) -> list[Finding]:
    """The findings on one document, the most severe first."""
    return sorted(checklist.findings, key=lambda finding: list(Severity).index(finding.severity))


def finding_lines(checklist: Checklist) -> list[str]:
    """The same as lines."""
    return [f"{finding.code} {finding.severity.title}: {finding.message}" for finding in ranked(checklist)]


def finding_rows(overview: Overview, ruleset: Ruleset) -> list[list[str]]:
    """The most frequent findings: code, title, and in how many files."""
    most = sorted(overview.findings.items(), key=lambda item: (-item[1], item[0]))
    return [[code, ruleset.finding_by_code[code].title, str(count)] for code, count in most[:_MOST_FINDINGS]]
