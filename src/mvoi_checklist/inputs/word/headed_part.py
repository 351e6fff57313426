"""What stands under one heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from mvoi_checklist.inputs.answers import Answers

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


def headed_part(text: str, level: int, above: HeadedPart, before: HeadedPart, answers: Answers) -> HeadedPart:
    """What opens under a heading: what it says itself, and what the heading above it says; the part before it may ask on ("Zo nee, waarom niet?")."""
    theme, column = answers.meanings.theme_label(text)
    if theme is None and (asked := answers.openings.asked_theme(text)):
        theme = asked.theme
    about = answers.meanings.heading(text)
    part = replace(above, heading=text, level=level, count=0, lines=[], place="", column=None, fields=about.fields)
    part.lot = about.lot or above.lot
    part.denied = above.denied or about.denied
    part.elsewhere = above.elsewhere or (about.elsewhere and not (theme or _OF_THEMES.search(text)))
    part.sustainable = above.sustainable or about.sustainable
    if theme:
        part.theme, part.column = theme, column
    elif above.theme:
        part.column = answers.meanings.columns.holds(text)
    elif before.theme and before.level == level and (column := answers.meanings.columns.holds(text)):
        part.theme, part.column = before.theme, column
    part.kind = about.kind or part.kind
    return part
