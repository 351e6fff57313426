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

_OF_THE_SYSTEM = ("thumbs.db", "desktop.ini")
"""With those whose name begins with a dot: nobody put them there, and they hold no document."""

_SHOWN, _SIGNS = 5, "*?["


class Sources(NamedTuple):
    """The files that are meant, why a folder could not be looked into, and which files beside them are passed over (each a ``Skipped``)."""

    files: list[Path]
    shut: frozenset[Any] = frozenset()
    skipped: tuple[Any, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read, and nothing that we could not see."""
        return not self.files and not self.shut


def start_documents(names: Sequence[str]) -> Sources:
    """Every file that is meant, once, whatever it is called; what is passed over is named on stderr."""
    sources = _together(map(_meant, names))
    sources = sources._replace(files=_once(sources.files))
    _tell(sources.skipped)
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
    _tell(inside.skipped)
    return inside._replace(files=_once(inside.files))


def _once(files: Iterable[Path]) -> list[Path]:
    """Each file under the first of its names."""
    named: dict[str, Path] = {}
    for file in files:
        named.setdefault(os.path.normcase(os.path.realpath(file)), file)
    return list(named.values())


def _together(found: Iterable[Sources]) -> Sources:
    every = list(found)
    skipped: dict[str, Any] = {}
    for item in (item for each in every for item in each.skipped):
        skipped.setdefault(os.path.realpath(item.file), item)
    return Sources([file for each in every for file in each.files], frozenset[Any]().union(*(each.shut for each in every)), tuple(skipped.values()))


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
        return _without_products([] if path.name.startswith(WORD_LOCK) else [path])
    if found.empty:
        from mvoi_checklist.inputs import SOUGHT_SUFFIXES

        _tell(found.skipped)
        why = " Welke bestanden er wel zijn en waarom ik die niet toets, staat hierboven." if found.skipped else ""
        msg = f"{nothing} ({', '.join(SOUGHT_SUFFIXES[:-1])} of {SOUGHT_SUFFIXES[-1]}).{why}"
        raise click.UsageError(msg)
    return found


def _in_folder(folder: Path) -> Sources:
    return _readable(_walked(folder))


def _matching(pattern: str) -> Sources:
    parts = Path(pattern).parts
    deep = parts.index("**") if "**" in parts else len(parts)
    found = _together([*_flat(parts[:deep]), *(_deep(parts, deep) if parts[deep:] else map(_meant_by, _places(parts)))])
    if found.empty:
        msg = f"Geen bestand past bij '{pattern}'."
        raise click.UsageError(msg)
    return _readable(found._replace(files=list(dict.fromkeys(found.files))))


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
    from mvoi_checklist.inputs import SOUGHT_SUFFIXES

    files, shut = files_below(folder)
    lost = [file for file in files if file.suffix.lower() not in SOUGHT_SUFFIXES and file.is_symlink() and not exists(file)]
    hint = "Wat erin staat is niet gelezen; controleer of die map er nog is."
    return Sources(files, frozenset([*shut, *(Problem(str(link), "deze koppeling leidt nergens heen.", hint) for link in lost)]))


def _readable(found: Sources) -> Sources:
    """What may be a start document, of the files that nobody named one by one, and why the others are none."""
    from mvoi_checklist.inputs import SOUGHT_SUFFIXES

    inside = [file for file in found.files if not file.name.startswith(WORD_LOCK) and not file.name.endswith(_EXPECTED)]
    suffixes = (*SOUGHT_SUFFIXES, *_OLD_WORD)
    known = dict.fromkeys(file for file in inside if file.suffix.lower() in suffixes and _may_hold_words(file))
    others = (_skipped(file) for file in inside if file not in known and not _of_the_system(file))
    return _together([Sources([], found.shut, tuple(others)), _without_products([*known])])


def _of_the_system(file: Path) -> bool:
    return file.name.startswith(".") or file.name.lower() in _OF_THE_SYSTEM


def _skipped(file: Path) -> Any:
    from mvoi_checklist import Skipped
    from mvoi_checklist.inputs import NOT_YET

    suffix = file.suffix.lower()
    other = "dit soort bestand lees ik niet.", "Is het een startdocument, sla het dan op als .docx of .odt."
    device = "dit is een pijp of een apparaat, geen gewoon bestand.", ""
    template = "dit is een sjabloon.", "Sla een ingevuld document op als .docx of .odt."
    return Skipped(file, *(device if not _may_hold_words(file) else template if suffix in _TEMPLATES else NOT_YET.get(suffix, other)))


def _without_products(files: list[Path]) -> Sources:
    from mvoi_checklist import Skipped
    from mvoi_checklist.inputs.made_by_us import product_in

    products = dict.fromkeys(file for file in files if product_in(file))
    skipped = tuple(Skipped(file, "mvoi maakte dit van een startdocument.") for file in products)
    return Sources([file for file in files if file not in products], skipped=skipped)


def _tell(skipped: Iterable[Any]) -> None:
    """What is passed over, on stderr: a line per reason."""
    by_reason: dict[tuple[str, str], list[Path]] = {}
    for item in skipped:
        by_reason.setdefault((item.reason, item.what_to_do), []).append(item.file)
    for (reason, what_to_do), files in by_reason.items():
        click.echo(f"Niet getoetst, want {reason.removesuffix('.')}: {_few(files)}. {what_to_do}".rstrip(), err=True)


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
