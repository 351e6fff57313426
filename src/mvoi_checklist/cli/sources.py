"""Which files are meant by names, folders and patterns on the command line."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

WORD_LOCK = "~$"
"""Word puts a file with this before its name beside each document that is open; it holds no document."""

_EXPECTED = ".expected.toml"
"""What an example should give stands beside it."""

_OLD_WORD = (".doc", ".rtf")
"""Cannot be read, and may well hold a start document: each is told with what to do."""

_SHOWN = 5


class Sources(NamedTuple):
    """The files that are meant, and a sentence for each folder that could not be looked into."""

    files: list[Path]
    shut: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read, and nothing that we could not see."""
        return not self.files and not self.shut


def start_documents(names: Sequence[str]) -> Sources:
    """Every file that is meant, once, whatever it is called; what is passed over is named on stderr."""
    found = [_meant(name) for name in names]
    files: dict[str, Path] = {}
    for file in (file for each in found for file in each.files):
        files.setdefault(os.path.normcase(os.path.realpath(file)), file)
    sources = _told(Sources(list(files.values()), frozenset[str]().union(*(each.shut for each in found))))
    if files:
        return sources
    if sources.shut:
        raise click.exceptions.Exit(3)
    locked = any(Path(name).name.startswith(WORD_LOCK) for name in names)
    why = f"Een naam met {WORD_LOCK} ervoor maakt Word zolang een document open is" if locked else "Wat mvoi van een startdocument maakte, is er zelf geen"
    msg = f"Hier is geen startdocument bij. {why}. Noem het document zelf."
    raise click.UsageError(msg)


def documents_in(folder: Path) -> Sources:
    """The start documents and checklists in a folder and the folders in it; what is not read yet is named on stderr."""
    return _told(_in_folder(folder))


def _told(found: Sources) -> Sources:
    for sentence in sorted(found.shut):
        click.echo(sentence, err=True)
    return found


def _meant(name: str) -> Sources:
    if not name:
        msg = "Een van de genoemde bestanden heeft geen naam. Noem een bestand, map of patroon."
        raise click.UsageError(msg)
    path = Path(name)
    if is_folder(path):
        found, nothing = _in_folder(path), f"In de map '{path}' staan geen startdocumenten"
    elif not exists(path) and any(sign in name for sign in "*?["):
        found, nothing = _matching(name), f"Bij '{name}' past geen startdocument"
    else:
        return Sources(_without_products([] if path.name.startswith(WORD_LOCK) else [path]))
    if found.empty:
        from mvoi_checklist.inputs import SUFFIXES

        msg = f"{nothing} ({', '.join(SUFFIXES[:-1])} of {SUFFIXES[-1]})."
        raise click.UsageError(msg)
    return found


def _in_folder(folder: Path) -> Sources:
    inside, shut = _walked(folder)
    return Sources(_readable(inside), shut)


def _matching(pattern: str) -> Sources:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob knows no absolute patterns
    if not matches:
        msg = f"Geen bestand past bij '{pattern}'."
        raise click.UsageError(msg)
    found = [_walked(match) if is_folder(match) else Sources([match]) for match in map(Path, matches)]
    above, deep, _ = pattern.partition("**")
    passed = [_walked(Path(folder)) for folder in glob.glob(above or ".")] if deep else []  # noqa: PTH207 - as above; glob itself keeps silent about folders
    shut = frozenset[str]().union(*(each.shut for each in (*found, *passed)))
    return Sources(_readable(dict.fromkeys(file for each in found for file in each.files)), shut)


def _walked(folder: Path) -> Sources:
    """Every file in a folder and the folders in it."""
    refused: list[OSError] = []
    files = [Path(place, name) for place, _, names in os.walk(folder, onerror=refused.append) for name in names]
    what = "wat erin staat is niet gelezen. Controleer uw rechten op de map."
    return Sources(sorted(files), frozenset(f"{Path(error.filename)}: deze map is niet te openen ({error.strerror}); {what}" for error in refused))


def _readable(files: Iterable[Path]) -> list[Path]:
    """What may be a start document, of the files that nobody named one by one."""
    from mvoi_checklist.inputs import NOT_YET, SUFFIXES

    inside = [file for file in files if not file.name.startswith(WORD_LOCK) and not file.name.endswith(_EXPECTED) and _may_hold_words(file)]
    if passed := [file for file in inside if file.suffix.lower() in NOT_YET]:  # may well hold a start document
        advice = "Sla bijlagen op als bestand; vraag van een PDF het Word-bestand."
        click.echo(f"Niet getoetst, want e-mail en PDF lees ik nog niet: {_few(passed)}. {advice}", err=True)
    return _without_products([file for file in inside if file.suffix.lower() in (*SUFFIXES, *_OLD_WORD)])


def _without_products(files: list[Path]) -> list[Path]:
    from mvoi_checklist.inputs.products import product_in

    products = dict.fromkeys(file for file in files if product_in(file))
    if products:
        click.echo(f"Niet getoetst, want mvoi maakte dit van een startdocument: {_few(list(products))}.", err=True)
    return [file for file in files if file not in products]


def _few(files: list[Path]) -> str:
    more = f" en nog {len(files) - _SHOWN}" if len(files) > _SHOWN else ""
    return f"{', '.join(map(str, files[:_SHOWN]))}{more}"


def _may_hold_words(path: Path) -> bool:
    """No pipe or device; why a file cannot be looked at is for the reader to say."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def is_folder(path: Path) -> bool:
    """A folder that can be seen."""
    return exists(path) and path.is_dir()


def exists(path: Path) -> bool:
    """A name too long for the disk is no file, and no error of ours."""
    try:
        return path.exists()
    except OSError:
        return False
