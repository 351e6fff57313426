"""A comparison written down: as text, JSON or Word."""

from __future__ import annotations

from importlib import import_module

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.comparison import Comparison

FORMATS = {"docx": "as_word", "json": "as_json", "text": "as_text"}
"""Format to module; each has a function ``write``."""


def render_comparison(comparison: Comparison, format: str) -> bytes:  # noqa: A002 - the word users expect
    """Write a comparison in one of ``FORMATS``.

    Raises:
        UsageError: the format is unknown.

    """
    if format not in FORMATS:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(FORMATS)}.")])
    data: bytes = import_module(f"mvoi_checklist.outputs.comparison.{FORMATS[format]}").write(comparison)
    return data
