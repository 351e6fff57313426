"""Whether a criterion, duty or threshold is in force on a day."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from mvoi_checklist.model.dutch import day_words


class Dated(Protocol):
    """A rule that may begin and end; without a day it always did, or still does."""

    @property
    def in_force_from(self) -> date | None:
        """The first day."""

    @property
    def in_force_until(self) -> date | None:
        """The last day."""


def not_in_force(rule: Dated, on: date) -> str | None:
    """Why a rule is not in force on a day: "geldt pas vanaf 1 maart 2026"; None when it is."""
    if rule.in_force_from is not None and on < rule.in_force_from:
        return f"geldt pas vanaf {day_words(rule.in_force_from)}"
    if rule.in_force_until is not None and on > rule.in_force_until:
        return f"is vervallen na {day_words(rule.in_force_until)}"
    return None
