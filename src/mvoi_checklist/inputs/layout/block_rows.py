"""Rows below the name of a theme: a field of it with its answer, an answer behind an empty cell, or a rung of a ladder that was chosen."""

from __future__ import annotations

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.boxes import BOX_OF_OPTION, are_options
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.marks import OPEN
from mvoi_checklist.inputs.layout.row_texts import Rows
from mvoi_checklist.inputs.line_openings import BOXES
from mvoi_checklist.inputs.themes.columns import KIND_COLUMN, TICKS

_FEWEST_WORDS = 3
_MARKS = TICKS | {"", "☐"}


def take_of_theme(  # noqa: PLR0913, PLR0917 - one row
    rows: Rows, number: int, cells: list[str], theme: str, answers: Answers, where: str, *, told: bool
) -> bool:
    """Take a row that goes on about the theme above it; ``cells`` are those of the row without the name of its part of the form.

    What was ``told`` in words beside the name goes on in no row with a name of its own.
    """
    if _take_options(theme, cells, answers, where) or _take_rung(rows, number, theme, answers, where) or _take_field(theme, cells, answers, where):
        return True
    if len(cells) == len(("question", "answer")) and cells[0].rstrip().endswith("?") and answers.meanings.yes_no(cells[1]) is not None:
        answers.taken.take_theme_row(theme, [("applied", cells[1])], where)
        return True
    if len(cells) == 1 and number and are_options(rows.apart[number - 1]):
        answers.taken.take_theme_text(theme, cells[0], where)
        return True
    asked, _, said = cells[0].partition("\n") if len(cells) == 1 else ("", "", "")
    unnamed = len(cells) == len(("name", "answer")) and (not cells[0] or (not told and _tells(theme, cells, answers)))
    behind = said if asked.rstrip().endswith("?") else cells[1] if unnamed else ""
    if behind:
        answers.taken.take_theme_text(theme, behind, where)
    return bool(behind)


def _tells(theme: str, cells: list[str], answers: Answers) -> bool:
    """Whether behind a label that we do not know stands what is asked, or why not: "Verhaal | Er wordt niets geleverd waar een eis op kan slaan"."""
    label, text = cells
    if "\n" in label or answers.openings.is_other(f"{label}: {text}"):
        return False
    known = (
        BOXES.search(label)
        or answers.meanings.yes_no(label) is not None
        or answers.meanings.label(label)
        or answers.meanings.columns.is_hint(label)
        or answers.meanings.names_author(label)
    )
    return not known and len(text.split()) >= _FEWEST_WORDS and answers.taken.tells(theme, text)


def _take_field(theme: str, cells: list[str], answers: Answers, where: str) -> bool:
    """A row whose first cell names a field of the theme, and its answer beside it: "Toegepast | ja", "Toegepast | ja | Soort | eis", "Zo vragen we het: …"."""
    label, colon, said = cells[0].partition(":")
    cells = [label, said.strip()] if len(cells) == 1 and colon and "\n" not in label else cells
    columns, beside = answers.meanings.columns, cells[1:]
    column = (columns.holds(cells[0]) or columns.likely(cells[0])) if beside and not _is_of_purchase(cells, answers) else None
    if column == "criteria" and (kind := answers.meanings.heading(cells[0]).kind):
        column = f"{KIND_COLUMN}{kind}"  # "Eis | trede 3"
    elif column == "criteria" and columns.holds(cells[0]):
        answers.taken.themes.state(theme)
    if not column:
        return False
    chooses = column == "applied" and answers.meanings.explains_choices
    kinds = answers.meanings.kinds_meant(beside[0]) if chooses else None
    if kinds:
        answers.taken.themes.tick(theme, kinds, beside[0], where)
    signs = [] if kinds is None else [(bool(kinds), beside[0])]
    choice = [("kind" if chooses else column, beside[0])] if kinds is None else []  # where kinds can be chosen a "ja" is none of them
    more = [(field, text) for name, text in zip(cells[2::2], cells[3::2], strict=False) if text and (field := columns.holds(name))]
    answers.taken.take_theme_row(theme, [*choice, *((field, text) for field, text in more if not field.startswith(KIND_COLUMN))], where, signs)
    return True


def _is_of_purchase(cells: list[str], answers: Answers) -> bool:
    """Whether a label asks something of the whole purchase.

    "Vorm" below a theme asks for the kind of criterion, and so does "Soort" unless a kind of purchase stands beside it.
    """
    label, held = answers.meanings.label(cells[0]), answers.meanings.columns.holds(cells[0])
    of_criterion = held == "kind" and label is not None and not answers.meanings.reads(label, cells[1])
    return label is not None and not (held and (answers.meanings.is_weak(cells[0]) or of_criterion))


def _take_options(theme: str, cells: list[str], answers: Answers, where: str) -> bool:
    """Take which of the options side by side was chosen: "☐ brons … | ☒ zilver … | ☐ goud …"; false for any other row."""
    if not are_options(cells):
        return False
    for option in filter(None, map(BOX_OF_OPTION.match, cells)):
        if option["box"] != OPEN:
            answers.taken.take_option(theme, option.string[option.end() :].replace("\n", ": ", 1), where)
    return True


def _take_rung(rows: Rows, number: int, theme: str, answers: Answers, where: str) -> bool:
    """Take the rung on this row if it was chosen: "Niveau 0: we doen hier niets mee | x"; false when the row is none, or stands alone."""
    said, mark = _rung(rows, number, answers)
    if not said or not any(_rung(rows, other, answers)[0] for other in (number - 1, number + 1)):
        return False
    if mark in TICKS:
        answers.taken.take_option(theme, said, where)
    return True


def _rung(rows: Rows, number: int, answers: Answers) -> tuple[str, str]:
    """The words of a rung and its mark, in either order; no words where a row is something else."""
    cells = rows.apart[number] if 0 <= number < len(rows.apart) else []
    if len(cells) != len(("words", "mark")):
        return "", ""
    said, mark = cells if len(cells[0]) >= len(cells[1]) else cells[::-1]
    known = answers.meanings.columns.holds(said) or answers.meanings.label(said) or answers.meanings.theme(said)
    return (said, plain(mark)) if plain(mark) in _MARKS and len(said.split()) >= _FEWEST_WORDS and not known else ("", "")
