"""The cells of a table with the words in them, while they are laid out for reading."""

from __future__ import annotations

from dataclasses import dataclass

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.marks import OPEN
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.text import Cell
from mvoi_checklist.inputs.themes.columns import TICKS


@dataclass(frozen=True)
class Grid:
    """What is changed here is changed in the lists and words that were given."""

    lines: list[list[Cell]]
    numbers: list[int]
    """The number of each row in the document."""
    words: dict[Cell, str]
    says: Meanings

    def texts(self, line: list[Cell]) -> list[str]:
        """The words of the cells of a row."""
        return [self.words[cell] for cell in line]

    def below(self, header: int = 0) -> list[list[Cell]]:
        """The rows below a header that have its columns."""
        return [line for line in self.lines[header + 1 :] if len(line) == len(self.lines[header])]

    def theme(self, cell: Cell) -> str | None:
        """The theme that a cell names."""
        return self.says.theme(self.words[cell])

    def is_mark(self, text: str) -> bool:
        """Whether a text is a mark, or says yes or no, and no more."""
        bare = plain(text).strip(" .,;")
        return bare in {*TICKS, OPEN} or self.says.asks_nothing(bare) or self.says.yes_no(text) is not None

    def is_chosen(self, text: str) -> bool | None:
        """Whether a mark chooses; None for other words."""
        return None if not self.is_mark(text) else self.says.yes_no(text) is not False and text.strip() != OPEN and not self.says.asks_nothing(text)

    def keep(self, numbers: list[int]) -> None:
        """Leave the other rows out."""
        self.lines[:], self.numbers[:] = [self.lines[number] for number in numbers], [self.numbers[number] for number in numbers]
