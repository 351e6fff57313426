"""One document before one rulebook on one day, and how the checks report what they find."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mvoi_checklist.engine.conditions import holds
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.policy import ShortList
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.words import Answer, Procedure


@dataclass(frozen=True)
class Case:
    """What every check needs to know; ``all_criteria`` asks for every criterion that fits, not for a short list."""

    document: StartDocument
    ruleset: Ruleset
    on: date
    all_criteria: bool = False

    @property
    def single_supplier(self) -> bool:
        """One supplier is invited, so that no offers or suppliers are compared."""
        return self.document.procedure is Procedure.SINGLE

    @cached_property
    def short_lists(self) -> tuple[ShortList, ...]:
        """Rows that may hold, up to the first that surely holds: an unknown value never shortens the list."""
        rows: list[ShortList] = []
        for row in self.ruleset.policy.short_lists:
            answer = holds(row.when, self.document).answer
            if answer is not Answer.NO:
                rows.append(row)
            if answer is Answer.YES:
                break
        return tuple(rows) or self.ruleset.policy.short_lists

    def report(self, code: str, *, theme: str | None = None, field: str | None = None, **words: object) -> Finding:
        """Make one finding; ``words`` fill the catalogue's message."""
        rule = self.ruleset.finding_by_code[code]
        evidence = next((item for item in self.document.evidence if item.field == field), None)
        return Finding(
            code=code,
            severity=rule.severity,
            theme=theme,
            field=field,
            message=rule.message.format(**words),
            place=evidence.place if evidence else None,
            quote=evidence.quote if evidence else None,
        )
