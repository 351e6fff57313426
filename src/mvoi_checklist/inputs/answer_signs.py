"""Signs before an answer, such as smileys, of which the form says what they mean: "☺ we vragen hier iets", "😐 we vragen hier niets, want …"."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.words import Words

_SIGN = "[\u2639\u263a\U0001f600-\U0001f64f\U0001f44d\U0001f44e\U0001f7e0-\U0001f7eb\U0001f534\u2705\u274c]"
_MEANING = re.compile(rf"\s*(?P<sign>{_SIGN})\s*[=:]?\s*(?P<said>\w.*)")
_SIGNS = re.compile(rf"\s*(?:{_SIGN}\s*)+")
_SELECTOR = "\ufe0f"
"""What may stand behind a sign, and changes only how it is drawn."""
_FEWEST_WORDS = 3
_IN_WORDS = {True: "ja", False: "nee", None: ""}


class AnswerSigns:
    """The signs of one document, each with the answer that it stands for."""

    def __init__(self, words: Words) -> None:
        """Know none yet."""
        self._words = words
        self._known: dict[str, bool | None] = {}

    def see(self, text: str) -> bool:
        """Remember what signs mean, where lines of a text explain two of them or more; false when they do not."""
        lines = (line.replace(_SELECTOR, "") for line in text.split("\n"))
        told = [(match["sign"], match["said"]) for line in lines if (match := _MEANING.fullmatch(line)) and len(match["said"].split()) >= _FEWEST_WORDS]
        meant = {sign: self._meaning(said) for sign, said in told}
        if not {True, False} <= set(meant.values()):
            return False
        self._known |= meant
        return True

    def _meaning(self, said: str) -> bool | None:
        return False if refuses(said, self._words) else True if self._words.says("asking_words", said) else None

    def said(self, line: str) -> str:
        """The line in words: "ja: minstens 80 %"; of more signs than one nobody chose."""
        line = line.replace(_SELECTOR, "") if self._known else line
        found = _SIGNS.match(line) if self._known else None
        if not found:
            return line
        meant = [answer for sign, answer in self._known.items() if sign in found[0]]
        answer, rest = _IN_WORDS[meant[0]] if len(meant) == 1 else "", line[found.end() :].strip()
        return f"{answer}: {rest}" if answer and rest else answer or rest
