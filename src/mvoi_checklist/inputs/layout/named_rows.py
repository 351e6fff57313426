"""Rows that open with the name of a theme: its answer stands beside it, below it, or in cells that name fields of it."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.boxes import are_options
from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS
from mvoi_checklist.inputs.layout.row_texts import ENUMERATOR, Rows

_NAME_AND_TEXT, _FEWEST_THEMES, _LONGEST_LABEL = 2, 3, 40
_ONE_BOX = re.compile(rf"\s*[{OPEN}{TICKS}]\s*")
_BOXES = re.compile(rf"[{OPEN}{TICKS}\n]+")


class NamedRows:
    """Takes such rows of one table."""

    def __init__(self, rows: Rows, answers: Answers) -> None:
        """Read ``rows`` into ``answers``."""
        self._rows = rows
        self._answers = answers

    def theme_of(self, number: int) -> str | None:
        """The theme that a row opens with, behind its number."""
        first = next((text for text in self._rows.apart[number][:2] if text and not ENUMERATOR.fullmatch(text)), "")
        if boxed := self._answers.openings.bare_theme(first):
            return boxed.theme
        named, asks = self._answers.meanings.theme_label(first) if first and "\n" not in first else (None, None)
        says_more = ": " in first.rstrip("?: ") and not asks  # "Klimaat: toepassen?" asks, "Klimaat: elektrisch vervoer" answers
        return named if named and not says_more and not self._answers.meanings.label(first) else self._asked_above_options(number)

    def _asked_above_options(self, number: int) -> str | None:
        """The theme of a question by itself, above options to tick: "Draagt de opdracht bij aan minder CO2?", and below it "☐ ja | ☒ nee"."""
        cells, below = self._rows.apart[number], self._rows.apart[number + 1] if number + 1 < len(self._rows.apart) else []
        if len(cells) > 1 or not are_options(below):
            return None
        named = self._answers.meanings.named_in(cells[0])
        return named.pop() if len(named) == 1 else self._answers.meanings.theme_asked(cells[0])

    def fill_all_below(self) -> bool:
        """Whether every row below the first opens with the name of a theme, three or more: what stands above them are the names of columns."""
        below = [self.theme_of(number) is not None for number in range(1, len(self._rows.apart))]
        return len(below) >= _FEWEST_THEMES and all(below)

    def take(self, theme: str, number: int, where: str) -> None:
        """Take what follows the name: a field with its value, or the answer itself."""
        cells = self._rows.apart[number]
        cells = cells[next(at for at, text in enumerate(cells) if text and not ENUMERATOR.fullmatch(text)) :]
        pairs = [at for at, text in enumerate(cells) if at and not at % 2 and text and self._answers.meanings.theme(text)]
        if len(cells) % 2 == 0 and pairs:
            self._take_pairs(cells, where)
            return
        if self._is_only_help(cells):
            self._answers.taken.themes.take_help(theme, cells[1], where)
            return
        self._take_beside(theme, cells, where)

    def _is_only_help(self, cells: list[str]) -> bool:
        """Whether the one column beside the names says what each theme means: "Thema | Wat bedoelen we ermee"."""
        _, *heads = self._rows.apart[0] or [""]
        return len(cells) == _NAME_AND_TEXT and len(heads) == 1 and self._answers.meanings.columns.is_hint(heads[0])

    def _take_beside(self, theme: str, cells: list[str], where: str) -> None:
        if len(cells) > _NAME_AND_TEXT and _ONE_BOX.fullmatch(cells[1]):
            self._take_boxed(theme, cells[1:], where)
            return
        column, rest, says = self._answers.meanings.theme_label(cells[0])[1], cells[1:], self._answers.meanings.yes_no
        if len(rest) > 1 and (says(rest[0]) is None or says(rest[1]) is not None) and (field := self._answers.meanings.columns.holds(rest[0])):
            self._answers.taken.take_theme_row(theme, [(field, "\n".join(filter(None, rest[1:])))], where)
        elif column:
            self._answers.taken.take_theme_row(theme, [(column, rest[0] if rest else ""), *(("said", text) for text in rest[1:] if text)], where)
        elif not self._take_lines(theme, rest, where):
            self._answers.taken.take_theme_text(theme, "\n".join(filter(None, dict.fromkeys(rest))), where)

    def _take_boxed(self, theme: str, cells: list[str], where: str) -> None:
        """Take what stands behind a box before the name of a theme: what is asked where that was ticked, and else no more than a reason."""
        box, *rest = [text for text in cells if text and not self._answers.meanings.level(text)]
        ticked = OPEN not in box
        said = [text for text in rest if ticked or self._answers.meanings.reads_as_reason(text)]
        if ticked or said:
            self._answers.taken.take_theme_row(theme, [("said", "\n".join(said))], where, [(ticked, box)])

    def take_choice(self, theme: str, cells: list[str], where: str) -> bool:
        """Take a choice with words beside it, in a row below the name: "☒ Pas toe ☐ Leg uit | …"; false for any other row."""
        says = self._answers.meanings
        options = [option for option in map(str.strip, _BOXES.split(cells[0])) if option]
        is_label = says.columns.holds(cells[0]) or says.asks(cells[0])
        is_choice = len(cells) > 1 and bool(options) and not is_label and all(says.yes_no(option) is not None for option in options)
        if is_choice:
            self._take_beside(theme, ["", *cells], where)
        return is_choice

    def take_below_choice(self, theme: str, number: int, where: str) -> bool:
        """Take a row with one cell below the name of a theme with its choice: "Social return | pas toe", and below it what is asked; false for any other."""
        cells, above = [text for text in self._rows.apart[number] if text], self._rows.apart[number - 1]
        chosen = number > 0 and len(above) > 1 and self.theme_of(number - 1) == theme and self._answers.meanings.yes_no(above[-1]) is not None
        label, colon, _ = cells[0].partition("\n")[0][:_LONGEST_LABEL].partition(":") if len(cells) == 1 else ("", ":", "")
        goes_on = chosen and (not colon or self._answers.meanings.kind(label) is not None) and self._answers.taken.tells(theme, cells[0])
        if goes_on:
            self._answers.taken.take_theme_text(theme, cells[0], where)
        return goes_on

    def _take_pairs(self, cells: list[str], where: str) -> None:
        """Themes side by side, each with its answer behind it."""
        for name, said in zip(cells[::2], cells[1::2], strict=True):
            if (theme := self._answers.meanings.theme(name)) and said:
                self._answers.taken.take_theme_text(theme, said, where)

    def _take_lines(self, theme: str, cells: list[str], where: str) -> bool:
        """Cells in which each line names a field of the theme: "Toegepast: ja"."""
        lines = [line for cell in dict.fromkeys(cells) for line in cell.split("\n") if line.strip()]
        named = [line.partition(":") for line in lines]
        if not lines or not all(sign and value.strip() and self._answers.meanings.columns.holds(label) for label, sign, value in named):
            return False
        return all(self._answers.lines.take(line, where, theme) for line in lines)
