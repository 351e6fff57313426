"""Writing: one module per format, and the table that names them."""

from __future__ import annotations

from importlib import import_module

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.checklist import Checklist

RENDERERS = {
    "docx": ("word.checklist", "to_docx"),
    "json": ("as_json", "to_json"),
    "markdown": ("as_markdown", "to_markdown"),
    "text": ("as_text", "to_text"),
}
"""Format to module and function; a module is imported only when its format is asked for."""


def render(checklist: Checklist, format: str) -> bytes:  # noqa: A002 - the word users expect
    """Render a checklist in one of the formats of ``RENDERERS``.

    Raises:
        UsageError: the format is unknown.

    """
    if format not in RENDERERS:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(RENDERERS)}.")])
    module, function = RENDERERS[format]
    data: bytes = getattr(import_module(f"mvoi_checklist.outputs.{module}"), function)(checklist)
    return data
