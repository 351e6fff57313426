"""What each report on many files does: begin, a piece per file, and an end."""

from __future__ import annotations

from datetime import date

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.ruleset import Ruleset


class Report:
    """A report as it is written: the bytes of ``begin``, of ``document`` for each file, and of ``end``."""

    def __init__(self, ruleset: Ruleset, on: date) -> None:
        """Know the rules and the day they were asked for."""
        self.ruleset = ruleset
        self.on = on

    def begin(self) -> bytes:
        """What stands before the first file."""
        return b""

    def document(self, checked: Checked) -> bytes:
        """What there is to say about one file."""
        raise NotImplementedError

    def end(self, overview: Overview) -> bytes:
        """What there is to say about all files together."""
        raise NotImplementedError
