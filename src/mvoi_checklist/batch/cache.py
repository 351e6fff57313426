"""What was read before is not read again: readings by the content of the file, the words of the ruleset and this very program.

Only the reading is kept, not the verdict: reading is most of the work, and a verdict depends on the day.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from mvoi_checklist.inputs.upload import Upload, path_of
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument

_OURS = "mvoi-readings"
"""A folder of our own in the one that was named: that may be a folder with the user's files."""

_HELD, _HALF = ".reading", ".half"
_DAYS = 90
_DAY = 86_400


def cache_folder() -> Path | None:
    """Where this system keeps what a program may throw away, for this user only; None for a user without a home, as in some containers."""
    try:
        return _folder_of_the_system()
    except RuntimeError:  # Path.home
        return None


def _folder_of_the_system() -> Path:
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return base / "mvoi-checklist" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "mvoi-checklist"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "mvoi-checklist"


class Cache:
    """Readings on disk; a cache that cannot be used is no error, the file is then read as always."""

    def __init__(self, folder: Path) -> None:
        """Readings of other rules or of another version of this program stand in other folders."""
        self._root = folder / _OURS

    def key(self, file: Upload, ruleset: Ruleset) -> Path:
        """Where a reading by these rules stands: what the file holds, and by which suffix it is read."""
        folder = hashlib.sha256(f"{ruleset.reading_sha256} {_program()}".encode()).hexdigest()[:24]
        return self._root / folder / f"{hashlib.sha256(file.data).hexdigest()}{path_of(file).suffix.lower()}{_HELD}"

    def get(self, file: Path) -> StartDocument | None:
        """The reading of an earlier run."""
        try:
            document = StartDocument.model_validate_json(file.read_bytes())
            file.touch()
        except (OSError, ValueError, ValidationError):
            return None
        return document

    def put(self, file: Path, document: StartDocument) -> None:
        """Keep a reading, whole or not at all, for this user's eyes only."""
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(_HALF, dir=file.parent)
            with os.fdopen(handle, "wb") as half:
                half.write(document.model_dump_json(round_trip=True).encode())
            Path(name).replace(file)
        except OSError:
            return

    def tidy(self) -> None:
        """Throw away the readings that nobody asked for in a long time, and halves of a run that was ended; never anything else."""
        oldest = time.time() - _DAYS * _DAY
        for file in self._root.glob("*/*"):
            with suppress(OSError):
                if file.suffix in {_HELD, _HALF} and file.stat().st_mtime < oldest:
                    file.unlink()


@lru_cache
def _program(package: Path = Path(__file__).parent.parent) -> str:
    """The version, and for who works on the program itself what it is made of: its code and the weights that it learned."""
    from importlib.metadata import version  # noqa: PLC0415 - takes time to import

    files = sorted(file for file in package.rglob("*") if file.suffix in {".py", ".json"})
    held = hashlib.sha256(b"".join(file.read_bytes() for file in files))
    return f"{version('mvoi-checklist')} {held.hexdigest()}"
