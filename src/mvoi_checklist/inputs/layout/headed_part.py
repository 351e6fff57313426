"""What stands under one heading, and how it is taken when the next one comes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.lots import lot_of
from mvoi_checklist.inputs.dutch.scope import closes, sentences
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS
from mvoi_checklist.inputs.themes.columns import KIND_COLUMN

_NAMED = {"title", "reference", "department", "project_leader"}
_LONGEST_NAME, _LONGEST_TITLE = 120, 7

_NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+(?=[A-ZÀ-Ý])")
"""The number of a paragraph below a heading."""
_OF_THEMES = re.compile(r"\bthema[’']?s\b", re.IGNORECASE)
"""A heading on policy with the themes of this purchase below it: "Inkoopbeleid: thema's"."""


@dataclass
class HeadedPart:
    """What stands under one heading, and what the headings above it say."""

    heading: str = ""
    level: int = 0
    theme: str | None = None
    column: str | None = None
    kind: str | None = None
    lot: str = ""
    elsewhere: bool = False
    denied: bool = False
    sustainable: bool = False
    fields: tuple[str, ...] = ()
    count: int = 0
    lines: list[str] = field(default_factory=list)
    place: str = ""
    answered: bool = False
    """Whether a line below it was taken already, by its own label."""

    @property
    def is_label(self) -> bool:
        """Whether the heading is the label of a theme, in bold or so, that has its answer below it: "Klimaat:"."""
        return self.theme is not None and self.heading.rstrip().endswith(":")

    @property
    def is_unanswered(self) -> bool:
        """Whether nothing was said yet of the theme that it names."""
        return self.theme is not None and not (self.lines or self.answered)


def headed_part(text: str, level: int, above: HeadedPart, before: HeadedPart, answers: Answers) -> HeadedPart:
    """What opens under a heading: what it says itself, and what the heading above it says; the part before it may ask on ("Zo nee, waarom niet?").

    A kind of criterion beside a theme, "7. Gunnen" behind "6. Social return", heads a chapter of its own.
    """
    theme, column = answers.meanings.theme_label(text)
    about, (name, dash, rest) = answers.meanings.heading(text), text.partition(" – ")
    if theme is None and dash and (about.kind or lot_of(rest)):
        theme = answers.meanings.theme(name)  # behind it stands the lot, or the kind
    if theme is None and (asked := answers.openings.asked_theme(text)):
        theme = asked.theme
    part = replace(above, heading=text, level=level, count=0, lines=[], place="", column=None, fields=about.fields, answered=False)
    part.lot = about.lot or (lot_of(rest) if theme else "") or above.lot
    part.denied = above.denied or about.denied
    part.elsewhere = above.elsewhere or answers.meanings.asks_meaning(text) or (about.elsewhere and not (theme or _OF_THEMES.search(text)))
    part.sustainable = above.sustainable or about.sustainable
    if theme:
        part.theme, part.column = theme, column
        part.lines = ["ja"] if (named := answers.openings.bare_theme(text)) and named.ticked else []  # "☒ Milieu"
    elif above.theme:
        part.column = answers.meanings.columns.holds(text)
    elif before.theme and before.level == level and (column := answers.meanings.columns.holds(text)) and not column.startswith(KIND_COLUMN):
        part.theme, part.column = before.theme, column
    part.kind = about.kind or part.kind
    return part


def take_under(part: HeadedPart, answers: Answers) -> None:
    """Take its lines: about a theme, as the answer that the heading asks for, or each piece by its own part of the heading."""
    said = "\n".join(_NUMBERED.sub("", line) for line in part.lines if line)
    if not said:
        return
    answers.taken.demands.see_part(part.heading, said)
    if part.theme:
        _take_about(part.theme, part, said, answers)
        return
    answers.taken.running.take_together(part.heading, said, part.place)
    if (name := answers.meanings.label(part.heading)) and _is_answer(name, said := _without_help(name, said), answers):
        answers.taken.running.take_if_clear(name, said, part.place)
        if name not in answers.taken.running.fields:
            answers.labelled.take(part.heading, said, part.place)
    elif part.fields:
        answers.labelled.take(part.heading, said, part.place)
    else:
        answers.labelled.take_kind_too(part.heading, said, part.place)
        if part.heading.rstrip().endswith("?"):
            answers.taken.purchase.likely.see(part.heading, said, part.place)


def _take_about(theme: str, part: HeadedPart, said: str, answers: Answers) -> None:
    """Take what stands under the name of a theme, or of a field of it."""
    if part.column:
        answers.taken.take_theme_row(theme, [(part.column, said)], part.place)
    else:
        answers.taken.take_theme_text(theme, said, part.place)


def _is_answer(name: str, said: str, answers: Answers) -> bool:
    """Names are short, though more may be told behind them; of a value that a sentence already told, the whole text says no more."""
    if "\n" not in said and ((name == "project_leader" and answers.openings.person_in(said)) or (name == "department" and answers.openings.part_in(said))):
        return True
    if name in _NAMED:
        return len(sentences(said)) == 1 and ":" not in said and len(said) <= _LONGEST_NAME and not (name == "title" and is_sentence(said))
    return not (name in VALUE_FIELDS and name in answers.taken.running.fields)


def is_sentence(text: str) -> bool:
    """Whether a line tells something, and names nothing."""
    return closes(text) and len(text.split()) > _LONGEST_TITLE


def _without_help(name: str, said: str) -> str:
    """A name below a heading, without the sentences above it that help to fill in."""
    *help_, last = said.split("\n")
    return last if name in _NAMED and help_ and all(line.rstrip().endswith((".", "!", "?")) for line in help_) else said
