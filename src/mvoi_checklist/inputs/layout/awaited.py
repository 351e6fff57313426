"""A label on a line by itself: its value stands on the next line, or in the next table."""

from __future__ import annotations

from mvoi_checklist.inputs.line_openings import LineOpenings


class Awaited:
    """The label of which the value is awaited; empty when there is none."""

    def __init__(self, openings: LineOpenings) -> None:
        """None yet."""
        self._openings = openings
        self.label, self._bare = "", False

    def see(self, label: str, *, bare: bool = False) -> None:
        """Await the value of this label; behind a ``bare`` one, without a colon or a question mark, only what fits it."""
        self.label, self._bare = label, bare

    def any_fits(self) -> None:
        """Know that the form asks for an answer below the label."""
        self._bare = False

    def answered_by(self, line: str) -> tuple[str, str]:
        """The label that a line answers, awaited no longer, and the line without "Antwoord:"; no label when it is about something else."""
        said = self._openings.answer_in(line) if self.label else None
        line = line if said is None else said
        fits = self._openings.fits(self.label, line) if self._bare else not self._openings.is_other(line)
        label = self.label if fits else ""
        self.see("")
        return label, line
