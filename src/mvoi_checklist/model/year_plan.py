"""The year plan (jaarplanning) that a policy decided: actions with an owner and a quarter. Their state is kept by the user."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from mvoi_checklist.model.calendar import Action
from mvoi_checklist.model.closed_lists import Confidence, Status
from mvoi_checklist.model.frozen import Frozen, Id, QuarterNumber, Text, Year, unique
from mvoi_checklist.model.quarter import quarter
from mvoi_checklist.model.rules import Source


class YearPlanAction(Frozen):
    """Een actie uit het actieplan: in welke kwartalen, door wie; zonder jaar keert zij elk jaar terug."""

    id: Id
    title: Text
    owner: Text = Field(description="Wie het doet.")
    quarters: Annotated[tuple[QuarterNumber, ...], Field(min_length=1), AfterValidator(unique)] = Field(description="Nummers van de kwartalen, 1 tot en met 4.")
    year: Year | None = Field(default=None, description="Jaar; weggelaten: elk jaar.")
    note: str | None = Field(default=None, description="Opmerking bij de actie.")
    confidence: Confidence
    source: Source
    status: Status


class YearPlan(Frozen):
    """De jaarplanning."""

    actions: tuple[YearPlanAction, ...] = ()

    def of(self, year: int) -> tuple[Action, ...]:
        """The actions of one year, by quarter; nobody has said yet how far they are."""
        found = [
            Action(title=action.title, owner=action.owner, quarter=quarter(year, number), source=_source(action.source))
            for action in self.actions
            if action.year in (None, year)
            for number in action.quarters
        ]
        return tuple(sorted(found, key=lambda action: action.quarter))


def _source(source: Source) -> str:
    return f"{source.title}, {source.place}" if source.place else source.title
