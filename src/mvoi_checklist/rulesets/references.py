"""Do the rules refer to things that exist, and is every code used once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.condition import Condition
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.words import ContractKind, Procedure


def reference_problems(ruleset: Ruleset) -> list[Problem]:
    """Return every unknown reference, reused code and condition that is always true."""
    return [*_themes(ruleset), *_groups(ruleset), *_reused(ruleset), *_always_true(ruleset)]


def _themes(ruleset: Ruleset) -> Iterator[Problem]:
    policy = ruleset.policy
    used: list[tuple[str, Iterable[str]]] = [
        ("policy.toml, focus_themes", policy.focus_themes),
        ("policy.toml, ambitions", [row.theme for row in policy.ambitions]),
        ("policy.toml, mapping", [row.theme for row in policy.mapping]),
        ("policy.toml, default_themes", [row.theme for row in policy.default_themes]),
        ("policy.toml, thresholds_not_set", policy.thresholds_not_set),
        *((f"criterium {code}, themes", item.themes) for code, item in ruleset.criterion_by_code.items()),
        *((f"plicht {duty.id}, themes", duty.themes) for duty in ruleset.duties),
    ]
    for where, names in used:
        yield from _unknown(where, "thema", names, ruleset.theme_by_id)


def _groups(ruleset: Ruleset) -> Iterator[Problem]:
    used: list[tuple[str, Iterable[str]]] = [
        ("ruleset.toml, fallback_group", [ruleset.fallback_group]),
        ("policy.toml, mapping", [row.product_group for row in ruleset.policy.mapping]),
        *((f"plicht {duty.id}, product_groups", duty.product_groups) for duty in ruleset.duties),
        *((f"cpv.csv, {row.prefix}", row.product_groups) for row in ruleset.cpv),
    ]
    for where, names in used:
        yield from _unknown(where, "productgroep", names, ruleset.group_by_id)


def _unknown(where: str, word: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"Bedoelt u '{close[0]}'?" if close else f"Kies uit: {', '.join(known)}."
            yield Problem(where, f"'{name}' is geen {word}.", hint)


def _reused(ruleset: Ruleset) -> Iterator[Problem]:
    codes = Counter(criterion.code for group in ruleset.product_groups for criterion in group.criteria)
    for code, count in codes.items():
        if count > 1:
            yield Problem(f"criterium {code}", f"deze code komt {count} keer voor.", "Geef elk criterium een eigen code.")


def _always_true(ruleset: Ruleset) -> Iterator[Problem]:
    conditions: list[tuple[str, Condition]] = [
        *((f"criterium {code}", item.when) for code, item in ruleset.criterion_by_code.items()),
        *((f"plicht {duty.id}", duty.when) for duty in ruleset.duties),
        *((f"grond {ground.id}", ground.when) for ground in ruleset.grounds),
    ]
    for where, condition in conditions:
        full = [
            name
            for name, values, every in (
                ("procedure", condition.procedure, Procedure),
                ("contract_kind", condition.contract_kind, ContractKind),
            )
            if values is not None and set(values) == set(every)
        ]
        for name in full:
            yield Problem(f"{where}, when.{name}", "noemt alle waarden en is dus altijd waar.", "Laat de voorwaarde weg.")
