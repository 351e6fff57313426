"""What the models refuse in a rule: one sentence per mistake, and none for what only follows from another."""

from __future__ import annotations

from collections import Counter
from typing import Any, get_origin

from pydantic import BaseModel

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.mistakes import field_hint, mistake, model_at
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

    return [Problem(entry.where(path), *_told(entry, model, path, item)) for path, item in errors if not follows(path, item)]


def _told(entry: Entry, model: type[BaseModel], path: Path, item: Any) -> tuple[str, str]:  # noqa: ANN401 - as above
    """What is wrong and what to do; in the words of TOML where a list of blocks is missing, and of layers where a block has to be whole."""
    message, hint = mistake(model, path, item)
    around, name = model_at(model, path[:-1]), str(path[-1]) if path else ""
    if item["type"] == "missing" and around and model_at(around, (name,)) and get_origin(around.model_fields[name].annotation) is tuple:
        return message, f"Voeg een of meer blokken [[{name}]] toe, zoals in voorbeeldgemeente."
    if item["type"] == "missing" and entry.replaces and len(path) == 1:
        return message, "Dit blok vervangt het gelijknamige van de regels waarop u voortbouwt: neem dat helemaal over en verander wat anders moet."
    return message, hint
