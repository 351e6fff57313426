"""Writing notes on the progress: one source of every figure."""

from __future__ import annotations

from mvoi_checklist.formats import ReportFormat
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.outputs import PAGED, write_result
from mvoi_checklist.outputs.pages.blocks import Pages

REPORT_FORMATS = {**PAGED, "xlsx": "progress.as_xlsx:to_xlsx", "json": "as_json:to_json"}


def render_report(progress: Progress, format: ReportFormat, *, template: bytes | None = None) -> bytes:  # noqa: A002 - the word users expect
    """Write a note as ``docx``, ``odt``, ``pdf``, ``xlsx``, ``json`` or ``markdown``; a quarter, a year or one department, as was measured.

    Raises:
        UsageError: the format is unknown, the template cannot be used, or the extra ``report`` is needed and not installed.
        OutputError: LibreOffice made no PDF.

    """

    def pages() -> Pages:
        from mvoi_checklist.outputs.progress.notes import note  # noqa: PLC0415 - only what this format needs

        return note(progress, draw=format != "markdown")

    return write_result(progress, pages, format, REPORT_FORMATS, template=template)
