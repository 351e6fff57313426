"""Rules from files: load, and check that they are whole and right."""

from mvoi_checklist.rulesets.load import Examined, available_rulesets, bundled_rulesets, examine_ruleset, load_ruleset

__all__ = ["Examined", "available_rulesets", "bundled_rulesets", "examine_ruleset", "load_ruleset"]
