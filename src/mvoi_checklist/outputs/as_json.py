"""A checklist as JSON, as the published schema describes it."""

from __future__ import annotations

from mvoi_checklist.model.checklist import Checklist


def to_json(checklist: Checklist) -> bytes:
    """Write all fields, unknown ones as null."""
    return (checklist.model_dump_json(indent=2) + "\n").encode()
