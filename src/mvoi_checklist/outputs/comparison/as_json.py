"""A comparison as JSON, as the published schema describes it."""

from __future__ import annotations

from mvoi_checklist.model.comparison import Comparison


def write(comparison: Comparison) -> bytes:
    """Write all fields, unknown ones as null."""
    return (comparison.model_dump_json(indent=2) + "\n").encode()
