"""One document before one rulebook on one day, and how the checks report what they find."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mvoi_checklist.engine.conditions import Outcome, Test, facts_of, test_of
from mvoi_checklist.engine.rulebook import Rulebook, rulebook_of
from mvoi_checklist.model.closed_lists import Answer, Procedure
from mvoi_checklist.model.condition import Condition
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.memo import Memo
from mvoi_checklist.model.policy import ShortList
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import Evidence, StartDocument, ThemeAnswer

_LONG_WORD = re.compile(r"\w{6,}")


@dataclass(frozen=True)
class Case:
    """What every check needs to know; ``all_criteria`` asks for every criterion that fits, not for a short list."""

    document: StartDocument
    ruleset: Ruleset
    on: date
    all_criteria: bool = False

    @cached_property
    def rulebook(self) -> Rulebook:
        """The ruleset made ready."""
        return rulebook_of(self.ruleset)

    @cached_property
    def single_supplier(self) -> bool:
        """One supplier is invited, so that no offers or suppliers are compared."""
        return self.document.procedure is Procedure.SINGLE

    @cached_property
    def answers(self) -> dict[str, list[ThemeAnswer]]:
        """What the document says, by theme."""
        found: dict[str, list[ThemeAnswer]] = {}
        for answer in self.document.themes:
            found.setdefault(answer.theme, []).append(answer)
        return found

    @cached_property
    def lots(self) -> list[str]:
        """The lots that the document tells apart."""
        return list(dict.fromkeys(answer.lot for answer in self.document.themes if answer.lot))

    @cached_property
    def evidence(self) -> dict[str, list[Evidence]]:
        """Where the document says it, by field."""
        found: dict[str, list[Evidence]] = {}
        for item in self.document.evidence:
            found.setdefault(item.field, []).append(item)
        return found

    @cached_property
    def short_lists(self) -> tuple[ShortList, ...]:
        """Rows that may hold, up to the first that surely holds: an unknown value never shortens the list."""
        rows: list[ShortList] = []
        for row, test in self.rulebook.short_lists:
            answer = self.outcomes[test].answer
            if answer is not Answer.NO:
                rows.append(row)
            if answer is Answer.YES:
                break
        return tuple(rows) or self.ruleset.policy.short_lists

    @cached_property
    def highest_level(self) -> int:
        """The highest level of a criterion that goes with the size of the purchase."""
        return max(row.highest_level for row in self.short_lists)

    @cached_property
    def telling_words(self) -> Memo[tuple[str, ...], tuple[str, ...]]:
        """By product groups: the long words of title and description, without their endings, that some criterion of these groups has in its title.

        The title of the product group itself tells nothing: every criterion of the group is about it.
        """
        stems = {word[:-2] for word in _LONG_WORD.findall(f"{self.document.title or ''} {self.document.description or ''}".lower())}

        def telling(groups: tuple[str, ...]) -> tuple[str, ...]:
            titles = " ".join(self.ruleset.group_by_id[group].title.lower() for group in groups)
            criteria = [self.rulebook.criterion_titles[group] for group in groups]
            return tuple(stem for stem in stems if stem not in titles and any(stem in lines for lines in criteria))

        return Memo(telling)

    @cached_property
    def outcomes(self) -> Memo[Test, Outcome]:
        """What comes of each test for this document; many criteria share one."""
        facts = facts_of(self.document)
        return Memo(lambda test: test(facts))

    def holds(self, condition: Condition) -> Outcome:
        """Whether a condition holds for this document."""
        return self.outcomes[test_of(condition)]

    def report(self, code: str, *, theme: str | None = None, field: str | None = None, **words: object) -> Finding:
        """Make one finding; ``words`` fill the catalogue's message."""
        rule = self.ruleset.finding_by_code[code]
        evidence = self.evidence[field][0] if field in self.evidence else None
        return Finding(
            code=code,
            severity=rule.severity,
            theme=theme,
            field=field,
            message=rule.message.format(**words),
            place=evidence.place if evidence else None,
            quote=evidence.quote if evidence else None,
        )
