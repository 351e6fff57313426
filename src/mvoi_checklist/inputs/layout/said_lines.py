"""What somebody said on a line, without what mail and the form put before it."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.answers import Answers

_QUOTED = re.compile(r"^\s*(?:>\s*)+(?:[-–•]\s+)?")
_TURN = re.compile(r"(?:Vraag|Antwoord)\s*", re.IGNORECASE)
"""Whose turn it is, on a line of its own; "Antwoord:" ends the help of a form."""


def unquoted(line: str) -> str:
    """The line without what mail puts before one that is answered below it: "> - klimaat"."""
    return _QUOTED.sub("", line)


def said_in(line: str, answers: Answers, theme: str | None, place: str) -> str:
    """The words of a line, its signs in words too; of a line about a theme without a tick and a question before it.

    Empty where it only helps or asks, and where it is an option that was ticked: that is taken at once, whatever remark stands below it.
    """
    other = theme and answers.openings.ticked_theme(line) not in (None, theme)
    said = answers.openings.without_tick(line) if theme and not other else line
    if theme and said != line and answers.meanings.is_demand(said):
        answers.taken.take_option(theme, said, place)
        return ""
    line = answers.signs.said(answers.openings.without_notes_of_form(said))
    if theme and not answers.openings.asked_theme(line):
        line = answers.openings.behind_question(line)
    question, mark, more = line.partition("?")
    if more.strip() and answers.meanings.helps(more) and answers.meanings.asks(f"{question}{mark}"):
        return f"{question}{mark}"  # "Hoe past u klimaat toe? Leg anders uit waarom niet."
    return "" if _TURN.fullmatch(line) else answers.openings.without_help(line)
