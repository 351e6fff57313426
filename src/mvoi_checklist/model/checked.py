"""Many start documents at once: what came of each file, and of all of them together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.words import Verdict


@dataclass(frozen=True)
class Checked:
    """One file: its checklist, or the reason why it could not be read."""

    file: Path
    checklist: Checklist | None = None
    error: str | None = None
    unchanged: bool = False
    """The file was read in an earlier run and has not changed since."""

    @property
    def status(self) -> str:
        """complete, findings or unreadable."""
        if self.checklist is None:
            return "unreadable"
        return "complete" if self.checklist.complete else "findings"

    @property
    def trouble(self) -> str:
        """The error where the name of the file stands already: a sentence about the whole file goes without that name."""
        return "\n".join(line.removeprefix(f"{self.file}: ") for line in (self.error or "").splitlines())


@dataclass(frozen=True)
class Repeated:
    """A finding that only shows when documents lie side by side, with every file it is about."""

    finding: Finding
    files: tuple[str, ...]


@dataclass
class Overview:
    """All files together: counts only, so that a thousand documents take no more room than ten."""

    asked: int
    done: int = 0
    unchanged: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    verdicts: dict[str, Counter[Verdict]] = field(default_factory=dict)
    counting: int = 0
    """How many purchases count for the policy's yearly goal."""
    findings: Counter[str] = field(default_factory=Counter)
    """In how many files each finding stands, by its code."""
    repeated: tuple[Repeated, ...] = ()

    def add(self, checked: Checked) -> None:
        """Count one file."""
        self.done += 1
        self.unchanged += checked.unchanged
        self.statuses[checked.status] += 1
        if checked.checklist is None:
            return
        self.counting += checked.checklist.counts_for_goal
        for theme in checked.checklist.themes:
            self.verdicts.setdefault(theme.title, Counter())[theme.verdict] += 1
        self.findings.update({finding.code for finding in checked.checklist.findings})

    @property
    def interrupted(self) -> bool:
        """Some of the files were not reached."""
        return self.done < self.asked

    @property
    def exit_code(self) -> int:
        """3 when a file could not be read, 1 when something is still to do, else 0."""
        if self.statuses["unreadable"]:
            return 3
        return 1 if self.statuses["findings"] else 0
