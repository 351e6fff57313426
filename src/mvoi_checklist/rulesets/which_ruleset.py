"""Which ruleset a call of the library means: the one that was given, the default one, or that of a checklist."""

from __future__ import annotations

from functools import cache

from mvoi_checklist._data import DEFAULT_RULESET
from mvoi_checklist.engine.unknown_names import refuse_other_rules
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.rulesets import available_rulesets, load_ruleset


def given_or_default(ruleset: Ruleset | None) -> Ruleset:
    """The ruleset where none need be given; nothing given is the default one.

    Raises:
        UsageError: it is the name of a ruleset.

    """
    given = _default() if ruleset is None else ruleset
    refuse_name(given)
    return given


@cache
def _default() -> Ruleset:
    """Once for all calls: loading it takes longer than reading a document, and it never changes."""
    return load_ruleset(DEFAULT_RULESET)


def rules_of(checklist: Checklist, ruleset: Ruleset | None) -> Ruleset:
    """The ruleset of a checklist; when none is given the installed one of its name.

    Raises:
        UsageError: the checklist was made with other rules.

    """
    rules, name = given_or_default(ruleset), checklist.ruleset.id
    if ruleset is None and name != rules.identity.id and name in available_rulesets():
        rules = load_ruleset(name)
    refuse_other_rules(checklist, rules)
    return rules
