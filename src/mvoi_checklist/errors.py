"""Everything that can go wrong with a file, a ruleset or a request; each error carries all its problems."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, order=True)
class Problem:
    """One problem: where, what and why, what to do. All in Dutch.

    Where an argument of the call is wrong, ``where`` is its name; the command shows the option instead.
    """

    where: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Write it as one line: ``waar: wat. Wat te doen.``."""
        text = f"{self.where}: {self.message}" if self.where else f"{self.message[:1].upper()}{self.message[1:]}"
        return f"{text} {self.hint}".rstrip()


class MvoiError(Exception):
    """Base of all errors of this package; ``problems`` holds every problem, never only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep all problems; the message is one line per problem."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def within(self, file: Path) -> Self:
        """Return the same error, with each problem placed in this file."""
        return type(self)(Problem(f"{file}, {item.where}", item.message, item.hint) for item in self.problems)


class UnreadableFileError(MvoiError):
    """A start document that cannot be read, or that is not a start document."""


class RulesetError(MvoiError):
    """A ruleset that is missing or has mistakes; nothing of it is used."""


class UsageError(MvoiError):
    """A request that cannot be carried out as asked: an unknown product group, procedure, format or schema."""


class OutputError(MvoiError):
    """A result that cannot be written: the folder does not exist, or the file is already there."""


def unforeseen(error: Exception) -> str:
    """Say that this program went wrong, and where, for whoever has to repair it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {Path(place.filename).name}, regel {place.lineno}"
    return f"Er ging iets mis in mvoi zelf ({where}). Uw bestanden zijn niet veranderd. Meld dit, met de opdracht die u gaf."
