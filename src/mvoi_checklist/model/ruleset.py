"""A ruleset: the national rules and one municipality's policy on top, complete and consistent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property

from mvoi_checklist.errors import Problem, UsageError, shown_argument
from mvoi_checklist.model.calendar_columns import CalendarColumns
from mvoi_checklist.model.closed_lists import ContractKind, Procedure
from mvoi_checklist.model.evaluation import EvaluationGuide
from mvoi_checklist.model.findings import FindingRule
from mvoi_checklist.model.form import DELIVERED_LABEL, DELIVERY_NOTE_LABEL
from mvoi_checklist.model.frozen import Frozen, FrozenDict, Id, Text
from mvoi_checklist.model.group_words import GroupWords
from mvoi_checklist.model.known_criterion import KnownCriterion
from mvoi_checklist.model.policy import Ambition, Policy
from mvoi_checklist.model.rules import CpvRow, Criterion, Duty, Ground, ProductGroup, Theme, Threshold
from mvoi_checklist.model.vocabulary import Vocabulary
from mvoi_checklist.model.year_evaluation import YearEvaluation
from mvoi_checklist.model.year_plan import YearPlan

_FINGERPRINT_LENGTH = 8


class RulesetIdentity(Frozen):
    """Waarmee is geoordeeld: regelset, versie (CalVer) en sha256 over de inhoud."""

    id: Id
    title: Text
    version: Text
    sha256: Text

    @property
    def fingerprint(self) -> str:
        """Enough of the sha256 to tell two rulesets apart; the whole goes with the data."""
        return self.sha256[:_FINGERPRINT_LENGTH]


def as_it_was(made: str, now: str) -> str:
    """Name the other rules with which something was made: with the name and version of today's they were changed since."""
    return f"{made}, zoals die toen was" if made == now else made


def refuse_name(ruleset: object) -> None:
    """Let a ruleset pass; the name or folder of one is easily given instead.

    Raises:
        UsageError: it is no ruleset.

    """
    if not isinstance(ruleset, Ruleset):
        raise UsageError([Problem("ruleset", f"{shown_argument(ruleset)} is geen regelset.", "Geef wat load_ruleset teruggeeft.")])


class Ruleset(Frozen):
    """Alle regels waarmee een startdocument wordt beoordeeld."""

    identity: RulesetIdentity
    themes: tuple[Theme, ...]
    product_groups: tuple[ProductGroup, ...]
    fallback_group: Id
    grounds: tuple[Ground, ...]
    duties: tuple[Duty, ...]
    thresholds: tuple[Threshold, ...]
    cpv: tuple[CpvRow, ...]
    vocabulary: Vocabulary
    group_words: GroupWords = GroupWords()
    findings: tuple[FindingRule, ...]
    evaluation: EvaluationGuide
    policy: Policy
    calendar_columns: CalendarColumns = CalendarColumns()
    year_plan: YearPlan = YearPlan()
    year_evaluation: YearEvaluation = YearEvaluation()

    def __hash__(self) -> int:
        """The fingerprint stands for all that is in it."""
        return hash(self.identity.sha256)

    @cached_property
    def theme_by_id(self) -> Mapping[str, Theme]:
        """The themes by id, in the order of the rulebook."""
        return FrozenDict({theme.id: theme for theme in self.themes})

    @cached_property
    def group_by_id(self) -> Mapping[str, ProductGroup]:
        """The product groups by id, the fallback group (``overig``) included."""
        return FrozenDict({group.id: group for group in self.product_groups})

    @cached_property
    def group_titles(self) -> dict[str, str]:
        """The names of the product groups to choose from; last that of the fallback group, for what belongs to none of them."""
        titles = {group.id: group.title for group in self.product_groups}
        return FrozenDict(
            {**{group: title for group, title in titles.items() if group != self.fallback_group}, self.fallback_group: titles[self.fallback_group]}
        )

    @cached_property
    def ground_by_id(self) -> Mapping[str, Ground]:
        """The grounds for an explanation by id."""
        return FrozenDict({ground.id: ground for ground in self.grounds})

    @cached_property
    def duty_by_id(self) -> Mapping[str, Duty]:
        """The statutory duties by id."""
        return FrozenDict({duty.id: duty for duty in self.duties})

    @cached_property
    def finding_by_code(self) -> Mapping[str, FindingRule]:
        """The catalogue of findings by code."""
        return FrozenDict({rule.code: rule for rule in self.findings})

    @cached_property
    def criterion_by_code(self) -> Mapping[str, Criterion]:
        """Every criterion of every product group by its permanent code."""
        return FrozenDict({criterion.code: criterion for group in self.product_groups for criterion in group.criteria})

    @cached_property
    def criteria_by_group_and_theme(self) -> Mapping[tuple[str, str], tuple[Criterion, ...]]:
        """The criteria of one product group for one theme."""
        found: dict[tuple[str, str], tuple[Criterion, ...]] = {}
        for group in self.product_groups:
            for criterion in group.criteria:
                for theme in criterion.themes:
                    found[group.id, theme] = (*found.get((group.id, theme), ()), criterion)
        return FrozenDict(found)

    @cached_property
    def cpv_by_prefix(self) -> Mapping[str, CpvRow]:
        """The CPV map by prefix."""
        return FrozenDict({row.prefix: row for row in self.cpv})

    @cached_property
    def words(self) -> Vocabulary:
        """The vocabulary, in which a title is also a word for what it names, and a theme's own texts are no answers."""
        known = self.vocabulary
        titled = {
            "themes": {theme.id: (*known.themes.get(theme.id, ()), theme.title) for theme in self.themes},
            "grounds": {ground.id: (*known.grounds.get(ground.id, ()), ground.title) for ground in self.grounds},
            "placeholders": (*known.placeholders, *(text for theme in self.themes for text in (theme.definition, theme.question))),
            "product_groups": self._group_names(),
            "procedures": {item.value: (*known.procedures.get(item.value, ()), item.title) for item in Procedure},
            "contract_kinds": {item.value: (*known.contract_kinds.get(item.value, ()), item.title) for item in ContractKind},
            "duties": {duty.id: (duty.title,) for duty in self.duties},
            "evaluation_fields": {**known.evaluation_fields, **self._delivery_words()},
            "criteria": tuple(
                KnownCriterion(code=rule.code, themes=rule.themes, kind=kind, text=text)
                for rule in self.criterion_by_code.values()
                for kind, text in rule.wordings
            ),
        }
        return known.model_copy(update={name: FrozenDict(value) if isinstance(value, dict) else value for name, value in titled.items()})

    @property
    def reading_sha256(self) -> str:
        """The sha256 of what the reading of a document depends on: the rules, and the empty forms that are known beside them."""
        return hashlib.sha256("\n".join((self.identity.sha256, *self.vocabulary.form_lines)).encode()).hexdigest()

    def with_form_lines(self, lines: Iterable[str]) -> Ruleset:
        """The same rules, that know these lines as those of a form: where a start document still says them, nobody answered."""
        known = self.vocabulary.model_copy(update={"form_lines": (*self.vocabulary.form_lines, *lines)})
        return self.model_copy(update={"vocabulary": known})

    def _group_names(self) -> dict[str, tuple[str, ...]]:
        """What each product group is called; a name of the fallback group that another group has too is of that other one."""
        names = {group.id: (group.title, *group.other_names) for group in self.product_groups}
        others = {name.lower() for group, own in names.items() if group != self.fallback_group for name in (group, *own)}
        return {group: tuple(name for name in own if group != self.fallback_group or name.lower() not in others) for group, own in names.items()}

    def _delivery_words(self) -> dict[str, tuple[str, ...]]:
        """The rows of the evaluation that are about one theme."""
        labels = {"delivered": DELIVERED_LABEL, "note": DELIVERY_NOTE_LABEL}
        return {f"deliveries.{theme.id}.{field}": (label.format(theme=theme.title),) for theme in self.themes for field, label in labels.items()}

    @cached_property
    def ambition_by_theme(self) -> Mapping[str, Ambition]:
        """The policy's ambition per theme."""
        return FrozenDict({ambition.theme: ambition for ambition in self.policy.ambitions})
