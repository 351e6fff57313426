"""A canvas: a table of boxes, each with a name on its first line and whatever somebody wrote below it."""

from __future__ import annotations

from collections.abc import Iterable

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS

_FEWEST_BOXES, _SHARE_NAMED, _LINES_A_BOX, _MOST_WORDS_OF_NAME = 4, 0.9, 3, 6


def is_canvas(texts: Iterable[str]) -> bool:
    """Whether nearly all cells of a table, those that hold ``texts``, are boxes with a name, and hold more lines than labels and values do."""
    boxes = [text.split("\n") for text in texts]
    named = sum(len(lines) > 1 and len(lines[0].split()) <= _MOST_WORDS_OF_NAME and not lines[0].rstrip().endswith((".", ":", "?")) for lines in boxes)
    return len(boxes) >= _FEWEST_BOXES and named >= len(boxes) * _SHARE_NAMED and sum(map(len, boxes)) >= len(boxes) * _LINES_A_BOX


def take_box(text: str, place: str, answers: Answers) -> None:
    """Take a box: below its name the answer, lines "label: value", or sentences."""
    name, *lines = text.split("\n")
    if theme := answers.meanings.theme(name):
        answers.taken.take_theme_text(theme, "\n".join(lines), place)
        return
    labelled = any(colon and answers.meanings.label(label) for label, colon, _ in (line.partition(":") for line in lines))
    if not labelled and (field := answers.meanings.label(name)):
        values = [line for line in lines if answers.meanings.reads(field, line)] if field in VALUE_FIELDS else lines
        for value in values[:1]:
            answers.labelled.take(name, value, place)
            lines.remove(value)
    for line in lines:
        if not answers.lines.take(line, place, None):
            answers.taken.running.take_prose(line, place)
