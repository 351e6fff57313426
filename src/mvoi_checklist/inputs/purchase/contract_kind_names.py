"""The names of kinds of purchases in sentences: works, supplies, services."""

from __future__ import annotations

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words

_SHORTEST = 4
"""Letters such as "W" or "SAS" only say it beside a label."""


def long_contract_kinds(words: Words) -> list[str]:
    """Those names, without the shortest."""
    return [name for names in words.vocabulary.contract_kinds.values() for name in names if len(name) >= _SHORTEST]


def contract_kind_names(words: Words, *, bare: bool = False) -> str:
    """The pattern of those names, ``bare`` without an article; "werk" without one is as often what somebody does."""
    names = long_contract_kinds(words)
    return either({name.removeprefix("een ") for name in names} if bare else (name for name in names if name != "werk"))
