"""Criteria of which somebody changed the text without ticking the box: each stands in its theme until that is decided, also where it would not be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.criteria import Suggestions, as_shown
from mvoi_checklist.model.form import UNTICKED


def with_reworded(suggested: Mapping[str, Suggestions], case: Case) -> dict[str, Suggestions]:
    """The suggestions by theme, with what was reworded there added where it is not shown."""
    reworded: dict[str, set[str]] = defaultdict(set)
    for field in case.evidence:
        group, _, about = field.partition(".")
        if group == UNTICKED:
            theme, _, code = about.partition(".")
            reworded[theme].add(code)
    return {theme: _with(reworded[theme], theme, found, case) if theme in reworded else found for theme, found in suggested.items()}


def _with(codes: Collection[str], theme: str, suggestions: Suggestions, case: Case) -> Suggestions:
    missing = {*codes} - {item.code for item in suggestions.shown}
    candidates = {
        candidate.criterion.code: candidate
        for group in case.ruleset.group_by_id
        for candidate in case.rulebook.candidates[group, theme]
        if candidate.criterion.code in missing
    }
    added = as_shown(((candidate, case.outcomes[candidate.fits]) for _, candidate in sorted(candidates.items())), case)
    left_out = tuple(item for item in suggestions.left_out if item.code not in candidates)
    return suggestions._replace(shown=(*suggestions.shown, *added), left_out=left_out)
