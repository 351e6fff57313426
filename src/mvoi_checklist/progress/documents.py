"""What of a checklist counts for the progress: a small value, so that a thousand checklists need not be kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.calendar import Tender
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import ASKED_IN_CONTRACT, Verdict
from mvoi_checklist.model.outcome import DocumentOutcome, Misfit, Outcome, ThemeOutcome
from mvoi_checklist.model.purchase import alike_references, title_key, without_case_and_spaces
from mvoi_checklist.progress.versions import misfit, newest


def outcome_of(checklist: Checklist, file: str, dated: datetime | None = None) -> DocumentOutcome:
    """Keep the verdict per theme with its explanation, and the evaluation; ``dated`` tells which of two documents is newer.

    Raises:
        UsageError: ``dated`` has no time zone.

    """
    if dated is not None and dated.utcoffset() is None:
        raise UsageError([Problem("dated", f"bij '{dated}' staat geen tijdzone.", "Geef een datetime met een tijdzone, zoals dated.astimezone().")])
    document = checklist.start_document
    grounds = {ground.ground: ground.title for ground in checklist.grounds}
    themes = []
    for theme in checklist.themes:
        said = theme.explanation
        ground = grounds.get(said.ground, said.ground) if said and said.ground else None
        levels = tuple(item.level for item in theme.applied_criteria if item.kind in ASKED_IN_CONTRACT) if theme.verdict is Verdict.APPLIED else ()
        explanation = said.text if said else None
        themes.append(ThemeOutcome(theme=theme.theme, verdict=theme.verdict, ground=ground or None, explanation=explanation, levels=levels))
    return DocumentOutcome(
        file=file,
        dated=dated,
        reference=document.reference,
        title=document.title,
        department=document.department,
        outcome=_outcome(checklist),
        themes=tuple(themes),
        evaluation=document.evaluation,
        product_groups=(*checklist.product_groups.certain, *checklist.product_groups.possible),
        estimated_value=document.estimated_value,
    )


def _outcome(checklist: Checklist) -> Outcome:
    """Undetermined is not applied and not "not applied": a focus theme of which nobody can say yet whether it belongs here."""
    if checklist.counts_for_goal:
        return Outcome.APPLIED
    open_question = any(theme.focus and theme.verdict is Verdict.UNDETERMINED for theme in checklist.themes)
    return Outcome.UNDETERMINED if open_question else Outcome.NOT_APPLIED


class Joined(NamedTuple):
    """The document of each tender by reference, and the documents that do not count, with the reason."""

    by_reference: dict[str, DocumentOutcome]
    misfits: tuple[Misfit, ...]


def joined(tenders: Iterable[Tender], documents: Iterable[DocumentOutcome | Misfit]) -> Joined:
    """Join documents to tenders by reference, in whatever order they come; of more with one reference the newest counts.

    A document that could not be read comes along as a misfit.
    """
    tenders = tuple(tenders)
    known = {without_case_and_spaces(tender.reference) for tender in tenders if tender.reference}
    found: dict[str, list[DocumentOutcome]] = {}
    misfits = []
    for document in documents:
        if isinstance(document, Misfit):
            misfits.append(document)
            continue
        reference = without_case_and_spaces(document.reference or "")
        if not reference:
            why = "Er staat geen zaaknummer in; het is niet aan de kalender te koppelen."
            misfits.append(misfit(document, "no_reference", f"{why}{_perhaps(document, tenders)}"))
        elif reference not in known:
            misfits.append(misfit(document, "not_in_calendar", f"Dit zaaknummer staat niet in de kalender.{_perhaps(document, tenders)}"))
        else:
            found.setdefault(reference, []).append(document)
    settled = {reference: newest(versions) for reference, versions in found.items()}
    misfits += [each for _, others in settled.values() for each in others]
    return Joined({reference: document for reference, (document, _) in settled.items()}, tuple(misfits))


def _perhaps(document: DocumentOutcome, tenders: Iterable[Tender]) -> str:
    """The tender of the calendar that has the title of a document which cannot be joined, or nearly its reference: a person decides."""
    title = title_key(document.title)
    known = [(tender.reference, tender.title) for tender in tenders if tender.reference]
    same = [reference for reference, name in known if title and title_key(name) == title]
    alike = [reference for reference, _ in known if alike_references(document.reference or "", reference)]
    said = [f"{words} {' en '.join(names)}." for words, names in (("De titel is die van", same), ("Het lijkt op", alike)) if names]
    return f" {' '.join(said)} Is het die aanbesteding, zet dan dat zaaknummer in het document." if said else ""
