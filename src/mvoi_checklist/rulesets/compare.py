"""What changed between two rulesets, rule by rule and field by field, and what that does to a checklist. Nothing is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.ruleset import Ruleset, refuse_name

ChangeKind = Literal["added", "withdrawn", "changed", "removed"]
Fields = dict[str, Any]
"""A rule as flat fields: ``{"title": …, "when.value.from": …}``."""

RULES = {"themes": ("id",), "product_groups": ("id",), "grounds": ("id",), "duties": ("id",), "thresholds": ("id",), "findings": ("code",), "cpv": ("prefix",)}
POLICY = {"mapping": ("theme", "product_group"), "ambitions": ("theme",), "goals": ("year",), "default_themes": ("theme",)}
YEAR = {"year_plan": "actions", "year_evaluation": "questions"}
"""The lists of a ruleset and of its policy, and those of its year, each with the keys that name an entry; everything else is compared as a whole."""


@dataclass(frozen=True)
class FieldChange:
    """One field of a rule, as it was and as it is; None where it was or is not given."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class RuleChange:
    """One rule that came, went, ended or changed. ``part`` is the list in which it stands."""

    part: str
    name: str
    title: str
    kind: ChangeKind
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class Effect:
    """Something that a checklist says differently: a theme's verdict, a duty's state, whether it is complete or counts for the goal."""

    subject: str
    before: str | None
    after: str | None


def compare_rulesets(before: Ruleset, after: Ruleset) -> tuple[RuleChange, ...]:
    """Return every difference in what the rules say; name, version and order do not count."""
    refuse_name(before)
    refuse_name(after)
    old, new = dict(_parts(before)), dict(_parts(after))
    return tuple(change for part in dict.fromkeys([*old, *new]) for change in _compared(part, old.get(part, {}), new.get(part, {})))


def compare_checklists(before: Checklist, after: Checklist) -> tuple[Effect, ...]:
    """Return what two checklists of one start document say differently."""
    old, new = dict(_verdicts(before)), dict(_verdicts(after))
    return tuple(Effect(subject, old.get(subject), new.get(subject)) for subject in dict.fromkeys([*old, *new]) if old.get(subject) != new.get(subject))


def _parts(ruleset: Ruleset) -> Iterator[tuple[str, dict[str, Fields]]]:
    """All that a ruleset says: per part, the rules by name."""
    whole = ruleset.model_dump(mode="json", by_alias=True, exclude={"identity"})
    policy = whole.pop("policy")
    criteria = [{"product_group": group["id"], **item} for group in whole["product_groups"] for item in group.pop("criteria")]
    yield "criteria", _named(criteria, ("code",))
    for keys, source in ((POLICY, policy), (RULES, whole)):
        for part, names in keys.items():
            yield part, _named(source.pop(part), names)
    yield "short_lists", {str(number): _flat(row) for number, row in enumerate(policy.pop("short_lists"), start=1)}
    yield "policy", {"": _flat(policy)}
    for part, inner in YEAR.items():
        rest = whole.pop(part)
        yield part, {**_named(rest.pop(inner), ("id",)), **({"": _flat(rest)} if rest else {})}
    yield from ((part, {"": _flat(value if isinstance(value, dict) else {part: value})}) for part, value in whole.items())


def _named(rows: Iterable[dict[str, Any]], keys: tuple[str, ...]) -> dict[str, Fields]:
    return {" bij ".join(str(row[key]) for key in keys): _flat(row) for row in rows}


def _flat(value: dict[str, Any], before: str = "") -> Fields:
    """Tables within tables as dotted names; what is not given is left out."""
    found: Fields = {}
    for key, inner in value.items():
        if isinstance(inner, dict):
            found |= _flat(inner, f"{before}{key}.")
        elif inner is not None:
            found[f"{before}{key}"] = inner
    return found


def _compared(part: str, old: dict[str, Fields], new: dict[str, Fields]) -> Iterator[RuleChange]:
    for name in dict.fromkeys([*old, *new]):
        before, after = old.get(name), new.get(name)
        if before is None or after is None:
            kind: ChangeKind = "added" if before is None else "removed"
            yield RuleChange(part, name, _title(before or after or {}), kind)
        elif before != after:
            differing = tuple(key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key))
            fields = tuple(FieldChange(key, before.get(key), after.get(key)) for key in differing)
            kind = "withdrawn" if "in_force_until" in after and "in_force_until" not in before else "changed"
            yield RuleChange(part, name, _title(after), kind, fields)


def _title(rule: Fields) -> str:
    """The title of a rule; lists of words may have one of that name."""
    title = rule.get("title")
    return title if isinstance(title, str) else ""


def _verdicts(checklist: Checklist) -> Iterator[tuple[str, str]]:
    yield from ((theme.title, theme.verdict.title) for theme in checklist.themes)
    yield from ((f"Plicht {duty.title}", duty.state.title) for duty in checklist.duties)
    yield "Compleet", "ja" if checklist.complete else "nee"
    yield "Telt mee voor het jaardoel", "ja" if checklist.counts_for_goal else "nee"
