"""What stands in the empty form of an organisation: where a document still says the same, nobody answered."""

from __future__ import annotations

from collections.abc import Callable

from mvoi_checklist.inputs.labels import Words

_FEWEST_WORDS, _KEY = 3, 12
"""Shorter lines may well be an answer; by so many letters the lines that may open a text are found."""
_CHOICES = ("contract_kinds", "procedures", "criterion_kinds", "levels", "product_groups", "grounds")


class OwnForm:
    """The lines of the empty forms that the vocabulary knows."""

    def __init__(self, words: Words) -> None:
        """Know them by how they start; a line that is a value to choose may be an answer."""
        self._lines: dict[str, list[str]] = {}
        for line in sorted({_single(line) for line in words.vocabulary.form_lines}, key=len, reverse=True):
            if len(line.split()) >= _FEWEST_WORDS and not any(words.find_label(table, line) for table in _CHOICES):
                self._lines.setdefault(line[:_KEY], []).append(line)

    @property
    def known(self) -> bool:
        """Whether an empty form was given."""
        return bool(self._lines)

    def typed(self, text: str, is_label: Callable[[str], bool]) -> str:
        """What somebody typed: the lines that are not of the form, and what stands behind one that is; labels stay."""
        if not self._lines:
            return text
        return "\n".join(filter(None, (self._behind(line, is_label) for line in text.split("\n"))))

    def _behind(self, line: str, is_label: Callable[[str], bool]) -> str:
        said = _single(line)
        for known in self._lines.get(said[:_KEY], ()):
            rest = said[len(known) :].strip()
            if said.startswith(known) and not (said[len(known) : len(known) + 1].isalnum() or is_label(known)):
                return rest
        return line


def _single(text: str) -> str:
    """The text with single spaces, as lines are compared."""
    return " ".join(text.split())
