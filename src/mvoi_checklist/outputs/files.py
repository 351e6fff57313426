"""Files are written whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from mvoi_checklist.errors import OutputError, Problem, reason


def write_whole(path: Path | str, data: bytes, *, force: bool = False) -> None:
    """Write a file whole or not at all: first beside its place, then renamed into it; an existing file is replaced only with ``force``.

    A file that is replaced keeps its permissions; through a symbolic link the file it points to is written.

    Raises:
        OutputError: the folder does not exist, the file exists, or the disk refuses.

    """
    with writing_whole(path, force=force) as write:
        write(data)


@contextmanager
def writing_whole(path: Path | str, *, force: bool = False) -> Iterator[Callable[[bytes], object]]:
    """As ``write_whole``, piece by piece: what cannot be is refused before the first piece, and nothing stays when it goes wrong.

    Raises:
        OutputError: the folder does not exist, the file exists without ``force``, or writing fails.

    """
    path = Path(path)
    with _disk_of(path):
        target = path.resolve() if path.is_symlink() else path
        before = _mode(target)
        _look_at(target, before, force=force)
        beside = target.with_name(f".mvoi-{secrets.token_hex(8)}")
        file = _opened(beside, 0o666 if before is None else 0o600)

    def write(data: bytes) -> None:
        with _disk_of(path):
            file.write(data)

    try:
        yield write
        with _disk_of(path):
            file.close()
            _put(beside, target, before, force=force)
    finally:
        with suppress(OSError):  # what is wrong with the disk was told already
            file.close()
        with suppress(OSError):
            beside.unlink(missing_ok=True)


@contextmanager
def _disk_of(path: Path) -> Iterator[None]:
    """What the disk refuses, in words; only around our own reading and writing, so that no other error is taken for it."""
    try:
        yield
    except FileExistsError:  # it came while we worked
        raise OutputError([_exists(path)]) from None
    except (OSError, ValueError, RuntimeError) as error:  # a name that cannot be is a ValueError, links in a circle are a RuntimeError
        hint = "Controleer de naam, de schijfruimte en uw rechten op de map."
        raise OutputError([Problem(str(path), f"het bestand kan niet worden geschreven ({reason(error)}).", hint)]) from None


def _exists(path: Path) -> Problem:
    return Problem(str(path), "dit bestand bestaat al.", "Kies een andere naam, of vervang het bestand met force=True.")


def _mode(path: Path) -> int | None:
    """What kind of file stands there and who may use it; None when nothing does."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _look_at(target: Path, before: int | None, *, force: bool) -> None:
    if not stat.S_ISDIR(_mode(target.parent) or 0):
        raise OutputError([Problem(str(target), f"de map '{target.parent}' bestaat niet.", "Maak de map eerst aan.")])
    if before is not None and not stat.S_ISREG(before):
        what = "een map" if stat.S_ISDIR(before) else "geen gewoon bestand"
        raise OutputError([Problem(str(target), f"dit is {what}.", "Kies de naam van een bestand.")])
    if before is not None and not force:
        raise OutputError([_exists(target)])


def _opened(path: Path, mode: int) -> BinaryIO:
    """A new file, open for writing; what the user's ``umask`` takes off the permissions is off."""
    return open(path, "xb", opener=lambda name, flags: os.open(name, flags, mode))


def _put(beside: Path, target: Path, before: int | None, *, force: bool) -> None:
    """Give the finished file its name; without ``force`` never that of a file that appeared meanwhile."""
    if before is not None:
        beside.chmod(stat.S_IMODE(before))
    if force:
        beside.replace(target)
        return
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if target.exists():
            raise FileExistsError from None
        beside.rename(target)
