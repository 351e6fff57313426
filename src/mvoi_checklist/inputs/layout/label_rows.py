"""Rows of labels, each with its value beside it, and cells by themselves."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.lots import lot_of
from mvoi_checklist.inputs.layout.canvas import take_box
from mvoi_checklist.inputs.layout.row_texts import Rows

_ROLES = re.compile(r"\s*[,/]\s*")


class Pairs:
    """Takes such rows of one table; ``theme`` is the one of which the row is, None when it is of none."""

    def __init__(self, rows: Rows, answers: Answers) -> None:
        """Of these rows."""
        self._rows, self._answers = rows, answers
        self._apart, self._numbers = rows.apart, rows.numbers

    def cells_of(self, number: int) -> tuple[list[str], list[int]]:
        """The cells of a row and their numbers, without the name of a part of the form before label and value: "Opdracht | Soort opdracht | ☒ dienst"."""
        cells, numbers = self._apart[number], self._numbers[number]
        part = len(cells) == len("abc") and self._answers.meanings.label(cells[1]) and not self._answers.meanings.label(cells[2])
        return (cells[1:], numbers[1:]) if part else (cells, numbers)

    def take(self, cells: list[str], numbers: list[int], where: str, theme: str | None) -> bool:
        """Take label, value, label, value …; false when no cell said anything."""
        if len(cells) > 1 and self._answers.meanings.is_person(cells[0]) and self._answers.meanings.label(_ROLES.split(cells[1])[0]) == "project_leader":
            cells, numbers = [cells[1], cells[0], *cells[2:]], [numbers[1], numbers[0], *numbers[2:]]  # "Jan Bos | projectleider, eigenaar"
        position, taken = 0, False
        while position < len(cells):
            text = cells[position]
            if self._take_whole(text, where):
                position, taken = position + 1, True
                continue
            named = bool(text) and not (position and self._answers.meanings.is_doubtful_theme(text))  # "div." in a list of streets
            pair = position + 1 < len(cells) and named and self._take_pair(text, cells[position + 1], f"{where}, cel {numbers[position + 1]}", theme)
            taken = self.take_cell(text, where, theme) or pair if not pair else True
            position += 2 if pair else 1
            while pair and position < len(cells) and self._is_value(cells[position]):
                self._answers.labelled.take_beside(text, cells[position], f"{where}, cel {numbers[position]}")
                position += 1
        return taken

    def _take_pair(self, label: str, text: str, place: str, theme: str | None) -> bool:
        known = self._answers.labelled.take(label, text, place) or self._answers.taken.running.take_sustainable(label, text, place)
        if not known and theme is None:
            known = self._answers.taken.running.take_of_kind(label, text, place)
            self._answers.taken.running.later.see_answer(label, text, place)
        return known

    def _take_whole(self, text: str, where: str) -> bool:
        """Take a cell with its answer below its label."""
        if self._rows.canvas:
            take_box(text, where, self._answers)
            return True
        return self._rows.boxed and "\n" in text and self._answers.cells.take_boxed(text, where)

    def _is_value(self, text: str) -> bool:
        """Whether a cell behind a label and its value is another value: not a label we know, nor words before a value of their own."""
        meanings, of_lot = self._answers.meanings, lot_of(text) or self._answers.labelled.lot_valued(text)
        named = meanings.label(text) or meanings.theme(text) or self._answers.openings.is_other(f"{text}:")  # "Eerdere raming (2024)"
        return not (named or of_lot or (text and not any(map(str.isdecimal, text))))

    def take_cell(self, text: str, where: str, theme: str | None) -> bool:
        """A cell that is no label: perhaps whole lines "label: value"."""
        first, _, rest = text.partition("\n")
        if self._answers.cells.take_asked(text, where) or (rest and self._answers.taken.running.take_sustainable(first, rest, where)):
            return True
        taken = [self._answers.lines.take(line, where, theme) for line in text.split("\n")]
        if not any(taken):
            self._answers.taken.running.take_people(text, where)
            self._answers.taken.running.take_pasted(text, where)
        return any(taken)
