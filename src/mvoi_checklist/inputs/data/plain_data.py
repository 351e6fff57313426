"""A start document from plain data, whatever file it stood in: JSON and TOML are judged by the same schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mvoi_checklist.errors import Problem, UnreadableFileError, refuse
from mvoi_checklist.model.mistakes import mistake, shown
from mvoi_checklist.model.start_document import StartDocument

_DEEPEST = 50
WRONG_FILE = "Controleer of u het goede bestand gaf."
LineOf = Callable[[tuple[str | int, ...]], int | None]
"""Gives the line on which a field stands, when that is certain."""


def document_of(path: Path, content: object, problems: list[Problem], line_of: LineOf = lambda _: None) -> StartDocument:
    """Make the start document, or the one inside a checklist; ``problems`` are those found while the file was read.

    Raises:
        UnreadableFileError: the data breaks the schema; carries every problem.

    """
    if isinstance(content, list):
        refuse(path, "hierin staat een lijst.", "Geef één startdocument per bestand: een object met velden, tussen { en }.")
    if not isinstance(content, dict):
        refuse(path, "hierin staat geen startdocument.", "Een startdocument is een object met velden, tussen { en }.")
    try:
        document = StartDocument.model_validate_json(json.dumps(content.get("start_document", content)))
    except ValidationError as error:
        problems += [_problem(path, item, line_of(item["loc"])) for item in error.errors()]
    if problems:
        raise UnreadableFileError(problems)
    return document


def _problem(path: Path, item: Any, line: int | None) -> Problem:  # noqa: ANN401 - pydantic's error is a plain dict
    steps = tuple(step for step in item["loc"] if step not in {"amount", "range"})
    where = [str(path), *([f"regel {line}"] if line else []), shown(".".join(map(str, steps))) or "het document"]
    return Problem(", ".join(where), *mistake(StartDocument, steps, item))


def refuse_depth(path: Path, text: str) -> None:
    """Refuse brackets in brackets without end."""
    if _depth(text) > _DEEPEST:
        refuse(path, "dit bestand heeft te veel lagen haakjes in elkaar.", "Een startdocument heeft er hooguit vijf.")


def _depth(text: str) -> int:
    """An upper limit of how deep the brackets go: those inside strings count too, which does no harm to a start document."""
    depth = deepest = 0
    for sign in text:
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest
