"""Many start documents at once: what came of each file, and of all of them together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from mvoi_checklist.errors import Problem, legible
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import Verdict
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.purchase import purchase_of


@dataclass(frozen=True)
class Checked:
    """One file: its checklist, or the problems why it could not be read."""

    file: Path
    checklist: Checklist | None = None
    problems: tuple[Problem, ...] = ()
    unchanged: bool = False
    """The file was read in an earlier run and has not changed since."""

    @property
    def name(self) -> str:
        """The file as it is written down."""
        return legible(self.file)

    @property
    def status(self) -> Literal["complete", "findings", "unreadable"]:
        """complete, findings or unreadable."""
        if self.checklist is None:
            return "unreadable"
        return "complete" if self.checklist.complete else "findings"

    @property
    def error(self) -> str | None:
        """All problems as text, one per line."""
        return "\n".join(map(str, self.problems)) or None

    @property
    def trouble(self) -> str:
        """The same where the name of the file stands already: a sentence about the whole file goes without that name."""
        return "\n".join(str(problem).removeprefix(f"{self.name}: ") for problem in self.problems)


@dataclass(frozen=True)
class Skipped:
    """A file beside the start documents that was not checked, and why."""

    file: Path
    reason: str
    what_to_do: str = ""

    @property
    def name(self) -> str:
        """The file as it is written down."""
        return legible(self.file)

    @property
    def why(self) -> str:
        """That it was not checked, the reason and what to do."""
        return f"Niet getoetst: {self.reason} {self.what_to_do}".rstrip()


@dataclass(frozen=True)
class Repeated:
    """A finding that only shows when documents lie side by side, with every file it is about."""

    finding: Finding
    files: tuple[str, ...]


@dataclass
class Overview:
    """All files together: counts and the names of the purchases, so that a thousand documents take little room."""

    asked: int
    done: int = 0
    unchanged: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    verdicts: dict[str, Counter[Verdict]] = field(default_factory=dict)
    """How often each verdict was given, by the id of the theme."""
    purchases: dict[str, dict[str, bool]] = field(default_factory=dict)
    """What each file of each purchase says: whether it counts for the policy's yearly goal."""
    without_reference: set[str] = field(default_factory=set)
    """The purchases of which no file has a reference: what they ask is found in no calendar."""
    findings: Counter[str] = field(default_factory=Counter)
    """In how many files each finding stands, by its code."""
    repeated: tuple[Repeated, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    """What whoever looked for the files passed over; a report names each."""

    def add(self, checked: Checked) -> None:
        """Count one file."""
        self.done += 1
        self.unchanged += checked.unchanged
        self.statuses[checked.status] += 1
        if checked.checklist is None:
            return
        purchase = purchase_of(checked.checklist.start_document, checked.name)
        self.purchases.setdefault(purchase, {})[checked.name] = checked.checklist.counts_for_goal
        if not checked.checklist.start_document.has_reference:
            self.without_reference.add(purchase)
        for theme in checked.checklist.themes:
            self.verdicts.setdefault(theme.theme, Counter())[theme.verdict] += 1
        self.findings.update({finding.code for finding in checked.checklist.findings})

    @property
    def counting(self) -> int:
        """How many purchases count for the yearly goal: by all of their files, and by a reference, as in a report on the year."""
        return sum(all(said.values()) and purchase not in self.without_reference for purchase, said in self.purchases.items())

    @property
    def unnumbered(self) -> int:
        """How many purchases would count if they had a reference."""
        return sum(all(self.purchases[purchase].values()) for purchase in self.without_reference)

    @property
    def contested(self) -> int:
        """Of how many purchases the files do not say the same."""
        return sum(len(set(said.values())) > 1 for said in self.purchases.values())

    @property
    def interrupted(self) -> bool:
        """Some of the files were not reached."""
        return self.done < self.asked
