"""Over which part of which year is reported."""

from __future__ import annotations

import datetime
from typing import Self

from pydantic import model_validator

from mvoi_checklist.model.frozen import Frozen, Year
from mvoi_checklist.model.quarter import Quarter, quarter_at, quarters_of, year_of


class Period(Frozen):
    """Waarover wordt gerapporteerd: een jaar of een kwartaal, op een peildatum, voor één afdeling of alle."""

    year: Year
    quarter: Quarter | None = None
    department: str | None = None
    on: datetime.date

    @model_validator(mode="after")
    def _quarter_of_the_year(self) -> Self:
        """Refuse a quarter of another year: its figures would be about nothing."""
        if self.quarter is not None and year_of(self.quarter) != self.year:
            msg = f"het kwartaal {self.quarter} valt niet in {self.year}"
            raise ValueError(msg)
        return self

    @property
    def until(self) -> str:
        """The last quarter of which the tenders are counted: an account plan of a running year asks nothing of what starts later."""
        last = quarters_of(self.year)[-1]
        running = self.department is not None and self.on.year == self.year
        return self.quarter or (quarter_at(self.on) if running else last)
