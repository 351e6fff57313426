"""A criterion of the rules among the words by which a document is understood."""

from __future__ import annotations

from mvoi_checklist.model.closed_lists import CriterionKind
from mvoi_checklist.model.frozen import Frozen


class KnownCriterion(Frozen):
    """A criterion of the ruleset as a reader may meet it: pasted, and perhaps edited."""

    code: str
    themes: tuple[str, ...]
    kind: CriterionKind
    text: str
