"""The lines of a letter or a message that say who wrote it, and when."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.days import read_day

_SENT = re.compile(r"(?:verzonden|sent)\s*:\s*(?P<day>.+)", re.IGNORECASE)


class LetterLines:
    """Whether a letter closes, line by line."""

    def __init__(self, answers: Answers) -> None:
        """Take into ``answers``."""
        self._answers = answers
        self._closes = False

    def see(self, line: str, place: str) -> None:
        """Take the day on which a message was sent, and the name below "Met vriendelijke groet": that of the author."""
        if (sent := _SENT.match(line)) and (day := read_day(sent["day"])):
            self._answers.taken.see_message(day)
        if self._closes:
            self._answers.taken.running.people.take_signature(line, place)
        closes = self._answers.openings.closes(line)
        if closes and (name := line.partition(",")[2].strip()):
            self._answers.taken.running.people.take_signature(name, place)  # "Groet, Mirjam Kuiper"
        self._closes = self._closes or closes
