"""A file on its way to a reader: one on disk by its path, or one that never stood on a disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from mvoi_checklist.errors import Problem, UsageError

_HINT = "Geef het pad, of Upload(name='startdocument.docx', data=…) met de naam en de bytes."


@dataclass(frozen=True)
class Upload:
    """A file in memory, such as a web service gets: ``name`` tells its kind by its suffix and stands in every message, ``data`` are its bytes.

    The bytes are in no ``repr``, so that they do not end in a log.
    """

    name: str
    data: bytes = field(repr=False)


def given(file: Path | str | Upload) -> Path | Upload:
    """What a caller gave, as a path or an upload.

    Raises:
        UsageError: these are bytes or an open file, without the name by which the kind of file is known.

    """
    if isinstance(file, Upload):
        return file
    if isinstance(file, bytes | bytearray | memoryview) or hasattr(file, "read"):
        what = "dit is een geopend bestand" if hasattr(file, "read") else "dit zijn losse bytes"
        raise UsageError([Problem("", f"{what}; aan de naam is te zien wat voor bestand het is, en die is er niet bij.", _HINT)])
    return Path(file)


def path_of(file: Path | Upload) -> Path:
    """The name of a file, for its suffix and for messages."""
    return Path(file.name) if isinstance(file, Upload) else file
