"""Which of several documents about one tender counts: the newest, by the date inside it; where no date tells, a person has to.

The date of the file itself says nothing: unpacking, copying or sharing a folder changes it.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Literal

from mvoi_checklist.model.closed_lists import Verdict
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.outcome import DocumentOutcome, Misfit, Outcome, ThemeOutcome

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_SURELY = timedelta(days=1)
"""Word writes the time of Greenwich and LibreOffice that of the clock on the wall, also where it says otherwise; so far apart no zones are."""


def newest(versions: list[DocumentOutcome]) -> tuple[DocumentOutcome, list[Misfit]]:
    """The document that counts, and the others with the reason why not.

    Where documents of which none is surely newer say different things, what they disagree about is undetermined.
    """
    ordered = sorted(versions, key=lambda item: (item.dated or _LONG_AGO, item.file))
    latest = [item for item in ordered if not any(_later(other, item) for other in ordered)]
    misfits = [_older(item, [other for other in ordered if _later(other, item)][-1]) for item in ordered if item not in latest]
    *rest, chosen = latest
    if any(_says(item) != _says(chosen) for item in rest):
        return _undecided(chosen, rest), misfits + [_conflict(item, [other for other in latest if other is not item]) for item in latest]
    return chosen, misfits + [misfit(item, "same", f"Zegt hetzelfde als {chosen.file}, dat voor dit zaaknummer meetelt.") for item in rest]


def misfit(document: DocumentOutcome, kind: Literal["no_reference", "not_in_calendar", "older", "same", "conflict"], reason: str) -> Misfit:
    """A document that does not count, with the reason."""
    return Misfit(kind=kind, file=document.file, reference=document.reference, title=document.title, reason=reason)


def _later(one: DocumentOutcome, other: DocumentOutcome) -> bool:
    """Whether a document is surely newer, whatever the zone of its time."""
    return one.dated is not None and other.dated is not None and one.dated - other.dated >= _SURELY


def _says(document: DocumentOutcome) -> tuple[Outcome, dict[str, Verdict]]:
    """All that is counted of a document."""
    return document.outcome, {theme.theme: theme.verdict for theme in document.themes}


def _undecided(chosen: DocumentOutcome, rest: list[DocumentOutcome]) -> DocumentOutcome:
    """What all of them say, and undetermined where they differ."""
    said = [_says(item) for item in rest]
    agreed = all(outcome is chosen.outcome for outcome, _ in said)
    themes = tuple(
        theme if all(verdicts.get(theme.theme) is theme.verdict for _, verdicts in said) else ThemeOutcome(theme=theme.theme, verdict=Verdict.UNDETERMINED)
        for theme in chosen.themes
    )
    return chosen.model_copy(update={"outcome": chosen.outcome if agreed else Outcome.UNDETERMINED, "themes": themes})


def _older(document: DocumentOutcome, newer: DocumentOutcome) -> Misfit:
    return misfit(document, "older", f"Er is een nieuwer document met dit zaaknummer: {newer.file} ({_when(newer)}). Dit is {_when(document)}.")


def _conflict(document: DocumentOutcome, others: list[DocumentOutcome]) -> Misfit:
    names = " en ".join(f"{item.file} ({_when(item)})" for item in others)
    clocks = " De tijden van Word en LibreOffice kunnen uren schelen." if any(map(_has_time, (document, *others))) else ""
    reason = f"Zegt iets anders dan {names}; dit is {_when(document)}. Welk het nieuwste is, is niet te zien.{clocks} Haal uit de map wat niet meer geldt."
    return misfit(document, "conflict", reason)


def _has_time(document: DocumentOutcome) -> bool:
    return document.dated is not None and document.dated.time() != time()


def _when(document: DocumentOutcome) -> str:
    if document.dated is None:
        return "zonder datum"
    at = f", {document.dated:%H:%M} uur" if _has_time(document) else ""
    return f"van {day_words(document.dated)}{at}"
