"""Writing: one module per format, and the table that names them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.checklist import Checklist

if TYPE_CHECKING:
    from mvoi_checklist.outputs.pages.blocks import Pages

RENDERERS = {
    "docx": ("word.package", "to_docx"),
    "json": ("as_json", "to_json"),
    "markdown": ("as_markdown", "to_markdown"),
    "odt": ("odt.package", "to_odt"),
    "pdf": ("pdf", "to_pdf"),
    "text": ("as_text", "to_text"),
}
"""Format to module and function; a module is imported only when its format is asked for."""

PAGED = ("docx", "odt", "pdf")
"""The formats that are written from pages, so that the checklist and the form can be written in each of them."""


def render(checklist: Checklist, format: str, *, template: bytes | None = None, protect: bool = False) -> bytes:  # noqa: A002 - the word users expect
    """Render a checklist in one of the formats of ``RENDERERS``; a Word template is for ``docx`` and ``pdf``.

    With ``protect`` only the answers can be changed (``docx``).

    Raises:
        UsageError: the format is unknown, the template cannot be used, or a PDF is asked where LibreOffice is not installed.
        OutputError: LibreOffice made no PDF.

    """
    if format not in PAGED and not protect:
        return _write(checklist, format, tuple(RENDERERS), template)
    from mvoi_checklist.outputs.pages.checklist import checklist_pages  # noqa: PLC0415 - only what this format needs

    return write_pages(checklist_pages(checklist), format, template=template, protect=protect)


def write_pages(pages: Pages, format: str, *, template: bytes | None = None, protect: bool = False) -> bytes:  # noqa: A002 - the word users expect
    """Write a document in one of the formats of ``PAGED``.

    Raises:
        UsageError: the format is not one of these, the template cannot be used, or a PDF is asked where LibreOffice is not installed.
        OutputError: LibreOffice made no PDF.

    """
    if protect and format != "docx":
        raise UsageError([Problem("--protect", "beveiligen kan alleen in Word.", "Kies een naam die eindigt op .docx.")])
    return _write(pages._replace(protect=protect), format, PAGED, template)


def _write(what: Checklist | Pages, format: str, formats: tuple[str, ...], template: bytes | None) -> bytes:  # noqa: A002 - as above
    if format not in formats:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(formats)}.")])
    if template is not None and format not in ("docx", "pdf"):
        raise UsageError([Problem("--template", "een sjabloon is alleen voor Word en PDF.", "Kies een naam die eindigt op .docx of .pdf.")])
    module, function = RENDERERS[format]
    extra: dict[str, Any] = {} if template is None else {"template": template}
    data: bytes = getattr(import_module(f"mvoi_checklist.outputs.{module}"), function)(what, **extra)
    return data
