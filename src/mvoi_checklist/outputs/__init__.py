"""Writing: a module per format, and for each kind of result a table that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mvoi_checklist.errors import Problem, UsageError

if TYPE_CHECKING:
    from mvoi_checklist.outputs.pages.blocks import Pages

PAGED = {"docx": "word.file:to_docx", "odt": "odt.package:to_odt", "pdf": "pdf:to_pdf", "markdown": "pages.as_markdown:to_markdown"}
"""Format to module and function, of what is laid out in pages; a module is imported only when its format is asked for."""

_WITHOUT_TEMPLATE = (
    "Kies Word (.docx) of PDF (.pdf). Of maak een OpenDocument-bestand (.odt) zonder sjabloon, en laad daarin met LibreOffice de stijlen van uw sjabloon."
)


def write_result(  # noqa: PLR0913 - what to write, and how
    result: object,
    pages: Callable[[], Pages],
    format: str,  # noqa: A002 - the word users expect
    formats: Mapping[str, str] = PAGED,
    *,
    template: bytes | None = None,
    protect: bool = False,
) -> bytes:
    """Write a result in one of its formats: those of ``PAGED`` from its pages, the others from the result itself.

    Raises:
        UsageError: the format is not one of these, the template cannot be used, or a PDF is asked where LibreOffice is not installed.
        OutputError: LibreOffice made no PDF.

    """
    write = writer_of(format, formats)
    if protect and format != "docx":
        raise UsageError([Problem("protect", "beveiligen kan alleen in Word.", "Kies Word (.docx).")])
    if template is not None and format not in ("docx", "pdf"):
        raise UsageError([Problem("template", "een sjabloon is alleen voor Word en PDF.", _WITHOUT_TEMPLATE)])
    extra = {} if template is None else {"template": template}
    data: bytes = write(replace(pages(), protect=protect) if formats[format] in PAGED.values() else result, **extra)
    return data


def writer_of(format: str, formats: Mapping[str, str]) -> Any:  # noqa: A002, ANN401 - as above; each table holds functions of one kind
    """What writes a format, by its module and name in the table.

    Raises:
        UsageError: the format is not in the table.

    """
    if format not in formats:
        raise UsageError([Problem("format", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(formats)}.")])
    module, _, name = formats[format].partition(":")
    return getattr(import_module(f"mvoi_checklist.outputs.{module}"), name)
