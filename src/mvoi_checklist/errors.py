"""Everything that can go wrong with a file, a ruleset or a request; each error carries all its problems."""

from __future__ import annotations

import errno
import re
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn, Self

_RAW, _RAW_BYTE = 0xDC00, re.compile("[\udc80-\udcff]")
"""How Python keeps a byte that is no text."""


def legible(name: object) -> str:
    r"""The name of a file as text, also when it is no UTF-8 on disk: ``caf\xe9.docx``."""
    return _RAW_BYTE.sub(lambda byte: f"\\x{ord(byte[0]) - _RAW:02x}", str(name))


@dataclass(frozen=True, order=True)
class Problem:
    """One problem: where, what and why, what to do. All in Dutch.

    Where an argument of the call is wrong, ``where`` is its name; the command shows the option instead.
    """

    where: str
    message: str
    hint: str = ""

    def __post_init__(self) -> None:
        """The name of a file may be no text."""
        object.__setattr__(self, "where", legible(self.where))
        object.__setattr__(self, "message", legible(self.message))

    def __str__(self) -> str:
        """Write it as one line: ``waar: wat. Wat te doen.``."""
        text = f"{self.where}: {self.message}" if self.where else f"{self.message[:1].upper()}{self.message[1:]}"
        return f"{text} {self.hint}".rstrip()


_LONGEST_WORD, _SHORTEST_BEGIN, _MOST_MEANT, _ALIKE, _ALIKE_IN_SHORT = 60, 3, 4, 0.75, 0.65
"""The last two as ``difflib`` counts: "groen" is not like "geen", and "itc" is like "ict"."""


def suggestion(word: str, known: Iterable[str], otherwise: str | None = None, other_names: Mapping[str, str] | None = None) -> str:
    """Say which of the known words was probably meant; else ``otherwise``, or without it what there is to choose from.

    ``other_names`` holds the known word by each other name for it.
    """
    choices = list(dict.fromkeys(known))
    likely = _likely(
        _folded(word[:_LONGEST_WORD]), {_folded(choice): choice for choice in choices}, {_folded(name): of for name, of in (other_names or {}).items()}
    )
    if 0 < len(likely) <= _MOST_MEANT:
        return did_you_mean(likely)
    return otherwise if otherwise is not None else choose_from(dict.fromkeys(choices, ""))


def did_you_mean(names: Iterable[str]) -> str:
    """Ask which of these was meant."""
    *others, last = (f"'{name}'" for name in names)
    return f"Bedoelt u {', '.join(others)} of {last}?" if others else f"Bedoelt u {last}?"


def choose_from(titles: Mapping[str, str]) -> str:
    """Say what there is to choose from; a word that does not speak for itself with its title behind it: ``gww (Grond-, weg- en waterbouw)``."""
    return f"Kies uit: {', '.join(f'{word}{_meaning(word, title)}' for word, title in titles.items())}." if titles else ""


def _meaning(word: str, title: str) -> str:
    name, _, more = title.rstrip(")").partition(" (")
    return "" if _folded(name) in {"", _folded(word)} else f" ({', '.join(filter(None, (name, more)))})"


def _likely(meant: str, choices: Mapping[str, str], others: Mapping[str, str]) -> list[str]:
    """The choices that a word may mean: all of which it is a part, else the one that it spells badly or with which it begins, else all that begin with it."""
    parted = [choice for name, choice in choices.items() if meant in name.split("-")]
    if len(parted) > 1:  # "onderhands": of one supplier, or of more
        return parted
    named = {**others, **choices}
    begun = [name for name in named if len(name) >= _SHORTEST_BEGIN and meant.startswith(f"{name}-")]
    alike = _ALIKE if len(meant) > _SHORTEST_BEGIN else _ALIKE_IN_SHORT
    if best := [*get_close_matches(meant, named, n=1, cutoff=alike), *sorted(begun, key=len, reverse=True)]:
        return [named[best[0]]]
    return list(dict.fromkeys(choice for name, choice in named.items() if len(meant) >= _SHORTEST_BEGIN and name.startswith(meant)))


def _folded(name: str) -> str:
    return name.lower().replace(" ", "-").replace("_", "-").strip("-")


def shown_argument(value: object) -> str:
    """A wrong argument as a message may show it: a name or nothing as it is, of anything else only its type, for a document holds names of people."""
    return repr(value) if value is None or isinstance(value, str | Path) else f"een {type(value).__name__}"


INSTALL_REPORT = 'Installeer met: .venv/bin/pip install ".[report]" (in de map van mvoi; op Windows .venv\\Scripts\\pip)'
"""What to do when a package of the extra ``report`` is not there, as the README installs it."""


class MvoiError(Exception):
    """Base of all errors of this package; ``problems`` holds every problem, never only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep all problems; the message is one line per problem."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Problem, ...]]]:
        """The problems go along to another process, and not only the message."""
        return type(self), (self.problems,)

    def within(self, file: Path) -> Self:
        """Return the same error, with each problem placed in this file."""
        return type(self)(Problem(f"{file}, {item.where}", item.message, item.hint) for item in self.problems)


class UnreadableFileError(MvoiError):
    """A file that is missing, broken, or not what it should be: a start document, an empty form, a template, a calendar, the evaluation of a year."""


class RulesetError(MvoiError):
    """A ruleset that is missing or has mistakes, of which nothing is used; or one whose policy has no goal for the year."""


class UsageError(MvoiError):
    """A request that cannot be carried out as asked.

    An argument that cannot be: bytes without a name, a name or None where what ``load_ruleset`` gives is required, a format, a name that nothing has,
    a day without a time zone, a template, a number of processes; or a part that is not installed.
    """


class OutputError(MvoiError):
    """A result that cannot be written: the folder does not exist, or the file is already there."""


def refuse(path: Path, message: str, hint: str) -> NoReturn:
    """Refuse a whole file with one sentence and what to do."""
    raise UnreadableFileError([Problem(str(path), message, hint)]) from None


LARGEST = 20_000_000
"""Bytes of a start document, a form, a template."""


def refuse_size(path: Path, size: int, largest: int = LARGEST) -> None:
    """Refuse a file of more bytes than is read.

    Raises:
        UnreadableFileError: it is larger.

    """
    if size > largest:
        message = f"dit bestand is groter dan {largest // 1_000_000} MB en daarom niet gelezen."
        refuse(path, message, "Haal afbeeldingen eruit en sla het opnieuw op, of geef het goede bestand.")


@contextmanager
def in_document(file: Path) -> Iterator[None]:
    """What a document names and the rules do not know is a mistake in that document.

    Raises:
        UnreadableFileError: the rules do not know something; it carries every problem, with the name of the file.

    """
    try:
        yield
    except UsageError as error:
        raise UnreadableFileError(error.problems).within(file) from None


def unforeseen(error: Exception) -> str:
    """Say that this program went wrong, and where, for whoever has to repair it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {Path(place.filename).name}, regel {place.lineno}"
    return f"Er ging iets mis in mvoi zelf ({where}). Meld dit, met de opdracht die u gaf."


_REASONS = {
    errno.EACCES: "u hebt er geen rechten op",
    errno.EPERM: "u hebt er geen rechten op",
    errno.ENOENT: "het is er niet",
    errno.EISDIR: "het is een map",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw ruimte op de schijf is op",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de koppelingen gaan in een kring",
    errno.EIO: "de schijf of het netwerk geeft een fout",
    errno.EBADF: "de uitvoer is gesloten",
    errno.EBUSY: "een ander programma gebruikt het",
    errno.EMFILE: "er zijn te veel bestanden open",
}


def reason(error: Exception) -> str:
    """Why the system refuses, in Dutch; what it seldom says in its own words, and a name that cannot be is no error of the system at all."""
    if not isinstance(error, OSError):
        return "de naam kan niet"
    return _REASONS.get(error.errno or 0) or error.strerror or "de naam kan niet"
