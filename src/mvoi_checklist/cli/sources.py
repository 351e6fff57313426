"""Which files are meant by names, folders and patterns on the command line."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from mvoi_checklist.cli.products import is_product

WORD_LOCK = "~$"
"""Word puts a file with this before its name beside each document that is open; it holds no document."""

_OURS = (".checklist.json", ".expected.toml")
"""Endings of files that stand beside a start document and are none."""

_OLD_WORD = (".doc", ".rtf")
"""Cannot be read, and may well hold a start document: each is told with what to do."""

_SHOWN = 5


def start_documents(names: Iterable[str]) -> list[Path]:
    """Every file that is meant, once; in a folder the files that can be read, and those that cannot are named on stderr."""
    files = list(dict.fromkeys(file for name in names for file in _files(name) if not file.name.startswith(WORD_LOCK)))
    if not files:
        msg = f"Alle genoemde bestanden beginnen met {WORD_LOCK}: die maakt Word zolang een document open is. Noem het document zelf."
        raise click.UsageError(msg)
    return files


def in_folder(folder: Path) -> list[Path]:
    """The start documents in a folder; there is at least one."""
    from mvoi_checklist.inputs import SUFFIXES

    found = documents_in(folder)
    if not found:
        msg = f"In de map '{folder}' staan geen startdocumenten ({', '.join(SUFFIXES[:-1])} of {SUFFIXES[-1]})."
        raise click.UsageError(msg)
    return found


def documents_in(folder: Path) -> list[Path]:
    """The start documents and checklists in a folder and the folders in it; what is not read yet is named on stderr."""
    from mvoi_checklist.inputs import NOT_YET, SUFFIXES

    inside = [file for file in sorted(folder.rglob("*")) if not file.name.startswith(WORD_LOCK) and not file.name.endswith(_OURS) and file.is_file()]
    if passed := [file for file in inside if file.suffix.lower() in NOT_YET]:  # may well hold a start document
        advice = "Sla bijlagen op als bestand; vraag van een PDF het Word-bestand."
        click.echo(f"Niet getoetst, want e-mail en PDF lees ik nog niet: {_few(passed)}. {advice}", err=True)
    found = [file for file in inside if file.suffix.lower() in (*SUFFIXES, *_OLD_WORD)]
    products = [file for file in found if is_product(file)]
    if products:
        click.echo(f"Niet getoetst, want mvoi maakte dit van een startdocument: {_few(products)}.", err=True)
    return [file for file in found if file not in products]


def _few(files: list[Path]) -> str:
    more = f" en nog {len(files) - _SHOWN}" if len(files) > _SHOWN else ""
    return f"{', '.join(map(str, files[:_SHOWN]))}{more}"


def _files(name: str) -> Iterator[Path]:
    path = Path(name)
    if not exists(path) and any(sign in name for sign in "*?["):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob knows no absolute patterns
        if not matches:
            msg = f"Geen bestand past bij '{name}'."
            raise click.UsageError(msg)
        for match in map(Path, matches):
            yield from in_folder(match) if match.is_dir() else [match]
    elif name and exists(path) and path.is_dir():
        yield from in_folder(path)
    elif not name:
        msg = "Een van de genoemde bestanden heeft geen naam. Noem een bestand, map of patroon."
        raise click.UsageError(msg)
    else:
        yield path


def exists(path: Path) -> bool:
    """A name too long for the disk is no file, and no error of ours."""
    try:
        return path.exists()
    except OSError:
        return False
