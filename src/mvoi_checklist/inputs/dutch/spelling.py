"""Find a word that is meant, although one letter is wrong, missing or too much."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

_SHORTEST, _PAIR = 8, 2


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
        self._alike: dict[tuple[str, str, int], list[str]] = {}
        for word in filter(_is_long, self._known):
            self._alike.setdefault((word[0], word[-1], len(word)), []).append(word)

    def find(self, word: str) -> str | None:
        """What the word means; None when it is unknown, or close to words with different meanings."""
        if word in self._known or not _is_long(word):
            return self._known.get(word)
        lengths = range(len(word) - 1, len(word) + 2)
        meanings = {self._known[other] for length in lengths for other in self._alike.get((word[0], word[-1], length), ()) if _is_near(word, other)}
        return meanings.pop() if len(meanings) == 1 else None


def _is_long(word: str) -> bool:
    return len(word) >= _SHORTEST and not any(map(str.isdigit, word))


def _is_near(word: str, other: str) -> bool:
    """Whether one letter is wrong, missing or too much, or two have changed places."""
    same = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], zip(word, other, strict=False)))
    ours, theirs = word[same:], other[same:]
    while ours and theirs and ours[-1] == theirs[-1]:
        ours, theirs = ours[:-1], theirs[:-1]
    return max(len(ours), len(theirs)) <= 1 or (len(ours) == _PAIR and ours == theirs[::-1])
