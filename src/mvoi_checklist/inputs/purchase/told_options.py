"""What a document says of options and renewals, beside a label or in a sentence: that there are, or that there are none."""

from __future__ import annotations

import re

from mvoi_checklist.engine.options_named import options_in
from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint, sentences
from mvoi_checklist.inputs.dutch.terms import COUNTED
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.model.closed_lists import Answer
from mvoi_checklist.model.start_document import OPTIONS, OPTIONS_LABEL

_COUNTED_FIELDS = ("estimated_value", "duration_months")
_LONGEST, _LONGEST_LABEL, _MOST = 2_000, 80, 20
_NOT_IN_IT = re.compile(r"\b(?:zonder|excl\w*|incl\w*)\b", re.IGNORECASE)
"""A label that only says what another field holds: "Einddatum zonder verlenging"."""
_ANSWER = re.compile(r"\W*(?:ja\b|nee\b|geen\b|n\.?v\.?t\b|.*\d|(?:een|één|twee|drie|vier)\b)", re.IGNORECASE)
_WAS = re.compile(r"\bniet meer\b|\b(?:is|zijn|werd|werden|was|waren)\b[^,;]*\bverlengd\b", re.IGNORECASE)
"""What happened to a contract that runs already."""
_SPLIT_UP = re.compile(r"\b\d{1,2}\s*\+\s*\d{1,2}\b(?!\s*(?:weken|dagen))|\+\s*\d\s*[x×]\s*\d", re.IGNORECASE)
"""A term as a sum without words, or with so many times the same: "2+1+1", "24 maanden + 2x12"; behind "2 jaar + 3 maanden" no option stands."""
_IF = re.compile(r"\s*(?:als|indien|wanneer|mocht)\b|.*\?\s*$", re.IGNORECASE | re.DOTALL)


class ToldOptions:
    """Keeps the places that tell of options and renewals, while a document is being read."""

    def __init__(self, words: Words, readings: Readings) -> None:
        """Start with nothing told."""
        self._words = words
        self._readings = readings
        names = either(words.vocabulary.amount_doubts.get("options", ()))
        self._named = words.compiled("options told", lambda: rf"(?i)\b(?:{names})")
        self._label_of = words.compiled("label of options", lambda: rf"(?i)\W*(?:\w+\s+){{0,2}}?(?:{names})")
        self._stems = [name.rstrip("*") for name in words.vocabulary.amount_doubts.get("options", ())]
        self._label, self._place, self._told = "", "", 0

    def see(self, text: str, place: str) -> None:
        """Look in a cell or a paragraph; a cell may answer the one before it in the same row."""
        if self._label and self._place == place and _ANSWER.match(text):
            self._add(f"{self._label}: {text}", place)
        self._label = ""
        if len(text) > _LONGEST or not self._named.search(text):
            return
        if len(text) <= _LONGEST_LABEL and (text.rstrip().endswith("?") or self._is_label(text)):
            self._label, self._place = text.strip().rstrip(":?"), place
            return
        for sentence in sentences(text):
            if self._tells(sentence):
                self._add(sentence, place)

    def take(self, text: str, place: str) -> None:
        """Take what was filled in where options are asked about: words that do not name them get the label in front."""
        tells = options_in([text], self._stems) is not Answer.UNKNOWN
        self._add(text if tells else f"{OPTIONS_LABEL}: {text}", place)

    def finish(self) -> None:
        """Look beside the value and the term too: a checklist writes those two anew, without what else stood there."""
        beside = [item for item in self._readings.evidence if item["field"] in _COUNTED_FIELDS]
        told = [item for item in beside if options_in([item["quote"], item.get("note", "")], self._stems) is not Answer.UNKNOWN]
        if not (told or self._readings.seen(OPTIONS)):
            told = [item for item in beside if item["field"] == "duration_months" and _SPLIT_UP.search(item["quote"])]
        for item in told:
            if item["quote"] not in self._readings.quotes(OPTIONS):
                self.take(item["quote"], item["place"])

    def _is_label(self, text: str) -> bool:
        opens = self._label_of.match(text) is not None and not _NOT_IN_IT.search(text)
        return opens and not (COUNTED.search(text.lower()) or options_in([text], self._stems) is Answer.NO)

    def _tells(self, sentence: str) -> bool:
        """Whether it says so of this contract: none, or how long they are."""
        if not self._named.search(sentence) or _IF.match(sentence) or _WAS.search(sentence):
            return False
        if is_elsewhere(sentence, self._words) or is_hint(sentence, self._words):
            return False
        counted = COUNTED.search(sentence.lower()) is not None and not _NOT_IN_IT.search(sentence)
        return counted or options_in([sentence], self._stems) is Answer.NO

    def _add(self, quote: str, place: str) -> None:
        self._told += 1
        if self._told <= _MOST:
            self._readings.add(Source(OPTIONS, quote, place))
