"""What somebody called a wish: "(wens) Fairtrade koffie". It is no criterion until somebody says that it earns points, or must be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import AskedCriterion


def is_wish(criterion: AskedCriterion, ruleset: Ruleset) -> bool:
    """Whether a wish is all that a criterion is called."""
    return criterion.kind is None and criterion.code is None and _opening(ruleset.vocabulary.wish_words).match(criterion.text) is not None


@lru_cache(maxsize=8)
def _opening(words: Iterable[str]) -> re.Pattern[str]:
    """A wish between brackets, or before a colon or dash."""
    return re.compile(rf"\s*(?:\((?:{either(words)})\)|(?:{either(words)})\s*(?::|[-–—]\s))", re.IGNORECASE)
