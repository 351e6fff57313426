"""Themes that a sentence drops by name, wherever it stands: "Geen social return: …", "de projectgroep ziet af van SROI", "Circulair: nee, …"."""

from __future__ import annotations

import re
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.lots import LOT_WORD
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint, readable_sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.answers import ThemeAnswers
from mvoi_checklist.inputs.themes.names import named_alone
from mvoi_checklist.inputs.themes.stances import YET

_NEAR = 60
_BARE_BEFORE = re.compile(r"(?:^|[:;,.!]|\b(?:dus|daarom))[\s–•-]*geen\s+$", re.IGNORECASE)
_NEE_BEHIND = re.compile(r"\s*:\s*(?:nee|niet)\b", re.IGNORECASE)
_LABEL_ENDS = re.compile(r"\s*:\s+")
_PLACED = "gevraagd|uitgevraagd|opgenomen|toegepast|geëist|verlangd"
_ENDS = re.compile(rf"\s*(?:$|[.:;,!)–]|(?:op|mee|toe)\s*(?:$|[.:;,])|(?:want|omdat|dus|meer|nodig|hier|in|bij|voor|met|gezien|{_PLACED})\b)", re.IGNORECASE)
"""What stands behind the whole name of a theme; in "geen sociale eisen" the name goes on."""
_A_LOT = re.compile(LOT_WORD, re.IGNORECASE)
"""What drops a theme beside the name of a lot may drop it in that lot only."""


class _Dropped(NamedTuple):
    theme: str
    sentence: str
    text: str
    place: str
    lot: str


class DroppedThemes:
    """What was dropped by name while a document is being read; it counts where another place asks the theme."""

    def __init__(self, themes: ThemeAnswers, words: Words) -> None:
        """Start empty."""
        self._themes = themes
        self._words = words
        self._seen: list[_Dropped] = []

    def see(self, text: str, place: str) -> None:
        """Remember what a text drops."""
        self._seen += [_Dropped(theme, sentence, text, place, self._themes.lot) for theme, sentence in dropped(text, self._words)]

    def finish(self) -> None:
        """Take back what another text asks in the contract: which of the two holds, only a person can say."""
        for one in self._seen:
            whole = not (one.lot or _A_LOT.search(one.text))
            for lot in self._themes.lots_of(one.theme) if whole else [one.lot]:
                with self._themes.of_lot(lot):
                    asked = self._themes.asked_in_contract(one.theme, lot)
                    if (asked or self._themes.applied(one.theme)) and not any(text in one.text for text in asked):
                        self._themes.take_back(one.theme, one.sentence, one.place)


def dropped(text: str, words: Words) -> list[tuple[str, str]]:
    """The themes that a text drops as a whole, each with its sentence; not a single kind of criterion, one lot, or what is asked besides."""
    return [(theme, sentence) for sentence in readable_sentences(text) for theme in sorted(_in_sentence(sentence, words))]


def _in_sentence(sentence: str, words: Words) -> set[str]:
    dropped_here = {theme for theme, name in named_alone(sentence, words) if _is_dropped(sentence, name, words)}
    if not dropped_here or sentence.endswith("?") or words.says("partly_dropped", sentence):
        return set()
    return set() if is_elsewhere(sentence, words) or is_hint(sentence, words) else dropped_here


def _is_dropped(sentence: str, name: re.Match[str], words: Words) -> bool:
    before, after = sentence[max(0, name.start() - _NEAR) : name.start()], sentence[name.end() :]
    if not before.strip(" –•-") and (label := _LABEL_ENDS.match(after)) and refuses(after[label.end() :], words) and not YET.search(after):
        return True
    if _NEE_BEHIND.match(after) or words.opens("dropped_behind", after.lstrip()):
        return True
    leading = words.phrases("dropped_before").all_in(before)
    said = _BARE_BEFORE.search(before) is not None or (bool(leading) and not before[leading[-1].end() :].strip())
    return said and _ENDS.match(after) is not None
