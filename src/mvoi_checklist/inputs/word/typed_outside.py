"""Words in a file of ours that are neither ours nor an answer: what somebody typed outside the places to fill in."""

from __future__ import annotations

from collections.abc import Callable, Collection

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.model.form import BESIDE


class TypedOutside:
    """Keeps them as remarks; lines that follow each other are one remark."""

    def __init__(self, answers: Answers, own: Collection[str], mark: Callable[[str], str]) -> None:
        """Know our own lines by their marks; without any nothing can be told of a line by its words."""
        self._mark = mark
        self._answers = answers
        self._own = frozenset(own) | {""}
        self._lines: list[str] = []
        self._about = (BESIDE, "")

    def knows(self, line: str) -> bool:
        """Whether a line is ours."""
        return self._mark(line) in self._own

    def see(self, text: str, theme: str | None, place: str) -> None:
        """Look at the text of a paragraph or cell, below the heading of a theme or of something else."""
        for line in text.split("\n") if len(self._own) > 1 else []:
            if self.knows(line):
                self.finish()
            else:
                self.tell(line, theme, place)

    def tell(self, line: str, theme: str | None, place: str) -> None:
        """Keep a line of which it is certain that it is not ours."""
        about = (f"{BESIDE}.{theme}" if theme else BESIDE, place)
        if about != self._about:
            self.finish()
        self._about = about
        self._lines.append(line.strip())

    def finish(self) -> None:
        """The lines that follow each other have ended."""
        if self._lines:
            field, place = self._about
            self._answers.remark(field, "\n".join(self._lines), place)
            self._lines.clear()
