"""Rows of labels, or of themes, with the answers in the row below them."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.layout.row_texts import Rows
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS

_SAYS_MORE = re.compile(r":\s+(?:\S+\s+){2}\S(?!.*\?\s*$)")
"""What stands behind the name of a theme in its own cell."""


def asks(rows: Rows, number: int, answers: Answers, *, of_theme: bool) -> bool:
    """Whether a row holds labels and the row below it the answers; ``of_theme`` in a block about one theme, where labels stand beside answers."""
    if number + 1 >= len(rows.lines):
        return False
    if rows.questions:
        return number in rows.questions
    says = answers.meanings
    asked, said = _without_spacers(rows.apart[number], rows.apart[number + 1])
    in_block = of_theme and bool(asked) and says.columns.holds(asked[0]) is not None  # "Pas toe of leg uit | pas toe | Soort | contract"
    if in_block or (rows.boxed and len(asked) > 1 and any("\n" in text for text in asked)) or len(asked) != len(said):
        return False
    known = [position for position, text in enumerate(asked) if says.label(text) or says.names_client(text)]
    themes = bool(asked) and all(says.theme(text) and not _SAYS_MORE.search(text) for text in asked)
    if not (known or themes) or any(_asks_too(label, text.partition("\n")[0], says) for label, text in zip(asked, said, strict=True)):
        return False
    return themes or any(_is_answered_below(asked, said, position, answers) for position in known) or _are_labels(rows, number, asked, known, answers)


def _asks_too(label: str, text: str, says: Meanings) -> bool:
    """Whether a text below a label is a label itself, and no value of it: "koop / levering" below "Type contract"."""
    field = says.label(label)
    return says.asks(text) and not (field in VALUE_FIELDS and says.reads(field, text))


def _are_labels(rows: Rows, number: int, asked: list[str], known: list[int], answers: Answers) -> bool:
    """Whether all are labels that we know, or labels side by side stand between unknown ones."""
    label = answers.meanings.label
    more = rows.apart[number + 2] if number + 2 < len(rows.lines) else []
    is_list = len(more) == len(asked) and not any(map(label, more[1:] or more))  # a heading above many rows, not above one answer
    if len({position % 2 for position in known}) > 1 and not is_list and not any(map(str.isdecimal, "".join(asked))):
        return True
    return (not is_list or len(asked) == 1) and all(map(label, asked))


def _is_answered_below(asked: list[str], said: list[str], position: int, answers: Answers) -> bool:
    """Whether what stands below a question can be its answer, and what stands beside it cannot: "Wie leidt het project? | Inkoper" above two names."""
    label, beside, fits = asked[position], asked[position + 1 : position + 2], answers.openings.fits
    return label.endswith("?") and bool(beside and beside[0]) and fits(label, said[position]) and not fits(label, beside[0])


def _without_spacers(asked: list[str], said: list[str]) -> tuple[list[str], list[str]]:
    """Two rows without the columns that are empty in both, where these stand between or behind pairs of a label and a value."""
    columns = [(label, value) for label, value in zip(asked, said, strict=False) if label or value]
    if len(asked) != len(said) or len(columns) < len(("label", "value", "label", "value")):
        return asked, said
    return [label for label, _ in columns], [value for _, value in columns]
