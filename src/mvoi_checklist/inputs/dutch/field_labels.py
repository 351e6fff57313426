"""Which field of a start document, or of its evaluation, a label asks: "Looptijd", "Hoeveel gaat het kosten, zonder btw en zonder opties?"."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.inputs.dutch.harmless import harmless_left_out
from mvoi_checklist.inputs.dutch.offered_kinds import offers_kinds
from mvoi_checklist.inputs.dutch.words import LONGEST_LABEL, Words
from mvoi_checklist.model.memo import Memo

OF_A_CONTRACT = {"duration_months", "start_date"}
_WITHOUT_VAT = re.compile(r"(?P<label>[^,(]{3,40}),\s*(?:ex|excl|exclusief|zonder)\b[^?]*\bbtw\b[^?]*$", re.IGNORECASE)
"""A label with what is in its amount behind it: "Raming, exclusief btw, koop plus onderhoud over de hele looptijd"."""


def field_label(text: str, words: Words) -> str | None:
    """The field that a label names; a row of boxes to tick names none."""
    return _labels_of(words)[text] if len(text) <= LONGEST_LABEL else None


@lru_cache(maxsize=8)
def _labels_of(words: Words) -> Memo[str, str | None]:
    """What labels name by this vocabulary, each worked out once."""
    return Memo(lambda text: _field(text, words))


def _field(text: str, words: Words) -> str | None:
    if "☐" in text or "☒" in text:
        return None
    asked = harmless_left_out(text, words) if text.rstrip().endswith("?") else text
    found = words.find_label("fields", text) or words.find_label("evaluation_fields", text) or (words.find_label("fields", asked) if asked != text else None)
    if not found and (valued := _WITHOUT_VAT.match(text)) and words.find_label("fields", valued["label"]) == "estimated_value":
        found = "estimated_value"
    found = found or ("contract_kind" if offers_kinds(text, words) else None)
    return None if found in OF_A_CONTRACT and words.is_before_contract(text) else found
