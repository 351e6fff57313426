"""Blocks of rows, one per theme, with the same labels in each: a label that we do not know, filled for every theme, is of the form itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.word.text import Cell, Paragraph, Table
from mvoi_checklist.inputs.word.theme_sections import FEWEST_THEMES


class _Part(NamedTuple):
    """A row of the block of a theme: a label, and whether something stands beside it."""

    table: Table
    theme: str
    label: str
    cells: tuple[Cell, ...]
    filled: bool


def mark_rows_of_form(found: Iterable[Paragraph | Table], meanings: Meanings) -> None:
    """Tell tables which rows of a block are of the form, where rows for the answers stand in the same blocks."""
    parts: dict[str, list[_Part]] = defaultdict(list)
    for block in found:
        for part in _parts(block, meanings) if isinstance(block, Table) else ():
            parts[plain(part.label)].append(part)
    repeated = {label: same for label, same in parts.items() if len({part.theme for part in same}) >= FEWEST_THEMES}
    places = {label for label in repeated if meanings.columns.holds(label) or meanings.columns.likely(label)}
    for label, same in repeated.items() if places else ():
        if label not in places and all(part.filled for part in same) and not meanings.label(label):
            for part in same:
                part.table.helping |= {*part.cells}


def _parts(table: Table, meanings: Meanings) -> Iterator[_Part]:
    """The rows with a label below the name of each theme."""
    theme = None
    for row in table.rows:
        cells = tuple(cell for cell in dict.fromkeys(row))
        name = next((cell.text for cell in cells if cell.text), "")
        if named := meanings.theme(name):
            theme = named if len([cell for cell in cells if cell.text]) == 1 else None
        elif theme and len(cells) > 1 and name:
            said = "\n".join(cell.text for cell in cells[1:] if cell.text)
            yield _Part(table, theme, name, cells, bool(said) and not meanings.empty(said))
