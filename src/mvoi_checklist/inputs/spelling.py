"""Find a word that is meant, although one letter is wrong, missing or too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SHORTEST = 8


class Spellings:
    """Words with their meaning, to be found also when one letter in the middle differs.

    Short words, words with figures, and a different first or last letter are no slip: "referenties" is not "referentie".
    """

    def __init__(self, entries: Iterable[tuple[str, str]], besides: Iterable[tuple[str, str]] = ()) -> None:
        """Index the words; a word with two meanings has none. What ``besides`` means counts only where ``entries`` say nothing."""
        self._known: dict[str, str | None] = {}
        for word, meaning in entries:
            if word and self._known.setdefault(word, meaning) != meaning:
                self._known[word] = None
        own = frozenset(self._known)
        for word, meaning in besides:
            if word and word not in own and self._known.setdefault(word, meaning) != meaning:
                self._known[word] = None
        self._near: dict[str, set[str]] = {}
        for word in self._known:
            for shorter in _shorter(word):
                self._near.setdefault(shorter, set()).add(word)

    def find(self, word: str) -> str | None:
        """What the word means; None when it is unknown, or close to words with different meanings."""
        if word in self._known:
            return self._known[word]
        close = {near for shorter in _shorter(word) for near in self._near.get(shorter, ()) if near[0] == word[0] and near[-1] == word[-1]}
        meanings = {self._known[near] for near in close if abs(len(near) - len(word)) <= 1}
        return meanings.pop() if len(meanings) == 1 else None


def _shorter(word: str) -> Iterator[str]:
    """The word itself and every form with one letter left out: two words share one when a single letter differs."""
    if len(word) >= _SHORTEST and not any(map(str.isdigit, word)):
        yield word
        for number in range(len(word)):
            yield word[:number] + word[number + 1 :]
