"""Rules from files: load, and check that they are whole and right."""

from __future__ import annotations

from pathlib import Path

from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.rulesets.bundled import available_rulesets, bundled_rulesets, compiled_ruleset

__all__ = ["available_rulesets", "bundled_rulesets", "load_ruleset"]


def load_ruleset(name: str | Path) -> Ruleset:
    """Load a bundled ruleset by name, or one's own by folder; the name of a bundled one, as text, is never a folder.

    Raises:
        RulesetError: the ruleset does not exist or has mistakes; it carries all of them.

    """
    compiled = compiled_ruleset(name) if isinstance(name, str) and name in available_rulesets() else None
    if compiled is not None:
        return compiled
    from mvoi_checklist.rulesets.load import read_ruleset  # noqa: PLC0415 - reading and checking TOML takes time to import

    return read_ruleset(name)
