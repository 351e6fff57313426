"""The words around an amount that say nothing new: "excl. btw", "over de hele looptijd"."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.dutch import NUMBER_WORDS

FEW = "|".join(NUMBER_WORDS[1:6])
"""Two to six, in words."""
_LAST = 1024
"""How many texts are remembered: each field looks for its own amounts in the same sentence."""
_BRACKET = r"excl(?:\.|usief)?|ex\.?|zonder|btw|b\.t\.w\.|\d{1,2}\s*(?:jaar|jr\.?|maanden|mnd\.?)|[,;]"
"""What may stand between brackets behind an amount, beside words that change nothing."""
_PARTS = "(?:percelen|scholen|locaties|gebouwen|gemeenten|organisaties)"
_WHOLE = (
    r"(?:voor|over|gedurende|van)\s+(?:de\s+|het\s+)?(?:(?:hele|gehele|volledige|totale|vaste|initiële)\s+)*(?:looptijd|contractduur|contractperiode|opdracht)"
    rf"(?:\s+van\s+(?:\d{{1,2}}|{FEW})\s+(?:jaar|maanden))?|"
    rf"over\s+(?:\d{{1,2}}|{FEW})\s+(?:jaar|maanden)|in totaal|totaal|percelen samen|"
    rf"(?:voor |van |en )?(?:(?:alle|allebei de|beide|de (?:{FEW})) {_PARTS}|"
    rf"(?:alle|beide|de)(?: \w+)? {_PARTS} (?:samen|tezamen|bij elkaar))(?: samen)?|"
    r"(?:voor |over )?de \w+ vaste jaren"
)


@lru_cache(maxsize=_LAST)
def harmless_left_out(text: str, words: Words) -> str:
    """The words around an amount without those that say nothing new: "excl. btw", "over de hele looptijd"."""
    return _harmless(words).sub(" ", text)


def _harmless(words: Words) -> re.Pattern[str]:
    def pattern() -> str:
        known = words.vocabulary.amount_doubts
        vat, aside = either((*known.get("vat", ()), *known.get("tax", ()))), f"{either(words.vocabulary.value_asides)}|{_BRACKET}"
        more = rf"(?:{either(words.vocabulary.option_names)}|{vat}\.?)"
        return (
            rf"(?i)[,;(]?\s*(?:de\s+)?(?:\w+\s+)?{more}\s+niet\s+(?:mee)?(?:gerekend|geteld|inbegrepen)\)?|"
            rf"\(\s*(?:(?:{aside})\s*)+\)|[,;]?\s*\b(?:{_WHOLE})(?!\w)|\([^()]*\bperceel\b[^()]*\d[^()]*\)|"
            rf"[,;(]?\s*\b(?:en\s+)?(?:excl(?:\.|usief)?|ex\.?|zonder)\s*(?:de\s+)?(?:\d+\s*%\s*)?(?:(?:{vat})\s*(?:,|en)\s*)?"
            rf"(?:{more}|$)(?!\w)"
            rf"(?:\s*(?:,|en)\s*(?:(?:zonder|excl(?:\.|usief)?)\s+)?{more})?\)?"
        )

    return words.compiled("harmless beside an amount", pattern)
