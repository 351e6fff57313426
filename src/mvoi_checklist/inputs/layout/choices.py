"""Options of which one is chosen without a box: in bold among the others, or with a cross in its row or column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.styles import is_on, w
from mvoi_checklist.inputs.themes.columns import is_mark

_BETWEEN = re.compile(r"\s+[|/]\s*|\s*\|\s+|(?<=[a-z])/\s*(?=[a-zA-Z])")
_EMPHASIS = (w("b"), w("u"), w("highlight"))
_MOST, _LONGEST, _FEWEST = 8, 80, 2
_BOX = "☐"
_EMPTY = {"", _BOX}
_FIELDS = ("procedure", "contract_kind", "product_groups")


def in_bold(cell: etree._Element, text: str) -> str | None:
    """The one option among several in a cell that is bold, underlined or marked: "**Werk** | Levering | Dienst"."""
    options = [option for option in _BETWEEN.split(text) if option]
    if not 1 < len(options) <= _MOST or any(len(option) > _LONGEST for option in options) or re.search(r"[\n:]", text):
        return None
    runs = [(_stands_out(run), "".join(words.text or "" for words in run.iter(w("t")))) for run in cell.iter(w("r"))]
    strong = "".join(words for out, words in runs if out).strip(" |/")
    chosen = [option for option in options if strong and option.startswith(strong)]
    return chosen[0] if len(chosen) == 1 and any(words.strip() for out, words in runs if not out) else None


def _stands_out(run: etree._Element) -> bool:
    looks = run.find(w("rPr"))
    return looks is not None and any(is_on(mark.get(w("val"), "")) and mark.get(w("val")) != "none" for mark in looks.iter(*_EMPHASIS))


def crossed(texts: list[list[str]], meanings: Meanings) -> Iterator[tuple[str, str, int]]:
    """The option that has the only cross in a table with an option per row: its field, its name and its row."""
    if not any(is_mark(text) for row in texts for text in set(row[1:])):  # a cell over many columns is looked at once
        return
    for field in _FIELDS:
        rows = [(number, row) for number, row in enumerate(texts) if row and meanings.reads(field, row[0])]
        marks = [(number, row[0]) for number, row in rows if any(is_mark(text) for text in row[1:])]
        bare = all(is_mark(text) or meanings.asks_nothing(text) for _, row in rows for text in row[1:])
        if len(rows) >= _FEWEST and len(marks) == 1 and (bare or _has_column_of_boxes([row for _, row in rows])):
            yield field, marks[0][1], marks[0][0]


def _has_column_of_boxes(rows: list[list[str]]) -> bool:
    """Whether all marks stand in one column with a box in every row; the others may say more: "Nationaal openbaar | ☒ | tot € 221.000"."""
    columns = {at for row in rows for at, text in enumerate(row) if at and is_mark(text)}
    at = columns.pop() if len(columns) == 1 else 0
    return at > 0 and all(at < len(row) and (is_mark(row[at]) or row[at].strip() == _BOX) for row in rows)


def crossed_below(texts: list[list[str]], meanings: Meanings) -> Iterator[tuple[str, str, int]]:
    """The option with the only cross in the column "Keuze" of a table that weighs an option per row: its field, its name and its row."""
    column = next((at for at, head in enumerate(texts[0]) if at and meanings.names_choice(head)), None) if texts else None
    rows = [(number, row) for number, row in enumerate(texts) if number and column and column < len(row)]
    marks = [number for number, row in rows if column and is_mark(row[column])]
    others = [row[column] for number, row in rows if column and number not in marks]
    if len(marks) != 1 or not all(meanings.asks_nothing(text) or meanings.yes_no(text) is False for text in others):
        return
    for field in _FIELDS:
        for at in range(column or 0):
            if meanings.reads(field, option := texts[marks[0]][at]) and sum(meanings.reads(field, row[at]) for _, row in rows) >= _FEWEST:
                yield field, option, marks[0]


def decided_beside(texts: list[list[str]], meanings: Meanings) -> Iterator[tuple[str, str, int]]:
    """The one procedure of several in a first column beside which a text says that it is chosen: "Europees openbaar | Gekozen. …"; with its field and row."""
    rows = [(number, row) for number, row in enumerate(texts) if len(row) == len(("option", "verdict")) and meanings.reads("procedure", row[0])]
    chosen = [(number, option) for number, (option, said) in rows if meanings.says_chosen(said)]
    if len(rows) >= _FEWEST and len(chosen) == 1:
        number, option = chosen[0]
        yield "procedure", option, number


def crossed_across(texts: list[list[str]], meanings: Meanings) -> Iterator[tuple[str, str, int]]:
    """The option with the only cross in a row of boxes below the row of their names: its field, its name and the row."""
    for number, (names, marks) in enumerate(pairwise(texts), start=1):
        boxes = [is_mark(text) for text in marks[1:]]
        if len(names) != len(marks) or sum(boxes) != 1 or not all(is_mark(text) or text.strip() in _EMPTY for text in marks[1:]):
            continue
        option = names[1 + boxes.index(True)]
        for field in _FIELDS:
            if meanings.reads(field, option) and sum(meanings.reads(field, name) for name in names[1:]) >= _FEWEST:
                yield field, option, number


def crossed_beside(texts: list[list[str]], meanings: Meanings) -> Iterator[tuple[str, str, int]]:
    """The option with the only cross in a row of options each with its box in the cell beside it: "leveringen | ☐ | diensten | ☒"; and the row."""
    for number, row in enumerate(texts):
        if len(row) % 2 or len(row) < 2 * _FEWEST:
            continue
        for names, marks in ((row[::2], row[1::2]), (row[1::2], row[::2])):
            if sum(map(is_mark, marks)) == 1 and all(is_mark(mark) or mark.strip() in _EMPTY for mark in marks):
                option = names[[is_mark(mark) for mark in marks].index(True)]
                yield from ((field, option, number) for field in _FIELDS if all(meanings.reads(field, name) for name in names))
