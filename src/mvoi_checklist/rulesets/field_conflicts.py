"""What does not fit together in a criterion with a wrong field: the model compares fields only once each of them is right."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from mvoi_checklist.model.rules import Criterion
from mvoi_checklist.rulesets.entries import Content

_COMPARED = {"text", "fill_ins", "single_supplier"}
"""No other value can stand in for these: the rest of the criterion would be held against it."""

_SOUND: dict[str, Any] = {
    "code": "AAA-AAA-00", "title": "x", "themes": ["x"], "kind": "contract", "level": 1, "in_force_until": "9999-12-31", "evidence": "x", "why": "x",
    "sdg": [], "source": {"title": "x", "url": "https://example.org", "checked_on": "2026-01-01"}, "status": "unverified",
}  # fmt: skip
"""A value that is right, for a wrong one of which nothing else depends."""


def second_look(content: Content, errors: list[Any]) -> Iterator[Any]:
    """The errors that pydantic finds in each criterion when what it refused in it is right."""
    wrong: dict[tuple[Any, ...], set[str]] = {}
    for error in errors:
        if error["loc"][2:3] == ("criteria",) and len(error["loc"]) > 4:  # list, group, "criteria", number, field
            wrong.setdefault(error["loc"][:4], set()).add(error["loc"][4])
    for place, fields in wrong.items():
        item = content.lists["product_groups"][place[1]].data["criteria"][place[3]]
        if not fields & _COMPARED:
            sound = {field: value for field, value in item.items() if field not in fields} | {field: _SOUND[field] for field in fields if field in _SOUND}
            try:
                Criterion.model_validate_json(json.dumps(sound))
            except ValidationError as error:
                yield from ({**found, "loc": (*place, *found["loc"])} for found in error.errors())
