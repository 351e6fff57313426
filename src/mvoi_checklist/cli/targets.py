"""Where a result goes: its format by the suffix, and never over a file that was handed in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import click

_Format = TypeVar("_Format", bound=str)

SUFFIX_BY_FORMAT = {
    "docx": ".docx",
    "dotx": ".dotx",
    "odt": ".odt",
    "pdf": ".pdf",
    "xlsx": ".xlsx",
    "html": ".html",
    "json": ".json",
    "junit": ".xml",
    "sarif": ".sarif",
    "markdown": ".md",
    "text": ".txt",
}
"""The suffix by which a command knows a format."""


BINARY = frozenset({".docx", ".dotx", ".odt", ".pdf", ".xlsx"})
"""Suffixes of files that are no text."""


def suffixes(formats: Iterable[str]) -> str:
    """The suffixes as a sentence names them: ``.docx, .odt of .pdf``."""
    *others, last = (SUFFIX_BY_FORMAT[name] for name in formats)
    return f"{', '.join(others)} of {last}" if others else last


def format_of(output: Path, formats: Iterable[_Format], *given: Path | None) -> _Format:
    """The format to write, one of ``formats``; ``given`` are the files that were handed in."""
    keep_apart(output, *given)
    allowed = tuple(formats)
    found = next((name for name in allowed if SUFFIX_BY_FORMAT[name] == output.suffix.lower()), None)
    if found is None:
        msg = f"'{output.name or output}' kan niet: kies een naam die eindigt op {suffixes(allowed)}."
        raise click.UsageError(msg)
    return found


def keep_apart(output: Path | None, *given: Path | None) -> None:
    """Refuse to write over a file that was handed in, also with ``--force``."""
    if output is not None and any(file is not None and same_file(file, output) for file in given):
        msg = f"'{output}' gaf u zelf, en dat bestand verandert niet. Kies met -o een andere naam."
        raise click.UsageError(msg)


def same_file(file: Path, output: Path) -> bool:
    """Whether two names are of one file that is there."""
    try:
        return file.samefile(output)
    except (OSError, ValueError):  # one of them is not there, or cannot be the name of a file
        return False
