"""Writing the annex to a contract: one table of formats."""

from __future__ import annotations

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.annex import Annex
from mvoi_checklist.outputs import PAGED, write_pages

ANNEX_FORMATS = (*PAGED, "json", "markdown")


def render_annex(annex: Annex, format: str, *, template: bytes | None = None) -> bytes:  # noqa: A002 - the word users expect
    """Write the annex as ``docx``, ``odt``, ``pdf``, ``json`` or ``markdown``.

    Raises:
        UsageError: the format is unknown, the template cannot be used, or a PDF is asked where LibreOffice is not installed.
        OutputError: LibreOffice made no PDF.

    """
    if format == "json":
        return (annex.model_dump_json(indent=2) + "\n").encode()
    from mvoi_checklist.outputs.pages.annex import annex_pages  # noqa: PLC0415 - only what this format needs

    if format == "markdown":
        from mvoi_checklist.outputs.pages.as_markdown import markdown  # noqa: PLC0415 - as above

        return ("\n".join(markdown(annex_pages(annex).blocks)) + "\n").encode()
    if format not in PAGED:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(ANNEX_FORMATS)}.")])
    return write_pages(annex_pages(annex), format, template=template)
