"""What the models refuse in a rule: one sentence per mistake, and none for what only follows from another."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pydantic import BaseModel

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.mistakes import field_hint, mistake
from mvoi_checklist.rulesets.entries import Entry, Path

_MANY = 3


def refusals(entry: Entry, model: type[BaseModel], errors: list[tuple[Path, Any]]) -> list[Problem]:
    """Translate what was refused in one entry; a misspelled field is not also reported as missing."""
    unknown = [path for path, item in errors if item["type"] == "extra_forbidden"]
    absent = Counter(path[:-1] for path, item in errors if item["type"] == "missing")
    shapeless = {path[:-1] for path in unknown if absent[path[:-1]] >= _MANY}  # one wrong word, and what was an addition seems to be a whole rule
    misspelled = {(*path[:-1], hint.split("'")[1]) for path in unknown if (hint := field_hint(model, path)).startswith("Bedoelt")}

    def follows(path: Path, item: Any) -> bool:  # noqa: ANN401 - pydantic's error is a plain dict
        if item["type"] == "too_short":  # of a list with wrong values pydantic also says that it is too short
            return any(other[: len(path)] == path != other for other, _ in errors)
        return item["type"] == "missing" and (path in misspelled or path[:-1] in shapeless)

    return [Problem(entry.where(path), *mistake(model, path, item)) for path, item in errors if not follows(path, item)]
