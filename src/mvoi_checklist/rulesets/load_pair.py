"""Two rulesets to hold against each other, of which one may be a base that has no policy of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mvoi_checklist.errors import RulesetError
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.rulesets import load_ruleset
from mvoi_checklist.rulesets.load import has_policy, read_base, ruleset_folder


def load_pair(before: str | Path, after: str | Path) -> tuple[Ruleset, Ruleset]:
    """Load two rulesets to compare, each by name or folder; a base gets the policy of the other, so that only the rules differ.

    Raises:
        RulesetError: one does not exist or has mistakes, of which each names it; or neither has a policy.

    """
    names = (before, after)
    with_policy = [has_policy(ruleset_folder(name)) for name in names]
    if with_policy[0] == with_policy[1]:
        return _named(before), _named(after)
    whole = _named(names[with_policy.index(True)])
    base = read_base(names[with_policy.index(False)], whole.policy)
    return (whole, base) if with_policy[0] else (base, whole)


def _named(name: str | Path) -> Ruleset:
    try:
        return load_ruleset(name)
    except RulesetError as error:
        where = str(name)
        raise RulesetError(item if item.where == where else replace(item, where=f"{where}, {item.where}") for item in error.problems) from None
