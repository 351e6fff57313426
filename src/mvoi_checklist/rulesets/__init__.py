"""Rules from files: load, and check that they are whole and right."""

from mvoi_checklist.rulesets.load import available_rulesets, load_ruleset

__all__ = ["available_rulesets", "load_ruleset"]
