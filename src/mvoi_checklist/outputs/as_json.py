"""A result as JSON, as its published schema describes it."""

from __future__ import annotations

import json

from mvoi_checklist.model.frozen import Frozen


def to_json(result: Frozen) -> bytes:
    """Write all fields, unknown ones as null."""
    return (result.model_dump_json(indent=2) + "\n").encode()


def nested(content: object, depth: int) -> str:
    """Write a part as it stands inside the whole, indented by ``depth`` spaces."""
    return json.dumps(content, ensure_ascii=False, indent=2).replace("\n", "\n" + " " * depth)
