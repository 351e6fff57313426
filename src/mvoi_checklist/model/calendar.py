"""The calendar of tenders and the year plan beside it, as inkoop keeps them in a workbook."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import Field

from mvoi_checklist.model.closed_lists import Procedure, Word
from mvoi_checklist.model.frozen import Amount, Day, Frozen, Id, Text, Year
from mvoi_checklist.model.quarter import Quarter

CALENDAR_SHEET, PLAN_SHEET, GUIDE_SHEET = "Kalender", "Jaarplan", "Uitleg"
"""Names of the sheets in the workbook; the year stands behind the first."""


class TenderStatus(Word):
    """Hoe het met een aanbesteding staat."""

    PLANNED = "gepland", "Gepland"
    RUNNING = "lopend", "Lopend"
    AWARDED = "gegund", "Gegund"
    POSTPONED = "uitgesteld", "Uitgesteld"
    CANCELLED = "vervallen", "Vervallen"


OUT_OF_THE_CALENDAR = frozenset({TenderStatus.POSTPONED, TenderStatus.CANCELLED})
"""Tenders that do not take place this year; each needs a reason."""


class ActionState(Word):
    """Hoe het met een actie staat."""

    OPEN = "open", "Nog te doen"
    BUSY = "bezig", "Bezig"
    DONE = "gereed", "Gereed"
    DROPPED = "vervallen", "Vervallen"


STILL_TO_DO = frozenset({ActionState.OPEN, ActionState.BUSY})


class Tender(Frozen):
    """Eén regel van de aanbestedingskalender."""

    place: Text = Field(title="Plaats", description="Blad en rij waar de aanbesteding staat.")
    title: Text = Field(title="Titel", description="Wat er wordt ingekocht.")
    reference: Text | None = Field(
        default=None,
        title="Zaaknummer",
        description="Kenmerk waarmee het startdocument wordt gevonden; elk kenmerk één keer. Mag leeg zijn bij gepland, uitgesteld en vervallen.",
    )
    product_group: Id | None = Field(default=None, title="Productgroep", description="Kies uit de lijst. Leeg: nog niet bekend.")
    start_quarter: Quarter = Field(title="Startkwartaal", description="Kwartaal waarin de aanbesteding start, zoals 2026-Q2.")
    department: Text | None = Field(default=None, title="Afdeling", description="Afdeling die inkoopt.")
    project_leader: Text | None = Field(default=None, title="Projectleider", description="Wie de inkoop trekt.")
    estimated_value: Amount | None = Field(default=None, title="Geraamde waarde", description="In euro zonder btw, hele looptijd, alle percelen samen.")
    procedure: Procedure | None = Field(default=None, strict=False, title="Procedure", description="Kies uit de lijst. Leeg: nog niet bekend.")
    promising: bool = Field(title="Kansrijk", description="ja of nee. Alleen kansrijke aanbestedingen tellen voor het jaardoel.")
    themes: tuple[Id, ...] = Field(default=(), title="Thema's", description="Thema's die het MVOI-team hier voorziet.")
    status: TenderStatus = Field(strict=False, title="Status", description="gepland, lopend, gegund, uitgesteld of vervallen.")
    reason: Text | None = Field(default=None, title="Reden", description="Verplicht bij uitgesteld en vervallen: waarom.")
    status_since: Day | None = Field(default=None, title="Status sinds", description="Datum waarop de status is veranderd. Mag leeg blijven.")
    added_on: Day | None = Field(default=None, title="Toegevoegd op", description="Alleen bij een aanbesteding die in de loop van het jaar is toegevoegd.")

    @property
    def known_as(self) -> str:
        """The reference; as long as there is none, the row where it stands."""
        return self.reference or f"{self.place.rpartition(', ')[2]} zonder zaaknummer"


class Action(Frozen):
    """Eén actie uit de jaarplanning, met haar stand."""

    title: Text = Field(title="Actie", description="Wat er gebeurt.")
    owner: Text = Field(title="Wie", description="Wie verantwoordelijk is.")
    quarter: Quarter = Field(title="Kwartaal", description="Kwartaal waarin de actie klaar moet zijn, zoals 2026-Q2.")
    state: ActionState | None = Field(default=None, strict=False, title="Stand", description="open, bezig, gereed of vervallen. Leeg: niet bijgehouden.")
    resources: Text | None = Field(
        default=None, title="Budget en capaciteit", description="Welk extra budget of welke extra capaciteit nodig is; 'geen' als het past in wat er is."
    )
    note: Text | None = Field(default=None, title="Opmerking", description="Wat de lezer erover moet weten.")
    source: Text | None = Field(default=None, title="Bron", description="Waar de actie is besloten.")


class Calendar(Frozen):
    """De aanbestedingskalender van een jaar, met de jaarplanning. ``year`` is ``None`` als niet te zien is van welk jaar."""

    year: Year | None
    tenders: tuple[Tender, ...]
    actions: tuple[Action, ...] = ()


class FailedRow(NamedTuple):
    """A row of the calendar that could not be used: its cells as they stand there, and what is wrong."""

    number: int
    cells: tuple[object, ...]
    problems: tuple[str, ...]
