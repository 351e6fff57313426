"""Words that put off a decision: "wordt later bepaald", "volgt in het bestek", or no more than "volgt"."""

from __future__ import annotations

import re
from itertools import dropwhile

from mvoi_checklist.engine.plain_words import open_phrases, plain_words, spaced
from mvoi_checklist.model.vocabulary import Vocabulary

_SHORT_ANSWER = 4
_WHENCE = (" volgt uit ", " volgt op ", " volgen uit ", " volgen op ")
_PART = re.compile(r"[.;]\s+(?=(?:voor|bij|over) (?:de|deze|die) (?:\w+e ){0,2}(?P<part>\w{2,}(?:en|s)) [^.;]*[.;]?\s*$)", re.IGNORECASE)
"""Before a last sentence about some of the things that are bought: "Voor de vesten nog uitzoeken"."""
_SENTENCE_END = re.compile(r"[.;!?\n](?:(?<=\n)|(?<![.;!?]{2})[.;!?]*(?=\s|$))")


class Postponement:
    """The phrases of a vocabulary that postpone, made ready to look for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Make them ready."""
        self._phrases = open_phrases(vocabulary.postponement)
        answers = [plain_words(phrase) for phrase in vocabulary.postponed_answers]
        self._answers = tuple(map(spaced, answers))
        self._form_words = frozenset(word for phrase in vocabulary.form_words for word in plain_words(phrase))
        self._openings = frozenset(word for words in answers for word in words[:1])
        self._no_part = frozenset(word for phrase in (*vocabulary.refusing_words, *vocabulary.suppliers, *vocabulary.tenderers) for word in plain_words(phrase))

    def says(self, text: str) -> bool:
        """Whether a sentence of a text postpones."""
        perhaps = self._phrases.touches(text) or not self._openings.isdisjoint(plain_words(text))
        return perhaps and any(self.start(words) is not None for words in sentences(text))

    def without_part(self, text: str) -> str:
        """The text without a last sentence that leaves no more than a part of it open: "Eis: PFAS-vrij. Voor de vesten nog uitzoeken"."""
        part = _PART.search(text)
        return text[: part.start() + 1] if part and part["part"].lower() not in self._no_part and self.says(text[part.end() :]) else text

    def start(self, words: list[str]) -> int | None:
        """Where in the words of a sentence, with a space on either side, a decision is first put off."""
        said = spaced(words)
        left = spaced([*dropwhile(self._form_words.__contains__, words)])  # "de tekst volgt van …"; "de eis volgt uit …" tells whence it comes
        if said.startswith(self._answers) or (left.startswith(self._answers) and not left.startswith(_WHENCE)):
            return 0
        if found := self._phrases.search(said):
            return found.start()
        return 0 if len(words) <= _SHORT_ANSWER and said.endswith(self._answers) else None


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence."""
    return [plain_words(sentence) for sentence in _SENTENCE_END.split(text)]
