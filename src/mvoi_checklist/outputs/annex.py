"""Writing the annex to a contract."""

from __future__ import annotations

from mvoi_checklist.formats import AnnexFormat
from mvoi_checklist.model.annex import Annex
from mvoi_checklist.outputs import PAGED, write_result
from mvoi_checklist.outputs.pages.annex import annex_pages

ANNEX_FORMATS = {**PAGED, "json": "as_json:to_json"}


def render_annex(annex: Annex, format: AnnexFormat, *, template: bytes | None = None) -> bytes:  # noqa: A002 - the word users expect
    """Write the annex as ``docx``, ``odt``, ``pdf``, ``json`` or ``markdown``.

    Raises:
        UsageError: the format is unknown, the template cannot be used, or a PDF is asked where LibreOffice is not installed.
        OutputError: LibreOffice made no PDF.

    """
    return write_result(annex, lambda: annex_pages(annex), format, ANNEX_FORMATS, template=template)
