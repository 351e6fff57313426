"""What of a checklist counts for the progress: a small value, so that a thousand checklists need not be kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from mvoi_checklist.model.calendar import Tender
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.outcome import DocumentOutcome, Misfit, Outcome, ThemeOutcome
from mvoi_checklist.model.purchase import reference_key
from mvoi_checklist.model.words import Verdict


def outcome_of(checklist: Checklist, file: str) -> DocumentOutcome:
    """Keep the verdict per theme with its explanation, and the evaluation."""
    document = checklist.start_document
    grounds = {ground.ground: ground.title for ground in checklist.grounds}
    themes = []
    for theme in checklist.themes:
        said = theme.explanation
        ground = grounds.get(said.ground, said.ground) if said and said.ground else None
        themes.append(ThemeOutcome(theme=theme.theme, verdict=theme.verdict, ground=ground or None, explanation=said.text if said else None))
    return DocumentOutcome(
        file=file,
        reference=document.reference,
        title=document.title,
        department=document.department,
        outcome=_outcome(checklist),
        themes=tuple(themes),
        evaluation=document.evaluation,
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
    """Join documents to tenders by reference; of more documents with one reference the last counts, so hand them over oldest first.

    A document that could not be read comes along as a misfit.
    """
    known = {reference_key(tender.reference) for tender in tenders}
    found: dict[str, DocumentOutcome] = {}
    misfits = []
    for document in documents:
        if isinstance(document, Misfit):
            misfits.append(document)
            continue
        reference = reference_key(document.reference or "")
        if not reference:
            misfits.append(_misfit(document, "no_reference", "Er staat geen zaaknummer in; het is niet aan de kalender te koppelen."))
        elif reference not in known:
            misfits.append(_misfit(document, "not_in_calendar", "Dit zaaknummer staat niet in de kalender."))
        else:
            if reference in found:
                misfits.append(_misfit(found[reference], "older", f"Er is een nieuwer document met dit zaaknummer: {document.file}."))
            found[reference] = document
    return Joined(found, tuple(misfits))


def _misfit(document: DocumentOutcome, kind: Literal["no_reference", "not_in_calendar", "older"], reason: str) -> Misfit:
    return Misfit(kind=kind, file=document.file, reference=document.reference, title=document.title, reason=reason)
