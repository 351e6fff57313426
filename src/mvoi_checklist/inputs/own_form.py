"""What stands in the empty form of an organisation: where a document still says the same, nobody answered."""

from __future__ import annotations

from collections.abc import Callable

from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.themes.criterion_lines import BULLET

_FEWEST_WORDS, _FEWEST_LINES, _KEY = 3, 2, 12
"""Shorter lines may well be an answer; by so many letters the lines that may open a text are found."""
_CHOICES = ("contract_kinds", "procedures", "criterion_kinds", "levels", "product_groups", "grounds")


class OwnForm:
    """The lines of the empty forms that the vocabulary knows."""

    def __init__(self, meanings: Meanings, openings: LineOpenings, words: Words) -> None:
        """Know them by how they start; a line that is a value to choose may be an answer. ``meanings`` know the labels of the document."""
        self._meanings = meanings
        self._openings = openings
        self._lines: dict[str, list[str]] = {}
        known = words.vocabulary.form_lines
        whole = {_lines(text) for text in known if "\n" in text}
        self._texts = sorted(whole | {lines[1:] for lines in whole if len(lines) > _FEWEST_LINES}, key=len, reverse=True)
        for line in sorted({_single(line) for line in known if "\n" not in line}, key=len, reverse=True):
            if len(line.split()) >= _FEWEST_WORDS and not any(words.find_label(table, line) for table in _CHOICES):
                self._lines.setdefault(line[:_KEY], []).append(line)

    @property
    def known(self) -> bool:
        """Whether an empty form was given: then what only comes back for every theme need not tell what is of the form."""
        return bool(self._lines)

    def typed(self, text: str, *, of_theme: bool = False) -> str:
        """What somebody typed: the lines that are not of the form, and what stands behind one that is; labels stay.

        Beside a theme its questions go too, which may be labels elsewhere.
        """
        if not self._lines:
            return text
        is_label = self._names if of_theme else self._may_name
        return "\n".join(filter(None, (self._behind(line, is_label) for line in self._below(text).split("\n"))))

    def _below(self, text: str) -> str:
        """What stands below the whole text of a place in the form, with or without the name it starts with; its short lines go too."""
        said = _lines(text) if "\n" in text else ()
        known = next((lines for lines in self._texts if said[: len(lines)] == lines and (BULLET.match(lines[0]) or not self._names(lines[0]))), ())
        return "\n".join(said[len(known) :]) if known else text

    def _behind(self, line: str, is_label: Callable[[str], bool]) -> str:
        said = _single(line)
        for known in self._lines.get(said[:_KEY], ()):
            rest = said[len(known) :].strip()
            if said.startswith(known) and not (said[len(known) : len(known) + 1].isalnum() or is_label(known)):
                opened = self._openings.opening(known)
                return ": ".join(filter(None, (opened[1], rest))) if opened else rest  # the name of the theme stays
        return line

    def _names(self, line: str) -> bool:
        """Whether a line is a label by which an answer is known."""
        bare = line.rstrip(" :")
        return self._meanings.asks(bare) or (":" not in bare and self._meanings.columns.holds(line) is not None)

    def _may_name(self, line: str) -> bool:
        return line.endswith((":", "?")) or self._names(line)


def _lines(text: str) -> tuple[str, ...]:
    """The lines with words in them."""
    return tuple(map(_single, filter(str.strip, text.split("\n"))))


def _single(text: str) -> str:
    """The text with single spaces, as lines are compared."""
    return " ".join(text.split())
