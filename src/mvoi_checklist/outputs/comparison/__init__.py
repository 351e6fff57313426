"""A comparison written down."""

from __future__ import annotations

from mvoi_checklist.formats import ComparisonFormat
from mvoi_checklist.model.comparison import Comparison
from mvoi_checklist.outputs import PAGED, write_result
from mvoi_checklist.outputs.comparison.pages import comparison_pages

COMPARISON_FORMATS = {**PAGED, "json": "as_json:to_json", "text": "comparison.as_text:to_text"}


def render_comparison(comparison: Comparison, format: ComparisonFormat) -> bytes:  # noqa: A002 - the word users expect
    """Write a comparison as ``docx``, ``odt``, ``pdf``, ``markdown``, ``json`` or ``text``.

    Raises:
        UsageError: the format is unknown, or a PDF is asked where LibreOffice is not installed.
        OutputError: LibreOffice made no PDF.

    """
    return write_result(comparison, lambda: comparison_pages(comparison), format, COMPARISON_FORMATS)
