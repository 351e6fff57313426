"""Writing notes on the progress: one table of formats, one source of every figure."""

from __future__ import annotations

from importlib import import_module

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.outputs import PAGED, write_pages

REPORT_FORMATS = (*PAGED, "xlsx", "json", "markdown")


def render_report(found: Progress, format: str, *, template: bytes | None = None) -> bytes:  # noqa: A002 - the word users expect
    """Write a note as ``docx``, ``odt``, ``pdf``, ``xlsx``, ``json`` or ``markdown``; a quarter, a year or one department, as was measured.

    Raises:
        UsageError: the format is unknown, the template cannot be used, or the extra ``report`` is needed and not installed.
        OutputError: LibreOffice made no PDF.

    """
    if format not in REPORT_FORMATS:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(REPORT_FORMATS)}.")])
    if format in PAGED:
        from mvoi_checklist.outputs.report.notes import note  # noqa: PLC0415 - only what this format needs

        return write_pages(note(found), format, template=template)
    if template is not None:
        raise UsageError([Problem("--template", "een sjabloon is alleen voor Word en PDF.", "Kies een naam die eindigt op .docx of .pdf.")])
    if format == "json":
        return (found.model_dump_json(indent=2) + "\n").encode()
    data: bytes = getattr(import_module(f"mvoi_checklist.outputs.report.as_{format}"), f"to_{format}")(found)
    return data
