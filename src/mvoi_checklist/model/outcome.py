"""What of one start document or checklist counts in the progress, or why it does not."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, Field

from mvoi_checklist.model.closed_lists import Verdict, Word
from mvoi_checklist.model.frozen import Amount, Frozen, Id, Level, Text
from mvoi_checklist.model.start_document import Evaluation, ValueRange


class Outcome(Word):
    """Of een kansrijke aanbesteding meetelt in de teller."""

    APPLIED = "applied", "Ja"
    NOT_APPLIED = "not_applied", "Nee"
    UNDETERMINED = "undetermined", "Nog niet te bepalen"
    NO_DOCUMENT = "no_document", "Geen document"


class ThemeOutcome(Frozen):
    """Wat er in één document over één thema is besloten."""

    theme: Id
    verdict: Verdict
    ground: Text | None = Field(default=None, description="De grond, in woorden.")
    explanation: str | None = Field(default=None, description="De uitleg, letterlijk.")
    levels: tuple[Level | None, ...] = Field(default=(), description="Het niveau van elk criterium dat in de opdracht is gevraagd; null: niet bekend.")


class DocumentOutcome(Frozen):
    """Wat van één startdocument of checklist in de voortgang telt."""

    file: Text
    dated: AwareDatetime | None = Field(
        default=None, description="Wanneer het is bewaard volgens het bestand zelf, op een tijdzone na; middernacht: alleen de dag."
    )
    reference: str | None
    title: str | None
    department: str | None
    outcome: Outcome
    themes: tuple[ThemeOutcome, ...]
    evaluation: Evaluation | None = None
    product_groups: tuple[Id, ...] = Field(default=(), description="Productgroepen die gelden of mogelijk zijn; leeg: niet bekend.")
    estimated_value: Amount | ValueRange | None = Field(default=None, description="In euro zonder btw, hele looptijd, alle percelen samen.")


class Misfit(Frozen):
    """Een document dat niet meetelt, met de reden."""

    file: Text
    reference: str | None
    title: str | None
    kind: Literal["no_reference", "not_in_calendar", "older", "same", "conflict", "unreadable"]
    reason: Text
