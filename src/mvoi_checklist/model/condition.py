"""When a rule fits: a closed vocabulary, each field at most once, so that three-valued logic is exact."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from mvoi_checklist.model.closed_lists import ContractKind, Procedure
from mvoi_checklist.model.frozen import UNIQUE_ITEMS, Amount, CpvPrefix, Frozen, unique

INTERVAL_UNITS = {"value": "euro", "duration_months": "maanden"}
"""In what an interval counts, for sentences."""


class Interval(Frozen):
    """From (included) until (not included); one of the two may be open."""

    from_: Amount | None = Field(default=None, alias="from", title="Vanaf", description="Ondergrens, hoort erbij.")
    until: Amount | None = Field(default=None, title="Tot", description="Bovengrens, hoort er niet bij.")

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.from_ is None and self.until is None:
            msg = "geef 'from', 'until' of beide"
            raise ValueError(msg)
        if self.from_ is not None and self.until is not None and self.from_ >= self.until:
            msg = "'from' moet kleiner zijn dan 'until'; zo past geen enkel bedrag"
            raise ValueError(msg)
        return self


class Condition(Frozen):
    """All given fields must hold (AND); within a list one value is enough (OR). Nothing given: always fits."""

    value: Interval | None = Field(default=None, title="Waarde", description="Geraamde waarde in EUR exclusief btw.")
    duration_months: Interval | None = Field(default=None, title="Looptijd", description="Vaste looptijd in maanden.")
    procedure: Annotated[tuple[Procedure, ...], Field(min_length=1), AfterValidator(unique)] | None = Field(
        default=None, title="Procedure", description="Procedures waarbij de regel past.", json_schema_extra=UNIQUE_ITEMS
    )
    contract_kind: Annotated[tuple[ContractKind, ...], Field(min_length=1), AfterValidator(unique)] | None = Field(
        default=None, title="Soort opdracht", description="Soorten opdracht waarbij de regel past.", json_schema_extra=UNIQUE_ITEMS
    )
    cpv: Annotated[tuple[CpvPrefix, ...], Field(min_length=1), AfterValidator(unique)] | None = Field(
        default=None, title="CPV", description="Begin van CPV-codes waarbij de regel past.", json_schema_extra=UNIQUE_ITEMS
    )

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """The names of the fields that are given."""
        return tuple(name for name in type(self).model_fields if getattr(self, name) is not None)


ALWAYS = Condition()
