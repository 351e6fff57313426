"""A file on its way to a reader: one on disk by its path, or one that never stood on a disk."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from pathlib import Path

from mvoi_checklist.errors import LARGEST, Problem, UsageError, reason, refuse, refuse_size

_HINT = "Geef het pad, of Upload(name='startdocument.docx', data=…) met de naam en de bytes."


@dataclass(frozen=True)
class Upload:
    """A file in memory, such as a web service gets: ``name`` tells its kind by its suffix and stands in every message, ``data`` are its bytes.

    The bytes are in no ``repr``, so that they do not end in a log.
    """

    name: str
    data: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse what are no bytes where it is made, not where it is read.

        Raises:
            UsageError: ``data`` is an open file, text, or anything else.

        """
        if not isinstance(self.data, bytes):
            hint = "Geef de bytes zelf, zoals bestand.read() of bytes(data)."
            raise UsageError([Problem("data", f"dit zijn geen bytes maar een {type(self.data).__name__}.", hint)])


def given(file: Path | str | Upload, argument: str = "file") -> Path | Upload:
    """What a caller gave for this argument, as a path or an upload.

    Raises:
        UsageError: these are bytes or an open file, without the name by which the kind of file is known.

    """
    if isinstance(file, Upload):
        return file
    if isinstance(file, bytes | bytearray | memoryview) or hasattr(file, "read"):
        what = "dit is een geopend bestand" if hasattr(file, "read") else "dit zijn losse bytes"
        raise UsageError([Problem(argument, f"{what}; aan de naam is te zien wat voor bestand het is, en die is er niet bij.", _HINT)])
    return Path(file)


def path_of(file: Path | Upload) -> Path:
    """The name of a file, for its suffix and for messages."""
    return Path(file.name) if isinstance(file, Upload) else file


def whole_file(file: Path | Upload, hint: str, *, largest: int = LARGEST) -> bytes:
    """The bytes of a file, ``largest`` at most; ``hint`` says in Dutch what to give when it is no file.

    Raises:
        UnreadableFileError: it cannot be opened, is no file, is empty, or too large.

    """
    data = file.data if isinstance(file, Upload) else _from_disk(file, hint, largest)
    if not data:
        refuse(path_of(file), "dit bestand is leeg.", "Sla het opnieuw op.")
    refuse_size(path_of(file), len(data), largest)
    return data


def _from_disk(path: Path, hint: str, largest: int) -> bytes:
    """Looked at before it is opened: a pipe would be waited for, and what is too large fills the memory."""
    try:
        seen = path.stat()
        if stat.S_ISDIR(seen.st_mode):
            refuse(path, "dit is een map, geen bestand.", hint)
        if not stat.S_ISREG(seen.st_mode):
            refuse(path, "dit is een pijp of een apparaat, geen gewoon bestand.", hint)
        refuse_size(path, seen.st_size, largest)
        with path.open("rb") as stream:
            return stream.read(largest + 1)  # it may have grown since
    except FileNotFoundError:
        refuse(path, "dit bestand bestaat niet.", "Controleer de naam en de map.")
    except (OSError, ValueError) as error:
        refuse(path, f"het bestand is niet te openen ({reason(error)}).", "Controleer de naam en uw rechten, en sluit het in andere programma's.")
