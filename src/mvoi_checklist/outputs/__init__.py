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


def render(checklist: Checklist, format: str, *, template: bytes | None = None) -> bytes:  # noqa: A002 - the word users expect
    """Render a checklist in one of the formats of ``RENDERERS``; a Word template is for ``docx`` only.

    Raises:
        UsageError: the format is unknown, or the template cannot be used.

    """
    if format not in RENDERERS:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(RENDERERS)}.")])
    module, function = RENDERERS[format]
    if template is not None and format != "docx":
        raise UsageError([Problem("--template", "een sjabloon is alleen voor Word.", "Kies een naam die eindigt op .docx.")])
    extra = {} if template is None else {"template": template}
    data: bytes = getattr(import_module(f"mvoi_checklist.outputs.{module}"), function)(checklist, **extra)
    return data
