"""The text of a criterion with its places to fill in, each with the name that the ruleset gives that place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mvoi_checklist.model.checklist import SuggestedCriterion, ThemeResult
from mvoi_checklist.outputs.pages.blocks import Run, TextControl

_PROPOSAL = re.compile(r"(\[[^\[\]\n]{1,200}\])")
_PLACE = re.compile(r"\{(\w+)\}")
_NO_NAME = "voorstel"


def wording_pieces(words: str, theme: ThemeResult, item: SuggestedCriterion) -> list[Run | TextControl]:
    """The text, with a control for each proposal between brackets; what the place is for stands first in its name."""
    parts = _PROPOSAL.split(words)
    labels = _labels(parts[1::2], item)
    pieces: list[Run | TextControl] = []
    for number, part in enumerate(parts):
        if number % 2:
            place = number // 2 + 1
            pieces.append(TextControl(f"fill.{theme.theme}.{item.code}.{place}", f"{next(labels)} ({item.code}.{place}, {theme.title})", part, ""))
        elif part:
            pieces.append(Run(part))
    return pieces


def _labels(proposals: Sequence[str], item: SuggestedCriterion) -> Iterator[str]:
    """By their order; of a text in which places were taken away or added only what can be no other, for proposals may be the same."""
    by_name = {fill.name: fill for fill in item.fill_ins}
    standing = [by_name[name] for name in _PLACE.findall(item.text) if name in by_name]
    if len(standing) == len(proposals):
        return iter([fill.label for fill in standing])
    labels = [{fill.label for fill in standing if f"[{fill.default}]" == proposal} for proposal in proposals]
    return iter([found.pop() if len(found) == 1 else _NO_NAME for found in labels])
