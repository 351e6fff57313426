"""A ruleset made ready to decide with: what follows from the rules alone is worked out once, when it is first asked for."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import NamedTuple

from mvoi_checklist.engine.conditions import Outcome, Test, test_of
from mvoi_checklist.engine.explanation_phrases import ExplanationPhrases
from mvoi_checklist.engine.phrases import Phrases
from mvoi_checklist.model.checklist import GroundChoice, LeftOut
from mvoi_checklist.model.closed_lists import Answer, SingleSupplierForm
from mvoi_checklist.model.condition import Condition
from mvoi_checklist.model.memo import Memo
from mvoi_checklist.model.policy import ShortList
from mvoi_checklist.model.rules import Criterion, Duty, Ground
from mvoi_checklist.model.ruleset import Ruleset

_NARROW = 3
"""From so many digits on a CPV prefix names a sort of product or work."""

_NAME = re.compile(r"\b[A-Z]{3,}(?:[ -][A-Z]{2,})*\b")
"""A standard as it is written: ENERGY STAR, PSO."""


class Candidate(NamedTuple):
    """A criterion of a product group, as it stands under one theme."""

    group: str
    criterion: Criterion
    fits: Test
    order: tuple[bool, str]
    """First what is about this theme above all, then by code."""
    level: int
    dated: bool
    """There are days on which it is not in force."""
    unusable: str | None
    """Why it cannot be asked of a single supplier."""
    title: str
    """The title to look for words in, with the words that stand for it."""
    cpv: tuple[str, ...]
    """The CPV codes that it fits; none: all of them."""
    narrow_cpv: tuple[str, ...]
    """The CPV codes that it was written for, without those of a whole division (45: all works)."""
    for_small: bool
    """It was written for purchases below some value."""
    standards: frozenset[str]
    """The standards that its text asks for and that prove it: ENERGY STAR."""
    left_out: Memo[str, LeftOut]
    """By the reason why it is left out."""


class ReadyDuty(NamedTuple):
    """A duty with its condition and the product groups it is about; none: all of them."""

    duty: Duty
    fits: Test
    groups: frozenset[str]


class Rulebook:
    """A ruleset with what the engine looks up in it; the keys of cells and candidates are (product group, theme)."""

    def __init__(self, ruleset: Ruleset) -> None:
        """Start with nothing worked out."""
        self._ruleset = ruleset
        self.phrases = ExplanationPhrases(ruleset)
        self.candidates = Memo(self._candidates)
        self.cells = Memo(self._cell)
        self.criterion_titles = Memo(self._criterion_titles)

    @cached_property
    def duties(self) -> tuple[ReadyDuty, ...]:
        """The statutory duties."""
        return tuple(ReadyDuty(duty, test_of(duty.when), frozenset(duty.product_groups)) for duty in self._ruleset.duties)

    @cached_property
    def grounds(self) -> tuple[tuple[GroundChoice, Test], ...]:
        """The grounds, as a checklist offers them, each with its condition."""
        return tuple((_ground_choice(ground), test_of(ground.when)) for ground in self._ruleset.grounds)

    @cached_property
    def _ground_names(self) -> tuple[tuple[Ground, Phrases], ...]:
        """The grounds, each with the words for it."""
        named = self._ruleset.vocabulary.grounds
        return tuple((ground, Phrases((ground.title.lower(), *named.get(ground.id, ())))) for ground in self._ruleset.grounds)

    def grounds_named(self, text: str) -> list[Ground]:
        """The grounds that a text names, in whatever words."""
        return [ground for ground, names in self._ground_names if names.search(text)]

    @cached_property
    def explanation_parts(self) -> tuple[str, ...]:
        """What a good explanation names."""
        return tuple(part.title for part in self._ruleset.vocabulary.explanation_parts)

    @cached_property
    def short_lists(self) -> tuple[tuple[ShortList, Test], ...]:
        """The policy's rows, each with its condition."""
        return tuple((row, test_of(row.when)) for row in self._ruleset.policy.short_lists)

    @cached_property
    def shortest_list(self) -> int:
        """The fewest criteria per theme that the policy shows."""
        return min(row.criteria_per_theme for row in self._ruleset.policy.short_lists)

    def _candidates(self, key: tuple[str, str]) -> tuple[Candidate, ...]:
        group, theme = key
        return tuple(_candidate(group, theme, criterion) for criterion in self._ruleset.criteria_by_group_and_theme.get(key, ()))

    def _criterion_titles(self, group: str) -> str:
        """A line each, to see at once that a word is in none of them."""
        return "\n".join(_told_by(criterion) for criterion in self._ruleset.group_by_id[group].criteria)

    def _cell(self, key: tuple[str, str]) -> Test:
        """What the policy's table says about a theme in a product group, with its words for that."""
        group, theme = key
        policy, title = self._ruleset.policy, self._ruleset.theme_by_id[theme].title
        group_title = self._ruleset.group_by_id[group].title
        for row in policy.mapping:
            if row.theme == theme and row.product_group == group:
                return _because(f"{title} hoort bij {group_title} volgens {row.source.title}, {row.source.place}.", row.when)
        if group == self._ruleset.fallback_group:
            for default in policy.default_themes:
                if default.theme == theme:
                    return _because(f"{title} geldt ook buiten de productgroepen. {default.reason}", default.when)
            return _never(f"{title} is geen standaardthema buiten de productgroepen.")
        return _never(f"{title} staat in {policy.plan.title} niet bij {group_title}.")


@lru_cache(maxsize=8)
def rulebook_of(ruleset: Ruleset) -> Rulebook:
    """The rulebook of a ruleset, the same one for every document."""
    return Rulebook(ruleset)


def _ground_choice(ground: Ground) -> GroundChoice:
    return GroundChoice(ground=ground.id, title=ground.title, holds_when=ground.holds_when, proof=ground.proof, example=ground.good_example)


def _because(why: str, condition: Condition) -> Test:
    test = test_of(condition)
    told = Memo[Outcome, Outcome](lambda outcome: outcome._replace(reasons=(why, *outcome.reasons)))
    return lambda facts: told[test(facts)]


def _never(why: str) -> Test:
    outcome = Outcome(Answer.NO, (why,))
    return lambda _: outcome


def _told_by(criterion: Criterion) -> str:
    """The words by which a purchase tells that the criterion is about it."""
    return " ".join((criterion.title, *criterion.words)).lower()


def _candidate(group: str, theme: str, criterion: Criterion) -> Candidate:
    single = criterion.single_supplier
    return Candidate(
        group,
        criterion,
        test_of(criterion.when),
        order=(criterion.themes[0] != theme, criterion.code),
        level=criterion.level,
        dated=bool(criterion.in_force_from or criterion.in_force_until),
        unusable=single.reason if single and single.becomes is SingleSupplierForm.NONE else None,
        title=_told_by(criterion),
        cpv=criterion.when.cpv or (),
        narrow_cpv=tuple(prefix for prefix in criterion.when.cpv or () if len(prefix.rstrip("0")) >= _NARROW),
        for_small=criterion.when.value is not None and criterion.when.value.until is not None,
        standards=frozenset(_NAME.findall(criterion.text)).intersection(_NAME.findall(criterion.evidence)),
        left_out=Memo(lambda reason: LeftOut(code=criterion.code, title=criterion.title, reason=reason)),
    )
