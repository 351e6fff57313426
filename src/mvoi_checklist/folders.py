"""Every file in a folder and the folders in it, through links too; what cannot be looked into is told, never left out in silence."""

from __future__ import annotations

import os
from pathlib import Path

from mvoi_checklist.errors import Problem, reason


def files_below(folder: Path) -> tuple[list[Path], list[Problem]]:
    """All files, in order, and a problem for each folder that is shut; a folder to which more links lead is looked into once."""
    files: list[Path] = []
    refused: list[OSError] = []
    seen: set[str] = set()
    for place, folders, names in os.walk(folder, onerror=refused.append, followlinks=True):
        real = os.path.realpath(place)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders.sort()
        files += (Path(place, name) for name in names)
    return sorted(files), [_shut(Path(error.filename), error) for error in refused]


def why_shut(folder: Path) -> Problem | None:
    """Why nobody can look into a folder; None when it is open."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return _shut(folder, error)
    return None


def _shut(folder: Path, error: OSError) -> Problem:
    hint = "Wat erin staat is niet gelezen; controleer uw rechten op de map."
    return Problem(str(folder), f"deze map is niet te openen ({reason(error)}).", hint)
