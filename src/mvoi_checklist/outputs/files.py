"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mvoi_checklist.errors import OutputError, Problem


def write_whole(path: Path | str, data: bytes, *, force: bool = False) -> None:
    """Write a file whole or not at all: first beside its place, then renamed into it; an existing file is replaced only with ``force``.

    Raises:
        OutputError: the folder does not exist, the file exists, or the disk refuses.

    """
    with writing_whole(Path(path), force=force) as write:
        write(data)


@contextmanager
def writing_whole(path: Path, *, force: bool) -> Iterator[Callable[[bytes], object]]:
    """As ``write_whole``, piece by piece: what cannot be is refused before the first piece, and nothing stays when it goes wrong.

    Raises:
        OutputError: the folder does not exist, the file exists without ``force``, or writing fails.

    """
    if not path.parent.is_dir():
        raise OutputError([Problem(str(path), f"de map '{path.parent}' bestaat niet.", "Maak de map eerst aan.")])
    if path.is_dir() or (path.exists() and not force):
        hint = "Kies een andere naam, of vervang het bestand met --force."
        raise OutputError([Problem(str(path), "dit bestand bestaat al.", hint)])
    name = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".mvoi-")
        with os.fdopen(handle, "wb") as file:
            yield file.write
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        hint = "Controleer de schijfruimte en uw rechten op de map."
        raise OutputError([Problem(str(path), f"het bestand kan niet worden geschreven ({error.strerror}).", hint)]) from None
    finally:
        if name is not None:
            Path(name).unlink(missing_ok=True)
