"""The figures of earlier years, from the evaluations that we wrote as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import TypeAdapter

from mvoi_checklist.errors import Problem, UnreadableFileError, UsageError
from mvoi_checklist.inputs.upload import Upload, path_of, whole_file
from mvoi_checklist.model.frozen import Year
from mvoi_checklist.model.progress import Share

_HINT = "Geef een .json-bestand dat 'mvoi report year' schreef."


def earlier_years(files: Iterable[Path | Upload]) -> dict[int, Share]:
    """The figure by its year.

    Raises:
        UnreadableFileError: a file is missing, or no evaluation of a whole year.
        UsageError: two files are about one year.

    """
    found: dict[int, tuple[Path, Share]] = {}
    for source in files:
        (year, share), path = _year_and_share(source), path_of(source)
        if year in found:  # nobody can say which is right
            message = f"'{found[year][0]}' en '{path}' zijn allebei de evaluatie van {year}."
            raise UsageError([Problem("files", message, "Geef van elk jaar één evaluatie.")])
        found[year] = path, share
    return {year: share for year, (_, share) in found.items()}


def _year_and_share(source: Path | Upload) -> tuple[int, Share]:
    data = whole_file(source, _HINT)
    try:
        said = json.loads(data)
        share = {key: value for key, value in said["figure"]["share"].items() if key in Share.model_fields}
        if said["quarter"] or said["department"]:
            raise ValueError  # noqa: TRY301 - told below as everything that is no such evaluation
        return TypeAdapter(Year).validate_python(said["year"], strict=True), Share.model_validate_json(json.dumps(share))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):  # pydantic's error is a ValueError
        raise UnreadableFileError([Problem(str(path_of(source)), "dit is geen evaluatie van een jaar.", _HINT)]) from None
