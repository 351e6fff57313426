"""Which files are meant by names, folders and patterns on the command line."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple

import click

WORD_LOCK = "~$"
"""Word puts a file with this before its name beside each document that is open; it holds no document."""

_EXPECTED = ".expected.toml"
"""What an example should give stands beside it."""

_OLD_WORD = (".doc", ".rtf")
"""Cannot be read, and may well hold a start document: each is told with what to do."""

_TEMPLATES = (".dot", ".dotx", ".dotm", ".ott", ".fodt")
"""Hardly ever a start document; who filled one in and kept its name is told."""

_SHOWN, _SIGNS = 5, "*?["


class Sources(NamedTuple):
    """The files that are meant, and why a folder could not be looked into."""

    files: list[Path]
    shut: frozenset[Any] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read, and nothing that we could not see."""
        return not self.files and not self.shut


def start_documents(names: Sequence[str]) -> Sources:
    """Every file that is meant, once, whatever it is called; what is passed over is named on stderr."""
    found = [_meant(name) for name in names]
    sources = Sources(_once(file for each in found for file in each.files), _together(found))
    for problem in sorted(sources.shut):
        click.echo(str(problem), err=True)
    if sources.files:
        return sources
    if sources.shut:
        raise click.exceptions.Exit(3)
    locked = any(Path(name).name.startswith(WORD_LOCK) for name in names)
    why = f"Een naam met {WORD_LOCK} ervoor maakt Word zolang een document open is" if locked else "Wat mvoi van een startdocument maakte, is er zelf geen"
    msg = f"Hier is geen startdocument bij. {why}. Noem het document zelf."
    raise click.UsageError(msg)


def documents_in(folder: Path) -> Sources:
    """The start documents and checklists in a folder and the folders in it; what is not read yet is named on stderr, what is shut is for the caller to tell."""
    inside = _in_folder(folder)
    return inside._replace(files=_once(inside.files))


def _once(files: Iterable[Path]) -> list[Path]:
    """Each file under the first of its names."""
    named: dict[str, Path] = {}
    for file in files:
        named.setdefault(os.path.normcase(os.path.realpath(file)), file)
    return list(named.values())


def _together(found: Iterable[Sources]) -> frozenset[Any]:
    return frozenset[Any]().union(*(each.shut for each in found))


def _meant(name: str) -> Sources:
    if not name:
        msg = "Een van de genoemde bestanden heeft geen naam. Noem een bestand, map of patroon."
        raise click.UsageError(msg)
    path = Path(name)
    if is_folder(path):
        found, nothing = _in_folder(path), f"In de map '{path}' staan geen startdocumenten"
    elif not exists(path) and any(sign in name for sign in _SIGNS):
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
    parts = Path(pattern).parts
    deep = parts.index("**") if "**" in parts else len(parts)
    found = [*_flat(parts[:deep]), *(_deep(parts, deep) if parts[deep:] else map(_meant_by, _places(parts)))]
    files, shut = dict.fromkeys(file for each in found for file in each.files), _together(found)
    if not files and not shut:
        msg = f"Geen bestand past bij '{pattern}'."
        raise click.UsageError(msg)
    return Sources(_readable(files), shut)


def _places(parts: tuple[str, ...]) -> list[Path]:
    """What a pattern means; without parts this very folder."""
    return sorted(map(Path, glob.glob(str(Path(*parts)))))  # noqa: PTH207 - Path.glob knows no absolute patterns


def _meant_by(place: Path) -> Sources:
    return _walked(place) if is_folder(place) else Sources([place])


def _flat(parts: tuple[str, ...]) -> Iterator[Sources]:
    """The folders in which a pattern looks and that are shut: glob itself keeps silent about them."""
    from mvoi_checklist.folders import why_shut

    for number, part in enumerate(parts):
        if any(sign in part for sign in _SIGNS):
            yield Sources([], frozenset(filter(None, map(why_shut, filter(is_folder, _places(parts[:number]))))))


def _deep(parts: tuple[str, ...], at: int) -> Iterator[Sources]:
    """What fits in the folders in folders: walked by ourselves, for glob follows a link that leads back without end."""
    for folder in filter(is_folder, _places(parts[:at])):
        inside = _walked(folder)
        yield inside._replace(files=[file for file in inside.files if _fits(file.relative_to(folder).parts, parts[at:])])


def _fits(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Whether a file fits, or a folder in which it is."""
    if not pattern or not parts:
        return not pattern
    if pattern[0] == "**":
        return _fits(parts, pattern[1:]) or _fits(parts[1:], pattern)
    return fnmatch(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


def _walked(folder: Path) -> Sources:
    """Every file in a folder and the folders in it; a link that leads nowhere may be to a folder that is away."""
    from mvoi_checklist import Problem
    from mvoi_checklist.folders import files_below
    from mvoi_checklist.inputs import SUFFIXES

    files, shut = files_below(folder)
    lost = [file for file in files if file.suffix.lower() not in SUFFIXES and file.is_symlink() and not exists(file)]
    hint = "Wat erin staat is niet gelezen; controleer of die map er nog is."
    return Sources(files, frozenset([*shut, *(Problem(str(link), "deze koppeling leidt nergens heen.", hint) for link in lost)]))


def _readable(files: Iterable[Path]) -> list[Path]:
    """What may be a start document, of the files that nobody named one by one."""
    from mvoi_checklist.inputs import NOT_YET, SUFFIXES

    inside = [file for file in files if not file.name.startswith(WORD_LOCK) and not file.name.endswith(_EXPECTED) and _may_hold_words(file)]
    if passed := [file for file in inside if file.suffix.lower() in NOT_YET]:  # may well hold a start document
        advice = "Sla bijlagen op als bestand; vraag van een PDF het Word-bestand."
        click.echo(f"Niet getoetst, want e-mail en PDF lees ik nog niet: {_few(passed)}. {advice}", err=True)
    if templates := [file for file in inside if file.suffix.lower() in _TEMPLATES]:
        click.echo(f"Niet getoetst, want dit is een sjabloon: {_few(templates)}. Sla een ingevuld document op als .docx of .odt.", err=True)
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
