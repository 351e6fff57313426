"""What a document says of all its amounts at once: "Alle bedragen zijn inclusief btw" leaves the value open, wherever that stands."""

from __future__ import annotations

import re
from typing import Any

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.readings import Readings, Source

_LONGEST = 2_000
_VALUE = "estimated_value"


class AmountsWithVat:
    """Remembers such a sentence while a document is being read."""

    def __init__(self, words: Words) -> None:
        """None yet."""
        self._words = words
        self._said: Source | None = None
        self._without = False
        """Whether an amount or a label says that no VAT is in it: then the sentence may be about other amounts."""

    def see(self, text: str, place: str) -> None:
        """Look in a cell or a paragraph."""
        self._without = self._without or self._pattern_without().search(text) is not None
        if self._said or len(text) > _LONGEST or not self._pattern().search(text):
            return
        told = (sentence for sentence in sentences(text) if self._pattern().match(sentence))
        quote = next((one for one in told if not (is_elsewhere(one, self._words) or is_hint(one, self._words))), "")
        self._said = Source(_VALUE, quote, place) if quote else None

    def finish(self, fields: dict[str, Any], readings: Readings) -> None:
        """Leave the value open where such a sentence is about it."""
        if self._said and _VALUE in fields and not self._without:
            readings.contest(fields, _VALUE, self._said)

    def _pattern_without(self) -> re.Pattern[str]:
        def pattern() -> str:
            vat = either(self._words.vocabulary.amount_doubts.get("vat", ()))
            return rf"(?i)\b(?:excl(?:\.|usief)?|ex\.?|zonder)\s*(?:de\s+)?(?:\d+\s*%\s*)?(?:{vat})(?!\w)"

        return self._words.compiled("without vat", pattern)

    def _pattern(self) -> re.Pattern[str]:
        """No amount of its own, and nothing that denies, stands in such a sentence."""

        def pattern() -> str:
            vat = either(self._words.vocabulary.amount_doubts.get("vat", ()))
            subject = r"(?:(?:alle|de|deze|genoemde|vermelde|bovenstaande)\s+){0,3}bedragen|(?:de|het)\s+(?:\w+\s+)?(?:waarde|raming|bedrag)\s+is"
            between = r"(?:(?!\b(?:niet|excl\w*|bijlage\w*)\b)[^.;€\d]){0,60}?"
            return rf"(?im)^\W{{0,3}}(?:{subject})\b{between}\bincl(?:\.|usief)?\s+(?:de\s+)?(?:\d+\s*%\s*)?(?:{vat})(?!\w)"

        return self._words.compiled("all amounts with vat", pattern)
