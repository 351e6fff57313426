"""What happened to the places to fill in since a file of ours was made: taken out, doubled or moved; and with which rules it was made."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.ooxml.styles import w
from mvoi_checklist.inputs.word.data_part import Made
from mvoi_checklist.model.form import DOUBLED, MADE_BY, MERGED, MOVED, REMOVED

_TRACKED = (w("ins"), w("del"), w("moveTo"))
_MANY = 10
"""So many answers twice is no slip: two documents stand in one."""


def tracked_changes(root: etree._Element) -> int:
    """How many changes of words were tracked here and stand open; what was moved counts once, where it went."""
    return sum(any(True for _ in change.iter(w("r"))) for change in root.iter(*_TRACKED))


def is_merged(made: Made, controls: list[str], titles: int) -> bool:
    """Whether two documents of ours stand in one file: by their data, their titles, or the ``controls`` that stand there twice.

    Among those are some about the purchase: a theme that was copied, for another lot, is no second document.
    """
    doubled = _doubled(controls)
    return made.count > 1 or titles > 1 or (len(doubled) >= _MANY and any("." not in path for path in doubled))


def _doubled(controls: list[str]) -> list[str]:
    counts = Counter(path for path in controls if not path.startswith("fill."))
    return [path for path, count in counts.items() if count > 1]


def report_changes(answers: Answers, made: Made, controls: list[str], left: list[str], *, merged: bool) -> None:
    """Keep what was found as remarks: ``controls`` are the paths of the controls, ``left`` those of rows and boxes without one."""
    if made.made_with:
        answers.remark(MADE_BY, made.made_with, "eigenschappen van het bestand")
    doubled = _doubled(controls)
    if merged:
        answers.remark(MERGED, ", ".join(doubled) or "twee titels", "het hele bestand")
    elif doubled:
        answers.remark(DOUBLED, ", ".join(doubled), "het hele bestand")
    if made.generated is None:
        return
    present = {*controls, *left, *(path.rpartition(".")[0] for path in (*controls, *left) if path.startswith("chosen."))}
    removed = [path for path in made.generated.answers if not (path in present or _part_of_other(path, present))]
    if removed:
        answers.remark(REMOVED, ", ".join(removed), "het hele bestand")
    if not merged and (moved := _moved([path for path in dict.fromkeys(controls) if path in made.generated.answers], list(made.generated.answers))):
        answers.remark(MOVED, ", ".join(moved), "het hele bestand")


def _part_of_other(path: str, present: set[str]) -> bool:
    """A fill-in and the text it stands in go with the box of their criterion; that box may have another kind now."""
    kind, _, rest = path.partition(".")
    if kind == "fill":
        return f"chosen.{rest.rpartition('.')[0]}" in present
    return (kind == "wording" and f"chosen.{rest}" in present) or (kind == "chosen" and path.rpartition(".")[0] in present)


def _moved(paths: list[str], order: list[str]) -> list[str]:
    """The paths outside the longest run that is still in the order in which the file was made."""
    position = {path: number for number, path in enumerate(order)}
    ends: list[int] = []
    lengths = []
    for path in paths:
        length = bisect_left(ends, position[path])
        ends[length : length + 1] = [position[path]]
        lengths.append(length)
    kept, wanted = set(), len(ends) - 1
    for path, length in zip(reversed(paths), reversed(lengths), strict=True):
        if length == wanted:
            kept.add(path)
            wanted -= 1
    return [path for path in paths if path not in kept]
