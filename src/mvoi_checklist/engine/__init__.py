"""Deciding: a start document and a ruleset in, a checklist out; no file, clock or network is touched."""

from mvoi_checklist.engine.evaluate import evaluate

__all__ = ["evaluate"]
